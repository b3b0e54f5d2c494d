//! Is the file whole? Asked in earnest only when something points to damage, since every page is
//! read.

use super::{Ask, Register, Result, StoreError};
use rusqlite::Connection;

/// Whether every page and index is whole.
#[derive(Debug)]
pub struct Integrity;

/// What is not whole in a file.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Damage {
    /// In `SQLite`'s own words, some of it.
    pub said: Vec<String>,
    /// Pages whose seal is broken, as far as they were counted: at most twenty.
    pub pages: usize,
}

impl Damage {
    /// The file is whole.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// How much of what is wrong is gathered.
const MOST: usize = 20;

impl Ask for Integrity {
    type Answer = Damage;

    fn ask(&self, db: &Connection) -> Result<Damage> {
        let said = match pages(db) {
            // Too broken for that: what is said about it is what was found.
            Err(why) if why.is_damage() => vec![why.to_string()],
            pages => pages?,
        };
        let mut found = Damage { said, pages: seals(db)?.len() };
        if !found.is_none() {
            // Where pages cannot be read it cannot be told what points to what.
            return Ok(found);
        }
        let mut keys = db.prepare("PRAGMA foreign_key_check")?;
        let broken = keys.query_map([], |r| r.get::<_, String>(0))?;
        for table in broken.take(MOST) {
            found.said.push(format!("a row of {} refers to a row that is not there", table?));
        }
        Ok(found)
    }
}

/// What is wrong with pages and indexes, some of it.
fn pages(db: &Connection) -> Result<Vec<String>> {
    let mut ask = db.prepare("PRAGMA integrity_check(20)")?;
    let told = ask.query_map([], |r| r.get::<_, String>(0))?;
    let told: Vec<String> = told.collect::<rusqlite::Result<_>>()?;
    // What is told of one page may be several lines, under the name of the file.
    let lines = told.iter().flat_map(|said| said.lines());
    let lines = lines.filter(|line| *line != "ok" && !line.starts_with("*** in database"));
    Ok(lines.map(str::to_owned).collect())
}

/// Pages whose seal is broken, some of them. Each page of an encrypted file carries one of its own, made
/// with its key; without a cipher this says nothing.
pub(super) fn seals(db: &Connection) -> Result<Vec<String>> {
    let mut seals = db.prepare("PRAGMA cipher_integrity_check")?;
    let broken = seals.query_map([], |r| r.get::<_, String>(0))?;
    Ok(broken.take(MOST).collect::<rusqlite::Result<_>>()?)
}

/// Whether the file is damaged for good.
pub(super) fn damage(register: &Register) -> Result<bool> {
    register.read(is_damaged)
}

/// Whether a file is damaged, as the drive gives it.
pub(super) fn is_damaged(db: &Connection) -> Result<bool> {
    let sound = db.query_row("PRAGMA quick_check(1)", [], |r| r.get::<_, String>(0));
    match sound.map_err(StoreError::from) {
        Ok(line) if is_unread(&line) => Err(StoreError::Lost(line)),
        Ok(line) => Ok(line != "ok"),
        Err(e) if e.is_damage() => Ok(true),
        Err(e) => Err(e),
    }
}

/// Whether it is the drive that did not give a page: that is told in a line as well, and is no damage.
fn is_unread(line: &str) -> bool {
    let code = line.split("error code=").nth(1).and_then(|said| said.split_whitespace().next());
    let code = code.and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| code & 0xff == rusqlite::ffi::SQLITE_IOERR)
}
