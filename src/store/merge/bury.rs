//! Rows that were erased, for good: what belongs to them goes too, and nothing of what they held stays
//! in the log.

use crate::base::Id;
use crate::store::row::all;
use crate::store::schema::{self, Field, Table};
use crate::store::{Cell, Result};
use rusqlite::{Connection, params, params_from_iter};

/// Erases a row of this file with what belongs to it, and the cards that were made part of it.
#[cfg(test)]
pub fn erase(db: &Connection, table: &'static Table, row: &[u8]) -> Result<()> {
    take(db, table, row, true)
}

/// Takes away a row that was erased, and what belongs to it. A card that was made part of it and has not
/// been erased itself was not known to be part of it to whoever erased it: it stays, for itself.
pub fn bury(db: &Connection, table: &'static Table, row: &[u8]) -> Result<()> {
    take(db, table, row, false)
}

fn take(db: &Connection, table: &'static Table, row: &[u8], parts: bool) -> Result<()> {
    let key = table.key_of(row)?;
    let told = "SELECT 1 FROM change WHERE row=?1 AND tbl=?2 AND op='D'";
    let told = db.prepare_cached(told)?.exists(params![row, table.name])?;
    db.prepare_cached("UPDATE clock SET logging=?1")?.execute([!told])?;
    // First, so that cards that point to each other come to an end.
    let sql = format!("DELETE FROM \"{}\" WHERE {}", table.name, table.where_key());
    db.prepare_cached(&sql)?.execute(params_from_iter(&key))?;
    db.prepare_cached("UPDATE clock SET logging=1")?.execute([])?;
    #[cfg(test)]
    if super::without::is("bury") {
        return Ok(());
    }
    if let [Cell::Id(id)] = key.as_slice() {
        for (child, field) in schema::referring(&table.name)? {
            if belongs(child, field) || parts && field.name == "merged_into" {
                for row in rows_of(db, child, field, *id)? {
                    take(db, child, &row, parts)?;
                }
            } else {
                let sql =
                    format!("UPDATE \"{0}\" SET {1}=NULL WHERE {1}=?1", child.name, field.name);
                db.prepare_cached(&sql)?.execute([id])?;
            }
        }
    }
    let sql = "SELECT id FROM conflict WHERE tbl=?1 AND row=hex(?2)";
    let quarrels: Vec<Vec<u8>> = all(db, sql, params![table.name, row], |r| Ok(r.get(0)?))?;
    for quarrel in quarrels {
        take(db, schema::table("conflict")?, &quarrel, parts)?;
    }
    let sql = "UPDATE change SET new=NULL, old=NULL WHERE row=?1 AND tbl=?2
       AND (new IS NOT NULL OR old IS NOT NULL)";
    db.prepare_cached(sql)?.execute(params![row, table.name])?;
    Ok(())
}

/// Whether a row goes with the one it points to: its other half, or what is known of a person. What
/// only mentions the other, such as the area somebody lives in, loses the mention.
pub fn belongs(table: &Table, field: &Field) -> bool {
    let half = table.key.iter().any(|k| k.name == field.name);
    half || field.required || field.name == "person"
}

/// The rows of a table that point to `id` by a column.
pub fn rows_of(db: &Connection, table: &Table, field: &Field, id: Id) -> Result<Vec<Vec<u8>>> {
    let keys: Vec<&str> = table.key.iter().map(|k| k.name.as_str()).collect();
    let sql = format!("SELECT {} FROM \"{}\" WHERE {}=?1", keys.join(","), table.name, field.name);
    all(db, &sql, [id], |r| {
        let key = (0..keys.len()).map(|i| r.get(i)).collect::<rusqlite::Result<Vec<Cell>>>()?;
        Ok(table.row_of(&key))
    })
}
