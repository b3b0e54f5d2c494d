//! Two files, one after the other: what each rule of merging comes to.

use super::super::lists::initiative;
use super::super::work::call;
use super::super::*;
use crate::domain::disposition::Disposition;
use crate::domain::initiative::Mode;
use crate::domain::person::Person;
use crate::store::merge::{Merge, Tally};
use encounters::Then;
use std::collections::HashSet;

/// The register, and a copy of it made by hand.
pub struct Two {
    pub home: House,
    pub field: House,
}

impl Two {
    pub fn part(home: House) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("field.tillit");
        std::fs::copy(&home.path, &path).unwrap();
        let keys = keys::Keys::beside(&home.path);
        if keys.exists() {
            std::fs::copy(keys, keys::Keys::beside(&path)).unwrap();
        }
        let register = Register::open(&path, &home.unlock()).unwrap();
        let ids = IdSource::counted(2);
        let recovery = home.recovery.clone();
        let (karin, at) = (home.karin, home.at + 1_000_000);
        let field = House { dir, path, ids, register, karin, recovery, at };
        Self { home, field }
    }

    pub fn home(&mut self) -> Tally {
        fold(&mut self.home, &self.field.path)
    }

    pub fn out(&mut self) -> Tally {
        fold(&mut self.field, &self.home.path)
    }

    /// One look at both files, which are the same.
    pub fn both(&self, sql: &str) -> String {
        let (home, field) = (self.home.one(sql), self.field.one(sql));
        assert_eq!(home, field, "the files differ: {sql}");
        home
    }
}

pub fn fold(h: &mut House, path: &std::path::Path) -> Tally {
    let (by, at) = (h.karin, h.author().at);
    let mut merge = Merge::find(&mut h.register, path, &Key::None).unwrap();
    let tally = merge.count(&h.register, at).unwrap();
    let before = questions(h);
    while !merge.progress().is_over() {
        merge.step(&mut h.register, by, at).unwrap();
    }
    let come = questions(h).difference(&before).count();
    assert_eq!(come, tally.conflicts, "the preview was right");
    tally
}

/// A value, and what is wanted for it.
type Question = (Vec<Cell>, Vec<&'static str>, Vec<Cell>);

/// What waits to be settled.
fn questions(h: &House) -> HashSet<Question> {
    let open = h.ask(&conflicts::Open { person: None, limit: 99 });
    open.into_iter().map(|c| (c.key, c.columns, c.wanted)).collect()
}

#[test]
fn different_columns_are_both_kept_and_the_same_one_is_listed_once() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    let other = two.home.person("Bo");
    two.home.done(verb("did"), vec![set(ann, "note", None, Some("hemma"))]);
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("ute"))]);
    two.field.done(verb("did"), vec![set(ann, "town", None, Some("Backa"))]);
    let tally = two.home();
    assert_eq!((tally.persons.changed, tally.conflicts, tally.changes), (1, 1, 2));
    assert_eq!(two.home.one("SELECT note||town FROM person"), "uteBacka", "the later one stands");
    assert_eq!(
        two.home.one("SELECT col||' '||seen||' '||here||' '||wanted FROM conflict"),
        r#"note null "ute" "hemma""#
    );
    assert!(two.home().is_empty(), "a second time there is nothing");
    let tally = two.out();
    assert_eq!((tally.persons.new, tally.conflicts), (1, 1));
    assert!(two.home().is_empty());
    assert_eq!(two.both("SELECT count(*) FROM conflict"), "1");
    assert_eq!(two.both("SELECT group_concat(hex(id)) FROM person").len(), 65);
    assert_eq!(two.field.ask(&people::Read { person: other }).given, "Bo");
    // Whoever settles it settles it everywhere.
    let open = two.field.ask(&conflicts::Open { person: Some(ann), limit: 9 });
    let save = conflicts::settle(&two.field.author(), &open[0], &["hemma".into()]);
    two.field.commit(&save);
    assert_eq!(two.home().conflicts, 0);
    assert_eq!(two.both("SELECT note FROM person WHERE town IS NOT NULL"), "hemma");
    assert!(two.home.ask(&conflicts::Open { person: None, limit: 9 }).is_empty());
}

#[test]
fn the_same_pair_added_twice_is_one_and_counts_add_up() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let tag = h.author().id();
    h.done(verb("did"), vec![Edit::insert("tag", tag, vec![("name", "kaffe".into())])]);
    let mut two = Two::part(h);
    for h in [&mut two.home, &mut two.field] {
        h.done(verb("did"), vec![Edit::insert("person_tag", (ann, tag), vec![])]);
        let heads = crate::domain::encounter::Draft {
            person: None,
            heads: Some(7),
            ..super::super::work::draft(ann, Disposition::Completed)
        };
        let (_, save) = encounters::log(&h.author(), &heads, &Then::default());
        h.commit(&save);
    }
    assert_eq!(two.home().conflicts, 0);
    assert_eq!(
        two.home.one("SELECT count(*)||' '||(SELECT sum(heads) FROM encounter) FROM person_tag"),
        "1 14"
    );
}

#[test]
fn somebody_in_the_bin_who_was_written_about_comes_up_from_both_sides() {
    for binned_at_home in [true, false] {
        let mut h = House::plain();
        let ann = h.person("Ann");
        let bo = h.person("Bo");
        let mut two = Two::part(h);
        let (bins, calls) = if binned_at_home {
            (&mut two.home, &mut two.field)
        } else {
            (&mut two.field, &mut two.home)
        };
        for person in [ann, bo] {
            let save = people::bin(&bins.author(), person);
            bins.commit(&save);
        }
        call(calls, ann, Disposition::Completed, &Then::default());
        assert_eq!(two.home().conflicts, 1);
        two.out();
        assert!(two.home().is_empty());
        assert_eq!(
            two.both("SELECT col||hex(person) FROM conflict"),
            format!("gone{}", hex(ann.0))
        );
        let open = two.home.ask(&conflicts::Open { person: None, limit: 9 });
        let save = conflicts::settle(&two.home.author(), &open[0], &[Cell::Null]);
        two.home.commit(&save);
        assert_eq!(
            two.home.one("SELECT group_concat(given) FROM person WHERE gone IS NULL"),
            "Ann"
        );
    }
}

#[test]
fn who_is_to_stay_in_the_bin_is_asked_about_once() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    let bin = people::bin(&two.home.author(), ann);
    two.home.commit(&bin);
    call(&mut two.field, ann, Disposition::Completed, &Then::default());
    assert_eq!(two.home().conflicts, 1);
    let open = two.home.ask(&conflicts::Open { person: None, limit: 9 });
    let stays = conflicts::settle(&two.home.author(), &open[0], &open[0].here);
    assert_eq!(two.home.commit(&stays), Saved::Done { conflicts: 0 });
    assert_eq!(two.home.ask(&conflicts::Count), 0);
}

#[test]
fn cards_joined_crosswise_are_cut_at_the_smaller_id() {
    let mut h = House::plain();
    let (ann, annie) = (h.person("Ann"), h.person("Annie"));
    let mut two = Two::part(h);
    let join = |h: &mut House, keep, other| {
        let read = |person| h.ask(&people::Read { person });
        let (keep, other): (Person, Person) = (read(keep), read(other));
        let save = people::merge(&h.author(), &keep, &other, &keep, &[]);
        h.commit(&save);
    };
    join(&mut two.home, ann, annie);
    join(&mut two.field, annie, ann);
    two.home();
    two.out();
    two.home();
    let stands = "SELECT hex(id) FROM person WHERE merged_into IS NULL";
    assert_eq!(two.both(stands), hex(ann.0.min(annie.0)));
    assert_eq!(two.both("SELECT count(*) FROM person WHERE merged_into IS NULL"), "1");
}

#[test]
fn a_clock_far_ahead_is_told_and_not_followed_and_what_is_written_after_it_stands() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    two.field.at += 9 * 24 * 3_600_000;
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("i framtiden"))]);
    assert_eq!(two.home().ahead, 1);
    let day = two.home.one("SELECT (hlc>>16)/86400000 FROM clock");
    assert_eq!(day, (NOON.0 / 86_400_000).to_string(), "our clock stays");
    two.home.done(verb("did"), vec![set(ann, "note", Some("i framtiden"), Some("i dag"))]);
    assert_eq!(two.out().conflicts, 0);
    assert_eq!(two.both("SELECT note FROM person"), "i dag");
    two.field.at -= 9 * 24 * 3_600_000;
    assert_eq!(
        two.field.ask(&history::Of { record: history::Record::Row(ann.0), limit: 1 })[0].at,
        Stamp(two.home.at)
    );
}

#[test]
fn what_was_cut_off_is_done_by_merging_again() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    for n in 0..1_200 {
        let name = format!("{n}");
        let cells = vec![("name", name.as_str().into())];
        let id = two.field.author().id();
        let save = two.field.author().save(verb("did"), vec![Edit::insert("tag", id, cells)]);
        two.field.commit(&save);
    }
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("ute"))]);
    two.home.done(verb("did"), vec![set(ann, "note", None, Some("hemma"))]);
    let (by, at) = (two.home.karin, two.home.author().at);
    let mut merge = Merge::find(&mut two.home.register, &two.field.path, &Key::None).unwrap();
    let first = merge.step(&mut two.home.register, by, at).unwrap();
    assert!(first.done >= 3 && !first.is_over(), "{first:?}");
    drop(merge);
    let some: usize = two.home.one("SELECT count(*) FROM tag").parse().unwrap();
    assert!((1..1_200).contains(&some), "{some}");
    two.home();
    two.out();
    assert!(two.home().is_empty());
    assert_eq!(two.both("SELECT count(*) FROM tag"), "1200");
    assert_eq!(two.both("SELECT count(*) FROM conflict"), "1");
    assert_eq!(two.both("SELECT count(*) FROM action"), two.both("SELECT count(*) FROM action"));
    assert_eq!(two.home.live(), two.field.live());
}

#[test]
fn whoever_came_on_a_list_while_it_was_sealed_elsewhere_came_late() {
    let mut h = House::plain();
    let (ann, bo, eva) = (h.person("Ann"), h.person("Bo"), h.person("Eva"));
    let one = initiative(&mut h, Mode::Named);
    let mut two = Two::part(h);
    let seal = initiatives::seal(&two.home.author(), &one, &[ann]);
    two.home.commit(&seal);
    let gather = initiatives::gather(&two.field.author(), one.id, &[bo, eva]);
    two.field.commit(&gather);
    two.home();
    two.out();
    assert!(two.home().is_empty());
    let listed = "SELECT group_concat(late, '') FROM (SELECT late FROM target ORDER BY person)";
    assert_eq!(two.both(listed), "011");
}

#[test]
fn whoever_was_hidden_keeps_no_number_that_came_from_elsewhere() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    let hide = Column::new("protection", 0_i64, 2_i64);
    two.home.done(verb("did"), vec![Edit::update("person", ann, vec![hide])]);
    let phone = two.field.author().id();
    let cells = vec![("person", ann.into()), ("typed", "070-174 06 26".into())];
    two.field.done(
        verb("did"),
        vec![Edit::insert("phone", phone, cells), set(ann, "town", None, Some("Backa"))],
    );
    two.home();
    two.out();
    assert_eq!(two.both("SELECT count(*) FROM phone WHERE gone IS NULL"), "0");
    assert_eq!(two.both("SELECT coalesce(town, '-') FROM person"), "-");
}

#[test]
fn who_was_erased_stays_erased_with_all_that_hangs_on_it_and_all_that_was_said() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mut two = Two::part(h);
    call(&mut two.field, ann, Disposition::Completed, &Then::default());
    two.field.done(verb("did"), vec![set(ann, "note", None, Some("hemligt"))]);
    two.home.done(verb("did"), vec![set(ann, "note", None, Some("dolt"))]);
    let stroke = commit::Stroke {
        at: two.home.author().at,
        by: two.home.karin,
        action: crate::base::ActionId(ann.0),
    };
    commit::write(&mut two.home.register, stroke, |db| {
        db.execute_batch("PRAGMA defer_foreign_keys=ON")?;
        merge::erase(db, schema::table("person")?, &ann.0.0)
    })
    .unwrap();
    two.home();
    two.out();
    assert!(two.home().is_empty());
    assert_eq!(
        two.both("SELECT (SELECT count(*) FROM person)+(SELECT count(*) FROM encounter)"),
        "0"
    );
    let said = "SELECT count(*) FROM change WHERE coalesce(new, old) LIKE '%hemligt%' OR coalesce(new, old) LIKE '%dolt%'";
    assert_eq!(two.both(said), "0");
}

#[test]
fn of_two_coordinators_who_dismissed_each_other_one_stays() {
    let mut h = House::plain();
    let camilla = h.worker("Camilla");
    let role = |who, seen: &str, want: &str| {
        Edit::update("worker", who, vec![Column::new("role", seen, want)])
    };
    h.done(verb("did"), vec![role(camilla, "worker", "coordinator")]);
    let karin = h.karin;
    let mut two = Two::part(h);
    two.home.done(verb("did"), vec![role(camilla, "coordinator", "worker")]);
    two.field.karin = camilla;
    two.field.done(verb("did"), vec![role(karin, "coordinator", "worker")]);
    two.home();
    two.out();
    assert_eq!(two.both("SELECT count(*) FROM worker WHERE role='coordinator'"), "1");
}

/// The sentence a file is refused with.
fn refused(h: &mut House, path: &std::path::Path, key: &Key) -> String {
    match Merge::find(&mut h.register, path, key) {
        Err(StoreError::Rule(phrase)) => phrase.word,
        other => format!("{:?}", other.err()),
    }
}

#[test]
fn what_is_no_file_of_this_register_is_refused_with_its_sentence() {
    let mut h = House::encrypted();
    let path = h.path.clone();
    assert_eq!(refused(&mut h, &path, &Key::None), "bring-itself");
    // Windows tells a file's number only to who opens it; merged with itself, nothing changes.
    #[cfg(unix)]
    {
        let link = h.dir.path().join("link.tillit");
        std::fs::hard_link(&path, &link).unwrap();
        assert_eq!(refused(&mut h, &link, &Key::None), "bring-itself");
    }
    assert!(h.register.card().unwrap().encrypted);
    let mut other = House::plain();
    assert_eq!(refused(&mut h, &other.path, &Key::None), "bring-open");
    let stranger = House::encrypted();
    assert_eq!(
        refused(&mut other, &stranger.path, &Key::None),
        format!("{:?}", Some(StoreError::Locked))
    );
    let dir = tempfile::tempdir().unwrap();
    let stranger = dir.path().join("stranger.tillit");
    drop(
        Register::create(&stranger, &new_register(&IdSource::counted(7), Some(PASSPHRASE)))
            .unwrap(),
    );
    std::fs::write(h.dir.path().join("brev.txt"), "hej").unwrap();
    let letter = h.dir.path().join("brev.txt");
    assert_eq!(refused(&mut h, &letter, &Key::None), format!("{:?}", Some(StoreError::Foreign)));
    let nowhere = h.dir.path().join("borta.tillit");
    assert_eq!(refused(&mut h, &nowhere, &Key::None), format!("{:?}", Some(StoreError::Missing)));
    assert_eq!(refused(&mut other, &stranger, &Key::None), "bring-stranger");
    let another = dir.path().join("another.tillit");
    drop(Register::create(&another, &new_register(&IdSource::counted(7), None)).unwrap());
    assert_eq!(refused(&mut other, &another, &Key::None), "bring-stranger");
}

#[test]
fn an_encrypted_copy_opens_by_the_registers_key_or_its_own_old_one() {
    let mut two = Two::part(House::encrypted());
    let ann = two.field.person("Ann");
    assert_eq!(two.home().persons.new, 1);
    assert_eq!(two.home.ask(&people::Read { person: ann }).given, "Ann");
    // The register has been given another key since.
    let new = secret::DbKey::random().unwrap();
    let rekey = new.pragma(None).replace("PRAGMA key", "PRAGMA rekey");
    two.home.register.db.execute_batch(&format!("PRAGMA query_only=OFF; {rekey}")).unwrap();
    two.home.register.way.keys = vec![new];
    two.field.person("Bo");
    assert_eq!(two.home().persons.new, 1, "by the keys file beside the copy");
    std::fs::remove_file(keys::Keys::beside(&two.field.path)).unwrap();
    let why = Merge::find(&mut two.home.register, &two.field.path, &Key::None).err();
    assert_eq!(why, Some(StoreError::Locked));
    let key = Key::Member { name: None, passphrase: Secret::from(PASSPHRASE) };
    let why = Merge::find(&mut two.home.register, &two.field.path, &key).err();
    assert_eq!(why, Some(StoreError::NoKeys));
}
