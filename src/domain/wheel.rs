//! The year wheel: what the team does through the year, what comes again, what others do meanwhile, and
//! where the two stand in each other's way. Pure.

use super::codes::codes;
use super::encounter::Kind;
use super::flaw::Flaw;
use super::ladder::Ladder;
use crate::base::text::fold;
use crate::base::{AreaId, Day, Id, InitiativeId, Word};
use std::collections::BTreeSet;

codes! {
    /// What is done; of something from outside, what it is like for those it meets.
    Doing {
        /// Letters.
        Letters = "letters" Word("doing-letters"),
        /// Calls.
        Calls = "calls" Word("doing-calls"),
        /// Visits.
        Visits = "visits" Word("doing-visits"),
        /// Following up.
        FollowUp = "follow-up" Word("doing-follow-up"),
        /// Something people come to.
        Event = "event" Word("doing-event"),
        /// A meeting.
        Meeting = "meeting" Word("doing-meeting"),
        /// Keeping something in order.
        Upkeep = "upkeep" Word("doing-upkeep"),
        /// Something else.
        Other = "other" Word("doing-other"),
    }
}

impl Doing {
    /// The one sign that stands for it in a month.
    pub const fn sign(self) -> Word {
        match self {
            Doing::Letters => Word("doing-letters-sign"),
            Doing::Calls => Word("doing-calls-sign"),
            Doing::Visits => Word("doing-visits-sign"),
            Doing::FollowUp => Word("doing-follow-up-sign"),
            Doing::Event => Word("doing-event-sign"),
            Doing::Meeting => Word("doing-meeting-sign"),
            Doing::Upkeep => Word("doing-upkeep-sign"),
            Doing::Other => Word("doing-other-sign"),
        }
    }

    /// Whether people could take the one for the other, or get both at once: a call round while others
    /// ring the same people about a vaccination.
    const fn meets(self, other: Self) -> bool {
        match (self, other) {
            (Doing::Meeting | Doing::Upkeep, _) | (_, Doing::Meeting | Doing::Upkeep) => false,
            (Doing::Other, _)
            | (_, Doing::Other)
            | (Doing::Calls | Doing::FollowUp, Doing::Calls | Doing::FollowUp) => true,
            (a, b) => a as u8 == b as u8,
        }
    }
}

/// What is done in an initiative that goes by this ladder.
pub fn doings(ladder: &Ladder) -> BTreeSet<Doing> {
    let doing = |kind: Kind| match kind {
        kind if kind.is_written() => Doing::Letters,
        Kind::Call => Doing::Calls,
        kind if kind.is_visit() => Doing::Visits,
        _ => Doing::Event,
    };
    ladder.steps.iter().map(|step| doing(step.kind)).collect()
}

codes! {
    /// How often something comes again.
    Every {
        /// It does not.
        Once = "none" Word("every-once"),
        /// Each month, to its last day.
        Month = "month" Word("every-month"),
        /// Each quarter, to its last day.
        Quarter = "quarter" Word("every-quarter"),
        /// Each year.
        Year = "year" Word("every-year"),
    }
}

/// Something on the wheel that is no initiative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Names it.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// What is done.
    pub doing: Doing,
    /// Its first day.
    pub from: Day,
    /// Its last day. Of what comes each month or quarter, the last day it may come; else it is one
    /// stretch.
    pub to: Option<Day>,
    /// How often it comes again.
    pub every: Every,
    /// Others do it; it is here because it may stand in the way.
    pub outside: bool,
    /// The initiative it belongs to.
    pub initiative: Option<InitiativeId>,
    /// Where; everywhere when none.
    pub area: Option<AreaId>,
    /// What is good to know.
    pub note: String,
}

/// From one day to another, both counted in.
pub type Span = (Day, Day);

impl Plan {
    /// Something that is once, on one day.
    pub fn new(id: Id, name: &str, from: Day) -> Self {
        Self {
            id,
            name: name.to_owned(),
            doing: Doing::Event,
            from,
            to: None,
            every: Every::Once,
            outside: false,
            initiative: None,
            area: None,
            note: String::new(),
        }
    }

    /// When it is in a year.
    pub fn spans(&self, year: i32) -> Vec<Span> {
        let (Some(first), Some(last)) = (Day::of(year, 1, 1), Day::of(year, 12, 31)) else {
            return Vec::new();
        };
        let whole = |by: i32| {
            let from = self.from.plus_months(12 * by);
            (from, self.to.map_or(from, |to| to.plus_months(12 * by)).max(from))
        };
        let spans = match self.every {
            Every::Once => vec![whole(0)],
            // One that began before New Year reaches into this year.
            Every::Year => {
                let by = year - self.from.year();
                [by - 1, by].into_iter().filter(|by| *by >= 0).map(whole).collect()
            }
            Every::Month => self.again(1, last),
            Every::Quarter => self.again(3, last),
        };
        spans.into_iter().filter(|(from, to)| *from <= last && *to >= first).collect()
    }

    /// Each time it comes, to its last day: without one, to the end of the year it began in.
    fn again(&self, months: i32, last: Day) -> Vec<Span> {
        let end = self.to.or(Day::of(self.from.year(), 12, 31)).unwrap_or(last).min(last);
        let times = (0..).map(|n| self.from.plus_months(n * months));
        times.take_while(|day| *day <= end).map(|day| (day, day)).collect()
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.name.trim().is_empty() {
            flaws.push(Flaw::stop("name", Word("flaw-plan-name")));
        }
        if self.to.is_some_and(|to| to < self.from) {
            flaws.push(Flaw::stop("to", Word("flaw-plan-days")));
        }
        flaws
    }

    /// The same a year later; none where it comes each year by itself.
    pub fn next_year(&self, id: Id) -> Option<Self> {
        let later = |day: Day| day.plus_months(12);
        let to = self.to.map(later);
        let again = Self { id, from: later(self.from), to, initiative: None, ..self.clone() };
        (self.every != Every::Year).then_some(again)
    }

    /// Whether it is the same thing: what is copied a second time is there already.
    pub fn is_like(&self, other: &Self) -> bool {
        let told = |plan: &Self| (fold(&plan.name), plan.doing, plan.from, plan.area, plan.outside);
        told(self) == told(other)
    }
}

/// What stands on the wheel, whatever it is: when it is, where, and what it is like.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    /// When.
    pub spans: Vec<Span>,
    /// What is done; nothing where that is not known.
    pub doing: BTreeSet<Doing>,
    /// Where; everywhere when none.
    pub areas: BTreeSet<AreaId>,
}

/// From when to when two things stand in each other's way; none when they do not.
pub fn clash(ours: &Busy, outside: &Busy) -> Option<Span> {
    let where_both = ours.areas.is_empty()
        || outside.areas.is_empty()
        || !ours.areas.is_disjoint(&outside.areas);
    let like = |one: &Doing| outside.doing.iter().any(|other| one.meets(*other));
    if !(where_both && ours.doing.iter().any(like)) {
        return None;
    }
    let both = ours.spans.iter().flat_map(|a| outside.spans.iter().map(move |b| (a, b)));
    let both = both.map(|(a, b)| (a.0.max(b.0), a.1.min(b.1)));
    both.filter(|(from, to)| from <= to).min()
}

/// What a month of the wheel holds of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Month {
    /// How often it is in this month, or reaches into it.
    pub times: usize,
    /// Of these, how often it lasts through the whole month.
    pub whole: bool,
    /// How many are not over on the day asked about.
    pub left: usize,
}

/// The twelve months of a year, from when something is.
pub fn months(spans: &[Span], year: i32, today: Day) -> [Month; 12] {
    let mut months = [Month::default(); 12];
    for (number, month) in (1..).zip(&mut months) {
        let Some(first) = Day::of(year, number, 1) else { continue };
        let last = first.plus_months(1).plus_days(-1);
        for (from, to) in spans.iter().filter(|(from, to)| *from <= last && *to >= first) {
            month.times += 1;
            month.whole |= *from <= first && *to >= last;
            month.left += usize::from(*to >= today);
        }
    }
    months
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn plan(from: &str, to: &str, every: Every) -> Plan {
        let to = to.parse().ok();
        Plan { to, every, ..Plan::new(Id([1; 16]), "Torg", day(from)) }
    }

    #[test]
    fn what_comes_again_comes_when_people_expect_it() {
        let count = |plan: &Plan, year| plan.spans(year).len();
        assert_eq!(count(&plan("2026-10-01", "2027-01-15", Every::Once), 2027), 1);
        assert_eq!(count(&plan("2026-10-01", "", Every::Once), 2027), 0);
        let monthly = plan("2026-08-31", "", Every::Month);
        assert_eq!((count(&monthly, 2026), count(&monthly, 2027)), (5, 0));
        assert_eq!(monthly.spans(2026)[1].0, day("2026-09-30"), "the last day of a short month");
        assert_eq!(count(&plan("2026-01-15", "2026-09-01", Every::Quarter), 2026), 3);
        let yearly = plan("2025-12-20", "2026-01-10", Every::Year);
        let found = yearly.spans(2027);
        assert_eq!(
            found,
            [(day("2026-12-20"), day("2027-01-10")), (day("2027-12-20"), day("2028-01-10"))]
        );
        assert_eq!(count(&yearly, 2024), 0);
    }

    #[test]
    fn a_call_round_meets_a_vaccination_booking_in_the_same_area_and_days() {
        let busy = |from: &str, to: &str, doing: &[Doing], area: u8| Busy {
            spans: vec![(day(from), day(to))],
            doing: doing.iter().copied().collect(),
            areas: (area > 0).then_some(AreaId(Id([area; 16]))).into_iter().collect(),
        };
        let booking = busy("2026-11-01", "2026-11-30", &[Doing::Calls], 0);
        let round = |doing: &[Doing], area| busy("2026-10-12", "2026-11-10", doing, area);
        let both = Some((day("2026-11-01"), day("2026-11-10")));
        assert_eq!(clash(&round(&[Doing::Letters, Doing::Calls], 1), &booking), both);
        assert_eq!(
            clash(&round(&[], 1), &booking),
            None,
            "what is not known stands in nobody's way"
        );
        assert_eq!(clash(&round(&[Doing::Letters], 1), &booking), None);
        assert_eq!(clash(&round(&[Doing::Meeting], 1), &booking), None);
        assert_eq!(clash(&busy("2026-12-01", "2026-12-10", &[Doing::Calls], 1), &booking), None);
        let elsewhere = busy("2026-11-01", "2026-11-30", &[Doing::Calls], 2);
        assert_eq!(clash(&round(&[Doing::Calls], 1), &elsewhere), None);
    }

    #[test]
    fn what_a_ladder_does_is_what_may_clash() {
        let ladder = |key| crate::domain::ladder::shipped_one(key).unwrap();
        assert_eq!(doings(&ladder("letter-only")), BTreeSet::from([Doing::Letters]));
        let all = BTreeSet::from([Doing::Letters, Doing::Calls, Doing::Visits]);
        assert_eq!(doings(&ladder("letter-call-visit")), all);
        let spans = vec![(day("2026-11-01"), day("2026-11-30"))];
        let outside = Busy {
            spans: spans.clone(),
            doing: BTreeSet::from([Doing::Calls]),
            areas: BTreeSet::new(),
        };
        let ours = |key| Busy { doing: doings(&ladder(key)), ..outside.clone() };
        assert_eq!(clash(&ours("letter-only"), &outside), None);
        assert_eq!(clash(&ours("letter-call"), &outside), spans.first().copied());
    }

    #[test]
    fn months_say_how_often_how_long_and_what_is_left() {
        let spans =
            [(day("2026-10-12"), day("2026-12-03")), (day("2026-12-20"), day("2026-12-20"))];
        let months = months(&spans, 2026, day("2026-12-04"));
        let told: Vec<(usize, bool, usize)> =
            months[8..].iter().map(|m| (m.times, m.whole, m.left)).collect();
        assert_eq!(told, [(0, false, 0), (1, false, 0), (1, true, 0), (2, false, 1)]);
    }

    #[test]
    fn a_year_is_copied_once() {
        let one = plan("2026-03-31", "", Every::Month);
        let copy = one.next_year(Id([2; 16])).unwrap();
        assert_eq!(copy.from, day("2027-03-31"));
        let again = one.next_year(Id([3; 16])).unwrap();
        assert!(copy.is_like(&again) && !copy.is_like(&one));
        assert_eq!(plan("2026-03-31", "", Every::Year).next_year(Id([2; 16])), None);
    }
}
