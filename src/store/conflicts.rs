//! Two wrote the same thing: what stands, what was wanted, and a person who settles it.

use super::row::{count, from_json, to_json};
use super::save::{Author, Column, Edit, Save};
use super::schema::{self, Table};
use super::{Ask, Cell, Result, StoreError, undo};
use crate::base::{Id, PersonId, Stamp, Word, WorkerId};
use rusqlite::{Connection, params};
use sha2::{Digest, Sha256};

/// One value two people did not agree on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Its own row.
    pub id: Id,
    /// The table of the value.
    pub table: String,
    /// The row of the value.
    pub key: Vec<Cell>,
    /// The column of the value.
    pub column: String,
    /// Whom it is about, when it is about somebody.
    pub person: Option<PersonId>,
    /// What the second one had seen before writing.
    pub seen: Cell,
    /// What stood there then, and stands until it is settled.
    pub theirs: Cell,
    /// Who had written that and when, as far as the log reaches.
    pub their: Option<(WorkerId, Stamp)>,
    /// What was wanted.
    pub wanted: Cell,
    /// Who wanted it.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// What stands there now.
    pub here: Cell,
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
        let sql = "SELECT count(*) FROM conflict WHERE settled IS NULL AND gone IS NULL";
        Ok(db.prepare_cached(sql)?.query_row([], |r| count(r, 0))?)
    }
}

impl Ask for Open {
    type Answer = Vec<Conflict>;

    fn ask(&self, db: &Connection) -> Result<Vec<Conflict>> {
        let mut ask = db.prepare_cached(
            "SELECT * FROM conflict WHERE settled IS NULL AND gone IS NULL
             AND (?1 IS NULL OR person=?1) ORDER BY at, id LIMIT ?2",
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
    let column: String = row.get("col")?;
    let holds = table.field(&column)?.holds;
    let value = |name: &str| -> Result<Cell> {
        let json = row.get::<_, Option<String>>(name)?.unwrap_or_else(|| "null".to_owned());
        let json = serde_json::from_str(&json).map_err(|e| StoreError::Bug(e.to_string()))?;
        from_json(&json, holds)
    };
    let key = table.key_of(&bytes(&row.get::<_, String>("row")?)?)?;
    let here = undo::read(db, table, &key, &[&column])?.and_then(|c| c.into_iter().next());
    let Some(here) = here else { return Ok(None) };
    let (who, when): (Option<WorkerId>, Option<Stamp>) =
        (row.get("here_worker")?, row.get("here_at")?);
    Ok(Some(Conflict {
        id: row.get("id")?,
        table: table.name.clone(),
        person: row.get("person")?,
        seen: value("seen")?,
        theirs: value("here")?,
        their: who.zip(when),
        wanted: value("wanted")?,
        by: row.get("worker")?,
        at: row.get("at")?,
        here,
        key,
        column,
    }))
}

/// The bytes that so many pairs of digits stand for.
pub(super) fn bytes(hex: &str) -> Result<Vec<u8>> {
    let digit = |b: &u8| char::from(*b).to_digit(16).and_then(|d| u8::try_from(d).ok());
    let pairs = hex.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    });
    let all: Option<Vec<u8>> = pairs.collect();
    all.ok_or_else(|| StoreError::Bug("a conflict names no row".to_owned()))
}

/// Two values for one column, about to go on the list.
#[derive(Debug)]
pub(super) struct Quarrel<'a> {
    /// The same in every copy that finds it, so that it is listed once.
    pub id: Id,
    pub table: &'static Table,
    /// As the change log names it.
    pub row: Vec<u8>,
    pub column: &'a str,
    pub person: Option<PersonId>,
    /// What the one who comes second had seen.
    pub seen: &'a Cell,
    /// What stands, and who wrote it when, as far as the log reaches.
    pub here: (&'a Cell, Option<(Id, i64)>),
    /// What was wanted, by whom and when.
    pub wanted: (&'a Cell, (Id, i64)),
}

impl Quarrel<'_> {
    /// Puts it on the list, unless it stands there.
    pub fn enter(&self, db: &Connection) -> Result<()> {
        let json = |cell: &Cell| to_json(cell).to_string();
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

/// Settles a conflict: `value` is what shall stand, one of the two or a third.
pub fn settle(author: &Author<'_>, conflict: &Conflict, value: Cell) -> Save {
    let column = Column::new(&conflict.column, conflict.here.clone(), value);
    let edits = vec![
        Edit::update(&conflict.table, conflict.key.clone(), vec![column]),
        Edit::update(
            "conflict",
            conflict.id,
            vec![Column::new("settled", Cell::Null, author.now())],
        ),
    ];
    let save = author.save(Word("did-settle"), edits);
    conflict.person.map_or(save.clone(), |person| save.about(person))
}
