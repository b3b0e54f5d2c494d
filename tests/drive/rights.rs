//! What a user without the right to write finds, on drives where somebody else's work was cut off.

use crate::drive::{Drive, Fault, Refusal, What};
use crate::session::Session;
use crate::unit::{self, Unit};
use tillit::store::{Guard, Register, StoreError};

/// A folder in which nothing may be made, and a copy that has come without its journal.
#[test]
fn where_no_journal_can_be_made_the_register_is_read() {
    let made = Unit::new(false);
    std::fs::remove_file(made.folder.path().join("unit.tillit-journal")).unwrap();
    let mut read = 0;
    for n in 1..40 {
        let unit = made.copy();
        let drive = Drive::on(unit.folder.path());
        let denied = What::Refuse(Refusal::Denied);
        drive.plan(Fault { times: u64::MAX, ..Fault::once(0, n, denied) });
        if let Ok(register) = Register::open(&unit.path, &unit::unlock(false))
            && register.guard() == Some(Guard::Rights)
        {
            register.card().unwrap();
            read += 1;
        }
    }
    assert!(read > 0);
}

#[test]
fn a_save_that_was_cut_off_is_told_to_who_may_not_undo_it() {
    let made = Unit::new(false);
    let mut told = 0;
    for n in 1..60 {
        let unit = made.copy();
        {
            let drive = Drive::on(unit.folder.path());
            let mut session = Session::open(&drive, 0, &unit.path, false).unwrap();
            drive.plan(Fault::once(0, drive.asked(0) + n, What::Die));
            session.save_once();
        }
        let mut rights = std::fs::metadata(&unit.path).unwrap().permissions();
        rights.set_readonly(true);
        std::fs::set_permissions(&unit.path, rights).unwrap();
        match Register::open(&unit.path, &unit::unlock(false)) {
            Ok(_) => {}
            Err(StoreError::Rule(why)) if why.word == "store-unfinished" => told += 1,
            Err(why) => panic!("{why:?}"),
        }
    }
    assert!(told > 0, "no save was cut off in its middle");
}
