//! The one rule of saves, outbox, undo and merge: where what is here is what was seen, the wanted
//! value is written; where it is the wanted value already, nothing; else both values go on the
//! conflict list and what is here stands.

mod batch;
mod value;

use super::conflicts::{self, Quarrel};
use super::hangs;
use super::row::to_json;
use super::schema::{self, Table};
use super::undo::{self, LATEST, PART_OF, WHEN};
use super::{Cell, Column, Edit, Result, Save, StoreError, Turn};
use crate::base::{Id, InitiativeId, PersonId};
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use std::collections::BTreeSet;
use value::Value;

/// Columns that hold the moment something was done: two who did the same thing did not disagree.
const MOMENTS: [&str; 10] = [
    "added",
    "cancelled",
    "closed",
    "done",
    "gone",
    "made",
    "removed",
    "returned",
    "sealed",
    "settled",
];

/// Where somebody's numbers stand among each other: nothing for people to settle. Who has put them in
/// order last decides.
const ORDER: (&str, &str) = ("phone", "place");

/// What a merge decides by itself: that order, who came on a list after it was sealed, and which of two
/// calls ended a task; whether it is ended people settle.
pub(super) const DECIDED: [(&str, &str); 3] = [ORDER, ("target", "late"), ("task", "done_by")];

/// What applying a save came to.
#[derive(Debug, Default)]
pub struct Applied {
    /// Values that went on the conflict list.
    pub conflicts: usize,
    /// What the rules must look at.
    pub touched: Touched,
}

/// What a save had to do with.
#[derive(Debug, Default)]
pub struct Touched {
    /// Tables with a changed row.
    pub tables: BTreeSet<&'static str>,
    /// Persons whose row, or whose phones, lists or encounters changed.
    pub persons: BTreeSet<PersonId>,
    /// Initiatives whose row changed.
    pub initiatives: BTreeSet<InitiativeId>,
    /// Whatever else hangs on an initiative and whose row changed: its table, and the first of its key.
    pub hung: BTreeSet<(&'static str, Id)>,
    /// Whether any value went on the conflict list.
    pub quarrels: bool,
    /// Places on the lists of initiatives.
    pub targets: BTreeSet<(InitiativeId, PersonId)>,
}

/// Writes the edits of `save` in their order.
pub fn apply(db: &Connection, save: &Save) -> Result<Applied> {
    let mut applied = Applied::default();
    let mut rest = save.edits.as_slice();
    while !rest.is_empty() {
        let many = batch::together(rest)?;
        let (now, later) = rest.split_at(many.max(1));
        let written = many > 0 && batch::insert(db, now)?;
        for edit in now {
            let row = Row::of(db, save, edit)?;
            if !written {
                applied.conflicts += row.apply(edit)?;
            }
            row.touch(edit, written, &mut applied.touched)?;
        }
        rest = later;
    }
    // Who settles that somebody stays in the bin has written nothing about them.
    let settles = save.edits.iter().all(|edit| edit.row().0 == "conflict");
    if save.turn == Turn::Do && !settles {
        applied.conflicts += binned(db, save, &applied.touched.persons)?;
    }
    applied.touched.quarrels = applied.conflicts > 0;
    Ok(applied)
}

/// One row of one table while an edit is applied to it.
struct Row<'a> {
    db: &'a Connection,
    save: &'a Save,
    table: &'static Table,
    key: &'a [Cell],
}

impl<'a> Row<'a> {
    fn of(db: &'a Connection, save: &'a Save, edit: &'a Edit) -> Result<Self> {
        let (name, key) = edit.row();
        let table = schema::table(name)?;
        if key.len() != table.key.len() {
            return Err(StoreError::Bug(format!("a key of {name} has another number of parts")));
        }
        Ok(Self { db, save, table, key })
    }

    fn apply(&self, edit: &Edit) -> Result<usize> {
        match edit {
            Edit::Insert { cells, .. } => self.insert(cells),
            Edit::Update { columns, .. } => self.update(columns),
        }
    }

    fn insert(&self, cells: &[(String, Cell)]) -> Result<usize> {
        for (name, _) in cells {
            self.table.field(name)?;
        }
        let keys = self.table.key.iter().map(|k| k.name.as_str());
        let names: Vec<&str> = keys.chain(cells.iter().map(|c| c.0.as_str())).collect();
        let places: Vec<String> = (1..=names.len()).map(|i| format!("?{i}")).collect();
        let sql = format!(
            "INSERT INTO \"{}\"({}) VALUES({}) ON CONFLICT DO NOTHING",
            self.table.name,
            names.join(","),
            places.join(",")
        );
        let values = self.key.iter().chain(cells.iter().map(|c| &c.1));
        if self.db.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1 {
            return Ok(0);
        }
        self.meet(cells)
    }

    /// The row is there already: it comes back if it was gone, and is compared if it stands.
    fn meet(&self, cells: &[(String, Cell)]) -> Result<usize> {
        let names: Vec<&str> = self.table.fields.iter().map(|f| f.name.as_str()).collect();
        let here = self.read(&names)?.ok_or(StoreError::Gone)?;
        let want = |name: &str| cells.iter().find(|c| c.0 == name).map(|c| c.1.clone());
        let fields = self.table.fields.iter().zip(&here);
        let gone = fields.clone().any(|(f, v)| f.name == "gone" && *v != Cell::Null);
        if gone {
            let back = fields.filter_map(|(f, v)| {
                let value = match want(&f.name) {
                    None if f.required => return None,
                    other => other.unwrap_or(Cell::Null),
                };
                (value != *v).then_some((f.name.as_str(), value))
            });
            self.write(&back.collect::<Vec<_>>())?;
            return Ok(0);
        }
        let cells = cells.iter().map(|(name, want)| Column::new(name, Cell::Null, want.clone()));
        let cells: Vec<Column> = cells.collect();
        let mut conflicts = 0;
        for value in Value::all(self.table, &cells)? {
            let here = value.of(&names, &here);
            if !value.same(&here) {
                conflicts += 1;
                self.conflict(&value, &here)?;
            }
        }
        Ok(conflicts)
    }

    fn update(&self, columns: &[Column]) -> Result<usize> {
        let all = Value::all(self.table, columns)?;
        let names: Vec<&str> = all.iter().flat_map(Value::names).collect();
        let here = self.read(&names)?.ok_or(StoreError::Gone)?;
        let (mut conflicts, mut write) = (0, Vec::new());
        for value in &all {
            let here = value.of(&names, &here);
            let last_counts = [(self.table.name.as_str(), value.lead())] == [ORDER];
            if value.stands(&here) || (last_counts && !value.same(&here)) {
                write.extend(value.columns.iter().map(|c| (c.name.as_str(), c.want.clone())));
            } else if !value.same(&here) {
                conflicts += 1;
                self.conflict(value, &here)?;
            }
        }
        self.write(&write)?;
        if !columns.is_empty() && columns.iter().all(|c| c.seen == c.want) && conflicts == 0 {
            self.keep(columns)?;
        }
        Ok(conflicts)
    }

    /// Somebody has decided on what stands. No trigger sees that, and another file must meet it.
    fn keep(&self, columns: &[Column]) -> Result<()> {
        let all = columns.iter().map(|c| (c.name.clone(), to_json(&c.want)));
        let all: serde_json::Map<_, _> = all.collect();
        let row = self.table.row_of(self.key);
        self.db.prepare_cached("UPDATE clock SET n=n+1, hlc=hlc+1")?.execute([])?;
        let sql = schema::line("?1", "?2", "'U'", ("?3", "?3"));
        let all = serde_json::Value::Object(all).to_string();
        self.db.prepare_cached(&sql)?.execute(params![row, self.table.name, all])?;
        Ok(())
    }

    fn read(&self, names: &[&str]) -> Result<Option<Vec<Cell>>> {
        if names.is_empty() {
            return Ok(Some(Vec::new()));
        }
        undo::read(self.db, self.table, self.key, names)
    }

    fn write(&self, cells: &[(&str, Cell)]) -> Result<()> {
        if cells.is_empty() {
            return Ok(());
        }
        let first = self.key.len() + 1;
        let sets = cells.iter().enumerate().map(|(i, c)| format!("{}=?{}", c.0, first + i));
        let sets = sets.collect::<Vec<_>>().join(",");
        let sql =
            format!("UPDATE \"{}\" SET {sets} WHERE {}", self.table.name, self.table.where_key());
        let values = self.key.iter().chain(cells.iter().map(|c| &c.1));
        self.db.prepare_cached(&sql)?.execute(params_from_iter(values))?;
        Ok(())
    }

    fn conflict(&self, value: &Value<'_>, here: &[Cell]) -> Result<()> {
        let row = self.table.row_of(self.key);
        let theirs = last_writer(self.db, &self.table.name, &row, value.lead())?;
        let quarrel = Quarrel {
            id: conflict_id(self.save, &self.table.name, &row, value.lead()),
            table: self.table,
            column: value.lead(),
            person: self.person()?.or(self.save.about),
            seen: &value.each(|column| &column.seen),
            here: (here, theirs),
            wanted: (&value.each(|column| &column.want), (self.save.by.0, self.save.at.0)),
            row,
        };
        quarrel.enter(self.db)
    }

    /// The person the row is of, when it is of one.
    fn person(&self) -> Result<Option<PersonId>> {
        person_of(self.db, self.table, self.key)
    }

    /// Notes what the edit had to do with. `written`: the row is exactly what the edit says.
    fn touch(&self, edit: &Edit, written: bool, touched: &mut Touched) -> Result<()> {
        touched.tables.insert(&self.table.name);
        touched.persons.extend(match edit.wanted("person") {
            Some(Cell::Id(id)) if written => Some(PersonId(*id)),
            _ => self.person()?,
        });
        match (self.table.name.as_str(), self.key) {
            ("initiative", [Cell::Id(id)]) => {
                touched.initiatives.insert(InitiativeId(*id));
            }
            ("target", [Cell::Id(list), Cell::Id(person)]) => {
                touched.targets.insert((InitiativeId(*list), PersonId(*person)));
            }
            (table, [Cell::Id(id), ..]) if hangs::of(table)?.is_some() => {
                touched.hung.insert((table, *id));
            }
            _ => {}
        }
        if let Some(Cell::Id(other)) = edit.wanted("merged_into") {
            touched.persons.insert(PersonId(*other));
        }
        Ok(())
    }
}

/// The person a row is of, when it is of one.
pub(super) fn person_of(db: &Connection, table: &Table, key: &[Cell]) -> Result<Option<PersonId>> {
    if table.name == "person" {
        return Ok(id_at(key, 0).map(PersonId));
    }
    if let Some(place) = table.key.iter().position(|k| k.name == "person") {
        return Ok(id_at(key, place).map(PersonId));
    }
    if table.field("person").is_err() {
        return Ok(None);
    }
    let here = undo::read(db, table, key, &["person"])?;
    Ok(here.and_then(|cells| id_at(&cells, 0)).map(PersonId))
}

fn id_at(cells: &[Cell], place: usize) -> Option<Id> {
    match cells.get(place) {
        Some(Cell::Id(id)) => Some(*id),
        _ => None,
    }
}

/// Whether two who wrote these have not disagreed.
pub(super) fn same(name: &str, here: &Cell, want: &Cell) -> bool {
    match (here, want) {
        (Cell::Int(_), Cell::Int(_)) if MOMENTS.contains(&name) => true,
        // Two calls did the same task: it was the first that ended it, and both stand.
        (Cell::Id(_), Cell::Id(_)) if name == "done_by" => true,
        _ => here == want,
    }
}

/// The same quarrel gets the same id in every copy, so that merged copies list it once.
fn conflict_id(save: &Save, table: &str, row: &[u8], column: &str) -> Id {
    conflicts::id_of(&[&save.action.0.0, table.as_bytes(), row, column.as_bytes()])
}

/// Who last wrote a column, and when: the other side of a conflict.
fn last_writer(
    db: &Connection,
    table: &str,
    row: &[u8],
    column: &str,
) -> Result<Option<(Id, i64)>> {
    let mut ask = db.prepare_cached(&format!(
        "SELECT c.worker, {WHEN} FROM change c {PART_OF} WHERE c.row=?1 AND c.tbl=?2
         AND json_type(c.new, '$.' || ?3) IS NOT NULL ORDER BY {LATEST} LIMIT 1",
    ))?;
    let found = ask.query_row(params![row, table, column], |r| Ok((r.get(0)?, r.get(1)?)));
    Ok(found.optional()?)
}

/// Something was written about a person whom somebody had put in the bin: to be settled, so that it
/// is not lost out of sight.
fn binned(db: &Connection, save: &Save, persons: &BTreeSet<PersonId>) -> Result<usize> {
    let table = schema::table("person")?;
    let mut conflicts = 0;
    let meant = save.edits.iter().filter(|e| e.row().0 == "person" && e.wanted("gone").is_some());
    let meant: BTreeSet<_> = meant.filter_map(|e| id_at(e.row().1, 0)).map(PersonId).collect();
    for person in persons.difference(&meant) {
        let key = [Cell::Id(person.0)];
        let row = Row { db, save, table, key: &key };
        let here = row.read(&["gone"])?.and_then(|cells| cells.into_iter().next());
        if let Some(here @ Cell::Int(_)) = here {
            let back = [Column::new("gone", Cell::Null, Cell::Null)];
            for value in Value::all(table, &back)? {
                row.conflict(&value, std::slice::from_ref(&here))?;
            }
            conflicts += 1;
        }
    }
    Ok(conflicts)
}
