//! The server forgets whose locks are whose, in the middle of a save, and a colleague saves in that very
//! moment; and one that gives no locks at all.

use crate::drive::{Drive, Fault, What, as_client, meanwhile};
use crate::session::Session;
use crate::told;
use crate::unit::{self, NINE, Unit, somebody};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use tillit::base::{ActionId, FakeClock, IdSource, Stamp};
use tillit::store::share::probe::Trial;
use tillit::store::share::{self, Flaw, Place};
use tillit::store::{Ask as _, Author, Guard, Register, Result, StoreError, commit, workers};

/// A save from another computer, tried once.
fn colleague(path: &Path) -> Result<ActionId> {
    as_client(1, || {
        let mut register = Register::open(path, &unit::unlock(false))?;
        register.set_patience(std::time::Duration::ZERO)?;
        let by = register.read(|db| workers::All.ask(db))?[0].id;
        let save = somebody(&Author { by, at: Stamp(NINE), ids: &IdSource::system() }, 9);
        commit::commit(&mut register, &save).map(|_| save.action)
    })
}

/// What became of it at every point.
#[derive(Debug, Default)]
struct Came {
    points: usize,
    /// The colleague's save went in.
    between: usize,
    bad: Vec<String>,
}

fn at_every_point(what: What, comes: bool) -> Came {
    let (made, mut came) = (Unit::new(false), Came::default());
    let step = usize::try_from(told::number("TILLIT_TEST_STEP", 3)).unwrap();
    for n in (1..).step_by(step) {
        let unit = made.copy();
        let drive = Drive::on(unit.folder.path());
        let mut first = Session::open(&drive, 0, &unit.path, false).unwrap();
        first.save(0);
        let at = drive.asked(0) + n;
        drive.plan(Fault::once(0, at, what));
        let saved = Rc::new(RefCell::new(Vec::new()));
        if comes {
            let (path, saved) = (unit.path.clone(), Rc::clone(&saved));
            meanwhile(0, at, move || saved.borrow_mut().extend(colleague(&path)));
        }
        first.save(7);
        if !drive.clear() {
            meanwhile(0, u64::MAX, || ());
            return came;
        }
        came.points += 1;
        came.between += saved.borrow().len();
        let acknowledged = [first.acknowledged.clone(), saved.borrow().clone()].concat();
        drop(first);
        let all = i64::try_from(acknowledged.len()).unwrap();
        match unit.holds(&acknowledged) {
            Ok(found) if found == all => {}
            other => came.bad.push(format!("at question {n}: {other:?} of {all}")),
        }
    }
    came
}

/// As it is where a link was gone: with the locks go the files that were open, and nothing that was begun
/// by them arrives any more.
#[test]
fn a_computer_that_the_server_has_forgotten_saves_once_and_a_colleague_in_that_moment_too() {
    for comes in [false, true] {
        let came = at_every_point(What::Die, comes);
        println!("a colleague comes {comes}: {came:?}");
        assert!(came.bad.is_empty() && came.points > 5, "{came:?}");
        assert_eq!(came.between > 0, comes, "{came:?}");
    }
}

/// A server that forgets locks alone and says nothing: harmless as long as nobody comes in that moment.
/// Who does is not kept out by anything; that such a drive is found out is told by `app place`.
#[test]
fn locks_that_are_lost_harm_nothing_where_nobody_comes() {
    let alone = at_every_point(What::LosesLocks, false);
    assert!(alone.bad.is_empty() && alone.points > 5, "{alone:?}");
    let met = at_every_point(What::LosesLocks, true);
    println!("a colleague saves in that moment: damaged at {} of {}", met.bad.len(), met.points);
}

/// What comes of opening a register where the trial file has fared so.
fn entered(unit: &Unit, trial: Option<Trial>) -> Result<Option<Guard>> {
    let flaw = match trial {
        Some(Trial::Bad(flaw)) => Some(flaw),
        _ => None,
    };
    let place = Place { mount: None, flaw, trial, copies: Vec::new() };
    let clock = FakeClock::at("2026-11-23 09:00");
    let register = share::enter_in(place, &unit.path, &unit::unlock(unit.encrypted), &clock)?;
    Ok(register.guard())
}

#[test]
fn a_drive_that_refuses_every_lock_is_no_colleague_who_saves() {
    let none = Some(Trial::Bad(Flaw::NoLocks));
    for encrypted in [false, true] {
        let unit = Unit::new(encrypted);
        let drive = Drive::on(unit.folder.path());
        let always = Fault { times: u64::MAX, ..Fault::once(0, 1, What::NoLocks) };
        drive.plan(always);
        assert_eq!(entered(&unit, none), Err(StoreError::NoLocks));
        let other = Some(Trial::Bad(Flaw::Names));
        for trial in [None, Some(Trial::Good), Some(Trial::Unknown), other] {
            assert_eq!(entered(&unit, trial), Err(StoreError::Busy), "{trial:?}");
        }
        assert!(drive.clear());
        // What can be locked to be read is read, whatever became of the trial file.
        let read = Some(Guard::Place(Flaw::NoWriteLock));
        assert_eq!(entered(&unit, none), Ok(read));
    }
}
