//! A day of the calendar.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// A day, in text and JSON always `2026-11-23`. How a reader sees it is for `Words::day` to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub NaiveDate);

impl Day {
    /// The day of a year, month 1-12 and day 1-31, if there is one.
    pub fn of(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// The day `n` days later, earlier when negative; itself where the calendar ends.
    #[must_use]
    pub fn plus_days(self, n: i64) -> Self {
        let by = Days::new(n.unsigned_abs());
        let day = if n < 0 { self.0.checked_sub_days(by) } else { self.0.checked_add_days(by) };
        day.map_or(self, Self)
    }

    /// The same day of the month `n` months later, clipped to the month's end: 31 January and one
    /// month is 28 February.
    #[must_use]
    pub fn plus_months(self, n: i32) -> Self {
        let by = Months::new(n.unsigned_abs());
        let day = if n < 0 { self.0.checked_sub_months(by) } else { self.0.checked_add_months(by) };
        day.map_or(self, Self)
    }

    /// Days from `earlier` to this day, negative when `earlier` is the later one.
    pub fn since(self, earlier: Day) -> i64 {
        self.0.signed_duration_since(earlier.0).num_days()
    }

    /// The year of the calendar.
    pub fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, 1-12.
    pub fn month(self) -> u32 {
        self.0.month()
    }

    /// The day of the month, 1-31.
    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// ISO week 1-53; it may belong to the year before or after.
    pub fn week(self) -> u32 {
        self.0.iso_week().week()
    }

    /// The Monday on or before this day.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus_days(-i64::from(self.weekday().num_days_from_monday()))
    }

    /// Saturday or Sunday.
    pub fn is_weekend(self) -> bool {
        matches!(self.weekday(), Weekday::Sat | Weekday::Sun)
    }
}

/// A text that is no day of the form `2026-11-23`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a day is written as 2026-11-23")]
pub struct NotADay;

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d").map(Self).map_err(|_| NotADay)
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    #[test]
    fn months_end_where_they_end() {
        assert_eq!(day("2026-01-31").plus_months(1), day("2026-02-28"));
        assert_eq!(day("2028-02-29").plus_months(-12), day("2027-02-28"));
        assert_eq!(day("2026-11-23").plus_days(-23), day("2026-10-31"));
    }

    #[test]
    fn weeks_are_iso_weeks() {
        assert_eq!(day("2027-01-01").week(), 53);
        assert_eq!(day("2026-11-29").monday(), day("2026-11-23"));
        assert!(day("2026-11-29").is_weekend() && !day("2026-11-27").is_weekend());
    }

    #[test]
    fn json_holds_the_iso_form_and_nothing_else() {
        let json = serde_json::to_string(&day("2026-01-02")).unwrap();
        assert_eq!(json, "\"2026-01-02\"");
        assert_eq!(serde_json::from_str::<Day>(&json).unwrap(), day("2026-01-02"));
        assert!("2026-02-31".parse::<Day>().is_err());
    }
}
