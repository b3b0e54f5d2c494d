//! What goes down as it came. Nothing here can panic.

use super::file::below;
use super::layer::layer;
use rusqlite::ffi::{self, sqlite3_file, sqlite3_vfs};
use std::ffi::{c_char, c_int, c_void};

/// A function of the wrapper that is the one beneath.
macro_rules! pass {
    ($name:ident, $method:ident, $none:expr, ($($arg:ident: $type:ty),*) -> $out:ty) => {
        pub unsafe extern "C" fn $name(vfs: *mut sqlite3_vfs $(, $arg: $type)*) -> $out {
            // SAFETY: SQLite asks this of the wrapper; beneath gets the same with its own pointer.
            unsafe {
                let beneath = layer(vfs).beneath;
                match (*beneath).$method {
                    Some(method) => method(beneath $(, $arg)*),
                    None => $none,
                }
            }
        }
    };
}

pass!(x_full_pathname, xFullPathname, ffi::SQLITE_CANTOPEN,
    (name: *const c_char, room: c_int, out: *mut c_char) -> c_int);
pass!(x_randomness, xRandomness, 0, (bytes: c_int, out: *mut c_char) -> c_int);
pass!(x_sleep, xSleep, 0, (micros: c_int) -> c_int);
pass!(x_current_time, xCurrentTime, ffi::SQLITE_ERROR, (out: *mut f64) -> c_int);
pass!(x_current_time_int64, xCurrentTimeInt64, ffi::SQLITE_ERROR, (out: *mut i64) -> c_int);
pass!(x_get_last_error, xGetLastError, 0, (room: c_int, out: *mut c_char) -> c_int);

/// A method of the shared memory of a write-ahead log: the file's beneath.
macro_rules! pass_file {
    ($name:ident, $method:ident, $none:expr, ($($arg:ident: $type:ty),*) -> $out:ty) => {
        pub unsafe extern "C" fn $name(file: *mut sqlite3_file $(, $arg: $type)*) -> $out {
            // SAFETY: SQLite asks this only of an open file.
            unsafe {
                let below = below(file);
                match (*below.0).pMethods.as_ref().and_then(|m| m.$method) {
                    Some(method) => method(below.0 $(, $arg)*),
                    None => $none,
                }
            }
        }
    };
}

pass_file!(x_shm_map, xShmMap, ffi::SQLITE_IOERR,
    (page: c_int, size: c_int, extend: c_int, out: *mut *mut c_void) -> c_int);
pass_file!(x_shm_lock, xShmLock, ffi::SQLITE_IOERR,
    (offset: c_int, n: c_int, flags: c_int) -> c_int);
pass_file!(x_shm_barrier, xShmBarrier, (), () -> ());
pass_file!(x_shm_unmap, xShmUnmap, ffi::SQLITE_OK, (delete: c_int) -> c_int);
