//! The screen hidden: by F12, and by nobody being at the keys.

use crate::harness::{EVA, Harness, Start, town};

const PASSPHRASE: &str = "blue yellow red house";

/// Eva at an encrypted register with one person in it.
fn at_work() -> Harness {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{PASSPHRASE}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    h.keys("2nDanutaxa<tab>Zebulonia<ctrl-s>");
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
    h
}

/// Nothing on the screen tells of anybody, and nothing of it is left in the program.
fn locked(h: &mut Harness) {
    let seen = h.screen();
    assert!(seen.contains("The register is locked."), "{seen}");
    assert!(!seen.contains("Danutaxa") && !seen.contains("Zebulonia"), "{seen}");
    assert!(!h.app.holds_a_register(), "names, key and connection are let go");
}

#[test]
fn f12_lets_the_register_go_and_the_passphrase_leads_back_to_the_text_being_written() {
    let mut h = at_work();
    h.keys("e<end><tab><tab><tab>");
    let paper = h.laptop().join("paper/letters.html");
    std::fs::create_dir_all(paper.parent().unwrap()).unwrap();
    std::fs::write(&paper, "Danutaxa").unwrap();
    h.keys("<f12>").wait(200);
    locked(&mut h);
    assert!(!paper.exists(), "what was printed lies open to nobody");
    h.keys(&format!("{PASSPHRASE}<enter>"));
    assert!(h.line(1).contains("Danutaxa"), "{}", h.screen());
    h.keys("<esc>2nElla<f12>").wait(200);
    locked(&mut h);
    assert!(!h.screen().contains("Ella"));
    h.keys("wrong words that open nothing<enter>");
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    locked(&mut h);
    h.keys(&format!("{PASSPHRASE}<enter>"));
    assert!(h.line(1).contains("New person") && h.screen().contains("Ella"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.line(1).contains("People"), "the list lies beneath: {}", h.screen());
}

/// Hidden, and the drive goes away before the passphrase is typed. Where the register is meanwhile.
fn locked_out() -> (Harness, std::path::PathBuf) {
    let mut h = at_work();
    h.keys("<f12>").wait(3_000);
    let away = h.path().with_extension("away");
    std::fs::rename(h.path(), &away).unwrap();
    h.keys(&format!("{PASSPHRASE}<enter>"));
    let seen = h.screen();
    assert!(seen.contains("It is tried again by itself"), "{seen}");
    assert!(!seen.contains("go on writing"), "{seen}");
    assert!(h.line(24).contains("Enter Try again"), "{seen}");
    (h, away)
}

#[test]
fn a_drive_that_comes_back_leads_in_by_itself_and_by_enter() {
    let (mut h, away) = locked_out();
    h.wait(20_000).keys("<enter>");
    assert!(h.screen().contains("It is tried again by itself"), "{}", h.screen());
    std::fs::rename(&away, h.path()).unwrap();
    h.wait(6_000);
    assert!(h.screen().contains("Danutaxa"), "back to the list: {}", h.screen());
    let (mut h, away) = locked_out();
    std::fs::rename(&away, h.path()).unwrap();
    h.keys("<enter>");
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
}

#[test]
fn a_drive_that_comes_back_late_lets_nobody_in_by_what_was_typed() {
    let (mut h, away) = locked_out();
    h.wait(11 * 60_000);
    std::fs::rename(&away, h.path()).unwrap();
    h.wait(60_000);
    locked(&mut h);
    h.keys(&format!("{PASSPHRASE}<enter>"));
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
}

#[test]
fn nobody_at_the_keys_for_ten_minutes_locks() {
    let mut h = at_work();
    h.wait(9 * 60_000);
    h.keys("<down>").wait(9 * 60_000);
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
    h.wait(61_000);
    locked(&mut h);
}

#[test]
fn what_was_done_before_it_was_locked_is_taken_back_without_a_question() {
    let mut h = at_work();
    h.keys(&format!("<f12>{PASSPHRASE}<enter><ctrl-z>"));
    assert!(h.line(23).contains("Taken back"), "{}", h.screen());
}

#[test]
fn a_computer_that_slept_asks_before_it_takes_a_key() {
    let mut h = at_work();
    h.clock.advance(11 * 60_000);
    h.keys("e").wait(200);
    locked(&mut h);
}

#[test]
fn nothing_is_reached_past_the_lock() {
    let mut h = at_work();
    h.keys("<f12>").wait(200);
    for keys in ["<f3>", "<ctrl-n>", "<ctrl-l>", "<ctrl-z>", "<f5>", "<f9>team<enter>", "<f1><esc>"]
    {
        h.keys(keys);
        assert!(!h.screen().contains("Danutaxa"), "{keys} {}", h.screen());
        h.keys("<esc>");
    }
    h.keys("<f9>");
    assert!(!h.screen().contains("Danutaxa"), "{}", h.screen());
    // What was said before it was hidden is not kept among the messages.
    assert!(!h.app.holds_a_register());
}

#[test]
fn a_save_that_waits_for_a_colleague_is_in_the_register_after_the_lock() {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    h.keys(&format!("<up><ctrl-u>{EVA}<enter>{PASSPHRASE}<enter>"));
    h.ahead("2nDanutaxa<tab>Zebulonia<ctrl-s><f12>").wait(3_000);
    locked(&mut h);
    h.keys(&format!("{PASSPHRASE}<enter>2"));
    assert!(h.screen().contains("Danutaxa"), "{}", h.screen());
    assert!(h.line(1).contains("saved"), "{}", h.screen());
}

#[test]
fn without_a_passphrase_the_picture_is_covered_and_any_key_only_uncovers_it() {
    let mut h = Start::new().with(town::four);
    h.keys("2<f12>");
    assert!(h.screen().contains("The screen is hidden."), "{}", h.screen());
    assert!(!h.screen().contains("Rolf"), "{}", h.screen());
    h.nudge(10, 10).wheel(10, 10, true);
    assert!(h.screen().contains("The screen is hidden."), "a knock at the table: {}", h.screen());
    let before = h.tables();
    h.keys("<delete>");
    assert!(h.line(1).contains("People"), "{}", h.screen());
    assert_eq!(h.tables(), before);
    h.wait(11 * 60_000);
    assert!(h.screen().contains("The screen is hidden."), "{}", h.screen());
}

#[test]
fn the_clock_of_a_call_stands_while_the_picture_is_covered() {
    let mut h = Start::new().with(town::four);
    h.keys("2l2").wait(61_000);
    h.keys("<f12>").wait(9 * 60_000);
    h.keys("x");
    assert!(h.line(1).contains("Time 1:0"), "{}", h.screen());
    assert!(h.screen().contains("Minutes [2 "), "{}", h.screen());
    h.wait(60_000).keys("<f12>").wait(60_000);
    h.keys("x").wait(2_000);
    assert!(h.line(1).contains("Time 2:0"), "{}", h.screen());
}

#[test]
fn the_clock_of_a_call_stands_while_the_register_is_locked() {
    let mut h = at_work();
    h.keys("l2").wait(61_000);
    h.keys("<f12>").wait(9 * 60_000);
    h.keys(&format!("{PASSPHRASE}<enter>"));
    assert!(h.line(1).contains("Time 1:0"), "{}", h.screen());
}

#[test]
fn a_draft_that_the_disk_will_not_take_is_covered_and_not_dropped() {
    let mut h = at_work();
    h.keys("2nElla");
    let desk = h.laptop().join("desk");
    std::fs::rename(&desk, h.laptop().join("away")).unwrap();
    std::fs::write(&desk, "no folder").unwrap();
    h.keys("<f12>");
    assert!(h.screen().contains("The register is not locked"), "{}", h.screen());
    assert!(!h.screen().contains("Ella"), "{}", h.screen());
    h.keys("x");
    assert!(h.screen().contains("Ella"), "{}", h.screen());
    assert!(h.line(23).contains("only covered"), "{}", h.screen());
}

#[test]
fn leaving_from_the_lock_tells_of_what_has_not_reached_the_register() {
    let mut h = at_work();
    let away = h.drive_goes();
    h.keys("2nElla<tab>Ny<ctrl-s>").wait(3_000);
    assert_eq!(h.app.left_waiting(), 1, "{}", h.screen());
    h.keys("<f12>").wait(25_000);
    locked(&mut h);
    h.keys("<ctrl-q>");
    assert!(h.app.done());
    assert_eq!(h.app.left_waiting(), 1, "said when the screen is gone");
    drop(away);
    // What goes in after all while it is locked does not wait.
    let mut h = at_work();
    h.ahead("2nElla<tab>Ny<ctrl-s><f12>").wait(3_000);
    locked(&mut h);
    h.keys("<ctrl-q>");
    assert_eq!(h.app.left_waiting(), 0);
}
