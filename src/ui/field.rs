//! One box of a form: what it asks, what kind of answer it takes, and what stands in it.
//!
//! What is typed is kept as typed, right or wrong; what was understood is kept beside it.

mod keys;
mod manner;
mod read;
mod value;

pub use manner::{Aid, OnEnter, Origin, Rest};
pub use value::{Choice, FieldValue, Reply, ShownIf};

use super::{area::Area, line::Line, look::Label};
use crate::{
    base::{Country, Lean, Phrase},
    config::words::Words,
};
use chrono::NaiveDateTime;
use std::fmt;

pub(super) use keys::Stroke;
pub(super) use value::Raw;

/// What editing has to know besides the key pressed.
#[derive(Debug, Clone, Copy)]
pub struct Here<'a> {
    /// The local time, for `idag`, `+3m` and `nu`.
    pub now: NaiveDateTime,
    /// The reader's language, for choosing by letters.
    pub words: &'a Words,
    /// Whose telephone numbers are written without a country code.
    pub country: Country,
}

impl Here<'_> {
    /// A label as text.
    pub fn say(&self, label: &Label) -> String {
        match label {
            Label::Word(word) => self.words.get(*word),
            Label::Phrase(phrase) => self.words.say(phrase),
            Label::Text(text) => text.clone(),
        }
    }
}

/// What kind of answer a box takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Text,
    /// One line that is never shown, kept in a draft or copied.
    Secret,
    /// Several lines; Enter goes on and Ctrl+J breaks the line, unless it is a box of [`Field::lines`].
    LongText,
    /// Yes or no, by letter or digit; the value is `yes` or `no`.
    YesNo,
    /// One of several. The first `near` of them have a digit and stand in the box, the rest are
    /// reached by `0` or by typing letters.
    OneOf {
        /// What may be chosen.
        choices: Vec<Choice>,
        /// How many have a digit, at most 9.
        near: usize,
    },
    /// Any number of several, each put on and off by its digit.
    ManyOf(Vec<Choice>),
    /// A whole number of a scale, by its digit.
    Scale {
        /// Lowest number, 0 or more.
        min: u8,
        /// Highest number, at most 10.
        max: u8,
        /// What the lowest number means.
        low: Label,
        /// What the highest number means.
        high: Label,
    },
    /// A number; the value has a point for the decimal sign.
    Number {
        /// Lowest number taken.
        min: Option<i64>,
        /// Highest number taken.
        max: Option<i64>,
        /// How many decimals are taken.
        decimals: u8,
        /// What is counted, written after the box.
        unit: Option<Label>,
    },
    /// A day as people write it; the value is `2026-11-23`.
    Date(Lean),
    /// A time of day; the value is `09:30`.
    Time,
    /// A birth date or birth year; the value is `1946-08-20` or `1946`.
    Birth,
    /// A telephone number; the value is what was typed.
    Phone,
    /// One of a longer list, found by typing its beginning; the value is the choice's, or what was
    /// typed where new ones are welcome.
    Pick {
        /// What may be chosen.
        choices: Vec<Choice>,
        /// Whether something that is not in the list is taken.
        new_ok: bool,
    },
    /// A text to read, nothing to answer.
    Note,
    /// A heading over the boxes that follow.
    Section,
}

/// What stands in a box.
#[derive(Clone)]
pub(super) enum Entry {
    Nothing,
    Line(Line),
    Area(Area),
    One(Option<usize>),
    Many { on: Vec<bool>, at: usize },
}

/// One box of a form. Its `Debug` tells which box it is and never what stands in it.
#[derive(Clone)]
pub struct Field {
    /// The name by which the box is set, read, and kept in drafts; unlike any other in its form.
    pub key: String,
    /// What stands before the box.
    pub label: Label,
    /// One sentence for the message row while the box is in use.
    pub help: Option<Label>,
    /// What kind of answer it takes.
    pub kind: FieldKind,
    /// Whether saving without an answer is refused. `does not know` is an answer.
    pub required: bool,
    /// When the box is there at all.
    pub shown_if: Option<ShownIf>,
    /// How many such boxes share a row at 80 columns and more: 1, 2 or 3.
    pub share: u8,
    /// What Enter does in the box.
    pub enter: OnEnter,
    /// Columns of the box where the kind's own width does not fit.
    pub columns: Option<u16>,
    /// An answer somebody gives: `-` offers `does not know` and `does not want to say`.
    pub answer: bool,
    /// What becomes of the other choices once one is taken and the box left.
    pub rest: Rest,
    /// Where what stands in it from the beginning comes from.
    pub from: Origin,
    /// Who answers F4.
    pub aid: Aid,
    /// Why what stands in the box cannot be taken.
    pub flaw: Option<Phrase>,
    pub(super) entry: Entry,
    pub(super) reply: Reply,
    pub(super) asking: bool,
    pub(super) got: Result<FieldValue, Phrase>,
}

impl fmt::Debug for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let wrong = self.got.is_err() || self.flaw.is_some();
        f.debug_struct("Field")
            .field("key", &self.key)
            .field("wrong", &wrong)
            .finish_non_exhaustive()
    }
}

impl Field {
    /// An empty box of a kind.
    pub fn new(key: &str, label: impl Into<Label>, kind: FieldKind) -> Self {
        let entry = Entry::empty(&kind);
        Self {
            key: key.to_owned(),
            label: label.into(),
            help: None,
            kind,
            required: false,
            shown_if: None,
            share: 1,
            enter: OnEnter::GoesOn,
            columns: None,
            answer: false,
            rest: Rest::Stay,
            from: Origin::Given,
            aid: Aid::Box,
            flaw: None,
            entry,
            reply: Reply::Given,
            asking: false,
            got: Ok(FieldValue::Empty),
        }
    }

    /// One line of text.
    pub fn text(key: &str, label: impl Into<Label>) -> Self {
        Self::new(key, label, FieldKind::Text)
    }

    /// Several lines of text.
    pub fn long(key: &str, label: impl Into<Label>) -> Self {
        Self::new(key, label, FieldKind::LongText)
    }

    /// Yes or no.
    pub fn yes_no(key: &str, label: impl Into<Label>) -> Self {
        Self::new(key, label, FieldKind::YesNo)
    }

    /// One of several, the first nine with a digit.
    pub fn one_of(key: &str, label: impl Into<Label>, choices: Vec<Choice>) -> Self {
        Self::new(key, label, FieldKind::OneOf { choices, near: 9 })
    }

    /// Any number of several.
    pub fn many_of(key: &str, label: impl Into<Label>, choices: Vec<Choice>) -> Self {
        Self::new(key, label, FieldKind::ManyOf(choices))
    }

    /// A day; `lean` says which way half a date points.
    pub fn date(key: &str, label: impl Into<Label>, lean: Lean) -> Self {
        Self::new(key, label, FieldKind::Date(lean))
    }

    /// A whole number from `min` to `max`.
    pub fn number(key: &str, label: impl Into<Label>, min: i64, max: i64) -> Self {
        let kind = FieldKind::Number { min: Some(min), max: Some(max), decimals: 0, unit: None };
        Self::new(key, label, kind)
    }

    /// One of a longer list by its beginning, nothing else.
    pub fn pick(key: &str, label: impl Into<Label>, choices: Vec<Choice>) -> Self {
        Self::new(key, label, FieldKind::Pick { choices, new_ok: false })
    }

    /// One of a longer list, or something new.
    pub fn pick_or_new(key: &str, label: impl Into<Label>, choices: Vec<Choice>) -> Self {
        Self::new(key, label, FieldKind::Pick { choices, new_ok: true })
    }

    /// A text to read.
    pub fn note(key: &str, label: impl Into<Label>) -> Self {
        Self::new(key, label, FieldKind::Note)
    }

    /// A heading.
    pub fn section(key: &str, label: impl Into<Label>) -> Self {
        Self::new(key, label, FieldKind::Section)
    }

    /// Saving without an answer is refused.
    #[must_use]
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// A sentence for the message row while the box is in use.
    #[must_use]
    pub fn help(mut self, help: impl Into<Label>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Two such boxes share a row where there is room.
    #[must_use]
    pub fn half(mut self) -> Self {
        self.share = 2;
        self
    }

    /// Three such boxes share a row where there is room.
    #[must_use]
    pub fn third(mut self) -> Self {
        self.share = 3;
        self
    }

    /// The box is so many columns wide, brackets included.
    #[must_use]
    pub fn columns(mut self, columns: u16) -> Self {
        self.columns = Some(columns);
        self
    }

    /// Somebody's answer: `-` offers `does not know` and `does not want to say`.
    #[must_use]
    pub fn answer(mut self) -> Self {
        self.answer = true;
        self
    }

    /// What stands in the box is the program's proposal, to be typed over.
    #[must_use]
    pub fn proposed(mut self) -> Self {
        self.from = Origin::Proposed;
        self
    }

    /// Once chosen and left, the other choices are put away until the box is used again.
    #[must_use]
    pub fn folded(mut self) -> Self {
        self.rest = Rest::Fold;
        self
    }

    /// The box is there only while the box `key` holds one of `values`, or anything when none is
    /// named.
    #[must_use]
    pub fn shown_if(mut self, key: &str, values: &[&str]) -> Self {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        self.shown_if = Some(ShownIf { key: key.to_owned(), values });
        self
    }

    /// What stands in the box from the beginning, as [`Field::value`] would give it.
    #[must_use]
    pub fn with(mut self, value: &str) -> Self {
        self.set(&FieldValue::of(value));
        self
    }

    /// Several choices put on from the beginning.
    #[must_use]
    pub fn with_many(mut self, values: &[String]) -> Self {
        self.set(&FieldValue::Many(values.to_vec()));
        self
    }

    /// What was understood, or the sentence that says why it cannot be taken.
    pub fn value(&self) -> Result<&FieldValue, &Phrase> {
        self.got.as_ref()
    }

    /// What may be chosen in the box; empty for kinds without choices.
    pub fn choices(&self) -> &[Choice] {
        match &self.kind {
            FieldKind::OneOf { choices, .. }
            | FieldKind::ManyOf(choices)
            | FieldKind::Pick { choices, .. } => choices,
            _ => &[],
        }
    }

    /// Whether the box can be stood in.
    pub fn answerable(&self) -> bool {
        !matches!(self.kind, FieldKind::Note | FieldKind::Section)
    }

    /// What has been typed, in boxes that are typed in.
    pub fn typed(&self) -> Option<&str> {
        match &self.entry {
            Entry::Line(line) => Some(line.value()),
            Entry::Area(area) => Some(area.value()),
            _ => None,
        }
    }

    /// How many choices have a digit.
    pub(super) fn near(&self) -> usize {
        match &self.kind {
            FieldKind::OneOf { choices, near } => (*near).min(9).min(choices.len()),
            FieldKind::ManyOf(choices) => choices.len(),
            FieldKind::YesNo => 2,
            FieldKind::Scale { min, max, .. } => usize::from(max.saturating_sub(*min)) + 1,
            _ => 0,
        }
    }
}

impl Entry {
    fn empty(kind: &FieldKind) -> Self {
        match kind {
            FieldKind::LongText => Self::Area(Area::default()),
            FieldKind::YesNo | FieldKind::OneOf { .. } | FieldKind::Scale { .. } => Self::One(None),
            FieldKind::ManyOf(choices) => Self::Many { on: vec![false; choices.len()], at: 0 },
            FieldKind::Note | FieldKind::Section => Self::Nothing,
            FieldKind::Text
            | FieldKind::Secret
            | FieldKind::Number { .. }
            | FieldKind::Date(_)
            | FieldKind::Time
            | FieldKind::Birth
            | FieldKind::Phone
            | FieldKind::Pick { .. } => Self::Line(Line::default()),
        }
    }
}

#[cfg(test)]
mod tests;
