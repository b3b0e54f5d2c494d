//! What a file is, told without opening it.

use super::{APPLICATION, PAGE};
use crate::base::{Id, Phrase, Word};
use crate::store::{Result, StoreError};
use std::io::Read as _;
use std::path::Path;

/// How many registers of a folder are named.
const MOST: usize = 9;

/// What can be told of a file from outside.
pub(in crate::store) struct Head {
    first: Vec<u8>,
    length: u64,
}

/// Where a folder was named: that it is one, and which registers lie in it.
fn in_folder(path: &Path) -> Option<StoreError> {
    let files = std::fs::read_dir(path).ok()?.flatten().map(|file| file.path());
    let files = files.filter(|file| file.extension().is_some_and(|end| end == "tillit"));
    let names = files.filter_map(|file| Some(file.file_name()?.to_string_lossy().into_owned()));
    let mut names: Vec<String> = names.take(MOST).collect();
    names.sort();
    let word = if names.is_empty() { Word("store-folder-empty") } else { Word("store-folder") };
    let said = Phrase::new(word).with("folder", path.display().to_string());
    Some(StoreError::Rule(said.with("files", names.join(", "))))
}

impl Head {
    pub(in crate::store) fn read(path: &Path) -> Result<Self> {
        let missing = |e: std::io::Error| match e.kind() {
            std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory => {
                // An ending may have been put behind what was typed.
                in_folder(&path.with_extension("")).unwrap_or(StoreError::Missing)
            }
            _ => e.into(),
        };
        let meta = std::fs::metadata(path).map_err(missing)?;
        if !meta.is_file() {
            return Err(in_folder(path).unwrap_or(StoreError::Foreign));
        }
        // Closing this handle drops this process's locks on the file, so no connection may be open.
        let mut first = vec![0; 100];
        let mut file = std::fs::File::open(path).map_err(missing)?;
        // In one go, which is one question to a drive; a file shorter than this is no register.
        let read = file.read(&mut first)?;
        first.truncate(read);
        Ok(Self { first, length: meta.len() })
    }

    /// A plain `SQLite` file: whether it is a register. `None`: encrypted, or no database at all.
    pub(in crate::store) fn plain(&self) -> Option<bool> {
        if !self.first.starts_with(b"SQLite format 3\0") {
            return None;
        }
        let id = self.first.get(68..72).unwrap_or_default();
        Some(id == APPLICATION.to_be_bytes())
    }

    pub(in crate::store) fn is_pages(&self) -> bool {
        self.length.is_multiple_of(PAGE) && self.length > 0
    }

    /// The first sixteen bytes of an encrypted register are its id.
    pub(in crate::store) fn id(&self) -> Option<Id> {
        self.first.first_chunk::<16>().map(|bytes| Id(*bytes))
    }
}
