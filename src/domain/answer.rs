//! Answers held against the questions they were given to.
//!
//! A question nobody asked has no answer at all: that is kept apart from "no", from "I do not know"
//! and from "I would rather not say".

mod check;
#[cfg(test)]
mod tests;
mod visible;

pub use check::{check, flaws};
pub use visible::{kept, shows, visible, wants_no_follow_up};

use crate::base::Word;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// What was said to one question.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// An answer, in the form its kind of question keeps: text as written, `yes` or `no`, the key of
    /// a choice, the keys of several choices with commas between in the template's order, a whole
    /// number, a date as `2026-11-23`.
    Value(String),
    /// The person does not know.
    Unknown,
    /// The person does not want to say.
    Declined,
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl Answer {
    /// The code kept beside the value: `value`, `unknown` or `declined`.
    pub const fn code(&self) -> &'static str {
        match self {
            Answer::Value(_) => "value",
            Answer::Unknown => "unknown",
            Answer::Declined => "declined",
        }
    }

    /// The answer of a code and what stands beside it.
    pub fn from_code(code: &str, value: &str) -> Option<Self> {
        match code {
            "value" => Some(Answer::Value(value.to_owned())),
            "unknown" => Some(Answer::Unknown),
            "declined" => Some(Answer::Declined),
            _ => None,
        }
    }

    /// What was answered, when something was.
    pub fn value(&self) -> Option<&str> {
        match self {
            Answer::Value(value) => Some(value),
            Answer::Unknown | Answer::Declined => None,
        }
    }

    /// The choices in an answer to a question of several, one for any other.
    pub fn choices(&self) -> impl Iterator<Item = &str> {
        self.value().unwrap_or_default().split(',').filter(|key| !key.is_empty())
    }

    /// Its name on screen where there is no value to show.
    pub const fn word(&self) -> Option<Word> {
        match self {
            Answer::Value(_) => None,
            Answer::Unknown => Some(Word("answer-unknown")),
            Answer::Declined => Some(Word("answer-declined")),
        }
    }
}

/// Answers by the key of their question; a question that was not asked is not there.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub BTreeMap<String, Answer>);

impl fmt::Debug for Answers {
    /// The questions alone: what was answered has no place in a log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.0.keys()).finish()
    }
}

impl Answers {
    /// The answer to a question, if it was asked.
    pub fn get(&self, question: &str) -> Option<&Answer> {
        self.0.get(question)
    }

    /// Puts an answer down, in place of any before it.
    pub fn set(&mut self, question: &str, answer: Answer) {
        self.0.insert(question.to_owned(), answer);
    }

    /// Takes an answer away: the question counts as not asked.
    pub fn clear(&mut self, question: &str) {
        self.0.remove(question);
    }

    /// How many questions were asked.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none was asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<const N: usize> From<[(&str, Answer); N]> for Answers {
    fn from(pairs: [(&str, Answer); N]) -> Self {
        Self(pairs.into_iter().map(|(key, answer)| (key.to_owned(), answer)).collect())
    }
}
