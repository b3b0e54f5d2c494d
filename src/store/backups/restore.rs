//! Putting a backup in the place of a register.

use super::list::{self, Reason, journal, path_of};
use crate::base::{Id, Word};
use crate::store::keys::{Keys, replace, sync_folder};
use crate::store::open::{Unlock, Way};
use crate::store::share::{computer, presence};
use crate::store::{Register, Result, StoreError};
use chrono::NaiveDateTime;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the register lies that was there before; none when there was none.
    pub kept: Option<PathBuf>,
    /// The keys file came out of the backup as well: who has joined or left since is as it was then.
    pub old_keys: bool,
}

/// Puts a backup at `place`. What stands there is kept among the backups first, damaged or not. Nobody
/// may have the register open. Nothing is changed unless the backup opens with `unlock` and is whole.
///
/// Errors: as [`crate::store::Register::open`] for the backup; [`StoreError::Rule`] where somebody has
/// the register open, or another register stands there.
pub fn restore(
    backup: &Path,
    place: &Path,
    unlock: &Unlock,
    now: NaiveDateTime,
) -> Result<Restored> {
    if presence::anybody(place) {
        return Err(StoreError::rule(Word("backup-others")));
    }
    let (way, old_keys) = way_in(backup, place, unlock)?;
    put(&way, old_keys, backup, place, now)
}

/// The same in the place of a register that was open until now, by the keys it was opened with.
///
/// Errors: as [`restore`]; [`StoreError::Damaged`] also where the register has been given another key
/// since.
pub fn put_back(way: &Way, backup: &Path, now: NaiveDateTime) -> Result<Restored> {
    let place = way.path();
    if presence::anybody(place) {
        return Err(StoreError::rule(Word("backup-others")));
    }
    put(way, false, backup, place, now)
}

fn put(
    way: &Way,
    old_keys: bool,
    backup: &Path,
    place: &Path,
    now: NaiveDateTime,
) -> Result<Restored> {
    way.check(backup)?;
    let standing = place.exists();
    if standing && is_another(way, backup, place) {
        return Err(StoreError::rule(Word("backup-another")));
    }
    let temporary = place.with_extension(format!("{}.part", computer::random()?));
    let placed = copy(backup, &temporary).and_then(|()| {
        way.check(&temporary)?;
        let kept = standing.then(|| keep(place, now)).transpose()?;
        if old_keys {
            replace(&Keys::beside(place), &std::fs::read(Keys::beside(backup))?)?;
        }
        silence_journal(place)?;
        std::fs::rename(&temporary, place)?;
        Ok(kept)
    });
    if placed.is_err() {
        // What is left of the copy would only be in the way.
        let _ = std::fs::remove_file(&temporary);
    }
    let kept = placed?;
    sync_folder(place.parent().unwrap_or(Path::new(".")));
    Ok(Restored { kept, old_keys })
}

/// The keys that open the backup: those of the register as it is now when they still fit, else those
/// that lie with the backup. True: the latter.
fn way_in(backup: &Path, place: &Path, unlock: &Unlock) -> Result<(Way, bool)> {
    let now = Way::to(backup, place, unlock);
    match now.and_then(|way| way.look_into(backup).map(|_| way)) {
        Ok(way) => Ok((way, false)),
        Err(_) => Ok((Way::to(backup, backup, unlock)?, true)),
    }
}

/// Whether another register stands there, and not an earlier or a damaged state of this one.
fn is_another(way: &Way, backup: &Path, place: &Path) -> bool {
    if let (Ok(Some(one)), Ok(Some(other))) =
        (Register::id_outside(backup), Register::id_outside(place))
    {
        return one != other;
    }
    let id = |path: &Path| -> Result<Id> {
        let db = way.look_into(path)?;
        Ok(db.query_row("SELECT id FROM register", [], |r| r.get(0))?)
    };
    match (id(backup), id(place)) {
        (Ok(one), Ok(other)) => one != other,
        (_, Err(why)) => why == StoreError::Foreign,
        _ => false,
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    std::fs::copy(from, to)?;
    Ok(std::fs::OpenOptions::new().write(true).open(to)?.sync_all()?)
}

/// Keeps what stands at `place`, with its journal, which a damaged file may need, and its keys.
fn keep(place: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let folder = list::folder(place);
    std::fs::create_dir_all(&folder)?;
    let kept = path_of(&folder, place, now, Reason::Restore);
    copy(place, &kept)?;
    for (beside, with) in
        [(journal(place), journal(&kept)), (Keys::beside(place), Keys::beside(&kept))]
    {
        if beside.exists() {
            copy(&beside, &with)?;
        }
    }
    Ok(kept)
}

/// The journal belongs to the file that is put away: played back into the backup it would damage it.
/// Zeros over its head mean that there is nothing in it.
fn silence_journal(place: &Path) -> Result<()> {
    let open = std::fs::OpenOptions::new().write(true).open(journal(place));
    match open {
        Ok(mut file) => {
            file.write_all(&[0; 28])?;
            Ok(file.sync_all()?)
        }
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e.into()),
    }
}
