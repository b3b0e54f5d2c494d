//! What a programme came to: how full it is, how far each has come, time given, newcomers, who stayed. Pure.

use super::coverage::{Coverage, is_late, stayed};
use super::matched::{Matched, Span};
use super::matching::Match;
use super::{Membership, Programme, Step};
use crate::base::text::fold;
use crate::base::{Day, MatchId, MembershipId, PersonId};
use std::collections::{BTreeMap, BTreeSet};

/// After so many months it is asked who is still there.
pub const MONTHS: [i32; 2] = [6, 12];

/// Everything known of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Which.
    pub programme: Programme,
    /// Who is and was in it.
    pub members: Vec<Membership>,
    /// When each was noticed last.
    pub noticed: BTreeMap<MembershipId, Day>,
    /// How long, by whom and at what.
    pub hours: Vec<(MembershipId, String, u32)>,
    /// Who came by whom.
    pub brought: Vec<(MembershipId, PersonId)>,
    /// Who goes and went with whom.
    pub matches: Vec<Match>,
    /// Those of them with somebody who has died since or lies in the bin.
    pub over: BTreeSet<MatchId>,
    /// The times they went: the day and the minutes.
    pub times: Vec<(Day, u32)>,
    /// From when to when going along is counted.
    pub span: Span,
}

/// So many of so many who began long enough ago are still there after months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stayed {
    /// After so many months.
    pub months: i32,
    /// Who stayed.
    pub who: Vec<MembershipId>,
    /// Of how many.
    pub of: usize,
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sums {
    /// How full it is.
    pub coverage: Coverage,
    /// Who is at each step, in the order of the steps.
    pub steps: Vec<(Step, Vec<MembershipId>)>,
    /// Minutes by activity, the longest first, whatever its capitals.
    pub activities: Vec<(String, u64)>,
    /// Minutes in all.
    pub minutes: u64,
    /// How many gave time.
    pub givers: usize,
    /// Newcomers.
    pub brought: usize,
    /// What going along came to.
    pub matched: Matched,
    /// Who stayed.
    pub stayed: Vec<Stayed>,
    /// Whom nobody has noticed for longer than agreed.
    pub late: Vec<MembershipId>,
    /// Who is active and has never been noticed.
    pub never: Vec<MembershipId>,
}

impl Sums {
    /// Of this programme on a day.
    pub fn of(known: &Known, today: Day) -> Self {
        let at = |step: Step| {
            let there = known.members.iter().filter(move |one| one.step() == step);
            (step, there.map(|one| one.id).collect())
        };
        let active = || known.members.iter().filter(|one| one.is_active());
        let noticed = |one: &Membership| known.noticed.get(&one.id).copied();
        let late = active().filter(|one| is_late(&known.programme, one, noticed(one), today));
        let mut givers: Vec<MembershipId> = known.hours.iter().map(|(by, ..)| *by).collect();
        givers.sort_unstable();
        givers.dedup();
        let stay = |months: &i32| {
            let (who, of) = stayed(&known.members, *months, today);
            Stayed { months: *months, who, of }
        };
        Self {
            coverage: Coverage::of(&known.programme, &known.members),
            steps: Step::ALL.iter().map(|step| at(*step)).collect(),
            activities: activities(&known.hours),
            minutes: known.hours.iter().map(|(.., minutes)| u64::from(*minutes)).sum(),
            givers: givers.len(),
            brought: known.brought.len(),
            matched: Matched::of((&known.matches, &known.over), &known.times, known.span, today),
            stayed: MONTHS.iter().map(stay).collect(),
            late: late.map(|one| one.id).collect(),
            never: active().filter(|one| noticed(one).is_none()).map(|one| one.id).collect(),
        }
    }
}

fn activities(hours: &[(MembershipId, String, u32)]) -> Vec<(String, u64)> {
    let mut sums: BTreeMap<String, (String, u64)> = BTreeMap::new();
    for (_, activity, minutes) in hours {
        let known = sums.entry(fold(activity)).or_insert_with(|| (activity.clone(), 0));
        known.1 += u64::from(*minutes);
    }
    let mut sums: Vec<(String, u64)> = sums.into_values().collect();
    sums.sort_by_key(|(_, minutes)| std::cmp::Reverse(*minutes));
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::domain::programme::Kind;

    #[test]
    fn hours_are_summed_by_activity_and_who_is_late_and_unnoticed_is_told() {
        let today: Day = "2026-11-23".parse().unwrap();
        let id = |n: u8| MembershipId(Id([n; 16]));
        let programme = Programme::shipped(Kind::Ambassadors);
        let active = |n: u8, since: &str| {
            let mut one = Membership::new(id(n), programme.id);
            one.steps.insert(Step::Active, since.parse().unwrap());
            one
        };
        let known = Known {
            members: vec![
                active(1, "2026-01-01"),
                active(2, "2026-11-01"),
                active(3, "2026-01-01"),
            ],
            noticed: [(id(3), today)].into(),
            hours: vec![
                (id(1), "Fika".into(), 60),
                (id(2), "Följa med".into(), 90),
                (id(1), "fika".into(), 45),
            ],
            brought: vec![(id(1), PersonId(Id([9; 16])))],
            matches: Vec::new(),
            over: BTreeSet::new(),
            times: Vec::new(),
            span: Span::default(),
            programme,
        };
        let sums = Sums::of(&known, today);
        assert_eq!(sums.activities, [("Fika".to_owned(), 105), ("Följa med".to_owned(), 90)]);
        assert_eq!((sums.minutes, sums.givers, sums.brought), (195, 2, 1));
        assert_eq!((sums.late, sums.never), (vec![id(1)], vec![id(1), id(2)]));
        assert_eq!(
            sums.stayed.first(),
            Some(&Stayed { months: 6, who: vec![id(1), id(3)], of: 2 })
        );
        assert_eq!(
            sums.steps.get(3).map(|(step, who)| (*step, who.len())),
            Some((Step::Active, 3))
        );
    }
}
