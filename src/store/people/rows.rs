//! Rows for lists of persons, the team's marks, and the bin.

use super::read;
use crate::base::{Day, Id, PersonId, Stamp};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::person::Person;
use crate::store::row::{all, code, id_list, one};
use crate::store::{Ask, Result};
use rusqlite::{Connection, params};

/// What a list shows of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The card, with phones and marks.
    pub person: Person,
    /// The last contact or attempt.
    pub last: Option<(Day, Kind, Disposition)>,
    /// The day of the next thing to do.
    pub next: Option<Day>,
}

/// The rows of some persons, in the order asked for. Those that are not in the file are left out.
#[derive(Debug)]
pub struct Rows {
    /// Who; a screenful.
    pub ids: Vec<PersonId>,
}

impl Ask for Rows {
    type Answer = Vec<PersonRow>;

    fn ask(&self, db: &Connection) -> Result<Vec<PersonRow>> {
        let mut rows = Vec::with_capacity(self.ids.len());
        for id in &self.ids {
            let person = match read::read(db, *id) {
                Err(crate::store::StoreError::Gone) => continue,
                other => other?,
            };
            let cards = id_list(&super::family(db, *id)?);
            rows.push(PersonRow { last: last_of(db, &cards)?, next: next(db, &cards)?, person });
        }
        Ok(rows)
    }
}

/// The last contact with any card of the person.
pub fn last(db: &Connection, person: PersonId) -> Result<Option<(Day, Kind, Disposition)>> {
    last_of(db, &id_list(&super::family(db, person)?))
}

fn last_of(db: &Connection, cards: &str) -> Result<Option<(Day, Kind, Disposition)>> {
    let sql = "SELECT day, kind, disposition FROM encounter WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY at DESC LIMIT 1";
    one(db, sql, [cards], |r| {
        Ok((
            r.get("day")?,
            code(r, "kind", Kind::from_code)?,
            code(r, "disposition", Disposition::from_code)?,
        ))
    })
}

fn next(db: &Connection, cards: &str) -> Result<Option<Day>> {
    let sql = "SELECT day FROM task WHERE person IN (SELECT unhex(value) FROM json_each(?1))
       AND day IS NOT NULL AND done IS NULL AND cancelled IS NULL AND gone IS NULL
       ORDER BY day LIMIT 1";
    one(db, sql, [cards], |r| Ok(r.get(0)?))
}

/// A short mark of the team's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag {
    /// Its row.
    pub id: Id,
    /// What it says.
    pub name: String,
    /// Which of the persons asked about have it.
    pub of: Vec<PersonId>,
}

/// The team's marks, by name; what a change of a card needs to know.
#[derive(Debug)]
pub struct Tags {
    /// Whose marks are to be told.
    pub of: Vec<PersonId>,
}

impl Ask for Tags {
    type Answer = Vec<Tag>;

    fn ask(&self, db: &Connection) -> Result<Vec<Tag>> {
        let sql = "SELECT id, name FROM tag WHERE gone IS NULL ORDER BY name, id LIMIT 1000";
        let mut tags =
            all(db, sql, [], |r| Ok(Tag { id: r.get(0)?, name: r.get(1)?, of: Vec::new() }))?;
        let sql = "SELECT tag, person FROM person_tag WHERE gone IS NULL
           AND person IN (SELECT unhex(value) FROM json_each(?1))";
        let worn = all(db, sql, [id_list(&self.of)], |r| Ok((r.get(0)?, r.get(1)?)))?;
        for (tag, person) in worn {
            if let Some(tag) = tags.iter_mut().find(|t| t.id == tag) {
                tag.of.push(person);
            }
        }
        Ok(tags)
    }
}

/// A card in the bin.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BinnedPerson {
    /// The card.
    pub person: Person,
    /// When it was put there.
    pub at: Stamp,
}

/// The cards in the bin, the latest first.
#[derive(Debug)]
pub struct Binned {
    /// At most so many.
    pub limit: u32,
}

impl Ask for Binned {
    type Answer = Vec<BinnedPerson>;

    fn ask(&self, db: &Connection) -> Result<Vec<BinnedPerson>> {
        let sql = "SELECT * FROM person WHERE gone IS NOT NULL ORDER BY gone DESC LIMIT ?1";
        all(db, sql, params![self.limit], |r| {
            Ok(BinnedPerson { person: read::bare(r)?, at: r.get("gone")? })
        })
    }
}
