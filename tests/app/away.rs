//! The counter while the drive is away: opened, counted at, killed. Every press waits on this computer and
//! is in the register once when the drive is back.

use crate::harness::{Harness, Start, town};
use tillit::domain::session::Session;
use tillit::store::{Author, Save, sessions};

fn torg(author: &Author<'_>) -> Vec<Save> {
    vec![sessions::add(author, &town::torg(author))]
}

/// What the register holds of two counters.
fn counted(h: &Harness) -> (String, String) {
    let of = |counter: &str| {
        h.row(&format!("SELECT coalesce(sum(n),0) FROM tally WHERE counter='{counter}'"))
    };
    (of("talk"), of("folder"))
}

fn is(talks: i64, folders: i64) -> (String, String) {
    (talks.to_string(), folders.to_string())
}

/// How many saves, and how many drafts, lie on this computer's disk.
fn on_disk(h: &Harness) -> [usize; 2] {
    let desk = h.laptop().join("desk");
    let folders: Vec<_> = std::fs::read_dir(desk).into_iter().flatten().flatten().collect();
    ["outbox", "drafts"].map(|part| {
        let parts = folders.iter().map(|one| one.path().join(part));
        parts.flat_map(std::fs::read_dir).flatten().flatten().count()
    })
}

#[test]
fn the_drive_goes_while_somebody_counts_and_every_press_is_there_when_it_is_back() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>111").wait(5_000);
    assert_eq!(counted(&h), is(3, 0));
    let away = h.drive_goes();
    h.keys("1122").wait(12_000);
    assert_eq!(on_disk(&h)[0], 1, "{}", h.screen());
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    // More comes while the first still waits, and one is taken back.
    h.keys("1<ctrl-z>1").wait(12_000);
    assert!(h.line(1).contains("waiting"), "{}", h.screen());
    let screen = h.screen();
    let talk = screen.lines().find(|line| line.contains("[1] Talked with")).unwrap();
    assert!(talk.contains(" 6 "), "{screen}");
    drop(away);
    assert_eq!(counted(&h), is(3, 0), "nothing got there meanwhile");
    h.wait(10_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(6, 2), [0, 0]), "{}", h.screen());
    h.keys("1").wait(5_000);
    h.keys("<ctrl-s>");
    assert_eq!(counted(&h), is(7, 2));
    assert_eq!(h.row("SELECT state FROM session"), "done");
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
}

#[test]
fn the_counter_opens_while_the_drive_is_away() {
    // From the list as it stands on the screen, and from Today, where the list has to be read first.
    for (before, after) in [("4", "<enter>"), ("", "4<enter>")] {
        let mut h = Start::new().with(torg);
        h.keys(before);
        let away = h.drive_goes();
        h.keys(after);
        assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
        h.keys("112").wait(6_000);
        assert_eq!(on_disk(&h)[0], 2, "{}", h.screen());
        h.keys("1<esc>");
        assert!(h.screen().contains("Bergsjön torg"), "{}", h.screen());
        // Opened again it counts on from what waits.
        h.keys("<enter>");
        let screen = h.screen();
        let talk = screen.lines().find(|line| line.contains("[1] Talked with")).unwrap();
        assert!(talk.contains(" 3 "), "{screen}");
        h.keys("1").wait(6_000);
        drop(away);
        h.wait(10_000);
        assert_eq!((counted(&h), on_disk(&h)), (is(4, 1), [0, 0]), "{}", h.screen());
        assert_eq!(h.row("SELECT state FROM session"), "running");
        assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
    }
}

#[test]
fn a_session_nobody_planned_is_written_and_counted_at_while_the_drive_is_away() {
    let mut h = Start::new().with(torg);
    h.keys("4");
    let away = h.drive_goes();
    h.keys("n<tab>Hammarkullen<ctrl-s>");
    assert!(h.screen().contains("Hammarkullen"), "{}", h.screen());
    assert_eq!(on_disk(&h)[0], 1, "{}", h.screen());
    h.keys("<end>");
    while !h.screen().lines().any(|line| line.starts_with(" >") && line.contains("Hammark")) {
        h.keys("<up>");
    }
    h.keys("<enter>");
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    h.keys("11").wait(6_000);
    assert_eq!(on_disk(&h)[0], 3, "{}", h.screen());
    drop(away);
    h.wait(10_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(2, 0), [0, 0]), "{}", h.screen());
    let of = "SELECT state FROM session WHERE place='Hammarkullen'";
    assert_eq!(h.row(of), "running");
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
    h.keys("<esc>4");
    assert!(h.screen().contains("Hammarkullen"), "{}", h.screen());
}

#[test]
fn nobody_waits_for_a_drive_that_is_silent() {
    let mut h = Start::new().with(torg);
    h.silent(|h| {
        h.keys("4");
        assert!(!h.screen().contains("Bergsjön torg"), "{}", h.screen());
        h.wait(2_000);
        assert!(h.screen().contains("Bergsjön torg"), "{}", h.screen());
        h.keys("<enter>").wait(2_000);
        assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
        h.keys("112").wait(6_000);
        assert_eq!(on_disk(h)[0], 2, "{}", h.screen());
        h.keys("1");
    });
    assert_eq!(counted_on_screen(&mut h), "3");
    h.wait(6_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(3, 1), [0, 0]), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
}

#[test]
fn what_was_counted_while_the_drive_was_away_is_counted_once_after_a_crash() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>11").wait(5_000);
    let away = h.drive_goes();
    // Gathered and waiting for the drive; then more, which nothing has gathered.
    h.keys("111").wait(6_000);
    h.keys("122").wait(1_000);
    assert_eq!(on_disk(&h), [1, 1], "{}", h.screen());
    // The program is killed, and started while the drive is still away: nothing is lost by that.
    let mut h = h.again();
    h.keys("4<enter>1<esc>");
    assert_eq!(on_disk(&h), [1, 1], "{}", h.screen());
    drop(away);
    let mut h = h.again();
    h.wait(3_000);
    assert_eq!(counted(&h), is(5, 0), "what waited has gone in: {}", h.screen());
    assert!(h.screen().contains("Counted: Square stand: Bergsjön torg"), "{}", h.screen());
    h.keys("<home><enter>").wait(5_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(6, 2), [0, 0]), "{}", h.screen());
    // And no second time by yet another start.
    let mut h = h.again();
    h.wait(5_000);
    assert_eq!(counted(&h), is(6, 2), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
}

#[test]
fn a_draft_of_the_counter_is_opened_while_the_drive_is_away() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>112").wait(1_000);
    // Killed before anything was gathered; it comes up on Today, and then the drive goes.
    let mut h = h.again();
    let away = h.drive_goes();
    h.keys("<home><enter>");
    assert!(h.line(2).contains("COUNTING"), "{}", h.screen());
    h.keys("1").wait(6_000);
    assert_eq!(counted_on_screen(&mut h), "3");
    drop(away);
    h.wait(10_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(3, 1), [0, 0]), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM conflict"), "0");
}

/// How many talks the screen tells.
fn counted_on_screen(h: &mut Harness) -> String {
    let screen = h.screen();
    let talk = screen.lines().find(|line| line.contains("[1] Talked with")).unwrap();
    talk.split_whitespace().rev().find(|word| word.parse::<u64>().is_ok()).unwrap().to_owned()
}

#[test]
fn what_was_counted_is_offered_however_long_the_program_was_not_opened() {
    let mut h = Start::new().with(torg);
    h.keys("4<enter>112").wait(1_000);
    // Killed before anything was gathered, and then comes a leave of forty days.
    h.clock.advance(40 * 24 * 60 * 60_000);
    let mut h = h.again();
    assert!(h.screen().contains("Counted: Square stand: Bergsjön torg"), "{}", h.screen());
    while !h.screen().lines().any(|line| line.contains(" > ") && line.contains("Counted:")) {
        h.keys("<down>");
    }
    h.keys("<enter>").wait(6_000);
    assert_eq!((counted(&h), on_disk(&h)), (is(2, 1), [0, 0]), "{}", h.screen());
}

#[test]
fn a_session_that_no_drive_gives_says_so_and_fetches_nothing() {
    let old = |author: &Author<'_>| {
        let one = town::torg(author);
        vec![sessions::add(author, &Session { day: one.day.plus_days(-40), ..one })]
    };
    let mut h = Start::new().with(old);
    h.wait(60_000).keys("4");
    let _away = h.drive_goes();
    h.wait(20_000);
    assert!(h.line(1).contains("out of reach"), "{}", h.screen());
    h.silent(|h| {
        h.keys("<enter>");
        assert!(h.screen().contains("What belongs here comes when"), "{}", h.screen());
    });
}
