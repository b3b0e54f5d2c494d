//! Choosing somebody: for the other card of a person those that look alike first, then whoever is
//! typed.

use crate::base::{PersonId, Phrase, Word};
use crate::domain::duplicate::{Candidate, likely};
use crate::domain::names::Named;
use crate::screens::env::Env;
use crate::ui::Label;
use crate::ui::field::Choice;
use crate::ui::picker::Picker;
use std::collections::BTreeSet;

/// How many are offered.
const OFFERED: usize = 50;

/// The box, and who stands in its rows.
#[derive(Debug)]
pub struct Other {
    /// The box.
    pub picker: Picker,
    /// Whom the other card is sought for; none where anybody will do.
    person: Option<PersonId>,
    /// Who is there already.
    listed: BTreeSet<PersonId>,
    offered: Vec<PersonId>,
}

impl Other {
    /// Asks which other card is this person.
    pub fn new(person: PersonId, env: &Env<'_>) -> Self {
        let which = Phrase::new(Word("merge-which")).with("name", env.name_of(Some(person)));
        Self::asking(which, Some(person), env)
    }

    /// Asks for anybody.
    pub fn anybody(title: impl Into<Label>, env: &Env<'_>) -> Self {
        let mut anybody = Self::asking(title, None, env);
        // A digit may begin a number or a year, and never writes by itself.
        anybody.picker = anybody.picker.digits_typed();
        anybody
    }

    /// Says of these that they are on the list already.
    #[must_use]
    pub fn with_listed(mut self, listed: BTreeSet<PersonId>, env: &Env<'_>) -> Self {
        self.listed = listed;
        self.fill(env);
        self
    }

    fn asking(title: impl Into<Label>, person: Option<PersonId>, env: &Env<'_>) -> Self {
        let picker = Picker::new(title, &[], &env.here()).filled_from_outside();
        let mut other = Self { picker, person, listed: BTreeSet::new(), offered: Vec::new() };
        other.fill(env);
        other
    }

    /// Who stands in a row.
    pub fn person(&self, row: usize) -> Option<PersonId> {
        self.offered.get(row).copied()
    }

    /// Puts in who fits the letters typed. Those who may not be seen without a reason are not
    /// offered.
    pub fn fill(&mut self, env: &Env<'_>) {
        let typed = self.picker.query().trim().to_owned();
        let ids = match self.person {
            _ if !typed.is_empty() => Vec::new(),
            Some(_) => self.alike(env),
            None => env.recent.iter().map(|id| env.names.survivor(*id)).collect(),
        };
        let found = env.names.find(&typed, OFFERED + 1);
        let own = self.person.filter(|id| typed.is_empty() || found.ids.contains(id));
        let all = found.total.saturating_sub(usize::from(own.is_some()));
        // Who was opened last stands before all others, who looks alike in their place.
        let others = found.ids.into_iter().filter(|id| !ids.contains(id));
        let others: Vec<PersonId> = match self.person {
            Some(_) if !ids.is_empty() => Vec::new(),
            _ => others.collect(),
        };
        let persons = ids.into_iter().chain(others).filter(|id| Some(*id) != self.person);
        let persons: Vec<Named<'_>> = persons
            .filter_map(|id| env.names.get(id))
            .filter(|person| !person.protection.asks_reason())
            .take(OFFERED)
            .collect();
        self.offered = persons.iter().map(|person| person.id).collect();
        let choices: Vec<Choice> = persons.iter().map(|person| self.choice(person, env)).collect();
        self.picker.fill(&choices, &env.here());
        // Who is sought by a whole name may be among those found and is not offered.
        self.picker.out_of(if persons.len() < OFFERED && !typed.is_empty() { 0 } else { all });
    }

    fn choice(&self, person: &Named<'_>, env: &Env<'_>) -> Choice {
        let born = person.born.map(|born| env.words.born(born)).unwrap_or_default();
        let listed = self.listed.contains(&person.id);
        let listed = listed.then(|| env.words.get(Word("initiative-listed-already")));
        let facts = [born, person.street.to_owned(), person.area.to_owned()];
        let facts = listed.into_iter().chain(facts).filter(|fact| !fact.is_empty());
        Choice::new("", person.name()).detail(facts.collect::<Vec<_>>().join("  "))
    }

    fn alike(&self, env: &Env<'_>) -> Vec<PersonId> {
        let Some(person) = self.person.and_then(|id| env.names.get(id)) else { return Vec::new() };
        let candidate = Candidate {
            own: self.person,
            given: person.given.to_owned(),
            family: person.family.to_owned(),
            alias: person.alias.to_owned(),
            born: person.born,
            phones: person.phones().map(str::to_owned).collect(),
            street: person.street.to_owned(),
        };
        likely(env.names, &candidate).into_iter().map(|(id, _)| id).collect()
    }
}
