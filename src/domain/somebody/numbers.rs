//! National numbers and phone numbers in running text.

use crate::base::phone::read_phone;
use crate::base::text::words_of;
use crate::base::{Country, Day};

/// The fewest digits that are a phone number with its area code, written without one sign too many.
const PHONE: std::ops::RangeInclusive<usize> = 8..=15;

/// A stretch of the text written as a national number with a possible date, whether or not its check
/// digit is right: who mistypes a number has still written down whose it is.
pub(super) fn national(text: &str) -> Option<String> {
    stretches(text, "-+").into_iter().find(|s| is_swedish(s)).or_else(|| finnish(text))
}

/// A stretch of the text that can be dialled.
pub(super) fn phone(text: &str, home: Country) -> Option<String> {
    let found = stretches(text, "+-/() ").into_iter().find(|stretch| {
        let digits = stretch.chars().filter(char::is_ascii_digit).count();
        let begins = stretch.starts_with(['0', '+', '(']) || digits > 8 && !stretch.contains(' ');
        PHONE.contains(&digits)
            && begins
            && !is_hours(stretch)
            && !is_case(stretch)
            && stretch.parse::<Day>().is_err()
            && read_phone(stretch, home).e164.is_some()
    });
    found.map(|stretch| stretch.trim().to_owned())
}

/// Stretches of digits, with these signs inside or before them.
fn stretches(text: &str, signs: &str) -> Vec<String> {
    let mut stretches = Vec::new();
    for part in text.split(|c: char| !c.is_ascii_digit() && !signs.contains(c)) {
        let part = part.trim_matches(|c: char| c == ' ' || c == '-' || c == '/' || c == ')');
        if part.contains(|c: char| c.is_ascii_digit()) {
            stretches.push(part.to_owned());
        }
    }
    stretches
}

/// `YYMMDD-NNNN`, `YYYYMMDD-NNNN` and the same without the sign.
fn is_swedish(stretch: &str) -> bool {
    let digits: String = stretch.chars().filter(char::is_ascii_digit).collect();
    let signs = stretch.len() - digits.len();
    let date = match (digits.len(), signs) {
        (10, 0 | 1) => digits.get(..6),
        (12, 0 | 1) => digits.get(2..8),
        _ => None,
    };
    let placed = signs == 0 || stretch.rfind(['-', '+']) == stretch.len().checked_sub(5);
    let dialled = signs == 0 && digits.len() == 10 && digits.starts_with('0');
    placed && !dialled && date.is_some_and(|date| is_date(date, true))
}

/// `DDMMYY`, the sign of a century, three digits and a check sign.
fn finnish(text: &str) -> Option<String> {
    let chars: Vec<char> = text.chars().collect();
    let mut found = chars.windows(11).enumerate().filter(|(at, code)| {
        let whole = |c: Option<&char>| c.is_none_or(|c| !c.is_alphanumeric());
        let alone = whole(at.checked_sub(1).and_then(|before| chars.get(before)))
            && whole(chars.get(at + 11));
        alone && is_finnish(code)
    });
    found.next().map(|(_, code)| code.iter().collect())
}

fn is_finnish(code: &[char]) -> bool {
    let [d1, d2, m1, m2, y1, y2, sign, rest @ .., check] = code else { return false };
    let date: String = [y1, y2, m1, m2, d1, d2].into_iter().collect();
    "+-ABCDEFUVWXYabcdefuvwxy".contains(*sign)
        && rest.iter().all(char::is_ascii_digit)
        && check.is_ascii_alphanumeric()
        && is_date(&date, false)
}

/// Whether `YYMMDD` is a day in some century; with sixty added in a coordination number.
fn is_date(date: &str, coordination: bool) -> bool {
    let part = |range: std::ops::Range<usize>| date.get(range)?.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (part(0..2), part(2..4), part(4..6)) else {
        return false;
    };
    if coordination && day >= 60 {
        // A coordination number may leave out month and day.
        return month <= 12 && day <= 91;
    }
    let year = i32::try_from(year).unwrap_or(0);
    [1900, 2000].iter().any(|century| Day::of(century + year, month, day).is_some())
}

/// The number of a case, `2026-00456`: the year, a sign, and which one of that year.
fn is_case(stretch: &str) -> bool {
    let stretch = stretch.trim();
    let Some((year, rest)) = stretch.split_once(['-', '/']) else { return false };
    let year = year.len() == 4 && (year.starts_with("19") || year.starts_with("20"));
    year && (1..=7).contains(&rest.len()) && rest.bytes().all(|byte| byte.is_ascii_digit())
}

/// Opening hours, `0900-1530`, which can be dialled as well.
fn is_hours(stretch: &str) -> bool {
    let hour = |text: &str| {
        let (hours, minutes) = text.split_at_checked(2).unwrap_or(("", ""));
        text.len() == 4
            && hours.parse::<u32>().is_ok_and(|h| h < 24)
            && minutes.parse::<u32>().is_ok_and(|m| m < 60)
    };
    let mut times = words_of(stretch);
    stretch.split('-').count() == 2 && times.by_ref().all(hour)
}
