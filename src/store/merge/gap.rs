//! What the other file has that this one lacks, row by row.

use super::line::{self, Known, Line, Name};
use super::other::theirs as of_theirs;
use super::rest::{self, Rest};
use crate::base::Id;
use crate::store::schema::{self, Table};
use crate::store::{Register, Result, StoreError};
use rusqlite::Connection;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

/// Rows in one transaction: colleagues wait meanwhile, and on a share each row is some trips.
#[cfg(not(test))]
const ROWS: usize = 200;

/// So few that what belongs together comes in several.
#[cfg(test)]
const ROWS: usize = 3;

/// No clock shows the year 2200: after such a line nobody could ever write over its row again.
const FAR: i64 = 7_258_118_400_000 << 16;

/// A row somebody changed over there.
#[derive(Debug)]
pub struct Row {
    pub table: &'static Table,
    /// As the change log names it.
    pub key: Vec<u8>,
    /// The changes this file lacks, the earliest first.
    pub lines: Vec<Line>,
}

/// Rows that go in together, and the actions that are whole with them.
#[derive(Debug, Default)]
pub struct Lot {
    pub rows: Range<usize>,
    /// An action is there when all of it is: where it is not, an outbox may do it once more.
    pub rest: Rest,
}

/// All that is to be brought in. The other file need not stay open.
#[derive(Debug)]
pub struct Gap {
    pub rows: Vec<Row>,
    /// Rows that go in together, each lot after those it refers to.
    pub lots: Vec<Lot>,
    /// What the other file knew of this one.
    pub known: Known,
    /// The changes that come.
    pub news: HashSet<Name>,
    pub rest: Rest,
}

impl Gap {
    /// Reads the other file as long as it takes, and ours in slices: while a lock is held for reading
    /// nobody can save.
    pub fn find(ours: &Register, theirs: &Connection) -> Result<Self> {
        let here = Known::read(&|ask| ours.read(|db| ask(db)))?;
        let known = of_theirs(Known::read(&|ask| ask(theirs)))?;
        let mut rows: HashMap<(String, Vec<u8>), Vec<Line>> = HashMap::new();
        for (writer, last) in known.writers() {
            let from = here.whole_to(writer);
            if from < last {
                let lines = of_theirs(line::of_writer(theirs, writer, from))?;
                for (table, key, line) in lines.into_iter().filter(|(.., l)| !here.has(l.name)) {
                    if !(0..FAR).contains(&line.clock) {
                        return Err(StoreError::Damaged);
                    }
                    rows.entry((table, key)).or_default().push(line);
                }
            }
        }
        let mut found = Vec::with_capacity(rows.len());
        for ((table, key), mut lines) in rows {
            lines.sort_by_key(Line::rank);
            found.push(Row { table: schema::table(&table)?, key, lines });
        }
        let mut lots: Vec<Lot> =
            lots(&mut found)?.into_iter().map(|rows| Lot { rows, rest: Vec::new() }).collect();
        let news = found.iter().flat_map(|row| &row.lines).map(|line| line.name).collect();
        let rest = with_lots(&found, &mut lots, rest::find(ours, theirs)?);
        Ok(Self { rows: found, lots, known, news, rest })
    }
}

/// Puts actions with the last lot that holds a line of theirs. The others stay.
fn with_lots(rows: &[Row], lots: &mut [Lot], rest: Rest) -> Rest {
    let mut last: HashMap<Id, usize> = HashMap::new();
    for (at, lot) in lots.iter().enumerate() {
        let of_lot = rows.get(lot.rows.clone()).unwrap_or_default();
        last.extend(of_lot.iter().flat_map(|row| &row.lines).map(|line| (line.action, at)));
    }
    let mut left = Vec::new();
    for one in rest {
        let lot = rest::action(&one).and_then(|action| last.get(&action));
        match lot.and_then(|at| lots.get_mut(*at)) {
            Some(lot) => lot.rest.push(one),
            None => left.push(one),
        }
    }
    left
}

/// Puts rows into an order in which references find what they refer to, and cuts it into lots.
fn lots(rows: &mut [Row]) -> Result<Vec<Range<usize>>> {
    let order = order()?;
    let place = |row: &Row| {
        // What two disagree about comes before it: a merge that is cut off there hides no quarrel.
        let quarrel = row.table.name == "conflict";
        (!quarrel, order.iter().position(|name| *name == row.table.name))
    };
    let joined = joined(rows)?;
    // Cards made one and areas within areas refer to each other across all of a table.
    let single = |row: &Row| !joined.contains(&(row.table.name.as_str(), row.key.clone()));
    let first = |row: &Row| row.lines.first().map(Line::rank);
    rows.sort_by_cached_key(|row| (place(row), single(row), first(row), row.key.clone()));
    let mut lots: Vec<Range<usize>> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        match lots.last_mut() {
            Some(lot) if lot.len() < ROWS || !single(row) => lot.end = at + 1,
            _ => lots.push(at..at + 1),
        }
    }
    Ok(lots)
}

/// Rows that refer to another row of their own table, and the rows they refer to.
fn joined(rows: &[Row]) -> Result<HashSet<(&'static str, Vec<u8>)>> {
    let mut joined = HashSet::new();
    for row in rows {
        let own = row.table.fields.iter().filter(|f| f.refers.as_ref() == Some(&row.table.name));
        for field in own {
            for line in &row.lines {
                if let Some(serde_json::Value::String(hex)) = line.news()?.get(&field.name) {
                    let target = crate::store::conflicts::bytes(hex)?;
                    joined.insert((row.table.name.as_str(), row.key.clone()));
                    joined.insert((row.table.name.as_str(), target));
                }
            }
        }
    }
    Ok(joined)
}

/// The tables, each after those it refers to.
pub fn order() -> Result<Vec<&'static str>> {
    let mut order: Vec<&str> = Vec::new();
    let tables = schema::tables()?;
    // Every round finds one more at least: tables refer to each other in no circle.
    for _ in tables {
        for table in tables {
            let refers = table.key.iter().chain(&table.fields).filter_map(|f| f.refers.as_deref());
            let ready = refers.filter(|to| *to != table.name).all(|to| order.contains(&to));
            if ready && !order.contains(&table.name.as_str()) {
                order.push(&table.name);
            }
        }
    }
    Ok(order)
}
