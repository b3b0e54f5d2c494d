//! A session being called off: why.

use super::row::title;
use crate::base::{Phrase, SessionId, Word};
use crate::domain::session::Cancel;
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Route, Sessions};
use crate::screens::screen::Head;
use crate::store::Save;
use crate::store::sessions::{self, Count, CountOf};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form of it.
#[derive(Debug)]
pub struct CancelForm {
    id: SessionId,
    title: String,
}

impl CancelForm {
    /// Of this session.
    pub fn new(id: SessionId) -> Self {
        Self { id, title: String::new() }
    }
}

impl RecordSpec for CancelForm {
    type Record = CountOf;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("session-cancel-{}", self.id)
    }

    fn route(&self) -> Route {
        Route::Sessions(Sessions::Cancel(self.id))
    }

    fn head(&self, _: Option<&CountOf>, look: &Look) -> Head {
        let title = format!("{}: {}", look.word(Word("sessions-cancel")), self.title);
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("sessions-cancel-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(Word("sessions-cancel"))
    }

    fn draft_title(&self, record: &CountOf) -> Phrase {
        Phrase::new(Word("session-draft")).with("what", record.session.place.as_str())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<CountOf> {
        cx.ask(Count { id: self.id }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &CountOf, env: &Env<'_>) {
        self.title = title(&record.session, env);
    }

    fn fields(&self, record: &CountOf, _: &Env<'_>) -> Vec<Field> {
        let reasons = Cancel::ALL.iter().map(|why| Choice::new(why.code(), why.word())).collect();
        let reason = record.session.reason.map(Cancel::code).unwrap_or_default();
        vec![Field::one_of("reason", Word("sessions-why"), reasons).with(reason).required()]
    }

    fn save(&mut self, form: &Form, record: &CountOf, env: &Env<'_>) -> Result<Save, Flaws> {
        match form.given("reason").and_then(|code| Cancel::from_code(&code)) {
            Some(why) => Ok(sessions::cancel(&env.author(), &record.session, why)),
            None => Err(vec![("reason".to_owned(), Phrase::new(Word("task-reason-missing")))]),
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
