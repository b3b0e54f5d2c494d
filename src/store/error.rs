//! What can go wrong with the file, each in words a person can act on.

use super::share::Flaw;
use crate::base::{Phrase, Word, WorkerId};
use rusqlite::ErrorCode;

/// Why a question or a change could not be answered.
///
/// Each has a sentence ([`StoreError::phrase`]) that says what happened, what is safe and what to do
/// next.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// Somebody else was writing for longer than one try waits.
    #[error("the file is busy")]
    Busy,
    /// The row is not, or no longer, in the file.
    #[error("the row is not in the file")]
    Gone,
    /// The role of the one who asks does not reach this far.
    #[error("not allowed for this role")]
    Denied,
    /// The file may be read but not written.
    #[error("the file is read-only: {0:?}")]
    ReadOnly(Guard),
    /// Made by a later version of the program.
    #[error("the file needs format {file}, this program knows {app}")]
    Newer {
        /// The format the file asks for.
        file: i64,
        /// The newest format this program knows.
        app: i64,
    },
    /// A file, but not a register.
    #[error("not a register")]
    Foreign,
    /// Where the register lay that was open there lies another one now.
    #[error("another register lies there")]
    Replaced,
    /// Shorter than it says it is, or unreadable inside.
    #[error("the file is damaged")]
    Damaged,
    /// The same, and no backup lies beside it that could take its place. Told where a register is opened.
    #[error("the file is damaged and has no backup")]
    DamagedAlone,
    /// The passphrase or recovery key does not open the keys file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// What was typed looks like the recovery key, and some character of it is wrong.
    #[error("the recovery key is mistyped")]
    MistypedKey,
    /// The register is encrypted and neither beside it nor on this computer lies its keys file.
    #[error("the keys file is missing")]
    NoKeys,
    /// The keys file belongs to another register.
    #[error("the keys file belongs to another register")]
    WrongKeys,
    /// The keys file cannot be read.
    #[error("the keys file is damaged")]
    BrokenKeys,
    /// The keys file opens no page of the register: it is older than the register's key.
    #[error("the keys file is older than the register")]
    OldKeys,
    /// The register opens by the keys that lie with one of its backups alone: an earlier copy of it was put
    /// there by hand.
    #[error("the register is older than the keys file")]
    OldRegister,
    /// The keys file has nobody of that name, or several members and no name was given.
    #[error("no such member")]
    NoMember,
    /// The register is encrypted and no passphrase was given.
    #[error("a passphrase is needed")]
    Locked,
    /// The recovery key opens it; before anybody comes in, one of these members gives a new passphrase.
    #[error("opened by recovery key")]
    Recovered(Vec<(WorkerId, String)>),
    /// The passphrase was handed out by somebody else; this member gives another before coming in.
    #[error("opened by a passphrase handed out")]
    Invited(WorkerId, String),
    /// The passphrase is right, and the register is no longer wrapped for this member's key.
    #[error("no longer a member")]
    ShutOut,
    /// Another program on this computer has it open, and this drive lets in one of each computer.
    #[error("open in another program on this computer")]
    OpenHere,
    /// Another file of the same register was put in its place while it was open.
    #[error("the file was exchanged")]
    Exchanged,
    /// A register must not be made in this place.
    #[error("not in this place: {0:?}")]
    Place(Flaw),
    /// The drive the register lies on refuses every lock, so that not even reading is safe.
    #[error("the drive has no locks")]
    NoLocks,
    /// There is no file of that name.
    #[error("no such file")]
    Missing,
    /// A file of that name stands already.
    #[error("the file exists")]
    Exists,
    /// The folder a file is to be made in is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// A rule of the register forbids it; the phrase says which and what to do.
    #[error("a rule forbids it: {}", .0.word)]
    Rule(Phrase),
    /// The drive or share did not answer as it should; what was done is not known until it does.
    #[error("the file cannot be reached: {0}")]
    Lost(String),
    /// The drive has no room left, or not for this user.
    #[error("the drive is full")]
    Full,
    /// This computer's own disk would not take or give what lies on it for the register.
    #[error("this computer's disk failed: {0}")]
    Desk(String),
    /// A backup could not be written; the register is untouched.
    #[error("no backup: {0}")]
    Backup(String),
    /// The drive would not take a change of who can open the register; all who stay open it as before.
    #[error("the keys could not be changed: {0}")]
    Keys(String),
    /// The program's own fault; nothing was written.
    #[error("a fault of the program: {0}")]
    Bug(String),
    /// `SQLite` refused a statement; nothing was written.
    #[error("the statement failed: {0}")]
    Sql(String),
}

/// Why a file is open for reading only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guard {
    /// The file or its folder may not be written by this user.
    Rights,
    /// A later version of the program forbids this one to write.
    Newer,
    /// Made by an earlier version of the program, and not yet made ready for this one.
    Older,
    /// Damage was found; only reading is safe.
    Damage,
    /// It is a backup, known to be whole, and is to stay as it is.
    Backup,
    /// Another kind of program has it open, or had and has left something behind.
    OtherProgram,
    /// Where it lies it must not be written.
    Place(Flaw),
}

impl Guard {
    /// The sentence to show as long as the file is open.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Rights => Word("store-read-only"),
            Self::Newer => Word("store-read-only-newer"),
            Self::Older => Word("store-read-only-older"),
            Self::Damage => Word("store-read-only-damage"),
            Self::Backup => Word("store-read-only-backup"),
            Self::OtherProgram => Word("store-read-only-other-program"),
            Self::Place(flaw) => return flaw.phrase(),
        })
    }
}

impl StoreError {
    /// A rule of the register does not let it be, in words of its own.
    pub(super) fn rule(word: Word) -> Self {
        Self::Rule(Phrase::new(word))
    }

    /// What happened, what is safe, and what to do next.
    pub fn phrase(&self) -> Phrase {
        let word = match self {
            Self::Busy => Word("store-busy"),
            Self::Gone => Word("store-gone"),
            Self::Denied => Word("store-denied"),
            Self::ReadOnly(why) => return why.phrase(),
            Self::Newer { .. } => Word("store-newer"),
            Self::Foreign => Word("store-foreign"),
            Self::Replaced => Word("store-replaced"),
            Self::Damaged => Word("store-damaged"),
            Self::DamagedAlone => Word("store-damaged-alone"),
            Self::WrongPassphrase => Word("store-wrong-passphrase"),
            Self::MistypedKey => Word("store-mistyped-key"),
            Self::NoKeys => Word("store-no-keys"),
            Self::WrongKeys => Word("store-wrong-keys"),
            Self::BrokenKeys => Word("store-broken-keys"),
            Self::OldKeys => Word("store-old-keys"),
            Self::OldRegister => Word("store-old-register"),
            Self::NoMember => Word("store-no-member"),
            Self::Locked => Word("store-locked"),
            Self::Recovered(_) => Word("store-recovered"),
            Self::Invited(..) => Word("store-invited"),
            Self::ShutOut => Word("store-shut-out"),
            Self::OpenHere => Word("store-open-here"),
            Self::Exchanged => Word("store-exchanged"),
            Self::Place(_) => Word("store-not-here"),
            Self::NoLocks => return Flaw::NoLocks.phrase(),
            Self::Missing => Word("store-missing"),
            Self::Exists => Word("store-exists"),
            Self::NoFolder => Word("store-no-folder"),
            Self::Rule(phrase) => return phrase.clone(),
            Self::Lost(_) => Word("store-lost"),
            Self::Full => Word("store-full"),
            Self::Desk(_) => Word("store-desk"),
            Self::Backup(_) => Word("store-no-backup"),
            Self::Keys(_) => Word("store-keys-unchanged"),
            Self::Bug(_) | Self::Sql(_) => Word("store-bug"),
        };
        Phrase::new(word)
    }

    /// The file itself seems broken, which one slip of a network drive can look like.
    pub(super) fn is_damage(&self) -> bool {
        let code = |text: &str| text.starts_with("11 ") || text.starts_with("26 ");
        matches!(self, Self::Lost(text) if code(text))
    }

    /// Passes by itself: the same job may be tried again without asking anybody.
    pub fn passing(&self) -> bool {
        matches!(self, Self::Busy | Self::Full | Self::Lost(_) | Self::Exchanged)
    }
}

/// `SQLITE_READONLY_DBMOVED`.
const MOVED: i32 = 1032;

/// `SQLITE_CONSTRAINT_FOREIGNKEY`.
const FOREIGN_KEY: i32 = 787;

impl From<rusqlite::Error> for StoreError {
    fn from(e: rusqlite::Error) -> Self {
        // Another file lies under the name: nothing was written.
        if e.sqlite_error().is_some_and(|inner| inner.extended_code == MOVED) {
            return Self::Exchanged;
        }
        // A reference to a row that was erased meanwhile.
        if e.sqlite_error().is_some_and(|inner| inner.extended_code == FOREIGN_KEY) {
            return Self::Gone;
        }
        match e.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(
                ErrorCode::SystemIoFailure
                | ErrorCode::CannotOpen
                | ErrorCode::NotADatabase
                | ErrorCode::DatabaseCorrupt
                | ErrorCode::FileLockingProtocolFailed
                | ErrorCode::ReadOnly,
            ) => Self::Lost(code_of(&e)),
            _ => Self::Sql(code_of(&e)),
        }
    }
}

/// The error without the text of the statement's values, which may be personal data.
fn code_of(e: &rusqlite::Error) -> String {
    match e {
        rusqlite::Error::SqliteFailure(inner, text) => {
            format!("{} {}", inner.extended_code, text.as_deref().unwrap_or_default())
        }
        other => other.to_string(),
    }
}

impl From<std::io::Error> for StoreError {
    fn from(e: std::io::Error) -> Self {
        Self::Lost(e.kind().to_string())
    }
}

/// What every question and change of the store answers with.
pub type Result<T> = std::result::Result<T, StoreError>;
