//! A file that takes its place when it is whole, and not before.

use std::fs::{self, DirBuilder, File};
use std::io::{self, BufWriter, Write as _};
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

/// A folder that only its owner may look into.
///
/// # Errors
/// What the system says when it cannot be made.
pub fn make_private(folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if let Some(above) = folder.parent() {
        fs::create_dir_all(above)?;
    }
    let mut builder = DirBuilder::new();
    // Elsewhere the folder lies within the user's own, which is closed to others.
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a file into a folder that only its owner may look into, over one that lies there.
///
/// # Errors
/// What the system says.
pub fn put_private(to: &Path, bytes: &[u8]) -> io::Result<()> {
    make_private(to.parent().unwrap_or(Path::new(".")))?;
    let file = Replacing::begin(to)?;
    file.out().write_all(bytes)?;
    file.end()
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
