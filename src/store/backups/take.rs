//! Taking a backup, slice by slice.

use super::list::{self, Reason, path_of, prune};
use crate::store::keys::{Keys, replace, sync_folder};
use crate::store::open::{PAGE, Way};
use crate::store::share::computer;
use crate::store::vfs::{self, Mark, slice};
use crate::store::{Change, Register, Result, StoreError};
use chrono::NaiveDateTime;
use std::fs::File;
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// Bytes read under one lock.
const SLICE: usize = 1 << 20;

/// How often somebody's save makes it begin again before one lock holds for all of it.
const TRIES: u8 = 2;

/// A backup being taken.
#[derive(Debug)]
pub struct Running {
    file: File,
    temporary: PathBuf,
    place: PathBuf,
    /// The bytes that tell whether somebody has written since it was begun; none before.
    mark: Option<Mark>,
    at: u64,
    length: u64,
    begun: u8,
}

/// How far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Progress {
    /// So many bytes of so many.
    Slice { at: u64, length: u64 },
    /// It lies there, checked.
    Done(PathBuf),
    /// A colleague has taken the day's.
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
        if self.reason == Reason::Daily && !list::is_due(&path, self.now.date())? {
            return Ok(Progress::NotNeeded);
        }
        let folder = self.into.clone().unwrap_or_else(|| list::folder(&path));
        std::fs::create_dir_all(&folder).map_err(|e| aside(&e))?;
        let place = path_of(&folder, &path, self.now, self.reason);
        let temporary = folder.join(format!(".{}.part", computer::random()?));
        let file = File::create_new(&temporary).map_err(|e| aside(&e))?;
        register.backup = Some(Running::over(file, temporary, place));
        Ok(Progress::Slice { at: 0, length: 0 })
    }
}

/// The next slice; the last one is followed by the check and the name.
#[derive(Debug, Clone, Copy)]
pub struct Step;

impl Change for Step {
    type Done = Progress;

    fn apply(&self, register: &mut Register) -> Result<Progress> {
        let Some(mut running) = register.backup.take() else { return Ok(Progress::NotNeeded) };
        match running.step(register) {
            Ok(true) => finish(&running, register).map(Progress::Done),
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
        Self { file, temporary, place, mark: None, at: 0, length: 0, begun: 0 }
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
        let _ = std::fs::remove_file(Keys::beside(&self.temporary));
    }
}

/// It is the backup that failed, never the register.
fn aside(why: &std::io::Error) -> StoreError {
    StoreError::Backup(why.kind().to_string())
}

/// Forces the copy to the disk, looks whether it is whole, and gives it its name.
fn finish(running: &Running, register: &Register) -> Result<PathBuf> {
    running.file.sync_all().map_err(|e| aside(&e))?;
    register.way().check(&running.temporary).map_err(|why| StoreError::Backup(why.to_string()))?;
    let path = &register.way().path;
    let keys = Keys::beside(path);
    if !register.way().keys.is_empty() && keys.exists() {
        let bytes = std::fs::read(&keys).map_err(|e| aside(&e))?;
        let place = Keys::beside(&running.place);
        replace(&place, &bytes).map_err(|why| StoreError::Backup(why.to_string()))?;
    }
    std::fs::rename(&running.temporary, &running.place).map_err(|e| aside(&e))?;
    if let Some(folder) = running.place.parent() {
        sync_folder(folder);
        if folder == list::folder(path) {
            // What could not be cleared up is, the next time.
            let _ = prune(path);
        }
    }
    Ok(running.place.clone())
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
        progress = match Step.apply(register) {
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

/// The backup before something that changes much at once. Where it cannot be taken, that must not be
/// done.
pub fn before(register: &mut Register, reason: Reason, now: NaiveDateTime) -> Result<()> {
    let mut left = 60;
    let patient = || {
        left -= 1;
        left > 0
    };
    take(register, &Begin { reason, now, into: None }, |_| {}, patient).map(drop)
}

impl Way {
    /// Whether another file is a whole copy of this register: opened by the same keys, for reading.
    pub(in crate::store) fn check(&self, copy: &Path) -> Result<()> {
        let db = self.look_into(copy)?;
        let line: String = db.query_row("PRAGMA quick_check(1)", [], |r| r.get(0))?;
        if line == "ok" { Ok(()) } else { Err(StoreError::Damaged) }
    }
}
