//! The recovery key on paper: shown until it is written down, and in force only then.

use crate::harness::{EVA, Harness, Start};

const PASSPHRASE: &str = "blue yellow red house";

/// Eva at an encrypted register, and the key on her paper.
fn eva() -> (Harness, String) {
    let (mut h, paper) = Start::new().size(80, 30).locked(PASSPHRASE);
    come_in(&mut h);
    (h, paper)
}

fn come_in(h: &mut Harness) {
    h.keys(&format!("<up><ctrl-u>{EVA}<enter><ctrl-u>{PASSPHRASE}<enter>"));
}

/// Asks for another key, which is shown.
fn another(h: &mut Harness) -> String {
    h.keys("0").click("Recovery key").keys("<enter>");
    assert!(h.screen().contains("Only then"), "{}", h.screen());
    h.keys("y<ctrl-s>");
    shown(h)
}

/// The key on the screen.
fn shown(h: &mut Harness) -> String {
    let screen = h.screen();
    let rows = screen.lines().skip_while(|line| line.trim() != "AGE-SECRET-KEY-1").take(4);
    let key = rows.map(str::trim).collect::<Vec<_>>().join("\n");
    assert!(key.starts_with("AGE-"), "{screen}");
    key
}

/// Whether the key opens the register at the door.
fn opens(h: &Harness, key: &str) -> bool {
    let mut h = h.beside("Siv Ek");
    h.keys(&format!("{}<enter>", key.replace('\n', " ")));
    h.screen().contains("The recovery key opens the register.")
}

fn prove(h: &mut Harness, key: &str) {
    let last = key.split_whitespace().next_back().unwrap().to_owned();
    h.keys(&format!("<ctrl-u>{last}<enter>"));
}

#[test]
fn another_key_holds_only_once_its_end_has_been_written_back() {
    let (mut h, old) = eva();
    let new = another(&mut h);
    assert!(opens(&h, &old) && !opens(&h, &new), "shown is not yet in force");
    h.keys("QQQQQQ<enter>");
    assert!(h.screen().contains("not the last group"), "{}", h.screen());
    assert!(opens(&h, &old) && !opens(&h, &new));
    prove(&mut h, &new);
    assert!(h.screen().contains("The new key holds."), "{}", h.screen());
    assert!(!opens(&h, &old) && opens(&h, &new));
    let mut h = h.again();
    come_in(&mut h);
    assert!(h.line(2).contains("Today"), "it is not offered again: {}", h.screen());
}

#[test]
fn esc_keeps_the_old_key() {
    let (mut h, old) = eva();
    let before = std::fs::read(h.path().with_extension("keys")).unwrap();
    let new = another(&mut h);
    h.keys("<esc>");
    assert!(h.screen().contains("the old key on paper holds"), "{}", h.screen());
    assert!(opens(&h, &old) && !opens(&h, &new));
    assert_eq!(std::fs::read(h.path().with_extension("keys")).unwrap(), before);
    let mut h = h.again();
    come_in(&mut h);
    assert!(h.line(2).contains("Today"), "{}", h.screen());
}

#[test]
fn locked_left_or_killed_in_between_the_old_key_holds_and_the_new_one_is_offered_again() {
    let (mut h, old) = eva();
    let new = another(&mut h);
    h.keys("<f12>").wait(200);
    assert!(!h.screen().contains("AGE-"), "{}", h.screen());
    assert!(opens(&h, &old) && !opens(&h, &new));
    h.keys(&format!("{PASSPHRASE}<enter>"));
    assert_eq!(shown(&mut h), new);
    let mut h = h.again();
    come_in(&mut h);
    assert_eq!(shown(&mut h), new);
    assert!(opens(&h, &old) && !opens(&h, &new));
    h.keys("<ctrl-q>");
    let mut h = h.again();
    come_in(&mut h);
    prove(&mut h, &new);
    assert!(h.screen().contains("The new key holds."), "{}", h.screen());
    assert!(!opens(&h, &old) && opens(&h, &new));
    h.keys("<esc>");
    assert!(!h.screen().contains("AGE-"), "one screen of it: {}", h.screen());
}
