//! What the board of an initiative is made of: what was tried with everybody, and what is still to do.

use super::gather::last_one;
use super::listed::{Listed, ListedPerson, standing};
use super::place::{Placing, PlacingOf, Wall};
use super::quiet::{QuietOf, quiet};
use super::read::{Card, CardOf};
use crate::base::{Day, InitiativeId, PersonId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::initiative::Trial;
use crate::domain::task::Errand;
use crate::domain::totals::Reach;
use crate::store::row::{all, code};
use crate::store::{Ask, Result};
use rusqlite::Connection;

/// The board of an initiative.
#[derive(Debug)]
pub struct Board {
    /// Which.
    pub initiative: InitiativeId,
    /// At most so many of its list.
    pub limit: u32,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`Board`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoardOf {
    /// The initiative and its list.
    pub card: CardOf,
    /// Who is on the list.
    pub listed: Vec<ListedPerson>,
    /// Where everybody stands on its ladder; empty where it has none.
    pub placing: PlacingOf,
    /// What came of the initiative it is held against, with its name.
    pub last: Option<(String, Reach)>,
    /// What was tried, in the order it happened.
    pub trials: Vec<Trial>,
    /// What is, or was, to be done with each.
    pub planned: Vec<(PersonId, Errand)>,
    /// What is open: whom with, what, and by when.
    pub open: Vec<(PersonId, Errand, Option<Day>)>,
    /// Who has not been heard of.
    pub quiet: QuietOf,
}

impl Ask for Board {
    type Answer = BoardOf;

    fn ask(&self, db: &Connection) -> Result<BoardOf> {
        let id = self.initiative;
        let (trials, tasks) = (trials(db, id)?, planned(db, id)?);
        let open = tasks.iter().filter(|(.., open)| *open);
        let card = Card { id }.ask(db)?;
        let placing = Placing { initiative: id, wall: self.wall }.ask(db)?;
        Ok(BoardOf {
            quiet: quiet(db, &card.line.initiative, &placing, self.wall)?,
            last: last_one(db, &card.line.initiative)?,
            card,
            listed: Listed { initiative: id, only: None, limit: self.limit }.ask(db)?,
            placing,
            trials,
            open: open.map(|(person, errand, day, _)| (*person, *errand, *day)).collect(),
            planned: tasks.iter().map(|(person, errand, ..)| (*person, *errand)).collect(),
        })
    }
}

/// What was tried with people, in the order it happened.
pub(super) fn trials(db: &Connection, id: InitiativeId) -> Result<Vec<Trial>> {
    let stands = standing(db)?;
    let sql = "SELECT person, at, kind, disposition FROM encounter
       WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL ORDER BY at, id";
    all(db, sql, [id], |r| {
        Ok(Trial {
            person: stands(r.get("person")?),
            at: r.get("at")?,
            kind: code(r, "kind", Kind::from_code)?,
            disposition: code(r, "disposition", Disposition::from_code)?,
        })
    })
}

/// What is, or was, to be done with whom, by when, and whether it still is.
type Plan = (PersonId, Errand, Option<Day>, bool);

/// What is, or was, to be done with people.
pub(super) fn planned(db: &Connection, id: InitiativeId) -> Result<Vec<Plan>> {
    let stands = standing(db)?;
    let sql = "SELECT person, errand, day, done IS NULL AND cancelled IS NULL FROM task
       WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL AND cancelled IS NULL";
    all(db, sql, [id], |r| {
        let errand = code(r, "errand", Errand::from_code)?;
        Ok((stands(r.get("person")?), errand, r.get("day")?, r.get(3)?))
    })
}
