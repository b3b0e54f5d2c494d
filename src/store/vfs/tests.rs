//! The wrapper under a real register on a real disk. What it does on a faulty drive stands in
//! `tests/drive`.

use super::count::{self, Op};
use super::smb::{Client, Link};
use crate::store::tests::{House, set, verb};
use crate::store::watch::Watch;
use crate::store::{Ask as _, Guard, Register, StoreError, commit};
use rusqlite::{Connection, OpenFlags};
use std::cell::Cell;
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

thread_local! {
    /// How often the client was asked how its connections stand, and from which time on it says that it
    /// has had to connect anew.
    static ASKED: Cell<(u32, u32)> = const { Cell::new((0, u32::MAX)) };
    /// What had been written when it did so.
    static WRITTEN: Cell<u64> = const { Cell::new(0) };
}

fn writes() -> u64 {
    let all = count::so_far();
    [Op::Write, Op::Truncate].into_iter().map(|op| all.of(op)).sum()
}

/// A client of shares whose connection is lost in the middle.
fn shaky() -> Link {
    let (asked, at) = ASKED.get();
    ASKED.set((asked + 1, at));
    if asked + 1 == at {
        WRITTEN.set(writes());
    }
    let lost = u8::from(asked + 1 >= at);
    Link::told(&format!("{lost} session 0 share reconnects"))
}

/// A save through a wrapper that takes every drive for a share, with the connection lost when the client
/// is asked for the `at`-th time. How often it was asked in all, whether the save was acknowledged, whether
/// it is there, and how often something was written after that.
fn saved_over(at: u32) -> (u32, bool, bool, u64) {
    let h = House::plain();
    let House { dir: _dir, path, register, .. } = h;
    drop(register);
    let client = Client { see_to: |_| true, link: shaky };
    assert!(super::layer::register(c"tillit-shaky", client));
    let access = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    #[expect(clippy::disallowed_methods, reason = "the wrapper by itself")]
    let db = Connection::open_with_flags_and_vfs(&path, access, c"tillit-shaky").unwrap();
    db.execute_batch("PRAGMA journal_mode=PERSIST; PRAGMA synchronous=FULL").unwrap();
    ASKED.set((0, at));
    let saved = db.execute_batch("BEGIN IMMEDIATE; UPDATE register SET zone='X'; COMMIT").is_ok();
    let (asked, after) = (ASKED.get().0, writes() - WRITTEN.get());
    drop(db);
    // A colleague comes, who undoes what is half written.
    let other = stranger(&path, false);
    let zone: String = other.query_row("SELECT zone FROM register", [], |r| r.get(0)).unwrap();
    let whole: String = other.query_row("PRAGMA integrity_check", [], |r| r.get(0)).unwrap();
    assert_eq!(whole, "ok", "lost at {at}");
    (asked, saved, zone == "X", after)
}

/// The locks went with the connection, and a colleague may be writing.
#[test]
fn after_the_client_has_had_to_connect_anew_nothing_more_is_written_and_the_save_is_undone() {
    let (all, acknowledged, there, _) = saved_over(u32::MAX);
    assert!(acknowledged && there && all > 5, "asked {all} times");
    // The first time is the lock itself: whoever takes it later has the connection of then.
    assert!(saved_over(1).1);
    for at in 2..=all {
        let (_, acknowledged, there, after) = saved_over(at);
        assert_eq!((acknowledged, after), (false, 0), "lost at {at} of {all}");
        // At the very end the journal means nothing any more, and only that is not known.
        assert!(!there || at == all, "lost at {at} of {all}");
    }
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
