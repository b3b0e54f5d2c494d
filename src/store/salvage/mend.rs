//! What the change log still tells of rows that cannot be read, and rows that point at what is gone.

use super::super::row::{all, columns_of, count, from_json, one};
use super::super::schema::{self, Field, Table};
use super::super::{Cell, Result, StoreError};
use super::Saved;
use rusqlite::{Connection, params, params_from_iter};

/// Rows of a table that the log has seen come and not seen erased.
const TOLD: &str = "SELECT DISTINCT row FROM change WHERE tbl=?1 AND op='I'
    EXCEPT SELECT row FROM change WHERE tbl=?1 AND op='D'";

/// How many there are.
pub fn told(db: &Connection, table: &str) -> Result<usize> {
    Ok(db.query_row(&format!("SELECT count(*) FROM ({TOLD})"), [table], |r| count(r, 0))?)
}

/// The keys of those that are not in the new file.
pub fn missing(db: &Connection, table: &Table) -> Result<Vec<Vec<Cell>>> {
    let rows = all(db, TOLD, [&table.name], |r| Ok(r.get::<_, Vec<u8>>(0)?))?;
    let mut there =
        db.prepare(&format!("SELECT 1 FROM \"{}\" WHERE {}", table.name, table.where_key()))?;
    let mut missing = Vec::new();
    for row in rows {
        // A row of the log whose key does not read names nothing.
        let Ok(key) = table.key_of(&row) else { continue };
        if !there.exists(params_from_iter(&key))? {
            missing.push(key);
        }
    }
    Ok(missing)
}

/// Puts rows together from the log; how many.
pub fn rebuild(db: &Connection, name: &str) -> Result<usize> {
    let table = schema::table(name)?;
    let mut rebuilt = 0;
    for key in missing(db, table)? {
        // One that lacks what it must have stays lost.
        match from_log(db, table, &key) {
            Ok(n) => rebuilt += n,
            Err(StoreError::Sql(_) | StoreError::Bug(_) | StoreError::Gone) => {}
            Err(why) => return Err(why),
        }
    }
    Ok(rebuilt)
}

/// One row: per column what was written last.
fn from_log(db: &Connection, table: &Table, key: &[Cell]) -> Result<usize> {
    let sql = "SELECT new FROM change WHERE tbl=?1 AND row=?2 ORDER BY clock, writer";
    let news = all(db, sql, params![table.name, table.row_of(key)], |r| {
        Ok(r.get::<_, Option<String>>(0)?)
    })?;
    let mut cells: Vec<(&Field, Cell)> = Vec::new();
    for new in news {
        for (name, value) in columns_of(new.as_deref())? {
            let Ok(field) = table.field(&name) else { continue };
            cells.retain(|(known, _)| known.name != name);
            cells.push((field, from_json(&value, field.holds)?));
        }
    }
    let names = table.key.iter().chain(cells.iter().map(|(field, _)| *field));
    let names: Vec<String> = names.map(|field| format!("\"{}\"", field.name)).collect();
    let marks = vec!["?"; names.len()].join(",");
    let sql = format!("INSERT INTO \"{}\"({}) VALUES({marks})", table.name, names.join(","));
    let values = key.iter().chain(cells.iter().map(|(_, cell)| cell));
    Ok(db.execute(&sql, params_from_iter(values))?)
}

/// The clock goes on after the last that is known; from here on the log is kept again.
pub fn clock(db: &Connection) -> Result<()> {
    let sql = "INSERT OR IGNORE INTO clock(one,hlc,at,writer,n,worker,action,logging)
        SELECT 1,coalesce((SELECT max(clock) FROM change),0),coalesce((SELECT max(at) FROM action),0),
          randomblob(8),0,coalesce((SELECT id FROM worker LIMIT 1),zeroblob(16)),zeroblob(16),1";
    db.execute_batch(sql)?;
    Ok(db.execute_batch("UPDATE clock SET logging=0")?)
}

/// Rows whose other end is lost: what may be empty is emptied, a person or a member of the team gets a
/// card without a name, and what else is nothing by itself goes.
pub fn references(db: &Connection, tables: &mut [Saved]) -> Result<()> {
    db.execute_batch("BEGIN")?;
    loop {
        let mut mended = 0;
        for table in schema::tables()? {
            for field in table.key.iter().chain(&table.fields) {
                let Some(to) = field.refers.as_deref() else { continue };
                let gone = mend(db, table, field, to)?;
                if let Some(saved) = tables.iter_mut().find(|saved| saved.table == table.name) {
                    saved.read = saved.read.saturating_sub(gone);
                    saved.lost += gone;
                }
                mended += gone;
            }
        }
        if mended == 0 {
            break;
        }
    }
    Ok(db.execute_batch("UPDATE clock SET logging=1; COMMIT")?)
}

/// Mends one column; how many rows of the table had to go.
fn mend(db: &Connection, table: &Table, field: &Field, to: &str) -> Result<usize> {
    let (name, column) = (&table.name, &field.name);
    let key = table.key.iter().any(|part| part.name == *column);
    let nowhere =
        format!("\"{column}\" IS NOT NULL AND \"{column}\" NOT IN (SELECT id FROM \"{to}\")");
    if one(db, &format!("SELECT 1 FROM \"{name}\" WHERE {nowhere} LIMIT 1"), [], |_| Ok(()))?
        .is_none()
    {
        return Ok(0);
    }
    match to {
        "person" => {
            let sql = format!(
                "INSERT INTO person(id,alias,made) SELECT DISTINCT \"{column}\",'?',0
                 FROM \"{name}\" WHERE {nowhere}"
            );
            db.execute(&sql, [])?;
            Ok(0)
        }
        "worker" => {
            let sql = format!(
                "INSERT INTO worker(id,name,role,made,gone) SELECT DISTINCT \"{column}\",'?','reader',0,1
                 FROM \"{name}\" WHERE {nowhere}"
            );
            db.execute(&sql, [])?;
            Ok(0)
        }
        _ if !key && !field.required => {
            db.execute(&format!("UPDATE \"{name}\" SET \"{column}\"=NULL WHERE {nowhere}"), [])?;
            Ok(0)
        }
        _ => Ok(db.execute(&format!("DELETE FROM \"{name}\" WHERE {nowhere}"), [])?),
    }
}
