//! Undo and redo: words, colleagues, imports, and the promise that going back and forth is exact.

use super::undo::{Later, List, Next, Plan, Planned, Step, Way};
use super::*;
use crate::base::ActionId;

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
    assert_eq!(
        (&c.theirs, &c.wanted, &c.here),
        (&vec!["a".into()], &vec!["b".into()], &vec!["a".into()])
    );
    let settled = conflicts::settle(&h.author(), c, &c.wanted);
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
    let here = h.ask(&last.now(note));
    let save = history::restore(&h.author(), last, note, &here);
    h.commit(&save);
    assert_eq!(h.one("SELECT note FROM person"), "a");
}

/// A number as it is typed, read and whose it is.
struct Number(&'static str, &'static str, &'static str);

const FIRST: Number = Number("040 111 1111", "+358401111111", "");
const LATER: Number = Number("040 765 1111", "+358407651111", "");
const DAUGHTERS: Number = Number("050 222 3333", "+358502223333", "dotter");

impl Number {
    fn cells(&self) -> Vec<(&'static str, Cell)> {
        vec![("typed", self.0.into()), ("e164", self.1.into()), ("label", self.2.into())]
    }
}

/// Ann, who has the first number, and the id of its row.
fn with_a_number() -> (House, PersonId, Id) {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let phone = h.author().id();
    let mut row = vec![("person", Cell::from(ann))];
    row.extend(FIRST.cells());
    h.done(verb("did"), vec![Edit::insert("phone", phone, row)]);
    (h, ann, phone)
}

#[test]
fn half_of_a_number_is_put_back_with_the_other_half() {
    let (mut h, ann, phone) = with_a_number();
    let first = FIRST.cells();
    let second = DAUGHTERS.cells();
    h.done(verb("did"), vec![Edit::diff("phone", phone, first, second)]);
    let entries = h.ask(&history::Of { record: history::Record::Person(ann), limit: 9 });
    let typed = entries[0].columns.iter().find(|turned| turned.name == "typed").unwrap();
    let here = h.ask(&entries[0].now(typed));
    let save = history::restore(&h.author(), &entries[0], typed, &here);
    h.commit(&save);
    let stands = "SELECT typed||' '||e164||' '||coalesce(label,'') FROM phone";
    assert_eq!(h.one(stands), "040 111 1111 +358401111111 ");
}

#[test]
fn a_value_that_came_back_on_its_way_is_taken_back_to_where_it_began() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let step = |from, to| set(ann, "note", from, Some(to));
    h.done(verb("did"), vec![step(None, "a")]);
    let steps = vec![step(Some("a"), "b"), step(Some("b"), "a"), step(Some("a"), "c")];
    let save = h.done(verb("did"), steps);
    assert_eq!(h.one("SELECT note FROM person"), "c");
    h.turn(save.action, Way::Undo);
    assert_eq!(h.one("SELECT note FROM person"), "a");
}

#[test]
fn two_who_change_one_number_settle_it_as_one_with_whose_it_is() {
    let (mut h, ann, phone) = with_a_number();
    let first = FIRST.cells();
    let mut change = |after| {
        let edit = Edit::diff("phone", phone, first.clone(), after);
        let save = h.author().save(verb("did"), vec![edit]);
        h.commit(&save)
    };
    change(LATER.cells());
    let saved = change(DAUGHTERS.cells());
    assert_eq!(saved, Saved::Done { conflicts: 1 });
    let stands = "SELECT typed||' '||e164||' '||coalesce(label,'') FROM phone";
    assert_eq!(h.one(stands), "040 765 1111 +358407651111 ");
    let open = h.ask(&conflicts::Open { person: Some(ann), limit: 9 });
    assert_eq!(open[0].columns, ["typed", "e164", "label"]);
    let settled = conflicts::settle(&h.author(), &open[0], &open[0].wanted);
    h.commit(&settled);
    assert_eq!(h.one(stands), "050 222 3333 +358502223333 dotter");
}
