//! The server loses power while the register is given a new key: every page is under the old one or
//! every page is under the new one, and whoever stays opens it either way.

use crate::drive::{Drive, Keep};
use crate::told;
use crate::unit::{NINE, PASSPHRASE, Unit, somebody, verify};
use tillit::base::{ActionId, IdSource, Lang, Private, Stamp, WorkerId};
use tillit::domain::worker::{Role, Worker};
use tillit::store::keys::Keys;
use tillit::store::members::{Invite, Remove};
use tillit::store::{Author, Change as _, Key, Register, Unlock, Work, commit};

fn karin() -> Unlock {
    let passphrase = Private(PASSPHRASE.to_owned());
    Unlock { key: Key::Member { name: Some("Karin".into()), passphrase }, laptop: None }
}

#[test]
fn a_power_cut_while_every_page_gets_a_new_key_shuts_nobody_out() {
    let unit = Unit::new(true);
    let ids = IdSource::system();
    let mut register = Register::open(&unit.path, &karin()).unwrap();
    let author = Author { by: register.me().unwrap(), at: Stamp(NINE), ids: &ids };
    let id = WorkerId(author.id());
    let ali = Worker { id, name: "Ali".into(), role: Role::Worker, lang: Lang::Sv, gone: false };
    Invite::new(&author, &ali, Work(2)).unwrap().apply(&mut register).unwrap();
    let mut acknowledged: Vec<ActionId> = Vec::new();
    for n in 0..60 {
        let save = somebody(&author, n);
        commit::commit(&mut register, &save).unwrap();
        acknowledged.push(save.action);
    }
    drop(register);
    let beside = Keys::beside(&unit.path);
    let before = Keys::read(&beside).unwrap().unwrap();

    let drive = Drive::on(unit.folder.path());
    let mut register = Register::open(&unit.path, &karin()).unwrap();
    drive.record();
    Remove::new(&author, ali.id).apply(&mut register).unwrap();
    drop(register);
    // The keys file between the first step and the last: the old key and the new one.
    let after = Keys::read(&beside).unwrap().unwrap();
    let keys = before.keys.iter().chain(&after.keys).cloned().collect();
    let both = Keys { keys, ..after.clone() };
    let every = usize::try_from(told::number("TILLIT_TEST_STEP", 9)).unwrap();
    let mut opened_by = [0, 0];
    for at in (0..=drive.recorded()).step_by(every) {
        for percent in [0, 50, 100] {
            let cut = Unit::new(true);
            drive.cut(at, Keep { percent, seed: 7 + at as u64 }, cut.folder.path());
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
