//! The register's file is opened by `SQLite` alone. On Linux, closing any other handle on it drops all locks
//! that the program holds, and two programs then write at once. So every place of the store that opens a
//! file past `SQLite` stands here, with why that is not a register somebody has open.

use crate::rust;
use crate::tree::{self, Source};

/// Files of the store, how often each opens a file, and why it may.
const OPENS: &[(&str, usize, &str)] = &[
    ("src/store/backups/claim.rs", 1, "the lock of the day's backup"),
    ("src/store/backups/restore.rs", 5, "a register that has no connection; keys files"),
    ("src/store/backups/take.rs", 2, "a backup that has no name yet; the keys file"),
    ("src/store/copies/take.rs", 2, "a copy that has no name yet"),
    ("src/store/create.rs", 1, "a register that is not there yet"),
    ("src/store/desk.rs", 1, "drafts on this computer"),
    ("src/store/keys.rs", 3, "the keys file and its folder"),
    ("src/store/open/head.rs", 1, "the head of a register before it is opened"),
    (
        "src/store/rekey.rs",
        1,
        "the journal of a register that nobody else has open, between transactions",
    ),
    ("src/store/salvage.rs", 6, "a damaged register that has no connection; the new one beside it"),
    ("src/store/share/computer.rs", 1, "this computer's number"),
    ("src/store/share/ident.rs", 1, "only where closing drops no locks (not on Unix)"),
    ("src/store/share/mounts.rs", 1, "the kernel's list of mounts"),
    ("src/store/share/place.rs", 1, "what the last trial found"),
    ("src/store/share/presence.rs", 4, "locks and notes of programs"),
    ("src/store/share/probe.rs", 1, "the trial file"),
    ("src/store/templates/file.rs", 1, "a template somebody has written"),
    ("src/store/vfs/smb.rs", 1, "what the kernel tells of its connections"),
];

/// What opens a file, with the bracket that follows.
const WAYS: [&str; 9] = [
    "File::open(",
    "File::create(",
    "File::create_new(",
    "File::options(",
    "OpenOptions::new(",
    "fs::read(",
    "fs::read_to_string(",
    "fs::write(",
    "fs::copy(",
];

#[test]
fn nothing_of_the_store_opens_a_file_past_sqlite_but_in_named_places() {
    tree::none(
        "See the head of tests/tidy/opened.rs.",
        &faults(&tree::files("src/store", ".rs"), OPENS),
    );
}

fn faults(files: &[Source], named: &[(&str, usize, &str)]) -> Vec<String> {
    let opening = |source: &Source| -> usize {
        let code = rust::without_tests(&rust::code(&source.text));
        WAYS.iter().map(|way| code.matches(way).count()).sum()
    };
    let found = files.iter().filter(|s| !s.is_test() && !s.path.ends_with("/tests.rs"));
    let mut faults = Vec::new();
    for source in found {
        let may = named.iter().find(|(path, ..)| *path == source.path).map_or(0, |(_, n, _)| *n);
        let does = opening(source);
        if does != may {
            faults.push(format!("{}: opens {does} times, {may} named", source.path));
        }
    }
    let gone =
        named.iter().filter(|(path, n, _)| *n == 0 || !files.iter().any(|s| s.path == *path));
    faults.extend(gone.map(|(path, ..)| format!("{path}: named for nothing")));
    faults
}

#[test]
fn a_planted_opening_is_found() {
    let of = |text| {
        let files =
            [Source::planted("src/store/a.rs", text), Source::planted("src/store/b.rs", "")];
        faults(&files, &[("src/store/a.rs", 1, "why")])
    };
    let once = "fn f() { File::open(p) }\n#[cfg(test)]\nmod t { fn g() { fs::write(p) } }";
    assert!(of(once).is_empty());
    assert_eq!(
        of("fn f() { File::open(p); std::fs::read(p) }"),
        ["src/store/a.rs: opens 2 times, 1 named"]
    );
    assert_eq!(of("// File::open(p)"), ["src/store/a.rs: opens 0 times, 1 named"]);
    assert_eq!(faults(&[], &[("src/store/c.rs", 1, "why")]), ["src/store/c.rs: named for nothing"]);
}
