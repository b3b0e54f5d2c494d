//! Whether an answer is one its question can have.

use super::{Answer, Answers, visible};
use crate::base::{Day, Phrase, Word};
use crate::domain::flaw::Flaw;
use crate::domain::template::{Choice, Question, QuestionKind, Template};

/// Whether the answer fits the question; the reason if not.
pub fn check(question: &Question, answer: &Answer) -> Result<(), Phrase> {
    if !question.kind.is_asked() {
        return Err(Phrase::new(Word("answer-not-a-question")));
    }
    let Answer::Value(value) = answer else { return Ok(()) };
    if value.is_empty() {
        return Err(Phrase::new(Word("answer-empty")));
    }
    match &question.kind {
        QuestionKind::Text if value.contains('\n') => Err(Phrase::new(Word("answer-one-line"))),
        QuestionKind::Text
        | QuestionKind::LongText
        | QuestionKind::Note
        | QuestionKind::Section => Ok(()),
        QuestionKind::YesNo if value == "yes" || value == "no" => Ok(()),
        QuestionKind::YesNo => Err(Phrase::new(Word("answer-yes-no"))),
        QuestionKind::OneOf { options } => choice(options, value),
        QuestionKind::ManyOf { options } => many(options, value),
        QuestionKind::Scale { min, max, .. } => number(value, Some(*min), Some(*max)),
        QuestionKind::Number { min, max, .. } => number(value, *min, *max),
        QuestionKind::Date => {
            value.parse::<Day>().map(|_| ()).map_err(|_| Phrase::new(Word("answer-date")))
        }
    }
}

/// What is wrong with the answers of a form. `asked` says whether the contact was one in which the
/// questions were put, so that the required ones must have got something: an answer, "does not
/// know" or "does not want to say".
pub fn flaws(template: &Template, answers: &Answers, asked: bool) -> Vec<Flaw> {
    let mut flaws = Vec::new();
    for key in visible(template, answers) {
        let Some(question) = template.question(key) else { continue };
        let field = format!("answer:{key}");
        match answers.get(key) {
            Some(answer) => {
                if let Err(reason) = check(question, answer) {
                    flaws.push(Flaw::stop(&field, reason));
                }
            }
            None if asked && question.required => {
                flaws.push(Flaw::stop(&field, Word("answer-required")));
            }
            None => {}
        }
    }
    flaws
}

fn choice(options: &[Choice], value: &str) -> Result<(), Phrase> {
    if options.iter().any(|option| option.key == value) {
        return Ok(());
    }
    Err(Phrase::new(Word("answer-choice")).with("value", value))
}

/// Each once, and in the template's order, so that the same answer is always the same text.
fn many(options: &[Choice], value: &str) -> Result<(), Phrase> {
    let mut after = 0;
    for key in value.split(',') {
        choice(options, key)?;
        let at = options.iter().position(|option| option.key == key).map_or(0, |at| at + 1);
        if at <= after {
            return Err(Phrase::new(Word("answer-order")));
        }
        after = at;
    }
    Ok(())
}

fn number(value: &str, min: Option<i64>, max: Option<i64>) -> Result<(), Phrase> {
    let Ok(n) = value.parse::<i64>() else { return Err(Phrase::new(Word("answer-number"))) };
    match (min, max) {
        (Some(min), _) if n < min => Err(Phrase::new(Word("answer-too-low")).with("n", min)),
        (_, Some(max)) if n > max => Err(Phrase::new(Word("answer-too-high")).with("n", max)),
        _ => Ok(()),
    }
}
