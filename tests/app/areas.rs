//! The team's areas: another name, another place in the tree, two that are one, taken away.

use crate::harness::{EVA, Harness, Start, town};
use tillit::base::{AreaId, InitiativeId};
use tillit::domain::area::Area;
use tillit::domain::initiative::Initiative;
use tillit::screens::{Areas, Route};
use tillit::store::{Author, Save, areas, initiatives, people};

/// Gamlestan with Hjällbo in it, the same Hjällbo written in another way, and somebody in each.
fn three(author: &Author<'_>) -> Vec<Save> {
    let area = |name: &str, parent| Area { parent, ..Area::new(AreaId(author.id()), name) };
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

/// An initiative to gather for.
fn with_round(author: &Author<'_>) -> Vec<Save> {
    let mut saves = three(author);
    let round = Initiative::new(InitiativeId(author.id()), "Ringrunda");
    saves.push(initiatives::add(author, &round));
    saves
}

#[test]
fn an_area_is_the_same_people_in_the_list_a_view_a_gathering_and_a_copy() {
    let mut h = Start::new().with(with_round);
    h.keys("2vgamle<enter><esc>");
    assert!(h.line(4).contains("2/3"), "{}", h.screen());
    assert!(h.screen().contains("Gun Berg") && !h.screen().contains("Bo Berg"), "{}", h.screen());
    let id = h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap());
    h.app.go(Route::InitiativeGather(InitiativeId(id)));
    h.settle();
    h.keys("<f4>gamle<enter>");
    assert!(h.screen().contains("2 people are added"), "{}", h.screen());
    h.app.go(Route::CopyTake);
    h.settle();
    h.keys("2<f4>");
    assert!(h.screen().contains("2 people, parts included"), "{}", h.screen());
    // Moved out of Gamlestan it counts there no more, at once and everywhere.
    let hjallbo = AreaId(h.peek(|db| {
        db.query_row("SELECT id FROM area WHERE name='Hjällbo'", [], |r| r.get(0)).unwrap()
    }));
    let gamlestan = AreaId(h.peek(|db| {
        db.query_row("SELECT id FROM area WHERE name='Gamlestan'", [], |r| r.get(0)).unwrap()
    }));
    let before = Area { parent: Some(gamlestan), ..Area::new(hjallbo, "Hjällbo") };
    let author = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    h.write(&areas::edit(&author, &before, &Area { parent: None, ..before.clone() }));
    h.keys("<esc><esc><esc><esc>2").wait(4_000);
    assert!(h.line(4).contains("0/3"), "{}", h.screen());
}

fn areas_of(start: Start) -> Harness {
    let mut h = start.with(three);
    h.app.go(Route::Areas(Areas::All));
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
    assert_eq!(line(&mut h, "Gamlestan"), "2", "those of its parts live in it");
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
