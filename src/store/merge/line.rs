//! Lines of the change log, and which of them a file knows.

use crate::base::Id;
use crate::store::Result;
use crate::store::row::{all, columns_of};
use crate::store::schema::Table;
use crate::store::undo::{PART_OF, WHEN};
use rusqlite::{Connection, Row, params};
use std::collections::{HashMap, HashSet};

/// One opening of a file.
pub type Writer = [u8; 8];

/// What a change is called in every copy.
pub type Name = (Writer, i64);

/// The values of a change by their columns.
pub type Values = serde_json::Map<String, serde_json::Value>;

/// One change of one row, as the log keeps it.
#[derive(Debug, Clone)]
pub struct Line {
    pub name: Name,
    pub clock: i64,
    pub worker: Id,
    pub action: Id,
    /// When, by the clock of the one who wrote it.
    pub at: i64,
    pub op: String,
    pub new: Option<String>,
    pub old: Option<String>,
}

impl Line {
    /// Which of two changes of one value counts: the greater.
    pub fn rank(&self) -> (i64, Name) {
        (self.clock, self.name)
    }

    pub fn news(&self) -> Result<Values> {
        columns_of(self.new.as_deref())
    }

    pub fn olds(&self) -> Result<Values> {
        columns_of(self.old.as_deref())
    }
}

fn line(row: &Row<'_>) -> Result<Line> {
    Ok(Line {
        name: (row.get(0)?, row.get(1)?),
        clock: row.get(2)?,
        worker: row.get(3)?,
        action: row.get(4)?,
        at: row.get(5)?,
        op: row.get(6)?,
        new: row.get(7)?,
        old: row.get(8)?,
    })
}

fn select(what: &str, condition: &str) -> String {
    format!(
        "SELECT c.writer, c.n, c.clock, c.worker, c.action, {WHEN}, c.op, c.new, c.old{what}
         FROM change c {PART_OF} WHERE {condition}"
    )
}

/// All changes of a row.
pub fn of_row(db: &Connection, table: &Table, row: &[u8]) -> Result<Vec<Line>> {
    let sql = select("", "c.row=?1 AND c.tbl=?2");
    all(db, &sql, params![row, table.name], line)
}

/// What one writer wrote after its nth change, with the table and the row.
pub fn of_writer(db: &Connection, writer: Writer, n: i64) -> Result<Vec<(String, Vec<u8>, Line)>> {
    let sql = select(", c.tbl, c.row", "c.writer=?1 AND c.n>?2 ORDER BY c.n");
    all(db, &sql, params![writer, n], |r| Ok((r.get(9)?, r.get(10)?, line(r)?)))
}

/// Asks a file something in a transaction of its own.
pub type Reader<'a> = &'a dyn Fn(&mut dyn FnMut(&Connection) -> Result<()>) -> Result<()>;

/// Names of changes read under one lock: a few tens of pages of an index.
const SLICE: u32 = 10_000;

/// The changes a file holds, by name.
#[derive(Debug, Default)]
pub struct Known {
    /// Of these writers every change up to a last one.
    whole: HashMap<Writer, i64>,
    /// Of these some: a copy of some persons alone, or a merge that was cut off.
    some: HashMap<Writer, HashSet<i64>>,
}

impl Known {
    /// Reads what a file holds, a slice at a time: each is a question of its own to `read`, so that
    /// nobody waits for all of it.
    pub fn read(read: Reader<'_>) -> Result<Self> {
        let mut known = Self::default();
        let mut last: Name = ([0; 8], 0);
        loop {
            let sql = "SELECT writer, n FROM change WHERE (writer,n)>(?1,?2)
               ORDER BY writer, n LIMIT ?3";
            let mut names: Vec<Name> = Vec::new();
            read(&mut |db| {
                names =
                    all(db, sql, params![last.0, last.1, SLICE], |r| Ok((r.get(0)?, r.get(1)?)))?;
                Ok(())
            })?;
            for name in &names {
                known.add(*name);
            }
            match names.last() {
                Some(name) => last = *name,
                None => return Ok(known),
            }
        }
    }

    /// Names come in their order.
    fn add(&mut self, (writer, n): Name) {
        if let Some(these) = self.some.get_mut(&writer) {
            these.insert(n);
            return;
        }
        let whole = self.whole.get(&writer).copied().unwrap_or(0);
        if n == whole + 1 {
            self.whole.insert(writer, n);
        } else {
            self.whole.remove(&writer);
            self.some.insert(writer, (1..=whole).chain([n]).collect());
        }
    }

    pub fn has(&self, (writer, n): Name) -> bool {
        match self.whole.get(&writer) {
            Some(last) => n <= *last,
            None => self.some.get(&writer).is_some_and(|these| these.contains(&n)),
        }
    }

    /// Every writer with the last change up to which nothing is missing here.
    pub fn whole_to(&self, writer: Writer) -> i64 {
        self.whole.get(&writer).copied().unwrap_or(0)
    }

    /// Every writer with its last change.
    pub fn writers(&self) -> impl Iterator<Item = (Writer, i64)> {
        let some = self.some.iter().map(|(w, these)| (*w, these.iter().copied().max()));
        let whole = self.whole.iter().map(|(w, last)| (*w, *last));
        whole.chain(some.map(|(w, last)| (w, last.unwrap_or(0))))
    }
}
