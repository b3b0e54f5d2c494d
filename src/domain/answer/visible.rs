//! Which questions are to be asked, given what has been answered so far.

use super::{Answer, Answers};
use crate::domain::template::{Condition, Question, QuestionKind, Template, Test};
use std::collections::BTreeSet;

/// The keys of the questions to show, in order, with sections and notes.
///
/// A question that depends on one which is itself hidden stays hidden, whatever was once answered
/// there.
pub fn visible<'t>(template: &'t Template, answers: &Answers) -> Vec<&'t str> {
    let mut open: BTreeSet<&str> = BTreeSet::new();
    let mut shown = Vec::new();
    for question in &template.questions {
        let met = question.shown_if.iter().all(|condition| {
            open.contains(condition.question.as_str())
                && template
                    .question(&condition.question)
                    .is_some_and(|asked| holds(condition, asked, answers))
        });
        if met {
            open.insert(&question.key);
            shown.push(question.key.as_str());
        }
    }
    shown
}

/// Whether one question is to be shown.
pub fn shows(template: &Template, answers: &Answers, question: &str) -> bool {
    visible(template, answers).contains(&question)
}

/// Whether what was answered says that nothing is to follow by itself.
pub fn wants_no_follow_up(template: &Template, answers: &Answers) -> bool {
    let Some(condition) = &template.no_follow_up_if else { return false };
    let asked = template.question(&condition.question);
    asked.is_some_and(|asked| holds(condition, asked, answers))
}

/// The answers that are to be kept: those to questions shown and asking for one. What was written
/// before a question became hidden is not.
pub fn kept(template: &Template, answers: &Answers) -> Answers {
    let shown = visible(template, answers);
    let asked = shown
        .into_iter()
        .filter(|key| template.question(key).is_some_and(|q| q.kind.is_asked()))
        .filter_map(|key| answers.get(key).map(|answer| (key.to_owned(), answer.clone())));
    Answers(asked.collect())
}

fn holds(condition: &Condition, asked: &Question, answers: &Answers) -> bool {
    let Some(answer @ Answer::Value(value)) = answers.get(&condition.question) else {
        return false;
    };
    let number = || value.parse::<i64>().ok();
    match &condition.test {
        Test::Is(any) => match asked.kind {
            QuestionKind::ManyOf { .. } => {
                answer.choices().any(|key| any.iter().any(|wanted| wanted == key))
            }
            _ => any.iter().any(|wanted| wanted == value),
        },
        Test::IsNot(any) => match asked.kind {
            QuestionKind::ManyOf { .. } => {
                !answer.choices().any(|key| any.iter().any(|wanted| wanted == key))
            }
            _ => any.iter().all(|wanted| wanted != value),
        },
        Test::AtMost(limit) => number().is_some_and(|n| n <= *limit),
        Test::AtLeast(limit) => number().is_some_and(|n| n >= *limit),
        Test::Answered => !value.is_empty(),
    }
}
