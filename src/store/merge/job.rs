//! A merge as jobs of the store's thread: first it is found and counted, then brought in lot by lot, so
//! that saves and questions of others go in between.

use super::{Merge, Progress, Tally};
use crate::base::{Id, Stamp, WorkerId};
use crate::store::copies::Returned;
use crate::store::open::Key;
use crate::store::{Ask, Change, Register, Result, StoreError};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

/// Looks what a file would bring home.
#[derive(Debug)]
pub struct Begin {
    /// The other file.
    pub path: PathBuf,
    /// What was typed for it, where no key of ours opens it.
    pub key: Key,
    /// When.
    pub at: Stamp,
}

/// A merge that was found, between two steps.
#[derive(Debug, Clone)]
pub struct Handle(Arc<Mutex<Merge>>);

/// What a file would bring home.
#[derive(Debug, Clone)]
pub struct Begun {
    /// The merge itself.
    pub merge: Handle,
    /// What it comes to.
    pub tally: Tally,
    /// The copy it was handed out as, where the register knows of it, and when that last came home.
    pub copy: Option<(Id, Option<Stamp>)>,
}

impl Change for Begin {
    /// What it comes to, or why nothing can.
    type Done = std::result::Result<Begun, StoreError>;

    fn apply(&self, register: &mut Register) -> Result<Self::Done> {
        let merge = match Merge::find(register, &self.path, &self.key) {
            Ok(merge) => merge,
            Err(why) if why.passing() => return Err(why),
            Err(why) => return Ok(Err(why)),
        };
        let tally = merge.count(register, self.at)?;
        let known = |copy| register.read(|db| Returned { copy }.ask(db));
        let copy = match merge.copy() {
            Some(copy) => known(copy)?.map(|returned| (copy, returned)),
            None => None,
        };
        Ok(Ok(Begun { merge: Handle(Arc::new(Mutex::new(merge))), tally, copy }))
    }
}

/// Brings the next lot in.
#[derive(Debug)]
pub struct Step {
    /// Of which merge.
    pub merge: Handle,
    /// Who.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
}

impl Change for Step {
    type Done = Progress;

    fn apply(&self, register: &mut Register) -> Result<Progress> {
        // A step that panicked has written nothing: the merge stands where it stood.
        let mut merge = self.merge.0.lock().unwrap_or_else(PoisonError::into_inner);
        merge.step(register, self.by, self.at)
    }
}
