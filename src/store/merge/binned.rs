//! Somebody put in the bin in one file and written about in the other: to be settled, so that what was
//! written is not lost out of sight.

use super::bring::{Ground, Looked};
use super::line::{self, Line};
use crate::base::{Id, PersonId};
use crate::store::conflicts::id_of;
use crate::store::row::all;
use crate::store::schema::{self, Table};
use crate::store::{Cell, Result};

/// Such a person.
#[derive(Debug)]
pub struct Binned {
    /// The same whichever file finds it.
    pub id: Id,
    /// Where that was settled before anybody knew of this edit.
    pub anew: Id,
    pub person: PersonId,
    /// When they were put in the bin.
    pub gone: Cell,
    /// Who did that, and when.
    pub by: (Id, i64),
    /// Who wrote about them last, and when.
    pub edited: (Id, i64),
}

impl Binned {
    fn new(person: PersonId, bin: &Line, gone: Cell, edit: &Line) -> Self {
        let (writer, n) = (bin.name.0, bin.name.1.to_be_bytes());
        let (editor, m) = (edit.name.0, edit.name.1.to_be_bytes());
        Self {
            id: id_of(&[b"binned", &person.0.0, &writer, &n]),
            anew: id_of(&[b"binned", &person.0.0, &writer, &n, &editor, &m]),
            person,
            gone,
            by: (bin.worker, bin.at),
            edited: (edit.worker, edit.at),
        }
    }
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
    let edit = last_edit(looked.row.table, &looked.row.lines)?;
    if let (Some((bin, gone)), Some(edit)) = (bin_of(ground, persons, person)?, edit)
        && !ground.known.has(bin.name)
    {
        found.push(Binned::new(person, &bin, gone, edit));
    }
    if looked.row.table.name == "person"
        && let Some((_, gone @ Cell::Int(_))) =
            looked.weighed.set.iter().find(|(field, _)| field.name == "gone")
        && let Some(bin) = bin_line(&looked.row.lines, ground)?
        && let Some(edit) = edited_here(ground, person)?
    {
        found.push(Binned::new(person, bin, gone.clone(), &edit));
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

/// The last line that is more than putting a card away or fetching it back.
fn last_edit<'a>(table: &Table, lines: &'a [Line]) -> Result<Option<&'a Line>> {
    let mut last: Option<&Line> = None;
    for line in lines {
        let news = line.news()?;
        let bin = table.name == "person" && news.len() == 1 && news.contains_key("gone");
        if !bin && last.is_none_or(|last| line.rank() > last.rank()) {
            last = Some(line);
        }
    }
    Ok(last)
}

/// What was last written here about somebody and is not known over there.
fn edited_here(ground: &Ground<'_>, person: PersonId) -> Result<Option<Line>> {
    let mut last: Option<Line> = None;
    for (table, row) in rows_about(ground, person)? {
        let mut lines = line::of_row(ground.db, table, &row)?;
        lines.retain(|line| !ground.known.has(line.name));
        if let Some(edit) = last_edit(table, &lines)?
            && last.as_ref().is_none_or(|last| edit.rank() > last.rank())
        {
            last = Some(edit.clone());
        }
    }
    Ok(last)
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
