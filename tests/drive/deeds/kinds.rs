//! All of them, and what they are made of.

use super::Deed;
use super::{files, members};
use crate::unit::{NINE, PASSPHRASE, Unit, somebody};
use chrono::NaiveDateTime;
use std::path::{Path, PathBuf};
use tillit::base::{Clock as _, FakeClock, IdSource, Secret, Stamp};
use tillit::store::backups::{self, Progress, Reason};
use tillit::store::check::{Damage, Integrity};
use tillit::store::keys::Keys;
use tillit::store::{Ask as _, Author, Key, Register, Result, StoreError, Unlock, commit, workers};

/// In the order of how much they change.
pub const ALL: &[Deed] = &[
    files::RESTORE,
    files::RESTORE_OVER_DAMAGE,
    files::BACKUP,
    files::MERGE,
    files::COPY,
    files::COPY_OF_AREA,
    files::IMPORT,
    members::INVITE,
    members::PASSPHRASE_OF_ONES_OWN,
    members::RECOVERY,
];

pub fn now() -> NaiveDateTime {
    let clock = FakeClock::at("2026-11-23 09:00");
    clock.local(clock.now())
}

/// By Karin's passphrase, where it has one.
pub fn unlock(path: &Path) -> Unlock {
    let karin = || Key::typed(Some("Karin".to_owned()), Secret::from(PASSPHRASE));
    let key = if Keys::beside(path).exists() { karin() } else { Key::None };
    Unlock { key, laptop: None }
}

pub fn open(path: &Path) -> Result<Register> {
    let mut register = Register::open(path, &unlock(path))?;
    register.set_patience(std::time::Duration::ZERO)?;
    Ok(register)
}

pub fn author<'a>(register: &Register, ids: &'a IdSource) -> Result<Author<'a>> {
    let team = register.read(|db| workers::All.ask(db))?;
    let by = register.me().unwrap_or(team[0].id);
    Ok(Author { by, at: Stamp(NINE), ids })
}

/// A register of Karin's with so many people in it.
pub fn with_people(encrypted: bool, people: std::ops::Range<usize>) -> Unit {
    let unit = Unit::new(encrypted);
    add(&unit.path, people);
    unit
}

pub fn add(path: &Path, people: std::ops::Range<usize>) {
    let (mut register, ids) = (open(path).unwrap(), IdSource::system());
    let author = author(&register, &ids).unwrap();
    for n in people {
        commit::commit(&mut register, &somebody(&author, n)).unwrap();
    }
}

/// How many people are in a file that is whole, each with everything that was written of them.
pub fn people(path: &Path) -> usize {
    let register = open(path).unwrap_or_else(|why| panic!("{}: {why:?}", path.display()));
    let count = |sql: &str| -> i64 {
        register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
    };
    assert_eq!(
        register.read(|db| Integrity.ask(db)).unwrap(),
        Damage::default(),
        "{}",
        path.display()
    );
    let people = count("SELECT count(*) FROM person");
    let phones = count("SELECT count(*) FROM phone");
    let told = count("SELECT count(*) FROM change WHERE tbl IN ('person','phone') AND op='I'");
    assert_eq!((phones, told), (2 * people, 3 * people), "{}", path.display());
    usize::try_from(people).unwrap()
}

/// The backups of a register that were taken for a reason, the latest first.
pub fn backups(path: &Path, reason: Reason) -> Vec<PathBuf> {
    let all = backups::list(path).unwrap().into_iter();
    all.filter(|backup| backup.reason == reason).map(|backup| backup.path).collect()
}

pub fn back_up(register: &mut Register, reason: Reason) -> Result<PathBuf> {
    let begin = backups::Begin { reason, now: now(), into: None };
    let mut left = 5;
    let patient = || {
        left -= 1;
        left > 0
    };
    match backups::take(register, &begin, |_| {}, patient)? {
        Progress::Done(file) => Ok(file),
        other => Err(StoreError::Backup(format!("{other:?}"))),
    }
}

pub fn nothing_to_keep(_: &Path) {}
