//! A view of the people kept under a name: what it is called, and whether it is the team's.

use super::env::Env;
use super::record::{Flaws, RecordCx, RecordSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Phrase, Word};
use crate::store::{Save, settings};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// The form; what people are chosen by comes with it.
#[derive(Debug)]
pub struct ViewForm {
    body: String,
}

impl ViewForm {
    /// The form of a view that chooses by this.
    pub fn new(body: String) -> Self {
        Self { body }
    }
}

impl RecordSpec for ViewForm {
    type Record = ();
    type Own = Infallible;

    fn key(&self) -> String {
        "view-new".to_owned()
    }

    fn route(&self) -> Route {
        Route::ViewForm { body: self.body.clone() }
    }

    fn head(&self, _record: Option<&()>, look: &Look) -> Head {
        Head { title: look.word(Word("view-keep")), writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("view-form-help")
    }

    fn draft_title(&self, _record: &()) -> Phrase {
        Phrase::new(Word("view-keep"))
    }

    fn load(&mut self, _cx: &mut RecordCx<'_, Self>) -> Option<()> {
        Some(())
    }

    fn fields(&self, _record: &(), _env: &Env<'_>) -> Vec<Field> {
        let whose =
            vec![Choice::new("mine", Word("view-mine")), Choice::new("team", Word("view-of-team"))];
        vec![
            Field::text("name", Word("view-name")).required(),
            Field::one_of("whose", Word("view-whose"), whose).with("mine").required(),
        ]
    }

    fn save(&mut self, form: &Form, _record: &(), env: &Env<'_>) -> Result<Save, Flaws> {
        let mine = form.given("whose").as_deref() != Some("team");
        let view = settings::View {
            id: env.id(),
            name: form.given("name").unwrap_or_default(),
            worker: mine.then_some(env.me.id),
            body: serde_json::from_str(&self.body).unwrap_or_default(),
        };
        Ok(settings::keep_view(&env.author(), &view))
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
