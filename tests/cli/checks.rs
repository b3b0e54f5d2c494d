//! What `tillit check` tells an administrator of a register, its keys file and its folder.

use crate::computer::{Computer, Ran, ran};
use std::path::PathBuf;
use tillit::base::{Id, IdSource, Stamp, Word};
use tillit::store::desk::Posted;
use tillit::store::share::presence::Presence;
use tillit::store::{Author, Desk, Register, Seal, Unlock};

const KARIN: &str = "fyra gula ord på rad";

fn karin(computer: &Computer, args: &[&str]) -> Ran {
    let mut command = computer.command(&[&["--lang", "en"], args].concat());
    ran(command.env("TILLIT_PASSPHRASE", KARIN))
}

/// A register with a passphrase, a colleague in the team, and a backup.
fn team() -> Computer {
    let computer = Computer::new();
    for args in [
        &["new", "team.tillit", "--as", "Karin L"][..],
        &["member", "invite", "Ali Haddad"],
        &["backup", "team.tillit"],
    ] {
        let done = karin(&computer, args);
        assert_eq!(done.code, 0, "{done:?}");
    }
    computer
}

/// The same, asked on a computer that has never had the register open.
fn elsewhere(computer: &Computer, args: &[&str]) -> Ran {
    let mut command = computer.command(&[&["--lang", "en"], args].concat());
    command.env("TILLIT_HOME", computer.path("elsewhere"));
    ran(command.env("TILLIT_PASSPHRASE", KARIN))
}

#[test]
fn a_keys_file_that_is_missing_damaged_or_of_another_is_told_with_the_way_out() {
    let computer = team();
    let check = ["check", "team.tillit", "--as", "Karin L"];
    assert_eq!(karin(&computer, &check).code, 0);
    let whole = computer.read("team.keys");
    let other = Computer::new();
    assert_eq!(karin(&other, &["new", "team.tillit", "--as", "Bo"]).code, 0);
    for (lies, said) in [
        (None, "is missing: without it nobody else"),
        (Some(whole.chars().take(500).collect()), "cannot be read: it is damaged"),
        (Some(other.read("team.keys")), "belongs to another register"),
    ] {
        match lies {
            Some(lies) => computer.write("team.keys", lies),
            None => std::fs::remove_file(computer.path("team.keys")).unwrap(),
        }
        let told = karin(&computer, &check);
        assert_eq!(told.code, 1, "{told:?}");
        for said in [said, "This computer has a copy of the right one, of 20", "One trouble"] {
            assert!(told.err.contains(said), "{said}: {told:?}");
        }
        let told = elsewhere(&computer, &check);
        assert_eq!(told.code, 3, "it opens there by nothing: {told:?}");
        for said in [said, "fits if nobody has been removed since: ", "One trouble"] {
            assert!(told.err.contains(said), "{said}: {told:?}");
        }
    }
}

#[test]
fn without_a_name_it_is_asked_whose_passphrase_it_is_also_by_the_copy_alone() {
    let computer = team();
    std::fs::remove_file(computer.path("team.keys")).unwrap();
    let settings = computer.read("home/settings.toml");
    computer.write("home/settings.toml", settings.replace("Karin L", "Bo"));
    let told = karin(&computer, &["check", "team.tillit"]);
    assert!(told.err.contains("Write --as and your name: Karin L, Ali Haddad"), "{told:?}");
}

#[test]
fn a_key_that_the_register_does_not_know_is_told() {
    let computer = team();
    let other = computer.read("team.keys").replace("Karin L", "Mallory");
    let member = other.split("[[member]]").nth(1).unwrap().split("[[key]]").next().unwrap();
    let slipped = computer.read("team.keys")
        + "\n[[member]]"
        + &member.replacen("worker = \"0", "worker = \"f", 1);
    computer.write("team.keys", slipped);
    let told = karin(&computer, &["check", "team.tillit", "--as", "Karin L"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("“Mallory” that the register does not know"), "{told:?}");
}

/// The register of [`Computer::with_register`], and who is in it.
fn opened(computer: &Computer) -> (PathBuf, Register, tillit::base::WorkerId) {
    let path = computer.path("team.tillit");
    let register = Register::open(&path, &Unlock::default()).unwrap();
    let karin = register.read(|db| Ok(db.query_row("SELECT id FROM worker", [], |r| r.get(0))?));
    (path, register, karin.unwrap())
}

#[test]
fn what_waits_on_this_computer_and_who_has_the_register_open_is_told() {
    let computer = Computer::with_register();
    let check = ["check", "team.tillit", "--lang", "en"];
    let (path, register, karin) = opened(&computer);
    let here = Presence::begin(&path, Id([9; 16]), Some(karin)).unwrap();
    let told = computer.run(&check);
    assert!(told.err.contains("These have the register open now: Karin L."), "{told:?}");
    assert_eq!(told.code, 0, "that is no trouble: {told:?}");
    drop(here);
    assert!(!computer.run(&check).err.contains("open now"));

    let id = register.card().unwrap().id;
    let desk = Desk::new(&computer.path("home"), id, Seal::Plain);
    let author = Author { by: karin, at: Stamp(1_637_570_000_000), ids: &IdSource::system() };
    let save = |desk: &Desk| {
        desk.post(&Posted::from(author.save(Word("did-task-add"), Vec::new()))).unwrap();
    };
    save(&desk.clone().of_file(&computer.path("other.tillit"), None));
    let told = computer.run(&check);
    assert_eq!(told.code, 0, "what waits for another file is no trouble of this one: {told:?}");
    assert!(told.err.contains("other.tillit: saves: 1, forms begun: 0"), "but said: {told:?}");
    save(&desk.of_file(&path, None));
    let told = computer.run(&check);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("One save of yours waits on this computer"), "{told:?}");
    let told = computer.run(&["check", "team.tillit", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    let register = &told["register"];
    assert_eq!(register["waiting"], 1, "{told}");
    assert_eq!(register["waiting_elsewhere"][0]["saves"], 1, "{told}");
    assert_eq!(register["waiting_closed"], 0, "{told}");
    assert_eq!(register["copies_out"], serde_json::json!([]), "{told}");
}

#[test]
fn what_another_member_left_on_this_computer_and_programs_without_a_name_are_told() {
    let computer = Computer::with_register();
    let (path, register, karin) = opened(&computer);
    let _hers = Presence::begin(&path, Id([9; 16]), Some(karin)).unwrap();
    let _somebody = Presence::begin(&path, Id([8; 16]), None).unwrap();
    let outbox = format!("home/desk/{}/outbox", register.card().unwrap().id);
    std::fs::create_dir_all(computer.path(&outbox)).unwrap();
    computer.write(&format!("{outbox}/1.json"), "closed to another");
    let told = computer.run(&["check", "team.tillit", "--lang", "en"]);
    let who = "Karin L, and one program that does not say whose it is.";
    for said in [who, "lies one save or form begun that cannot be opened by you"] {
        assert!(told.err.contains(said), "{said}: {told:?}");
    }
}

#[test]
fn what_could_not_be_read_is_a_trouble_and_no_empty_list() {
    let computer = Computer::with_register();
    computer.ok(&["copy", "team.tillit", "--to", "usb.tillit", "--home", "2021-11-26"]);
    past(&computer, "UPDATE copy SET home='some day'");
    let told = computer.run(&["check", "team.tillit", "--lang", "en"]);
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("So it is not known which copies are out."), "{told:?}");
    let told = computer.run(&["check", "team.tillit", "--json"]);
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(told["register"]["copies_out"], serde_json::Value::Null, "{told}");
    assert_eq!(told["register"]["waiting"], 0, "{told}");
}

/// Does something to the register past the program.
#[expect(clippy::disallowed_methods, reason = "no version of the program writes such a thing")]
fn past(computer: &Computer, sql: &str) {
    let db = rusqlite::Connection::open(computer.path("team.tillit")).unwrap();
    db.execute_batch("PRAGMA journal_mode=PERSIST").unwrap();
    db.execute_batch(sql).unwrap();
}

#[test]
fn copies_that_are_out_are_told_and_those_that_should_be_home_are_troubles() {
    let computer = Computer::with_register();
    computer.ok(&["copy", "team.tillit", "--to", "usb.tillit", "--home", "2021-11-26"]);
    let check = ["check", "team.tillit", "--lang", "en"];
    let told = computer.run(&check);
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.err.contains("A copy is out: The whole register, Karin L"), "{told:?}");
    let late = ran(computer.command(&check).env("TILLIT_TODAY", "2021-12-05"));
    assert_eq!(late.code, 1, "{late:?}");
    assert!(late.err.contains("A copy should have come home on"), "{late:?}");
    assert!(late.err.contains("tillit merge"), "{late:?}");
    computer.ok(&["merge", "team.tillit", "usb.tillit"]);
    let home = ran(computer.command(&check).env("TILLIT_TODAY", "2021-12-05"));
    assert_eq!(home.code, 0, "{home:?}");
}

#[test]
fn the_help_of_a_copy_and_of_what_is_saved_speaks_of_them() {
    let computer = Computer::new();
    let copy = computer.ok(&["copy", "--help"]);
    assert!(copy.contains("on the list of this") && !copy.contains("figures"), "{copy}");
    let salvage = computer.ok(&["salvage", "--help"]);
    assert!(salvage.contains("what can be read") && !salvage.contains("backup"), "{salvage}");
}
