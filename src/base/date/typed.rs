//! Reading a day as people type it, in Swedish, Finnish and English at once.

use crate::base::date::Day;
use crate::base::date::flaw::DateFlaw;
use crate::base::date::parts::{Part, Written, Year, parts};
use crate::base::date::vocabulary::{self, Unit, Way};
use crate::base::text::fold;
use chrono::{NaiveDate, Weekday};

use Part::{Number as N, Sign as S, Word as W};

/// Which way an undecided date points: `fre` is the coming Friday where something is planned and the
/// latest where something has happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lean {
    /// For what is to be done.
    Plan,
    /// For what has happened.
    Past,
    /// For what is written down before as often as afterwards: a day without a year is the nearest one,
    /// and what is counted from today is still to come.
    Near,
}

/// A form of writing a day: `None` when the text is not of this form at all.
type Reading = Option<Result<Day, DateFlaw>>;

/// The day that `text` means when it is written on `today`. A flaw says what was perhaps meant; an
/// empty text is not understood.
pub fn read_day(text: &str, today: Day, lean: Lean) -> Result<Day, DateFlaw> {
    let folded = fold(text.trim());
    let tidy = folded.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some(days) = vocabulary::near(&tidy) {
        return Ok(today.plus_days(days));
    }
    let Some(parts) = parts(&tidy) else { return Err(DateFlaw::NotUnderstood) };
    let day = relative(&parts, today, lean)
        .or_else(|| named(&parts, today, lean))
        .or_else(|| week(&parts, today, lean))
        .or_else(|| written(&parts, today, lean))
        .unwrap_or(Err(DateFlaw::NotUnderstood))?;
    let year = day.year();
    if (1900..2200).contains(&year) { Ok(day) } else { Err(DateFlaw::TooFar { year }) }
}

/// `+3m`, `-2d`, `3 veckor`, `om 3 veckor`, `3 days ago`, `3 viikon päästä`. Without sign or word it
/// points where the box leans.
fn relative(parts: &[Part<'_>], today: Day, lean: Lean) -> Reading {
    let (way, count, unit) = match *parts {
        [S('-'), N(n, _), W(unit)] => (Some(Way::Back), n, unit),
        [N(n, _), W(unit)] => (None, n, unit),
        [S('+') | W("om" | "in"), N(n, _), W(unit)] => (Some(Way::Ahead), n, unit),
        [W("for"), N(n, _), W(unit), W(word)] | [N(n, _), W(unit), W(word)] => {
            (Some(vocabulary::away(word)?), n, unit)
        }
        _ => return None,
    };
    let unit = vocabulary::unit(unit)?;
    let back = way.map_or(lean == Lean::Past, |w| w == Way::Back);
    if count > 9999 {
        return Some(Err(DateFlaw::NotUnderstood));
    }
    let n = if back { -i64::from(count) } else { i64::from(count) };
    let months = i32::try_from(n).ok()?;
    Some(Ok(match unit {
        Unit::Day => today.plus_days(n),
        Unit::Week => today.plus_days(n * 7),
        Unit::Month => today.plus_months(months),
        Unit::Year => today.plus_months(months * 12),
    }))
}

/// `fre`, `på fredag`, `nästa fre`, `viime perjantaina`, `i fredags`, `next week`.
fn named(parts: &[Part<'_>], today: Day, lean: Lean) -> Reading {
    let parts = parts.strip_suffix(&[S('.')]).unwrap_or(parts);
    let (way, word) = match *parts {
        [W("pa" | "on"), W(word)] | [W(word)] => (None, word),
        [W("i"), W(word)] => (Some(Way::Back), word.strip_suffix('s')?),
        [W("i"), W("forra"), W(word)] => (Some(Way::Back), word),
        [W(which), W(word)] => (Some(vocabulary::which(which)?), word),
        _ => return None,
    };
    if let (Some(way), "vecka" | "veckan" | "week" | "viikko" | "viikolla") = (way, word) {
        let days = if way == Way::Ahead { 7 } else { -7 };
        return Some(Ok(today.monday().plus_days(days)));
    }
    let weekday = vocabulary::weekday(word)?;
    let ahead = i64::from(weekday.days_since(today.weekday()));
    let back = -i64::from(today.weekday().days_since(weekday));
    Some(Ok(today.plus_days(match (way, lean) {
        // Who means today writes today: a weekday planned is never the one that has begun.
        (Some(Way::Ahead), _) | (None, Lean::Plan | Lean::Near) if ahead == 0 => 7,
        (Some(Way::Ahead), _) | (None, Lean::Plan | Lean::Near) => ahead,
        (Some(Way::Back), _) if back == 0 => -7,
        _ => back,
    })))
}

/// `v8`, `v.8`, `vecka 8`, `w8`, `vko 8`, with a weekday before or after, or a year after.
fn week(parts: &[Part<'_>], today: Day, lean: Lean) -> Reading {
    let parts: Vec<Part<'_>> = parts.iter().copied().filter(|p| *p != S('.')).collect();
    let (word, number, weekday, year) = match *parts.as_slice() {
        [W(word), N(n, 1 | 2)] => (word, n, None, None),
        [W(word), N(n, 1 | 2), W(day)] | [W(day), W(word), N(n, 1 | 2)] => {
            (word, n, Some(vocabulary::weekday(day)?), None)
        }
        [W(word), N(n, 1 | 2), N(y, 4)] => (word, n, None, Some(i32::try_from(y).ok()?)),
        _ => return None,
    };
    if !vocabulary::is_week(word) {
        return None;
    }
    let this_year = today.0.format("%G").to_string().parse().unwrap_or(today.year());
    let found = match year {
        Some(year) => in_week(year, number, weekday),
        None => in_week(this_year, number, weekday).and_then(|day| {
            // The week we are in is not over: without a weekday it counts from today.
            let running = weekday.is_none() && day == today.monday();
            match lean {
                Lean::Plan | Lean::Near if running => Ok(today),
                Lean::Plan if day < today => in_week(this_year + 1, number, weekday),
                Lean::Past if day > today => in_week(this_year - 1, number, weekday),
                Lean::Near => in_week(
                    nearest(this_year, today, |y| in_week(y, number, weekday)),
                    number,
                    weekday,
                ),
                _ => Ok(day),
            }
        }),
    };
    Some(found)
}

/// Of this year, the next and the last the one whose day is nearest to today; of two as near, the later.
pub(super) fn nearest(year: i32, today: Day, on: impl Fn(i32) -> Result<Day, DateFlaw>) -> i32 {
    let away = |year: i32| on(year).map_or(i64::MAX, |day| day.since(today).abs());
    [year, year + 1, year - 1].into_iter().min_by_key(|year| away(*year)).unwrap_or(year)
}

/// A day of an ISO week, its Monday when no other was named.
fn in_week(year: i32, week: u32, weekday: Option<Weekday>) -> Result<Day, DateFlaw> {
    let day = NaiveDate::from_isoywd_opt(year, week, weekday.unwrap_or(Weekday::Mon));
    if let Some(day) = day {
        return Ok(Day(day));
    }
    let last = if week == 0 { 1 } else { 52 + u32::from(has_week_53(year)) };
    match NaiveDate::from_isoywd_opt(year, last, Weekday::Mon) {
        Some(day) => Err(DateFlaw::NoSuchWeek { week, year, nearest: Day(day) }),
        None => Err(DateFlaw::TooFar { year }),
    }
}

fn has_week_53(year: i32) -> bool {
    NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_some()
}

/// Day and month, with or without a year.
fn written(parts: &[Part<'_>], today: Day, lean: Lean) -> Reading {
    let written = Written::read(parts)?;
    Some(match written.year {
        None => written.nearest(today, lean),
        Some(Year::Full(year)) => written.on(year),
        Some(Year::Short(short)) => {
            // Plans reach twenty years ahead and memories the rest of the century back.
            let latest = today.year() + 20;
            written.on(latest - (latest - short).rem_euclid(100))
        }
    })
}

#[cfg(test)]
mod tests;
