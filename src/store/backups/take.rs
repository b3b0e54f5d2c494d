//! Taking a backup, slice by slice.

use super::aside;
use super::claim::{Claim, Claimed};
use super::keep::{prune, sweep};
use super::list::{self, Reason, free};
use crate::base::Word;
use crate::store::keys::{Keys, replace, sync_folder};
use crate::store::open::{PAGE, Way};
use crate::store::share::computer;
use crate::store::vfs::{self, Mark, slice};
use crate::store::{Change, Guard, Register, Result, StoreError, check, members};
use chrono::NaiveDateTime;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::thread::JoinHandle;

/// Bytes read under one lock.
const SLICE: usize = 1 << 20;

/// How often somebody's save makes it begin again before one lock holds for all of it.
const TRIES: u8 = 2;

/// A copy of so many bytes is checked on the spot; a larger one beside the work, since every page of it is
/// read back over the network.
const SMALL: u64 = 3 << 20;

/// A backup being taken.
#[derive(Debug)]
pub struct Running {
    file: File,
    temporary: PathBuf,
    place: PathBuf,
    reason: Reason,
    /// The bytes that tell whether somebody has written since it was begun; none before.
    mark: Option<Mark>,
    at: u64,
    length: u64,
    begun: u8,
    /// All of it is there, and a thread of its own looks whether it is whole.
    checking: Option<JoinHandle<Result<()>>>,
    /// The copy was not whole, though the register is.
    garbled: bool,
    /// The day is ours as long as this is held.
    claim: Option<Claim>,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes of so many.
    Slice { at: u64, length: u64 },
    /// It lies there, checked.
    Done(PathBuf),
    /// A colleague has taken the day's, or is taking it.
    NotNeeded,
}

/// Begins a backup. Nothing is read yet; [`Step`] goes on.
#[derive(Debug, Clone)]
pub struct Begin {
    /// Why.
    pub reason: Reason,
    /// When, by the clock on the wall.
    pub now: NaiveDateTime,
    /// In another folder than beside the register.
    pub into: Option<PathBuf>,
}

impl Change for Begin {
    type Done = Progress;

    fn apply(&self, register: &mut Register) -> Result<Progress> {
        let path = register.way().path.clone();
        let daily = self.reason == Reason::Daily;
        if daily && !list::is_due(&path, self.now.date())? {
            return Ok(Progress::NotNeeded);
        }
        let folder = self.into.clone().unwrap_or_else(|| list::folder(&path));
        computer::folder_beside(&folder).map_err(|e| aside(&e))?;
        let claim = match Claim::take(&folder, &path, self.now.date()) {
            Claimed::ByAnother if daily => return Ok(Progress::NotNeeded),
            Claimed::Ours(claim) if daily => Some(claim),
            _ => None,
        };
        let temporary = folder.join(format!(".{}.part", computer::random()?));
        let file = File::create_new(&temporary).map_err(|e| aside(&e))?;
        let mut running =
            Running::over(file, temporary, free(&folder, &path, self.now, self.reason));
        (running.reason, running.claim) = (self.reason, claim);
        register.backup = Some(running);
        Ok(Progress::Slice { at: 0, length: 0 })
    }
}

/// The next slice; the last one is followed by the check and the name.
#[derive(Debug, Clone, Copy)]
pub struct Step;

impl Change for Step {
    type Done = Progress;

    /// Errors: [`StoreError::Backup`] where none is being taken any more: the register was lost and opened
    /// again meanwhile.
    fn apply(&self, register: &mut Register) -> Result<Progress> {
        let Some(mut running) = register.backup.take() else {
            return Err(StoreError::Backup("it was given up".to_owned()));
        };
        match running.go_on(register) {
            Ok(true) => name(&running, register).map(Progress::Done),
            Ok(false) => {
                let (at, length) = (running.at, running.length);
                register.backup = Some(running);
                Ok(Progress::Slice { at, length })
            }
            // Somebody is writing just now: the same slice again, later.
            Err(why) if why.passing() => {
                register.backup = Some(running);
                Err(why)
            }
            Err(why) => Err(why),
        }
    }
}

impl Running {
    /// Nothing is read yet: `temporary` is the name of the empty file, `place` what it is to be.
    pub(in crate::store) fn over(file: File, temporary: PathBuf, place: PathBuf) -> Self {
        Self {
            file,
            temporary,
            place,
            reason: Reason::Asked,
            mark: None,
            at: 0,
            length: 0,
            begun: 0,
            checking: None,
            garbled: false,
            claim: None,
        }
    }

    /// The next slice, or a look how far the check is. True: it is there and whole.
    fn go_on(&mut self, register: &mut Register) -> Result<bool> {
        if let Some(checking) = self.checking.take_if(|checking| checking.is_finished()) {
            return self.checked(ended(checking), register);
        }
        if self.checking.is_some() || !self.step(register)? {
            return Ok(false);
        }
        self.file.sync_all().map_err(|e| aside(&e))?;
        // What is put away for a backup may well be damaged.
        if self.reason == Reason::Restore {
            return Ok(true);
        }
        let (way, copy) = (register.way().clone(), self.temporary.clone());
        if self.length <= SMALL {
            return self.checked(way.check(&copy), register);
        }
        self.checking = Some(std::thread::spawn(move || way.check(&copy)));
        Ok(false)
    }

    /// Waits for a check that is going on.
    fn wait(&mut self, register: &mut Register) -> Option<Result<bool>> {
        let checking = self.checking.take()?;
        Some(self.checked(ended(checking), register))
    }

    /// What the check came to. A copy that is not whole is that of a register that is not, or the drive has
    /// garbled it: then it is taken once more.
    fn checked(&mut self, outcome: Result<()>, register: &mut Register) -> Result<bool> {
        match outcome {
            Ok(()) => Ok(true),
            Err(StoreError::Damaged) if check::damage(register)? => {
                register.protect(Guard::Damage);
                Err(StoreError::ReadOnly(Guard::Damage))
            }
            Err(StoreError::Damaged) if self.garbled => {
                Err(StoreError::rule(Word("backup-garbled")))
            }
            Err(StoreError::Damaged) => {
                (self.garbled, self.mark) = (true, None);
                Ok(false)
            }
            Err(why) => Err(StoreError::Backup(why.to_string())),
        }
    }

    /// Reads one slice, or all that is left where it has begun again too often. True: that was the last.
    pub(in crate::store) fn step(&mut self, register: &Register) -> Result<bool> {
        let db = &register.db;
        db.execute_batch("BEGIN")?;
        let read = self.step_within(register);
        register.settle();
        read
    }

    fn step_within(&mut self, register: &Register) -> Result<bool> {
        let db = &register.db;
        // The lock is taken by reading, not by beginning.
        let pages: i64 = db.query_row("PRAGMA page_count", [], |r| r.get(0))?;
        let mark = vfs::mark(db)?;
        if self.mark != Some(mark) {
            self.length = u64::try_from(pages).unwrap_or(0).saturating_mul(PAGE);
            (self.mark, self.at) = (Some(mark), 0);
            self.begun = self.begun.saturating_add(1);
            self.file.set_len(0).map_err(|e| aside(&e))?;
            self.file.seek(SeekFrom::Start(0)).map_err(|e| aside(&e))?;
        }
        let mut room = vec![0; SLICE];
        loop {
            let left = usize::try_from(self.length - self.at).unwrap_or(SLICE).min(SLICE);
            let part = room.get_mut(..left).unwrap_or_default();
            slice::read_at(db, part, self.at)?;
            self.file.write_all(part).map_err(|e| aside(&e))?;
            self.at += left as u64;
            if self.at >= self.length {
                return Ok(true);
            }
            if self.begun <= TRIES {
                return Ok(false);
            }
        }
    }
}

impl Drop for Running {
    /// What was not finished is of no use; what was has another name by now.
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.temporary);
    }
}

fn ended(checking: JoinHandle<Result<()>>) -> Result<()> {
    checking.join().unwrap_or_else(|_| Err(StoreError::Bug("the check ended".to_owned())))
}

/// Gives a copy that is whole its name, with the keys that open it beside it.
fn name(running: &Running, register: &Register) -> Result<PathBuf> {
    let path = &register.way().path;
    put_keys(register, &running.place).map_err(|why| StoreError::Backup(why.to_string()))?;
    std::fs::rename(&running.temporary, &running.place).map_err(|e| aside(&e))?;
    if let Some(folder) = running.place.parent() {
        sync_folder(folder);
        sweep(folder, &running.place);
        // The one that is being put back must not go for what is put away.
        if folder == list::folder(path) && running.reason != Reason::Restore {
            // What could not be cleared up is, the next time.
            let _ = prune(path, &running.place);
        }
    }
    Ok(running.place.clone())
}

/// Puts beside a copy of an encrypted register the keys that open it, which need not be those that lie
/// beside the register.
pub(in crate::store) fn put_keys(register: &Register, copy: &Path) -> Result<()> {
    if register.way().keys.is_empty() {
        return Ok(());
    }
    let place = Keys::beside(copy);
    match members::keys_now(register) {
        Ok(keys) => keys.write(&place),
        Err(_) => copy_of_keys(&register.way().path, &place),
    }
}

/// What lies beside the register, whatever it is: better than none.
fn copy_of_keys(path: &Path, place: &Path) -> Result<()> {
    match std::fs::read(Keys::beside(path)) {
        Ok(bytes) => replace(place, &bytes),
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(e) => Err(e.into()),
    }
}

/// Takes a backup from beginning to end; `told` hears how far it is. Waits for others as long as
/// `patient` says so after being told that the file is busy.
pub fn take(
    register: &mut Register,
    begin: &Begin,
    mut told: impl FnMut(&Progress),
    mut patient: impl FnMut() -> bool,
) -> Result<Progress> {
    let mut progress = begin.apply(register)?;
    while let Progress::Slice { .. } = progress {
        told(&progress);
        progress = match step_on(register) {
            Err(StoreError::Busy) if patient() => continue,
            Err(why) => {
                register.backup = None;
                return Err(why);
            }
            Ok(progress) => progress,
        };
    }
    told(&progress);
    Ok(progress)
}

/// A step that waits for the check: nobody else wants anything of the register.
fn step_on(register: &mut Register) -> Result<Progress> {
    let waited = register.backup.take().map(|mut running| {
        let whole = running.wait(register);
        (running, whole)
    });
    match waited {
        Some((running, Some(Ok(true)))) => name(&running, register).map(Progress::Done),
        Some((_, Some(Err(why)))) => Err(why),
        Some((running, Some(Ok(false)) | None)) => {
            register.backup = Some(running);
            Step.apply(register)
        }
        None => Step.apply(register),
    }
}

/// A backup from beginning to end that must be there before anything else is done.
pub(super) fn whole(register: &mut Register, begin: &Begin) -> Result<PathBuf> {
    let mut left = 60;
    let patient = || {
        left -= 1;
        left > 0
    };
    match take(register, begin, |_| {}, patient)? {
        Progress::Done(file) => Ok(file),
        Progress::Slice { .. } | Progress::NotNeeded => {
            Err(StoreError::Backup("none was taken".to_owned()))
        }
    }
}

/// The backup before something that changes much at once. Where it cannot be taken, that must not be
/// done.
pub fn before(register: &mut Register, reason: Reason, now: NaiveDateTime) -> Result<()> {
    whole(register, &Begin { reason, now, into: None }).map(drop)
}

impl Way {
    /// Whether another file is a whole copy of this register: opened by the same keys, for reading.
    pub(in crate::store) fn check(&self, copy: &Path) -> Result<()> {
        let db = self.look_into(copy)?;
        if check::is_damaged(&db)? { Err(StoreError::Damaged) } else { Ok(()) }
    }
}
