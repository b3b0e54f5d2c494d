//! Somebody who watches every file and knows who knew what: what the merges say is held against it.

use super::super::*;
use super::world::World;
use crate::store::apply::{DECIDED, same};
use crate::store::row::{columns_of, from_json};
use rusqlite::{Connection, params};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

type Name = ([u8; 8], i64);
type Line = (Name, i64, serde_json::Map<String, serde_json::Value>);
type Outcome = std::result::Result<(), String>;

/// One value written: of a column, or of those that are one value together.
struct Written {
    name: Name,
    clock: i64,
    value: Vec<Cell>,
}

type One = [&'static schema::Field];

fn alike(one: &One, a: &[Cell], b: &[Cell]) -> bool {
    one.iter().zip(a.iter().zip(b)).all(|(field, (a, b))| same(&field.name, a, b))
}

#[derive(Default)]
pub struct Witness {
    /// What stood in the file when a change was written there.
    knew: HashMap<Name, Rc<HashSet<Name>>>,
    /// What stands in each file.
    holds: Vec<HashSet<Name>>,
    /// All have met: nothing is on its way any more.
    all_is_here: bool,
}

impl Witness {
    /// Looks at a file after something was done in it. Which rows that was about.
    pub fn look(&mut self, world: &mut World, place: usize) -> Rows {
        while self.holds.len() < world.places.len() {
            self.holds.push(HashSet::new());
        }
        let at = &mut world.places[place];
        let rows = rows(&at.register.db, at.seen);
        let sql = "SELECT seq, writer, n FROM change WHERE seq>?1 ORDER BY seq";
        let new: Vec<(i64, Name)> =
            row::all(&at.register.db, sql, [at.seen], |r| Ok((r.get(0)?, (r.get(1)?, r.get(2)?))))
                .unwrap();
        let holds = &mut self.holds[place];
        // What others wrote was looked at where it was written; what comes in comes before what is made
        // of it.
        let (old, own): (Vec<_>, Vec<_>) =
            new.iter().partition(|(_, name)| self.knew.contains_key(name));
        holds.extend(old.iter().map(|(_, name)| *name));
        if !own.is_empty() {
            let known = Rc::new(holds.clone());
            for (_, name) in &own {
                self.knew.insert(*name, known.clone());
                holds.insert(*name);
            }
        }
        at.seen = new.last().map_or(at.seen, |(seq, _)| *seq);
        rows
    }

    fn knows(&self, later: Name, earlier: Name) -> bool {
        self.knew.get(&later).is_some_and(|knew| knew.contains(&earlier))
            || (later.0 == earlier.0 && later.1 > earlier.1)
    }

    /// Every value that fell without its writer knowing of the one that stands is on the list of
    /// conflicts, and nothing is there over which two did not write at once.
    pub fn judge(&mut self, world: &World, place: usize) -> Outcome {
        self.all_is_here = true;
        let db = &world.places[place].register.db;
        self.after(world, place, rows(db, 0))?;
        twice(db)?;
        self.bin(db)
    }

    /// The same of some rows, where another file has just been brought in; and of those erased nothing
    /// is left.
    pub fn after(&self, world: &World, place: usize, rows: Rows) -> Outcome {
        let at = &world.places[place];
        let db = &at.register.db;
        forgotten(db)?;
        if at.part {
            return Ok(());
        }
        for (table, row) in rows {
            if ["conflict", "imported"].contains(&table.name.as_str()) {
                continue;
            }
            let lines = lines(db, table, &row);
            for one in table.values().unwrap() {
                if !DECIDED.contains(&(&table.name, &one[0].name)) {
                    self.value(db, (table, &row, &one), &lines)?;
                }
            }
        }
        Ok(())
    }

    fn value(
        &self,
        db: &Connection,
        (table, row, one): (&schema::Table, &[u8], &One),
        lines: &[Line],
    ) -> Outcome {
        let (all, field) = (written(lines, one), one[0]);
        if all.len() < 2 {
            return Ok(());
        }
        let heads: Vec<&Written> = all
            .iter()
            .filter(|w| !all.iter().any(|later| self.knows(later.name, w.name)))
            .collect();
        let listed = listed(db, table, row, one);
        let Some(stands) = heads.iter().max_by_key(|w| (w.clock, w.name)) else { return Ok(()) };
        for falls in heads.iter().filter(|w| !alike(one, &stands.value, &w.value)) {
            let told = listed.iter().any(|pair| pair.iter().any(|v| alike(one, v, &falls.value)));
            if !told {
                return Err(format!("{}.{} was lost in silence", table.name, field.name));
            }
        }
        // What a save lists by itself is told by its own tests; these are of merges alone.
        let away = ["person", "encounter", "task"].contains(&table.name.as_str());
        if away && field.name == "gone" {
            return Ok(());
        }
        for pair in &listed {
            // What a merge brings is listed first: where it was cut off the values are still to come.
            let here = |value: &Vec<Cell>| all.iter().any(|w| w.value == *value);
            if !self.all_is_here && !pair.iter().all(here) {
                continue;
            }
            let at_once = all.iter().any(|a| {
                all.iter().any(|b| {
                    a.value == pair[0]
                        && b.value == pair[1]
                        && !self.knows(a.name, b.name)
                        && !self.knows(b.name, a.name)
                })
            });
            if !at_once {
                return Err(format!("{}.{} is listed for nothing", table.name, field.name));
            }
        }
        Ok(())
    }

    /// Whoever lies in the bin and was written about by somebody who did not know comes up.
    fn bin(&self, db: &Connection) -> Outcome {
        let sql = "SELECT id FROM person WHERE gone IS NOT NULL";
        let binned: Vec<Id> = row::all(db, sql, [], |r| Ok(r.get(0)?)).unwrap();
        let (persons, encounters) =
            (schema::table("person").unwrap(), schema::table("encounter").unwrap());
        let gone = persons.field("gone").unwrap();
        for person in binned {
            let bins = written(&lines(db, persons, &person.0), &[gone]);
            let bin = bins.iter().max_by_key(|w| (w.clock, w.name)).unwrap();
            let sql = "SELECT id FROM encounter WHERE person=?1";
            let calls: Vec<Id> = row::all(db, sql, [person], |r| Ok(r.get(0)?)).unwrap();
            let note = encounters.field("note").unwrap();
            let edits =
                calls.iter().flat_map(|call| written(&lines(db, encounters, &call.0), &[note]));
            let unknown = edits
                .into_iter()
                .any(|edit| !self.knows(bin.name, edit.name) && !self.knows(edit.name, bin.name));
            if unknown && listed(db, persons, &person.0, &[gone]).is_empty() {
                return Err("somebody written about stays in the bin unseen".to_owned());
            }
        }
        Ok(())
    }
}

/// Rows by their table.
pub type Rows = Vec<(&'static schema::Table, Vec<u8>)>;

/// Of those erased nothing is left: no row, no line that says what was there, nothing to settle.
fn forgotten(db: &Connection) -> Outcome {
    let sql = "SELECT tbl FROM change d WHERE op='D' AND (
         EXISTS(SELECT 1 FROM change c WHERE c.row=d.row AND c.tbl=d.tbl
           AND (c.new IS NOT NULL OR c.old IS NOT NULL))
         OR EXISTS(SELECT 1 FROM conflict q WHERE q.tbl=d.tbl AND q.row=hex(d.row))
         OR d.tbl='person' AND EXISTS(SELECT 1 FROM person p WHERE p.id=d.row)) LIMIT 1";
    let left: Vec<String> = row::all(db, sql, [], |r| Ok(r.get(0)?)).unwrap();
    left.first().map_or(Ok(()), |table| Err(format!("something is left of an erased {table}")))
}

fn rows(db: &Connection, after: i64) -> Rows {
    let sql = "SELECT DISTINCT tbl, row FROM change WHERE new IS NOT NULL AND seq>?1";
    let rows = row::all(db, sql, [after], |r| Ok((r.get::<_, String>(0)?, r.get(1)?))).unwrap();
    rows.into_iter().map(|(table, row)| (schema::table(&table).unwrap(), row)).collect()
}

/// What was written to a row.
fn lines(db: &Connection, table: &schema::Table, row: &[u8]) -> Vec<Line> {
    let sql =
        "SELECT writer, n, clock, new FROM change WHERE row=?1 AND tbl=?2 AND new IS NOT NULL";
    let lines = row::all(db, sql, params![row, table.name], |r| {
        let new: Option<String> = r.get(3)?;
        Ok(((r.get(0)?, r.get(1)?), r.get(2)?, columns_of(new.as_deref())?))
    });
    lines.unwrap()
}

/// Every value somebody meant to write.
fn written(lines: &[Line], one: &One) -> Vec<Written> {
    let of = |(name, clock, news): &Line| {
        one.iter().find(|field| news.contains_key(&field.name))?;
        let cell = |field: &&'static schema::Field| {
            let value = news.get(&field.name).unwrap_or(&serde_json::Value::Null);
            from_json(value, field.holds).unwrap()
        };
        Some(Written { name: *name, clock: *clock, value: one.iter().map(cell).collect() })
    };
    lines.iter().filter_map(of).collect()
}

/// What stands on the list about a value: what was kept and what was not.
fn listed(db: &Connection, table: &schema::Table, row: &[u8], one: &One) -> Vec<[Vec<Cell>; 2]> {
    let sql = "SELECT coalesce(here,'null'), wanted FROM conflict WHERE tbl=?1 AND row=hex(?2) AND col=?3";
    let value = |text: String| conflicts::values(&text, one).unwrap();
    row::all(db, sql, params![table.name, row, one[0].name], |r| {
        Ok([value(r.get(0)?), value(r.get(1)?)])
    })
    .unwrap()
}

/// The same two values of the same two people stand there once.
fn twice(db: &Connection) -> Outcome {
    let sql = "SELECT tbl||'.'||col FROM conflict
       GROUP BY tbl, row, col, min(here, wanted), max(here, wanted), here_at+at, here_worker, worker
       HAVING count(*)>1";
    let twice: Vec<String> = row::all(db, sql, [], |r| Ok(r.get(0)?)).unwrap();
    twice.first().map_or(Ok(()), |what| Err(format!("{what} is listed twice")))
}
