//! A member's own passphrase.

use super::{Current, change, open_secret, writable};
use crate::base::{Secret, Word};
use crate::store::{Change, Register, Result, StoreError, Work, secret};

/// Gives the one who sits here another passphrase. The key pair stays, and with it the drafts on every
/// computer; the register and everybody else's passphrases are not touched.
#[derive(Debug)]
pub struct OwnPassphrase {
    /// The one in use.
    pub old: Secret,
    /// The new one, which has been found good enough.
    pub new: Secret,
    /// How long it is stretched.
    pub work: Work,
}

impl Change for OwnPassphrase {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        writable(register)?;
        let me = register.me().ok_or(StoreError::NoMember)?;
        if secret::same(self.old.open(), self.new.open()) {
            return Err(StoreError::rule(Word("passphrase-same")));
        }
        // Stretching takes a while, and is done before anybody has to wait.
        let keys = Current::find(register)?.keys;
        let member = keys.members.iter().find(|m| m.worker == me.0).ok_or(StoreError::NoMember)?;
        let identity = open_secret(member, &self.old)?;
        let public = member.public.clone();
        let locked = secret::lock_identity(&identity, self.new.open(), self.work)?;
        change(register, |desk| {
            let member = desk.keys.members.iter_mut().find(|m| m.worker == me.0);
            let member = member.ok_or(StoreError::NoMember)?;
            // A colleague may have given this member another pair meanwhile: it is looked at anew.
            if member.public != public {
                return Err(StoreError::Busy);
            }
            member.secret.clone_from(&locked);
            member.once = false;
            Ok(())
        })
    }
}
