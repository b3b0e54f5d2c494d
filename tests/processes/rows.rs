//! Two processes add a thousand rows each, however the file is reached: all of them are there, and no
//! connection ever kept a write-ahead log, which no network drive can share.

use crate::other::{Other, say, told, wait};
use crate::sharing::{NINE, Shared, send, who};
use rusqlite::Connection;
use std::path::{Path, PathBuf};
use tillit::base::{IdSource, Stamp, Word};
use tillit::store::{Author, Edit, Register, Unlock};

/// In batches, as an import does it.
const BATCHES: usize = 20;
const ROWS: usize = 50;

fn mode(register: &Register) -> String {
    register.read(|db| Ok(db.query_row("PRAGMA journal_mode", [], |r| r.get(0))?)).unwrap()
}

#[test]
#[ignore = "the other process of the tests below"]
fn adds_a_thousand() {
    let Some((path, seat)) = told() else { return };
    let mut register = Register::open(&path, &Unlock::default()).unwrap();
    assert_eq!(mode(&register), "persist");
    let (_, by) = who(&register);
    let ids = IdSource::system();
    say("ready");
    wait();
    for n in 0..BATCHES {
        let author = Author { by, at: Stamp(NINE + i64::try_from(n).unwrap()), ids: &ids };
        let row = |m| {
            let name = format!("{seat} added {n} {m}");
            let cells = vec![("given", name.into()), ("made", author.now())];
            Edit::insert("person", author.id(), cells)
        };
        let rows = (0..ROWS).map(row).collect();
        send(&mut register, &author.save(Word("did-person-add"), rows));
    }
    assert_eq!(mode(&register), "persist");
}

/// Other ways to the same file than the plain one.
fn ways(path: &Path) -> Vec<PathBuf> {
    let folder = path.parent().unwrap();
    let round = folder.join(".").join(path.file_name().unwrap());
    #[cfg(unix)]
    let other = {
        // As a mapped letter is: another name for the folder.
        let mapped = folder.with_extension("mapped");
        std::os::unix::fs::symlink(folder, &mapped).unwrap();
        mapped.join(path.file_name().unwrap())
    };
    // \\?\C:\..., the form that UNC paths take.
    #[cfg(not(unix))]
    let other = std::fs::canonicalize(path).unwrap();
    vec![round, other]
}

fn add_by(shared: &Shared, paths: [&Path; 2]) {
    let two = [0, 1].map(|seat| Other::start("rows::adds_a_thousand", paths[seat], seat));
    Other::at_once(two);
    shared.is_whole();
    for seat in 0..2 {
        let rows = format!("SELECT count(*) FROM person WHERE given LIKE '{seat} added %'");
        assert_eq!(shared.count(&rows), BATCHES * ROWS);
    }
    let wal = shared.path.with_extension("tillit-wal");
    assert!(!wal.exists(), "{}", wal.display());
}

#[test]
fn a_thousand_rows_each_are_two_thousand_by_whatever_way_the_file_is_reached() {
    let shared = Shared::with(0);
    let ways = ways(&shared.path);
    add_by(&shared, [&ways[0], &ways[1]]);
    #[cfg(unix)]
    std::fs::remove_file(ways[1].parent().unwrap()).unwrap();
}

/// A share by its own name and by the letter that stands for it, where a script tells of one.
#[cfg(windows)]
#[test]
fn a_thousand_rows_each_by_the_name_of_a_share_and_by_its_letter() {
    let told = |name| std::env::var_os(name).map(PathBuf::from);
    let (Some(share), Some(letter)) = (told("TILLIT_TEST_SHARE"), told("TILLIT_TEST_LETTER"))
    else {
        return;
    };
    let shared = Shared::within(tempfile::tempdir_in(&share).unwrap(), 0);
    let by_letter = letter.join(shared.path.strip_prefix(&share).unwrap());
    add_by(&shared, [&shared.path, &by_letter]);
    // A script looks for this: without a share nothing of it was done.
    println!("on the share {}", share.display());
}

/// Another kind of program has turned the file to a write-ahead log and closed it well.
#[test]
fn a_file_that_was_left_with_a_write_ahead_log_is_turned_back() {
    let shared = Shared::with(0);
    #[expect(clippy::disallowed_methods, reason = "another kind of program")]
    let other = Connection::open(&shared.path).unwrap();
    let mode: String = other.query_row("PRAGMA journal_mode=WAL", [], |r| r.get(0)).unwrap();
    assert_eq!(mode, "wal");
    other.execute_batch("UPDATE clock SET hlc=hlc").unwrap();
    drop(other);
    let head = || std::fs::read(&shared.path).unwrap()[18..20].to_owned();
    assert_eq!(head(), [2, 2], "it says so in its head");
    let first = shared.open();
    assert_eq!(self::mode(&first), "persist");
    add_by(&shared, [&shared.path, &shared.path]);
    drop(first);
    assert_eq!(head(), [1, 1]);
}
