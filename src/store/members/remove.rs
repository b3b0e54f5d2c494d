//! Taking somebody's access away: the register gets a new key.

use super::{Current, give_up, known, may_change, names, own_key, writable};
use crate::base::{ActionId, Word, WorkerId};
use crate::store::commit::{self, Stroke};
use crate::store::keys::Known;
use crate::store::row::all;
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
            return Err(StoreError::rule(Word("member-not-oneself")));
        }
        // Alone first: somebody who has left the team and keeps the key would be forgotten.
        rekey::alone(register, |register| {
            self.leave(register)?;
            reached(Step::Left)?;
            another_key(register, reached)
        })
    }

    /// The register no longer knows the member's key, whatever becomes of the rest.
    fn leave(&self, register: &mut Register) -> Result<()> {
        commit::commit(register, &self.row)?;
        give_up(register, self.stroke, self.member)
    }
}

/// Finishes a removal that was cut off. Whoever opens the register next and may, does it; when somebody
/// else is at it, the one after. True: it is still not finished, and the one who sits here may do it.
pub(super) fn finish(register: &mut Register) -> Result<bool> {
    let Some(me) = register.me() else { return Ok(false) };
    if may_change(register, me).is_err() || !is_unfinished(register)? {
        return Ok(false);
    }
    match rekey::alone(register, |register| another_key(register, &|_| Ok(()))) {
        Err(StoreError::Busy) => Ok(true),
        done => done.map(|()| false),
    }
}

/// The same when somebody asks for it, and waits until nobody else is at the register.
#[derive(Debug)]
pub struct Finish;

impl Change for Finish {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        writable(register)?;
        may_change(register, register.me().ok_or(StoreError::NoMember)?)?;
        own_key(register)?;
        if is_unfinished(register)? {
            rekey::alone(register, |register| another_key(register, &|_| Ok(())))?;
        }
        Ok(())
    }
}

/// Whether somebody who has left the team still has a key in the keys file.
fn is_unfinished(register: &Register) -> Result<bool> {
    let keys = Current::find(register)?.keys;
    let sql = "SELECT id FROM worker WHERE gone IS NOT NULL";
    let left = register.read(|db| all(db, sql, [], |r| Ok(r.get::<_, WorkerId>(0)?)))?;
    Ok(keys.members.iter().any(|member| left.iter().any(|id| id.0 == member.worker)))
}

/// Gives every page a new key, wrapped for those who are in the team. The caller is alone.
fn another_key(register: &mut Register, reached: &dyn Fn(Step) -> Result<()>) -> Result<()> {
    let new = DbKey::random()?;
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
}

/// Writes the keys file with these keys for those who stay. The caller is alone with the register.
fn write_keys(register: &Register, known: &Known, wrapped: &[&DbKey]) -> Result<()> {
    let (_, id) = own_key(register)?;
    let mut current = Current::find(register)?;
    current.take_in(known, &names(&register.db)?);
    let keys = &mut current.keys;
    keys.members.retain(|member| known.members.iter().any(|(worker, _)| worker.0 == member.worker));
    keys.wrap(wrapped, known)?;
    // Whoever does this must be able to open what stays the only key there is.
    let opens = register.way.identity.as_ref().is_some_and(|by| keys.open(by).is_ok());
    if !opens {
        return Err(StoreError::Keys("the own key is not among those that stay".to_owned()));
    }
    current.keep(register, id)
}

impl Change for Remove {
    type Done = ();

    fn apply(&self, register: &mut Register) -> Result<()> {
        self.run(register, &|_| Ok(()))
    }

    fn action(&self) -> Option<ActionId> {
        Some(self.row.action)
    }
}
