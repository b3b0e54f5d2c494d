//! What an encrypted register leaves on disks, looked for as bytes all through a day: with every key, every
//! slice of a backup, every step of a list that comes in. Beside each day the same one in the open, where
//! it must be found.

mod day;

use crate::harness::{EVA, Start};
use day::Day;

pub const PASSPHRASE: &str = "blue yellow red house";

/// Wherever it stands in the day's course, nothing has told of anybody.
fn nothing(day: &Day) {
    for (when, told) in &day.found {
        assert_eq!(*told, Vec::<String>::new(), "{when}");
    }
}

/// In the open all of it is found from the first draft on.
fn everything(day: &Day, files: &[&str]) {
    assert!(day.found.iter().all(|(_, told)| !told.is_empty()), "{:?}", day.found);
    let (_, told) = day.found.last().unwrap();
    for file in files {
        assert!(told.iter().any(|told| told.contains(file)), "{file}: {told:?}");
    }
}

fn locked() -> Day {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{PASSPHRASE}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    Day::of(h, Some(PASSPHRASE))
}

fn open() -> Day {
    Day::of(Start::new().open(), None)
}

#[test]
fn nothing_of_anybody_lies_readable_while_people_are_written_called_and_counted() {
    let day = locked().writing();
    nothing(&day);
}

#[test]
fn nothing_of_anybody_lies_readable_while_lists_come_in_and_letters_go_out() {
    let mut day = locked().lists();
    nothing(&day);
    // What was printed lies in one folder, and goes when the screen is hidden.
    let printed = day.h.opened();
    assert!(!day.looked.in_file(&printed[0]).is_empty());
    day.h.keys("<f12>").wait(200);
    assert!(!printed[0].exists());
}

#[test]
fn nothing_of_anybody_lies_readable_while_copies_come_home_and_backups_are_put_back() {
    let day = locked().copies();
    nothing(&day);
}

#[test]
fn nothing_of_anybody_lies_readable_while_members_and_keys_come_and_go() {
    let day = locked().members();
    nothing(&day);
}

#[test]
fn the_same_day_without_a_passphrase_is_found() {
    let day = open().writing();
    everything(&day, &["register.tillit"]);
    let day = open().lists();
    everything(&day, &["register.tillit"]);
    let day = open().copies();
    let files =
        ["register.tillit", "-asked.tillit", "-restore.tillit", "-merge.tillit", "usb.tillit"];
    everything(&day, &files);
}
