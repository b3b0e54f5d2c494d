//! A line of those met.

use crate::base::{EncounterId, Id, PersonId, Word};
use crate::config::theme::Role;
use crate::ui::Label;
use crate::ui::list::{Cell, Column, Row, Width};

/// Somebody met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// Somebody with a card.
    Known(PersonId),
    /// Somebody by how one knows them.
    New(String),
}

/// Why somebody is on the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    Here,
    Found,
    Usual,
    New,
}

/// One line.
#[derive(Debug)]
pub struct Item {
    pub who: Who,
    pub why: Why,
    pub name: String,
    pub trust: String,
    pub here: Option<EncounterId>,
}

impl Row for Item {
    type Key = Id;

    fn key(&self) -> Id {
        match &self.who {
            Who::Known(person) => person.0,
            Who::New(_) => Id([0; 16]),
        }
    }

    fn group(&self) -> Option<Label> {
        let word = match self.why {
            Why::Here => Word("met-here"),
            Why::Found => Word("met-found"),
            Why::Usual => Word("met-usual"),
            Why::New => Word("met-new-group"),
        };
        Some(word.into())
    }
}

/// What is shown of each.
pub const COLUMNS: &[Column<Item>] = &[
    Column::new(Word("people-name"), Width::Share { least: 24, share: 1 }, |item: &Item, _| {
        Cell::of(item.name.as_str(), Role::Title)
    }),
    Column::new(Word("book-progress"), Width::Fixed(26), |item: &Item, _| {
        item.trust.as_str().into()
    }),
    Column::new(Word("attendance-came"), Width::Fixed(8), |item: &Item, look| match item.here {
        Some(_) => Cell::of(look.word(Word("met-do")), Role::Good),
        None => "".into(),
    }),
];
