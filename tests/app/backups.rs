//! The backup of the day, one asked for, and one put back from the list.

use crate::harness::{EVA, Harness, KARIN, Start, town};
use std::path::Path;
use tillit::base::{ActionId, IdSource, Lang, Secret, Word, WorkerId};
use tillit::domain::worker::{Role, Worker};
use tillit::screens::Route;
use tillit::store::backups::{self, Reason};
use tillit::store::renew::{self, Renewal};
use tillit::store::{
    Author, Cell, Change as _, Column, Edit, Key, Register, StoreError, Unlock, Work, members,
    workers,
};

/// The backup of the day begins this long after the start, in milliseconds; then slice by slice.
const DAY: i64 = 30_000;

fn reasons(h: &Harness) -> Vec<Reason> {
    backups::list(&h.path()).unwrap().into_iter().map(|backup| backup.reason).collect()
}

fn list(h: &mut Harness) {
    h.app.go(Route::Backups);
    h.settle();
}

#[test]
fn there_is_one_a_day_whoever_comes_first() {
    let mut h = Start::new().with(town::four);
    h.wait(DAY);
    assert_eq!(reasons(&h), [Reason::Daily]);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(DAY);
    assert_eq!(reasons(&h), [Reason::Daily], "Karin has taken it");
    assert!(!h.screen().contains("backup"), "nobody is troubled with it: {}", h.screen());
    list(&mut h);
    let screen = h.screen();
    assert!(screen.contains("Mon 2026-11-23 09:00") && screen.contains("daily"), "{screen}");
}

#[test]
fn one_is_taken_and_put_back_from_the_list() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    assert!(h.screen().contains("There is no backup yet"), "{}", h.screen());
    h.keys("n").wait(3_000);
    assert_eq!(reasons(&h), [Reason::Asked]);
    assert!(h.screen().contains("asked for"), "{}", h.screen());
    assert!(!h.screen().contains("1 backups"), "{}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "1");
    list(&mut h);
    h.keys("<enter>");
    assert!(h.screen().contains("Everybody else has to close"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(reasons(&h), [Reason::Asked], "the harmless answer stands first");
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Ella'"), "0");
    assert!(reasons(&h).contains(&Reason::Restore));
    h.keys("<ctrl-n>Disa<tab>Ny<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given='Disa'"), "1", "work goes on");
}

/// A backup in the list, which is open, and somebody in the register who is not in it.
fn one_older() -> Harness {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    list(&mut h);
    h
}

#[test]
fn nobody_is_asked_about_a_backup_over_another_screen_minutes_later() {
    let mut h = one_older();
    h.silent(|h| {
        h.app.asked();
        h.keys("<enter>");
        assert!(h.line(23).contains("A moment"), "it is under way: {}", h.screen());
        h.keys("<enter>");
        let asked = h.app.asked();
        let looks = asked.iter().filter(|one| one.starts_with("Turn"));
        assert_eq!(looks.count(), 1, "one at a time: {asked:?}");
        h.keys("<ctrl-n>Disa<tab>Ny");
    });
    h.keys("2<ctrl-s>");
    assert!(!h.screen().contains("The register becomes what it was"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person WHERE given IN ('Ella','Disa')"), "2");
    assert_eq!(reasons(&h), [Reason::Asked], "nothing was put back");
}

#[test]
fn a_digit_typed_ahead_puts_no_backup_back() {
    let mut h = one_older();
    h.ahead("<enter>");
    assert!(h.screen().contains("The register becomes what it was"), "{}", h.screen());
    h.keys("2").wait(1_000);
    assert!(h.screen().contains("The register becomes what it was"), "{}", h.screen());
    h.keys("<esc><enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "asked again: {}", h.screen());
}

#[test]
fn how_far_it_is_is_told_to_whoever_has_asked_for_it_and_to_nobody_else() {
    let long = |author: &Author<'_>| {
        let mut saves = town::four(author);
        for person in saves.iter().filter_map(|save| save.about).take(3).collect::<Vec<_>>() {
            let note = "Har bott ensam sedan i våras. ".repeat(40_000);
            let columns = vec![Column::new("note", Cell::Null, note)];
            let edits = vec![Edit::update("person", person.0, columns)];
            saves.push(author.save(Word("did-person-edit"), edits).about(person));
        }
        saves
    };
    let mut h = Start::new().with(long);
    // What is said until there are so many; a large one is looked through by a thread of its own.
    let told = |h: &mut Harness, many: usize| -> Vec<u8> {
        let mut told = Vec::new();
        for _ in 0..10_000 {
            if reasons(h).len() == many {
                break;
            }
            h.wait(100);
            let line = h.line(23);
            let before = line.split_once(" percent").map(|(before, _)| before);
            let percent = before.and_then(|before| before.rsplit(' ').next());
            told.extend(percent.map(|percent| percent.parse::<u8>().unwrap()));
        }
        told.dedup();
        told
    };
    assert!(told(&mut h, 1).is_empty(), "the one of the day");
    list(&mut h);
    h.keys("n");
    let told = told(&mut h, 2);
    assert!(told.len() > 2 && told.is_sorted() && told[0] < 50, "{told:?}");
    assert!(h.line(23).contains("The backup is there"), "{}", h.screen());
}

#[test]
fn who_is_shut_out_and_let_back_by_a_backup_is_said_before_the_answer() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    let author = Author { by: h.member(KARIN), at: h.now(), ids: &IdSource::system() };
    let id = WorkerId(author.id());
    let name = "Nils Ny".to_owned();
    h.write(&workers::add(
        &author,
        &Worker { id, name, role: Role::Worker, lang: Lang::En, gone: false },
    ));
    h.write(&workers::leave(&author, h.member(EVA)));
    h.keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("Nils Ny."), "{screen}");
    assert!(screen.contains("Eva Holm. Remove"), "{screen}");
}

#[test]
fn nothing_is_put_back_while_a_colleague_is_in() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    let mut camilla = h.as_user("Camilla");
    camilla.wait(6_000);
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("A colleague has the register open"), "{}", h.screen());
    assert_eq!(reasons(&h), [Reason::Asked]);
    h.keys("2");
    assert!(h.line(1).contains("People"), "it is open again: {}", h.screen());
    // Who it is is known by then, and nothing need be closed to find out.
    camilla.wait(6_000);
    h.wait(6_000);
    list(&mut h);
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("Camilla has the register open too"), "{}", h.screen());
    assert!(h.line(1).contains("Backups"), "one stays where one is: {}", h.screen());
}

/// In the register or copy at a path Eva comes in by the recovery key, gives herself another passphrase
/// and takes Karin out of the team: no key from before opens it after that, and none of it what was kept.
pub fn other_keys(h: &Harness, path: &Path, recovery: String) {
    let unlock = Unlock {
        key: Key::typed(Some(EVA.to_owned()), Secret::from("blå gul röd hus")),
        laptop: None,
    };
    let ids = Register::open(path, &unlock).unwrap().read(|db| {
        let sql = "SELECT (SELECT id FROM worker WHERE public IS NOT NULL),
           (SELECT id FROM worker WHERE public IS NULL)";
        Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?)
    });
    let ((eva, karin), made): ((WorkerId, WorkerId), _) = (ids.unwrap(), IdSource::system());
    let author = Author { by: eva, at: h.now(), ids: &made };
    let renewal = Renewal {
        by: Key::Recovery(Secret::from(recovery)),
        member: eva,
        passphrase: Secret::from("grön måne över havet"),
        work: Work(1),
        laptop: None,
        at: h.now(),
        action: ActionId(author.id()),
    };
    let mut there = renew::open(path, &renewal).unwrap();
    members::Remove::new(&author, karin).apply(&mut there).unwrap();
}

#[test]
fn an_older_backup_asks_for_the_passphrase_of_that_time() {
    let (mut h, recovery) = Start::new().locked("blå gul röd hus");
    h.keys("<up><ctrl-u>Eva Holm<enter>blå gul röd hus<enter>");
    list(&mut h);
    h.keys("n").wait(3_000);
    assert!(h.screen().contains(" asked for"), "{}", h.screen());
    assert!(!h.screen().contains("older passphrase"), "{}", h.screen());
    other_keys(&h, &h.path(), recovery);
    let mut h = h.again();
    h.keys("<up><ctrl-u>Eva Holm<enter>grön måne över havet<enter>");
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>");
    list(&mut h);
    assert!(h.screen().contains("older passphrase: asked for"), "{}", h.screen());
    h.keys("<enter>");
    let asked = h.screen();
    assert!(asked.contains("does not open by the key of today"), "{asked}");
    assert!(
        asked.contains("1 Eva Holm") && !asked.contains("Karin"),
        "who had a key then: {asked}"
    );
    h.keys("1<tab>").paste("grön måne över havet").keys("<ctrl-s>");
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys("<ctrl-u>").paste("blå gul röd hus").keys("<ctrl-s>");
    assert!(h.screen().contains("The register becomes what it was"), "{}", h.screen());
    h.keys("<down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "{}", h.screen());
    let unlock = |passphrase: &str| Unlock {
        key: Key::typed(Some(EVA.to_owned()), Secret::from(passphrase)),
        laptop: None,
    };
    assert_eq!(
        Register::open(&h.path(), &unlock("blå gul röd hus")).err(),
        Some(StoreError::WrongPassphrase)
    );
    let register = Register::open(&h.path(), &unlock("grön måne över havet")).unwrap();
    let sql = "SELECT count(*) FROM person WHERE given='Ella'";
    let left: i64 = register.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
    assert_eq!(left, 0);
}

/// Garbage over what says which register it is: it does not open any more.
fn damage(h: &Harness) -> Vec<u8> {
    let page: usize =
        h.row("SELECT rootpage FROM sqlite_schema WHERE name='register'").parse().unwrap();
    let mut bytes = std::fs::read(h.path()).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xA5);
    std::fs::write(h.path(), &bytes).unwrap();
    bytes
}

#[test]
fn a_damaged_register_offers_its_latest_backup() {
    let mut h = Start::new().with(town::four);
    list(&mut h);
    h.keys("n").wait(3_000);
    damage(&h);
    let mut h = h.again();
    assert!(h.screen().contains("The file is damaged"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.screen().contains("The latest backup takes the place"), "{}", h.screen());
    h.keys("<enter>");
    assert!(
        h.screen().contains("The file is damaged"),
        "the harmless answer first: {}",
        h.screen()
    );
    h.keys("<enter><down><enter>").wait(1_000);
    assert!(h.screen().contains("has been put back"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("Gunnel Bergström"), "{}", h.screen());
    assert!(reasons(&h).contains(&Reason::Restore), "the damaged one is kept");
}

#[test]
fn the_door_of_a_damaged_register_asks_for_the_passphrase_of_its_latest_backup() {
    let (mut h, recovery) = Start::new().locked("blå gul röd hus");
    h.keys("<up><ctrl-u>Eva Holm<enter>blå gul röd hus<enter>");
    list(&mut h);
    h.keys("n").wait(3_000);
    other_keys(&h, &h.path(), recovery);
    let file = std::fs::OpenOptions::new().write(true).open(h.path()).unwrap();
    file.set_len(file.metadata().unwrap().len() / 2).unwrap();
    drop(file);
    let mut h = h.again();
    h.keys("<up><ctrl-u>Eva Holm<enter>grön måne över havet<enter>");
    assert!(h.screen().contains("damaged or has not been copied"), "{}", h.screen());
    h.keys("<enter><down><enter>").wait(1_000);
    let asked = h.screen();
    assert!(asked.contains("does not open by the passphrase of today"), "{asked}");
    assert!(asked.contains("Eva Holm"), "{asked}");
    h.keys("<esc>");
    assert!(h.screen().contains("damaged"), "nothing is lost by not knowing: {}", h.screen());
    h.keys("<enter><down><enter>").wait(1_000);
    h.paste("grön måne över havet").keys("<enter>").wait(1_000);
    assert!(h.screen().contains("The passphrase is not right"), "{}", h.screen());
    h.keys("<up><ctrl-u>Ali<enter>").paste("blå gul röd hus").keys("<enter>").wait(1_000);
    assert!(h.screen().contains("Nobody of that name had a key"), "{}", h.screen());
    h.keys("<ctrl-u>Eva Holm<tab><ctrl-u>").paste("blå gul röd hus").keys("<enter>").wait(1_000);
    let keys = h.screen();
    assert!(keys.contains("who has been removed since has a key"), "before they come back: {keys}");
    h.keys("<enter>");
    assert!(h.screen().contains("damaged"), "the harmless answer first: {}", h.screen());
    h.keys("<enter><down><enter>").wait(1_000).keys("<down><enter>").wait(1_000);
    assert!(h.screen().contains("and the keys file with it"), "{}", h.screen());
    h.keys("2");
    assert!(h.line(1).contains("People"), "{}", h.screen());
}

#[test]
fn what_can_be_read_of_a_damaged_register_is_opened_and_told() {
    let mut h = Start::new().with(town::four);
    let damaged = damage(&h);
    let mut h = {
        h.wait(1_000);
        h.again()
    };
    h.keys("<enter><down><enter>");
    assert!(h.screen().contains("There is no backup beside the register"), "{}", h.screen());
    h.keys("<esc>");
    h.app.go(Route::Unlock { path: h.path() });
    h.settle();
    h.keys("<ctrl-s><down><enter>").wait(1_000);
    assert!(h.screen().contains("What could be read lies in register-saved-"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("Gunnel Bergström"), "{}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>2");
    assert!(h.line(1).contains("saved") && h.screen().contains("Ella Ny"), "{}", h.screen());
    assert!(std::fs::read(h.path()).unwrap() == damaged, "the damaged file was written");
}

/// The damage is found by the backup of the day, while somebody is at work.
#[test]
fn what_can_be_read_is_saved_while_the_damaged_register_is_open() {
    let mut h = Start::new().with(town::four);
    let page: usize =
        h.row("SELECT rootpage FROM sqlite_schema WHERE name='imported'").parse().unwrap();
    let mut bytes = std::fs::read(h.path()).unwrap();
    bytes[(page - 1) * 16_384..page * 16_384].fill(0xA5);
    std::fs::write(h.path(), &bytes).unwrap();
    // A colleague's save: what is remembered of the file is read anew.
    drop(h.as_user("Camilla"));
    let damaged = std::fs::read(h.path()).unwrap();
    h.wait(DAY);
    assert!(h.line(1).contains("READ ONLY"), "{}", h.screen());
    list(&mut h);
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("What can be read is put into a new register"), "{}", h.screen());
    h.keys("<down><enter>").wait(1_000);
    assert!(h.screen().contains("What could be read lies in register-saved-"), "{}", h.screen());
    h.keys("<ctrl-n>Ella<tab>Ny<ctrl-s>2");
    assert!(h.line(1).contains("saved") && h.screen().contains("Gunnel"), "{}", h.screen());
    assert!(h.screen().contains("Ella Ny"), "{}", h.screen());
    assert!(std::fs::read(h.path()).unwrap() == damaged, "the damaged file was written");
}
