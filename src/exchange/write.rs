//! Rows to a file that opens right by a double click in Excel: text with a mark of UTF-8, semicolons and
//! CRLF, or a workbook.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use csv::{Terminator, Writer, WriterBuilder};
use rust_xlsxwriter::{Format, Workbook};

use crate::base::text::fold;

/// Signs that make a spreadsheet take a cell for a formula when they come first.
pub const FORMULA_SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// A file of rows being written, as text row by row with nothing in memory but a buffer, or as a workbook.
#[derive(Debug)]
pub struct Sheet<W: Write> {
    to: To<W>,
}

#[derive(Debug)]
enum To<W: Write> {
    Text(Box<Writer<W>>),
    Book(Box<Book>, W),
}

impl<W: Write> Sheet<W> {
    /// Begins a file of text with the mark that tells Excel it is UTF-8, and the row of headings.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn new(mut out: W, headings: &[String]) -> io::Result<Self> {
        out.write_all("\u{feff}".as_bytes())?;
        let writer = WriterBuilder::new()
            .delimiter(b';')
            .terminator(Terminator::CRLF)
            .flexible(true)
            .from_writer(out);
        let mut sheet = Self { to: To::Text(Box::new(writer)) };
        sheet.row(headings)?;
        Ok(sheet)
    }

    /// Begins a workbook with the row of headings.
    ///
    /// # Errors
    /// What a workbook cannot hold.
    pub fn book(out: W, headings: &[String]) -> io::Result<Self> {
        Ok(Self { to: To::Book(Box::new(Book::new(headings)?), out) })
    }

    /// Begins a workbook where the name of the file ends in `.xlsx`, else a file of text.
    ///
    /// # Errors
    /// As those of the two.
    pub fn named(file: &Path, out: W, headings: &[String]) -> io::Result<Self> {
        let book = file.extension().is_some_and(|end| fold(&end.to_string_lossy()) == "xlsx");
        if book { Self::book(out, headings) } else { Self::new(out, headings) }
    }

    /// Writes one row. In a file of text, cells that a spreadsheet would calculate get a `'` in front.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> io::Result<()> {
        let writer = match &mut self.to {
            To::Text(writer) => writer,
            To::Book(book, _) => return book.row(cells),
        };
        for cell in cells {
            let text = cell.as_ref();
            if text.starts_with(FORMULA_SIGNS) {
                writer.write_field(format!("'{text}"))?;
            } else {
                writer.write_field(text)?;
            }
        }
        writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is left and gives back what was written to.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn finish(self) -> io::Result<W> {
        match self.to {
            To::Text(writer) => writer.into_inner().map_err(csv::IntoInnerError::into_error),
            To::Book(book, mut out) => {
                out.write_all(&book.finish()?)?;
                Ok(out)
            }
        }
    }
}

/// A workbook being made. Every cell is text: a postcode keeps its zero, and nothing is calculated.
struct Book {
    whole: Workbook,
    text: Format,
    rows: u32,
}

/// What stands in it is people's lives.
impl fmt::Debug for Book {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Book").field("rows", &self.rows).finish_non_exhaustive()
    }
}

impl Book {
    fn new(headings: &[String]) -> io::Result<Self> {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let bold = Format::new().set_bold();
        for (column, heading) in (0_u16..).zip(headings) {
            sheet.write_string_with_format(0, column, heading, &bold).map_err(io::Error::other)?;
        }
        sheet.set_freeze_panes(1, 0).map_err(io::Error::other)?;
        Ok(Self { whole: book, text: Format::new().set_num_format("@"), rows: 1 })
    }

    fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> io::Result<()> {
        let sheet = self.whole.worksheet_from_index(0).map_err(io::Error::other)?;
        for (column, cell) in (0_u16..).zip(cells) {
            let cell = cell.as_ref();
            let put = sheet.write_string_with_format(self.rows, column, cell, &self.text);
            put.map_err(io::Error::other)?;
        }
        self.rows += 1;
        Ok(())
    }

    fn finish(mut self) -> io::Result<Vec<u8>> {
        self.whole.worksheet_from_index(0).map_err(io::Error::other)?.autofit();
        self.whole.save_to_buffer().map_err(io::Error::other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_excel_opens_right() {
        let headings = ["Namn".to_owned(), "Telefon".to_owned()];
        let mut sheet = Sheet::new(Vec::new(), &headings).unwrap();
        sheet.row(&["Åsa; \"Å\"", "070-174 06 08"]).unwrap();
        sheet.row(&["=HYPERLINK(1)", "+46 70"]).unwrap();
        let text = String::from_utf8(sheet.finish().unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Namn;Telefon\r\n\"Åsa; \"\"Å\"\"\";070-174 06 08\r\n'=HYPERLINK(1);'+46 70\r\n"
        );
    }
}
