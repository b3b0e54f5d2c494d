//! Who has a register open: a lock and a note each, in `NAME.presence/`.
//!
//! A program first locks its own `ID.lock` and then writes its `ID.here`: who, at which computer, in
//! which initiative, and a number that goes up every five seconds. So a note without a lock is that of a
//! program that has ended or whose computer is gone, or the locks here bind nobody. Which of the two it
//! is shows when the number goes up all the same: no clock is compared with another's.
//!
//! On Windows what is locked cannot be read, hence two files.

use super::computer;
use super::lock::{self, Way};
use super::roster::BEAT;
use crate::base::{Id, InitiativeId, WorkerId};
use crate::store::Result;
use crate::store::vfs::Link;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError, mpsc};
use std::time::Duration;

/// What a program says of itself. Ids alone: nobody's name lies open beside an encrypted register.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// The computer, by the number it has given itself.
    pub computer: Id,
    /// Who sits there; nobody before that is known.
    pub worker: Option<WorkerId>,
    /// The initiative they work in.
    pub work: Option<InitiativeId>,
    /// Goes up as long as the program is alive.
    pub beat: u64,
}

/// A colleague's program that is open, or one more of our own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Present {
    /// Who sits there, when that is known.
    pub worker: Option<WorkerId>,
    /// The initiative they work in.
    pub work: Option<InitiativeId>,
    /// Whether it runs on this computer.
    pub here: bool,
    /// It holds its lock and has said nothing for several looks: asleep, or cut off.
    pub silent: bool,
}

/// Locks that this process holds: their files must not be opened again in it.
static HELD: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());

/// The lock and the note of this program.
#[derive(Debug)]
pub struct Presence {
    pub(super) name: String,
    folder: PathBuf,
    note: Note,
    lock: Option<File>,
    /// How the connection to the drive stood when the lock was taken.
    link: Link,
    said: Option<File>,
}

/// Where the notes of a register lie.
pub fn folder(register: &Path) -> PathBuf {
    register.with_extension("presence")
}

/// The lock that goes with a note.
pub(super) fn lock_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.lock"))
}

/// The note of a name.
pub(super) fn note_of(folder: &Path, name: &str) -> PathBuf {
    folder.join(format!("{name}.here"))
}

/// Whether this process itself holds the lock at `path`.
pub(super) fn is_held_here(path: &Path) -> bool {
    HELD.lock().unwrap_or_else(PoisonError::into_inner).contains(path)
}

impl Presence {
    /// Says that this program is here.
    pub fn begin(register: &Path, computer: Id, worker: Option<WorkerId>) -> Result<Self> {
        let folder = folder(register);
        computer::folder_beside(&folder)?;
        let name = computer::random()?.to_string();
        let path = lock_of(&folder, &name);
        let file = OpenOptions::new().write(true).create_new(true).open(&path)?;
        HELD.lock().unwrap_or_else(PoisonError::into_inner).insert(path);
        let note = Note { computer, worker, work: None, beat: 0 };
        let link = Link::now();
        let mut presence = Self { name, folder, note, lock: Some(file), link, said: None };
        // Refused only where a colleague's program looks at this very moment: the name is a moment old.
        // It looks again, and by then the lock is taken.
        if let Some(file) = &presence.lock {
            lock::take(file, Way::Alone)?;
        }
        let path = note_of(&presence.folder, &presence.name);
        presence.said = Some(OpenOptions::new().write(true).create_new(true).open(path)?);
        presence.say()?;
        Ok(presence)
    }

    /// Says that it is still here, who sits there and what they are at.
    pub fn beat(&mut self, worker: Option<WorkerId>, work: Option<InitiativeId>) -> Result<()> {
        self.note = Note { worker, work, beat: self.note.beat + 1, ..self.note };
        self.say()
    }

    /// Says that it is still here, as it was.
    pub fn beat_on(&mut self) -> Result<()> {
        self.beat(self.note.worker, self.note.work)
    }

    /// Whether the lock is still ours: with the connection the server gives it up, and this computer says
    /// nothing of it. Whoever has lost it begins anew, under another name; to take the same lock again
    /// would be refused by the one of our own, were it still there.
    pub fn holds(&self) -> bool {
        self.link == Link::now()
    }

    /// As after the connection was lost.
    #[cfg(test)]
    pub(super) fn lose_link(&mut self) {
        self.link = Link::told("1 session 0 share reconnects");
    }

    fn say(&mut self) -> Result<()> {
        // Always as long, so that it is written over in one go.
        let text = serde_json::to_string(&self.note)
            .map_err(|e| crate::store::StoreError::Bug(e.to_string()))?;
        let line = format!("{text:<240}\n");
        if let Some(said) = &mut self.said {
            said.seek(SeekFrom::Start(0))?;
            said.write_all(line.as_bytes())?;
            said.sync_data()?;
        }
        Ok(())
    }
}

impl Drop for Presence {
    /// Whatever of this fails, a colleague's program takes away what is left.
    fn drop(&mut self) {
        let lock = lock_of(&self.folder, &self.name);
        drop(self.said.take());
        let _ = std::fs::remove_file(note_of(&self.folder, &self.name));
        drop(self.lock.take());
        let _ = std::fs::remove_file(&lock);
        HELD.lock().unwrap_or_else(PoisonError::into_inner).remove(&lock);
        // Only when nobody else is here.
        let _ = std::fs::remove_dir(&self.folder);
    }
}

/// A note as it stands; `None`: gone, or being written.
pub(super) fn read(path: &Path) -> Option<Note> {
    serde_json::from_slice(&std::fs::read(path).ok()?).ok()
}

/// Whether another program holds a lock; `None` where it cannot be told, which is taken for yes.
pub(super) fn is_taken(path: &Path) -> Option<bool> {
    if is_held_here(path) {
        return Some(true);
    }
    let file = match OpenOptions::new().write(true).open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Some(false),
        Err(_) => return None,
    };
    lock::take(&file, Way::Alone).ok().map(|got| !got)
}

/// The names of all notes; `None` where the folder does not answer just now, which says nothing of anybody.
pub(super) fn names(folder: &Path) -> Option<Vec<String>> {
    let files = match std::fs::read_dir(folder) {
        Ok(files) => files,
        Err(e) if matches!(e.kind(), ErrorKind::NotFound | ErrorKind::PermissionDenied) => {
            return Some(Vec::new());
        }
        Err(_) => return None,
    };
    let paths = files.flatten().map(|file| file.path());
    let notes = paths.filter(|path| path.extension().is_some_and(|e| e == "here"));
    Some(notes.filter_map(|path| Some(path.file_stem()?.to_str()?.to_owned())).collect())
}

/// Takes away what a program that has ended left behind. Where that fails it is judged again.
pub(super) fn clear_away(folder: &Path, name: &str) {
    let _ = std::fs::remove_file(note_of(folder, name));
    let _ = std::fs::remove_file(lock_of(folder, name));
}

/// Whether another program on this computer has the register open.
pub fn runs_here(register: &Path, computer: Id) -> bool {
    let folder = folder(register);
    let ours = |name: &String| {
        let note = read(&note_of(&folder, name));
        let lock = lock_of(&folder, name);
        note.is_some_and(|note| note.computer == computer)
            && !is_held_here(&lock)
            && is_taken(&lock) == Some(true)
    };
    names(&folder).is_some_and(|names| names.iter().any(ours))
}

/// Who has the register open, by the notes whose lock is held; nobody where a note does not say it.
pub fn present(register: &Path) -> Vec<Option<WorkerId>> {
    let folder = folder(register);
    let mut names = names(&folder).unwrap_or_default();
    names.retain(|name| is_taken(&lock_of(&folder, name)) == Some(true));
    let worker = |name: &String| read(&note_of(&folder, name)).and_then(|note| note.worker);
    names.iter().map(worker).collect()
}

/// Whether a program anywhere has the register open, this one included.
pub fn anybody(register: &Path) -> bool {
    anybody_within(register, BEAT + BEAT)
}

/// The same. A lock that may not be asked for says nothing: whether that program is alive shows when it says
/// something new within so long.
fn anybody_within(register: &Path, time: Duration) -> bool {
    let folder = folder(register);
    let mut unknown = Vec::new();
    let Some(names) = names(&folder) else { return true };
    for name in names {
        match is_taken(&lock_of(&folder, &name)) {
            Some(true) => return true,
            Some(false) => {}
            None => unknown.push((read(&note_of(&folder, &name)), name)),
        }
    }
    if unknown.is_empty() {
        return false;
    }
    // Nobody ever sends.
    let (_never, nothing) = mpsc::channel::<()>();
    let _ = nothing.recv_timeout(time);
    unknown.iter().any(|(before, name)| read(&note_of(&folder, name)) != *before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_register_that_is_away_is_not_made() {
        let dir = tempfile::tempdir().unwrap();
        let drive = dir.path().join("drive");
        assert!(Presence::begin(&drive.join("team.tillit"), Id([1; 16]), None).is_err());
        assert!(!drive.exists());
    }

    /// On a share where only the owner may write to it.
    #[test]
    fn a_lock_that_may_not_be_asked_for_stands_in_nobodys_way_once_its_program_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let register = dir.path().join("team.tillit");
        let mut other = Presence::begin(&register, Id([1; 16]), None).unwrap();
        assert!(anybody(&register), "its lock is held");
        let (folder, name) = (folder(&register), "0123456789abcdef0123456789abcdef");
        std::fs::copy(note_of(&folder, &other.name), note_of(&folder, name)).unwrap();
        std::fs::create_dir(lock_of(&folder, name)).unwrap();
        other.beat_on().unwrap();
        drop(other);
        assert_eq!(is_taken(&lock_of(&folder, name)), None);
        assert!(!anybody_within(&register, Duration::from_millis(1)));
    }
}
