//! People of an import put on the list of an initiative that is there: on it while it is open, and after
//! the sealing beside it, counted apart.

use std::collections::{BTreeMap, HashSet};

use serde::Serialize;

use super::intake::Met;
use crate::base::id::PersonId;
use crate::base::phrase::Word;
use crate::domain::initiative::{Mode, Target};
use crate::domain::protection::Protection;
use crate::store::Asks;
use crate::store::initiatives::{self, CardOf, LeftOut, SealPlan};
use crate::store::save::{Author, Edit};

/// What became of the list.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Joined {
    /// What the initiative is called.
    pub name: String,
    /// Whether its list has been sealed: then whoever comes is late.
    pub sealed: bool,
    /// Who came on the list.
    pub new: usize,
    /// Who stood there before.
    pub here: usize,
    /// Who may not, each with the reason.
    #[serde(skip)]
    pub left_out: Vec<(PersonId, Word)>,
}

/// Why nobody can be put on the list of an initiative.
pub fn flaw(card: &CardOf) -> Option<Word> {
    let one = &card.line.initiative;
    if one.closed.is_some() {
        Some(Word("initiative-is-over"))
    } else {
        (one.mode == Mode::Counts).then_some(Word("initiative-counts-only"))
    }
}

/// What puts the people of an import on the list, to be written after them.
///
/// # Errors
/// What the register says.
pub fn edits<A: Asks>(
    register: &A,
    author: &Author<'_>,
    card: &CardOf,
    people: &[Met],
) -> Result<(Joined, Vec<Edit>), A::Fault> {
    let one = &card.line.initiative;
    let there: BTreeMap<PersonId, &Target> =
        card.targets.list.iter().map(|target| (target.person, target)).collect();
    let here = people.iter().filter(|met| met.comes_in.is_none()).map(|met| met.id).collect();
    let choice = register.ask(&SealPlan { list: Some(one.id), ids: here })?;
    let why_not: BTreeMap<PersonId, LeftOut> = choice.left_out.into_iter().collect();
    let mut joined =
        Joined { name: one.name.clone(), sealed: one.sealed.is_some(), ..Joined::default() };
    let (mut come, mut seen) = (Vec::new(), HashSet::new());
    for met in people.iter().filter(|met| seen.insert(met.id)) {
        let hidden = met.comes_in.is_some_and(Protection::asks_reason);
        match (there.get(&met.id), why_not.get(&met.id)) {
            (Some(target), _) if target.removed.is_some() => {
                joined.left_out.push((met.id, Word("target-was-removed")));
            }
            (Some(_), _) | (None, Some(LeftOut::Listed | LeftOut::Duplicate)) => joined.here += 1,
            (None, Some(why)) => joined.left_out.push((met.id, why.word())),
            (None, None) if hidden => joined.left_out.push((met.id, LeftOut::Protected.word())),
            (None, None) => come.push(met.id),
        }
    }
    joined.new = come.len();
    let edits = if joined.sealed {
        come.iter().map(|person| initiatives::late(author, one.id, *person)).collect()
    } else {
        initiatives::listing(author, one.id, &come)
    };
    Ok((joined, edits))
}
