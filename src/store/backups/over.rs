//! Writing a backup over a register that opens: in one transaction, looked through before and after. What
//! stood there is kept first.

use super::list::Reason;
use super::take::{self, Begin};
use crate::base::{Phrase, Word};
use crate::store::open::Way;
use crate::store::{Guard, Register, Result, StoreError, check, rekey};
use chrono::NaiveDateTime;
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
    // From when it is written over: whatever is said then says where what stood there lies.
    let mut kept = None;
    let mut garbled = false;
    loop {
        let done = rekey::alone(&mut register, |register| {
            let aside = take::whole(register, &Begin { reason: Reason::Restore, now, into: None })?;
            match fill(register, by, backup) {
                Ok(()) => {
                    let kept = kept.insert(aside);
                    garbled = is_garbled(register)?;
                    Ok(Over::Stands(kept.clone()))
                }
                Err(StoreError::Busy) => Err(StoreError::Busy),
                Err(_) if check::damage(register)? => Ok(Over::Cannot),
                // It was whole a moment ago: so the drive says something else each time.
                Err(StoreError::Damaged) => Err(StoreError::rule(Word("backup-not-put-back"))),
                Err(why) => Err(why),
            }
        });
        match (done, &kept) {
            (Err(StoreError::Busy), None) if left > 0 => left -= 1,
            (_, Some(kept)) if garbled => return Ok(Over::Garbled(kept.clone())),
            (Err(_), Some(kept)) => return Err(kept_at(Word("backup-unsure"), kept)),
            (done, _) => return done,
        }
    }
}

/// What is said names the file that was there before.
pub fn kept_at(word: Word, kept: &Path) -> StoreError {
    StoreError::Rule(Phrase::new(word).with("file", kept.display().to_string()))
}

/// All pages in one transaction: cut off anywhere, it is undone by whoever opens the register next. The
/// pages written are those that were looked through, out of memory: a drive may say something else the
/// second time, and `SQLite` copies what comes back too short as zeros.
///
/// Errors: [`StoreError::Damaged`] where the file is not whole as the drive gives it; nothing was written.
fn fill(register: &mut Register, by: &Way, backup: &Path) -> Result<()> {
    let from = by.look_into(backup)?;
    from.execute_batch(&format!("PRAGMA cache_size=-{MEMORY}; BEGIN"))?;
    if check::is_damaged(&from)? {
        return Err(StoreError::Damaged);
    }
    let pages = Backup::new(&from, &mut register.db)?;
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
