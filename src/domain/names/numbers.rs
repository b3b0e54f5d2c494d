//! Phone numbers and birth dates by the digits they begin with.

use super::index::lower;
use crate::base::{Born, phone};

/// Numbers as digits, sorted, each with the person who has it.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    /// Digits without 0, +46 or +358, packed so that they sort as texts do.
    phones: Vec<(u64, u32)>,
    /// Year, month and day as one number, 19460820; month and day zero where only the year is known.
    births: Vec<(u32, u32)>,
}

/// The digits of a phone number that are compared: sixteen of four bits each.
const DIGITS: usize = 16;
/// What may stand before the area code.
const CALLING_CODES: [&str; 2] = ["46", "358"];
/// The centuries two digits of a year may mean.
const CENTURIES: [&str; 3] = ["18", "19", "20"];

impl Numbers {
    /// Puts a phone number down for a person.
    pub fn add_phone(&mut self, written: &str, person: u32) {
        let digits = phone::digits(written);
        if !digits.is_empty() {
            self.phones.push((packed(&digits), person));
        }
    }

    /// Puts a birth date down for a person.
    pub fn add_birth(&mut self, born: Born, person: u32) {
        self.births.push((as_number(born), person));
    }

    /// Sorts what was put down.
    pub fn finish(&mut self) {
        self.phones.sort_unstable();
        self.phones.dedup();
        self.births.sort_unstable();
        self.births.dedup();
        self.phones.shrink_to_fit();
        self.births.shrink_to_fit();
    }

    /// Marks everybody with a phone number that begins as typed, with or without 0, +46 or +358.
    pub fn mark_phones(&self, typed: &str, marks: &mut [u16], mark: u16) {
        for digits in readings(typed) {
            for (_, person) in self.phones_beginning(&digits) {
                lower(marks, *person, mark);
            }
        }
    }

    /// Marks everybody born as typed: `46`, `1946`, `4608`, `460820`, `19460820`, or a national
    /// number, of which the date is taken.
    pub fn mark_births(&self, typed: &str, marks: &mut [u16], mark: u16) {
        for beginning in birth_beginnings(typed) {
            for (_, person) in self.births_beginning(&beginning) {
                lower(marks, *person, mark);
            }
        }
    }

    /// Persons with exactly this phone number.
    pub fn with_phone(&self, written: &str) -> impl Iterator<Item = u32> {
        let digits = phone::digits(written);
        let key = packed(&digits);
        let from = self.phones.partition_point(|(k, _)| *k < key);
        let found = self.phones.get(from..).unwrap_or(&[]).iter();
        found.take_while(move |(k, _)| *k == key && !digits.is_empty()).map(|(_, person)| *person)
    }

    /// Persons whose birth date is known exactly as this one is.
    pub fn born(&self, born: Born) -> impl Iterator<Item = u32> {
        let key = as_number(born);
        let from = self.births.partition_point(|(k, _)| *k < key);
        let found = self.births.get(from..).unwrap_or(&[]).iter();
        found.take_while(move |(k, _)| *k == key).map(|(_, person)| *person)
    }

    /// Bytes of memory taken.
    pub fn bytes(&self) -> usize {
        self.phones.capacity() * size_of::<(u64, u32)>()
            + self.births.capacity() * size_of::<(u32, u32)>()
    }

    fn phones_beginning(&self, digits: &str) -> &[(u64, u32)] {
        let first = packed(digits);
        let open = 4 * DIGITS.saturating_sub(digits.len());
        let last = match open {
            0 => first,
            64.. => u64::MAX,
            bits => first | ((1 << bits) - 1),
        };
        stretch(&self.phones, first, last)
    }

    fn births_beginning(&self, digits: &str) -> &[(u32, u32)] {
        let open = 8_usize.saturating_sub(digits.len());
        let step = 10_u32.saturating_pow(u32::try_from(open).unwrap_or(u32::MAX));
        let first = digits.parse::<u32>().unwrap_or(0).saturating_mul(step);
        stretch(&self.births, first, first.saturating_add(step - 1))
    }
}

/// The stretch of a sorted list from the first key to the last, both counted in.
fn stretch<K: Ord + Copy>(sorted: &[(K, u32)], first: K, last: K) -> &[(K, u32)] {
    let from = sorted.partition_point(|(key, _)| *key < first);
    let to = sorted.partition_point(|(key, _)| *key <= last);
    sorted.get(from..to).unwrap_or(&[])
}

/// Digits four bits each from the top; one more than the digit, so that 7 and 70 differ.
fn packed(digits: &str) -> u64 {
    let mut key = 0;
    for (n, digit) in digits.bytes().take(DIGITS).enumerate() {
        key |= u64::from(digit.wrapping_sub(b'0') + 1) << (60 - 4 * n);
    }
    key
}

/// A birth date as one number, 19460820; month and day zero where only the year is known.
pub(super) fn as_number(born: Born) -> u32 {
    let (month, day) = born.rest.unwrap_or((0, 0));
    u32::try_from(born.year).unwrap_or(0) * 10_000 + month * 100 + day
}

/// The birth date of a number; none for zero.
pub(super) fn as_born(number: u32) -> Option<Born> {
    let year = i32::try_from(number / 10_000).ok().filter(|year| *year > 0)?;
    let (month, day) = (number / 100 % 100, number % 100);
    Some(Born { year, rest: (month > 0).then_some((month, day)) })
}

/// What a half-typed number may stand for: without the zero or the calling code, also when only half
/// of the code is there yet. A code without its plus sign is one only where no birth date is begun:
/// `46` is a year, `4670` a number abroad.
fn readings(typed: &str) -> Vec<String> {
    let mut readings = vec![phone::digits(typed)];
    let all: String = typed.chars().filter(char::is_ascii_digit).collect();
    let abroad =
        if typed.trim_start().starts_with('+') { Some(&*all) } else { all.strip_prefix("00") };
    for code in CALLING_CODES {
        if abroad.is_some_and(|begun| code.starts_with(begun)) {
            readings.push(String::new());
        }
        let bare = all.strip_prefix(code).filter(|rest| !rest.is_empty() && !is_date_begun(&all));
        if let Some(rest) = bare {
            readings.push(rest.trim_start_matches('0').to_owned());
        }
    }
    readings
}

/// Whether digits can be the beginning of `YYMMDD`.
fn is_date_begun(digits: &str) -> bool {
    let part = |range: std::ops::Range<usize>| digits.get(range)?.parse::<u32>().ok();
    let month = match digits.len() {
        0..=2 => true,
        3 => part(2..3).is_some_and(|first| first <= 1),
        _ => part(2..4).is_some_and(|month| (1..=12).contains(&month)),
    };
    let day = match digits.len() {
        0..=4 => true,
        5 => part(4..5).is_some_and(|first| first <= 3),
        _ => part(4..6).is_some_and(|day| (1..=31).contains(&day)),
    };
    month && day && digits.len() <= 6
}

/// The beginnings of an eight-digit birth date that what is typed may stand for. What comes after a
/// whole date is the rest of a national number, and is not held against it.
fn birth_beginnings(typed: &str) -> Vec<String> {
    let all: String = typed.chars().filter(char::is_ascii_digit).collect();
    let mut beginnings = Vec::new();
    if (1..=10).contains(&all.len()) {
        let short = all.get(..6).unwrap_or(&all);
        beginnings.extend(CENTURIES.iter().map(|century| format!("{century}{short}")));
    }
    if (1..=12).contains(&all.len()) {
        beginnings.push(all.get(..8).unwrap_or(&all).to_owned());
    }
    beginnings
}
