//! The server loses power or the drive refuses while the register is given a new key: every page is
//! under the old one or every page is under the new one, and whoever stays opens it either way.

use crate::drive::{Drive, Fault, Keep, Refusal, What};
use crate::told;
use crate::unit::{NINE, PASSPHRASE, Unit, somebody, verify};
use tillit::base::{ActionId, IdSource, Lang, Secret, Stamp, WorkerId};
use tillit::domain::worker::{Role, Worker};
use tillit::store::keys::Keys;
use tillit::store::members::{Invite, Remove};
use tillit::store::{
    Ask as _, Author, Change as _, Key, Register, StoreError, Unlock, Work, commit, workers,
};

fn karin() -> Unlock {
    let passphrase = Secret::from(PASSPHRASE);
    Unlock { key: Key::Member { name: Some("Karin".into()), passphrase }, laptop: None }
}

/// A register of Karin's and Ali's with so many saves in it.
struct Team {
    unit: Unit,
    ali: WorkerId,
    acknowledged: Vec<ActionId>,
    ids: IdSource,
}

impl Team {
    fn new(saves: usize) -> Self {
        let unit = Unit::new(true);
        let ids = IdSource::system();
        let mut register = Register::open(&unit.path, &karin()).unwrap();
        let author = author(&register, &ids);
        let id = WorkerId(author.id());
        let ali =
            Worker { id, name: "Ali".into(), role: Role::Worker, lang: Lang::Sv, gone: false };
        Invite::new(&author, &ali, Work(2)).unwrap().apply(&mut register).unwrap();
        let mut acknowledged = Vec::new();
        for n in 0..saves {
            let save = somebody(&author, n);
            commit::commit(&mut register, &save).unwrap();
            acknowledged.push(save.action);
        }
        Self { unit, ali: id, acknowledged, ids }
    }
}

fn author<'a>(register: &Register, ids: &'a IdSource) -> Author<'a> {
    Author { by: register.me().unwrap(), at: Stamp(NINE), ids }
}

/// A removal with something wrong at its `n`-th question and so many after it. None: there was no such
/// question. Else whether it went well.
fn removes(team: &Team, n: u64, times: u64, what: What) -> Option<bool> {
    let unit = team.unit.copy();
    let drive = Drive::on(unit.folder.path());
    let mut register = Register::open(&unit.path, &karin()).unwrap();
    register.set_patience(std::time::Duration::ZERO).unwrap();
    let author = author(&register, &team.ids);
    let at = drive.asked(0) + n;
    drive.plan(Fault { times, ..Fault::once(0, at, what) });
    let removed = Remove::new(&author, team.ali).apply(&mut register).is_ok();
    if drive.asked(0) < at {
        return None;
    }
    // The program that was refused goes on, and what it saves counts.
    drive.clear();
    let mut acknowledged = team.acknowledged.clone();
    let save = somebody(&author, 77);
    if commit::commit(&mut register, &save).is_ok() {
        acknowledged.push(save.action);
    }
    drop(register);
    let case = format!("{what:?} at question {n}, {times} times");
    let saves = i64::try_from(acknowledged.len()).unwrap();
    let opened = Register::open(&unit.path, &karin());
    let mut register = opened.unwrap_or_else(|why| panic!("{case}: {why:?}"));
    assert_eq!(verify(&register, &acknowledged), Ok(saves), "{case}");
    // Doing it again finishes it.
    Remove::new(&author, team.ali).apply(&mut register).unwrap();
    drop(register);
    let register = Register::open(&unit.path, &karin()).unwrap();
    assert_eq!(verify(&register, &acknowledged), Ok(saves), "{case}, and again");
    assert_eq!(Keys::read(&Keys::beside(&unit.path)).unwrap().unwrap().keys.len(), 1);
    Some(removed)
}

#[test]
fn whatever_a_drive_refuses_while_every_page_gets_a_new_key_nobody_is_shut_out() {
    let team = Team::new(4);
    let every = usize::try_from(told::number("TILLIT_TEST_STEP", 19)).unwrap();
    let refusals =
        [What::Refuse(Refusal::Broken), What::Refuse(Refusal::Full), What::Torn, What::Die];
    for (offset, what) in refusals.into_iter().enumerate() {
        let mut ended = [0, 0];
        for times in [1, u64::MAX] {
            for n in (1 + offset % every..).step_by(every) {
                let Some(well) = removes(&team, u64::try_from(n).unwrap(), times, what) else {
                    break;
                };
                ended[usize::from(well)] += 1;
            }
        }
        println!("{what:?}: {ended:?} removals failed and went well");
        assert!(ended[0] > 0);
    }
}

#[test]
fn a_power_cut_while_every_page_gets_a_new_key_shuts_nobody_out() {
    let Team { unit, ali, acknowledged, ids } = Team::new(60);
    let beside = Keys::beside(&unit.path);
    let before = Keys::read(&beside).unwrap().unwrap();

    let drive = Drive::on(unit.folder.path());
    let mut register = Register::open(&unit.path, &karin()).unwrap();
    let author = author(&register, &ids);
    drive.record();
    Remove::new(&author, ali).apply(&mut register).unwrap();
    drop(register);
    // The keys file between the first step and the last: the old key and the new one.
    let after = Keys::read(&beside).unwrap().unwrap();
    let keys = before.keys.iter().chain(&after.keys).cloned().collect();
    let both = Keys { keys, ..after.clone() };
    let every = usize::try_from(told::number("TILLIT_TEST_STEP", 9)).unwrap();
    let mut opened_by = [0, 0];
    for at in (0..drive.recorded()).step_by(every).chain([drive.recorded()]) {
        for (percent, strict) in [(0, false), (50, true), (100, false)] {
            let cut = Unit::new(true);
            drive.cut(at, Keep { percent, strict, seed: 7 + at as u64 }, cut.folder.path());
            both.write(&Keys::beside(&cut.path)).unwrap();
            let opened = Register::open(&cut.path, &karin());
            let register = opened.unwrap_or_else(|why| panic!("{at} {percent}: {why:?}"));
            assert_eq!(verify(&register, &acknowledged), Ok(60), "cut after {at}, {percent} %");
            drop(register);
            after.write(&Keys::beside(&cut.path)).unwrap();
            opened_by[usize::from(Register::open(&cut.path, &karin()).is_ok())] += 1;
        }
    }
    println!("{opened_by:?} of the images are under the old and the new key");
    assert!(opened_by.iter().all(|n| *n > 0), "{opened_by:?}");
}

#[test]
#[ignore = "the other process of the test below"]
fn removes_and_ends_in_the_middle() {
    let Some(path) = told::register() else { return };
    let drive = Drive::with_real_locks(path.parent().unwrap());
    let mut register = Register::open(&path, &karin()).unwrap();
    let team = register.read(|db| workers::All.ask(db)).unwrap();
    let ali = team.iter().find(|worker| worker.name == "Ali").unwrap().id;
    let ids = IdSource::system();
    let author = author(&register, &ids);
    let at = drive.asked(0) + told::at();
    drive.plan(Fault::once(0, at, What::Abort));
    Remove::new(&author, ali).apply(&mut register).unwrap();
}

/// The program is another process and is gone, with its locks, and tidies nothing up after itself.
#[test]
fn a_program_that_is_gone_in_the_middle_of_a_removal_shuts_nobody_out() {
    let team = Team::new(4);
    let step = usize::try_from(told::number("TILLIT_TEST_STEP", 29)).unwrap();
    let saves = i64::try_from(team.acknowledged.len()).unwrap();
    let mut keys_left = [0, 0];
    for at in (1..).step_by(step) {
        let unit = team.unit.copy();
        let other = told::program("members::removes_and_ends_in_the_middle", &unit.path, at)
            .status()
            .unwrap();
        let keys = || Keys::read(&Keys::beside(&unit.path)).unwrap().unwrap().keys.len();
        keys_left[keys() - 1] += 1;
        let opened = Register::open(&unit.path, &karin());
        let mut register = opened.unwrap_or_else(|why| panic!("gone at {at}: {why:?}"));
        assert_eq!(verify(&register, &team.acknowledged), Ok(saves), "gone at {at}");
        if other.success() {
            break;
        }
        let author = author(&register, &team.ids);
        Remove::new(&author, team.ali).apply(&mut register).unwrap();
        drop(register);
        let register = Register::open(&unit.path, &karin()).unwrap();
        assert_eq!(verify(&register, &team.acknowledged), Ok(saves), "gone at {at}, and again");
        assert_eq!(keys(), 1, "gone at {at}");
    }
    println!("{keys_left:?} times one key and two keys were left");
    assert!(keys_left.iter().all(|n| *n > 1), "{keys_left:?}");
}

/// A colleague's program has lately been here and its lock can be taken: gone, or locks bind nobody.
#[test]
fn no_new_key_is_begun_before_it_is_sure_that_locks_keep_colleagues_out() {
    let team = Team::new(1);
    let folder = team.unit.path.with_extension("presence");
    std::fs::create_dir(&folder).unwrap();
    let note =
        r#"{"computer":"09090909090909090909090909090909","worker":null,"work":null,"beat":7}"#;
    std::fs::write(folder.join("99.lock"), "").unwrap();
    std::fs::write(folder.join("99.here"), note).unwrap();
    let mut register = Register::open(&team.unit.path, &karin()).unwrap();
    register.set_patience(std::time::Duration::ZERO).unwrap();
    let before = std::fs::read(Keys::beside(&team.unit.path)).unwrap();
    let author = author(&register, &team.ids);
    let removed = Remove::new(&author, team.ali).apply(&mut register);
    assert_eq!(removed, Err(StoreError::Busy));
    assert_eq!(std::fs::read(Keys::beside(&team.unit.path)).unwrap(), before);
}
