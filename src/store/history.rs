//! The history of a record: who changed what from what to what, and one value put back.

use super::row::{columns_of, from_json};
use super::save::{Author, Column, Edit, Save};
use super::schema::{self, Table};
use super::undo::{self, LATEST, PART_OF, WHEN};
use super::{Ask, Cell, Result, StoreError};
use crate::base::{ActionId, EncounterId, Id, PersonId, Phrase, Stamp, Word, WorkerId};
use rusqlite::{Connection, params};

/// One change of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// As part of which action.
    pub action: ActionId,
    /// What the one who did it called it; nothing for what came with the file.
    pub verb: Option<Phrase>,
    /// Who.
    pub by: WorkerId,
    /// When, by the clock of the one who did it.
    pub at: Stamp,
    /// In which table.
    pub table: String,
    /// Which row.
    pub key: Vec<Cell>,
    /// The row came into being.
    pub added: bool,
    /// Whether it took something back or did it again; nothing where it was done for the first time.
    pub way: Option<undo::Way>,
    /// What tells the row from its like now: the number, or who is around; nothing for other rows.
    pub of: Option<(&'static str, Cell)>,
    /// What changed.
    pub columns: Vec<Turned>,
}

/// One column of one change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turned {
    /// Name of the column.
    pub name: String,
    /// What it was.
    pub from: Cell,
    /// What it became.
    pub to: Cell,
}

/// What a history is asked of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A person, with phones, tags, relations and what they do not want.
    Person(PersonId),
    /// An encounter with its answers.
    Encounter(EncounterId),
    /// Any other row with an id of its own, and the pairs that begin with it.
    Row(Id),
    /// What the team has written of a method, by its key.
    Method(String),
}

/// The changes of a record, the latest first.
#[derive(Debug)]
pub struct Of {
    /// Of which record.
    pub record: Record,
    /// At most so many changes.
    pub limit: u32,
}

impl Ask for Of {
    type Answer = Vec<Entry>;

    fn ask(&self, db: &Connection) -> Result<Vec<Entry>> {
        let (first, after) = match &self.record {
            Record::Person(PersonId(id)) | Record::Encounter(EncounterId(id)) | Record::Row(id) => {
                (id.0.to_vec(), after(*id))
            }
            // A key in words has nothing that belongs to it: the first row after it is the next one.
            Record::Method(key) => (key.as_bytes().to_vec(), [key.as_bytes(), &[0]].concat()),
        };
        // Pairs begin with the sixteen bytes of their first key: they lie right after the row.
        let own = "SELECT seq FROM change WHERE row>=?1 AND row<?2";
        let parts = "SELECT seq FROM change WHERE row IN
          (SELECT id FROM phone WHERE person=?1 UNION SELECT id FROM relation WHERE person=?1)";
        let seqs = match &self.record {
            Record::Person(_) => format!("{own} UNION {parts}"),
            Record::Method(_) => format!("{own} AND tbl='method'"),
            Record::Encounter(_) | Record::Row(_) => own.to_owned(),
        };
        let mut ask = db.prepare_cached(&format!(
            "SELECT c.action, c.worker, {WHEN}, c.tbl, c.row, c.op, c.new, c.old,
               a.word, a.args, a.turn, p.typed, r.other, r.name
             FROM change c {PART_OF}
             LEFT JOIN phone p ON c.tbl='phone' AND p.id=c.row
             LEFT JOIN relation r ON c.tbl='relation' AND r.id=c.row
             WHERE c.seq IN ({seqs}) ORDER BY {LATEST} LIMIT ?3"
        ))?;
        let mut rows = ask.query(params![first, after, self.limit])?;
        let mut entries = Vec::new();
        while let Some(row) = rows.next()? {
            entries.push(entry(row)?);
        }
        Ok(entries)
    }
}

/// The first key that does not begin with `id`.
fn after(id: Id) -> Vec<u8> {
    let mut bytes = id.0.to_vec();
    for byte in bytes.iter_mut().rev() {
        let (next, full) = byte.overflowing_add(1);
        *byte = next;
        if !full {
            break;
        }
    }
    bytes
}

fn entry(row: &rusqlite::Row<'_>) -> Result<Entry> {
    let table = schema::table(&row.get::<_, String>("tbl")?)?;
    let word: Option<String> = row.get("word")?;
    let args: Option<String> = row.get("args")?;
    let verb = word.map(|w| undo::phrase(w, args.as_deref().unwrap_or("[]"))).transpose()?;
    let (new, old): (Option<String>, Option<String>) = (row.get("new")?, row.get("old")?);
    Ok(Entry {
        action: row.get("action")?,
        verb,
        by: row.get("worker")?,
        at: row.get(2)?,
        table: table.name.clone(),
        key: table.key_of(&row.get::<_, Vec<u8>>("row")?)?,
        added: row.get::<_, String>("op")? == "I",
        way: match row.get::<_, Option<String>>("turn")?.as_deref() {
            Some("undo") => Some(undo::Way::Undo),
            Some("redo") => Some(undo::Way::Redo),
            _ => None,
        },
        of: of(row)?,
        columns: turned(table, new.as_deref(), old.as_deref())?,
    })
}

/// The first of the columns that say which row it is.
fn of(row: &rusqlite::Row<'_>) -> Result<Option<(&'static str, Cell)>> {
    for column in ["typed", "other", "name"] {
        let cell: Cell = row.get(column)?;
        if cell != Cell::Null {
            return Ok(Some((column, cell)));
        }
    }
    Ok(None)
}

/// The columns of a change, but for those that only say when the row was made, and those that stayed
/// beside one that did not: all stay where somebody has settled that they shall.
fn turned(table: &Table, new: Option<&str>, old: Option<&str>) -> Result<Vec<Turned>> {
    let (new, old) = (columns_of(new)?, columns_of(old)?);
    let told = table.fields.iter().filter(|f| f.name != "made" && new.contains_key(&f.name));
    let stays = |f: &&schema::Field| new.get(&f.name) == old.get(&f.name);
    let settled = told.clone().all(|f| stays(&f));
    let changed = told.filter(|f| settled || !stays(f));
    let value = |side: &serde_json::Map<_, _>, f: &schema::Field| {
        from_json(side.get(&f.name).unwrap_or(&serde_json::Value::Null), f.holds)
    };
    changed
        .map(|f| Ok(Turned { name: f.name.clone(), from: value(&old, f)?, to: value(&new, f)? }))
        .collect()
}

impl Entry {
    /// A column of the change with those that are one value with it: half of a number as it was typed, or
    /// of an answer, says something that nobody ever said.
    pub fn joined(&self, column: &Turned) -> Vec<&Turned> {
        let with = |other: &&Turned| {
            other.name == column.name || schema::one_value(&self.table, &column.name, &other.name)
        };
        self.columns.iter().filter(with).collect()
    }

    /// Asks what stands now where one value of the change stood: what [`restore`] has to have seen.
    pub fn now(&self, column: &Turned) -> Now {
        let columns = self.joined(column).iter().map(|joined| joined.name.clone()).collect();
        Now { table: self.table.clone(), key: self.key.clone(), columns }
    }
}

/// Puts one value back that stands in the history. `here` is what is shown there now, in the columns of
/// [`Entry::joined`].
pub fn restore(author: &Author<'_>, entry: &Entry, column: &Turned, here: &[Cell]) -> Save {
    let columns = entry.joined(column).into_iter().zip(here);
    let columns =
        columns.map(|(turned, here)| Column::new(&turned.name, here.clone(), turned.from.clone()));
    let columns = columns.collect();
    let edit = Edit::update(&entry.table, entry.key.clone(), columns);
    let save = author.save(Word("did-restore"), vec![edit]);
    match (entry.table.as_str(), entry.key.first()) {
        ("person", Some(Cell::Id(id))) => save.about(PersonId(*id)),
        _ => save,
    }
}

/// What columns of a row hold now.
#[derive(Debug)]
pub struct Now {
    /// The table of the history's line.
    pub table: String,
    /// Its row.
    pub key: Vec<Cell>,
    /// Its columns.
    pub columns: Vec<String>,
}

impl Ask for Now {
    type Answer = Vec<Cell>;

    fn ask(&self, db: &Connection) -> Result<Vec<Cell>> {
        let table = schema::table(&self.table)?;
        let columns: Vec<&str> = self.columns.iter().map(String::as_str).collect();
        columns.iter().try_for_each(|column| table.field(column).map(drop))?;
        undo::read(db, table, &self.key, &columns)?.ok_or(StoreError::Gone)
    }
}
