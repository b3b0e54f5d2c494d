//! What no trigger follows because it is only ever added to: actions, and who looked at whose card.

use super::other::theirs as of_theirs;
use crate::base::Id;
use crate::store::row::all;
use crate::store::{Register, Result};
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params, params_from_iter};
use std::collections::VecDeque;

/// Rows in one transaction.
const ROWS: usize = 2_000;

/// Rows of ours looked at under one lock.
const SLICE: usize = 5_000;

/// Rows searched for under one lock.
const LOOK: usize = 200;

/// Where an action's writer stands among its columns.
const WRITER: usize = 10;

/// One table, and how its rows are told apart without reading more than an index.
struct Kept {
    table: &'static str,
    /// All of it.
    columns: &'static str,
    /// What the index holds, in its order: the key last.
    index: &'static str,
    key: &'static [&'static str],
    /// The same action applied in two copies is one: the earlier.
    clash: &'static str,
}

const KEPT: [Kept; 2] = [
    Kept {
        table: "action",
        columns: "id,part,clock,at,worker,word,args,about,turn,of,writer,n_from,n_to",
        index: "worker, clock, writer, id, part",
        key: &["id", "part"],
        clash: "DO UPDATE SET clock=excluded.clock, at=excluded.at, worker=excluded.worker,
           word=excluded.word, args=excluded.args, about=excluded.about, turn=excluded.turn,
           of=excluded.of, writer=excluded.writer, n_from=excluded.n_from, n_to=excluded.n_to
           WHERE (excluded.clock, excluded.writer)<(clock, writer)",
    },
    Kept {
        table: "read_log",
        columns: "id,at,worker,person,reason",
        index: "person, at, id",
        key: &["id"],
        clash: "DO NOTHING",
    },
];

/// Rows to be added: which table, and its columns.
pub type Rest = Vec<(usize, Vec<Value>)>;

/// Which action one is of; none for what is no action.
pub fn action((table, row): &(usize, Vec<Value>)) -> Option<Id> {
    match (KEPT.get(*table)?.table, row.first()?) {
        ("action", Value::Blob(id)) => Some(Id(*id.first_chunk()?)),
        _ => None,
    }
}

/// Our rows of one table in the order of its index, slice by slice.
struct Ours<'a> {
    register: &'a Register,
    kept: &'a Kept,
    slice: VecDeque<Vec<Value>>,
    last: Option<Vec<Value>>,
}

impl Ours<'_> {
    fn next(&mut self) -> Result<Option<Vec<Value>>> {
        if self.slice.is_empty() {
            let index = self.kept.index;
            let from = self.last.as_ref().map(|last| {
                let places: Vec<String> = (1..=last.len()).map(|n| format!("?{n}")).collect();
                format!("WHERE ({index})>({})", places.join(","))
            });
            let from = from.unwrap_or_default();
            let table = self.kept.table;
            let sql = format!("SELECT {index} FROM {table} {from} ORDER BY {index} LIMIT {SLICE}");
            let after = params_from_iter(self.last.iter().flatten());
            self.slice = self.register.read(|db| all(db, &sql, after, values))?.into();
            self.last = self.slice.back().cloned();
        }
        Ok(self.slice.pop_front())
    }
}

/// What the other file has and this one has not.
pub fn find(ours: &Register, theirs: &Connection) -> Result<Rest> {
    let mut rest = Vec::new();
    for (at, kept) in KEPT.iter().enumerate() {
        let sql = format!("SELECT {0} FROM {1} ORDER BY {0}", kept.index, kept.table);
        let mut here = Ours { register: ours, kept, slice: VecDeque::new(), last: None };
        let mut there = theirs.prepare(&sql)?;
        let mut there = there.query([])?;
        let mut mine = here.next()?;
        while let Some(row) = of_theirs(there.next().map_err(Into::into))? {
            let theirs_now = values(row)?;
            while mine.as_ref().is_some_and(|mine| order(mine, &theirs_now).is_lt()) {
                mine = here.next()?;
            }
            if mine.as_ref().is_none_or(|mine| order(mine, &theirs_now).is_gt()) {
                let key = theirs_now.len() - kept.key.len();
                let row = of_theirs(whole(theirs, kept, theirs_now.get(key..)))?;
                rest.extend(row.map(|row| (at, row)));
            }
        }
    }
    let mut lacking = Vec::with_capacity(rest.len());
    for some in rest.chunks(LOOK) {
        ours.read(|db| {
            for one in some {
                if !kept_here(db, one)? {
                    lacking.push(one.clone());
                }
            }
            Ok(())
        })?;
    }
    Ok(lacking)
}

/// Whether an action is here already, as it was done earlier elsewhere.
fn kept_here(db: &Connection, (table, row): &(usize, Vec<Value>)) -> Result<bool> {
    let ("action", [id, part, clock, ..], Some(writer)) =
        (KEPT.get(*table).map_or("", |kept| kept.table), row.as_slice(), row.get(WRITER))
    else {
        return Ok(false);
    };
    let sql = "SELECT 1 FROM action WHERE id=?1 AND part=?2 AND (clock, writer)<=(?3, ?4)";
    Ok(db.prepare_cached(sql)?.exists(params![id, part, clock, writer])?)
}

fn whole(db: &Connection, kept: &Kept, key: Option<&[Value]>) -> Result<Option<Vec<Value>>> {
    let sql = format!(
        "SELECT {} FROM {} WHERE ({})=({})",
        kept.columns,
        kept.table,
        kept.key.join(","),
        {
            let places: Vec<String> = (1..=kept.key.len()).map(|n| format!("?{n}")).collect();
            places.join(",")
        }
    );
    let rows = all(db, &sql, params_from_iter(key.unwrap_or_default()), values)?;
    Ok(rows.into_iter().next())
}

fn values(row: &Row<'_>) -> Result<Vec<Value>> {
    let count = row.as_ref().column_count();
    Ok((0..count).map(|i| row.get(i)).collect::<rusqlite::Result<_>>()?)
}

/// As `SQLite` orders them: all are bytes or numbers, each column of one kind.
fn order(a: &[Value], b: &[Value]) -> std::cmp::Ordering {
    let one = |a: &Value, b: &Value| match (a, b) {
        (Value::Integer(a), Value::Integer(b)) => a.cmp(b),
        (Value::Blob(a), Value::Blob(b)) => a.cmp(b),
        _ => std::cmp::Ordering::Equal,
    };
    a.iter().zip(b).map(|(a, b)| one(a, b)).find(|o| o.is_ne()).unwrap_or(std::cmp::Ordering::Equal)
}

/// Adds some of the rows, taken from the end.
pub fn add(db: &Connection, rest: &Rest) -> Result<usize> {
    let from = rest.len().saturating_sub(ROWS);
    all_of(db, rest.get(from..).unwrap_or_default())?;
    Ok(from)
}

/// Adds those rows.
pub fn all_of(db: &Connection, rest: &[(usize, Vec<Value>)]) -> Result<()> {
    for (table, row) in rest {
        let Some(kept) = KEPT.get(*table) else { continue };
        let places: Vec<String> = (1..=row.len()).map(|n| format!("?{n}")).collect();
        let (table, columns, clash) = (kept.table, kept.columns, kept.clash);
        let (places, key) = (places.join(","), kept.key.join(","));
        let sql =
            format!("INSERT INTO {table}({columns}) VALUES({places}) ON CONFLICT({key}) {clash}");
        db.prepare_cached(&sql)?.execute(params_from_iter(row))?;
    }
    Ok(())
}
