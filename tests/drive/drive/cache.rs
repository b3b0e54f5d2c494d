//! What a computer remembers of a folder and the lengths of files in it: "not there" five seconds, all
//! else ten.

use super::Client;
use std::collections::HashMap;

/// What a look at a name finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    Absent,
    /// There, and without a byte in it, which `SQLite` takes for absent.
    Empty,
    There,
}

impl Name {
    fn kept(self) -> u64 {
        if self == Self::Absent { 5_000 } else { 10_000 }
    }
}

#[derive(Default)]
pub struct Names {
    pub on: bool,
    known: HashMap<(Client, String), (Name, u64)>,
    sizes: HashMap<(Client, String), (i64, u64)>,
}

/// How long a computer trusts what it knows of a file.
const SIZE: u64 = 10_000;

impl Names {
    /// What the computer says without asking the server.
    pub fn remembered(&self, client: Client, path: &str, now: u64) -> Option<Name> {
        let (name, until) = self.known.get(&(client, path.to_owned()))?;
        (self.on && now < *until).then_some(*name)
    }

    /// It has just heard from the server, or has made it so itself.
    pub fn heard(&mut self, client: Client, path: &str, name: Name, now: u64) {
        self.known.insert((client, path.to_owned()), (name, now + name.kept()));
    }

    /// How long a file is by what the computer remembers.
    pub fn size(&self, client: Client, path: &str, now: u64) -> Option<i64> {
        let (size, until) = self.sizes.get(&(client, path.to_owned()))?;
        (self.on && now < *until).then_some(*size)
    }

    /// The server has just said how long it is.
    pub fn told_size(&mut self, client: Client, path: &str, size: i64, now: u64) {
        self.sizes.insert((client, path.to_owned()), (size, now + SIZE));
    }

    /// The computer has opened or written the file, and asks anew.
    pub fn forget_size(&mut self, client: Client, path: &str) {
        self.sizes.remove(&(client, path.to_owned()));
    }
}
