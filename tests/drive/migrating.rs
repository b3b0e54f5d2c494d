//! A made-up newer version of the program makes a register ready for itself, and is stopped at every
//! question it puts to the drive: the file is of the old format or of the new one, and all is in it.

use crate::drive::{Drive, Fault, Refusal, What};
use crate::told;
use crate::unit::{self, NINE, Unit, somebody, verify};
use chrono::NaiveDateTime;
use std::path::Path;
use tillit::base::{ActionId, Clock as _, FakeClock, IdSource, Phrase, Stamp, Word};
use tillit::store::backups::{self, Reason};
use tillit::store::migrate::{Ready, Step, make_ready};
use tillit::store::share::Beat;
use tillit::store::{
    Ask as _, Author, Change as _, Guard, Register, Result, Save, StoreError, commit, workers,
};

/// What the next two versions of the program might want.
const STEPS: &[Step] = &[
    Step {
        to: 2,
        reader: 1,
        writer: 2,
        sql: "CREATE TABLE parcel(id BLOB PRIMARY KEY NOT NULL, person BLOB REFERENCES person(id),
                what TEXT NOT NULL, gone INTEGER) STRICT;
              INSERT INTO parcel SELECT id, id, 'bread', NULL FROM person;",
    },
    Step {
        to: 3,
        reader: 1,
        writer: 3,
        sql: "ALTER TABLE person ADD COLUMN shoe INTEGER;
              UPDATE person SET shoe=40+length(given);
              CREATE INDEX person_shoe ON person(shoe);",
    },
];

fn now() -> NaiveDateTime {
    let clock = FakeClock::at("2026-11-23 09:00");
    clock.local(clock.now())
}

fn open(unit: &Unit) -> Register {
    let mut register = Register::open(&unit.path, &unit::unlock(unit.encrypted)).unwrap();
    register.set_patience(std::time::Duration::ZERO).unwrap();
    register
}

fn number(register: &Register, sql: &str) -> i64 {
    register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
}

/// A register with so many saves in it.
fn with_saves(encrypted: bool, saves: usize) -> (Unit, Vec<ActionId>) {
    let unit = Unit::new(encrypted);
    let mut register = open(&unit);
    let acknowledged = (0..saves).map(|n| save(&mut register, n).unwrap()).collect();
    drop(register);
    (unit, acknowledged)
}

fn next(register: &Register, n: usize) -> Save {
    let by = register.read(|db| workers::All.ask(db)).unwrap()[0].id;
    let ids = IdSource::system();
    somebody(&Author { by, at: Stamp(NINE), ids: &ids }, n)
}

fn save(register: &mut Register, n: usize) -> Result<ActionId> {
    let save = next(register, n);
    commit::commit(register, &save).map(|_| save.action)
}

/// Of the old format, whole and to be written; or of the new one, whole, and to this program to be read.
/// Whether it is the new one.
fn is_new(unit: &Unit, acknowledged: &[ActionId], case: &str) -> bool {
    let mut register = open(unit);
    let saves = i64::try_from(acknowledged.len()).unwrap();
    assert_eq!(verify(&register, acknowledged), Ok(saves), "{case}");
    match number(&register, "PRAGMA user_version") {
        1 => {
            let tables = "SELECT count(*) FROM sqlite_schema WHERE name LIKE '%parcel%'";
            assert_eq!((register.guard(), number(&register, tables)), (None, 0), "{case}");
            false
        }
        3 => {
            assert_eq!(register.guard(), Some(Guard::Newer), "{case}");
            let refused = save(&mut register, 99).unwrap_err();
            assert_eq!(refused, StoreError::ReadOnly(Guard::Newer), "{case}");
            let whole = "SELECT count(*) FROM person JOIN parcel ON parcel.person=person.id
                WHERE shoe=40+length(given)";
            assert_eq!(number(&register, whole), saves, "{case}");
            let logged = "SELECT count(*) FROM sqlite_schema WHERE name='log_u_parcel'";
            assert_eq!(number(&register, logged), 1, "{case}");
            true
        }
        other => panic!("{case}: half way, of format {other}"),
    }
}

/// The newer program, with something wrong at its `n`-th question and so many after it. None: there was
/// no such question. Else whether the register was made ready all the same.
fn stopped(made: &Unit, acknowledged: &[ActionId], fault: (u64, u64, What)) -> Option<bool> {
    let (n, times, what) = fault;
    let unit = made.copy();
    let drive = Drive::on(unit.folder.path());
    let mut register = open(&unit);
    let at = drive.asked(0) + n;
    drive.plan(Fault { times, ..Fault::once(0, at, what) });
    let said = make_ready(&mut register, STEPS, now());
    drop(register);
    if drive.asked(0) < at {
        assert_eq!(said, Ok(Ready::Was(1)));
        return None;
    }
    drive.clear();
    let case = format!("{what:?} at question {n}, {times} times, {said:?}");
    let new = is_new(&unit, acknowledged, &case);
    assert!(new || said.is_err(), "{case}");
    // Begun again it comes to its end, whatever lay half done.
    let mut register = open(&unit);
    let again = make_ready(&mut register, STEPS, now()).unwrap();
    assert_eq!(again, if new { Ready::AsItWas } else { Ready::Was(1) }, "{case}");
    drop(register);
    assert!(is_new(&unit, acknowledged, &case), "{case}");
    let all = backups::list(&unit.path).unwrap();
    assert!(all.iter().any(|backup| backup.reason == Reason::Migration), "{case}");
    Some(new)
}

#[test]
fn a_new_format_is_there_as_a_whole_or_not_at_all_wherever_it_is_cut_off() {
    let every = usize::try_from(told::number("TILLIT_TEST_STEP", 83)).unwrap();
    for encrypted in [false, true] {
        let (made, acknowledged) = with_saves(encrypted, 5);
        let refusals = [What::Die, What::Refuse(Refusal::Broken), What::Torn];
        let refusals = refusals.into_iter().chain([What::Refuse(Refusal::Full)]);
        for (offset, what) in refusals.enumerate() {
            let mut ended = [0, 0];
            for times in [1, u64::MAX] {
                for n in (1 + offset % every..).step_by(every) {
                    let n = u64::try_from(n).unwrap();
                    let Some(new) = stopped(&made, &acknowledged, (n, times, what)) else { break };
                    ended[usize::from(new)] += 1;
                }
            }
            println!("{what:?}, encrypted {encrypted}: {ended:?} old and new");
            assert!(ended[0] > 0, "{what:?}: nothing was cut off");
        }
    }
}

#[test]
#[ignore = "the other process of the test below"]
fn makes_ready_and_ends_in_the_middle() {
    let Some(path) = told::register() else { return };
    let drive = Drive::with_real_locks(path.parent().unwrap());
    drive.plan(Fault::once(0, told::at(), What::Abort));
    let mut register = Register::open(&path, &unit::unlock(false)).unwrap();
    make_ready(&mut register, STEPS, now()).unwrap();
}

/// The newer program is another process and is gone in the middle. A colleague of the version before has
/// had the register open all the while and has said nothing yet; what they save goes in, or waits.
#[test]
fn a_colleague_of_the_version_before_goes_on_or_reads_on() {
    let (made, acknowledged) = with_saves(false, 5);
    let step = usize::try_from(told::number("TILLIT_TEST_STEP", 20)).unwrap();
    let mut ended = [0, 0];
    for at in (20..).step_by(step) {
        let unit = made.copy();
        let mut colleague = open(&unit);
        assert_eq!(number(&colleague, "SELECT count(*) FROM person"), 5);
        let other = told::program("migrating::makes_ready_and_ends_in_the_middle", &unit.path, at)
            .status()
            .unwrap();
        let mut all = acknowledged.clone();
        // One who was here is believed for some looks to be here still.
        let mut saved = Err(StoreError::Busy);
        for _ in 0..8 {
            saved = save(&mut colleague, 5);
            if saved != Err(StoreError::Busy) {
                break;
            }
            let _ = Beat { by: None, work: None }.apply(&mut colleague);
        }
        match saved {
            Ok(action) => all.push(action),
            Err(why) => {
                assert_eq!(why, StoreError::ReadOnly(Guard::Newer), "at {at}");
                assert_eq!(colleague.guard(), Some(Guard::Newer), "it holds for all that follows");
                assert_eq!(number(&colleague, "SELECT count(*) FROM person"), 5, "it reads on");
            }
        }
        drop(colleague);
        let new = is_new(&unit, &all, &format!("ended at question {at}"));
        assert_eq!(new, all.len() == 5, "at {at}");
        ended[usize::from(new)] += 1;
        if other.success() {
            break;
        }
    }
    println!("{ended:?} old and new");
    assert!(ended[0] > 0 && ended[1] > 0, "{ended:?}");
}

#[test]
fn nobody_is_left_behind_with_an_open_form() {
    let (unit, acknowledged) = with_saves(false, 2);
    let mut colleague = open(&unit);
    let by = Some(colleague.read(|db| workers::All.ask(db)).unwrap()[0].id);
    Beat { by, work: None }.apply(&mut colleague).unwrap();
    let mut newer = open(&unit);
    let why = make_ready(&mut newer, STEPS, now()).unwrap_err();
    let StoreError::Rule(said) = why else { panic!("{why:?}") };
    assert_eq!(said, Phrase::new(Word("store-older-open")).with("who", "Karin"));
    assert_eq!(backups::list(&unit.path).unwrap(), []);
    drop(newer);
    drop(colleague);
    assert_eq!(make_ready(&mut open(&unit), STEPS, now()), Ok(Ready::Was(1)));
    assert!(is_new(&unit, &acknowledged, "alone"));
}

#[test]
#[cfg(unix)]
fn what_may_not_be_written_is_left_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let (unit, acknowledged) = with_saves(false, 2);
    let mode = |mode| {
        let may = std::fs::Permissions::from_mode(mode);
        std::fs::set_permissions(Path::new(&unit.path), may).unwrap();
    };
    mode(0o444);
    let why = make_ready(&mut open(&unit), STEPS, now()).unwrap_err();
    assert!(matches!(why, StoreError::Rule(said) if said.word == "store-older-closed"));
    mode(0o644);
    assert!(!is_new(&unit, &acknowledged, "locked"));
}
