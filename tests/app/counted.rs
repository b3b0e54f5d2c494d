//! How many keys the daily deeds take, counted one by one and beside the data that is typed: nobody makes them
//! dearer without this saying so.

use crate::harness::{Harness, Start, read_keys, town};
use crate::programmes::eight;
use tillit::store::{Author, Save, sessions};

/// Types keys, and how many they were.
fn pressed(h: &mut Harness, keys: &str) -> usize {
    h.keys(keys);
    read_keys(keys).len()
}

fn torg(author: &Author<'_>) -> Vec<Save> {
    vec![sessions::add(author, &town::torg(author))]
}

#[test]
fn a_session_from_today_is_two_a_head_one_and_somebody_known_by_a_jacket_three() {
    let mut h = Start::new().with(torg);
    assert_eq!(pressed(&mut h, "4<enter>"), 2);
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    assert_eq!(pressed(&mut h, "1"), 1);
    assert!(h.line(23).contains("Talked with 0 -> 1"), "{}", h.screen());
    // N, what one sees of him, Enter, and Enter on how far it has come.
    let before = pressed(&mut h, "n");
    h.keys("man, 50, blå jacka");
    assert_eq!(before + pressed(&mut h, "<enter><enter>"), 3);
    assert_eq!(h.row("SELECT alias FROM person"), "man, 50, blå jacka", "{}", h.screen());
    assert_eq!(h.row("SELECT stage FROM progress"), "talks");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE session IS NOT NULL"), "1");
    // The card tells that there is more behind M.
    h.keys("<esc><esc><esc>2<home><enter>");
    assert!(
        h.screen().contains("Trust and help") && h.screen().contains("Trust (1)"),
        "{}",
        h.screen()
    );
}

#[test]
fn somebody_met_before_at_the_place_is_three_and_nothing_to_type() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>nblå jacka<enter><enter><esc><esc><esc>");
    // The next day at the same place they stand there to be chosen.
    h.clock.advance(24 * 60 * 60 * 1_000);
    h.keys("<f5><esc><esc>4n");
    crate::seeds::to(&mut h, "Place");
    h.keys("Bergsjön torg<enter><ctrl-s><home><enter>");
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    assert_eq!(pressed(&mut h, "n<enter><enter>"), 3);
    assert_eq!(h.row("SELECT count(*)||' '||count(DISTINCT person) FROM encounter"), "2 1");
}

#[test]
fn an_ambassador_is_noticed_in_four_from_today_and_gives_hours_in_six_beside_the_data() {
    let mut h = Start::new().with(|author| eight(author, "2026-01-01"));
    // From Today to the programmes, the second of them, that they were talked with.
    let noticed = pressed(&mut h, "5<down>f<ctrl-s>");
    assert!(noticed <= 4, "{noticed}");
    assert_eq!(h.row("SELECT kind FROM membership_notice"), "talk", "{}", h.screen());
    // From Today again: plus, how long, on what, which day.
    h.keys("1");
    let mut hours = pressed(&mut h, "5+");
    h.keys("1:30");
    hours += pressed(&mut h, "<enter>");
    h.keys("Fika");
    hours += pressed(&mut h, "<enter>");
    h.keys("<ctrl-u>2026-11-20");
    hours += pressed(&mut h, "<ctrl-s>");
    assert!(hours <= 6, "{hours}");
    let told = "SELECT minutes||' '||activity||' '||day FROM membership_hours";
    assert_eq!(h.row(told), "90 Fika 2026-11-20", "{}", h.screen());
}
