//! The wrapper under a real register on a real disk. What it does on a faulty drive stands in
//! `tests/drive`.

use super::count::{self, Op};
use crate::store::tests::{House, set, verb};
use crate::store::watch::Watch;
use crate::store::{Ask as _, Guard, Register, StoreError, commit};
use rusqlite::{Connection, OpenFlags};
use std::path::{Path, PathBuf};

fn journal(register: &Path) -> PathBuf {
    PathBuf::from(format!("{}-journal", register.display()))
}

/// Another program on the same file: with the platform's own VFS, or through the wrapper but without
/// any of the store's settings.
#[expect(clippy::disallowed_methods, reason = "another program, not this one")]
fn stranger(path: &Path, wrapped: bool) -> Connection {
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    if wrapped {
        Connection::open_with_flags_and_vfs(path, access, super::name().unwrap()).unwrap()
    } else {
        Connection::open_with_flags(path, access).unwrap()
    }
}

#[test]
fn a_journal_is_made_at_opening() {
    for h in [House::plain(), House::encrypted()] {
        let unlock = h.unlock();
        let House { dir: _dir, path, register, .. } = h;
        drop(register);
        std::fs::remove_file(journal(&path)).unwrap();
        let _open = Register::open(&path, &unlock).unwrap();
        let made = std::fs::read(journal(&path)).unwrap();
        assert_eq!(made, [0; 29], "a head that says nothing, and one byte of padding");
    }
}

#[test]
fn no_way_of_ending_a_transaction_deletes_or_empties_the_journal() {
    let h = House::plain();
    let other = stranger(&h.path, true);
    for mode in ["DELETE", "TRUNCATE", "PERSIST"] {
        other.execute_batch(&format!("PRAGMA journal_mode={mode}")).unwrap();
        for end in ["COMMIT", "ROLLBACK"] {
            let sql = format!("BEGIN IMMEDIATE; UPDATE register SET zone='X'; {end}");
            other.execute_batch(&sql).unwrap();
            let left = std::fs::read(journal(&h.path)).unwrap();
            assert!(left.len() > 28, "{mode} {end}: {} bytes", left.len());
            assert_eq!(left[..28], [0; 28], "{mode} {end}");
        }
    }
}

#[cfg(unix)]
#[test]
fn a_journal_that_somebody_takes_away_is_there_again_at_once() {
    let mut h = House::plain();
    h.person("Ann");
    std::fs::remove_file(journal(&h.path)).unwrap();
    h.register.card().unwrap();
    assert!(journal(&h.path).exists());
}

#[test]
fn a_write_ahead_log_beside_it_is_read_and_nothing_written() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let unlock = h.unlock();
    let House { dir: _dir, path, register, .. } = h;
    drop(register);
    let other = stranger(&path, false);
    let sql = "PRAGMA journal_mode=WAL; UPDATE register SET name='Only in the log'";
    other.execute_batch(sql).unwrap();
    let mut register = Register::open(&path, &unlock).unwrap();
    assert_eq!(register.guard(), Some(Guard::OtherProgram));
    assert_eq!(register.card().unwrap().name, "Only in the log");
    let refused = commit::commit(&mut register, &save);
    assert_eq!(refused, Err(StoreError::ReadOnly(Guard::OtherProgram)));
}

#[test]
fn neither_log_nor_journal_is_looked_for_once_it_is_open() {
    let mut h = House::plain();
    let before = count::so_far();
    h.person("Ann");
    h.register.card().unwrap();
    let of = count::so_far().since(&before);
    assert_eq!((of.of(Op::Delete), of.of(Op::Access)), (0, 0), "{of}");
}

#[test]
fn noticing_that_nothing_has_changed_costs_one_read() {
    let mut h = House::plain();
    let asked = |register: &Register, seen| {
        let before = count::so_far();
        let now = register.read(|db| Watch { seen }.ask(db)).unwrap();
        (now, count::so_far().since(&before))
    };
    let other = h.other();
    let (seen, _) = asked(&other, None);
    let (same, cost) = asked(&other, Some(seen));
    assert_eq!((same, cost.all(), cost.of(Op::Read)), (seen, 1, 1), "{cost}");
    h.person("Ann");
    let (now, _) = asked(&other, Some(seen));
    assert!(now.seq > seen.seq && now.mark != seen.mark);
}

#[cfg(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64")))]
#[test]
fn locks_in_two_steps_exclude_as_locks_in_one() {
    super::smb::install_locks();
    let mut h = House::plain();
    let ann = h.person("Ann");
    h.register.set_patience(std::time::Duration::ZERO).unwrap();
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("x"))]);
    let other = stranger(&h.path, false);
    other.execute_batch("PRAGMA busy_timeout=0; BEGIN; SELECT * FROM register").unwrap();
    assert_eq!(commit::commit(&mut h.register, &save), Err(StoreError::Busy), "one reads");
    other.execute_batch("COMMIT; BEGIN IMMEDIATE").unwrap();
    assert_eq!(commit::commit(&mut h.register, &save), Err(StoreError::Busy), "one writes");
    other.execute_batch("COMMIT; BEGIN EXCLUSIVE").unwrap();
    assert_eq!(h.register.card(), Err(StoreError::Busy), "one writes alone");
    other.execute_batch("COMMIT").unwrap();
    h.commit(&save);
    let note = "SELECT note FROM person";
    assert_eq!(other.query_row(note, [], |r| r.get::<_, String>(0)), Ok("x".to_owned()));
}
