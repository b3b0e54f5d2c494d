//! Link persons going with somebody the first times: who goes with whom, how often, how it ends, and whether
//! the person kept coming alone.

use super::Year;
use crate::base::{MatchId, PersonId};
use crate::demo::act::Helping;
use crate::domain::programme::matching::{ASKED, Alone, Match, Parting, Whom, may_know};
use crate::domain::programme::{Kind, Membership};
use crate::store::programmes::Time;

/// With so many a link person of the town goes at once.
const AT_ONCE: usize = 2;

/// Where people want company to.
const WISHES: [&str; 5] = [
    "Fika på mötesplatsen",
    "Vårdcentralen",
    "Promenadgruppen",
    "Biblioteket",
    "Gympan på torsdagar",
];

/// So many days after it was to be asked whether somebody comes alone, it is written down.
const LATE: i64 = 2;

/// Two who go together, and how often they have gone.
#[derive(Debug)]
pub(super) struct Pair {
    of: Match,
    times: u32,
}

impl Year {
    /// What became of those who go along today.
    pub(super) fn went_along(&mut self) {
        let links = self.helpers.iter().filter(|one| one.programme == Kind::Links.shipped());
        for helper in links.filter(|one| one.is_active()).cloned().collect::<Vec<_>>() {
            let today = usize::try_from(self.day.weekday().num_days_from_monday()).ok();
            let own = helper.weekdays.first();
            let own = own.and_then(|own| super::helpers::weekday(*own));
            if own == today && self.day.month() != 7 {
                self.go_along(&helper);
                self.find_somebody(&helper);
            }
        }
        self.asks();
    }

    fn open(&self, helper: &Membership) -> usize {
        let theirs = |pair: &&Pair| pair.of.membership == helper.id && pair.of.is_open();
        self.pairs.iter().filter(theirs).count()
    }

    /// Whoever has room now and then gets somebody who speaks their language.
    fn find_somebody(&mut self, helper: &Membership) {
        if self.open(helper) >= AT_ONCE || !self.along.chance(25) {
            return;
        }
        let taken: Vec<PersonId> = self.pairs.iter().map(|pair| pair.of.whom.written()).collect();
        let suits = |nth: &&usize| {
            self.residents.get(**nth).is_some_and(|one| {
                let speaks = |code: &String| helper.languages.contains(code);
                !one.field
                    && !one.has_left()
                    && !one.person.protection.is_protected()
                    && one.person.languages.iter().any(speaks)
                    && !taken.contains(&one.person.id)
            })
        };
        let found: Vec<usize> = self.known.iter().filter(suits).copied().collect();
        if found.is_empty() {
            return;
        }
        let nth = found.get(self.along.below(found.len())).copied();
        let Some(one) = nth.and_then(|nth| self.residents.get(nth)) else { return };
        let whom = Whom::of(one.person.id);
        let id = MatchId(self.ids.next(self.now(super::helpers::MINUTE)));
        let planned = self.along.between(3, 6);
        let new = Match::new(id, helper.id, whom, self.day);
        let of = Match {
            wish: self.along.pick(&WISHES).to_owned(),
            weekdays: helper.weekdays.clone(),
            planned: Some(planned),
            back: Some(self.day.plus_days(7 * i64::from(planned))),
            ..new
        };
        self.help(Helping::Matched(Box::new(of.clone())));
        self.pairs.push(Pair { of, times: 0 });
    }

    /// They go together most weeks, until the person goes alone or it comes to nothing.
    fn go_along(&mut self, helper: &Membership) {
        for at in 0..self.pairs.len() {
            let Some(pair) = self.pairs.get(at) else { continue };
            if pair.of.membership != helper.id || !pair.of.is_open() {
                continue;
            }
            let (of, times) = (pair.of.clone(), pair.times);
            if of.planned.is_some_and(|planned| times >= planned) {
                self.part(at, &of);
            } else if may_know(helper, self.day) && of.starts < self.day && self.along.chance(85) {
                let minutes = Some(30 * self.along.between(2, 5));
                let id = self.ids.next(self.now(super::helpers::MINUTE));
                let time = Time { id, of: of.id, day: self.day, minutes, what: of.wish };
                self.help(Helping::Went(time));
                if let Some(pair) = self.pairs.get_mut(at) {
                    pair.times += 1;
                }
            }
        }
    }

    fn part(&mut self, at: usize, of: &Match) {
        let reason = match self.along.below(10) {
            0..=6 => Parting::Alone,
            7 => Parting::Unwilling,
            8 => Parting::Away,
            _ => Parting::Unsuited,
        };
        let after = Match { ended: Some(self.day), reason: Some(reason), ..of.clone() };
        self.becomes(at, of, after);
    }

    fn becomes(&mut self, at: usize, before: &Match, after: Match) {
        self.help(Helping::Match(Box::new(before.clone()), Box::new(after.clone())));
        if let Some(pair) = self.pairs.get_mut(at) {
            pair.of = after;
        }
    }

    /// After thirty and after ninety days somebody asks, a little late.
    fn asks(&mut self) {
        for at in 0..self.pairs.len() {
            let Some(of) = self.pairs.get(at).map(|pair| pair.of.clone()) else { continue };
            let due = |days: &i64| of.alone_since().map(|day| day.plus_days(*days + LATE));
            let Some(nth) = ASKED.iter().position(|days| due(days) == Some(self.day)) else {
                continue;
            };
            let said = match self.along.below(10) {
                0..=6 => Alone::Yes,
                7 => Alone::Seldom,
                8 => Alone::No,
                _ => Alone::Unknown,
            };
            let mut after = of.clone();
            if let Some(place) = after.alone.get_mut(nth) {
                *place = Some(said);
            }
            self.becomes(at, &of, after);
        }
    }
}
