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
    let out = as_who(&computer, KARIN, None, &["--as", "Karin L", "member", "remove", "ali berg"]);
    assert_eq!(out.code, 0, "{out:?}");
    assert!(out.err.contains("the register has a new key"), "{out:?}");
    let shut = as_who(&computer, ALI, None, &["--as", "Ali Berg", "summary"]);
    assert_eq!(shut.code, 4, "{shut:?}");
    assert_eq!(json(&computer, &["member", "list"])["members"].as_array().unwrap().len(), 1);
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
