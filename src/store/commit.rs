//! The one place that begins a transaction that writes.

use super::apply;
use super::initiatives;
use super::{Guard, Register, Result, Save, StoreError, Turn, open::FORMAT, rules};
use crate::base::{ActionId, Id, Stamp, WorkerId};
use rusqlite::{Connection, OptionalExtension, params};

/// How often COMMIT is repeated while readers of other computers finish, each time for as long as
/// one try waits. Nobody can begin to read meanwhile: behind one who reads for long the whole team would
/// stand still, so it is given up soon and begun anew.
const COMMIT_TRIES: u32 = 6;

/// What became of a save.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Saved {
    /// It is in the file. Where others had written the same thing first, what they wrote stands and
    /// both values are on the conflict list.
    Done {
        /// How many values wait for a person to settle them.
        conflicts: usize,
    },
    /// It was in the file before: an earlier try whose answer was lost.
    Already,
}

/// Applies a save in one short transaction, or nothing of it.
///
/// Errors: [`StoreError::Busy`] when somebody else writes, [`StoreError::Rule`] and
/// [`StoreError::Denied`] when the register's rules forbid it, [`StoreError::Gone`] when a row it
/// changes was erased.
pub fn commit(register: &mut Register, save: &Save) -> Result<Saved> {
    write(register, Stroke::of(save), |db| one(db, save))
}

/// Applies saves one after another in one transaction: all of them, or nothing. Each keeps its own
/// action, author and moment. For what is many and small and belongs together, such as made-up data;
/// a few hundred at a time, since colleagues wait meanwhile. Returns the number of conflicts.
///
/// Errors: as for [`commit`], of the first save that cannot be applied.
pub fn commit_all(register: &mut Register, saves: &[Save]) -> Result<usize> {
    let Some(first) = saves.first() else { return Ok(0) };
    let writer = register.writer;
    write(register, Stroke::of(first), |db| {
        let mut conflicts = 0;
        for save in saves {
            set_clock(db, Stroke::of(save), writer, clock(db)?.n)?;
            if let Saved::Done { conflicts: more } = one(db, save)? {
                conflicts += more;
            }
        }
        Ok(conflicts)
    })
}

fn one(db: &Connection, save: &Save) -> Result<Saved> {
    if done_before(db, save)? {
        return Ok(Saved::Already);
    }
    let role = rules::role_of(db, save.by)?;
    let from = clock(db)?.n;
    let applied = apply::apply(db, save)?;
    rules::check(db, save, role, &applied.touched)?;
    if applied.touched.tables.contains("encounter") {
        initiatives::logged(db, applied.touched.persons.iter().copied())?;
    }
    enter(db, save, from)?;
    Ok(Saved::Done { conflicts: applied.conflicts })
}

/// Who writes, when, and as part of what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stroke {
    pub at: Stamp,
    pub by: WorkerId,
    pub action: ActionId,
}

impl Stroke {
    fn of(save: &Save) -> Self {
        Self { at: save.at, by: save.by, action: save.action }
    }
}

/// Runs `f` in a transaction that holds the file alone, with the clock set for the change log.
pub(super) fn write<T>(
    register: &mut Register,
    stroke: Stroke,
    f: impl FnOnce(&Connection) -> Result<T>,
) -> Result<T> {
    if let Some(guard) = register.guard() {
        return Err(StoreError::ReadOnly(guard));
    }
    register.may_write()?;
    register.db.execute_batch("PRAGMA query_only=OFF")?;
    let outcome = within(register, stroke, f);
    register.settle();
    if let Err(StoreError::ReadOnly(guard)) = outcome {
        // Found out in the middle of the work: it holds for all that follows.
        register.protect(guard);
    }
    if matches!(outcome, Err(StoreError::Lost(_) | StoreError::Full)) {
        // It may be in the file all the same, and its numbers in the log are taken then.
        register.take_name();
    }
    let (done, n) = outcome?;
    register.n = n;
    register.notes.clear();
    Ok(done)
}

fn within<T>(
    register: &Register,
    stroke: Stroke,
    f: impl FnOnce(&Connection) -> Result<T>,
) -> Result<(T, i64)> {
    let db = &register.db;
    db.execute_batch("BEGIN IMMEDIATE")?;
    fits(db)?;
    set_clock(db, stroke, register.writer, register.n)?;
    super::readlog::write_notes(db, &register.notes)?;
    let done = f(db)?;
    let n = clock(db)?.n;
    finish(db)?;
    Ok((done, n))
}

/// BUSY here means that readers have not finished; the transaction stands, only COMMIT is repeated.
fn finish(db: &Connection) -> Result<()> {
    for _ in 0..COMMIT_TRIES {
        match db.execute_batch("COMMIT").map_err(StoreError::from) {
            Err(StoreError::Busy) if !db.is_autocommit() => {}
            other => return other,
        }
    }
    Err(StoreError::Busy)
}

/// A later program may have changed the file since it was opened here; then it is read alone.
fn fits(db: &Connection) -> Result<()> {
    let version: i64 = db.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    if version == FORMAT {
        return Ok(());
    }
    let needs: i64 = db.query_row("SELECT min_writer FROM register", [], |r| r.get(0))?;
    match version {
        _ if needs > FORMAT => Err(StoreError::ReadOnly(Guard::Newer)),
        // Somebody has put back a backup from before it was made ready for this version.
        ..FORMAT => Err(StoreError::ReadOnly(Guard::Older)),
        _ => Ok(()),
    }
}

/// The hybrid clock: never back, and never behind the program's own clock.
fn set_clock(db: &Connection, stroke: Stroke, writer: [u8; 8], n: i64) -> Result<()> {
    let mut set = db.prepare_cached(
        "UPDATE clock SET hlc=max(hlc+1, ?1<<16), at=?1, writer=?2, n=?3, worker=?4, action=?5",
    )?;
    set.execute(params![stroke.at, writer, n, stroke.by, stroke.action])?;
    Ok(())
}

struct Clock {
    hlc: i64,
    n: i64,
}

fn clock(db: &Connection) -> Result<Clock> {
    let mut ask = db.prepare_cached("SELECT hlc, n FROM clock")?;
    Ok(ask.query_row([], |r| Ok(Clock { hlc: r.get(0)?, n: r.get(1)? }))?)
}

fn done_before(db: &Connection, save: &Save) -> Result<bool> {
    let mut ask = db.prepare_cached("SELECT 1 FROM action WHERE id=?1 AND part=?2")?;
    if ask.exists(params![save.action, save.part])? {
        return Ok(true);
    }
    if save.part > 1 && !ask.exists(params![save.action, save.part - 1])? {
        return Err(StoreError::Bug(format!("part {} came before the one it follows", save.part)));
    }
    Ok(false)
}

/// The action's row: what makes a second try of the same save a no-op, and the undo list's line.
fn enter(db: &Connection, save: &Save, from: i64) -> Result<()> {
    let now = clock(db)?;
    let (turn, of) = match save.turn {
        Turn::Do => ("do", None),
        Turn::Undo(of) => ("undo", Some(of)),
        Turn::Redo(of) => ("redo", Some(of)),
    };
    let args =
        serde_json::to_string(&save.verb.args).map_err(|e| StoreError::Bug(e.to_string()))?;
    let mut insert = db.prepare_cached(
        "INSERT INTO action(id,part,clock,at,worker,word,args,about,turn,of,writer,n_from,n_to)
         SELECT ?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,writer,?11,?12 FROM clock",
    )?;
    let about: Option<Id> = save.about.map(Into::into);
    insert.execute(params![
        save.action,
        save.part,
        now.hlc,
        save.at,
        save.by,
        save.verb.word,
        args,
        about,
        turn,
        of,
        from + 1,
        now.n
    ])?;
    Ok(())
}

/// Whether a part of an action is in the file: what a program asks after an answer was lost.
pub fn is_done(db: &Connection, action: ActionId, part: u32) -> Result<bool> {
    let mut ask = db.prepare_cached("SELECT 1 FROM action WHERE id=?1 AND part=?2")?;
    Ok(ask.query_row(params![action, part], |_| Ok(())).optional()?.is_some())
}
