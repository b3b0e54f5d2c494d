//! Two wrote the same thing: what stands, what was wanted, and a person who settles it.

mod both;

pub use both::{Both, both, keep_both};

use super::row::{all, count, from_json, to_json};
use super::save::{Author, Column, Edit, Save};
use super::schema::{self, Field, Table};
use super::{Ask, Cell, Result, StoreError, undo};
use crate::base::{Id, PersonId, Stamp, Word, WorkerId};
use rusqlite::{Connection, params};
use serde_json::Value;
use sha2::{Digest, Sha256};

/// One value two people did not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its own row.
    pub id: Id,
    /// Further rows in which the same was wanted: they are one question, and settled together.
    pub also: Vec<Id>,
    /// The table of the value.
    pub table: String,
    /// The row of the value.
    pub key: Vec<Cell>,
    /// The columns of the value: one, or several that are one value together. All that follows stands
    /// in their order.
    pub columns: Vec<&'static str>,
    /// Whom it is about, when it is about somebody.
    pub person: Option<PersonId>,
    /// What the row is called, where it is called something and is about nobody.
    pub name: Option<String>,
    /// What the second one had seen before writing.
    pub seen: Vec<Cell>,
    /// What stood there then, and stands until it is settled.
    pub theirs: Vec<Cell>,
    /// Who had written that and when, as far as the log reaches.
    pub their: Option<(WorkerId, Stamp)>,
    /// What was wanted.
    pub wanted: Vec<Cell>,
    /// Who wanted it.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// What stands there now.
    pub here: Vec<Cell>,
    /// Where the second one wrote about somebody who lies in the bin: tables and columns of what they wrote.
    pub wrote: Vec<(String, String)>,
}

impl Conflict {
    /// Somebody lies in the bin, and the second one had something to do with them.
    pub fn is_about_bin(&self) -> bool {
        let bin = self.table == "person" && self.columns == ["gone"];
        bin && matches!(self.here.as_slice(), [Cell::Int(_)]) && self.wanted == [Cell::Null]
    }
}

/// What waits to be settled, the oldest first.
#[derive(Debug)]
pub struct Open {
    /// About one person, or all.
    pub person: Option<PersonId>,
    /// At most so many.
    pub limit: u32,
}

/// How many wait to be settled.
#[derive(Debug)]
pub struct Count;

impl Ask for Count {
    type Answer = usize;

    fn ask(&self, db: &Connection) -> Result<usize> {
        Ok(db.prepare_cached(&counting("true"))?.query_row([], |r| count(r, 0))?)
    }
}

/// Counts what waits to be settled, of the rows that meet a condition: rows in which the same was wanted
/// are one question.
pub(super) fn counting(which: &str) -> String {
    format!(
        "SELECT count(*) FROM (SELECT 1 FROM conflict
         WHERE settled IS NULL AND gone IS NULL AND {which} GROUP BY tbl, row, col, wanted)"
    )
}

impl Ask for Open {
    type Answer = Vec<Conflict>;

    fn ask(&self, db: &Connection) -> Result<Vec<Conflict>> {
        let mut ask = db.prepare_cached(
            "SELECT *, max(at), group_concat(hex(id)) AS ids FROM conflict
             WHERE settled IS NULL AND gone IS NULL AND (?1 IS NULL OR person=?1)
             GROUP BY tbl, row, col, wanted ORDER BY at, id LIMIT ?2",
        )?;
        let mut rows = ask.query(params![self.person, self.limit])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.extend(conflict(db, row)?);
        }
        Ok(found)
    }
}

/// One quarrel; none over a row that has been erased, where nothing is left to settle.
fn conflict(db: &Connection, row: &rusqlite::Row<'_>) -> Result<Option<Conflict>> {
    let table = schema::table(&row.get::<_, String>("tbl")?)?;
    let fields = table.together(&row.get::<_, String>("col")?)?;
    let columns: Vec<&'static str> = fields.iter().map(|field| field.name.as_str()).collect();
    let value = |name: &str| -> Result<Vec<Cell>> {
        let json = row.get::<_, Option<String>>(name)?;
        values(json.as_deref().unwrap_or("null"), &fields)
    };
    let key = table.key_of(&bytes(&row.get::<_, String>("row")?)?)?;
    let Some(here) = undo::read(db, table, &key, &columns)? else { return Ok(None) };
    let (who, when): (Option<WorkerId>, Option<Stamp>) =
        (row.get("here_worker")?, row.get("here_at")?);
    let (id, ids): (Id, String) = (row.get("id")?, row.get("ids")?);
    let ids = ids.split(',').map(|id| id.parse::<Id>().map_err(|_| nameless()));
    let also: Vec<Id> = ids.filter(|other| other != &Ok(id)).collect::<Result<_>>()?;
    let found = Conflict {
        id,
        also,
        table: table.name.clone(),
        person: row.get("person")?,
        name: name(db, table, &key)?,
        seen: value("seen")?,
        theirs: value("here")?,
        their: who.zip(when),
        wanted: value("wanted")?,
        by: row.get("worker")?,
        at: row.get("at")?,
        here,
        key,
        columns,
        wrote: Vec::new(),
    };
    let about = found.is_about_bin().then_some(found.person);
    let wrote = about.map(|person| wrote(db, person, (found.by, found.at))).transpose()?;
    let wrote = wrote.unwrap_or_default();
    Ok(Some(Conflict { wrote, ..found }))
}

/// What somebody wrote in what they did about a person at that moment: tables and columns, each once.
fn wrote(
    db: &Connection,
    person: Option<PersonId>,
    (by, at): (WorkerId, Stamp),
) -> Result<Vec<(String, String)>> {
    let sql = "SELECT DISTINCT c.tbl, j.key FROM action a
         JOIN change c ON c.writer=a.writer AND c.n BETWEEN a.n_from AND a.n_to, json_each(c.new) j
       WHERE a.worker=?1 AND a.at=?2 AND a.about=?3 AND c.new IS NOT NULL AND c.tbl<>'conflict'
         AND (c.op<>'I' OR j.type<>'null') ORDER BY c.tbl, j.key";
    all(db, sql, (by, at, person), |r| Ok((r.get(0)?, r.get(1)?)))
}

/// The name of a row that has one by itself: an initiative, a member, an area.
fn name(db: &Connection, table: &Table, key: &[Cell]) -> Result<Option<String>> {
    let named = table.name != "person" && table.fields.iter().any(|field| field.name == "name");
    if !named || table.fields.iter().any(|field| field.name == "person") {
        return Ok(None);
    }
    let cells = undo::read(db, table, key, &["name"])?.unwrap_or_default();
    Ok(cells.into_iter().find_map(|cell| match cell {
        Cell::Text(name) => Some(name),
        _ => None,
    }))
}

/// A value as a quarrel keeps it: that of one column as it is, those of several after each other.
pub(super) fn values(json: &str, fields: &[&Field]) -> Result<Vec<Cell>> {
    let json = serde_json::from_str(json).map_err(|e| StoreError::Bug(e.to_string()))?;
    let all = match json {
        serde_json::Value::Array(all) => all,
        one => vec![one],
    };
    let at = |(n, f): (usize, &&Field)| from_json(all.get(n).unwrap_or(&Value::Null), f.holds);
    fields.iter().enumerate().map(at).collect()
}

fn json(cells: &[Cell]) -> String {
    match cells {
        [one] => to_json(one).to_string(),
        all => Value::Array(all.iter().map(to_json).collect()).to_string(),
    }
}

/// The bytes that so many pairs of digits stand for.
pub(super) fn bytes(hex: &str) -> Result<Vec<u8>> {
    let digit = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let pairs = hex.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    });
    let all: Option<Vec<u8>> = pairs.collect();
    all.ok_or_else(nameless)
}

fn nameless() -> StoreError {
    StoreError::Bug("a conflict names no row".to_owned())
}

/// What people are asked once, however many rows there are of it: a value, and what was wanted for it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Question {
    pub table: String,
    pub row: Vec<u8>,
    pub column: String,
    pub wanted: String,
}

impl Question {
    /// What a quarrel asks.
    pub fn new(table: &str, row: &[u8], column: &str, wanted: &[Cell]) -> Self {
        let (table, column) = (table.to_owned(), column.to_owned());
        Self { table, row: row.to_vec(), column, wanted: json(wanted) }
    }

    /// Whether it waits to be settled.
    pub fn is_open(&self, db: &Connection) -> Result<bool> {
        let sql = "SELECT 1 FROM conflict WHERE settled IS NULL AND gone IS NULL
           AND tbl=?1 AND row=hex(?2) AND col=?3 AND wanted=?4";
        let Self { table, row, column, wanted } = self;
        Ok(db.prepare_cached(sql)?.exists(params![table, row, column, wanted])?)
    }
}

/// Two values for one column, or for several that are one together, about to go on the list.
#[derive(Debug)]
pub(super) struct Quarrel<'a> {
    /// The same in every copy that finds it, so that it is listed once.
    pub id: Id,
    pub table: &'static Table,
    /// As the change log names it.
    pub row: Vec<u8>,
    /// The first of the columns.
    pub column: &'a str,
    pub person: Option<PersonId>,
    /// What the one who comes second had seen.
    pub seen: &'a [Cell],
    /// What stands, and who wrote it when, as far as the log reaches.
    pub here: (&'a [Cell], Option<(Id, i64)>),
    /// What was wanted, by whom and when.
    pub wanted: (&'a [Cell], (Id, i64)),
}

impl Quarrel<'_> {
    /// Puts it on the list, unless it stands there.
    pub fn enter(&self, db: &Connection) -> Result<()> {
        let mut insert = db.prepare_cached(
            "INSERT INTO conflict(id,tbl,row,col,person,seen,here,here_worker,here_at,wanted,worker,at)
             VALUES(?1,?2,hex(?3),?4,?5,?6,?7,?8,?9,?10,?11,?12) ON CONFLICT DO NOTHING",
        )?;
        let (who, when) = self.here.1.unzip();
        let (wanted, (by, at)) = self.wanted;
        insert.execute(params![
            self.id,
            self.table.name,
            self.row,
            self.column,
            self.person,
            json(self.seen),
            json(self.here.0),
            who,
            when,
            json(wanted),
            by,
            at
        ])?;
        Ok(())
    }
}

/// The id of a quarrel, made from what it is about.
pub(super) fn id_of(parts: &[&[u8]]) -> Id {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part);
        hash.update([0]);
    }
    let mut id = [0; 16];
    id.iter_mut().zip(hash.finalize()).for_each(|(to, from)| *to = from);
    Id(id)
}

/// Settles a conflict: `value` is what shall stand, one of the two or a third. Where it stands already
/// that is written too: whoever decides otherwise in another file must meet it.
pub fn settle(author: &Author<'_>, conflict: &Conflict, value: &[Cell]) -> Save {
    let columns = conflict.columns.iter().zip(&conflict.here).zip(value);
    let columns =
        columns.map(|((name, here), value)| Column::new(name, here.clone(), value.clone()));
    let mut edits = vec![Edit::exact(&conflict.table, conflict.key.clone(), columns.collect())];
    let settled = || vec![Column::new("settled", Cell::Null, author.now())];
    let rows = [conflict.id].into_iter().chain(conflict.also.iter().copied());
    edits.extend(rows.map(|row| Edit::update("conflict", row, settled())));
    let save = author.save(Word("did-settle"), edits);
    conflict.person.map_or(save.clone(), |person| save.about(person))
}
