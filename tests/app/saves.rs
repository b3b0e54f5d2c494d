//! A save is on this computer before the form closes, and in the register as soon as it can be.

use crate::harness::{Harness, Start, probe, town};
use std::fs;
use std::path::{Path, PathBuf};
use tillit::screens::{Route, Sessions};
use tillit::store::{Register, Unlock, sessions};

/// The form about Gunnel's note, open.
fn at_note() -> Harness {
    let mut h = Start::new().with(town::four);
    open_note(&mut h, "Gunnel");
    h
}

fn open_note(h: &mut Harness, given: &str) {
    h.app.show(probe::note(h.person(given)));
    h.settle();
}

fn note_of(h: &Harness, given: &str) -> String {
    h.row(&format!("SELECT coalesce(note,'') FROM person WHERE given='{given}'"))
}

/// How many files of a kind lie on this user's desk.
fn kept(h: &Harness, part: &str) -> usize {
    let desks = fs::read_dir(h.laptop().join("desk")).into_iter().flatten();
    let parts = desks.map(|desk| desk.unwrap().path().join(part));
    parts.flat_map(|folder| fs::read_dir(folder).into_iter().flatten()).count()
}

/// A file stands where the desk's folder would have to be.
fn no_desk(h: &Harness) -> PathBuf {
    fs::create_dir_all(h.laptop()).unwrap();
    let desk = h.laptop().join("desk");
    if desk.exists() {
        fs::rename(&desk, h.laptop().join("aside")).unwrap();
    }
    fs::write(&desk, "").unwrap();
    desk
}

/// The desk is there again, as it was.
fn mend(desk: &Path) {
    fs::remove_file(desk).unwrap();
    let aside = desk.with_file_name("aside");
    if aside.exists() {
        fs::rename(aside, desk).unwrap();
    }
}

#[test]
fn a_save_is_told_in_words_and_leaves_nothing_behind() {
    let mut h = at_note();
    assert!(h.line(1).contains("Gunnel Bergström"), "{}", h.screen());
    h.keys("fikar gärna<ctrl-s>");
    assert!(!h.line(1).contains("Gunnel"), "the form is closed: {}", h.screen());
    assert!(h.line(23).contains("Gunnel Bergström"), "{}", h.screen());
    assert!(h.line(23).contains("Ctrl+Z takes it back"), "{}", h.screen());
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    assert_eq!(note_of(&h, "Gunnel"), "fikar gärna");
    assert_eq!((kept(&h, "outbox"), kept(&h, "drafts")), (0, 0));
}

#[test]
fn a_held_lock_costs_nobody_a_word() {
    let mut h = at_note();
    h.keys("fikar gärna");
    let lock = h.hold_lock();
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("saving"), "{}", h.screen());
    assert_eq!(kept(&h, "outbox"), 1);
    h.wait(3_000);
    assert!(h.line(1).contains("waiting 3 s"), "{}", h.screen());
    h.keys("2sgun");
    assert!(h.screen().contains("2/3"), "one works on meanwhile: {}", h.screen());
    h.wait(13_000);
    assert!(h.line(1).contains("waiting here: 1"), "{}", h.screen());
    drop(lock);
    h.wait(2_000);
    assert!(h.line(1).contains("saved"), "{}", h.screen());
    assert_eq!(note_of(&h, "Gunnel"), "fikar gärna");
    assert_eq!(kept(&h, "outbox"), 0);
}

#[test]
fn what_waits_goes_in_in_its_order() {
    let mut h = at_note();
    let lock = h.hold_lock();
    h.keys("ett<ctrl-s>");
    open_note(&mut h, "Väinö");
    h.keys("två<ctrl-s>");
    assert_eq!(kept(&h, "outbox"), 2);
    drop(lock);
    h.wait(2_000);
    assert_eq!((note_of(&h, "Gunnel"), note_of(&h, "Väinö")), ("ett".into(), "två".into()));
    let order = "SELECT group_concat(p.given, ' ') FROM
                 (SELECT about, clock FROM action WHERE turn='do' ORDER BY clock DESC LIMIT 2) a
                 JOIN person p ON p.id=a.about";
    assert_eq!(h.row(order), "Väinö Gunnel");
}

#[test]
fn quitting_waits_a_little_and_the_next_start_sends_what_is_left() {
    let mut h = at_note();
    let lock = h.hold_lock();
    h.keys("fikar gärna<ctrl-s><ctrl-q>");
    assert!(!h.app.done());
    h.wait(2_000);
    assert!(h.app.done());
    assert_eq!(h.app.left_waiting(), 1, "said when the screen is gone");
    let mut h = h.again();
    assert!(h.line(1).contains("saving"), "{}", h.screen());
    drop(lock);
    h.wait(1_000);
    assert_eq!(note_of(&h, "Gunnel"), "fikar gärna");
    assert_eq!((kept(&h, "outbox"), h.app.left_waiting()), (0, 0));
}

#[test]
fn quitting_with_nothing_on_its_way_is_at_once() {
    let mut h = at_note();
    h.keys("<ctrl-q>");
    assert!(h.app.done());
}

#[test]
fn what_cannot_even_be_kept_leaves_the_form_open() {
    let mut h = at_note();
    h.keys("fikar gärna");
    no_desk(&h);
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("Gunnel Bergström"), "{}", h.screen());
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
    assert!(h.line(22).contains("could not be saved"), "{}", h.screen());
    assert_eq!(note_of(&h, "Gunnel"), "");
}

#[test]
fn a_call_that_could_not_be_kept_is_written_on_and_saved_when_it_can_be() {
    let mut h = Start::new().with(town::four);
    h.keys("2l2");
    let broken = no_desk(&h);
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("Log call"), "{}", h.screen());
    assert!(h.screen().contains("could not be saved"), "{}", h.screen());
    h.keys("<end><f9>");
    assert!(h.screen().contains("Menu"), "{}", h.screen());
    h.keys("<esc><up>trapporna");
    assert!(h.screen().contains("[trapporna "), "{}", h.screen());
    mend(&broken);
    h.keys("<ctrl-s>");
    assert!(!h.line(1).contains("Log call"), "{}", h.screen());
    assert_eq!(h.row("SELECT note FROM encounter"), "trapporna");
}

#[test]
fn leaving_with_text_that_no_disk_would_take_is_said_once_first() {
    let mut h = at_note();
    h.keys("fikar gärna");
    no_desk(&h);
    h.keys("<ctrl-q>");
    assert!(!h.app.done());
    assert!(h.line(23).contains("Ctrl+Q again leaves without it"), "{}", h.screen());
    h.keys("!<ctrl-q>");
    assert!(!h.app.done(), "what was typed since is warned of anew");
    h.keys("<ctrl-q>");
    assert!(h.app.done());
}

#[test]
fn esc_says_that_text_waits_only_where_a_disk_has_it() {
    let mut h = at_note();
    h.keys("fikar gärna");
    let broken = no_desk(&h);
    h.keys("<esc>");
    let said = h.line(23);
    assert!(said.contains("Not put aside yet: This computer's disk"), "{}", h.screen());
    assert!(!h.screen().contains("register cannot be reached"), "{}", h.screen());
    h.keys("<ctrl-q>");
    assert!(!h.app.done(), "the closed form's text is on no disk: {}", h.screen());
    mend(&broken);
    h.keys("<ctrl-q>");
    assert!(h.app.done());
    let mut h = h.again();
    open_note(&mut h, "Gunnel");
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
}

#[test]
fn what_no_disk_takes_is_said_when_it_begins_and_when_it_is_left_and_not_each_second() {
    let mut h = at_note();
    let broken = no_desk(&h);
    h.keys("fikar").wait(1_000);
    assert!(h.line(23).contains("Not put aside yet"), "{}", h.screen());
    h.keys(" gärna").wait(1_000);
    h.keys(" ofta").wait(1_000);
    assert!(!h.line(23).contains("Not put aside yet"), "{}", h.screen());
    mend(&broken);
    h.keys("!").wait(1_000);
    no_desk(&h);
    h.keys("!").wait(1_000);
    assert!(h.line(23).contains("Not put aside yet"), "it begins anew: {}", h.screen());
    h.keys("!<esc>");
    assert!(h.line(23).contains("Not put aside yet"), "{}", h.screen());
}

#[test]
fn nothing_changed_is_nothing_saved() {
    let mut h = at_note();
    let before = h.tables();
    h.keys("<ctrl-s>");
    assert!(!h.line(1).contains("Gunnel"), "{}", h.screen());
    assert_eq!(h.tables(), before);
}

/// The register copied as somebody does in a file manager, under this name beside it.
fn copied(h: &Harness, name: &str) -> PathBuf {
    let copy = h.path().with_file_name(name);
    fs::create_dir_all(copy.parent().unwrap()).unwrap();
    fs::copy(h.path(), &copy).unwrap();
    copy
}

fn note_in(file: &Path) -> String {
    let register = Register::open(file, &Unlock::default()).unwrap();
    let sql = "SELECT coalesce(note,'') FROM person WHERE given='Gunnel'";
    register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap()
}

#[test]
fn what_waits_for_the_drive_goes_into_no_backup_and_no_copy_by_itself() {
    let mut h = at_note();
    let backup = copied(&h, "register.backups/register-2026-11-23-070000-daily.tillit");
    let copy = copied(&h, "kopia.tillit");
    let lock = h.hold_lock();
    h.keys("fikar gärna<ctrl-s>");
    assert_eq!(kept(&h, "outbox"), 1);
    h.app.go(Route::Unlock { path: backup.clone() });
    h.settle();
    let screen = h.screen();
    assert!(screen.contains("READ ONLY") && screen.contains("has not reached"), "{screen}");
    assert!(!screen.contains("Meant for another file"), "nothing to choose: {screen}");
    assert_eq!((kept(&h, "outbox"), note_in(&backup)), (1, String::new()));
    h.app.go(Route::Unlock { path: copy.clone() });
    h.settle();
    assert!(h.screen().contains("Meant for another file"), "{}", h.screen());
    h.keys("2").wait(1_000);
    assert!(h.line(1).contains("People"), "a key meant for something else: {}", h.screen());
    assert_eq!((kept(&h, "outbox"), note_in(&copy)), (1, String::new()), "moves nothing");
    h.keys("1<home><enter>");
    assert!(h.screen().contains("Leave it for that file"), "{}", h.screen());
    h.keys("<enter>").wait(1_000);
    assert_eq!((kept(&h, "outbox"), note_in(&copy)), (1, String::new()), "left for its file");
    assert!(h.screen().contains("Meant for another file"), "the line stays: {}", h.screen());
    drop(lock);
    h.app.go(Route::Unlock { path: h.path() });
    h.settle();
    assert_eq!((note_of(&h, "Gunnel"), kept(&h, "outbox")), ("fikar gärna".into(), 0));
    assert!(!h.screen().contains("another file"), "{}", h.screen());
}

#[test]
fn what_waits_is_put_into_a_register_that_has_been_moved_when_the_user_says_so() {
    let mut h = at_note();
    let copy = copied(&h, "moved.tillit");
    let _lock = h.hold_lock();
    h.keys("fikar gärna<ctrl-s>");
    h.app.go(Route::Unlock { path: copy.clone() });
    h.settle();
    h.keys("<home><enter><down><enter>").wait(1_000);
    assert_eq!((kept(&h, "outbox"), note_in(&copy)), (0, "fikar gärna".into()));
    assert!(!h.screen().contains("another file"), "{}", h.screen());
}

#[test]
fn who_was_met_stands_there_only_when_it_is_kept() {
    let mut h = Start::new().with(|author| {
        let mut saves = town::four(author);
        saves.push(sessions::add(author, &town::torg(author)));
        saves
    });
    let id = h.peek(|db| db.query_row("SELECT id FROM session", [], |r| r.get(0)).unwrap());
    h.app.go(Route::Sessions(Sessions::Met(id)));
    h.settle();
    let desk = no_desk(&h);
    h.keys("Gun-Britt<enter><enter>");
    let met = |h: &mut Harness| h.screen().lines().any(|line| line.trim_end().ends_with(" Met"));
    assert!(!met(&mut h), "{}", h.screen());
    mend(&desk);
    h.keys("<enter><enter>");
    assert!(met(&mut h), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "1", "{}", h.screen());
}

#[test]
fn a_session_that_could_not_be_finished_is_counted_on_and_not_finished_behind_the_back() {
    let mut h = Start::new().with(|author| vec![sessions::add(author, &town::torg(author))]);
    let id = h.peek(|db| db.query_row("SELECT id FROM session", [], |r| r.get(0)).unwrap());
    h.app.go(Route::Sessions(Sessions::Count(id)));
    h.settle();
    h.keys("11");
    let desk = no_desk(&h);
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT state FROM session"), "planned", "{}", h.screen());
    mend(&desk);
    h.keys("1").wait(6_000);
    let counted = "SELECT state||' '||(SELECT n FROM tally) FROM session";
    assert_eq!(h.row(counted), "running 3", "{}", h.screen());
    h.keys("1<ctrl-s>");
    assert_eq!(h.row(counted), "done 4", "{}", h.screen());
}

#[test]
fn enter_that_writes_is_grey_where_nothing_may_be_written() {
    let h = Start::new().with(|author| {
        let mut saves = town::four(author);
        saves.push(sessions::add(author, &town::torg(author)));
        saves
    });
    // Whatever lies among backups is only read.
    let folder = h.path().with_file_name("old.backups");
    fs::create_dir_all(&folder).unwrap();
    let backup = folder.join("register.tillit");
    fs::copy(h.path(), &backup).unwrap();
    let mut h = h;
    let id = h.peek(|db| db.query_row("SELECT id FROM session", [], |r| r.get(0)).unwrap());
    h.app.go(Route::Unlock { path: backup });
    h.settle();
    h.app.go(Route::Sessions(Sessions::Met(id)));
    h.settle();
    h.keys("Gun-Britt<enter><enter>");
    assert!(h.screen().contains("A backup, which can only be read"), "{}", h.screen());
    assert!(!h.screen().contains("How far have you come"), "{}", h.screen());
}

#[test]
fn what_waits_for_two_other_files_is_asked_about_file_by_file() {
    let mut h = at_note();
    let one = copied(&h, "one.tillit");
    let two = copied(&h, "two.tillit");
    let _lock = h.hold_lock();
    h.keys("fikar gärna<ctrl-s>");
    h.app.go(Route::Unlock { path: one });
    h.settle();
    h.keys("<ctrl-n>Ella<esc>").wait(5_000);
    h.app.go(Route::Unlock { path: two });
    h.settle();
    h.keys("<home><enter>");
    let first = h.screen();
    assert!(first.contains("Leave it for that file"), "{first}");
    h.keys("<enter><down><enter>");
    let second = h.screen();
    assert!(second.contains("Leave it for that file"), "{second}");
    assert_ne!(first.contains("one.tillit"), second.contains("one.tillit"), "{first}\n{second}");
}
