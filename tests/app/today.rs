//! What is to be done, and when.

use crate::calls::people::Made;
use crate::harness::{Harness, Start};
use tillit::domain::task::Errand;

/// Gun-Britt, with something to do for her one day.
fn with_task(day: &str) -> Harness {
    Start::new().with(|author| {
        Made::gun_britt(author).task(Errand::Call, day, "julkaffe").saves()
    })
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
