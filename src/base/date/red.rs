//! Red days of Sweden and Finland, computed for any year.

use crate::base::date::Day;
use crate::base::lang::Country;
use crate::base::phrase::Word;
use chrono::Weekday;

/// A day when offices are closed although it may be no weekend.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RedDay {
    /// The key of its name.
    pub name: Word,
    /// An eve, red in practice though not in the almanac: Midsummer's, Christmas and, in Sweden, New
    /// Year's.
    pub eve: bool,
}

/// The red day that falls on `day`, if one does. Where two fall together the almanac's comes before
/// the eve, and the movable before the fixed.
pub fn red_day(day: Day, country: Country) -> Option<RedDay> {
    movable(day)
        .or_else(|| fixed(day, country))
        .map(|name| RedDay { name, eve: false })
        .or_else(|| eve(day, country).map(|name| RedDay { name, eve: true }))
}

/// Days counted from Easter, and the two that are a Saturday within a week.
fn movable(day: Day) -> Option<Word> {
    if day.weekday() == Weekday::Sat && in_week_from(day, 6, 20) {
        return Some(Word("red-midsummer"));
    }
    if day.weekday() == Weekday::Sat && in_week_from(day, 10, 31) {
        return Some(Word("red-all-saints"));
    }
    match day.since(easter(day.year())?) {
        -2 => Some(Word("red-good-friday")),
        0 => Some(Word("red-easter")),
        1 => Some(Word("red-easter-monday")),
        39 => Some(Word("red-ascension")),
        49 => Some(Word("red-pentecost")),
        _ => None,
    }
}

fn fixed(day: Day, country: Country) -> Option<Word> {
    match (day.month(), day.day(), country) {
        (1, 1, _) => Some(Word("red-new-year")),
        (1, 6, _) => Some(Word("red-epiphany")),
        (5, 1, _) => Some(Word("red-first-of-may")),
        (6, 6, Country::Se) => Some(Word("red-national-day-se")),
        (12, 6, Country::Fi) => Some(Word("red-independence-day-fi")),
        (12, 25, _) => Some(Word("red-christmas")),
        (12, 26, _) => Some(Word("red-boxing-day")),
        _ => None,
    }
}

fn eve(day: Day, country: Country) -> Option<Word> {
    match (day.month(), day.day()) {
        (12, 24) => Some(Word("red-christmas-eve")),
        (12, 31) if country == Country::Se => Some(Word("red-new-years-eve")),
        (6, _) if day.weekday() == Weekday::Fri && in_week_from(day.plus_days(1), 6, 20) => {
            Some(Word("red-midsummer-eve"))
        }
        _ => None,
    }
}

/// Within the seven days that begin on a month's day.
fn in_week_from(day: Day, month: u32, first: u32) -> bool {
    Day::of(day.year(), month, first).is_some_and(|start| (0..7).contains(&day.since(start)))
}

/// Easter Sunday of the western churches, by the rule printed anonymously in Nature in 1876; the
/// letters are its own.
#[expect(clippy::many_single_char_names, reason = "the published rule names its steps a to m")]
fn easter(year: i32) -> Option<Day> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    Day::of(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn red(text: &str, country: Country) -> Option<&'static str> {
        red_day(text.parse().unwrap(), country).map(|r| r.name.0)
    }

    #[test]
    fn easter_falls_where_the_almanac_says() {
        for day in [
            "1943-04-25",
            "1961-04-02",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2024-03-31",
            "2025-04-20",
            "2026-04-05",
            "2027-03-28",
            "2028-04-16",
            "2038-04-25",
            "2285-03-22",
        ] {
            let day: Day = day.parse().unwrap();
            assert_eq!(easter(day.year()), Some(day));
        }
    }

    #[test]
    fn the_red_days_of_sweden_2026() {
        let want = [
            ("2026-01-01", "red-new-year"),
            ("2026-01-06", "red-epiphany"),
            ("2026-04-03", "red-good-friday"),
            ("2026-04-05", "red-easter"),
            ("2026-04-06", "red-easter-monday"),
            ("2026-05-01", "red-first-of-may"),
            ("2026-05-14", "red-ascension"),
            ("2026-05-24", "red-pentecost"),
            ("2026-06-06", "red-national-day-se"),
            ("2026-06-19", "red-midsummer-eve"),
            ("2026-06-20", "red-midsummer"),
            ("2026-10-31", "red-all-saints"),
            ("2026-12-24", "red-christmas-eve"),
            ("2026-12-25", "red-christmas"),
            ("2026-12-26", "red-boxing-day"),
            ("2026-12-31", "red-new-years-eve"),
        ];
        assert_eq!(of_year(2026, Country::Se), want.map(|(d, n)| (d.to_owned(), n)));
    }

    #[test]
    fn the_red_days_of_finland_2027() {
        let want = [
            ("2027-01-01", "red-new-year"),
            ("2027-01-06", "red-epiphany"),
            ("2027-03-26", "red-good-friday"),
            ("2027-03-28", "red-easter"),
            ("2027-03-29", "red-easter-monday"),
            ("2027-05-01", "red-first-of-may"),
            ("2027-05-06", "red-ascension"),
            ("2027-05-16", "red-pentecost"),
            ("2027-06-25", "red-midsummer-eve"),
            ("2027-06-26", "red-midsummer"),
            ("2027-11-06", "red-all-saints"),
            ("2027-12-06", "red-independence-day-fi"),
            ("2027-12-24", "red-christmas-eve"),
            ("2027-12-25", "red-christmas"),
            ("2027-12-26", "red-boxing-day"),
        ];
        assert_eq!(of_year(2027, Country::Fi), want.map(|(d, n)| (d.to_owned(), n)));
    }

    #[test]
    fn the_countries_keep_their_own_days() {
        assert_eq!(red("2026-06-06", Country::Fi), None);
        assert_eq!(red("2026-12-06", Country::Se), None);
        assert_eq!(red("2026-12-31", Country::Fi), None);
        assert!(!red_day("2026-12-25".parse().unwrap(), Country::Se).unwrap().eve);
        assert!(red_day("2026-12-24".parse().unwrap(), Country::Se).unwrap().eve);
    }

    fn of_year(year: i32, country: Country) -> Vec<(String, &'static str)> {
        let first = Day::of(year, 1, 1).unwrap();
        (0..366)
            .map(|n| first.plus_days(n))
            .filter(|d| d.year() == year)
            .filter_map(|d| red_day(d, country).map(|r| (d.to_string(), r.name.0)))
            .collect()
    }
}
