//! Mailings that nobody follows up: what was sent, what came back, and an effect nobody knows, which is
//! said to be unknown.

use super::*;

/// The page of the counts, with every line of the head on it.
fn page(h: &mut Harness) -> String {
    h.keys("<esc><esc>3<enter>").resize(110, 40);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24);
    screen
}

/// One more letter that came back.
fn one_more_comes_back(h: &mut Harness) {
    h.keys("<esc>3<enter>n21<ctrl-s>");
}

#[test]
fn g06_900_letters_less_those_that_came_back() {
    let mut h = Harness::new();
    begin(&mut h, "G06");
    h.keys("n1900<ctrl-s>n29<ctrl-s>");
    says(&page(&mut h), &[("Sent", "900 (no list)"), ("Letters that arrived", "891 (no list)")]);
    assert_eq!(summary(&h)["figures"]["letters"], 900);
    one_more_comes_back(&mut h);
    says(&page(&mut h), &[("Letters that arrived", "890 (no list)")]);
    h.keys("<ctrl-z>");
    says(&page(&mut h), &[("Letters that arrived", "891 (no list)")]);
}

#[test]
fn g34_a_letter_to_everybody_over_70_and_the_calls_it_led_to() {
    let mut h = Harness::new();
    begin(&mut h, "G34");
    h.keys("n13100<ctrl-s>n57<enter><enter>Fixaren<ctrl-s>");
    says(&page(&mut h), &[("Sent", "3,100 (no list)"), ("Talked with", "7 (no list)")]);
    end(&mut h, '2');
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["counted"]["talked"], 7);
    assert_eq!(told["initiatives"][0]["effect"], "some");
}
