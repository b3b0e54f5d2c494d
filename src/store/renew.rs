//! A member who has forgotten the passphrase gets a new key pair; nobody else's changes.

use super::commit::Stroke;
use super::keys::Member;
use super::row::all;
use super::{Key, Register, Result, StoreError, Unlock, Way, Work, members, secret};
use crate::base::{ActionId, Secret, Stamp, Word, WorkerId};
use age::x25519::Identity;
use std::path::{Path, PathBuf};

/// A member who comes in by the recovery key or by a passphrase handed out, and the new passphrase.
#[derive(Debug)]
pub struct Renewal {
    /// The recovery key from paper, or what a colleague has handed out.
    pub by: Key,
    /// Who it is.
    pub member: WorkerId,
    /// The new passphrase, which has been found good enough.
    pub passphrase: Secret,
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
/// [`StoreError::NoMember`] for somebody who has no key yet, or who came in by another's passphrase.
pub fn open(path: &Path, renewal: &Renewal) -> Result<Register> {
    let unlock = Unlock { key: renewal.by.clone(), laptop: renewal.laptop.clone() };
    let (mut register, invited) = Register::enter(path, &unlock)?;
    let by_paper = matches!(renewal.by, Key::Recovery(_));
    if !by_paper && invited.is_none_or(|(id, _)| id != renewal.member) {
        return Err(StoreError::NoMember);
    }
    // Whoever handed it out knows it.
    if let Key::Member { passphrase, .. } = &renewal.by
        && members::is_handed(passphrase.open(), renewal.passphrase.open())
    {
        return Err(StoreError::rule(Word("passphrase-same")));
    }
    let identity = renewal.give(&mut register)?;
    let way = Way { me: Some(renewal.member), identity: Some(identity), ..register.way.clone() };
    // Two connections to one file in one program would undo each other's locks.
    drop(register);
    way.enter()
}

/// Who of the team has a key of their own.
pub(super) fn with_keys(register: &Register) -> Result<Vec<(WorkerId, String)>> {
    let sql = "SELECT id, name FROM worker WHERE public IS NOT NULL AND gone IS NULL
       ORDER BY name, id";
    register.read(|db| all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?))))
}

impl Renewal {
    fn give(&self, register: &mut Register) -> Result<Identity> {
        let team = with_keys(register)?;
        let (_, name) =
            team.into_iter().find(|(id, _)| *id == self.member).ok_or(StoreError::NoMember)?;
        let identity = Identity::generate();
        let member = Member {
            worker: self.member.0,
            name,
            public: String::new(),
            secret: secret::lock_identity(&identity, self.passphrase.open(), self.work)?,
            once: false,
        };
        // Not a save: there is no taking back a key that has been forgotten.
        let stroke = Stroke { at: self.at, by: self.member, action: self.action };
        members::give(register, stroke, &identity, member)?;
        Ok(identity)
    }
}
