//! Is the file whole? Asked in earnest only when something points to damage, since every page is
//! read.

use super::{Ask, Register, Result, StoreError};
use rusqlite::Connection;

/// Whether every page and index is whole; what is not, in `SQLite`'s own words.
#[derive(Debug)]
pub struct Integrity;

impl Ask for Integrity {
    type Answer = Vec<String>;

    fn ask(&self, db: &Connection) -> Result<Vec<String>> {
        let mut found = match pages(db) {
            // Too broken for that: what is said about it is what was found.
            Err(why) if why.is_damage() => vec![why.to_string()],
            pages => pages?,
        };
        found.extend(seals(db)?);
        if !found.is_empty() {
            // Where pages cannot be read it cannot be told what points to what.
            return Ok(found);
        }
        let mut keys = db.prepare("PRAGMA foreign_key_check")?;
        let broken = keys.query_map([], |r| r.get::<_, String>(0))?;
        for table in broken.take(20) {
            found.push(format!("a row of {} refers to a row that is not there", table?));
        }
        Ok(found)
    }
}

/// What is wrong with pages and indexes, some of it.
fn pages(db: &Connection) -> Result<Vec<String>> {
    let mut ask = db.prepare("PRAGMA integrity_check(20)")?;
    let lines = ask.query_map([], |r| r.get::<_, String>(0))?;
    let mut found: Vec<String> = lines.collect::<rusqlite::Result<_>>()?;
    found.retain(|line| line != "ok");
    Ok(found)
}

/// Pages whose seal is broken, some of them. Each page of an encrypted file carries one of its own, made
/// with its key; without a cipher this says nothing.
pub(super) fn seals(db: &Connection) -> Result<Vec<String>> {
    let mut seals = db.prepare("PRAGMA cipher_integrity_check")?;
    let broken = seals.query_map([], |r| r.get::<_, String>(0))?;
    Ok(broken.take(20).collect::<rusqlite::Result<_>>()?)
}

/// Whether the file is damaged for good.
pub(super) fn damage(register: &Register) -> Result<bool> {
    register.read(is_damaged)
}

/// Whether a file is damaged, as the drive gives it.
pub(super) fn is_damaged(db: &Connection) -> Result<bool> {
    let sound = db.query_row("PRAGMA quick_check(1)", [], |r| r.get::<_, String>(0));
    match sound.map_err(StoreError::from) {
        Ok(line) => Ok(line != "ok"),
        Err(e) if e.is_damage() => Ok(true),
        Err(e) => Err(e),
    }
}
