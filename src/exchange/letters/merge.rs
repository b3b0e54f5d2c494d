//! A file for Word to merge: a row each, the headings in the reader's language.

use crate::base::{Phrase, Word};
use crate::config::words::Words;
use crate::domain::letter::Receiver;
use crate::domain::output::Cleared;
use crate::exchange::write::Sheet;
use rust_xlsxwriter::{Format, Workbook, XlsxError};
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

fn cells(to: &Receiver) -> [String; 9] {
    let person = &to.person;
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
        to.lang.own_name().to_owned(),
    ]
}

fn headings(words: &Words) -> Vec<String> {
    HEADINGS.iter().map(|word| words.get(*word)).collect()
}

/// As Excel writes it. Every cell is text: a postcode keeps its zero, and nothing is calculated.
///
/// # Errors
/// What the spreadsheet cannot hold.
pub fn xlsx(to: &Cleared<Receiver>, words: &Words) -> Result<Vec<u8>, Phrase> {
    let made = || -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let text = Format::new().set_num_format("@");
        let bold = Format::new().set_bold();
        for (column, heading) in (0_u16..).zip(headings(words)) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
        }
        for (line, one) in (1_u32..).zip(to.rows()) {
            for (column, cell) in (0_u16..).zip(cells(one)) {
                sheet.write_string_with_format(line, column, cell, &text)?;
            }
        }
        sheet.set_freeze_panes(1, 0)?;
        sheet.autofit();
        book.save_to_buffer()
    };
    made().map_err(|_| Phrase::new(Word("letters-page-broken")))
}

/// As text that Excel opens right.
///
/// # Errors
/// Those of the writer.
pub fn csv(to: &Cleared<Receiver>, words: &Words) -> io::Result<Vec<u8>> {
    let mut sheet = Sheet::new(Vec::new(), &headings(words))?;
    for one in to.rows() {
        sheet.row(&cells(one))?;
    }
    sheet.finish()
}
