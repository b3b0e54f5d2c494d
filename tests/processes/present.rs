//! Who has a register open, told by locks: of real processes, since a lock never stands in the way of
//! the process that holds it.

use crate::other::{Other, say, told, wait};
use crate::sharing::Shared;
use std::path::{Path, PathBuf};
use tillit::base::FakeClock;
use tillit::store::share::{Beat, Present, others, presence};
use tillit::store::{Change as _, Register, Unlock};

fn laptop(register: &Path, seat: usize) -> PathBuf {
    register.with_file_name(format!("laptop-{seat}"))
}

fn open_at(register: &Path, seat: usize) -> Register {
    let unlock = Unlock { laptop: Some(laptop(register, seat)), ..Unlock::default() };
    tillit::store::share::enter(register, &unlock, &FakeClock::at("2026-11-23 09:00")).unwrap()
}

fn here(register: &mut Register) -> Vec<Present> {
    let beat = Beat { by: None, work: None };
    beat.apply(register).unwrap().others.into_iter().map(|(present, _)| present).collect()
}

#[test]
#[ignore = "the other process of the tests below"]
fn is_here() {
    let Some((path, seat)) = told() else { return };
    let mut register = open_at(&path, seat);
    here(&mut register);
    say("here");
    wait();
    drop(register);
    say("gone");
    wait();
}

#[test]
fn a_program_is_seen_as_long_as_it_runs() {
    let shared = Shared::with(1);
    let mut own = open_at(&shared.path, 0);
    assert_eq!(here(&mut own), []);
    let mut other = Other::start("present::is_here", &shared.path, 1);
    other.wait_for("here");
    for _ in 0..20 {
        assert_eq!(here(&mut own).len(), 1, "it says nothing new, and its lock is held");
    }
    assert_eq!(others(&mut own).len(), 1);
    other.go_on();
    other.wait_for("gone");
    assert_eq!(here(&mut own), []);
    other.go_on();
    other.ended();
}

#[test]
fn a_program_that_was_killed_on_this_computer_is_forgotten_at_once() {
    let shared = Shared::with(1);
    let mut other = Other::start("present::is_here", &shared.path, 0);
    other.wait_for("here");
    let computer = tillit::store::share::computer::id(&laptop(&shared.path, 0)).unwrap();
    assert!(presence::runs_here(&shared.path, computer), "a second start would say so");
    other.kill();
    assert!(!presence::runs_here(&shared.path, computer));
    let mut own = open_at(&shared.path, 0);
    assert_eq!(here(&mut own), []);
    assert_eq!(std::fs::read_dir(presence::folder(&shared.path)).unwrap().count(), 2);
}

#[test]
fn one_that_was_killed_elsewhere_is_forgotten_after_three_looks() {
    let shared = Shared::with(1);
    let mut other = Other::start("present::is_here", &shared.path, 1);
    other.wait_for("here");
    other.kill();
    let mut own = open_at(&shared.path, 0);
    let seen: Vec<usize> = (0..5).map(|_| here(&mut own).len()).collect();
    assert_eq!(seen, [1, 1, 1, 0, 0]);
}
