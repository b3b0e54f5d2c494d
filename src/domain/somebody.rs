//! Whether a text tells who somebody is, for initiatives that keep counts alone.
//!
//! National numbers, phone numbers, e-mail addresses and names are looked for. Names are those of the
//! register's own persons and the commonest first names; somebody whose name is rare and who is not
//! in the register is not found: the team is told so, and the rule is theirs.

mod names;
mod numbers;

pub use names::pairs;

use crate::base::{Country, Phrase, Word};
use crate::domain::initiative::Mode;
use crate::domain::names::Names;

/// What tells who somebody is, as it stands in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Somebody {
    /// A national number, or what looks like one.
    National(String),
    /// A phone number.
    Phone(String),
    /// An e-mail address.
    Email(String),
    /// A name.
    Name(String),
}

impl Somebody {
    /// What to say to the one who wrote it.
    pub fn phrase(&self) -> Phrase {
        let (word, text) = match self {
            Somebody::National(text) => (Word("somebody-national"), text),
            Somebody::Phone(text) => (Word("somebody-phone"), text),
            Somebody::Email(text) => (Word("somebody-email"), text),
            Somebody::Name(text) => (Word("somebody-name"), text),
        };
        Phrase::new(word).with("text", text)
    }
}

/// The first thing in a text that tells who somebody is. `names` are those of the register, where
/// they are at hand; `home` says how a phone number without a country code is read.
pub fn names_somebody(text: &str, names: Option<&Names>, home: Country) -> Option<Somebody> {
    numbers::national(text)
        .map(Somebody::National)
        .or_else(|| email(text).map(Somebody::Email))
        .or_else(|| numbers::phone(text, home).map(Somebody::Phone))
        .or_else(|| names::name(text, names).map(Somebody::Name))
}

/// The first thing in a text that an initiative of this mode may not hold: where counts alone are kept,
/// all that tells who somebody is; under aliases what names them, for a number to ring is needed there.
pub fn refused(
    mode: Mode,
    text: &str,
    names: Option<&Names>,
    homes: &[Country],
) -> Option<Somebody> {
    match mode {
        Mode::Named => None,
        Mode::Alias => numbers::national(text)
            .map(Somebody::National)
            .or_else(|| names::name(text, names).map(Somebody::Name)),
        Mode::Counts => homes.iter().find_map(|home| names_somebody(text, names, *home)),
    }
}

fn email(text: &str) -> Option<String> {
    let edges: &[char] = &['.', ',', ';', ':', '(', ')', '<', '>', '"', '!', '?'];
    let words = text.split_whitespace().map(|word| word.trim_matches(edges));
    let is_email = |word: &str| {
        word.split_once('@').is_some_and(|(who, host)| {
            !who.is_empty() && host.split('.').filter(|part| !part.is_empty()).count() > 1
        })
    };
    words.into_iter().find(|word| is_email(word)).map(str::to_owned)
}

#[cfg(test)]
mod tests;
