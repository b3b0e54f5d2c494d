//! The door of an encrypted register.

use crate::harness::{EVA, Start, town};
use tillit::screens::Route;

const OLD: &str = "blue yellow red house";
const NEW: &str = "snow car cat cheese";

#[test]
fn who_has_forgotten_the_passphrase_comes_in_by_the_key_on_paper_and_gives_a_new_one() {
    let (mut h, key) = Start::new().locked(OLD);
    h.keys(&format!("{key}<enter>"));
    assert!(h.screen().contains("The recovery key opens the register."), "{}", h.screen());
    assert!(h.screen().contains(EVA) && !h.screen().contains("AGE-"), "{}", h.screen());
    h.keys("short<enter>short<enter>");
    assert!(h.screen().contains("Too short"), "{}", h.screen());
    h.keys(&format!("<ctrl-u>{NEW}<enter><ctrl-u>{OLD}<enter>"));
    assert!(h.screen().contains("not the same"), "{}", h.screen());
    h.keys(&format!("<ctrl-u>{NEW}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    assert!(h.line(1).contains(EVA), "{}", h.screen());
    assert!(h.screen().contains("The new passphrase is in use."), "{}", h.screen());
    // A draft is closed to her own key: after the program was killed it is there again.
    h.keys("2nElla<tab>").wait(2_000);
    let mut h = h.again();
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{OLD}<enter>"));
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys(&format!("{NEW}<enter>"));
    assert!(h.screen().contains("Unfinished") || h.screen().contains("Ella"), "{}", h.screen());
}

#[test]
fn a_slip_in_the_recovery_key_is_put_right_where_it_was_typed() {
    let (mut h, key) = Start::new().locked(OLD);
    let (most, last) = key.split_at(key.len() - 1);
    let slip = if last == "Q" { "P" } else { "Q" };
    h.keys(&format!("{most}{slip}<enter>"));
    assert!(!h.screen().contains("Esc leads"), "the box is there: {}", h.screen());
    h.keys(&format!("<backspace>{last}<enter>"));
    assert!(h.screen().contains("The recovery key opens the register."), "{}", h.screen());
}

#[test]
fn leaving_the_new_passphrase_form_changes_nothing() {
    let (mut h, key) = Start::new().locked(OLD);
    let before = std::fs::read(h.path().with_extension("keys")).unwrap();
    h.keys(&format!("{key}<enter><esc>"));
    assert_eq!(std::fs::read(h.path().with_extension("keys")).unwrap(), before);
}

#[test]
fn where_the_user_was_is_no_draft_that_is_lost_with_the_old_passphrase() {
    let (mut h, key) = Start::new().locked(OLD);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{OLD}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    h.keys("2<ctrl-q>");
    let mut h = h.again();
    h.keys(&format!("{key}<enter>{NEW}<enter>{NEW}<enter>"));
    assert!(h.screen().contains("The new passphrase is in use."), "{}", h.screen());
    assert!(!h.screen().contains("locked with another"), "{}", h.screen());
}

#[test]
fn a_recovery_key_typed_and_left_alone_does_not_wait_for_whoever_passes_by() {
    let (mut h, key) = Start::new().locked(OLD);
    h.keys(&format!("{key}<enter>{NEW}")).wait(9 * 60_000);
    h.keys("<enter>").wait(9 * 60_000);
    assert!(h.screen().contains("The recovery key opens the register."), "{}", h.screen());
    h.wait(61_000);
    assert!(!h.screen().contains("The recovery key opens"), "{}", h.screen());
    // What was given is gone with the screen; the passphrase opens as before.
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{OLD}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
}

#[test]
fn a_computer_that_slept_at_the_door_takes_no_key() {
    let (mut h, key) = Start::new().locked(OLD);
    h.keys(&format!("{key}<enter>{NEW}<enter>{NEW}"));
    h.clock.advance(11 * 60_000);
    h.keys("<enter>");
    assert!(!h.line(2).contains("Today"), "{}", h.screen());
    assert!(!h.screen().contains("The recovery key opens"), "{}", h.screen());
}

#[test]
fn a_register_without_a_passphrase_is_tried_on_and_asks_for_none() {
    let mut h = Start::new().with(town::four);
    let away = h.path().with_file_name("away.tillit");
    h.app.go(Route::Unlock { path: away.clone() });
    h.settle();
    h.keys("<enter>");
    assert!(h.screen().contains("It is tried again by itself"), "{}", h.screen());
    h.wait(11 * 60_000);
    assert!(h.screen().contains("It is tried again by itself"), "{}", h.screen());
    std::fs::copy(h.path(), &away).unwrap();
    h.wait(6_000);
    h.keys("2");
    assert!(h.screen().contains("Gunnel Bergström"), "{}", h.screen());
}
