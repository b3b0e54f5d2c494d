//! Which passphrases are good enough.

use crate::base::text::fold;
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

/// Letters that make a word.
const LETTERS: usize = 3;

/// Different characters it must have.
const DIFFERENT: usize = 6;

/// What people choose when they are told to choose something long, without accents. Where little
/// else than this is left of a passphrase it is guessed at once, whatever digits follow.
const STEMS: &str = "correcthorsebatterystaple valkommentillossalla ettvatrefyra yksikaksikolmenelja
    onetwothreefour password passwort passord passphrase losenord losen hemligt hemlig salasanani
    salasana salainen tunnussana letmein iloveyou jagalskardig minarakastansinua welcome valkommen
    tervetuloa hejsan hello moikka terve admin administrator login secret computer dator master
    dragon monkey sunshine princess football fotboll hockey jaakiekko jalkapallo liverpool arsenal
    aik djurgarden hammarby ifk tillit luottamus uppsokande uppsok etsiva socialtjanst socialtjansten
    kommun kunta seurakunta forsamling sommar vinter host kesa talvi syksy kevat summer winter autumn
    spring januari februari mars april maj juni juli augusti september oktober november december
    tammikuu helmikuu maaliskuu huhtikuu toukokuu kesakuu heinakuu elokuu syyskuu lokakuu marraskuu
    joulukuu mandag tisdag onsdag torsdag fredag lordag sondag monday friday sunday maanantai
    perjantai sunnuntai stockholm goteborg malmo uppsala vasteras orebro linkoping helsingborg
    jonkoping norrkoping lund umea gavle boras sodertalje eskilstuna halmstad karlstad sundsvall
    lulea angered hjallbo bergsjon helsinki helsingfors espoo esbo tampere tammerfors vantaa vanda
    oulu uleaborg turku abo jyvaskyla lahti kuopio pori vaasa sverige sweden suomi finland";

/// Characters that lie or follow beside each other; read backwards as well.
const ROWS: [&str; 7] = [
    "abcdefghijklmnopqrstuvwxyz",
    "qwertyuiopa",
    "asdfghjkloa",
    "zxcvbnm",
    "01234567890",
    "qazwsxedcrfvtgbyhnujmik",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm",
];

/// How many neighbours in a row are no accident.
const RUN: usize = 4;

/// Whether `text` will do as a passphrase. `known` are names anybody would try: the member's, the
/// register's.
pub fn check(text: &str, known: &[&str]) -> Result<(), Weak> {
    let words = text.split_whitespace().filter(|w| w.chars().count() >= LETTERS).count();
    if text.trim().chars().count() < LONG && words < WORDS {
        return Err(Weak::Short);
    }
    if is_monotone(text) {
        return Err(Weak::Monotone);
    }
    if is_common(text) || is_common(&text.chars().map(meant).collect::<String>()) {
        return Err(Weak::Common);
    }
    let bare = letters(text);
    let mut left = bare.clone();
    for name in known.iter().map(|n| letters(n)).filter(|n| !n.is_empty()) {
        left = left.replace(&name, "");
    }
    if left.len() < bare.len() && left.chars().count() < LONG / 2 {
        return Err(Weak::Known);
    }
    Ok(())
}

/// Few characters, or the same piece again and again.
fn is_monotone(text: &str) -> bool {
    let all: Vec<char> = fold(text).chars().filter(|c| c.is_alphanumeric()).collect();
    let repeats = |n: usize| all.iter().zip(all.iter().skip(n)).all(|(a, b)| a == b);
    let mut seen: Vec<char> = text.to_lowercase().chars().collect();
    seen.sort_unstable();
    seen.dedup();
    seen.len() < DIFFERENT || (1..=all.len() / 2).any(repeats)
}

/// Too few letters of its own beside what is tried first.
fn is_common(text: &str) -> bool {
    let mut left = without_runs(text);
    for stem in STEMS.split_whitespace() {
        left = left.replace(stem, "");
    }
    let taken = left.len() < letters(text).len();
    let few = left.chars().count() < LONG / 2;
    letters(text).is_empty() || (taken && few)
}

/// The letters, without stretches of neighbours.
fn without_runs(text: &str) -> String {
    let mut left = letters_and_digits(text);
    for row in ROWS {
        let back: String = row.chars().rev().collect();
        for row in [row, &back] {
            for size in (RUN..=row.len()).rev() {
                for at in 0..=row.len() - size {
                    // The rows are ASCII, so every cut is between two characters.
                    left = left.replace(row.get(at..at + size).unwrap_or(row), " ");
                }
            }
        }
    }
    letters(&left)
}

fn letters_and_digits(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Letters alone, small, without accents.
fn letters(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphabetic()).collect()
}

/// The letter a sign or digit is written for.
fn meant(c: char) -> char {
    match c {
        '@' | '4' => 'a',
        '3' => 'e',
        '1' | '!' => 'i',
        '0' => 'o',
        '5' | '$' => 's',
        other => other,
    }
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
            ("ni vi du se", Err(Weak::Short)),
            ("", Err(Weak::Short)),
            ("Correct Horse Battery Staple 1", Err(Weak::Common)),
            ("Lösenord lösenord 12!", Err(Weak::Common)),
            ("Karin Lindén 2026", Err(Weak::Known)),
            ("aaaaaaaaaaaaaaaa", Err(Weak::Monotone)),
            ("hundkatthundkatt", Err(Weak::Monotone)),
            ("12345678901234", Err(Weak::Common)),
            ("19700101 19700101", Err(Weak::Monotone)),
            ("1970 01 01 1973 12 24", Err(Weak::Common)),
            ("password123456", Err(Weak::Common)),
            ("P@ssw0rd!2026!!", Err(Weak::Common)),
            ("lösenord123456", Err(Weak::Common)),
            ("Losenord-123456", Err(Weak::Common)),
            ("mitt lösenord 2026", Err(Weak::Common)),
            ("salasanani2026", Err(Weak::Common)),
            ("sommar20252026", Err(Weak::Common)),
            ("Kesä2025Talvi2026", Err(Weak::Common)),
            ("göteborg 2026 !!", Err(Weak::Common)),
            ("qwertyuiopåasdf", Err(Weak::Common)),
            ("1qaz2wsx3edc4rfv", Err(Weak::Common)),
            ("abcdefgh987654321", Err(Weak::Common)),
            ("sommar hos mormor i skogen", Ok(())),
            ("kesällä syötiin puuroa", Ok(())),
            ("stockholmstrafiken luktar kaffe", Ok(())),
        ] {
            assert_eq!(check(text, &["Karin Lindén", "Uppsök"]), verdict, "{text}");
        }
    }
}
