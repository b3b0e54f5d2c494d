//! The wrapper as `SQLite` knows it: opening, deleting, looking whether a file is there.

use super::below::{self, Below, Moment};
use super::file::{self, HEAD};
use super::journal::{self, Journals};
use super::link::Links;
use super::own::{Own, Role};
use super::smb::Client;
use super::{pass, shield};
use rusqlite::ffi::{self, sqlite3_file, sqlite3_filename, sqlite3_vfs};
use std::ffi::{CStr, c_char, c_int};
use std::ptr;
use std::sync::atomic::AtomicBool;

/// One wrapper over one VFS. Lives as long as the program.
#[derive(Debug)]
pub struct Layer {
    pub beneath: *mut sqlite3_vfs,
    /// Known to be there.
    pub journals: Journals,
    /// How the connection stood when a register on a share was locked.
    pub links: Links,
    /// Registers that a write-ahead log was found beside, by the name of the log.
    logs: Journals,
    /// A journal could not take all that it was given: from then on each is closed with its transaction.
    pub spoiled: AtomicBool,
}

impl Layer {
    /// A register was closed.
    pub fn closed(&self, journal: &CStr) {
        self.journals.forget(journal);
        self.links.forget(journal);
    }

    /// Opens a journal. One that is known is not created, which would make the system look after its
    /// name each time; where somebody has taken it away, the server knows, and it is made again.
    unsafe fn open_journal(
        &self,
        name: &CStr,
        below: Below,
        flags: c_int,
        out: *mut c_int,
    ) -> c_int {
        // SAFETY: the caller hands on what SQLite gave it.
        let open = |flags| unsafe { below::open(self.beneath, name.as_ptr(), below, flags, out) };
        if !self.journals.knows(name) {
            let code = open(flags);
            if code == ffi::SQLITE_OK {
                self.journals.seen(name);
            }
            return code;
        }
        let flags = flags & !ffi::SQLITE_OPEN_CREATE;
        let code = open(flags);
        if code & 0xff != ffi::SQLITE_CANTOPEN || below.is_open() {
            return code;
        }
        // SAFETY: the name of a journal is as absolute as that of its register.
        match unsafe { journal::make(self.beneath, name) } {
            ffi::SQLITE_OK => open(flags),
            _ => code,
        }
    }

    /// Lets so many microseconds pass.
    pub fn wait(&self, micros: c_int) {
        // SAFETY: the VFS beneath stays, and this only waits.
        unsafe {
            if let Some(sleep) = (*self.beneath).xSleep {
                sleep(self.beneath, micros);
            }
        }
    }

    /// Is a write-ahead log there? Asked by opening it, since what a client remembers of the folder may
    /// be old. An empty one says nothing.
    unsafe fn has_log(&self, log: &CStr) -> bool {
        let flags = ffi::SQLITE_OPEN_READONLY | ffi::SQLITE_OPEN_WAL;
        let length = |file: Below| {
            let mut length = 0;
            (file.size(&mut length) == ffi::SQLITE_OK).then_some(length)
        };
        // SAFETY: the VFS beneath made the register's name absolute, and so that of the log. What may
        // not be opened can be there all the same.
        let found = unsafe {
            Moment::with(self.beneath, log, flags, length).map_or_else(
                |_| below::exists(self.beneath, log.as_ptr()) == Ok(true),
                |length| length != Some(0),
            )
        };
        if found {
            self.logs.seen(log);
        } else {
            self.logs.forget(log);
        }
        found
    }
}

/// Puts a wrapper of this name over the default VFS, on a computer with this client of shares. False: there
/// is none.
pub fn register(name: &'static CStr, client: Client) -> bool {
    // SAFETY: SQLite's list of VFSs is guarded by a lock of its own. What is put into it is made here,
    // kept for ever, and given the version, sizes and functions of this file.
    unsafe {
        let beneath = ffi::sqlite3_vfs_find(ptr::null());
        let Some(plain) = beneath.as_ref() else { return false };
        let Ok(head) = c_int::try_from(HEAD) else { return false };
        let journals = Journals::default;
        let links = Links::of(client);
        let layer = Layer {
            beneath,
            journals: journals(),
            links,
            logs: journals(),
            spoiled: AtomicBool::new(false),
        };
        let layer = Box::leak(Box::new(layer));
        let vfs = Box::leak(Box::new(sqlite3_vfs {
            iVersion: plain.iVersion.min(2),
            szOsFile: head + plain.szOsFile,
            mxPathname: plain.mxPathname,
            pNext: ptr::null_mut(),
            zName: name.as_ptr(),
            pAppData: ptr::from_mut(layer).cast(),
            xOpen: Some(x_open),
            xDelete: Some(x_delete),
            xAccess: Some(x_access),
            xFullPathname: Some(pass::x_full_pathname),
            // Extensions are never loaded.
            xDlOpen: None,
            xDlError: None,
            xDlSym: None,
            xDlClose: None,
            xRandomness: Some(pass::x_randomness),
            xSleep: Some(pass::x_sleep),
            xCurrentTime: Some(pass::x_current_time),
            xGetLastError: Some(pass::x_get_last_error),
            xCurrentTimeInt64: Some(pass::x_current_time_int64),
            xSetSystemCall: None,
            xGetSystemCall: None,
            xNextSystemCall: None,
        }));
        ffi::sqlite3_vfs_register(vfs, 0) == ffi::SQLITE_OK
    }
}

/// The wrapper that a VFS of ours belongs to.
pub unsafe fn layer(vfs: *mut sqlite3_vfs) -> &'static Layer {
    // SAFETY: `register` has put it there, for ever.
    unsafe { &*(*vfs).pAppData.cast::<Layer>() }
}

unsafe extern "C" fn x_open(
    vfs: *mut sqlite3_vfs,
    name: sqlite3_filename,
    file: *mut sqlite3_file,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives a name that stands until the file is closed (or none), and memory for the
    // file as large as this VFS asks for.
    shield(|| unsafe {
        (*file).pMethods = ptr::null();
        let layer = layer(vfs);
        let role = if flags & ffi::SQLITE_OPEN_MAIN_DB != 0 && !name.is_null() {
            Role::Main
        } else if flags & ffi::SQLITE_OPEN_MAIN_JOURNAL != 0 && !name.is_null() {
            Role::Journal
        } else {
            Role::Other
        };
        let mut flags = flags;
        let mut wal = false;
        if role == Role::Main {
            layer.links.watch(name, CStr::from_ptr(ffi::sqlite3_filename_journal(name)));
            wal = layer.has_log(CStr::from_ptr(ffi::sqlite3_filename_wal(name)));
            if wal {
                flags &= !(ffi::SQLITE_OPEN_READWRITE | ffi::SQLITE_OPEN_CREATE);
                flags |= ffi::SQLITE_OPEN_READONLY;
            }
        }
        let below = file::below(file);
        let code = match role {
            Role::Journal => layer.open_journal(CStr::from_ptr(name), below, flags, out),
            _ => below::open(layer.beneath, name, below, flags, out),
        };
        // Even one that did not open may want to be closed.
        if below.is_open() {
            file::install(file, Own::new(layer, role, name, wal));
        }
        code
    })
}

unsafe extern "C" fn x_delete(vfs: *mut sqlite3_vfs, name: *const c_char, folder: c_int) -> c_int {
    // SAFETY: SQLite gives a name that stands until this returns.
    shield(|| unsafe {
        let beneath = layer(vfs).beneath;
        if journal::is_name(CStr::from_ptr(name)) {
            return journal::quiet_named(beneath, CStr::from_ptr(name));
        }
        super::count::add(super::count::Op::Delete);
        (*beneath).xDelete.map_or(ffi::SQLITE_IOERR, |delete| delete(beneath, name, folder))
    })
}

unsafe extern "C" fn x_access(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    flags: c_int,
    out: *mut c_int,
) -> c_int {
    // SAFETY: as above, and SQLite gives a place for the answer.
    shield(|| unsafe {
        let layer = layer(vfs);
        let file = CStr::from_ptr(name);
        if flags == ffi::SQLITE_ACCESS_EXISTS {
            let log = file.to_bytes().ends_with(b"-wal");
            // A journal that is known to be there is opened next, which finds the truth.
            let journal = journal::is_name(file) && layer.journals.knows(file);
            if journal || log && !layer.logs.knows(file) {
                *out = c_int::from(journal);
                return ffi::SQLITE_OK;
            }
        }
        below::access(layer.beneath, name, flags, out)
    })
}
