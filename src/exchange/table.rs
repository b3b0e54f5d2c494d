//! A table as it stands in the file: headings and rows of text, nothing understood yet.

use std::fmt;

use csv::{ByteRecord, Position, Reader, ReaderBuilder, StringRecord};

use super::encoding::{Encoding, must_be_text};
use super::{separator, workbook};
use crate::base::phrase::{Phrase, Word};

/// Bytes a file may have; a register of a whole city is a tenth of it.
pub const LARGEST: usize = 64 << 20;
/// Columns a row may have: more is not a list of people, and costs memory by the million.
pub(super) const WIDEST: usize = 2_000;
/// Rows in which the headings are looked for, below a title somebody wrote on top.
pub(super) const TITLE_ROWS: usize = 10;

/// How to read a file; what is left out is guessed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// The encoding, where the user knows better than the guess.
    pub encoding: Option<Encoding>,
    /// The separator, one of [`separator::SEPARATORS`].
    pub separator: Option<u8>,
}

/// A file of rows: headings, and rows read again each time they are asked for, so that memory stays small.
pub struct Table {
    text: String,
    /// None of a workbook, whose rows are counted and not its lines.
    encoding: Option<Encoding>,
    separator: u8,
    headings: Vec<String>,
    body: usize,
}

/// One row: its line in the file (from 1), or its row in a workbook, and its cells as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the file the row begins on, as an editor counts.
    pub line: u64,
    /// The cells, not trimmed.
    pub cells: StringRecord,
}

impl Row {
    /// The text of a column without spaces around it, and without the `'` that guards against formulas;
    /// empty where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        let text = self.cells.get(column).unwrap_or_default();
        unguarded(text.trim_matches(|c: char| c.is_whitespace() || c == '\u{a0}'))
    }

    /// Whether no cell holds anything: Excel leaves such rows at the end.
    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Takes off the `'` that an export sets before `=`, `+`, `-`, `@`, so that a cell comes back as it was.
fn unguarded(text: &str) -> &str {
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(super::write::FORMULA_SIGNS) => rest,
        _ => text,
    }
}

/// What stands in the file is people's lives: `Debug` tells its size and how it was read.
impl fmt::Debug for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Table")
            .field("bytes", &self.text.len())
            .field("encoding", &self.encoding)
            .finish_non_exhaustive()
    }
}

impl Table {
    /// Reads the bytes of a file. The headings are the row, among the first ten, with most headings that
    /// `known` recognises; the first row where it recognises none.
    ///
    /// # Errors
    /// A sentence that says what the file is instead of a table, and what to do.
    pub fn read(bytes: &[u8], how: Reading, known: &dyn Fn(&str) -> bool) -> Result<Self, Phrase> {
        if bytes.len() > LARGEST {
            return Err(Phrase::new(Word("exchange-too-large")).with("mb", LARGEST >> 20));
        }
        if workbook::is_one(bytes) {
            let text = workbook::as_text(bytes, known)?;
            return Ok(Self::of(text, None, workbook::SEPARATOR, known));
        }
        must_be_text(bytes)?;
        let encoding = how.encoding.unwrap_or_else(|| Encoding::guess(bytes));
        let text = encoding.decode(bytes).into_owned();
        let separator = how.separator.unwrap_or_else(|| guess_separator(&text, known));
        if widest(&text, separator) > WIDEST {
            return Err(Phrase::new(Word("exchange-not-table")));
        }
        Ok(Self::of(text, Some(encoding), separator, known))
    }

    fn of(
        text: String,
        encoding: Option<Encoding>,
        separator: u8,
        known: &dyn Fn(&str) -> bool,
    ) -> Self {
        let Headings { texts: headings, body, .. } = Headings::find(&text, separator, known);
        Self { text, encoding, separator, headings, body }
    }

    /// The headings, trimmed, in the order of the file.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// How the letters of the file were read; of a workbook nobody has to know.
    pub const fn encoding(&self) -> Option<Encoding> {
        self.encoding
    }

    /// What the file was read as, the same in every language.
    pub const fn written_as(&self) -> &'static str {
        match self.encoding {
            Some(encoding) => encoding.name(),
            None => "XLSX",
        }
    }

    /// The sign between the cells.
    pub const fn separator(&self) -> u8 {
        self.separator
    }

    /// The rows below the headings, blank ones left out.
    pub fn rows(&self) -> impl Iterator<Item = Row> + '_ {
        let (above, below) = self.text.split_at_checked(self.body).unwrap_or((&self.text, ""));
        let of_book = self.encoding.is_none();
        let above = above.as_bytes();
        let line = if of_book { records(above, self.separator) } else { 1 + line_breaks(above) };
        let rows = Rows {
            bytes: below.as_bytes(),
            reader: reader(below.as_bytes(), self.separator),
            counted: 0,
            line,
            of_book,
        };
        rows.filter(|row| !row.is_blank())
    }
}

/// Rows read one by one; the text is in memory and valid, so that reading cannot fail.
struct Rows<'a> {
    bytes: &'a [u8],
    reader: Reader<&'a [u8]>,
    counted: usize,
    line: u64,
    of_book: bool,
}

impl Iterator for Rows<'_> {
    type Item = Row;

    fn next(&mut self) -> Option<Row> {
        let mut record = ByteRecord::new();
        if !self.reader.read_byte_record(&mut record).unwrap_or(false) {
            return None;
        }
        let line = self.line_of(&record);
        Some(Row { line, cells: StringRecord::from_byte_record_lossy(record) })
    }
}

impl Rows<'_> {
    /// The line a record begins on. Counted here, for the reader lags behind at CRLF and empty lines.
    fn line_of(&mut self, record: &ByteRecord) -> u64 {
        if self.of_book {
            self.line += 1;
            return self.line;
        }
        let at = record.position().map_or(0, Position::byte);
        let at = usize::try_from(at).unwrap_or(usize::MAX);
        let rest = self.bytes.get(at..).unwrap_or_default();
        let start = at + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        self.line += line_breaks(self.bytes.get(self.counted..start).unwrap_or_default());
        self.counted = start;
        self.line
    }
}

fn line_breaks(bytes: &[u8]) -> u64 {
    bytes.split(|byte| *byte == b'\n').count() as u64 - 1
}

fn records(bytes: &[u8], separator: u8) -> u64 {
    reader(bytes, separator).into_byte_records().count() as u64
}

fn reader(bytes: &[u8], separator: u8) -> Reader<&[u8]> {
    ReaderBuilder::new().delimiter(separator).has_headers(false).flexible(true).from_reader(bytes)
}

/// The most separators on one line, inside quotation marks or not.
fn widest(text: &str, separator: u8) -> usize {
    text.lines()
        .map(|line| line.bytes().filter(|b| *b == separator).count())
        .max()
        .unwrap_or_default()
}

/// The separator with which most headings are recognised; where that tells nothing, the one that stands
/// most evenly.
fn guess_separator(text: &str, known: &dyn Fn(&str) -> bool) -> u8 {
    if let Some(told) = separator::told(text) {
        return told;
    }
    let even = separator::guess(text);
    let narrow = |separator: &u8| widest(text, *separator) <= WIDEST;
    let candidates = separator::SEPARATORS.into_iter().filter(narrow);
    let found = candidates.map(|one| (Headings::find(text, one, known), one));
    // Of equals the last wins: the even one, then a semicolon.
    let best = found.max_by_key(|(found, one)| {
        (found.hits, found.texts.len() > 1 && *one == even, *one == b';')
    });
    best.filter(|(found, _)| found.hits > 0).map_or(even, |(_, separator)| separator)
}

/// The row of headings.
#[derive(Debug, Default)]
struct Headings {
    /// How many of them are recognised.
    hits: usize,
    texts: Vec<String>,
    /// Where the rows below begin, in bytes.
    body: usize,
}

impl Headings {
    fn find(text: &str, separator: u8, known: &dyn Fn(&str) -> bool) -> Self {
        let mut reader = reader(text.as_bytes(), separator);
        let mut best: Option<Self> = None;
        let mut record = ByteRecord::new();
        let mut left = TITLE_ROWS + usize::from(separator::told(text).is_some());
        while left > 0 && reader.read_byte_record(&mut record).unwrap_or(false) {
            left -= 1;
            let cells = StringRecord::from_byte_record_lossy(record.clone());
            if left == TITLE_ROWS || cells.iter().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            let headings: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            let hits = headings.iter().filter(|heading| known(heading)).count();
            if best.as_ref().is_none_or(|found| hits > found.hits) {
                let body = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
                best = Some(Self { hits, texts: headings, body });
            }
        }
        best.unwrap_or_else(|| Self { body: usize::MAX, ..Self::default() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(text: &str) -> Table {
        let known = |heading: &str| matches!(heading, "Namn" | "Född");
        Table::read(text.as_bytes(), Reading::default(), &known).unwrap()
    }

    #[test]
    fn rows_know_their_line_and_blank_rows_are_left_out() {
        let table = table("Namn;Född\r\n\"Ek\nBo\";1941\r\n;\r\n\r\nÅsa ; 1942\r\n");
        let rows: Vec<Row> = table.rows().collect();
        assert_eq!(rows.iter().map(|r| r.line).collect::<Vec<_>>(), [2, 6]);
        assert_eq!((rows[1].cell(0), rows[1].cell(1), rows[1].cell(9)), ("Åsa", "1942", ""));
    }

    #[test]
    fn headings_are_found_below_a_title_and_the_line_that_names_the_separator() {
        let found = table("sep=;\r\nLista 2021;\r\n\r\nNamn;Född\r\nBo;1941\r\n");
        assert_eq!(found.headings(), ["Namn", "Född"]);
        assert_eq!(found.rows().map(|r| r.line).collect::<Vec<_>>(), [5]);
        assert_eq!(table("x;y\n1;2\n").headings(), ["x", "y"]);
    }

    #[test]
    fn a_guard_against_formulas_comes_off_and_other_quotes_stay() {
        let table = table("Namn;Född\n'+46;'s Gravesande\n");
        let row = table.rows().next().unwrap();
        assert_eq!((row.cell(0), row.cell(1)), ("+46", "'s Gravesande"));
    }

    #[test]
    fn a_comma_in_a_name_parts_no_columns_where_the_heading_has_none() {
        let one = table("Namn\nEk, Bo\nAl, Åsa\n");
        assert_eq!(
            one.rows().map(|r| r.cell(0).to_owned()).collect::<Vec<_>>(),
            ["Ek, Bo", "Al, Åsa"]
        );
        assert_eq!(table("Namn,Född\nBo,1941\n").separator(), b',');
        assert_eq!(table("Namn (efternamn, förnamn);Född\nEk, Bo;1941\n").separator(), b';');
    }

    #[test]
    fn a_line_of_a_million_cells_is_no_table() {
        let flood = ";".repeat(3_000);
        let faults = Table::read(flood.as_bytes(), Reading::default(), &|_| false).unwrap_err();
        assert_eq!(faults.word, "exchange-not-table");
    }
}
