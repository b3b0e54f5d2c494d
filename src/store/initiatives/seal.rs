//! Sealing a list, and the two ways it may change afterwards.

use crate::base::{InitiativeId, PersonId, Word};
use crate::domain::initiative::{Initiative, Removal};
use crate::store::row::all;
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save};
use rusqlite::Connection;

/// The cards that stand on a list, in the order they were put there.
#[derive(Debug)]
pub struct Gathered {
    /// Whose list.
    pub list: InitiativeId,
}

impl Ask for Gathered {
    type Answer = Vec<PersonId>;

    fn ask(&self, db: &Connection) -> Result<Vec<PersonId>> {
        let sql = "SELECT person FROM target WHERE initiative=?1 AND gone IS NULL
           AND removed IS NULL ORDER BY added, person";
        all(db, sql, [self.list], |r| Ok(r.get(0)?))
    }
}

/// Closes the list of an initiative over `people`: the N of all its figures.
pub fn seal(author: &Author<'_>, one: &Initiative, people: &[PersonId]) -> Save {
    author.save(Word("did-seal"), seal_edits(author, one, people))
}

/// The edits of [`seal`], for an import that brings a list.
pub fn seal_edits(author: &Author<'_>, one: &Initiative, people: &[PersonId]) -> Vec<Edit> {
    let mut edits = listing(author, one.id, people);
    let at = one.sealed.map(|s| s.at);
    let by = one.sealed.map(|s| s.by);
    let columns =
        vec![Column::new("sealed", at, author.at), Column::new("sealed_by", by, author.by)];
    edits.push(Edit::update("initiative", one.id, columns));
    edits
}

/// Puts people on a list that is not sealed yet.
pub fn listing(author: &Author<'_>, list: InitiativeId, people: &[PersonId]) -> Vec<Edit> {
    let target = |p: &PersonId| Edit::insert("target", (list, *p), vec![("added", author.now())]);
    people.iter().map(target).collect()
}

/// Puts somebody on a list after it was sealed: counted apart, never in N.
pub fn join_late(author: &Author<'_>, list: InitiativeId, person: PersonId) -> Save {
    author.save(Word("did-join-late"), vec![late(author, list, person)]).about(person)
}

/// The edit of [`join_late`], for an import that brings several.
pub fn late(author: &Author<'_>, list: InitiativeId, person: PersonId) -> Edit {
    let cells = vec![("added", author.now()), ("late", true.into())];
    Edit::insert("target", (list, person), cells)
}

/// Takes somebody off a sealed list, with a reason; the trace stays. `person` is the card that stands
/// on the list, [`super::ListedPerson::card`].
pub fn remove(author: &Author<'_>, list: InitiativeId, person: PersonId, reason: Removal) -> Save {
    let columns = vec![
        Column::new("removed", Cell::Null, author.at),
        Column::new("reason", Cell::Null, reason.code()),
    ];
    let edit = Edit::update("target", (list, person), columns);
    author.save(Word("did-target-remove"), vec![edit]).about(person)
}
