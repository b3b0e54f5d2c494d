//! What an action did to each row, turned round.

use super::super::row::{columns_of, from_json};
use super::super::schema::{self, Table};
use super::NOW;
use crate::base::ActionId;
use crate::store::{Cell, Result};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::HashMap;

/// A row an action changed.
#[derive(Debug)]
pub struct Row {
    /// The action that is to be turned round.
    pub action: ActionId,
    pub table: &'static Table,
    /// As the change log names it.
    pub key: Vec<u8>,
    pub columns: Vec<Reversed>,
    /// The action brought the row into being.
    pub added: bool,
}

/// One column, from what the action left to what it found. Where the two are the same the column is
/// only looked at.
#[derive(Debug)]
pub struct Reversed {
    pub name: &'static str,
    pub seen: Cell,
    pub want: Cell,
}

/// How many transactions an action took.
pub fn parts(db: &Connection, action: ActionId) -> Result<u32> {
    let mut ask = db.prepare_cached("SELECT coalesce(max(part), 0) FROM action WHERE id=?1")?;
    Ok(ask.query_row([action], |r| r.get(0))?)
}

/// Every row one part of an action changed, in the order it did; several edits of one row are one,
/// from the first old value to the last new one.
pub fn rows(db: &Connection, action: ActionId, part: u32) -> Result<Vec<Row>> {
    let mut ask = db.prepare_cached(
        "SELECT c.tbl, c.row, c.op, c.new, c.old FROM action a
         JOIN change c ON c.writer=a.writer AND c.n BETWEEN a.n_from AND a.n_to
         WHERE a.id=?1 AND a.part=?2 ORDER BY c.n",
    )?;
    let mut rows: Vec<Row> = Vec::new();
    let mut places: HashMap<(String, Vec<u8>), usize> = HashMap::new();
    let mut found = ask.query(params![action, part])?;
    while let Some(r) = found.next()? {
        let (table, key): (String, Vec<u8>) = (r.get(0)?, r.get(1)?);
        let (op, new, old): (String, Option<String>, Option<String>) =
            (r.get(2)?, r.get(3)?, r.get(4)?);
        let row = Row { key: key.clone(), ..Row::new(schema::table(&table)?, action) };
        let place = *places.entry((table, key)).or_insert_with(|| {
            rows.push(row);
            rows.len() - 1
        });
        if let Some(row) = rows.get_mut(place) {
            row.learn(&op, new.as_deref(), old.as_deref())?;
        }
    }
    Ok(rows)
}

impl Row {
    /// A row nothing is known of yet.
    pub fn new(table: &'static Table, action: ActionId) -> Self {
        Self { action, table, key: Vec::new(), columns: Vec::new(), added: false }
    }

    /// Takes in one change; they come in the order they were made.
    fn learn(&mut self, op: &str, new: Option<&str>, old: Option<&str>) -> Result<()> {
        let (new, old) = (columns_of(new)?, columns_of(old)?);
        if op == "I" {
            self.added = true;
            for field in &self.table.fields {
                let value = new.get(&field.name).unwrap_or(&serde_json::Value::Null);
                let seen = from_json(value, field.holds)?;
                let want = if field.name == "gone" { NOW } else { seen.clone() };
                self.columns.push(Reversed { name: &field.name, seen, want });
            }
            return Ok(());
        }
        for (name, value) in &new {
            let field = self.table.field(name)?;
            let (name, holds) = (field.name.as_str(), field.holds);
            let seen = from_json(value, holds)?;
            let was = old.get(name).unwrap_or(&serde_json::Value::Null);
            let want = from_json(was, holds)?;
            match self.columns.iter_mut().find(|c| c.name == name) {
                // A column of a row added before in the same action goes where the row goes.
                Some(known) if self.added && known.want != NOW => {
                    known.seen = seen.clone();
                    known.want = seen;
                }
                Some(known) => known.seen = seen,
                None => self.columns.push(Reversed { name, seen, want }),
            }
        }
        Ok(())
    }

    /// Whether another row was brought into being by the same action as this one.
    pub fn came_with(&self, db: &Connection, other: &Row) -> Result<bool> {
        let mut ask = db.prepare_cached(
            "SELECT 1 FROM change a JOIN change b ON a.action=b.action
             WHERE a.row=?1 AND a.tbl=?2 AND b.row=?3 AND b.tbl=?4 AND b.op='I' LIMIT 1",
        )?;
        let names = (&self.table.name, &other.table.name);
        let found = ask.query_row(params![self.key, names.0, other.key, names.1], |_| Ok(()));
        Ok(found.optional()?.is_some())
    }

    /// Whether the action made another row point here by this column: what is turned round with this
    /// row does not hang on it.
    pub fn pointed(&self, db: &Connection, other: &Row, column: &str) -> Result<bool> {
        let mut ask = db.prepare_cached(
            "SELECT 1 FROM change WHERE row=?1 AND tbl=?2 AND action=?3
             AND json_type(new, '$.' || ?4) IS NOT NULL LIMIT 1",
        )?;
        let of = params![other.key, other.table.name, self.action, column];
        Ok(ask.query_row(of, |_| Ok(())).optional()?.is_some())
    }
}
