//! Contacts counted by group, and the persons behind a group.

use super::Scope;
use crate::base::{AreaId, Born, PersonId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::totals::{By, Figures, Group, Part, Row, Totals, totals};
use crate::store::initiatives::survivors;
use crate::store::row::{all, code, parse};
use crate::store::{Ask, Result};
use rusqlite::{Connection, params};
use std::collections::{BTreeSet, HashMap};

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
        Ok(totals(rows(db, &self.scope)?, self.by))
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
        let here = rows(db, &self.scope)?;
        let divided = self.by.iter().map(|by| totals(here.iter().copied(), *by).lines);
        let before = totals(rows(db, &self.before)?, By::Kind).all;
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
        let rows = rows(db, &self.scope)?.into_iter().filter(behind);
        let who: BTreeSet<PersonId> = rows.filter_map(|row| row.person).collect();
        Ok(who.into_iter().take(usize::try_from(self.limit).unwrap_or(usize::MAX)).collect())
    }
}

/// What is known of a person that figures are divided by.
type Facts = HashMap<PersonId, (Option<AreaId>, Option<Born>)>;

/// The contacts a report looks at. All columns stand in the index, so that no row is read.
fn rows(db: &Connection, scope: &Scope) -> Result<Vec<Row>> {
    let merged = survivors(db)?;
    let facts = facts(db)?;
    let sql = "SELECT day, kind, disposition, minutes, person, worker, initiative
       FROM encounter INDEXED BY encounter_totals
       WHERE day BETWEEN ?1 AND ?2 AND gone IS NULL
       AND (?3 IS NULL OR worker=?3) AND (?4 IS NULL OR initiative=?4) AND (?5 IS NULL OR kind=?5)";
    let kind = scope.kind.map(Kind::code);
    let found =
        all(db, sql, params![scope.from, scope.to, scope.worker, scope.initiative, kind], |r| {
            let person: Option<PersonId> = r.get(4)?;
            let person = person.map(|p| merged.get(&p).copied().unwrap_or(p));
            let known = person.and_then(|p| facts.get(&p)).copied();
            let (area, born) = known.unwrap_or_default();
            Ok(Row {
                day: r.get(0)?,
                kind: code(r, "kind", Kind::from_code)?,
                disposition: code(r, "disposition", Disposition::from_code)?,
                person,
                worker: r.get(5)?,
                area,
                born,
                minutes: r.get::<_, Option<u32>>(3)?.unwrap_or(0),
                initiative: r.get(6)?,
            })
        })?;
    let inside = |row: &Row| {
        scope.areas.is_empty() || row.area.is_some_and(|area| scope.areas.contains(&area))
    };
    Ok(found.into_iter().filter(inside).collect())
}

fn facts(db: &Connection) -> Result<Facts> {
    let sql = "SELECT id, area, born FROM person";
    let known = all(db, sql, [], |r| Ok((r.get(0)?, (r.get(1)?, parse(r, "born")?))))?;
    Ok(known.into_iter().collect())
}
