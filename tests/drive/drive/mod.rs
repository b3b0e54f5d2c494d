//! A drive that fails as told, under everything in one folder.
//!
//! It stands beneath the store's wrapper: every file of the folder that `SQLite` opens comes here, is
//! counted, and goes on to the platform's own files. Several computers use it at once: whose turn it is
//! says [`as_client`], and each has its own memory of the folder, its own link and its own locks.

mod cache;
mod ffi;
mod locks;
mod power;
mod state;

pub use ffi::install;
pub use power::Keep;
pub use state::{Fault, Refusal, What};

use state::State;
use std::cell::{Cell, RefCell};
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard};

/// A computer.
pub type Client = usize;

thread_local! {
    static CLIENT: Cell<Client> = const { Cell::new(0) };
}

/// Does something on a computer. What it opens stays that computer's.
pub fn as_client<T>(client: Client, f: impl FnOnce() -> T) -> T {
    let before = CLIENT.replace(client);
    let done = f();
    CLIENT.set(before);
    done
}

/// Somebody does something after what came of a computer's `at`-th question, and before its next.
struct Meanwhile {
    client: Client,
    at: u64,
    deed: Box<dyn FnOnce()>,
}

thread_local! {
    static MEANWHILE: RefCell<Option<Meanwhile>> = const { RefCell::new(None) };
}

/// Once, between the question of that number and the next, this is done on another computer.
pub fn meanwhile(client: Client, at: u64, deed: impl FnOnce() + 'static) {
    MEANWHILE.set(Some(Meanwhile { client, at, deed: Box::new(deed) }));
}

/// A computer has asked so much, and asks on.
fn has_asked(client: Client, asked: u64) {
    let due = |one: &mut Meanwhile| one.client == client && one.at <= asked;
    let due = MEANWHILE.with_borrow_mut(|one| one.take_if(due));
    if let Some(one) = due {
        (one.deed)();
    }
}

/// The drives that are mounted, each by the name of its folder.
static DRIVES: Mutex<Vec<(String, Shared)>> = Mutex::new(Vec::new());

type Shared = Arc<Mutex<State>>;

/// A drive, until it is dropped.
pub struct Drive {
    folder: String,
    state: Shared,
}

impl Drive {
    /// Everything in this folder lies on a drive of its own from now on. The folder's name must be
    /// nobody else's. Locks are kept here: what happens in one process stays there.
    pub fn on(folder: &Path) -> Self {
        Self::with(folder, true)
    }

    /// The same with the platform's own locks, for several processes.
    pub fn with_real_locks(folder: &Path) -> Self {
        Self::with(folder, false)
    }

    fn with(folder: &Path, locks: bool) -> Self {
        install();
        let name = folder.file_name().unwrap().to_str().unwrap().to_owned();
        let state = Arc::new(Mutex::new(State::new(folder, locks)));
        DRIVES.lock().unwrap().push((name.clone(), Arc::clone(&state)));
        Self { folder: name, state }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// How often a computer has asked something so far.
    pub fn asked(&self, client: Client) -> u64 {
        self.state().asked(client)
    }

    /// From now on this goes wrong.
    pub fn plan(&self, fault: Fault) {
        self.state().faults.push(fault);
    }

    /// Nothing goes wrong any more. Whether anything has.
    pub fn clear(&self) -> bool {
        let mut state = self.state();
        let used = state.faults.iter().any(|fault| fault.used > 0);
        state.faults.clear();
        used
    }

    /// Time goes by.
    pub fn pass(&self, millis: u64) {
        self.state().now += millis;
    }

    /// Files that are open cannot be deleted, as on Windows: journals stay open between transactions.
    pub fn holds_open(&self) {
        self.state().holds_open = true;
    }

    /// Every computer remembers for seconds what it has heard of the folder, as those with Windows do.
    pub fn remembers_names(&self) {
        self.state().names.on = true;
    }

    /// Keeps from now on what happens to the files, for power cuts.
    pub fn record(&self) {
        self.state().record();
    }

    /// How many things have happened since.
    pub fn recorded(&self) -> usize {
        self.state().recorded()
    }

    /// The files as they could be found had the server lost power after so many things.
    pub fn cut(&self, at: usize, keep: Keep, into: &Path) {
        self.state().cut(at, keep, into);
    }
}

impl Drop for Drive {
    fn drop(&mut self) {
        DRIVES.lock().unwrap().retain(|(name, _)| *name != self.folder);
    }
}

/// The drive a file lies on.
fn drive_of(path: &str) -> Option<Shared> {
    let drives = DRIVES.lock().unwrap();
    let found = drives.iter().find(|(name, _)| path.contains(name.as_str()));
    found.map(|(_, state)| Arc::clone(state))
}
