//! What this layer keeps for an open file: what waits to be written, and whether the locks hold.

use super::below::Below;
use super::gather::{Gather, PIECE};
use super::journal;
use super::layer::Layer;
use super::link::GRACE;
use rusqlite::ffi;
use std::ffi::{CStr, c_char, c_int};
use std::sync::atomic::Ordering;

/// How much of a journal is gathered. A save's fits; an import's goes down in stretches.
const JOURNAL: usize = 1 << 20;

/// What a file is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The register.
    Main,
    /// Its journal.
    Journal,
    /// What `SQLite` makes for itself.
    Other,
}

/// What this layer keeps for an open file.
#[derive(Debug)]
pub struct Own {
    pub layer: &'static Layer,
    pub role: Role,
    gather: Gather,
    /// The name `SQLite` opened it by, which stands until it is closed.
    pub name: *const c_char,
    /// A write-ahead log lay beside it.
    pub wal: bool,
    /// How far it is locked.
    pub level: c_int,
}

impl Own {
    pub fn new(layer: &'static Layer, role: Role, name: *const c_char, wal: bool) -> Self {
        let gather = Gather::up_to(if role == Role::Journal { JOURNAL } else { PIECE });
        Self { layer, role, gather, name, wal, level: ffi::SQLITE_LOCK_NONE }
    }

    /// The journal's name, for a register and for the journal itself.
    pub fn journal(&self) -> Option<&CStr> {
        if self.name.is_null() {
            return None;
        }
        // SAFETY: `SQLite` keeps the names of journal and log behind that of a register it opens, and
        // all of them until the register is closed.
        let name = unsafe {
            match self.role {
                Role::Main => ffi::sqlite3_filename_journal(self.name),
                Role::Journal => self.name,
                Role::Other => return None,
            }
        };
        // SAFETY: the same names.
        Some(unsafe { CStr::from_ptr(name) })
    }

    /// Whether nothing speaks against the locks being held as `SQLite` believes.
    fn holds(&self) -> bool {
        self.journal().is_none_or(|journal| self.layer.links.hold(journal))
    }

    /// Takes a lock. The first one begins a transaction, and with it what [`holds`](Self::holds) looks
    /// back to. From reading straight to writing alone goes only who has found a journal that is not
    /// quiet, and is about to undo what a colleague left half written.
    pub fn lock(&mut self, below: Below, level: c_int) -> c_int {
        let journal = self.journal();
        if self.level == ffi::SQLITE_LOCK_NONE {
            journal.map(|journal| self.layer.links.locks(journal));
        }
        let share = journal.is_some_and(|journal| self.layer.links.watches(journal));
        let code = below.lock(level);
        if code != ffi::SQLITE_OK {
            return code;
        }
        if share && self.level == ffi::SQLITE_LOCK_SHARED && level == ffi::SQLITE_LOCK_EXCLUSIVE {
            self.layer.wait(GRACE);
        }
        self.level = level.max(self.level);
        code
    }

    /// How long it is. Clients answer from memory, and may not know yet that a colleague has made the
    /// file longer. Whoever holds it alone compares it with the journal and fills up what seems to be
    /// missing, which would put nothing over a colleague's last page: so behind the end nothing may be.
    pub fn size(&mut self, below: Below, to: &mut i64) -> c_int {
        let code = self.then(below, || below.size(to));
        let alone = self.role == Role::Main && self.level == ffi::SQLITE_LOCK_EXCLUSIVE;
        if code != ffi::SQLITE_OK || !alone {
            return code;
        }
        let mut behind = 0_u8;
        // SAFETY: room for one byte.
        match unsafe { below.read((&raw mut behind).cast(), 1, *to) } {
            ffi::SQLITE_IOERR_SHORT_READ => ffi::SQLITE_OK,
            ffi::SQLITE_OK => ffi::SQLITE_IOERR_FSTAT,
            code => code,
        }
    }

    /// Waits until everything is on the drive. What has arrived after the locks were lost may be undone
    /// by a colleague already, so it does not count as done.
    pub fn sync(&mut self, below: Below, flags: c_int) -> c_int {
        if !self.holds() {
            return ffi::SQLITE_IOERR_FSYNC;
        }
        match self.then(below, || below.sync(flags)) {
            ffi::SQLITE_OK if !self.holds() => ffi::SQLITE_IOERR_FSYNC,
            code => code,
        }
    }

    /// Hands down what waits. A journal that could not take everything takes nothing more, since
    /// `SQLite` was told that it had; a register's pages are written anew when the transaction is
    /// undone from the journal.
    pub fn flush(&mut self, below: Below) -> c_int {
        if let Some(code) = self.gather.failed() {
            return code;
        }
        if self.gather.is_empty() {
            return ffi::SQLITE_OK;
        }
        let failed = if self.holds() {
            let mut codes = self.gather.pieces().map(|(at, piece)| below.write(piece, at));
            codes.find(|code| *code != ffi::SQLITE_OK)
        } else {
            Some(ffi::SQLITE_IOERR_WRITE)
        };
        match (failed, self.role) {
            (Some(code), Role::Journal) => {
                self.layer.spoiled.store(true, Ordering::Relaxed);
                self.gather.fail(code);
            }
            _ => self.gather.clear(),
        }
        failed.unwrap_or(ffi::SQLITE_OK)
    }

    /// Does something to the file beneath once it holds what was written.
    pub fn then(&mut self, below: Below, f: impl FnOnce() -> c_int) -> c_int {
        match self.flush(below) {
            ffi::SQLITE_OK => f(),
            code => code,
        }
    }

    pub fn write(&mut self, below: Below, bytes: &[u8], at: i64) -> c_int {
        if self.role == Role::Other {
            return below.write(bytes, at);
        }
        if !self.gather.fits(at, bytes.len()) || self.gather.failed().is_some() {
            let code = self.flush(below);
            if code != ffi::SQLITE_OK {
                return code;
            }
        }
        self.gather.take(at, bytes);
        ffi::SQLITE_OK
    }

    /// A journal is cut off only behind its head: an empty one would count as absent.
    pub fn truncate(&mut self, below: Below, to: i64) -> c_int {
        let (role, held) = (self.role, self.holds());
        self.then(below, || match (role, to) {
            _ if !held => ffi::SQLITE_IOERR_TRUNCATE,
            (Role::Journal, 0) => journal::quiet(below),
            _ => below.truncate(to),
        })
    }

    pub fn keep_journal(&self) -> c_int {
        let Some(name) = self.journal() else { return ffi::SQLITE_NOTFOUND };
        if self.layer.journals.knows(name) {
            return ffi::SQLITE_OK;
        }
        // SAFETY: the VFS beneath has made the register's name absolute, and so the journal's.
        let code = unsafe { journal::make(self.layer.beneath, name) };
        if code == ffi::SQLITE_OK {
            self.layer.journals.seen(name);
        }
        code
    }
}
