//! `shown_if`: which earlier answers a question waits for.

use crate::base::Word;
use crate::base::lines::nearest;
use crate::domain::template::{Condition, Question, QuestionKind, Test};
use crate::domain::written::{Faults, Fields};

/// A comparison as it is written; longer signs first.
const SIGNS: [&str; 6] = ["!=", "<=", ">=", "=", "<", ">"];
/// What stands between values of which one is enough.
const OR: [&str; 4] = [" or ", " eller ", " tai ", ","];

/// Reads the conditions of every question, now that all are known, and gives them to the questions.
pub(super) fn read(tables: &[Fields<'_>], questions: &mut [Question], faults: &mut Faults<'_>) {
    let all = questions.to_vec();
    let names: Vec<&str> = tables.iter().filter_map(|table| table.plain("key")).collect();
    for table in tables.iter().filter(|table| table.has("shown_if")) {
        let own = table.plain("key").unwrap_or("");
        // What comes at this question or after it cannot have been answered.
        let earlier = names.iter().position(|name| *name == own).unwrap_or(names.len());
        let known = Known { all: &all, names: &names, earlier };
        let mut conditions = Vec::new();
        for (text, place) in table.texts("shown_if", faults).into_iter().flatten() {
            conditions.extend(known.condition(&text, place, faults));
        }
        if let Some(question) = questions.iter_mut().find(|question| question.key == own) {
            question.shown_if = conditions;
        }
    }
}

/// The condition of the template itself, which may be about any of its questions.
pub(super) fn of_template(
    fields: &Fields<'_>,
    tables: &[Fields<'_>],
    questions: &[Question],
    faults: &mut Faults<'_>,
) -> Option<Condition> {
    let written = fields.text("no_follow_up_if", faults)?;
    let names: Vec<&str> = tables.iter().filter_map(|table| table.plain("key")).collect();
    let known = Known { all: questions, names: &names, earlier: names.len() };
    known.condition(&written, fields.place("no_follow_up_if"), faults)
}

/// What a condition can be about.
struct Known<'t> {
    /// The questions that could be read.
    all: &'t [Question],
    /// The keys of all questions, also of those with faults.
    names: &'t [&'t str],
    /// How many of them come before the question with the condition.
    earlier: usize,
}

impl Known<'_> {
    /// One condition: `lonely`, `lonely = yes`, `likes = dance or walk`, `health != good`, `meets <= 2`.
    fn condition(&self, written: &str, place: usize, faults: &mut Faults<'_>) -> Option<Condition> {
        let sign = SIGNS.into_iter().find_map(|sign| Some((sign, written.split_once(sign)?)));
        let (name, sign, value) = match sign {
            Some((sign, (name, value))) => (name.trim(), sign, value.trim()),
            None => (written.trim(), "", ""),
        };
        match self.names.iter().position(|known| *known == name) {
            None => {
                let near = nearest(name, self.names.iter().copied());
                faults.nearest(place, Word("fault-shown-if-unknown"), name, near);
                return None;
            }
            Some(at) if at >= self.earlier => {
                faults.named(place, Word("fault-shown-if-later"), name);
                return None;
            }
            Some(_) => {}
        }
        // A question with faults of its own has been told of; there is nothing to hold against it.
        let asked = self.all.iter().find(|question| question.key == name)?;
        if !asked.kind.is_asked() {
            faults.named(place, Word("fault-shown-if-unasked"), name);
            return None;
        }
        let test = test(asked, sign, value, place, faults)?;
        Some(Condition { question: name.to_owned(), test })
    }
}

fn test(
    asked: &Question,
    sign: &str,
    value: &str,
    place: usize,
    faults: &mut Faults<'_>,
) -> Option<Test> {
    match sign {
        "" => Some(Test::Answered),
        "=" => values(asked, value, place, faults).map(Test::Is),
        "!=" => values(asked, value, place, faults).map(Test::IsNot),
        _ => limit(asked, sign, value, place, faults),
    }
}

/// The values of `=` and `!=`, each one that the question can have.
fn values(
    asked: &Question,
    text: &str,
    place: usize,
    faults: &mut Faults<'_>,
) -> Option<Vec<String>> {
    let mut text = text.to_owned();
    for or in OR {
        text = text.replace(or, "\n");
    }
    let values: Vec<String> = text.split('\n').map(|value| value.trim().to_owned()).collect();
    let mut good = true;
    for value in &values {
        if !can_be(asked, value) {
            let known = known(asked);
            let near = nearest(value, known.iter().copied());
            faults.nearest(place, Word("fault-shown-if-value"), value, near);
            good = false;
        }
    }
    (good && !values.is_empty()).then_some(values)
}

/// Whether the question can have this value.
fn can_be(asked: &Question, value: &str) -> bool {
    match &asked.kind {
        QuestionKind::Scale { min, max, .. } => {
            value.parse().is_ok_and(|n: i64| (*min..=*max).contains(&n))
        }
        QuestionKind::Number { .. } => value.parse::<i64>().is_ok(),
        QuestionKind::YesNo | QuestionKind::OneOf { .. } | QuestionKind::ManyOf { .. } => {
            known(asked).contains(&value)
        }
        _ => !value.is_empty(),
    }
}

/// The values of a closed question.
fn known(asked: &Question) -> Vec<&str> {
    match &asked.kind {
        QuestionKind::YesNo => vec!["yes", "no"],
        kind => kind.options().iter().map(|option| option.key.as_str()).collect(),
    }
}

/// `<`, `<=`, `>` and `>=`, for scales and numbers.
fn limit(
    asked: &Question,
    sign: &str,
    value: &str,
    place: usize,
    faults: &mut Faults<'_>,
) -> Option<Test> {
    let numeric = matches!(asked.kind, QuestionKind::Scale { .. } | QuestionKind::Number { .. });
    if !numeric {
        faults.named(place, Word("fault-shown-if-compare"), &asked.key);
        return None;
    }
    let Ok(n) = value.parse::<i64>() else {
        faults.named(place, Word("fault-shown-if-value"), value);
        return None;
    };
    Some(match sign {
        "<" => Test::AtMost(n.saturating_sub(1)),
        "<=" => Test::AtMost(n),
        ">" => Test::AtLeast(n.saturating_add(1)),
        _ => Test::AtLeast(n),
    })
}
