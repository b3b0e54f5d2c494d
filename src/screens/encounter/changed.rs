//! An encounter written down before, back in the boxes.

use super::{boxes, key, questions};
use crate::domain::answer::Answer;
use crate::domain::encounter::Proxy;
use crate::domain::template::{QuestionKind, Template};
use crate::store::encounters::Encounter;
use crate::ui::{Field, FieldValue};
use chrono::NaiveDateTime;

/// Boxes of what follows from an encounter: tasks and wishes have forms of their own once they are
/// there.
const FOLLOWED: [&str; 6] =
    [key::FOLLOW_DAY, key::WHY, key::FOLLOW_TIME, key::FOLLOW_KIND, key::NO_CONTACT, key::WORKER];

/// Puts what was written into the boxes. `at` is when it began, as the wall showed it.
pub fn fill(
    fields: &mut Vec<Field>,
    changed: &Encounter,
    template: Option<&Template>,
    at: NaiveDateTime,
) {
    fields.retain(|field| !FOLLOWED.contains(&field.key.as_str()));
    for field in fields {
        if let Some(value) = value(&field.key, changed, template, at) {
            field.set(&value);
        }
    }
}

fn value(
    key: &str,
    changed: &Encounter,
    template: Option<&Template>,
    at: NaiveDateTime,
) -> Option<FieldValue> {
    let draft = &changed.draft;
    let text = match key {
        key::HOW => draft.disposition.map(|d| d.code().to_owned()),
        key::NOTE => Some(draft.note.clone()),
        key::PLACE => Some(draft.place.clone()),
        key::DAY => Some(draft.day.to_string()),
        key::TIME => Some(at.format("%H:%M").to_string()),
        key::MINUTES => draft.minutes.map(|m| m.to_string()),
        key::ALONG => draft.along.map(|along| along.code().to_owned()),
        key::WHY_NOT => draft.why_not.map(|why| why.code().to_owned()),
        key::PROXY => Some(draft.proxy.map_or(boxes::SELF, Proxy::code).to_owned()),
        key => {
            let question = questions::question_of(key)?;
            let kind = &template?.question(question)?.kind;
            return Some(answer(draft.answers.get(question)?, kind));
        }
    };
    Some(FieldValue::of(&text.unwrap_or_default()))
}

fn answer(answer: &Answer, kind: &QuestionKind) -> FieldValue {
    match (answer, kind) {
        (Answer::Unknown, _) => FieldValue::Unknown,
        (Answer::Declined, _) => FieldValue::Declined,
        (several, QuestionKind::ManyOf { .. }) => {
            FieldValue::Many(several.choices().map(str::to_owned).collect())
        }
        (Answer::Value(text), _) => FieldValue::of(text),
    }
}
