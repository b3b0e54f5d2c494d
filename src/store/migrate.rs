//! Making a register of an earlier version of the program ready for this one.
//!
//! The format is the number in the file's head (`user_version`); each [`Step`] leads to the next. All
//! steps that are lacking are taken in one transaction, alone and after a backup: wherever it is cut off,
//! the file is of the old format or of the new one, and the next opening goes on.
//!
//! Other programs are kept out by the lock meanwhile. One of an earlier version that has the register open
//! is asked to close first; one that comes in between finds out before it writes, and reads on.

use super::backups::{self, Reason};
use super::row::one;
use super::{Guard, Register, Result, StoreError, rekey, schema, share, vfs};
use crate::base::{Phrase, Word, WorkerId};
use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension as _, params};

/// From one format to the next. Steps add tables and columns and take nothing away, so that programs of
/// the version before can go on reading.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The format the file is of afterwards: one more than before.
    pub to: i64,
    /// The earliest format whose programs can still read it.
    pub reader: i64,
    /// The earliest format whose programs may still write it.
    pub writer: i64,
    /// What is done to the tables. The triggers of the log are made anew by the runner.
    pub sql: &'static str,
}

/// All steps there have been. `schema.sql` is what they come to, for new registers.
pub const STEPS: &[Step] = &[];

/// What became of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ready {
    /// Nothing had to be done.
    AsItWas,
    /// It was of this format.
    Was(i64),
}

/// Takes all steps that a register lacks. What was open for reading only because of its format can be
/// written afterwards.
///
/// Errors: [`StoreError::Rule`] where somebody has it open, or it may not be written; it is untouched
/// then. Any other: it is of the old format or of the new one.
pub fn make_ready(register: &mut Register, steps: &[Step], now: NaiveDateTime) -> Result<Ready> {
    let from = register.read(format)?;
    let lacking: Vec<Step> = steps.iter().copied().filter(|step| step.to > from).collect();
    if lacking.is_empty() {
        return Ok(Ready::AsItWas);
    }
    may_be_changed(register)?;
    nobody_else(register)?;
    backups::before(register, Reason::Migration, now)?;
    rekey::alone(register, |register| {
        let db = &register.db;
        // Keys that nothing points to yet are none of the steps' business.
        db.execute_batch("PRAGMA query_only=OFF; PRAGMA foreign_keys=OFF; BEGIN EXCLUSIVE")?;
        let taken = take(db, from, &lacking).and_then(|()| Ok(db.execute_batch("COMMIT")?));
        register.settle();
        register.db.execute_batch("PRAGMA foreign_keys=ON")?;
        taken
    })?;
    vfs::keep_journal(&register.db)?;
    register.set_free();
    register.made_ready = true;
    Ok(Ready::Was(from))
}

fn format(db: &Connection) -> Result<i64> {
    Ok(db.query_row("PRAGMA user_version", [], |r| r.get(0))?)
}

/// What else stands in the way of writing. As it is, this version cannot show it.
fn may_be_changed(register: &Register) -> Result<()> {
    let guard = match register.guard() {
        None | Some(Guard::Older) if vfs::wal_lies_there(&register.db) => Some(Guard::OtherProgram),
        None | Some(Guard::Older) if register.db.is_readonly("main")? => Some(Guard::Rights),
        None | Some(Guard::Older) => None,
        other => other,
    };
    match guard {
        Some(_) => Err(StoreError::rule(Word("store-older-closed"))),
        None => Ok(()),
    }
}

/// Whoever has it open with an earlier version would have to stop in the middle of their work.
fn nobody_else(register: &mut Register) -> Result<()> {
    let others = share::others(register);
    let Some(first) = others.first() else { return Ok(()) };
    let mut names = Vec::new();
    for worker in others.iter().filter_map(|other| other.worker) {
        names.extend(register.read(|db| name(db, worker))?);
    }
    let why = match names.as_slice() {
        [] if first.here => Phrase::new(Word("store-older-here")),
        [] => Phrase::new(Word("store-older-others")),
        names => Phrase::new(Word("store-older-open")).with("who", names.join(", ")),
    };
    Err(StoreError::Rule(why))
}

fn name(db: &Connection, worker: WorkerId) -> Result<Option<String>> {
    one(db, "SELECT name FROM worker WHERE id=?1", [worker], |r| Ok(r.get(0)?))
}

/// All steps, in the one transaction of the caller.
fn take(db: &Connection, from: i64, steps: &[Step]) -> Result<()> {
    let now = format(db)?;
    // A colleague's program has been faster.
    if now != from {
        return Err(StoreError::Busy);
    }
    db.execute_batch("UPDATE clock SET logging=0")?;
    silence(db)?;
    for step in steps {
        db.execute_batch(step.sql)?;
        db.execute(
            "UPDATE register SET min_reader=?1, min_writer=?2",
            params![step.reader, step.writer],
        )?;
        db.execute_batch(&format!("PRAGMA user_version={}", step.to))?;
    }
    db.execute_batch(&schema::triggers_of(&schema::tables_of(db)?))?;
    db.execute_batch("UPDATE clock SET logging=1")?;
    // Not one row may point nowhere that did not before.
    let broken = db.query_row("PRAGMA foreign_key_check", [], |_| Ok(())).optional()?;
    match broken {
        None => Ok(()),
        Some(()) => Err(StoreError::Bug("a step leaves a row that points nowhere".to_owned())),
    }
}

/// Takes away the triggers of the log: they know the columns of the old format.
fn silence(db: &Connection) -> Result<()> {
    let sql =
        "SELECT name FROM sqlite_schema WHERE type='trigger' AND name LIKE 'log\\_%' ESCAPE '\\'";
    let mut ask = db.prepare(sql)?;
    let names = ask.query_map([], |r| r.get::<_, String>(0))?;
    for name in names.collect::<rusqlite::Result<Vec<_>>>()? {
        db.execute_batch(&format!("DROP TRIGGER \"{name}\""))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::FORMAT;

    #[test]
    fn the_steps_lead_from_the_first_format_to_this_one() {
        assert_eq!(STEPS.last().map_or(1, |step| step.to), FORMAT);
        assert!((2..).zip(STEPS).all(|(to, step)| step.to == to));
        assert!(STEPS.iter().all(|step| step.reader <= step.writer && step.writer <= step.to));
    }
}
