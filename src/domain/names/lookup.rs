//! Looking somebody up by what is already known: the same phone, name, birth date or address.

use super::{Names, query};
use crate::base::{Born, PersonId};
use std::collections::BTreeSet;

impl Names {
    /// Who has exactly this phone number, however it is written. Nobody who is protected.
    pub fn with_phone(&self, written: &str) -> Vec<PersonId> {
        self.people(self.kept.numbers.with_phone(written))
    }

    /// Who was born then, as far as it is known: a year alone finds those of whom only it is known.
    pub fn born(&self, born: Born) -> Vec<PersonId> {
        self.people(self.kept.numbers.born(born))
    }

    /// Who has this first and last name in either order, or this alias; also the protected, whose
    /// whole name it then is.
    pub fn called(&self, given: &str, family: &str, alias: &str) -> Vec<PersonId> {
        let mut found = Vec::new();
        let names = [format!("{given} {family}"), format!("{family} {given}"), alias.to_owned()];
        for whole in names.iter().map(|name| query::whole(name)).filter(|name| !name.is_empty()) {
            found.extend(self.sealed_as(&whole));
            found.extend(
                self.having_all(&whole, true).into_iter().filter(|n| self.is_called(*n, &whole)),
            );
        }
        self.people(found.into_iter())
    }

    /// Who lives at this street and number. Nobody who is protected.
    pub fn living_at(&self, street: &str) -> Vec<PersonId> {
        let whole = query::whole(street);
        let found = self.having_all(&whole, false).into_iter();
        self.people(
            found.filter(|n| {
                self.person(*n as usize).is_some_and(|p| query::whole(p.street) == whole)
            }),
        )
    }

    /// Who has a word in the name, folded, that `like` says yes to. Nobody of level 2 or 3.
    pub fn named(&self, like: impl Fn(&str) -> bool) -> Vec<PersonId> {
        let words = self.kept.words.words().filter(|(_, word)| like(word)).map(|(n, _)| n);
        let who = words.flat_map(|n| self.kept.words.whose(n)).filter(|(_, in_name)| *in_name);
        self.people(who.map(|(n, _)| n))
    }

    /// Whether somebody has both words in the name, the protected included.
    pub fn has_pair(&self, one: &str, other: &str) -> bool {
        let whole = query::whole(&format!("{one} {other}"));
        !self.sealed_as(&whole).is_empty() || !self.having_all(&whole, true).is_empty()
    }

    /// Numbers of those who have each of these words, in the name or elsewhere.
    fn having_all(&self, words: &str, in_name: bool) -> Vec<u32> {
        let mut left: Option<BTreeSet<u32>> = None;
        for word in words.split(' ').filter(|word| !word.is_empty()) {
            let who = self.kept.words.equal(word).flat_map(|n| self.kept.words.whose(n));
            let who: BTreeSet<u32> =
                who.filter(|(_, named)| *named == in_name).map(|(n, _)| n).collect();
            left = Some(match left {
                Some(before) => before.intersection(&who).copied().collect(),
                None => who,
            });
        }
        left.unwrap_or_default().into_iter().collect()
    }

    fn is_called(&self, n: u32, whole: &str) -> bool {
        self.person(n as usize).is_some_and(|p| {
            let name = format!("{} {}", p.given, p.family);
            query::whole(&name) == whole || query::whole(p.alias) == whole
        })
    }

    fn people(&self, numbers: impl Iterator<Item = u32>) -> Vec<PersonId> {
        let once: BTreeSet<u32> = numbers.collect();
        once.into_iter().filter_map(|n| self.facts.get(n as usize).map(|f| f.id)).collect()
    }
}
