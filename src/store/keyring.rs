//! Passphrases that the operating system keeps for whoever is logged in, and who has asked for it.
//!
//! What is kept is what would be typed, so a passphrase that was changed elsewhere, and a member who was
//! removed, come in by it no more than by typing; what no longer opens anything is forgotten at once.

mod system;

pub use system::system;

use super::{Key, Register, Result, StoreError};
use crate::base::{Id, Secret};
use std::fmt::Debug;
use std::path::Path;

/// Where an operating system keeps secrets: one for each register.
pub trait Keyring: Debug + Send + Sync {
    /// What is kept for a register.
    fn get(&self, register: Id) -> Option<Secret>;

    /// Keeps something for it, in the place of what was.
    fn put(&self, register: Id, secret: &Secret) -> Result<()>;

    /// Keeps nothing for it any more; nor did it have to before.
    fn forget(&self, register: Id) -> Result<()>;
}

/// What is kept: who it is, and what they would type.
pub(super) fn entry(name: &str, passphrase: &Secret) -> Secret {
    Secret::from([name, passphrase.open()].join("\n"))
}

fn key_of(kept: &Secret) -> Option<Key> {
    let (name, passphrase) = kept.open().split_once('\n')?;
    Some(Key::Member { name: Some(name.to_owned()), passphrase: Secret::from(passphrase) })
}

/// Opens the register at `path` by what is kept for it.
///
/// Errors: [`StoreError::Locked`] where nothing is, or what is opens it no more.
pub fn enter(
    path: &Path,
    ring: &dyn Keyring,
    open: impl FnOnce(Key) -> Result<Register>,
) -> Result<Register> {
    let id = Register::id_outside(path)?.ok_or(StoreError::Locked)?;
    let kept = ring.get(id).ok_or(StoreError::Locked)?;
    let outcome = key_of(&kept).ok_or(StoreError::NoMember).and_then(open);
    let no_more = matches!(
        outcome,
        Err(StoreError::WrongPassphrase
            | StoreError::NoMember
            | StoreError::ShutOut
            | StoreError::Invited(..)
            | StoreError::Recovered(_))
    );
    if no_more {
        // Where even that fails it is tried again at the next start; it opens nothing.
        let _ = ring.forget(id);
        return Err(StoreError::Locked);
    }
    outcome
}
