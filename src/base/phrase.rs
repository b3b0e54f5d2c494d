//! Sentences as data: what is to be said, rendered later in the reader's language by `Words`.

use crate::base::amount::Amount;
use crate::base::date::Day;
use serde::{Deserialize, Serialize};

/// The key of a phrase in the word files, in kebab-case.
///
/// In the source a key always stands as a literal inside `Word(..)`, so that a test can hold the
/// keys used against the keys written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Word(pub &'static str);

/// What a place in a sentence is filled with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Piece {
    /// Said as it stands: names, texts.
    Text(String),
    /// A whole number, which also chooses the plural form and has its thousands apart; so a year is
    /// given as text.
    Number(i64),
    /// About so many: said so, in words.
    About(i64),
    /// A date, written as the reader's language writes it.
    Day(Day),
    /// Another key, said in the reader's language.
    Word(String),
    /// Several, with commas between.
    Words(Vec<String>),
}

/// A key and what its places are filled with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Phrase {
    /// The key, as in [`Word`]; owned, since phrases are also read back from a register.
    pub word: String,
    /// Name of the place and what fills it, in the order given.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub args: Vec<(String, Piece)>,
}

impl Phrase {
    /// A phrase with no places filled yet.
    pub fn new(word: Word) -> Self {
        Self { word: word.0.to_owned(), args: Vec::new() }
    }

    /// The phrase with the place `name` filled.
    #[must_use]
    pub fn with(mut self, name: &str, piece: impl Into<Piece>) -> Self {
        self.args.push((name.to_owned(), piece.into()));
        self
    }
}

impl From<Word> for Phrase {
    fn from(word: Word) -> Self {
        Self::new(word)
    }
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&String> for Piece {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<i64> for Piece {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<i32> for Piece {
    fn from(n: i32) -> Self {
        Self::Number(n.into())
    }
}

impl From<u32> for Piece {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<usize> for Piece {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl From<Amount> for Piece {
    fn from(amount: Amount) -> Self {
        let n = i64::try_from(amount.n).unwrap_or(i64::MAX);
        if amount.about { Self::About(n) } else { Self::Number(n) }
    }
}

impl From<Day> for Piece {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Word> for Piece {
    fn from(word: Word) -> Self {
        Self::Word(word.0.to_owned())
    }
}

impl FromIterator<Word> for Piece {
    fn from_iter<I: IntoIterator<Item = Word>>(words: I) -> Self {
        Self::Words(words.into_iter().map(|word| word.0.to_owned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_comes_back_from_json_with_a_phone_still_text_and_a_count_still_a_number() {
        let said = Phrase::new(Word("x")).with("phone", "0701740605").with("n", 3_usize);
        let json = serde_json::to_string(&said).unwrap();
        assert_eq!(
            json,
            r#"{"word":"x","args":[["phone",{"text":"0701740605"}],["n",{"number":3}]]}"#
        );
        assert_eq!(serde_json::from_str::<Phrase>(&json).unwrap(), said);
        assert_eq!(
            serde_json::from_str::<Phrase>(r#"{"word":"y"}"#).unwrap(),
            Phrase::new(Word("y"))
        );
    }
}
