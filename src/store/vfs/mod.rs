//! How `SQLite` reaches the file: the platform's own way, wrapped so that it holds on a network drive.
//!
//! * **A journal is never deleted.** Clients of a share remember for seconds that a file is not there.
//!   One that missed a colleague's journal would write onto a half-written file and damage it for good.
//!   So the journal is made when the register is opened, and what would delete it puts zeros over its
//!   head instead, which means the same (`journal`).
//! * **Writes are gathered** until they have to be on the disk: `SQLite` writes each page of the journal
//!   in three parts, and pages that lie side by side one by one (`gather`).
//! * **A write-ahead log is looked for once**, when the file is opened: its shared memory does not work
//!   over a network. Where one lies, another program has set the file to it, and it is read only.
//! * **On Linux over SMB** the client refuses to turn a read lock into a write lock, answers sizes from
//!   memory, and after a lost connection goes on writing without its locks; all are seen to (`smb`).
//!
//! What lies beneath is whatever is the default: tests put a faulty drive there. On macOS it is wrapped as
//! elsewhere, by `cfg`; that has been compiled and tested nowhere. The file beneath is counted per kind of
//! operation ([`count`]).
//!
//! `SQLite` calls these functions from C: none may panic across, so each stands behind `shield`.
#![expect(
    unsafe_code,
    reason = "SQLite's files are tables of C functions; this folder alone speaks C"
)]

mod below;
pub mod count;
mod file;
mod gather;
mod journal;
mod layer;
mod link;
mod own;
mod pass;
pub(super) mod slice;
mod smb;

#[cfg(test)]
mod tests;

pub use file::Mark;
pub(super) use file::{keep_journal, mark, wal_lies_there};
pub(super) use smb::Link;

use super::{Result, StoreError};
use std::sync::OnceLock;

/// The name registers are opened by. The wrapper is put over whatever is the default when the first
/// register is opened, once in the life of the program.
pub(super) fn name() -> Result<&'static str> {
    static NAME: OnceLock<bool> = OnceLock::new();
    if *NAME.get_or_init(|| layer::register(NAMED, smb::Client::REAL)) {
        Ok("tillit")
    } else {
        Err(StoreError::Bug("SQLite has no file system".to_owned()))
    }
}

/// [`name`] as `SQLite` reads it.
const NAMED: &std::ffi::CStr = c"tillit";

/// Runs what `SQLite` asked for. A panic must not reach C: it becomes an error of the drive, after which
/// the file is closed and opened again.
fn shield(f: impl FnOnce() -> std::ffi::c_int) -> std::ffi::c_int {
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(f)).unwrap_or(rusqlite::ffi::SQLITE_IOERR)
}
