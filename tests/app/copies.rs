//! Copies of the register, from the screens: one taken, one brought home, what two wrote settled.

use super::initiatives::hjallbo;
use crate::harness::{Harness, Start};
use tillit::base::{IdSource, Word};
use tillit::screens::Route;
use tillit::store::{Author, Cell, Column, Edit, Register, Saved, Unlock, commit};

/// A register with people, where the list of copies is open.
fn opened() -> Harness {
    let mut h = Start::new().with(hjallbo);
    h.app.go(Route::Copies);
    h.settle();
    h
}

/// Somebody writes another street on Anna's card in a file elsewhere.
fn elsewhere(h: &Harness, path: &std::path::Path, street: &str) {
    let mut register = Register::open(path, &Unlock::default()).unwrap();
    let (by, person) = (h.member("Eva Holm"), h.person("Anna"));
    let seen = register.read(|db| {
        Ok(db.query_row("SELECT street FROM person WHERE given='Anna'", [], |r| r.get(0))?)
    });
    let column = Column::new("street", seen.unwrap_or(Cell::Null), street);
    let edits = vec![Edit::update("person", person, vec![column])];
    let author = Author { by, at: h.now(), ids: &IdSource::system() };
    let save = author.save(Word("did-person-edit"), edits).about(person);
    assert_eq!(commit::commit(&mut register, &save), Ok(Saved::Done { conflicts: 0 }));
}

#[test]
fn a_copy_is_taken_and_stands_on_the_list_until_it_is_home() {
    let mut h = opened();
    assert!(h.screen().contains("No copy is out"), "{}", h.screen());
    let copy = h.laptop().with_file_name("usb.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    h.keys("n3").paste(&copy.display().to_string()).keys("<enter>1.12.<ctrl-s>");
    assert!(copy.exists(), "{}", h.screen());
    assert!(
        h.screen().contains("The whole register") && h.screen().contains("by "),
        "{}",
        h.screen()
    );
    assert_eq!(h.row("SELECT home FROM copy WHERE returned IS NULL"), "2026-12-01");
    elsewhere(&h, &copy, "Fältvägen 1");
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("People: 0 new, 1 changed"), "{screen}");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE street='Fältvägen 1'"), "0", "not yet");
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("The copy is home"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE street='Fältvägen 1'"), "1");
    assert_eq!(h.row("SELECT count(*) FROM copy WHERE returned IS NOT NULL"), "1");
    h.keys("<esc>");
    assert!(h.screen().contains("home Mon 23 Nov"), "{}", h.screen());
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("is in the register already"), "{}", h.screen());
}

#[test]
fn what_two_wrote_at_once_is_settled_where_the_copy_came_home() {
    let mut h = opened();
    let copy = h.laptop().with_file_name("hand.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(h.path(), &copy).unwrap();
    elsewhere(&h, &copy, "Fältvägen 1");
    let path = h.path();
    elsewhere(&h, &path, "Hemgatan 2");
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("To choose between: 1"), "{}", h.screen());
    h.keys("<ctrl-s><enter>");
    let screen = h.screen();
    assert!(screen.contains("Fältvägen 1") && screen.contains("Hemgatan 2"), "{screen}");
    h.keys("<enter>");
    assert!(h.screen().contains("Eva Holm"), "who wrote what: {}", h.screen());
    let stands = h.row("SELECT street FROM person WHERE given='Anna'");
    h.keys("2");
    h.settle();
    assert_ne!(h.row("SELECT street FROM person WHERE given='Anna'"), stands, "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM conflict WHERE settled IS NULL"), "0");
    // What was not chosen is in the history.
    let told = h.row("SELECT count(*) FROM change WHERE new LIKE '%Fältvägen%'");
    assert_ne!(told, "0");
}

#[test]
fn what_is_no_copy_of_the_register_is_told_and_a_lost_one_is_struck() {
    let mut h = opened();
    let path = h.path();
    h.keys("i").paste(&path.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("That is the register itself"), "{}", h.screen());
    h.keys("<esc>");
    let copy = h.laptop().with_file_name("lost.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    h.keys("n3").paste(&copy.display().to_string()).keys("<enter>20.11.<ctrl-s>");
    h.keys("<delete>");
    assert!(h.screen().contains("Strike off the copy"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("No copy is out"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("The whole register"), "{}", h.screen());
}
