//! Other files of a register than the one that is worked in: backups, and what is to be one.

use super::{Head, Unlock, Way, at_opening, connect, examine, prepare, unlock_way};
use crate::base::{Id, WorkerId};
use crate::store::keys::Keys;
use crate::store::secret::DbKey;
use crate::store::{Register, Result, StoreError};
use rusqlite::Connection;
use std::path::Path;

impl Register {
    /// What an encrypted file says, without any key, that it is; none for one that is not encrypted.
    pub(in crate::store) fn id_outside(path: &Path) -> Result<Option<Id>> {
        let head = Head::read(path)?;
        Ok(if head.plain().is_some() { None } else { head.id() })
    }
}

impl Way {
    /// Where the register lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The same way into a file of the same key elsewhere.
    #[must_use]
    pub fn leading_to(&self, path: &Path) -> Self {
        Self { path: path.to_owned(), guard: None, ..self.clone() }
    }

    /// The same by the keys that open the register today: they may have been changed since it was opened.
    ///
    /// Errors: [`StoreError::ShutOut`] when there is a new one, and it is not for us.
    pub(in crate::store) fn today(&self) -> Result<Self> {
        let (Some(id), Some(identity)) = (self.id, &self.identity) else { return Ok(self.clone()) };
        let found = Keys::all(&self.path, id, self.laptop.as_deref())?;
        let (keys, _) = found.first().ok_or(StoreError::NoKeys)?;
        let keys = keys.open(identity).map_err(|_| StoreError::ShutOut)?;
        Ok(Self { keys, ..self.clone() })
    }

    /// Which register it leads to, where that is known.
    pub(in crate::store) fn id(&self) -> Option<Id> {
        self.id
    }

    /// Whose passphrase it was; nobody's where it is not encrypted, or was the recovery key.
    pub(in crate::store) fn me(&self) -> Option<WorkerId> {
        self.me
    }

    /// The way into a backup by the keys that were kept with it.
    pub(in crate::store) fn of_then(&self, backup: &Path) -> Option<Self> {
        let keys = Keys::read(&Keys::beside(backup)).ok()??.open(self.identity.as_ref()?).ok()?;
        Some(Self { keys, ..self.clone() }).filter(|way| way.look_into(backup).is_ok())
    }

    /// The way into another file of a register, such as a backup, by the keys that lie beside
    /// `keys_of`. Nothing is opened yet, and this computer keeps nothing of it.
    pub fn to(path: &Path, keys_of: &Path, unlock: &Unlock) -> Result<Self> {
        let head = Head::read(path)?;
        match head.plain() {
            Some(true) => Ok(Self::new(path, Vec::new(), None, None)),
            Some(false) => Err(StoreError::Foreign),
            None => {
                let unlock = Unlock { laptop: None, ..unlock.clone() };
                Ok(unlock_way(path, keys_of, &head, &unlock)?.0)
            }
        }
    }

    /// Another file of the same keys, open for reading only.
    pub(in crate::store) fn look_into(&self, other: &Path) -> Result<Connection> {
        let keys: Vec<Option<&DbKey>> = match self.keys.as_slice() {
            [] => vec![None],
            keys => keys.iter().map(Some).collect(),
        };
        let mut why = StoreError::Damaged;
        for key in keys {
            let db = connect(other, false, self.patience)?;
            let looked = key
                .map_or(Ok(()), |key| Ok(db.execute_batch(&key.pragma(None))?))
                .and_then(|()| prepare(&db, key.is_some(), false))
                .and_then(|()| examine(&db));
            match looked.map_err(at_opening) {
                Ok((_, id)) if self.id.is_some_and(|own| own != id) => {
                    return Err(StoreError::WrongKeys);
                }
                Ok(_) => return Ok(db),
                Err(other) => why = other,
            }
        }
        Err(why)
    }
}
