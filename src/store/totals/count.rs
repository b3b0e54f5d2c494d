//! Contacts counted by group, and the persons behind a group.

use super::Scope;
use super::rows::{needs, rows};
use crate::base::PersonId;
use crate::domain::totals::{By, Figures, Group, Part, Row, Totals, totals};
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
        Ok(totals(rows(db, &self.scope, needs(self.by))?, self.by))
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
    pub divided: Vec<Vec<(Group, Figures)>>,
}

impl Ask for Overview {
    type Answer = OverviewOf;

    fn ask(&self, db: &Connection) -> Result<OverviewOf> {
        let facts = self.by.iter().copied().any(needs);
        let here = rows(db, &self.scope, facts)?;
        let divided = self.by.iter().map(|by| totals(here.iter().copied(), *by).lines);
        let before = totals(rows(db, &self.before, false)?, By::Kind).all;
        Ok(OverviewOf {
            divided: divided.collect(),
            all: totals(here.iter().copied(), By::Kind).all,
            before,
        })
    }
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
        let behind = |row: &Row| {
            self.group.is_none_or(|group| self.by.group(row) == group) && self.part.holds(row)
        };
        let rows = rows(db, &self.scope, needs(self.by))?.into_iter().filter(behind);
        let who: BTreeSet<PersonId> = rows.filter_map(|row| row.person).collect();
        Ok(who.into_iter().take(usize::try_from(self.limit).unwrap_or(usize::MAX)).collect())
    }
}
