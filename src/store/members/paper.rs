//! The recovery key on paper.

use super::{change, may_change, own_key, wrap, writable};
use crate::base::{ActionId, Private};
use crate::store::commit::{self, Stroke};
use crate::store::{Author, Change, Register, Result, secret};
use age::x25519::Identity;

/// Makes a new recovery key; the one on paper until now no longer opens the register as it is from here
/// on. Backups and copies taken before are still opened by it.
#[derive(Debug)]
pub struct NewRecovery(Stroke);

impl NewRecovery {
    /// One made now.
    pub fn new(author: &Author<'_>) -> Self {
        Self(Stroke { at: author.at, by: author.by, action: ActionId(author.id()) })
    }
}

impl Change for NewRecovery {
    type Done = Private<String>;

    fn apply(&self, register: &mut Register) -> Result<Private<String>> {
        writable(register)?;
        may_change(register, self.0.by)?;
        own_key(register)?;
        let identity = Identity::generate();
        let public = identity.to_public().to_string();
        commit::write(register, self.0, |db| {
            db.execute("UPDATE register SET recovery=?1", [&public])?;
            Ok(())
        })?;
        change(register, wrap)?;
        Ok(Private(secret::groups(&identity).as_str().to_owned()))
    }
}
