//! What a day of commands on an encrypted register leaves on the disk, and has there at any moment:
//! nothing readable of anybody, but in the files that somebody asked for by name.

mod program;

use crate::computer::Computer;
use crate::looked::{files_of, national_number};
use program::Day;
use std::path::Path;
use tillit::base::{Clock as _, FakeClock, Id, IdSource, Secret, Word, WorkerId};
use tillit::store::{Author, Column, Edit, Key, Register, Saved, Unlock, commit};

const KARIN: &str = "fyra gula ord på rad";

/// What lies on the user's desk: lists brought in, and what was asked for.
const DESK: [&str; 13] = [
    "desk/list.csv",
    "desk/list.rejected.csv",
    "desk/calls.csv",
    "desk/calls.rejected.csv",
    "desk/more.csv",
    "desk/people.csv",
    "desk/encounters.csv",
    "desk/targets.csv",
    "desk/sessions.ics",
    "desk/letters.html",
    "desk/calls.html",
    "desk/merge.csv",
    "desk/merge.xlsx",
];

fn unlock(key: Option<&str>) -> Unlock {
    let typed = |key| Key::typed(Some("Karin L".to_owned()), Secret::from(key));
    Unlock { key: key.map_or(Key::None, typed), laptop: None }
}

/// Somebody writes another street on the one card, on a screen.
fn write(day: &Day, file: &str, street: &str) {
    let mut register = Register::open(&day.computer.path(file), &unlock(day.key)).unwrap();
    let ask =
        |sql: &str| -> Id { register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap() };
    let (by, person) =
        (WorkerId(ask("SELECT min(id) FROM worker")), ask("SELECT min(id) FROM person"));
    let at = FakeClock::at("2021-11-22 10:00").now();
    let column = Column::new("street", "Hemlighetsgatan 7", street);
    let edits = vec![Edit::update("person", person, vec![column])];
    let save = Author { by, at, ids: &IdSource::system() }.save(Word("did-person-edit"), edits);
    assert_eq!(commit::commit(&mut register, &save), Ok(Saved::Done { conflicts: 0 }));
}

/// A register, two lists brought in of which some rows cannot be read, and a colleague.
fn morning(day: &mut Day) {
    let number = national_number();
    let list = "Förnamn;Efternamn;Kallas;Född;Telefon;Gatuadress;Postnr;Postort;Anteckning\n";
    let one = format!(
        "Danutaxana;Zebuloniak;Qvixlarina;{number};0701740633;Hemlighetsgatan 7;424 33;ANGERED;\
         Marktrudnote {number}\n"
    );
    let bad = "Danutaxana;Zebuloniak;;410231;;;;;Marktrudnote\n";
    day.computer.write("desk/list.csv", format!("{list}{one}{bad}"));
    let more = "Danutaxana;Zebuloniak;;;;;;;\n".repeat(400);
    day.computer.write("desk/more.csv", format!("{list}{more}"));
    day.computer.write(
        "desk/calls.csv",
        "Namn;Datum;Utfall;Anteckning\n\
         Danutaxana Zebuloniak;2021-11-20;no-answer;Vintergattanote\n\
         Zebuloniak Danutaxana;2021-11-20;no-answer;Vintergattanote\n",
    );
    day.looked.somebody(KARIN);
    for name in DESK {
        day.looked.asked(name);
    }
    let new = ["new", "team.tillit", "--no-passphrase"];
    let made = day.step(if day.key.is_some() { &new[..2] } else { &new }, 0);
    if day.key.is_some() {
        day.looked.secret(made.out.trim());
    }
    let list = ["import", "people", "desk/list.csv", "--initiative", "Höst", "--goal", "1"];
    day.step(&list, 1);
    day.step(&["import", "encounters", "desk/calls.csv", "--initiative", "Höst"], 1);
    let invited = day.step(&["member", "invite", "Ali Haddad"], 0);
    if day.key.is_some() {
        day.looked.secret(invited.out.trim());
    }
}

/// Copies go out and come home, one of them written on like the register; the register is set back.
fn noon(day: &mut Day) {
    day.step(&["backup", "team.tillit"], 0);
    day.step(&["copy", "team.tillit", "--to", "field.tillit", "--home", "2021-12-01"], 0);
    for end in ["tillit", "keys"] {
        let from = day.computer.path("team").with_extension(end);
        if from.exists() {
            std::fs::copy(from, day.computer.path("hand").with_extension(end)).unwrap();
        }
    }
    write(day, "team.tillit", "Hemlighetsgatan 8");
    write(day, "hand.tillit", "Hemlighetsgatan 9");
    day.step(&["merge", "team.tillit", "hand.tillit", "--preview"], 1);
    day.step(&["merge", "team.tillit", "hand.tillit"], 1);
    let backup = asked(&day.computer);
    day.step(&["restore", &backup, "--over", "team.tillit", "--replace"], 0);
    day.step(&["salvage", "team.tillit", "--to", "saved.tillit"], 0);
}

/// Everything that leaves the register because somebody asked for it.
fn afternoon(day: &mut Day) {
    for kind in ["people", "encounters"] {
        day.step(&["export", kind, &format!("desk/{kind}.csv")], 0);
    }
    day.step(&["export", "targets", "desk/targets.csv", "--initiative", "Höst"], 0);
    day.step(&["export", "sessions", "desk/sessions.ics"], 0);
    day.step(&["letters", "Höst", "--out", "desk/letters.html", "--log", "--incomplete"], 1);
    for (what, file) in
        [("calls", "desk/calls.html"), ("merge", "desk/merge.csv"), ("merge", "desk/merge.xlsx")]
    {
        day.step(&["letters", "Höst", "--what", what, "--out", file], 0);
    }
    // What leaves in this file may be read by anybody.
    day.step(&["summary", "--file", "desk/figures.html"], 0);
}

/// The program is killed at work, and goes on as if nothing had been.
fn evening(day: &mut Day) {
    let backup = asked(&day.computer);
    for (n, command) in [
        &["import", "people", "desk/more.csv"][..],
        &["export", "people", "desk/people.csv", "--replace"],
        &["letters", "Höst", "--out", "desk/letters.html", "--replace", "--log", "--incomplete"],
        &["backup", "team.tillit"],
        &["merge", "team.tillit", "hand.tillit"],
        &["restore", &backup, "--over", "team.tillit", "--replace"],
        &["copy", "team.tillit", "--to", "usb.tillit", "--home", "2021-12-01"],
        &["salvage", "team.tillit", "--to", "again.tillit"],
    ]
    .into_iter()
    .enumerate()
    {
        day.killed(command, 1 + n % 3);
    }
    day.step(&["export", "people", "desk/people.csv", "--replace"], 0);
    day.step(&["member", "remove", "Ali Haddad"], 0);
    if day.key.is_some() {
        let new = day.step(&["member", "recovery"], 0);
        day.looked.secret(new.out.trim());
    }
    day.step(&["check", "team.tillit"], 0);
}

fn asked(computer: &Computer) -> String {
    let ends = |path: &Path| path.to_string_lossy().ends_with("-asked.tillit");
    let found = files_of(&computer.path("team.backups")).into_iter().find(|path| ends(path));
    found.unwrap().to_str().unwrap().to_owned()
}

fn day(key: Option<&'static str>) -> Day {
    let mut day = Day::new(key);
    morning(&mut day);
    noon(&mut day);
    afternoon(&mut day);
    evening(&mut day);
    day
}

#[test]
fn nothing_of_anybody_lies_readable_at_any_moment_but_where_it_was_asked_for() {
    let day = day(Some(KARIN));
    for (what, told) in &day.found {
        assert_eq!(*told, Vec::<String>::new(), "{what}");
    }
    // What was asked for is there, and the keys to the register are in none of it.
    for name in DESK.into_iter().filter(|name| !name.ends_with("xlsx") && !name.ends_with("ics")) {
        let lies = day.looked.in_file(&day.computer.path(name));
        assert!(lies.iter().any(|told| told.contains("Danutaxana")), "{name}: {lies:?}");
        assert!(!lies.iter().any(|told| told.contains(KARIN) || told.contains("AGE-")), "{name}");
    }
}

#[test]
fn the_same_day_without_a_passphrase_is_found() {
    let day = day(None);
    for (what, told) in day.found.iter().skip(1) {
        assert!(!told.is_empty(), "{what}");
    }
    let (_, told) = day.found.last().unwrap();
    for file in
        ["field.tillit", "saved.tillit", "-asked.tillit", "-restore.tillit", "-merge.tillit"]
    {
        assert!(told.iter().any(|told| told.contains(file)), "{file}: {told:?}");
    }
}
