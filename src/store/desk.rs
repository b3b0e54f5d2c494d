//! What lies on the user's own disk until it is in the register: drafts and the outbox.

mod drafts;
mod outbox;
mod target;

pub use drafts::Draft;
pub use outbox::Posted;
pub use target::Elsewhere;

use super::keys::keep;
use super::{Result, StoreError, secret};
use crate::base::{Id, Secret, Stamp};
use age::x25519::Identity;
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;
use target::Target;
use zeroize::Zeroizing;

/// What files on this computer are closed with.
#[derive(Clone)]
pub enum Seal {
    /// The register is not encrypted, so they are not either.
    Plain,
    /// They are closed to the member's own public key.
    Age(Identity),
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Plain => "Plain",
            Self::Age(_) => "Age",
        })
    }
}

/// The user's own desk for one register: a folder on this computer.
///
/// Every file is written whole or not at all. What another member of the team left on the same
/// computer cannot be opened and is left alone.
#[derive(Debug, Clone)]
pub struct Desk {
    folder: PathBuf,
    seal: Seal,
    /// The file at work in; what is put here is meant for it.
    target: Target,
}

/// How long a file may take to be written, in milliseconds. Another program may be at it just now.
const WRITING: i64 = 60_000;

/// On the desk it is this computer that failed, never the register's drive.
fn here(why: StoreError) -> StoreError {
    match why {
        StoreError::Lost(kind) => StoreError::Desk(kind),
        other => other,
    }
}

/// A file that a program was writing when it was ended.
fn left_over(path: &Path, now: Stamp) -> bool {
    let changed = std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let changed = changed.and_then(|at| at.duration_since(UNIX_EPOCH).ok());
    let changed = changed.and_then(|at| i64::try_from(at.as_millis()).ok());
    let old = changed.is_some_and(|at| now.since(Stamp(at)) > WRITING);
    old && path.extension().is_some_and(|e| e == "tmp")
}

impl Desk {
    /// The desk for `register` in the program's folder on this computer.
    pub fn new(laptop: &Path, register: Id, seal: Seal) -> Self {
        let folder = laptop.join("desk").join(register.to_string());
        Self { folder, seal, target: Target::default() }
    }

    /// Keeps a recovery key just made until it is proved to be on paper. It lies here only closed to the
    /// member's own key; what is not encrypted has none.
    pub fn keep_recovery(&self, key: &Secret) -> Result<()> {
        match self.seal {
            Seal::Plain => Ok(()),
            Seal::Age(_) => self.put("recovery", "key", &key.open()),
        }
    }

    /// The recovery key that nobody has proved to have written down.
    pub fn recovery(&self) -> Option<Secret> {
        match self.seal {
            Seal::Plain => None,
            Seal::Age(_) => self.read::<String>(&self.file("recovery", "key")).map(Secret::from),
        }
    }

    /// It is on paper.
    pub fn drop_recovery(&self) -> Result<()> {
        self.remove("recovery", "key")
    }

    /// Where the user was when the program was last left. Nothing is lost with it.
    pub fn keep_places(&self, places: &serde_json::Value) -> Result<()> {
        self.put("places", "places", places)
    }

    /// The same, where this member can open it.
    pub fn places(&self) -> Option<serde_json::Value> {
        self.read(&self.file("places", "places"))
    }

    fn extension(&self) -> &'static str {
        match self.seal {
            Seal::Plain => "json",
            Seal::Age(_) => "age",
        }
    }

    fn put(&self, part: &str, name: &str, value: &impl serde::Serialize) -> Result<()> {
        let json = serde_json::to_vec(value).map_err(|e| StoreError::Bug(e.to_string()))?;
        let json = Zeroizing::new(json);
        let file = self.file(part, name);
        match &self.seal {
            Seal::Plain => keep(&file, &json),
            Seal::Age(identity) => keep(&file, &secret::seal(&identity.to_public(), &json)?),
        }
        .map_err(here)
    }

    fn file(&self, part: &str, name: &str) -> PathBuf {
        self.folder.join(part).join(format!("{name}.{}", self.extension()))
    }

    /// The files of a part that this member can open, by name.
    fn all<T: serde::de::DeserializeOwned>(&self, part: &str) -> Result<Vec<(String, T)>> {
        let files = match std::fs::read_dir(self.folder.join(part)) {
            Ok(files) => files,
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(e) => return Err(here(e.into())),
        };
        let mut found = Vec::new();
        for file in files {
            let path = file.map_err(|e| here(e.into()))?.path();
            let ours = path.extension().is_some_and(|e| e == self.extension());
            let name = path.file_stem().and_then(|n| n.to_str()).map(str::to_owned);
            if let (true, Some(name)) = (ours, name)
                && let Some(value) = self.read(&path)
            {
                found.push((name, value));
            }
        }
        found.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(found)
    }

    /// Takes away what programs that were killed have left half-written: whole files are renamed.
    fn sweep(&self, now: Stamp) {
        let parts = ["drafts", "outbox"].map(|part| std::fs::read_dir(self.folder.join(part)));
        for file in parts.into_iter().flatten().flatten().flatten() {
            if left_over(&file.path(), now) {
                // It is only in the way; the next start tries again.
                let _ = std::fs::remove_file(file.path());
            }
        }
    }

    /// How many files lie here that are closed to somebody else, or to a key that is gone.
    pub fn closed(&self) -> usize {
        let parts = ["drafts", "outbox"].map(|part| std::fs::read_dir(self.folder.join(part)));
        let files = parts.into_iter().flatten().flatten().flatten().map(|file| file.path());
        let kept = files.filter(|path| path.extension().is_some_and(|e| e == self.extension()));
        kept.filter(|path| self.read::<serde_json::Value>(path).is_none()).count()
    }

    /// `None`: another member's, or not whole.
    fn read<T: serde::de::DeserializeOwned>(&self, path: &Path) -> Option<T> {
        let bytes = std::fs::read(path).ok()?;
        let json = Zeroizing::new(match &self.seal {
            Seal::Plain => bytes,
            Seal::Age(identity) => secret::unseal(identity, &bytes)?,
        });
        serde_json::from_slice(&json).ok()
    }

    fn remove(&self, part: &str, name: &str) -> Result<()> {
        match std::fs::remove_file(self.file(part, name)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(here(e.into())),
            _ => Ok(()),
        }
    }
}
