//! How a programme stands: how many there are at each place out of how many there are to be, who has not
//! been noticed for long, and who is still there after months. Pure.

use super::{Membership, Programme, Step};
use crate::base::text::fold;
use crate::base::{Day, MembershipId};

/// A place with how many there are and are to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gauge {
    /// The place.
    pub place: String,
    /// How many are active there.
    pub have: usize,
    /// How many there are to be; none where nobody has said.
    pub aim: Option<usize>,
}

impl Gauge {
    /// How many are missing.
    pub fn lacks(&self) -> usize {
        self.aim.unwrap_or(0).saturating_sub(self.have)
    }
}

/// A programme with its places.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Coverage {
    /// Each place in the order of the programme.
    pub places: Vec<Gauge>,
    /// How many of those there are to be there are: more than enough at one place makes up for nothing at
    /// another.
    pub have: usize,
    /// How many there are to be at all places together; none where nobody has said.
    pub aim: Option<usize>,
    /// How many are active in all, wherever.
    pub active: usize,
}

impl Coverage {
    /// Of this programme with these in it.
    pub fn of(programme: &Programme, members: &[Membership]) -> Self {
        let active = || members.iter().filter(|one| one.is_active());
        let number = |aim: Option<u32>| aim.and_then(|aim| usize::try_from(aim).ok());
        let gauge = |place: &super::Place| Gauge {
            have: active().filter(|one| is_at(one, &place.name)).count(),
            aim: number(place.aim.or(programme.aim)),
            place: place.name.clone(),
        };
        let places: Vec<Gauge> = programme.places.iter().map(gauge).collect();
        let active = active().count();
        let (have, aim) = if places.is_empty() {
            let aim = number(programme.aim);
            (aim.map_or(active, |aim| active.min(aim)), aim)
        } else {
            let aims: Vec<usize> = places.iter().filter_map(|one| one.aim).collect();
            let have = places.iter().map(|one| one.aim.map_or(0, |aim| one.have.min(aim))).sum();
            (have, (!aims.is_empty()).then(|| aims.iter().sum()))
        };
        Self { places, have, aim, active }
    }

    /// The places that lack somebody.
    pub fn lacking(&self) -> impl Iterator<Item = &Gauge> {
        self.places.iter().filter(|one| one.lacks() > 0)
    }
}

/// Whether somebody helps at a place, whatever its capitals.
pub fn is_at(one: &Membership, place: &str) -> bool {
    one.places.iter().any(|own| fold(own) == fold(place))
}

/// How many days ago somebody active was noticed last, or became active where nobody has noticed them.
pub fn unnoticed(one: &Membership, noticed: Option<Day>, today: Day) -> Option<i64> {
    let since = noticed.max(one.since());
    since.filter(|_| one.is_active()).map(|since| today.since(since).max(0))
}

/// Whether that is longer than the programme allows.
pub fn is_late(programme: &Programme, one: &Membership, noticed: Option<Day>, today: Day) -> bool {
    let days = unnoticed(one, noticed, today);
    programme.every.zip(days).is_some_and(|(every, days)| days > i64::from(every))
}

/// Of those who became active so many months ago or longer, who stayed at least as long, and of how many.
pub fn stayed(members: &[Membership], months: i32, today: Day) -> (Vec<MembershipId>, usize) {
    let began = |one: &Membership| one.steps.get(&Step::Active).map(|day| day.plus_months(months));
    let known = members.iter().filter_map(|one| Some((one, began(one)?)));
    let known: Vec<_> = known.filter(|(_, by)| *by <= today).collect();
    let stayed = known
        .iter()
        .filter(|(one, by)| one.steps.get(&Step::Ended).is_none_or(|ended| ended >= by));
    (stayed.map(|(one, _)| one.id).collect(), known.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;
    use crate::domain::programme::{Kind, Place};

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn at(place: &str, active: &str, ended: &str) -> Membership {
        let id = MembershipId(Id([1; 16]));
        let mut one = Membership::new(id, Kind::Ambassadors.shipped());
        one.places = vec![place.to_owned()];
        one.steps.extend(active.parse().ok().map(|day| (Step::Active, day)));
        one.steps.extend(ended.parse().ok().map(|day| (Step::Ended, day)));
        one
    }

    fn four() -> Programme {
        let place = |name: &str| Place { name: name.to_owned(), aim: None };
        let places = ["Hjällbo", "Bergsjön", "Lundby", "Angered"].map(place).to_vec();
        Programme { places, ..Programme::shipped(Kind::Ambassadors) }
    }

    #[test]
    fn two_at_each_of_four_places_are_eight_and_one_less_is_seven() {
        let names = ["hjällbo", "Bergsjön", "Lundby", "Angered"];
        let mut all: Vec<Membership> = names
            .iter()
            .flat_map(|place| [at(place, "2026-01-01", ""), at(place, "2026-01-01", "")])
            .collect();
        let full = Coverage::of(&four(), &all);
        assert_eq!((full.have, full.aim, full.active), (8, Some(8), 8));
        assert_eq!(full.lacking().count(), 0);
        all[4].steps.insert(Step::Ended, day("2026-10-01"));
        let short = Coverage::of(&four(), &all);
        assert_eq!((short.have, short.aim), (7, Some(8)));
        let lacks: Vec<_> = short.lacking().map(|one| (one.place.as_str(), one.lacks())).collect();
        assert_eq!(lacks, [("Lundby", 1)]);
        // A third at one place does not fill the empty place of another.
        all.push(at("Hjällbo", "2026-01-01", ""));
        assert_eq!(Coverage::of(&four(), &all).have, 7);
    }

    #[test]
    fn without_places_the_aim_is_one_for_all() {
        let all = [at("", "2026-01-01", ""), at("", "", "")];
        let volunteers = Programme::shipped(Kind::Volunteers);
        let none = Coverage::of(&volunteers, &all);
        assert_eq!((none.have, none.aim, none.active), (1, None, 1));
        let aimed = Coverage::of(&Programme { aim: Some(3), ..volunteers }, &all);
        assert_eq!((aimed.have, aimed.aim), (1, Some(3)));
    }

    #[test]
    fn who_is_active_is_late_when_nobody_has_noticed_them_for_longer_than_agreed() {
        let (programme, today) = (four(), day("2026-11-23"));
        let one = at("Lundby", "2026-01-01", "");
        let late = |noticed: &str| is_late(&programme, &one, noticed.parse().ok(), today);
        assert!(late("") && late("2026-08-30"));
        assert!(!late("2026-08-31"), "twelve weeks to the day");
        assert!(!is_late(&programme, &at("", "2026-11-01", ""), None, today), "has just begun");
        assert!(!is_late(&programme, &at("", "2025-01-01", "2026-01-01"), None, today));
    }

    #[test]
    fn who_stayed_is_out_of_those_who_began_long_enough_ago() {
        let today = day("2026-11-23");
        let all = [
            at("", "2026-01-01", ""),
            at("", "2026-01-01", "2026-03-01"),
            at("", "2026-01-01", "2026-07-01"),
            at("", "2026-10-01", ""),
            at("", "", ""),
        ];
        let n = |months| (stayed(&all, months, today).0.len(), stayed(&all, months, today).1);
        assert_eq!((n(6), n(12)), ((2, 3), (0, 0)));
    }
}
