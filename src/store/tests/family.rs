//! Several cards of one human being: what holds for one of them holds for all.

use super::work::{open_task, today};
use super::*;
use crate::domain::task::Task;

/// A person with a number.
fn reached(h: &mut House, given: &str, typed: &str) -> PersonId {
    let person = h.person(given);
    let phone = h.author().id();
    let cells = vec![("person", person.into()), ("typed", typed.into())];
    h.done(verb("did"), vec![Edit::insert("phone", phone, cells)]);
    person
}

fn merge(h: &mut House, card: PersonId, into: PersonId) {
    let pointer = Column::new("merged_into", Cell::Null, into);
    h.done(verb("did"), vec![Edit::update("person", card, vec![pointer])]);
}

fn to_do(h: &mut House, person: PersonId) -> Task {
    let task = Task { person: Some(person), ..open_task(h.author().id()) };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    task
}

#[test]
fn a_number_stands_on_no_line_when_any_card_of_the_person_is_protected() {
    let mut h = House::plain();
    let (open, marked) = (reached(&mut h, "Ann", "0701740605"), h.person("Anna"));
    to_do(&mut h, open);
    let lines = |h: &House| h.ask(&tasks::Today { today: today(), worker: None, limit: 9 }).lines;
    assert!(lines(&h)[0].phone.is_some());
    merge(&mut h, open, marked);
    assert!(lines(&h)[0].phone.is_some(), "the number of any of the cards");
    let level = Edit::update("person", marked, vec![Column::new("protection", 0_i64, 1_i64)]);
    h.done(verb("did"), vec![level]);
    assert_eq!(lines(&h)[0].phone, None);
}
