//! Reading tables of a damaged file, around what cannot be read.

use super::super::open::{FORMAT, connect, prepare};
use super::super::secret::DbKey;
use super::super::{Result, StoreError, schema};
use super::Saved;
use crate::base::{Id, Word};
use rusqlite::types::{Value, ValueRef};
use rusqlite::{Connection, params_from_iter};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How far apart numbers of rows are tried beyond what cannot be read: less than a page holds.
const STRIDE: i64 = 16;

/// How often each distance is tried before it is doubled: the rest of a table may be gone.
const TRIES: usize = 32;

/// A damaged file.
pub struct Reader {
    path: PathBuf,
    key: Option<DbKey>,
    db: Option<Connection>,
}

/// How far a reading came.
enum Came {
    /// To the end.
    Through,
    /// To a row that cannot be read, after one with this key; none before the first.
    To(Option<Vec<Value>>),
}

/// Which way a table is read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Up,
    Down,
}

/// What is read of a table: its columns, and those that say which row comes after which.
struct Plan {
    table: String,
    columns: Vec<String>,
    order: Vec<String>,
    by_number: bool,
    insert: String,
}

impl Reader {
    /// Opens the copy of a damaged file by one of these keys, and takes back what was half written.
    ///
    /// Errors: [`StoreError::Rule`] when not even its tables can be told.
    pub fn new(path: &Path, keys: &[DbKey]) -> Result<Self> {
        let mut keys = keys.iter();
        let mut opened = Self::by(path, keys.next());
        for key in keys {
            opened = opened.or_else(|_| Self::by(path, Some(key)));
        }
        opened
    }

    fn by(path: &Path, key: Option<&DbKey>) -> Result<Self> {
        let mut reader = Self { path: path.to_owned(), key: key.cloned(), db: None };
        let format = reader.ask("PRAGMA user_version");
        let tables = reader.ask("SELECT count(*) FROM sqlite_schema");
        match (format, tables) {
            (Some(FORMAT), Some(_)) => Ok(reader),
            (Some(format), Some(_)) if format > FORMAT => {
                Err(StoreError::Newer { file: format, app: FORMAT })
            }
            (Some(1..), Some(_)) => Err(StoreError::rule(Word("store-older-closed"))),
            _ => Err(StoreError::rule(Word("salvage-no-head"))),
        }
    }

    /// A connection; a new one after each fault, since a cipher remembers that it has met one.
    fn db(&mut self) -> Result<&Connection> {
        if self.db.is_none() {
            let db = connect(&self.path, true, Duration::from_secs(1))?;
            if let Some(key) = &self.key {
                db.execute_batch(&key.pragma(None))?;
            }
            // As long as this is on, a file that is shorter than it says is read as far as it goes.
            db.execute_batch("PRAGMA writable_schema=ON")?;
            prepare(&db, self.key.is_some(), true)?;
            self.db = Some(db);
        }
        self.db.as_ref().ok_or(StoreError::Damaged)
    }

    /// The key that fits.
    pub fn key(&self) -> Option<DbKey> {
        self.key.clone()
    }

    /// One number; none where it cannot be read.
    fn ask(&mut self, sql: &str) -> Option<i64> {
        let found = self.db().and_then(|db| Ok(db.query_row(sql, [], |r| r.get(0))?));
        if found.is_err() {
            self.db = None;
        }
        found.ok()
    }

    /// Which register it is: as is known, else as it says itself.
    pub fn id(&mut self, known: Option<Id>) -> Id {
        let told = self
            .db()
            .and_then(|db| Ok(db.query_row("SELECT id FROM register", [], |r| r.get::<_, Id>(0))?));
        self.db = None;
        // A new one opens all the same; only merging would not know it.
        known.or(told.ok()).unwrap_or(Id([0; 16]))
    }

    /// How many rows an index of the table knows of; 0 where that cannot be told.
    pub fn counted(&mut self, table: &str) -> usize {
        let count = self.ask(&format!("SELECT count(*) FROM \"{table}\""));
        count.and_then(|n| usize::try_from(n).ok()).unwrap_or(0)
    }

    /// Copies what can be read of a table.
    pub fn table(&mut self, to: &Connection, name: &str) -> Result<Saved> {
        let plan = Plan::of(to, name)?;
        let broken = match self.run(to, &plan, None, Turn::Up)? {
            Came::Through => false,
            Came::To(low) => {
                let high = match self.run(to, &plan, None, Turn::Down)? {
                    Came::To(high) => high,
                    Came::Through => None,
                };
                self.between(to, &plan, low, high)?;
                true
            }
        };
        let read = to.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |r| r.get(0));
        let read = usize::try_from(read.unwrap_or(0_i64)).unwrap_or(0);
        Ok(Saved { table: name.to_owned(), read, rebuilt: 0, lost: 0, broken })
    }

    /// From one row on in one direction until the end or a fault.
    fn run(
        &mut self,
        to: &Connection,
        plan: &Plan,
        from: Option<&[Value]>,
        turn: Turn,
    ) -> Result<Came> {
        let sql = plan.select(from.is_some(), turn);
        let came = match self.db() {
            Ok(db) => plan.copy(db, to, &sql, from.unwrap_or_default())?,
            Err(_) => Came::To(None),
        };
        if !matches!(came, Came::Through) {
            self.db = None;
        }
        Ok(came)
    }

    /// What lies between two faults.
    fn between(
        &mut self,
        to: &Connection,
        plan: &Plan,
        low: Option<Vec<Value>>,
        high: Option<Vec<Value>>,
    ) -> Result<()> {
        if !plan.by_number {
            return self.by_keys(to, plan);
        }
        let number = |key: Option<Vec<Value>>, otherwise| match key.as_deref() {
            Some([Value::Integer(n)]) => *n,
            _ => otherwise,
        };
        let mut at = number(low, 0);
        let known = i64::try_from(self.counted(&plan.table)).unwrap_or(0);
        let guess = if known > 0 { at.saturating_add(known) } else { i64::MAX };
        let end = number(high, guess);
        let mut strides = Strides::default();
        while at < end {
            at = at.saturating_add(strides.next());
            match self.run(to, plan, Some(&[Value::Integer(at)]), Turn::Up)? {
                // Nothing is left above; what is below the stride is taken from here downwards.
                Came::Through => {
                    self.run(to, plan, Some(&[Value::Integer(at + 1)]), Turn::Down)?;
                    return Ok(());
                }
                Came::To(None) => {}
                Came::To(Some(key)) => {
                    self.run(to, plan, Some(&[Value::Integer(at + 1)]), Turn::Down)?;
                    at = number(Some(key), at);
                    strides = Strides::default();
                }
            }
        }
        Ok(())
    }

    /// Each row that the log tells of and that is not there yet, by its key.
    fn by_keys(&mut self, to: &Connection, plan: &Plan) -> Result<()> {
        let Ok(table) = schema::table(&plan.table) else { return Ok(()) };
        for key in super::mend::missing(to, table)? {
            let values: Vec<Value> = key.iter().map(value).collect();
            let sql = plan.one();
            let came = match self.db() {
                Ok(db) => plan.copy(db, to, &sql, &values)?,
                Err(_) => Came::To(None),
            };
            if !matches!(came, Came::Through) {
                self.db = None;
            }
        }
        Ok(())
    }
}

/// How far to go on after each failure.
#[derive(Default)]
struct Strides {
    failed: usize,
}

impl Strides {
    fn next(&mut self) -> i64 {
        let doubled = u32::try_from(self.failed / TRIES).unwrap_or(u32::MAX);
        self.failed += 1;
        STRIDE.checked_shl(doubled).filter(|stride| *stride > 0).unwrap_or(i64::MAX)
    }
}

/// A cell as `SQLite` takes it.
fn value(cell: &super::super::Cell) -> Value {
    use super::super::Cell;
    match cell {
        Cell::Null => Value::Null,
        Cell::Int(n) => Value::Integer(*n),
        Cell::Text(text) => Value::Text(text.clone()),
        Cell::Id(id) => Value::Blob(id.0.to_vec()),
    }
}

impl Plan {
    fn of(db: &Connection, table: &str) -> Result<Self> {
        let mut ask = db.prepare("SELECT name, pk FROM pragma_table_info(?1)")?;
        let rows = ask.query_map([table], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)))?;
        let mut columns: Vec<(String, i64)> = rows.collect::<rusqlite::Result<_>>()?;
        let sql = "SELECT wr FROM pragma_table_list(?1)";
        let by_key: bool = db.query_row(sql, [table], |r| r.get(0))?;
        let names: Vec<String> = columns.iter().map(|(name, _)| name.clone()).collect();
        let marks = vec!["?"; names.len()].join(",");
        let insert =
            format!("INSERT OR IGNORE INTO \"{table}\"({}) VALUES({marks})", quoted(&names));
        columns.retain(|(_, place)| *place > 0);
        columns.sort_by_key(|(_, place)| *place);
        let order = if by_key {
            columns.into_iter().map(|(name, _)| name).collect()
        } else {
            vec!["rowid".to_owned()]
        };
        Ok(Self { table: table.to_owned(), columns: names, order, by_number: !by_key, insert })
    }

    fn select(&self, from: bool, turn: Turn) -> String {
        let key = quoted(&self.order);
        let marks = vec!["?"; self.order.len()].join(",");
        let (sign, way) = if turn == Turn::Up { (">", "ASC") } else { ("<", "DESC") };
        let after = if from { format!("WHERE ({key}) {sign} ({marks})") } else { String::new() };
        let order: Vec<String> =
            self.order.iter().map(|name| format!("\"{name}\" {way}")).collect();
        let columns = quoted(&self.columns);
        let table = &self.table;
        format!(
            "SELECT {key}, {columns} FROM \"{table}\" NOT INDEXED {after} ORDER BY {}",
            order.join(",")
        )
    }

    fn one(&self) -> String {
        let key = quoted(&self.order);
        let marks = vec!["?"; self.order.len()].join(",");
        format!(
            "SELECT {key}, {} FROM \"{}\" WHERE ({key}) = ({marks})",
            quoted(&self.columns),
            self.table
        )
    }

    /// Copies the rows of a query until the end or a fault. What does not fit its column is no row.
    ///
    /// Errors: the new file cannot be written.
    fn copy(&self, db: &Connection, to: &Connection, sql: &str, with: &[Value]) -> Result<Came> {
        let mut put = to.prepare_cached(&self.insert)?;
        let mut last = None;
        let Ok(mut ask) = db.prepare(sql) else { return Ok(Came::To(None)) };
        let Ok(mut rows) = ask.query(params_from_iter(with)) else { return Ok(Came::To(None)) };
        loop {
            let row = match rows.next() {
                Ok(Some(row)) => row,
                Ok(None) => return Ok(Came::Through),
                Err(_) => return Ok(Came::To(last)),
            };
            let whole = self.order.len() + self.columns.len();
            let values = (0..whole).map(|n| owned(row.get_ref(n).ok()?));
            let Some(mut key) = values.collect::<Option<Vec<Value>>>() else { continue };
            let cells = key.split_off(self.order.len());
            // What a rule of the table refuses was never written by this program.
            match put.execute(params_from_iter(cells)).map_err(StoreError::from) {
                Ok(_) | Err(StoreError::Sql(_) | StoreError::Gone) => last = Some(key),
                Err(why) => return Err(why),
            }
        }
    }
}

fn quoted(names: &[String]) -> String {
    names.iter().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(",")
}

/// A value that is what it says it is.
fn owned(value: ValueRef<'_>) -> Option<Value> {
    Some(match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(n) => Value::Integer(n),
        ValueRef::Real(_) => return None,
        ValueRef::Text(bytes) => Value::Text(std::str::from_utf8(bytes).ok()?.to_owned()),
        ValueRef::Blob(bytes) => Value::Blob(bytes.to_vec()),
    })
}
