//! Who is in the register already, kept so that a hundred thousand rows can be held against it.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use crate::base::date::Born;
use crate::base::id::PersonId;
use crate::base::phone::{Phone, digits};
use crate::base::text::fold;
use crate::domain::duplicate::Reason;
use crate::domain::names::Entry;
use crate::domain::person::{Person, survivor};

/// How many of the same name or phone are looked at; in a list of thousands with one number it says nothing.
const LOOKED_AT: usize = 60;

/// A telephone number that says who somebody is has so many digits at least.
const FEWEST_DIGITS: usize = 5;

/// Everybody in the register and in the rows read so far.
#[derive(Debug, Default)]
pub struct Known {
    people: Vec<Brief>,
    by_id: HashMap<PersonId, PersonId>,
    by_birth: HashMap<u64, Vec<u32>>,
    by_name: HashMap<u64, Vec<u32>>,
    by_phone: HashMap<u64, Vec<u32>>,
}

/// What tells one person from another, as short as it can be kept. No text: zero stands for nothing.
#[derive(Debug, Clone)]
struct Brief {
    id: PersonId,
    given: u64,
    family: u64,
    alias: u64,
    born: Option<Born>,
    phones: Vec<u64>,
    street: u64,
}

/// How sure it is that a row is about somebody who is here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// The same person: same name, with a birth date, a number or a street to go by, and no contact
    /// data that says otherwise.
    Same(PersonId),
    /// Probably, and why.
    Likely(PersonId, Reason),
}

impl Known {
    /// Everybody of a register. A card that has become part of another counts for that one.
    pub fn new(entries: &[Entry]) -> Self {
        let mut known = Self::default();
        let merged: HashMap<PersonId, PersonId> =
            entries.iter().filter_map(|e| e.merged_into.map(|into| (e.id, into))).collect();
        for entry in entries {
            let id = survivor(entry.id, |id| merged.get(&id).copied());
            known.by_id.insert(entry.id, id);
            if !entry.gone {
                let phones = entry.phones.iter().filter_map(|phone| phone_mark(phone)).collect();
                known.add(Brief {
                    id,
                    given: mark(&fold(&entry.given)),
                    family: mark(&fold(&entry.family)),
                    alias: mark(&fold(&entry.alias)),
                    born: entry.born,
                    phones,
                    street: mark(&plain(&entry.street)),
                });
            }
        }
        known
    }

    /// The card an id of this register stands for now; `None` for an id that is not in it.
    pub fn current(&self, id: PersonId) -> Option<PersonId> {
        self.by_id.get(&id).copied()
    }

    /// The one a row is about, if it is about somebody who is here.
    pub fn find(&self, person: &Person) -> Option<Match> {
        let brief = Brief::of(person);
        let exact = brief.birth_key().and_then(|key| self.by_birth.get(&key));
        let named = self.by_name.get(&brief.name_key());
        let phoned = brief.phones.iter().filter_map(|phone| self.by_phone.get(phone));
        let all = exact.into_iter().chain(named).chain(phoned).flatten();
        let mut likely = None;
        for other in all.filter_map(|n| self.people.get(*n as usize)) {
            match brief.against(other) {
                Some(Match::Same(id)) => return Some(Match::Same(id)),
                Some(found) => likely = likely.or(Some(found)),
                None => {}
            }
        }
        likely
    }

    /// Everybody whom the name, alias and birth date told of somebody fit; namesakes are told apart by
    /// a phone, and somebody without a name is found by it.
    pub fn fitting(&self, told: &Person) -> Vec<PersonId> {
        let brief = Brief::of(told);
        let nameless = brief.name_key() == Brief::of(&Person::new(told.id)).name_key();
        let born = brief.birth_key().and_then(|key| self.by_birth.get(&key));
        let named = self.by_name.get(&brief.name_key()).filter(|_| !nameless);
        let phoned = brief.phones.iter().filter_map(|phone| self.by_phone.get(phone));
        let phoned = phoned.flatten().filter(|_| nameless);
        let found = born.into_iter().chain(named).flatten().chain(phoned);
        let found = found.filter_map(|n| self.people.get(*n as usize));
        let fits = |other: &&Brief| births_agree(brief.born, other.born);
        let found: Vec<&Brief> = found.filter(fits).collect();
        let same_phone = |other: &&&Brief| other.phones.iter().any(|p| brief.phones.contains(p));
        let mut ids: Vec<PersonId> =
            found.iter().filter(same_phone).map(|other| other.id).collect();
        if ids.is_empty() {
            ids = found.iter().map(|other| other.id).collect();
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Remembers a person of a row, so that the next row of the same person is known.
    pub fn remember(&mut self, person: &Person) {
        self.by_id.insert(person.id, person.id);
        self.add(Brief::of(person));
    }

    fn add(&mut self, brief: Brief) {
        let Ok(n) = u32::try_from(self.people.len()) else { return };
        let put = |place: &mut HashMap<u64, Vec<u32>>, key: u64| {
            let list = place.entry(key).or_default();
            if list.len() < LOOKED_AT {
                list.push(n);
            }
        };
        put(&mut self.by_name, brief.name_key());
        if let Some(key) = brief.birth_key() {
            put(&mut self.by_birth, key);
        }
        for phone in &brief.phones {
            put(&mut self.by_phone, *phone);
        }
        self.people.push(brief);
    }
}

impl Brief {
    fn of(person: &Person) -> Self {
        let phones = person.phones.iter();
        Self {
            id: person.id,
            given: mark(&fold(&person.given)),
            family: mark(&fold(&person.family)),
            alias: mark(&fold(&person.alias)),
            born: person.born,
            phones: phones.filter_map(|p| phone_mark(number_of(&p.phone))).collect(),
            street: mark(&plain(&person.street)),
        }
    }

    /// The name; of somebody without one the alias.
    fn name_key(&self) -> u64 {
        let alias = if self.given == 0 && self.family == 0 { self.alias } else { 0 };
        number(&(self.given, self.family, alias))
    }

    fn birth_key(&self) -> Option<u64> {
        let day = self.born?.day()?;
        Some(number(&(self.name_key(), day)))
    }

    fn against(&self, other: &Self) -> Option<Match> {
        let same_name = self.name_key() == other.name_key();
        let same_phone = self.phones.iter().any(|phone| other.phones.contains(phone));
        let same_street = self.street != 0 && self.street == other.street;
        let elsewhere = self.street != 0 && other.street != 0 && !same_street;
        let other_phone = !self.phones.is_empty() && !other.phones.is_empty() && !same_phone;
        if !births_agree(self.born, other.born) {
            return None;
        }
        let full = self.born.is_some_and(|born| born.day().is_some()) && self.born == other.born;
        // Father and son have one name and one street, and every blue jacket is called that.
        let house = same_street && !other_phone;
        let alias = self.only_alias() && self.adds_nothing_to(other);
        if same_name && full && elsewhere && other_phone {
            Some(Match::Likely(other.id, Reason::SameBirth))
        } else if same_name && (full || same_phone || house || alias) {
            Some(Match::Same(other.id))
        } else if same_name && !(elsewhere && other_phone) {
            Some(Match::Likely(other.id, Reason::SameName))
        } else if same_phone && self.shares_name(other) {
            Some(Match::Likely(other.id, Reason::SamePhone))
        } else {
            None
        }
    }

    fn only_alias(&self) -> bool {
        self.given == 0 && self.family == 0
    }

    /// Whether all it says of where somebody is to be found is known of the other.
    fn adds_nothing_to(&self, other: &Self) -> bool {
        let street = self.street == 0 || self.street == other.street;
        street && self.phones.iter().all(|phone| other.phones.contains(phone))
    }

    fn shares_name(&self, other: &Self) -> bool {
        let given = self.given != 0 && self.given == other.given;
        given || (self.family != 0 && self.family == other.family && self.born == other.born)
    }
}

/// Whether two birth dates may be one person's: one unknown, or the same as far as both tell.
fn births_agree(one: Option<Born>, other: Option<Born>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return true };
    one.year == other.year && (one.rest.is_none() || other.rest.is_none() || one.rest == other.rest)
}

/// A number for a telephone number; none for what two people may both have in its place, such as an
/// extension or `none`.
fn phone_mark(typed: &str) -> Option<u64> {
    let digits = digits(typed);
    (digits.len() >= FEWEST_DIGITS).then(|| mark(&digits))
}

/// A number for a text; zero for an empty one.
fn mark(text: &str) -> u64 {
    if text.is_empty() { 0 } else { number(&text) }
}

fn number(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

/// The number as it is compared and found by: in international form where it could be read.
pub fn number_of(phone: &Phone) -> &str {
    phone.e164.as_ref().unwrap_or(&phone.typed)
}

/// A street as it is compared: letters and digits alone.
fn plain(street: &str) -> String {
    fold(street).chars().filter(|c| c.is_alphanumeric()).collect()
}
