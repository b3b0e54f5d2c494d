//! One person as the list shows them, and the orders the list can stand in.

use crate::base::sort::Collation;
use crate::base::{PersonId, Word};
use crate::config::theme::Role;
use crate::domain::names::{Named, Names};
use crate::screens::facts::Reader;
use crate::ui::list::{Cell, Column, Row, Width};
use crate::ui::{Label, Look};
use std::cmp::Reverse;
use std::sync::Arc;

/// A row of the list. It holds no text: names are read where they lie when the row is drawn.
#[derive(Clone)]
pub struct PersonRow {
    /// Who.
    pub id: PersonId,
    names: Arc<Names>,
    group: Option<Word>,
}

/// Tells who by the id alone.
impl std::fmt::Debug for PersonRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PersonRow({})", self.id.0)
    }
}

impl PersonRow {
    /// The person as the names know them.
    pub fn person(&self) -> Option<Named<'_>> {
        self.names.get(self.id)
    }

    /// Whether nothing may be told of the person but that there is one.
    pub fn is_masked(&self) -> bool {
        self.person().is_none_or(|person| person.protection.veil().name)
    }
}

impl Row for PersonRow {
    /// Somebody opened lately stands twice.
    type Key = (bool, PersonId);

    fn key(&self) -> Self::Key {
        (self.group == Some(RECENT), self.id)
    }

    fn group(&self) -> Option<Label> {
        self.group.map(Label::Word)
    }
}

const RECENT: Word = Word("people-recent");
const EVERYBODY: Word = Word("people-everybody");

/// The rows: those opened lately above everybody, where there are any.
pub fn rows(names: &Arc<Names>, recent: &[PersonId], ids: &[PersonId]) -> Vec<PersonRow> {
    let row = |id: PersonId, group| PersonRow { id, names: Arc::clone(names), group };
    let listed = |id: &PersonId| {
        names.get(*id).is_some_and(|p| !p.gone && p.id == *id && p.protection.found_by_parts())
    };
    let recent = recent.iter().copied().filter(listed).map(|id| row(id, Some(RECENT)));
    let mut rows: Vec<PersonRow> = recent.collect();
    let group = if rows.is_empty() { None } else { Some(EVERYBODY) };
    rows.extend(ids.iter().map(|id| row(*id, group)));
    rows
}

/// Columns of the list.
pub const COLUMNS: &[Column<PersonRow>] = &[
    Column::new(Word("people-name"), Width::Share { least: 16, share: 3 }, |row, look| {
        let Some(person) = row.person().filter(|_| !row.is_masked()) else {
            return Cell::of(look.word(Word("people-masked")), Role::Protected);
        };
        let mut name = person.name();
        if person.protection.is_protected() {
            name = format!("{} {name}", look.word(Word("people-protected-mark")));
        }
        if person.died {
            // The mark stands where a narrow column cuts nothing.
            name = format!("{} {name}", look.word(Word("people-died-mark")));
            return Cell::of(name, Role::Muted);
        }
        let role = if person.protection.is_protected() { Role::Protected } else { Role::Text };
        Cell::of(name, role)
    }),
    Column::new(Word("people-born"), Width::Fixed(5), |row: &PersonRow, _| {
        let born = row.person().and_then(|person| person.born);
        born.map(|born| born.year.to_string()).unwrap_or_default().into()
    })
    .drop(2),
    Column::new(Word("people-area"), Width::Share { least: 8, share: 2 }, |row: &PersonRow, _| {
        row.person().map(|person| person.area.to_owned()).unwrap_or_default().into()
    })
    .drop(3),
    Column::new(Word("people-last"), Width::Fixed(8), |row: &PersonRow, look: &Look| {
        match row.person().filter(|_| !row.is_masked()) {
            Some(Named { last: Some(day), .. }) => Reader::from(look).month_day(day).into(),
            Some(_) => Cell::of("-", Role::Muted),
            None => "".into(),
        }
    })
    .drop(1),
];

/// What the list is sorted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// Last name, or how well they were found.
    #[default]
    Name,
    /// The oldest first, those of unknown age last.
    Born,
    /// Area, those without one last.
    Area,
    /// Who has waited longest for a contact first, never contacted before all.
    Waited,
    /// The latest contact first.
    Latest,
}

impl Order {
    /// Every order, as they follow on each other.
    const ALL: [Self; 5] = [Self::Name, Self::Born, Self::Area, Self::Waited, Self::Latest];

    /// The order of a word, as kept for the next start.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word().0 == word)
    }

    /// The order that comes next.
    pub fn next(self) -> Self {
        match self {
            Order::Name => Order::Born,
            Order::Born => Order::Area,
            Order::Area => Order::Waited,
            Order::Waited => Order::Latest,
            Order::Latest => Order::Name,
        }
    }

    /// What it is called.
    pub fn word(self) -> Word {
        match self {
            Order::Name => Word("people-order-name"),
            Order::Born => Word("people-order-born"),
            Order::Area => Word("people-order-area"),
            Order::Waited => Word("people-order-waited"),
            Order::Latest => Word("people-order-latest"),
        }
    }

    /// Sorts ids that stand in the order of names already.
    pub fn sort(self, ids: &mut [PersonId], names: &Names, collation: &Collation) {
        let last = |id: &PersonId| names.get(*id).and_then(|person| person.last);
        match self {
            Order::Name => {}
            Order::Born => ids.sort_by_cached_key(|id| {
                let born = names.get(*id).and_then(|person| person.born);
                (born.is_none(), born.map(|born| (born.year, born.rest)))
            }),
            Order::Area => ids.sort_by_cached_key(|id| {
                let area = names.get(*id).map(|person| person.area).unwrap_or_default();
                (area.is_empty(), collation.key(area))
            }),
            Order::Waited => ids.sort_by_cached_key(last),
            Order::Latest => ids.sort_by_cached_key(|id| Reverse(last(id))),
        }
    }
}
