//! Several at one file: what one does the other sees.

use crate::harness::{EVA, Harness, KARIN, Start, town};
use tillit::store::{Author, Save, people};

fn ella(h: &Harness) -> Save {
    let author = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    people::add(&author, &town::person(&author, "Ella", "Ny", "1940"), &[])
}

#[test]
fn a_colleagues_new_person_is_there_within_three_seconds() {
    let mut h = Start::new().with(town::four);
    h.keys("2<down>");
    let save = ella(&h);
    h.write(&save);
    assert!(!h.screen().contains("Ella"), "{}", h.screen());
    h.wait(3_000);
    assert!(h.screen().contains("Ella"), "{}", h.screen());
    assert!(h.screen().contains(" > Väinö"), "the chosen row stays: {}", h.screen());
}

#[test]
fn f5_looks_at_once() {
    let mut h = Start::new().with(town::four);
    h.keys("2");
    let save = ella(&h);
    h.write(&save);
    h.keys("<f5>");
    assert!(h.screen().contains("Ella"), "{}", h.screen());
}

#[test]
fn nobody_at_the_keyboard_looks_every_fifteen_seconds() {
    let mut h = Start::new().with(town::four);
    h.keys("2").wait(80_000);
    let _ = h.asked();
    h.wait(60_000);
    let looks = h.asked().iter().filter(|what| what.starts_with("Watch")).count();
    assert_eq!(looks, 4);
}

#[test]
fn who_sits_here_is_asked_when_it_cannot_be_told() {
    let mut h = Harness::new().seated_as("Somebody Else");
    assert!(h.screen().contains("Who are you?"), "{}", h.screen());
    assert!(h.screen().contains(EVA), "{}", h.screen());
    h.click(KARIN);
    assert!(h.line(1).contains(KARIN), "{}", h.screen());
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    // And not at the next start.
    let settings = std::fs::read_to_string(h.laptop().join("settings.toml")).unwrap();
    assert!(settings.contains(KARIN), "{settings}");
}

#[test]
fn whoever_is_nobody_of_the_team_does_not_come_in() {
    let mut h = Harness::new().seated_as("Somebody Else");
    h.keys("<esc>2");
    assert!(!h.line(1).contains("People"), "{}", h.screen());
}

#[test]
fn fetching_says_whether_there_was_anything_new() {
    let mut h = Start::new().with(town::four);
    h.wait(4_000);
    h.keys("<f5>");
    assert!(h.line(23).contains("Nothing new"), "{}", h.screen());
    let author = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    h.write(&people::add(&author, &town::person(&author, "Ny", "Granne", "1950"), &[]));
    h.keys("<f5>");
    assert!(h.line(23).contains("What colleagues have done is here"), "{}", h.screen());
}
