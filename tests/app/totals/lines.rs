//! The lines of the figures: which there are, and moving among them.

use crate::calls::people::gun_britt;
use crate::harness::{Harness, Start};

/// One talk with answers, and the figures of its questions.
fn answered() -> Harness {
    let mut h = Start::new().with(gun_britt);
    h.keys("2l1435j12<enter>Bertil<ctrl-s>");
    h.keys("9v");
    while !h.screen().contains("> Answers to") {
        h.keys("<tab>");
    }
    h.keys("<ctrl-u>80<ctrl-s>");
    h
}

/// Goes down to the line with these words.
fn down_to(h: &mut Harness, words: &str) {
    for _ in 0..80 {
        if h.screen().lines().any(|line| line.starts_with(" > ") && line.contains(words)) {
            return;
        }
        h.keys("<down>");
    }
    panic!("no {words:?}\n{}", h.screen());
}

#[test]
fn what_people_said_in_their_own_words_is_no_figure() {
    let mut h = answered();
    let mut seen = String::new();
    for _ in 0..60 {
        h.keys("<down>");
        seen.push_str(&h.screen());
    }
    assert!(seen.contains("Anything else?"), "{seen}");
    assert!(!seen.contains("Bertil"), "{}", h.screen());
    h.keys("1").keys("9");
    down_to(&mut h, "Answered in their own words");
    h.keys("<enter>");
    assert!(h.screen().contains("Gun-Britt Sjöberg"), "{}", h.screen());
}

#[test]
fn page_and_end_go_through_all_figures_and_a_week_is_this_one() {
    let mut h = answered();
    h.keys("<home>");
    let chosen = |h: &mut Harness| {
        let screen = h.screen();
        screen.lines().find(|line| line.starts_with(" > ")).unwrap_or_default().to_owned()
    };
    assert!(chosen(&mut h).contains("Letters and messages"), "{}", h.screen());
    h.keys("<pagedown>");
    let there = chosen(&mut h);
    assert!(!there.contains("Calls tried") && !there.contains("Letters"), "{}", h.screen());
    h.keys("<end>");
    let last = chosen(&mut h);
    h.keys("<down>");
    assert_eq!(chosen(&mut h), last);
    h.keys("<pageup><home>");
    assert!(chosen(&mut h).contains("Letters and messages"), "{}", h.screen());
    h.keys("v1<ctrl-s>");
    assert!(h.line(1).contains("w48 2026"), "{}", h.screen());
}
