//! What no trigger follows because it is only ever added to: actions, and who looked at whose card.

use super::other::theirs as of_theirs;
use crate::store::Result;
use crate::store::row::all;
use rusqlite::types::Value;
use rusqlite::{Connection, Row, params_from_iter};

/// Rows in one transaction.
const ROWS: usize = 2_000;

/// One table, and how its rows are told apart without reading more than an index.
struct Kept {
    table: &'static str,
    /// What the index holds, in its order: the key last.
    index: &'static str,
    key: &'static [&'static str],
    /// The same action applied in two copies is one: the earlier.
    clash: &'static str,
}

const KEPT: [Kept; 2] = [
    Kept {
        table: "action",
        index: "worker, clock, writer, id, part",
        key: &["id", "part"],
        clash: "DO UPDATE SET clock=excluded.clock, at=excluded.at, worker=excluded.worker,
           word=excluded.word, args=excluded.args, about=excluded.about, turn=excluded.turn,
           of=excluded.of, writer=excluded.writer, n_from=excluded.n_from, n_to=excluded.n_to
           WHERE (excluded.clock, excluded.writer)<(clock, writer)",
    },
    Kept { table: "read_log", index: "person, at, id", key: &["id"], clash: "DO NOTHING" },
];

/// Rows to be added: which table, and all its columns.
pub type Rest = Vec<(usize, Vec<Value>)>;

/// What the other file has and this one has not.
pub fn find(ours: &Connection, theirs: &Connection) -> Result<Rest> {
    let mut rest = Vec::new();
    for (at, kept) in KEPT.iter().enumerate() {
        let sql = format!("SELECT {0} FROM {1} ORDER BY {0}", kept.index, kept.table);
        let (mut here, mut there) = (ours.prepare(&sql)?, theirs.prepare(&sql)?);
        let (mut here, mut there) = (here.query([])?, there.query([])?);
        let mut mine = here.next()?.map(values).transpose()?;
        while let Some(row) = of_theirs(there.next().map_err(Into::into))? {
            let theirs_now = values(row)?;
            while mine.as_ref().is_some_and(|mine| order(mine, &theirs_now).is_lt()) {
                mine = here.next()?.map(values).transpose()?;
            }
            if mine.as_ref().is_none_or(|mine| order(mine, &theirs_now).is_gt()) {
                let key = theirs_now.len() - kept.key.len();
                let row = of_theirs(whole(theirs, kept, theirs_now.get(key..)))?;
                rest.extend(row.map(|row| (at, row)));
            }
        }
    }
    Ok(rest)
}

fn whole(db: &Connection, kept: &Kept, key: Option<&[Value]>) -> Result<Option<Vec<Value>>> {
    let sql = format!("SELECT * FROM {} WHERE ({})=({})", kept.table, kept.key.join(","), {
        let places: Vec<String> = (1..=kept.key.len()).map(|n| format!("?{n}")).collect();
        places.join(",")
    });
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
    for (table, row) in rest.iter().skip(from) {
        let Some(kept) = KEPT.get(*table) else { continue };
        let places: Vec<String> = (1..=row.len()).map(|n| format!("?{n}")).collect();
        let (table, key, clash) = (kept.table, kept.key.join(","), kept.clash);
        let places = places.join(",");
        let sql = format!("INSERT INTO {table} VALUES({places}) ON CONFLICT({key}) {clash}");
        db.prepare_cached(&sql)?.execute(params_from_iter(row))?;
    }
    Ok(from)
}
