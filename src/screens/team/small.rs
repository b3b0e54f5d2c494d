//! The numbers a team goes by, as a coordinator changes them: from which on counts are printed, and after
//! how many days without contact the program closes by itself.

use crate::base::{Phrase, Word};
use crate::domain::printed::Limit;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Paper, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::settings::{All, QUIET, SMALL, set};
use crate::ui::{Field, Form, Look};
use std::collections::BTreeMap;
use std::convert::Infallible;

const LIMIT: &str = "limit";
const DAYS: &str = "days";
/// Fewer days than a month are no silence, and longer than that nobody waits.
const SILENT: (i64, i64) = (30, 1_000);

/// The form of both.
#[derive(Debug)]
pub struct SmallForm;

/// What stands in the register; nothing where the team has decided nothing.
fn kept<'r>(record: &'r BTreeMap<String, String>, key: &str) -> Option<&'r str> {
    record.get(key).map(String::as_str)
}

/// The limit that holds now.
fn holds(record: &BTreeMap<String, String>) -> usize {
    kept(record, SMALL).and_then(|n| n.parse().ok()).map(Limit::new).unwrap_or_default().get()
}

impl RecordSpec for SmallForm {
    type Record = BTreeMap<String, String>;
    type Own = Infallible;

    fn key(&self) -> String {
        "small-numbers".to_owned()
    }

    fn route(&self) -> Route {
        Route::Paper(Paper::Small)
    }

    fn head(&self, _record: Option<&Self::Record>, look: &Look) -> Head {
        Head { title: look.word(Word("small-title")), writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("small-help")
    }

    fn draft_title(&self, _record: &Self::Record) -> Phrase {
        Phrase::new(Word("small-title"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Self::Record> {
        cx.ask(All, Msg::Loaded);
        None
    }

    fn fields(&self, record: &Self::Record, _env: &Env<'_>) -> Vec<Field> {
        let (least, most) = Limit::RANGE;
        vec![
            Field::number(LIMIT, Word("small-limit"), least.into(), most.into())
                .with(&holds(record).to_string())
                .required()
                .help(Word("small-limit-help")),
            Field::number(DAYS, Word("quiet-days-box"), SILENT.0, SILENT.1)
                .with(kept(record, QUIET).unwrap_or_default())
                .help(Word("quiet-days-box-help")),
        ]
    }

    fn save(
        &mut self,
        form: &Form,
        record: &Self::Record,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let author = env.author();
        let given = |key| form.given(key).unwrap_or_default().trim().to_owned();
        let mut save = set(&author, SMALL, kept(record, SMALL), &given(LIMIT));
        let (seen, want) = (kept(record, QUIET), given(DAYS));
        if want != seen.unwrap_or_default() {
            save.edits.extend(set(&author, QUIET, seen, &want).edits);
        }
        Ok(save)
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
