//! Another key for every page of the register, in its place. The file is never replaced by another one:
//! programs that have it open would go on writing the old one.

use super::secret::DbKey;
use super::{Register, Result};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::PathBuf;

/// Does something while nobody else can read or write the register.
///
/// This is the one place that asks whether anybody else is here. A program that merely has the file open
/// holds no lock; it finds the pages unreadable afterwards, fetches the new key from the keys file and
/// goes on (see [`super::Way::enter`]).
///
/// Errors: [`StoreError::Busy`] when somebody is at it just now.
pub(super) fn alone<T>(
    register: &mut Register,
    f: impl FnOnce(&mut Register) -> Result<T>,
) -> Result<T> {
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
pub(super) fn rekey(register: &mut Register, new: &DbKey) -> Result<()> {
    register.db.execute_batch(&new.rekey())?;
    register.way.keys = vec![new.clone()];
    Ok(())
}

/// Overwrites what the journal keeps of pages as they were: they are under the old key. Its header has
/// been taken away when the transaction ended, so it is no longer looked at.
pub(super) fn purge_journal(register: &Register) -> Result<()> {
    let mut name = register.way.path.as_os_str().to_owned();
    name.push("-journal");
    let path = PathBuf::from(name);
    let mut file = match std::fs::OpenOptions::new().write(true).open(&path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(e) => return Err(e.into()),
    };
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
