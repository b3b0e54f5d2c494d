//! The recovery key on paper.

use super::{Desk, change, may_change, own_key, wrap, writable};
use crate::base::{ActionId, Secret};
use crate::store::commit::{self, Stroke};
use crate::store::keys::Known;
use crate::store::{Author, Change, Register, Result, StoreError, secret};
use age::x25519::Identity;

/// Puts a recovery key that has been written down in the place of the one on paper, which no longer
/// opens the register as it is from then on. Backups and copies taken before are still opened by it.
///
/// Until the register knows the new one both open it: cut off anywhere, what is on paper holds.
#[derive(Debug)]
pub struct NewRecovery {
    stroke: Stroke,
    public: String,
}

/// Which recovery keys open the register after the change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Papers {
    /// The new one alone.
    New,
    /// The new one, and the old one until the keys file can be written, which the next start sees to.
    Both,
}

/// How far the change has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Reached {
    /// The keys file lets both in.
    Both,
    /// The register knows the new one.
    Known,
}

impl NewRecovery {
    /// A key that opens nothing yet, as it is to be written down.
    pub fn key() -> Secret {
        Secret::from(secret::groups(&Identity::generate()))
    }

    /// Puts `key` in the place of the one on paper.
    pub fn new(author: &Author<'_>, key: &Secret) -> Result<Self> {
        let bug = || StoreError::Bug("no recovery key".to_owned());
        let public = secret::public_half(key.open()).ok_or_else(bug)?;
        let action = ActionId(author.id());
        Ok(Self { stroke: Stroke { at: author.at, by: author.by, action }, public })
    }

    /// The same, stopped where a test wants it to.
    pub(in crate::store) fn run(
        &self,
        register: &mut Register,
        reached: &dyn Fn(Reached) -> Result<()>,
    ) -> Result<Papers> {
        writable(register)?;
        may_change(register, self.stroke.by)?;
        own_key(register)?;
        change(register, |desk| self.let_both_in(desk))?;
        reached(Reached::Both)?;
        commit::write(register, self.stroke, |db| {
            let sql = "UPDATE register SET recovery=?1 WHERE recovery IS NOT ?1";
            db.execute(sql, [&self.public])?;
            Ok(())
        })?;
        // From here on the new one holds, whatever becomes of the keys file.
        let alone = reached(Reached::Known).and_then(|()| change(register, wrap));
        Ok(if alone.is_ok() { Papers::New } else { Papers::Both })
    }

    fn let_both_in(&self, desk: &mut Desk<'_>) -> Result<()> {
        let both = Known { next: Some(self.public.clone()), ..desk.known.clone() };
        desk.keys.wrap(&[desk.key], &both)
    }
}

impl Change for NewRecovery {
    type Done = Papers;

    fn apply(&self, register: &mut Register) -> Result<Papers> {
        self.run(register, &|_| Ok(()))
    }
}
