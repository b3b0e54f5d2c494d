//! A line being written: one box for each column of its book.

use super::boxed;
use crate::base::{Day, Id, Lean, Phrase, Word};
use crate::domain::book::{Asks, Book, Col, Of};
use crate::screens::env::Env;
use crate::screens::record::{Flaws, Msg, RecordCx, RecordSpec};
use crate::screens::route::{Books, Route};
use crate::screens::screen::Head;
use crate::screens::task_boxes::stopping;
use crate::store::books::{self, Entry, Sheet, SheetOf};
use crate::store::{Cell, Save};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// More minutes than any day has.
const LONGEST: i64 = 1440;

/// How often a sheet is changed, and an organisation seen to, where nobody says otherwise.
const MONTH: i64 = 30;
const QUARTER: i64 = 90;

/// A new line, or one to change.
#[derive(Debug)]
pub struct BookForm {
    book: Book,
    id: Option<Id>,
    of: Option<Of>,
    about: String,
}

impl BookForm {
    /// Of a book: this line, or a new one that hangs on something.
    pub fn new(book: Book, id: Option<Id>, of: Option<Of>) -> Self {
        Self { book, id, of, about: String::new() }
    }

    /// The line as it stands, or what a new one starts from.
    fn before(&self, record: &SheetOf, env: &Env<'_>) -> Entry {
        if let Some(entry) = &record.entry {
            return entry.clone();
        }
        let mut new = Entry::new(self.book, env.id());
        if let Some(of) = self.of {
            new.set(of.column(), of.id());
        }
        new.set("day", env.today);
        if !matches!(self.book, Book::Decision | Book::Stairwell) {
            new.set("worker", env.me.id);
        }
        if let Some(session) = &record.session {
            new.set("day", session.day.min(env.today));
            new.set("place", session.place.as_str());
            new.set("area", session.area);
        }
        if let Some(own) = &record.own {
            new.set("area", own.get("area").clone());
        }
        match self.book {
            Book::Stairwell => new.set("every", MONTH),
            Book::Organisation => new.set("every", QUARTER),
            _ => {}
        }
        new
    }

    fn field(col: &Col, entry: &Entry, record: &SheetOf, env: &Env<'_>) -> Option<Field> {
        let (name, label) = (col.name, col.label);
        let text = |one: &str| Choice::new(one, one);
        let pairs = |all: Vec<(Id, &str)>| -> Vec<Choice> {
            all.into_iter().map(|(id, name)| Choice::new(id.to_string(), name)).collect()
        };
        let names = &record.names;
        let mut field = match col.asks {
            Asks::Owner => return None,
            Asks::Text => Field::text(name, label),
            Asks::Known => {
                let known = record.known.get(name).into_iter().flatten();
                Field::pick_or_new(name, label, known.map(|one| text(one)).collect())
            }
            Asks::Long => Field::long(name, label),
            Asks::Past => Field::date(name, label, Lean::Past),
            Asks::Ahead => Field::date(name, label, Lean::Plan),
            Asks::Number(most) => Field::number(name, label, 0, most),
            Asks::Minutes => Field::number(name, label, 0, LONGEST),
            Asks::Yes => Field::yes_no(name, label),
            Asks::One(codes) => {
                let choices = codes().into_iter().map(|(code, word)| Choice::new(code, word));
                Field::one_of(name, label, choices.collect()).folded()
            }
            Asks::Area => {
                let open = names.areas.iter().filter(|area| !area.gone);
                Field::pick(name, label, pairs(open.map(|a| (a.id.0, a.name.as_str())).collect()))
            }
            Asks::Worker => {
                let team = env.workers.iter().filter(|w| !w.gone);
                Field::pick(name, label, pairs(team.map(|w| (w.id.0, w.name.as_str())).collect()))
            }
            Asks::Organisation => {
                let all = names.organisations.iter().map(|one| (one.0, one.1.as_str()));
                Field::pick(name, label, pairs(all.collect()))
            }
            Asks::KeyPerson => {
                let of = entry.id_in("organisation");
                let all = names.keys.iter().filter(|one| Some(one.2) == of && one.0 != entry.id);
                Field::pick(name, label, pairs(all.map(|one| (one.0, one.1.as_str())).collect()))
            }
        };
        field.required = col.must;
        Some(field.with(&boxed(entry, name, matches!(col.asks, Asks::Yes))))
    }

    fn written(&self, form: &Form, before: &Entry) -> Entry {
        let mut after = before.clone();
        for col in self.book.columns() {
            let given = form.given(col.name).unwrap_or_default();
            let cell: Cell = match col.asks {
                Asks::Owner => continue,
                Asks::Number(_) | Asks::Minutes => given.parse::<i64>().ok().into(),
                Asks::Yes => Some(given).filter(|g| !g.is_empty()).map(|g| g == "yes").into(),
                Asks::Area | Asks::Worker | Asks::Organisation | Asks::KeyPerson => {
                    given.parse::<Id>().ok().into()
                }
                Asks::Past | Asks::Ahead => given.parse::<Day>().ok().into(),
                Asks::Text | Asks::Known | Asks::Long | Asks::One(_) => given.trim().into(),
            };
            after.set(col.name, cell);
        }
        after
    }
}

impl RecordSpec for BookForm {
    type Record = SheetOf;
    type Own = Infallible;

    fn key(&self) -> String {
        match (self.id, self.of) {
            (Some(id), _) => format!("{}-{id}", self.book.code()),
            (None, Some(of)) => format!("{}-of-{}", self.book.code(), of.id()),
            (None, None) => format!("{}-new", self.book.code()),
        }
    }

    fn route(&self) -> Route {
        Route::Books(Books::Form { book: self.book, id: self.id, of: self.of })
    }

    fn head(&self, _: Option<&SheetOf>, look: &Look) -> Head {
        let what = look.word(self.book.one());
        let title = if self.about.is_empty() { what } else { format!("{what} > {}", self.about) };
        Head { title, writing: true, ..Head::default() }
    }

    fn help(&self) -> Word {
        self.book.help()
    }

    fn draft_title(&self, _: &SheetOf) -> Phrase {
        Phrase::new(self.book.one())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<SheetOf> {
        cx.ask(Sheet { book: self.book, id: self.id, of: self.of }, Msg::Loaded);
        None
    }

    fn opened(&mut self, record: &SheetOf, env: &Env<'_>) {
        let own = record.own.as_ref().map(|own| super::row::name(own).to_owned());
        let place = record.session.as_ref().map(|session| session.place.clone());
        let whom = match self.of {
            Some(Of::Person(person)) => Some(env.name_of(Some(person))),
            _ => None,
        };
        self.about = own.or(whom).or(place).unwrap_or_default();
    }

    fn fields(&self, record: &SheetOf, env: &Env<'_>) -> Vec<Field> {
        let before = self.before(record, env);
        let columns = self.book.columns().iter();
        columns.filter_map(|col| Self::field(col, &before, record, env)).collect()
    }

    fn save(&mut self, form: &Form, record: &SheetOf, env: &Env<'_>) -> Result<Save, Flaws> {
        let before = self.before(record, env);
        let after = self.written(form, &before);
        let flaws = stopping(self.book.flaws(|name| after.told(name), env.today));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(match self.id {
            Some(_) => books::edit(&author, &before, &after),
            None => books::add(&author, &after),
        })
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
