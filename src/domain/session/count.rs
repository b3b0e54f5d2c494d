//! What was counted: by whom and when, so that two who count the same session add up and never write
//! over each other.

use super::Kind;
use super::counter::{Means, Own, means};
use crate::base::{Id, Stamp};
use std::collections::BTreeMap;

/// So long is one part of a session that is counted apart: twenty minutes, in milliseconds.
pub const SLOT: i64 = 20 * 60 * 1000;

/// The twenty minutes a moment lies in, by when they begin.
pub fn slot(at: Stamp) -> Stamp {
    Stamp(at.0 - at.0.rem_euclid(SLOT))
}

/// What was counted afterwards, nobody knows when, stands in no twenty minutes.
pub const NO_SLOT: Stamp = Stamp(0);

/// One number, written by one who counts and nobody else.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// One sitting of one who counts.
    pub run: Id,
    /// The counter.
    pub counter: String,
    /// When, as [`slot`] tells it, or [`NO_SLOT`].
    pub slot: Stamp,
}

/// All numbers of a session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted(BTreeMap<Place, i64>);

impl FromIterator<(Place, i64)> for Counted {
    fn from_iter<T: IntoIterator<Item = (Place, i64)>>(all: T) -> Self {
        Self(all.into_iter().collect())
    }
}

impl Counted {
    /// The number that stands in a place.
    pub fn at(&self, place: &Place) -> i64 {
        self.0.get(place).copied().unwrap_or(0)
    }

    /// Writes a number.
    pub fn set(&mut self, place: Place, n: i64) {
        self.0.insert(place, n);
    }

    /// Adds to a number; takes away when negative.
    pub fn add(&mut self, place: Place, n: i64) {
        *self.0.entry(place).or_default() += n;
    }

    /// All numbers.
    pub fn all(&self) -> impl Iterator<Item = (&Place, i64)> {
        self.0.iter().map(|(place, n)| (place, *n))
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// How many a counter has come to, by all who count. What somebody took away that never was is
    /// nothing.
    pub fn total(&self, counter: &str) -> i64 {
        let of = self.0.iter().filter(|(place, _)| place.counter == counter);
        of.map(|(_, n)| *n).sum::<i64>().max(0)
    }

    /// A counter per twenty minutes, those without any between the first and the last too.
    pub fn per_slot(&self, counter: &str) -> Vec<(Stamp, i64)> {
        let mut slots: BTreeMap<Stamp, i64> = BTreeMap::new();
        for (place, n) in &self.0 {
            if place.counter == counter && place.slot != NO_SLOT {
                *slots.entry(place.slot).or_default() += n;
            }
        }
        let (Some(first), Some(last)) = (slots.keys().next(), slots.keys().next_back()) else {
            return Vec::new();
        };
        let (mut at, last) = (*first, *last);
        let mut all = Vec::new();
        while at <= last {
            all.push((at, slots.get(&at).copied().unwrap_or(0).max(0)));
            at = at.plus(SLOT);
        }
        all
    }

    /// Heads, talks and things given out. Where nobody counted who came, those talked with are the heads.
    pub fn sums(&self, kind: Kind, own: &[Own]) -> Sums {
        let mut sums = Sums::default();
        let codes: std::collections::BTreeSet<&str> =
            self.0.keys().map(|place| place.counter.as_str()).collect();
        let mut came = 0;
        for code in codes {
            let n = u64::try_from(self.total(code)).unwrap_or(0);
            match means(kind, code, own) {
                Means::Heads => came += n,
                Means::Talks => sums.talks += n,
                Means::Material => sums.material += n,
                Means::Detail => {}
            }
        }
        sums.heads = came.max(sums.talks);
        sums
    }
}

/// What a session came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    /// People.
    pub heads: u64,
    /// Of them talked with.
    pub talks: u64,
    /// Things given out.
    pub material: u64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(run: u8, counter: &str, slot: i64) -> Place {
        Place { run: Id([run; 16]), counter: counter.to_owned(), slot: Stamp(slot * SLOT) }
    }

    #[test]
    fn two_who_count_add_up_and_what_one_takes_away_is_taken_from_both() {
        let mut counted = Counted::default();
        counted.add(place(1, "talk", 3), 5);
        counted.add(place(2, "talk", 3), 2);
        counted.add(place(2, "talk", 5), 1);
        counted.add(place(2, "folder", 3), 4);
        counted.add(place(2, "talk", 3), -3);
        assert_eq!((counted.total("talk"), counted.total("folder")), (5, 4));
        let slots: Vec<i64> = counted.per_slot("talk").into_iter().map(|(_, n)| n).collect();
        assert_eq!(slots, [4, 0, 1], "the twenty minutes between are there");
        counted.set(place(1, "talk", 3), 0);
        counted.add(place(2, "talk", 5), -9);
        assert_eq!(counted.total("talk"), 0);
    }

    #[test]
    fn heads_are_who_came_or_else_who_was_talked_with() {
        let counted = |all: &[(&str, i64)]| -> Counted {
            all.iter().map(|(code, n)| (place(1, code, 1), *n)).collect()
        };
        let square = counted(&[("talk", 14), ("folder", 22), ("long", 4), ("no", 7)]);
        let sums = Sums { heads: 14, talks: 14, material: 22 };
        assert_eq!(square.sums(Kind::Square, &[]), sums);
        let meeting = counted(&[("came", 31), ("first", 12), ("talk", 9)]);
        let sums = Sums { heads: 31, talks: 9, material: 0 };
        assert_eq!(meeting.sums(Kind::Meeting, &[]), sums);
    }

    #[test]
    fn a_moment_lies_in_its_twenty_minutes() {
        assert_eq!(slot(Stamp(SLOT * 7 + 1)), Stamp(SLOT * 7));
        assert_eq!(slot(Stamp(SLOT * 7 - 1)), Stamp(SLOT * 6));
    }
}
