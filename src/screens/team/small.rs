//! From which number on counts are printed: what the team has decided, and what a coordinator changes.

use crate::base::{Phrase, Word};
use crate::domain::printed::Limit;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Paper, Route};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::settings::{All, SMALL, set};
use crate::ui::{Field, Form, Look};
use std::collections::BTreeMap;
use std::convert::Infallible;

const LIMIT: &str = "limit";

/// The form of the limit.
#[derive(Debug)]
pub struct SmallForm;

/// What stands in the register; nothing where the team has decided nothing.
fn kept(record: &BTreeMap<String, String>) -> Option<&str> {
    record.get(SMALL).map(String::as_str)
}

/// The limit that holds now.
fn holds(record: &BTreeMap<String, String>) -> usize {
    kept(record).and_then(|n| n.parse().ok()).map(Limit::new).unwrap_or_default().get()
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
        ]
    }

    fn save(
        &mut self,
        form: &Form,
        record: &Self::Record,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let want = form.given(LIMIT).unwrap_or_default();
        Ok(set(&env.author(), SMALL, kept(record), want.trim()))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
