//! Cards already in the register that may be the same person.

use super::Reason;
use crate::base::PersonId;
use crate::base::text::{fold, words_of};
use crate::domain::names::{Named, Names};
use std::collections::{BTreeMap, HashMap};

/// A number, a name or a day that more cards than this share belongs to a house, not to a person.
const CROWD: usize = 8;

/// Two cards and the strongest reason to take them for one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pair {
    /// Why.
    pub reason: Reason,
    /// The card that comes first in the reader's order.
    pub one: PersonId,
    /// The other.
    pub other: PersonId,
}

/// Every pair of listed cards that may be one, the strongest reasons first and then in the reader's
/// order, at most `limit`. Those of level 2 and 3 are not among them, nor those known to be `two`.
pub fn pairs(names: &Names, limit: usize, two: impl Fn(PersonId, PersonId) -> bool) -> Vec<Pair> {
    let mut found: BTreeMap<(usize, usize), Reason> = BTreeMap::new();
    let all: Vec<Named<'_>> = names.all().collect();
    for (reason, keys) in [
        (Reason::SamePhone, phones as fn(&Named<'_>) -> Vec<String>),
        (Reason::SameBirth, births),
        (Reason::SameName, whole_names),
        (Reason::SameAddress, doors),
    ] {
        for group in groups(&all, keys) {
            note(&mut found, &all, &group, reason);
        }
    }
    let mut pairs: Vec<_> = found.into_iter().map(|(places, reason)| (reason, places)).collect();
    pairs.sort_unstable();
    let pair = |(reason, (one, other)): (Reason, (usize, usize))| {
        Some(Pair { reason, one: all.get(one)?.id, other: all.get(other)?.id })
    };
    let pairs = pairs.into_iter().filter_map(pair);
    pairs.filter(|pair| !two(pair.one, pair.other)).take(limit).collect()
}

/// Places of those who share a key, where not too many do.
fn groups(all: &[Named<'_>], keys: fn(&Named<'_>) -> Vec<String>) -> Vec<Vec<usize>> {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (place, person) in all.iter().enumerate() {
        for key in keys(person) {
            by_key.entry(key).or_default().push(place);
        }
    }
    by_key.into_values().filter(|group| (2..=CROWD).contains(&group.len())).collect()
}

fn note(
    found: &mut BTreeMap<(usize, usize), Reason>,
    all: &[Named<'_>],
    group: &[usize],
    reason: Reason,
) {
    for (n, one) in group.iter().enumerate() {
        for other in group.iter().skip(n + 1).filter(|other| *other != one) {
            let (Some(a), Some(b)) = (all.get(*one), all.get(*other)) else { continue };
            if !speaks_against(a, b, reason) {
                found.entry((*one, *other)).or_insert(reason);
            }
        }
    }
}

/// Whether what else is known says that the two are two: couples share phones and doors, and common
/// names are common.
fn speaks_against(a: &Named<'_>, b: &Named<'_>, reason: Reason) -> bool {
    let given = share_word(a.given, b.given);
    let born = match (a.born, b.born) {
        (Some(a), Some(b)) => Some(a.year == b.year),
        _ => None,
    };
    match reason {
        Reason::SameName => born == Some(false),
        Reason::SamePhone => !given && !a.given.is_empty() && !b.given.is_empty(),
        Reason::SameBirth => !given && !share_word(a.family, b.family),
        Reason::SameAddress | Reason::LikeName => !given || born == Some(false),
    }
}

fn share_word(a: &str, b: &str) -> bool {
    words_of(a).map(fold).any(|word| words_of(b).map(fold).any(|other| word == other))
}

fn phones(person: &Named<'_>) -> Vec<String> {
    person.phones().map(crate::base::phone::digits).filter(|digits| digits.len() > 5).collect()
}

fn births(person: &Named<'_>) -> Vec<String> {
    person
        .born
        .filter(|born| born.rest.is_some())
        .map(|born| born.to_string())
        .into_iter()
        .collect()
}

fn whole_names(person: &Named<'_>) -> Vec<String> {
    let name = format!("{} {} {}", person.given, person.family, person.alias);
    let mut words: Vec<String> = words_of(&name).map(fold).collect();
    words.sort_unstable();
    if words.len() < 2 { Vec::new() } else { vec![words.join(" ")] }
}

fn doors(person: &Named<'_>) -> Vec<String> {
    let street: Vec<String> = words_of(person.street).map(fold).collect();
    if street.is_empty() { Vec::new() } else { vec![street.join(" ")] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::sort::Collation;
    use crate::base::{Id, Lang};
    use crate::domain::names::Entry;

    fn entry(n: u8, given: &str, family: &str, born: &str, phone: &str) -> Entry {
        Entry {
            given: given.into(),
            family: family.into(),
            born: born.parse().ok(),
            phones: vec![phone.into()],
            ..Entry::new(PersonId(Id([n; 16])))
        }
    }

    #[test]
    fn the_same_person_twice_is_found_and_a_couple_is_not() {
        let names = Names::new(
            vec![
                entry(1, "Gun-Britt", "Sjöberg", "1946-08-20", "+46701740626"),
                entry(2, "Gun", "Sjoberg", "1946", "+46701740626"),
                entry(3, "Rolf", "Sjöberg", "1944-01-02", "+46701740626"),
                entry(4, "Karin", "Lind", "1951", ""),
                entry(5, "Lind", "Karin", "", ""),
                entry(6, "Karin", "Lind", "1990", ""),
                entry(7, "Aino", "Mäkelä", "1946-08-20", ""),
            ],
            &Collation::new(Lang::Sv),
        );
        let found = pairs(&names, 10, |_, _| false);
        let id = |n: u8| PersonId(Id([n; 16]));
        let told: Vec<_> = found.iter().map(|p| (p.reason, [p.one, p.other])).collect();
        assert!(told.contains(&(Reason::SamePhone, [id(2), id(1)])), "{told:?}");
        assert!(told.iter().all(|(_, pair)| !pair.contains(&id(3))), "{told:?}");
        assert!(told.iter().any(|(r, p)| *r == Reason::SameName && p.contains(&id(5))));
        assert!(told.iter().all(|(_, p)| !(p.contains(&id(4)) && p.contains(&id(6)))));
        assert!(told.iter().all(|(_, pair)| !pair.contains(&id(7))), "{told:?}");
        assert_eq!(pairs(&names, 1, |_, _| false).len(), 1);
    }
}
