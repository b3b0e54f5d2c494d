//! A sealed list stays what it was: who leaves needs a reason, who comes is late.

use crate::base::{InitiativeId, PersonId, Word};
use crate::store::apply::Touched;
use crate::store::initiatives::{hidden, standing};
use crate::store::row::{all, one};
use crate::store::{Cell, Edit, Result, Save, StoreError, Turn};
use rusqlite::Connection;

/// Taking back what was done may open a list again: then the sealing itself is taken back.
pub fn check(db: &Connection, save: &Save, touched: &Touched) -> Result<()> {
    if save.turn != Turn::Do {
        return Ok(());
    }
    for list in &touched.initiatives {
        let sql = "SELECT 1 FROM initiative i WHERE i.id=?1 AND i.gone IS NULL AND i.sealed IS NOT NULL AND NOT EXISTS
           (SELECT 1 FROM target t WHERE t.initiative=i.id AND t.gone IS NULL)";
        if one(db, sql, [list], |_| Ok(()))?.is_some() {
            return Err(StoreError::rule(Word("seal-empty")));
        }
        if seals(save, *list) && holds_hidden(db, *list)? {
            return Err(StoreError::rule(Word("seal-hidden")));
        }
    }
    for edit in &save.edits {
        if unseals(edit) {
            return Err(StoreError::rule(Word("store-unseal")));
        }
    }
    for (list, person) in &touched.targets {
        let sql = "SELECT t.late, t.gone IS NOT NULL, t.removed IS NOT NULL AND t.reason IS NULL,
           i.sealed
           FROM target t JOIN initiative i ON i.id=t.initiative
           WHERE t.initiative=?1 AND t.person=?2 AND i.sealed IS NOT NULL";
        let found = one(db, sql, (list, person), |r| {
            Ok((r.get::<_, bool>(0)?, r.get::<_, bool>(1)?, r.get::<_, bool>(2)?, r.get(3)?))
        })?;
        let Some((late, gone, unexplained, sealed)) = found else { continue };
        // Who leaves as the list is sealed was never in its N.
        if gone && !sealed_by(save, *list, &sealed) || unexplained {
            return Err(StoreError::rule(Word("target-needs-reason")));
        }
        let inserted = |e: &Edit| {
            matches!(e, Edit::Insert { .. })
                && e.row() == ("target", &[(*list).into(), (*person).into()])
        };
        if !late && save.edits.iter().any(inserted) && !seals(save, *list) {
            return Err(StoreError::rule(Word("store-list-sealed")));
        }
    }
    Ok(())
}

/// Whether somebody of level 2 or 3, on any card, stands on the list: nobody seeks them out.
fn holds_hidden(db: &Connection, list: InitiativeId) -> Result<bool> {
    let sql = "SELECT person FROM target WHERE initiative=?1 AND gone IS NULL AND removed IS NULL";
    let stands = standing(db)?;
    let hidden = hidden(db, &stands)?;
    let listed: Vec<PersonId> = all(db, sql, [list], |r| Ok(stands(r.get(0)?)))?;
    Ok(listed.iter().any(|person| hidden.contains(person)))
}

fn unseals(edit: &Edit) -> bool {
    let Edit::Update { table, columns, .. } = edit else { return false };
    let opened =
        |c: &crate::store::Column| c.name == "sealed" && c.want == crate::store::Cell::Null;
    table == "initiative" && columns.iter().any(opened)
}

/// Whether the seal that stands is the one of this very save, and not a colleague's before it.
fn sealed_by(save: &Save, list: InitiativeId, sealed: &Cell) -> bool {
    let own = |e: &&Edit| e.row() == ("initiative", &[list.into()]);
    save.edits.iter().filter(own).any(|e| e.wanted("sealed") == Some(sealed))
}

/// Whether the list is sealed by this save.
fn seals(save: &Save, list: InitiativeId) -> bool {
    let own = |e: &&Edit| e.row() == ("initiative", &[list.into()]);
    save.edits.iter().filter(own).any(|e| !e.keeps() && super::sets(e, "sealed"))
}
