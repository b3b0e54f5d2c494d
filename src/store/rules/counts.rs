//! An initiative that keeps counts alone holds nothing, in any field, that tells who anybody is; one
//! that keeps aliases holds no name and no national number, on the cards of its persons either.

use crate::base::{Country, Id, InitiativeId, PersonId, Word};
use crate::domain::initiative::Mode;
use crate::domain::somebody::{Somebody, pairs, refused};
use crate::store::apply::Touched;
use crate::store::people::family;
use crate::store::row::{all, code, one};
use crate::store::schema::{self, Holds, Table};
use crate::store::{Cell, Result, Save, StoreError};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What hangs on an initiative: the table, which of its rows do, and which are those of one of them by
/// its id.
const HANGS: [(&str, &str, &str); 7] = [
    ("initiative", "id=?1", "id=?1"),
    ("encounter", "initiative=?1 AND gone IS NULL", "id=?1"),
    (
        "answer",
        "encounter IN (SELECT id FROM encounter WHERE initiative=?1 AND gone IS NULL)
           AND gone IS NULL",
        "encounter=?1 AND gone IS NULL",
    ),
    ("task", "initiative=?1 AND gone IS NULL", "id=?1 AND gone IS NULL"),
    ("plan", "initiative=?1 AND gone IS NULL", "id=?1 AND gone IS NULL"),
    ("session", "initiative=?1 AND gone IS NULL", "id=?1 AND gone IS NULL"),
    ("series", "initiative=?1 AND gone IS NULL", "id=?1 AND gone IS NULL"),
];

/// Texts nobody can write what they like in: days, times and words of the program's own. Every other
/// text of those tables is looked through, also one that is yet to come.
const FIXED: [&str; 42] = [
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
    "encounter.disposition",
    "encounter.template",
    "encounter.along",
    "encounter.reason",
    "answer.missing",
    "task.errand",
    "task.day",
    "task.time",
    "task.reason",
    // Why a task came about is a phrase of the program's, kept as JSON.
    "task.why",
    "plan.kind",
    "plan.starts",
    "plan.ends",
    "plan.every",
    "session.kind",
    "session.state",
    "session.reason",
    "session.day",
    "session.starts",
    "session.ends",
    "session.response",
    "session.due",
    "series.rule",
    "series.first",
    "series.until",
    "series.closed",
    "series.kind",
    "series.starts",
    "series.ends",
    // A square and a street may bear somebody's name.
    "session.place",
    "series.place",
];

/// The texts of a table that hangs on an initiative.
fn texts_of(table: &Table) -> impl Iterator<Item = &str> {
    let texts = table.key.iter().chain(&table.fields).filter(|field| field.holds == Holds::Text);
    texts.map(|field| field.name.as_str()).filter(|column| {
        let name = format!("{}.{column}", table.name);
        !FIXED.contains(&name.as_str())
    })
}

/// What reads the texts of some rows of a table.
fn reading(table: &str, rows: &str) -> Result<String> {
    let texts = texts_of(schema::table(table)?);
    let each = texts.map(|column| format!("SELECT {column} FROM {table} WHERE {rows}"));
    Ok(each.collect::<Vec<_>>().join(" UNION ALL "))
}

/// Everybody such an initiative would point to.
const PERSONS: &str = "SELECT 1 FROM target WHERE initiative=?1 AND gone IS NULL
  UNION ALL SELECT 1 FROM encounter WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL
  UNION ALL SELECT 1 FROM task WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL LIMIT 1";

/// Looks at what a save touched: the whole of an initiative that itself changed, else the encounter,
/// task, plan, session or series. What was wanted and stands aside, for somebody to choose, is kept as well.
pub fn check(db: &Connection, save: &Save, touched: &Touched) -> Result<()> {
    let mut lists: BTreeSet<InitiativeId> = touched.initiatives.clone();
    lists.extend(touched.targets.iter().map(|(list, _)| *list));
    lists.extend(&touched.served);
    for list in lists {
        let mode = mode(db, list)?;
        if mode == Mode::Counts && !all(db, PERSONS, [list], |_| Ok(()))?.is_empty() {
            return Err(StoreError::rule(Word("store-counts-person")));
        }
        if mode != Mode::Named && touched.initiatives.contains(&list) {
            for (table, whole, _) in HANGS {
                texts(db, (&reading(table, whole)?, list.0), mode)?;
            }
        }
    }
    let encounters = touched.encounters.iter().map(|id| (id.0, ["encounter", "answer"].as_slice()));
    let tasks = touched.tasks.iter().map(|id| (id.0, ["task"].as_slice()));
    let hung = touched.hung.iter().map(|(table, id)| (*id, std::slice::from_ref(table)));
    for (id, tables) in encounters.chain(tasks).chain(hung) {
        let Some(mode) = tables.first().map(|of| under(db, of, id)).transpose()?.flatten() else {
            continue;
        };
        for (table, _, own) in HANGS.iter().filter(|(table, ..)| tables.contains(table)) {
            texts(db, (&reading(table, own)?, id), mode)?;
        }
    }
    if touched.quarrels {
        wanted(db, save)?;
    }
    aliases(db, touched)
}

/// How much may be written down in the initiative that a row hangs on; none where anything may.
fn under(db: &Connection, table: &str, id: Id) -> Result<Option<Mode>> {
    let sql = match table {
        "initiative" => "SELECT id FROM initiative WHERE id=?1",
        "task" => "SELECT initiative FROM task WHERE id=?1 AND initiative IS NOT NULL",
        "plan" => "SELECT initiative FROM plan WHERE id=?1 AND initiative IS NOT NULL",
        "session" => "SELECT initiative FROM session WHERE id=?1 AND initiative IS NOT NULL",
        "series" => "SELECT initiative FROM series WHERE id=?1 AND initiative IS NOT NULL",
        _ => "SELECT initiative FROM encounter WHERE id=?1 AND initiative IS NOT NULL",
    };
    let list = one(db, sql, [id], |r| Ok(r.get::<_, InitiativeId>(0)?))?;
    let mode = list.map(|list| mode(db, list)).transpose()?;
    Ok(mode.filter(|mode| *mode != Mode::Named))
}

/// Looks at what a save wants to write, where some of it was not written and is kept to be chosen from.
fn wanted(db: &Connection, save: &Save) -> Result<()> {
    for edit in &save.edits {
        let (table, key) = edit.row();
        let hangs = HANGS.iter().any(|(hangs, ..)| *hangs == table);
        let Some(Cell::Id(id)) = key.first().filter(|_| hangs) else { continue };
        let Some(mode) = under(db, table, *id)? else { continue };
        for column in texts_of(schema::table(table)?) {
            if let Some(Cell::Text(text)) = edit.wanted(column) {
                refuse(db, text, mode)?;
            }
        }
    }
    Ok(())
}

fn mode(db: &Connection, list: InitiativeId) -> Result<Mode> {
    let sql = "SELECT mode FROM initiative WHERE id=?1";
    let found = one(db, sql, [list], |r| code(r, "mode", Mode::from_code))?;
    Ok(found.unwrap_or(Mode::Named))
}

/// Looks through texts. Where aliases are kept, a number to ring is none of what is refused.
fn texts(db: &Connection, (sql, id): (&str, Id), mode: Mode) -> Result<()> {
    let texts = all(db, sql, [id], |r| Ok(r.get::<_, Option<String>>(0)?))?;
    texts.into_iter().flatten().try_for_each(|text| refuse(db, &text, mode))
}

fn refuse(db: &Connection, text: &str, mode: Mode) -> Result<()> {
    // A team on either side of the border may write a number of the other.
    let told = refused(mode, text, None, &Country::ALL);
    let told = told.map_or_else(|| registered(db, text), |somebody| Ok(Some(somebody)))?;
    told.map_or(Ok(()), |somebody| Err(StoreError::Rule(somebody.phrase())))
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

    #[test]
    fn everything_that_hangs_on_an_initiative_is_looked_through_or_holds_no_text_of_anybodys() {
        // A list holds persons, and a counts-only initiative none of them; where a copy lies is a path.
        // The people who heard of it, and the initiative it is held against, do not hang on it.
        let no_text = ["target", "copy", "person", "initiative"];
        let hangs = |name: &str| HANGS.iter().any(|(hangs, ..)| *hangs == name);
        for (table, column) in schema::referring("initiative").unwrap() {
            let known = hangs(&table.name) || no_text.contains(&table.name.as_str());
            assert!(known, "{}.{}", table.name, column.name);
        }
        // What points to one of those that hang on it does so too, but for the call that ended a task
        // or that it came of.
        for name in ["encounter", "task", "plan"] {
            for (table, column) in schema::referring(name).unwrap() {
                assert!(hangs(&table.name), "{}.{}", table.name, column.name);
            }
        }
        for fixed in FIXED {
            let (table, column) = fixed.split_once('.').unwrap();
            assert!(hangs(table) && schema::table(table).unwrap().field(column).is_ok(), "{fixed}");
        }
    }
}
