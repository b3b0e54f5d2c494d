//! An initiative that keeps counts alone holds nothing, in any field, that tells who anybody is; one
//! that keeps aliases holds no name and no national number, on the cards of its persons either.

use crate::base::{Country, Id, InitiativeId, PersonId, Word};
use crate::domain::initiative::Mode;
use crate::domain::somebody::{Somebody, pairs, refused};
use crate::store::apply::Touched;
use crate::store::people::family;
use crate::store::row::{all, code, one};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Every text of such an initiative: what it is called, notes, places, answers, tasks.
const TEXTS: &str = "SELECT name FROM initiative WHERE id=?1
  UNION ALL SELECT purpose FROM initiative WHERE id=?1
  UNION ALL SELECT draw FROM initiative WHERE id=?1
  UNION ALL SELECT legal_basis FROM initiative WHERE id=?1
  UNION ALL SELECT decision FROM initiative WHERE id=?1
  UNION ALL SELECT effect_note FROM initiative WHERE id=?1
  UNION ALL SELECT advantages FROM initiative WHERE id=?1
  UNION ALL SELECT drawbacks FROM initiative WHERE id=?1
  UNION ALL SELECT lessons FROM initiative WHERE id=?1
  UNION ALL SELECT ladder FROM initiative WHERE id=?1
  UNION ALL SELECT note FROM encounter WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT place FROM encounter WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT step FROM encounter WHERE initiative=?1 AND gone IS NULL
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
  UNION ALL SELECT step FROM encounter WHERE id=?1
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
    for list in lists {
        let mode = mode(db, list)?;
        if mode == Mode::Counts && !all(db, PERSONS, [list], |_| Ok(()))?.is_empty() {
            return Err(StoreError::rule(Word("store-counts-person")));
        }
        if touched.initiatives.contains(&list) {
            texts(db, (TEXTS, list.0), mode)?;
        }
    }
    let encounters = touched.encounters.iter().map(|id| (id.0, OF_ENCOUNTER, ENCOUNTER));
    let tasks = touched.tasks.iter().map(|id| (id.0, OF_TASK, TASK));
    for (id, of, written) in encounters.chain(tasks) {
        let of = all(db, of, [id], |r| Ok(r.get::<_, InitiativeId>(0)?))?;
        if let Some(list) = of.first() {
            texts(db, (written, id), mode(db, *list)?)?;
        }
    }
    aliases(db, touched)
}

fn mode(db: &Connection, list: InitiativeId) -> Result<Mode> {
    let sql = "SELECT mode FROM initiative WHERE id=?1";
    let found = one(db, sql, [list], |r| code(r, "mode", Mode::from_code))?;
    Ok(found.unwrap_or(Mode::Named))
}

/// Looks through texts. Where aliases are kept, a number to ring is none of what is refused.
fn texts(db: &Connection, (sql, id): (&str, Id), mode: Mode) -> Result<()> {
    if mode == Mode::Named {
        return Ok(());
    }
    for text in all(db, sql, [id], |r| Ok(r.get::<_, Option<String>>(0)?))?.into_iter().flatten() {
        // A team on either side of the border may write a number of the other.
        let told = refused(mode, &text, None, &Country::ALL);
        let told = told.map_or_else(|| registered(db, &text), |somebody| Ok(Some(somebody)))?;
        if let Some(somebody) = told {
            return Err(StoreError::Rule(somebody.phrase()));
        }
    }
    Ok(())
}

/// Everybody whom an initiative that goes on under aliases points to.
const UNDER_ALIAS: &str = "SELECT i.id FROM initiative i WHERE i.mode='alias' AND i.gone IS NULL
   AND i.closed IS NULL AND (EXISTS (SELECT 1 FROM target t WHERE t.initiative=i.id
       AND t.person=?1 AND t.gone IS NULL)
     OR EXISTS (SELECT 1 FROM encounter e WHERE e.initiative=i.id AND e.person=?1 AND e.gone IS NULL)
     OR EXISTS (SELECT 1 FROM task k WHERE k.person=?1 AND k.initiative=i.id AND k.gone IS NULL))
   LIMIT 1";

/// No card of somebody in such an initiative has a name, whichever was written first.
fn aliases(db: &Connection, touched: &Touched) -> Result<()> {
    let sql =
        "SELECT 1 FROM initiative WHERE mode='alias' AND gone IS NULL AND closed IS NULL LIMIT 1";
    if one(db, sql, [], |_| Ok(()))?.is_none() {
        return Ok(());
    }
    let mut persons = touched.persons.clone();
    for list in &touched.initiatives {
        let sql = "SELECT person FROM target WHERE initiative=?1 AND gone IS NULL
           UNION SELECT person FROM encounter WHERE initiative=?1 AND person IS NOT NULL
             AND gone IS NULL";
        persons.extend(all(db, sql, [list], |r| Ok(r.get::<_, PersonId>(0)?))?);
    }
    for person in persons {
        let (mut under, mut named) = (false, false);
        for card in family(db, person)? {
            under |= one(db, UNDER_ALIAS, [card], |_| Ok(()))?.is_some();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema::{Holds, table};

    /// Texts nobody can write what they like in: days, times and words of the program's own.
    const FIXED: [&str; 19] = [
        "initiative.method",
        "initiative.breadth",
        "initiative.measure",
        "initiative.mode",
        "initiative.template",
        "initiative.starts",
        "initiative.ends",
        "initiative.effect",
        "encounter.kind",
        "encounter.day",
        "encounter.proxy",
        "encounter.along",
        "encounter.reason",
        "encounter.disposition",
        "encounter.template",
        "task.errand",
        "task.day",
        "task.time",
        "task.reason",
    ];

    #[test]
    fn every_text_of_an_initiative_is_looked_through_or_is_none_of_anybodys_own() {
        let mut slips = Vec::new();
        for (name, alone) in [("initiative", TEXTS), ("encounter", ENCOUNTER), ("task", TASK)] {
            let texts = table(name).unwrap().fields.iter().filter(|f| f.holds == Holds::Text);
            for column in texts.map(|field| field.name.as_str()) {
                let looked = format!("SELECT {column} FROM {name} ");
                let fixed = FIXED.contains(&format!("{name}.{column}").as_str());
                // Why a task came about is a phrase of the program's, kept as JSON.
                let why = (name, column) == ("task", "why");
                let read = TEXTS.contains(&looked) && alone.contains(&looked);
                if read == (fixed || why) {
                    slips.push(format!("{name}.{column}"));
                }
            }
        }
        assert_eq!(slips, [""; 0], "looked through, or fixed, and not both");
    }
}
