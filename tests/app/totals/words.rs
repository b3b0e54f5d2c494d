//! The figures on their screen.

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
