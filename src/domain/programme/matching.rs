//! Somebody who helps going with somebody who is met: how often, how the one steps back, and whether the
//! other kept coming alone. Pure.

use super::need::{Need, standing};
use super::{Membership, Weekday, unreasoned};
use crate::base::{Day, MatchId, MembershipId, PersonId, Word};
use crate::domain::codes::codes;
use crate::domain::flaw::Flaw;

codes! {
    /// Why they do not go together any more.
    Parting {
        /// The one who was met comes alone now.
        Alone = "alone" Word("match-end-alone"),
        /// The one who was met did not want to go on.
        Unwilling = "unwilling" Word("match-end-unwilling"),
        /// They did not suit each other.
        Unsuited = "unsuited" Word("match-end-unsuited"),
        /// Illness, or a move.
        Away = "away" Word("match-end-away"),
        /// The one who helped has ended.
        Helper = "helper" Word("match-end-helper"),
        /// Something else.
        Other = "other" Word("match-end-other"),
    }
}

codes! {
    /// Whether somebody kept coming alone.
    Alone {
        /// Yes.
        Yes = "yes" Word("alone-yes"),
        /// Now and then.
        Seldom = "seldom" Word("alone-seldom"),
        /// No.
        No = "no" Word("alone-no"),
        /// Nobody knows.
        Unknown = "unknown" Word("alone-unknown"),
    }
}

/// After so many days it is asked whether somebody kept coming alone.
pub const ASKED: [i64; 2] = [30, 90];

/// Whom somebody who helps goes with. A helper has no right to a name before the pledge of confidentiality
/// is signed: [`Whom::told`] is the way out, and tests know who takes the other.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Whom(PersonId);

impl std::fmt::Debug for Whom {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Whom")
    }
}

impl Whom {
    /// This person.
    pub const fn of(person: PersonId) -> Self {
        Self(person)
    }

    /// Who it is, as it may be shown beside the one who helps: nobody unless the pledge holds that day.
    pub fn told(self, helper: &Membership, today: Day) -> Option<PersonId> {
        may_know(helper, today).then_some(self.0)
    }

    /// Who it is, for the row in the file.
    pub const fn written(self) -> PersonId {
        self.0
    }
}

/// Whether somebody who helps may be told whom with: the pledge of confidentiality holds that day.
pub fn may_know(one: &Membership, today: Day) -> bool {
    standing(Need::Pledge, &one.met, today).holds()
}

/// Somebody who helps going with somebody.
#[derive(Clone, PartialEq, Eq)]
pub struct Match {
    /// Names it.
    pub id: MatchId,
    /// Who helps.
    pub membership: MembershipId,
    /// Whom with.
    pub whom: Whom,
    /// What for.
    pub wish: String,
    /// On which days of the week.
    pub weekdays: Vec<Weekday>,
    /// From which day on.
    pub starts: Day,
    /// How many times they are to go together.
    pub planned: Option<u32>,
    /// From which day on the one who helps steps back.
    pub back: Option<Day>,
    /// The day it ended.
    pub ended: Option<Day>,
    /// Why.
    pub reason: Option<Parting>,
    /// Whether the person kept coming alone, after each of [`ASKED`].
    pub alone: [Option<Alone>; 2],
    /// What else is good to know.
    pub note: String,
}

crate::domain::veiled::veiled!(Match, id);

/// What is to be seen to about a match.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ToDo {
    /// The day to step back has come.
    StepBack,
    /// So many days have passed, and nobody has said whether the person comes alone.
    Ask(i64),
}

impl Match {
    /// A new one.
    pub fn new(id: MatchId, membership: MembershipId, whom: Whom, starts: Day) -> Self {
        Self {
            id,
            membership,
            whom,
            wish: String::new(),
            weekdays: Vec::new(),
            starts,
            planned: None,
            back: None,
            ended: None,
            reason: None,
            alone: [None; 2],
            note: String::new(),
        }
    }

    /// Whether they go together still.
    pub const fn is_open(&self) -> bool {
        self.ended.is_none()
    }

    /// The day from which on the person comes alone.
    pub fn alone_since(&self) -> Option<Day> {
        self.ended.filter(|_| self.reason == Some(Parting::Alone))
    }

    /// What is to be seen to on a day. What was not asked after thirty days is not asked any more once
    /// ninety have passed.
    pub fn to_do(&self, today: Day) -> Option<ToDo> {
        if self.is_open() {
            return self.back.filter(|day| *day <= today).map(|_| ToDo::StepBack);
        }
        let since = self.alone_since()?;
        let due = |(days, said): (&i64, &Option<Alone>)| {
            (since.plus_days(*days) <= today).then_some((*days, said.is_none()))
        };
        let last = ASKED.iter().zip(&self.alone).filter_map(due).next_back();
        last.filter(|(_, open)| *open).map(|(days, _)| ToDo::Ask(days))
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.ended.is_some_and(|day| day > today) {
            flaws.push(Flaw::stop("ended", Word("flaw-helper-later")));
        }
        if self.ended.is_some_and(|day| day < self.starts) {
            flaws.push(Flaw::stop("ended", Word("flaw-helper-order")));
        }
        flaws.extend(unreasoned(self.ended.is_some(), self.reason.is_some()));
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::domain::programme::Kind;
    use crate::domain::programme::need::Met;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn nobody_is_told_a_name_before_the_pledge_or_after_it_ran_out() {
        let today = day("2026-11-23");
        let whom = Whom::of(PersonId(Id([3; 16])));
        let new = Membership::new(MembershipId(Id([1; 16])), Kind::Links.shipped());
        let with = |need: Need, from: &str, until: Option<&str>| {
            let met = vec![Met { need, day: day(from), until: until.map(day) }];
            whom.told(&Membership { met, ..new.clone() }, today).is_some()
        };
        assert_eq!(whom.told(&new, today), None);
        assert!(with(Need::Pledge, "2026-11-23", None), "signed today");
        assert!(with(Need::Pledge, "2025-01-01", Some("2026-11-23")), "its last day");
        assert!(!with(Need::Pledge, "2026-11-24", None), "to be signed tomorrow");
        assert!(!with(Need::Pledge, "2025-01-01", Some("2026-11-22")), "ran out yesterday");
        assert!(!with(Need::Course, "2025-01-01", None), "a course is no pledge");
        assert_eq!(format!("{whom:?}"), "Whom", "nor by the way of a log");
    }

    #[test]
    fn whether_somebody_comes_alone_is_asked_after_thirty_and_ninety_days() {
        let id = |n: u8| Id([n; 16]);
        let whom = Whom::of(PersonId(id(3)));
        let new = Match::new(MatchId(id(1)), MembershipId(id(2)), whom, day("2026-01-01"));
        assert_eq!(new.to_do(day("2027-01-01")), None);
        let back = Match { back: Some(day("2026-02-01")), ..new.clone() };
        assert_eq!(back.to_do(day("2026-01-31")), None);
        assert_eq!(back.to_do(day("2026-02-01")), Some(ToDo::StepBack));
        let ended = Some(day("2026-03-01"));
        let mut alone = Match { ended, reason: Some(Parting::Alone), ..back };
        assert_eq!(alone.to_do(day("2026-03-30")), None);
        assert_eq!(alone.to_do(day("2026-03-31")), Some(ToDo::Ask(30)));
        assert_eq!(alone.to_do(day("2026-05-30")), Some(ToDo::Ask(90)), "one question, not two");
        alone.alone[0] = Some(Alone::Yes);
        assert_eq!(alone.to_do(day("2026-05-29")), None);
        assert_eq!(alone.to_do(day("2026-05-30")), Some(ToDo::Ask(90)));
        alone.alone[1] = Some(Alone::No);
        assert_eq!(alone.to_do(day("2027-01-01")), None);
        let other = Match { ended, reason: Some(Parting::Away), ..new };
        assert_eq!(other.to_do(day("2027-01-01")), None);
    }
}
