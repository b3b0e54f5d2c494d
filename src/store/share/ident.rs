//! Which file it is that lies under a name: noticed when it is another than the one that was opened.

#[cfg(any(test, not(unix)))]
use crate::store::{Result, vfs::Mark};
use std::path::Path;

/// A file, whatever it is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ident(u64, u64);

impl Ident {
    /// The file that lies at `path` now; none where that cannot be told.
    #[cfg(unix)]
    pub fn of(path: &Path) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        let file = std::fs::metadata(path).ok()?;
        Some(Self(file.dev(), file.ino()))
    }

    /// On Windows a number tells nothing; [`reads_otherwise`] does.
    #[cfg(not(unix))]
    pub fn of(_: &Path) -> Option<Self> {
        None
    }
}

/// Where a register says whether anybody has written, in the file itself.
#[cfg(any(test, not(unix)))]
const MARK_AT: u64 = 24;

/// Whether what lies at `path` is another file than the one that is open, which `mark` asks. Where somebody
/// has written in between, or anything fails, it is not known, and not said.
///
/// A handle is opened and closed: never where that drops the locks of a process.
#[cfg(any(test, not(unix)))]
pub fn reads_otherwise(path: &Path, mark: impl Fn() -> Result<Mark>) -> bool {
    use std::io::{Read as _, Seek as _, SeekFrom};
    let lies = || -> std::io::Result<Mark> {
        let mut file = std::fs::File::open(path)?;
        file.seek(SeekFrom::Start(MARK_AT))?;
        let mut bytes = Mark::default();
        file.read_exact(&mut bytes)?;
        Ok(bytes)
    };
    match (mark(), lies(), mark()) {
        (Ok(before), Ok(lies), Ok(after)) => before == after && lies != before,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_under_the_name_reads_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("team.tillit");
        let write = |byte: u8| std::fs::write(&path, [byte; 100]).unwrap();
        let open = || Ok([7; 16]);
        write(7);
        assert!(!reads_otherwise(&path, open));
        write(8);
        assert!(reads_otherwise(&path, open));
        let turn = std::cell::Cell::new(6);
        let written = || {
            turn.set(turn.get() + 1);
            Ok([turn.get(); 16])
        };
        assert!(!reads_otherwise(&path, written), "somebody has written meanwhile");
        std::fs::remove_file(&path).unwrap();
        assert!(!reads_otherwise(&path, open), "it is away, which is told otherwise");
    }
}
