//! The keys file put right again, quietly, after the register stands open.

use super::{change, known, own_key, wrap};
use crate::base::{Id, Word, WorkerId};
use crate::store::keys::{Keys, Known, Place};
use crate::store::row::all;
use crate::store::{Change, Register, Result};
use rusqlite::Connection;
use std::path::{Path, PathBuf};

/// Puts back a keys file that was lost, and brings one that is there in line with the register: names,
/// colleagues whom only this computer's copy still has, what was left of a new key half given.
#[derive(Debug)]
pub struct Mend;

/// What was found and put right, where the user should hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mended {
    /// There was none beside the register.
    Lost,
    /// There was another register's; it has been put aside.
    Foreign,
    /// It could not be read; it has been put aside.
    Broken,
}

impl Mended {
    /// The sentence.
    pub fn word(self) -> Word {
        match self {
            Self::Lost => Word("keys-mended-lost"),
            Self::Foreign => Word("keys-mended-foreign"),
            Self::Broken => Word("keys-mended-broken"),
        }
    }
}

impl Change for Mend {
    type Done = Option<Mended>;

    fn apply(&self, register: &mut Register) -> Result<Option<Mended>> {
        if own_key(register).is_err() || register.guard().is_some() {
            return Ok(None);
        }
        let (_, id) = own_key(register)?;
        let (path, laptop) = (register.way.path.clone(), register.way.laptop.clone());
        let (found, place) = Keys::find(&path, id, laptop.as_deref())?;
        let (known, names) = register.read(|db| Ok((known(db)?, names(db)?)))?;
        let copy = copy(laptop.as_deref(), id);
        let mut wanted = found.clone();
        wanted.bring_in_line(&known, &names, copy.as_ref());
        let half = found.keys.len() > 1;
        if place == Place::Beside && !half && wanted == found {
            if let Some(laptop) = &laptop {
                // Being without a copy is no fault of the register's.
                let _ = found.keep_copy(laptop);
            }
            return Ok(None);
        }
        change(register, |desk| {
            if matches!(place, Place::Foreign | Place::Broken) {
                put_aside(&path)?;
            }
            desk.keys.bring_in_line(desk.known, &names, copy.as_ref());
            wrap(desk)
        })?;
        Ok(match place {
            Place::Beside => None,
            Place::Lost => Some(Mended::Lost),
            Place::Foreign => Some(Mended::Foreign),
            Place::Broken => Some(Mended::Broken),
        })
    }
}

impl Keys {
    /// Takes names as they stand in the register, and members known there whom `copy` alone has.
    fn bring_in_line(&mut self, known: &Known, names: &[(WorkerId, String)], copy: Option<&Self>) {
        let lost = copy.into_iter().flat_map(|copy| &copy.members);
        for member in lost.filter(|member| known.knows(member)) {
            if self.members.iter().all(|m| m.worker != member.worker) {
                self.members.push(member.clone());
            }
        }
        for member in &mut self.members {
            if let Some((_, name)) = names.iter().find(|(id, _)| id.0 == member.worker) {
                member.name.clone_from(name);
            }
        }
        self.recovery.clone_from(&known.recovery);
    }
}

fn names(db: &Connection) -> Result<Vec<(WorkerId, String)>> {
    all(db, "SELECT id, name FROM worker", [], |r| Ok((r.get(0)?, r.get(1)?)))
}

/// This computer's copy.
fn copy(laptop: Option<&Path>, id: Id) -> Option<Keys> {
    let copy = Keys::read(&Keys::copy_in(laptop?, id)).ok().flatten()?;
    (copy.register == id).then_some(copy)
}

/// What lies in the place of the keys file is somebody's, or may still be of use: it is kept beside.
fn put_aside(path: &Path) -> Result<()> {
    let beside = Keys::beside(path);
    let aside = |n: u32| -> PathBuf { beside.with_extension(format!("keys-aside-{n}")) };
    let free = (1..1_000).map(aside).find(|path| !path.exists());
    if let Some(free) = free {
        std::fs::rename(&beside, free)?;
    }
    Ok(())
}
