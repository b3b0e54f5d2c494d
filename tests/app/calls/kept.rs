//! Nothing typed is lost.

use super::people::Made;
use super::{back_to, last, start};
use crate::harness::Start;
use tillit::screens::Route;

#[test]
fn esc_keeps_what_was_written_and_the_form_brings_it_back() {
    let mut h = start();
    h.keys("2l14");
    h.keys("2trapp<esc>");
    assert!(h.line(1).contains("People"), "{}", h.screen());
    h.wait(60_000);
    h.keys("l");
    let screen = h.screen();
    assert!(screen.contains("[1 Carried out]"), "{screen}");
    assert!(screen.contains("[trapp "), "{screen}");
    assert!(h.line(23).contains("draft"), "{screen}");
    h.keys("orna");
    assert!(h.screen().contains("3 of 6 questions answered"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(last(&h, "disposition, minutes"), "completed|1");
    assert_eq!(h.row("SELECT value FROM answer WHERE question='hinder'"), "trapporna");
    h.keys("l");
    assert!(!h.screen().contains("[1 Carried out]"), "{}", h.screen());
}

#[test]
fn a_crash_costs_a_second_at_most() {
    let mut h = start();
    h.keys("2l1");
    h.keys("5");
    h.wait(1_100);
    let mut h = h.again();
    h.keys("2l");
    assert!(h.screen().contains("[5]"), "{}", h.screen());
}

#[test]
fn another_set_of_questions_comes_back_with_its_draft() {
    let mut h = start();
    h.keys("2l1<f4>three<enter><esc>");
    let questions = |h: &mut crate::harness::Harness| {
        h.screen().lines().find(|l| l.starts_with("───")).map(str::to_owned)
    };
    h.keys("l");
    let back = questions(&mut h);
    assert!(!h.screen().contains("80-year-olds, health"), "{}", h.screen());
    assert!(back.is_some());
}

#[test]
fn a_call_gone_on_with_keeps_its_clock_and_its_reason() {
    let mut h = Start::new().with(|author| Made::gun_britt(author).saves());
    h.keys("2l2");
    h.wait(61_000);
    h.keys("<esc>");
    h.wait(500_000);
    h.keys("l");
    let screen = h.screen();
    assert!(h.line(1).contains("Time 1:0"), "{screen}");
    assert!(screen.contains("Minutes [2 "), "{screen}");
    assert!(screen.contains("The same day, a few hours later."), "{screen}");
    h.wait(60_000);
    assert!(h.screen().contains("Minutes [3 "), "{}", h.screen());
}

#[test]
fn a_visit_is_not_gone_on_with_where_a_call_was_begun() {
    let mut h = start();
    let card = |h: &mut crate::harness::Harness| {
        h.app.go(Route::Person(h.person("Gun-Britt")));
        h.settle();
    };
    card(&mut h);
    h.keys("l1<esc>b");
    assert!(h.screen().contains("Contact [Home visit "), "{}", h.screen());
    assert!(!h.screen().contains("[1 Carried out]"), "{}", h.screen());
    h.keys("2<esc>l");
    assert!(h.screen().contains("Contact [Call "), "{}", h.screen());
    assert!(h.screen().contains("[1 Carried out]"), "{}", h.screen());
    // What was begun as a call and became a visit is one draft, and is gone on with as a visit.
    back_to(&mut h, "Contact");
    h.keys("home<enter><esc>1");
    assert_eq!(h.screen().matches("not saved").count(), 1, "one heading: {}", h.screen());
    assert_eq!(h.screen().matches("Gun-Britt Sjöberg").count(), 2, "{}", h.screen());
    card(&mut h);
    h.keys("l");
    assert!(h.screen().contains("Contact [Home visit "), "{}", h.screen());
}
