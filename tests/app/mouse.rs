//! The mouse reaches everything but typing.

use crate::harness::{Harness, Start, town};
use tillit::base::InitiativeId;
use tillit::domain::initiative::{Initiative, Mode, What};
use tillit::store::initiatives::{self, Counting};

fn at_people() -> Harness {
    let mut h = Start::new().with(town::four);
    h.click("2People");
    h
}

#[test]
fn tabs_and_hints_are_clicked() {
    let mut h = at_people();
    assert!(h.line(1).contains("People"), "{}", h.screen());
    h.click("Search");
    assert!(h.line(3).contains("WRITE"), "{}", h.screen());
    h.click("F1 Help");
    assert!(h.screen().contains("Help"), "{}", h.screen());
}

#[test]
fn the_first_click_on_a_row_chooses_and_the_second_opens() {
    let mut h = at_people();
    h.click("Gun-Britt");
    assert!(h.screen().contains(" > Gun-Britt"), "{}", h.screen());
    assert!(h.line(1).contains("People "), "{}", h.screen());
    h.click(" > Gun-Britt");
    assert!(h.line(1).contains("Gun-Britt"), "{}", h.screen());
}

#[test]
fn the_wheel_turns_the_list() {
    let mut h = at_people();
    h.wheel(10, 8, false).wheel(10, 8, false);
    let (_, before) = h.cursor();
    h.wheel(10, 8, true);
    let (_, after) = h.cursor();
    assert!(after > before, "{before} {after}\n{}", h.screen());
    h.wheel(10, 8, false);
    assert_eq!(h.cursor().1, before, "{}", h.screen());
}

#[test]
fn the_wheel_turns_the_box_over_a_list_and_leaves_the_list() {
    let mut h = at_people();
    let chosen = h.cursor();
    h.keys("v");
    h.wheel(40, 10, true);
    assert!(h.screen().contains("> 4 [ ]"), "{}", h.screen());
    h.keys("<esc>");
    assert_eq!(h.cursor(), chosen, "{}", h.screen());
}

#[test]
fn a_click_beside_a_box_closes_it_and_reaches_nothing_below() {
    let mut h = at_people();
    h.keys("<f9>");
    h.click_at(0, 0);
    assert!(!h.screen().contains("Menu:"), "{}", h.screen());
    assert!(h.line(1).contains("People"), "{}", h.screen());
}

#[test]
fn a_second_click_does_no_more_than_enter_may() {
    let mut h = Start::new().with(|author| {
        let id = InitiativeId(author.id());
        let counts = Initiative { mode: Mode::Counts, ..Initiative::new(id, "Café") };
        let posters = Counting {
            initiative: id,
            what: What::Posters,
            heads: 7,
            about: false,
            day: "2026-11-20".parse().unwrap(),
            note: "Torget".into(),
            minutes: None,
        };
        vec![initiatives::add(author, &counts), initiatives::tell(author, &posters)]
    });
    h.keys("3<enter>");
    h.click("Torget");
    assert!(h.line(2).contains("WRITE"), "of one under way: {}", h.screen());
    h.keys("<esc>m<down><enter><esc>");
    assert!(h.line(1).contains("Café"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(23).contains("has ended"), "{}", h.screen());
    h.keys("<f5>").click("Torget");
    assert!(h.line(23).contains("has ended"), "{}", h.screen());
    assert!(!h.line(2).contains("WRITE"), "{}", h.screen());
}
