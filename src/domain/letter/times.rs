//! A day and a time of their own for each of those whom a letter tells when they will be rung.

use super::receiver::Sifted;
use crate::base::{Country, Day};
use crate::domain::encounter::{Kind, workday_from};
use chrono::{NaiveTime, Timelike as _};

/// The hour from which no more calls begin on a day.
const LAST_HOUR: u32 = 16;

/// The times of calls that follow each other: the first, and so many minutes on for each; in the
/// afternoon it goes on the next working day, from the same hour as the first.
fn times(
    (day, first): (Day, NaiveTime),
    every: u32,
    country: Country,
) -> impl Iterator<Item = (Day, NaiveTime)> {
    let step = chrono::TimeDelta::minutes(i64::from(every.max(1)));
    std::iter::successors(Some((day, first)), move |(day, time)| {
        let (next, days) = time.overflowing_add_signed(step);
        let same_day = days == 0 && next.hour() < LAST_HOUR.max(first.hour() + 1);
        Some(if same_day { (*day, next) } else { (workday_from(day.plus_days(1), country), first) })
    })
}

impl Sifted {
    /// The same with a time for each who can be rung and has none agreed on, in the order of the list.
    #[must_use]
    pub fn timed(self, first: (Day, NaiveTime), every: u32, country: Country) -> Self {
        let mut times = times(first, every, country);
        let cleared = self.cleared.map(|one| {
            let mut one = one.clone();
            if one.booked.is_none() && one.follow() == Some(Kind::Call) {
                one.booked = times.next().map(|(day, time)| (day, Some(time)));
            }
            Some(one)
        });
        Self { cleared, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_follow_each_other_through_the_day_and_go_on_the_next_working_day() {
        let at = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        // A Friday: after the last of the afternoon comes Monday morning.
        let friday = Day::of(2026, 11, 27).unwrap();
        let said: Vec<String> = times((friday, at(14, 30)), 30, Country::Se)
            .take(5)
            .map(|(day, time)| format!("{day} {}", time.format("%H:%M")))
            .collect();
        let expected = [
            "2026-11-27 14:30",
            "2026-11-27 15:00",
            "2026-11-27 15:30",
            "2026-11-30 14:30",
            "2026-11-30 15:00",
        ];
        assert_eq!(said, expected);
        // Calls in the evening are what was asked for: an hour of them a day.
        let late = times((friday, at(18, 0)), 40, Country::Se).nth(2).unwrap();
        assert_eq!(late, (Day::of(2026, 11, 30).unwrap(), at(18, 0)));
    }
}
