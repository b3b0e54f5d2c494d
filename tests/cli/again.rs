//! The same calls brought in again, on another day, on another computer, in two files at once; and beside
//! a colleague who is just saving.

use crate::computer::{Computer, ran};
use tillit::store::{Ask as _, Key, Register, Unlock, conflicts};

const HEAD: &str = "Namn;Tel;Datum;Tid;Utfall\n";

fn with_people() -> Computer {
    let computer = Computer::with_register();
    computer.write("people.csv", "Namn;Tel\nEk, Bo;0701740605\nAl, Åsa;0701740606\n");
    computer.ok(&["import", "people", "people.csv"]);
    computer
}

/// How many of a file came in, were here, and were kept aside, on a day and in a zone.
fn brought(computer: &Computer, args: &[&str], day: &str, zone: &str) -> [u64; 3] {
    let mut command = computer.command(&[&["import", "encounters", "--json"], args].concat());
    let ran = ran(command.env("TILLIT_TODAY", day).env("TZ", zone));
    let files: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let sum =
        |what: &str| files.as_array().unwrap().iter().map(|f| f[what].as_u64().unwrap()).sum();
    ["new", "here", "aside"].map(sum)
}

#[test]
fn a_file_adds_nothing_on_another_day_or_computer() {
    let computer = with_people();
    let dated =
        format!("{HEAD}Ek, Bo;;2021-10-05;09:30;no-answer\nAl, Åsa;;5.10.2021;;no-answer\n");
    computer.write("dated.csv", dated);
    assert_eq!(brought(&computer, &["dated.csv"], "2021-11-20", "Europe/Stockholm"), [2, 0, 0]);
    assert_eq!(brought(&computer, &["dated.csv"], "2022-01-03", "UTC"), [0, 2, 0]);
}

#[test]
fn a_row_that_does_not_say_its_day_waits_until_the_day_is_told() {
    let computer = with_people();
    let open =
        format!("{HEAD}Ek, Bo;;;;no-answer\nAl, Åsa;;igår;;no-answer\nAl, Åsa;;12.10;;no-answer\n");
    computer.write("open.csv", open);
    assert_eq!(brought(&computer, &["open.csv"], "2021-11-20", "UTC"), [0, 0, 3]);
    let told = ["open.csv", "--day", "2021-11-19"];
    assert_eq!(brought(&computer, &told, "2021-11-20", "UTC"), [3, 0, 0]);
    assert_eq!(brought(&computer, &told, "2021-11-21", "UTC"), [0, 3, 0]);
    let out = computer.ok(&["summary", "--from", "2021-10-12", "--to", "2021-10-12", "--json"]);
    let out: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(out["figures"]["contacts"], 1);
}

#[test]
fn files_that_overlap_count_what_they_share_once() {
    let computer = with_people();
    let row = "Ek, Bo;;2021-10-05;;no-answer\n";
    let other = "Al, Åsa;;2021-10-12;;no-answer\n";
    computer.write("early.csv", format!("{HEAD}{row}{row}"));
    computer.write("late.csv", format!("{HEAD}{row}{row}{other}"));
    let both = ["early.csv", "late.csv", "early.csv"];
    assert_eq!(
        brought(&computer, &[&both[..], &["--preview"]].concat(), "2021-11-20", "UTC"),
        [3, 4, 0]
    );
    assert_eq!(brought(&computer, &both, "2021-11-20", "UTC"), [3, 4, 0]);
    assert_eq!(brought(&computer, &both, "2021-11-20", "UTC"), [0, 7, 0]);
}

#[test]
fn a_moving_told_twice_is_no_quarrel() {
    let computer = with_people();
    let away = "moved-away\n";
    let twice = format!("{HEAD}Ek, Bo;;2021-09-01;;{away}Ek, Bo;;2021-09-05;;{away}");
    computer.write("one.csv", twice);
    computer.write("two.csv", format!("{HEAD}Ek, Bo;;2021-09-09;;{away}"));
    for file in ["one.csv", "two.csv"] {
        computer.ok(&["import", "encounters", file]);
    }
    let unlock = Unlock { key: Key::None, laptop: None };
    let register = Register::open(&computer.path("team.tillit"), &unlock).unwrap();
    assert_eq!(register.read(|db| conflicts::Count.ask(db)).unwrap(), 0);
}

#[test]
fn a_command_waits_for_a_colleague_who_lets_nobody_in() {
    let computer = with_people();
    let add = ["--register", "team.tillit", "--lang", "en", "import", "people", "more.csv"];
    computer.write("more.csv", "Namn;Tel\nUlv, Siv;0701740607\n");
    let laptop = computer.path("another");
    let mut command = computer.command(&add);
    // On a computer that has never seen it: it has looked at the folder, and the register is what it asks
    // for next.
    let asks = || laptop.join("places.json").exists();
    let done = computer.shut_out(command.env("TILLIT_HOME", &laptop), asks);
    assert_eq!(done.code, 0, "{done:?}");
    computer.ok(&["export", "people", "all.csv"]);
    assert!(computer.read("all.csv").contains("Siv"));
}
