//! The rules of the register, looked at after the edits and before they are kept: no screen, import
//! or outbox gets past them.

use super::apply::Touched;
use super::{Result, Save, StoreError};
use crate::base::{PersonId, Phrase, Word, WorkerId};
use rusqlite::{Connection, OptionalExtension};

/// How many cards can have been merged into each other, one after the other.
const CHAIN: usize = 64;

/// The role of a member who may write at all.
pub fn role_of(db: &Connection, worker: WorkerId) -> Result<String> {
    let mut ask = db.prepare_cached("SELECT role FROM worker WHERE id=?1 AND gone IS NULL")?;
    let code: Option<String> = ask.query_row([worker], |r| r.get(0)).optional()?;
    code.ok_or(StoreError::Denied)
}

/// Refuses the save when a rule is broken by what it leaves behind.
pub fn check(db: &Connection, _save: &Save, _role: String, touched: &Touched) -> Result<()> {
    for person in &touched.persons {
        let group = merged(db, *person)?;
        if group.iter().any(|p| protected(db, *p).unwrap_or(true)) {
            for one in &group {
                no_contact_data(db, *one)?;
            }
        }
    }
    Ok(())
}

fn rule(word: Word) -> StoreError {
    StoreError::Rule(Phrase::new(word))
}

/// All cards of the same human being; refuses a circle of pointers.
fn merged(db: &Connection, person: PersonId) -> Result<Vec<PersonId>> {
    let mut up = db.prepare_cached("SELECT merged_into FROM person WHERE id=?1")?;
    let mut top = person;
    for _ in 0..CHAIN {
        match up.query_row([top], |r| r.get::<_, Option<PersonId>>(0)).optional()?.flatten() {
            None => break,
            Some(next) if next == person => return Err(rule(Word("store-merge-circle"))),
            Some(next) => top = next,
        }
    }
    let mut down = db.prepare_cached("SELECT id FROM person WHERE merged_into=?1")?;
    let mut group = vec![top];
    let mut done = 0;
    while let Some(one) = group.get(done).copied() {
        done += 1;
        for below in down.query_map([one], |r| r.get(0))? {
            let below = below?;
            if !group.contains(&below) {
                group.push(below);
            }
        }
    }
    Ok(group)
}

fn protected(db: &Connection, person: PersonId) -> Result<bool> {
    let mut ask = db.prepare_cached("SELECT protection FROM person WHERE id=?1")?;
    Ok(ask.query_row([person], |r| r.get::<_, i64>(0)).optional()?.unwrap_or(0) >= 2)
}

/// Levels 2 and 3 hold no address, phone or e-mail, whichever of the two came first.
fn no_contact_data(db: &Connection, person: PersonId) -> Result<()> {
    let mut ask = db.prepare_cached(
        "SELECT 1 FROM person WHERE id=?1 AND gone IS NULL
           AND coalesce(street, postcode, town, email) IS NOT NULL
         UNION ALL SELECT 1 FROM phone WHERE person=?1 AND gone IS NULL LIMIT 1",
    )?;
    if ask.exists([person])? { Err(rule(Word("store-protected-contact"))) } else { Ok(()) }
}
