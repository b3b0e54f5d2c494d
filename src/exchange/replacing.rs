//! A file that takes its place when it is whole, and not before.

use std::fs::{self, File};
use std::io::{self, BufWriter};
use std::path::{Path, PathBuf};

/// A file being written beside the one it will be.
#[derive(Debug)]
pub struct Replacing {
    to: PathBuf,
    part: PathBuf,
    file: File,
}

impl Replacing {
    /// Begins a file that will lie at `to`.
    ///
    /// # Errors
    /// What the system says when it cannot be written.
    pub fn begin(to: &Path) -> io::Result<Self> {
        let mut name = to.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.tmp", std::process::id()));
        let part = to.with_file_name(name);
        let file = File::create(&part)?;
        Ok(Self { to: to.to_owned(), part, file })
    }

    /// What is written to; nothing of it is left behind when it is not ended.
    pub fn out(&self) -> BufWriter<&File> {
        BufWriter::new(&self.file)
    }

    /// Puts it in its place.
    ///
    /// # Errors
    /// What the system says.
    pub fn end(self) -> io::Result<()> {
        self.file.sync_all()?;
        fs::rename(&self.part, &self.to)
    }
}

/// What is not whole holds everybody's data all the same, and is not left lying there.
impl Drop for Replacing {
    fn drop(&mut self) {
        // After the end there is nothing of that name any more.
        let _ = fs::remove_file(&self.part);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_begun_and_not_ended_leaves_nothing_of_anybody_behind() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("people.csv");
        let begun = Replacing::begin(&file).unwrap();
        assert!(begun.part.exists());
        drop(begun);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
        Replacing::begin(&file).unwrap().end().unwrap();
        assert!(file.exists());
    }
}
