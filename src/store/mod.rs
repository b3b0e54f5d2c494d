//! Floor 2: the file everybody shares, and the one thread that touches it.
//!
//! Reads are questions ([`Ask`]) that answer with owned rows. Whatever a user changes is a [`Save`]:
//! a value that an outbox can keep, that says per column what was seen and what is wanted, and that
//! [`commit::commit`] alone applies. Nothing here knows of screens or keys.

pub mod areas;
pub mod backups;
pub mod books;
pub mod check;
pub mod commit;
pub mod conflicts;
pub mod copies;
pub mod create;
pub mod desk;
pub mod encounters;
pub mod errand;
pub mod error;
pub mod history;
pub mod imports;
pub mod initiatives;
pub mod job;
pub mod keyring;
pub mod keys;
pub mod letters;
pub mod members;
pub mod merge;
pub mod methods;
pub mod migrate;
pub mod names;
pub mod open;
mod parts;
pub mod passphrase;
pub mod people;
pub mod plans;
pub mod programmes;
pub mod readlog;
pub mod register;
pub mod renew;
pub mod salvage;
pub mod save;
pub mod schema;
pub mod secret;
pub mod sessions;
pub mod settings;
pub mod share;
pub mod tasks;
pub mod templates;
pub mod thread;
pub mod totals;
pub mod undo;
pub mod vfs;
pub mod waiting;
pub mod watch;
pub mod workers;

mod apply;
mod hangs;
mod rekey;
mod row;
mod rules;

#[cfg(test)]
mod tests;

pub use commit::Saved;
pub use create::{Created, NewRegister};
pub use desk::{Desk, Draft, Seal};
pub use errand::{Asked, Asks, Errand};
pub use error::{Guard, Result, StoreError};
pub use job::{AnyMsg, Ask, Change, Class, Job};
pub use open::{Key, Unlock, Way};
pub use register::{Card, Register};
pub use rules::may;
pub use save::{Author, Cell, Column, Edit, Save, Turn};
pub use secret::Work;
pub use thread::{Ending, Inline, News, Opened, Pauses, Reply, Runner, SlotId, Thread, Ticket};
