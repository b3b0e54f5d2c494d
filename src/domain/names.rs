//! Everybody's names in memory, for finding while typing.
//!
//! The list is immutable and shared: it is built when the register opens and again when names have
//! changed, and screens hold it without asking anybody. It gives out no contact data of protected
//! persons, and finds those of level 2 and 3 by their full name or alias alone.

mod build;
mod find;
mod index;
mod lookup;
mod numbers;
mod query;
mod strings;
#[cfg(test)]
mod tests;

use crate::base::sort::Collation;
use crate::base::{AreaId, Born, Day, PersonId};
use crate::domain::area::{Area, within};
use crate::domain::person::display_name;
use crate::domain::protection::Protection;
use crate::domain::veiled::veiled;
use index::Index;
use numbers::Numbers;
use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;
use strings::Strings;

/// One person as the names are built from. Texts may be empty.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// The person.
    pub id: PersonId,
    /// First names.
    pub given: String,
    /// Last names.
    pub family: String,
    /// What the team calls them.
    pub alias: String,
    /// Birth date or year.
    pub born: Option<Born>,
    /// Street and number.
    pub street: String,
    /// The name of the area.
    pub area: String,
    /// Which area it is: two towns may each have a Centrum.
    pub area_id: Option<AreaId>,
    /// The team's own marks.
    pub tags: Vec<String>,
    /// Phone numbers, in international form where they could be read, else as typed.
    pub phones: Vec<String>,
    /// How the person is protected.
    pub protection: Protection,
    /// The card this one has become part of.
    pub merged_into: Option<PersonId>,
    /// Whether the card lies in the bin.
    pub gone: bool,
    /// Whether the person has died.
    pub died: bool,
    /// The day of the last contact.
    pub last: Option<Day>,
}

veiled!(Entry, id);

impl Entry {
    /// An entry with nothing but its id.
    pub fn new(id: PersonId) -> Self {
        Self {
            id,
            given: String::new(),
            family: String::new(),
            alias: String::new(),
            born: None,
            street: String::new(),
            area: String::new(),
            area_id: None,
            tags: Vec::new(),
            phones: Vec::new(),
            protection: Protection::Open,
            merged_into: None,
            gone: false,
            died: false,
            last: None,
        }
    }
}

/// One person as the names know them, read out of the shared memory.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Named<'a> {
    /// The person.
    pub id: PersonId,
    /// First names.
    pub given: &'a str,
    /// Last names.
    pub family: &'a str,
    /// What the team calls them.
    pub alias: &'a str,
    /// Birth date or year.
    pub born: Option<Born>,
    /// Street and number; empty for the protected.
    pub street: &'a str,
    /// The name of the area; empty for the protected.
    pub area: &'a str,
    /// The team's own marks, with a line break between; empty for the protected.
    tags: &'a str,
    /// Area and marks as far as lists may be chosen by them: those of level 1 too, never drawn.
    chosen_by: (Option<AreaId>, &'a str),
    /// Phone numbers, with a line break between; empty for the protected.
    phones: &'a str,
    /// How the person is protected: the strictest of all cards of the same person.
    pub protection: Protection,
    /// Whether the card lies in the bin.
    pub gone: bool,
    /// Whether the person has died.
    pub died: bool,
    /// The day of the last contact.
    pub last: Option<Day>,
}

veiled!(Named<'_>, id);

impl<'a> Named<'a> {
    /// What to call the person on screen; empty under levels 2 and 3, where only a mask is drawn.
    pub fn name(&self) -> String {
        display_name(self.given, self.family, self.alias)
    }

    /// Whether the person belongs among those of some areas. That is so for level 1 too, whose area is
    /// not told.
    pub fn is_of(&self, areas: &BTreeSet<AreaId>) -> bool {
        self.chosen_by.0.is_some_and(|own| areas.contains(&own))
    }

    /// Whether the person belongs among those with a mark, level 1 too.
    pub fn has_tag(&self, tag: &str) -> bool {
        self.chosen_by.1.split('\n').any(|own| own == tag)
    }

    /// The team's own marks.
    pub fn tags(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        self.tags.split('\n').filter(|tag| !tag.is_empty())
    }

    /// Phone numbers in international form, or as typed; none for the protected.
    pub fn phones(&self) -> impl Iterator<Item = &'a str> {
        self.phones.split('\n').filter(|phone| !phone.is_empty())
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The best, in order, at most as many as were asked for.
    pub ids: Vec<PersonId>,
    /// How many there are in all.
    pub total: usize,
}

/// How well somebody meets what was typed; the least is the best.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Fit {
    /// A word of it stands in the street, an area, a tag or a number alone.
    elsewhere: bool,
    mark: u16,
}

impl Fit {
    /// Whether every word typed is one of the name.
    pub fn by_name(self) -> bool {
        !self.elsewhere
    }
}

/// What is known of one person beside the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Facts {
    id: PersonId,
    /// The birth date as one number, zero when not known: there are very many of these.
    born: u32,
    last: Option<Day>,
    /// The protection of this card.
    own: Protection,
    /// The strictest of all cards of the person.
    level: Protection,
    gone: bool,
    died: bool,
    area: Option<AreaId>,
    /// The number of the card this one is part of; its own where it stands alone.
    survivor: u32,
}

/// Everybody in the register, in the reader's order.
#[derive(Default)]
pub struct Names {
    facts: Vec<Facts>,
    /// What seldom changes, shared with the names before and after.
    kept: Arc<Kept>,
    /// The tree of areas.
    areas: Arc<Vec<Area>>,
}

/// What names are found by.
#[derive(Default)]
struct Kept {
    /// [`FIELDS`] texts for each person.
    texts: Strings,
    /// Numbers of persons by their id.
    by_id: Vec<u32>,
    words: Index,
    numbers: Numbers,
    /// Persons of level 2 and 3 by full name or alias, folded.
    sealed: Vec<(String, u32)>,
    /// Cards and what they have become part of, as it stands in the register.
    merges: Vec<(PersonId, PersonId)>,
    /// Numbers of the cards that stand for others, each with those it stands for.
    parts: Vec<(u32, u32)>,
    /// How many persons stand in lists.
    listed: usize,
}

/// Given, family, alias, street, area, tags, phones.
const FIELDS: usize = 7;

impl fmt::Debug for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Names({})", self.len())
    }
}

impl Names {
    /// The names of these persons, sorted by last name as the reader's language sorts.
    pub fn new(entries: Vec<Entry>, order: &Collation) -> Self {
        build::build(entries, order)
    }

    /// The names with the tree of areas that people live in.
    #[must_use]
    pub fn in_areas(self, areas: Vec<Area>) -> Self {
        Self { areas: Arc::new(areas), ..self }
    }

    /// The names with some persons changed or added. Next to free where nothing by which anybody is
    /// found has changed; otherwise everything is sorted anew.
    #[must_use]
    pub fn with(&self, changed: Vec<Entry>, order: &Collation) -> Self {
        build::rebuild(self, changed, order)
    }

    /// How many persons stand in lists: not in the bin, not part of another card, not of level 2 or 3.
    pub fn len(&self) -> usize {
        self.kept.listed
    }

    /// Whether nobody stands in lists.
    pub fn is_empty(&self) -> bool {
        self.kept.listed == 0
    }

    /// The person of an id. Of a card that has become part of another the other is given.
    pub fn get(&self, id: PersonId) -> Option<Named<'_>> {
        let own = self.facts.get(self.number(id)?)?;
        self.person(own.survivor as usize)
    }

    /// The card an id leads to after merges; itself when nothing is known of it.
    pub fn survivor(&self, id: PersonId) -> PersonId {
        self.get(id).map_or(id, |person| person.id)
    }

    /// Everybody who stands in lists, in order.
    pub fn all(&self) -> impl Iterator<Item = Named<'_>> {
        let listed = self.facts.iter().enumerate().filter(|(n, facts)| facts.is_listed(*n));
        listed.filter_map(|(n, _)| self.person(n))
    }

    /// How many stand in no list because of their protection. Told of the whole register alone: of a
    /// part of it the number would tell where they are.
    pub fn kept_apart(&self) -> usize {
        let stands = |(n, facts): (usize, &Facts)| !facts.gone && facts.survivor as usize == n;
        let apart = |facts: &Facts| !facts.level.found_by_parts();
        self.facts
            .iter()
            .enumerate()
            .filter(|(n, facts)| stands((*n, facts)) && apart(facts))
            .count()
    }

    /// The marks that somebody has whose marks may be told.
    pub fn tags_in_use(&self) -> BTreeSet<&str> {
        self.all().flat_map(|person| person.tags()).collect()
    }

    /// The areas of a name, with everything within them.
    pub fn areas_called(&self, name: &str) -> BTreeSet<AreaId> {
        let called = self.areas.iter().filter(|area| area.name == name);
        called.flat_map(|area| within(&self.areas, area.id)).collect()
    }

    /// The names of the areas that somebody lives in whose area may be told, and of those they are
    /// parts of.
    pub fn areas_lived_in(&self) -> BTreeSet<&str> {
        let told = self.all().filter(|person| !person.area.is_empty());
        let lived: BTreeSet<AreaId> = told.filter_map(|person| person.chosen_by.0).collect();
        let holds = |area: &&Area| !within(&self.areas, area.id).is_disjoint(&lived);
        self.areas.iter().filter(holds).map(|area| area.name.as_str()).collect()
    }

    /// Bytes of memory taken.
    pub fn bytes(&self) -> usize {
        let sealed: usize = self.kept.sealed.iter().map(|(name, _)| name.capacity()).sum();
        self.facts.capacity() * size_of::<Facts>()
            + self.kept.by_id.capacity() * size_of::<u32>()
            + self.kept.texts.bytes()
            + self.kept.words.bytes()
            + self.kept.numbers.bytes()
            + self.kept.merges.capacity() * size_of::<(PersonId, PersonId)>()
            + self.kept.parts.capacity() * size_of::<(u32, u32)>()
            + sealed
    }

    fn person(&self, n: usize) -> Option<Named<'_>> {
        let facts = self.facts.get(n)?;
        let veil = facts.level.veil();
        let text = |hidden: bool, field: usize| {
            if hidden { "" } else { self.kept.texts.get(n * FIELDS + field) }
        };
        Some(Named {
            id: facts.id,
            given: text(veil.name, 0),
            family: text(veil.name, 1),
            alias: text(veil.name, 2),
            born: numbers::as_born(facts.born).filter(|_| !veil.details),
            street: text(veil.contact, 3),
            area: text(veil.contact, 4),
            tags: text(veil.contact, 5),
            chosen_by: (facts.area.filter(|_| !veil.details), text(veil.details, 5)),
            phones: text(veil.contact, 6),
            protection: facts.level,
            gone: facts.gone,
            died: facts.died,
            last: self.last(n, facts).filter(|_| !veil.details),
        })
    }

    /// The last contact with any card of the person.
    fn last(&self, n: usize, facts: &Facts) -> Option<Day> {
        let parts = &self.kept.parts;
        let from = parts.partition_point(|(stands, _)| (*stands as usize) < n);
        let own = parts.iter().skip(from).take_while(|(stands, _)| *stands as usize == n);
        let days = own.filter_map(|(_, part)| self.facts.get(*part as usize)?.last);
        facts.last.into_iter().chain(days).max()
    }

    fn number(&self, id: PersonId) -> Option<usize> {
        let id_of = |n: &u32| self.facts.get(*n as usize).map(|facts| facts.id);
        let at = self.kept.by_id.binary_search_by_key(&Some(id), id_of).ok()?;
        self.kept.by_id.get(at).map(|n| *n as usize)
    }
}

impl Facts {
    /// Whether the person with this number stands in lists.
    fn is_listed(&self, n: usize) -> bool {
        !self.gone && self.survivor as usize == n && self.level.found_by_parts()
    }
}
