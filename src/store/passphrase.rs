//! Which passphrases are good enough.

use crate::base::{Phrase, Word};

/// What is wrong with a passphrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Neither fourteen characters nor four words.
    Short,
    /// One of those that are tried first.
    Common,
    /// The name of the register or of the member.
    Known,
    /// The same few characters over and over.
    Monotone,
}

impl Weak {
    /// What to do about it.
    pub fn phrase(self) -> Phrase {
        Phrase::new(match self {
            Self::Short => Word("passphrase-short"),
            Self::Common => Word("passphrase-common"),
            Self::Known => Word("passphrase-known"),
            Self::Monotone => Word("passphrase-monotone"),
        })
    }
}

/// Characters from which a passphrase is long enough.
pub const LONG: usize = 14;

/// Words from which it is.
const WORDS: usize = 4;

/// Different characters it must have.
const DIFFERENT: usize = 6;

/// What people choose when they are told to choose something long. Compared without blanks, digits
/// at the end, signs and capitals.
const COMMON: [&str; 24] = [
    "passwordpassword",
    "passphrase",
    "lösenordlösenord",
    "hemligtlösenord",
    "mittlösenord",
    "salasanasalasana",
    "minunsalasanani",
    "qwertyuiop",
    "qwertyuiopå",
    "qwertyuiopasdfghjkl",
    "asdfghjklzxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
    "correcthorsebatterystaple",
    "letmeinletmein",
    "iloveyouiloveyou",
    "välkommentillossalla",
    "sommarsommar",
    "vinterochsommar",
    "göteborggöteborg",
    "stockholmstockholm",
    "helsinkihelsinki",
    "ettvåtrefyra",
    "yksikaksikolmeneljä",
    "onetwothreefour",
];

/// Whether `text` will do as a passphrase. `known` are names anybody would try: the member's, the
/// register's.
pub fn check(text: &str, known: &[&str]) -> Result<(), Weak> {
    let words = text.split_whitespace().filter(|w| w.chars().count() > 1).count();
    let bare = bare(text);
    if COMMON.iter().any(|c| bare == *c) {
        return Err(Weak::Common);
    }
    if text.trim().chars().count() < LONG && words < WORDS {
        return Err(Weak::Short);
    }
    let mut left = bare.clone();
    for name in known.iter().map(|n| self::bare(n)).filter(|n| !n.is_empty()) {
        left = left.replace(&name, "");
    }
    if left.chars().count() < bare.chars().count() && left.chars().count() < LONG / 2 {
        return Err(Weak::Known);
    }
    let mut seen: Vec<char> = text.to_lowercase().chars().collect();
    seen.sort_unstable();
    seen.dedup();
    if seen.len() < DIFFERENT { Err(Weak::Monotone) } else { Ok(()) }
}

/// Letters alone, small.
fn bare(text: &str) -> String {
    text.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_or_four_words_and_nothing_that_is_tried_first() {
        for (text, verdict) in [
            ("vinter bärs lampa kung", Ok(())),
            ("blå gul röd hus", Ok(())),
            ("7h!kQ-ö29vbn#1", Ok(())),
            ("sommar2026", Err(Weak::Short)),
            ("a b c d", Err(Weak::Short)),
            ("", Err(Weak::Short)),
            ("Correct Horse Battery Staple 1", Err(Weak::Common)),
            ("Lösenord lösenord 12!", Err(Weak::Common)),
            ("Karin Lindén 2026", Err(Weak::Known)),
            ("aaaaaaaaaaaaaaaa", Err(Weak::Monotone)),
        ] {
            assert_eq!(check(text, &["Karin Lindén", "Uppsök"]), verdict, "{text}");
        }
    }
}
