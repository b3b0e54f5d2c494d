//! Several processes on one register, each ending somewhere in the middle of what it does: no timers,
//! but each at a question of its own. Locks are the platform's; each remembers names for ever.

use crate::drive::{Drive, Fault, What};
use crate::session::Session;
use crate::told;
use crate::unit::{self, Unit};
use std::path::Path;
use std::process::{Child, Stdio};
use tillit::base::{ActionId, IdSource, Stamp, WorkerId};
use tillit::store::{Ask as _, Author, Register, StoreError, Unlock, commit, workers};

const PROGRAMS: u64 = 3;

#[test]
#[ignore = "the other processes of the test below"]
fn saves_until_it_ends_in_the_middle() {
    let Some(path) = told::register() else { return };
    let drive = Drive::with_real_locks(path.parent().unwrap());
    drive.remembers_names();
    drive.plan(Fault::once(0, told::at(), What::Abort));
    let (mut register, by) = open_and_ask(&path);
    let ids = IdSource::system();
    for n in 0.. {
        let author = Author { by, at: Stamp(unit::NINE), ids: &ids };
        let save = unit::somebody(&author, n);
        loop {
            match commit::commit(&mut register, &save) {
                Ok(_) => break,
                Err(StoreError::Busy) => {}
                Err(why) if why.passing() => {
                    drop(register);
                    register = open(&path);
                }
                Err(why) => panic!("{why}"),
            }
        }
        println!("\nA {}", save.action);
    }
}

/// Colleagues may hold it just now, or make it longer while it is being opened.
fn open(path: &Path) -> Register {
    loop {
        match Register::open(path, &Unlock::default()) {
            Ok(register) => return register,
            Err(StoreError::Damaged) => {}
            Err(why) if why.passing() => {}
            Err(why) => panic!("{why}"),
        }
    }
}

/// The same with the first question, which a colleague may make as hard.
fn open_and_ask(path: &Path) -> (Register, WorkerId) {
    loop {
        let register = open(path);
        match register.read(|db| workers::All.ask(db)) {
            Ok(team) => return (register, team[0].id),
            Err(why) if why.passing() => {}
            Err(why) => panic!("{why}"),
        }
    }
}

fn start(path: &Path, at: u64) -> Child {
    told::program("processes::saves_until_it_ends_in_the_middle", path, at)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What was acknowledged to a program that has ended in the middle.
fn ended(other: Child) -> Vec<ActionId> {
    let ended = other.wait_with_output().unwrap();
    assert!(!ended.status.success());
    let said = String::from_utf8(ended.stdout).unwrap();
    let why = String::from_utf8_lossy(&ended.stderr).into_owned();
    assert!(!why.contains("panicked"), "{why}");
    let ids = said.lines().filter_map(|line| line.strip_prefix("A "));
    ids.map(|id| id.parse().unwrap()).collect()
}

/// Somebody has put a copy of a register there, without a journal. One opens it, and so has heard that
/// there is none; another opens it, makes the first save of all and ends in its middle.
#[test]
fn the_first_save_of_all_is_as_safe() {
    let made = Unit::new(false);
    std::fs::remove_file(made.folder.path().join("unit.tillit-journal")).unwrap();
    let step = usize::try_from(told::number("TILLIT_TEST_STEP", 4)).unwrap();
    for at in (44..100).step_by(step) {
        let unit = made.copy();
        let drive = Drive::with_real_locks(unit.folder.path());
        drive.remembers_names();
        let mut session = Session::open(&drive, 0, &unit.path, false).unwrap();
        let mut acknowledged = ended(start(&unit.path, at));
        session.save(usize::MAX);
        acknowledged.extend(&session.acknowledged);
        drop(session);
        let holds = unit.holds(&acknowledged);
        assert!(holds.is_ok(), "ended at question {at}: {holds:?}");
    }
}

#[test]
fn programs_that_end_in_the_middle_leave_a_whole_register() {
    let unit = Unit::new(false);
    let rounds = told::number("TILLIT_TEST_ROUNDS", 4);
    let mut acknowledged: Vec<ActionId> = Vec::new();
    for round in 0..rounds {
        // Some end at once, some while they open, most in one of their saves.
        let at = |n: u64| 20 + (round * PROGRAMS + n) * 37 % 211;
        let others: Vec<Child> = (0..PROGRAMS).map(|n| start(&unit.path, at(n))).collect();
        for other in others {
            acknowledged.extend(ended(other));
        }
        let holds = unit.holds(&acknowledged);
        assert!(holds.is_ok(), "round {round}: {holds:?}");
    }
    let deaths = rounds * PROGRAMS;
    println!("{} saves acknowledged, {deaths} programs ended", acknowledged.len());
    assert!(acknowledged.len() > usize::try_from(rounds).unwrap());
}
