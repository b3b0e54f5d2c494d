//! A page for the browser: nothing is fetched from anywhere, and it prints on A4 as it stands.

use super::Page;
use crate::domain::printed::{Cell, Sheet};
use std::fmt::Write as _;

const STYLE: &str = "
@page { size: A4; margin: 18mm }
body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; max-width: 180mm; margin: 8mm auto }
h1 { font-size: 17pt; margin: 0 0 2mm }
h2 { font-size: 12pt; margin: 7mm 0 2mm }
p { margin: 0 0 1mm }
table { border-collapse: collapse; margin: 5mm 0; break-inside: auto }
tr { break-inside: avoid }
th, td { padding: 1mm 3mm 1mm 0; text-align: left; vertical-align: top; border-bottom: .2mm solid #999 }
.numbers th + th, .numbers td + td { text-align: right }
.numbers tr.sum td { border-top: .5mm solid #000; font-weight: bold }
.pairs td:first-child { font-weight: bold; width: 45mm }
.notes { margin-top: 8mm; font-size: 9pt; color: #333 }
@media print { body { margin: 0; max-width: none } }
";

pub(super) fn page(page: &Page<'_>) -> String {
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n",
        page.words.lang().code(),
        title = escaped(&page.title()),
    );
    for line in page.about() {
        let _ = writeln!(out, "<p>{}</p>", escaped(&line));
    }
    for sheet in page.printed.sheets() {
        table(page, sheet, &mut out);
    }
    out.push_str("<div class=\"notes\">\n");
    for note in page.notes() {
        let _ = writeln!(out, "<p>{}</p>", escaped(&note));
    }
    out.push_str("</div>\n</body>\n</html>\n");
    out
}

fn table(page: &Page<'_>, sheet: &Sheet, out: &mut String) {
    let heads = sheet.columns();
    if let Some(title) = sheet.title() {
        let _ = writeln!(out, "<h2>{}</h2>", escaped(&page.heading(title)));
    }
    let numbers = sheet.rows().iter().flatten().any(|cell| !matches!(cell, Cell::Said(_)));
    let class = match (heads.is_empty(), numbers) {
        (true, _) => "pairs",
        (false, true) => "numbers",
        (false, false) => "list",
    };
    let _ = writeln!(out, "<table class=\"{class}\">");
    if !heads.is_empty() {
        let heads = heads.iter().map(|head| escaped(&page.heading(head)));
        let heads = heads.collect::<Vec<_>>().join("</th><th>");
        let _ = writeln!(out, "<thead><tr><th>{heads}</th></tr></thead>");
    }
    let last = sheet.rows().len();
    for (at, row) in sheet.rows().iter().enumerate() {
        let cells = row.iter().map(|cell| escaped(&page.cell(cell)));
        let cells = cells.collect::<Vec<_>>().join("</td><td>");
        let sum = if sheet.is_summed() && at + 1 == last { " class=\"sum\"" } else { "" };
        let _ = writeln!(out, "<tr{sum}><td>{cells}</td></tr>");
    }
    out.push_str("</table>\n");
}

/// Text in a page: nothing in it is a mark of the page's own, and a line break stays one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' => out.push_str("<br>"),
            c => out.push(c),
        }
    }
    out
}
