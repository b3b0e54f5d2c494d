//! People of an import as the sealed list of an initiative.

use std::collections::BTreeSet;

use serde::Serialize;

use super::intake::Met;
use crate::base::id::{InitiativeId, PersonId};
use crate::base::text::fold;
use crate::domain::initiative::{Goal, Initiative, Measure, Wanted};
use crate::store::initiatives::{self, CardOf, Gathered, LeftOut, SealPlan, Sealable};
use crate::store::save::{Author, Edit};
use crate::store::{Asks, templates};

/// Initiatives looked through for a name.
pub const MANY: u32 = 10_000;

/// The initiative that is to have the people of an import for its list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wish {
    /// What it is called; one of that name may be there already.
    pub name: String,
    /// How many are to be reached.
    pub goal: Option<u32>,
    /// The key of its questions.
    pub template: Option<String>,
}

/// Which initiative is meant, before anything is written.
#[derive(Debug)]
pub enum Plan {
    /// One there is, with its list.
    There(Box<CardOf>),
    /// One to be made.
    New(Box<Wish>),
    /// None: the register has no questions of the key wished for.
    NoTemplate,
}

/// What became of the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sealed {
    /// What the initiative is called.
    pub name: String,
    /// How many stand on the sealed list.
    pub listed: usize,
    /// Who was chosen but cannot be on a list: dead, protected, in the bin.
    pub left_out: usize,
    /// How many of the file stand outside a list that was sealed before.
    pub outside: usize,
    /// The initiative.
    #[serde(skip)]
    pub id: InitiativeId,
}

impl Plan {
    /// Finds the initiative wished for.
    ///
    /// # Errors
    /// What the register says.
    pub fn find<A: Asks>(register: &A, wish: &Wish) -> Result<Self, A::Fault> {
        if let Some(key) = &wish.template {
            let known = register.ask(&templates::Newest)?;
            if !known.iter().any(|kept| kept.reference.key == *key) {
                return Ok(Self::NoTemplate);
            }
        }
        Ok(match find(register, &wish.name)? {
            Some(id) => Self::There(Box::new(register.ask(&initiatives::Card { id })?)),
            None => Self::New(Box::new(wish.clone())),
        })
    }

    /// The initiative, who stands on its list already, and what makes it where it is not there.
    fn initiative(
        &self,
        author: &Author<'_>,
    ) -> Option<(Initiative, BTreeSet<PersonId>, Vec<Edit>)> {
        match self {
            Self::There(card) => {
                let listed = card.targets.list.iter().map(|target| target.person).collect();
                Some((card.line.initiative.clone(), listed, Vec::new()))
            }
            Self::New(wish) => {
                let mut one = Initiative::new(InitiativeId(author.id()), wish.name.trim());
                let wanted = wish.goal.map(Wanted::Count);
                one.goal = wanted.map(|wanted| Goal { measure: Measure::Completed, wanted });
                one.template.clone_from(&wish.template);
                let edits = initiatives::add(author, &one).edits;
                Some((one, BTreeSet::new(), edits))
            }
            Self::NoTemplate => None,
        }
    }
}

/// The initiative of a name, letters' case and accents aside.
///
/// # Errors
/// What the register says.
pub fn find<A: Asks>(register: &A, name: &str) -> Result<Option<InitiativeId>, A::Fault> {
    let lines = register.ask(&initiatives::List { limit: MANY })?;
    let named = lines.iter().find(|line| fold(&line.initiative.name) == fold(name.trim()));
    Ok(named.map(|line| line.initiative.id))
}

/// What seals the list over the people of an import, to be written after them; nothing where nobody of
/// them may stand on a list.
///
/// # Errors
/// What the register says.
pub fn edits<A: Asks>(
    register: &A,
    author: &Author<'_>,
    plan: &Plan,
    people: &[Met],
) -> Result<Option<(Sealed, Vec<Edit>)>, A::Fault> {
    let Some((one, listed, mut edits)) = plan.initiative(author) else { return Ok(None) };
    let there = matches!(plan, Plan::There(_)).then_some(one.id);
    let (more, mut left_out) = may_stand(register, there, people)?;
    let (listed, off) = if one.sealed.is_some() {
        (listed, Vec::new())
    } else {
        let fit = there.map(|list| fit(register, list)).transpose()?.unwrap_or_default();
        (fit.take.into_iter().collect(), fit.left_out)
    };
    left_out += off.iter().filter(|(_, why)| *why != LeftOut::Duplicate).count();
    let more: Vec<PersonId> = more.into_iter().filter(|id| !listed.contains(id)).collect();
    let (name, id) = (one.name.clone(), one.id);
    let mut sealed = Sealed { name, listed: listed.len(), left_out, outside: 0, id };
    if listed.is_empty() && more.is_empty() {
        return Ok(Some((sealed, Vec::new())));
    }
    if one.sealed.is_some() {
        sealed.outside = more.len();
    } else {
        sealed.listed += more.len();
        let off: Vec<PersonId> = off.into_iter().map(|(card, _)| card).collect();
        edits.extend(initiatives::leave(author, one.id, &off).edits);
        edits.extend(initiatives::seal_edits(author, &one, &more));
    }
    Ok(Some((sealed, edits)))
}

/// Who of those gathered before may stand on the list now, and the cards that are to leave it: much may
/// have happened since they were put there.
fn fit<A: Asks>(register: &A, list: InitiativeId) -> Result<Sealable, A::Fault> {
    let ids = register.ask(&Gathered { list })?;
    register.ask(&SealPlan { list: Some(list), ids })
}

/// Who of the people may stand on a list, and how many may not. Of those who come in by this import
/// the register knows nothing yet: only protection keeps them off.
fn may_stand<A: Asks>(
    register: &A,
    list: Option<InitiativeId>,
    people: &[Met],
) -> Result<(Vec<PersonId>, usize), A::Fault> {
    let here = people.iter().filter(|met| met.comes_in.is_none()).map(|met| met.id).collect();
    let choice = register.ask(&SealPlan { list, ids: here })?;
    let twice = |why: &&(PersonId, LeftOut)| why.1 == LeftOut::Duplicate;
    let off = choice.left_out.len() - choice.left_out.iter().filter(twice).count();
    let (new, kept_off): (Vec<&Met>, Vec<&Met>) = people
        .iter()
        .filter(|met| met.comes_in.is_some())
        .partition(|met| met.comes_in.is_some_and(|protection| !protection.asks_reason()));
    let may = choice.take.into_iter().chain(new.into_iter().map(|met| met.id)).collect();
    Ok((may, off + kept_off.len()))
}
