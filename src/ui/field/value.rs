//! What a box holds, and how it is kept.

use super::{Entry, Field, FieldKind, Here};
use crate::{base::Phrase, ui::look::Label};
use serde_json::{Map, Value};
use std::fmt;

/// What a box was understood to say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum FieldValue {
    /// Untouched or emptied: not asked.
    #[default]
    Empty,
    /// An answer, in the form its kind promises.
    Given(String),
    /// The choices put on, in the order they are offered.
    Many(Vec<String>),
    /// Asked; does not know.
    Unknown,
    /// Asked; does not want to say.
    Declined,
}

impl FieldValue {
    /// The text as an answer; an empty one is none.
    pub fn of(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Given(text.to_owned()) }
    }

    /// The answer as text when there is exactly one.
    pub fn given(&self) -> Option<&str> {
        match self {
            Self::Given(text) => Some(text),
            _ => None,
        }
    }

    /// Whether the answer is this value or holds it.
    pub fn holds(&self, value: &str) -> bool {
        match self {
            Self::Given(text) => text == value,
            Self::Many(values) => values.iter().any(|one| one == value),
            Self::Empty | Self::Unknown | Self::Declined => false,
        }
    }
}

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is kept.
    pub value: String,
    /// What is read.
    pub label: Label,
    /// What tells it from others of the same name, drawn beside it in lists.
    pub detail: Option<Label>,
}

impl Choice {
    /// A choice kept as `value` and read as `label`.
    pub fn new(value: impl Into<String>, label: impl Into<Label>) -> Self {
        Self { value: value.into(), label: label.into(), detail: None }
    }

    /// With something beside it in lists.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<Label>) -> Self {
        self.detail = Some(detail.into());
        self
    }
}

/// Whether an answer was given or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reply {
    /// An answer, or nothing yet.
    #[default]
    Given,
    /// Asked; does not know.
    Unknown,
    /// Asked; does not want to say.
    Declined,
}

/// A box is there only while another holds one of these values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownIf {
    /// The other box.
    pub key: String,
    /// Any of these in it will do; with none named, any answer at all.
    pub values: Vec<String>,
}

/// What stands in a box, as undo keeps it.
#[derive(Clone, PartialEq, Eq)]
pub struct Raw {
    pub(super) text: String,
    pub(super) cursor: usize,
    pub(super) on: Vec<usize>,
    pub(super) reply: Reply,
}

impl fmt::Debug for Raw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Raw").field("reply", &self.reply).finish_non_exhaustive()
    }
}

impl Raw {
    /// About how much memory it takes.
    pub(in crate::ui) fn bytes(&self) -> usize {
        self.text.len() + self.on.len() * 8 + 48
    }
}

impl Field {
    /// Puts a value into the box, as one that needs no reading.
    pub fn set(&mut self, value: &FieldValue) {
        self.entry = Entry::empty(&self.kind);
        self.flaw = None;
        self.asking = false;
        self.reply = match value {
            FieldValue::Unknown => Reply::Unknown,
            FieldValue::Declined => Reply::Declined,
            _ => Reply::Given,
        };
        let values: &[String] = match value {
            FieldValue::Given(text) => std::slice::from_ref(text),
            FieldValue::Many(values) => values,
            _ => &[],
        };
        let places: Vec<usize> = values.iter().filter_map(|value| self.place_of(value)).collect();
        let written = matches!(
            self.kind,
            FieldKind::Pick { .. }
                | FieldKind::Date(_)
                | FieldKind::Birth
                | FieldKind::Time
                | FieldKind::Number { .. }
        );
        match &mut self.entry {
            // How a choice or a date is written is known only with the language: `Field::settle`.
            Entry::Line(line) if !written => {
                line.editor_mut().reset(values.first().map_or("", |v| v));
            }
            Entry::Area(area) => *area = super::Area::with(values.first().map_or("", |v| v)),
            Entry::One(at) => *at = places.first().copied(),
            Entry::Many { on, .. } => {
                for (place, on) in on.iter_mut().enumerate() {
                    *on = places.contains(&place);
                }
            }
            Entry::Line(_) | Entry::Nothing => {}
        }
        self.got = Ok(value.clone());
    }

    /// Takes what may be chosen from, known only now, and reads what stands in the box anew by it.
    pub(in crate::ui) fn offer(&mut self, offered: Vec<Choice>, here: &Here) {
        let FieldKind::Pick { choices, .. } = &mut self.kind else { return };
        *choices = offered;
        match &self.got {
            Ok(FieldValue::Given(_)) => self.settle(here),
            _ => self.reread(here),
        }
    }

    /// Takes over what stands in another box of the same kind.
    pub(in crate::ui) fn inherit(&mut self, other: &Field) {
        self.entry = other.entry.clone();
        self.reply = other.reply;
        self.got.clone_from(&other.got);
    }

    /// The place of a value among what can be chosen.
    pub(in crate::ui) fn place_of(&self, value: &str) -> Option<usize> {
        match &self.kind {
            FieldKind::YesNo => ["yes", "no"].iter().position(|one| *one == value),
            FieldKind::Scale { min, max, .. } => {
                let n: u8 = value.parse().ok()?;
                (*min..=*max).contains(&n).then(|| usize::from(n - min))
            }
            _ => self.choices().iter().position(|choice| choice.value == value),
        }
    }

    /// The value at a place among what can be chosen.
    pub(in crate::ui) fn value_at(&self, place: usize) -> Option<String> {
        match &self.kind {
            FieldKind::YesNo => ["yes", "no"].get(place).map(|one| (*one).to_owned()),
            FieldKind::Scale { min, .. } => Some((usize::from(*min) + place).to_string()),
            _ => self.choices().get(place).map(|choice| choice.value.clone()),
        }
    }

    pub(in crate::ui) fn raw(&self) -> Raw {
        let (text, cursor) = match &self.entry {
            Entry::Line(line) => (line.value(), line.editor().cursor()),
            Entry::Area(area) => (area.value(), area.editor().cursor()),
            _ => ("", 0),
        };
        let on = match &self.entry {
            Entry::One(at) => at.iter().copied().collect(),
            Entry::Many { on, .. } => {
                on.iter().enumerate().filter(|(_, on)| **on).map(|(place, _)| place).collect()
            }
            _ => Vec::new(),
        };
        Raw { text: text.to_owned(), cursor, on, reply: self.reply }
    }

    pub(in crate::ui) fn put_raw(&mut self, raw: &Raw, here: &Here) {
        match &mut self.entry {
            Entry::Line(line) => {
                line.editor_mut().reset(&raw.text);
                line.editor_mut().move_to(raw.cursor);
            }
            Entry::Area(area) => area.put(&raw.text, raw.cursor),
            Entry::One(at) => *at = raw.on.first().copied(),
            Entry::Many { on, .. } => {
                for (place, on) in on.iter_mut().enumerate() {
                    *on = raw.on.contains(&place);
                }
            }
            Entry::Nothing => {}
        }
        self.reply = raw.reply;
        self.asking = false;
        self.flaw = None;
        self.reread(here);
    }

    /// The box for a draft: what was typed, and what was understood, so that `idag` stays the day
    /// it meant. Nothing for secrets and for what holds no answer.
    pub fn snapshot(&self) -> Option<Value> {
        if !self.answerable() || self.kind == FieldKind::Secret {
            return None;
        }
        let mut kept = Map::new();
        if let Some(text) = self.typed() {
            kept.insert("text".into(), text.into());
        }
        let (name, value) = match &self.got {
            Ok(FieldValue::Given(value)) => ("value", value.as_str().into()),
            Ok(FieldValue::Many(values)) => ("many", values.as_slice().into()),
            Ok(FieldValue::Unknown) => ("reply", "unknown".into()),
            Ok(FieldValue::Declined) => ("reply", "declined".into()),
            Ok(FieldValue::Empty) | Err(_) => return Some(kept.into()),
        };
        kept.insert(name.into(), value);
        Some(kept.into())
    }

    /// Takes what a draft kept. False when it cannot stand in this box.
    pub fn restore(&mut self, kept: &Value, here: &Here) -> bool {
        let text = |name: &str| kept.get(name).and_then(Value::as_str);
        let reply = match text("reply") {
            Some("unknown") => Some(FieldValue::Unknown),
            Some("declined") => Some(FieldValue::Declined),
            _ => None,
        };
        let many = kept.get("many").and_then(Value::as_array).map(|values| {
            FieldValue::Many(values.iter().filter_map(|v| v.as_str().map(str::to_owned)).collect())
        });
        if let Some(value) = reply.or(many).or_else(|| text("value").map(FieldValue::of)) {
            self.set(&value);
            self.settle(here);
        } else if let Some(typed) = text("text") {
            let cursor = typed.chars().count();
            let raw = Raw { text: typed.to_owned(), cursor, on: Vec::new(), reply: Reply::Given };
            self.put_raw(&raw, here);
        } else {
            // What was taken out of the box is taken out of what the register put there, too.
            self.wipe();
            self.reply = Reply::Given;
            self.reread(here);
        }
        let wanted: Vec<&str> = match &self.got {
            Ok(FieldValue::Given(value)) => vec![value],
            Ok(FieldValue::Many(values)) => values.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        !matches!(self.entry, Entry::One(_) | Entry::Many { .. })
            || wanted.iter().all(|value| self.place_of(value).is_some())
    }

    /// Why the answer is wrong, set from outside, such as by a rule over several boxes.
    pub fn refuse(&mut self, why: Phrase) {
        self.flaw = Some(why);
    }
}
