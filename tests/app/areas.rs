//! The team's areas: another name, another place in the tree, two that are one, taken away.

use crate::harness::{Harness, Start, town};
use tillit::base::AreaId;
use tillit::domain::area::Area;
use tillit::screens::Route;
use tillit::store::{Author, Save, areas, people};

/// Gamlestan with Hjällbo in it, the same Hjällbo written in another way, and somebody in each.
fn three(author: &Author<'_>) -> Vec<Save> {
    let area = |name: &str, parent| Area {
        id: AreaId(author.id()),
        name: name.into(),
        parent,
        gone: false,
    };
    let big = area("Gamlestan", None);
    let (small, twin) = (area("Hjällbo", Some(big.id)), area("Hjallbo", None));
    let all = [big, small, twin];
    let mut saves: Vec<Save> = all.iter().map(|area| areas::add(author, area)).collect();
    for (given, of) in [("Gun", 1), ("Siv", 1), ("Bo", 2)] {
        let mut person = town::person(author, given, "Berg", "1946");
        person.area = Some(all[of].id);
        saves.push(people::add(author, &person, &[]));
    }
    saves
}

fn areas_of(start: Start) -> Harness {
    let mut h = start.with(three);
    h.app.go(Route::Areas);
    h.settle();
    h
}

/// What the line of an area says behind its name.
fn line(h: &mut Harness, name: &str) -> String {
    let screen = h.screen();
    let found = screen.lines().find_map(|line| line.split_once(&format!(" {name} ")));
    let after = found.unwrap_or_else(|| panic!("no {name}: {screen}")).1;
    after.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn the_list_tells_what_each_is_part_of_and_how_many_live_there() {
    let mut h = areas_of(Start::new());
    assert_eq!(line(&mut h, "Hjällbo"), "Gamlestan 2");
    assert_eq!(line(&mut h, "Hjallbo"), "1");
    assert_eq!(line(&mut h, "Gamlestan"), "0");
    assert!(h.line(23).contains("3 areas"), "{}", h.screen());
    // It stands under More and is found by name.
    h.keys("0");
    assert!(h.screen().contains("Areas"), "{}", h.screen());
    h.keys("1<f9>neighb<enter>");
    assert!(h.line(1).contains("Areas"), "{}", h.screen());
}

#[test]
fn another_name_stands_on_every_card_and_is_taken_back() {
    let mut h = areas_of(Start::new().size(120, 40));
    h.click("Hjällbo").click("Hjällbo");
    assert!(h.line(1).contains("Areas > Hjällbo"), "{}", h.screen());
    h.keys("<ctrl-u>Hjällbo centrum<ctrl-s>");
    assert_eq!(line(&mut h, "Hjällbo centrum"), "Gamlestan 2");
    h.keys("2<esc>");
    assert!(h.screen().contains("Hjällbo centrum"), "{}", h.screen());
    h.keys("<ctrl-z>");
    let named = "SELECT count(*) FROM area WHERE name='Hjällbo'";
    assert_eq!(h.row(named), "1");
}

#[test]
fn an_area_is_put_under_another_and_not_under_itself() {
    let mut h = areas_of(Start::new());
    h.click("Hjallbo").click("Hjallbo");
    h.keys("<tab>gamle<enter><ctrl-s>");
    assert!(h.screen().contains("is called so already"), "{}", h.screen());
    h.keys("<ctrl-u>Norra Hjallbo<ctrl-s>");
    assert_eq!(line(&mut h, "Norra Hjallbo"), "Gamlestan 1");
    h.keys("<home><enter><tab>hjä<tab><ctrl-s>");
    assert!(h.screen().contains("is not in the list"), "{}", h.screen());
}

#[test]
fn two_that_are_one_are_made_one_and_parted_again() {
    let mut h = areas_of(Start::new());
    let before = h.tables();
    h.click("Hjallbo").click("Hjallbo");
    h.keys("<tab><tab>hjäl<enter><ctrl-s>");
    assert_eq!(line(&mut h, "Hjällbo"), "Gamlestan 3");
    assert!(!h.screen().contains("Hjallbo"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(line(&mut h, "Hjallbo"), "1");
    assert_eq!(line(&mut h, "Hjällbo"), "Gamlestan 2");
    assert_ne!(h.tables(), before, "the history tells of both");
}

#[test]
fn an_area_is_taken_away_once_nothing_is_part_of_it() {
    let mut h = areas_of(Start::new());
    h.keys("<home><delete>");
    assert!(h.line(23).contains("part of this one"), "{}", h.screen());
    h.click("Hjallbo").keys("<delete>");
    assert!(h.line(23).contains("Area taken away"), "{}", h.screen());
    assert!(!h.screen().contains("Hjallbo "), "{}", h.screen());
    let kept = "SELECT count(*) FROM person WHERE area IS NOT NULL";
    assert_eq!(h.row(kept), "3", "who lives there keeps it on the card");
    h.keys("<ctrl-z>");
    assert_eq!(line(&mut h, "Hjallbo"), "1");
}

#[test]
fn a_new_area_is_added_and_a_name_is_not_given_twice() {
    let mut h = areas_of(Start::new());
    h.keys("nBergsjön<ctrl-s>");
    assert_eq!(line(&mut h, "Bergsjön"), "0");
    h.keys("nbergsjon<ctrl-s>");
    assert!(h.screen().contains("is called so already"), "{}", h.screen());
}
