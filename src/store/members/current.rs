//! The keys file that a register stands open by, and how it is written anew.

use super::own_key;
use crate::base::{Id, WorkerId};
use crate::store::keys::{Keys, Known, Place};
use crate::store::row::all;
use crate::store::{Register, Result, StoreError};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// What changes begin from.
pub(super) struct Current {
    pub keys: Keys,
    pub place: Place,
    /// The other one, where the file beside the register and this computer's copy differ.
    other: Option<Keys>,
}

impl Current {
    /// Of the keys file beside the register and this computer's copy the later one that holds the key
    /// which the register is under.
    pub fn find(register: &Register) -> Result<Self> {
        let (key, id) = own_key(register)?;
        let way = &register.way;
        let mut found = Keys::all(&way.path, id, way.laptop.as_deref())?;
        let fits = |keys: &Keys| {
            let by = way.identity.as_ref().and_then(|identity| keys.open(identity).ok());
            by.is_some_and(|by| by.contains(key))
        };
        // Where none is known to fit, what is wrong with the later one is what there is to mend.
        let at = found.iter().position(|(keys, _)| fits(keys)).unwrap_or(0);
        if found.is_empty() {
            return Err(StoreError::NoKeys);
        }
        let (keys, place) = found.swap_remove(at);
        Ok(Self { keys, place, other: found.pop().map(|(keys, _)| keys) })
    }

    /// Takes names as they stand in the register, and members known there whom the other file alone has.
    pub fn take_in(&mut self, known: &Known, names: &[(WorkerId, String)]) {
        let lost = self.other.iter().flat_map(|other| &other.members);
        for member in lost.filter(|member| known.knows(member)) {
            match self.keys.members.iter_mut().find(|m| m.worker == member.worker) {
                None => self.keys.members.push(member.clone()),
                Some(stale) if !known.knows(stale) => stale.clone_from(member),
                Some(_) => {}
            }
        }
        for member in &mut self.keys.members {
            if let Some((_, name)) = names.iter().find(|(id, _)| id.0 == member.worker) {
                member.name.clone_from(name);
            }
        }
        self.keys.recovery.clone_from(&known.recovery);
    }

    /// Writes it beside the register, as the latest there is, and into this computer's copy. What lies
    /// there and is another's or cannot be read is put aside.
    pub fn keep(&mut self, register: &Register, id: Id) -> Result<()> {
        let other = self.other.as_ref().map_or(0, |other| other.number);
        self.keys.number = self.keys.number.max(other).saturating_add(1);
        self.keys.register = id;
        let path = &register.way.path;
        let aside = match self.place {
            Place::Foreign | Place::Broken => put_aside(path),
            Place::Beside | Place::Old | Place::Lost => Ok(()),
        };
        // Trying it again by itself would keep every save waiting, perhaps for ever.
        let written = aside.and_then(|()| self.keys.write(&Keys::beside(path)));
        written.map_err(|why| StoreError::Keys(why.to_string()))?;
        self.place = Place::Beside;
        if let Some(laptop) = &register.way.laptop {
            // Being without a copy is no reason to stop: the original is written.
            let _ = self.keys.keep_copy(laptop);
        }
        Ok(())
    }
}

pub(super) fn names(db: &Connection) -> Result<Vec<(WorkerId, String)>> {
    all(db, "SELECT id, name FROM worker", [], |r| Ok((r.get(0)?, r.get(1)?)))
}

/// What lies in the place of the keys file is somebody's, or may still be of use: it is kept beside.
fn put_aside(path: &Path) -> Result<()> {
    let beside = Keys::beside(path);
    let aside = |n: u32| -> PathBuf { beside.with_extension(format!("keys-aside-{n}")) };
    let free = (1..1_000).map(aside).find(|path| !path.exists());
    let free =
        free.ok_or_else(|| StoreError::Keys("no name is free to put it aside".to_owned()))?;
    Ok(std::fs::rename(&beside, free)?)
}
