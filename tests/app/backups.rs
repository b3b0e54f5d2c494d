//! The backup of the day, one asked for, and one put back from the list.

use crate::harness::{Harness, Start, town};
use tillit::screens::Route;
use tillit::store::backups::{self, Reason};

/// The backup of the day begins this long after the start, in milliseconds; then slice by slice.
const DAY: i64 = 30_000;

fn reasons(h: &Harness) -> Vec<Reason> {
    backups::list(&h.path()).unwrap().into_iter().map(|backup| backup.reason).collect()
}

fn list(h: &mut Harness) {
    h.app.go(Route::Backups);
    h.settle();
}

#[test]
fn there_is_one_a_day_whoever_comes_first() {
    let mut h = Start::new().with(town::four);
    h.wait(DAY);
    assert_eq!(reasons(&h), [Reason::Daily]);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(DAY);
    assert_eq!(reasons(&h), [Reason::Daily], "Karin has taken it");
    assert!(!h.screen().contains("backup"), "nobody is troubled with it: {}", h.screen());
    list(&mut h);
    let screen = h.screen();
    assert!(screen.contains("Mon 2026-11-23 09:00") && screen.contains("daily"), "{screen}");
}

#[test]
fn one_is_taken_and_put_back_from_the_list() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    assert!(h.screen().contains("There is no backup yet"), "{}", h.screen());
    h.keys("n").wait(3_000);
    assert_eq!(reasons(&h), [Reason::Asked]);
    assert!(h.screen().contains("asked for"), "{}", h.screen());
    assert!(!h.screen().contains("1 backups"), "{}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "1");
    list(&mut h);
    h.keys("<enter>");
    assert!(h.screen().contains("Everybody else has to close"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(reasons(&h), [Reason::Asked], "the harmless answer stands first");
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0");
    assert!(reasons(&h).contains(&Reason::Restore));
    h.keys("<ctrl-n>Disa<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Disa'"), "1", "work goes on");
}

#[test]
fn nothing_is_put_back_while_a_colleague_is_in() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(6_000);
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("A colleague has the register open"), "{}", h.screen());
    assert_eq!(reasons(&h), [Reason::Asked]);
    h.keys("2");
    assert!(h.line(1).contains("People"), "it is open again: {}", h.screen());
}

/// Garbage over what says which register it is: it does not open any more.
fn damage(h: &Harness) -> Vec<u8> {
    let page: usize =
        h.row("SELECT rootpage FROM sqlite_schema WHERE name='register'").parse().unwrap();
    let mut bytes = std::fs::read(h.path()).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xA5);
    std::fs::write(h.path(), &bytes).unwrap();
    bytes
}

#[test]
fn a_damaged_register_offers_its_latest_backup() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    damage(&h);
    let mut h = h.again();
    assert!(h.screen().contains("The file is damaged"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("The latest backup takes the place"), "{}", h.screen());
    h.keys("<enter>");
    assert!(
        h.screen().contains("The file is damaged"),
        "the harmless answer first: {}",
        h.screen()
    );
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("Gunnel Bergström"), "{}", h.screen());
    assert!(reasons(&h).contains(&Reason::Restore), "the damaged one is kept");
}

#[test]
fn what_can_be_read_of_a_damaged_register_is_opened_and_told() {
    let mut h = Start::new().with(town::four);
    let damaged = damage(&h);
    let mut h = {
        h.wait(1_000);
        h.again()
    };
    h.keys("<enter><down><enter>");
    assert!(h.screen().contains("There is no backup beside the register"), "{}", h.screen());
    h.keys("<esc>");
    h.app.go(Route::Unlock { path: h.path() });
    h.settle();
    h.keys("<ctrl-s><down><enter>").wait(1_000);
    assert!(h.screen().contains("What could be read lies in register-saved-"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("Gunnel Bergström"), "{}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>2");
    assert!(h.line(1).contains("saved") && h.screen().contains("Ella Ny"), "{}", h.screen());
    assert!(std::fs::read(h.path()).unwrap() == damaged, "the damaged file was written");
}
