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

pub(super) fn take(h: &mut House, name: &str, scope: Scope) -> (PathBuf, Result<Taken>) {
    let author = h.author();
    let (by, at, ids) = (author.by, author.at, [author.id(), author.id(), author.id()]);
    let to = h.dir.path().join(name);
    let take = Take { to: to.clone(), scope, home: day("2026-12-01"), by, at, ids };
    let taken = take.apply(&mut h.register).map(|made| made.taken);
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
    let known = there.register.card().unwrap().copy.unwrap();
    assert_eq!((known.id, known.part, known.of), (out[0].id, false, None));
    assert_eq!(known.taken, Some((h.karin, day("2026-12-01"))));
    assert_eq!(h.register.card().unwrap().copy, None, "the register itself is none");
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
    assert!(!left.iter().any(|name| name.to_string_lossy().contains("part")), "{left:?}");
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
fn what_two_disagree_about_of_somebody_who_helps_stays_at_home_with_the_rest_of_it() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let author = h.author();
    let helper = super::merging::programmes::helper(&author, "Ann");
    let helper = crate::domain::programme::Membership { person: Some(ann), ..helper };
    let save = programmes::add(&author, &helper);
    h.commit(&save);
    for number in ["070-174 06 01", "070-174 06 02"] {
        let column = Column::new("phone", Cell::Null, number);
        let save =
            h.author().save(verb("did"), vec![Edit::update("membership", helper.id, vec![column])]);
        h.commit(&save);
    }
    h.done(verb("did"), vec![set(ann, "note", None, Some("hemma"))]);
    let save = h.author().save(verb("did"), vec![set(ann, "note", None, Some("ute"))]);
    h.commit(&save);
    assert_eq!(h.one("SELECT group_concat(tbl) FROM conflict"), "membership,person");
    let one = list(&mut h, &[ann]);
    let (path, taken) = take(&mut h, "part.tillit", Scope::Initiative(one.id));
    taken.unwrap();
    assert_eq!(field(&h, &path).one("SELECT group_concat(tbl) FROM conflict"), "person");
    let bytes = std::fs::read(&path).unwrap();
    assert!(!bytes.windows(9).any(|w| w == b"174 06 02" || w == b"174 06 01"));
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

/// Two cards that always say the same, in a register too big for one look, and a colleague who changes
/// both at once as fast as a drive allows while `taken` goes on.
fn while_somebody_saves<T>(mut h: House, taken: impl FnOnce(&mut House) -> T) -> (House, T) {
    use std::sync::atomic::{AtomicBool, Ordering};
    let path = h.path.clone();
    let over = AtomicBool::new(false);
    let people = h.register.read(|db| {
        let sql = "SELECT min(id), max(id) FROM person";
        Ok(db.query_row(sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?)
    });
    let (first, last): (PersonId, PersonId) = people.unwrap();
    let (by, at) = (h.karin, h.author().at);
    let outcome = std::thread::scope(|scope| {
        let colleague = scope.spawn(|| {
            let mut register = Register::open(&path, &Unlock::default()).unwrap();
            let ids = IdSource::counted(40);
            let mut seen: Option<String> = None;
            for n in 0.. {
                let want = n.to_string();
                let edits = [first, last].map(|p| set(p, "note", seen.as_deref(), Some(&want)));
                let save = Author { by, at, ids: &ids }.save(verb("did"), edits.to_vec());
                match commit::commit(&mut register, &save) {
                    Ok(_) => seen = Some(want),
                    Err(StoreError::Busy) => {}
                    Err(why) => panic!("{why:?}"),
                }
                if over.load(Ordering::Relaxed) && n > 3 {
                    return;
                }
            }
        });
        let outcome = taken(&mut h);
        over.store(true, Ordering::Relaxed);
        colleague.join().unwrap();
        outcome
    });
    (h, outcome)
}

/// Many people, each with a long note.
fn crowd() -> House {
    let mut h = House::plain();
    let long = "x".repeat(4_000);
    let area = h.author().id();
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let author = h.author();
    let people = (0..450).map(|_| {
        let cells = vec![
            ("given", "Ann".into()),
            ("street", long.as_str().into()),
            ("area", area.into()),
            ("made", author.now()),
        ];
        Edit::insert("person", author.id(), cells)
    });
    let save = author.save(verb("did"), people.collect());
    h.commit(&save);
    h
}

#[test]
fn a_copy_ends_while_somebody_saves_all_the_time_and_what_it_holds_belongs_together() {
    for whole in [true, false] {
        let h = crowd();
        let area = h.register.read(|db| Ok(db.query_row("SELECT id FROM area", [], |r| r.get(0))?));
        let scope = if whole { Scope::Whole } else { Scope::Area(area.unwrap()) };
        let (h, (path, taken)) = while_somebody_saves(h, |h| take(h, "usb.tillit", scope));
        assert_eq!(taken.map(|taken| taken.persons), Ok((!whole).then_some(450)));
        let there = field(&h, &path);
        let notes = "SELECT count(DISTINCT coalesce(note,'-')) FROM person
           WHERE id IN (SELECT min(id) FROM person UNION SELECT max(id) FROM person)";
        assert_eq!(there.one(notes), "1", "both or none, whole: {whole}");
        assert_eq!(there.one("PRAGMA quick_check"), "ok");
    }
}

#[test]
fn who_lies_in_the_bin_stays_at_home_and_a_kin_in_hiding_is_told_nothing_of() {
    let mut h = House::plain();
    let (ann, bo, hidden) = (h.person("Ann"), h.person("Bo"), h.person("Gömd"));
    let relation = h.author().id();
    let cells = vec![
        ("person", ann.into()),
        ("kind", "dotter".into()),
        ("other", hidden.into()),
        ("phone", "070-174 06 05".into()),
    ];
    h.done(verb("did"), vec![Edit::insert("relation", relation, cells)]);
    let one = list(&mut h, &[ann, bo]);
    let mark = Column::new("protection", 0_i64, 1_i64);
    h.done(verb("did"), vec![Edit::update("person", hidden, vec![mark])]);
    let bin = people::bin(&h.author(), bo);
    h.commit(&bin);
    let (path, taken) = take(&mut h, "part.tillit", Scope::Initiative(one.id));
    assert_eq!(taken, Ok(Taken { persons: Some(1), left_out: 0 }));
    let there = field(&h, &path);
    assert_eq!(there.one("SELECT group_concat(given) FROM person"), "Ann");
    assert_eq!(there.one("SELECT count(*) FROM relation"), "0");
    let told = "SELECT count(*) FROM change WHERE new LIKE '%070-174%'";
    assert_eq!(there.one(told), "0");
}

#[test]
fn a_copy_takes_no_file_of_the_users_and_not_the_registers_own_keys() {
    let mut h = House::encrypted();
    let own = h.dir.path().join("usb.tillit.part");
    std::fs::write(&own, "mine").unwrap();
    let (_, taken) = take(&mut h, "usb.tillit", Scope::Whole);
    assert!(taken.is_ok());
    assert_eq!(std::fs::read(&own).unwrap(), b"mine");
    let keys = std::fs::read(keys::Keys::beside(&h.path)).unwrap();
    assert_eq!(word_of(take(&mut h, "uppsok.copy", Scope::Whole).1), "copy-same-keys");
    assert_eq!(std::fs::read(keys::Keys::beside(&h.path)).unwrap(), keys);
    assert_eq!(h.ask(&copies::List { limit: 9 }).len(), 1);
}
