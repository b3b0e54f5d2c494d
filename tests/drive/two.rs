//! Two computers with Windows' memory of the folder; the program on one ends in the middle of a save,
//! the other goes on a second later. At every point of the save.

use crate::drive::{Drive, Fault, What, as_client};
use crate::session::Session;
use crate::unit::Unit;
use rusqlite::Connection;
use std::path::Path;

/// `SQLite` by itself, in a table that every transaction of the first computer changes as a whole.
struct Plain {
    mode: &'static str,
}

impl Plain {
    #[expect(clippy::disallowed_methods, reason = "not the store, but what it is held against")]
    fn open(&self, path: &Path) -> Connection {
        let db = Connection::open(path).unwrap();
        // So small a cache that pages go into the file before the transaction ends.
        let sql = format!("PRAGMA journal_mode={}; PRAGMA cache_size=4", self.mode);
        db.execute_batch(&sql).unwrap();
        db
    }

    fn make(&self, path: &Path) {
        let sql = "CREATE TABLE card(id INTEGER PRIMARY KEY, year INT, town INT, pad BLOB);
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<60)
            INSERT INTO card SELECT i, 0, 0, zeroblob(1500) FROM n";
        self.open(path).execute_batch(sql).unwrap();
    }

    /// Whether it is whole after the first computer's program has ended at its `n`-th question; none
    /// when it had finished before.
    fn is_whole_after(&self, n: u64) -> Option<bool> {
        let folder = tempfile::tempdir().unwrap();
        let drive = Drive::on(folder.path());
        let path = folder.path().join("plain.db");
        self.make(&path);
        drive.remembers_names();
        drive.pass(60_000);
        let first = as_client(0, || self.open(&path));
        let second = as_client(1, || self.open(&path));
        drive.pass(60_000);
        as_client(1, || second.query_row("SELECT count(*) FROM card", [], |_| Ok(()))).unwrap();
        drive.plan(Fault::once(0, drive.asked(0) + n, What::Die));
        let all = "UPDATE card SET year=year+1, pad=randomblob(1500)";
        let done = as_client(0, || first.execute_batch(all)).is_ok();
        if !drive.clear() {
            assert!(done);
            return None;
        }
        drive.pass(1_000);
        // What the second does may fail too: it is on its own computer's screen then.
        let _ = as_client(1, || second.execute_batch("UPDATE card SET town=town+1 WHERE id=7"));
        drop((first, second));
        drive.pass(60_000);
        Some(as_client(2, || is_whole(&self.open(&path))))
    }
}

fn is_whole(db: &Connection) -> bool {
    let one = |sql: &str| db.query_row(sql, [], |r| r.get::<_, String>(0));
    let check = one("PRAGMA integrity_check(1)");
    let years = one("SELECT count(DISTINCT year)||'' FROM card");
    check.is_ok_and(|check| check == "ok") && years.is_ok_and(|years| years == "1")
}

/// After which of all points it is damaged.
fn damaged(mode: &'static str) -> Vec<bool> {
    let plain = Plain { mode };
    (1..).map_while(|n| plain.is_whole_after(n)).map(|whole| !whole).collect()
}

fn count(points: &[bool]) -> usize {
    points.iter().filter(|bad| **bad).count()
}

#[test]
fn bare_sqlite_is_damaged_when_it_deletes_or_empties_its_journal() {
    for mode in ["DELETE", "TRUNCATE"] {
        let points = damaged(mode);
        let (bad, all) = (count(&points), points.len());
        println!("bare SQLite, {mode}: damaged at {bad} of {all} points");
        // From the first page that is in the file to the last question of the transaction.
        let first = points.iter().position(|bad| *bad).unwrap_or(all);
        let last = points.iter().rposition(|bad| *bad).unwrap_or(0);
        let lucky: Vec<usize> = (first..last).filter(|n| !points[*n]).collect();
        assert!(lucky.is_empty() && bad * 10 > all * 9, "{mode}: {bad} of {all}, not at {lucky:?}");
    }
    let points = damaged("PERSIST");
    println!("bare SQLite, PERSIST: damaged at {} of {} points", count(&points), points.len());
}

/// The same with the store: how many points there were.
fn store(encrypted: bool) -> usize {
    let made = Unit::new(encrypted);
    let mut points = 0;
    loop {
        let unit = made.copy();
        let drive = Drive::on(unit.folder.path());
        drive.remembers_names();
        let mut first = Session::open(&drive, 0, &unit.path, encrypted).unwrap();
        let mut second = Session::open(&drive, 1, &unit.path, encrypted).unwrap();
        drive.pass(60_000);
        second.look();
        // The file grows, which the second does not know yet, by one kind of page or another.
        for _ in 0..3 + points % 7 {
            first.save(0);
        }
        drive.plan(Fault::once(0, drive.asked(0) + points + 1, What::Die));
        first.save_once();
        if !drive.clear() {
            return usize::try_from(points).unwrap();
        }
        drive.pass(1_000);
        second.save(usize::MAX);
        let acknowledged = [first.acknowledged.clone(), second.acknowledged.clone()].concat();
        drop((first, second));
        drive.pass(60_000);
        let holds = as_client(2, || unit.holds(&acknowledged));
        assert!(holds.is_ok(), "died at question {}: {holds:?}", points + 1);
        points += 1;
    }
}

#[test]
fn a_register_stays_whole_wherever_a_colleagues_program_ends() {
    for encrypted in [false, true] {
        let points = store(encrypted);
        println!("the store, encrypted {encrypted}: whole at {points} of {points} points");
        assert!(points > 20, "{points}");
    }
}
