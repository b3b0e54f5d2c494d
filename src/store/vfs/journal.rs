//! The journal: always there, and only its head says whether it means anything.

use super::below::{Below, Moment};
use rusqlite::ffi::{self, sqlite3_vfs};
use std::collections::BTreeSet;
use std::ffi::{CStr, CString, c_int};
use std::sync::{Mutex, PoisonError};

/// What `SQLite` reads of a journal's head. All zero: the journal means nothing.
const HEAD: [u8; 28] = [0; 28];

/// Behind the head lies padding that nobody reads. One byte there makes a journal that is not empty
/// (an empty one counts as absent), whatever a colleague may be writing into the head just then.
const PADDING: i64 = 28;

/// Whether a name is that of a journal.
pub fn is_name(name: &CStr) -> bool {
    name.to_bytes().ends_with(b"-journal")
}

/// Journals that this program has had open, and so knows to be there.
#[derive(Debug, Default)]
pub struct Journals(Mutex<BTreeSet<CString>>);

impl Journals {
    fn names(&self) -> std::sync::MutexGuard<'_, BTreeSet<CString>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One was opened: it is there, whatever a client remembers.
    pub fn seen(&self, name: &CStr) {
        let mut names = self.names();
        if !names.contains(name) {
            names.insert(name.to_owned());
        }
    }

    /// Whether it was open here before.
    pub fn knows(&self, name: &CStr) -> bool {
        self.names().contains(name)
    }

    /// Its register was closed.
    pub fn forget(&self, name: &CStr) {
        self.names().remove(name);
    }
}

/// Makes the journal where it is not there. Asking to create a file always reaches the server, so that
/// this computer's memory of "not found" ends here as well.
///
/// The caller promises that `name` is one the VFS beneath has made absolute.
pub unsafe fn make(vfs: *mut sqlite3_vfs, name: &CStr) -> c_int {
    let flags =
        ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE | ffi::SQLITE_OPEN_MAIN_JOURNAL;
    let fill = |file: Below| {
        let mut length = 0;
        match file.size(&mut length) {
            ffi::SQLITE_OK if length == 0 => match file.write(&[0], PADDING) {
                // And with it the new name.
                ffi::SQLITE_OK => file.sync(ffi::SQLITE_SYNC_NORMAL),
                code => code,
            },
            code => code,
        }
    };
    // SAFETY: handed on.
    unsafe { Moment::with(vfs, name, flags, fill) }.unwrap_or_else(|code| code)
}

/// Makes the journal mean nothing, for good: what deleting it would do.
pub fn quiet(file: Below) -> c_int {
    let code = file.write(&HEAD, 0);
    if code != ffi::SQLITE_OK {
        return code;
    }
    let code = file.sync(ffi::SQLITE_SYNC_NORMAL);
    if code != ffi::SQLITE_OK {
        return code;
    }
    // The name of a journal of several files, if there is one, stands at the very end, where it would
    // be taken for that of a later transaction.
    file.truncate(PADDING + 1)
}

/// [`quiet`], for a journal that is not open.
///
/// The caller promises that `name` is one the VFS beneath has made absolute.
pub unsafe fn quiet_named(vfs: *mut sqlite3_vfs, name: &CStr) -> c_int {
    let flags = ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_MAIN_JOURNAL;
    // SAFETY: handed on.
    match unsafe { Moment::with(vfs, name, flags, quiet) } {
        // What is not there need not be deleted, and SQLite knows this answer.
        Err(code) if code & 0xff == ffi::SQLITE_CANTOPEN => ffi::SQLITE_IOERR_DELETE_NOENT,
        Ok(code) | Err(code) => code,
    }
}
