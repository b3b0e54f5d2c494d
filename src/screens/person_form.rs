//! A person being written: somebody new, or somebody whose card is changed. Who may be in the
//! register already is shown while typing and stops nobody.

mod fields;
mod heard;
mod near;
mod written;

use super::env::Env;
use super::facts::Reader;
use super::record::{Flaws, Msg as RecordMsg, RecordCx, RecordScreen, RecordSpec};
use super::route::{Newcomer, Route, Sessions};
use super::screen::{Head, Question};
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::domain::flaw::Flaw;
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::store::encounters::{self, Then};
use crate::store::people::{self, Choices, Offers, Reached, Relation, SheetOf};
use crate::store::sessions::{self, AttendanceOf};
use crate::store::{Result, Save};
use crate::ui::{Field, FieldValue, Form, Look, Verb};
use near::Nearby;
use ratatui::{Frame, layout::Rect};
use written::Written;

/// The form of a person.
#[derive(Debug)]
pub struct PersonForm {
    id: Option<PersonId>,
    /// The session somebody new has come to, and how far that is, once it has been read.
    door: Option<Newcomer>,
    session: Option<Box<AttendanceOf>>,
    /// What was searched for before somebody new was to be written.
    name: String,
    offers: Offers,
    near: Nearby,
    warnings: Vec<Phrase>,
    called: String,
    /// The level chosen hides the name wherever it has not been asked for.
    sealed: bool,
    made: Option<PersonId>,
}

/// What the form starts from.
#[derive(Debug)]
pub struct Record {
    person: Person,
    /// The strictest of all their cards.
    protection: Protection,
    parts: Vec<Person>,
    relations: Vec<Relation>,
    /// How they are reached in programmes.
    reached: Vec<Reached>,
    offers: Offers,
}

/// What comes back to it.
#[derive(Debug)]
pub enum Own {
    /// What may be chosen.
    Offers(Result<Offers>),
    /// The session somebody new has come to.
    Session(Result<Box<AttendanceOf>>),
    /// Address, numbers and e-mail are to go, as the level asks.
    EmptyContact,
    /// They are to stay.
    KeepContact,
}

impl PersonForm {
    /// Somebody new, under what was typed as a name so far.
    pub fn new(name: String) -> Self {
        Self::with(None, name)
    }

    /// Somebody in the register.
    pub fn of(person: PersonId) -> Self {
        Self::with(Some(person), String::new())
    }

    fn with(id: Option<PersonId>, name: String) -> Self {
        Self {
            id,
            door: None,
            session: None,
            name,
            offers: Offers::default(),
            near: Nearby::default(),
            warnings: Vec::new(),
            called: String::new(),
            sealed: false,
            made: None,
        }
    }

    /// Offers to empty what must not be kept at the level just chosen.
    fn offer_emptying(form: &Form, record: &Record, cx: &mut RecordCx<'_, Self>) {
        let level = written::protection(form);
        let held = fields::contact(form).iter().any(|key| form.value(key) != FieldValue::Empty);
        let helps = !record.reached.is_empty();
        if level.may_hold_contact() || !held && !helps {
            return;
        }
        let why = Phrase::new(Word("protect-why")).with("level", level.word());
        let question = Question::new(Word("protect-title")).say(why);
        let question = if helps { question.say(Word("protect-helps")) } else { question };
        let question = question
            .choice(Word("protect-empty"), RecordMsg::Own(Own::EmptyContact))
            .or_leave(RecordMsg::Own(Own::KeepContact));
        cx.confirm(question);
    }

    /// What deserves a second look, and who may be the same person, after something was typed.
    fn look_again(&mut self, form: &mut Form, record: &Record, env: &Env<'_>) {
        let written = Written::of(form, record, env);
        self.called = written.person.name();
        self.sealed = written.person.protection.veil().name;
        let flaws = written.person.flaws(env.today);
        // The box of a number says itself that it is none, and an address half typed is none yet.
        let typing = |field: &str| field == "email" && form.focus() == Some("email");
        let told = flaws.into_iter().filter(|flaw| !flaw.stops && flaw.field != "phone");
        let told = told.filter(|flaw| !typing(&flaw.field));
        self.warnings = told.map(|flaw| flaw.reason).collect();
        // A rule over several boxes may be met now by another box than the one it was told at.
        for key in form.fields().iter().map(|field| field.key.clone()).collect::<Vec<_>>() {
            if let Some(field) = form.field_mut(&key)
                && field.value().is_ok()
            {
                field.flaw = None;
            }
        }
        self.near.look(&written.person, self.id, env);
    }
}

/// The form of somebody to change, or of somebody new under the name typed so far.
pub fn screen(person: Option<PersonId>, name: String) -> RecordScreen<PersonForm> {
    RecordScreen::new(person.map_or_else(|| PersonForm::new(name), PersonForm::of))
}

/// The form of somebody new who came to a session, under the name typed at the door.
pub fn at_door(new: Newcomer) -> RecordScreen<PersonForm> {
    let form = PersonForm::new(new.name.clone());
    RecordScreen::new(PersonForm { door: Some(new), ..form })
}

impl RecordSpec for PersonForm {
    type Record = Record;
    type Own = Own;

    fn key(&self) -> String {
        // Somebody else who is half written is not laid over a name that was just typed.
        match (self.id, &self.door) {
            (Some(id), _) => format!("person-{}", id.0),
            // Nor is whoever came to a session written down without that.
            (None, Some(new)) => format!("person-came-{}-{}", new.session.0, self.name),
            (None, None) => format!("person-new-{}", self.name),
        }
    }

    fn route(&self) -> Route {
        match &self.door {
            Some(new) => Route::Sessions(Sessions::Newcomer(new.clone())),
            None => Route::PersonForm { id: self.id, name: self.name.clone() },
        }
    }

    fn head(&self, record: Option<&Record>, look: &Look) -> Head {
        let name = record.map(|record| record.person.name()).filter(|name| !name.is_empty());
        let title = match (self.id, name) {
            (Some(_), Some(name)) => Phrase::new(Word("form-edit")).with("name", name),
            (Some(_), None) => Phrase::new(Word("form-edit-loading")),
            (None, _) if self.called.is_empty() => Phrase::new(Word("form-new")),
            (None, _) => Phrase::new(Word("form-new-of")).with("name", &self.called),
        };
        let mut title = look.words.say(&title);
        let open = record.filter(|record| !record.protection.is_protected() && self.id.is_some());
        if let Some(phone) = open.and_then(|record| record.person.phones.first()) {
            title = format!("{title}   {}", Reader::from(look).phone(phone));
        }
        Head { title, ..Head::default() }
    }

    fn help(&self) -> Word {
        Word("form-help")
    }

    fn verbs(&self) -> Vec<Verb> {
        let near = Verb::new(Command::Down).called(Word("form-to-near"));
        (!self.near.is_empty()).then_some(near).into_iter().collect()
    }

    fn draft_title(&self, _record: &Record) -> Phrase {
        if self.id.is_some() {
            Phrase::new(Word("form-edit"))
        } else if self.called.is_empty() || self.sealed {
            Phrase::new(Word("form-new"))
        } else {
            Phrase::new(Word("form-new-of")).with("name", &self.called)
        }
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Record> {
        let Some(person) = self.id else {
            cx.ask(Choices, |offers| RecordMsg::Own(Own::Offers(offers)));
            if let Some(new) = &self.door {
                let session = sessions::Attendance { session: new.session };
                cx.ask(session, |of| RecordMsg::Own(Own::Session(of.map(Box::new))));
            }
            let id = self.door.as_ref().map_or_else(|| cx.id(), |new| new.person);
            self.made = Some(id);
            let person = fields::named(id, &self.name, cx.env);
            self.called = person.name();
            self.near.look(&person, None, cx.env);
            let offers = Offers::default();
            let protection = Protection::Open;
            let (parts, relations, reached) = (Vec::new(), Vec::new(), Vec::new());
            return Some(Record { person, protection, parts, relations, reached, offers });
        };
        let why = cx.env.words.get(Word("form-opened-reason"));
        let open = people::Open { note: cx.env.note(person, why) };
        cx.ask_noting(open, |sheet| RecordMsg::Loaded(sheet.map(Record::of)));
        None
    }

    fn fields(&self, record: &Record, env: &Env<'_>) -> Vec<Field> {
        fields::all(record, env)
    }

    fn begin(
        &mut self,
        form: &mut Form,
        record: &Record,
        restored: bool,
        cx: &mut RecordCx<'_, Self>,
    ) {
        if restored {
            self.look_again(form, record, cx.env);
        }
    }

    fn typed(&mut self, key: &str, form: &mut Form, record: &Record, cx: &mut RecordCx<'_, Self>) {
        self.look_again(form, record, cx.env);
        if key == "protection" {
            Self::offer_emptying(form, record, cx);
        }
    }

    fn first(&mut self, command: Command, _form: &mut Form, cx: &mut RecordCx<'_, Self>) -> bool {
        match self.near.command(command) {
            near::Did::Ignored => false,
            near::Did::Moved => true,
            near::Did::Open(person) => {
                cx.go(Route::Person(person));
                true
            }
        }
    }

    fn pick(&mut self, part: u8, row: usize, _form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        if let Some(person) = self.near.pick(part, row) {
            cx.go(Route::Person(person));
        }
    }

    fn leads(&self) -> bool {
        self.near.leads()
    }

    fn save(
        &mut self,
        form: &Form,
        record: &Record,
        env: &Env<'_>,
    ) -> std::result::Result<Save, Flaws> {
        let offers = if self.id.is_some() { &record.offers } else { &self.offers };
        let written = Written::with(form, record, offers, env);
        let stops: Vec<Flaw> =
            written.person.flaws(env.today).into_iter().filter(|flaw| flaw.stops).collect();
        let halves = fields::halves(form);
        if stops.is_empty() && halves.is_empty() {
            let sealed = written.person.protection.asks_reason();
            self.made = self.made.filter(|_| !sealed);
            let author = env.author();
            let save = written.save(record, offers, self.id.is_none(), &author);
            let came = self.door.as_ref().map(|new| {
                let contact = new.contact(env.moment_on(new.day));
                encounters::rows(&author, new.encounter, &contact, &Then::default())
            });
            return Ok(save.and(came.unwrap_or_default()));
        }
        let stops = stops.into_iter().map(|flaw| (fields::key_of(&flaw.field), flaw.reason));
        Err(stops.chain(halves).collect())
    }

    fn before(&self, env: &Env<'_>) -> Option<Save> {
        // Whoever came has come to a session that goes on, also where the form was gone on with later.
        let new = self.door.as_ref()?;
        let at_hand = env.at_hand.iter().map(|at| &at.session).find(|one| one.id == new.session);
        let session = self.session.as_ref().map(|of| &of.session).or(at_hand)?;
        sessions::begun(&env.author(), session, env.today)
    }

    fn saved(&mut self, cx: &mut RecordCx<'_, Self>) {
        if self.door.is_some() {
            // The door asks again, and finds them saved.
            cx.changed_here();
            return cx.back();
        }
        match (self.id, self.made) {
            (None, Some(made)) => cx.replace(Route::Person(made)),
            _ => cx.back(),
        }
    }

    fn update(&mut self, msg: Own, form: &mut Form, cx: &mut RecordCx<'_, Self>) {
        match msg {
            Own::Offers(Ok(offers)) => {
                fields::offer(form, &offers, cx.env);
                self.offers = offers;
            }
            Own::Session(of) => self.session = of.ok(),
            Own::Offers(Err(why)) => cx.trouble(why.phrase()),
            Own::EmptyContact => {
                let here = cx.env.here();
                for key in fields::contact(form) {
                    form.set(&key, &FieldValue::Empty, &here);
                }
                cx.say(Word("protect-emptied"));
            }
            Own::KeepContact => cx.hint(Word("protect-kept")),
        }
    }

    fn protection(&self, record: &Record) -> Protection {
        record.protection
    }

    fn lasting(&self, form: &Form) -> bool {
        !written::protection(form).is_protected()
    }

    fn below(&self, f: &mut Frame, area: Rect, look: &Look) -> u16 {
        self.near.draw(&self.warnings, (f, area), look)
    }
}

impl Record {
    fn of(sheet: SheetOf) -> Self {
        let protection = sheet.protection();
        let SheetOf { person, parts, relations, reached, offers } = sheet;
        Self { person, protection, parts, relations, reached, offers }
    }
}
