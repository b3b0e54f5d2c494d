//! The promise of undo: any sequence of what users do, taken back to the start, leaves the tables as
//! they were; done again, as they became.

use super::undo::{Next, Way};
use super::*;
use crate::base::{ActionId, InitiativeId};
use crate::domain::answer::Answer;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft as Contact, FollowUp, Kind};
use crate::domain::initiative::{Initiative, Removal};
use proptest::prelude::*;

fn next(h: &House, way: Way) -> Option<ActionId> {
    h.ask(&Next { by: h.karin, way }).map(|s| s.action)
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
    Call(u8, u8),
    Finish(u8),
    Seal(u8),
    Leave(u8),
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
        (n(), n()).prop_map(|(a, b)| Act::Call(a, b)),
        n().prop_map(Act::Finish),
        n().prop_map(Act::Seal),
        n().prop_map(Act::Leave),
    ]
}

const TEXTS: [&str; 6] = ["given", "family", "alias", "street", "town", "note"];

/// The rows a sequence of acts is about.
struct Town {
    h: House,
    persons: Vec<PersonId>,
    tags: Vec<Id>,
    lists: Vec<InitiativeId>,
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
        Self { h, persons, tags, lists: Vec::new() }
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
            Act::Add(n) => self.add(new, n, at),
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
            Act::Call(p, n) => {
                let p = self.who(p);
                self.call(p, n)
            }
            Act::Finish(n) => {
                let today = "2026-11-23".parse().unwrap();
                let depth = tasks::Depth::Reach;
                let open = tasks::Today { today, worker: None, later: false, limit: 50, depth };
                let mut open = self.h.ask(&open).lines;
                if open.is_empty() {
                    return vec![];
                }
                let line = open.swap_remove(usize::from(n) % open.len());
                tasks::done(&self.h.author(), &line.task, "").edits
            }
            Act::Seal(n) => self.seal(n),
            Act::Leave(n) => self.leave(n),
            // Somebody who had not seen the latest: raises a conflict unless both want the same.
            Act::Late(p, value) => {
                let want = Cell::Text((value % 3).to_string());
                vec![Edit::update("person", self.who(p), vec![Column::new("note", "old", want)])]
            }
        }
    }

    fn add(&mut self, new: PersonId, n: u8, at: Stamp) -> Vec<Edit> {
        let cells = vec![("given", Cell::Text(n.to_string())), ("made", at.into())];
        let phone = self.h.author().id();
        let number = vec![("person", new.into()), ("typed", "031".into())];
        self.persons.push(new);
        vec![Edit::insert("person", new, cells), Edit::insert("phone", phone, number)]
    }

    /// A call with answers and, by its outcome, something to follow; death ends what was to be done.
    fn call(&mut self, person: PersonId, n: u8) -> Vec<Edit> {
        let outcome = Disposition::ALL[usize::from(n) % Disposition::ALL.len()];
        let day: crate::base::Day = "2026-11-23".parse().unwrap();
        let next = FollowUp { day, time: None, kind: Kind::Call, worker: None };
        let mut contact = Contact {
            person: Some(person),
            disposition: Some(outcome),
            follow_up: n.is_multiple_of(2).then_some(next),
            ..Contact::new(Kind::Call, NOON, day)
        };
        contact.answers.set("out", Answer::Value(n.to_string()));
        let before = encounters::Before { person, initiative: None, lines: 1 };
        let before = self.h.ask(&before);
        let then = encounters::Then {
            done: before.tasks.first().map(|t| t.id),
            open: before.tasks,
            died: before.person.died,
            moved: before.person.moved,
            ..encounters::Then::default()
        };
        encounters::log(&self.h.author(), &contact, &then).1.edits
    }

    fn seal(&mut self, n: u8) -> Vec<Edit> {
        let one = Initiative::new(InitiativeId(self.h.author().id()), "x");
        self.lists.push(one.id);
        let ids = self.persons.iter().copied().skip(usize::from(n) % 2).collect();
        let people = self.h.ask(&initiatives::SealPlan { list: None, ids }).take;
        let author = self.h.author();
        let mut edits = initiatives::add(&author, &one).edits;
        edits.extend(initiatives::seal(&author, &one, &people).edits);
        edits
    }

    fn leave(&mut self, n: u8) -> Vec<Edit> {
        let Some(list) = self.lists.get(usize::from(n) % self.lists.len().max(1)) else {
            return vec![];
        };
        let listed = initiatives::Listed { initiative: *list, only: None, limit: 9 };
        // The sealing may have been refused, and then there is no list.
        let Ok(listed) = self.h.register.read(|db| listed.ask(db)) else { return vec![] };
        let still = listed.iter().find(|p| p.target.removed.is_none());
        let Some(card) = still.map(|p| p.card) else { return vec![] };
        let list = *list;
        initiatives::remove(&self.h.author(), list, card, Removal::MovedAway).edits
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
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_sequence_undone_is_the_start_and_redone_is_the_end(
        acts in prop::collection::vec(act(), 1..20)
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
