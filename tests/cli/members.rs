//! The team from the command line: in by a passphrase handed out, out by a new key.

use crate::computer::{Computer, Ran, ran};
use serde_json::Value;

const KARIN: &str = "fyra gula ord på rad";
const ALI: &str = "regn buss hund bröd";

fn as_who(computer: &Computer, passphrase: &str, new: Option<&str>, args: &[&str]) -> Ran {
    let mut command = computer.command(&[&["--lang", "en"], args].concat());
    command.env("TILLIT_PASSPHRASE", passphrase);
    ran(new.iter().fold(&mut command, |c, new| c.env("TILLIT_NEW_PASSPHRASE", new)))
}

fn json(computer: &Computer, args: &[&str]) -> Value {
    let said = as_who(computer, KARIN, None, &[&["--as", "Karin L", "--json"], args].concat());
    assert_eq!(said.code, 0, "{said:?}");
    serde_json::from_str(&said.out).unwrap()
}

#[test]
fn a_colleague_is_invited_chooses_a_passphrase_and_is_removed_again() {
    let computer = Computer::new();
    let made = as_who(&computer, KARIN, None, &["new", "team.tillit", "--as", "Karin L"]);
    assert_eq!(made.code, 0, "{made:?}");
    let invited = json(&computer, &["member", "invite", "Ali Haddad", "--role", "reader"]);
    let handed = invited["passphrase"].as_str().unwrap();
    let settings = computer.read("home/settings.toml");
    computer.write("home/settings.toml", settings.replace("Karin L", "Bo"));
    let nobody_said = as_who(&computer, KARIN, None, &["summary"]);
    assert_eq!(nobody_said.code, 2, "{nobody_said:?}");
    assert!(nobody_said.err.contains("Karin L, Ali Haddad"), "{nobody_said:?}");
    computer.write("home/settings.toml", settings);
    assert_eq!(as_who(&computer, KARIN, None, &["summary"]).code, 0, "this computer knows her");
    let team = json(&computer, &["member", "list"]);
    let of = |team: &Value, n: usize| team["members"][n]["opens_by"].as_str().map(str::to_owned);
    assert_eq!((of(&team, 0).as_deref(), of(&team, 1).as_deref()), (Some("invited"), Some("own")));

    let alis = |passphrase: &str, new: Option<&str>, args: &[&str]| {
        as_who(&computer, passphrase, new, &[&["--as", "Ali Haddad"], args].concat())
    };
    let first = alis(handed, None, &["summary"]);
    assert_eq!(first.code, 4, "{first:?}");
    assert!(first.err.contains("Choose one of your own first"), "{first:?}");
    assert_eq!(alis(handed, Some(ALI), &["member", "passphrase"]).code, 0);
    let denied = alis(ALI, None, &["member", "remove", "Karin L"]);
    assert_eq!(denied.code, 1, "{denied:?}");

    let renamed = ["--as", "Karin L", "member", "rename", "Ali Haddad", "Ali Berg"];
    assert_eq!(as_who(&computer, KARIN, None, &renamed).code, 0);
    assert_eq!(as_who(&computer, ALI, None, &["--as", "Ali Berg", "summary"]).code, 0);
    let old_keys = computer.read("team.keys");
    let out = as_who(&computer, KARIN, None, &["--as", "Karin L", "member", "remove", "ali berg"]);
    assert_eq!(out.code, 0, "{out:?}");
    assert!(out.err.contains("the register has a new key"), "{out:?}");
    let shut = as_who(&computer, ALI, None, &["--as", "Ali Berg", "summary"]);
    assert_eq!(shut.code, 4, "{shut:?}");
    assert_eq!(json(&computer, &["member", "list"])["members"].as_array().unwrap().len(), 1);
    // On a computer without a copy, old keys are told from damage.
    computer.write("team.keys", old_keys);
    let summary = ["--register", "team.tillit", "--lang", "en", "--as", "Karin L", "summary"];
    let mut elsewhere = computer.command(&summary);
    elsewhere.env("TILLIT_PASSPHRASE", KARIN).env("TILLIT_HOME", computer.path("elsewhere"));
    let old = ran(&mut elsewhere);
    assert_eq!(old.code, 3, "{old:?}");
    assert!(old.err.contains("is older than the register"), "{old:?}");
}

#[test]
fn a_new_recovery_key_is_printed_and_an_unknown_key_is_told() {
    let computer = Computer::new();
    let made = as_who(&computer, KARIN, None, &["new", "team.tillit", "--as", "Karin L"]);
    assert_eq!(made.code, 0, "{made:?}");
    let paper = json(&computer, &["member", "recovery"])["recovery_key"].clone();
    assert!(paper.as_str().unwrap().starts_with("AGE-SECRET-KEY-1"));
    assert_ne!(paper.as_str().unwrap().trim(), made.out.trim());
    let other = computer.read("team.keys").replace("Karin L", "Mallory");
    let member = other.split("[[member]]").nth(1).unwrap().split("[[key]]").next().unwrap();
    let slipped = computer.read("team.keys")
        + "\n[[member]]"
        + &member.replacen("worker = \"0", "worker = \"f", 1);
    computer.write("team.keys", slipped);
    let told = as_who(&computer, KARIN, None, &["--as", "Karin L", "member", "list"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("“Mallory” that the register does not know"), "{told:?}");
}

#[test]
fn a_register_without_a_passphrase_has_a_team_and_no_keys() {
    let computer = Computer::with_register();
    let said = computer.ok(&["--as", "Karin L", "member", "invite", "Ali Haddad"]);
    assert_eq!(said, "");
    let team = computer.json(&["--as", "Karin L", "member", "list"]);
    assert_eq!(team["members"].as_array().unwrap().len(), 2);
    assert_eq!(team["encrypted"], false);
    computer.ok(&["--as", "Karin L", "member", "remove", "Ali Haddad"]);
    assert_eq!(computer.run(&["--as", "Karin L", "member", "recovery"]).code, 1);
    assert_eq!(computer.run(&["--as", "Karin L", "member", "passphrase"]).code, 1);
}

/// A register with a passphrase, and the recovery key that was printed.
fn made(computer: &Computer) -> String {
    let made = as_who(computer, KARIN, None, &["new", "team.tillit", "--as", "Karin L"]);
    assert_eq!(made.code, 0, "{made:?}");
    made.out
}

/// Whether a key from paper opens the register.
fn opens(computer: &Computer, key: &str) -> bool {
    let key = key.split_whitespace().collect::<String>();
    as_who(computer, &key, None, &["summary"]).err.contains("That is the recovery key.")
}

#[test]
fn a_new_recovery_key_holds_once_it_has_been_printed() {
    let computer = Computer::new();
    let old = made(&computer);
    let karin = ["--as", "Karin L", "member", "recovery"];
    let new = as_who(&computer, KARIN, None, &karin);
    assert_eq!(new.code, 0, "{new:?}");
    assert!(new.err.contains("The new key holds."), "{new:?}");
    assert!(!opens(&computer, &old) && opens(&computer, &new.out));
}

#[cfg(unix)]
#[test]
fn a_recovery_key_that_could_not_be_printed_does_not_hold() {
    let computer = Computer::new();
    let old = made(&computer);
    let mut command = computer.command(&["--lang", "en", "--as", "Karin L", "member", "recovery"]);
    command.env("TILLIT_PASSPHRASE", KARIN).stderr(std::process::Stdio::piped());
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let ended = command.stdout(full).spawn().unwrap().wait_with_output().unwrap();
    let err = String::from_utf8(ended.stderr).unwrap();
    assert_eq!(ended.status.code(), Some(3), "{err}");
    assert!(err.contains("The new key does not hold."), "{err}");
    assert!(opens(&computer, &old));
}

#[cfg(unix)]
#[test]
fn where_the_change_fails_it_is_said_which_recovery_key_holds() {
    let computer = Computer::new();
    let old = made(&computer);
    // The keys file cannot be written: what it is written by first stands there as a folder.
    let mut shell = std::process::Command::new("sh");
    shell.arg("-c").arg("mkdir team.keys.$$.tmp; exec \"$0\" \"$@\"");
    let inner = computer.command(&["--lang", "en", "--as", "Karin L", "member", "recovery"]);
    shell.arg(inner.get_program()).args(inner.get_args()).current_dir(computer.path("."));
    shell.env_clear().env("PATH", "/usr/bin:/bin").env("TILLIT_PASSPHRASE", KARIN);
    let new = ran(shell.env("TILLIT_HOME", computer.path("home")));
    assert_eq!(new.code, 3, "{new:?}");
    assert!(new.err.contains("The new key does not hold."), "{new:?}");
    assert!(new.out.contains("AGE-SECRET-KEY-1") && !opens(&computer, &new.out));
    assert!(opens(&computer, &old));
}

#[test]
fn a_reader_has_the_figures_and_nothing_that_names_anybody() {
    let computer = Computer::with_register();
    computer.write("list.csv", "Namn;Född;Telefon\nEk, Bo;410311;070-174 06 05\n");
    let karin = ["--as", "Karin L"];
    computer.ok(&[&karin[..], &["import", "people", "list.csv"]].concat());
    for (name, role) in [("Ali Haddad", "reader"), ("Eva Holm", "volunteers")] {
        computer.ok(&[&karin[..], &["member", "invite", name, "--role", role]].concat());
        let own = |args: &[&str]| computer.run(&[&["--as", name, "--lang", "en"], args].concat());
        let figures = own(&["summary"]);
        assert_eq!(figures.code, 0, "{figures:?}");
        assert!(!figures.out.contains("Bo"), "{figures:?}");
        let home = ["copy", "team.tillit", "--to", "out.csv", "--home", "2030-01-01"];
        for args in [
            &["export", "people", "out.csv"][..],
            &["export", "encounters", "out.csv"],
            &["import", "people", "list.csv"],
            &["merge", "team.tillit", "team.tillit"],
            &home,
        ] {
            let denied = own(args);
            assert_eq!(denied.code, 1, "{args:?} {denied:?}");
            assert!(denied.err.contains("Your role is not allowed"), "{args:?} {denied:?}");
            let said = format!("{}{}", denied.out, denied.err);
            assert!(!said.contains("Ek") && !said.contains("070"), "{args:?} {denied:?}");
            assert!(!computer.path("out.csv").exists(), "{args:?}");
        }
    }
}

#[test]
fn whoever_is_in_the_team_already_gets_the_role_that_is_said() {
    let computer = Computer::new();
    assert_eq!(as_who(&computer, KARIN, None, &["new", "team.tillit", "--as", "Karin L"]).code, 0);
    let role = |name: &str| {
        let team = json(&computer, &["member", "list"]);
        let all = team["members"].as_array().unwrap().clone();
        all.iter().find(|one| one["name"] == name).unwrap()["role"].as_str().unwrap().to_owned()
    };
    json(&computer, &["member", "invite", "Ali Haddad", "--role", "reader"]);
    assert_eq!(role("Ali Haddad"), "reader");
    json(&computer, &["member", "invite", "Ali Haddad"]);
    assert_eq!(role("Ali Haddad"), "reader", "a new passphrase alone changes no role");
    json(&computer, &["member", "invite", "Ali Haddad", "--role", "volunteers"]);
    assert_eq!(role("Ali Haddad"), "volunteers");
}

#[test]
fn an_open_file_gives_its_passphrase_as_often_as_it_is_asked_for() {
    use std::io::Write as _;
    let computer = Computer::new();
    assert_eq!(as_who(&computer, KARIN, None, &["new", "team.tillit", "--as", "Karin L"]).code, 0);
    json(&computer, &["member", "invite", "Ali Haddad"]);
    for (from, to) in [("team.tillit", "other.tillit"), ("team.keys", "other.keys")] {
        std::fs::copy(computer.path(from), computer.path(to)).unwrap();
    }
    // From now on the register has another key than what lies beside it.
    let out = ["--as", "Karin L", "member", "remove", "Ali Haddad"];
    assert_eq!(as_who(&computer, KARIN, None, &out).code, 0);
    let mut command = computer.command(&["merge", "team.tillit", "other.tillit", "--lang", "en"]);
    command.args(["--as", "Karin L", "--passphrase-fd", "0"]).stdin(std::process::Stdio::piped());
    command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(format!("{KARIN}\n").as_bytes()).unwrap();
    let ended = child.wait_with_output().unwrap();
    let said = String::from_utf8(ended.stderr).unwrap();
    assert_ne!(ended.status.code(), Some(4), "{said}");
    assert!(!said.contains("No passphrase was given"), "{said}");
}
