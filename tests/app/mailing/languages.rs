//! A letter in a language that the program itself does not speak.

use super::round::to;
use super::{N, opened, start};
use crate::harness::Harness;
use tillit::screens::{Paper, Route};

/// A new letter in a language, as another version of the first one.
fn version(h: &mut Harness, lang: &str) {
    h.app.go(Route::Paper(Paper::Letters));
    h.settle();
    h.keys("n").paste("رسالة أولى").keys("<enter>");
    h.keys(lang).keys("<enter>First<enter>");
    to(h, "Text");
    h.paste("مرحبا {{ first_name }}،\n\n{{ date }}\n\n{{ phone_hours }}");
    h.keys("<ctrl-s>");
}

#[test]
fn a_letter_gets_a_version_in_arabic_and_whoever_reads_it_gets_that_one() {
    let mut h = start();
    version(&mut h, "arab");
    assert_eq!(h.row("SELECT key FROM letter WHERE gone IS NULL"), "first.ar", "{}", h.screen());
    h.keys("<end>");
    assert!(h.screen().contains("Arabic") && h.screen().contains("changed"), "{}", h.screen());
    h.keys("3<enter>p");
    assert!(!h.screen().contains("another language"), "{}", h.screen());
    h.keys("<ctrl-s>");
    let page = opened(&h);
    assert_eq!(page.matches("<section").count(), N);
    assert_eq!(page.matches("lang=\"ar\" dir=\"rtl\"").count(), 1, "{page}");
    assert!(page.contains("مرحبا \u{2068}Anna03\u{2069}،"), "{page}");
    assert!(page.contains("\u{2068}2026-11-23\u{2069}") && page.contains("\u{2068}9-12\u{2069}"));
    assert_eq!(page.matches("lang=\"fi\" dir=\"ltr\"").count(), 2, "{page}");
    // Taken away it is Swedish again, and it is said before anything is printed.
    h.app.go(Route::Paper(Paper::Letters));
    h.settle();
    h.keys("<end><delete><down><enter>3<enter>p");
    let told = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("1 gets the letter in another language than their own: Anna03"),
        "{told}"
    );
}

#[test]
fn one_language_is_chosen_for_all_of_those_the_letters_are_in() {
    let mut h = start();
    version(&mut h, "ukr");
    h.keys("3<enter>p");
    to(&mut h, "Language");
    h.keys("ukr<enter>");
    let told = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("3 get the letter in another language than their own"), "{told}");
    h.keys("<ctrl-s>");
    assert_eq!(opened(&h).matches("lang=\"uk\" dir=\"ltr\"").count(), N);
}

#[test]
fn a_language_a_letter_is_in_already_is_not_written_over() {
    let mut h = start();
    version(&mut h, "swed");
    assert!(h.screen().contains("there in that language already"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM letter"), "0");
}
