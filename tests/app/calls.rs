//! Logging calls and visits.

mod answered;
mod changed;
mod kept;
mod left;
mod looks;
mod outcomes;
pub mod people;
mod today;
mod unanswered;
mod walk;

use crate::harness::{Harness, Start};

/// English words and Gun-Britt, who has been rung twice before.
fn start() -> Harness {
    Start::new().with(people::gun_britt)
}

/// The last encounter written down, column by column.
fn last(h: &Harness, columns: &str) -> String {
    h.row(&format!(
        "SELECT concat_ws('|', {columns}) FROM encounter WHERE gone IS NULL
         ORDER BY made DESC, id DESC LIMIT 1"
    ))
}

/// What is to be done with Gun-Britt, in the order of the days.
fn todo(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(concat_ws(' ', errand, day, time), ', '), 'nothing')
         FROM (SELECT * FROM task WHERE done IS NULL AND cancelled IS NULL AND gone IS NULL
               ORDER BY day, time)",
    )
}

/// Goes on box by box to the one of this label.
fn to(h: &mut Harness, label: &str) {
    step(h, "<tab>", label);
}

/// Goes back box by box to the one of this label.
fn back_to(h: &mut Harness, label: &str) {
    step(h, "<backtab>", label);
}

fn step(h: &mut Harness, key: &str, label: &str) {
    let here = format!("> {label}");
    for _ in 0..40 {
        if h.screen().contains(&here) {
            return;
        }
        h.keys(key);
    }
    panic!("no {label:?} on the way\n{}", h.screen());
}
