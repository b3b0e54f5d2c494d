//! The other file: opened for reading alone, by whatever key of ours opens it.

use crate::base::{Id, Word};
use crate::store::keys::Keys;
use crate::store::open::{self, FORMAT, Head, Key, Unlock};
use crate::store::secret::DbKey;
use crate::store::share::ident::Ident;
use crate::store::{Register, Result, StoreError};
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

/// How long one try waits for somebody who writes in the other file.
const PATIENCE: Duration = Duration::from_secs(5);

/// A second file of the register.
#[derive(Debug)]
pub struct Other {
    pub db: Connection,
    /// The copy it was handed out as; none for one made by hand, or the register itself.
    pub copy: Option<Id>,
}

impl Other {
    /// Opens it. `key` is asked for where no key of ours opens it.
    ///
    /// Errors: never one that passes by itself, since the other file is no matter of the register's:
    /// what cannot be reached is said.
    pub fn open(register: &Register, path: &Path, key: &Key) -> Result<Self> {
        theirs(open_it(register, path, key))
    }
}

/// What is wrong with the other file is not tried again and again.
pub fn theirs<T>(outcome: Result<T>) -> Result<T> {
    outcome.map_err(|why| match why {
        // A journal that has to be played back first, which only writing can do.
        StoreError::Lost(text) if text.starts_with("776 ") => {
            StoreError::rule(Word("bring-unfinished"))
        }
        why if why.is_damage() => StoreError::Damaged,
        why if why.passing() => StoreError::rule(Word("bring-unreachable")),
        StoreError::WrongKeys => StoreError::rule(Word("bring-stranger")),
        why => why,
    })
}

fn open_it(register: &Register, path: &Path, key: &Key) -> Result<Other> {
    // Before anything of it is opened: closing a second handle would drop the locks of the first.
    if same_file(&register.way.path, path)? {
        return Err(StoreError::rule(Word("bring-itself")));
    }
    let card = register.card()?;
    let head = Head::read(path)?;
    let keys = match head.plain() {
        // Who cannot read the register could make one up.
        Some(true) if card.encrypted => return Err(StoreError::rule(Word("bring-open"))),
        Some(true) => Vec::new(),
        None if head.id() == Some(card.id) => keys(register, path, &head, key)?,
        None if Keys::read(&Keys::beside(path)).is_ok_and(|keys| keys.is_some()) => {
            return Err(StoreError::rule(Word("bring-stranger")));
        }
        Some(false) | None => return Err(StoreError::Foreign),
    };
    let db = enter(path, &keys, head.plain().is_none())?;
    // Foreign and newer files are told as at any opening.
    let (_, id) = open::examine(&db)?;
    if id != card.id {
        return Err(StoreError::WrongKeys);
    }
    known(&db)?;
    let copy = db.query_row("SELECT copy FROM clock", [], |r| r.get(0))?;
    Ok(Other { db, copy })
}

/// A file that is not to be written by this program is not to be merged by it either: what this program
/// has no column for would come into the log, count as known from then on and never reach its row.
fn known(db: &Connection) -> Result<()> {
    let version: i64 = db.query_row("PRAGMA user_version", [], |r| r.get(0))?;
    let writer: i64 = db.query_row("SELECT min_writer FROM register", [], |r| r.get(0))?;
    let file = version.max(writer);
    let newer = StoreError::Newer { file, app: FORMAT };
    if file > FORMAT { Err(newer) } else { Ok(()) }
}

/// Whether two names are one file. Only names and numbers of the system are looked at: on Windows names
/// alone, where closing one handle drops no other's locks.
fn same_file(ours: &Path, other: &Path) -> Result<bool> {
    let missing = |_| StoreError::Missing;
    let (a, b) = (ours.canonicalize()?, other.canonicalize().map_err(missing)?);
    Ok(a == b || Ident::of(&a).is_some_and(|file| Some(file) == Ident::of(&b)))
}

/// What may open it: the register's own key, then what its keys file gives us or whoever typed one.
fn keys(register: &Register, path: &Path, head: &Head, key: &Key) -> Result<Vec<DbKey>> {
    let mut keys = register.way.keys.clone();
    if let (Ok(Some(beside)), Some(me)) = (Keys::read(&Keys::beside(path)), &register.way.identity)
        && let Ok(more) = beside.open(me)
    {
        keys.extend(more);
    }
    if !matches!(key, Key::None) {
        let unlock = Unlock { key: key.clone(), laptop: None };
        keys.extend(open::unlock_way(path, path, head, &unlock)?.0.keys);
    }
    Ok(keys)
}

fn enter(path: &Path, keys: &[DbKey], encrypted: bool) -> Result<Connection> {
    let open = |key: Option<&DbKey>| {
        let db = open::connect(path, false, PATIENCE)?;
        if let Some(key) = key {
            db.execute_batch(&key.pragma(None))?;
        }
        open::prepare(&db, key.is_some(), false)?;
        Ok(db)
    };
    if !encrypted {
        return open(None);
    }
    for key in keys {
        match open(Some(key)) {
            // Another key, or none of these.
            Err(why) if why.is_damage() => {}
            other => return other,
        }
    }
    Err(StoreError::Locked)
}
