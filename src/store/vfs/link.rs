//! Whether a register on a share is still locked as `SQLite` believes.

use super::smb::{Client, Link};
use std::collections::BTreeMap;
use std::ffi::{CStr, CString, c_char};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long a half-written transaction is left alone by one who finds it, in microseconds. The computer
/// whose it was may only have lost its connection, and what it was just writing arrives when it is there
/// again: that must come before the transaction is undone, and not after.
pub const GRACE: i32 = 5_000_000;

/// Registers on shares, by the name of the journal, and how the connection stood when they were locked.
#[derive(Debug)]
pub struct Links {
    client: Client,
    all: Mutex<BTreeMap<CString, Link>>,
}

impl Links {
    pub fn of(client: Client) -> Self {
        Self { client, all: Mutex::default() }
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<CString, Link>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn now(&self) -> Link {
        (self.client.link)()
    }

    /// A register is about to be opened: one on a share is watched from now on. Whoever calls promises
    /// that both names stand, and that the first is one the VFS has made absolute.
    pub unsafe fn watch(&self, register: *const c_char, journal: &CStr) {
        // SAFETY: the promise.
        if unsafe { (self.client.see_to)(register) } {
            self.all().insert(journal.to_owned(), self.now());
        }
    }

    /// It was closed.
    pub fn forget(&self, journal: &CStr) {
        self.all().remove(journal);
    }

    /// Its first lock is about to be taken. Whether it lies on a share.
    pub fn locks(&self, journal: &CStr) -> bool {
        match self.all().get_mut(journal) {
            Some(link) => {
                *link = self.now();
                true
            }
            None => false,
        }
    }

    /// Whether it lies on a share.
    pub fn watches(&self, journal: &CStr) -> bool {
        self.all().contains_key(journal)
    }

    /// Whether the connection is still the one that the locks were taken by.
    pub fn hold(&self, journal: &CStr) -> bool {
        let then = self.all().get(journal).cloned();
        then.is_none_or(|link| link == self.now())
    }
}
