//! The file of the VFS beneath, and what is asked of it: one counted call each.

use super::count::{self, Op};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_vfs};
use std::ffi::{CStr, c_char, c_int, c_void};
use std::ptr;

/// A file of the VFS beneath.
///
/// Whoever makes one promises that the pointer leads to as much memory as that VFS asks for, and that
/// the file stays open as long as this is used.
#[derive(Debug, Clone, Copy)]
pub struct Below(pub *mut sqlite3_file);

/// Calls a method of the file beneath. A file without it is none that `SQLite` could use.
macro_rules! call {
    ($file:expr, $method:ident, $op:expr $(, $arg:expr)*) => {{
        count::add($op);
        // SAFETY: the promise of `Below`: the file is open, and its methods are those of its VFS.
        unsafe {
            let methods = (*$file.0).pMethods;
            match methods.as_ref().and_then(|m| m.$method) {
                Some(method) => method($file.0 $(, $arg)*),
                None => ffi::SQLITE_IOERR,
            }
        }
    }};
}

impl Below {
    pub fn is_open(self) -> bool {
        // SAFETY: the memory is there, and an unopened file begins with a null pointer.
        unsafe { !(*self.0).pMethods.is_null() }
    }

    pub fn close(self) -> c_int {
        call!(self, xClose, Op::Close)
    }

    /// The caller gives room for `length` bytes.
    pub unsafe fn read(self, to: *mut c_void, length: c_int, at: i64) -> c_int {
        call!(self, xRead, Op::Read, to, length, at)
    }

    pub fn write(self, bytes: &[u8], at: i64) -> c_int {
        let Ok(length) = c_int::try_from(bytes.len()) else { return ffi::SQLITE_FULL };
        call!(self, xWrite, Op::Write, bytes.as_ptr().cast(), length, at)
    }

    pub fn truncate(self, to: i64) -> c_int {
        call!(self, xTruncate, Op::Truncate, to)
    }

    pub fn sync(self, flags: c_int) -> c_int {
        call!(self, xSync, Op::Sync, flags)
    }

    pub fn size(self, to: &mut i64) -> c_int {
        call!(self, xFileSize, Op::Size, ptr::from_mut(to))
    }

    pub fn lock(self, level: c_int) -> c_int {
        call!(self, xLock, Op::Lock, level)
    }

    pub fn unlock(self, level: c_int) -> c_int {
        call!(self, xUnlock, Op::Unlock, level)
    }

    pub fn reserved(self, to: &mut c_int) -> c_int {
        call!(self, xCheckReservedLock, Op::Reserved, ptr::from_mut(to))
    }
}

/// Opens a file of the VFS beneath in memory that lies at `file`.
pub unsafe fn open(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    file: Below,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    count::add(Op::Open);
    // SAFETY: the caller hands on what SQLite gave it, or has made the like itself.
    unsafe {
        (*file.0).pMethods = ptr::null();
        match (*vfs).xOpen {
            Some(open) => open(vfs, name, file.0, flags, out),
            None => ffi::SQLITE_CANTOPEN,
        }
    }
}

/// Whether a file of that name is there and not empty.
pub unsafe fn exists(vfs: *mut sqlite3_vfs, name: *const c_char) -> Result<bool, c_int> {
    let mut found = 0;
    // SAFETY: as above.
    match unsafe { access(vfs, name, ffi::SQLITE_ACCESS_EXISTS, &raw mut found) } {
        ffi::SQLITE_OK => Ok(found != 0),
        code => Err(code),
    }
}

pub unsafe fn access(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    count::add(Op::Access);
    // SAFETY: as above.
    unsafe { (*vfs).xAccess.map_or(ffi::SQLITE_IOERR, |access| access(vfs, name, flags, out)) }
}

/// A file opened for a moment, past `SQLite`.
#[derive(Debug)]
pub struct Moment {
    /// Memory for the file beneath, aligned as C aligns it.
    memory: Vec<u64>,
}

impl Moment {
    /// Opens the file, asks, and closes it. The code where it does not open.
    ///
    /// The caller promises that `name` is one the VFS beneath has made absolute.
    pub unsafe fn with<T>(
        vfs: *mut sqlite3_vfs,
        name: &CStr,
        flags: c_int,
        f: impl FnOnce(Below) -> T,
    ) -> Result<T, c_int> {
        // SAFETY: a registered VFS stays as it is.
        let size = usize::try_from(unsafe { (*vfs).szOsFile }).unwrap_or_default();
        let mut moment = Self { memory: vec![0; size.div_ceil(8) + 1] };
        let file = Below(moment.memory.as_mut_ptr().cast());
        let mut out = 0;
        // SAFETY: the memory is as large as this VFS asks for and lives until the file is closed.
        let code = unsafe { open(vfs, name.as_ptr(), file, flags, &raw mut out) };
        if code != ffi::SQLITE_OK {
            if file.is_open() {
                file.close();
            }
            return Err(code);
        }
        let answer = f(file);
        file.close();
        Ok(answer)
    }
}
