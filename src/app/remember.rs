//! The passphrase that this computer remembers, for as long as its owner wants that.

use super::App;
use crate::base::{Id, Word};
use crate::screens::env::Opening;
use crate::screens::screen::Tone;

impl App {
    /// Whether the key store holds the passphrase to a register.
    pub(super) fn is_remembered(&self, register: Id) -> bool {
        self.world.ring.as_ref().is_some_and(|ring| ring.get(register).is_some())
    }

    /// It does from now on.
    pub(super) fn remembered(&mut self) {
        if let Some(open) = &mut self.world.open {
            open.keys.remembered = true;
        }
        self.changed();
    }

    /// It holds none any more. True: it did.
    pub(super) fn forget_passphrase(&mut self) -> bool {
        let Some(open) = &mut self.world.open else { return false };
        let (held, id) = (std::mem::take(&mut open.keys.remembered), open.id);
        if !held {
            return false;
        }
        match self.world.ring.as_ref().map(|ring| ring.forget(id)) {
            Some(Err(why)) => self.say(Tone::Trouble, why.phrase()),
            _ => self.say(Tone::Plain, Word("ring-forgotten")),
        }
        self.changed();
        true
    }

    /// Once the screen was hidden somebody types the passphrase before anything opens by itself again.
    pub(super) fn typed_only(&self, opening: &mut Opening) {
        if let Opening::Open { kept, .. } = opening {
            *kept &= !self.lock.typed;
        }
    }
}
