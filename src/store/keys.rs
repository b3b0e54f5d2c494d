//! `NAME.keys`, the file beside an encrypted register that opens it: in the age format throughout.
//!
//! Per member a key pair, its secret half under the member's passphrase; and the register's own
//! random key, wrapped for every member and for the recovery key. More than one wrapped key stands
//! here only while the register is being given a new one; opening tries them all.

use super::open::Head;
use super::secret::{self, DbKey};
use super::{Result, StoreError};
use crate::base::text::fold_exact;
use crate::base::{Id, Stamp, WorkerId};
use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::{Duration, UNIX_EPOCH};

/// How often a file that is looked at is tried again, as `SQLite` does with its own.
const LOOKED_AT: u32 = 10;
const MOMENT: Duration = Duration::from_millis(25);
/// What Windows says of a file that somebody else has open: access denied, sharing violation.
const IN_USE: [i32; 2] = [5, 32];

/// The contents of a keys file. Nothing in it is secret without a passphrase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keys {
    /// The form of this file; one that is higher is a later program's, and is not touched.
    pub version: u32,
    /// Counts up with every writing: of two keys files of one register the higher is the later.
    pub number: u64,
    /// The register it belongs to; also the first sixteen bytes of the encrypted file.
    pub register: Id,
    /// Public half of the recovery key.
    pub recovery: String,
    /// Who can open the register with a passphrase.
    #[serde(rename = "member")]
    pub members: Vec<Member>,
    /// The register's key, wrapped for all members and the recovery key.
    #[serde(rename = "key")]
    pub keys: Vec<Wrapped>,
}

/// One member's key pair.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The member's row in the register.
    pub worker: Id,
    /// The name to log in with.
    pub name: String,
    /// Public half, as age writes it.
    pub public: String,
    /// Secret half, encrypted with the member's passphrase.
    pub secret: String,
    /// The passphrase was handed out by somebody else: coming in with it, the member gives another.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub once: bool,
}

/// The public keys that stand inside the encrypted register. Only what is found there is trusted: the
/// keys file lies open to whoever may write in the folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Of everybody in the team who has a key.
    pub members: Vec<(WorkerId, String)>,
    /// Of the recovery key.
    pub recovery: String,
    /// Of the one that is about to take its place.
    pub next: Option<String>,
}

impl Known {
    /// Whether a member of the keys file stands in the register with this very key.
    pub fn knows(&self, member: &Member) -> bool {
        self.members.iter().any(|(id, public)| id.0 == member.worker && *public == member.public)
    }
}

/// The form of a keys file that this program reads and writes.
pub const VERSION: u32 = 1;

/// All that is read of a keys file of whatever form.
#[derive(Deserialize)]
struct Form {
    version: u32,
}

/// Where a register's keys were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Beside the register, where they belong.
    Beside,
    /// On this computer; what lies beside the register is older.
    Old,
    /// On this computer; beside the register lies none.
    Lost,
    /// On this computer; what lies beside the register belongs to another one.
    Foreign,
    /// On this computer; what lies beside the register cannot be read.
    Broken,
}

/// What is wrong with the keys file beside a register.
#[derive(Debug)]
pub struct Fault {
    /// [`StoreError::NoKeys`], [`StoreError::WrongKeys`] or [`StoreError::BrokenKeys`], or why it cannot be read.
    pub why: StoreError,
    /// When the copy that this computer has was written.
    pub copy: Option<Stamp>,
}

/// The register's key, wrapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wrapped {
    /// An armoured age file of 32 bytes.
    pub wrapped: String,
}

impl Keys {
    /// Where the keys of the register at `path` lie: `uppsok.tillit` has `uppsok.keys`.
    pub fn beside(path: &Path) -> PathBuf {
        path.with_extension("keys")
    }

    /// Where a computer keeps its copy of a register's keys.
    pub fn copy_in(laptop: &Path, register: Id) -> PathBuf {
        laptop.join("keys").join(format!("{register}.keys"))
    }

    /// Reads a keys file; `None` where there is none.
    pub fn read(path: &Path) -> Result<Option<Self>> {
        match std::fs::read_to_string(path) {
            Ok(text) => Self::parse(&text).map(Some),
            Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(e) if e.kind() == std::io::ErrorKind::InvalidData => Err(StoreError::BrokenKeys),
            Err(e) => Err(e.into()),
        }
    }

    /// Writes the file whole or not at all.
    pub fn write(&self, path: &Path) -> Result<()> {
        let head = "# Opens the register of the same name. Keep the two together.\n\n";
        let body = toml::to_string(self).map_err(|e| StoreError::Bug(e.to_string()))?;
        replace(path, format!("{head}{body}").as_bytes())
    }

    /// Errors: a later program's; or it cannot be read.
    fn parse(text: &str) -> Result<Self> {
        let form: Form = toml::from_str(text).map_err(|_| StoreError::BrokenKeys)?;
        if form.version > VERSION {
            return Err(StoreError::Newer { file: form.version.into(), app: VERSION.into() });
        }
        toml::from_str(text).map_err(|_| StoreError::BrokenKeys)
    }

    /// Keeps this computer's copy up to date. Call it when the register has been opened by these keys;
    /// a copy that is later than they are stays.
    pub fn keep_copy(&self, laptop: &Path) -> Result<()> {
        match copy(laptop, self.register) {
            Some(kept) if kept.number >= self.number => Ok(()),
            _ => {
                std::fs::create_dir_all(laptop.join("keys"))?;
                self.write(&Self::copy_in(laptop, self.register))
            }
        }
    }

    /// The keys files of the register `id` at `path`, each with where it was found: the one beside it
    /// and this computer's copy, the later one first, and one alone where they are alike.
    ///
    /// Errors: there is none; then what is wrong with what lies beside it.
    pub fn all(path: &Path, id: Id, laptop: Option<&Path>) -> Result<Vec<(Self, Place)>> {
        let copy = laptop.and_then(|laptop| copy(laptop, id));
        let (place, why) = match Self::read(&Self::beside(path)) {
            Ok(Some(keys)) if keys.register == id => {
                let copy = copy.filter(|copy| *copy != keys).map(|copy| (copy, Place::Old));
                let later = copy.as_ref().is_some_and(|(copy, _)| copy.number > keys.number);
                let mut found: Vec<_> = copy.into_iter().collect();
                found.insert(usize::from(later), (keys, Place::Beside));
                return Ok(found);
            }
            Ok(Some(_)) => (Place::Foreign, StoreError::WrongKeys),
            Ok(None) => (Place::Lost, StoreError::NoKeys),
            Err(StoreError::BrokenKeys) => (Place::Broken, StoreError::BrokenKeys),
            Err(why) => return Err(why),
        };
        copy.map(|copy| vec![(copy, place)]).ok_or(why)
    }

    /// What the register at `path` is opened by on this computer; none where that cannot be told.
    pub fn at_hand(path: &Path, laptop: &Path) -> Option<Self> {
        let id = Head::read(path).ok()?.id()?;
        Self::all(path, id, Some(laptop)).ok()?.into_iter().next().map(|(keys, _)| keys)
    }

    /// The member of that name, capital or small, or the only one when no name is given.
    pub fn member(&self, name: Option<&str>) -> Result<&Member> {
        let same = |a: &str, b: &str| fold_exact(a.trim()) == fold_exact(b.trim());
        let found = match name {
            Some(name) => self.members.iter().find(|m| same(&m.name, name)),
            None => self.members.first().filter(|_| self.members.len() == 1),
        };
        found.ok_or(StoreError::NoMember)
    }

    /// The register's keys that `identity` unwraps: one, or two while it is being changed.
    pub fn open(&self, identity: &Identity) -> Result<Vec<DbKey>> {
        let keys: Vec<_> =
            self.keys.iter().filter_map(|k| secret::unwrap(&k.wrapped, identity)).collect();
        if keys.is_empty() { Err(StoreError::WrongPassphrase) } else { Ok(keys) }
    }

    /// Wraps `keys`, each on its own, for the recovery key and for those members whose public key also
    /// stands in the register. A key somebody slipped into this file gets nothing.
    pub fn wrap(&mut self, keys: &[&DbKey], known: &Known) -> Result<()> {
        self.recovery.clone_from(&known.recovery);
        let stand = self.members.iter().filter(|member| known.knows(member));
        let papers = [Some(&known.recovery), known.next.as_ref()].into_iter().flatten();
        let publics = stand.map(|member| &member.public).chain(papers);
        let all: Result<Vec<Recipient>> =
            publics.map(|p| p.parse().map_err(|_| StoreError::BrokenKeys)).collect();
        let all = all?;
        let wrapped = keys.iter().map(|key| Ok(Wrapped { wrapped: secret::wrap(key, &all)? }));
        self.keys = wrapped.collect::<Result<_>>()?;
        Ok(())
    }

    /// Puts a member's key pair in the place of the one the member had, or beside the others'.
    pub fn place(&mut self, member: Member) {
        match self.members.iter_mut().find(|m| m.worker == member.worker) {
            Some(before) => *before = member,
            None => self.members.push(member),
        }
    }
}

/// What is wrong with the keys file beside the register at `path`, told without opening either. None where
/// nothing is, where the file asks for no passphrase, and where it is no register at all.
pub fn fault(path: &Path, laptop: &Path) -> Option<Fault> {
    let head = Head::read(path).ok()?;
    let id = if head.plain().is_some() { None } else { head.id() }?;
    let why = match Keys::all(path, id, None) {
        Err(StoreError::NoKeys) if !head.is_pages() => None,
        found => found.err(),
    }?;
    let written = || std::fs::metadata(Keys::copy_in(laptop, id)).and_then(|meta| meta.modified());
    let at = copy(laptop, id).and_then(|_| written().ok()?.duration_since(UNIX_EPOCH).ok());
    let copy = at.and_then(|at| i64::try_from(at.as_millis()).ok()).map(Stamp);
    Some(Fault { why, copy })
}

/// This computer's copy of the keys of `register`.
fn copy(laptop: &Path, register: Id) -> Option<Keys> {
    let copy = Keys::read(&Keys::copy_in(laptop, register)).ok().flatten()?;
    (copy.register == register).then_some(copy)
}

/// The same as [`replace`] for what lies in the program's own folder on this computer, which is made.
pub(super) fn keep(path: &Path, bytes: &[u8]) -> Result<()> {
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?;
    replace(path, bytes)
}

/// Puts `bytes` in the place of a file so that after a crash either the old or the new one is there. Its
/// folder is not made: that of a register on a drive that is away would be made on this computer.
pub(super) fn replace(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let temporary = folder.join(name);
    let mut file = std::fs::File::create(&temporary)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    drop(file);
    let placed = written.and_then(|()| rename(&temporary, path));
    if placed.is_err() {
        // What is left of it would only be in the way; the error that matters is the first.
        let _ = std::fs::remove_file(&temporary);
    }
    placed?;
    sync_folder(folder);
    Ok(())
}

/// Gives a file a name that may be taken. On Windows somebody who only looks at a new file, as a scanner
/// does, keeps it from being renamed for a moment.
fn rename(from: &Path, to: &Path) -> std::io::Result<()> {
    let mut left = if cfg!(windows) { LOOKED_AT } else { 0 };
    loop {
        match std::fs::rename(from, to) {
            Err(why)
                if left > 0 && why.raw_os_error().is_some_and(|code| IN_USE.contains(&code)) =>
            {
                left -= 1;
                // Nobody ever sends.
                let (_never, nothing) = mpsc::channel::<()>();
                let _ = nothing.recv_timeout(MOMENT);
            }
            done => return done,
        }
    }
}

/// The new name itself must survive a power cut. Shares and Windows do not know the call and keep
/// names safe by themselves, so a refusal is no fault.
pub(super) fn sync_folder(folder: &Path) {
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
}
