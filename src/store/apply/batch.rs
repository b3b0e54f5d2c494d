//! Many new rows of one table in one statement.
//!
//! `SQLite` notes every page a statement changes, triggers and all, so that it can take the statement
//! back. For rows one by one that is most of the work of an import.

use crate::store::schema::{self, Table};
use crate::store::{Cell, Edit, Result};
use rusqlite::{Connection, params_from_iter};

/// Fewer rows are written one by one, by a statement that is prepared already.
const FEWEST: usize = 20;

/// So many at once: each value takes one of the places a statement may have.
const MOST: usize = 250;

/// A row that was there already.
const PRIMARY_KEY: i32 = 1555;

/// How many edits, from the first one on, are new rows that can be written together; none where that
/// is not worth it.
pub fn together(edits: &[Edit]) -> Result<usize> {
    let Some(Edit::Insert { table, .. }) = edits.first() else { return Ok(0) };
    let table = schema::table(table)?;
    let sets = required(table, edits.first());
    let fits = |edit: &&Edit| match edit {
        Edit::Insert { table: of, key, cells } => {
            *of == table.name
                && key.len() == table.key.len()
                && required(table, Some(edit)) == sets
                && cells.iter().all(|(name, _)| table.field(name).is_ok())
        }
        Edit::Update { .. } => false,
    };
    let many = edits.iter().take(MOST).take_while(fits).count();
    Ok(if many < FEWEST { 0 } else { many })
}

/// Which columns that may not be empty a row says something of: the others are left to the table.
fn required(table: &Table, edit: Option<&Edit>) -> Vec<bool> {
    let fields = table.fields.iter().filter(|field| field.required);
    fields.map(|field| edit.is_some_and(|edit| edit.wanted(&field.name).is_some())).collect()
}

/// Writes the rows, or none of them where one was there already.
pub fn insert(db: &Connection, edits: &[Edit]) -> Result<bool> {
    let Some((name, _)) = edits.first().map(Edit::row) else { return Ok(true) };
    let table = schema::table(name)?;
    let said = |field: &&str| edits.iter().any(|edit| edit.wanted(field).is_some());
    let fields: Vec<&str> = table.fields.iter().map(|f| f.name.as_str()).filter(said).collect();
    let names: Vec<&str> =
        table.key.iter().map(|k| k.name.as_str()).chain(fields.iter().copied()).collect();
    let places = format!("({})", vec!["?"; names.len()].join(","));
    let sql = format!(
        "INSERT INTO \"{name}\"({}) VALUES{}",
        names.join(","),
        vec![places.as_str(); edits.len()].join(",")
    );
    let values = edits.iter().flat_map(|edit| {
        let cells = fields.iter().map(|field| edit.wanted(field).unwrap_or(&Cell::Null));
        edit.row().1.iter().chain(cells)
    });
    match db.prepare_cached(&sql)?.execute(params_from_iter(values)) {
        Ok(_) => Ok(true),
        Err(e) if e.sqlite_error().is_some_and(|e| e.extended_code == PRIMARY_KEY) => Ok(false),
        Err(e) => Err(e.into()),
    }
}
