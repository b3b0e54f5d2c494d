//! People of an import as the sealed list of an initiative.

use std::collections::BTreeSet;

use serde::Serialize;

use super::args::ImportPeople;
use super::context::Opened;
use super::exit::{Exit, Stop};
use super::import_people::commit;
use super::voice::Voice;
use crate::base::id::{InitiativeId, PersonId};
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::initiative::{Goal, Initiative, Measure, Wanted};
use crate::exchange::parts::Parts;
use crate::store::initiatives::{self, CardOf, SealPlan};
use crate::store::templates;

/// Initiatives looked through for a name.
pub const MANY: u32 = 10_000;

/// Which initiative is meant, before anything is written.
#[derive(Debug)]
pub enum Plan {
    /// One there is, with its list.
    There(Box<CardOf>),
    /// One to be made.
    New(String, Option<Goal>, Option<String>),
}

/// What became of the list.
#[derive(Debug, Serialize)]
pub struct Sealed {
    name: String,
    /// How many stand on the sealed list.
    listed: usize,
    /// Who was chosen but cannot be on a list: dead, protected, in the bin.
    left_out: usize,
    /// How many of the file stand outside a list that was sealed before.
    outside: usize,
}

/// Finds the initiative named, and what is asked in it.
pub fn plan(voice: &Voice, opened: &Opened, args: &ImportPeople) -> Result<Option<Plan>, Stop> {
    let Some(name) = &args.initiative else { return Ok(None) };
    if let Some(key) = &args.template {
        let known = opened.ask(&templates::Newest)?;
        if !known.iter().any(|kept| kept.reference.key == *key) {
            let said = Phrase::new(Word("cli-no-template")).with("key", key);
            return Err(Stop::new(Exit::Usage, said).then(Word("cli-nothing-written")));
        }
    }
    if let Some(id) = find(opened, name)? {
        if args.goal.is_some() || args.template.is_some() {
            voice.say(Phrase::new(Word("cli-initiative-there")).with("name", name));
        }
        return Ok(Some(Plan::There(Box::new(opened.ask(&initiatives::Card { id })?))));
    }
    let wanted = args.goal.map(Wanted::Count);
    let goal = wanted.map(|wanted| Goal { measure: Measure::Completed, wanted });
    Ok(Some(Plan::New(name.trim().to_owned(), goal, args.template.clone())))
}

/// The initiative of a name, letters' case and accents aside.
///
/// # Errors
/// What the register says.
pub fn find(opened: &Opened, name: &str) -> Result<Option<InitiativeId>, Stop> {
    let lines = opened.ask(&initiatives::List { limit: MANY })?;
    let named = lines.iter().find(|line| fold(&line.initiative.name) == fold(name.trim()));
    Ok(named.map(|line| line.initiative.id))
}

/// The same, where there must be one.
///
/// # Errors
/// There is none of that name.
pub fn named(opened: &Opened, name: &str) -> Result<InitiativeId, Stop> {
    find(opened, name)?.ok_or_else(|| {
        let said = Phrase::new(Word("exchange-no-initiative")).with("name", name);
        Stop::new(Exit::Usage, said).then(Word("cli-nothing-written"))
    })
}

/// Seals the list, as the last parts of the import.
///
/// # Errors
/// What the register says.
pub fn seal(
    opened: &mut Opened,
    parts: &mut Parts<'_>,
    plan: &Plan,
    people: &[PersonId],
) -> Result<Sealed, Stop> {
    let choice = opened.ask(&SealPlan { ids: people.to_vec() })?;
    let twice = |why: &&(PersonId, initiatives::LeftOut)| why.1 == initiatives::LeftOut::Duplicate;
    let left_out = choice.left_out.len() - choice.left_out.iter().filter(twice).count();
    let author = parts.author();
    let mut edits = Vec::new();
    let (one, listed) = match plan {
        Plan::There(card) => {
            (card.line.initiative.clone(), card.targets.list.iter().map(|t| t.person).collect())
        }
        Plan::New(name, goal, template) => {
            let mut one = Initiative::new(InitiativeId(author.id()), name);
            (one.goal, one.template) = (*goal, template.clone());
            edits.extend(initiatives::add(&author, &one).edits);
            (one, BTreeSet::new())
        }
    };
    let more: Vec<PersonId> =
        choice.take.into_iter().filter(|person| !listed.contains(person)).collect();
    let mut sealed = Sealed { name: one.name.clone(), listed: listed.len(), left_out, outside: 0 };
    if listed.is_empty() && more.is_empty() {
        return Ok(sealed);
    }
    if one.sealed.is_some() {
        sealed.outside = more.len();
    } else {
        sealed.listed += more.len();
        edits.extend(initiatives::seal_edits(&author, &one, &more));
    }
    let saves = parts.many(edits);
    commit(opened, saves)?;
    commit(opened, parts.rest())?;
    Ok(sealed)
}

impl Sealed {
    /// Says what became of the list.
    pub fn tell(&self, voice: &Voice) {
        if self.listed == 0 {
            voice.say(Word("cli-nobody-listed"));
        } else {
            let said = Phrase::new(Word("cli-sealed")).with("name", &self.name);
            voice.say(said.with("n", self.listed));
        }
        if self.left_out > 0 {
            voice.say(Phrase::new(Word("cli-left-out")).with("n", self.left_out));
        }
        if self.outside > 0 {
            voice.say(Phrase::new(Word("cli-outside")).with("n", self.outside));
        }
    }
}
