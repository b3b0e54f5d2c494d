//! The year wheel out of the tables: the team's plans beside its initiatives and its sessions.

use super::row::{all, code, text};
use super::save::{Author, Cell, Edit, Save};
use super::sessions::{Days, OnDay};
use super::{Ask, Result, StoreError, areas, initiatives};
use crate::base::{Id, Phrase, Word};
use crate::domain::area::Area;
use crate::domain::initiative::Initiative;
use crate::domain::wheel::{Doing, Every, Plan};
use rusqlite::Connection;

/// More than any team has on its wheel.
const MANY: u32 = 2000;

/// Everything on the wheel, of all years.
#[derive(Debug)]
pub struct Wheel;

/// An answer to [`Wheel`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WheelOf {
    /// Plans, in the order they begin.
    pub plans: Vec<Plan>,
    /// Initiatives that have a first day, in the order they begin.
    pub initiatives: Vec<Initiative>,
    /// Sessions of each kind on each day, the earliest first.
    pub sessions: Vec<OnDay>,
    /// Areas, to name them and to know what lies in which.
    pub areas: Vec<Area>,
}

impl Ask for Wheel {
    type Answer = WheelOf;

    fn ask(&self, db: &Connection) -> Result<WheelOf> {
        Ok(WheelOf {
            plans: plans(db)?,
            initiatives: initiatives::dated(db)?,
            sessions: Days.ask(db)?,
            areas: areas::All.ask(db)?,
        })
    }
}

/// All plans that stand, in the order they begin.
pub fn plans(db: &Connection) -> Result<Vec<Plan>> {
    let sql = "SELECT * FROM plan WHERE gone IS NULL ORDER BY starts, name, id LIMIT ?1";
    all(db, sql, [MANY], |r| {
        let name: String = r.get("name")?;
        Ok(Plan {
            doing: code(r, "kind", Doing::from_code)?,
            to: r.get("ends")?,
            every: code(r, "every", Every::from_code)?,
            outside: r.get("outside")?,
            initiative: r.get("initiative")?,
            area: r.get("area")?,
            note: text(r, "note")?,
            ..Plan::new(r.get("id")?, &name, r.get("starts")?)
        })
    })
}

/// What the form of a plan starts from.
#[derive(Debug)]
pub struct Sheet {
    /// Which; none for a new one.
    pub id: Option<Id>,
}

/// An answer to [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetOf {
    /// The plan as it stands; none for a new one.
    pub plan: Option<Plan>,
    /// What else is on the wheel.
    pub wheel: WheelOf,
}

impl Ask for Sheet {
    type Answer = SheetOf;

    fn ask(&self, db: &Connection) -> Result<SheetOf> {
        let wheel = Wheel.ask(db)?;
        let plan = wheel.plans.iter().find(|plan| Some(plan.id) == self.id).cloned();
        if plan.is_none() && self.id.is_some() {
            return Err(StoreError::Gone);
        }
        Ok(SheetOf { plan, wheel })
    }
}

fn cells(plan: &Plan) -> Vec<(&'static str, Cell)> {
    vec![
        ("name", plan.name.trim().into()),
        ("kind", plan.doing.code().into()),
        ("starts", plan.from.into()),
        ("ends", plan.to.into()),
        ("every", plan.every.code().into()),
        ("outside", plan.outside.into()),
        ("initiative", plan.initiative.into()),
        ("area", plan.area.into()),
        ("note", plan.note.trim().into()),
    ]
}

/// What was done, with what it is and when by which one plan is told from another.
fn verb(word: Word, plan: &Plan) -> Phrase {
    Phrase::new(word).with("kind", plan.doing.word()).with("day", plan.from)
}

/// Puts something on the wheel.
pub fn add(author: &Author<'_>, plan: &Plan) -> Save {
    let edit = Edit::insert("plan", plan.id, cells(plan));
    author.save(verb(Word("did-plan-add"), plan), vec![edit])
}

/// What changed between a plan as it was seen and as it is wanted.
pub fn edit(author: &Author<'_>, before: &Plan, after: &Plan) -> Save {
    let edit = Edit::diff("plan", before.id, cells(before), cells(after));
    author.save(verb(Word("did-plan-edit"), after), vec![edit])
}

/// Takes something off the wheel.
pub fn bin(author: &Author<'_>, plan: &Plan) -> Save {
    let taken = Edit::take("plan", plan.id, author.at);
    author.save(verb(Word("did-plan-bin"), plan), vec![taken])
}

/// A year's plans put on the wheel once more, as they are to be in the next.
pub fn copy(author: &Author<'_>, plans: &[Plan], year: i32) -> Save {
    let verb =
        Phrase::new(Word("did-plan-copy")).with("n", plans.len()).with("year", year.to_string());
    let edits = plans.iter().map(|plan| Edit::insert("plan", plan.id, cells(plan)));
    author.save(verb, edits.collect())
}
