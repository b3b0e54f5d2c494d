//! Copies taken and brought home by commands.

use crate::computer::{Computer, ran};
use serde_json::Value;
use tillit::base::{Clock as _, FakeClock, Id, IdSource, Word, WorkerId};
use tillit::store::{Author, Cell, Column, Edit, Register, Saved, Unlock, commit};

fn with_people() -> Computer {
    let computer = Computer::with_register();
    computer.write("one.csv", "Namn;Tel\nQvistgren, Anna;0701740605\n");
    computer.write("two.csv", "Namn;Tel\nWxberg, Bo;0701740606\n");
    computer.ok(&["import", "people", "one.csv", "--initiative", "Höst", "--goal", "1"]);
    computer.ok(&["import", "people", "two.csv"]);
    computer
}

const PART: [&str; 8] =
    ["copy", "team.tillit", "--to", "field.tillit", "--initiative", "Höst", "--home", "2021-12-01"];

fn counts(data: &Value) -> [u64; 4] {
    let n = |a: &str, b: &str| data[a][b].as_u64().unwrap();
    [
        n("persons", "new"),
        n("persons", "changed"),
        n("encounters", "new"),
        data["conflicts"].as_u64().unwrap(),
    ]
}

#[test]
fn a_part_is_taken_written_in_and_brought_home_once() {
    let computer = with_people();
    let made = computer.json(&PART);
    assert_eq!((&made["persons"], &made["left_out"]), (&1.into(), &0.into()));
    let bytes = std::fs::read(computer.path("field.tillit")).unwrap();
    let holds = |name: &str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    assert!(holds("Qvistgren") && !holds("Wxberg"));
    let told = computer.run(&["summary", "-r", "field.tillit", "--lang", "en"]);
    assert!(told.err.contains("not of the whole register"), "{told:?}");
    assert_eq!(computer.json(&["summary", "-r", "team.tillit"])["part"], false);
    computer.write("calls.csv", "Namn;Tel;Datum;Utfall\nQvistgren, Anna;;2021-11-20;no-answer\n");
    computer.ok(&["import", "encounters", "calls.csv", "-r", "field.tillit"]);
    let preview = ["merge", "team.tillit", "field.tillit", "--preview"];
    let told = computer.json(&preview);
    assert_eq!((counts(&told), &told["written"]), ([0, 0, 1, 0], &false.into()));
    assert_eq!(counts(&computer.json(&preview)), [0, 0, 1, 0], "a preview writes nothing");
    let home = computer.json(&["merge", "team.tillit", "field.tillit"]);
    assert_eq!((counts(&home), &home["written"]), ([0, 0, 1, 0], &true.into()));
    let again = computer.json(&["merge", "team.tillit", "field.tillit"]);
    assert_eq!((counts(&again), &again["written"]), ([0, 0, 0, 0], &false.into()));
    let told = computer.run(&["--lang", "en", "merge", "team.tillit", "field.tillit"]);
    assert!(told.err.contains("field.tillit is home and not needed any more"), "{told:?}");
    let export = ["export", "people", "all.csv", "-r", "team.tillit"];
    computer.ok(&export);
    assert!(computer.read("all.csv").contains("Wxberg"), "nobody was taken away");
}

#[test]
fn what_came_into_another_copy_is_not_said_to_be_home() {
    let computer = with_people();
    for name in ["one.tillit", "other.tillit"] {
        computer.ok(&["copy", "team.tillit", "--to", name, "--home", "2021-12-01"]);
    }
    write(&computer, "other.tillit", "Storgatan 1");
    let merge = |into: &str| computer.run(&["--lang", "en", "merge", into, "other.tillit"]);
    let told = merge("one.tillit");
    assert!(told.code == 0 && told.err.contains("in this copy now"), "{told:?}");
    assert!(!told.err.contains("is home"), "{told:?}");
    let told = merge("team.tillit");
    assert!(told.err.contains("other.tillit is home and not needed"), "{told:?}");
}

/// Somebody writes another street on the one card, on a screen.
fn write(computer: &Computer, file: &str, street: &str) {
    let mut register = Register::open(&computer.path(file), &Unlock::default()).unwrap();
    let ask =
        |sql: &str| -> Id { register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap() };
    let (by, person) = (WorkerId(ask("SELECT id FROM worker")), ask("SELECT min(id) FROM person"));
    let at = FakeClock::at("2021-11-22 10:00").now();
    let column = Column::new("street", Cell::Null, street);
    let edits = vec![Edit::update("person", person, vec![column])];
    let save = Author { by, at, ids: &IdSource::system() }.save(Word("did-person-edit"), edits);
    assert_eq!(commit::commit(&mut register, &save), Ok(Saved::Done { conflicts: 0 }));
}

#[test]
fn a_copy_made_by_hand_comes_home_and_what_two_wrote_is_told_by_the_exit_code() {
    let computer = with_people();
    std::fs::copy(computer.path("team.tillit"), computer.path("hand.tillit")).unwrap();
    for (file, street) in [("team.tillit", "Storgatan 1"), ("hand.tillit", "Kyrkogatan 2")] {
        write(&computer, file, street);
    }
    let ran = computer.run(&["--lang", "en", "merge", "team.tillit", "hand.tillit"]);
    assert_eq!(ran.code, 1, "{ran:?}");
    assert!(ran.out.contains("To choose between: 1"), "{ran:?}");
    assert!(ran.err.contains("choose between the values"), "{ran:?}");
    // What was not handed out as a copy may be the register itself: nobody is told to delete it.
    let ran = computer.run(&["--lang", "en", "merge", "hand.tillit", "team.tillit"]);
    assert!(!ran.err.contains("Delete"), "{ran:?}");
}

#[test]
fn what_cannot_be_copied_or_brought_home_is_told_with_its_number() {
    let computer = with_people();
    computer.ok(&PART);
    computer.ok(&["new", "strange.tillit", "--as", "Eva", "--no-passphrase"]);
    computer.write("letter.txt", "hej");
    for (args, code, said) in [
        (&["merge", "team.tillit", "team.tillit"][..], 1, "That is the register itself"),
        (&["merge", "team.tillit", "strange.tillit"], 1, "belongs to another register"),
        (&["merge", "team.tillit", "nowhere.tillit"], 3, "There is no file"),
        (&["merge", "team.tillit", "letter.txt"], 3, "not a register"),
        (&["merge", "field.tillit", "team.tillit"], 1, "with only some of the people"),
        (&PART, 3, "There is already a register"),
        (
            &[
                "copy",
                "team.tillit",
                "--to",
                "x.tillit",
                "--area",
                "Ingenstans",
                "--home",
                "2021-12-01",
            ],
            2,
            "Ingenstans",
        ),
        (&["copy", "team.tillit", "--to", "x.tillit"], 2, "--home"),
    ] {
        let ran = computer.run(&[&["--lang", "en"], args].concat());
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{args:?} {ran:?}");
        assert!(ran.err.contains(said), "{args:?}: {}", ran.err);
    }
}

#[test]
fn an_encrypted_register_is_copied_with_its_keys() {
    let computer = Computer::new();
    let with = |args: &[&str]| {
        let ran = ran(computer.command(args).env("TILLIT_PASSPHRASE", "fyra gula ord på rad"));
        assert_eq!(ran.code, 0, "{args:?} {ran:?}");
    };
    with(&["new", "team.tillit", "--as", "Karin L"]);
    with(&["copy", "team.tillit", "--to", "usb.tillit", "--home", "2021-12-01"]);
    assert!(computer.path("usb.keys").exists());
    computer.write("one.csv", "Namn;Tel\nQvistgren, Anna;0701740605\n");
    with(&["import", "people", "one.csv", "-r", "usb.tillit"]);
    with(&["merge", "team.tillit", "usb.tillit"]);
    with(&["export", "people", "all.csv", "-r", "team.tillit"]);
    assert!(computer.read("all.csv").contains("Qvistgren"));
}

#[test]
fn a_copy_lies_in_the_folder_that_is_named_and_its_day_is_to_come() {
    let computer = with_people();
    std::fs::create_dir(computer.path("usb")).unwrap();
    let made = computer.json(&["copy", "team.tillit", "--to", "usb", "--home", "+9d"]);
    let file = made["file"].as_str().unwrap();
    assert!(file.ends_with("team-2021-12-01.tillit"), "{made}");
    assert!(computer.path("usb/team-2021-12-01.tillit").exists(), "{made}");
    let late = ["copy", "team.tillit", "--to", "x", "--home", "2021-11-20", "--lang", "en"];
    let over = computer.run(&late);
    assert_eq!(over.code, 2, "{over:?}");
    assert!(over.err.contains("That day is over"), "{over:?}");
    let not = computer.run(&["copy", "team.tillit", "--to", "x", "--home", "snart"]);
    assert_eq!(not.code, 2, "{not:?}");
    assert!(!computer.path("x.tillit").exists());
}
