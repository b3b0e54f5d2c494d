//! An open file: what `SQLite` asks of it, and what of that goes down to the drive.

use super::below::Below;
use super::own::{Own, Role};
use super::shield;
use crate::store::{Guard, Result, StoreError};
use rusqlite::Connection;
use rusqlite::ffi::{self, sqlite3_file, sqlite3_io_methods};
use std::ffi::{c_int, c_void};
use std::sync::atomic::Ordering;

/// Makes sure that the journal is there. A question of ours, past `SQLite`'s own.
const KEEP_JOURNAL: c_int = 0x7469_0001;

/// Whether a write-ahead log lay beside the file when it was opened.
const WAL_LIES_THERE: c_int = 0x7469_0002;

/// What says whether anybody has written: where `SQLite` counts the transactions of a file. In an
/// encrypted file these bytes are no number, but others after each.
const MARK: c_int = 0x7469_0003;
const MARK_AT: i64 = 24;

/// The bytes there; asked for by `mark`.
pub type Mark = [u8; 16];

/// The memory `SQLite` gives us for a file: this, and behind it the file of the VFS beneath.
#[repr(C)]
pub struct Wrapped {
    base: sqlite3_file,
    own: *mut Own,
}

/// Where the file beneath begins: as far on as our own part, in steps of what C aligns by.
pub const HEAD: usize = size_of::<Wrapped>().next_multiple_of(8);

/// The file beneath.
///
/// `file` must be one that `SQLite` has opened, or is about to open, through this layer.
pub unsafe fn below(file: *mut sqlite3_file) -> Below {
    // SAFETY: SQLite gave us as much memory as we asked for: ours and behind it that beneath.
    Below(unsafe { file.byte_add(HEAD) })
}

/// Puts this layer's part in place; from now on `SQLite` must close the file.
///
/// `file` must be memory that `SQLite` gave for a file of this layer.
pub unsafe fn install(file: *mut sqlite3_file, own: Own) {
    let methods = if own.wal { &WITH_LOG } else { &METHODS };
    // SAFETY: the caller's promise.
    unsafe {
        (*file.cast::<Wrapped>()).own = Box::into_raw(Box::new(own));
        (*file).pMethods = methods;
    }
}

unsafe fn with(file: *mut sqlite3_file, f: impl FnOnce(&mut Own, Below) -> c_int) -> c_int {
    // SAFETY: SQLite calls methods only of files it has opened, and one file from one thread at a
    // time: `own` was put there by `install`, and nobody else looks at it.
    shield(|| unsafe {
        match (*file.cast::<Wrapped>()).own.as_mut() {
            Some(own) => f(own, below(file)),
            None => ffi::SQLITE_MISUSE,
        }
    })
}

unsafe extern "C" fn x_close(file: *mut sqlite3_file) -> c_int {
    let close = |own: &mut Own, below: Below| {
        let written = own.flush(below);
        let closed = below.close();
        if let (Role::Main, Some(name)) = (own.role, own.journal()) {
            own.layer.closed(name);
        }
        if written == ffi::SQLITE_OK { closed } else { written }
    };
    // SAFETY: `with` as everywhere; then the part that `install` made goes, once, since SQLite calls
    // nothing more of a file it has closed.
    unsafe {
        let code = with(file, close);
        let own = std::mem::replace(&mut (*file.cast::<Wrapped>()).own, std::ptr::null_mut());
        if !own.is_null() {
            drop(Box::from_raw(own));
        }
        (*file).pMethods = std::ptr::null();
        code
    }
}

unsafe extern "C" fn x_read(
    file: *mut sqlite3_file,
    to: *mut c_void,
    length: c_int,
    at: i64,
) -> c_int {
    // SAFETY: SQLite gives room for what it asks to read.
    unsafe { with(file, |own, below| own.then(below, || below.read(to, length, at))) }
}

unsafe extern "C" fn x_write(
    file: *mut sqlite3_file,
    from: *const c_void,
    length: c_int,
    at: i64,
) -> c_int {
    let Ok(length) = usize::try_from(length) else { return ffi::SQLITE_MISUSE };
    // SAFETY: SQLite gives that many bytes, which stand until this returns.
    unsafe {
        let bytes = std::slice::from_raw_parts(from.cast::<u8>(), length);
        with(file, |own, below| own.write(below, bytes, at))
    }
}

unsafe extern "C" fn x_truncate(file: *mut sqlite3_file, to: i64) -> c_int {
    // SAFETY: as in `with`.
    unsafe { with(file, |own, below| own.truncate(below, to)) }
}

unsafe extern "C" fn x_sync(file: *mut sqlite3_file, flags: c_int) -> c_int {
    // SAFETY: as in `with`.
    unsafe { with(file, |own, below| own.sync(below, flags)) }
}

unsafe extern "C" fn x_size(file: *mut sqlite3_file, to: *mut i64) -> c_int {
    // SAFETY: SQLite gives a place for the answer.
    unsafe { with(file, |own, below| own.size(below, &mut *to)) }
}

unsafe extern "C" fn x_lock(file: *mut sqlite3_file, level: c_int) -> c_int {
    // SAFETY: as in `with`.
    unsafe { with(file, |own, below| own.lock(below, level)) }
}

/// Without the lock nothing may be written any more: what cannot be written before is lost with its
/// transaction, which the journal undoes.
unsafe extern "C" fn x_unlock(file: *mut sqlite3_file, level: c_int) -> c_int {
    let unlock = |own: &mut Own, below: Below| {
        let written = own.flush(below);
        let unlocked = below.unlock(level);
        own.level = level.min(own.level);
        if written == ffi::SQLITE_OK { unlocked } else { written }
    };
    // SAFETY: as in `with`.
    unsafe { with(file, unlock) }
}

unsafe extern "C" fn x_reserved(file: *mut sqlite3_file, to: *mut c_int) -> c_int {
    // SAFETY: SQLite gives a place for the answer.
    unsafe { with(file, |_, below| below.reserved(&mut *to)) }
}

unsafe extern "C" fn x_control(
    file: *mut sqlite3_file,
    op: c_int,
    with_what: *mut c_void,
) -> c_int {
    // SAFETY: as in `with`; our own questions come from this file with a place for the answer.
    unsafe {
        with(file, |own, below| match op {
            KEEP_JOURNAL => own.keep_journal(),
            WAL_LIES_THERE => {
                *with_what.cast::<c_int>() = c_int::from(own.wal);
                ffi::SQLITE_OK
            }
            MARK => below.read(with_what, c_int::try_from(size_of::<Mark>()).unwrap_or(0), MARK_AT),
            _ => own.then(below, || match (*below.0).pMethods.as_ref() {
                Some(methods) => methods
                    .xFileControl
                    .map_or(ffi::SQLITE_NOTFOUND, |control| control(below.0, op, with_what)),
                None => ffi::SQLITE_NOTFOUND,
            }),
        })
    }
}

unsafe extern "C" fn x_sector(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as in `with`; both this and the next only ask what kind of drive it is.
    unsafe {
        with(file, |_, below| {
            (*below.0).pMethods.as_ref().and_then(|m| m.xSectorSize).map_or(0, |ask| ask(below.0))
        })
    }
}

unsafe extern "C" fn x_traits(file: *mut sqlite3_file) -> c_int {
    // SAFETY: as above.
    unsafe {
        with(file, |own, below| {
            let methods = (*below.0).pMethods.as_ref();
            let told = methods.and_then(|m| m.xDeviceCharacteristics).map_or(0, |ask| ask(below.0));
            // On Windows a journal stays open between transactions, and one that could not take everything
            // would refuse for ever. Without this SQLite closes it with its transaction, as elsewhere.
            let closes = own.layer.spoiled.load(Ordering::Relaxed);
            if closes { told & !ffi::SQLITE_IOCAP_UNDELETABLE_WHEN_OPEN } else { told }
        })
    }
}

/// Of the first version: no shared memory, so that nobody can set the register to a write-ahead log,
/// and no reading through memory maps, where a drive that goes away ends the program.
pub static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 1,
    xClose: Some(x_close),
    xRead: Some(x_read),
    xWrite: Some(x_write),
    xTruncate: Some(x_truncate),
    xSync: Some(x_sync),
    xFileSize: Some(x_size),
    xLock: Some(x_lock),
    xUnlock: Some(x_unlock),
    xCheckReservedLock: Some(x_reserved),
    xFileControl: Some(x_control),
    xSectorSize: Some(x_sector),
    xDeviceCharacteristics: Some(x_traits),
    xShmMap: None,
    xShmLock: None,
    xShmBarrier: None,
    xShmUnmap: None,
    xFetch: None,
    xUnfetch: None,
};

/// For a register whose write-ahead log lies beside it, which cannot be read without shared memory.
static WITH_LOG: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xShmMap: Some(super::pass::x_shm_map),
    xShmLock: Some(super::pass::x_shm_lock),
    xShmBarrier: Some(super::pass::x_shm_barrier),
    xShmUnmap: Some(super::pass::x_shm_unmap),
    ..METHODS
};

/// Asks one of our own questions.
fn ask<T>(db: &Connection, op: c_int, answer: &mut T) -> c_int {
    // SAFETY: the connection stands open while it is borrowed, and each question has its own kind of
    // answer, which the functions below give a place for.
    unsafe {
        let to = std::ptr::from_mut(answer).cast();
        ffi::sqlite3_file_control(db.handle(), c"main".as_ptr(), op, to)
    }
}

/// Makes sure that the journal of a register is there, and that this computer knows it. Asked once,
/// after opening for writing and before the first save.
pub fn keep_journal(db: &Connection) -> Result<()> {
    match ask(db, KEEP_JOURNAL, &mut ()) {
        ffi::SQLITE_OK => Ok(()),
        // The register may be read all the same: a folder in which nothing may be made, or no room.
        code if [ffi::SQLITE_CANTOPEN, ffi::SQLITE_FULL].contains(&(code & 0xff)) => {
            Err(StoreError::ReadOnly(Guard::Rights))
        }
        code => Err(StoreError::Lost(format!("{code} the journal"))),
    }
}

/// Whether a write-ahead log lay beside the register when it was opened: then it is read only.
pub fn wal_lies_there(db: &Connection) -> bool {
    let mut answer: c_int = 0;
    ask(db, WAL_LIES_THERE, &mut answer) == ffi::SQLITE_OK && answer != 0
}

/// Bytes of the file that are others once anybody has written: one operation, and no lock. They may be
/// those of a transaction that is not at its end.
pub fn mark(db: &Connection) -> Result<Mark> {
    let mut mark = Mark::default();
    match ask(db, MARK, &mut mark) {
        ffi::SQLITE_OK => Ok(mark),
        code => Err(StoreError::Lost(format!("{code} the file's mark"))),
    }
}
