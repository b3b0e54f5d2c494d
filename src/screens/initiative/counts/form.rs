//! One entry of an initiative without a list: what was counted, and how many.

use crate::base::{EncounterId, InitiativeId, Lean, Phrase, Word};
use crate::domain::initiative::What;
use crate::domain::somebody::refused;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Board, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::initiatives::{CountSheet, CountSheetOf, Counting, retell, tell};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The most that is counted at once.
const MOST: i64 = 999_999;
/// The longest that counting took: a week of days.
const LONGEST: i64 = 10_080;

/// The form of one entry.
#[derive(Debug)]
pub struct CountForm {
    initiative: InitiativeId,
    change: Option<EncounterId>,
}

impl CountForm {
    /// A new entry, or one to change.
    pub fn new(initiative: InitiativeId, change: Option<EncounterId>) -> Self {
        Self { initiative, change }
    }
}

fn title(record: &CountSheetOf) -> Phrase {
    Phrase::new(Word("counted-draft")).with("name", record.initiative.name.as_str())
}

impl RecordSpec for CountForm {
    type Record = CountSheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        match self.change {
            Some(entry) => format!("count-{}", entry.0),
            None => format!("count-new-{}", self.initiative.0),
        }
    }

    fn route(&self) -> Route {
        Route::Board(Board::Count { initiative: self.initiative, change: self.change })
    }

    fn head(&self, record: Option<&CountSheetOf>, look: &Look) -> Head {
        let title = record.map(|record| look.words.say(&title(record))).unwrap_or_default();
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("counted-form-help")
    }

    fn draft_title(&self, record: &CountSheetOf) -> Phrase {
        title(record)
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CountSheetOf> {
        cx.ask(CountSheet { initiative: self.initiative, change: self.change }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &CountSheetOf, env: &Env<'_>) -> Vec<Field> {
        let before = record.entry.as_ref().map(|entry| &entry.draft);
        let what = before.and_then(|draft| What::of(draft.kind, draft.disposition?));
        let number = |n: Option<u32>| n.map(|n| n.to_string()).unwrap_or_default();
        let day = before.map_or(env.today, |draft| draft.day).to_string();
        let choices = What::ALL.iter().map(|what| Choice::new(what.code(), what.word())).collect();
        vec![
            Field::one_of("what", Word("counted-what"), choices)
                .with(what.map(What::code).unwrap_or_default())
                .required(),
            Field::number("heads", Word("counted-how-many"), 1, MOST)
                .with(&number(before.and_then(|draft| draft.heads)))
                .required(),
            Field::date("day", Word("counted-day"), Lean::Past).with(&day).proposed().required(),
            Field::text("note", Word("counted-note"))
                .with(before.map(|draft| draft.note.as_str()).unwrap_or_default())
                .help(Word("counted-note-help")),
            Field::number("minutes", Word("counted-minutes"), 0, LONGEST)
                .with(&number(before.and_then(|draft| draft.minutes))),
            Field::yes_no("about", Word("counted-about"))
                .with(if before.is_some_and(|draft| draft.about) { "yes" } else { "no" })
                .help(Word("counted-about-help")),
        ]
    }

    fn save(&mut self, form: &Form, record: &CountSheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let number = |key: &str| form.given(key).and_then(|n| n.parse().ok());
        let note = form.given("note").unwrap_or_default();
        let mode = record.initiative.mode;
        if let Some(named) = refused(mode, &note, Some(env.names), &[env.country()]) {
            return Err(vec![("note".to_owned(), named.phrase())]);
        }
        let what = form.given("what").and_then(|code| What::from_code(&code));
        let entry = Counting {
            initiative: self.initiative,
            what: what.unwrap_or(What::Sent),
            heads: number("heads").unwrap_or(1),
            about: form.given("about").as_deref() == Some("yes"),
            day: form.given("day").and_then(|day| day.parse().ok()).unwrap_or(env.today),
            minutes: number("minutes"),
            note,
        };
        let author = env.author();
        Ok(match &record.entry {
            Some(before) => retell(&author, before, &entry),
            None => tell(&author, &entry),
        })
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
