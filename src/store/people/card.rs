//! Everything a person's card shows, in one reading transaction.

use super::{Happened, family, read, timeline};
use crate::base::{Day, Id, InitiativeId, PersonId, Stamp};
use crate::domain::book::Book;
use crate::domain::person::{Person, Trust};
use crate::domain::task::Task;
use crate::store::row::{all, count, id_list, text};
use crate::store::{Ask, Result, books, conflicts, tasks};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;

/// Somebody around a person: next of kin, landlord, guardian.
#[derive(Clone, PartialEq, Eq)]
pub struct Relation {
    /// Its row.
    pub id: Id,
    /// What they are to the person, in the team's words.
    pub kind: String,
    /// Their own card, when they have one.
    pub other: Option<PersonId>,
    /// Their name, when they have none.
    pub name: String,
    /// Their number as it was written.
    pub phone: String,
    /// What else to know.
    pub note: String,
}

impl std::fmt::Debug for Relation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Relation({})", self.id)
    }
}

/// A place on the list of an initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    /// Which initiative.
    pub initiative: InitiativeId,
    /// What it is called.
    pub name: String,
    /// When its list was sealed.
    pub sealed: Option<Stamp>,
    /// Came after that.
    pub late: bool,
    /// Was taken off again.
    pub removed: bool,
}

/// A person's card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardOf {
    /// The person; of cards that are one, the one that stands for all.
    pub person: Person,
    /// When the card was made.
    pub made: Stamp,
    /// Cards that have become part of this one.
    pub parts: Vec<Person>,
    /// People around.
    pub relations: Vec<Relation>,
    /// Lists the person is or was on.
    pub lists: Vec<Listing>,
    /// What is to be done.
    pub tasks: Vec<Task>,
    /// What has happened, the latest first, as much as was asked for.
    pub timeline: Vec<Happened>,
    /// How much has happened in all.
    pub happened: usize,
    /// Values two people did not agree on.
    pub conflicts: usize,
    /// How far trust has come, stage by stage.
    pub stages: Vec<(Trust, Day)>,
    /// How much is written about trust, help and going on to others, and when last, book by book.
    pub books: Vec<(Book, usize, Day)>,
}

/// The card of a person. Opening one is noted by whoever asks: [`crate::store::readlog`].
#[derive(Debug)]
pub struct Card {
    /// Whose; any card of the person.
    pub person: PersonId,
    /// How many lines of the timeline.
    pub lines: u32,
}

impl Ask for Card {
    type Answer = CardOf;

    fn ask(&self, db: &Connection) -> Result<CardOf> {
        let cards = family(db, self.person)?;
        let (first, rest) = cards.split_first().ok_or(crate::store::StoreError::Gone)?;
        let ids = id_list(&cards);
        let made = "SELECT made FROM person WHERE id=?1";
        let number = |sql: &str| -> Result<usize> {
            Ok(db.prepare_cached(sql)?.query_row([&ids], |r| count(r, 0))?)
        };
        Ok(CardOf {
            person: read::read(db, *first)?,
            made: db.prepare_cached(made)?.query_row([first], |r| r.get(0))?,
            parts: rest.iter().map(|id| read::read(db, *id)).collect::<Result<_>>()?,
            relations: relations(db, &ids)?,
            lists: lists(db, &ids)?,
            tasks: tasks::open_of(db, &ids)?,
            timeline: timeline::of_cards(db, &cards, i64::MAX, self.lines)?,
            stages: books::stages(db, &ids)?,
            books: books::held(db, &ids)?,
            happened: number(
                "SELECT count(*) FROM encounter WHERE gone IS NULL
                 AND person IN (SELECT unhex(value) FROM json_each(?1))",
            )?,
            conflicts: number(&conflicts::counting(
                "person IN (SELECT unhex(value) FROM json_each(?1))",
            ))?,
        })
    }
}

pub(super) fn relations(db: &Connection, ids: &str) -> Result<Vec<Relation>> {
    let sql = "SELECT * FROM relation WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id LIMIT 50";
    all(db, sql, [ids], relation)
}

fn relation(r: &Row<'_>) -> Result<Relation> {
    Ok(Relation {
        id: r.get("id")?,
        kind: r.get("kind")?,
        other: r.get("other")?,
        name: text(r, "name")?,
        phone: text(r, "phone")?,
        note: text(r, "note")?,
    })
}

/// Everybody around anybody, each with the card they stand on, for files.
#[derive(Debug)]
pub struct Around {
    /// Those of one card alone.
    pub only: Option<PersonId>,
}

impl Ask for Around {
    type Answer = Vec<(PersonId, Relation)>;

    fn ask(&self, db: &Connection) -> Result<Vec<(PersonId, Relation)>> {
        let sql = "SELECT * FROM relation WHERE gone IS NULL
           AND (?1 IS NULL OR person=?1) ORDER BY id";
        all(db, sql, [self.only], |r| Ok((r.get("person")?, relation(r)?)))
    }
}

fn lists(db: &Connection, ids: &str) -> Result<Vec<Listing>> {
    let sql = "SELECT i.id, i.name, i.sealed, t.late, t.removed IS NOT NULL AS removed
       FROM target t JOIN initiative i ON i.id=t.initiative
       WHERE t.gone IS NULL AND i.gone IS NULL
       AND t.person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY i.made DESC LIMIT 50";
    let mut lists = all(db, sql, [ids], |r| {
        Ok(Listing {
            initiative: r.get("id")?,
            name: r.get("name")?,
            sealed: r.get("sealed")?,
            late: r.get("late")?,
            removed: r.get("removed")?,
        })
    })?;
    // Cards that are one may each have had a place on a list; the one that still holds is told.
    let mut told = BTreeSet::new();
    lists.sort_by_key(|list| list.removed);
    lists.retain(|list| told.insert(list.initiative));
    Ok(lists)
}
