//! Those met in the field again and again: how far trust has come with each, and how long it took until
//! they asked for help. Pure.

use crate::base::{Day, PersonId};
use crate::domain::person::Trust;

/// What has been with somebody whom the team has come to know in the field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    /// Who; of merged cards the one that stands for all.
    pub person: PersonId,
    /// The days of contacts with them, the first one first.
    pub contacts: Vec<Day>,
    /// Stages that were written down, in the order of their days.
    pub stages: Vec<(Trust, Day)>,
}

/// How long it took somebody to ask for help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Engaged {
    /// When they did.
    pub day: Day,
    /// So many days after they were first met.
    pub days: i64,
    /// After so many contacts, that one with them.
    pub contacts: usize,
}

impl Road {
    /// The day a stage was reached: the first that is written of it or of one beyond it.
    pub fn reached(&self, stage: Trust) -> Option<Day> {
        self.stages.iter().filter(|one| one.0 >= stage).map(|one| one.1).min()
    }

    /// Where it stands, and since when: the stage written last, from the day it was written first without
    /// another between.
    pub fn now(&self) -> Option<(Trust, Day)> {
        let (stage, day) = self.stages.last()?;
        let same = self.stages.iter().rev().take_while(|one| one.0 == *stage).last();
        Some((*stage, same.map_or(*day, |one| one.1)))
    }

    /// When they were first met.
    pub fn first(&self) -> Option<Day> {
        let stages = self.stages.iter().map(|one| one.1);
        self.contacts.iter().copied().chain(stages).min()
    }

    /// How long it took until they asked for help, where they have.
    pub fn engaged(&self) -> Option<Engaged> {
        let day = self.reached(Trust::AsksForHelp)?;
        let first = self.first()?;
        let contacts = self.contacts.iter().filter(|one| **one <= day).count();
        Some(Engaged { day, days: (day.0 - first.0).num_days(), contacts })
    }
}

/// How trust has grown in some days.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Grown {
    /// How many reached each stage in those days, who had not before.
    pub reached: Vec<(Trust, usize)>,
    /// How many asked for help for the first time.
    pub engaged: usize,
    /// Days from first met until then, of the one in the middle.
    pub days: Option<i64>,
    /// Contacts until then, of the one in the middle.
    pub contacts: Option<usize>,
}

/// How trust has grown from one day to another.
pub fn grown(roads: &[Road], (from, to): (Day, Day)) -> Grown {
    let within = |day: Option<Day>| day.is_some_and(|day| day >= from && day <= to);
    // A stage that was passed over on the way to a later one is not counted as reached.
    let own = |road: &Road, stage: Trust| {
        let written = road.stages.iter().any(|one| one.0 == stage);
        written && within(road.stages.iter().find(|one| one.0 == stage).map(|one| one.1))
    };
    let count = |stage: &Trust| (*stage, roads.iter().filter(|road| own(road, *stage)).count());
    let mut engaged: Vec<Engaged> = roads.iter().filter_map(Road::engaged).collect();
    engaged.retain(|one| within(Some(one.day)));
    Grown {
        reached: Trust::ALL.iter().map(count).collect(),
        engaged: engaged.len(),
        days: middle(engaged.iter().map(|one| one.days).collect()),
        contacts: middle(engaged.iter().map(|one| one.contacts).collect()),
    }
}

/// The one in the middle; of an even number the lower of the two.
fn middle<T: Ord + Copy>(mut all: Vec<T>) -> Option<T> {
    all.sort_unstable();
    all.get(all.len().checked_sub(1)? / 2).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn road(n: u8, contacts: &[&str], stages: &[(Trust, &str)]) -> Road {
        Road {
            person: PersonId(Id([n; 16])),
            contacts: contacts.iter().map(|one| day(one)).collect(),
            stages: stages.iter().map(|one| (one.0, day(one.1))).collect(),
        }
    }

    #[test]
    fn days_and_contacts_until_somebody_asks_for_help() {
        let days = ["2026-02-02", "2026-02-09", "2026-02-16", "2026-03-02"];
        let one = road(
            1,
            &days,
            &[
                (Trust::Seen, "2026-02-02"),
                (Trust::Talks, "2026-02-09"),
                (Trust::AsksForHelp, "2026-02-16"),
                (Trust::Guided, "2026-03-02"),
            ],
        );
        let engaged = Engaged { day: day("2026-02-16"), days: 14, contacts: 3 };
        assert_eq!(one.engaged(), Some(engaged));
        assert_eq!(one.now(), Some((Trust::Guided, day("2026-03-02"))));
        let back = road(2, &days, &[(Trust::Talks, "2026-02-09"), (Trust::Seen, "2026-02-16")]);
        assert_eq!((back.engaged(), back.now()), (None, Some((Trust::Seen, day("2026-02-16")))));
    }

    #[test]
    fn what_was_reached_before_is_not_reached_again_and_one_less_changes_the_middle() {
        let asks = |n: u8, first: &str, then: &str| {
            road(n, &[first, then], &[(Trust::Talks, first), (Trust::AsksForHelp, then)])
        };
        let mut all = vec![
            asks(1, "2026-10-05", "2026-10-12"),
            asks(2, "2026-10-05", "2026-10-26"),
            asks(3, "2026-09-01", "2026-11-30"),
        ];
        let span = (day("2026-10-01"), day("2026-12-31"));
        let told = grown(&all, span);
        assert_eq!((told.engaged, told.days, told.contacts), (3, Some(21), Some(2)));
        let talks = |told: &Grown| told.reached.iter().find(|one| one.0 == Trust::Talks).unwrap().1;
        assert_eq!(talks(&told), 2, "the third had talked before");
        all.remove(1);
        let told = grown(&all, span);
        assert_eq!((told.engaged, told.days, talks(&told)), (2, Some(7), 1));
    }
}
