//! A file that takes its place when it is whole, and not before. Until then nobody but its owner may read
//! it, and a program that was killed meanwhile leaves it no longer than until the next one writes there.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File, OpenOptions};
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
        let mut name = OsString::from(PART);
        name.push(to.file_name().unwrap_or_default());
        name.push(format!(".{}{TMP}", std::process::id()));
        let part = to.with_file_name(name);
        sweep(to.parent().unwrap_or(Path::new(".")));
        let file = own(OpenOptions::new().create(true).truncate(true)).open(&part)?;
        // Where nothing can be locked nothing is swept either.
        let _ = file.try_lock();
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
        if let Ok(before) = fs::metadata(&self.to) {
            // Who could read what lay there may read what lies there now.
            let _ = self.file.set_permissions(before.permissions());
        }
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

/// How the name of such a file begins and ends.
const PART: &str = ".tillit-out-";
const TMP: &str = ".tmp";

/// Takes away what programs left that were killed. One that is at work holds its own.
fn sweep(folder: &Path) {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    for file in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = file.file_name();
        let name = name.to_string_lossy();
        let dead = name.starts_with(PART)
            && name.ends_with(TMP)
            && OpenOptions::new().write(true).open(file.path()).is_ok_and(|f| f.try_lock().is_ok());
        if dead {
            let _ = fs::remove_file(file.path());
        }
    }
}

/// For a file of personal data: its owner's alone. Elsewhere than on unix a new file is open to whoever
/// its folder is open to, and a user's own folders are closed to others.
pub fn own(options: &mut OpenOptions) -> &mut OpenOptions {
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    options
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
    // Elsewhere the folder lies within the user's own, which is closed to others.
    #[cfg(not(unix))]
    let builder = DirBuilder::new();
    #[cfg(unix)]
    let builder = {
        let mut builder = DirBuilder::new();
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
    };
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

    #[test]
    fn what_a_program_left_that_was_killed_goes_and_what_another_writes_stays() {
        let dir = tempfile::tempdir().unwrap();
        let left = dir.path().join(format!("{PART}people.csv.4711{TMP}"));
        fs::write(&left, "Anna").unwrap();
        let other = Replacing::begin(&dir.path().join("letters.html")).unwrap();
        assert!(!left.exists());
        let file = Replacing::begin(&dir.path().join("people.csv")).unwrap();
        assert!(other.part.exists() && file.part.exists());
        fs::write(dir.path().join("notes.4711.tmp"), "mine").unwrap();
        other.end().unwrap();
        file.end().unwrap();
        drop(Replacing::begin(&dir.path().join("people.csv")).unwrap());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 3);
    }

    #[cfg(unix)]
    #[test]
    fn nobody_else_may_read_it_unless_they_could_before() {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = |file: &Path| fs::metadata(file).unwrap().permissions().mode() & 0o777;
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("people.csv");
        let begun = Replacing::begin(&file).unwrap();
        assert_eq!(mode(&begun.part), 0o600);
        begun.end().unwrap();
        assert_eq!(mode(&file), 0o600);
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
        let begun = Replacing::begin(&file).unwrap();
        assert_eq!(mode(&begun.part), 0o600);
        begun.end().unwrap();
        assert_eq!(mode(&file), 0o640);
    }
}
