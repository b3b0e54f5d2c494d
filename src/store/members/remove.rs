//! Taking somebody's access away: the register gets a new key.

use super::{give_up, keep, known, may_change, own_key, writable};
use crate::base::{ActionId, Phrase, Word, WorkerId};
use crate::store::commit::{self, Stroke};
use crate::store::keys::{Keys, Known};
use crate::store::secret::DbKey;
use crate::store::{Author, Change, Register, Result, Save, StoreError, rekey, workers};

/// Takes a member out of the team and gives the register a new key, which is wrapped for everybody but
/// them. Nobody else needs another passphrase. What they took away before, a copy or a backup, they can
/// still open: no key reaches that.
#[derive(Debug)]
pub struct Remove {
    member: WorkerId,
    row: Save,
    stroke: Stroke,
}

/// How far it has come. A program that dies anywhere between leaves a register that everybody who stays
/// can open; doing it again finishes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Step {
    /// The register knows that the member has left, and no longer their public key.
    Left,
    /// The keys file holds the old and the new key, wrapped for those who stay.
    Both,
    /// Every page is encrypted with the new key.
    Rekeyed,
    /// The journal holds no page under the old key any more.
    Purged,
    /// The keys file holds the new key alone.
    Dropped,
}

impl Remove {
    /// One begun now.
    pub fn new(author: &Author<'_>, member: WorkerId) -> Self {
        let stroke = Stroke { at: author.at, by: author.by, action: ActionId(author.id()) };
        Self { member, row: workers::leave(author, member), stroke }
    }

    /// The same, stopped where a test wants it to.
    pub(in crate::store) fn run(
        &self,
        register: &mut Register,
        reached: &dyn Fn(Step) -> Result<()>,
    ) -> Result<()> {
        writable(register)?;
        may_change(register, self.stroke.by)?;
        own_key(register)?;
        if self.member == self.stroke.by {
            return Err(StoreError::Rule(Phrase::new(Word("member-not-oneself"))));
        }
        self.leave(register)?;
        reached(Step::Left)?;
        let new = DbKey::random()?;
        rekey::alone(register, |register| {
            let (old, _) = own_key(register)?;
            let known = known(&register.db)?;
            write_keys(register, &known, &[old, &new])?;
            reached(Step::Both)?;
            rekey::rekey(register, &new)?;
            reached(Step::Rekeyed)?;
            rekey::purge_journal(register)?;
            reached(Step::Purged)?;
            write_keys(register, &known, &[&new])?;
            reached(Step::Dropped)
        })?;
        Ok(())
    }

    /// The register no longer knows the member's key, whatever becomes of the rest.
    fn leave(&self, register: &mut Register) -> Result<()> {
        commit::commit(register, &self.row)?;
        give_up(register, self.stroke, self.member)
    }
}

/// Writes the keys file with these keys for those who stay. The caller is alone with the register.
fn write_keys(register: &Register, known: &Known, wrapped: &[&DbKey]) -> Result<()> {
    let (_, id) = own_key(register)?;
    let (path, laptop) = (&register.way.path, register.way.laptop.as_deref());
    let (mut keys, _) = Keys::find(path, id, laptop)?;
    keys.members.retain(|member| known.members.iter().any(|(worker, _)| worker.0 == member.worker));
    keys.wrap(wrapped, known)?;
    keep(&keys, path, laptop)
}

impl Change for Remove {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        self.run(register, &|_| Ok(()))
    }
}
