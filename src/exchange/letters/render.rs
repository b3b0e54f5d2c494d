//! A letter's text read and filled in.
//!
//! The engine knows the places and nothing else: it opens no file, takes in no other text, and stops
//! after a fixed amount of work. What comes out is plain text; pages escape it.
//!
//! The engine reads names of plain Latin letters alone. The places' own names, `förnamn` as `etunimi`, are
//! therefore turned into the English ones first, between braces and nowhere else.

use crate::base::{Lang, Phrase, Word};
use crate::domain::letter::{Place, Values};
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, ErrorKind, UndefinedBehavior};
use std::collections::{BTreeMap, BTreeSet};

/// Steps one letter may take: far more than any that somebody reads.
const FUEL: u64 = 200_000;

/// What is wrong with a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line it stands in, from 1.
    pub line: usize,
    /// What it is.
    pub why: Phrase,
}

/// A text without faults.
#[derive(Debug)]
pub struct Text {
    engine: Environment<'static>,
    uses: BTreeSet<Place>,
}

/// The name of the one text an engine holds.
const NAME: &str = "letter";

impl Text {
    /// Reads a text.
    ///
    /// # Errors
    /// The first fault of its form.
    pub fn read(body: &str) -> Result<Self, Fault> {
        let mut engine = Environment::new();
        engine.set_undefined_behavior(UndefinedBehavior::Strict);
        engine.set_auto_escape_callback(|_| AutoEscape::None);
        engine.set_fuel(Some(FUEL));
        let plain = plain(body)?;
        engine.add_template_owned(NAME, plain).map_err(|error| fault(&error, body))?;
        let names = engine.get_template(NAME).map(|text| text.undeclared_variables(false));
        let mut names: Vec<String> =
            names.map_err(|error| fault(&error, body))?.into_iter().collect();
        names.retain(|name| engine.globals().all(|(global, _)| global != name));
        let unknown = names.iter().filter(|name| Place::of(name).is_none());
        let unknown = unknown.map(|name| (line_of(body, name), name)).min();
        if let Some((line, name)) = unknown {
            return Err(no_place(line, name));
        }
        let uses = names.iter().filter_map(|name| Place::of(name)).collect();
        Ok(Self { engine, uses })
    }

    /// The places that stand in it.
    pub fn uses(&self) -> &BTreeSet<Place> {
        &self.uses
    }

    /// The text with every place filled in.
    ///
    /// # Errors
    /// What the text asks for and cannot be done.
    pub fn fill(&self, values: &Values) -> Result<String, Fault> {
        let value = |place: Place| values.get(&place).cloned().unwrap_or_default();
        let each = Place::ALL.iter().map(|place| (id(*place), Value::from(value(*place))));
        let context: BTreeMap<&str, Value> = each.collect();
        let context = Value::from(context);
        let text = self.engine.get_template(NAME).and_then(|text| text.render(context));
        let text = text.map_err(|error| fault(&error, ""))?;
        Ok(tidy(&text))
    }
}

/// Everything that stops a text from being a letter: its form, and what happens with all places filled
/// and with none.
///
/// # Errors
/// The first fault.
pub fn check(body: &str) -> Result<BTreeSet<Place>, Fault> {
    let text = Text::read(body)?;
    let full: Values = Place::ALL.iter().map(|place| (*place, "x".to_owned())).collect();
    for values in [full, Values::new()] {
        text.fill(&values)?;
    }
    Ok(text.uses)
}

/// The name of a place as the engine knows it.
const fn id(place: Place) -> &'static str {
    place.name(Lang::En)
}

/// The text with every name between braces as the engine knows it. What is not closed on its line is left
/// to the engine to refuse.
fn plain(body: &str) -> Result<String, Fault> {
    let lines = (1..).zip(body.split('\n')).map(|(line, text)| {
        let mut plain = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(open) = ["{{", "{%"].iter().filter_map(|open| rest.find(open)).min() {
            let (before, inside) = rest.split_at(open);
            let Some(end) = ["}}", "%}"].iter().filter_map(|end| inside.find(end)).min() else {
                break;
            };
            let (inside, after) = inside.split_at(end);
            plain.push_str(before);
            plain.push_str(&translated(inside, line)?);
            rest = after;
        }
        plain.push_str(rest);
        Ok(plain)
    });
    Ok(lines.collect::<Result<Vec<String>, Fault>>()?.join("\n"))
}

/// What stands between braces, its names translated; texts in quotation marks stay.
fn translated(inside: &str, line: usize) -> Result<String, Fault> {
    let mut out = String::with_capacity(inside.len());
    let mut quoted = None;
    let mut name = String::new();
    for c in inside.chars().chain(['\0']) {
        if quoted.is_none() && (c.is_alphanumeric() || c == '_') {
            name.push(c);
            continue;
        }
        match Place::of(&name) {
            Some(place) => out.push_str(id(place)),
            None if name.is_ascii() => out.push_str(&name),
            None => return Err(no_place(line, &name)),
        }
        name.clear();
        if c != '\0' {
            out.push(c);
        }
        quoted = match quoted {
            None if c == '\'' || c == '"' => Some(c),
            Some(mark) if mark == c => None,
            same => same,
        };
    }
    Ok(out)
}

fn no_place(line: usize, name: &str) -> Fault {
    let why = Phrase::new(Word("letter-fault-place")).with("line", line).with("name", name);
    Fault { line, why }
}

/// Where a name first stands between braces.
fn line_of(body: &str, name: &str) -> usize {
    let has = |line: &str| line.contains('{') && line.contains(name);
    body.lines().position(has).map_or(1, |line| line + 1)
}

fn fault(error: &minijinja::Error, body: &str) -> Fault {
    let word = match error.kind() {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => Word("letter-fault-form"),
        ErrorKind::UnknownFilter | ErrorKind::UnknownTest | ErrorKind::UnknownFunction => {
            Word("letter-fault-unknown")
        }
        ErrorKind::OutOfFuel => Word("letter-fault-long"),
        _ => Word("letter-fault-run"),
    };
    let last = body.lines().count().max(1);
    let line = error.line().unwrap_or(1).max(1);
    let line = if body.is_empty() { line } else { line.min(last) };
    Fault { line, why: Phrase::new(word).with("line", line) }
}

/// What stands close to the word before it, in the scripts that letters are written in.
const SIGNS: [char; 14] = [',', '.', '!', '?', ':', ';', '،', '؛', '؟', '۔', '、', '。', '，', '።'];

/// What an empty place leaves behind is taken away: a space before a sign, two in a row.
fn tidy(text: &str) -> String {
    let line = |line: &str| {
        let words: Vec<&str> = line.split_whitespace().collect();
        let mut tidy = String::with_capacity(line.len());
        for word in words {
            if !tidy.is_empty() && !word.starts_with(SIGNS) {
                tidy.push(' ');
            }
            tidy.push_str(word);
        }
        tidy
    };
    let lines: Vec<String> = text.lines().map(line).collect();
    lines.join("\n").trim().to_owned()
}
