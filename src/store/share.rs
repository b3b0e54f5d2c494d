//! What a register has to know of the place it lies in: whether locks work there, who else has it
//! open, whether it is still the same file.
//!
//! * **The place** ([`place`]): how the drive is mounted, whether a sync service owns the folder, what
//!   such services have left beside the file, and how a trial file fares in it ([`probe`]). Where the
//!   answer is bad the register opens for reading only.
//! * **Who is here** ([`presence`]): every open program holds a lock on a small file of its own and
//!   writes into another that it is alive. Neither is ever the register itself, since closing that a
//!   second time would drop its locks.
//!
//! No names are written anywhere, only ids.

pub mod computer;
pub mod copies;
pub mod ident;
pub(in crate::store) mod lock;
pub mod mounts;
pub mod place;
pub mod presence;
pub mod probe;
pub mod roster;
pub mod service;

pub use mounts::Mount;
pub use place::Place;
pub use presence::Present;
pub(super) use roster::ident;
pub use roster::{BEAT, Beat, Roster, SILENT, Watchman, others};
pub use service::Service;

use super::{Guard, Register, Result, StoreError, Unlock, migrate};
use crate::base::{Clock, Phrase, Stamp, Word};
use serde::{Deserialize, Serialize};
use std::path::Path;

/// Why a register that lies where it lies must not be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Flaw {
    /// The drive is mounted so that locks bind this computer alone.
    LocalLocks,
    /// The drive refuses every lock: nothing on it can even be read safely.
    NoLocks,
    /// It gives locks to those who read and none to who writes.
    NoWriteLock,
    /// A colleague's program is alive and its lock could be taken: locks bind nobody here.
    LooseLocks,
    /// What was written to a trial file came back changed.
    Garbled,
    /// A trial file could not be given another name.
    Names,
    /// A service copies the folder to other computers behind the program's back.
    Synced(Service),
}

impl Flaw {
    /// What is wrong with the place, that nothing is lost, and what to do.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::LocalLocks => Word("share-local-locks"),
            Self::NoLocks => Word("share-no-locks"),
            Self::NoWriteLock => Word("share-no-write-lock"),
            Self::LooseLocks => Word("share-loose-locks"),
            Self::Garbled => Word("share-garbled"),
            Self::Names => Word("share-names"),
            Self::Synced(service) => {
                return Phrase::new(Word("share-synced")).with("service", service.name());
            }
        })
    }
}

/// Opens a register as programs do: after a look at the place it lies in, and made ready for this version
/// of the program where it is of an earlier one.
///
/// Errors: as [`Register::open`] and [`migrate::make_ready`]; [`StoreError::OpenHere`] on a share that
/// lets in one program of a computer, where another of this one is in already; [`StoreError::NoLocks`] on
/// a drive that refuses every lock.
pub fn enter(path: &Path, unlock: &Unlock, clock: &dyn Clock) -> Result<Register> {
    enter_in(Place::look(path, unlock.laptop.as_deref(), clock.now()), path, unlock, clock)
}

/// The same where the place has been looked at.
///
/// Errors: as [`enter`].
pub fn enter_in(place: Place, path: &Path, unlock: &Unlock, clock: &dyn Clock) -> Result<Register> {
    let laptop = unlock.laptop.as_deref();
    if alone_here(&place)
        && let Some(laptop) = laptop
        && presence::runs_here(path, computer::id(laptop)?)
    {
        return Err(StoreError::OpenHere);
    }
    let mut register = match Register::open(path, unlock) {
        Err(StoreError::Busy) if has_no_locks(path, &place) => return Err(StoreError::NoLocks),
        outcome => outcome?,
    };
    register.copies = place.copies;
    let older = register.guard() == Some(Guard::Older);
    if let Some(flaw) = place.flaw {
        // It has just been locked to be read.
        let flaw = if flaw == Flaw::NoLocks { Flaw::NoWriteLock } else { flaw };
        register.protect(Guard::Place(flaw));
    }
    if older {
        migrate::make_ready(&mut register, migrate::STEPS, clock.local(clock.now()))?;
    }
    Ok(register)
}

/// Where every lock is refused the file looks as if somebody held it for ever. An earlier trial that went
/// well is not believed then: a server can stop giving locks.
fn has_no_locks(path: &Path, place: &Place) -> bool {
    let flaw = if place.trial.is_some() { place.flaw } else { Place::try_out(path).flaw };
    flaw == Some(Flaw::NoLocks)
}

/// Linux gives all programs of a computer one handle of a file on a share: they would hold each other
/// up.
fn alone_here(place: &Place) -> bool {
    cfg!(target_os = "linux") && place.mount.as_ref().is_some_and(Mount::is_smb)
}

/// Whether a register may be made here: one that could not be written would be of no use.
///
/// Errors: [`StoreError::Place`].
pub fn fit_to_begin(path: &Path, laptop: Option<&Path>, now: Stamp) -> Result<()> {
    match Place::look(path, laptop, now).flaw {
        Some(flaw) => Err(StoreError::Place(flaw)),
        None => Ok(()),
    }
}
