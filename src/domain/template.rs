//! Question templates: what is asked at a contact, in three languages, with versions.
//!
//! A template is written as TOML by people, read by [`Template::read`], which finds every fault at
//! once, and kept whole: answers point to the version they were given to.

mod library;
mod read;
#[cfg(test)]
mod tests;

pub use crate::domain::written::{Fault, Labels};
pub use library::{LIBRARY, Shipped, shipped};

use crate::base::Word;
use crate::domain::encounter::Kind;
use serde::{Deserialize, Serialize};

/// One choice of a closed question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What is kept when it is chosen.
    pub key: String,
    /// What is read aloud.
    pub label: Labels,
}

/// What kind of answer a question asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum QuestionKind {
    /// One line of text.
    Text,
    /// Text of any length.
    LongText,
    /// Yes or no.
    YesNo,
    /// One of some choices.
    OneOf {
        /// The choices, at least two.
        options: Vec<Choice>,
    },
    /// Any number of some choices.
    ManyOf {
        /// The choices, at least two.
        options: Vec<Choice>,
    },
    /// A step on a scale of at most eleven steps.
    Scale {
        /// The lowest step.
        min: i64,
        /// The highest step.
        max: i64,
        /// What the lowest stands for.
        low: Labels,
        /// What the highest stands for.
        high: Labels,
    },
    /// A whole number.
    Number {
        /// The least that makes sense.
        min: Option<i64>,
        /// The most that makes sense.
        max: Option<i64>,
        /// What is counted: "times", "years".
        unit: Labels,
    },
    /// A day.
    Date,
    /// Something to say or remember; nothing is answered.
    Note,
    /// A heading above the questions that follow.
    Section,
}

impl QuestionKind {
    /// The names of the kinds as they are written in a template.
    pub const NAMES: [&'static str; 10] = [
        "text",
        "long-text",
        "yes-no",
        "one-of",
        "many-of",
        "scale",
        "number",
        "date",
        "note",
        "section",
    ];

    /// Its name in a template.
    pub const fn name(&self) -> &'static str {
        match self {
            QuestionKind::Text => "text",
            QuestionKind::LongText => "long-text",
            QuestionKind::YesNo => "yes-no",
            QuestionKind::OneOf { .. } => "one-of",
            QuestionKind::ManyOf { .. } => "many-of",
            QuestionKind::Scale { .. } => "scale",
            QuestionKind::Number { .. } => "number",
            QuestionKind::Date => "date",
            QuestionKind::Note => "note",
            QuestionKind::Section => "section",
        }
    }

    /// Its name on screen.
    pub const fn word(&self) -> Word {
        match self {
            QuestionKind::Text => Word("question-text"),
            QuestionKind::LongText => Word("question-long-text"),
            QuestionKind::YesNo => Word("question-yes-no"),
            QuestionKind::OneOf { .. } => Word("question-one-of"),
            QuestionKind::ManyOf { .. } => Word("question-many-of"),
            QuestionKind::Scale { .. } => Word("question-scale"),
            QuestionKind::Number { .. } => Word("question-number"),
            QuestionKind::Date => Word("question-date"),
            QuestionKind::Note => Word("question-note"),
            QuestionKind::Section => Word("question-section"),
        }
    }

    /// Whether it asks for an answer; notes and sections do not.
    pub const fn is_asked(&self) -> bool {
        !matches!(self, QuestionKind::Note | QuestionKind::Section)
    }

    /// The choices of a closed question; none for other kinds.
    pub fn options(&self) -> &[Choice] {
        match self {
            QuestionKind::OneOf { options } | QuestionKind::ManyOf { options } => options,
            _ => &[],
        }
    }
}

/// What an earlier answer must be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Test {
    /// One of these; for a question of several choices, at least one of these among them.
    Is(Vec<String>),
    /// Answered, and with none of these.
    IsNot(Vec<String>),
    /// A number no higher.
    AtMost(i64),
    /// A number no lower.
    AtLeast(i64),
    /// Anything at all.
    Answered,
}

/// When a question is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The key of an earlier question.
    pub question: String,
    /// What its answer must be. Not asked, not known and not told never meet a condition.
    pub test: Test,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// What its answers are kept under; never changed from one version to the next.
    pub key: String,
    /// What kind of answer it asks for.
    #[serde(flatten)]
    pub kind: QuestionKind,
    /// What is asked, to be read aloud.
    pub label: Labels,
    /// A line for the one who asks.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub help: Labels,
    /// Whether a contact that was carried out must have got something here.
    #[serde(default)]
    pub required: bool,
    /// Every one must hold for the question to be shown; none: always.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown_if: Vec<Condition>,
    /// What stands in the box to begin with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<String>,
}

/// Which version of which template answers were given to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TemplateRef {
    /// The template's key.
    pub key: String,
    /// Which version of it.
    pub version: Version,
}

/// A version of a template: its number, and what tells it from another of that number that somebody
/// made at the same time in another copy of the register. Each keeps the answers given to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Version(i64);

/// Bits of the text's own mark.
const MARK: u32 = 31;

impl Version {
    /// The version of that number, counted from 1, with that text.
    pub fn of(number: u32, text: &str) -> Self {
        // FNV-1a over the lines as they are read: how they end is the computer's own way.
        let bytes = text.lines().flat_map(|line| line.trim_end().bytes().chain([b'\n']));
        let mark = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |mark, byte| {
            (mark ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mark = (mark ^ mark >> 33) & ((1 << MARK) - 1);
        Self(i64::from(number) << MARK | i64::try_from(mark).unwrap_or(0))
    }

    /// As the register keeps it.
    pub const fn kept(self) -> i64 {
        self.0
    }

    /// What the register kept.
    pub const fn from_kept(kept: i64) -> Self {
        Self(kept)
    }

    /// Its number, as people say it.
    pub fn number(self) -> u32 {
        u32::try_from(self.0 >> MARK).unwrap_or(0)
    }
}

/// A set of questions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Template {
    /// What it is known by in files and figures.
    pub key: String,
    /// Its number counts up each time the questions change.
    pub version: Version,
    /// What it is called on screen.
    pub name: Labels,
    /// What it is for, in a sentence.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub about: Labels,
    /// The kinds of contact it is offered at, the most usual first.
    pub kinds: Vec<Kind>,
    /// The follow-up proposed when it has been gone through, as typed in a date box: `+3m`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_up: Option<String>,
    /// The answer after which no follow-up is proposed: a no to being rung again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_follow_up_if: Option<Condition>,
    /// The questions, in the order they are asked.
    pub questions: Vec<Question>,
}

impl Template {
    /// What answers to this version point to.
    pub fn reference(&self) -> TemplateRef {
        TemplateRef { key: self.key.clone(), version: self.version }
    }

    /// The question of a key.
    pub fn question(&self, key: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.key == key)
    }

    /// Whether it is offered at this kind of contact.
    pub fn suits(&self, kind: Kind) -> bool {
        self.kinds.contains(&kind)
    }
}
