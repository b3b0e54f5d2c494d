//! Another key for every page of the register, in its place. The file is never replaced by another one:
//! programs that have it open would go on writing the old one.

use super::secret::DbKey;
use super::{Register, Result, StoreError, check};
use rusqlite::{Connection, TransactionState};
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

/// Does something while nobody else can read or write the register.
///
/// Whoever is here must be kept out by locks, or nothing is begun. A program that merely has the file open
/// holds none; after a new key it finds the pages unreadable, fetches the key from the keys file and goes
/// on (see [`super::Way::enter`]).
///
/// Errors: [`StoreError::Busy`] when somebody is at it just now, or may have been and is gone;
/// [`StoreError::ReadOnly`] where locks bind nobody.
pub(super) fn alone<T>(
    register: &mut Register,
    f: impl FnOnce(&mut Register) -> Result<T>,
) -> Result<T> {
    register.may_write()?;
    let done = locked(register).and_then(|()| f(register));
    let released = release(register);
    register.settle();
    let done = done?;
    released?;
    Ok(done)
}

/// The lock of this transaction stays when it ends.
fn locked(register: &Register) -> Result<()> {
    let db = &register.db;
    db.execute_batch(
        "PRAGMA query_only=OFF; PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT",
    )?;
    Ok(())
}

/// The lock is let go with the first thing read in the other mode.
fn release(register: &Register) -> Result<()> {
    register.db.execute_batch("PRAGMA locking_mode=NORMAL")?;
    register.db.query_row("SELECT 1 FROM register", [], |_| Ok(()))?;
    Ok(())
}

/// Encrypts every page with `new`, in one transaction: after a crash either all of them are or none.
///
/// The cipher says that it went well even where the transaction could not be ended, so it is believed
/// only when it has been proved. Where it cannot be, the connection is thrown away: it may write pages
/// under the new key into a file that is under the old one. Opening the file anew by both keys rolls
/// back what was half done.
pub(super) fn rekey(register: &mut Register, new: &DbKey) -> Result<()> {
    let told = register.db.execute_batch(&new.rekey()).map_err(StoreError::from);
    match told.and_then(|()| proved(register)) {
        Ok(()) => {
            register.way.keys = vec![new.clone()];
            Ok(())
        }
        Err(why) => {
            register.way.keys.push(new.clone());
            enter_anew(register)?;
            Err(StoreError::Keys(why.to_string()))
        }
    }
}

/// Whether the transaction has ended, nothing of it is left to be rolled back, and every page on the
/// drive bears the seal of the key this connection reads by.
fn proved(register: &Register) -> Result<()> {
    if register.db.transaction_state(Some("main"))? != TransactionState::None {
        return Err(StoreError::Lost("the new key was not written to its end".to_owned()));
    }
    if let Some(mut journal) = journal(register)? {
        spent(&mut journal)?;
    }
    match check::seals(&register.db)?.first() {
        None => Ok(()),
        Some(line) => Err(StoreError::Lost(line.clone())),
    }
}

/// Closes the connection and opens the file again. Two to one file in one program would undo each
/// other's locks, so the old one goes first; until there is a new one, nothing can be read or written.
fn enter_anew(register: &mut Register) -> Result<()> {
    drop(std::mem::replace(&mut register.db, Connection::open_in_memory()?));
    // Whatever it is, it is looked at again when the file is opened the next time.
    let mut again = register.way.enter().map_err(|why| StoreError::Lost(why.to_string()))?;
    again.notes = std::mem::take(&mut register.notes);
    *register = again;
    Ok(())
}

/// Overwrites what the journal keeps of pages as they were: they are under the old key.
///
/// Errors: its header still stands, so that it may be the only way back.
pub(super) fn purge_journal(register: &Register) -> Result<()> {
    let Some(mut file) = journal(register)? else { return Ok(()) };
    spent(&mut file)?;
    let mut left = file.metadata()?.len();
    file.seek(SeekFrom::Start(0))?;
    let nothing = [0_u8; 8 * 1024];
    while left > 0 {
        let piece = usize::try_from(left).unwrap_or(nothing.len()).min(nothing.len());
        file.write_all(nothing.get(..piece).unwrap_or_default())?;
        left -= piece as u64;
    }
    Ok(file.sync_all()?)
}

/// The register's journal, where there is one.
fn journal(register: &Register) -> Result<Option<File>> {
    let mut name = register.way.path.as_os_str().to_owned();
    name.push("-journal");
    match std::fs::OpenOptions::new().read(true).write(true).open(name) {
        Ok(file) => Ok(Some(file)),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(e) => Err(e.into()),
    }
}

/// Refuses a journal that would be rolled back: one whose header has not been taken away.
fn spent(journal: &mut File) -> Result<()> {
    let mut header = Vec::new();
    journal.take(8).read_to_end(&mut header)?;
    if header.iter().any(|byte| *byte != 0) {
        return Err(StoreError::Lost("the journal is still needed".to_owned()));
    }
    Ok(())
}
