//! Backups: whole, checked, and put back.

use super::*;
use crate::store::backups::{self, Begin, Progress, Reason, Restored, Step, Sure};
use chrono::{NaiveDate, NaiveDateTime};
use std::path::Path;

fn morning(day: u32) -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(7, 0, 0).unwrap()
}

fn daily(day: u32) -> Begin {
    Begin { reason: Reason::Daily, now: morning(day), into: None }
}

fn take(h: &mut House, begin: &Begin) -> Progress {
    backups::take(&mut h.register, begin, |_| {}, || false).unwrap()
}

/// The names of everybody in a register.
fn people(path: &Path, unlock: &Unlock) -> Vec<String> {
    let register = Register::open(path, unlock).unwrap();
    let all = register.read(|db| {
        let mut ask = db.prepare("SELECT given FROM person ORDER BY id")?;
        let rows = ask.query_map([], |r| r.get(0))?;
        Ok(rows.collect::<rusqlite::Result<Vec<String>>>()?)
    });
    all.unwrap()
}

pub const YES: Sure = Sure { which: true, keys: true };

pub fn restore(
    backup: &Path,
    place: &Path,
    unlock: &Unlock,
    sure: Sure,
    now: NaiveDateTime,
) -> Result<Restored> {
    backups::ready(backup, place, unlock, None)?.put(sure, now)
}

#[test]
fn a_backup_opens_like_a_register_and_there_is_one_a_day() {
    for mut h in [House::plain(), House::encrypted()] {
        h.person("Ann");
        let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
        let names: Vec<_> = std::fs::read_dir(backups::folder(&h.path)).unwrap().collect();
        assert_eq!(
            names.len(),
            1 + usize::from(h.recovery.is_some()),
            "nothing half-made: {names:?}"
        );
        h.person("Bo");
        assert_eq!(take(&mut h, &daily(23)), Progress::NotNeeded);
        assert_eq!(people(&file, &h.unlock()), ["Ann"]);
        assert!(matches!(take(&mut h, &daily(24)), Progress::Done(_)));
        assert_eq!(backups::list(&h.path).unwrap().len(), 2);
    }
}

#[test]
fn a_backup_is_read_only_wherever_it_lies_and_a_register_under_another_name() {
    let mut h = House::plain();
    h.person("Ann");
    let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
    let elsewhere = h.path.with_file_name(file.file_name().unwrap());
    let again = h.path.with_file_name("nordost-2026.tillit");
    for to in [&elsewhere, &again] {
        std::fs::copy(&file, to).unwrap();
    }
    let guard = |path: &Path| Register::open(path, &h.unlock()).unwrap().guard();
    assert_eq!([&file, &elsewhere].map(|path| guard(path)), [Some(Guard::Backup); 2]);
    assert_eq!(guard(&again), None);
}

#[test]
fn a_save_in_between_makes_it_begin_again_and_the_third_time_holds() {
    let mut h = House::encrypted();
    let big = "x".repeat(1 << 20);
    for _ in 0..4 {
        h.person(&big);
    }
    let mut step = daily(23).apply(&mut h.register).unwrap();
    let mut saves = 0;
    while let Progress::Slice { at, length } = step {
        if at == length && length > 0 {
            // It is being checked.
            step = Step.apply(&mut h.register).unwrap();
            continue;
        }
        // Somebody saves after every slice.
        h.person("Bo");
        saves += 1;
        step = Step.apply(&mut h.register).unwrap();
    }
    let Progress::Done(file) = step else { panic!("{step:?}") };
    assert_eq!(saves, 3, "the third time all of it was read under one lock");
    assert_eq!(people(&file, &h.unlock()).len(), 4 + saves);
}

#[test]
fn what_is_not_whole_never_gets_the_name_of_a_backup() {
    let mut h = House::plain();
    h.person(&"x".repeat(3 << 20));
    daily(23).apply(&mut h.register).unwrap();
    assert!(matches!(Step.apply(&mut h.register).unwrap(), Progress::Slice { .. }));
    let folder = backups::folder(&h.path);
    let mut files = std::fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path());
    let part = files.find(|file| file.extension().is_some_and(|e| e == "part")).unwrap();
    // The drive forgets a page of what has been written.
    let mut bytes = std::fs::read(&part).unwrap();
    bytes[200_000..400_000].fill(0);
    std::fs::write(&part, bytes).unwrap();
    let mut step = Step.apply(&mut h.register);
    while matches!(step, Ok(Progress::Slice { .. })) {
        step = Step.apply(&mut h.register);
    }
    // It is taken once more, and that one is whole.
    assert!(matches!(step, Ok(Progress::Done(_))), "{step:?}");
    assert_eq!(people(&backups::list(&h.path).unwrap()[0].path, &h.unlock()).len(), 1);
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 1);
}

#[test]
fn a_backup_is_put_back_and_what_it_replaces_is_kept() {
    for mut h in [House::plain(), House::encrypted()] {
        h.person("Ann");
        let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
        h.person("Bo");
        let (path, unlock) = (h.path.clone(), h.unlock());
        let put_back = || restore(&file, &path, &unlock, Sure::default(), morning(24));
        let said = put_back().unwrap_err();
        assert!(
            matches!(said, StoreError::Rule(ref why) if why.word == "backup-others"),
            "{said:?}"
        );
        let House { register, dir, .. } = h;
        drop(register);
        let done = put_back().unwrap();
        assert_eq!(people(&path, &unlock), ["Ann"]);
        assert_eq!(people(&done.kept.unwrap(), &unlock), ["Ann", "Bo"]);
        assert!(!done.old_keys);
        drop(dir);
    }
}

#[test]
fn a_backup_opens_what_has_lost_its_keys_or_is_damaged() {
    let mut h = House::encrypted();
    h.person("Ann");
    let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
    let (path, unlock) = (h.path.clone(), h.unlock());
    let House { register, dir, .. } = h;
    drop(register);
    std::fs::remove_file(path.with_extension("keys")).unwrap();
    std::fs::write(&path, vec![7; 50_000]).unwrap();
    // Its first bytes are no longer those of this register, and no keys file tells which it was.
    for spoilt in [vec![7; 50_000], vec![0; 50_000], Vec::new()] {
        std::fs::write(&path, spoilt).unwrap();
        let said = restore(&file, &path, &unlock, Sure::default(), morning(24)).unwrap_err();
        assert!(
            matches!(said, StoreError::Rule(ref why) if why.word == "backup-which"),
            "{said:?}"
        );
    }
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.truncate(16);
    bytes.resize(50_000, 7);
    std::fs::write(&path, bytes).unwrap();
    let done = restore(&file, &path, &unlock, Sure::default(), morning(24)).unwrap();
    assert!(done.old_keys);
    assert_eq!(people(&path, &unlock), ["Ann"]);
    drop(dir);
}

#[test]
fn another_register_is_never_written_over() {
    let mut one = House::plain();
    one.person("Ann");
    let Progress::Done(file) = take(&mut one, &daily(23)) else { panic!("none was taken") };
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("other.tillit");
    let ids = IdSource::counted(7);
    drop(Register::create(&path, &new_register(&ids, None)).unwrap());
    let said = restore(&file, &path, &one.unlock(), Sure::default(), morning(24)).unwrap_err();
    assert!(matches!(said, StoreError::Rule(ref why) if why.word == "backup-another"), "{said:?}");
}

#[test]
fn a_plain_backup_never_goes_over_an_encrypted_register_nor_the_other_way_round() {
    let (mut plain, mut closed) = (House::plain(), House::encrypted());
    let put = |from: &mut House, over: &House| {
        let Progress::Done(file) = take(from, &daily(23)) else { panic!("none was taken") };
        let path = over.dir.path().join("copied.tillit");
        std::fs::copy(&over.path, &path).unwrap();
        let keys = over.path.with_extension("keys");
        if keys.exists() {
            std::fs::copy(keys, path.with_extension("keys")).unwrap();
        }
        let before = std::fs::read(&path).unwrap();
        let said = restore(&file, &path, &from.unlock(), YES, morning(24)).unwrap_err();
        assert!(
            matches!(said, StoreError::Rule(ref why) if why.word == "backup-another"),
            "{said:?}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), before);
    };
    put(&mut plain, &closed);
    put(&mut closed, &plain);
}

/// A keys file tells which register it was, though its first page is gone.
#[test]
fn a_register_whose_first_page_is_gone_is_known_by_its_keys_file() {
    let mut h = House::encrypted();
    h.person("Ann");
    let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
    let (path, unlock) = (h.path.clone(), h.unlock());
    let House { register, dir, .. } = h;
    drop(register);
    std::fs::write(&path, vec![0; 50_000]).unwrap();
    restore(&file, &path, &unlock, Sure::default(), morning(24)).unwrap();
    assert_eq!(people(&path, &unlock), ["Ann"]);
    drop(dir);
}

/// Somebody whose presence nobody sees has it open: what they save goes into the register that was
/// put back, and into no file that nobody finds any more.
#[test]
fn who_has_it_open_unseen_goes_on_in_what_was_put_back() {
    for mut h in [House::plain(), House::encrypted()] {
        h.person("Ann");
        let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
        h.person("Bo");
        let (path, unlock) = (h.path.clone(), h.unlock());
        h.register = h.other();
        let held = h.other();
        held.db.execute_batch("PRAGMA query_only=OFF; BEGIN IMMEDIATE").unwrap();
        let said = restore(&file, &path, &unlock, Sure::default(), morning(24));
        assert_eq!(said, Err(StoreError::Busy), "in the middle of a save");
        drop(held);
        assert_eq!(people(&path, &unlock), ["Ann", "Bo"]);
        let done = restore(&file, &path, &unlock, Sure::default(), morning(24)).unwrap();
        assert_eq!(people(&done.kept.unwrap(), &unlock), ["Ann", "Bo"]);
        let mut unseen = h;
        unseen.person("Cia");
        assert_eq!(people(&path, &unlock), ["Ann", "Cia"]);
    }
}

#[test]
fn a_backup_from_before_a_removal_is_put_back_under_the_key_of_today() {
    let mut h = House::encrypted();
    let ali = h.worker("Ali");
    h.person("Ann");
    let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
    // As the program keeps it from its start.
    let way = h.register.way().clone();
    let author = h.author();
    let remove = crate::store::members::Remove::new(&author, ali);
    remove.apply(&mut h.register).unwrap();
    h.person("Bo");
    let (path, unlock) = (h.path.clone(), h.unlock());
    let House { register, dir, .. } = h;
    drop(register);
    backups::put_back(&way, &file, None, morning(24)).unwrap();
    assert_eq!(people(&path, &unlock), ["Ann"], "everybody who opens it today opens it still");
    assert!(way.enter().is_ok(), "and so does the program that has put it back");
    drop(dir);
}

/// The way of the program: the register was lost and opened again in between.
#[test]
fn a_backup_that_was_given_up_says_so() {
    let mut h = House::plain();
    daily(23).apply(&mut h.register).unwrap();
    h.register = h.other();
    assert!(matches!(Step.apply(&mut h.register), Err(StoreError::Backup(_))));
}

#[test]
fn a_damaged_register_is_found_out_by_its_backup() {
    let mut h = House::plain();
    h.person(&"x".repeat(3 << 20));
    let root: u64 = h.one("SELECT rootpage FROM sqlite_schema WHERE name='area'").parse().unwrap();
    let mut bytes = std::fs::read(&h.path).unwrap();
    let at = usize::try_from(root - 1).unwrap() * 16_384;
    bytes[at..at + 16_384].fill(0xee);
    std::fs::write(&h.path, bytes).unwrap();
    h.register = h.other();
    let said = backups::take(&mut h.register, &daily(23), |_| {}, || false);
    assert_eq!(said, Err(StoreError::ReadOnly(Guard::Damage)));
    assert_eq!(h.register.guard(), Some(Guard::Damage));
    assert!(backups::list(&h.path).unwrap().is_empty());
}

/// A restore that is done again at once, as by somebody who is not sure that it was done.
#[test]
fn what_was_put_away_a_moment_ago_is_not_written_over() {
    let mut h = House::plain();
    h.person("Ann");
    let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
    h.person("Bo");
    let (path, unlock) = (h.path.clone(), h.unlock());
    let House { register, dir, .. } = h;
    drop(register);
    let put =
        || restore(&file, &path, &unlock, Sure::default(), morning(24)).unwrap().kept.unwrap();
    let (first, second) = (put(), put());
    assert_eq!(people(&first, &unlock), ["Ann", "Bo"]);
    assert_eq!(people(&second, &unlock), ["Ann"]);
    drop(dir);
}
