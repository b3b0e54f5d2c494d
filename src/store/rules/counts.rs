//! An initiative that keeps counts alone holds nothing, in any field, that tells who anybody is.

use crate::base::{Country, InitiativeId, Word};
use crate::domain::initiative::Mode;
use crate::domain::somebody::{Somebody, names_somebody, pairs};
use crate::store::apply::Touched;
use crate::store::row::{all, one};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Every text of such an initiative: what it is called, notes, places, answers, tasks.
const TEXTS: &str = "SELECT name FROM initiative WHERE id=?1
  UNION ALL SELECT purpose FROM initiative WHERE id=?1
  UNION ALL SELECT note FROM encounter WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT place FROM encounter WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT a.value FROM encounter e JOIN answer a ON a.encounter=e.id
    WHERE e.initiative=?1 AND e.gone IS NULL AND a.gone IS NULL
  UNION ALL SELECT note FROM task WHERE initiative=?1 AND gone IS NULL";

/// The initiative an encounter or a task is part of.
const OF_ENCOUNTER: &str =
    "SELECT initiative FROM encounter WHERE id=?1 AND initiative IS NOT NULL";
const OF_TASK: &str = "SELECT initiative FROM task WHERE id=?1 AND initiative IS NOT NULL";

/// The texts of one encounter.
const ENCOUNTER: &str = "SELECT note FROM encounter WHERE id=?1
  UNION ALL SELECT place FROM encounter WHERE id=?1
  UNION ALL SELECT value FROM answer WHERE encounter=?1 AND gone IS NULL";

/// The text of one task.
const TASK: &str = "SELECT note FROM task WHERE id=?1 AND gone IS NULL";

/// Everybody such an initiative would point to.
const PERSONS: &str = "SELECT 1 FROM target WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT 1 FROM encounter WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL
  UNION ALL SELECT 1 FROM task WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL LIMIT 1";

/// Looks at what a save touched: the whole of an initiative that itself changed, else the
/// encounter or task.
pub fn check(db: &Connection, touched: &Touched) -> Result<()> {
    let mut lists: BTreeSet<InitiativeId> = touched.initiatives.clone();
    lists.extend(touched.targets.iter().map(|(list, _)| *list));
    lists.extend(&touched.served);
    for list in lists.into_iter().filter_map(|list| keeps_counts(db, list).transpose()) {
        let list = list?;
        if !all(db, PERSONS, [list], |_| Ok(()))?.is_empty() {
            return Err(StoreError::rule(Word("store-counts-person")));
        }
        if touched.initiatives.contains(&list) {
            texts(db, TEXTS, list.0)?;
        }
    }
    let encounters = touched.encounters.iter().map(|id| (id.0, OF_ENCOUNTER, ENCOUNTER));
    let tasks = touched.tasks.iter().map(|id| (id.0, OF_TASK, TASK));
    for (id, of, written) in encounters.chain(tasks) {
        let of = all(db, of, [id], |r| Ok(r.get::<_, InitiativeId>(0)?))?;
        if let Some(list) = of.first()
            && keeps_counts(db, *list)?.is_some()
        {
            texts(db, written, id)?;
        }
    }
    Ok(())
}

fn keeps_counts(db: &Connection, list: InitiativeId) -> Result<Option<InitiativeId>> {
    let sql = "SELECT id FROM initiative WHERE id=?1 AND mode=?2";
    let found = all(db, sql, (list, Mode::Counts.code()), |r| Ok(r.get(0)?))?;
    Ok(found.first().copied())
}

fn texts(db: &Connection, sql: &str, id: crate::base::Id) -> Result<()> {
    for text in all(db, sql, [id], |r| Ok(r.get::<_, Option<String>>(0)?))?.into_iter().flatten() {
        // A team on either side of the border may write a number of the other.
        let told = Country::ALL.iter().find_map(|home| names_somebody(&text, None, *home));
        let told = told.map_or_else(|| registered(db, &text), |somebody| Ok(Some(somebody)))?;
        if let Some(somebody) = told {
            return Err(StoreError::Rule(somebody.phrase()));
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
