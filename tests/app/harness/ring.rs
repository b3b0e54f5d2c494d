//! A key store of an operating system that is none.

use super::{Harness, Seat};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use tillit::base::{Id, Secret};
use tillit::store::Result;
use tillit::store::keyring::Keyring;

/// What is kept for each register, in memory.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<Id, Secret>>);

impl Keyring for Memory {
    fn get(&self, register: Id) -> Option<Secret> {
        self.0.lock().unwrap().get(&register).cloned()
    }

    fn put(&self, register: Id, secret: &Secret) -> Result<()> {
        self.0.lock().unwrap().insert(register, secret.clone());
        Ok(())
    }

    fn forget(&self, register: Id) -> Result<()> {
        self.0.lock().unwrap().remove(&register);
        Ok(())
    }
}

impl Seat {
    pub(super) fn ring(&self) -> Option<Arc<dyn Keyring>> {
        self.ring.clone().map(|ring| ring as Arc<dyn Keyring>)
    }
}

impl Harness {
    /// How many passphrases the operating system keeps.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.seat.ring.as_ref().map_or(0, |ring| ring.0.lock().unwrap().len())
    }
}
