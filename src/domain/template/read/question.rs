//! One question of a template file.

use super::options;
use crate::base::{Phrase, Word};
use crate::domain::answer::{Answer, check};
use crate::domain::template::{Question, QuestionKind};
use crate::domain::written::{Faults, Fields};

/// Keys that every question may have.
const ALWAYS: &[&str] = &["key", "kind", "label", "help", "shown_if"];
/// Keys of questions that ask for an answer.
const ASKED: &[&str] = &["required", "default"];
/// The most steps of a scale: more than can be told apart, and than there are digits.
const STEPS: i64 = 11;
/// The largest number a scale or a limit may have.
const LARGEST: i64 = 1_000_000;

/// The question of a table, without its conditions, which are read when all questions are known.
pub(super) fn read(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<Question> {
    let key = fields.key(faults);
    let label = fields.labels("label", true, faults);
    let help = fields.labels("help", false, faults).unwrap_or_default();
    let name = kind_name(fields, faults);
    // Where the kind is not known, keys that no kind has are told all the same.
    fields.only(&name.as_deref().map_or_else(every_key, keys_of), faults);
    let kind = name.and_then(|name| kind(&name, fields, faults));
    let required = fields.yes("required", faults);
    let mut question = Question {
        key: key?,
        kind: kind?,
        label: label?,
        help,
        required,
        shown_if: Vec::new(),
        default: None,
    };
    question.default = default(&question, fields, faults);
    Some(question)
}

fn kind_name(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<String> {
    if !fields.has("kind") {
        faults.missing(fields.place("kind"), "kind");
        return None;
    }
    let name = fields.text("kind", faults)?;
    if QuestionKind::NAMES.contains(&name.as_str()) {
        return Some(name);
    }
    faults.one_of(fields.place("kind"), Word("fault-kind"), &name, &QuestionKind::NAMES);
    None
}

fn keys_of(kind: &str) -> Vec<&'static str> {
    let own: &[&str] = match kind {
        "one-of" | "many-of" => &["options"],
        "scale" => &["min", "max", "low", "high"],
        "number" => &["min", "max", "unit"],
        _ => &[],
    };
    let asked = if ["note", "section"].contains(&kind) { &[] } else { ASKED };
    ALWAYS.iter().chain(asked).chain(own).copied().collect()
}

fn every_key() -> Vec<&'static str> {
    QuestionKind::NAMES.iter().flat_map(|kind| keys_of(kind)).collect()
}

fn kind(name: &str, fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<QuestionKind> {
    Some(match name {
        "text" => QuestionKind::Text,
        "long-text" => QuestionKind::LongText,
        "yes-no" => QuestionKind::YesNo,
        "one-of" => QuestionKind::OneOf { options: options::read(fields, faults)? },
        "many-of" => QuestionKind::ManyOf { options: options::read(fields, faults)? },
        "scale" => return scale(fields, faults),
        "number" => return number(fields, faults),
        "date" => QuestionKind::Date,
        "note" => QuestionKind::Note,
        _ => QuestionKind::Section,
    })
}

fn scale(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<QuestionKind> {
    for bound in ["min", "max"].into_iter().filter(|bound| !fields.has(bound)) {
        faults.missing(fields.place(bound), bound);
    }
    let (min, max) = (fields.number("min", faults), fields.number("max", faults));
    let low = fields.labels("low", false, faults).unwrap_or_default();
    let high = fields.labels("high", false, faults).unwrap_or_default();
    let (min, max) = (min?, max?);
    if min >= max || min < -LARGEST || max > LARGEST {
        faults.at(fields.place("max"), Word("fault-scale-bounds").into());
        return None;
    }
    if max - min + 1 > STEPS {
        let reason = Phrase::new(Word("fault-scale-steps")).with("n", STEPS);
        faults.at(fields.place("max"), reason);
        return None;
    }
    Some(QuestionKind::Scale { min, max, low, high })
}

fn number(fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<QuestionKind> {
    let (min, max) = (fields.number("min", faults), fields.number("max", faults));
    let unit = fields.labels("unit", false, faults).unwrap_or_default();
    if min.zip(max).is_some_and(|(min, max)| min >= max) {
        faults.at(fields.place("max"), Word("fault-scale-bounds").into());
        return None;
    }
    Some(QuestionKind::Number { min, max, unit })
}

/// What stands in the box to begin with has to be an answer the question can have.
fn default(question: &Question, fields: &Fields<'_>, faults: &mut Faults<'_>) -> Option<String> {
    if !question.kind.is_asked() {
        return None;
    }
    let value = fields.answer("default", faults)?;
    if check(question, &Answer::Value(value.clone())).is_ok() {
        return Some(value);
    }
    faults.named(fields.place("default"), Word("fault-default"), &value);
    None
}
