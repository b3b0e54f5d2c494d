//! What is to be done, and when.

use crate::calls::people::Made;
use crate::harness::{Harness, Start};
use tillit::domain::task::Errand;

/// Gun-Britt, with something to do for her one day.
fn with_task(day: &str) -> Harness {
    Start::new().with(|author| Made::gun_britt(author).task(Errand::Call, day, "julkaffe").saves())
}

#[test]
fn what_comes_after_the_week_is_counted_and_shown_by_a_key() {
    let mut h = with_task("2026-12-10");
    assert!(h.line(23).contains("Later 1"), "{}", h.screen());
    assert!(!h.screen().contains("julkaffe"), "{}", h.screen());
    h.keys("<end><enter>");
    assert!(h.screen().contains("julkaffe"), "{}", h.screen());
    assert!(h.screen().contains("10 Dec"), "{}", h.screen());
    h.keys("<end><enter>");
    assert!(!h.screen().contains("julkaffe"), "{}", h.screen());
}

#[test]
fn a_new_task_can_be_about_somebody() {
    let mut h = with_task("2026-12-10");
    h.keys("n");
    for _ in 0..9 {
        if h.screen().contains("> About whom") {
            break;
        }
        h.keys("<tab>");
    }
    h.keys("gun<enter>");
    while !h.screen().contains("> Note") {
        h.keys("<tab>");
    }
    h.keys("ta med blankett<ctrl-s>");
    let about = "SELECT p.given FROM task t JOIN person p ON p.id=t.person
        WHERE t.note='ta med blankett'";
    assert_eq!(h.row(about), "Gun-Britt", "{}", h.screen());
}

#[test]
fn what_is_not_to_be_done_is_struck_and_found_under_that_name() {
    let seed = |author: &tillit::store::Author<'_>| {
        Made::gun_britt(author).task(Errand::Call, "2026-11-23", "julkaffe").saves()
    };
    let mut h = Start::new().lang(tillit::base::Lang::Sv).with(seed);
    h.keys("<f9>avboka");
    assert!(h.screen().contains("Stryk"), "{}", h.screen());
    assert!(!h.screen().contains("Ställ in"), "{}", h.screen());
}
