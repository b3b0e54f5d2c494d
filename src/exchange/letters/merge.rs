//! A file for Word to merge: a row each, the headings in the reader's language.

use super::gather::SheetOf;
use super::make::Form;
use super::values::{Order, letter_of};
use crate::base::{Phrase, Word};
use crate::config::words::Words;
use crate::domain::letter::Receiver;
use crate::domain::output::Cleared;
use crate::exchange::write::Sheet;
use std::io;

/// The headings, in the order of the cells.
const HEADINGS: [Word; 9] = [
    Word("merge-number"),
    Word("merge-name"),
    Word("merge-first"),
    Word("merge-last"),
    Word("merge-street"),
    Word("merge-postcode"),
    Word("merge-town"),
    Word("merge-area"),
    Word("merge-language"),
];

fn cells(sheet: &SheetOf, order: &Order, to: &Receiver, words: &Words) -> [String; 9] {
    let person = &to.person;
    // Word picks the text by it: the language of the letter they get.
    let lang = letter_of(sheet, order, to).map(|letter| letter.lang);
    let lang = lang.or(to.reads.first().copied());
    let text = |text: &str| text.trim().to_owned();
    [
        to.number.to_string(),
        to.addressed(),
        text(&person.given),
        text(&person.family),
        text(&person.street),
        text(&person.postcode),
        text(&person.town),
        text(&to.area),
        lang.map(|lang| words.get(lang.word())).unwrap_or_default(),
    ]
}

fn headings(words: &Words) -> Vec<String> {
    HEADINGS.iter().map(|word| words.get(*word)).collect()
}

/// As Excel writes it, or as text that Excel opens right.
///
/// # Errors
/// What the spreadsheet cannot hold.
pub fn write(
    (sheet, order): (&SheetOf, &Order),
    to: &Cleared<Receiver>,
    form: Form,
    words: &Words,
) -> Result<Vec<u8>, Phrase> {
    let made = || -> io::Result<Vec<u8>> {
        let (out, headings) = (Vec::new(), headings(words));
        let mut rows = match form {
            Form::Xlsx => Sheet::book(out, &headings)?,
            Form::Csv => Sheet::new(out, &headings)?,
        };
        for one in to.rows() {
            rows.row(&cells(sheet, order, one, words))?;
        }
        rows.finish()
    };
    made().map_err(|_| Phrase::new(Word("letters-page-broken")))
}
