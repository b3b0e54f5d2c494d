//! Everybody, found while typing from the names in memory.

use super::list::{ListCx, ListSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{PersonId, Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::names::Named;
use crate::ui::list::{Cell, Column, List, Row, Width};
use crate::ui::{Look, Verb};
use std::convert::Infallible;

/// How many rows the list holds at most; more letters find the rest.
const LIMIT: usize = 500;

/// The list of persons.
#[derive(Debug, Default)]
pub struct People {
    found: usize,
    all: usize,
    typed: String,
}

/// One person as the list shows them. Of the protected it holds no more than the names do.
#[derive(Debug, Clone)]
pub struct PersonRow {
    id: PersonId,
    name: String,
    masked: bool,
    marked: bool,
    born: String,
    area: String,
    phone: String,
    last: Option<crate::base::Day>,
}

impl PersonRow {
    fn of(person: &Named<'_>) -> Self {
        let veil = person.protection.veil();
        let details = |text: String| if veil.details { String::new() } else { text };
        Self {
            id: person.id,
            name: person.name(),
            masked: veil.name,
            marked: person.protection.is_protected(),
            born: details(person.born.map(|b| b.year.to_string()).unwrap_or_default()),
            area: details(person.area.to_owned()),
            phone: person.phones().next().map(str::to_owned).unwrap_or_default(),
            last: person.last.filter(|_| !veil.details),
        }
    }
}

impl Row for PersonRow {
    type Key = PersonId;

    fn key(&self) -> PersonId {
        self.id
    }

    fn alarm(&self) -> bool {
        self.marked
    }
}

const fn least(least: u16, share: u16) -> Width {
    Width::Share { least, share }
}

fn text(text: &str) -> Cell {
    text.into()
}

const COLUMNS: &[Column<PersonRow>] = &[
    Column::new(Word("people-name"), least(18, 3), |row, look| {
        if row.masked {
            return Cell::of(look.word(Word("people-masked")), Role::Protected);
        }
        text(&row.name)
    }),
    Column::new(Word("people-born"), Width::Fixed(5), |row: &PersonRow, _| text(&row.born)).drop(2),
    Column::new(Word("people-area"), least(10, 2), |row: &PersonRow, _| text(&row.area)).drop(3),
    Column::new(Word("people-phone"), Width::Fixed(14), |row: &PersonRow, _| text(&row.phone))
        .drop(4),
    Column::new(Word("people-last"), Width::Fixed(10), |row: &PersonRow, look| {
        row.last.map(|day| look.words.day_short(day)).unwrap_or_default().into()
    })
    .drop(1),
];

impl ListSpec for People {
    type Row = PersonRow;
    type Own = Infallible;

    const COLUMNS: &'static [Column<PersonRow>] = COLUMNS;
    const FIND: Option<Word> = Some(Word("people-find-hint"));

    fn head(&self, _list: &List<PersonRow>, look: &Look) -> Head {
        Head {
            title: look.word(Word("people-title")),
            tab: Some(Command::Screen2),
            ..Head::default()
        }
    }

    fn help(&self) -> Word {
        Word("people-help")
    }

    fn found(&self, _list: &List<PersonRow>) -> (usize, usize) {
        (self.found, self.all)
    }

    fn verbs(&self, list: &List<PersonRow>) -> Vec<Verb> {
        let nobody = list.current().is_none().then(|| Phrase::new(Word("people-nobody-chosen")));
        vec![
            Verb::new(Command::Enter).called(Word("people-open")).unless(nobody.clone()),
            Verb::new(Command::Call).unless(nobody),
            Verb::new(Command::Search),
            Verb::new(Command::NewPerson),
        ]
    }

    fn fetch(&mut self, find: &str, cx: &mut ListCx<'_, Self>) -> Option<Vec<PersonRow>> {
        let names = cx.env.names;
        let found = names.find(find, LIMIT);
        find.clone_into(&mut self.typed);
        (self.found, self.all) = (found.total, names.len());
        let persons = found.ids.iter().filter_map(|id| names.get(*id));
        Some(persons.map(|person| PersonRow::of(&person)).collect())
    }

    fn act(&mut self, command: Command, list: &mut List<PersonRow>, cx: &mut ListCx<'_, Self>) {
        let person = list.current().map(|row| row.id);
        match (command, person) {
            (Command::Enter, Some(person)) => cx.go(Route::Person(person)),
            (Command::Call, Some(person)) => cx.go(Route::call(Some(person))),
            (Command::NewPerson, _) => {
                cx.go(Route::PersonForm { id: None, name: self.typed.clone() });
            }
            _ => {}
        }
    }

    fn nothing(&self, find: &str) -> (Phrase, Option<Verb>) {
        let new = Verb::new(Command::NewPerson);
        if find.is_empty() {
            return (Phrase::new(Word("people-none")), Some(new));
        }
        let new = new.called(Word("people-new-of-name"));
        (Phrase::new(Word("people-none-found")).with("text", find), Some(new))
    }

    fn update(&mut self, msg: Infallible, _: &mut List<PersonRow>, _: &mut ListCx<'_, Self>) {
        match msg {}
    }
}
