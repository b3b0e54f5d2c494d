//! A list of people brought in from a file, inside the program.

use crate::harness::{Harness, Start};
use std::path::{Path, PathBuf};
use tillit::base::{Lang, WorkerId};
use tillit::domain::book::{Book, Page};
use tillit::domain::worker::{Role, Worker};
use tillit::screens::{Books, Route};
use tillit::store::{Author, workers};

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
        assert!(h.screen().contains("has been taken away"), "{}", h.screen());
        assert!(!h.screen().contains("Sealed"), "{}", h.screen());
        assert_eq!(h.row("SELECT count(*) FROM initiative WHERE gone IS NULL"), "0");
        assert_eq!(h.row("SELECT count(*) FROM target WHERE gone IS NULL"), "0");
    }
}

#[test]
fn a_column_of_remarks_goes_to_the_note_whatever_it_is_called() {
    for heading in ["Kommentarer", "Anteckning", "Huomautuksia", "Kommentti", "Comments"] {
        let mut h = Harness::new();
        let text =
            format!("Namn;Telefon;{heading}\nEk, Bo;070-174 06 01;\"Hund. Ring på\nkvällen\"\n");
        let path = list(&h, "lista.csv", &text);
        opened(&mut h, &path);
        let screen = h.screen();
        let line = screen.lines().find(|line| line.contains(heading)).unwrap_or_default();
        assert!(line.contains("Hund. Ring") && line.contains("Note"), "{screen}");
        h.keys("<ctrl-s>").wait(1_000);
        h.keys("<ctrl-s>");
        assert_eq!(h.row("SELECT note FROM person"), "Hund. Ring på\nkvällen", "{}", h.screen());
    }
}

#[test]
fn a_workbook_is_brought_in_as_it_is() {
    let mut h = Harness::new();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0..).zip([["Namn", "Född"], ["Ek, Bo", "1941-03-11"], ["Al, Åsa", "1946"]])
    {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let path = h.laptop().join("lista.xlsx");
    std::fs::create_dir_all(h.laptop()).unwrap();
    std::fs::write(&path, book.save_to_buffer().unwrap()).unwrap();
    opened(&mut h, &path);
    let screen = h.screen();
    assert!(screen.contains("Namn") && screen.contains("Ek, Bo"), "{screen}");
    assert!(!screen.contains("Windows-1252") && !screen.contains("UTF-8"), "{screen}");
    h.keys("<ctrl-s>").wait(1_000);
    assert!(h.screen().contains("2 rows: 2 new"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(people(&h), "2", "{}", h.screen());
}

#[test]
fn a_file_that_is_no_list_is_told_and_rows_that_cannot_be_read_are_kept_beside_it() {
    let mut h = Harness::new();
    let workbook = list(&h, "list.csv", "PK\u{3}\u{4}rest of a workbook");
    opened(&mut h, &workbook);
    assert!(h.screen().contains("! This workbook cannot be read."), "{}", h.screen());
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
    assert!(h.screen().contains("nothing new"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(people(&h), "1", "what was done before stands");
    h.keys("<enter>");
    assert!(h.screen().contains("Bo Ek"), "{}", h.screen());
    assert_eq!(people(&h), "1", "the same file again adds nothing");
}

/// Bo with a number, in the register by another list.
fn with_bo() -> Harness {
    let mut h = Harness::new();
    let first = list(&h, "first.csv", "Namn;Telefon\nEk, Bo;070-174 06 05\n");
    opened(&mut h, &first);
    h.keys("<ctrl-s><ctrl-s><enter>");
    assert_eq!(people(&h), "1");
    h
}

#[test]
fn those_probably_here_are_added_filled_in_let_be_or_left_out_as_chosen() {
    let text = "Namn;Telefon;E-post\nEk, Bo;070-174 06 99;bo@example.org\n";
    let mails = "SELECT count(*) FROM person WHERE email='bo@example.org'";
    for (digit, n, mail) in [("1", "2", "1"), ("2", "1", "1"), ("3", "1", "0"), ("4", "1", "0")] {
        let mut h = with_bo();
        let second = list(&h, "second.csv", text);
        opened(&mut h, &second);
        h.keys("<ctrl-s>");
        let screen = said(&mut h);
        assert!(screen.contains("1 probably already here"), "{screen}");
        assert!(screen.contains("Line 2: probably somebody who is here already"), "{screen}");
        h.keys(digit).keys("<ctrl-s>");
        assert_eq!((people(&h).as_str(), h.row(mails).as_str()), (n, mail), "{digit}");
        assert_eq!(h.laptop().join("second.rejected.csv").exists(), digit == "4");
        let standing = "SELECT count(*)||' '||min(typed) FROM phone WHERE gone IS NULL";
        assert_eq!(h.row(standing), format!("{n} 070-174 06 05"), "no number is written over");
        if digit == "2" {
            h.keys("<ctrl-z>");
            assert_eq!(h.row(mails), "0", "one undo takes what was filled in back");
            assert!(h.screen().contains("Taken back: People brought in"), "{}", h.screen());
            assert!(h.screen().contains("[2People]"), "{}", h.screen());
        }
    }
}

#[test]
fn a_column_goes_elsewhere_and_the_file_is_read_in_another_way() {
    let mut h = Harness::new();
    let path = list(&h, "old.txt", "");
    std::fs::write(&path, b"Namn,Kallas\nBj\xF6rn Ek,Nalle\n").unwrap();
    opened(&mut h, &path);
    let screen = h.screen();
    assert!(screen.contains("Windows-1252") && screen.contains("Björn Ek"), "{screen}");
    // The second column becomes a note, chosen by the letters it begins with.
    h.keys("<down>Note<enter>");
    assert!(!h.screen().contains("Known as"), "{}", h.screen());
    // Read as UTF-8 the name is spoilt, and the choice stands.
    h.keys("<home><down><enter>utf-8<enter>");
    let screen = h.screen();
    assert!(screen.contains("Bj\u{fffd}rn") && !screen.contains("Known as"), "{screen}");
    h.keys("<enter>win<enter><ctrl-s><ctrl-s>");
    assert_eq!(h.row("SELECT given||' '||family||' '||note FROM person"), "Björn Ek Nalle");
    // The next list with such a heading is matched so by itself.
    let next = list(&h, "next.csv", "Kallas;Namn\nMaja;Maria Ek\n");
    h.keys("i").paste(&next.display().to_string()).keys("<enter>");
    let screen = said(&mut h);
    assert!(screen.contains("Kallas Maja Note"), "{screen}");
}

#[test]
fn esc_goes_one_step_back_and_the_path_and_the_choices_are_kept_as_a_draft() {
    let mut h = with_bo();
    let path = list(&h, "second.csv", "Namn;Telefon;Annat\nEk, Bo;070-174 06 99;Nalle\n");
    opened(&mut h, &path);
    h.keys("<down><down>known<enter><ctrl-s>").keys("3<enter>Ring 80<enter>50").wait(2_000);
    h.keys("<esc><esc><esc>");
    assert!(h.screen().contains("waits at the top of Today"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM initiative"), "0");
    let mut h = h.again();
    h.keys("1");
    assert!(h.screen().contains("Bringing in second.csv"), "{}", h.screen());
    h.keys("<home><enter>");
    assert!(h.screen().contains("second.csv"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Known as"), "{}", h.screen());
    h.keys("<ctrl-s>").wait(1_000);
    let screen = said(&mut h);
    assert!(screen.contains("[3 The same person") && screen.contains("[Ring 80"), "{screen}");
    assert!(screen.contains("[50"), "{screen}");
    h.keys("<ctrl-s>");
    assert_eq!(people(&h), "1");
    assert_eq!(h.row("SELECT name||goal_count FROM initiative"), "Ring 8050");
    h.keys("<esc>1");
    assert!(!h.screen().contains("Bringing in"), "{}", h.screen());
}

#[test]
fn the_newest_file_of_the_users_own_folder_is_offered_without_a_path() {
    let mut h = Harness::new();
    list(&h, "listan.csv", "Namn\nBo Ek\n");
    list(&h, "bild.png", "");
    h.keys("2i");
    assert!(h.screen().contains("listan.csv") && !h.screen().contains("bild"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("Goes to"), "{}", h.screen());
    h.keys("<esc><ctrl-u>~/lis<enter><ctrl-s><ctrl-s><enter>");
    assert!(h.screen().contains("Bo Ek"), "{}", h.screen());
}

#[test]
fn who_may_not_import_is_told_so() {
    let reader = |author: &Author<'_>| {
        let (id, name) = (WorkerId(author.id()), "Läsaren".to_owned());
        let worker = Worker { id, name, role: Role::Reader, lang: Lang::En, gone: false };
        vec![workers::add(author, &worker)]
    };
    let mut h = Start::new().with(reader).seated_as("Läsaren");
    h.keys("0i");
    assert!(h.screen().contains("import files"), "{}", h.screen());
    h.keys("2i");
    assert!(!h.screen().contains("Which file?"), "{}", h.screen());
}

/// A list of so many people, too long for one transaction.
fn long(h: &Harness, n: usize) -> PathBuf {
    let rows = (0..n).map(|i| format!("Bo{i};Ek{i};19{}-01-02\n", 30 + i % 20));
    let text = format!("Förnamn;Efternamn;Född\n{}", rows.collect::<String>());
    list(h, "long.csv", &text)
}

#[test]
fn a_long_list_goes_in_by_parts_when_the_file_is_free_and_is_still_one_undo() {
    let mut h = Harness::new();
    let path = long(&h, 600);
    opened(&mut h, &path);
    h.keys("<ctrl-s>Ring 600").wait(1_000);
    let lock = h.hold_lock();
    h.keys("<ctrl-s>").wait(2_000);
    assert!(h.screen().contains("You can leave this page"), "{}", h.screen());
    h.keys("<esc>");
    assert!(!h.screen().contains("Import a list >"), "{}", h.screen());
    assert_eq!(people(&h), "0");
    drop(lock);
    // The program ends before the file is free: nothing of it is lost.
    let mut h = h.again();
    h.wait(3_000);
    assert_eq!(people(&h), "600");
    let parts = "SELECT count(*)||' '||count(DISTINCT id) FROM action
        WHERE word='did-import-people'";
    assert_eq!(h.row(parts), "5 1");
    h.keys("1");
    assert!(!h.screen().contains("Bringing in"), "the draft is gone: {}", h.screen());
    h.keys("<ctrl-z>").wait(3_000);
    assert_eq!(people(&h), "0", "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM initiative WHERE gone IS NULL"), "0");
}

#[test]
fn what_cannot_be_kept_on_this_computer_is_told_and_can_be_tried_again() {
    let mut h = Harness::new();
    let path = list(&h, "bo.csv", "Namn\nBo Ek\n");
    opened(&mut h, &path);
    h.keys("<ctrl-s>").wait(2_000);
    let desk = std::fs::read_dir(h.laptop().join("desk")).unwrap().next().unwrap().unwrap().path();
    let outbox = desk.join("outbox");
    let _ = std::fs::remove_dir_all(&outbox);
    std::fs::write(&outbox, "in the way").unwrap();
    h.keys("<ctrl-s>").wait(1_000);
    assert!(h.screen().contains("Step 3 of 4"), "{}", h.screen());
    assert_eq!(people(&h), "0");
    std::fs::remove_file(&outbox).unwrap();
    h.keys("<esc><ctrl-s>");
    assert!(h.screen().contains("Step 4 of 4"), "{}", h.screen());
    assert_eq!(people(&h), "1");
}

#[test]
fn who_asked_not_to_be_called_is_never_offered_for_a_call() {
    let text = "Namn;Telefon;Ring ej;Inga besök;Taggar;Anhörig;Anhörigs telefon\n\
        Ek, Bo;070-174 06 05;x;nej;80+, Kaffe;Eva Ek;070-174 06 99\n\
        Al, Åsa;070-174 06 06;nej;;kaffe;;\n\
        Is, Siv;070-174 06 07;bara på fredagar;;;;\n";
    let mut h = Harness::new();
    let path = list(&h, "list.csv", text);
    opened(&mut h, &path);
    h.keys("<ctrl-s>Ring 80<enter><ctrl-s><enter>");
    assert_eq!(people(&h), "3", "{}", h.screen());
    let wishes = "SELECT group_concat(p.given||' '||n.channel||' '||coalesce(n.reason,''), '|')
        FROM no_contact n JOIN person p ON p.id=n.person WHERE n.gone IS NULL";
    assert_eq!(h.row(wishes), "Bo phone |Siv phone bara på fredagar");
    let tags = "SELECT group_concat(name, '|') FROM tag WHERE gone IS NULL";
    assert_eq!(h.row(tags), "80+|Kaffe", "one tag, however it is spelled");
    assert_eq!(
        h.row("SELECT kind||' '||name||' '||phone FROM relation"),
        "next of kin Eva Ek 070-174 06 99"
    );
    // Åsa alone is to be rung; then nobody is left.
    h.keys("l");
    assert!(h.line(1).contains("Åsa Al"), "{}", h.screen());
    h.keys("2<ctrl-s>").wait(1_000);
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE kind='call'"), "1", "{}", h.screen());
    h.keys("l");
    let head = h.line(1);
    assert!(!head.contains("Bo Ek") && !head.contains("Siv Is"), "{}", h.screen());
}

#[test]
fn a_list_of_organisations_comes_in_by_the_same_steps_and_is_one_undo() {
    let mut h = Harness::new();
    let text = "Förening;Typ;Telefon;Kontaktperson;Anteckning\n\
         PRO Hjällbo;Pensionärsförening;031-390 06 11;Ulla Thorn;tisdagar\n\
         Rymdbolaget;Raketfirma;;;\npro hjällbo;Förening;;;\n";
    let path = list(&h, "lista.csv", text);
    let here = Route::Books(Books::Page(Page::All(Book::Organisation)));
    h.app.go(here);
    h.settle();
    let before = h.tables();
    h.keys("i").paste(&path.display().to_string()).keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("Key person") && screen.contains("PRO Hjällbo"), "{screen}");
    h.keys("<ctrl-s>").wait(1_000);
    let told = said(&mut h);
    assert!(told.contains("3 rows: 1 new, 1 already here, 1 unreadable"), "{told}");
    assert!(told.contains("Raketfirma") && !told.contains("Initiative"), "{told}");
    assert_eq!(h.tables(), before, "nothing is written before the last step");
    h.keys("<ctrl-s>");
    let both =
        "SELECT o.name||' '||k.name FROM organisation o JOIN key_person k ON k.organisation=o.id
       WHERE o.gone IS NULL AND k.gone IS NULL";
    assert_eq!(h.row(both), "PRO Hjällbo Ulla Thorn", "{}", h.screen());
    assert!(h.screen().contains("rejected.csv"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("PRO Hjällbo") && h.line(1).contains("Organisations"));
    // The same file again adds nothing.
    h.keys("i").paste(&path.display().to_string()).keys("<enter><ctrl-s>").wait(1_000);
    assert!(said(&mut h).contains("3 rows: 0 new, 2 already here"), "{}", h.screen());
    h.keys("<esc><esc><esc><ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM organisation WHERE gone IS NULL"), "0");
}
