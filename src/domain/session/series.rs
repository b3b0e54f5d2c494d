//! Sessions that come again by a rule: two patrols a week, a meeting on the first Monday of every other
//! month, with the summer left out. The days are counted by the wall calendar, so that one o'clock is one
//! o'clock on both sides of the nights when clocks are changed. Pure.

mod change;
mod weeks;

pub use change::{Becomes, Made, Turn, changed};
pub use weeks::Weeks;

use super::Session;
use crate::base::date::red_day;
use crate::base::{Country, Day, SeriesId, Word};
use crate::domain::codes::codes;
use crate::domain::flaw::Flaw;
use chrono::{TimeZone, Weekday};
use rrule::{Frequency, NWeekday, RRule, Tz, Unvalidated};

codes! {
    /// What a rule counts by.
    Often {
        /// Weeks.
        Week = "week" Word("series-week"),
        /// Months.
        Month = "month" Word("series-month"),
    }
}

codes! {
    /// Which of the weekdays of a month.
    Nth {
        /// The first.
        First = "1" Word("series-first"),
        /// The second.
        Second = "2" Word("series-second"),
        /// The third.
        Third = "3" Word("series-third"),
        /// The fourth.
        Fourth = "4" Word("series-fourth"),
        /// The last, fourth or fifth.
        Last = "-1" Word("series-last"),
    }
}

/// The weekdays in the order of the week, each with the code the calendars of the world know it by.
pub const WEEKDAYS: [(Weekday, &str); 7] = [
    (Weekday::Mon, "MO"),
    (Weekday::Tue, "TU"),
    (Weekday::Wed, "WE"),
    (Weekday::Thu, "TH"),
    (Weekday::Fri, "FR"),
    (Weekday::Sat, "SA"),
    (Weekday::Sun, "SU"),
];

/// How it comes again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Weeks or months.
    pub often: Often,
    /// Every first, second, third of them.
    pub every: u16,
    /// On which weekdays, in the order of the week.
    pub days: Vec<Weekday>,
    /// Which of them in a month; in a week it means nothing.
    pub nth: Nth,
}

/// A series has no more days than this: two a week for three years.
pub const MOST: u16 = 320;

/// The weeks or months of a rule lie at most so far apart.
pub const FARTHEST: u16 = 26;

impl Rule {
    /// Every week on the weekday of a day.
    pub fn weekly(day: Day) -> Self {
        Self { often: Often::Week, every: 1, days: vec![day.weekday()], nth: Nth::First }
    }

    /// The rule as the calendars of the world write it: `FREQ=WEEKLY;INTERVAL=1;BYDAY=TU,TH;WKST=MO`.
    pub fn text(&self) -> String {
        let (often, nth) = match self.often {
            Often::Week => ("WEEKLY", ""),
            Often::Month => ("MONTHLY", self.nth.code()),
        };
        let on = WEEKDAYS.iter().filter(|(day, _)| self.days.contains(day));
        let on: Vec<String> = on.map(|(_, code)| format!("{nth}{code}")).collect();
        format!("FREQ={often};INTERVAL={};BYDAY={};WKST=MO", self.every, on.join(","))
    }

    /// The rule of a text, as far as it is one that can be said here.
    pub fn read(text: &str) -> Option<Self> {
        let rule: RRule<Unvalidated> = text.parse().ok()?;
        let often = match rule.get_freq() {
            Frequency::Weekly => Often::Week,
            Frequency::Monthly => Often::Month,
            _ => return None,
        };
        let (mut days, mut nth) = (Vec::new(), Nth::First);
        for on in rule.get_by_weekday() {
            match on {
                NWeekday::Every(day) => days.push(*day),
                NWeekday::Nth(n, day) => {
                    nth = Nth::from_code(&n.to_string())?;
                    days.push(*day);
                }
            }
        }
        Some(Self { often, every: rule.get_interval(), days, nth })
    }

    /// The days it gives from the first to the last, at most one more than [`MOST`].
    pub fn days(&self, first: Day, last: Day) -> Vec<Day> {
        // At noon of a place whose clocks are never changed: a day of the wall calendar, and no moment.
        let noon = |day: Day| {
            let noon = day.0.and_hms_opt(12, 0, 0)?;
            Tz::UTC.from_local_datetime(&noon).single()
        };
        let set = || {
            let rule: RRule<Unvalidated> = self.text().parse().ok()?;
            rule.until(noon(last)?).build(noon(first)?).ok()
        };
        if self.days.is_empty() || last < first {
            return Vec::new();
        }
        let found = set().map(|set| set.all(MOST + 1).dates).unwrap_or_default();
        let days = found.into_iter().map(|at| Day(at.date_naive()));
        // The first day is one of them only where the rule gives it.
        days.filter(|day| self.days.contains(&day.weekday())).collect()
    }

    /// Whether two days lie in the same week or month, as the rule counts.
    pub fn beside(&self, one: Day, other: Day) -> bool {
        match self.often {
            Often::Week => one.monday() == other.monday(),
            Often::Month => (one.year(), one.month()) == (other.year(), other.month()),
        }
    }
}

/// Why a day the rule gives is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Off {
    /// It lies in a week that is closed.
    Closed,
    /// It is a red day, of this name.
    Red(Word),
}

/// A series.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Series {
    /// Names it.
    pub id: SeriesId,
    /// How it comes again.
    pub rule: Rule,
    /// From this day on.
    pub first: Day,
    /// Until this day, which may be one of them.
    pub until: Day,
    /// Weeks of every year that are left out.
    pub closed: Vec<Weeks>,
    /// Red days are left out.
    pub skip_red: bool,
    /// What each is like. Its id, its day and how far it has come mean nothing here.
    pub model: Session,
}

impl Series {
    /// Every day the rule gives, and why it is left out where it is.
    pub fn days(&self, country: Country) -> Vec<(Day, Option<Off>)> {
        let off = |day: Day| {
            if self.closed.iter().any(|weeks| weeks.hold(day)) {
                return Some(Off::Closed);
            }
            let red = red_day(day, country).filter(|_| self.skip_red)?;
            Some(Off::Red(red.name))
        };
        let days = self.rule.days(self.first, self.until).into_iter();
        days.map(|day| (day, off(day))).collect()
    }

    /// The days sessions are held on.
    pub fn held(&self, country: Country) -> Vec<Day> {
        let days = self.days(country).into_iter();
        days.filter(|(_, off)| off.is_none()).map(|(day, _)| day).collect()
    }

    /// The session of a day.
    pub fn session(&self, id: crate::base::SessionId, day: Day) -> Session {
        Session { id, day, series: Some((self.id, day)), ..self.model.clone() }
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self) -> Vec<Flaw> {
        let mut flaws = self.model.flaws();
        if self.rule.days.is_empty() {
            flaws.push(Flaw::stop("days", Word("flaw-series-days")));
        }
        if self.until < self.first {
            flaws.push(Flaw::stop("until", Word("flaw-series-until")));
        } else if self.rule.days(self.first, self.until).len() > usize::from(MOST) {
            flaws.push(Flaw::stop("until", Word("flaw-series-many")));
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn rule(often: Often, every: u16, days: &[Weekday], nth: Nth) -> Rule {
        Rule { often, every, days: days.to_vec(), nth }
    }

    fn told(days: &[Day]) -> String {
        days.iter().map(Day::to_string).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn two_patrols_a_week_across_the_night_the_clocks_are_changed() {
        let twice = rule(Often::Week, 1, &[Weekday::Tue, Weekday::Thu], Nth::First);
        let days = twice.days(day("2026-10-19"), day("2026-10-30"));
        assert_eq!(told(&days), "2026-10-20 2026-10-22 2026-10-27 2026-10-29");
        // A whole year of them, not one lost and none twice in March and October.
        let year = twice.days(day("2026-01-01"), day("2026-12-31"));
        assert_eq!(year.len(), 105);
        assert!(year.windows(2).all(|pair| matches!(pair[1].since(pair[0]), 2 | 5)));
    }

    #[test]
    fn six_meetings_a_year_on_the_first_monday_of_every_other_month() {
        let meetings = rule(Often::Month, 2, &[Weekday::Mon], Nth::First);
        let days = meetings.days(day("2026-02-01"), day("2026-12-31"));
        let six = "2026-02-02 2026-04-06 2026-06-01 2026-08-03 2026-10-05 2026-12-07";
        assert_eq!(told(&days), six);
        let last = rule(Often::Month, 1, &[Weekday::Fri], Nth::Last);
        let days = last.days(day("2026-01-15"), day("2026-03-31"));
        assert_eq!(told(&days), "2026-01-30 2026-02-27 2026-03-27");
    }

    #[test]
    fn a_rule_is_read_as_it_is_written() {
        for one in [
            rule(Often::Week, 2, &[Weekday::Tue, Weekday::Sun], Nth::First),
            rule(Often::Month, 3, &[Weekday::Wed], Nth::Last),
        ] {
            assert_eq!(Rule::read(&one.text()), Some(one.clone()), "{}", one.text());
        }
        assert_eq!(Rule::read("FREQ=DAILY"), None);
        assert_eq!(Rule::read("tisdagar"), None);
        assert!(
            rule(Often::Week, 1, &[], Nth::First)
                .days(day("2026-01-01"), day("2026-12-31"))
                .is_empty()
        );
    }

    #[test]
    fn the_summer_and_red_days_are_left_out() {
        let tuesdays = rule(Often::Week, 1, &[Weekday::Tue], Nth::First);
        let id = SeriesId(crate::base::Id([1; 16]));
        let session = crate::base::SessionId(id.0);
        let first = day("2026-06-16");
        let mut series = Series {
            id,
            rule: tuesdays,
            first,
            until: day("2027-01-12"),
            closed: Weeks::read("27-32, 53").unwrap(),
            skip_red: false,
            model: Session::new(session, super::super::Kind::Patrol, first),
        };
        let off =
            |series: &Series| series.days(Country::Se).iter().filter(|(_, o)| o.is_some()).count();
        assert_eq!((series.days(Country::Se).len(), off(&series)), (31, 7));
        let summer = series.held(Country::Se);
        assert!(summer.contains(&day("2026-06-23")) && summer.contains(&day("2026-08-11")));
        assert!(!summer.contains(&day("2026-06-30")) && !summer.contains(&day("2026-08-04")));
        series.rule.days = vec![Weekday::Fri];
        series.skip_red = true;
        let days = series.days(Country::Se);
        let eve = days.iter().find(|(one, _)| *one == day("2026-12-25")).unwrap();
        assert!(matches!(eve.1, Some(Off::Red(_))), "{eve:?}");
    }

    #[test]
    fn a_series_without_end_is_refused() {
        let first = day("2026-01-01");
        let id = crate::base::Id([1; 16]);
        let model = Session::new(crate::base::SessionId(id), super::super::Kind::Patrol, first);
        let rule = rule(Often::Week, 1, &[Weekday::Tue, Weekday::Thu], Nth::First);
        let (closed, until) = (Vec::new(), day("2035-01-01"));
        let mut series =
            Series { id: SeriesId(id), rule, first, until, closed, skip_red: false, model };
        let fields = |series: &Series| -> Vec<String> {
            series.flaws().into_iter().map(|flaw| flaw.field).collect()
        };
        assert_eq!(fields(&series), ["place", "until"]);
        series.until = day("2025-12-31");
        series.rule.days.clear();
        assert_eq!(fields(&series), ["place", "days", "until"]);
    }
}
