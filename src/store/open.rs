//! The only place that opens a register.

mod by;
mod closed;
mod head;
mod other;

pub(super) use by::unlock_way;
pub(super) use head::Head;

use super::keys::Keys;
use super::secret::{self, DbKey};
use super::{Guard, Register, Result, StoreError, backups, members, renew, share, vfs};
use crate::base::{Id, Secret, Word, WorkerId};
use age::x25519::Identity;
use rusqlite::{Connection, OpenFlags};
use std::fmt;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The format this program writes: `user_version` of the file.
pub const FORMAT: i64 = 1;

/// `application_id` of the file: "TILL".
pub const APPLICATION: i32 = 0x5449_4C4C;

/// Bytes in a page of the file.
pub const PAGE: u64 = 16_384;

/// How long one try waits for another's lock.
const PATIENCE: Duration = Duration::from_millis(250);

/// How often a file is opened before it is taken for damaged.
const LOOKS: usize = 3;

/// What opens a register.
#[derive(Debug, Clone, Default)]
pub struct Unlock {
    /// Passphrase, recovery key, or nothing for a register that is not encrypted.
    pub key: Key,
    /// The folder of this program on this computer, where copies of keys files are kept.
    pub laptop: Option<PathBuf>,
}

/// The secret somebody typed.
#[derive(Debug, Clone, Default)]
pub enum Key {
    /// None: enough for a register without encryption.
    #[default]
    None,
    /// A member's own passphrase.
    Member {
        /// The member's name; not needed where there is one member.
        name: Option<String>,
        /// What was typed.
        passphrase: Secret,
    },
    /// The recovery key from paper.
    Recovery(Secret),
}

impl Key {
    /// What somebody typed where a passphrase is asked for: the recovery key from paper when it
    /// reads as one, else their own passphrase.
    pub fn typed(name: Option<String>, text: Secret) -> Self {
        match secret::read_identity(text.open()) {
            Some(_) => Self::Recovery(text),
            None => Self::Member { name, passphrase: text },
        }
    }
}

/// Everything needed to open the same register again without asking anybody.
#[derive(Clone)]
pub struct Way {
    pub(super) path: PathBuf,
    pub(super) keys: Vec<DbKey>,
    pub(super) id: Option<Id>,
    pub(super) me: Option<WorkerId>,
    /// What files on this computer are closed to: the key pair the register was opened with.
    pub(super) identity: Option<Identity>,
    /// The program's folder on this computer, where a copy of the keys file is kept.
    pub(super) laptop: Option<PathBuf>,
    pub(super) patience: Duration,
    /// What this computer is called among those who share the register.
    pub(super) computer: Id,
    /// Why nothing may be written, when that showed after an earlier opening.
    pub(super) guard: Option<Guard>,
}

impl fmt::Debug for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Way").finish_non_exhaustive()
    }
}

impl Register {
    /// Opens a register. Neither it nor its keys file changes, whatever comes of it; where it opens,
    /// this computer gets a copy of the keys file. By the recovery key, and by a passphrase that
    /// somebody else has handed out, it does not stay open: the answer is [`StoreError::Recovered`] or
    /// [`StoreError::Invited`], and [`renew::open`] goes on from there.
    ///
    /// Errors: one [`StoreError`] for each thing that can be wrong with the file or the key.
    pub fn open(path: &Path, unlock: &Unlock) -> Result<Self> {
        let (register, invited) = Self::enter(path, unlock)?;
        match (&unlock.key, invited) {
            (Key::Recovery(_), _) if register.way.id.is_some() => {
                Err(StoreError::Recovered(renew::with_keys(&register)?))
            }
            (_, Some((id, name))) => Err(StoreError::Invited(id, name)),
            _ => Ok(register),
        }
    }

    /// Opens it also by what demands a new passphrase first, for [`renew`] alone: no work is done
    /// under such a key. Says who has come in by a passphrase handed out.
    pub(super) fn enter(
        path: &Path,
        unlock: &Unlock,
    ) -> Result<(Self, Option<(WorkerId, String)>)> {
        let head = Head::read(path)?;
        match head.plain() {
            Some(true) => {
                let way = Way::new(path, Vec::new(), None, unlock.laptop.as_deref());
                Ok((way.enter()?, None))
            }
            Some(false) => Err(StoreError::Foreign),
            None => {
                let (way, invited) = unlock_way(path, path, &head, unlock)?;
                let register = way.enter()?;
                members::keep_copy(&register);
                Ok((register, invited))
            }
        }
    }

    /// Whether the file at `path` asks for a passphrase, told from its first bytes.
    pub fn is_encrypted(path: &Path) -> Result<bool> {
        Ok(Head::read(path)?.plain().is_none())
    }
}

impl Way {
    pub(super) fn new(
        path: &Path,
        keys: Vec<DbKey>,
        id: Option<Id>,
        laptop: Option<&Path>,
    ) -> Self {
        let (path, laptop) = (path.to_owned(), laptop.map(Path::to_owned));
        // Without a number of its own it counts as the computer of all who have none.
        let computer = laptop.as_deref().and_then(|laptop| share::computer::id(laptop).ok());
        Self {
            path,
            keys,
            id,
            me: None,
            identity: None,
            laptop,
            patience: PATIENCE,
            computer: computer.unwrap_or(Id([0; 16])),
            guard: None,
        }
    }

    /// Opens the file, now or again after it was lost.
    ///
    /// A computer that remembers how long the file was a moment ago takes one that colleagues have made
    /// longer for a damaged one. Each opening asks anew, so that is tried again before it is believed.
    pub fn enter(&self) -> Result<Register> {
        let mut tries = (0..LOOKS).map(|_| self.enter_by(&self.keys));
        let last = tries.find(|outcome| !matches!(outcome, Err(StoreError::Damaged)));
        let register = match last.unwrap_or(Err(StoreError::Damaged)) {
            // A colleague may have given the register a new key meanwhile.
            Err(StoreError::Damaged) => match self.new_keys()? {
                Some(keys) => self.enter_by(&keys).map_err(|why| self.closed(why, &keys)),
                None => Err(self.closed(StoreError::Damaged, &self.keys)),
            },
            outcome => outcome,
        }?;
        members::still_here(&register)?;
        Ok(register)
    }

    /// What cannot be read may be whole, and under another key than these.
    fn closed(&self, why: StoreError, keys: &[DbKey]) -> StoreError {
        if why == StoreError::Damaged { closed::why(self, keys) } else { why }
    }

    /// Opens it again. A drive that is coming back can say for a while that nothing may be written: as
    /// long as there is patience left, one that could be written `before` is tried once more.
    pub(super) fn enter_again(&self, before: Option<Guard>, patient: bool) -> Result<Register> {
        let register = self.enter()?;
        if patient && before.is_none() && register.guard() == Some(Guard::Rights) {
            return Err(StoreError::Lost("nothing may be written".to_owned()));
        }
        Ok(register)
    }

    fn enter_by(&self, keys: &[DbKey]) -> Result<Register> {
        let mut keys = keys.iter();
        let mut key = keys.next();
        loop {
            match (self.enter_with(key), keys.next()) {
                // The register is being given a new key: the other one may fit.
                (Err(StoreError::Damaged), Some(other)) => key = Some(other),
                (Err(StoreError::Damaged), None) => return Err(self.damage()),
                (outcome, _) => return outcome,
            }
        }
    }

    /// The keys that the keys file holds now, when it holds others than it did.
    ///
    /// Errors: [`StoreError::ShutOut`] when there is a new one, and it is not for us.
    fn new_keys(&self) -> Result<Option<Vec<DbKey>>> {
        let (Some(id), Some(identity)) = (self.id, &self.identity) else { return Ok(None) };
        let Ok(found) = Keys::all(&self.path, id, None) else { return Ok(None) };
        let Some((keys, _)) = found.first() else { return Ok(None) };
        match keys.open(identity) {
            Ok(now) => Ok((now != self.keys).then_some(now)),
            Err(_) => Err(StoreError::ShutOut),
        }
    }

    /// What cannot be read may be whole, and another register that somebody has put there.
    fn damage(&self) -> StoreError {
        let other = |head: &Head| head.plain().is_none() && head.id() != self.id;
        match (self.id, Head::read(&self.path)) {
            (Some(_), Ok(head)) if other(&head) => StoreError::Replaced,
            _ => StoreError::Damaged,
        }
    }

    fn enter_with(&self, key: Option<&DbKey>) -> Result<Register> {
        let writable = !locked_by_rights(&self.path);
        let db = connect(&self.path, writable, self.patience)?;
        if let Some(key) = key {
            db.execute_batch(&key.pragma(None)).map_err(at_opening)?;
        }
        let other = vfs::wal_lies_there(&db).then_some(Guard::OtherProgram);
        let writable = writable && other.is_none();
        let (guard, id) = enter_file(&db, key.is_some(), writable).map_err(at_opening)?;
        if self.id.is_some_and(|known| known != id) {
            let why = if key.is_some() { StoreError::WrongKeys } else { StoreError::Replaced };
            return Err(why);
        }
        let guard = backups::is_backup(&self.path).then_some(Guard::Backup).or(guard).or(other);
        let readable = db.is_readonly("main").map_err(at_opening)?;
        let guard = guard.or((readable || !writable).then_some(Guard::Rights));
        let guard = match guard {
            // Once more: one refusal may have been a slip of the drive.
            None => match vfs::keep_journal(&db).or_else(|_| vfs::keep_journal(&db)) {
                Err(StoreError::ReadOnly(why)) => Some(why),
                kept => kept.map(|()| None)?,
            },
            guard => guard,
        };
        let keys = key.cloned().into_iter().collect();
        Register::new(db, Self { keys, id: Some(id), ..self.clone() }, guard)
    }
}

/// Not even root, who may write everything, should write what is marked as not to be written.
pub(super) fn locked_by_rights(path: &Path) -> bool {
    let locked = |p: &Path| std::fs::metadata(p).is_ok_and(|m| m.permissions().readonly());
    // On Windows the mark on a folder says something else.
    locked(path) || cfg!(unix) && path.parent().is_some_and(locked)
}

#[expect(clippy::disallowed_methods, reason = "the one place that opens a register")]
pub(super) fn connect(path: &Path, writable: bool, patience: Duration) -> Result<Connection> {
    let access =
        if writable { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let access = access | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags_and_vfs(path, access, vfs::name()?)?;
    db.busy_timeout(patience)?; // first: the rest may meet a lock
    db.execute_batch("PRAGMA cipher_log_level=NONE")?;
    db.set_prepared_statement_cache_capacity(128);
    Ok(db)
}

/// The pragmas, in the order that is safe.
pub(super) fn prepare(db: &Connection, encrypted: bool, writable: bool) -> Result<()> {
    page_size(db, encrypted)?;
    if writable {
        is_kept(keep_journal_mode(db))?;
    }
    settings(db)
}

/// The same of a register that is opened to work in, and [`examine`]: what is read of the file for the
/// journal mode and to know the file is one transaction, since each asks a drive a dozen questions.
fn enter_file(db: &Connection, encrypted: bool, writable: bool) -> Result<(Option<Guard>, Id)> {
    page_size(db, encrypted)?;
    db.execute_batch("BEGIN")?;
    // The one thing that is read without knowing the tables: from here on the lock is held.
    let begun = db.query_row("PRAGMA application_id", [], |_| Ok(())).map_err(StoreError::from);
    let keep = || if writable { is_kept(keep_journal_mode(db)) } else { Ok(()) };
    let found = begun.and_then(|()| keep()).and_then(|()| examine_within(db));
    let ended = db.execute_batch("ROLLBACK");
    let found = match found {
        Err(StoreError::Lost(code)) if writable && code.starts_with(CANTOPEN) => {
            is_kept(out_of_log(db))?;
            examine(db)?
        }
        found => found?,
    };
    ended?;
    settings(db)?;
    Ok(found)
}

fn page_size(db: &Connection, encrypted: bool) -> Result<()> {
    let of = if encrypted { "cipher_page_size" } else { "page_size" };
    Ok(db.execute_batch(&format!("PRAGMA {of}={PAGE}"))?)
}

/// The journal is kept when a transaction ends, and nothing else would do.
fn is_kept(mode: rusqlite::Result<String>) -> Result<()> {
    let mode = mode?;
    if mode == "persist" { Ok(()) } else { Err(StoreError::Lost(format!("journal mode {mode}"))) }
}

fn settings(db: &Connection) -> Result<()> {
    // An empty journal counts as absent, so its size is never limited to nothing.
    db.execute_batch(
        "PRAGMA journal_size_limit=1048576;
         PRAGMA synchronous=FULL;
         PRAGMA locking_mode=NORMAL;
         PRAGMA mmap_size=0;
         PRAGMA temp_store=MEMORY;
         PRAGMA cache_size=-16384;
         PRAGMA foreign_keys=ON;
         PRAGMA secure_delete=ON;
         PRAGMA trusted_schema=OFF;
         PRAGMA cell_size_check=ON;
         PRAGMA query_only=ON;",
    )?;
    Ok(())
}

/// What `SQLite` says of a file that asks for a write-ahead log where none can be shared.
const CANTOPEN: &str = "14 ";

fn keep_journal_mode(db: &Connection) -> rusqlite::Result<String> {
    db.query_row("PRAGMA journal_mode=PERSIST", [], |r| r.get(0))
}

/// Turns back a file that another kind of program has left asking for a write-ahead log, with no log
/// beside it. Alone, it takes no memory shared with others to do so.
fn out_of_log(db: &Connection) -> rusqlite::Result<String> {
    db.execute_batch("PRAGMA locking_mode=EXCLUSIVE")?;
    let mode = keep_journal_mode(db);
    // The lock goes with the first thing read from now on.
    db.execute_batch("PRAGMA locking_mode=NORMAL")?;
    mode
}

/// Damage shows as one of these when a file is opened; later they may pass by themselves.
fn at_opening(e: impl Into<StoreError>) -> StoreError {
    match e.into() {
        e if e.is_damage() => StoreError::Damaged,
        // Half a save stands in it, and undoing that takes the right to write.
        StoreError::Lost(code) if code.starts_with("776 ") => {
            StoreError::rule(Word("store-unfinished"))
        }
        other => other,
    }
}

/// Is it a register, may this program read and write it, and which is it? Whether all of it is there
/// `SQLite` sees to, which does not ask a folder that may be remembered.
pub(super) fn examine(db: &Connection) -> Result<(Option<Guard>, Id)> {
    db.execute_batch("BEGIN")?;
    let found = examine_within(db);
    // What fails may have ended the transaction; why is what matters.
    let ended = db.execute_batch("ROLLBACK");
    let found = found?;
    ended?;
    Ok(found)
}

fn examine_within(db: &Connection) -> Result<(Option<Guard>, Id)> {
    let one = |sql: &str| db.query_row(sql, [], |r| r.get::<_, i64>(0));
    if one("PRAGMA application_id")? != i64::from(APPLICATION) {
        return Err(StoreError::Foreign);
    }
    let (own, reader, writer) =
        db.query_row("SELECT id, min_reader, min_writer FROM register", [], |r| {
            Ok((r.get::<_, Id>(0)?, r.get::<_, i64>(1)?, r.get::<_, i64>(2)?))
        })?;
    if reader > FORMAT {
        return Err(StoreError::Newer { file: reader, app: FORMAT });
    }
    let older = one("PRAGMA user_version")? < FORMAT;
    let newer = (writer > FORMAT).then_some(Guard::Newer);
    Ok((newer.or(older.then_some(Guard::Older)), own))
}
