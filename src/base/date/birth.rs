//! Birth dates: the year alone is enough, and a national number is read for its date only.

use crate::base::date::Day;
use crate::base::date::flaw::DateFlaw;
use crate::base::date::parts::{Part, Written, Year, parts};
use crate::base::lang::Country;
use crate::base::text::fold;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// Nobody in a register is older than this.
const OLDEST: i32 = 125;

/// When somebody was born, as far as it is known. As text `1946` or `1946-08-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Born {
    /// The year.
    pub year: i32,
    /// Month 1-12 and day 1-31, when known. Always a real day.
    pub rest: Option<(u32, u32)>,
}

impl Born {
    /// The whole date, when known.
    pub fn day(self) -> Option<Day> {
        self.rest.and_then(|(month, day)| Day::of(self.year, month, day))
    }

    /// Age in whole years on a day; from the year alone, the age reached that year. Somebody born on
    /// 29 February comes of age on 1 March in other years. Never below zero.
    pub fn age_on(self, day: Day) -> u32 {
        let before = self.rest.is_some_and(|birthday| (day.month(), day.day()) < birthday);
        u32::try_from(day.year() - self.year - i32::from(before)).unwrap_or(0)
    }
}

impl From<Day> for Born {
    fn from(day: Day) -> Self {
        Self { year: day.year(), rest: Some((day.month(), day.day())) }
    }
}

impl fmt::Display for Born {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        self.rest.map_or(Ok(()), |(month, day)| write!(f, "-{month:02}-{day:02}"))
    }
}

/// A text that is neither `1946` nor `1946-08-20`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a birth date is written as 1946 or 1946-08-20")]
pub struct NotBorn;

impl FromStr for Born {
    type Err = NotBorn;

    /// Reads the text form only; what people type is for [`read_birth`].
    fn from_str(text: &str) -> Result<Self, NotBorn> {
        if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()) {
            return text.parse().map(|year| Self { year, rest: None }).map_err(|_| NotBorn);
        }
        text.parse::<Day>().map(Self::from).map_err(|_| NotBorn)
    }
}

impl Serialize for Born {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Born {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        String::deserialize(from)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Reads `460820`, `200846`, `19460820`, `460820-1235`, a Finnish number with the day first,
/// `20.8.1946`, `20 aug 1946`, `1946` or `46`. Of digits alone the order is the country's: Swedes put
/// the year first, Finns the day; the other order is read where the country's own gives no day at
/// all. Two digits mean the latest such year that has begun. The last four of a national number are
/// used to tell the century and then dropped.
pub fn read_birth(text: &str, today: Day, country: Country) -> Result<Born, DateFlaw> {
    let text = text.trim();
    let born = match year_alone(text) {
        Some(year) => Born { year: full(year, today), rest: None },
        None => match national(text, today, country).or_else(|| digits(text, today, country)) {
            Some(written) => written?.into(),
            None => dated(text, today)?.into(),
        },
    };
    let latest = today.year();
    match born.year {
        year if year < latest - OLDEST => Err(DateFlaw::BornTooLongAgo { year }),
        year if year > latest || born.day().is_some_and(|d| d > today) => {
            Err(DateFlaw::BornInFuture { year })
        }
        _ => Ok(born),
    }
}

fn year_alone(text: &str) -> Option<Year> {
    match *parts(text)?.as_slice() {
        [Part::Number(year, 4)] => i32::try_from(year).ok().map(Year::Full),
        [Part::Number(year, 2)] => i32::try_from(year).ok().map(Year::Short),
        _ => None,
    }
}

/// A date with its year.
fn dated(text: &str, today: Day) -> Result<Day, DateFlaw> {
    let folded = fold(text);
    let written = parts(&folded).and_then(|parts| Written::read(&parts));
    match written {
        Some(written @ Written { year: Some(year @ Year::Full(_)), .. }) => {
            written.on(full(year, today))
        }
        Some(written @ Written { year: Some(Year::Short(short)), .. }) => {
            short_year(written, short, today)
        }
        _ => Err(DateFlaw::BirthNotUnderstood),
    }
}

/// The latest day so written that is not after today.
fn short_year(written: Written, short: i32, today: Day) -> Result<Day, DateFlaw> {
    let year = full(Year::Short(short), today);
    match written.on(year) {
        Ok(day) if day > today => written.on(year - 100),
        result => result,
    }
}

fn full(year: Year, today: Day) -> i32 {
    match year {
        Year::Full(year) => year,
        Year::Short(short) => today.year() - (today.year() - short).rem_euclid(100),
    }
}

/// Six or eight digits, with or without the sign of a Finnish number whose end was left out: `None`
/// when the text has not that shape.
fn digits(text: &str, today: Day, country: Country) -> Option<Result<Day, DateFlaw>> {
    let at = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (date, sign) = text.split_at_checked(at)?;
    let sign = sign.to_ascii_uppercase();
    let day_first = || day_first(date, sign.chars().next(), today);
    let year_first = || year_first(date, today);
    match (date.len(), sign.as_str()) {
        (6 | 8, "") if country == Country::Se => either(year_first(), day_first),
        (6 | 8, "") => either(day_first(), year_first),
        (6, sign) if sign.len() == 1 && SIGNS.contains(sign) => day_first(),
        _ => None,
    }
}

/// The first reading where it gives a day, else the second; the flaw of the first where neither does.
fn either(
    first: Option<Result<Day, DateFlaw>>,
    second: impl Fn() -> Option<Result<Day, DateFlaw>>,
) -> Option<Result<Day, DateFlaw>> {
    match first {
        Some(Err(flaw)) => second().filter(Result::is_ok).or(Some(Err(flaw))),
        read => read,
    }
}

/// `460820` or `19460820`.
fn year_first(date: &str, today: Day) -> Option<Result<Day, DateFlaw>> {
    let (year, rest) = date.split_at_checked(date.len().checked_sub(4)?)?;
    let rest: u32 = rest.parse().ok()?;
    let written = Written { day: rest % 100, month: rest / 100, year: None };
    Some(on_year(written, year, today))
}

/// `200846` or `20081946`; the sign of a Finnish number tells the century.
fn day_first(date: &str, sign: Option<char>, today: Day) -> Option<Result<Day, DateFlaw>> {
    let (rest, year) = date.split_at_checked(4)?;
    let rest: u32 = rest.parse().ok()?;
    let written = Written { day: rest / 100, month: rest % 100, year: None };
    let century = match sign {
        None => return Some(on_year(written, year, today)),
        Some('+') => 1800,
        Some('A'..='F') => 2000,
        Some(_) => 1900,
    };
    let year: i32 = year.parse().ok()?;
    Some(written.on(century + year))
}

/// A day of a year of two or four digits.
fn on_year(written: Written, year: &str, today: Day) -> Result<Day, DateFlaw> {
    let number = year.parse().map_err(|_| DateFlaw::BirthNotUnderstood)?;
    if year.len() == 2 { short_year(written, number, today) } else { written.on(number) }
}

/// A Swedish or Finnish national number: `None` when the text has not that shape.
fn national(text: &str, today: Day, country: Country) -> Option<Result<Day, DateFlaw>> {
    let at = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (head, tail) = text.split_at_checked(at)?;
    let (date, sign, last) = match (head.len(), tail.len()) {
        (6 | 8, 4 | 5) => {
            let last = tail.get(tail.len() - 4..)?;
            (head, tail.strip_suffix(last)?.chars().next(), last)
        }
        (10 | 12, 0) => (head.get(..head.len() - 4)?, None, head.get(head.len() - 4..)?),
        _ => return None,
    };
    let sign = sign.map(|c| c.to_ascii_uppercase());
    let digits: u32 = date.parse().ok()?;
    let (high, middle, low) = (digits / 10_000, digits / 100 % 100, digits % 100);
    let short = |n: u32| i32::try_from(n).unwrap_or(0);
    if date.len() == 6 && is_finnish(date, sign, last, country) {
        return day_first(date, sign, today);
    }
    if !last.bytes().all(|b| b.is_ascii_digit()) || !matches!(sign, None | Some('-' | '+')) {
        return None;
    }
    // A coordination number is a national number with 60 added to the day.
    let day = if low > 60 { low - 60 } else { low };
    let written = Written { day, month: middle, year: None };
    Some(match (date.len(), sign) {
        (8, _) => written.on(short(high)),
        (_, Some('+')) => written.on(full(Year::Short(short(high)), today) - 100),
        _ => short_year(written, short(high), today),
    })
}

/// What stands between day and serial in Finnish numbers, and tells the century.
const SIGNS: &str = "-+ABCDEFUVWXY";

/// The check signs of Finnish numbers, by the remainder when the digits are divided by 31.
const CHECKS: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// Whether it is a Finnish number, day first: a letter says so, as century or as check sign. Where all
/// are digits the two rules of checking decide, and the country where they do not; in Sweden ten digits
/// without a sign are a Swedish number.
fn is_finnish(date: &str, sign: Option<char>, last: &str, country: Country) -> bool {
    let Some((serial, check)) = last.split_at_checked(3) else { return false };
    let Ok(number) = format!("{date}{serial}").parse::<usize>() else { return false };
    if !sign.map_or(country == Country::Fi, |s| SIGNS.contains(s)) {
        return false;
    }
    let finnish = CHECKS.get(number % 31).is_some_and(|c| check.as_bytes() == [*c]);
    let swedish = luhn(&format!("{date}{last}"));
    match sign {
        Some(sign) if sign.is_ascii_alphabetic() => true,
        _ if check.bytes().all(|b| b.is_ascii_alphabetic()) => sign.is_some(),
        _ if finnish == swedish => country == Country::Fi && day_first_fits(date),
        _ => finnish,
    }
}

/// Whether six digits are a day with the day first.
fn day_first_fits(date: &str) -> bool {
    let today = Day::of(2000, 1, 1);
    today.is_some_and(|today| matches!(day_first(date, None, today), Some(Ok(_))))
}

/// The check of Swedish national numbers: every second digit doubled, the digits' sum whole tens.
fn luhn(digits: &str) -> bool {
    let weigh = |(at, c): (usize, char)| {
        let n = c.to_digit(10)? * if at % 2 == 0 { 2 } else { 1 };
        Some(n / 10 + n % 10)
    };
    let sum: Option<u32> = digits.chars().enumerate().map(weigh).sum();
    sum.is_some_and(|s| s % 10 == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<String, DateFlaw> {
        read_in(Country::Se, text)
    }

    fn read_in(country: Country, text: &str) -> Result<String, DateFlaw> {
        read_birth(text, "2026-11-23".parse().unwrap(), country).map(|b| b.to_string())
    }

    #[test]
    fn digits_alone_are_read_in_the_order_of_the_country() {
        for (text, in_sweden, in_finland) in [
            ("120429", "2012-04-29", "1929-04-12"),
            ("010203", "2001-02-03", "2003-02-01"),
            ("200846", "1946-08-20", "1946-08-20"),
            ("460820", "1946-08-20", "1946-08-20"),
            ("12041946", "1946-04-12", "1946-04-12"),
            ("19460412", "1946-04-12", "1946-04-12"),
            ("310199", "1999-01-31", "1999-01-31"),
            ("120406A", "2006-04-12", "2006-04-12"),
            ("120446-", "1946-04-12", "1946-04-12"),
            ("460820-1235", "1946-08-20", "1946-08-20"),
        ] {
            assert_eq!(read_in(Country::Se, text).as_deref(), Ok(in_sweden), "{text}");
            assert_eq!(read_in(Country::Fi, text).as_deref(), Ok(in_finland), "{text}");
        }
        // Both orders are wrong: the country's own says why.
        let why = |country| read_in(country, "320146").unwrap_err();
        assert!(matches!(why(Country::Fi), DateFlaw::NoSuchDay { day: 32, month: 1, .. }));
        assert!(matches!(why(Country::Se), DateFlaw::NoSuchDay { day: 46, month: 1, .. }));
    }

    #[test]
    fn birth_dates_as_people_write_them() {
        for (text, born) in [
            ("460820", "1946-08-20"),
            ("19460820", "1946-08-20"),
            ("460820-1235", "1946-08-20"),
            ("4608201235", "1946-08-20"),
            ("19460820-1235", "1946-08-20"),
            ("194608201235", "1946-08-20"),
            ("460880-1235", "1946-08-20"),
            ("20.8.1946", "1946-08-20"),
            ("20/8 1946", "1946-08-20"),
            ("20.8.46", "1946-08-20"),
            ("1946-08-20", "1946-08-20"),
            ("20 aug 1946", "1946-08-20"),
            ("20. elokuuta 1946", "1946-08-20"),
            ("August 20 1946", "1946-08-20"),
            ("1946", "1946"),
            ("46", "1946"),
            ("26", "2026"),
            ("27", "1927"),
            ("261122", "2026-11-22"),
            ("261124", "1926-11-24"),
            ("261122+1235", "1926-11-22"),
        ] {
            assert_eq!(read(text).as_deref(), Ok(born), "{text}");
        }
    }

    /// A Finnish number, put together here so that none stands in the source: it would be somebody's.
    fn finnish(date: &str, sign: char, serial: &str) -> String {
        let number: usize = format!("{date}{serial}").parse().unwrap();
        format!("{date}{sign}{serial}{}", char::from(CHECKS[number % 31]))
    }

    #[test]
    fn finnish_numbers_put_the_day_first_and_the_century_in_the_sign() {
        for (date, sign, serial, born) in [
            ("131052", '-', "308", "1952-10-13"),
            ("130104", 'A', "838", "2004-01-13"),
            ("130104", 'B', "838", "2004-01-13"),
            ("130104", 'Y', "838", "1904-01-13"),
            // The check sign is a digit, and the date would be one in Sweden too: Luhn says no.
            ("010203", '-', "002", "1903-02-01"),
        ] {
            let text = finnish(date, sign, serial);
            assert_eq!(read(&text).as_deref(), Ok(born), "{date}{sign}");
            assert_eq!(read(&text.to_lowercase()).as_deref(), Ok(born), "{date}{sign}");
        }
        assert!(finnish("010203", '-', "002").ends_with(|c: char| c.is_ascii_digit()));
        // Without its sign it may be a Swedish one with a slip in it.
        let bare = finnish("010203", '-', "002").replace('-', "");
        assert_eq!(read_in(Country::Se, &bare).as_deref(), Ok("2001-02-03"));
        assert_eq!(read_in(Country::Fi, &bare).as_deref(), Ok("2003-02-01"));
    }

    #[test]
    fn what_cannot_be_a_birth_says_why() {
        let near = |d: &str| d.parse().unwrap();
        for (text, flaw) in [
            ("20.8.", DateFlaw::BirthNotUnderstood),
            ("", DateFlaw::BirthNotUnderstood),
            ("åttio", DateFlaw::BirthNotUnderstood),
            ("460820-12", DateFlaw::BirthNotUnderstood),
            ("2030", DateFlaw::BornInFuture { year: 2030 }),
            ("20261124", DateFlaw::BornInFuture { year: 2026 }),
            ("1890", DateFlaw::BornTooLongAgo { year: 1890 }),
            ("460231", DateFlaw::NoSuchDay { day: 31, month: 2, nearest: near("1946-02-28") }),
        ] {
            assert_eq!(read(text), Err(flaw), "{text}");
        }
    }

    #[test]
    fn age_counts_birthdays_and_the_year_alone_counts_years() {
        let age = |born: &str, on: &str| born.parse::<Born>().unwrap().age_on(on.parse().unwrap());
        assert_eq!(age("1946-08-20", "2026-08-19"), 79);
        assert_eq!(age("1946-08-20", "2026-08-20"), 80);
        assert_eq!(age("1948-02-29", "2026-02-28"), 77);
        assert_eq!(age("1948-02-29", "2026-03-01"), 78);
        assert_eq!(age("1946", "2026-01-01"), 80);
        assert_eq!(age("2027", "2026-01-01"), 0);
    }
}
