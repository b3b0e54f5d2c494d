//! The keys file put right again, quietly, after the register stands open.

use super::remove::finish;
use super::{Current, change, keep_copy, known, names, own_key, wrap};
use crate::base::Word;
use crate::store::keys::Place;
use crate::store::{Change, Register, Result, StoreError, rekey};

/// Puts back a keys file that was lost, and brings one that is there in line with the register: names,
/// colleagues whom only this computer's copy still has, what was left of a new key half given, a removal that was cut off.
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
    /// It was older than this computer's copy.
    Old,
    /// Somebody who has left the team still has a key, since a colleague is at the register just now.
    Unfinished,
}

impl Mended {
    /// The sentence.
    pub fn word(self) -> Word {
        match self {
            Self::Lost => Word("keys-mended-lost"),
            Self::Foreign => Word("keys-mended-foreign"),
            Self::Broken => Word("keys-mended-broken"),
            Self::Old => Word("keys-mended-old"),
            Self::Unfinished => Word("today-unfinished"),
        }
    }
}

impl Change for Mend {
    type Done = Option<Mended>;

    fn apply(&self, register: &mut Register) -> Result<Option<Mended>> {
        if own_key(register).is_err() || register.guard().is_some() {
            return Ok(None);
        }
        let unfinished = finish(register)?.then_some(Mended::Unfinished);
        let mut current = Current::find(register)?;
        let (found, place) = (current.keys.clone(), current.place);
        let (known, names) = register.read(|db| Ok((known(db)?, names(db)?)))?;
        current.take_in(&known, &names);
        let half = found.keys.len() > 1;
        if place == Place::Beside && !half && current.keys == found {
            keep_copy(register);
            return Ok(unfinished);
        }
        if half && !wiped(register)? {
            return Ok(unfinished);
        }
        change(register, wrap)?;
        Ok(unfinished.or(match place {
            Place::Beside => None,
            // A copy made by hand, in which somebody chose a passphrase, counts as later too: so it is said.
            Place::Old => Some(Mended::Old),
            Place::Lost => Some(Mended::Lost),
            Place::Foreign => Some(Mended::Foreign),
            Place::Broken => Some(Mended::Broken),
        }))
    }
}

/// Before the old key is dropped, the journal must keep no page under it. False: somebody is at the
/// register just now, so that both keys stay until the next start.
fn wiped(register: &mut Register) -> Result<bool> {
    match rekey::alone(register, |register| rekey::purge_journal(register)) {
        Err(StoreError::Busy) => Ok(false),
        done => done.map(|()| true),
    }
}
