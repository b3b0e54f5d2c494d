//! What a drive knows: who asks, what goes wrong, and when.

use super::Client;
use super::cache::{Name, Names};
use super::locks::Locks;
use super::power::Tape;
use rusqlite::ffi;
use std::collections::HashMap;
use std::path::{Path, PathBuf};

/// What is asked of a drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    Open,
    Close,
    Read,
    Write,
    Truncate,
    Sync,
    Size,
    Lock,
    Unlock,
    Reserved,
    Access,
    Delete,
}

/// Why a drive refuses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No reason: EIO, and what a dropped link looks like.
    Broken,
    /// No room: ENOSPC. Stops writing alone.
    Full,
    /// No right: EACCES. Stops opening and writing.
    Denied,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Refuse(Refusal),
    /// Half of what is written arrives, and an error comes back.
    Torn,
    /// Less is read than is there.
    Short,
    /// One bit is read wrong.
    Flip,
    /// What is written does not arrive, and nobody says so.
    Lost,
    /// The program is gone, or the server has forgotten the computer after its link was: its locks, and
    /// the files it has open, which fail from then on. Half of what was being written arrives.
    Die,
    /// The server forgets the locks of the computer and says nothing.
    LosesLocks,
    /// The server gives no locks. The platform's files answer as if somebody else had them.
    NoLocks,
    /// The whole process is gone.
    Abort,
}

/// Something that goes wrong at what a computer asks for the `at`-th time from the start, and so often.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub client: Client,
    pub at: u64,
    pub times: u64,
    pub what: What,
    pub used: u64,
}

impl Fault {
    pub fn once(client: Client, at: u64, what: What) -> Self {
        Self { client, at, times: 1, what, used: 0 }
    }

    fn meets(&self, client: Client, asked: u64) -> bool {
        self.client == client && asked >= self.at && asked - self.at < self.times
    }
}

/// How a question ends that goes wrong.
pub enum Wrong {
    /// With this code, and nothing is done.
    Code(i32),
    /// With this code, after half of it.
    Half(i32),
    /// With less than there is.
    Short,
    /// With a wrong bit, and nobody says so.
    Flip,
    /// With nothing done, and nobody says so.
    Lost,
}

pub struct State {
    pub folder: PathBuf,
    pub faults: Vec<Fault>,
    pub names: Names,
    pub locks: Locks,
    /// Whether locks are kept here and not by the platform.
    pub keeps_locks: bool,
    /// Nothing that is open can be deleted, as on Windows, where journals stay open for that.
    pub holds_open: bool,
    /// Milliseconds.
    pub now: u64,
    pub tape: Option<Tape>,
    asked: HashMap<Client, u64>,
    /// How many programs a computer has had: those before the last are dead.
    lives: HashMap<Client, u64>,
    handles: u64,
}

impl State {
    pub fn new(folder: &Path, keeps_locks: bool) -> Self {
        Self {
            folder: folder.to_owned(),
            faults: Vec::new(),
            names: Names::default(),
            locks: Locks::default(),
            keeps_locks,
            holds_open: false,
            now: 0,
            tape: None,
            asked: HashMap::new(),
            lives: HashMap::new(),
            handles: 0,
        }
    }

    pub fn asked(&self, client: Client) -> u64 {
        self.asked.get(&client).copied().unwrap_or(0)
    }

    pub fn life(&self, client: Client) -> u64 {
        self.lives.get(&client).copied().unwrap_or(0)
    }

    pub fn handle(&mut self) -> u64 {
        self.handles += 1;
        self.handles
    }

    pub fn kill(&mut self, client: Client) {
        *self.lives.entry(client).or_default() += 1;
        self.locks.forget(client);
    }

    /// A computer asks, through a program of its life so and so: does it go well?
    pub fn ask(&mut self, client: Client, life: u64, op: Op) -> Result<(), Wrong> {
        if life != self.life(client) {
            return Err(Wrong::Code(code(op)));
        }
        let asked = self.asked.entry(client).or_default();
        *asked += 1;
        let asked = *asked;
        let mut met = None;
        for fault in self.faults.iter_mut().filter(|fault| fault.meets(client, asked)) {
            fault.used += 1;
            met = met.or(Some(fault.what));
        }
        match met {
            None => Ok(()),
            Some(what) => self.wrong(client, op, what).map_or(Ok(()), Err),
        }
    }

    fn wrong(&mut self, client: Client, op: Op, what: What) -> Option<Wrong> {
        match (what, op) {
            (What::Refuse(Refusal::Full), Op::Write) => Some(Wrong::Code(ffi::SQLITE_FULL)),
            (What::Refuse(Refusal::Denied), Op::Open | Op::Write | Op::Truncate)
            | (What::Refuse(Refusal::Broken), _) => Some(Wrong::Code(code(op))),
            (What::Torn, Op::Write) => Some(Wrong::Half(code(op))),
            (What::Short, Op::Read) => Some(Wrong::Short),
            (What::Flip, Op::Read) => Some(Wrong::Flip),
            (What::Lost, Op::Write) => Some(Wrong::Lost),
            (What::NoLocks, Op::Lock) => Some(Wrong::Code(ffi::SQLITE_BUSY)),
            (What::Die, _) => {
                self.kill(client);
                Some(Wrong::Half(code(op)))
            }
            (What::LosesLocks, _) => {
                self.locks.forget(client);
                None
            }
            (What::Abort, _) => std::process::abort(),
            (
                What::Refuse(_)
                | What::Torn
                | What::Short
                | What::Flip
                | What::Lost
                | What::NoLocks,
                _,
            ) => None,
        }
    }

    /// What a look at a name finds, and who remembers it.
    pub fn look(&mut self, client: Client, path: &str) -> Name {
        if let Some(name) = self.names.remembered(client, path, self.now) {
            return name;
        }
        let name = match std::fs::metadata(path) {
            Err(_) => Name::Absent,
            Ok(meta) if meta.len() == 0 => Name::Empty,
            Ok(_) => Name::There,
        };
        self.names.heard(client, path, name, self.now);
        name
    }
}

fn code(op: Op) -> i32 {
    match op {
        Op::Open => ffi::SQLITE_CANTOPEN,
        Op::Close => ffi::SQLITE_IOERR_CLOSE,
        Op::Read => ffi::SQLITE_IOERR_READ,
        Op::Write => ffi::SQLITE_IOERR_WRITE,
        Op::Truncate => ffi::SQLITE_IOERR_TRUNCATE,
        Op::Sync => ffi::SQLITE_IOERR_FSYNC,
        Op::Size => ffi::SQLITE_IOERR_FSTAT,
        Op::Lock => ffi::SQLITE_IOERR_LOCK,
        Op::Unlock => ffi::SQLITE_IOERR_UNLOCK,
        Op::Reserved => ffi::SQLITE_IOERR_CHECKRESERVEDLOCK,
        Op::Access => ffi::SQLITE_IOERR_ACCESS,
        Op::Delete => ffi::SQLITE_IOERR_DELETE,
    }
}
