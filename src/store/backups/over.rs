//! Writing a backup over a register that opens: in one transaction, looked through before and after. What
//! stood there is kept first.

use super::list::Reason;
use super::take::{self, Begin};
use crate::base::{Phrase, Word};
use crate::store::open::Way;
use crate::store::vfs::{self, Mark};
use crate::store::{Guard, Register, Result, StoreError, check, rekey};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::{Path, PathBuf};

/// How often somebody who reads is waited for, each time as long as one try waits.
const PATIENCE: u32 = 60;

/// So much of a backup lies in memory while it is written, in KiB: more than most registers are. The pages
/// of a larger one beyond this are read a second time, as the drive gives them then.
const MEMORY: u32 = 256 * 1024;

/// What became of it.
pub enum Over {
    /// The backup stands there, whole; what was there before is kept here.
    Stands(PathBuf),
    /// So many of its pages are damaged that nothing can be written over them. It is as it was.
    Cannot,
    /// The drive has made something else of it than what stands in the backup: what stands there now is
    /// damaged, and what was there before is kept here.
    Garbled(PathBuf),
}

/// Writes the pages of a backup over those of a register that opens.
///
/// Everybody else is kept out meanwhile. It costs them that the backup is read once, as it is for writing
/// alone, and the register read back once: some ten seconds for each 100 MB by an ordinary line, of those
/// who were to have closed the register anyhow.
///
/// Errors: [`StoreError::ReadOnly`]; [`StoreError::Rule`] with where what stood there is kept, where it
/// cannot be seen what became of it.
pub fn over(way: &Way, by: &Way, backup: &Path, now: NaiveDateTime) -> Result<Over> {
    let mut register = way.enter()?;
    if let Some(guard @ (Guard::Rights | Guard::OtherProgram)) = register.guard() {
        return Err(StoreError::ReadOnly(guard));
    }
    let mut left = PATIENCE;
    let mut tried = Tried::default();
    loop {
        let done = rekey::alone(&mut register, |register| {
            let kept = tried.put_aside(register, now)?;
            let from = whole_backup(by, backup)?;
            tried.write(register, &from)?;
            Ok(Over::Stands(kept))
        });
        match (done, tried.kept()) {
            // A connection that has read a damaged page may not even let go as it should.
            (_, None) if tried.cannot => return Ok(Over::Cannot),
            (Err(StoreError::Busy), None) if left > 0 => left -= 1,
            (_, Some(kept)) if tried.garbled => return Ok(Over::Garbled(kept)),
            (Err(_), Some(kept)) => return Err(kept_at(Word("backup-unsure"), &kept)),
            (done, _) => return done,
        }
    }
}

/// How far it has come.
#[derive(Default)]
struct Tried {
    /// What stood there, kept, and what tells whether anybody has written since.
    aside: Option<(PathBuf, Mark)>,
    /// It may have been written over: whatever is said from then on says where that lies.
    begun: bool,
    /// What stands there now is neither.
    garbled: bool,
    /// So much is damaged that nothing can be written over it; it is as it was.
    cannot: bool,
}

impl Tried {
    /// Where what stood there lies, once it may have been written over.
    fn kept(&self) -> Option<PathBuf> {
        self.aside.as_ref().filter(|_| self.begun).map(|(file, _)| file.clone())
    }

    /// Keeps what stands there. Where somebody is waited for it is kept once, unless they have saved
    /// meanwhile: between two tries nobody is kept out.
    fn put_aside(&mut self, register: &mut Register, now: NaiveDateTime) -> Result<PathBuf> {
        let mark = vfs::mark(&register.db)?;
        if let Some((file, _)) = self.aside.as_ref().filter(|(_, then)| *then == mark) {
            return Ok(file.clone());
        }
        let file = take::whole(register, &Begin { reason: Reason::Restore, now, into: None })?;
        self.aside = Some((file.clone(), mark));
        Ok(file)
    }

    fn write(&mut self, register: &mut Register, from: &Connection) -> Result<()> {
        self.begun = true;
        let Err(why) = fill(register, from) else {
            self.garbled = is_garbled(register)?;
            return Ok(());
        };
        // What was half done is undone by being read. Where the drive does not say, nobody knows: it may
        // have taken the end of the transaction and not told.
        let damaged = check::damage(register)?;
        let mark = vfs::mark(&register.db)?;
        self.begun = self.aside.as_ref().is_none_or(|(_, then)| *then != mark);
        self.garbled = self.begun && damaged;
        self.cannot = !self.begun && damaged;
        Err(why)
    }
}

/// What is said names the file that was there before.
pub fn kept_at(word: Word, kept: &Path) -> StoreError {
    StoreError::Rule(Phrase::new(word).with("file", kept.display().to_string()))
}

/// The backup, looked through: a drive may say something else the second time, and `SQLite` copies what
/// comes back too short as zeros. So what is written comes out of the memory of this connection.
///
/// Errors: [`StoreError::Rule`] where the file is not whole as the drive gives it; nothing was written.
fn whole_backup(by: &Way, backup: &Path) -> Result<Connection> {
    // It was whole a moment ago: so the drive says something else each time.
    let otherwise = || StoreError::rule(Word("backup-not-put-back"));
    let from = by.look_into(backup).map_err(|why| match why {
        StoreError::Damaged => otherwise(),
        why => why,
    })?;
    from.execute_batch(&format!("PRAGMA cache_size=-{MEMORY}; BEGIN"))?;
    if check::is_damaged(&from)? { Err(otherwise()) } else { Ok(from) }
}

/// All pages in one transaction: cut off anywhere, it is undone by whoever opens the register next.
fn fill(register: &mut Register, from: &Connection) -> Result<()> {
    let pages = Backup::new(from, &mut register.db)?;
    match pages.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}

/// Reads back what was written, whatever of it lies in memory: a drive may lose some and say that all went
/// well.
fn is_garbled(register: &Register) -> Result<bool> {
    register.db.execute_batch("PRAGMA shrink_memory")?;
    check::is_damaged(&register.db)
}
