//! A passphrase left with the operating system.

use super::{Current, open_secret, own_key};
use crate::base::Secret;
use crate::store::keyring::{Keyring, entry};
use crate::store::{Change, Register, Result, StoreError};
use std::sync::Arc;

/// Leaves the passphrase of the one who sits here with the operating system, once it has been typed
/// again and found right: whoever merely passes by an open program cannot ask for that.
#[derive(Debug)]
pub struct Remember {
    /// As typed.
    pub passphrase: Secret,
    /// Where it is kept.
    pub ring: Arc<dyn Keyring>,
}

impl Change for Remember {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        let (_, id) = own_key(register)?;
        let me = register.me().ok_or(StoreError::NoMember)?;
        let keys = Current::find(register)?.keys;
        let member = keys.members.iter().find(|m| m.worker == me.0).ok_or(StoreError::NoMember)?;
        open_secret(member, &self.passphrase)?;
        self.ring.put(id, &entry(&member.name, &self.passphrase))
    }
}
