//! Letters as a real browser prints them: a page each, the address where the window of the envelope is,
//! nobody who is left out.
//!
//! It takes `chromium` (or `chromium-browser`, `google-chrome`) and `pdfinfo`, `pdftotext` of poppler, and
//! is left out of a plain `cargo test`: `cargo test --test app mailing::pdf -- --ignored`.

use super::{N, OUTSIDE, listed_but};
use crate::harness::Start;
use std::path::{Path, PathBuf};
use std::process::Command;
use tillit::domain::language::Language;
use tillit::domain::letter::Letter;
use tillit::screens::{Paper, Route};
use tillit::store::{Author, Save, letters};

/// Where every usual envelope of the two countries shows what lies in it, in millimetres from the left
/// and from the top of the sheet, wherever the sheet slides to in a C5 or a long envelope.
const RIGHT: [f64; 4] = [124.0, 44.0, 195.0, 66.0];
const LEFT: [f64; 4] = [18.0, 44.0, 89.0, 66.0];

/// Points in a millimetre.
const POINTS: f64 = 72.0 / 25.4;

/// A word on a page: the page from 0, the corners in millimetres, the text.
struct Printed {
    page: usize,
    place: [f64; 4],
    text: String,
}

fn run(program: &str, args: &[&str]) -> String {
    let out = Command::new(program).args(args).output();
    let out = out.unwrap_or_else(|why| panic!("{program} is needed for this test: {why}"));
    assert!(out.status.success(), "{program}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap()
}

fn browser() -> &'static str {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let there = |name: &&&str| Command::new(name).arg("--version").output().is_ok();
    names.iter().find(there).expect("a browser is needed for this test: install chromium")
}

/// Prints a page as the browser would on paper.
fn print(page: &Path) -> PathBuf {
    let pdf = page.with_extension("pdf");
    let profile = page.with_extension("profile");
    run(
        browser(),
        &[
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            &format!("--user-data-dir={}", profile.display()),
            &format!("--print-to-pdf={}", pdf.display()),
            &format!("file://{}", page.display()),
        ],
    );
    pdf
}

fn pages(pdf: &Path) -> usize {
    let about = run("pdfinfo", &[&pdf.display().to_string()]);
    let line = about.lines().find(|line| line.starts_with("Pages:")).unwrap();
    assert!(about.contains("A4"), "{about}");
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

/// Every word with its place.
fn words(pdf: &Path) -> Vec<Printed> {
    let text = run("pdftotext", &["-bbox", &pdf.display().to_string(), "-"]);
    let mut page = 0;
    let mut words = Vec::new();
    for line in text.lines().map(str::trim) {
        if line.starts_with("<page") {
            page += 1;
        }
        let Some(rest) = line.strip_prefix("<word ") else { continue };
        let (places, rest) = rest.split_once('>').unwrap();
        let place: Vec<f64> = places
            .split('"')
            .skip(1)
            .step_by(2)
            .map(|number| number.parse::<f64>().unwrap() / POINTS)
            .collect();
        let text = rest.strip_suffix("</word>").unwrap().to_owned();
        words.push(Printed { page: page - 1, place: place.try_into().unwrap(), text });
    }
    words
}

/// The text that shows in the window of a page.
fn seen(words: &[Printed], page: usize, window: [f64; 4]) -> String {
    let [left, top, right, bottom] = window;
    let within = |word: &&Printed| {
        let [from, over, to, under] = word.place;
        word.page == page && from >= left && over >= top && to <= right && under <= bottom
    };
    let words: Vec<&str> = words.iter().filter(within).map(|word| word.text.as_str()).collect();
    // A long name may go on below its hyphen.
    words.join(" ").replace("- ", "-")
}

/// One of them is called so, and lives so, that no line of it goes into a window at the usual size.
const LONG: usize = 7;

fn with_a_long_address(author: &Author<'_>) -> Vec<Save> {
    listed_but(author, |n, person| {
        if n == LONG {
            person.given = "Anna07 Kristina-Margareta".into();
            person.family = "von Hällström-Bergendahl".into();
            person.street =
                "c/o Karl-Gustav Andersson-Bergström, Västra Skolgatan 131 B lgh 1204".into();
        }
    })
}

/// The address as it is to be read on paper.
fn address(n: usize) -> String {
    if n == LONG {
        return "Anna07 Kristina-Margareta von Hällström-Bergendahl c/o Karl-Gustav \
                Andersson-Bergström Västra Skolgatan 131 B lgh 1204 424 33 ANGERED"
            .to_owned();
    }
    format!("Anna{n:02} Hjällström Skolgatan {} 424 33 ANGERED", n + 1)
}

/// Makes the letters with the program's own keys, and prints them.
fn printed(keys: &str) -> (Vec<Printed>, usize) {
    let mut h = Start::new().with(with_a_long_address);
    h.keys("3<enter>p").keys(keys).keys("<ctrl-s>");
    let file = h.opened().remove(0);
    let pdf = print(&file);
    // Left to be looked at.
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("paper-{keys}.pdf"));
    std::fs::copy(&pdf, kept).unwrap();
    (words(&pdf), pages(&pdf))
}

#[test]
#[ignore = "needs a browser and poppler; a step of its own in .ci/run"]
fn letters_for_38_are_38_pages_with_the_address_in_the_window_and_nobody_else() {
    let (words, pages) = printed("");
    assert_eq!(pages, N);
    for page in 0..N {
        let shown = seen(&words, page, RIGHT);
        assert!(shown.ends_with(&address(page)), "page {page}: {shown}");
        // Above it where the letter came from, and nothing else of the letter.
        assert!(shown.starts_with("Uppsökande Nordost, Box 1, 424 21 ANGERED"), "{shown}");
        let around = [RIGHT[0] - 9.0, RIGHT[1] - 10.0, RIGHT[2] + 10.0, RIGHT[3] + 6.0];
        assert_eq!(seen(&words, page, around), shown, "page {page}: nothing else comes near");
    }
    for name in OUTSIDE {
        assert!(words.iter().all(|word| !word.text.contains(name)), "{name}");
    }
    let fits = |word: &Printed| word.place[0] >= 15.0 && word.place[2] <= 195.0;
    assert!(words.iter().all(fits), "nothing is cut at the edge of the sheet");
    let greeted = words.iter().filter(|word| ["Hej", "Hei"].contains(&word.text.as_str()));
    assert_eq!(greeted.count(), N);
}

#[test]
#[ignore = "needs a browser and poppler; a step of its own in .ci/run"]
fn labels_lie_three_by_seven() {
    let (words, pages) = printed("2");
    assert_eq!(pages, 2);
    for n in 0..N {
        let (page, at) = (n / 21, n % 21);
        let column = [7.2, 73.2, 139.2][at % 3];
        let row = 15.1 + 38.1 * [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0][at / 3];
        let shown = seen(&words, page, [column, row, column + 63.5, row + 38.1]);
        assert_eq!(shown, address(n), "label {n}");
    }
}

#[test]
#[ignore = "needs a browser and poppler; a step of its own in .ci/run"]
fn a_window_to_the_left_is_met_as_well() {
    let mut h = Start::new().with(with_a_long_address);
    h.app.go(Route::Paper(Paper::Head));
    h.settle();
    super::round::to(&mut h, "Window");
    h.keys("2<ctrl-s>3<enter>p<ctrl-s>");
    let pdf = print(&h.opened().remove(0));
    let words = words(&pdf);
    for page in 0..N {
        let shown = seen(&words, page, LEFT);
        assert!(shown.ends_with(&address(page)), "{shown}");
    }
}

/// The list, and the first letter in Arabic as well.
fn in_arabic(author: &Author<'_>) -> Vec<Save> {
    let letter = Letter {
        key: "first".into(),
        lang: Language::Arabic,
        name: "رسالة أولى".into(),
        body: "# هل يمكننا الاتصال بك؟\n\nمرحبا {{ förnamn }}،\n\nنود أن نتحدث معك. اتصل بنا على \
               {{ telefon }} ({{ telefontid }}) بعد {{ datum }}."
            .into(),
    };
    let mut saves = with_a_long_address(author);
    saves.push(letters::keep(author, None, &letter));
    saves
}

#[test]
#[ignore = "needs a browser and poppler; a step of its own in .ci/run"]
fn a_letter_from_right_to_left_leaves_the_window_where_it_is() {
    let mut h = Start::new().with(in_arabic);
    h.keys("3<enter>p<ctrl-s>");
    let pdf = print(&h.opened().remove(0));
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join("paper-arabic.pdf");
    std::fs::copy(&pdf, kept).unwrap();
    let (words, reads) = (words(&pdf), 3);
    assert_eq!(pages(&pdf), N);
    let shown = seen(&words, reads, RIGHT);
    assert!(shown.ends_with(&address(reads)), "{shown}");
    let on_it: Vec<&Printed> = words.iter().filter(|word| word.page == reads).collect();
    let arabic = |word: &&&Printed| word.text.chars().any(|c| ('\u{600}'..'\u{700}').contains(&c));
    let rightmost = on_it.iter().filter(arabic).map(|word| word.place[2]).fold(0.0, f64::max);
    assert!(rightmost > 180.0, "it begins at the right edge: {rightmost}");
    // Once above the letter and once in it, and not read from its end.
    assert_eq!(on_it.iter().filter(|word| word.text.contains("2026-11-23")).count(), 2);
    assert!(on_it.iter().any(|word| word.text.contains("031-39")));
}

#[test]
#[ignore = "needs a browser and poppler; a step of its own in .ci/run"]
fn a_call_list_holds_everybody_who_may_be_rung() {
    let (words, pages) = printed("3");
    assert!(pages >= 2, "{pages}");
    let all: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    for n in 0..N {
        assert!(all.contains(&format!("Anna{n:02}").as_str()), "{n}");
    }
    assert!(!all.contains(&"Avliden") && !all.contains(&"Skyddad"));
    let fits = |word: &Printed| word.place[0] >= 10.0 && word.place[2] <= 200.0;
    assert!(words.iter().all(fits), "nothing is cut at the edge of the sheet");
}
