//! A form of one box over a person's note: enough to see what the shell does with saves and drafts,
//! whatever the program's own forms come to look like.

use std::convert::Infallible;
use tillit::base::{PersonId, Phrase, Word};
use tillit::domain::person::Person;
use tillit::domain::protection::Protection;
use tillit::screens::Route;
use tillit::screens::env::Env;
use tillit::screens::record::{Flaws, Msg, RecordCx, RecordScreen, RecordSpec};
use tillit::screens::screen::{Head, Layer, layer};
use tillit::store::{Save, people};
use tillit::ui::{Field, Form, Look};

/// The form about one person.
#[derive(Debug)]
pub struct Note(PersonId);

/// The form, as a screen to lay on top.
#[must_use]
pub fn note(person: PersonId) -> Box<dyn Layer> {
    layer(RecordScreen::new(Note(person)))
}

impl RecordSpec for Note {
    type Record = Person;
    type Own = Infallible;

    fn key(&self) -> String {
        format!("note-{}", self.0)
    }

    fn route(&self) -> Route {
        Route::Person(self.0)
    }

    fn head(&self, record: Option<&Person>, _look: &Look) -> Head {
        Head { title: record.map(Person::name).unwrap_or_default(), ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("people-help")
    }

    fn draft_title(&self, _record: &Person) -> Phrase {
        Phrase::new(Word("people-title"))
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Person> {
        cx.ask(people::Read { person: self.0 }, Msg::Loaded);
        None
    }

    fn fields(&self, record: &Person, _env: &Env<'_>) -> Vec<Field> {
        vec![Field::text("note", "Note").with(&record.note), Field::text("street", "Street")]
    }

    fn save(&mut self, form: &Form, record: &Person, env: &Env<'_>) -> Result<Save, Flaws> {
        let mut after = record.clone();
        after.note = form.given("note").unwrap_or_default();
        Ok(people::edit(&env.author(), record, &after, &[]))
    }

    fn protection(&self, record: &Person) -> Protection {
        record.protection
    }

    fn update(&mut self, msg: Infallible, _form: &mut Form, _cx: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
