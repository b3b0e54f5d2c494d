//! The telephone round of 2021: three lists come in, calls are brought in, and the figures are those of
//! the teams: 7 of 23, 10 of 31, 19 of 48.

use crate::computer::{Computer, data};
use std::fmt::Write as _;
use tillit::base::{Clock as _, FakeClock, IdSource};
use tillit::store::encounters::{self, Ids, Many};
use tillit::store::undo;
use tillit::store::{Ask as _, Author, Key, Register, Unlock, commit, workers};

/// Lists, their encoding, separator and column of phones, and how many were talked with.
const LISTS: [(&str, &[u8], u8, usize, usize); 3] = [
    ("hjallbo-80", b"windows-1252", b';', 3, 7),
    ("hjallbo-75", b"utf-8", b'\t', 3, 10),
    ("bergsjon-80", b"utf-8", b',', 2, 19),
];

/// Headings and outcomes in one of the languages each.
const WORDS: [[&str; 10]; 3] = [
    [
        "Efternamn",
        "Förnamn",
        "Född",
        "Datum",
        "Utfall",
        "Minuter",
        "Genomfört",
        "Svarar ej",
        "Saknar telefonnummer",
        "Tackar nej",
    ],
    [
        "Sukunimi",
        "Etunimi",
        "Syntynyt",
        "Päivä",
        "Tulos",
        "Minuutit",
        "completed",
        "no-answer",
        "no-number",
        "declined",
    ],
    [
        "Last name",
        "First name",
        "Born",
        "Date",
        "Outcome",
        "Minutes",
        "completed",
        "no-answer",
        "no-number",
        "declined",
    ],
];

/// The calls of a round, one for each person of the list: those with a phone are rung until enough have
/// been talked with, of the rest every fifth says no and the others do not answer.
fn calls(list: usize) -> String {
    let (name, encoding, separator, phone, talks) = LISTS[list];
    let bytes = data(&format!("{name}.csv"));
    let (text, ..) = encoding_rs::Encoding::for_label(encoding).unwrap().decode(&bytes);
    let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.as_bytes());
    let w = &WORDS[list];
    let mut rows = w[..6].join(";") + "\n";
    let mut talked = 0;
    for (n, record) in reader.records().enumerate() {
        let record = record.unwrap();
        let (family, given, born) = match record[0].split_once(", ") {
            Some((family, given)) => (family, given, &record[1]),
            None => (&record[0], &record[1], &record[2]),
        };
        let outcome = if record[phone].is_empty() {
            w[8]
        } else if talked < talks {
            talked += 1;
            w[6]
        } else if n % 5 == 0 {
            w[9]
        } else {
            w[7]
        };
        let minutes = if outcome == w[6] { "20" } else { "" };
        let day = n % 28 + 1;
        writeln!(rows, "{family};{given};{born};2021-10-{day:02};{outcome};{minutes}").unwrap();
    }
    assert_eq!(talked, talks, "{name} has too few phones");
    rows
}

fn round() -> Computer {
    let computer = Computer::with_register();
    for (list, (name, ..)) in LISTS.iter().enumerate() {
        let file = format!("{name}.csv");
        computer.write(&file, data(&file));
        computer.ok(&["import", "people", &file, "--initiative", name, "--goal", "8"]);
        computer.write("calls.csv", calls(list));
        computer.ok(&["import", "encounters", "calls.csv", "--initiative", name]);
    }
    computer
}

#[test]
fn the_figures_of_the_three_lists() {
    let computer = round();
    let text = computer.ok(&["summary"]);
    for line in ["7 of 23 (30.4 %)", "10 of 31 (32.3 %)", "19 of 48 (39.6 %)", "36 of 102 (35.3 %)"]
    {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    insta::assert_snapshot!(text);
    let swedish = computer.run(&["summary", "--initiative", "Hjällbo-80", "--lang", "sv"]);
    assert!(swedish.out.contains("7 av 23 (30,4 %)"), "{swedish:?}");
    assert!(!swedish.out.contains("48"), "only the one asked for\n{swedish:?}");
    let json = computer.json(&["summary"]);
    assert_eq!(json["total"], serde_json::json!({ "n": 36, "of": 102, "percent": 35.3 }));
    assert_eq!(json["initiatives"][0]["completed"]["percent"], 39.6);
    assert_eq!(json["figures"]["minutes"], 36 * 20);
    // The twenty without a number were never rung.
    assert_eq!((&json["figures"]["calls"], &json["figures"]["persons"]), (&82.into(), &82.into()));
    assert_eq!(json["initiatives"][0]["goal"], 8);
}

/// The goal and every rung stand for the one that is asked for, as text and for a program.
#[test]
fn one_initiative_is_told_whole() {
    let computer = round();
    let one = ["summary", "--initiative", "Hjällbo-80"];
    let text = computer.ok(&one);
    for line in ["7 of 8 (87.5 %)", "On the list  23 of 23", "Reached      9 of 23 (39.1 %)"] {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    let json = computer.json(&one);
    let card = &json["initiative"];
    assert_eq!(card["goal"]["measure"], "completed", "{card}");
    assert_eq!(card["goal"]["result"]["n"], 7);
    assert_eq!(card["goal"]["result"]["of"], 8);
    let rungs: Vec<_> = card["funnel"].as_array().unwrap().iter().map(|rung| &rung["n"]).collect();
    assert_eq!((rungs[0], rungs.len()), (&serde_json::json!(23), 3), "{card}");
    assert_eq!(card["breadth"], "targeted");
    // Of all at once, or of some days, there is no one way they have come.
    assert_eq!(computer.json(&["summary"]).get("initiative"), None);
    let days = [&one[..], &["--from", "2021-10-01"]].concat();
    assert_eq!(computer.json(&days).get("initiative"), None);
    // In a file the small numbers are hidden.
    computer.ok(&[&one[..], &["--file", "page.txt"]].concat());
    let page = computer.read("page.txt");
    assert!(page.contains("7 of 23 (30.4 %)") && page.contains("7 of 8 (87.5 %)"), "{page}");
}

#[test]
fn days_and_areas_narrow_the_figures() {
    let computer = round();
    let area = computer.ok(&["summary", "--area", "hjällbo"]);
    assert!(area.contains("7 of 23") && area.contains("10 of 31"), "{area}");
    assert!(area.contains("17 of 54 (31.5 %)") && !area.contains("48"), "{area}");
    let none = computer.json(&["summary", "--from", "2021-11-01"]);
    assert_eq!(none["total"]["n"], 0);
    assert_eq!(none["total"]["of"], 102);
    assert_eq!(none["figures"]["contacts"], 0);
    let wrong = computer.run(&["summary", "--area", "Angered"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
}

#[test]
fn everything_twice_adds_nothing() {
    let computer = round();
    let before = computer.ok(&["summary"]);
    for (list, (name, ..)) in LISTS.iter().enumerate() {
        let people =
            computer.json(&["import", "people", &format!("{name}.csv"), "--initiative", name]);
        assert_eq!(
            (&people["files"][0]["new"], &people["initiative"]["outside"]),
            (&0.into(), &0.into())
        );
        computer.write("calls.csv", calls(list));
        let calls = computer.json(&["import", "encounters", "calls.csv", "--initiative", name]);
        assert_eq!(calls[0]["new"], 0);
        assert_eq!(calls[0]["here"], calls[0]["rows"]);
    }
    assert_eq!(computer.ok(&["summary"]), before);
}

#[test]
fn one_call_less_changes_the_figures_and_an_import_is_one_undo() {
    let computer = round();
    let unlock = Unlock { key: Key::None, laptop: None };
    let mut register = Register::open(&computer.path("team.tillit"), &unlock).unwrap();
    let clock = FakeClock::at("2021-11-23 09:00");
    let ids = IdSource::system();
    let by = register.read(|db| workers::All.ask(db)).unwrap()[0].id;
    let author = Author { by, at: clock.now(), ids: &ids };
    let all = register.read(|db| Ids::default().ask(db)).unwrap();
    let all = register.read(|db| Many { ids: all }.ask(db)).unwrap();
    let talk = all.iter().find(|one| one.draft.minutes == Some(20)).unwrap();
    commit::commit(&mut register, &encounters::bin(&author, talk.id, talk.draft.person)).unwrap();
    let text = computer.ok(&["summary"]);
    assert!(text.contains("35 of 102 (34.3 %)"), "{text}");

    // Taken back one by one: the call put in the bin, the calls of the third list, its people and list.
    for left in ["36 of 102 (35.3 %)", "17 of 102 (16.7 %)", "17 of 54 (31.5 %)"] {
        let step = register.read(|db| undo::Next { by, way: undo::Way::Undo }.ask(db));
        let action = step.unwrap().unwrap().action;
        let plan = undo::Plan { action, way: undo::Way::Undo, force: false };
        let undo::Planned::Ready(ready) = register.read(|db| plan.ask(db)).unwrap() else {
            panic!("nobody else has written");
        };
        for save in ready.saves(&author) {
            commit::commit(&mut register, &save).unwrap();
        }
        let text = computer.ok(&["summary"]);
        assert!(text.contains(left), "{left} in\n{text}");
    }
}

#[test]
fn a_file_of_the_figures_holds_no_small_number_and_is_not_written_over() {
    let computer = round();
    let exact = computer.ok(&["summary"]);
    computer.ok(&["summary", "--file", "figures.csv"]);
    let text = computer.read("figures.csv");
    assert!(text.starts_with('\u{feff}') && text.contains("102"), "{text}");
    let cells = || text.lines().flat_map(|line| line.split(';').skip(1));
    let small = |cell: &str| cell.parse::<u32>().is_ok_and(|n| (1..5).contains(&n));
    assert!(cells().any(|cell| cell == "..") && !cells().any(small), "{text}");
    let again = computer.run(&["summary", "--file", "figures.csv"]);
    assert_ne!(again.code, 0, "{again:?}");
    for file in ["figures.xlsx", "figures.html", "figures.txt", "figures.json"] {
        computer.ok(&["summary", "--file", file]);
        assert!(std::fs::metadata(computer.path(file)).unwrap().len() > 500, "{file}");
    }
    assert_ne!(computer.run(&["summary", "--file", "figures.pdf"]).code, 0);
    assert_eq!(computer.ok(&["summary"]), exact);
}
