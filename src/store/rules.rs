//! The rules of the register, looked at after the edits and before they are kept: no screen, import
//! or outbox gets past them.

mod counts;
mod lists;
mod rights;

pub use counts::{counts_somebody, lists_above, mode};

use super::apply::Touched;
use super::people::family;
use super::row::one;
use super::{Cell, Edit, Result, Save, StoreError, Turn};
use crate::base::{PersonId, Word, WorkerId};
use crate::domain::protection::Protection;
use crate::domain::worker::Role;
use rusqlite::Connection;

/// The role of a member who may write at all.
pub fn role_of(db: &Connection, worker: WorkerId) -> Result<Role> {
    let sql = "SELECT role FROM worker WHERE id=?1 AND gone IS NULL";
    let code: Option<String> = one(db, sql, [worker], |r| Ok(r.get(0)?))?;
    code.and_then(|code| Role::from_code(&code)).ok_or(StoreError::Denied)
}

/// Refuses a save that is beyond a role, whatever the register holds.
pub fn may(save: &Save, role: Role) -> Result<()> {
    rights::check(save, role)
}

/// Refuses the save when its author may not, or a rule is broken by what it leaves behind.
pub fn check(db: &Connection, save: &Save, role: Role, touched: &Touched) -> Result<()> {
    may(save, role)?;
    for person in &touched.persons {
        if alone_and_open(db, *person)? {
            continue;
        }
        circle(db, *person)?;
        protected(db, *person)?;
    }
    lists::check(db, save, touched)?;
    counts::check(db, save, touched)?;
    for edit in &save.edits {
        written_once(edit)?;
    }
    if touched.tables.contains("worker") {
        somebody_answers(db)?;
    }
    if save.turn != Turn::Do {
        keys_are_not_turned(db, &save.edits)?;
    }
    Ok(())
}

/// Who is in the team of an encrypted register is changed with the keys and not by the log alone: taken
/// back, an invitation would leave a key behind, and a removal brought back would have none.
pub fn keys_are_not_turned(db: &Connection, edits: &[Edit]) -> Result<()> {
    let team = |edit: &Edit| edit.row().0 == "worker" && edit.wanted("gone").is_some();
    let sql = "SELECT 1 FROM register WHERE recovery IS NOT NULL";
    if edits.iter().any(team) && one(db, sql, [], |_| Ok(()))?.is_some() {
        return Err(StoreError::rule(Word("member-not-turned")));
    }
    Ok(())
}

/// One card that may hold an address: for most of many persons the whole answer in one question.
fn alone_and_open(db: &Connection, person: PersonId) -> Result<bool> {
    let sql = "SELECT protection FROM person p WHERE id=?1 AND merged_into IS NULL
       AND NOT EXISTS (SELECT 1 FROM person WHERE merged_into=p.id)";
    let level = one(db, sql, [person], |r| super::people::protection(r, "protection"))?;
    Ok(level.is_some_and(Protection::may_hold_contact))
}

/// No card becomes part of itself.
fn circle(db: &Connection, person: PersonId) -> Result<()> {
    let mut at = person;
    for _ in 0..64 {
        let sql = "SELECT merged_into FROM person WHERE id=?1";
        match one(db, sql, [at], |r| Ok(r.get::<_, Option<PersonId>>(0)?))?.flatten() {
            None => return Ok(()),
            Some(next) if next == person => break,
            Some(next) => at = next,
        }
    }
    Err(StoreError::rule(Word("store-merge-circle")))
}

/// Levels 2 and 3 hold no address, phone or e-mail on any card of the person, whichever came first.
/// Nothing is cleared behind anybody's back.
pub(super) fn protected(db: &Connection, person: PersonId) -> Result<()> {
    let cards = family(db, person)?;
    let mut hidden = false;
    for card in &cards {
        let sql = "SELECT protection FROM person WHERE id=?1";
        let level = one(db, sql, [card], |r| super::people::protection(r, "protection"))?;
        hidden |= !level.unwrap_or(Protection::Secret).may_hold_contact();
    }
    if !hidden {
        return Ok(());
    }
    for card in &cards {
        let sql = "SELECT 1 FROM person WHERE id=?1 AND gone IS NULL
             AND coalesce(street, postcode, town, email) IS NOT NULL
           UNION ALL SELECT 1 FROM phone WHERE person=?1 AND gone IS NULL LIMIT 1";
        if one(db, sql, [card], |_| Ok(()))?.is_some() {
            return Err(StoreError::rule(Word("store-protected-contact")));
        }
        let sql = "SELECT 1 FROM membership WHERE person=?1 AND gone IS NULL
             AND coalesce(phone, email) IS NOT NULL LIMIT 1";
        if one(db, sql, [card], |_| Ok(()))?.is_some() {
            return Err(StoreError::rule(Word("store-protected-helps")));
        }
    }
    Ok(())
}

/// The text of a template's version stays as answers were given to it.
fn written_once(edit: &Edit) -> Result<()> {
    let body = matches!(edit, Edit::Update { .. }) && edit.wanted("body").is_some();
    if edit.row().0 == "template" && body {
        return Err(StoreError::Bug("a version of a template does not change".to_owned()));
    }
    Ok(())
}

/// A register without a coordinator could never get one again.
fn somebody_answers(db: &Connection) -> Result<()> {
    let sql = "SELECT 1 FROM worker WHERE role=?1 AND gone IS NULL LIMIT 1";
    match one(db, sql, [Role::Coordinator.code()], |_| Ok(()))? {
        Some(()) => Ok(()),
        None => Err(StoreError::rule(Word("store-last-coordinator"))),
    }
}

/// Whether an edit sets a column to something other than nothing.
fn sets(edit: &Edit, column: &str) -> bool {
    edit.wanted(column).is_some_and(|cell| *cell != Cell::Null)
}
