//! A member who has forgotten the passphrase gets a new key pair; nobody else's changes.

use super::commit::{self, Stroke};
use super::keys::Keys;
use super::row::all;
use super::{Register, Result, StoreError, Way, Work, secret};
use crate::base::{ActionId, Private, Stamp, WorkerId};
use age::x25519::Identity;
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// A member who comes in by the recovery key, and the new passphrase.
#[derive(Debug)]
pub struct Renewal {
    /// The recovery key from paper.
    pub recovery: Private<String>,
    /// Who it is.
    pub member: WorkerId,
    /// The new passphrase, which has been found good enough.
    pub passphrase: Private<String>,
    /// How long it is stretched.
    pub work: Work,
    /// The folder of this program on this computer.
    pub laptop: Option<PathBuf>,
    /// When.
    pub at: Stamp,
    /// Names the action.
    pub action: ActionId,
}

/// Gives the member a new key pair under the new passphrase, and opens the register with it.
///
/// Errors: as [`Register::open`]; [`StoreError::NoKeys`] for a register that is not encrypted,
/// [`StoreError::NoMember`] for somebody who has no key yet.
pub fn open(path: &Path, renewal: &Renewal) -> Result<Register> {
    let mut register = Register::recover(path, &renewal.recovery)?;
    let identity = renewal.give(&mut register)?;
    let way = Way { me: Some(renewal.member), identity: Some(identity), ..register.way.clone() };
    // Two connections to one file in one program would undo each other's locks.
    drop(register);
    way.enter()
}

/// Who of the team has a key of their own.
pub(super) fn members(register: &Register) -> Result<Vec<(WorkerId, String)>> {
    let sql = "SELECT id, name FROM worker WHERE public IS NOT NULL AND gone IS NULL
       ORDER BY name, id";
    register.read(|db| all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?))))
}

impl Renewal {
    /// First the register learns the public key, since nothing is wrapped for a key it does not
    /// know; then the keys file is written. Cut off between the two, the member still opens by the
    /// old passphrase, and doing it again puts it right.
    fn give(&self, register: &mut Register) -> Result<Identity> {
        let path = Keys::beside(&register.way.path);
        let db_key = register.way.keys.first().cloned().ok_or(StoreError::NoKeys)?;
        let mut keys = Keys::read(&path)?.ok_or(StoreError::NoKeys)?;
        if Some(keys.register) != register.way.id {
            return Err(StoreError::WrongKeys);
        }
        let identity = Identity::generate();
        let public = identity.to_public().to_string();
        let member = keys.members.iter_mut().find(|m| m.worker == self.member.0);
        let member = member.ok_or(StoreError::NoMember)?;
        member.public.clone_from(&public);
        member.secret = secret::lock_identity(&identity, self.passphrase.open(), self.work)?;
        self.learn(register, &public)?;
        keys.wrap(&db_key, &register.read(publics)?)?;
        keys.write(&path)?;
        if let Some(laptop) = &self.laptop {
            // Being without a copy is no reason not to come in: the original is written.
            let _ = keys.keep_copy(laptop);
        }
        Ok(identity)
    }

    /// Not a save: there is no taking back a key that has been forgotten.
    fn learn(&self, register: &mut Register, public: &str) -> Result<()> {
        let stroke = Stroke { at: self.at, by: self.member, action: self.action };
        commit::write(register, stroke, |db| {
            let sql = "UPDATE worker SET public=?2 WHERE id=?1 AND gone IS NULL";
            match db.prepare_cached(sql)?.execute((self.member, public))? {
                1 => Ok(()),
                _ => Err(StoreError::NoMember),
            }
        })
    }
}

/// The public keys of everybody in the team.
fn publics(db: &Connection) -> Result<Vec<(WorkerId, String)>> {
    let sql = "SELECT id, public FROM worker WHERE public IS NOT NULL AND gone IS NULL";
    all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))
}
