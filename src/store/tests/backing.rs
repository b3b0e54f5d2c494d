//! Backups: whole, checked, and put back.

use super::*;
use crate::store::backups::{self, Begin, Progress, Reason, Step};
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
fn a_save_in_between_makes_it_begin_again_and_the_third_time_holds() {
    let mut h = House::encrypted();
    let big = "x".repeat(1 << 20);
    for _ in 0..4 {
        h.person(&big);
    }
    let mut step = daily(23).apply(&mut h.register).unwrap();
    let mut saves = 0;
    while let Progress::Slice { .. } = step {
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
    let part = std::fs::read_dir(&folder).unwrap().next().unwrap().unwrap().path();
    // The drive forgets a page of what has been written.
    let mut bytes = std::fs::read(&part).unwrap();
    bytes[200_000..400_000].fill(0);
    std::fs::write(&part, bytes).unwrap();
    let mut step = Step.apply(&mut h.register);
    while matches!(step, Ok(Progress::Slice { .. })) {
        step = Step.apply(&mut h.register);
    }
    assert!(matches!(step, Err(StoreError::Backup(_))), "{step:?}");
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
}

#[test]
fn a_backup_is_put_back_and_what_it_replaces_is_kept() {
    for mut h in [House::plain(), House::encrypted()] {
        h.person("Ann");
        let Progress::Done(file) = take(&mut h, &daily(23)) else { panic!("none was taken") };
        h.person("Bo");
        let (path, unlock) = (h.path.clone(), h.unlock());
        let put_back = || backups::restore(&file, &path, &unlock, morning(24));
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
    // Its first bytes are no longer those of this register: it is taken for another.
    let said = backups::restore(&file, &path, &unlock, morning(24)).unwrap_err();
    assert!(matches!(said, StoreError::Rule(ref why) if why.word == "backup-another"), "{said:?}");
    let mut bytes = std::fs::read(&file).unwrap();
    bytes.truncate(16);
    bytes.resize(50_000, 7);
    std::fs::write(&path, bytes).unwrap();
    let done = backups::restore(&file, &path, &unlock, morning(24)).unwrap();
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
    let said = backups::restore(&file, &path, &one.unlock(), morning(24)).unwrap_err();
    assert!(matches!(said, StoreError::Rule(ref why) if why.word == "backup-another"), "{said:?}");
}
