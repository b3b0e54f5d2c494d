//! Bytes of a register as they lie on the drive, read through the handle that is open anyway: a second
//! one would drop the locks of the first when it is closed.

use crate::store::{Result, StoreError};
use rusqlite::Connection;
use rusqlite::ffi::{self, sqlite3_file};
use std::ffi::c_int;
use std::ptr;

/// Reads as many bytes as `into` holds from `at` on. What is read belongs together only as long as the
/// caller holds a lock: within a transaction that has read something.
///
/// Errors: the drive does not answer, or the file is shorter.
pub fn read_at(db: &Connection, into: &mut [u8], at: u64) -> Result<()> {
    let lost = |code: c_int| StoreError::Lost(format!("{code} a slice"));
    let length = c_int::try_from(into.len()).map_err(|_| lost(ffi::SQLITE_FULL))?;
    let from = i64::try_from(at).map_err(|_| lost(ffi::SQLITE_FULL))?;
    let mut file: *mut sqlite3_file = ptr::null_mut();
    // SAFETY: the connection stands open while it is borrowed; it answers with the file it has open,
    // whose methods are those of its VFS, and `into` has room for what is read.
    let code = unsafe {
        let op = ffi::SQLITE_FCNTL_FILE_POINTER;
        let to = (&raw mut file).cast();
        match ffi::sqlite3_file_control(db.handle(), c"main".as_ptr(), op, to) {
            ffi::SQLITE_OK if !file.is_null() => {
                let read = (*file).pMethods.as_ref().and_then(|methods| methods.xRead);
                read.map_or(ffi::SQLITE_IOERR, |read| {
                    read(file, into.as_mut_ptr().cast(), length, from)
                })
            }
            other => other.max(ffi::SQLITE_ERROR),
        }
    };
    if code == ffi::SQLITE_OK { Ok(()) } else { Err(lost(code)) }
}
