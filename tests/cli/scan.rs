//! What a day of commands on an encrypted register leaves on the disk: nothing readable of anybody, but
//! in the files that somebody asked for.

use crate::computer::{Computer, Ran, ran};
use std::path::{Path, PathBuf};

const KARIN: &str = "fyra gula ord på rad";

const LIST: &str = "Förnamn;Efternamn;Född;Telefon;Anteckning\n\
    Danutaxa;Zebulonia;1940;0701740633;Marktrudnote\n";

/// A name, an alias, a number, a note, what opens the register.
const SECRETS: [&str; 6] =
    ["Danutaxa", "Zebulonia", "1740633", "Marktrudnote", KARIN, "AGE-SECRET-KEY"];

/// With temporary files in a folder of their own, which is looked through as well.
fn run(computer: &Computer, key: Option<&str>, args: &[&str]) -> Ran {
    let mut command = computer.command(&[&["--lang", "en"], args].concat());
    for name in ["TMPDIR", "TMP", "TEMP", "HOME", "SQLITE_TMPDIR"] {
        command.env(name, computer.path("temporary"));
    }
    ran(key.iter().fold(&mut command, |command, key| command.env("TILLIT_PASSPHRASE", key)))
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { files(&path, found) } else { found.push(path) }
    }
}

/// Where one of these lies as bytes.
fn told(computer: &Computer) -> Vec<String> {
    let mut all = Vec::new();
    files(&computer.path(""), &mut all);
    let mut told = Vec::new();
    for path in all {
        let bytes = std::fs::read(&path).unwrap();
        for secret in SECRETS {
            if bytes.windows(secret.len()).any(|piece| piece == secret.as_bytes()) {
                told.push(format!("{secret} in {}", path.file_name().unwrap().display()));
            }
        }
    }
    told
}

/// A day of commands. What lies there readable after each.
fn day(key: Option<&str>) -> Vec<(&'static str, Vec<String>)> {
    let computer = Computer::new();
    std::fs::create_dir(computer.path("temporary")).unwrap();
    let mut found = Vec::new();
    let mut step = |what: &'static str, args: &[&str], code: i32| {
        let said = run(&computer, key, args);
        assert_eq!(said.code, code, "{what}: {said:?}");
        found.push((what, told(&computer)));
        said
    };
    let new = ["new", "team.tillit", "--as", "Karin L", "--no-passphrase"];
    step("a new register", if key.is_some() { &new[..4] } else { &new }, 0);
    // It lies where the user has it, which is not looked at.
    let elsewhere = tempfile::tempdir().unwrap();
    let list = elsewhere.path().join("list.csv");
    std::fs::write(&list, LIST).unwrap();
    step("a list brought in", &["import", "people", list.to_str().unwrap()], 0);
    step("a backup", &["backup", "team.tillit"], 0);
    step("a copy", &["copy", "team.tillit", "--to", "field.tillit", "--home", "2021-12-01"], 0);
    step("the copy home", &["merge", "team.tillit", "field.tillit"], 0);
    let backup = only(&computer.path("team.backups"), "asked.tillit");
    let backup = backup.to_str().unwrap();
    step("a backup put back", &["restore", backup, "--over", "team.tillit", "--replace"], 0);
    step("what can be read", &["salvage", "team.tillit", "--to", "saved.tillit"], 0);
    step("what somebody asked for", &["export", "people", "asked.csv"], 0);
    found
}

fn only(folder: &Path, ends: &str) -> PathBuf {
    let mut all = Vec::new();
    files(folder, &mut all);
    all.into_iter().find(|path| path.to_str().unwrap().ends_with(ends)).unwrap()
}

#[test]
fn nothing_of_anybody_lies_readable_after_any_command_but_where_it_was_asked_for() {
    let mut found = day(Some(KARIN));
    let (_, asked) = found.pop().unwrap();
    for (what, told) in found {
        assert_eq!(told, Vec::<String>::new(), "after {what}");
    }
    assert!(
        !asked.is_empty() && asked.iter().all(|told| told.ends_with("in asked.csv")),
        "{asked:?}"
    );
}

#[test]
fn the_same_day_without_a_passphrase_is_found() {
    let found = day(None);
    for (what, told) in found.iter().skip(1) {
        assert!(!told.is_empty(), "after {what}");
    }
    let (_, told) = found.last().unwrap();
    for file in ["field.tillit", "saved.tillit", "-asked.tillit", "-restore.tillit"] {
        assert!(told.iter().any(|told| told.contains(file)), "{file}: {told:?}");
    }
}
