//! Two files of one register folded together, in either direction, however they came apart: a copy
//! taken to the field, one made by hand, a backup that was restored and written on.
//!
//! The change log says it all. What the other file has and this one lacks is brought in, row by row: per
//! column the greatest (clock, writer) wins, and where two wrote without knowing of each other both
//! values go on the list of conflicts. A change that one file has and the other lacks was written without
//! knowledge of those the other has and the one lacks, since whoever brings changes in brings all of
//! them: so what is on neither side common is what was written at once, whichever way files were merged
//! before.
//!
//! Merging twice changes nothing, and the order of merges does not matter. It is done in lots, each a
//! short transaction; what was cut off is done by merging again.

mod binned;
mod bring;
mod bury;
mod gap;
mod job;
mod line;
mod mend;
mod other;
mod rest;
mod tally;
mod weigh;

pub use job::{Begin, Begun, Handle, Step};
pub use tally::{Counted, Tally};
#[cfg(test)]
pub(super) mod without;
#[cfg(test)]
pub(super) use {bury::erase, line::Known};

use super::commit::{self, Stroke};
use super::open::Key;
use super::{Register, Result, StoreError};
use crate::base::{ActionId, Id, Stamp, Word, WorkerId};
use bring::Ground;
use gap::Gap;
use other::Other;
use rusqlite::Connection;
use std::path::Path;
pub(super) use weigh::{GREATEST, Wins};

/// The action of what a merge puts right: nobody's own, and on nobody's undo list.
const NOBODYS: Id = Id([0; 16]);

/// Rows looked at under one lock: each is searched for in several places of the file.
const LOOK: usize = 50;

/// A merge found and counted, to be carried out lot by lot.
#[derive(Debug)]
pub struct Merge {
    gap: Gap,
    /// Lots that are in.
    done: usize,
    /// Rows in all.
    of: usize,
    /// The copy the other file was handed out as.
    copy: Option<Id>,
    wins: Wins,
}

/// How far a merge has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Rows that are in.
    pub done: usize,
    /// Of so many.
    pub of: usize,
}

impl Progress {
    /// Nothing is left to do.
    pub fn is_over(self) -> bool {
        self.done == self.of
    }
}

/// All that must be so before anything of another file is written.
///
/// Errors: the register may not be written, or holds some of the persons alone: a whole file merged into
/// it would make it hold everybody.
pub fn ready(register: &mut Register) -> Result<()> {
    if let Some(guard) = register.guard() {
        return Err(StoreError::ReadOnly(guard));
    }
    let part = register.read(|db| Ok(db.query_row("SELECT part FROM clock", [], |r| r.get(0))?))?;
    if part { Err(StoreError::rule(Word("bring-into-part"))) } else { Ok(()) }
}

impl Merge {
    /// Looks what the file at `path` has that the register lacks. `key` is for a file that none of the
    /// register's own keys opens.
    ///
    /// Errors: it is no file of this register, or does not open: each has its sentence.
    pub fn find(register: &mut Register, path: &Path, key: &Key) -> Result<Self> {
        ready(register)?;
        let other = Other::open(register, path, key)?;
        other::theirs(other.db.execute_batch("BEGIN").map_err(Into::into))?;
        Self::between(register, &other.db, other.copy, GREATEST)
    }

    /// What the file behind `theirs` has that the register lacks.
    pub(super) fn between(
        register: &Register,
        theirs: &Connection,
        copy: Option<Id>,
        wins: Wins,
    ) -> Result<Self> {
        let gap = Gap::find(register, theirs)?;
        let of = gap.rows.len() + gap.lots.iter().map(|lot| lot.rest.len()).sum::<usize>();
        let of = of + gap.rest.len();
        Ok(Self { gap, done: 0, of, copy, wins })
    }

    /// The copy the other file was handed out as; none for one made by hand.
    pub fn copy(&self) -> Option<Id> {
        self.copy
    }

    /// What it would come to. Nothing is written, and colleagues save meanwhile: it is what the file was
    /// when each row was looked at, and each is looked at again when it is brought in.
    pub fn count(&self, register: &Register, now: Stamp) -> Result<Tally> {
        let mut counting = tally::Counting::new(bring::limit(now.0));
        for rows in self.gap.rows.chunks(LOOK) {
            register.read(|db| counting.rows(&self.ground(db), rows))?;
        }
        Ok(counting.end())
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        let left = self.gap.lots.iter().skip(self.done).map(|lot| lot.rows.len() + lot.rest.len());
        let left: usize = left.sum::<usize>() + self.gap.rest.len();
        Progress { done: self.of - left, of: self.of }
    }

    /// Brings in the next lot, in one transaction.
    ///
    /// Errors: as for a save; nothing of the lot is in then, and it may be tried again.
    pub fn step(&mut self, register: &mut Register, by: WorkerId, at: Stamp) -> Result<Progress> {
        let stroke = Stroke { at, by, action: ActionId(NOBODYS) };
        if let Some(lot) = self.gap.lots.get(self.done) {
            let rows = self.gap.rows.get(lot.rows.clone()).unwrap_or_default();
            commit::write(register, stroke, |db| {
                self.ground(db).bring(rows, at.0)?;
                rest::all_of(db, &lot.rest)
            })?;
            self.done += 1;
        } else if !self.gap.rest.is_empty() {
            let left = commit::write(register, stroke, |db| rest::add(db, &self.gap.rest))?;
            self.gap.rest.truncate(left);
        }
        Ok(self.progress())
    }

    fn ground<'a>(&'a self, db: &'a Connection) -> Ground<'a> {
        Ground { db, known: &self.gap.known, news: &self.gap.news, wins: self.wins }
    }
}
