//! A backup of another time put back: by which passphrase, and who is shut out by it or let back.

use crate::computer::{Computer, Ran, ran};

const KARIN: &str = "fyra gula ord på rad";
const LATER: &str = "regn buss hund bröd";

fn karin(computer: &Computer, passphrase: &str, args: &[&str]) -> Ran {
    let mut command = computer.command(&[&["--lang", "en", "--as", "Karin L"], args].concat());
    command.env("TILLIT_PASSPHRASE", passphrase);
    if args.last() == Some(&"passphrase") {
        command.env("TILLIT_NEW_PASSPHRASE", LATER);
    }
    ran(&mut command)
}

fn done(computer: &Computer, args: &[&str]) -> Ran {
    let ran = karin(computer, KARIN, args);
    assert_eq!(ran.code, 0, "{args:?} {ran:?}");
    ran
}

/// A backup with Ali in it, who was removed afterwards; Bo has come since.
fn turned() -> (Computer, String) {
    let computer = Computer::new();
    done(&computer, &["new", "team.tillit"]);
    done(&computer, &["member", "invite", "Ali Haddad"]);
    std::fs::create_dir(computer.path("usb")).unwrap();
    done(&computer, &["backup", "team.tillit", "--to", "usb"]);
    done(&computer, &["member", "remove", "Ali Haddad"]);
    done(&computer, &["member", "invite", "Bo Ek"]);
    let files = std::fs::read_dir(computer.path("usb")).unwrap();
    let mut names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let backup = names.find(|name| name.ends_with(".tillit")).unwrap();
    (computer, format!("usb/{backup}"))
}

#[test]
fn an_old_backup_opens_by_the_passphrase_of_today_and_says_who_is_shut_out_and_let_back() {
    let (computer, backup) = turned();
    done(&computer, &["member", "passphrase"]);
    let asked = karin(&computer, LATER, &["restore", &backup, "--over", "team.tillit"]);
    assert_eq!(asked.code, 1, "nobody said yes: {asked:?}");
    let order = ["without a new invitation: Bo Ek.", "no longer of it: Ali Haddad.", "Type yes"];
    let at = order.map(|said| asked.err.find(said).unwrap_or_else(|| panic!("{said}: {asked:?}")));
    assert!(at.is_sorted(), "before the question: {asked:?}");
    let put = ["restore", &backup, "--over", "team.tillit", "--replace"];
    let put_back = karin(&computer, LATER, &put);
    assert_eq!(put_back.code, 0, "{put_back:?}");
    let team = karin(&computer, LATER, &["member", "list"]);
    assert!(team.out.contains("Ali Haddad") && !team.out.contains("Bo Ek"), "{team:?}");
    assert_eq!(
        karin(&computer, KARIN, &put).code,
        4,
        "who has only what held then sets nothing back"
    );
}

#[test]
fn an_earlier_file_put_there_by_hand_is_told_from_keys_that_are_too_old() {
    let (computer, backup) = turned();
    // The keys of that time lie with a backup beside the register.
    std::fs::create_dir_all(computer.path("team.backups")).unwrap();
    for ending in ["tillit", "keys"] {
        let from = backup.replace(".tillit", &format!(".{ending}"));
        let to = from.replace("usb/", "team.backups/");
        std::fs::copy(computer.path(&from), computer.path(&to)).unwrap();
    }
    std::fs::copy(computer.path(&backup), computer.path("team.tillit")).unwrap();
    let told = karin(&computer, KARIN, &["summary"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.err.contains("older than its keys file"), "{told:?}");
    assert!(told.err.contains("removed since gets in again"), "{told:?}");
}

#[test]
fn who_gets_a_key_again_by_the_keys_of_then_is_asked_about_in_spite_of_replace() {
    let (computer, backup) = turned();
    let mut bytes = std::fs::read(computer.path("team.tillit")).unwrap();
    bytes[..16_384].fill(7);
    std::fs::write(computer.path("team.tillit"), &bytes).unwrap();
    let keys = std::fs::read(computer.path("team.keys")).unwrap();
    let put = ["restore", &backup, "--over", "team.tillit", "--replace"];
    let asked = karin(&computer, KARIN, &put);
    assert_eq!(asked.code, 1, "nobody said yes: {asked:?}");
    assert!(asked.err.contains("could not be seen"), "{asked:?}");
    assert!(asked.err.contains("gets a working key again: Ali Haddad."), "{asked:?}");
    assert!(asked.err.contains("--replace does not"), "{asked:?}");
    assert!(std::fs::read(computer.path("team.tillit")).unwrap() == bytes);
    assert!(std::fs::read(computer.path("team.keys")).unwrap() == keys);
}
