//! National numbers of Sweden and Finland: whether one is right, and where a text holds one.

mod finnish;
mod swedish;

use crate::base::{Born, Country, Day};

/// A national number that has passed its check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct National {
    /// Whose system it belongs to.
    pub country: Country,
    /// The one form it is kept in: twelve digits, or `DDMMYY`, sign, three digits and a check sign.
    pub kept: String,
    /// The birth date it tells; the year alone in a coordination number that leaves out the rest.
    pub born: Born,
    /// Whether it is a Swedish coordination number, or a Finnish number for a passing stay.
    pub temporary: bool,
}

impl National {
    /// Whether the birth date is the one written beside it; a year alone need only be the same year.
    pub fn agrees_with(&self, born: Born) -> bool {
        match (self.born.rest, born.rest) {
            (Some(_), Some(_)) => born == self.born,
            _ => born.year == self.born.year,
        }
    }
}

/// Reads a Swedish or Finnish national number, with or without its signs. `None` when it is not one:
/// no such day, a wrong check digit, a birth day after `today`.
pub fn read(text: &str, today: Day) -> Option<National> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let found = swedish::read(&text, today).or_else(|| finnish::read(&text))?;
    let ahead = found.born.year > today.year() || found.born.day().is_some_and(|day| day > today);
    (!ahead).then_some(found)
}

#[cfg(test)]
mod tests;
