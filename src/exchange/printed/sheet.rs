//! A page as a spreadsheet: one under another, numbers as numbers, so that they can be reckoned with.

use super::Page;
use crate::domain::printed::{Cell, Sheet};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// How each kind of place looks.
struct Looks {
    plain: Format,
    title: Format,
    head: Format,
    sum: Format,
    percent: Format,
    sum_percent: Format,
    note: Format,
}

pub(super) fn workbook(page: &Page<'_>) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks {
        plain: Format::new(),
        title: Format::new().set_bold().set_font_size(15),
        head: Format::new().set_bold().set_text_wrap(),
        sum: Format::new().set_bold(),
        percent: Format::new().set_num_format("0.0 %"),
        sum_percent: Format::new().set_bold().set_num_format("0.0 %"),
        note: Format::new().set_italic(),
    };
    let mut book = Workbook::new();
    let made = ExcelDateTime::parse_from_str(&page.today.to_string())?;
    // When and where it was made is nobody's business but the day.
    book.set_properties(&DocProperties::new().set_title(page.title()).set_creation_datetime(&made));
    let out = book.add_worksheet();
    out.set_paper_size(9).set_print_fit_to_pages(1, 0);
    out.write_string_with_format(0, 0, page.title(), &looks.title)?;
    let mut at = 1;
    for line in page.about() {
        out.write_string(at, 0, line)?;
        at += 1;
    }
    for sheet in page.printed.sheets() {
        at = table(page, sheet, (out, at + 1), &looks)?;
    }
    at += 1;
    for note in page.notes() {
        out.write_string_with_format(at, 0, note, &looks.note)?;
        at += 1;
    }
    out.set_column_width(0, 34)?;
    book.save_to_buffer()
}

/// Writes a table; gives the row after it.
fn table(
    page: &Page<'_>,
    sheet: &Sheet,
    (out, from): (&mut Worksheet, u32),
    looks: &Looks,
) -> Result<u32, XlsxError> {
    let mut at = from;
    if let Some(title) = sheet.title().filter(|_| sheet.columns().is_empty()) {
        out.write_string_with_format(at, 0, page.heading(title), &looks.head)?;
        at += 1;
    }
    for (column, head) in (0_u16..).zip(sheet.columns()) {
        out.write_string_with_format(at, column, page.heading(head), &looks.head)?;
    }
    at += u32::from(!sheet.columns().is_empty());
    let last = sheet.rows().len();
    for (n, row) in sheet.rows().iter().enumerate() {
        let sum = sheet.is_summed() && n + 1 == last;
        for (column, cell) in (0_u16..).zip(row) {
            put(page, cell, (out, at, column), (looks, sum))?;
        }
        at += 1;
    }
    Ok(at)
}

fn put(
    page: &Page<'_>,
    cell: &Cell,
    (out, row, column): (&mut Worksheet, u32, u16),
    (looks, sum): (&Looks, bool),
) -> Result<(), XlsxError> {
    let plain = if sum { &looks.sum } else { &looks.plain };
    match cell {
        Cell::Number(n) => {
            out.write_number_with_format(row, column, number(*n), plain)?;
        }
        Cell::Percent { n, of } if *of > 0 => {
            let look = if sum { &looks.sum_percent } else { &looks.percent };
            out.write_number_with_format(row, column, number(*n) / number(*of), look)?;
        }
        // Text never begins a formula here: the file says of each cell that it is text.
        other => {
            let text = page.cell(other).replace('\u{a0}', " ");
            out.write_string_with_format(row, column, text, plain)?;
        }
    }
    Ok(())
}

fn number(n: usize) -> f64 {
    u32::try_from(n).map_or(f64::MAX, f64::from)
}
