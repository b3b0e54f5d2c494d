//! A member's own passphrase.

use super::{change, open_secret, own_key, writable};
use crate::base::Private;
use crate::store::keys::Keys;
use crate::store::{Change, Register, Result, StoreError, Work, secret};

/// Gives the one who sits here another passphrase. The key pair stays, and with it the drafts on every
/// computer; the register and everybody else's passphrases are not touched.
#[derive(Debug)]
pub struct OwnPassphrase {
    /// The one in use.
    pub old: Private<String>,
    /// The new one, which has been found good enough.
    pub new: Private<String>,
    /// How long it is stretched.
    pub work: Work,
}

impl Change for OwnPassphrase {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        writable(register)?;
        let (_, id) = own_key(register)?;
        let me = register.me().ok_or(StoreError::NoMember)?;
        // Stretching takes a while, and is done before anybody has to wait.
        let (keys, _) = Keys::find(&register.way.path, id, register.way.laptop.as_deref())?;
        let member = keys.members.iter().find(|m| m.worker == me.0).ok_or(StoreError::NoMember)?;
        let identity = open_secret(member, &self.old)?;
        let locked = secret::lock_identity(&identity, self.new.open(), self.work)?;
        change(register, |desk| {
            let member = desk.keys.members.iter_mut().find(|m| m.worker == me.0);
            let member = member.ok_or(StoreError::NoMember)?;
            member.secret.clone_from(&locked);
            member.once = false;
            Ok(())
        })
    }
}
