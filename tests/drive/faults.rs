//! Everything a drive can refuse, at every question of a save and of an opening, once and for a while:
//! the file stays whole, what was acknowledged is in it, and nothing is in it twice.

use crate::drive::{Drive, Fault, Refusal, What};
use crate::session::Session;
use crate::told;
use crate::unit::Unit;

const REFUSALS: [What; 5] = [
    What::Refuse(Refusal::Broken),
    What::Refuse(Refusal::Full),
    What::Refuse(Refusal::Denied),
    What::Torn,
    What::Short,
];

/// In every how many-th point something goes wrong; 1 in the script.
fn step() -> usize {
    usize::try_from(told::number("TILLIT_TEST_STEP", 5)).unwrap()
}

/// How saves came through.
#[derive(Debug, Default)]
struct Came {
    points: usize,
    /// The answer was lost, and the save was in the file.
    already: usize,
}

/// One save on a copy of a register, with something wrong at its `n`-th question and so many after it.
/// None: there was no such question.
fn saves(made: &Unit, n: u64, times: u64, what: What) -> Option<bool> {
    let unit = made.copy();
    let drive = Drive::on(unit.folder.path());
    // By turns as on Windows and as elsewhere.
    if n.is_multiple_of(2) {
        drive.holds_open();
    }
    let mut session = Session::open(&drive, 0, &unit.path, unit.encrypted).unwrap();
    session.save(0);
    let fault = Fault { times, ..Fault::once(0, drive.asked(0) + n, what) };
    drive.plan(fault);
    let asked = drive.asked(0) + n;
    let already = session.save(3);
    if drive.asked(0) < asked {
        return None;
    }
    drive.clear();
    // And the program goes on as if nothing had been.
    session.save(0);
    let acknowledged = session.acknowledged.clone();
    drop(session);
    let holds = unit.holds(&acknowledged);
    assert_eq!(holds, Ok(3), "{what:?} at question {n}, {times} times");
    Some(already)
}

fn all_points(made: &Unit, what: What, offset: usize) -> Came {
    let mut came = Came::default();
    for times in [1, u64::MAX] {
        for n in (1 + offset % step()..).step_by(step()) {
            let Some(already) = saves(made, u64::try_from(n).unwrap(), times, what) else { break };
            came.points += 1;
            came.already += usize::from(already);
        }
    }
    came
}

#[test]
fn whatever_a_drive_refuses_a_save_comes_through_once() {
    let made = Unit::new(false);
    for (offset, what) in REFUSALS.into_iter().enumerate() {
        let came = all_points(&made, what, offset);
        println!("{what:?}: {came:?}");
        assert!(came.points > 10 / step(), "{what:?}: {came:?}");
    }
}

/// Only a sealed page shows a wrong bit.
#[test]
fn a_wrong_bit_on_the_way_is_noticed_and_never_written() {
    let made = Unit::new(true);
    let came = all_points(&made, What::Flip, 2);
    println!("a wrong bit: {came:?}");
    assert!(came.points > 5 / step());
}

#[test]
fn an_opening_that_fails_harms_nothing_and_the_next_one_is_well() {
    for encrypted in [false, true] {
        let made = Unit::new(encrypted);
        let mut failed = 0;
        // Only a sealed page shows a wrong bit.
        let wrong = encrypted.then_some(What::Flip);
        for (offset, what) in REFUSALS.into_iter().chain([What::Die]).chain(wrong).enumerate() {
            for n in (1 + offset % step()..).step_by(step()) {
                let unit = made.copy();
                let drive = Drive::on(unit.folder.path());
                drive.plan(Fault::once(0, u64::try_from(n).unwrap(), what));
                let opened = Session::open(&drive, 0, &unit.path, encrypted);
                failed += usize::from(opened.is_err());
                drop(opened);
                let beyond = drive.asked(0) < u64::try_from(n).unwrap();
                drive.clear();
                let mut session = Session::open(&drive, 0, &unit.path, encrypted).unwrap();
                session.save(0);
                let acknowledged = session.acknowledged.clone();
                drop(session);
                assert_eq!(unit.holds(&acknowledged), Ok(1), "{what:?} at question {n}");
                if beyond {
                    break;
                }
            }
        }
        assert!(failed > 0, "no opening failed");
    }
}
