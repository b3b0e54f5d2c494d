//! Which file it is that lies under a name: noticed when it is another than the one that was opened.

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

    /// On Windows nobody can put another file in the place of one that is open, so there is nothing to
    /// notice.
    #[cfg(not(unix))]
    pub fn of(_: &Path) -> Option<Self> {
        None
    }
}
