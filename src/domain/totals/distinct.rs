//! Counting different persons over very many rows: each is looked up once and is one bit after that.

use crate::base::PersonId;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Persons in the order they were first seen.
#[derive(Default)]
pub(super) struct Seen(HashMap<PersonId, usize, BuildHasherDefault<Mix>>);

impl Seen {
    /// The person's number, a new one at first sight.
    pub fn number(&mut self, person: PersonId) -> usize {
        let next = self.0.len();
        *self.0.entry(person).or_insert(next)
    }
}

/// A set of small numbers, one bit each.
#[derive(Default)]
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

/// Mixes the bytes of an id. Ids are made by the program and are random in their last bytes, so that
/// nobody can choose them to fall together.
#[derive(Default)]
struct Mix(u64);

impl Hasher for Mix {
    fn write(&mut self, bytes: &[u8]) {
        for eight in bytes.chunks(8) {
            let number = eight.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte));
            self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(0x517c_c1b7_2722_0a95);
        }
    }

    fn finish(&self) -> u64 {
        // The map takes the top bits, the product has mixed them best.
        self.0.rotate_left(26)
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
