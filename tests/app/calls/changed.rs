//! A contact written down before is put right.

use super::people::Made;
use super::{last, start, to, todo};
use crate::harness::{Harness, Start};
use tillit::domain::task::Errand;
use tillit::screens::Route;

#[test]
fn what_was_written_stands_in_the_boxes_and_only_what_is_changed_changes() {
    let mut h = start();
    h.keys("2l143j12<enter>dans<ctrl-s>");
    let before = last(&h, "hex(id), at, day, minutes, hex(worker), template, disposition");
    h.keys("<enter>");
    h.keys("<down><enter>");
    let screen = h.screen();
    assert!(h.line(1).contains("Change contact > Gun-Britt Sjöberg"), "{screen}");
    assert!(screen.contains("[1 Carried out]") && screen.contains("[dans "), "{screen}");
    assert!(screen.contains("1 [x] Dance  2 [x] Have coffee  3 [ ] Walk"), "{screen}");
    assert!(!screen.contains("Follow up"), "{screen}");
    to(&mut h, "Note");
    h.keys("ringde tillbaka<ctrl-s>");
    assert!(h.screen().contains("Changed: Call, Gun-Britt Sjöberg."), "{}", h.screen());
    assert_eq!(last(&h, "hex(id), at, day, minutes, hex(worker), template, disposition"), before);
    assert_eq!(last(&h, "note"), "ringde tillbaka");
    assert_eq!(h.row("SELECT count(*) FROM answer WHERE gone IS NULL"), "5");
    assert_eq!(h.row("SELECT count(*) FROM task"), "1");
    h.keys("<ctrl-z>");
    assert_eq!(last(&h, "coalesce(note, 'none')"), "none");
}

#[test]
fn who_was_not_dead_after_all_lives_and_what_was_planned_is_to_be_done() {
    let mut h = Start::new()
        .with(|author| Made::gun_britt(author).task(Errand::Visit, "2026-12-01", "kaka").saves());
    h.keys("2l0died<enter><ctrl-s>");
    let died = "SELECT coalesce(deceased_on, 'alive') FROM person";
    assert_eq!(h.row(died), "2026-11-23", "{}", h.screen());
    assert_eq!(todo(&h), "nothing");
    h.app.go(Route::Person(h.person("Gun-Britt")));
    h.settle();
    h.keys("<home><enter>");
    assert!(h.line(1).contains("Change contact > Gun-Britt"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert_eq!(h.row(died), "alive", "{}", h.screen());
    assert_eq!(todo(&h), "visit 2026-12-01");
    h.keys("<ctrl-z>");
    assert_eq!((h.row(died), todo(&h)), ("2026-11-23".into(), "nothing".into()));
}

#[test]
fn two_who_end_the_same_task_have_nothing_to_settle() {
    let mut h = Start::new()
        .with(|author| Made::gun_britt(author).task(Errand::Call, "2026-11-23", "kaka").saves());
    let mut other = h.as_user("Bosse Ek");
    let call = |h: &Harness| Route::call(Some(h.person("Gun-Britt")));
    for h in [&mut h, &mut other] {
        h.app.go(call(h));
        h.settle();
        h.keys("1");
    }
    h.keys("<ctrl-s>");
    other.keys("<ctrl-s>");
    // What else is asked there has to be answered first.
    for h in [&mut h, &mut other] {
        if h.line(2).contains("WRITE") {
            h.keys("44<ctrl-s>");
        }
    }
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE day='2026-11-23'"), "2");
    assert_eq!(h.row("SELECT count(*) FROM task WHERE done IS NOT NULL"), "1");
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
}

#[test]
fn a_change_of_a_contact_that_is_taken_away_says_so_and_keeps_what_was_written() {
    let mut h = start();
    h.keys("l4<ctrl-s>");
    h.app.go(Route::Person(h.person("Gun-Britt")));
    h.settle();
    h.keys("<end><enter>");
    assert!(h.line(1).contains("Gun-Britt"), "{}", h.screen());
    to(&mut h, "Note");
    h.keys("mer<esc>");
    h.app.go(Route::Today);
    h.settle();
    assert!(h.screen().contains("Call, change: Gun-Britt"), "{}", h.screen());
    h.keys("<esc><delete>");
    assert!(h.line(23).contains("Ctrl+Z"), "{}", h.screen());
    h.keys("1<home><enter>");
    assert!(h.screen().contains("has been removed"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.screen().contains("Call, change: Gun-Britt"), "{}", h.screen());
}

#[test]
fn what_came_before_a_contact_that_is_put_right_is_what_was_earlier_than_it() {
    let mut h = start();
    h.app.go(Route::Person(h.person("Gun-Britt")));
    h.settle();
    h.keys("<down><enter>");
    assert!(h.line(1).contains("Change contact > Gun-Britt"), "{}", h.screen());
    let (_, before) =
        h.screen().split_once("─── Before").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(!before.contains("2 Nov") && !before.contains("18 Sep"), "{before}");
    assert!(h.screen().contains("Questions [No questions"), "nothing was asked: {}", h.screen());
    h.keys("<esc><up><enter>");
    let (_, before) =
        h.screen().split_once("─── Before").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
    assert!(!before.contains("2 Nov") && before.contains("18 Sep"), "{before}");
}
