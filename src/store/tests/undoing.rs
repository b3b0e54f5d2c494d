//! Undo and redo: words, colleagues, imports, and the promise that going back and forth is exact.

use super::undo::{Later, List, Next, Plan, Planned, Step, Way};
use super::*;
use crate::base::ActionId;
use proptest::prelude::*;

fn plan(h: &House, action: ActionId, way: Way, force: bool) -> Planned {
    h.ask(&Plan { action, way, force })
}

fn next(h: &House, way: Way) -> Option<ActionId> {
    h.ask(&Next { by: h.karin, way }).map(|s| s.action)
}

#[test]
fn undo_and_redo_go_back_and_forth_in_words() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let a = h.author().save(verb("did-note"), vec![set(ann, "note", None, Some("a"))]).about(ann);
    h.commit(&a);
    let b = h.done(verb("did-town"), vec![set(ann, "town", None, Some("Backa"))]);
    assert_eq!(next(&h, Way::Redo), None);
    for (way, turned, note, town) in [
        (Way::Undo, b.action, "a", "null"),
        (Way::Undo, a.action, "null", "null"),
        (Way::Redo, a.action, "a", "null"),
        (Way::Redo, b.action, "a", "Backa"),
        (Way::Undo, b.action, "a", "null"),
    ] {
        assert_eq!(next(&h, way), Some(turned), "{way:?}");
        h.turn(turned, way);
        assert_eq!(h.one("SELECT note FROM person"), note);
        assert_eq!(h.one("SELECT town FROM person"), town);
    }
    let list: Vec<Step> = h.ask(&List { by: Some(h.karin), limit: 9 });
    let said: Vec<_> = list.iter().map(|s| (s.verb.word.as_str(), s.about, s.undone)).collect();
    assert_eq!(
        said,
        [("did-town", None, true), ("did-note", Some(ann), false), ("did", None, false)]
    );
    assert_eq!(h.ask(&List { by: None, limit: 2 }).len(), 2);
    // Doing something else ends what can be done again.
    h.person("Bo");
    assert_eq!(next(&h, Way::Redo), None);
    assert_eq!(plan(&h, b.action, Way::Undo, false), Planned::Already);
}

#[test]
fn undo_over_a_colleagues_later_edit_asks_first() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let mine = h.done(verb("did"), vec![set(ann, "note", None, Some("mine"))]);
    let bo = h.worker("Bo");
    let mut theirs = h.author().save(verb("did"), vec![set(ann, "note", Some("mine"), Some("bo"))]);
    theirs.by = bo;
    h.commit(&theirs);
    let before = h.live();
    let later =
        Later { by: bo, at: theirs.at, table: "person".into(), column: Some("note".into()) };
    assert_eq!(plan(&h, mine.action, Way::Undo, false), Planned::Later(vec![later]));
    assert_eq!(h.live(), before, "asking writes nothing");
    let Planned::Ready(ready) = plan(&h, mine.action, Way::Undo, true) else { panic!() };
    for save in ready.saves(&h.author()) {
        assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    }
    assert_eq!(h.one("SELECT note FROM person"), "null");
}

#[test]
fn taking_back_a_person_somebody_has_called_asks_first() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let added = next(&h, Way::Undo).unwrap();
    let bo = h.worker("Bo");
    let author = h.author();
    let (id, now) = (author.id(), author.now());
    let cells = vec![("person", ann.into()), ("errand", "call".into()), ("made", now)];
    let mut task = author.save(verb("did"), vec![Edit::insert("task", id, cells)]);
    task.by = bo;
    h.commit(&task);
    let Planned::Later(later) = plan(&h, added, Way::Undo, false) else { panic!() };
    assert_eq!(
        (later[0].by, later[0].table.as_str(), later[0].column.as_deref()),
        (bo, "task", None)
    );
    h.turn(task.action, Way::Undo);
    h.turn(added, Way::Undo);
    assert_eq!(h.one("SELECT count(*) FROM person WHERE gone IS NULL"), "0");
}

#[test]
fn an_import_of_several_parts_is_one_undo() {
    let mut h = House::plain();
    let before = h.live();
    let action = h.author().save(verb("did"), vec![]).action;
    for part in 1..=3 {
        let author = h.author();
        let mut edits = Vec::new();
        for _ in 0..300 {
            let person = PersonId(author.id());
            edits.push(Edit::insert("person", person, vec![("made", author.now())]));
            let cells = vec![("person", person.into()), ("typed", "031".into())];
            edits.push(Edit::insert("phone", author.id(), cells));
        }
        let save = Save { action, part, ..author.save(verb("did-import"), edits) };
        h.commit(&save);
    }
    let after = h.live();
    assert_eq!(h.ask(&List { by: None, limit: 9 }).len(), 1);
    let Planned::Ready(ready) = plan(&h, action, Way::Undo, false) else { panic!() };
    let saves = ready.saves(&h.author());
    assert_eq!((ready.rows(), saves.len()), (1800, 4));
    for save in saves.iter().chain(&saves[..2]) {
        h.commit(save);
    }
    assert_eq!(h.live(), before);
    h.turn(action, Way::Redo);
    assert_eq!(h.live(), after);
}

#[test]
fn a_conflict_goes_with_the_action_that_raised_it() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    h.done(verb("did"), vec![set(ann, "note", None, Some("a"))]);
    let before = h.live();
    let late = h.author().save(
        verb("did"),
        vec![set(ann, "note", None, Some("b")), set(ann, "town", None, Some("Backa"))],
    );
    assert_eq!(h.commit(&late), Saved::Done { conflicts: 1 });
    assert_eq!(h.ask(&conflicts::Count), 1);
    let open = h.ask(&conflicts::Open { person: Some(ann), limit: 9 });
    let c = &open[0];
    assert_eq!((&c.theirs, &c.wanted, &c.here), (&"a".into(), &"b".into(), &"a".into()));
    let settled = conflicts::settle(&h.author(), c, c.wanted.clone());
    h.commit(&settled);
    assert_eq!(h.one("SELECT note FROM person"), "b");
    assert_eq!(h.ask(&conflicts::Count), 0);
    h.turn(settled.action, Way::Undo);
    assert_eq!(h.ask(&conflicts::Count), 1);
    h.turn(late.action, Way::Undo);
    assert_eq!(h.live(), before);
}

#[test]
fn a_value_out_of_the_history_can_be_put_back() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let tag = h.author().id();
    h.done(
        verb("did"),
        vec![
            Edit::insert("tag", tag, vec![("name", "kaffe".into())]),
            Edit::insert("person_tag", (ann, tag), vec![]),
        ],
    );
    h.done(verb("did-note"), vec![set(ann, "note", None, Some("a"))]);
    h.done(verb("did-note"), vec![set(ann, "note", Some("a"), Some("b"))]);
    let entries = h.ask(&history::Of { record: history::Record::Person(ann), limit: 9 });
    let tables: Vec<_> = entries.iter().map(|e| (e.table.as_str(), e.added)).collect();
    assert_eq!(
        tables,
        [("person", false), ("person", false), ("person_tag", true), ("person", true)]
    );
    let last = &entries[0];
    assert_eq!(last.columns.len(), 1);
    let note = &last.columns[0];
    assert_eq!((&note.from, &note.to, last.by), (&"a".into(), &"b".into(), h.karin));
    assert_eq!(last.verb.as_ref().unwrap().word, "did-note");
    let here = h.ask(&history::Now {
        table: last.table.clone(),
        key: last.key.clone(),
        column: note.name.clone(),
    });
    let save = history::restore(&h.author(), last, note, &here);
    h.commit(&save);
    assert_eq!(h.one("SELECT note FROM person"), "a");
}

/// What a user does next, chosen by numbers.
#[derive(Debug, Clone)]
enum Act {
    Add(u8),
    Change(u8, u8, u8),
    Tag(u8, u8),
    Untag(u8, u8),
    Bin(u8),
    Merge(u8, u8),
    Late(u8, u8),
}

fn act() -> impl Strategy<Value = Act> {
    let n = any::<u8>;
    prop_oneof![
        n().prop_map(Act::Add),
        (n(), n(), n()).prop_map(|(a, b, c)| Act::Change(a, b, c)),
        (n(), n()).prop_map(|(a, b)| Act::Tag(a, b)),
        (n(), n()).prop_map(|(a, b)| Act::Untag(a, b)),
        n().prop_map(Act::Bin),
        (n(), n()).prop_map(|(a, b)| Act::Merge(a, b)),
        (n(), n()).prop_map(|(a, b)| Act::Late(a, b)),
    ]
}

const TEXTS: [&str; 6] = ["given", "family", "alias", "street", "town", "note"];

/// The rows a sequence of acts is about.
struct Town {
    h: House,
    persons: Vec<PersonId>,
    tags: Vec<Id>,
}

impl Town {
    fn new() -> Self {
        let mut h = House::plain();
        // What is asked here has nothing to do with power cuts, and is asked often.
        h.register.db.execute_batch("PRAGMA synchronous=OFF").unwrap();
        let persons = vec![h.person("Ann"), h.person("Bo")];
        let tags: Vec<Id> = (0..2).map(|_| h.author().id()).collect();
        let edits = tags.iter().map(|t| Edit::insert("tag", *t, vec![("name", "t".into())]));
        h.done(verb("did"), edits.collect());
        Self { h, persons, tags }
    }

    fn who(&self, n: u8) -> PersonId {
        self.persons[usize::from(n) % self.persons.len()]
    }

    fn here(&self, person: PersonId, column: &str) -> Cell {
        let sql = format!("SELECT {column} FROM person WHERE id=?1");
        self.h.register.db.query_row(&sql, [person], |r| r.get(0)).unwrap()
    }

    fn edits(&mut self, act: &Act) -> Vec<Edit> {
        let author = self.h.author();
        let (at, new) = (author.at, PersonId(author.id()));
        match *act {
            Act::Add(n) => {
                let cells = vec![("given", Cell::Text(n.to_string())), ("made", at.into())];
                let mut edits = vec![Edit::insert("person", new, cells)];
                let phone = self.h.author().id();
                let cells = vec![("person", new.into()), ("typed", "031".into())];
                edits.push(Edit::insert("phone", phone, cells));
                self.persons.push(new);
                edits
            }
            Act::Change(p, column, value) => {
                let (p, column) = (self.who(p), TEXTS[usize::from(column) % TEXTS.len()]);
                let want = (value > 60).then(|| (value % 4).to_string());
                let seen = self.here(p, column);
                vec![Edit::update("person", p, vec![Column::new(column, seen, want)])]
            }
            Act::Tag(p, t) => {
                let tag = self.tags[usize::from(t) % 2];
                vec![Edit::insert("person_tag", (self.who(p), tag), vec![])]
            }
            Act::Untag(p, t) => {
                let key = (self.who(p), self.tags[usize::from(t) % 2]);
                let sql = "SELECT 1 FROM person_tag WHERE person=?1 AND tag=?2 AND gone IS NULL";
                let stands =
                    self.h.register.db.prepare(sql).unwrap().exists((key.0, key.1)).unwrap();
                if stands { vec![Edit::take("person_tag", key, at)] } else { vec![] }
            }
            Act::Bin(p) => {
                let p = self.who(p);
                let back = Column::new("gone", self.here(p, "gone"), Cell::Null);
                match &back.seen {
                    Cell::Null => vec![Edit::take("person", p, at)],
                    _ => vec![Edit::update("person", p, vec![back])],
                }
            }
            Act::Merge(a, b) => {
                let (a, b) = (self.who(a), self.who(b));
                let want = if a == b { Cell::Null } else { b.into() };
                let seen = self.here(a, "merged_into");
                vec![Edit::update("person", a, vec![Column::new("merged_into", seen, want)])]
            }
            // Somebody who had not seen the latest: raises a conflict unless both want the same.
            Act::Late(p, value) => {
                let want = Cell::Text((value % 3).to_string());
                vec![Edit::update("person", self.who(p), vec![Column::new("note", "old", want)])]
            }
        }
    }

    /// Does it, if the rules allow; the action when anything came of it.
    fn act(&mut self, act: &Act) -> Option<ActionId> {
        let edits = self.edits(act);
        let save = self.h.author().save(verb("did"), edits);
        let before = self.h.one("SELECT count(*) FROM change");
        match commit::commit(&mut self.h.register, &save) {
            Ok(_) => (self.h.one("SELECT count(*) FROM change") != before).then_some(save.action),
            Err(StoreError::Rule(_)) => None,
            Err(e) => panic!("{e:?}"),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_sequence_undone_is_the_start_and_redone_is_the_end(
        acts in prop::collection::vec(act(), 1..16)
    ) {
        let mut town = Town::new();
        let start = town.h.live();
        let mut done = Vec::new();
        let mut steps = vec![start.clone()];
        for act in &acts {
            if let Some(action) = town.act(act) {
                done.push(action);
                steps.push(town.h.live());
            }
        }
        let end = town.h.live();
        for (action, before) in done.iter().zip(&steps).rev() {
            prop_assert_eq!(next(&town.h, Way::Undo), Some(*action));
            town.h.turn(*action, Way::Undo);
            prop_assert_eq!(&town.h.live(), before);
        }
        prop_assert_eq!(town.h.live(), start);
        for action in &done {
            prop_assert_eq!(next(&town.h, Way::Redo), Some(*action));
            town.h.turn(*action, Way::Redo);
        }
        prop_assert_eq!(town.h.live(), end);
    }
}
