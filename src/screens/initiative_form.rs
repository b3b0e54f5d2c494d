//! An initiative, being written: what it is for, what is to be reached, how much may be written down
//! of whom.

use super::env::Env;
use super::record::{Flaws, Msg, RecordCx, RecordSpec};
use super::route::Route;
use super::screen::Head;
use super::task_boxes::stopping;
use crate::base::{Id, InitiativeId, Lean, Phrase, Word, WorkerId};
use crate::domain::initiative::{Goal, Initiative, Measure, Mode, Wanted};
use crate::domain::somebody::names_somebody;
use crate::store::initiatives::{Sheet, SheetOf};
use crate::store::{Save, initiatives};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// A new initiative, or one to change.
#[derive(Debug)]
pub struct InitiativeForm {
    id: Option<InitiativeId>,
    /// The id that a new one has been given.
    made: Option<InitiativeId>,
}

/// A goal as a share of the list.
const PERCENT: &str = "percent";
/// A goal as a number.
const COUNT: &str = "count";

impl InitiativeForm {
    /// The form of an initiative, or of a new one.
    pub fn new(id: Option<InitiativeId>) -> Self {
        Self { id, made: None }
    }

    fn before(record: &SheetOf, env: &Env<'_>) -> Initiative {
        record.initiative.clone().unwrap_or_else(|| {
            let new = Initiative::new(env.id(), "");
            Initiative { owner: Some(env.me.id), from: Some(env.today), ..new }
        })
    }
}

/// What is to be reached: what is counted, how many, of the list or in all.
fn goal_fields(one: &Initiative) -> Vec<Field> {
    let measures = Measure::ALL.iter().map(|m| Choice::new(m.code(), m.word())).collect();
    let (number, unit) = match one.goal.map(|goal| goal.wanted) {
        Some(Wanted::Count(n)) => (n.to_string(), COUNT),
        Some(Wanted::Percent(n)) => (n.to_string(), PERCENT),
        None => (String::new(), COUNT),
    };
    let units = vec![
        Choice::new(COUNT, Word("initiative-goal-count")),
        Choice::new(PERCENT, Word("initiative-goal-percent")),
    ];
    let measure = one.goal.map_or(Measure::Completed, |goal| goal.measure);
    vec![
        Field::section("goal-head", Word("initiative-goal")),
        Field::number("goal", Word("initiative-goal-number"), 0, 99_999)
            .with(&number)
            .help(Word("initiative-goal-help")),
        Field::one_of("unit", Word("initiative-goal-unit"), units).with(unit),
        Field::one_of("measure", Word("initiative-measure"), measures).with(measure.code()),
    ]
}

/// How much may be written down. Where persons stand on the list already, it can no longer become
/// counts alone. An alias is only a promise of the team's so far: nothing holds names back, so it is not
/// offered where it does not stand already.
fn mode_fields(one: &Initiative, has_people: bool) -> Vec<Field> {
    let open = |mode: &&Mode| !has_people || **mode != Mode::Counts;
    let kept = |mode: &&Mode| **mode != Mode::Alias || one.mode == Mode::Alias;
    let modes = Mode::ALL.iter().filter(open).filter(kept);
    let modes = modes.map(|mode| Choice::new(mode.code(), mode.word())).collect();
    let explained = |mode: Mode, word: Word| {
        Field::note(&format!("mode-{}", mode.code()), word).shown_if("mode", &[mode.code()])
    };
    vec![
        Field::section("mode-head", Word("initiative-mode-head")),
        Field::one_of("mode", Word("initiative-mode"), modes).with(one.mode.code()),
        explained(Mode::Named, Word("initiative-mode-named")),
        explained(Mode::Alias, Word("initiative-mode-alias")),
        explained(Mode::Counts, Word("initiative-mode-counts")),
    ]
}

fn template_field(one: &Initiative, record: &SheetOf, env: &Env<'_>) -> Field {
    let offered = record.templates.iter().filter_map(|kept| kept.template.as_ref().ok());
    let choices = offered.map(|template| {
        let name = template.name.get(env.words.lang()).to_owned();
        Choice::new(template.key.as_str(), name)
    });
    Field::pick("template", Word("initiative-template"), choices.collect())
        .with(one.template.as_deref().unwrap_or_default())
        .help(Word("initiative-template-help"))
}

fn when_and_who(one: &Initiative, env: &Env<'_>) -> Vec<Field> {
    let day = |day: Option<crate::base::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let members = env.workers.iter().filter(|worker| !worker.gone || one.owner == Some(worker.id));
    let members = members.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str())).collect();
    let owner = one.owner.map(|owner| owner.0.to_string()).unwrap_or_default();
    vec![
        Field::section("when-head", Word("initiative-when")),
        Field::date("from", Word("initiative-from"), Lean::Plan).with(&day(one.from)).half(),
        Field::date("to", Word("initiative-to"), Lean::Plan).with(&day(one.to)).half(),
        Field::pick("owner", Word("initiative-owner"), members).with(&owner),
        Field::new("register", Word("initiative-from-register"), FieldKind::YesNo)
            .with(if one.from_register { "yes" } else { "no" })
            .help(Word("initiative-from-register-help")),
    ]
}

/// The goal in the boxes; none while no number stands there.
fn goal(form: &Form) -> Option<Goal> {
    let number = form.given("goal")?.parse().ok()?;
    let percent = form.given("unit").as_deref() == Some(PERCENT);
    let wanted = if percent { Wanted::Percent(number) } else { Wanted::Count(number) };
    let measure = form.given("measure").and_then(|code| Measure::from_code(&code));
    Some(Goal { measure: measure.unwrap_or(Measure::Completed), wanted })
}

/// Counts alone: the name and the purpose may not tell who anybody is.
fn somebody_named(after: &Initiative, env: &Env<'_>) -> Flaws {
    let texts = [("name", &after.name), ("purpose", &after.purpose)];
    let named = texts.into_iter().filter_map(|(key, text)| {
        let somebody = names_somebody(text, Some(env.names), env.country())?;
        Some((key.to_owned(), somebody.phrase()))
    });
    if after.mode == Mode::Counts { named.collect() } else { Flaws::new() }
}

impl RecordSpec for InitiativeForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        self.id.map_or_else(|| "initiative-new".to_owned(), |id| format!("initiative-{}", id.0))
    }

    fn route(&self) -> Route {
        Route::InitiativeForm(self.id)
    }

    fn head(&self, record: Option<&SheetOf>, look: &Look) -> Head {
        let name = record.and_then(|record| record.initiative.as_ref()).map(|one| &one.name);
        let title = match name {
            Some(name) => {
                look.words.say(&Phrase::new(Word("initiative-draft")).with("name", name.as_str()))
            }
            None => look.word(Word("initiatives-new")),
        };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("initiative-form-help")
    }

    fn draft_title(&self, record: &SheetOf) -> Phrase {
        match &record.initiative {
            Some(one) => Phrase::new(Word("initiative-draft")).with("name", one.name.as_str()),
            None => Phrase::new(Word("initiatives-new")),
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { id: self.id }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let one = Self::before(record, env);
        let mut fields = vec![
            Field::text("name", Word("initiative-name")).with(&one.name).required(),
            Field::long("purpose", Word("initiative-purpose"))
                .with(&one.purpose)
                .help(Word("initiative-purpose-help")),
        ];
        fields.extend(goal_fields(&one));
        fields.extend(mode_fields(&one, record.has_people));
        fields.push(template_field(&one, record, env));
        fields.extend(when_and_who(&one, env));
        fields
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = Self::before(record, env);
        let day = |key: &str| form.given(key).and_then(|day| day.parse().ok());
        let mode = form.given("mode").and_then(|code| Mode::from_code(&code));
        let after = Initiative {
            name: form.given("name").unwrap_or_default(),
            purpose: form.given("purpose").unwrap_or_default(),
            goal: goal(form),
            mode: mode.unwrap_or(before.mode),
            template: form.given("template"),
            from: day("from"),
            to: day("to"),
            owner: form.given("owner").and_then(|id| id.parse::<Id>().ok()).map(WorkerId),
            from_register: form.given("register").as_deref() != Some("no"),
            ..before.clone()
        };
        let mut flaws = stopping(after.flaws());
        flaws.extend(somebody_named(&after, env));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        if self.id.is_some() {
            return Ok(initiatives::edit(&author, &before, &after));
        }
        self.made = Some(after.id);
        Ok(initiatives::add(&author, &after))
    }

    /// A new one is shown at once: putting its list together comes next.
    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        match self.made {
            Some(made) => cx.replace(Route::Initiative(made)),
            None => cx.back(),
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
