//! The file, as another program sees it.

use super::Harness;
use rusqlite::Connection;
use rusqlite::types::Value;
use std::fs::OpenOptions;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tillit::base::{PersonId, WorkerId};
use tillit::store::{Register, Save, Unlock, commit};

impl Harness {
    /// Where the register is.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.seat.path()
    }

    /// The program's folder on this user's computer.
    #[must_use]
    pub fn laptop(&self) -> PathBuf {
        self.seat.laptop()
    }

    /// Writes a change past the program, as another program would.
    pub fn write(&self, save: &Save) {
        let mut register = Register::open(&self.path(), &Unlock::default()).unwrap();
        commit::commit(&mut register, save).unwrap();
    }

    /// The member of the team of a name.
    #[must_use]
    pub fn member(&self, name: &str) -> WorkerId {
        let sql = "SELECT id FROM worker WHERE name=?1";
        self.peek(|db| db.query_row(sql, [name], |r| r.get(0)).unwrap())
    }

    /// The person of a first name.
    #[must_use]
    pub fn person(&self, given: &str) -> PersonId {
        let sql = "SELECT id FROM person WHERE given=?1";
        self.peek(|db| db.query_row(sql, [given], |r| r.get(0)).unwrap())
    }

    /// Looks into the file past the program.
    pub fn peek<T>(&self, look: impl FnOnce(&Connection) -> T) -> T {
        look(&connect(&self.path()))
    }

    /// The one value that a question to the file gives, as text.
    #[must_use]
    pub fn row(&self, sql: &str) -> String {
        let value: Value = self.peek(|db| db.query_row(sql, [], |r| r.get(0)).unwrap());
        match value {
            Value::Null => "NULL".to_owned(),
            Value::Integer(n) => n.to_string(),
            Value::Text(text) => text,
            other => format!("{other:?}"),
        }
    }

    /// Every row of every table but the log of reads, as text: two states of the file compare by it.
    #[must_use]
    pub fn tables(&self) -> String {
        self.peek(|db| {
            let sql = "SELECT name FROM sqlite_schema WHERE type='table' AND name<>'read_log'
                       ORDER BY name";
            let mut ask = db.prepare(sql).unwrap();
            let names = ask.query_map([], |r| r.get::<_, String>(0)).unwrap();
            let tables = names.map(|name| name.unwrap());
            tables.flat_map(|name| rows(db, &name)).collect::<Vec<_>>().join("\n")
        })
    }

    /// Another program writes, until the lock is dropped.
    #[must_use = "the lock is gone when it is dropped"]
    pub fn hold_lock(&self) -> Lock {
        self.hold("IMMEDIATE")
    }

    /// Another program lets nobody even read, until the lock is dropped.
    #[must_use = "the lock is gone when it is dropped"]
    pub fn hold_alone(&self) -> Lock {
        self.hold("EXCLUSIVE")
    }

    fn hold(&self, how: &str) -> Lock {
        let db = connect(&self.path());
        db.execute_batch(&format!("BEGIN {how}")).unwrap();
        Lock(db)
    }
}

impl Harness {
    /// The drive goes away: neither what reads nor what writes finds a register there, until it is back.
    #[must_use = "the drive is back when it is dropped"]
    pub fn drive_goes(&self) -> Away {
        let path = self.path();
        let head = std::fs::read(&path).unwrap()[..HEAD].to_vec();
        let away = Away { path, head };
        away.write(&[0xFF; HEAD]);
        away
    }
}

/// What says of a file that it is a register, in bytes.
const HEAD: usize = 100;

/// The drive is away.
#[derive(Debug)]
pub struct Away {
    path: PathBuf,
    head: Vec<u8>,
}

impl Away {
    fn write(&self, head: &[u8]) {
        let mut file = OpenOptions::new().write(true).open(&self.path).unwrap();
        file.write_all(head).unwrap();
    }
}

impl Drop for Away {
    fn drop(&mut self) {
        self.write(&self.head);
    }
}

/// A write lock held by another program.
#[derive(Debug)]
pub struct Lock(Connection);

impl Drop for Lock {
    fn drop(&mut self) {
        self.0.execute_batch("ROLLBACK").unwrap();
    }
}

#[allow(clippy::disallowed_methods, reason = "a test looks into the file as another program would")]
fn connect(path: &Path) -> Connection {
    let db = Connection::open(path).unwrap();
    db.busy_timeout(Duration::from_secs(2)).unwrap();
    db
}

/// The rows of a table, its name before each.
fn rows(db: &Connection, table: &str) -> Vec<String> {
    let mut ask = db.prepare(&format!("SELECT * FROM \"{table}\" ORDER BY 1, 2")).unwrap();
    let wide = ask.column_count();
    let row =
        |r: &rusqlite::Row<'_>| (0..wide).map(|i| r.get(i)).collect::<Result<Vec<Value>, _>>();
    let rows = ask.query_map([], row).unwrap();
    rows.map(|row| format!("{table} {:?}", row.unwrap())).collect()
}
