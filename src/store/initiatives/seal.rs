//! Sealing a list, and the two ways it may change afterwards.

use super::listed::standing;
use crate::base::{InitiativeId, PersonId, Word};
use crate::domain::initiative::{Initiative, Removal};
use crate::store::row::{all, one};
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Why somebody who was chosen does not come on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOut {
    /// Has died.
    Dead,
    /// Another card of somebody on the list.
    Duplicate,
    /// Protected identity: not to be sought out.
    Protected,
    /// The card lies in the bin, or is not there.
    Binned,
}

impl LeftOut {
    /// Its name on screen.
    pub fn word(self) -> Word {
        match self {
            Self::Dead => Word("removal-dead"),
            Self::Duplicate => Word("removal-duplicate"),
            Self::Protected => Word("removal-protected"),
            Self::Binned => Word("left-out-binned"),
        }
    }
}

/// Who of those chosen would come on a list, and who not and why.
#[derive(Debug)]
pub struct SealPlan {
    /// Those chosen, in the order chosen.
    pub ids: Vec<PersonId>,
}

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

/// An answer to [`SealPlan`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sealable {
    /// Who comes on the list.
    pub take: Vec<PersonId>,
    /// Who does not.
    pub left_out: Vec<(PersonId, LeftOut)>,
}

impl Ask for SealPlan {
    type Answer = Sealable;

    fn ask(&self, db: &Connection) -> Result<Sealable> {
        let stands = standing(db)?;
        let hidden = hidden(db, &stands)?;
        let mut plan = Sealable::default();
        let mut taken = BTreeSet::new();
        for id in &self.ids {
            let stands = stands(*id);
            match left_out(db, stands, &hidden)? {
                Some(why) => plan.left_out.push((*id, why)),
                None if taken.insert(stands) => plan.take.push(stands),
                None => plan.left_out.push((*id, LeftOut::Duplicate)),
            }
        }
        Ok(plan)
    }
}

/// Everybody of level 2 or 3 on any card.
pub fn hidden(
    db: &Connection,
    stands: &impl Fn(PersonId) -> PersonId,
) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT id FROM person WHERE protection>=2";
    Ok(all(db, sql, [], |r| Ok(stands(r.get(0)?)))?.into_iter().collect())
}

fn left_out(
    db: &Connection,
    person: PersonId,
    hidden: &BTreeSet<PersonId>,
) -> Result<Option<LeftOut>> {
    let sql = "SELECT gone IS NULL, deceased_on IS NOT NULL FROM person WHERE id=?1";
    let found = one(db, sql, [person], |r| Ok((r.get::<_, bool>(0)?, r.get::<_, bool>(1)?)))?;
    Ok(match found {
        None | Some((false, _)) => Some(LeftOut::Binned),
        Some((_, true)) => Some(LeftOut::Dead),
        Some(_) if hidden.contains(&person) => Some(LeftOut::Protected),
        Some(_) => None,
    })
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
    let cells = vec![("added", author.now()), ("late", true.into())];
    let edit = Edit::insert("target", (list, person), cells);
    author.save(Word("did-join-late"), vec![edit]).about(person)
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
