//! The next step of somebody in a programme: which, on which day, and why where it is the last.

use crate::base::{Day, Lean, MembershipId, PersonId, Phrase, Word};
use crate::domain::programme::{End, Membership, Step};
use crate::screens::env::Env;
use crate::screens::helping::name;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Programmes, Route};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::Save;
use crate::store::programmes::{self, Card, CardOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of it.
#[derive(Debug)]
pub struct StepForm {
    id: MembershipId,
    title: String,
}

impl StepForm {
    /// Of this one.
    pub fn new(id: MembershipId) -> Self {
        Self { id, title: String::new() }
    }
}

/// The step that mostly follows.
fn next(one: &Membership) -> Step {
    match one.step() {
        Step::Asked => Step::Agreed,
        Step::Agreed => Step::Introduced,
        // Whoever comes back helps again.
        Step::Introduced | Step::Ended => Step::Active,
        Step::Active => Step::Ended,
    }
}

/// The step taken on this day. Who goes back to an earlier one has not taken those after it.
fn taken(before: &Membership, step: Step, day: Day, reason: Option<End>) -> Membership {
    let mut after = before.clone();
    after.steps.retain(|one, _| *one < step);
    after.steps.insert(step, day);
    after.reason = reason.filter(|_| step == Step::Ended);
    after
}

impl RecordSpec for StepForm {
    type Record = CardOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("helper-step-{}", self.id)
    }

    fn route(&self) -> Route {
        Route::Programmes(Programmes::Step(self.id))
    }

    fn head(&self, _: Option<&CardOf>, look: &Look) -> Head {
        let title = format!("{}: {}", look.word(Word("programmes-step")), self.title);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("step-help")
    }

    fn draft_title(&self, _: &CardOf) -> Phrase {
        Phrase::new(Word("helper-draft"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CardOf> {
        cx.ask(Card { id: self.id }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &CardOf, env: &Env<'_>) {
        self.title = name(&record.membership, env);
    }

    fn fields(&self, record: &CardOf, env: &Env<'_>) -> Vec<Field> {
        let steps = Step::ALL.iter().map(|step| Choice::new(step.code(), step.word())).collect();
        let reasons = End::ALL.iter().map(|why| Choice::new(why.code(), why.word())).collect();
        vec![
            Field::one_of("step", Word("step-which"), steps)
                .with(next(&record.membership).code())
                .required(),
            Field::date("day", Word("step-day"), Lean::Past)
                .with(&env.today.to_string())
                .required(),
            Field::one_of("reason", Word("helper-reason"), reasons)
                .shown_if("step", &[Step::Ended.code()]),
        ]
    }

    fn save(&mut self, form: &Form, record: &CardOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let given = |key: &str| form.given(key).unwrap_or_default();
        let (Some(step), Ok(day)) = (Step::from_code(&given("step")), given("day").parse()) else {
            return Err(vec![("day".to_owned(), Phrase::new(Word("flaw-session-day")))]);
        };
        let before = &record.membership;
        let after = taken(before, step, day, End::from_code(&given("reason")));
        let flaws = stopping(after.flaws(env.today)).into_iter().map(|(field, why)| {
            let own = if field == "reason" { field } else { "day".to_owned() };
            (own, why)
        });
        let flaws: Flaws = flaws.collect();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        Ok(programmes::edit(&env.author(), before, &after))
    }

    fn tells_of(&self, record: &CardOf, _: &Env<'_>) -> Vec<PersonId> {
        record.membership.person.into_iter().collect()
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
