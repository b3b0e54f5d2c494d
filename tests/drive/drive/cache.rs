//! What a computer remembers of a folder: "not there" five seconds, all else ten.

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
}

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
}
