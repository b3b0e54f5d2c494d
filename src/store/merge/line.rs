//! Lines of the change log, and which of them a file knows.

use crate::base::Id;
use crate::store::Result;
use crate::store::row::{all, columns_of};
use crate::store::schema::Table;
use crate::store::undo::{PART_OF, WHEN};
use rusqlite::{Connection, Params, Row, params};
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

/// The changes a file holds, by name.
#[derive(Debug, Default)]
pub struct Known {
    /// Of these writers every change up to a last one.
    whole: HashMap<Writer, i64>,
    /// Of these some: a copy of some persons alone, or a merge that was cut off.
    some: HashMap<Writer, HashSet<i64>>,
}

impl Known {
    pub fn read(db: &Connection) -> Result<Self> {
        let mut known = Self::default();
        let sql = "SELECT writer, count(*), max(n) FROM change GROUP BY writer";
        for (writer, count, last) in plain(db, sql, [])? {
            if count == last {
                known.whole.insert(writer, last);
                continue;
            }
            let sql = "SELECT n FROM change WHERE writer=?1";
            let these = all(db, sql, [writer], |r| Ok(r.get(0)?))?;
            known.some.insert(writer, these.into_iter().collect());
        }
        Ok(known)
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

fn plain(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<(Writer, i64, i64)>> {
    all(db, sql, params, |r| Ok((r.get(0)?, r.get(1)?, r.get(2)?)))
}
