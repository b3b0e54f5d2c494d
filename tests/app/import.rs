//! A list of people brought in from a file, inside the program.

use crate::harness::Harness;
use std::path::{Path, PathBuf};

/// A list that lies among the project's own.
fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

/// A list of this text in the user's own folder.
fn list(h: &Harness, name: &str, text: &str) -> PathBuf {
    std::fs::create_dir_all(h.laptop()).unwrap();
    let path = h.laptop().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

/// The import, with this file chosen and read.
fn opened(h: &mut Harness, path: &Path) {
    h.keys("2i").paste(&path.display().to_string()).keys("<enter>");
}

/// What the screen says, line breaks left out.
fn said(h: &mut Harness) -> String {
    h.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn people(h: &Harness) -> String {
    h.row("SELECT count(*) FROM person WHERE gone IS NULL")
}

#[test]
fn each_list_becomes_the_sealed_list_of_an_initiative_and_one_undo_takes_it_all_back() {
    for (name, n) in [("hjallbo-80.csv", 23), ("hjallbo-75.csv", 31), ("bergsjon-80.csv", 48)] {
        let mut h = Harness::new();
        let before = h.tables();
        opened(&mut h, &data(name));
        assert!(h.screen().contains("Goes to"), "{}", h.screen());
        h.keys("<ctrl-s>").keys("Ring 80<enter>").wait(1_000);
        let screen = h.screen();
        assert!(screen.contains(&format!("{n} rows: {n} new")), "{screen}");
        assert!(screen.contains(&format!("the list is sealed with {n} people")), "{screen}");
        assert_eq!(h.tables(), before, "nothing is written before the last step");
        h.keys("<ctrl-s>");
        assert!(h.screen().contains("Ctrl+Z takes all of it back"), "{}", h.screen());
        assert_eq!(people(&h), n.to_string());
        let listed = "SELECT count(*) FROM target t JOIN initiative i ON i.id=t.initiative
            WHERE i.sealed IS NOT NULL AND i.name='Ring 80' AND t.gone IS NULL";
        assert_eq!(h.row(listed), n.to_string());
        h.keys("<enter>");
        assert!(h.screen().contains("Ring 80"), "{}", h.screen());
        h.keys("<ctrl-z>");
        assert_eq!(people(&h), "0", "{}", h.screen());
        assert_eq!(h.row("SELECT count(*) FROM initiative WHERE gone IS NULL"), "0");
        assert_eq!(h.row("SELECT count(*) FROM target WHERE gone IS NULL"), "0");
    }
}

#[test]
fn a_file_that_is_no_list_is_told_and_rows_that_cannot_be_read_are_kept_beside_it() {
    let mut h = Harness::new();
    let workbook = list(&h, "list.csv", "PK\u{3}\u{4}rest of a workbook");
    opened(&mut h, &workbook);
    assert!(h.screen().contains("! This is an Excel workbook."), "{}", h.screen());
    let nameless = list(&h, "list.csv", "Vad;Annat\n1;2\n");
    h.keys("<enter>");
    assert!(h.screen().contains("! No column seems to hold names."), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("Goes to"), "the columns are matched first: {}", h.screen());
    assert!(nameless.exists());
    let faulty = list(&h, "faulty.csv", "Namn;Född\nEk, Bo;410311\nAl, Åsa;410231\n;1941\n");
    h.keys("<esc><ctrl-u>").paste(&format!("'{}'", faulty.display())).keys("<enter><ctrl-s>");
    let screen = said(&mut h);
    assert!(screen.contains("3 rows: 1 new") && screen.contains("2 unreadable"), "{screen}");
    assert!(screen.contains("Line 3: The birth date “410231”"), "{screen}");
    let aside = h.laptop().join("faulty.rejected.csv");
    assert!(!aside.exists(), "nothing is written before the last step");
    h.keys("<ctrl-s>");
    let screen = said(&mut h);
    assert!(screen.contains("2 rows did not come in"), "{screen}");
    let kept = std::fs::read_to_string(aside).unwrap();
    assert!(kept.contains(";Al, Åsa;410231"), "{kept}");
    assert_eq!(people(&h), "1");
    h.keys("i").paste(&faulty.display().to_string()).keys("<enter><ctrl-s><ctrl-s>");
    assert!(h.screen().contains("3 rows: 0 new, 1 already here"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Bo Ek"), "{}", h.screen());
    assert_eq!(people(&h), "1", "the same file again adds nothing");
}
