//! The questions of a template as boxes, and what stands in the boxes as answers.

use super::key;
use crate::base::{Lang, Lean, Word};
use crate::domain::answer::{Answer, Answers, visible};
use crate::domain::template::{Question, QuestionKind, Template};
use crate::ui::field::ShownIf;
use crate::ui::{Choice, Field, FieldKind, FieldValue, Form};

/// What stands before the key of a question, so that no question is taken for a box of the form's own.
const PREFIX: &str = "answer:";

/// Whether a box belongs to the questions and changes with the template.
pub fn is_question(key: &str) -> bool {
    key == key::QUESTIONS || key.starts_with(PREFIX)
}

/// The question of a box.
pub fn question_of(key: &str) -> Option<&str> {
    key.strip_prefix(PREFIX)
}

/// The heading and the questions of a template. The heading is there without a template as well: it
/// keeps the place for the questions of another one.
pub fn boxes(template: Option<&Template>, lang: Lang) -> Vec<Field> {
    let Some(template) = template else {
        let mut heading = Field::section(key::QUESTIONS, Word("encounter-no-questions"));
        heading.shown_if = Some(never());
        return vec![heading];
    };
    let heading = Field::section(key::QUESTIONS, template.name.get(lang));
    std::iter::once(heading).chain(template.questions.iter().map(|q| box_of(q, lang))).collect()
}

/// What has been answered, also in boxes that are hidden just now.
pub fn answers(form: &Form) -> Answers {
    let mut answers = Answers::default();
    for field in form.fields() {
        let (Some(key), Ok(value)) = (field.key.strip_prefix(PREFIX), field.value()) else {
            continue;
        };
        if let Some(answer) = answer_of(value) {
            answers.set(key, answer);
        }
    }
    answers
}

/// Shows the questions that are to be asked after what has been answered, none of them unless
/// `asks`. What stands in a hidden box stays there, in case it is shown again.
pub fn show(template: Option<&Template>, asks: bool, form: &mut Form) {
    let Some(template) = template else { return };
    let answers = answers(form);
    let shown = if asks { visible(template, &answers) } else { Vec::new() };
    let keys: Vec<String> = form.fields().iter().map(|f| f.key.clone()).collect();
    for key in keys.iter().filter(|key| is_question(key)) {
        let there = key.strip_prefix(PREFIX).map_or(asks, |question| shown.contains(&question));
        if let Some(field) = form.field_mut(key) {
            field.shown_if = (!there).then(never);
        }
    }
}

/// Hides a box whatever else is answered: it hangs on a box that does not exist.
pub fn never() -> ShownIf {
    ShownIf { key: String::new(), values: Vec::new() }
}

fn answer_of(value: &FieldValue) -> Option<Answer> {
    match value {
        FieldValue::Empty => None,
        FieldValue::Given(text) => Some(Answer::Value(text.clone())),
        FieldValue::Many(keys) => Some(Answer::Value(keys.join(","))),
        FieldValue::Unknown => Some(Answer::Unknown),
        FieldValue::Declined => Some(Answer::Declined),
    }
}

fn box_of(question: &Question, lang: Lang) -> Field {
    let (label, kind) = (question.label.get(lang), kind_of(&question.kind, lang));
    let mut field = Field::new(&format!("{PREFIX}{}", question.key), label, kind);
    field.required = question.required;
    field.answer = question.kind.is_asked();
    let help = question.help.get(lang);
    if !help.is_empty() {
        field = field.help(help);
    }
    match (&question.default, &question.kind) {
        (Some(value), QuestionKind::ManyOf { .. }) => {
            let values: Vec<String> = value.split(',').map(str::to_owned).collect();
            field.with_many(&values)
        }
        (Some(value), _) => field.with(value),
        (None, _) => field,
    }
}

fn kind_of(kind: &QuestionKind, lang: Lang) -> FieldKind {
    let choices = |options: &[crate::domain::template::Choice]| -> Vec<Choice> {
        let each = options.iter();
        each.map(|o| Choice::new(o.key.clone(), o.label.get(lang).to_owned())).collect()
    };
    match kind {
        QuestionKind::Text => FieldKind::Text,
        QuestionKind::LongText => FieldKind::LongText,
        QuestionKind::YesNo => FieldKind::YesNo,
        QuestionKind::OneOf { options } => FieldKind::OneOf { choices: choices(options), near: 9 },
        QuestionKind::ManyOf { options } => FieldKind::ManyOf(choices(options)),
        QuestionKind::Scale { min, max, low, high } => {
            let (low, high) = (low.get(lang).into(), high.get(lang).into());
            match (u8::try_from(*min), u8::try_from(*max)) {
                (Ok(min), Ok(max)) if max <= 10 => FieldKind::Scale { min, max, low, high },
                // A scale the digits cannot give is typed as a number.
                _ => number((Some(*min), Some(*max)), None),
            }
        }
        QuestionKind::Number { min, max, unit } => {
            let unit = unit.get(lang);
            number((*min, *max), (!unit.is_empty()).then(|| unit.into()))
        }
        QuestionKind::Date => FieldKind::Date(Lean::Past),
        QuestionKind::Note => FieldKind::Note,
        QuestionKind::Section => FieldKind::Section,
    }
}

fn number(range: (Option<i64>, Option<i64>), unit: Option<crate::ui::Label>) -> FieldKind {
    FieldKind::Number { min: range.0, max: range.1, decimals: 0, unit }
}

#[cfg(test)]
mod tests;
