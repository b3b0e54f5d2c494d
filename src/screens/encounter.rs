//! Logging a call, a visit or another contact: the screen people live in.
//!
//! The outcome comes first and decides what else is asked; an unanswered call is a digit and Ctrl+S.
//! A next step is proposed with its reason, earlier attempts stay in view, time runs by itself.

mod attendance;
mod boxes;
mod changed;
mod form;
mod key;
mod ladder;
mod outcome;
mod pace;
mod paper;
mod past;
mod proposal;
mod questions;
mod turn;
mod view;
mod who;
mod written;

pub use attendance::Attendance;
pub use paper::FromPaper;
pub use who::Who;

use super::env::Env;
use super::record::{RecordCx, RecordSpec};
use super::route::{self, Route};
use crate::base::phone::Phone;
use crate::base::{InitiativeId, PersonId, Phrase, Stamp};
use crate::domain::answer::{kept, wants_no_follow_up};
use crate::domain::disposition::{Disposition, Retry};
use crate::domain::encounter::{Kind, Proposal, Tried, propose_retry};
use crate::domain::protection::Protection;
use crate::domain::template::Template;
use crate::store::Result;
use crate::store::encounters::StartOf;
use crate::store::initiatives::{Rung, Took, Want};
use crate::ui::{FieldValue, Form};
use boxes::Beginning;
use pace::Pace;
use proposal::Proposed;
use written::Known;

/// How many earlier contacts are read: more than any screen has rows for.
const LINES: u32 = 30;
/// How often the running time is drawn anew, in milliseconds.
const SECOND: i64 = 1_000;

/// An encounter being written down.
#[derive(Debug)]
pub struct EncounterForm {
    begun: route::Encounter,
    person: PersonId,
    kind: Kind,
    template: Option<String>,
    /// The questions were chosen here or for somebody before on the same list, and go on to the next.
    chosen: bool,
    pace: Pace,
    ticked: Stamp,
    proposed: Proposed,
    answered: (usize, usize),
    area: String,
    veiled: bool,
    number: Option<(Phone, Protection)>,
    saved: Option<Saved>,
    /// What was asked for of whose list, while the answer is awaited.
    wanted: Option<(InitiativeId, Want)>,
}

/// What was last sent to be saved, to be said and followed once it is kept.
#[derive(Debug)]
struct Saved {
    said: Phrase,
    initiative: Option<InitiativeId>,
}

/// What comes back to the form.
#[derive(Debug)]
pub enum Own {
    /// A second has passed.
    Tick,
    /// That a hidden number is to be shown is in the register, or could not be written there.
    Noted(Result<()>),
    /// Who of the list is to be rung, and whether they are held for this program.
    Took(Result<Took>),
    /// The person is held no longer.
    LeftAlone,
    /// Who is to be rung where nobody could be held.
    Next(Result<Option<PersonId>>),
}

impl EncounterForm {
    /// The form of an encounter with somebody.
    pub fn new(begun: route::Encounter, person: PersonId) -> Self {
        Self {
            kind: begun.kind,
            template: begun.template.clone(),
            chosen: begun.template.is_some(),
            begun,
            person,
            pace: Pace::Stopped,
            ticked: Stamp(0),
            proposed: Proposed::default(),
            answered: (0, 0),
            area: String::new(),
            veiled: false,
            number: None,
            saved: None,
            wanted: None,
        }
    }

    /// The set of questions in use.
    fn template_of<'a>(&self, start: &'a StartOf) -> Option<&'a Template> {
        let key = self.template.as_ref()?;
        start.templates.iter().find(|t| t.key == *key)
    }

    /// The questions to begin with: those the form was left with, those answered before, the ones
    /// asked for, the ladder's for this rung, the initiative's where they suit the kind, else those that
    /// suit it best.
    fn first_template(&self, start: &StartOf, env: &Env<'_>) -> Option<String> {
        let left = env.draft(&self.key()).and_then(|draft| match &draft.route {
            Route::Encounter(left) => left.template.clone(),
            _ => None,
        });
        let of_initiative = start.before.initiative.as_ref().and_then(|i| i.template.clone());
        let own = start.templates.iter().find(|t| Some(&t.key) == of_initiative.as_ref());
        let of_rung = start.rung.as_ref().and_then(|rung| ladder::questions(rung, self.kind, own));
        let there =
            |key: &String| key == boxes::NONE || start.templates.iter().any(|t| t.key == *key);
        let suits =
            |key: &String| start.templates.iter().any(|t| t.key == *key && t.suits(self.kind));
        let of_initiative = of_initiative.filter(suits);
        let changed = start.changed.as_ref().and_then(|c| c.draft.template.as_ref());
        let changed = changed.map(|template| template.key.clone());
        // Where nothing was asked nothing is missing.
        let changed = changed.or_else(|| start.changed.as_ref().map(|_| boxes::NONE.to_owned()));
        let wanted = [left, changed, self.begun.template.clone(), of_rung, of_initiative];
        wanted.into_iter().flatten().find(there).or_else(|| self.suited(start))
    }

    /// The questions made for this kind of contact before all others, else any that suit it.
    fn suited(&self, start: &StartOf) -> Option<String> {
        let made_for = |t: &&Template| t.kinds.first() == Some(&self.kind);
        let first = start.templates.iter().find(made_for);
        let first = first.or_else(|| start.templates.iter().find(|t| t.suits(self.kind)));
        first.map(|template| template.key.clone())
    }

    fn beginning<'a>(
        &self,
        start: &StartOf,
        template: Option<&'a Template>,
        env: &Env<'_>,
    ) -> Beginning<'a> {
        Beginning {
            kind: self.kind,
            template,
            initiative: start.before.initiative.as_ref().map(|i| i.id),
            me: env.me.id,
            now: env.local(),
            lang: env.words.lang(),
            country: env.country(),
            veiled: proposal::veiled(&start.before.person, env),
        }
    }

    fn known<'a>(&self, start: &'a StartOf, env: &'a Env<'_>) -> Known<'a> {
        Known {
            start,
            template: self.template_of(start),
            task: self.begun.task,
            me: env.me.id,
            kind: self.kind,
            wall: env.wall(),
            clock: env.clock,
        }
    }

    /// Shows what belongs to the outcome, and proposes what it asks for next.
    fn outcome_changed(&mut self, form: &mut Form, start: &StartOf, cx: &mut RecordCx<'_, Self>) {
        let outcome = outcome::of(form);
        let asks = outcome.is_some_and(Disposition::asks_questions);
        questions::show(self.template_of(start), asks, form);
        self.answered = form.answered();
        self.propose(form, start, cx);
        for key in form.fields().iter().map(|f| f.key.clone()).collect::<Vec<_>>() {
            // What was missing for another outcome is not missing now.
            if let Some(field) = form.field_mut(&key) {
                field.flaw = None;
            }
        }
        if let Some(outcome) = outcome {
            form.go_to(&outcome::next_box(outcome, form));
        }
    }

    fn propose(&mut self, form: &mut Form, start: &StartOf, cx: &mut RecordCx<'_, Self>) {
        if start.changed.is_some() {
            return;
        }
        let wanted = outcome::of(form).and_then(|d| self.proposal(d, form, start, cx.env));
        let kind = Self::rung(form, start).map(|rung| ladder::agreed(rung, self.kind));
        self.proposed.put(form, wanted.as_ref(), kind.unwrap_or(self.kind), &cx.env.here());
    }

    fn proposal(
        &self,
        outcome: Disposition,
        form: &Form,
        start: &StartOf,
        env: &Env<'_>,
    ) -> Option<Proposal> {
        if outcome.retry() == Retry::AtBooked {
            return None;
        }
        let of_template = || {
            let asked = outcome == Disposition::Completed;
            let template = self.template_of(start).filter(|_| asked)?;
            if !self.goes_on(form, start) {
                return None;
            }
            proposal::of_template(template.follow_up.as_deref()?, self.kind, env.today)
        };
        let of = start.initiatives.iter().find(|i| Some(i.id) == written::initiative(form));
        let tried = Tried {
            kind: self.kind,
            attempts: start.before.attempts + 1,
            now: env.local(),
            period_end: of.and_then(|i| i.to),
            booked: None,
            country: env.country(),
        };
        let wanted = match Self::rung(form, start) {
            Some(rung) if outcome != Disposition::Completed || self.goes_on(form, start) => {
                ladder::next(rung, self.kind, (outcome, form), (start, self.begun.task, env))
            }
            Some(_) => None,
            None => propose_retry(outcome, &tried).or_else(of_template),
        };
        let person = &start.before.person;
        proposal::for_person(wanted, (outcome, &written::struck(person, outcome)), person, env)
    }

    /// The ladder of the initiative in the box, where the person stands on one.
    fn rung<'a>(form: &Form, start: &'a StartOf) -> Option<&'a Rung> {
        start.rung.as_ref().filter(|rung| written::initiative(form) == Some(rung.initiative))
    }

    /// Whether nothing that was answered says that the person does not want to hear from us again.
    fn goes_on(&self, form: &Form, start: &StartOf) -> bool {
        let no = |t: &Template| wants_no_follow_up(t, &kept(t, &questions::answers(form)));
        !self.template_of(start).is_some_and(no)
    }

    fn kind_changed(&mut self, form: &mut Form, start: &StartOf, cx: &mut RecordCx<'_, Self>) {
        let usual = self.suited(start);
        self.kind = written::kind(form).unwrap_or(self.kind);
        let chosen = form.given(key::HOW).unwrap_or_default();
        let how = outcome::box_of(self.kind).with(&chosen);
        form.exchange(|key| key == key::HOW, vec![how]);
        // What was chosen or answered is not put away for questions that suit the new kind better.
        if self.template == usual && self.answered.0 == 0 {
            let better = self.suited(start).unwrap_or_else(|| boxes::NONE.to_owned());
            form.set(key::TEMPLATE, &FieldValue::Given(better), &cx.env.here());
            self.ask_template(form, start, cx);
        }
        self.propose(form, start, cx);
    }

    fn template_changed(&mut self, form: &mut Form, start: &StartOf, cx: &mut RecordCx<'_, Self>) {
        self.chosen = true;
        self.ask_template(form, start, cx);
        let to =
            outcome::of(form).map_or_else(|| key::HOW.to_owned(), |d| outcome::next_box(d, form));
        form.go_to(&to);
    }

    /// Puts the questions of the template in the box in place of those that were asked.
    fn ask_template(&mut self, form: &mut Form, start: &StartOf, cx: &mut RecordCx<'_, Self>) {
        self.template = form.given(key::TEMPLATE);
        let fields = questions::boxes(self.template_of(start), cx.env.words.lang());
        form.exchange(questions::is_question, fields);
        let asks = outcome::of(form).is_some_and(Disposition::asks_questions);
        questions::show(self.template_of(start), asks, form);
        self.answered = form.answered();
        self.propose(form, start, cx);
    }

    /// Written afterwards: the clock on the form says nothing of how long it took then.
    fn moved_in_time(&mut self, form: &mut Form) {
        if self.pace != Pace::Stopped {
            self.pace = Pace::Stopped;
            set_minutes(form, None);
            self.pace.keep(form, self.ticked);
        }
    }
}

fn set_minutes(form: &mut Form, minutes: Option<u32>) {
    let value = minutes.map(|m| m.to_string()).unwrap_or_default();
    if let Some(field) = form.field_mut(key::MINUTES) {
        field.set(&FieldValue::of(&value));
    }
}
