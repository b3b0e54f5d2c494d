//! Whether somebody may be in the register already, noticed while typing and at import.
//!
//! It only ever proposes: nothing is stopped by it, and people who share a name, a phone or a door
//! are common.

mod near;
mod pairs;

pub use pairs::{Pair, pairs};

use crate::base::{Born, PersonId, Word};
use crate::domain::codes::codes;
use crate::domain::names::Names;
use crate::domain::veiled::veiled;
use near::Near;
use std::collections::BTreeMap;

codes! {
    /// Why two cards may be the same person, the strongest reason first.
    Reason {
        /// One of the phone numbers is the same.
        SamePhone = "phone" Word("duplicate-phone"),
        /// Born the same day, and a name alike.
        SameBirth = "birth" Word("duplicate-birth"),
        /// The same name, or the same alias.
        SameName = "name" Word("duplicate-name"),
        /// The same address, and the first name alike or born alike.
        SameAddress = "address" Word("duplicate-address"),
        /// First and last name alike.
        LikeName = "like-name" Word("duplicate-like-name"),
    }
}

/// What is known so far of somebody about to be put in. Texts may be empty.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Candidate {
    /// The card being changed, which is not its own duplicate.
    pub own: Option<PersonId>,
    /// First names.
    pub given: String,
    /// Last names.
    pub family: String,
    /// What the team calls them.
    pub alias: String,
    /// Birth date or year.
    pub born: Option<Born>,
    /// Phone numbers, as typed or in international form.
    pub phones: Vec<String>,
    /// Street and number.
    pub street: String,
}

veiled!(Candidate, own);

/// The most that are proposed.
const MOST: usize = 10;

/// Those who may be the same person, the likeliest first, each with the strongest reason.
pub fn likely(names: &Names, candidate: &Candidate) -> Vec<(PersonId, Reason)> {
    let mut found: BTreeMap<PersonId, Reason> = BTreeMap::new();
    let mut note = |person: PersonId, reason: Reason| {
        let strongest = found.entry(person).or_insert(reason);
        *strongest = (*strongest).min(reason);
    };
    for person in candidate.phones.iter().flat_map(|phone| names.with_phone(phone)) {
        note(person, Reason::SamePhone);
    }
    for person in names.called(&candidate.given, &candidate.family, &candidate.alias) {
        note(person, Reason::SameName);
    }
    let near = Near::of(names, candidate);
    for person in near.both() {
        note(person, Reason::LikeName);
    }
    let whole = candidate.born.filter(|born| born.rest.is_some());
    for person in whole.into_iter().flat_map(|born| names.born(born)) {
        if near.given(person) || near.family(person) {
            note(person, Reason::SameBirth);
        }
    }
    for person in names.living_at(&candidate.street) {
        let born = candidate.born.is_some_and(|born| {
            names.get(person).and_then(|p| p.born).is_some_and(|b| b.year == born.year)
        });
        if born || near.given(person) {
            note(person, Reason::SameAddress);
        }
    }
    let own = candidate.own;
    let mut found: Vec<_> = found.into_iter().filter(|(person, _)| Some(*person) != own).collect();
    found.sort_by_key(|(person, reason)| (*reason, *person));
    found.truncate(MOST);
    found
}

#[cfg(test)]
mod tests;
