//! The passphrase that the computer remembers: off unless asked for, and gone when it should be.

use crate::harness::{EVA, Harness, Start};
use tillit::base::Secret;
use tillit::store::members::Remove;
use tillit::store::{Ask as _, Author, Change as _, Key, Register, Unlock, workers};

const PASSPHRASE: &str = "blue yellow red house";
const NEW: &str = "snow car cat cheese";

/// Eva at an encrypted register, on a computer with a key store.
fn eva() -> Harness {
    let (mut h, _) = Start::new().rings().locked(PASSPHRASE);
    come_in(&mut h, PASSPHRASE);
    h
}

fn come_in(h: &mut Harness, passphrase: &str) {
    h.keys(&format!("<up><ctrl-u>{EVA}<enter><ctrl-u>{passphrase}<enter>"));
    assert!(h.line(2).contains("Today"), "{}", h.screen());
}

/// Asks the computer to remember, as the one whose passphrase this is.
fn remember(h: &mut Harness, passphrase: &str) {
    h.keys("0").click("Remember me here").keys("<enter>");
    assert!(h.screen().contains("lock Windows when you leave"), "{}", h.screen());
    h.keys(&format!("{passphrase}<ctrl-s>"));
}

fn asks(h: &mut Harness) -> bool {
    h.screen().contains("Passphrase") && !h.line(2).contains("Today")
}

#[test]
fn it_is_off_until_asked_for_with_the_passphrase_and_then_the_register_opens_by_itself() {
    let mut h = eva().again();
    assert!(asks(&mut h) && h.kept() == 0, "{}", h.screen());
    come_in(&mut h, PASSPHRASE);
    remember(&mut h, NEW);
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    assert_eq!(h.kept(), 0);
    h.keys(&format!("<ctrl-u>{PASSPHRASE}<ctrl-s>"));
    assert!(h.line(23).contains("remembers the passphrase"), "{}", h.screen());
    assert!(h.screen().contains("on: the register opens"), "{}", h.screen());
    let mut h = h.again();
    assert!(h.line(2).contains("Today") && h.line(1).contains(EVA), "{}", h.screen());
}

#[test]
fn f12_and_idle_minutes_ask_all_the_same_also_by_way_of_the_first_page() {
    let mut h = eva();
    remember(&mut h, PASSPHRASE);
    h.keys("<f12>").wait(200);
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
    let path = h.path().display().to_string();
    h.keys("<esc>2").keys(&format!("<ctrl-u>{path}")).keys("<enter>");
    assert!(asks(&mut h), "{}", h.screen());
    come_in(&mut h, PASSPHRASE);
    h.wait(11 * 60_000);
    assert!(h.screen().contains("The register is locked."), "{}", h.screen());
}

#[test]
fn it_is_forgotten_when_asked_for_and_when_the_passphrase_changes() {
    let mut h = eva();
    remember(&mut h, PASSPHRASE);
    h.keys("0").click("Remember me here").keys("<enter>y<ctrl-s>");
    assert!(h.line(23).contains("has forgotten"), "{}", h.screen());
    assert_eq!(h.kept(), 0);
    remember(&mut h, PASSPHRASE);
    assert_eq!(h.kept(), 1);
    h.keys("0<f9>change passphrase<enter>");
    h.keys(&format!("{PASSPHRASE}<enter>{NEW}<enter>{NEW}<ctrl-s>"));
    let said = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("has forgotten the old one"), "{said}");
    assert_eq!(h.kept(), 0);
    let mut h = h.again();
    assert!(asks(&mut h), "{}", h.screen());
}

#[test]
fn a_member_who_is_removed_is_not_let_in_and_nothing_is_kept() {
    let mut h = eva();
    h.keys("0<f9>the team<enter>nSiv Ek<enter><ctrl-s>");
    let handed = |line: &&str| {
        let groups: Vec<&str> = line.split_whitespace().collect();
        groups.len() == 4 && groups.iter().all(|group| group.len() == 4)
    };
    let handed = h.screen().lines().find(handed).unwrap().trim().to_owned();
    let mut h = h.seated_as("Siv Ek");
    h.keys(&format!("{handed}<enter>{NEW}<enter>{NEW}<enter>"));
    remember(&mut h, NEW);
    assert_eq!(h.kept(), 1);
    let key = Key::Member { name: Some(EVA.into()), passphrase: Secret::from(PASSPHRASE) };
    let mut other = Register::open(&h.path(), &Unlock { key, laptop: None }).unwrap();
    let team = other.read(|db| workers::All.ask(db)).unwrap();
    let id = |name: &str| team.iter().find(|worker| worker.name == name).unwrap().id;
    let author = Author { by: id(EVA), at: h.now(), ids: &h.ids };
    Remove::new(&author, id("Siv Ek")).apply(&mut other).unwrap();
    drop(other);
    let mut h = h.again();
    assert!(asks(&mut h), "{}", h.screen());
    assert_eq!(h.kept(), 0);
}

#[test]
fn where_there_is_no_key_store_it_is_said() {
    let (mut h, _) = Start::new().locked(PASSPHRASE);
    come_in(&mut h, PASSPHRASE);
    h.keys("0").click("Remember me here").keys("<enter>");
    assert!(h.screen().contains("That works only on Windows."), "{}", h.screen());
}
