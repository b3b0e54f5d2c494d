//! Copies of the register, from the screens: one taken, one brought home, what two wrote settled.

mod coming;

use super::backups::other_keys;
use super::initiatives::hjallbo;
use crate::harness::{EVA, Harness, KARIN, Start};
use tillit::base::{Day, Id, IdSource, PersonId, Word};
use tillit::domain::worker::{Role, Worker};
use tillit::screens::Route;
use tillit::store::{Author, Cell, Column, Edit, Register, Saved, Unlock, commit, people, workers};

/// A register with people, where the list of copies is open.
fn opened() -> Harness {
    let mut h = Start::new().with(hjallbo);
    h.app.go(Route::Copies);
    h.settle();
    h
}

/// Somebody writes another street on Anna's card in a file elsewhere.
fn elsewhere(h: &Harness, path: &std::path::Path, street: &str) {
    anna(h, path, |person| ("person", person.0, &["street"]), street);
}

/// Somebody writes something else about Anna in a file elsewhere: into which row of which table, and
/// which columns.
fn anna(
    h: &Harness,
    path: &std::path::Path,
    cell: impl Fn(PersonId) -> (&'static str, Id, &'static [&'static str]),
    text: &str,
) {
    let mut register = Register::open(path, &Unlock::default()).unwrap();
    let (by, person) = (h.member("Eva Holm"), h.person("Anna"));
    let (table, row, columns) = cell(person);
    let seen = |column: &str| -> Cell {
        let sql = format!("SELECT {column} FROM {table} WHERE id=?1");
        register.read(|db| Ok(db.query_row(&sql, [row], |r| r.get(0))?)).unwrap()
    };
    let columns = columns.iter().map(|column| Column::new(column, seen(column), text)).collect();
    let edits = vec![Edit::update(table, row, columns)];
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
    // Whoever opens it is told on every page what it is, and there what becomes of it.
    let mut field = h.beside("Karin Lindén");
    field.app.go(Route::Unlock { path: copy.clone() });
    field.settle();
    assert!(field.line(1).contains("COPY, back by Tue 1 Dec"), "{}", field.screen());
    field.keys("2");
    assert!(field.line(1).contains("COPY"), "{}", field.screen());
    field.app.go(Route::Copies);
    field.settle();
    let told = field.screen();
    assert!(
        told.contains("This is itself a copy (The whole register). Karin Lindén took it"),
        "{told}"
    );
    assert!(!h.line(1).contains("COPY"), "{}", h.screen());
    drop(field);
    elsewhere(&h, &copy, "Fältvägen 1");
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("People: 0 new, 1 changed"), "{screen}");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE street='Fältvägen 1'"), "0", "not yet");
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("The copy is home"), "{}", h.screen());
    // Wherever a long path lets the line end.
    let told = h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(told.contains("usb.tillit is home and not needed any more"), "{told}");
    // What was here is kept first, and can be put back.
    let kept = tillit::store::backups::list(&h.path()).unwrap();
    let reason = tillit::store::backups::Reason::Merge;
    let kept: Vec<_> = kept.iter().filter(|backup| backup.reason == reason).collect();
    assert_eq!(kept.len(), 1);
    let before = Register::open(&kept[0].path, &Unlock::default()).unwrap();
    let sql = "SELECT count(*) FROM person WHERE street='Fältvägen 1'";
    let written: i64 = before.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
    assert_eq!(written, 0);
    assert_eq!(h.row("SELECT count(*) FROM person WHERE street='Fältvägen 1'"), "1");
    assert_eq!(h.row("SELECT count(*) FROM copy WHERE returned IS NOT NULL"), "1");
    h.keys("<esc>");
    assert!(h.screen().contains("home Mon 23 Nov"), "{}", h.screen());
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("is in the register already"), "{}", h.screen());
    h.clock.advance(10 * 24 * 60 * 60 * 1_000);
    let mut field = h.beside("Karin Lindén");
    field.app.go(Route::Unlock { path: copy });
    field.settle();
    assert!(field.line(1).contains("COPY, was due Tue 1 Dec"), "{}", field.screen());
}

#[test]
fn who_leaves_the_team_with_a_copy_is_to_be_asked_for_it() {
    let mut h = opened();
    let copy = h.laptop().with_file_name("usb.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    h.keys("n3").paste(&copy.display().to_string()).keys("<enter>1.12.<ctrl-s>");
    let took = h.row("SELECT w.name FROM copy c JOIN worker w ON w.id=c.worker");
    let mut other = h.beside(if took == EVA { KARIN } else { EVA });
    let asked = |other: &mut Harness| {
        other.resize(80, 40);
        other.keys("0<f9>the team<enter><home>");
        if !other.screen().contains(&format!("> {took}")) {
            other.keys("<down>");
        }
        other.keys("<delete>");
        let screen = other.screen();
        assert!(screen.contains(&format!("Take {took} out of the team?")), "{screen}");
        screen
    };
    let screen = asked(&mut other);
    assert!(screen.contains("still has: ") && screen.contains("usb"), "{screen}");
    other.keys("<esc>");
    h.keys("i").paste(&copy.display().to_string()).keys("<enter><ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM copy WHERE returned IS NULL"), "0", "{}", h.screen());
    let screen = asked(&mut other);
    assert!(!screen.contains("still has: "), "{screen}");
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
fn two_notes_and_two_numbers_can_both_be_kept() {
    let mut h = opened();
    let copy = h.laptop().with_file_name("hand.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    let path = h.path();
    let number: Id = {
        let register = Register::open(&path, &Unlock::default()).unwrap();
        let sql = "SELECT h.id FROM phone h JOIN person p ON p.id=h.person WHERE p.given='Anna'";
        register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
    };
    let note = |person: PersonId| ("person", person.0, ["note"].as_slice());
    let phone = |_: PersonId| ("phone", number, ["typed", "e164"].as_slice());
    anna(&h, &path, note, "Ring efter tio.");
    std::fs::copy(&path, &copy).unwrap();
    for (file, told, digits) in
        [(&copy, "Hör illa.", "0701740631"), (&path, "Har hund.", "0701740632")]
    {
        anna(&h, file, note, told);
        anna(&h, file, phone, digits);
    }
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("To choose between: 2"), "{}", h.screen());
    h.keys("<ctrl-s><enter>");
    let mut asked = String::new();
    for _ in 0..2 {
        h.keys("<enter>");
        asked += &h.screen();
        h.keys("3");
        h.settle();
    }
    assert!(asked.contains("Before: Ring efter tio."), "{asked}");
    assert!(asked.contains("Keep 070-174 06 3"), "as the card says it: {asked}");
    assert!(asked.contains("Keep both numbers") && asked.contains("Keep both texts"), "{asked}");
    assert_eq!(h.row("SELECT count(*) FROM conflict WHERE settled IS NULL"), "0");
    let note = h.row("SELECT note FROM person WHERE given='Anna'");
    assert!(note.contains("Hör illa.") && note.contains("Har hund."), "{note}");
    let numbers = "SELECT group_concat(typed, ', ') FROM (SELECT typed FROM phone h
       JOIN person p ON p.id=h.person WHERE p.given='Anna' AND h.gone IS NULL ORDER BY typed)";
    assert_eq!(h.row(numbers), "0701740631, 0701740632");
    // What was put beside it is taken back with the decision.
    h.keys("<ctrl-z><ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM conflict WHERE settled IS NULL"), "2");
    assert!(!h.row(numbers).contains(','), "{}", h.row(numbers));
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
    h.keys("n3").paste(&copy.display().to_string()).keys("<enter>20.11.2026<ctrl-s>");
    assert!(h.screen().contains("That day is over"), "{}", h.screen());
    h.keys("<ctrl-u>24.11.<ctrl-s>");
    h.keys("<delete>");
    assert!(h.screen().contains("Strike the copy off the list?"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("No copy is out"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("The whole register"), "{}", h.screen());
}

#[test]
fn figures_of_a_part_say_that_they_are_of_a_part() {
    let mut h = opened();
    let part = "UPDATE clock SET part=1";
    Register::open(&h.path(), &Unlock::default())
        .unwrap()
        .read(|db| Ok(db.execute_batch(&format!("PRAGMA query_only=OFF; {part}; COMMIT; BEGIN"))?))
        .unwrap();
    h.keys("9");
    assert!(h.screen().contains("Only the people of this copy"), "{}", h.screen());
}

#[test]
fn a_copy_that_no_key_of_ours_opens_asks_for_its_own_passphrase() {
    let (mut h, recovery) = Start::new().locked("blå gul röd hus");
    h.keys("<up><ctrl-u>Eva Holm<enter>blå gul röd hus<enter>");
    let copy = h.laptop().with_file_name("usb.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    for end in ["tillit", "keys"] {
        std::fs::copy(h.path().with_extension(end), copy.with_extension(end)).unwrap();
    }
    // Out there Eva was given another passphrase, and with the next removal the copy another key.
    other_keys(&h, &copy, recovery);
    h.app.go(Route::Copies);
    h.settle();
    h.keys("i").paste(&copy.display().to_string()).keys("<enter>");
    assert!(h.screen().contains("Passphrase"), "{}", h.screen());
    h.keys("<tab>").paste("fel fel fel fel").keys("<ctrl-s>");
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys("<ctrl-u>").paste("grön måne över havet").keys("<ctrl-s>");
    assert!(h.screen().contains("Other: 0 new"), "{}", h.screen());
    assert!(!h.screen().contains("måne"), "{}", h.screen());
}

#[test]
fn two_who_changed_a_colleague_are_asked_by_name_and_long_texts_by_who_wrote_them() {
    let mut h = opened();
    let (eva, anna) = (h.member("Eva Holm"), h.person("Anna"));
    let karin = h.member("Karin Lindén");
    let author = Author { by: karin, at: h.now(), ids: &h.ids };
    let was = Worker {
        id: eva,
        name: "Eva Holm".into(),
        role: Role::Coordinator,
        lang: tillit::base::Lang::Sv,
        gone: false,
    };
    for role in [Role::Reader, Role::Worker] {
        h.write(&workers::edit(&author, &was, &Worker { role, ..was.clone() }));
    }
    let begins = "Rang to hear how things are. All is well. We talked about ";
    for ends in ["the grandchildren.", "the stairs."] {
        let column = Column::new("note", Cell::Null, format!("{begins}{ends}"));
        let edits = vec![Edit::update("person", anna, vec![column])];
        h.write(&author.save(Word("did-person-edit"), edits).about(anna));
    }
    h.app.go(Route::TeamHistory);
    h.settle();
    let changed = h.screen();
    let whom = |line: &str| line.contains("Worker changed") && line.contains("Eva Holm");
    assert!(changed.lines().any(whom), "whom it was: {changed}");
    h.app.go(Route::Conflicts { person: None });
    h.settle();
    let listed = h.screen();
    assert!(listed.contains("The team: Eva Holm") && listed.contains("Reader"), "{listed}");
    let at = usize::from(!listed.lines().any(|line| line.contains("> Anna")));
    h.keys(&"<down>".repeat(at)).keys("<enter>");
    assert!(h.screen().contains("Keep the text by Karin Lindén"), "{}", h.screen());
}

#[test]
fn who_was_binned_here_and_written_about_there_is_asked_about_in_words() {
    let mut h = opened();
    let copy = h.laptop().with_file_name("hand.tillit");
    std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
    std::fs::copy(h.path(), &copy).unwrap();
    elsewhere(&h, &copy, "Fältvägen 1");
    let (by, person) = (h.member(KARIN), h.person("Anna"));
    let author = Author { by, at: h.now(), ids: &IdSource::system() };
    h.write(&people::bin(&author, person));
    h.keys("i").paste(&copy.display().to_string()).keys("<enter><ctrl-s><enter>");
    let screen = h.screen();
    assert!(screen.contains("in the bin") && !screen.contains("not in the bin"), "{screen}");
    h.keys("<enter>");
    let screen = h.screen();
    for said in [
        "Put the card into the bin: Karin",
        "Changed it: Eva Holm",
        "Street  ",
        "1  Leave it in the bin",
        "2  Take the card back",
    ] {
        assert!(screen.contains(said), "{said}: {screen}");
    }
    h.keys("2");
    h.settle();
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Anna' AND gone IS NULL"), "1");
}

#[test]
fn a_card_a_colleague_put_into_the_bin_says_so_where_it_is_open() {
    let mut h = opened();
    let person = h.person("Anna");
    h.app.go(Route::Person(person));
    h.settle();
    assert!(!h.screen().contains("Put in the bin"), "{}", h.screen());
    let author = Author { by: h.member("Eva Holm"), at: h.now(), ids: &IdSource::system() };
    h.write(&people::bin(&author, person));
    h.wait(6_000);
    assert!(h.screen().contains("Put in the bin"), "{}", h.screen());
}

/// A copy of the whole register that this member took and that was due a week ago.
fn overdue(h: &Harness, by: &str) {
    let author = Author { by: h.member(by), at: h.now(), ids: &IdSource::system() };
    let home = Day::of(2026, 11, 16).unwrap();
    let cells = vec![
        ("worker", author.by.into()),
        ("initiative", Cell::Null),
        ("area", Cell::Null),
        ("place", "usb.tillit".into()),
        ("home", home.into()),
        ("made", author.at.into()),
    ];
    let edits = vec![Edit::insert("copy", author.id(), cells)];
    h.write(&author.save(Word("did-copy-take"), edits));
}

#[test]
fn a_copy_that_should_be_home_stands_on_today_of_who_took_it_and_of_coordinators() {
    let mut h = Start::new().with(hjallbo);
    overdue(&h, EVA);
    h.keys("1").wait(6_000);
    let told = |h: &mut Harness| h.screen().contains("Eva Holm has the copy");
    assert!(told(&mut h), "Karin is coordinator: {}", h.screen());
    assert!(h.screen().contains("7 d"), "{}", h.screen());
    let mut eva = h.as_user(EVA);
    assert!(told(&mut eva), "hers: {}", eva.screen());
    let mut camilla = h.as_user("Camilla");
    assert!(!told(&mut camilla), "nothing of hers: {}", camilla.screen());
    h.keys("<home><enter>");
    assert!(h.screen().contains("was due"), "Enter leads to the list of copies: {}", h.screen());
}
