//! Whether a register on a share is still locked as `SQLite` believes.

use super::smb::Link;
use std::collections::BTreeMap;
use std::ffi::{CStr, CString};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// How long a half-written transaction is left alone by one who finds it, in microseconds. The computer
/// whose it was may only have lost its connection, and what it was just writing arrives when it is there
/// again: that must come before the transaction is undone, and not after.
pub const GRACE: i32 = 5_000_000;

/// Registers on shares, by the name of the journal, and how the connection stood when they were locked.
#[derive(Debug, Default)]
pub struct Links(Mutex<BTreeMap<CString, Link>>);

impl Links {
    fn all(&self) -> MutexGuard<'_, BTreeMap<CString, Link>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A register on a share is about to be opened.
    pub fn watch(&self, journal: &CStr) {
        self.all().insert(journal.to_owned(), Link::now());
    }

    /// It was closed.
    pub fn forget(&self, journal: &CStr) {
        self.all().remove(journal);
    }

    /// Its first lock is about to be taken. Whether it lies on a share.
    pub fn locks(&self, journal: &CStr) -> bool {
        match self.all().get_mut(journal) {
            Some(link) => {
                *link = Link::now();
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
        then.is_none_or(|link| link == Link::now())
    }
}
