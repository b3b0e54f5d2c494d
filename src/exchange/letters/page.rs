//! Pages as one HTML file that needs nothing else: letters and labels.
//!
//! Every text that comes from people is escaped by the engine, which does so for each value it puts in.

use super::fit::{BACK, LABEL, WINDOW, style};
use super::gather::SheetOf;
use super::render::Fault;
use super::values::{Order, Said, letter_of, paragraphs};
use crate::base::{Lang, Phrase, Word};
use crate::config::words::Words;
use crate::domain::letter::{Receiver, Window};
use crate::domain::output::Cleared;
use minijinja::value::Value;
use minijinja::{AutoEscape, Environment, UndefinedBehavior};
use std::collections::BTreeMap;

const CSS: &str = include_str!("pages/base.css");

/// What names are given to a page.
type Named = Vec<(&'static str, Value)>;

/// Several values under their names.
pub fn map(named: impl IntoIterator<Item = (&'static str, Value)>) -> Value {
    Value::from(named.into_iter().collect::<BTreeMap<&'static str, Value>>())
}

/// Several values in a row.
pub fn row(values: impl IntoIterator<Item = Value>) -> Value {
    Value::from(values.into_iter().collect::<Vec<Value>>())
}

/// A page of the program's own with its values put in.
///
/// # Errors
/// A page asks for what it is not given: a fault of the program.
pub fn put_in(page: &'static str, mut named: Named) -> Result<String, Phrase> {
    let broken = |_| Phrase::new(Word("letters-page-broken"));
    let mut engine = Environment::new();
    engine.set_undefined_behavior(UndefinedBehavior::Strict);
    engine.set_auto_escape_callback(|_| AutoEscape::Html);
    engine.add_template("page", page).map_err(broken)?;
    named.push(("css", Value::from_safe_string(CSS.to_owned())));
    engine.get_template("page").and_then(|page| page.render(map(named))).map_err(broken)
}

/// The letters of a mailing, a page each.
///
/// # Errors
/// What is wrong with a letter's text.
pub fn letters(
    sheet: &SheetOf,
    order: &Order,
    to: &Cleared<Receiver>,
    words: &Words,
) -> Result<String, Phrase> {
    let pages: Vec<Value> =
        to.rows().iter().map(|one| letter(sheet, order, one)).collect::<Result<_, _>>()?;
    let head = &sheet.head;
    let side = head.window.unwrap_or(Window::Right).code();
    let back = [head.team.trim(), head.address.trim()];
    let back: Vec<&str> = back.into_iter().filter(|part| !part.is_empty()).collect();
    let back = back.join(", ");
    let named = vec![
        ("lang", words.lang().code().into()),
        ("title", sheet.initiative.name.as_str().into()),
        ("side", side.into()),
        ("team", head.team.as_str().into()),
        ("address", head.address.as_str().into()),
        ("phone", head.phone.as_str().into()),
        ("back_size", style(std::slice::from_ref(&back), BACK).into()),
        ("back", back.into()),
        ("pages", row(pages)),
    ];
    put_in(include_str!("pages/letters.html"), named)
}

fn letter(sheet: &SheetOf, order: &Order, to: &Receiver) -> Result<Value, Phrase> {
    let gone = || Phrase::new(Word("letters-no-letter"));
    let letter = letter_of(sheet, order, to).ok_or_else(gone)?;
    let blocks =
        paragraphs(sheet, order, to, letter).map_err(|fault| faulty(&letter.name, &fault))?;
    let blocks = blocks.into_iter().map(|block| {
        let head = block.strip_prefix("# ").map(str::to_owned);
        map([("head", head.is_some().into()), ("text", head.unwrap_or(block).into())])
    });
    let said = Said::of(letter.lang);
    let signed = [order.signer.trim(), sheet.head.team.trim()];
    let signed: Vec<&str> = signed.into_iter().filter(|line| !line.is_empty()).collect();
    Ok(map([
        ("lang", letter.lang.code().into()),
        ("dir", if letter.lang.is_rtl() { "rtl" } else { "ltr" }.into()),
        ("size", style(&to.lines(), WINDOW).into()),
        ("address", row(to.lines().into_iter().map(Value::from))),
        ("date", said.day(Word("letter-date"), order.date).into()),
        ("number", said.number(to.number).into()),
        ("blocks", row(blocks)),
        ("sign", signed.join("\n").into()),
    ]))
}

/// Which letter has a fault, and where.
pub fn faulty(name: &str, fault: &Fault) -> Phrase {
    Phrase::new(Word("letters-faulty")).with("letter", name).with("line", fault.line)
}

/// How many stand beside each other, and how many below.
const ACROSS: usize = 3;
const DOWN: usize = 7;

/// Where the first label of a sheet begins and how far the next is, in tenths of a millimetre: the
/// usual sheet of 21, 63.5 by 38.1 mm.
const LEFT: (usize, usize) = (72, 660);
const TOP: (usize, usize) = (151, 381);

/// Address labels, three by seven on a page.
///
/// # Errors
/// Those of [`put_in`].
pub fn labels(sheet: &SheetOf, to: &Cleared<Receiver>, lang: Lang) -> Result<String, Phrase> {
    let pages = to.rows().chunks(ACROSS * DOWN).map(|some| row((0..).zip(some).map(label)));
    let named = vec![
        ("lang", lang.code().into()),
        ("title", sheet.initiative.name.as_str().into()),
        ("pages", row(pages)),
    ];
    put_in(include_str!("pages/labels.html"), named)
}

fn label((at, to): (usize, &Receiver)) -> Value {
    let tenths = |(first, next): (usize, usize), n: usize| {
        let all = first + next * n;
        format!("{}.{}", all / 10, all % 10)
    };
    map([
        ("left", tenths(LEFT, at % ACROSS).into()),
        ("top", tenths(TOP, at / ACROSS).into()),
        ("size", style(&to.lines(), LABEL).into()),
        ("lines", row(to.lines().into_iter().map(Value::from))),
    ])
}
