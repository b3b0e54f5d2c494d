//! A trial file in the register's folder: does the drive do what a register needs?

use super::Flaw;
use super::computer;
use super::lock::{self, Way};
use super::mounts::Mount;
use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// As much as a page of a register.
const LENGTH: usize = 16_384;

/// What a trial came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trial {
    /// Everything a register needs works.
    Good,
    /// A register must not be written here.
    Bad(Flaw),
    /// Nothing was learned: the folder may not be written, or the drive does not answer. Opening the
    /// register says which.
    Unknown,
}

/// Makes a trial file in `folder`, locks it, writes it, reads it back, renames it and takes it away.
pub fn run(folder: &Path, mount: Option<&Mount>) -> Trial {
    let Ok(name) = computer::random().map(|id| id.to_string()) else { return Trial::Unknown };
    let (first, second) = (trial(folder, &name, "a"), trial(folder, &name, "b"));
    let outcome = with(&first, &second, mount.is_some_and(Mount::is_smb));
    for path in [first, second] {
        // One of the two is gone already; the other is a few pages that say nothing.
        let _ = std::fs::remove_file(path);
    }
    outcome
}

fn trial(folder: &Path, name: &str, which: &str) -> PathBuf {
    folder.join(format!(".tillit-trial-{name}-{which}"))
}

fn with(first: &Path, second: &Path, smb: bool) -> Trial {
    let made = OpenOptions::new().read(true).write(true).create_new(true).open(first);
    let Ok(mut file) = made else { return Trial::Unknown };
    let outcome = locks(&file, smb).unwrap_or_else(|why| no_locks(&why));
    if outcome != Trial::Good {
        return outcome;
    }
    let outcome = written(&mut file);
    drop(file);
    match outcome {
        Trial::Good if std::fs::rename(first, second).is_err() => Trial::Bad(Flaw::Names),
        other => other,
    }
}

/// The steps of a save: read beside others, then write alone. A share mounted on Linux refuses to turn
/// the one lock into the other, and there registers are locked in two steps.
fn locks(file: &File, smb: bool) -> io::Result<Trial> {
    if !lock::take(file, Way::Shared)? {
        return Ok(Trial::Bad(Flaw::NoLocks));
    }
    let bad = Ok(Trial::Bad(Flaw::NoWriteLock));
    let raised = if two_steps_needed() { Ok(false) } else { lock::take(file, Way::Alone) };
    if !matches!(raised, Ok(true)) {
        if !smb && !two_steps_needed() {
            return bad;
        }
        lock::release(file)?;
        if !lock::take(file, Way::Alone)? {
            return bad;
        }
    }
    lock::release(file)?;
    Ok(Trial::Good)
}

/// On Windows a lock is never turned into another.
const fn two_steps_needed() -> bool {
    cfg!(not(unix))
}

/// The drive says that it has no locks, or says something else.
fn no_locks(why: &io::Error) -> Trial {
    #[cfg(unix)]
    let none = [rustix::io::Errno::NOLCK, rustix::io::Errno::NOSYS, rustix::io::Errno::OPNOTSUPP]
        .iter()
        .any(|code| why.raw_os_error() == Some(code.raw_os_error()));
    #[cfg(not(unix))]
    let none = why.kind() == io::ErrorKind::Unsupported;
    if none { Trial::Bad(Flaw::NoLocks) } else { Trial::Unknown }
}

fn written(file: &mut File) -> Trial {
    let page: Vec<u8> = (0_u8..=250).cycle().take(LENGTH).collect();
    let back = || -> io::Result<Vec<u8>> {
        file.write_all(&page)?;
        file.sync_all()?;
        file.seek(SeekFrom::Start(0))?;
        let mut back = Vec::new();
        file.read_to_end(&mut back)?;
        Ok(back)
    };
    match { back }() {
        Ok(back) if back == page => Trial::Good,
        Ok(_) => Trial::Bad(Flaw::Garbled),
        Err(_) => Trial::Unknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_folder_is_good_and_nothing_is_left_in_it() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(run(folder.path(), None), Trial::Good);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
        assert_eq!(run(&folder.path().join("not there"), None), Trial::Unknown);
    }

    #[test]
    #[cfg(unix)]
    fn a_drive_without_locks_says_so_and_another_fault_says_nothing() {
        let says = |code: rustix::io::Errno| no_locks(&code.into());
        assert_eq!(says(rustix::io::Errno::NOLCK), Trial::Bad(Flaw::NoLocks));
        assert_eq!(says(rustix::io::Errno::IO), Trial::Unknown);
    }
}
