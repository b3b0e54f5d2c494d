//! A register that does not open leaves a way to the first page.

use crate::harness::{EVA, Harness, Start};
use rusqlite::Connection;
use std::fs::OpenOptions;
use tillit::base::Lang;
use tillit::screens::Route;
use tillit::store::{Key, Register, Unlock};

const OLD: &str = "blue yellow red house";

#[test]
fn from_a_damaged_file_esc_leads_to_the_first_page() {
    let h = Harness::new();
    let file = OpenOptions::new().write(true).open(h.path()).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    let mut h = h.again();
    let screen = h.screen();
    assert!(screen.contains("damaged or has not been copied to the end"), "{screen}");
    assert!(screen.contains("Esc leads to the first page"), "{screen}");
    assert!(h.line(24).contains("Esc First page"), "{screen}");
    h.keys("<esc>");
    assert!(h.screen().contains("Start a new register"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("The register's file"), "{}", h.screen());
}

#[test]
fn all_that_a_new_register_lacks_is_told_at_once() {
    let mut h = Harness::new();
    h.app.go(Route::NewRegister);
    h.settle();
    h.keys("<ctrl-s>");
    assert_eq!(h.screen().matches("An answer is needed here.").count(), 2, "{}", h.screen());
    assert!(h.screen().contains("Write at least four words"), "{}", h.screen());
    h.keys("Team<tab><tab><tab><tab><tab>blue yellow red house<tab>blue<ctrl-s>");
    assert!(h.screen().contains("The two passphrases are not the same"), "{}", h.screen());
    assert!(h.line(23).contains("the same passphrase once more"), "{}", h.screen());
}

#[test]
fn what_can_be_done_stands_at_60_columns_too() {
    let mut h = Start::new().lang(Lang::Fi).size(60, 18).open();
    h.app.go(Route::Welcome);
    h.settle();
    assert!(h.line(18).contains("Ctrl+Q Lopeta"), "{}", h.screen());
    for (lang, ways) in [
        (Lang::Sv, "Enter Återställ  Ctrl+S Rädda resten"),
        (Lang::Fi, "Enter Palauta  Ctrl+S Pelasta loput"),
        (Lang::En, "Enter Restore  Ctrl+S Rescue the rest"),
    ] {
        let h = Start::new().lang(lang).size(60, 18).open();
        let backups = h.path().with_extension("backups");
        std::fs::create_dir_all(&backups).unwrap();
        let backup = backups.join("register-2026-11-20-070000-daily.tillit");
        std::fs::copy(h.path(), backup).unwrap();
        let file = OpenOptions::new().write(true).open(h.path()).unwrap();
        file.set_len(file.metadata().unwrap().len() / 2).unwrap();
        let mut h = h.again();
        assert!(h.line(18).contains(ways), "{}", h.screen());
    }
}

#[test]
fn from_a_file_that_is_not_there_too() {
    let mut h = Harness::new().again_without_file();
    assert!(h.screen().contains("leads to the first page"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.screen().contains("Start a new register"), "{}", h.screen());
}

#[test]
fn a_folder_is_called_one_and_what_lies_in_it_is_said() {
    let mut h = Harness::new();
    let folder = h.path().parent().unwrap().to_owned();
    h.app.go(Route::Unlock { path: folder.clone() });
    h.settle();
    let said = |h: &mut Harness| h.screen().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said(&mut h).contains("in it too: register.tillit."), "{}", h.screen());
    // What is typed without an ending gets one, and may have been the folder all the same.
    h.app.go(Route::Unlock { path: folder.with_extension("tillit") });
    h.settle();
    assert!(said(&mut h).contains("in it too: register.tillit."), "{}", h.screen());
}

#[test]
fn the_door_says_what_may_be_typed_in_its_box() {
    let (mut h, _) = Start::new().locked(OLD);
    assert!(h.screen().contains("one a colleague has given you"), "{}", h.screen());
    h.keys("<up>");
    assert!(h.line(23).contains("as it stands in the team"), "{}", h.screen());
}

#[test]
fn what_can_be_read_is_saved_though_there_was_no_backup_to_put_back() {
    let h = Harness::new();
    let file = OpenOptions::new().write(true).open(h.path()).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    let mut h = h.again();
    assert!(h.screen().contains("There is no backup beside it"), "{}", h.screen());
    assert!(h.line(24).contains("Ctrl+S Rescue the rest"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(23).contains("no backup beside the register"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("Rescue the rest"), "{}", h.screen());
}

#[test]
fn whoever_starts_while_a_colleague_lets_nobody_in_comes_in_when_that_is_done() {
    for (lang, said) in [
        (Lang::Sv, "En kollega sparar just nu"),
        (Lang::Fi, "Työtoveri tallentaa juuri nyt"),
        (Lang::En, "A colleague is saving just now"),
    ] {
        let h = Start::new().lang(lang).open();
        let lock = h.hold_alone();
        let mut h = h.again();
        for _ in 0..3 {
            assert!(h.screen().contains(said), "{}", h.screen());
            h.wait(6_000);
        }
        drop(lock);
        h.wait(6_000);
        assert!(h.line(2).contains("[1"), "{}", h.screen());
        assert!(!h.screen().contains(said), "{}", h.screen());
    }
}

#[test]
fn what_was_typed_at_the_door_opens_it_when_a_colleague_is_done() {
    let (mut h, _) = Start::new().locked(OLD);
    let unlock = Unlock {
        key: Key::Member { name: Some(EVA.into()), passphrase: OLD.into() },
        laptop: None,
    };
    let colleague = Register::open(&h.path(), &unlock).unwrap();
    let alone = |db: &Connection| {
        db.execute_batch("ROLLBACK; PRAGMA query_only=OFF; BEGIN EXCLUSIVE").unwrap();
        h.keys(&format!("<up><ctrl-u>{EVA}<enter>{OLD}<enter>"));
        assert!(h.screen().contains("A colleague is saving just now"), "{}", h.screen());
        h.wait(6_000);
        assert!(h.screen().contains("A colleague is saving just now"), "{}", h.screen());
        Ok(())
    };
    colleague.read(alone).unwrap();
    h.wait(6_000);
    assert!(h.line(2).contains("Today"), "{}", h.screen());
    assert!(h.line(1).contains(EVA), "{}", h.screen());
}
