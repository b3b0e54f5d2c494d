//! Copies taken out and brought home.

use super::lists::initiative;
use super::merging::stories::fold;
use super::work::{call, day};
use super::*;
use crate::domain::disposition::Disposition;
use crate::domain::initiative::{Initiative, Mode};
use crate::store::copies::{Scope, Take, Taken};
use crate::store::merge::Merge;
use encounters::Then;

fn take(h: &mut House, name: &str, scope: Scope) -> (PathBuf, Result<Taken>) {
    let author = h.author();
    let (by, at, ids) = (author.by, author.at, [author.id(), author.id(), author.id()]);
    let to = h.dir.path().join(name);
    let take = Take { to: to.clone(), scope, home: day("2026-12-01"), by, at, ids };
    let taken = take.apply(&mut h.register);
    (to, taken)
}

/// A copy opened on another computer.
fn field(h: &House, path: &std::path::Path) -> House {
    let register = Register::open(path, &h.unlock()).unwrap();
    let (dir, ids, at) = (tempfile::tempdir().unwrap(), IdSource::counted(9), h.at + 5_000);
    let (karin, recovery) = (h.karin, h.recovery.clone());
    House { dir, path: path.to_owned(), ids, register, karin, recovery, at }
}

fn list(h: &mut House, people: &[PersonId]) -> Initiative {
    let one = initiative(h, Mode::Named);
    let seal = initiatives::seal(&h.author(), &one, people);
    h.commit(&seal);
    one
}

fn word_of(why: Result<Taken>) -> String {
    match why {
        Err(StoreError::Rule(phrase)) => phrase.word,
        other => format!("{other:?}"),
    }
}

#[test]
fn a_whole_copy_opens_by_the_same_passphrase_and_the_register_remembers_it() {
    let mut h = House::encrypted();
    let ann = h.person("Ann");
    let (path, taken) = take(&mut h, "usb.tillit", Scope::Whole);
    assert_eq!(taken, Ok(Taken { persons: None, left_out: 0 }));
    assert_eq!(take(&mut h, "usb.tillit", Scope::Whole).1, Err(StoreError::Exists));
    let out = h.ask(&copies::List { limit: 9 });
    assert_eq!((out.len(), out[0].home, out[0].returned), (1, day("2026-12-01"), None));
    let mut there = field(&h, &path);
    assert_eq!(there.live(), h.live());
    there.done(verb("did"), vec![set(ann, "note", None, Some("ute"))]);
    let merge = Merge::find(&mut h.register, &path, &Key::None).unwrap();
    assert_eq!(merge.copy(), Some(out[0].id));
    assert_eq!(fold(&mut h, &path).persons.changed, 1);
    let save = copies::came_home(&h.author(), out[0].id, None);
    h.commit(&save);
    assert!(h.ask(&copies::List { limit: 9 })[0].returned.is_some());
    assert_eq!(h.one("SELECT note FROM person"), "ute");
    let left: Vec<_> =
        std::fs::read_dir(h.dir.path()).unwrap().map(|f| f.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name.to_string_lossy().ends_with(".part")), "{left:?}");
}

#[test]
fn a_part_holds_its_people_and_nobody_else_and_takes_nothing_away_when_it_comes_home() {
    let mut h = House::plain();
    let (ann, zlatka, hidden) = (h.person("Ann"), h.person("Zlatka"), h.person("Gömd"));
    let relation = h.author().id();
    let cells = vec![("person", ann.into()), ("kind", "dotter".into()), ("other", zlatka.into())];
    h.done(verb("did"), vec![Edit::insert("relation", relation, cells)]);
    for person in [ann, zlatka] {
        call(&mut h, person, Disposition::Completed, &Then::default());
        h.done(verb("did"), vec![set(person, "note", None, Some("hemma"))]);
    }
    let one = list(&mut h, &[ann, hidden]);
    list(&mut h, &[ann, zlatka]);
    let mark = Column::new("protection", 0_i64, 1_i64);
    h.done(verb("did"), vec![Edit::update("person", hidden, vec![mark])]);
    h.done(verb("did"), vec![set(zlatka, "note", Some("hemma"), Some("hemligt om Zlatka"))]);
    assert_eq!(word_of(take(&mut h, "all.tillit", Scope::Whole).1), "copy-open-protected");
    assert!(h.ask(&copies::List { limit: 9 }).is_empty(), "what was refused is not out");
    let (path, taken) = take(&mut h, "part.tillit", Scope::Initiative(one.id));
    assert_eq!(taken, Ok(Taken { persons: Some(1), left_out: 1 }));
    let bytes = std::fs::read(&path).unwrap();
    let holds = |text: &str| bytes.windows(text.len()).any(|w| w == text.as_bytes());
    assert!(holds("Ann") && !holds("hemligt om") && !holds("Gömd"));
    let mut there = field(&h, &path);
    assert_eq!(there.one("SELECT group_concat(given) FROM person"), "Ann");
    assert_eq!(there.one("SELECT name FROM relation"), "Zlatka", "the next of kin by name");
    assert_eq!(there.one("SELECT count(*) FROM target"), "1");
    assert_eq!(there.one("SELECT hex(initiative) FROM target"), hex(one.id.0));
    assert!(there.ask(&copies::IsPart) && !h.ask(&copies::IsPart));
    there.done(verb("did"), vec![set(ann, "note", Some("hemma"), Some("ute"))]);
    call(&mut there, ann, Disposition::Completed, &Then::default());
    let before = h.one("SELECT count(*) FROM target");
    let tally = fold(&mut h, &path);
    assert_eq!((tally.conflicts, tally.persons.changed, tally.encounters.new), (0, 1, 1));
    assert_eq!(h.one("SELECT group_concat(given) FROM person"), "Ann,Zlatka,Gömd");
    assert_eq!(h.one("SELECT count(*) FROM target"), before);
    assert_eq!(h.one("SELECT hex(other) FROM relation"), hex(zlatka.0));
    assert_eq!(h.one("SELECT note FROM person WHERE given='Ann'"), "ute");
    assert!(fold(&mut h, &path).is_empty());
    // Nothing goes the other way: it would then hold everybody.
    let why = Merge::find(&mut there.register, &h.path, &Key::None).err();
    assert!(matches!(why, Some(StoreError::Rule(phrase)) if phrase.word == "bring-into-part"));
    assert_eq!(word_of(take(&mut there, "again.tillit", Scope::Whole).1), "copy-of-part");
}

#[test]
fn what_both_changed_after_a_part_was_taken_is_listed_and_nothing_else() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let area = h.author().id();
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let lives = Column::new("area", Cell::Null, area);
    h.done(verb("did"), vec![Edit::update("person", ann, vec![lives])]);
    let scope = Scope::Area(crate::base::AreaId(area));
    let (path, taken) = take(&mut h, "part.tillit", scope);
    assert_eq!(taken, Ok(Taken { persons: Some(1), left_out: 0 }));
    let mut there = field(&h, &path);
    there.done(
        verb("did"),
        vec![set(ann, "note", None, Some("ute")), set(ann, "town", None, Some("Backa"))],
    );
    h.done(verb("did"), vec![set(ann, "note", None, Some("hemma"))]);
    assert_eq!(fold(&mut h, &path).conflicts, 1);
    assert_eq!(h.one("SELECT group_concat(col) FROM conflict"), "note");
}

#[test]
fn a_copy_that_cannot_be_written_is_not_out() {
    let mut h = House::plain();
    let (_, taken) = take(&mut h, "nowhere/part.tillit", Scope::Whole);
    assert_eq!(word_of(taken), "copy-not-written");
    assert!(h.ask(&copies::List { limit: 9 }).is_empty());
    let reader = h.worker("Rut");
    h.done(
        verb("did"),
        vec![Edit::update("worker", reader, vec![Column::new("role", "worker", "reader")])],
    );
    h.karin = reader;
    assert_eq!(take(&mut h, "usb.tillit", Scope::Whole).1, Err(StoreError::Denied));
}

#[test]
fn every_table_says_whether_it_leaves_the_house() {
    for table in schema::tables().unwrap() {
        assert!(copies::condition(table).is_ok(), "{}", table.name);
    }
}
