//! Rows to a CSV file that opens right by a double click in Excel: mark of UTF-8, semicolon, CRLF.

use std::io::{self, Write};

use csv::{Terminator, Writer, WriterBuilder};

/// Signs that make a spreadsheet take a cell for a formula when they come first.
pub const FORMULA_SIGNS: &[char] = &['=', '+', '-', '@', '\t', '\r'];

/// A CSV file being written, row by row; nothing is held in memory but a buffer.
#[derive(Debug)]
pub struct Sheet<W: Write> {
    writer: Writer<W>,
}

impl<W: Write> Sheet<W> {
    /// Begins a file with the mark that tells Excel it is UTF-8, and the row of headings.
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
        let mut sheet = Self { writer };
        sheet.row(headings)?;
        Ok(sheet)
    }

    /// Writes one row; cells that a spreadsheet would calculate get a `'` in front.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) -> io::Result<()> {
        for cell in cells {
            let text = cell.as_ref();
            if text.starts_with(FORMULA_SIGNS) {
                self.writer.write_field(format!("'{text}"))?;
            } else {
                self.writer.write_field(text)?;
            }
        }
        self.writer.write_record(None::<&[u8]>)?;
        Ok(())
    }

    /// Writes what is left in the buffer and gives back what was written to.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn finish(self) -> io::Result<W> {
        self.writer.into_inner().map_err(csv::IntoInnerError::into_error)
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
