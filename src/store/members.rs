//! The members' keys: who can open the register, and how that is changed.
//!
//! What is trusted stands inside the register: the public keys in the table of workers and that of the
//! recovery key. The keys file beside it is open to whoever may write in the folder, so nothing is
//! wrapped for a key merely because it stands there. It is written under the register's own write lock,
//! since two programs would else undo each other's changes to it.

mod current;
mod handed;
mod invite;
mod mend;
mod own;
mod paper;
mod remember;
mod remove;
mod standing;

use current::{Current, names};
pub use handed::HandedOut;
pub use invite::Invite;
pub use mend::{Mend, Mended};
pub use own::OwnPassphrase;
#[cfg(test)]
pub(super) use paper::Reached;
pub use paper::{NewRecovery, Papers};
pub use remember::Remember;
#[cfg(test)]
pub(super) use remove::Step;
pub use remove::{Finish, Remove};
pub use standing::{Access, Found, Standing, Strange, Stranger, Strangers};

pub(super) use handed::{is_handed, open_secret};

use super::commit::{self, Stroke};
use super::keys::{Keys, Known, Member};
use super::row::{all, one};
use super::secret::DbKey;
use super::{Guard, Register, Result, StoreError, rules};
use crate::base::{Id, WorkerId};
use crate::domain::worker::Deed;
use age::x25519::Identity;
use rusqlite::Connection;

/// Whoever is out of the team does not come in, and nobody comes in as somebody else: who one is stands
/// in the keys file, which lies open, but whose key it is stands in the register.
pub(super) fn still_here(register: &Register) -> Result<()> {
    let Some(me) = register.me() else { return Ok(()) };
    let public = register.way.identity.as_ref().map(|own| own.to_public().to_string());
    let sql = "SELECT EXISTS(SELECT 1 FROM worker WHERE id=?1 AND gone IS NULL)
       AND NOT EXISTS(SELECT 1 FROM worker WHERE public=?2 AND id<>?1)";
    let here = register.read(|db| Ok(db.query_row(sql, (me, public), |r| r.get::<_, bool>(0))?))?;
    if here { Ok(()) } else { Err(StoreError::ShutOut) }
}

/// The public keys that stand in the register.
fn known(db: &Connection) -> Result<Known> {
    let sql = "SELECT id, public FROM worker WHERE public IS NOT NULL AND gone IS NULL";
    let members = all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let recovery =
        one(db, "SELECT recovery FROM register", [], |r| Ok(r.get::<_, Option<String>>(0)?))?;
    let recovery = recovery.flatten().ok_or(StoreError::NoKeys)?;
    Ok(Known { members, recovery, next: None })
}

/// Refuses who may not change the team.
pub(super) fn may_change(register: &Register, by: WorkerId) -> Result<()> {
    let role = register.read(|db| rules::role_of(db, by))?;
    if role.may(Deed::EditWorkers) { Ok(()) } else { Err(StoreError::Denied) }
}

/// A keys file being changed, and what it may be changed by.
struct Desk<'a> {
    keys: &'a mut Keys,
    /// The register's own key, as the file is encrypted now.
    key: &'a DbKey,
    known: &'a Known,
}

/// Wraps the register's key anew for everybody who stands in it.
fn wrap(desk: &mut Desk<'_>) -> Result<()> {
    desk.keys.wrap(&[desk.key], desk.known)
}

/// Changes the keys file while nobody else writes, neither in the register nor there.
fn change<T>(register: &Register, f: impl FnOnce(&mut Desk<'_>) -> Result<T>) -> Result<T> {
    if let Some(guard) = register.guard() {
        return Err(StoreError::ReadOnly(guard));
    }
    register.db.execute_batch("PRAGMA query_only=OFF")?;
    let begun = register.db.execute_batch("BEGIN IMMEDIATE").map_err(StoreError::from);
    let done = begun.and_then(|()| rewrite(register, f));
    register.settle();
    done
}

/// The same for who holds the lock already.
fn rewrite<T>(register: &Register, f: impl FnOnce(&mut Desk<'_>) -> Result<T>) -> Result<T> {
    let (key, id) = own_key(register)?;
    let known = known(&register.db)?;
    let mut current = Current::find(register)?;
    current.take_in(&known, &names(&register.db)?);
    let done = f(&mut Desk { keys: &mut current.keys, key, known: &known })?;
    current.keep(register, id)?;
    Ok(done)
}

/// The key of a register that has one, and its id.
fn own_key(register: &Register) -> Result<(&DbKey, Id)> {
    let key = register.way.keys.first().ok_or(StoreError::NoKeys)?;
    Ok((key, register.way.id.ok_or(StoreError::NoKeys)?))
}

/// This computer's copy learns what the register stands open by. Being without a copy is no fault.
pub(super) fn keep_copy(register: &Register) {
    if let (Some(laptop), Ok(current)) = (&register.way.laptop, Current::find(register)) {
        let _ = current.keys.keep_copy(laptop);
    }
}

/// The keys file that opens the register now, wherever it was found.
pub(super) fn keys_now(register: &Register) -> Result<Keys> {
    Current::find(register).map(|current| current.keys)
}

/// Gives a member a key pair of their own. First the register learns the public key, since nothing is
/// wrapped for a key it does not know; then the keys file is written. Cut off between the two, the
/// member still opens as before, and doing it again puts it right.
pub(super) fn give(
    register: &mut Register,
    stroke: Stroke,
    identity: &Identity,
    member: Member,
) -> Result<()> {
    let public = identity.to_public().to_string();
    commit::write(register, stroke, |db| {
        let sql = "UPDATE worker SET public=?2 WHERE id=?1 AND gone IS NULL";
        match db.prepare_cached(sql)?.execute((member.worker, &public))? {
            1 => Ok(()),
            _ => Err(StoreError::NoMember),
        }
    })?;
    change(register, |desk| {
        desk.keys.place(Member { public: public.clone(), ..member });
        wrap(desk)
    })
}

/// Forgets a member's public key: from here on nothing is wrapped for it.
fn give_up(register: &mut Register, stroke: Stroke, member: WorkerId) -> Result<()> {
    commit::write(register, stroke, |db| {
        db.execute("UPDATE worker SET public=NULL WHERE id=?1 AND public IS NOT NULL", [member])?;
        Ok(())
    })
}

/// Refuses where nothing may be written.
fn writable(register: &Register) -> Result<()> {
    register.guard().map_or(Ok(()), |guard: Guard| Err(StoreError::ReadOnly(guard)))
}
