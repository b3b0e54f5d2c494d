//! Contacts counted by group, and the persons behind a group.

use super::Scope;
use super::rows::{Places, each, needs};
use crate::base::PersonId;
use crate::domain::totals::{By, Count, Figures, Group, Lines, Part, Row, Totals};
use crate::store::{Ask, Result, StoreError};
use rusqlite::Connection;
use std::collections::BTreeSet;
use std::sync::mpsc::sync_channel;
use std::{mem, thread};

/// The figures of a period, divided.
#[derive(Debug)]
pub struct Table {
    /// What is looked at.
    pub scope: Scope,
    /// What to divide by.
    pub by: By,
}

impl Ask for Table {
    type Answer = Totals;

    fn ask(&self, db: &Connection) -> Result<Totals> {
        let (divided, all) = counted(db, &self.scope, &[self.by])?;
        Ok(Totals { lines: divided.into_iter().flatten().collect(), all })
    }
}

/// The figures of a period divided in several ways, beside those of the period before, all from one
/// reading.
#[derive(Debug)]
pub struct Overview {
    /// What is looked at.
    pub scope: Scope,
    /// What it is set against.
    pub before: Scope,
    /// What to divide by.
    pub by: Vec<By>,
}

/// An answer to [`Overview`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OverviewOf {
    /// All together.
    pub all: Figures,
    /// All together of what it is set against.
    pub before: Figures,
    /// Each division, in the order asked for.
    pub divided: Vec<Lines>,
}

impl Ask for Overview {
    type Answer = OverviewOf;

    fn ask(&self, db: &Connection) -> Result<OverviewOf> {
        let (divided, all) = counted(db, &self.scope, &self.by)?;
        let (_, before) = counted(db, &self.before, &[])?;
        Ok(OverviewOf { all, before, divided })
    }
}

/// Contacts given on together.
const TOGETHER: usize = 4_096;

/// How many times as many may wait to be counted.
const WAITING: usize = 4;

/// The lines of each division, and all together. Counting takes as long as reading, so a thread of its
/// own counts what has been read.
fn counted(db: &Connection, scope: &Scope, by: &[By]) -> Result<(Vec<Lines>, Figures)> {
    let places = Places::of(db, scope, by.iter().copied().any(needs))?;
    let (give, taken) = sync_channel::<Vec<Row>>(WAITING);
    thread::scope(|threads| {
        let counting = threads.spawn(|| {
            let mut count = Count::by(by);
            let rows = taken.into_iter().flatten().filter_map(|row| places.place(row));
            rows.for_each(|row| count.add(&row));
            count.finish()
        });
        let mut some = Vec::with_capacity(TOGETHER);
        let read = each(db, scope, |row| {
            some.push(row);
            if some.len() == TOGETHER {
                // It takes what it is given until there is no more.
                let _ = give.send(mem::replace(&mut some, Vec::with_capacity(TOGETHER)));
            }
        });
        let _ = give.send(some);
        drop(give);
        let counted = counting.join();
        read.and(counted.map_err(|_| StoreError::Bug("the counting broke off".to_owned())))
    })
}

/// The persons behind one line of a [`Table`], or behind its last.
#[derive(Debug)]
pub struct Who {
    /// What is looked at.
    pub scope: Scope,
    /// What it is divided by.
    pub by: By,
    /// Which line; all together when none.
    pub group: Option<Group>,
    /// Which of its contacts.
    pub part: Part,
    /// At most so many.
    pub limit: u32,
}

impl Ask for Who {
    type Answer = Vec<PersonId>;

    fn ask(&self, db: &Connection) -> Result<Vec<PersonId>> {
        let mut who = BTreeSet::new();
        let places = Places::of(db, &self.scope, needs(self.by))?;
        let behind = |row: &Row| {
            self.group.is_none_or(|group| self.by.group(row) == group) && self.part.holds(row)
        };
        each(db, &self.scope, |row| {
            let row = places.place(row).filter(behind);
            who.extend(row.and_then(|row| row.person));
        })?;
        Ok(who.into_iter().take(usize::try_from(self.limit).unwrap_or(usize::MAX)).collect())
    }
}
