//! Counting different persons over very many rows: each is looked up once and is one bit after that.

use crate::base::PersonId;
use crate::base::id::IdMap;

/// Persons in the order they were first seen.
#[derive(Debug, Default)]
pub(super) struct Seen(IdMap<PersonId, usize>);

impl Seen {
    /// The person's number, a new one at first sight.
    pub fn number(&mut self, person: PersonId) -> usize {
        let next = self.0.len();
        *self.0.entry(person).or_insert(next)
    }
}

/// A set of small numbers, one bit each.
#[derive(Debug, Default)]
pub(super) struct Marks {
    bits: Vec<u64>,
    len: usize,
}

impl Marks {
    pub fn insert(&mut self, number: usize) {
        let (at, bit) = (number / 64, 1_u64 << (number % 64));
        if at >= self.bits.len() {
            self.bits.resize(at + 1, 0);
        }
        if let Some(word) = self.bits.get_mut(at).filter(|word| **word & bit == 0) {
            *word |= bit;
            self.len += 1;
        }
    }

    /// How many numbers are in the set.
    pub const fn len(&self) -> usize {
        self.len
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{IdSource, Stamp};

    #[test]
    fn each_person_has_one_number_and_each_number_counts_once() {
        let ids = IdSource::counted(3);
        let people: Vec<PersonId> = (0..500).map(|n| PersonId(ids.next(Stamp(n)))).collect();
        let (mut seen, mut marks) = (Seen::default(), Marks::default());
        for person in people.iter().chain(&people) {
            marks.insert(seen.number(*person));
        }
        assert_eq!(marks.len(), 500);
        assert_eq!((seen.number(people[0]), seen.number(people[499])), (0, 499));
    }
}
