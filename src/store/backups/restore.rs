//! Putting a backup in the place of a register.
//!
//! What stands there and opens is not replaced: its pages are written over in one transaction, under a lock
//! that nobody gets past from before it is kept until the last page is there. So no save of a colleague
//! who has just come in is lost, a save that was cut off is undone first, and the register keeps the key
//! it has today. Only what is damaged is put away under another name, and that it is so must be known: who
//! cannot open it is no judge of it, nor is a drive that does not answer.

use super::keep::sweep;
use super::list::{self, Reason, free, journal};
use super::over::{Over, kept_at, over};
use super::stands::{Stands, may, opens, way_in, what_stands, who_holds};
use super::then::way_by;
use super::turned::let_in_again;
use crate::base::{Phrase, Word};
use crate::store::keys::{Keys, replace, sync_folder};
use crate::store::open::{Key, Unlock, Way};
use crate::store::share::{computer, presence};
use crate::store::{Result, StoreError};
use chrono::NaiveDateTime;
use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};

/// What became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where the register lies that was there before; none when there was none.
    pub kept: Option<PathBuf>,
    /// The keys file came out of the backup as well: who has joined or left since is as it was then.
    pub old_keys: bool,
}

/// What somebody has said yes to, knowing what it means.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sure {
    /// What stands there is this register, where the file itself cannot tell.
    pub which: bool,
    /// A keys file of today gives way to the one of the backup, where the register is damaged: who has been
    /// removed since has a working key again.
    pub keys: bool,
}

/// How a backup and what it is put in the place of are opened.
#[derive(Debug)]
pub(super) struct Ways {
    /// What stands there, where it opens.
    pub(super) place: Option<Way>,
    pub(super) backup: Way,
    /// The backup opens by the keys that lie with it alone.
    old_keys: bool,
}

/// A backup and what it is put in the place of, both open to who asks.
#[derive(Debug)]
pub struct Ready<'a> {
    pub(super) ways: Ways,
    pub(super) backup: &'a Path,
    pub(super) place: &'a Path,
}

/// Opens both. `then`: what holds for the backup, where what opens the register today does not.
///
/// Errors: as [`crate::store::Register::open`] for the backup and for what stands there, unless that is
/// damaged; [`StoreError::Denied`] for who may not change the team; [`StoreError::Rule`] where somebody has
/// the register open or it opens but not to who asks, and named `backup-of-then` where it is `then` that is
/// missing.
pub fn ready<'a>(
    backup: &'a Path,
    place: &'a Path,
    unlock: &Unlock,
    then: Option<&Key>,
) -> Result<Ready<'a>> {
    nobody(place)?;
    let holds = who_holds(Way::to(backup, place, unlock));
    if holds.is_err() {
        // What opens neither is a slip of the pen, and is told as such.
        Way::to(backup, backup, unlock)?;
    }
    let holds = holds.map_err(told)?;
    let (way, old_keys) = match holds {
        Some(way) if opens_backup(&way, backup)? => (way, false),
        Some(today) => (way_of_then(&today, backup, unlock, then)?, true),
        None => (Way::to(backup, backup, unlock)?, true),
    };
    let ways = Ways { place: way_in(backup, place, unlock).map_err(told)?, backup: way, old_keys };
    Ok(Ready { ways, backup, place })
}

impl Ready<'_> {
    /// Puts the backup there. What stands there is kept among the backups first, damaged or not. Nobody may
    /// have the register open. Nothing is changed unless the backup is whole.
    ///
    /// Errors: as [`ready`]; [`StoreError::Rule`] where another register stands there, where the drive fails,
    /// with the file that what stood there is kept in where it may have been written over by then, and named
    /// `backup-which` or `backup-older-keys` where something has to be answered with yes first.
    pub fn put(&self, sure: Sure, now: NaiveDateTime) -> Result<Restored> {
        nobody(self.place)?;
        put(&self.ways, self.backup, self.place, sure, now).map_err(told)
    }
}

/// The way into a backup that today's key does not open, for who comes into the register: by their own key
/// pair, which outlives a passphrase, or by what held then.
fn way_of_then(today: &Way, backup: &Path, unlock: &Unlock, then: Option<&Key>) -> Result<Way> {
    if let Some(way) = today.of_then(backup) {
        return Ok(way);
    }
    if let Some(key) = then {
        return way_by(backup, key);
    }
    Way::to(backup, backup, unlock).map_err(|why| match why {
        StoreError::WrongPassphrase | StoreError::NoMember | StoreError::ShutOut => {
            StoreError::rule(Word("backup-of-then"))
        }
        why => why,
    })
}

/// The same in the place of a register that was open until now, by the keys that open it today, or by what
/// somebody has `typed` for the time the backup was taken.
///
/// Errors: as [`Ready::put`]; [`StoreError::Damaged`] also where the backup opens by no key there is.
pub fn put_back(
    way: &Way,
    backup: &Path,
    typed: Option<&Key>,
    now: NaiveDateTime,
) -> Result<Restored> {
    nobody(way.path())?;
    let today = way.today().map_err(told)?;
    let then = match typed {
        _ if today.look_into(backup).is_ok() => None,
        Some(key) => Some(way_by(backup, key)?),
        None => way.of_then(backup),
    };
    let old_keys = then.is_some();
    let place = opens(&today).map_err(told)?.then(|| today.clone());
    if old_keys && place.is_none() {
        // Its keys file would have to come back with it, which not everybody may want.
        return Err(StoreError::Damaged);
    }
    let ways = Ways { place, backup: then.unwrap_or(today), old_keys };
    // The file was open a moment ago. Nobody has been asked about the keys.
    let sure = Sure { which: true, keys: false };
    put(&ways, backup, way.path(), sure, now).map_err(told)
}

/// Whether a key opens a backup; another one is another's, and a drive that does not answer tells nothing.
fn opens_backup(way: &Way, backup: &Path) -> Result<bool> {
    match way.look_into(backup) {
        Ok(_) => Ok(true),
        Err(StoreError::Damaged | StoreError::WrongKeys) => Ok(false),
        Err(why) => Err(told(why)),
    }
}

fn nobody(place: &Path) -> Result<()> {
    if presence::anybody(place) { Err(StoreError::rule(Word("backup-others"))) } else { Ok(()) }
}

/// Here it is a backup that was wanted, and not a save that waits: what the drive says is told so.
fn told(why: StoreError) -> StoreError {
    match why {
        StoreError::Lost(_) | StoreError::Full | StoreError::Backup(_) => {
            StoreError::rule(Word("backup-not-put-back"))
        }
        other => other,
    }
}

fn put(
    ways: &Ways,
    backup: &Path,
    place: &Path,
    sure: Sure,
    now: NaiveDateTime,
) -> Result<Restored> {
    ways.backup.check(backup)?;
    match what_stands(&ways.backup, backup, place, ways.place.as_ref())? {
        Stands::Another => return Err(StoreError::rule(Word("backup-another"))),
        Stands::Unknown if !sure.which => return Err(StoreError::rule(Word("backup-which"))),
        // What is damaged cannot be asked for a role itself.
        Stands::This | Stands::Unknown if ways.place.is_none() => may(&ways.backup, backup)?,
        Stands::Nothing | Stands::This | Stands::Unknown => {}
    }
    let lost = ways.place.is_some() && !ways.backup.keys.is_empty() && !readable_keys(place);
    if lost {
        // The way in was by the keys that lie with the backup: they fit what stands there.
        replace(&Keys::beside(place), &std::fs::read(Keys::beside(backup))?)?;
    }
    let asks = ways.old_keys && !sure.keys && readable_keys(place);
    match ways.place.as_ref().map(|way| over(way, &ways.backup, backup, now)).transpose()? {
        Some(Over::Stands(kept)) => Ok(Restored { kept: Some(kept), old_keys: lost }),
        Some(Over::Garbled(kept)) => Err(back(ways, place, &kept, now)),
        None | Some(Over::Cannot) if asks => {
            let names = let_in_again(backup, place);
            let asked = Phrase::new(Word("backup-older-keys")).with("n", names.len());
            Err(StoreError::Rule(asked.with("names", names.join(", "))))
        }
        None | Some(Over::Cannot) => in_its_place(ways, backup, place, (now, None)),
    }
}

/// Puts what stood there back where the drive has made something else of the backup, and says so. It comes
/// as a file of its own: a connection that has read a damaged page writes no more.
fn back(ways: &Ways, place: &Path, kept: &Path, now: NaiveDateTime) -> StoreError {
    let own = ways.place.as_ref().unwrap_or(&ways.backup);
    let before = Ways { place: None, backup: own.clone(), old_keys: false };
    let done = in_its_place(&before, kept, place, (now, Some(kept)));
    let word = done.map_or(Word("backup-left-damaged"), |_| Word("backup-undone"));
    kept_at(word, kept)
}

/// Puts a backup under the name of a register that is gone or does not open any more. That one is kept,
/// unless what stood there is already.
fn in_its_place(
    ways: &Ways,
    backup: &Path,
    place: &Path,
    (now, kept): (NaiveDateTime, Option<&Path>),
) -> Result<Restored> {
    if ways.old_keys && !place.exists() && keys_of_another(&ways.backup, place) {
        return Err(StoreError::rule(Word("backup-another")));
    }
    let temporary = place.with_extension(format!("{}.part", computer::random()?));
    let placed = copy(backup, &temporary).and_then(|()| {
        sweep(place.parent().unwrap_or(Path::new(".")), &temporary);
        ways.backup.check(&temporary)?;
        // It took a while to copy and to check.
        nobody(place)?;
        let kept = match kept {
            Some(kept) => Some(kept.to_owned()),
            None => place.exists().then(|| keep(place, now)).transpose()?,
        };
        let keys = std::fs::read(Keys::beside(place)).ok();
        if ways.old_keys {
            replace(&Keys::beside(place), &std::fs::read(Keys::beside(backup))?)?;
        }
        let renamed = without_journal(place, || std::fs::rename(&temporary, place));
        if let (Err(_), true, Some(keys)) = (&renamed, ways.old_keys, keys) {
            replace(&Keys::beside(place), &keys)?;
        }
        renamed?;
        Ok(kept)
    });
    if placed.is_err() {
        // What is left of the copy would only be in the way.
        let _ = std::fs::remove_file(&temporary);
    }
    let kept = placed?;
    sync_folder(place.parent().unwrap_or(Path::new(".")));
    Ok(Restored { kept, old_keys: ways.old_keys })
}

/// Whether a keys file lies there that tells who is in the team.
fn readable_keys(place: &Path) -> bool {
    matches!(Keys::read(&Keys::beside(place)), Ok(Some(_)))
}

/// Whether the keys file that lies there alone belongs to another register.
fn keys_of_another(way: &Way, place: &Path) -> bool {
    let lies = Keys::read(&Keys::beside(place));
    matches!(lies, Ok(Some(keys)) if Some(keys.register) != way.id())
}

/// Bytes alone: neither the mark that a file may not be written, nor whose it is.
fn copy(from: &Path, to: &Path) -> Result<()> {
    let mut to = File::create(to)?;
    io::copy(&mut File::open(from)?, &mut to)?;
    Ok(to.sync_all()?)
}

/// Keeps what stands at `place`, with its journal, which a damaged file may need, and its keys. It gets its
/// name when all of it is there.
fn keep(place: &Path, now: NaiveDateTime) -> Result<PathBuf> {
    let folder = list::folder(place);
    computer::folder_beside(&folder)?;
    let kept = free(&folder, place, now, Reason::Restore);
    let temporary = folder.join(format!(".{}.part", computer::random()?));
    let copied = copy(place, &temporary).and_then(|()| {
        for (beside, with) in
            [(journal(place), journal(&kept)), (Keys::beside(place), Keys::beside(&kept))]
        {
            if beside.exists() {
                copy(&beside, &with)?;
            }
        }
        Ok(std::fs::rename(&temporary, &kept)?)
    });
    if copied.is_err() {
        let _ = std::fs::remove_file(&temporary);
    }
    copied.map(|()| kept)
}

/// The journal belongs to the file that is put away: played back into the backup it would damage it. It
/// comes back where that file stays.
fn without_journal(place: &Path, rename: impl FnOnce() -> io::Result<()>) -> Result<()> {
    let own = journal(place);
    let aside = own.with_extension(format!("{}.part", computer::random()?));
    match std::fs::rename(&own, &aside) {
        Ok(()) => {}
        Err(e) if e.kind() == io::ErrorKind::NotFound => return Ok(rename()?),
        Err(e) => return Err(e.into()),
    }
    match rename() {
        Ok(()) => {
            // It lies among the backups as well.
            let _ = std::fs::remove_file(&aside);
            Ok(())
        }
        Err(why) => {
            std::fs::rename(&aside, &own)?;
            Err(why.into())
        }
    }
}
