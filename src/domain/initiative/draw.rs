//! Drawing lots: who of a list is in a sample. The number of the lots is made of the list's own id, and
//! the lot of each person of that number and the person's id. Chance has made both ids, so it is a fair
//! draw; and it comes out the same for ever, in every copy, whoever draws and in whatever order.

use super::Initiative;
use crate::base::{Id, InitiativeId, PersonId, Phrase, Word};
use std::fmt;

/// How one list draws its lots: the number that is told with every sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seed(u64);

/// How many were drawn by lot, and out of how many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawn {
    /// How many were drawn.
    pub n: u32,
    /// Out of how many.
    pub of: u32,
}

/// FNV-1a, as for the mark of a template.
fn mixed(from: u64, id: Id) -> u64 {
    id.0.into_iter()
        .fold(from, |mark, byte| (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Seed {
    /// That of a list.
    pub fn of(list: InitiativeId) -> Self {
        Self(mixed(0xcbf2_9ce4_8422_2325, list.0))
    }

    /// A number under a hundred that a person has on this list: a share of a rung of the ladder takes
    /// those who have less than it.
    pub fn lot(self, card: PersonId) -> u32 {
        self.mark(card).0
    }

    /// The lot, and what tells those of one lot apart.
    fn mark(self, card: PersonId) -> (u32, u64, PersonId) {
        let mark = mixed(self.0, card.0);
        let folded = mark ^ mark >> 33;
        (u32::try_from(folded % 100).unwrap_or(0), folded, card)
    }

    /// Draws `n` of some people: those with the lowest lots, and so the ones that a rung takes first. Who
    /// is drawn depends on no order, and somebody who is not among the lowest takes nobody's place.
    pub fn draw(self, people: impl IntoIterator<Item = PersonId>, n: usize) -> Vec<PersonId> {
        let mut marks: Vec<_> = people.into_iter().map(|card| self.mark(card)).collect();
        marks.sort_unstable();
        marks.dedup();
        marks.into_iter().take(n).map(|(_, _, card)| card).collect()
    }
}

impl Initiative {
    /// How it draws lots.
    pub fn seed(&self) -> Seed {
        Seed::of(self.id)
    }

    /// How many of the `sealed` on its list are drawn for a follow-up; none before the sealing.
    pub fn sample_of(&self, sealed: usize) -> Option<usize> {
        let sample = usize::try_from(self.sample?).ok()?;
        self.sealed.map(|_| sample.min(sealed))
    }

    /// How lots were drawn, in words: when people were gathered, and for a follow-up of the list.
    pub fn lots(&self, sealed: usize) -> Vec<Phrase> {
        let told = |word: Word, n: usize, of: usize| {
            let told = Phrase::new(word).with("n", n).with("of", of);
            told.with("seed", self.seed().to_string())
        };
        let number = |n: u32| usize::try_from(n).unwrap_or(usize::MAX);
        let drawn =
            self.drawn.map(|lots| told(Word("lots-drawn"), number(lots.n), number(lots.of)));
        let sample = self.sample_of(sealed).map(|n| told(Word("lots-sample"), n, sealed));
        drawn.into_iter().chain(sample).collect()
    }
}

/// As it is told: `9C3F-11D2-0A7B-45E1`.
impl fmt::Display for Seed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups = [48, 32, 16, 0].map(|by| format!("{:04X}", self.0 >> by & 0xffff));
        f.write_str(&groups.join("-"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{IdSource, Stamp};
    use proptest::prelude::*;

    /// Ids as the program makes them: they differ in time and in what chance gives.
    fn ids(n: usize) -> Vec<PersonId> {
        let ids = IdSource::counted(7);
        (0..n).map(|at| PersonId(ids.next(Stamp(i64::try_from(at).unwrap() * 900)))).collect()
    }

    fn list(n: u8) -> InitiativeId {
        InitiativeId(Id([n; 16]))
    }

    #[test]
    fn a_list_draws_today_as_it_drew_when_this_was_written() {
        let seed = Seed::of(list(1));
        assert_eq!(seed.to_string(), "DEDD-CDEB-4DF5-8075");
        let drawn = seed.draw((1..=9).map(|n| PersonId(Id([n; 16]))), 3);
        assert_eq!(drawn.iter().map(|p| p.0.0[0]).collect::<Vec<_>>(), [2, 3, 7]);
    }

    #[test]
    fn every_lot_comes_up_and_two_lists_draw_differently() {
        let people = ids(2_000);
        let one = Seed::of(list(1));
        let under = |lot: u32| people.iter().filter(|p| one.lot(**p) < lot).count();
        for (lot, least, most) in [(20, 340, 460), (50, 930, 1_070), (100, 2_000, 2_000)] {
            assert!((least..=most).contains(&under(lot)), "{lot}: {}", under(lot));
        }
        assert_ne!(one.draw(people.clone(), 100), Seed::of(list(2)).draw(people.clone(), 100));
    }

    proptest! {
        #[test]
        fn the_same_people_are_drawn_in_any_order_and_those_of_a_rung_come_first(
            order in Just((0..60_usize).collect::<Vec<_>>()).prop_shuffle(),
            n in 0_usize..70,
            of in 0_u8..20,
        ) {
            let (seed, people) = (Seed::of(list(of)), ids(60));
            let drawn = seed.draw(people.clone(), n);
            prop_assert_eq!(drawn.len(), n.min(60));
            prop_assert_eq!(&drawn, &seed.draw(order.iter().map(|at| people[*at]), n));
            // Whoever is drawn of many is drawn of fewer; nobody comes in but for one who left.
            let fewer: Vec<PersonId> = people.iter().copied().filter(|p| *p != drawn.first().copied().unwrap_or(*p)).collect();
            let again = seed.draw(fewer, n);
            prop_assert!(drawn.iter().skip(1).all(|p| again.contains(p)));
            let highest = drawn.iter().map(|p| seed.lot(*p)).max().unwrap_or(0);
            let left = people.iter().filter(|p| !drawn.contains(p));
            prop_assert!(left.into_iter().all(|p| seed.lot(*p) >= highest));
        }
    }
}
