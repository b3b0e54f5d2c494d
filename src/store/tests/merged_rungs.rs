//! Where somebody stands on a ladder whose cards have been put together, and what was agreed on anew.

use super::queue::{list, log, rung, wall};
use super::work::{draft, open_task, today};
use super::*;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft as Contact, FollowUp, Kind};
use crate::domain::initiative::Removal;
use crate::domain::ladder::{State, Stop, shipped_one};
use crate::domain::task::{Cancel, Errand, Task};
use initiatives::NextUp;

fn merge(h: &mut House, card: PersonId, into: PersonId) {
    let pointer = Column::new("merged_into", Cell::Null, into);
    h.done(verb("did"), vec![Edit::update("person", card, vec![pointer])]);
}

#[test]
fn who_was_on_the_list_twice_stays_on_it_once_when_the_cards_are_put_together() {
    let mut h = House::plain();
    let (first, second) = (h.person("Ann"), h.person("Anna"));
    let one = list(&mut h, &[first, second]);
    let lot = rung(&h, first, "11-23 09:00").facts.lot;
    log(&mut h, &one, "11-23 09:00", draft(second, Disposition::Duplicate));
    let gone = initiatives::remove(&h.author(), one.id, first, Removal::Duplicate);
    let stopped = rung(&h, second, "11-24 09:00").standing.state;
    assert_eq!(stopped, State::Stopped(Stop::Outside(Disposition::Duplicate)));
    merge(&mut h, second, first);
    assert_eq!(rung(&h, first, "11-24 09:00").standing.state, State::ToDo);
    assert_eq!(rung(&h, first, "11-24 09:00").facts.lot, lot, "who is drawn stays drawn");
    // One place of the two is taken off: the other still stands, whichever came first.
    h.commit(&gone);
    assert_eq!(rung(&h, first, "11-24 09:00").standing.state, State::ToDo);
    let by = h.karin;
    let next = NextUp { initiative: one.id, after: None, by, wall: wall("11-24 09:00") };
    assert_eq!(h.ask(&next), Some(first));
    let gone = initiatives::remove(&h.author(), one.id, second, Removal::Duplicate);
    h.commit(&gone);
    assert_eq!(
        rung(&h, first, "11-24 09:00").standing.state,
        State::Stopped(Stop::Removed(Removal::Duplicate))
    );
}

#[test]
fn a_visit_put_off_and_booked_anew_by_hand_is_still_agreed_on() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    let ladder = shipped_one("letter-call-visit").unwrap();
    let climb = initiatives::climb(&h.author(), &one, &ladder);
    h.commit(&climb);
    let day = "2026-12-01".parse().unwrap();
    let sent = Contact { kind: Kind::Letter, ..draft(ann, Disposition::Sent) };
    log(&mut h, &one, "11-23 09:00", sent);
    let follow_up = Some(FollowUp { day, time: None, kind: Kind::Visit, worker: None });
    let yes = Contact { follow_up, ..draft(ann, Disposition::Completed) };
    log(&mut h, &one, "11-24 09:00", yes);
    let step = |h: &House| rung(h, ann, "11-25 09:00").standing.step;
    assert_eq!(step(&h).as_deref(), Some("visit"));
    let open = h.ask(&encounters::Before { person: ann, initiative: Some(one.id), lines: 1 }).tasks;
    let off = tasks::cancel(&h.author(), &open[0], Cancel::NotNeeded);
    h.commit(&off);
    assert_eq!(step(&h), None, "nobody is visited who no longer wants it");
    let task = open_task(h.author().id());
    let anew = Task {
        person: Some(ann),
        initiative: Some(one.id),
        errand: Errand::Visit,
        day: Some(today()),
        ..task
    };
    let save = tasks::add(&h.author(), &anew);
    h.commit(&save);
    assert_eq!(step(&h).as_deref(), Some("visit"));
}
