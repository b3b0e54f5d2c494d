//! Who looked at whose card. Reads are gathered and written with the next change, so that looking
//! costs no transaction; a protected person's card is opened only after the note is in the file.

use super::commit::{self, Stroke};
use super::people::family;
use super::row::id_list;
use super::{Ask, Change, Register, Result, row};
use crate::base::{ActionId, Id, PersonId, Private, Stamp, WorkerId};
use rusqlite::{Connection, params};

/// One look at a person's card.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The note's own id.
    pub id: Id,
    /// Who looked.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// At whom.
    pub person: PersonId,
    /// Why, asked for a protected person.
    pub reason: Private<String>,
}

/// Keeps a note for the next change; nothing is written now.
#[derive(Debug)]
pub struct Remember(pub Note);

impl Change for Remember {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        register.notes.push(self.0.clone());
        Ok(())
    }
}

/// Writes a note now, and with it those that wait; answers when it is in the file.
#[derive(Debug)]
pub struct Record(pub Note);

impl Change for Record {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        flush(register, Some(&self.0))
    }
}

/// Writes the notes that wait, at a pause or before leaving.
#[derive(Debug)]
pub struct Flush;

impl Change for Flush {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        flush(register, None)
    }
}

fn flush(register: &mut Register, more: Option<&Note>) -> Result<()> {
    let Some(last) = more.or(register.notes.last()) else { return Ok(()) };
    let stroke = Stroke { at: last.at, by: last.by, action: ActionId(last.id) };
    commit::write(register, stroke, |db| write_notes(db, more))
}

/// Called in every transaction that writes. A note written twice is one row.
pub(super) fn write_notes<'a>(
    db: &Connection,
    notes: impl IntoIterator<Item = &'a Note>,
) -> Result<()> {
    let mut insert = db.prepare_cached(
        "INSERT INTO read_log(id,at,worker,person,reason) VALUES(?1,?2,?3,?4,nullif(?5,''))
         ON CONFLICT DO NOTHING",
    )?;
    for note in notes {
        insert.execute(params![note.id, note.at, note.by, note.person, note.reason.open()])?;
    }
    Ok(())
}

/// Who has looked at a person, on whichever of the cards that have become one, the latest first. Notes
/// that still wait are not in it.
#[derive(Debug)]
pub struct ReadsOf {
    /// The person.
    pub person: PersonId,
    /// At most so many.
    pub limit: u32,
}

impl Ask for ReadsOf {
    type Answer = Vec<Note>;

    fn ask(&self, db: &Connection) -> Result<Self::Answer> {
        let mut ask = db.prepare_cached(
            "SELECT id, at, worker, person, reason FROM read_log
             WHERE person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY at DESC, id DESC LIMIT ?2",
        )?;
        let rows = ask.query_map(params![id_list(&family(db, self.person)?), self.limit], |r| {
            Ok(Note {
                id: r.get("id")?,
                at: r.get("at")?,
                by: r.get("worker")?,
                person: r.get("person")?,
                reason: Private(row::text(r, "reason")?),
            })
        })?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}
