//! Where a list begins and where an initiative ends: whom the ages mean, and what is left to do.

use super::{call, hjallbo, initiative, sealed};
use crate::harness::{Harness, Start};
use tillit::base::{Day, InitiativeId, TaskId};
use tillit::domain::disposition::Disposition;
use tillit::domain::initiative::Initiative;
use tillit::domain::task::{Errand, State, Task};
use tillit::store::{Author, initiatives, tasks};

#[test]
fn ages_are_understood_either_way_round_and_never_mixed_with_years() {
    let mut h = Start::new().with(|author| {
        let mut saves = hjallbo(author);
        saves.push(initiatives::add(author, &initiative(author)));
        saves
    });
    h.keys("3<enter>i<enter>1950<enter>1946");
    let screen = h.screen();
    assert!(screen.contains("6 people are added") && screen.contains("turning 76-80"), "{screen}");
    h.keys("<ctrl-u>81");
    assert!(h.screen().contains("1950 and 81 do not go together"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM target"), "0");
}

#[test]
fn an_ended_initiative_asks_what_becomes_of_its_tasks_and_what_came_of_it() {
    let mut h = Start::new().with(sealed);
    call(&mut h, "Anna", Disposition::Completed);
    let to_do = |h: &Harness| {
        let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
        let list =
            h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap());
        let task = Task {
            id: TaskId(author.id()),
            person: None,
            initiative: Some(InitiativeId(list)),
            errand: Errand::Call,
            day: "2026-11-24".parse().ok(),
            time: None,
            worker: Some(author.by),
            note: "Ring the caretaker".into(),
            why: None,
            state: State::Open,
        };
        h.write(&tasks::add(&author, &task));
    };
    to_do(&h);
    h.keys("3<enter>m");
    assert!(h.screen().contains("1 task in the initiative is not done"), "{}", h.screen());
    h.keys("<down><enter>");
    assert_eq!(h.row("SELECT count(*) FROM task WHERE cancelled IS NULL"), "0");
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE closed IS NULL"), "0");
    assert!(h.line(1).contains("Afterwards: 80-åringar"), "{}", h.screen());
    h.keys("4<ctrl-s>");
    assert_eq!(h.row("SELECT effect FROM initiative"), "unknown");
    assert!(h.screen().contains("Effect unknown"), "{}", h.screen());
}

#[test]
fn an_ended_initiative_stands_as_it_is() {
    let mut h = Start::new().with(sealed);
    h.keys("3<enter>m<enter>");
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE closed IS NOT NULL"), "0");
    h.keys("m<down><enter>");
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE closed IS NOT NULL"), "1");
    // What came of it can wait.
    h.keys("<esc>");
    assert!(!h.screen().contains("To call now"), "{}", h.screen());
    assert!(h.screen().contains("Not finished"), "{}", h.screen());
    h.keys("v");
    assert!(h.screen().contains("Not finished: 5 of 5"), "{}", h.screen());
    h.keys("l");
    assert!(h.line(23).contains("has ended"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.screen().contains("Under way 0   Planned 0   Ended 1"), "{}", h.screen());
}

#[test]
fn the_lock_is_not_offered_to_be_put_back() {
    let mut h = Start::new().with(sealed);
    h.keys("3h");
    assert!(h.line(1).contains("History > 80-åringar Hjällbo"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(23).contains("is not opened again"), "{}", h.screen());
    h.keys("1");
    assert!(!h.screen().contains("Not taken"), "{}", h.screen());
}

#[test]
fn an_initiative_whose_first_day_is_to_come_stands_as_planned_until_that_day() {
    let mut h = Start::new().with(|author| {
        let spring = Day(chrono::NaiveDate::from_ymd_opt(2026, 11, 24).unwrap());
        let of = |name: &str, from| {
            let id = InitiativeId(author.id());
            initiatives::add(author, &Initiative { from, ..Initiative::new(id, name) })
        };
        vec![of("Ringa nu", None), of("Öppet hus", Some(spring))]
    });
    h.keys("3");
    let screen = h.screen();
    assert!(screen.contains("Under way 1   Planned 1   Ended 0"), "{screen}");
    let at = |text: &str| screen.find(text).unwrap();
    assert!(at("Ringa nu") < at("  Planned\n") && at("  Planned\n") < at("Öppet hus"), "{screen}");
    h.wait(86_400_000).keys("13");
    assert!(h.screen().contains("Under way 2   Planned 0"), "{}", h.screen());
}
