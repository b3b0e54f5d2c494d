//! Logging from what is to be done.

use super::people::Made;
use super::{last, todo};
use crate::harness::Start;
use tillit::domain::task::Errand;
use tillit::store::{Author, Save};

fn visit(author: &Author<'_>) -> Vec<Save> {
    Made::gun_britt(author).task(Errand::Visit, "2026-11-23", "").saves()
}

#[test]
fn on_a_visit_l_still_logs_a_call_and_b_does_the_visit() {
    let mut h = Start::new().with(visit);
    assert!(h.line(24).contains("L Log call"), "{}", h.screen());
    h.keys("l");
    assert!(h.line(1).contains("Log call > Gun-Britt"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert_eq!(last(&h, "kind, disposition"), "call|no-answer");
    assert!(todo(&h).contains("visit 2026-11-23"), "the visit is still to be done: {}", todo(&h));
    h.keys("<home>");
    if !h.screen().lines().any(|line| line.starts_with(" > ") && line.contains("Visit")) {
        h.keys("<down>");
    }
    h.keys("b");
    assert!(h.line(1).contains("Log home visit > Gun-Britt"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    let done =
        "SELECT count(*) FROM task WHERE errand='visit' AND day='2026-11-23' AND done IS NULL";
    assert_eq!(h.row(done), "0");
}

#[test]
fn on_a_letter_l_says_that_it_logs_the_letter() {
    let write =
        |author: &Author<'_>| Made::gun_britt(author).task(Errand::Write, "2026-11-23", "").saves();
    let mut h = Start::new().with(write);
    assert!(h.line(24).contains("L Log letter"), "{}", h.screen());
    h.keys("l");
    assert!(h.line(1).contains("Log letter > Gun-Britt"), "{}", h.screen());
}

#[test]
fn what_was_to_be_done_stands_over_the_box_for_what_came_of_it() {
    let call = |author: &Author<'_>| {
        Made::gun_britt(author).task(Errand::Interpreter, "2026-11-23", "boka tolk").saves()
    };
    let mut h = Start::new().with(call);
    h.keys("d");
    assert!(h.screen().contains("To do: boka tolk"), "{}", h.screen());
    assert!(!h.screen().contains("[boka tolk"), "{}", h.screen());
    assert!(h.line(24).contains("Ctrl+S Done"), "{}", h.screen());
    h.keys("gick bra<ctrl-s>");
    assert_eq!(h.row("SELECT replace(note, char(10), '|') FROM task"), "boka tolk|gick bra");
}
