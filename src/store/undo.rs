//! Taking back and doing again, from the change log: what was wanted becomes what is seen, what was
//! seen becomes what is wanted, and the result is a [`Save`] like any other.

mod list;
mod reverse;

pub(super) use list::phrase;
pub use list::{List, Next, Step};

use super::save::{Author, Edit, Save, Turn};
use super::schema::{self, Table};
use super::{Ask, Cell, Result, StoreError, rules};
use crate::base::{ActionId, Phrase, Stamp, WorkerId};
use reverse::{Reversed, Row};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};

/// Rows in one transaction; an import of thousands is taken back in several.
const PART: usize = 500;

/// How many later edits are told of before somebody is asked.
const LATER: usize = 20;

/// The action that a line `c` of the change log is part of, as `a`.
pub(super) const PART_OF: &str = "LEFT JOIN action a ON a.id=c.action AND a.writer=c.writer
   AND c.n BETWEEN a.n_from AND a.n_to";

/// When a line of the change log was written, by the clock of the one who wrote it. The log's own clock
/// only orders: one computer a year ahead would carry all that follows into next year.
pub(super) const WHEN: &str = "coalesce(a.at, c.clock>>16)";

/// The lines of the change log, the latest first: what came with a copy stands in the log where it came
/// in, not where it belongs.
pub(super) const LATEST: &str = "c.clock DESC, c.writer DESC";

/// Which way an action is to be turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Take it back.
    Undo,
    /// Do it again.
    Redo,
}

/// What it would take to turn an action round. Nothing is written.
#[derive(Debug)]
pub struct Plan {
    /// The action of the user, not one that turned it round before.
    pub action: ActionId,
    /// Which way.
    pub way: Way,
    /// Write over what others have written since, after somebody was asked and said so.
    pub force: bool,
}

/// An answer to [`Plan`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Planned {
    /// It can be done.
    Ready(Ready),
    /// Something was written since that it would write over: ask first, then plan again by force.
    Later(Vec<Later>),
    /// It stands that way already.
    Already,
}

/// Everything to turn an action round with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ready {
    action: ActionId,
    way: Way,
    verb: Phrase,
    about: Option<crate::base::PersonId>,
    edits: Vec<Edit>,
}

/// Something written after the action that is to be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Later {
    /// Who wrote it.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// In which table.
    pub table: String,
    /// Which column; none when a row was added that hangs on one that would be taken away.
    pub column: Option<String>,
}

impl Ready {
    /// The saves that do it, in order, under one new action.
    pub fn saves(&self, author: &Author<'_>) -> Vec<Save> {
        let action = ActionId(author.id());
        let turn = match self.way {
            Way::Undo => Turn::Undo(self.action),
            Way::Redo => Turn::Redo(self.action),
        };
        let parts = self.edits.chunks(PART).zip(1..);
        let save = |(edits, part): (&[Edit], u32)| Save {
            action,
            part,
            verb: self.verb.clone(),
            about: self.about,
            by: author.by,
            at: author.at,
            turn,
            edits: edits.iter().map(|e| taken_now(e, author.at)).collect(),
        };
        parts.map(save).collect()
    }

    /// How many rows it changes.
    pub fn rows(&self) -> usize {
        self.edits.len()
    }
}

/// A row that is taken away is taken away now, whenever the plan was made.
fn taken_now(edit: &Edit, at: Stamp) -> Edit {
    let mut edit = edit.clone();
    if let Edit::Update { columns, .. } = &mut edit {
        for column in columns.iter_mut().filter(|c| c.name == "gone" && c.want == NOW) {
            column.want = Cell::Int(at.0);
        }
    }
    edit
}

/// Stands in a plan for the moment it is carried out.
const NOW: Cell = Cell::Int(i64::MIN);

impl Ask for Plan {
    type Answer = Planned;

    fn ask(&self, db: &Connection) -> Result<Planned> {
        let (undone, last) = standing(db, self.action)?;
        if undone == (self.way == Way::Undo) {
            return Ok(Planned::Already);
        }
        let (mut edits, mut later) = (Vec::new(), Vec::new());
        for part in (1..=reverse::parts(db, last)?).rev() {
            for row in reverse::rows(db, last, part)? {
                if later.len() < LATER {
                    edits.extend(self.turn(db, &row, &mut later)?);
                }
            }
        }
        rules::keys_are_not_turned(db, &edits)?;
        if later.is_empty() {
            let (verb, about) = list::verb(db, self.action)?;
            Ok(Planned::Ready(Ready { action: self.action, way: self.way, verb, about, edits }))
        } else {
            Ok(Planned::Later(later))
        }
    }
}

impl Plan {
    /// The edit that turns one row round; what stands in its way goes to `later`.
    fn turn(&self, db: &Connection, row: &Row, later: &mut Vec<Later>) -> Result<Option<Edit>> {
        let names: Vec<&str> = row.columns.iter().map(|c| c.name).collect();
        let key = row.table.key_of(&row.key)?;
        let here = read(db, row.table, &key, &names)?.ok_or(StoreError::Gone)?;
        let mut columns = Vec::new();
        for (column, here) in row.columns.iter().zip(here) {
            let Reversed { name, seen, want } = column;
            let gone_already = *want == NOW && here != Cell::Null;
            if here == *want || gone_already {
                continue;
            }
            if here != *seen && !self.force {
                later.extend(last_edit(db, row, Some(name))?);
            }
            // Else it is only looked at: what the row was when it was added.
            if seen != want {
                columns.push(super::Column {
                    name: (*name).to_owned(),
                    seen: here,
                    want: want.clone(),
                });
            }
        }
        if row.added && !self.force {
            hanging_on(db, row, &key, later)?;
        }
        if !self.force && opens(row, &columns) {
            worked_with(db, &key, later)?;
        }
        let edit = Edit::update(&row.table.name, key, columns);
        Ok((!edit.is_empty()).then_some(edit))
    }
}

/// Whether a sealed list would be open again.
fn opens(row: &Row, columns: &[super::Column]) -> bool {
    let unsealed = |c: &super::Column| c.name == "sealed" && c.want == Cell::Null;
    row.table.name == "initiative" && columns.iter().any(unsealed)
}

/// Contacts since a list was sealed: opened again and sealed without those who said no, the list would
/// have another N and all its figures would be others.
fn worked_with(db: &Connection, key: &[Cell], later: &mut Vec<Later>) -> Result<()> {
    let [Cell::Id(list)] = key else { return Ok(()) };
    let mut ask = db.prepare_cached(&format!(
        "SELECT e.worker, e.made FROM encounter e JOIN initiative i ON i.id=e.initiative
         WHERE e.initiative=?1 AND e.gone IS NULL AND e.made>=i.sealed ORDER BY e.made DESC
         LIMIT {LATER}"
    ))?;
    let found = ask.query_map([list], |r| {
        Ok(Later { by: r.get(0)?, at: r.get(1)?, table: "encounter".to_owned(), column: None })
    })?;
    for one in found {
        later.push(one?);
    }
    Ok(())
}

/// Whether an action stands taken back, and which action was the last to turn it.
fn standing(db: &Connection, action: ActionId) -> Result<(bool, ActionId)> {
    let mut ask = db.prepare_cached(
        "SELECT id, turn='undo' FROM action WHERE of=?1 ORDER BY clock DESC LIMIT 1",
    )?;
    let turned = ask.query_row([action], |r| Ok((r.get(1)?, r.get(0)?))).optional()?;
    Ok(turned.unwrap_or((false, action)))
}

/// Some columns of a row; `None` when there is no such row.
pub(super) fn read(
    db: &Connection,
    t: &Table,
    key: &[Cell],
    names: &[&str],
) -> Result<Option<Vec<Cell>>> {
    let sql = format!("SELECT {} FROM \"{}\" WHERE {}", names.join(","), t.name, t.where_key());
    let mut ask = db.prepare_cached(&sql)?;
    let row = ask.query_row(params_from_iter(key), |r| {
        (0..names.len()).map(|i| r.get(i)).collect::<rusqlite::Result<Vec<Cell>>>()
    });
    Ok(row.optional()?)
}

/// Who last wrote a row, or one column of it; nobody when that was part of the same action.
fn last_edit(db: &Connection, row: &Row, column: Option<&str>) -> Result<Option<Later>> {
    let mut ask = db.prepare_cached(&format!(
        "SELECT c.worker, {WHEN}, c.action FROM change c {PART_OF} WHERE c.row=?1 AND c.tbl=?2
         AND (?3 IS NULL OR json_type(c.new, '$.' || ?3) IS NOT NULL) ORDER BY {LATEST} LIMIT 1",
    ))?;
    let table = row.table.name.clone();
    let found = ask
        .query_row(params![row.key, table, column], |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
        .optional()?;
    let (by, at, action): (_, _, ActionId) = found.ok_or(StoreError::Gone)?;
    let later = Later { by, at, table, column: column.map(str::to_owned) };
    Ok((action != row.action).then_some(later))
}

/// Rows that stand and point to the one that would be taken away, unless they came with it.
fn hanging_on(db: &Connection, row: &Row, key: &[Cell], later: &mut Vec<Later>) -> Result<()> {
    let [Cell::Id(id)] = key else { return Ok(()) };
    for (table, field) in schema::referring(&row.table.name)? {
        let sql = format!(
            "SELECT {} FROM \"{}\" WHERE {}=?1 AND gone IS NULL LIMIT {LATER}",
            table.key.iter().map(|k| k.name.as_str()).collect::<Vec<_>>().join(","),
            table.name,
            field.name
        );
        let mut ask = db.prepare_cached(&sql)?;
        let keys = ask.query_map([id], |r| {
            (0..table.key.len()).map(|i| r.get(i)).collect::<rusqlite::Result<Vec<Cell>>>()
        })?;
        for key in keys {
            let child = Row { key: table.row_of(&key?), table, ..Row::new(table, row.action) };
            if later.len() < LATER
                && !row.came_with(db, &child)?
                && !row.pointed(db, &child, &field.name)?
            {
                later.extend(last_edit(db, &child, None)?);
            }
        }
    }
    Ok(())
}
