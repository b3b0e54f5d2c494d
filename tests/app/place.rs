//! Who else is here, and a place that a register must not be written in.

use super::initiatives::sealed;
use crate::harness::{EVA, Harness, Start, town};
use std::path::PathBuf;
use tillit::base::{Id, Lang};
use tillit::screens::Route;

/// A beat, in milliseconds, and a little more.
const BEAT: i64 = 5_500;

#[test]
fn whoever_else_is_here_stands_on_today_and_on_more() {
    let mut h = Start::new().with(sealed);
    assert!(!h.line(1).contains("here:"), "{}", h.screen());
    let mut camilla = h.as_user("Camilla");
    h.wait(BEAT);
    assert!(h.line(1).contains("Today   here: Camilla "), "{}", h.screen());
    camilla.keys("3<enter>").wait(BEAT);
    h.wait(3 * BEAT);
    assert!(h.line(1).contains("Today   here: Camilla "), "too long to say where: {}", h.screen());
    h.keys("0<end>");
    let screen = h.screen();
    assert!(screen.contains("Karin Lindén, Camilla (80-åringar Hjällbo)"), "{screen}");
    drop(camilla);
    h.wait(BEAT);
    assert!(!h.screen().contains("Camilla (80-åringar Hjällbo)"), "{}", h.screen());
    assert_eq!(notes(&h).len(), 2, "her note and her lock are gone, Karin's are there");
}

#[test]
fn who_else_is_here_stands_in_the_first_row_in_every_language_also_where_it_is_narrow() {
    for (lang, said) in
        [(Lang::Sv, "här också: Eva"), (Lang::Fi, "myös täällä: Eva"), (Lang::En, "here: Eva")]
    {
        for (width, height) in [(80, 24), (60, 18)] {
            let mut h = Start::new().lang(lang).size(width, height).with(sealed);
            let eva = h.as_user(EVA);
            h.wait(BEAT);
            assert!(h.line(1).contains(said), "{lang:?} {width}: {}", h.screen());
            drop(eva);
        }
    }
}

#[test]
fn no_name_stands_in_the_notes() {
    let mut h = Start::new().with(sealed);
    h.keys("3<enter>").wait(BEAT);
    for note in notes(&h) {
        let text = std::fs::read_to_string(&note).unwrap_or_default();
        assert!(!text.contains("Karin") && !text.contains("Hjällbo"), "{text}");
    }
    let folder = h.path().with_extension("presence");
    drop(h);
    assert!(!folder.exists(), "whoever leaves last takes the folder along");
}

/// What lies in the folder of those who are here.
fn notes(h: &Harness) -> Vec<PathBuf> {
    let files = std::fs::read_dir(h.path().with_extension("presence")).unwrap();
    files.map(|file| file.unwrap().path()).collect()
}

/// What a program on another computer says of itself.
fn says(h: &Harness, beat: u64) {
    let note =
        format!(r#"{{"computer":"{}","worker":null,"work":null,"beat":{beat}}}"#, Id([9; 16]));
    let folder = h.path().with_extension("presence");
    std::fs::write(folder.join("99.lock"), "").unwrap();
    std::fs::write(folder.join("99.here"), note).unwrap();
}

#[test]
fn locks_that_bind_nobody_are_noticed_before_anything_is_written() {
    let mut h = Start::new().with(town::four);
    h.keys("2");
    says(&h, 7);
    h.wait(BEAT).keys("<ctrl-n>Ella<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0", "it waits");
    for beat in 8..11 {
        // Its computer may have lost the connection for a moment, and its lock with it.
        assert!(!h.line(1).contains("READ ONLY"), "{}", h.screen());
        says(&h, beat);
        h.wait(BEAT);
    }
    assert!(h.line(1).contains("READ ONLY"), "{}", h.screen());
    assert!(h.screen().contains("One save waits on this computer"), "{}", h.screen());
    h.keys("<ctrl-n>");
    assert!(h.screen().contains("a colleague has it open"), "{}", h.screen());
    assert!(!h.line(1).contains("New person"), "no form opens: {}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0");
}

#[test]
fn a_computer_that_has_vanished_holds_saves_up_for_three_looks() {
    let mut h = Start::new().with(town::four);
    says(&h, 7);
    h.wait(BEAT).keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0");
    h.wait(4 * BEAT);
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "1");
    assert!(h.line(1).contains("saved"), "{}", h.screen());
}

#[test]
fn a_save_on_its_way_when_a_newer_program_comes_waits_and_says_so() {
    let mut h = Start::new().with(town::four);
    h.keys("<ctrl-n>Ella<tab>Ny");
    newer(&h, 7);
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("READ ONLY, waiting here: 1"), "{}", h.screen());
    assert!(h.screen().contains("One save waits on this computer"), "{}", h.screen());
    assert!(h.screen().contains("colleague has a newer version"), "{}", h.screen());
    h.wait(30_000).keys("1");
    assert!(!h.screen().contains("Not taken"), "it is not refused: {}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0");
    let mut h = h.again();
    assert!(h.line(1).contains("READ ONLY, waiting here: 1"), "{}", h.screen());
    assert!(h.screen().contains("One save waits on this computer"), "{}", h.screen());
    newer(&h, 1);
    let h = h.again();
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "1");
}

/// Programs before this format may not write.
fn newer(h: &Harness, format: i64) {
    h.peek(|db| {
        let sql = format!("UPDATE register SET min_writer={format}; PRAGMA user_version={format}");
        db.execute_batch(&sql).unwrap();
    });
}

#[test]
fn a_computer_that_has_gone_silent_is_named_when_saves_wait_for_long() {
    let mut h = Start::new().with(town::four);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(BEAT);
    h.wait(BEAT).keys("2");
    // Her computer is cut off in the middle of a save: it says nothing more, and its locks stay.
    let lock = h.hold_lock();
    h.wait(30_000).keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    h.wait(3_000);
    assert!(h.line(1).contains("waiting for Camilla"), "{}", h.screen());
    h.wait(15_000);
    assert!(h.line(1).contains("waiting here: 1"), "{}", h.screen());
    let said = "Camilla's computer has not answered since 09:00";
    assert!(h.screen().contains(said), "{}", h.screen());
    drop(lock);
    h.wait(3_000);
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "1");
    drop(camilla);
}

#[test]
fn what_cannot_be_written_is_grey_with_the_reason() {
    let mut h = Start::new().with(town::four);
    let folder = h.laptop().with_file_name("Dropbox");
    std::fs::create_dir_all(&folder).unwrap();
    let copy = folder.join("register.tillit");
    std::fs::copy(h.path(), &copy).unwrap();
    h.app.go(Route::Unlock { path: copy });
    h.settle();
    assert!(h.screen().contains("Dropbox copies this folder"), "said at once: {}", h.screen());
    h.wait(1_000).keys("2");
    assert!(h.line(1).contains("READ ONLY"), "{}", h.screen());
    for keys in ["e", "n", "l", "b", "<delete>", "<ctrl-n>", "<ctrl-l>", "k"] {
        h.keys(keys);
        let screen = h.screen();
        assert!(h.line(1).contains("People"), "{keys}: {screen}");
        assert!(screen.contains("Dropbox copies this folder"), "{keys}: {screen}");
    }
    h.keys("0").click("The bin").keys("<enter><enter>");
    assert!(h.line(1).contains("The bin"), "looking is free: {}", h.screen());
}

#[test]
#[cfg(unix)]
fn another_file_in_its_place_is_opened_and_told() {
    let mut h = Start::new().with(town::four);
    h.keys("2");
    let aside = h.path().with_extension("old");
    std::fs::copy(h.path(), &aside).unwrap();
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>2");
    assert!(h.screen().contains("Ella"), "{}", h.screen());
    // Somebody puts yesterday's copy back.
    std::fs::rename(&aside, h.path()).unwrap();
    h.wait(2 * BEAT);
    assert!(h.screen().contains("exchanged for another"), "{}", h.screen());
    assert!(!h.screen().contains("Ella"), "{}", h.screen());
    h.keys("<ctrl-n>Disa<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Disa'"), "1");
}

/// The register in a folder that can go away, as a drive does, open there.
#[cfg(unix)]
fn on_a_drive() -> (Harness, PathBuf) {
    let mut h = Start::new().with(town::four);
    let drive = h.path().with_file_name("drive");
    std::fs::create_dir(&drive).unwrap();
    std::fs::copy(h.path(), drive.join("team.tillit")).unwrap();
    h.app.go(Route::Unlock { path: drive.join("team.tillit") });
    h.settle();
    h.wait(BEAT);
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    (h, drive)
}

#[test]
#[cfg(unix)]
fn a_drive_that_goes_away_is_told_as_long_as_it_is_and_nothing_is_made_in_its_place() {
    let (mut h, drive) = on_a_drive();
    let away = drive.with_file_name("unplugged");
    std::fs::rename(&drive, &away).unwrap();
    h.wait(BEAT);
    assert!(h.line(1).contains("out of reach"), "no save is waited for: {}", h.screen());
    h.silent(|h| {
        h.keys("3");
        assert!(h.screen().contains("What belongs here comes when"), "{}", h.screen());
    });
    h.keys("2").wait(30_000);
    assert!(h.line(1).contains("out of reach"), "as long as it is away: {}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>").wait(30_000);
    assert!(h.line(1).contains("out of reach, waiting here: 1"), "{}", h.screen());
    let lies: Vec<_> = std::fs::read_dir(&drive).into_iter().flatten().flatten().collect();
    assert!(!drive.exists(), "the folder is not made anew: {lies:?}");
    std::fs::rename(&away, &drive).unwrap();
    h.wait(2 * BEAT);
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    assert!(h.screen().contains("Ella"), "{}", h.screen());
    let lies: Vec<_> = std::fs::read_dir(&drive).unwrap().map(|one| one.unwrap()).collect();
    assert!(lies.iter().all(|one| one.file_name() != "unplugged"), "{lies:?}");
}

#[test]
fn a_copy_that_a_sync_service_has_left_beside_the_register_is_told_at_the_start() {
    let h = Harness::new();
    std::fs::copy(h.path(), h.path().with_file_name("register-KARINS-PC.tillit")).unwrap();
    let mut h = h.again();
    assert!(h.screen().contains("register-KARINS-PC.tillit"), "{}", h.screen());
}

#[test]
fn a_drive_that_hangs_is_no_colleagues_doing() {
    let mut h = Start::new().with(town::four);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(BEAT);
    h.wait(BEAT).keys("2");
    h.silent(|h| {
        h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>").wait(3_000);
        assert!(h.line(1).contains("waiting 3 s"), "{}", h.screen());
        h.wait(15_000);
        assert!(h.line(1).contains("waiting here: 1"), "{}", h.screen());
        assert!(!h.screen().contains("Camilla"), "{}", h.screen());
    });
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    drop(camilla);
}

#[test]
fn a_drive_that_hangs_is_out_of_reach_also_where_nothing_waits_to_be_saved() {
    let mut h = Start::new().with(town::four);
    // What is done once after the start is over.
    h.wait(120_000).keys("2").wait(500);
    h.silent(|h| {
        h.wait(6_000);
        assert!(h.line(1).contains("saved"), "a slow drive is not away: {}", h.screen());
        h.wait(6_000);
        assert!(h.line(1).contains("out of reach"), "{}", h.screen());
        h.keys("4");
        assert!(h.screen().contains("What belongs here comes when"), "{}", h.screen());
        h.wait(60_000);
        assert!(h.line(1).contains("out of reach"), "as long as it is silent: {}", h.screen());
    });
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    assert!(h.screen().contains("can be reached again"), "{}", h.screen());
    h.wait(60_000);
    assert!(h.line(1).contains("saved"), "it is looked for as before: {}", h.screen());
    let mut camilla = h.as_user("Camilla");
    camilla.keys("2<ctrl-n>Ella<tab>Ny<ctrl-s>");
    h.keys("2").wait(4_000);
    assert!(h.screen().contains("Ella"), "{}", h.screen());
}

#[test]
fn a_long_question_is_no_drive_that_is_away() {
    let mut h = Start::new().with(town::four);
    h.wait(BEAT);
    h.on_its_way("3");
    h.silent(|h| {
        h.wait(15_000);
        assert!(h.line(1).contains("saved"), "what stands before noticing is long: {}", h.screen());
        h.wait(15_000);
        assert!(h.line(1).contains("out of reach"), "{}", h.screen());
    });
    assert!(h.line(1).contains("saved"), "{}", h.screen());
}
