//! An initiative that keeps counts alone holds nothing, in any field, that tells who anybody is; one
//! that keeps aliases holds no name and no national number, on the cards of its persons either.

use crate::base::{Country, Id, InitiativeId, PersonId, Word};
use crate::domain::initiative::Mode;
use crate::domain::somebody::{Somebody, pairs, refused};
use crate::store::apply::Touched;
use crate::store::people::family;
use crate::store::row::{all, code, one};
use crate::store::{Cell, Result, Save, StoreError};
use crate::store::{hangs, schema};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Whether an initiative that keeps counts alone points to anybody.
pub fn counts_somebody(db: &Connection, list: InitiativeId) -> Result<bool> {
    let points = || Ok(one(db, hangs::anybody()?, [list], |_| Ok(()))?.is_some());
    if mode(db, list)? == Mode::Counts { points() } else { Ok(false) }
}

/// The initiatives a row hangs on; none where its table hangs on none.
pub fn lists_above(db: &Connection, table: &str, id: Id) -> Result<Vec<InitiativeId>> {
    match hangs::of(table)? {
        Some(hang) => all(db, &hang.lists, [id], |r| Ok(r.get(0)?)),
        None => Ok(Vec::new()),
    }
}

/// Looks at what a save touched: the whole of an initiative that itself changed, else the row and what
/// hangs on it. What was wanted and stands aside, for somebody to choose, is kept as well.
pub fn check(db: &Connection, save: &Save, touched: &Touched) -> Result<()> {
    let mut lists: BTreeSet<InitiativeId> = touched.initiatives.clone();
    lists.extend(touched.targets.iter().map(|(list, _)| *list));
    for (table, id) in &touched.hung {
        let above = lists_above(db, table, *id)?;
        if let Some(mode) = strictest(db, &above)? {
            texts(db, (&hangs::must(table)?.texts, *id), mode)?;
        }
        lists.extend(above);
    }
    for list in lists {
        let mode = mode(db, list)?;
        if counts_somebody(db, list)? {
            return Err(StoreError::rule(Word("store-counts-person")));
        }
        if mode != Mode::Named && touched.initiatives.contains(&list) {
            texts(db, (&hangs::must("initiative")?.texts, list.0), mode)?;
        }
    }
    if touched.quarrels {
        wanted(db, save)?;
    }
    aliases(db, touched)
}

/// How much may be written down in all of some initiatives; none where anything may.
fn strictest(db: &Connection, lists: &[InitiativeId]) -> Result<Option<Mode>> {
    let mut least = None;
    for list in lists {
        match mode(db, *list)? {
            Mode::Counts => return Ok(Some(Mode::Counts)),
            Mode::Alias => least = Some(Mode::Alias),
            Mode::Named => {}
        }
    }
    Ok(least)
}

/// Looks at what a save wants to write, where some of it was not written and is kept to be chosen from.
fn wanted(db: &Connection, save: &Save) -> Result<()> {
    for edit in &save.edits {
        let (table, key) = edit.row();
        let Some(Cell::Id(id)) = key.first().filter(|_| matches!(hangs::of(table), Ok(Some(_))))
        else {
            continue;
        };
        let Some(mode) = strictest(db, &lists_above(db, table, *id)?)? else { continue };
        for column in hangs::texts_of(schema::table(table)?) {
            if let Some(Cell::Text(text)) = edit.wanted(column) {
                refuse(db, text, mode)?;
            }
        }
    }
    Ok(())
}

/// How much is written down about people in an initiative.
pub fn mode(db: &Connection, list: InitiativeId) -> Result<Mode> {
    let sql = "SELECT mode FROM initiative WHERE id=?1";
    let found = one(db, sql, [list], |r| code(r, "mode", Mode::from_code))?;
    Ok(found.unwrap_or(Mode::Named))
}

/// Looks through texts. Where aliases are kept, a number to ring is none of what is refused.
fn texts(db: &Connection, (sql, id): (&str, Id), mode: Mode) -> Result<()> {
    if sql.is_empty() {
        return Ok(());
    }
    let texts = all(db, sql, [id], |r| Ok(r.get::<_, Option<String>>(0)?))?;
    texts.into_iter().flatten().try_for_each(|text| refuse(db, &text, mode))
}

fn refuse(db: &Connection, text: &str, mode: Mode) -> Result<()> {
    // A team on either side of the border may write a number of the other.
    let told = refused(mode, text, None, &Country::ALL);
    let told = told.map_or_else(|| registered(db, text), |somebody| Ok(Some(somebody)))?;
    told.map_or(Ok(()), |somebody| Err(StoreError::Rule(somebody.phrase())))
}

/// No card of somebody in such an initiative has a name, whichever was written first.
fn aliases(db: &Connection, touched: &Touched) -> Result<()> {
    let sql =
        "SELECT 1 FROM initiative WHERE mode='alias' AND gone IS NULL AND closed IS NULL LIMIT 1";
    if one(db, sql, [], |_| Ok(()))?.is_none() {
        return Ok(());
    }
    let mut persons = touched.persons.clone();
    let mut lists = touched.initiatives.clone();
    for (table, id) in touched.hung.iter().filter(|(table, _)| *table == "session") {
        lists.extend(lists_above(db, table, *id)?);
    }
    for list in lists {
        persons.extend(all(db, hangs::persons()?, [list], |r| Ok(r.get::<_, PersonId>(0)?))?);
    }
    for person in persons {
        let (mut under, mut named) = (false, false);
        for card in family(db, person)? {
            under |= one(db, hangs::under_alias()?, [card], |_| Ok(()))?.is_some();
            let sql = "SELECT 1 FROM person WHERE id=?1 AND gone IS NULL
               AND coalesce(given, family, national_number) IS NOT NULL";
            named |= one(db, sql, [card], |_| Ok(()))?.is_some();
        }
        if under && named {
            return Err(StoreError::rule(Word("store-alias-named")));
        }
    }
    Ok(())
}

/// The name of somebody in the register, first and last in either order, as it stands in the text.
fn registered(db: &Connection, text: &str) -> Result<Option<Somebody>> {
    let sql = "SELECT 1 FROM person WHERE gone IS NULL
       AND (' '||given||' ' LIKE '% '||?1||' %' AND family=?2
         OR ' '||given||' ' LIKE '% '||?2||' %' AND family=?1) LIMIT 1";
    for (first, second) in pairs(text) {
        if one(db, sql, (&first, &second), |_| Ok(()))?.is_some() {
            return Ok(Some(Somebody::Name(format!("{first} {second}"))));
        }
    }
    Ok(None)
}
