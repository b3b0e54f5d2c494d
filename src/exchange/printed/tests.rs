use super::*;
use crate::base::{Amount, Lang};
use crate::domain::output::{Purpose, clear};
use crate::domain::printed::{Counted, Division, Fact, Limit, Tally, Unit};
use crate::domain::protection::Protection;
use std::io::Cursor;

/// Two areas, one of them with few, and things that are marks elsewhere.
fn printed() -> Printed {
    let lines = [[7, 16], [60, 40], [30, 2], [50, 70]];
    let counted = lines.iter().enumerate().flat_map(|(line, numbers)| {
        let cells = numbers.iter().enumerate();
        cells.map(move |(column, n)| Counted { column, lines: vec![line], n: *n })
    });
    let counted = clear(counted, Purpose::Report, |_| Protection::Open);
    let names = ["Hjällbo", "=SUM(A1) <b>", "Lövgärdet", "Bergsjön"].map(Heading::from);
    let area = Division::new("Område", names.to_vec());
    let carried = Box::new(Fact::Sum(vec![0]));
    let each = Fact::Per { sum: 3740, unit: Unit::Minutes, of: carried, heads: Amount::default() };
    let columns = vec!["Genomfört".into(), "Inte nådd".into()];
    let tally = Tally::of("På listan", columns, vec![area], &counted)
        .part("Andel", &[0])
        .fact("Genomfört", Fact::Share { columns: vec![0], of: vec![0, 1] })
        .fact("Per genomfört", each)
        .fact("Effekt", Fact::Unknown);
    Printed::new("80-åringar & co", Limit::default()).about("Hösten 2026").tally(&tally)
}

fn file(form: Form, lang: Lang) -> Vec<u8> {
    let words = Words::shipped(lang);
    written(&printed(), form, (&words, "2026-11-23".parse().unwrap())).unwrap()
}

fn text(form: Form) -> String {
    String::from_utf8(file(form, Lang::Sv)).unwrap()
}

/// The page as it is read.
const PAGE: &str = "\
80-åringar & co
Hösten 2026
Utskrivet mån 2026-11-23

Genomfört      147 av 275 (53,5 %)
Per genomfört  25,4 min
Effekt         okänt

Område        På listan  Genomfört  Inte nådd   Andel
Hjällbo              23         ..         ..      ..
=SUM(A1) <b>        100         60         40  60,0 %
Lövgärdet            32         ..         ..      ..
Bergsjön            120         50         70  41,7 %
Alla                275        147        128  53,5 %

Där det står två punkter är talet från 1 till under 5, eller så kunde ett sådant räknas ut
av det. En nolla skrivs ut, men på en rad med färre än 5 står ingenting.
Personer med skyddade personuppgifter är inte med i något tal.
";

#[test]
fn the_page_as_text() {
    assert_eq!(text(Form::Text), PAGE);
}

#[test]
fn a_list_that_excel_opens_right() {
    let csv = text(Form::Csv);
    assert!(csv.starts_with('\u{feff}'), "{csv}");
    assert!(csv.contains("\r\nBergsjön;120;50;70;41,7 %\r\n"), "{csv}");
    assert!(csv.contains("\r\n'=SUM(A1) <b>;"), "{csv}");
    assert!(csv.contains("\r\nLövgärdet;32;..;..;..\r\n"), "{csv}");
}

#[test]
fn a_page_for_the_browser_has_no_mark_from_outside_and_fetches_nothing() {
    let html = text(Form::Html);
    assert!(html.contains("<html lang=\"sv\">") && html.contains("<h1>80-åringar &amp; co</h1>"));
    assert!(html.contains("<td>=SUM(A1) &lt;b&gt;</td>") && !html.contains("<b>"), "{html}");
    assert!(!html.contains("http") && !html.contains("src="), "{html}");
    assert!(html.contains("<td>Lövgärdet</td><td>32</td><td>..</td><td>..</td><td>..</td>"));
    assert!(html.contains("<tr class=\"sum\"><td>Alla</td><td>275</td><td>147</td>"), "{html}");
}

#[test]
fn for_a_program_to_read() {
    let json: serde_json::Value = serde_json::from_slice(&file(Form::Json, Lang::En)).unwrap();
    let facts = &json["tables"][0]["rows"];
    assert_eq!(facts[0][1], serde_json::json!({ "n": 147, "of": 275, "percent": 53.5 }));
    assert_eq!(facts[1][1], serde_json::json!({ "minutes": 25.4 }));
    assert_eq!(facts[2][1], serde_json::json!({ "unknown": true }));
    let row = &json["tables"][1]["rows"][2];
    assert_eq!((&row[1], &row[2]["hidden"]), (&32.into(), &true.into()));
}

#[test]
fn a_spreadsheet_with_numbers_that_are_numbers() {
    use calamine::{Data, Reader as _, Xlsx};
    let bytes = file(Form::Xlsx, Lang::Sv);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.clone())).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let rows: Vec<Vec<Data>> = range.rows().map(<[Data]>::to_vec).collect();
    let row = |name: &str| rows.iter().find(|row| row[0] == *name).unwrap();
    assert_eq!(row("Alla")[1], Data::Float(275.0));
    assert_eq!(row("Bergsjön")[4], Data::Float(50.0 / 120.0));
    assert_eq!(row("Lövgärdet")[2], Data::from(".."));
    assert_eq!(row("=SUM(A1) <b>")[1], Data::Float(100.0));
    assert!(book.worksheet_formula("Sheet1").unwrap().is_empty());
    assert_eq!(bytes, file(Form::Xlsx, Lang::Sv), "the same page is the same file");
}

#[test]
fn a_file_is_of_the_form_its_name_says() {
    for form in Form::ALL {
        assert_eq!(Form::of(Path::new(&format!("x.{}", form.ending()))), Some(form));
    }
    assert_eq!(Form::of(Path::new("X.HTML")), Some(Form::Html));
    assert_eq!(Form::of(Path::new("x.pdf")), None);
}
