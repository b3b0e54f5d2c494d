//! What going along came to: how many were gone with, how often, how many come alone now, and how many of
//! those still did after thirty and after ninety days. Pure.

use super::matching::{ASKED, Alone, Match};
use crate::base::{Day, MatchId, MembershipId};
use std::collections::BTreeSet;

/// From which day to which something is counted; always where none is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Span {
    /// The first day.
    pub from: Option<Day>,
    /// The last.
    pub to: Option<Day>,
}

impl Span {
    /// Whether a day lies within.
    pub fn holds(self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }
}

/// So many of so many still came alone after days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// After so many days.
    pub days: i64,
    /// Who went with those who still came.
    pub who: Vec<MembershipId>,
    /// Of how many who came alone and of whom so many days have passed, asked or not.
    pub of: usize,
}

/// What going along came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Matched {
    /// Who goes along in the matches that were made.
    pub made: Vec<MembershipId>,
    /// Who goes along in those of them that go on today.
    pub open: Vec<MembershipId>,
    /// Who went along in those that ended.
    pub ended: Vec<MembershipId>,
    /// Who went along in those of them that held until the person came alone.
    pub held: Vec<MembershipId>,
    /// How many times they went together.
    pub times: usize,
    /// How long.
    pub minutes: u64,
    /// Whether the persons kept coming.
    pub kept: Vec<Kept>,
}

impl Matched {
    /// Of these matches, and of the times of one programme with the day and the minutes of each. A match is
    /// counted as made on the day it starts, and as ended on the day it ends. Of those in `over` nobody can
    /// be asked any more whether they come alone.
    pub fn of(
        (matches, over): (&[Match], &BTreeSet<MatchId>),
        times: &[(Day, u32)],
        span: Span,
        today: Day,
    ) -> Self {
        let who = |which: &dyn Fn(&Match) -> bool| -> Vec<MembershipId> {
            matches.iter().filter(|one| which(one)).map(|one| one.membership).collect()
        };
        let made = |one: &Match| span.holds(one.starts);
        let ended = |one: &Match| one.ended.is_some_and(|day| span.holds(day));
        let kept = |(nth, days): (usize, &i64)| {
            let said = |one: &Match| one.alone.get(nth).is_some_and(Option::is_some);
            let asked = |one: &Match| {
                let since = one.alone_since().filter(|_| ended(one));
                since.is_some_and(|day| day.plus_days(*days) <= today)
                    && (said(one) || !over.contains(&one.id))
            };
            let yes = |one: &Match| asked(one) && one.alone.get(nth) == Some(&Some(Alone::Yes));
            Kept { days: *days, who: who(&yes), of: who(&asked).len() }
        };
        let within = || times.iter().filter(|(day, _)| span.holds(*day));
        Self {
            made: who(&made),
            open: who(&|one| made(one) && one.is_open()),
            ended: who(&ended),
            held: who(&|one| ended(one) && one.alone_since().is_some()),
            times: within().count(),
            minutes: within().map(|(_, minutes)| u64::from(*minutes)).sum(),
            kept: ASKED.iter().enumerate().map(kept).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Id, MatchId, PersonId};
    use crate::domain::programme::matching::{Parting, Whom};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn one(n: u8, starts: &str, ended: &str, reason: Parting) -> Match {
        let (helper, whom) = (MembershipId(Id([n; 16])), Whom::of(PersonId(Id([9; 16]))));
        let ended = ended.parse().ok();
        let reason = ended.map(|_: Day| reason);
        Match { ended, reason, ..Match::new(MatchId(Id([n; 16])), helper, whom, day(starts)) }
    }

    #[test]
    fn those_that_held_are_out_of_those_that_ended_and_who_was_not_asked_counts_too() {
        let today = day("2026-11-23");
        let yes = [Some(Alone::Yes), Some(Alone::Seldom)];
        let all = [
            Match { alone: yes, ..one(1, "2026-01-10", "2026-03-01", Parting::Alone) },
            one(2, "2026-02-10", "2026-05-01", Parting::Alone),
            one(3, "2026-02-10", "2026-11-01", Parting::Alone),
            one(4, "2025-12-10", "2026-05-01", Parting::Unwilling),
            one(4, "2026-11-01", "", Parting::Other),
        ];
        let times = [(day("2025-12-12"), 60), (day("2026-01-12"), 45), (day("2026-02-12"), 0)];
        let none = BTreeSet::new();
        let always = Matched::of((&all, &none), &times, Span::default(), today);
        let numbers = |m: &Matched| [m.made.len(), m.open.len(), m.ended.len(), m.held.len()];
        assert_eq!(numbers(&always), [5, 1, 4, 3]);
        assert_eq!((always.times, always.minutes), (3, 105));
        let kept = |m: &Matched| -> Vec<_> {
            m.kept.iter().map(|k| (k.days, k.who.len(), k.of)).collect()
        };
        // Seldom is no yes, and the third came alone three weeks ago.
        assert_eq!(kept(&always), [(30, 1, 2), (90, 0, 2)]);
        let from = Some(day("2026-04-01"));
        let later = Matched::of((&all, &none), &times, Span { from, to: None }, today);
        assert_eq!(numbers(&later), [1, 1, 3, 2]);
        assert_eq!((later.times, kept(&later)), (0, vec![(30, 0, 1), (90, 0, 1)]));
    }
}
