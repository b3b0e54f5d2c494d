//! Somebody put in the bin in one file and written about in the other: to be settled, so that what was
//! written is not lost out of sight.

use super::NOBODYS;
use super::bring::{Ground, Looked};
use super::line::{self, Line};
use crate::base::{Id, PersonId};
use crate::store::conflicts::{Question, id_of};
use crate::store::row::all;
use crate::store::schema::{self, Table};
use crate::store::{Cell, Result};
use std::collections::BTreeMap;

/// Such a person, and one thing that was done about them.
#[derive(Debug)]
pub struct Binned {
    /// The same whichever file finds it.
    pub id: Id,
    pub person: PersonId,
    /// When they were put in the bin.
    pub gone: Cell,
    /// Who did that, and when.
    pub by: (Id, i64),
    /// Who wrote about them, and when.
    pub edited: (Id, i64),
}

impl Binned {
    fn new(person: PersonId, bin: &Line, gone: &Cell, edit: &Line) -> Self {
        Self {
            id: id(&person.0.0, bin, edit),
            person,
            gone: gone.clone(),
            by: (bin.worker, bin.at),
            edited: (edit.worker, edit.at),
        }
    }

    /// What is asked.
    pub fn question(&self) -> Question {
        Question::new("person", &self.person.0.0, "gone", &[Cell::Null])
    }
}

/// What is asked about somebody who lies in the bin by one line and is wanted by another: one row for
/// each thing that was done, so that whoever settles has settled what they knew of and nothing else.
pub fn id(person: &[u8], bin: &Line, edit: &Line) -> Id {
    id_of(&[b"binned", person, &bin.name.0, &bin.name.1.to_be_bytes(), &edit.action.0])
}

/// Looks at one row that comes in: is it about somebody who lies in the bin here, or is it somebody put
/// there, about whom there is news here?
pub fn find(ground: &Ground<'_>, looked: &Looked<'_>) -> Result<Vec<Binned>> {
    let mut found = Vec::new();
    #[cfg(test)]
    if super::without::is("binned") {
        return Ok(found);
    }
    let Some(person) = looked.person.filter(|_| !looked.weighed.erased) else { return Ok(found) };
    if looked.row.table.name == "conflict" {
        return Ok(found);
    }
    let persons = schema::table("person")?;
    let edits = edits(looked.row.table, &looked.row.lines)?;
    if !edits.is_empty()
        && let Some((bin, gone)) = bin_of(ground, persons, person)?
        && !ground.known.has(bin.name)
    {
        found.extend(edits.iter().map(|edit| Binned::new(person, &bin, &gone, edit)));
    }
    if looked.row.table.name == "person"
        && let Some((_, gone @ Cell::Int(_))) =
            looked.weighed.set.iter().find(|(field, _)| field.name == "gone")
        && let Some(bin) = bin_line(&looked.row.lines, ground)?
    {
        let edits = edited_here(ground, person)?;
        found.extend(edits.iter().map(|edit| Binned::new(person, bin, gone, edit)));
    }
    Ok(found)
}

/// The line that put them in the bin here, where they lie there.
fn bin_of(ground: &Ground<'_>, persons: &Table, person: PersonId) -> Result<Option<(Line, Cell)>> {
    let sql = "SELECT gone FROM person WHERE id=?1 AND gone IS NOT NULL";
    let gone: Vec<Cell> = all(ground.db, sql, [person], |r| Ok(r.get(0)?))?;
    let Some(gone) = gone.into_iter().next() else { return Ok(None) };
    let lines = line::of_row(ground.db, persons, &person.0.0)?;
    Ok(bin_line(&lines, ground)?.map(|bin| (bin.clone(), gone)))
}

/// Of some lines the one that says last whether a card lies in the bin.
fn bin_line<'a>(lines: &'a [Line], ground: &Ground<'_>) -> Result<Option<&'a Line>> {
    let mut last: Option<&Line> = None;
    for line in lines {
        let (news, olds) = (line.news()?, line.olds()?);
        // Who has settled that somebody stays there has put nobody in.
        let says = line.op == "I" || news.get("gone") != olds.get("gone");
        if says && last.is_none_or(|last| (ground.wins)(line, last)) {
            last = Some(line);
        }
    }
    Ok(last)
}

/// A line of each thing that somebody did about a person, but for putting their card away or fetching it
/// back: what is said of that is settled as what it is. What a merge has put right nobody did.
fn edits<'a>(table: &Table, lines: &'a [Line]) -> Result<Vec<&'a Line>> {
    let mut edits: BTreeMap<Id, &Line> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.action != NOBODYS) {
        if table.name != "person" || !line.news()?.contains_key("gone") {
            edits.insert(line.action, line);
        }
    }
    Ok(edits.into_values().collect())
}

/// What was done here about somebody and is not known over there.
fn edited_here(ground: &Ground<'_>, person: PersonId) -> Result<Vec<Line>> {
    let mut done: BTreeMap<Id, Line> = BTreeMap::new();
    for (table, row) in rows_about(ground, person)? {
        let mut lines = line::of_row(ground.db, table, &row)?;
        lines.retain(|line| !ground.known.has(line.name));
        done.extend(edits(table, &lines)?.into_iter().map(|line| (line.action, line.clone())));
    }
    Ok(done.into_values().collect())
}

/// The card itself, and every row whose `person` it is.
fn rows_about(ground: &Ground<'_>, person: PersonId) -> Result<Vec<(&'static Table, Vec<u8>)>> {
    let mut rows = vec![(schema::table("person")?, person.0.0.to_vec())];
    for (table, field) in schema::referring("person")?.filter(|(_, f)| f.name == "person") {
        for row in super::bury::rows_of(ground.db, table, field, person.0)? {
            if table.name == "encounter" {
                let (answers, link) = answers()?;
                if let Some(id) = row.first_chunk::<16>() {
                    let rows_of = super::bury::rows_of(ground.db, answers, link, Id(*id))?;
                    rows.extend(rows_of.into_iter().map(|row| (answers, row)));
                }
            }
            rows.push((table, row));
        }
    }
    Ok(rows)
}

/// Answers hang on an encounter, and by it on a person.
fn answers() -> Result<(&'static Table, &'static schema::Field)> {
    let mut of = schema::referring("encounter")?.filter(|(table, _)| table.name == "answer");
    of.next().ok_or_else(|| crate::store::StoreError::Bug("answers of nothing".to_owned()))
}
