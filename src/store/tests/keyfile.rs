//! What lies in the folder is not what was put there last: keys files that are old, a later program's,
//! written in by hand, or cannot be written.

use super::members::{OTHER, OWN, at_home, by, came_in, invite, join, keys, removed_until};
use super::taking::take;
use super::*;
use crate::store::backups;
use crate::store::copies::Scope;
use crate::store::keys::Keys;
use crate::store::members::{Invite, Mend, Mended, Remove, Step};

/// A register after a removal, a computer that has opened it since, and the keys file from before.
fn after_a_removal() -> (House, tempfile::TempDir, Keys) {
    let mut h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let old = keys(&h.path);
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    drop(at_home(&h, laptop.path()).unwrap());
    (h, laptop, old)
}

#[test]
fn a_copy_takes_the_keys_that_open_it_and_not_the_old_ones_beside_the_register() {
    let (mut h, laptop, old) = after_a_removal();
    h.register = at_home(&h, laptop.path()).unwrap();
    let number = keys(&h.path).number;
    old.write(&Keys::beside(&h.path)).unwrap();
    let (copy, taken) = take(&mut h, "usb.tillit", Scope::Whole);
    assert!(taken.is_ok() && keys(&copy).number == number, "{taken:?}");
    assert!(Register::open(&copy, &h.unlock()).is_ok());
}

#[test]
fn an_old_keys_file_put_back_takes_the_key_from_no_computer() {
    let (mut h, laptop, old) = after_a_removal();
    // A backup with the keys of today lies there: that they open it tells nothing of the register's age.
    h.register = at_home(&h, laptop.path()).unwrap();
    let now = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(7, 0, 0).unwrap();
    let begin = backups::Begin { reason: backups::Reason::Asked, now, into: None };
    let taken = backups::take(&mut h.register, &begin, |_| {}, || false).unwrap();
    assert!(matches!(taken, backups::Progress::Done(_)), "{taken:?}");
    old.write(&Keys::beside(&h.path)).unwrap();
    // A whole register under another key is not damaged; one of which a page is torn is.
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Err(StoreError::OldKeys));
    let mut register = at_home(&h, laptop.path()).unwrap();
    assert_eq!(Mend.apply(&mut register), Ok(Some(Mended::Old)));
    assert_eq!(came_in(&h, "Karin Lindén", PASSPHRASE), Ok(()));
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::NoMember));
}

#[test]
fn a_computer_that_cannot_open_by_an_old_keys_file_keeps_the_copy_it_has() {
    let (h, laptop, old) = after_a_removal();
    let copy = Keys::copy_in(laptop.path(), old.register);
    let kept = Keys::read(&copy).unwrap();
    // However high it counts.
    Keys { number: 99, ..old }.write(&Keys::beside(&h.path)).unwrap();
    drop(at_home(&h, laptop.path()).unwrap());
    assert_eq!(Keys::read(&copy).unwrap(), kept);
}

#[test]
fn a_change_begun_from_an_old_keys_file_loses_nobody() {
    let mut h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let old = keys(&h.path);
    join(&mut h, "Eva Holm", OTHER);
    drop(at_home(&h, laptop.path()).unwrap());
    h.register = at_home(&h, laptop.path()).unwrap();
    old.write(&Keys::beside(&h.path)).unwrap();
    invite(&mut h, "Bo Ek");
    assert_eq!(came_in(&h, "Eva Holm", OTHER), Ok(()));
}

#[test]
fn every_writing_counts_up() {
    let mut h = House::encrypted();
    let first = keys(&h.path).number;
    let ali = join(&mut h, "Ali Haddad", OWN);
    let joined = keys(&h.path).number;
    Remove::new(&h.author(), ali).apply(&mut h.register).unwrap();
    assert!(first < joined && joined < keys(&h.path).number);
}

#[test]
fn a_later_programs_keys_file_is_left_alone() {
    let h = House::encrypted();
    let laptop = tempfile::tempdir().unwrap();
    let mut register = at_home(&h, laptop.path()).unwrap();
    let path = Keys::beside(&h.path);
    let text = std::fs::read_to_string(&path).unwrap();
    let text = text.replace("version = 1", "version = 2\nmore = true");
    std::fs::write(&path, &text).unwrap();
    assert_eq!(at_home(&h, laptop.path()).map(|_| ()), Err(StoreError::Newer { file: 2, app: 1 }));
    assert_eq!(Mend.apply(&mut register), Err(StoreError::Newer { file: 2, app: 1 }));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn nobody_becomes_somebody_else_with_a_text_editor() {
    let mut h = House::encrypted();
    join(&mut h, "Ali Haddad", OWN);
    let mut forged = keys(&h.path);
    forged.members[1].worker = h.karin.0;
    forged.write(&Keys::beside(&h.path)).unwrap();
    assert_eq!(came_in(&h, "Ali Haddad", OWN), Err(StoreError::ShutOut));
    assert_eq!(by(&h, "Karin Lindén", PASSPHRASE).unwrap().me(), Some(h.karin));
}

#[test]
fn a_removal_cut_off_at_its_first_step_is_finished_by_the_next_who_may() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    join(&mut h, "Eva Holm", OTHER);
    let before = keys(&h.path);
    removed_until(&mut h, ali, Some(Step::Left));
    let mut evas = by(&h, "Eva Holm", OTHER).unwrap();
    assert_eq!(Mend.apply(&mut evas), Ok(None));
    assert_eq!(keys(&h.path).members.len(), 3, "a colleague may not");
    drop(evas);
    assert_eq!(Mend.apply(&mut h.register), Ok(None));
    assert_eq!(keys(&h.path).members.len(), 2);
    assert_eq!(came_in(&h, "Eva Holm", OTHER), Ok(()));
    before.write(&Keys::beside(&h.path)).unwrap();
    assert!(came_in(&h, "Eva Holm", OTHER).is_err(), "the old key opens nothing");
}

#[test]
fn a_keys_file_that_cannot_be_written_keeps_no_save_waiting() {
    let mut h = House::encrypted();
    let ali = join(&mut h, "Ali Haddad", OWN);
    let before = keys(&h.path);
    let taken = h.dir.path().join(format!("uppsok.keys.{}.tmp", std::process::id()));
    std::fs::create_dir(&taken).unwrap();
    let again = Invite::again(&h.author(), ali, "Ali Haddad", low()).unwrap();
    let refused = again.apply(&mut h.register).unwrap_err();
    assert!(matches!(&refused, StoreError::Keys(_)) && !refused.passing(), "{refused:?}");
    let refused = Remove::new(&h.author(), ali).apply(&mut h.register).unwrap_err();
    assert!(matches!(&refused, StoreError::Keys(_)), "{refused:?}");
    assert_eq!(keys(&h.path), before);
    std::fs::remove_dir(&taken).unwrap();
    assert_eq!(Mend.apply(&mut h.register), Ok(None));
    assert_eq!(keys(&h.path).members.len(), 1);
}
