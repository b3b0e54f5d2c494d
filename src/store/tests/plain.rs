//! Lists without a ladder, which are rung through until every call comes to something; and that nobody is
//! rung by two, or for two things one after the other.

use super::queue::{colleague, log, next, ring, take, wall};
use super::work::{draft, open_task, today};
use super::*;
use crate::base::InitiativeId;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft as Contact, FollowUp, Kind};
use crate::domain::initiative::Initiative;
use crate::domain::ladder::{For, State};
use crate::domain::task::{Cancel, Errand, Task};
use initiatives::{Placing, Want};

/// A sealed list that has no ladder, as an import leaves it.
fn plain(h: &mut House, people: &[PersonId]) -> Initiative {
    let one = Initiative::new(InitiativeId(h.author().id()), "Ringrundan");
    let save = initiatives::add(&h.author(), &one);
    h.commit(&save);
    let seal = initiatives::seal(&h.author(), &one, people);
    h.commit(&seal);
    one
}

fn people<const N: usize>(h: &mut House) -> [PersonId; N] {
    [(); N].map(|()| {
        let person = h.person("Ann");
        ring(h, person);
        person
    })
}

fn state(h: &House, list: &Initiative, person: PersonId, at: &str) -> State {
    h.ask(&Placing { initiative: list.id, wall: wall(at) }).standing[&person].state
}

#[test]
fn who_needs_an_interpreter_is_offered_when_one_is_booked_and_not_before() {
    let mut h = House::plain();
    let [ann, zahra] = people(&mut h);
    let one = plain(&mut h, &[zahra, ann]);
    let needs = Edit::update("person", zahra, vec![Column::new("interpreter", Cell::Null, 1_i64)]);
    h.done(verb("did"), vec![needs]);
    assert_eq!(next(&mut h, &one, "11-25 09:00"), Some(ann));
    assert_eq!(state(&h, &one, zahra, "11-25 09:00"), State::Waiting(For::Interpreter));
    let day = Some("2026-11-26".parse().unwrap());
    let task = open_task(h.author().id());
    let (person, initiative) = (Some(zahra), Some(one.id));
    let task = Task { person, initiative, errand: Errand::Interpreter, day, ..task };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    let save = tasks::done(&h.author(), &task, "");
    h.commit(&save);
    log(&mut h, &one, "11-25 09:10", draft(ann, Disposition::Completed));
    assert_eq!(next(&mut h, &one, "11-25 10:00"), None, "booked for the twenty-sixth");
    assert_eq!(next(&mut h, &one, "11-26 10:00"), Some(zahra));
    // The call that is agreed on for later asks for an interpreter of its own.
    let day = "2026-12-03".parse().unwrap();
    let again = FollowUp { day, time: None, kind: Kind::Call, worker: None };
    let spoken = draft(zahra, Disposition::Completed);
    log(&mut h, &one, "11-26 10:30", Contact { follow_up: Some(again), ..spoken });
    assert_eq!(next(&mut h, &one, "12-04 09:00"), None);
    assert_eq!(state(&h, &one, zahra, "12-04 09:00"), State::Waiting(For::Interpreter));
}

#[test]
fn a_try_in_vain_that_came_from_a_file_is_made_again_another_day() {
    let mut h = House::plain();
    let [ann, eva] = people(&mut h);
    let one = plain(&mut h, &[ann, eva]);
    log(&mut h, &one, "11-23 09:00", draft(ann, Disposition::NoAnswer));
    assert_eq!(next(&mut h, &one, "11-23 09:05"), Some(eva));
    log(&mut h, &one, "11-23 09:06", draft(eva, Disposition::Declined));
    assert_eq!(next(&mut h, &one, "11-23 15:00"), None, "not twice a day unasked");
    assert_eq!(next(&mut h, &one, "11-24 09:00"), Some(ann));
    // What the team gives up is given up.
    let task = open_task(h.author().id());
    let (person, initiative, day) = (Some(ann), Some(one.id), Some(today()));
    let task = Task { person, initiative, day, errand: Errand::Call, ..task };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    let save = tasks::cancel(&h.author(), &task, Cancel::NotNeeded);
    h.commit(&save);
    assert_eq!(next(&mut h, &one, "11-25 09:00"), None);
}

#[test]
fn somebody_to_be_visited_is_not_rung_meanwhile() {
    let mut h = House::plain();
    let [ann] = people(&mut h);
    let one = plain(&mut h, &[ann]);
    let day = "2026-11-27".parse().unwrap();
    let visit = FollowUp { day, time: None, kind: Kind::Visit, worker: None };
    let booked = draft(ann, Disposition::Booked);
    log(&mut h, &one, "11-23 09:00", Contact { follow_up: Some(visit), ..booked });
    assert_eq!(next(&mut h, &one, "11-26 09:00"), None);
    assert_eq!(next(&mut h, &one, "11-27 09:00"), None, "a visit is no call");
    assert_eq!(state(&h, &one, ann, "11-27 09:00"), State::ToDo);
}

#[test]
fn who_is_rung_by_a_colleague_in_another_initiative_is_given_to_nobody_else() {
    let mut h = House::plain();
    let [tora, eva] = people(&mut h);
    let (one, other) = (plain(&mut h, &[tora, eva]), plain(&mut h, &[tora, eva]));
    let (mut own, mut second) = (None, Some(colleague(&mut h)));
    let mine = take(&mut h, &mut own, &one, Want::Next(None), "11-23 09:00");
    let theirs = take(&mut h, &mut second, &other, Want::Next(None), "11-23 09:00");
    assert_eq!((mine.person, theirs.person), (Some(tora), Some(eva)));
    let asked = take(&mut h, &mut second, &other, Want::This(tora), "11-23 09:01");
    assert_eq!((asked.person, asked.other), (Some(eva), Some(h.karin)));
}

#[test]
fn who_was_rung_today_for_something_else_comes_after_the_others() {
    let mut h = House::plain();
    let [tora, eva] = people(&mut h);
    let (one, other) = (plain(&mut h, &[tora, eva]), plain(&mut h, &[tora, eva]));
    assert_eq!(next(&mut h, &other, "11-23 09:00"), Some(tora));
    log(&mut h, &one, "11-23 09:05", draft(tora, Disposition::Completed));
    assert_eq!(next(&mut h, &other, "11-23 09:10"), Some(eva));
    assert_eq!(next(&mut h, &other, "11-24 09:00"), Some(tora));
}
