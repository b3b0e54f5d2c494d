//! Answers as people write them in a file, turned into what their question keeps.

use super::cells::yes;
use super::lookup::Lookup;
use crate::base::date::{Day, Lean, read_day};
use crate::base::lang::Lang;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::answer::{Answer, Answers, check};
use crate::domain::template::{Choice, Question, QuestionKind, Template};

/// Reads the answers of a row against the questions they were given to.
///
/// # Errors
/// Each answer that its question cannot have, and each question that is not in the template.
pub fn read(
    template: Option<&Template>,
    written: &[(String, String)],
    lookup: &Lookup,
    today: Day,
) -> Result<Answers, Vec<Phrase>> {
    let (mut answers, mut faults) = (Answers::default(), Vec::new());
    for (key, text) in written {
        let Some(question) = template.and_then(|t| t.question(key)) else {
            let which = match template {
                Some(_) => Word("exchange-no-question"),
                None => Word("exchange-no-template"),
            };
            faults.push(Phrase::new(which).with("key", key));
            continue;
        };
        let answer =
            lookup.missing(text).unwrap_or_else(|| Answer::Value(value(question, text, today)));
        match check(question, &answer) {
            Ok(()) => answers.set(key, answer),
            Err(reason) => {
                let fault = Phrase::new(Word("exchange-answer")).with("key", key);
                faults.extend([fault.with("text", text), reason]);
            }
        }
    }
    if faults.is_empty() { Ok(answers) } else { Err(faults) }
}

/// The text as its question keeps it; what cannot be one stays, for the check to say why.
fn value(question: &Question, text: &str, today: Day) -> String {
    let found = match &question.kind {
        QuestionKind::YesNo => yes(text).map(|yes| if yes { "yes" } else { "no" }.to_owned()),
        QuestionKind::OneOf { options } => choice(options, text).map(|(_, key)| key.to_owned()),
        QuestionKind::ManyOf { options } => many(options, text),
        QuestionKind::Date => read_day(text, today, Lean::Past).ok().map(|day| day.to_string()),
        _ => None,
    };
    found.unwrap_or_else(|| text.to_owned())
}

/// A choice by its key, or by what is read aloud in any language; with its place in the template.
fn choice<'o>(options: &'o [Choice], text: &str) -> Option<(usize, &'o str)> {
    let asked = fold(text.trim());
    let is = |choice: &Choice| {
        let said = |lang| choice.label.exact(lang).is_some_and(|label| fold(label) == asked);
        fold(&choice.key) == asked || Lang::ALL.into_iter().any(said)
    };
    let (place, choice) = options.iter().enumerate().find(|(_, choice)| is(choice))?;
    Some((place, &choice.key))
}

/// Several choices with commas or semicolons between, in the order of the template.
fn many(options: &[Choice], text: &str) -> Option<String> {
    let mut chosen: Vec<(usize, &str)> =
        text.split([',', ';']).map(|part| choice(options, part)).collect::<Option<_>>()?;
    chosen.sort_unstable();
    chosen.dedup();
    let keys: Vec<&str> = chosen.into_iter().map(|(_, key)| key).collect();
    Some(keys.join(","))
}
