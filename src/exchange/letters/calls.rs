//! A call list on paper: a number, a name and a phone each, room to write, and the questions with their
//! short codes.

use super::gather::SheetOf;
use super::page::{map, put_in, row};
use crate::base::phone::show_phone;
use crate::base::{Country, Phrase, Word};
use crate::config::words::Words;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::language::Language;
use crate::domain::letter::Receiver;
use crate::domain::output::Cleared;
use crate::domain::person::Person;
use crate::domain::template::{Question, QuestionKind};
use minijinja::value::Value;

/// The list, in the order of the numbers.
///
/// # Errors
/// Those of [`put_in`].
pub fn calls(
    sheet: &SheetOf,
    to: &Cleared<Receiver>,
    words: &Words,
    country: Country,
) -> Result<String, Phrase> {
    let codes = (1..).zip(Disposition::commonest(Kind::Call));
    let codes = codes.map(|(key, how)| code(&key_of(key), &words.get(how.word())));
    let voices = (1..).zip(Proxy::ALL);
    let voices = voices.map(|(key, who)| code(&key_of(key), &words.get(who.word())));
    let asked = sheet.template.iter().flat_map(|template| &template.questions);
    let asked = asked.filter(|question| question.kind.is_asked());
    let named = vec![
        ("lang", words.lang().code().into()),
        ("title", sheet.initiative.name.as_str().into()),
        ("how", words.get(Word("calls-how")).into()),
        ("outcome", words.get(Word("calls-outcome")).into()),
        ("minutes", words.get(Word("calls-minutes")).into()),
        ("note", words.get(Word("calls-note")).into()),
        ("codes", row(codes)),
        ("voice", words.get(Word("calls-voice")).into()),
        ("voices", row(voices)),
        ("people", row(to.rows().iter().map(|one| person(one, words, country)))),
        ("questions", row(asked.map(|question| asks(question, words)))),
    ];
    put_in(include_str!("pages/calls.html"), named)
}

fn key_of(n: usize) -> String {
    n.to_string()
}

fn code(key: &str, name: &str) -> Value {
    map([("key", key.into()), ("name", name.into())])
}

fn person(one: &Receiver, words: &Words, country: Country) -> Value {
    let person = &one.person;
    let phones = person.phones.iter().map(|one| show_phone(&one.phone, country));
    map([
        ("number", one.number.into()),
        ("name", person.name().into()),
        ("born", person.born.map(|born| words.born(born)).unwrap_or_default().into()),
        ("phones", phones.collect::<Vec<_>>().join(", ").into()),
        ("language", language(person, words).into()),
        ("known", known(one, words).into()),
    ])
}

/// When they were promised a call, and how the last try went.
fn known(one: &Receiver, words: &Words) -> String {
    let promised = one.booked.map(|(day, time)| {
        let time = time.map(|time| words.time(time)).unwrap_or_default();
        let day = words.day_short(day);
        Phrase::new(Word("calls-promised")).with("day", day).with("time", time)
    });
    let last = one.heard.last.map(|(how, day)| {
        let (how, day) = (words.get(how.word()), words.day_short(day));
        Phrase::new(Word("calls-last")).with("how", how).with("day", day)
    });
    let said = promised.into_iter().chain(last).map(|phrase| words.say(&phrase));
    said.collect::<Vec<_>>().join("  ")
}

/// The language spoken best, and that an interpreter is needed.
fn language(person: &Person, words: &Words) -> String {
    let name = |code: &String| match Language::from_code(code) {
        Some(language) => words.get(language.word()),
        None => code.clone(),
    };
    let spoken = person.languages.first().map(name);
    let interpreter = person.needs_interpreter().then(|| words.get(Word("calls-interpreter")));
    spoken.into_iter().chain(interpreter).collect::<Vec<_>>().join(", ")
}

/// A question in one line, with what is ticked or written.
fn asks(question: &Question, words: &Words) -> Value {
    let lang = words.lang();
    let numbered = |names: Vec<String>| -> Vec<Value> {
        (1..).zip(names).map(|(key, name)| code(&key_of(key), &name)).collect()
    };
    let codes = match &question.kind {
        QuestionKind::YesNo => {
            numbered(vec![words.get(Word("calls-yes")), words.get(Word("calls-no"))])
        }
        QuestionKind::OneOf { options } | QuestionKind::ManyOf { options } => {
            numbered(options.iter().map(|option| option.label.get(lang).to_owned()).collect())
        }
        QuestionKind::Scale { min, max, low, high } => {
            let end = |n: i64| match n {
                n if n == *min => low.get(lang),
                n if n == *max => high.get(lang),
                _ => "",
            };
            (*min..=*max).map(|n| code(&n.to_string(), end(n))).collect()
        }
        _ => Vec::new(),
    };
    map([("label", question.label.get(lang).into()), ("codes", row(codes))])
}
