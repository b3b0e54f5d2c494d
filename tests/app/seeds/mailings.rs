//! Mailings that nobody follows up: what was sent, what came back, and an effect nobody knows, which is
//! said to be unknown.

use super::*;

/// One more letter that came back.
fn one_more_comes_back(h: &mut Harness) {
    h.keys("<esc>3<enter>n21<ctrl-s>");
}

/// The page of the counts, with every line of the head on it.
pub fn counts(h: &mut Harness) -> String {
    h.keys("<esc><esc>3<enter>").resize(110, 40);
    let screen = h.screen().replace('\u{a0}', " ");
    h.resize(80, 24);
    screen
}

#[test]
fn g06_900_letters_less_those_that_came_back() {
    let mut h = Harness::new();
    begin(&mut h, "G06");
    h.keys("n1900<ctrl-s>n29<ctrl-s>");
    says(&counts(&mut h), &[("Sent", "900 (no list)"), ("Letters that arrived", "891 (no list)")]);
    assert_eq!(summary(&h)["figures"]["letters"], 900);
    one_more_comes_back(&mut h);
    says(&counts(&mut h), &[("Letters that arrived", "890 (no list)")]);
    h.keys("<ctrl-z>");
    says(&counts(&mut h), &[("Letters that arrived", "891 (no list)")]);
}

#[test]
fn g34_a_letter_to_everybody_over_70_and_the_calls_it_led_to() {
    let mut h = Harness::new();
    begin(&mut h, "G34");
    h.keys("n13100<ctrl-s>n57<enter><enter>Fixaren<ctrl-s>");
    says(&counts(&mut h), &[("Sent", "3,100 (no list)"), ("Talked with", "7 (no list)")]);
    // One of the calls less, and back again.
    h.keys("n51<enter><enter>Fixaren<ctrl-s>");
    says(&counts(&mut h), &[("Talked with", "8 (no list)")]);
    h.keys("<ctrl-z>");
    says(&counts(&mut h), &[("Sent", "3,100 (no list)"), ("Talked with", "7 (no list)")]);
    end(&mut h, '2');
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["counted"]["talked"], 7);
    assert_eq!(told["initiatives"][0]["effect"], "some");
}

#[test]
fn g05_a_leaflet_to_everybody_aged_65_and_an_effect_nobody_knows() {
    let mut h = Harness::new();
    begin(&mut h, "G05");
    h.keys("n1640<enter><enter>Folder 2026<ctrl-s>n212<ctrl-s>");
    says(&counts(&mut h), &[("Sent", "640 (no list)"), ("Came back", "12 (no list)")]);
    says(&counts(&mut h), &[("Letters that arrived", "628 (no list)")]);
    one_more_comes_back(&mut h);
    says(&counts(&mut h), &[("Letters that arrived", "627 (no list)")]);
    h.keys("<ctrl-z>");
    says(&counts(&mut h), &[("Letters that arrived", "628 (no list)")]);
    end(&mut h, '4');
    assert!(counts(&mut h).contains("Effect unknown"), "{}", counts(&mut h));
    says(&figures(&mut h), &[("Effect", "Effect unknown")]);
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["effect"], "unknown");
    assert_eq!(told["initiatives"][0]["counted"]["arrived"], 628);
}

#[test]
fn g07_each_takes_a_span_of_ages_and_what_each_has_sent_is_told() {
    let mut karin = Harness::new();
    begin(&mut karin, "G07");
    let mut bo = karin.as_user("Bo Ek");
    karin.wait(30_000);
    karin.keys("n11900<enter><enter>65-74<ctrl-s>");
    bo.keys("3<enter>n11200<enter><enter>75+<ctrl-s>n240<ctrl-s>");
    let screen = counts(&mut karin);
    says(&screen, &[("Sent", "3,100 (no list)"), ("Letters that arrived", "3,060 (no list)")]);
    let by = |h: &mut Harness, name: &str, sent: &str, span: &str| {
        h.keys("<esc><esc>9v4");
        to(h, "Worker");
        h.keys(&format!("<ctrl-u>{name}<enter><ctrl-s>"));
        says(&h.screen(), &[("Letters and messages", sent)]);
        assert!(counts(h).lines().any(|line| line.contains(span) && line.contains(sent)));
    };
    by(&mut karin, "Karin Lindén", "1,900", "65-74");
    by(&mut karin, "Bo Ek", "1,200", "75+");
    bo.keys("<end><delete>");
    karin.keys("<f5>");
    says(&counts(&mut karin), &[("Sent", "1,900 (no list)")]);
}
