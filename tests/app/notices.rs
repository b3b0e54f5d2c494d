//! What the program says is read whole, however long.

use crate::harness::{Harness, Start, town};
use tillit::base::{Lang, text};
use tillit::config::words::Words;
use tillit::store::Guard;

/// On the figures of nothing, Enter says a sentence longer than the picture is wide.
fn told(height: u16) -> Harness {
    let mut h = Start::new().size(40, height).with(town::four);
    h.keys("9<enter>");
    h
}

fn flat(screen: &str) -> String {
    screen.split_whitespace().collect::<Vec<_>>().join(" ")
}

const WHOLE: &str = "- There are no persons to show behind that line.";

#[test]
fn a_long_sentence_takes_two_rows_and_leaves_with_the_next_key() {
    let mut h = told(18);
    assert!(flat(&h.screen()).contains(WHOLE), "{}", h.screen());
    h.keys("<down>");
    let screen = h.screen();
    assert!(!screen.contains("no persons"), "{screen}");
    assert!(flat(&screen).contains("Left/right period, V chooses, Enter who they are"), "{screen}");
}

#[test]
fn where_there_is_no_room_it_says_where_the_whole_stands() {
    let mut h = told(12);
    assert!(!flat(&h.screen()).contains(WHOLE), "{}", h.screen());
    assert!(h.screen().contains(".. (More > Messages)"), "{}", h.screen());
    h.keys("0<end>");
    for _ in 0..20 {
        if h.screen().lines().any(|line| line.starts_with(" > Messages")) {
            break;
        }
        h.keys("<up>");
    }
    h.keys("<enter><enter>");
    let box_ = h.screen().replace('│', " ");
    assert!(flat(&box_).contains(WHOLE.trim_start_matches("- ")), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Messages"), "{}", h.screen());
}

#[test]
fn help_wraps_why_something_cannot_be_done() {
    let mut h = Start::new().open();
    h.keys("2<f1>");
    for _ in 0..20 {
        let screen = h.screen();
        if screen.lines().any(|line| line.contains("> ") && line.contains("(Log call)")) {
            break;
        }
        h.keys("<down>");
    }
    let screen = h.screen();
    assert!(screen.contains("! Nobody is chosen."), "{screen}");
}

#[test]
fn why_nothing_may_be_written_and_what_to_do_stands_whole_on_a_narrow_screen() {
    for lang in Lang::ALL {
        for guard in [Guard::Rights, Guard::Newer, Guard::Older, Guard::Damage, Guard::Backup] {
            let said = format!("! {}", Words::shipped(lang).say(&guard.phrase()));
            // Two rows of 60 columns, with a blank at either end.
            let rows = text::wrap(&said, 58);
            assert!(rows.len() <= 2, "{rows:#?}");
        }
    }
}
