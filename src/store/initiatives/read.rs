//! Initiatives out of the tables, with what has become of their lists.

use super::counts::counted;
use super::listed::{attempts, targets};
use crate::base::{Amount, AreaId, InitiativeId, Stamp, WorkerId};
use crate::domain::initiative::{
    Afterwards, Breadth, Counted, Drawn, Effect, Goal, Initiative, Measure, Mode, Seal, Targets,
    Wanted,
};
use crate::domain::totals::{self, Plain, Reach};
use crate::store::row::{all, code, code_or_none, count, id_list, one, text};
use crate::store::{Ask, Result, StoreError};
use rusqlite::{Connection, Row};

/// Reads whole initiatives: the row, and where it is carried out.
const READ: &str = "SELECT *, (SELECT group_concat(hex(area)) FROM initiative_area
   WHERE initiative=initiative.id AND initiative_area.gone IS NULL) AS areas FROM initiative ";

/// One initiative.
pub fn read(db: &Connection, id: InitiativeId) -> Result<Initiative> {
    one(db, &format!("{READ} WHERE id=?1"), [id], initiative)?.ok_or(StoreError::Gone)
}

fn initiative(r: &Row<'_>) -> Result<Initiative> {
    let at: Option<Stamp> = r.get("sealed")?;
    let by: Option<WorkerId> = r.get("sealed_by")?;
    let name: String = r.get("name")?;
    Ok(Initiative {
        purpose: text(r, "purpose")?,
        target_group: text(r, "target_group")?,
        areas: areas(r)?,
        goal: goal(r)?,
        mode: code(r, "mode", Mode::from_code)?,
        method: r.get("method")?,
        breadth: code(r, "breadth", Breadth::from_code)?,
        draw: text(r, "draw")?,
        ladder: r.get("ladder")?,
        template: r.get("template")?,
        legal_basis: text(r, "legal_basis")?,
        decision: text(r, "decision")?,
        cost: r.get("cost")?,
        previous: r.get("previous")?,
        from: r.get("starts")?,
        to: r.get("ends")?,
        owner: r.get("owner")?,
        from_register: r.get("from_register")?,
        drawn: drawn(r)?,
        sample: r.get("sample")?,
        sealed: at.zip(by).map(|(at, by)| Seal { at, by }),
        closed: r.get("closed")?,
        after: Afterwards {
            effect: code_or_none(r, "effect", Effect::from_code)?,
            effect_note: text(r, "effect_note")?,
            advantages: text(r, "advantages")?,
            drawbacks: text(r, "drawbacks")?,
            lessons: text(r, "lessons")?,
        },
        ..Initiative::new(r.get("id")?, &name)
    })
}

/// In the order they were made.
fn areas(r: &Row<'_>) -> Result<Vec<AreaId>> {
    let listed = text(r, "areas")?;
    let read = |id: &str| id.parse().map(AreaId).map_err(|e| StoreError::Bug(format!("{e}: {id}")));
    let each = listed.split(',').filter(|id| !id.is_empty()).map(read);
    let mut areas = each.collect::<Result<Vec<_>>>()?;
    areas.sort_unstable();
    Ok(areas)
}

fn drawn(r: &Row<'_>) -> Result<Option<Drawn>> {
    let (n, of): (Option<u32>, Option<u32>) = (r.get("drawn")?, r.get("drawn_of")?);
    Ok(n.zip(of).map(|(n, of)| Drawn { n, of }))
}

fn goal(r: &Row<'_>) -> Result<Option<Goal>> {
    let Some(measure) = code_or_none(r, "measure", Measure::from_code)? else { return Ok(None) };
    let (number, percent): (Option<u32>, Option<u32>) =
        (r.get("goal_count")?, r.get("goal_percent")?);
    let wanted = number.map(Wanted::Count).or(percent.map(Wanted::Percent));
    Ok(wanted.map(|wanted| Goal { measure, wanted }))
}

/// Initiatives that have a first day, in the order they begin.
pub fn dated(db: &Connection) -> Result<Vec<Initiative>> {
    let which = "WHERE gone IS NULL AND starts IS NOT NULL ORDER BY starts, name, id LIMIT 2000";
    all(db, &format!("{READ} {which}"), [], initiative)
}

/// A line of the list of initiatives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The initiative.
    pub initiative: Initiative,
    /// What has become of its sealed list; none before it is sealed.
    pub reach: Option<Reach>,
    /// How many stand on a list that is not sealed yet.
    pub gathered: usize,
    /// Contacts and attempts in all.
    pub contacts: usize,
    /// What has been counted without a name: the figures where there is no list.
    pub counted: Counted,
    /// How many said that it was how they heard of us: at least so many came by it.
    pub brought: usize,
}

impl Line {
    /// How far the goal has come: what was reached, and what was set out for.
    pub fn progress(&self) -> Option<(Amount, usize)> {
        let goal = self.initiative.goal?;
        let wanted = goal.count(self.reach.as_ref().map(Reach::of))?;
        let n = match (goal.measure, &self.reach) {
            (Measure::Sent, _) => self.counted.sent,
            (Measure::Arrived, _) => self.counted.reach().unwrap_or_default(),
            (Measure::Came, _) => self.counted.came,
            (Measure::Talked, _) => self.counted.talked,
            (Measure::Posters, _) => self.counted.posters,
            (Measure::Contacts, _) => Amount::exactly(self.contacts),
            (Measure::Completed, Some(reach)) => Amount::exactly(reach.completed().n),
            (Measure::Reached, Some(reach)) => {
                Amount::exactly(Plain::Reached.share(&reach.counts).n)
            }
            (Measure::Completed, None) => self.counted.met(),
            (Measure::Reached, None) => {
                self.counted.reach().unwrap_or_default() + self.counted.met()
            }
        };
        Some((n, wanted))
    }
}

/// All initiatives, those that go on first and the latest of each first.
#[derive(Debug)]
pub struct List {
    /// At most so many.
    pub limit: u32,
}

impl Ask for List {
    type Answer = Vec<Line>;

    fn ask(&self, db: &Connection) -> Result<Vec<Line>> {
        let which = "WHERE gone IS NULL ORDER BY closed IS NOT NULL, made DESC, id DESC LIMIT ?1";
        let found = all(db, &format!("{READ} {which}"), [self.limit], initiative)?;
        found.into_iter().map(|initiative| line(db, initiative).map(|(line, _)| line)).collect()
    }
}

/// How many persons have said that they heard of the team by this initiative.
pub(super) fn brought(db: &Connection, initiative: InitiativeId) -> Result<usize> {
    let sql = "SELECT count(*) FROM person WHERE heard_initiative=?1 AND gone IS NULL
       AND merged_into IS NULL";
    Ok(db.prepare_cached(sql)?.query_row([initiative], |r| count(r, 0))?)
}

fn line(db: &Connection, initiative: Initiative) -> Result<(Line, Targets)> {
    let targets = targets(db, &initiative)?;
    let attempts = attempts(db, &initiative)?;
    let reach = totals::reach(&targets, &attempts, initiative.counting());
    let sql = "SELECT count(*) FROM encounter WHERE initiative=?1 AND gone IS NULL";
    let contacts = db.prepare_cached(sql)?.query_row([initiative.id], |r| count(r, 0))?;
    let gathered = if initiative.sealed.is_none() { targets.list.len() } else { 0 };
    let counted = counted(db, initiative.id)?;
    let brought = brought(db, initiative.id)?;
    Ok((Line { initiative, reach, gathered, contacts, counted, brought }, targets))
}

/// One initiative with its list; one that was taken back has none.
#[derive(Debug)]
pub struct Card {
    /// Which.
    pub id: InitiativeId,
}

/// An answer to [`Card`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CardOf {
    /// The initiative and its figures.
    pub line: Line,
    /// Its list.
    pub targets: Targets,
    /// What the areas it is carried out in are called.
    pub areas: Vec<String>,
}

impl Ask for Card {
    type Answer = CardOf;

    fn ask(&self, db: &Connection) -> Result<CardOf> {
        let gone = "SELECT 1 FROM initiative WHERE id=?1 AND gone IS NOT NULL";
        if one(db, gone, [self.id], |_| Ok(()))?.is_some() {
            return Err(StoreError::Gone);
        }
        let (line, targets) = line(db, read(db, self.id)?)?;
        let sql = "SELECT name FROM area WHERE id IN (SELECT unhex(value) FROM json_each(?1))
           ORDER BY name, id";
        let ids = id_list(&line.initiative.areas);
        Ok(CardOf { areas: all(db, sql, [ids], |r| Ok(r.get(0)?))?, line, targets })
    }
}
