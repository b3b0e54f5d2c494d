//! The Swedish personal identity number and coordination number.

use super::National;
use crate::base::{Born, Country, Day};

/// Added to the day of birth in a coordination number.
const COORDINATION: u32 = 60;

/// Reads `YYYYMMDDNNNC`, `YYMMDDNNNC`, and both with `-` or `+` before the last four. Without a
/// century, `-` and no sign mean the latest such birth day that has been, `+` the one a hundred years
/// before.
pub(super) fn read(text: &str, today: Day) -> Option<National> {
    let (digits, plus) = split(text)?;
    let (year, rest) = match digits.len() {
        12 => (digits.get(..4)?.parse().ok()?, digits.get(4..)?),
        10 => (century(&digits, plus, today)?, digits.get(2..)?),
        _ => return None,
    };
    let short: String = digits.chars().skip(digits.len() - 10).collect();
    if !luhn(&short) {
        return None;
    }
    let (born, temporary) = date(year, rest)?;
    Some(National { country: Country::Se, kept: format!("{year:04}{rest}"), born, temporary })
}

/// The digits, and whether the sign before the last four is a plus.
fn split(text: &str) -> Option<(String, bool)> {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let signs: Vec<(usize, char)> =
        text.chars().enumerate().filter(|(_, c)| !c.is_ascii_digit()).collect();
    match signs.as_slice() {
        [] => Some((digits, false)),
        [(at, sign @ ('-' | '+'))] if at + 4 == digits.len() => Some((digits, *sign == '+')),
        _ => None,
    }
}

/// The year that two digits stand for.
fn century(digits: &str, plus: bool, today: Day) -> Option<i32> {
    let short: i32 = digits.get(..2)?.parse().ok()?;
    let mut year = today.year() / 100 * 100 + short;
    // 29 February exists in one of the two centuries alone: what decides is the day, not the year.
    let been = date(year, digits.get(2..)?).is_some_and(|(born, _)| match born.day() {
        Some(day) => day <= today,
        None => born.year <= today.year(),
    });
    if !been {
        year -= 100;
    }
    Some(if plus { year - 100 } else { year })
}

/// Month and day of `MMDDNNNC` in a year, and whether it is a coordination number.
fn date(year: i32, rest: &str) -> Option<(Born, bool)> {
    let month: u32 = rest.get(..2)?.parse().ok()?;
    let day: u32 = rest.get(2..4)?.parse().ok()?;
    let Some(day) = day.checked_sub(COORDINATION) else {
        return Day::of(year, month, day).map(|born| (born.into(), false));
    };
    if month == 0 || day == 0 {
        let unknown = month <= 12 && day <= 31;
        return unknown.then_some((Born { year, rest: None }, true));
    }
    Day::of(year, month, day).map(|born| (born.into(), true))
}

/// Whether the ten digits end in their check digit: every other one doubled, the sum even tens.
fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .filter_map(|c| c.to_digit(10))
        .zip([2, 1].into_iter().cycle())
        .map(|(digit, weight)| digit * weight)
        .map(|product| product / 10 + product % 10)
        .sum();
    digits.len() == 10 && sum.is_multiple_of(10)
}
