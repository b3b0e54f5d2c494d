//! Contacts counted by group, and the persons behind a group.

use super::Scope;
use super::rows::{Places, each, needs};
use crate::base::PersonId;
use crate::domain::totals::{By, Count, Figures, Group, Lines, Part, Totals};
use crate::store::{Ask, Result};
use rusqlite::Connection;
use std::collections::BTreeSet;

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

/// The lines of each division, and all together.
fn counted(db: &Connection, scope: &Scope, by: &[By]) -> Result<(Vec<Lines>, Figures)> {
    let mut count = Count::by(by);
    let mut places = Places::of(db, scope, by.iter().copied().any(needs))?;
    each(db, scope, &mut places, |row| count.add(row))?;
    Ok(count.finish())
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
        let mut places = Places::of(db, &self.scope, needs(self.by))?;
        each(db, &self.scope, &mut places, |row| {
            if self.group.is_none_or(|group| self.by.group(row) == group) && self.part.holds(row) {
                who.extend(row.person);
            }
        })?;
        let who: BTreeSet<PersonId> = who.into_iter().filter_map(|n| places.id(n)).collect();
        Ok(who.into_iter().take(usize::try_from(self.limit).unwrap_or(usize::MAX)).collect())
    }
}
