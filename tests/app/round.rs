//! The telephone round of 2021 by keys: three lists, each rung through as a user does it, and figures
//! that are those of the teams: 7 of 23, 10 of 31, 19 of 48.

use crate::calls::people::FIVE;
use crate::harness::{EVA, Harness, Start};
use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use tillit::domain::template::Template;
use tillit::store::templates;

/// A list, how many of it have a phone, and how many are talked with.
struct List {
    name: &'static str,
    phones: usize,
    without: usize,
    talks: usize,
}

const LISTS: [List; 3] = [
    List { name: "hjallbo-80", phones: 18, without: 5, talks: 7 },
    List { name: "hjallbo-75", phones: 25, without: 6, talks: 10 },
    List { name: "bergsjon-80", phones: 39, without: 9, talks: 19 },
];

/// The three lists as Eva brought them in on Friday, and five questions to ask.
fn listed() -> Harness {
    let five = Template::read(FIVE, "a-five.toml").unwrap();
    let h = Start::new().with(|author| vec![templates::keep(author, &five, FIVE)]);
    for list in LISTS {
        import(&h, list.name);
    }
    h.again()
}

fn import(h: &Harness, name: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(format!("{name}.csv"));
    let mut tillit = Command::new(env!("CARGO_BIN_EXE_tillit"));
    tillit.args(["--as", EVA, "--register"]).arg(h.path()).args(["import", "people"]).arg(file);
    tillit.args(["--initiative", name, "--template", "a-five"]);
    let home = h.laptop().with_file_name("eva");
    let ran = tillit.env("TILLIT_HOME", home).env("TILLIT_TODAY", "2026-11-20").output().unwrap();
    assert!(ran.status.success(), "{ran:?}");
}

/// Goes down to the line with these words.
fn down_to(h: &mut Harness, words: &str) {
    for _ in 0..60 {
        let here = |line: &str| line.starts_with(" > ") && line.contains(words);
        if h.screen().lines().any(here) {
            return;
        }
        h.keys("<down>");
    }
    panic!("no {words:?} to go to\n{}", h.screen());
}

/// Rings through a list: those with a phone in the order the walk gives them, then those without.
fn ring(h: &mut Harness, list: &List) {
    h.keys("3<home>");
    down_to(h, list.name);
    h.keys("<enter>l");
    for n in 0..list.phones {
        // Who needs an interpreter is rung when everybody else has been, by their own line.
        if h.screen().contains("Nobody more to call just now") {
            let screen = h.screen();
            let waits = screen.split_once("Interpreter to be booked first").unwrap().1;
            let untried = waits.lines().find(|line| line.contains("  -  ")).unwrap();
            let name = untried.trim_start_matches([' ', '>']).split("  ").next().unwrap();
            h.keys("<home>");
            down_to(h, name);
            h.keys("l");
        }
        assert!(h.line(2).contains("WRITE"), "{n}\n{}", h.screen());
        h.keys(match n {
            // Every other one tells how they feel, how often they get out, and what they know.
            n if n < list.talks && n % 2 == 0 => "143j<ctrl-s>",
            n if n < list.talks => "1<down>-2<ctrl-s>",
            n if n % 5 == 0 => "5<ctrl-s>",
            _ => "2<ctrl-s>",
        });
    }
    assert!(h.screen().contains("Nobody more to call just now"), "{}", h.screen());
    h.keys("vvv");
    for _ in 0..list.without {
        h.keys("l0no phone<enter><ctrl-s>");
    }
    let untried = format!(
        "SELECT count(*) FROM target t JOIN initiative i ON i.id=t.initiative
        WHERE i.name='{}' AND NOT EXISTS
        (SELECT 1 FROM encounter e WHERE e.person=t.person AND e.initiative=i.id)",
        list.name
    );
    assert_eq!(h.row(&untried), "0", "everybody has been tried once\n{}", h.screen());
    h.keys("<esc>");
}

/// The round, rung through from the first list to the last.
fn rung() -> Harness {
    let mut h = listed();
    for list in &LISTS {
        ring(&mut h, list);
    }
    h
}

/// The figures stand on the screen, each on the line of its list.
#[track_caller]
fn figures(h: &mut Harness, figures: [(&str, &str, &str); 4]) {
    // The sign of percent keeps to its number.
    let screen = h.screen().replace('\u{a0}', " ");
    for (name, share, of) in figures {
        let line = screen.lines().find(|line| line.contains(name)).unwrap_or_default();
        let there = line.contains(share) && line.ends_with(of);
        assert!(there, "{name}: {share}, {of} in {line:?}\n{screen}");
    }
}

const ROUND: [(&str, &str, &str); 4] = [
    ("hjallbo-80", " 30.4 %", " 7 of 23"),
    ("hjallbo-75", " 32.3 %", " 10 of 31"),
    ("bergsjon-80", " 39.6 %", " 19 of 48"),
    ("All lists", " 35.3 %", " 36 of 102"),
];

/// Opens the figures with the line of a list chosen.
fn totals(h: &mut Harness, line: &str) {
    h.keys("9<home>");
    down_to(h, line);
}

/// Takes a language into use, from the one it is called so in.
fn speak(h: &mut Harness, called: &str, digit: char) {
    h.keys("0<home>");
    down_to(h, called);
    h.keys(&format!("<enter>{digit}"));
}

/// Enter on a figure lists as many as it counts, nobody twice.
fn everybody_behind_the_figures(h: &mut Harness) {
    for (line, n) in [("hjallbo-80", 7), ("hjallbo-75", 10), ("bergsjon-80", 19), ("All lists", 36)]
    {
        totals(h, line);
        h.keys("<enter>");
        assert!(h.line(1).contains(&format!("Who: {line}")), "{}", h.screen());
        assert_eq!(h.line(23).trim(), format!("{n} people"), "{}", h.screen());
        let mut who = BTreeSet::new();
        for _ in 0..n + 5 {
            let screen = h.screen();
            let chosen = screen.lines().find(|line| line.starts_with(" > ")).unwrap_or_default();
            assert!(chosen.contains("23 Nov Carried out"), "{screen}");
            who.insert(chosen.trim_end_matches(|c| !char::is_alphabetic(c)).to_owned());
            h.keys("<down>");
        }
        assert_eq!(who.len(), n, "{who:?}");
        h.keys("<esc>");
    }
}

#[test]
fn three_lists_rung_through_give_the_figures_of_the_teams_and_who_they_are() {
    let mut h = rung();
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "102");
    assert_eq!(h.row("SELECT count(DISTINCT encounter) FROM answer WHERE value='yes'"), "19");
    totals(&mut h, "All lists");
    figures(&mut h, ROUND);
    everybody_behind_the_figures(&mut h);
    speak(&mut h, "Language", '1');
    totals(&mut h, "Alla listor");
    let swedish = ["7 av 23", "10 av 31", "19 av 48", "36 av 102"];
    let shares = ["30,4 %", "32,3 %", "39,6 %", "35,3 %"];
    let names = ["hjallbo-80", "hjallbo-75", "bergsjon-80", "Alla listor"];
    figures(&mut h, std::array::from_fn(|n| (names[n], shares[n], swedish[n])));
    speak(&mut h, "Språk", '2');
    totals(&mut h, "Kaikki listat");
    let finnish = ["7 / 23", "10 / 31", "19 / 48", "36 / 102"];
    let names = ["hjallbo-80", "hjallbo-75", "bergsjon-80", "Kaikki listat"];
    figures(&mut h, std::array::from_fn(|n| (names[n], shares[n], finnish[n])));
}

#[test]
fn one_call_taken_away_changes_the_figures_and_put_back_they_return() {
    let mut h = rung();
    totals(&mut h, "hjallbo-75");
    // From the figure to who they are, to a card, to the call: into the bin with it.
    h.keys("<enter><enter>");
    down_to(&mut h, "Carried out");
    h.keys("<delete>");
    assert!(h.line(23).contains("Contact taken away: "), "{}", h.screen());
    h.keys("9");
    let fewer = [
        ("hjallbo-80", " 30.4 %", " 7 of 23"),
        ("hjallbo-75", " 29.0 %", " 9 of 31"),
        ("bergsjon-80", " 39.6 %", " 19 of 48"),
        ("All lists", " 34.3 %", " 35 of 102"),
    ];
    figures(&mut h, fewer);
    h.keys("<ctrl-z>");
    figures(&mut h, ROUND);
    // A call put right counts as what it was in truth.
    totals(&mut h, "hjallbo-75");
    h.keys("<enter><enter>");
    down_to(&mut h, "Carried out");
    h.keys("<enter>2<ctrl-s>9");
    figures(&mut h, fewer);
    h.keys("<ctrl-z>");
    figures(&mut h, ROUND);
    h.keys("<ctrl-y>");
    figures(&mut h, fewer);
}
