//! Which backups open by the keys at hand, and who has a key to those that do not.

use super::turned::{Turned, against};
use crate::store::keys::Keys;
use crate::store::open::{Key, Unlock, Way};
use crate::store::{Change, Register, Result, StoreError};
use std::path::{Path, PathBuf};

/// Asks how a backup opens. It writes nothing; it is no question because it needs more than the
/// connection.
#[derive(Debug)]
pub struct How {
    /// Which.
    pub backup: PathBuf,
}

/// How a backup opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opens {
    /// By the keys at hand.
    Now,
    /// By a passphrase of the time it was taken, of one of these.
    Then(Vec<String>),
}

impl Change for How {
    type Done = (PathBuf, Opens);

    fn apply(&self, register: &mut Register) -> Result<Self::Done> {
        let (way, backup) = (register.way().today()?, self.backup.clone());
        if way.look_into(&backup).is_ok() || way.of_then(&backup).is_some() {
            return Ok((backup, Opens::Now));
        }
        // Without a keys file nobody is known; what is typed may open it all the same.
        let keys = Keys::read(&Keys::beside(&backup)).ok().flatten();
        let names = keys.into_iter().flat_map(|keys| keys.members).map(|member| member.name);
        Ok((backup, Opens::Then(names.collect())))
    }
}

/// Tries what somebody has typed on a backup. Nothing is changed.
#[derive(Debug)]
pub struct Try {
    /// Which.
    pub backup: PathBuf,
    /// What was typed.
    pub key: Key,
}

impl Change for Try {
    /// Whom it would shut out and let back, where that can be seen. What is wrong is told at once: no drive
    /// is waited for.
    type Done = std::result::Result<Option<Turned>, StoreError>;

    fn apply(&self, register: &mut Register) -> Result<Self::Done> {
        let then = way_by(&self.backup, &self.key).and_then(|way| way.look_into(&self.backup));
        Ok(then.map(|then| against(register, &then)))
    }
}

/// The way into a backup by what somebody has typed and the keys that lie with it.
///
/// Errors: as [`Register::open`].
pub(super) fn way_by(backup: &Path, key: &Key) -> Result<Way> {
    let way = Way::to(backup, backup, &Unlock { key: key.clone(), laptop: None })?;
    way.look_into(backup)?;
    Ok(way)
}
