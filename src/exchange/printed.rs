//! A printed page as a file: text, CSV, a spreadsheet, a page for the browser, or JSON. What may be told
//! has been decided before ([`crate::domain::printed`]); here it is only said.

mod html;
mod json;
mod out;
mod sheet;

pub use out::PutOut;

use super::write::Sheet as Csv;
use crate::base::text::{pad, pad_left, width};
use crate::base::{Country, Day, Phrase, Word};
use crate::config::words::{Arg, Words};
use crate::domain::printed::{Cell, Heading, Printed, Sheet, Unit};
use std::path::Path;

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines to read.
    Text,
    /// A list that Excel opens right.
    Csv,
    /// A spreadsheet.
    Xlsx,
    /// A page for the browser, to be printed from there.
    Html,
    /// For a program to read.
    Json,
}

impl Form {
    /// Every form.
    pub const ALL: [Form; 5] = [Form::Text, Form::Csv, Form::Xlsx, Form::Html, Form::Json];

    /// The ending of such a file.
    pub const fn ending(self) -> &'static str {
        match self {
            Form::Text => "txt",
            Form::Csv => "csv",
            Form::Xlsx => "xlsx",
            Form::Html => "html",
            Form::Json => "json",
        }
    }

    /// The form that a file is named for.
    pub fn of(file: &Path) -> Option<Self> {
        let ending = file.extension()?.to_string_lossy().to_lowercase();
        Self::ALL.into_iter().find(|form| form.ending() == ending)
    }
}

/// The page as such a file.
///
/// # Errors
/// What cannot be made of it, such as a table wider than a spreadsheet.
pub fn written(
    printed: &Printed,
    form: Form,
    (words, today): (&Words, Day),
) -> Result<Vec<u8>, Phrase> {
    let page = Page { printed, words, today };
    match form {
        Form::Text => Ok(page.text().into_bytes()),
        Form::Csv => page.csv().map_err(|_| Word("printed-broken").into()),
        Form::Xlsx => sheet::workbook(&page).map_err(|_| Word("printed-broken").into()),
        Form::Html => Ok(html::page(&page).into_bytes()),
        Form::Json => json::file(&page).map_err(|_| Word("printed-broken").into()),
    }
}

/// A heading in the reader's language.
pub fn said(heading: &Heading, words: &Words) -> String {
    let joined = |all: &[Heading], between: &str| {
        all.iter().map(|one| said(one, words)).collect::<Vec<_>>().join(between)
    };
    match heading {
        Heading::Phrase(phrase) => words.say(phrase),
        Heading::Text(text) => text.clone(),
        Heading::Labels(labels) => labels.get(words.lang()).to_owned(),
        Heading::Nth(n, of) => format!("{n} {}", said(of, words)),
        Heading::Together(all) => joined(all, " + "),
        Heading::Span(ends) => joined(ends, " - "),
        Heading::Day(day) => words.date(*day),
    }
}

/// A page in the reader's language.
struct Page<'a> {
    printed: &'a Printed,
    words: &'a Words,
    today: Day,
}

impl Page<'_> {
    fn heading(&self, heading: &Heading) -> String {
        said(heading, self.words)
    }

    fn title(&self) -> String {
        self.heading(self.printed.title())
    }

    fn about(&self) -> Vec<String> {
        let day = Phrase::new(Word("printed-day")).with("day", self.today);
        let lines = self.printed.lines().iter().map(|line| self.heading(line));
        lines.chain([self.words.say(&day)]).collect()
    }

    fn notes(&self) -> Vec<String> {
        self.printed.notes().iter().map(|note| self.words.say(note)).collect()
    }

    /// What stands in a place, in words.
    fn cell(&self, cell: &Cell) -> String {
        let number = |n: usize| self.words.number(i64::try_from(n).unwrap_or(i64::MAX));
        match cell {
            Cell::Said(heading) => self.heading(heading),
            Cell::Number(n) => number(*n),
            Cell::About(n) => self.words.about(i64::try_from(*n).unwrap_or(i64::MAX)),
            Cell::Share { n, of } => {
                let percent = self.words.percent(*n, *of);
                let places =
                    [("n", (*n).into()), ("of", (*of).into()), ("percent", Arg::Text(&percent))];
                self.words.with(Word("printed-share"), &places)
            }
            Cell::Percent { n, of } => self.words.percent(*n, *of),
            Cell::Minutes(minutes) => {
                self.words.minutes(i64::try_from(*minutes).unwrap_or(i64::MAX))
            }
            Cell::Each { sum, unit, n, about } => {
                let tenths = tenths(*sum, *n);
                let point = self.words.get(Word("printed-point"));
                let mean = format!("{}{point}{}", number(tenths / 10), tenths % 10);
                let said = match unit {
                    Unit::Minutes => Phrase::new(Word("printed-minutes")).with("n", mean),
                    Unit::Money(country) => money(&mean, *country),
                };
                let said = self.words.say(&said);
                let about = about.then_some(Word("printed-about"));
                about.map_or(said.clone(), |word| {
                    self.words.with(word, &[("what", Arg::Text(&said))])
                })
            }
            Cell::Hidden => HIDDEN.to_owned(),
            Cell::Unknown => self.words.get(Word("printed-unknown")),
            Cell::Empty => String::new(),
        }
    }

    /// A table as lines: its head where it has one, then its rows.
    fn rows(&self, sheet: &Sheet) -> Vec<Vec<String>> {
        let head = sheet.columns().iter().map(|column| self.heading(column)).collect::<Vec<_>>();
        let rows = sheet.rows().iter().map(|row| row.iter().map(|cell| self.cell(cell)).collect());
        std::iter::once(head).filter(|head| !head.is_empty()).chain(rows).collect()
    }

    fn text(&self) -> String {
        let mut lines = vec![self.title()];
        lines.extend(self.about());
        for sheet in self.printed.sheets() {
            lines.push(String::new());
            let title = sheet.title().filter(|_| sheet.columns().is_empty());
            lines.extend(title.map(|title| self.heading(title)));
            lines.extend(columns(&self.rows(sheet), !sheet.columns().is_empty()));
        }
        lines.push(String::new());
        lines.extend(self.notes());
        // Blanks that do not break a line are for the screen; here they would hide from a search.
        lines.join("\n").replace('\u{a0}', " ") + "\n"
    }

    fn csv(&self) -> std::io::Result<Vec<u8>> {
        let mut csv = Csv::new(Vec::new(), &[self.title()])?;
        for line in self.about() {
            csv.row(&[line])?;
        }
        for sheet in self.printed.sheets() {
            csv.row(&[""])?;
            for row in self.rows(sheet) {
                csv.row(&row.iter().map(|cell| cell.replace('\u{a0}', " ")).collect::<Vec<_>>())?;
            }
        }
        csv.row(&[""])?;
        for note in self.notes() {
            csv.row(&[note])?;
        }
        csv.finish()
    }
}

/// A sum of money, with what it is called in the country.
pub fn money(sum: &str, country: Country) -> Phrase {
    let unit = match country {
        Country::Se => Word("initiative-kronor"),
        Country::Fi => Word("initiative-euros"),
    };
    Phrase::new(Word("printed-money")).with("n", sum).with("unit", unit)
}

/// What stands where a number is hidden.
const HIDDEN: &str = "..";

/// Tenths for each, rounded half up.
fn tenths(sum: u64, n: usize) -> usize {
    let sum = usize::try_from(sum).unwrap_or(usize::MAX / 20);
    (sum * 20 + n).checked_div(n * 2).unwrap_or_default()
}

/// Columns as wide as their widest cell, numbers to the right under their heading.
fn columns(rows: &[Vec<String>], right: bool) -> Vec<String> {
    let count = rows.iter().map(Vec::len).max().unwrap_or_default();
    let wide = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells.map(|cell| width(cell)).max().unwrap_or_default()
    };
    let widths: Vec<usize> = (0..count).map(wide).collect();
    let line = |row: &Vec<String>| {
        let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, wide))| {
            if right && at > 0 { pad_left(cell, *wide) } else { pad(cell, *wide) }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests;
