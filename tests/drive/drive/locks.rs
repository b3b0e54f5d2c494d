//! The locks of `SQLite`, as a server keeps them.

use super::Client;
use rusqlite::ffi::{
    SQLITE_LOCK_EXCLUSIVE as EXCLUSIVE, SQLITE_LOCK_PENDING as PENDING,
    SQLITE_LOCK_RESERVED as RESERVED, SQLITE_LOCK_SHARED as SHARED,
};

/// A file somebody has open, and how far it is locked.
struct Held {
    handle: u64,
    client: Client,
    path: String,
    level: i32,
}

#[derive(Default)]
pub struct Locks {
    held: Vec<Held>,
}

impl Locks {
    /// False: somebody is in the way.
    pub fn lock(&mut self, handle: u64, client: Client, path: &str, level: i32) -> bool {
        let others = |held: &&Held| held.path == path && held.handle != handle;
        let highest = self.held.iter().filter(others).map(|held| held.level).max().unwrap_or(0);
        let own = self.held.iter().find(|held| held.handle == handle).map_or(0, |held| held.level);
        let granted = match level {
            SHARED => {
                if highest >= PENDING {
                    own
                } else {
                    SHARED
                }
            }
            RESERVED => {
                if highest >= RESERVED {
                    own
                } else {
                    RESERVED
                }
            }
            _ if highest >= PENDING => own,
            // Nobody new comes in from here on; those who are in may finish.
            _ if highest >= SHARED => PENDING,
            _ => EXCLUSIVE,
        };
        self.set(handle, client, path, granted.max(own));
        granted >= level
    }

    pub fn unlock(&mut self, handle: u64, level: i32) {
        if let Some(held) = self.held.iter_mut().find(|held| held.handle == handle) {
            held.level = level.min(held.level);
        }
        self.held.retain(|held| held.level > 0);
    }

    pub fn is_reserved(&self, path: &str) -> bool {
        self.held.iter().any(|held| held.path == path && held.level >= RESERVED)
    }

    pub fn forget(&mut self, client: Client) {
        self.held.retain(|held| held.client != client);
    }

    fn set(&mut self, handle: u64, client: Client, path: &str, level: i32) {
        match self.held.iter_mut().find(|held| held.handle == handle) {
            Some(held) => held.level = level,
            None => self.held.push(Held { handle, client, path: path.to_owned(), level }),
        }
        self.held.retain(|held| held.level > 0);
    }
}
