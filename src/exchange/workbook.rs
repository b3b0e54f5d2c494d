//! A workbook as Excel writes it, as the rows of text a list is read from.

use std::io::Cursor;

use calamine::{Cell, DataRef, ExcelDateTime, Reader as _, Xlsx};
use csv::{QuoteStyle, Writer, WriterBuilder};

use super::table::{LARGEST, TITLE_ROWS, WIDEST};
use crate::base::phrase::{Phrase, Word};

/// The sign between the cells of the text.
pub const SEPARATOR: u8 = b';';
/// The bytes every workbook begins with: it is a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// How many times as large as a list a workbook may be once it is unpacked.
const UNPACKED: usize = 4;

/// Whether the bytes are an archive, as a workbook is one.
pub fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

/// The sheet of a workbook on which most headings are recognised, as text: a line for each of its rows,
/// also for the empty ones, so that a row is found by its number.
///
/// # Errors
/// What the file is instead, and what to do.
pub fn as_text(bytes: &[u8], known: &dyn Fn(&str) -> bool) -> Result<String, Phrase> {
    let too_large = || Phrase::new(Word("exchange-too-large")).with("mb", LARGEST >> 20);
    let broken = || Phrase::new(Word("exchange-workbook"));
    if unpacked(bytes).is_none_or(|size| size > UNPACKED * LARGEST) {
        return Err(if unpacked(bytes).is_some() { too_large() } else { broken() });
    }
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut best: Option<Text> = None;
    for name in book.sheet_names() {
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else { continue };
        let mut text = Text::new(known);
        loop {
            match cells.next_cell() {
                Ok(Some(cell)) => text.put(&cell)?,
                Ok(None) => break,
                Err(_) => return Err(broken()),
            }
            if text.bytes() > LARGEST {
                return Err(too_large());
            }
        }
        text.end_row();
        if text.rows > 0 && best.as_ref().is_none_or(|best| text.hits > best.hits) {
            best = Some(text);
        }
    }
    best.map_or_else(|| Err(Phrase::new(Word("exchange-empty"))), Text::done)
}

/// Rows being written as text.
struct Text<'k> {
    known: &'k dyn Fn(&str) -> bool,
    writer: Writer<Vec<u8>>,
    /// Rows written.
    rows: u32,
    row: Vec<String>,
    /// Headings recognised in one of the first rows.
    hits: usize,
}

impl<'k> Text<'k> {
    fn new(known: &'k dyn Fn(&str) -> bool) -> Self {
        let writer = WriterBuilder::new()
            .delimiter(SEPARATOR)
            .quote_style(QuoteStyle::Necessary)
            .flexible(true)
            .from_writer(Vec::new());
        Self { known, writer, rows: 0, row: Vec::new(), hits: 0 }
    }

    fn bytes(&self) -> usize {
        self.writer.get_ref().len() + self.row.iter().map(String::len).sum::<usize>()
    }

    fn put(&mut self, cell: &Cell<DataRef<'_>>) -> Result<(), Phrase> {
        let (row, column) = cell.get_position();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let said = said(cell.get_value());
        if said.is_empty() || row < self.rows {
            return Ok(());
        }
        if column >= WIDEST {
            return Err(Phrase::new(Word("exchange-not-table")));
        }
        while self.rows < row {
            self.end_row();
        }
        self.row.resize(self.row.len().max(column + 1), String::new());
        if let Some(place) = self.row.get_mut(column) {
            *place = said;
        }
        Ok(())
    }

    fn end_row(&mut self) {
        let row = std::mem::take(&mut self.row);
        if usize::try_from(self.rows).is_ok_and(|at| at < TITLE_ROWS) {
            self.hits = self.hits.max(row.iter().filter(|cell| (self.known)(cell.trim())).count());
        }
        // What is written to memory does not fail. A row with nothing in it is a row all the same.
        let _ = if row.is_empty() {
            self.writer.write_record([""])
        } else {
            self.writer.write_record(&row)
        };
        self.rows += 1;
    }

    fn done(self) -> Result<String, Phrase> {
        let bytes = self.writer.into_inner().unwrap_or_default();
        String::from_utf8(bytes).map_err(|_| Phrase::new(Word("exchange-workbook")))
    }
}

/// A cell as somebody would have typed it in a list: numbers without a point where they are whole, days
/// as 1941-03-11.
fn said(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(n) => n.to_string(),
        DataRef::Float(n) => n.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => u8::from(*yes).to_string(),
        DataRef::DateTime(at) => moment(at),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.replace('T', " "),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn moment(at: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
    let (date, time) = (format!("{year:04}-{month:02}-{day:02}"), format!("{hour:02}:{minute:02}"));
    if at.is_duration() || at.as_f64() < 1.0 {
        time
    } else if (hour, minute) == (0, 0) {
        date
    } else {
        format!("{date} {time}")
    }
}

/// How large everything in an archive says it is, unpacked; none where it is no whole archive.
fn unpacked(bytes: &[u8]) -> Option<usize> {
    let word = |at: usize| Some(u32::from_le_bytes(*bytes.get(at..)?.first_chunk()?));
    let half = |at: usize| Some(usize::from(u16::from_le_bytes(*bytes.get(at..)?.first_chunk()?)));
    let tail = bytes.len().saturating_sub(usize::from(u16::MAX) + 22);
    let end = bytes.get(tail..)?.windows(4).rposition(|four| four == b"PK\x05\x06")? + tail;
    let (files, mut at) = (half(end + 10)?, usize::try_from(word(end + 16)?).ok()?);
    let mut size = 0_usize;
    for _ in 0..files {
        size = size.saturating_add(usize::try_from(word(at + 24)?).ok()?);
        at += 46 + half(at + 28)? + half(at + 30)? + half(at + 32)?;
    }
    Some(size)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::{Reading, Row, Table};
    use crate::exchange::write::Sheet;
    use rust_xlsxwriter::{ExcelDateTime as Written, Format, Workbook};

    fn known(heading: &str) -> bool {
        ["Namn", "Född", "Telefon"].contains(&heading)
    }

    fn read(bytes: &[u8]) -> Result<Table, Phrase> {
        Table::read(bytes, Reading::default(), &known)
    }

    fn book() -> Vec<u8> {
        let mut book = Workbook::new();
        book.add_worksheet().write_string(0, 0, "Om listan").unwrap();
        let sheet = book.add_worksheet();
        sheet.write_string(1, 0, "80-åringar i Hjällbo").unwrap();
        for (column, head) in (0..).zip(["Namn", "Född", "Telefon", "Tid", "Ringd"]) {
            sheet.write_string(3, column, head).unwrap();
        }
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let hour = Format::new().set_num_format("hh:mm");
        sheet.write_string(4, 0, "Ek; \"Bo\"\nJohan").unwrap();
        let born = Written::from_ymd(1941, 3, 11).unwrap();
        sheet.write_datetime_with_format(4, 1, &born, &day).unwrap();
        sheet.write_number(4, 2, 701_740_605).unwrap();
        sheet.write_number_with_format(4, 3, 0.395_833_333_333, &hour).unwrap();
        sheet.write_boolean(4, 4, true).unwrap();
        sheet.write_string(7, 0, "=Åsa").unwrap();
        sheet.write_number(7, 1, 1946).unwrap();
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn a_workbook_is_read_as_the_list_it_holds() {
        let table = read(&book()).unwrap();
        assert_eq!(table.headings(), ["Namn", "Född", "Telefon", "Tid", "Ringd"]);
        assert_eq!(table.written_as(), "XLSX");
        let rows: Vec<Row> = table.rows().collect();
        let cells = |row: &Row| (0..5).map(|at| row.cell(at).to_owned()).collect::<Vec<_>>();
        let bo = ["Ek; \"Bo\"\nJohan", "1941-03-11", "701740605", "09:30", "1"];
        assert_eq!(cells(&rows[0]), bo);
        assert_eq!(cells(&rows[1]), ["=Åsa", "1946", "", "", ""]);
        assert_eq!(rows.iter().map(|row| row.line).collect::<Vec<_>>(), [5, 8]);
    }

    #[test]
    fn what_an_export_writes_is_read_as_it_was() {
        let head = ["Namn", "Telefon"].map(str::to_owned);
        let mut sheet = Sheet::book(Vec::new(), &head).unwrap();
        sheet.row(&["=HYPERLINK(1)", "+46 70"]).unwrap();
        sheet.row(&["Åsa; \"Å\"", "070-174 06 08"]).unwrap();
        let table = read(&sheet.finish().unwrap()).unwrap();
        let rows: Vec<Row> = table.rows().collect();
        assert_eq!((rows[0].cell(0), rows[0].cell(1)), ("=HYPERLINK(1)", "+46 70"));
        assert_eq!((rows[1].cell(0), rows[1].cell(1)), ("Åsa; \"Å\"", "070-174 06 08"));
    }

    #[test]
    fn a_broken_workbook_is_told_and_never_a_crash() {
        let whole = book();
        let word = |bytes: &[u8]| read(bytes).err().map(|why| why.word);
        assert_eq!(word(b"PK\x03\x04rest of a workbook").as_deref(), Some("exchange-workbook"));
        for cut in (4..whole.len()).step_by(97) {
            assert!(word(&whole[..cut]).is_some(), "{cut}");
        }
        // One byte after another is another one; what can still be read is read.
        for at in (4..whole.len()).step_by(13) {
            let mut other = whole.clone();
            other[at] ^= 0x55;
            drop(read(&other));
        }
        let mut large = whole;
        let at = large.windows(4).position(|four| four == b"PK\x01\x02").unwrap() + 24;
        large[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(word(&large).as_deref(), Some("exchange-too-large"));
    }
}
