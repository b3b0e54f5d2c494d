//! Whom somebody has before them, and whose part is whose, when a computer or a member has gone.

use super::queue::{Seat, colleague, list, next, take, wall};
use super::*;
use crate::base::ActionId;
use initiatives::{ForPaper, NextUp, Take, Took, Want};

#[test]
fn who_comes_back_after_a_lock_goes_on_with_whom_they_had_and_a_colleague_does_not() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..3).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let mut other: Seat = Some(colleague(&mut h));
    let took = take(&mut h, &mut None, &one, Want::Next(None), "11-23 09:00");
    assert_eq!(took.person, Some(people[0]));
    // The register was let go and opened again: the same member under another name in the log.
    let mut again: Seat = Some((h.other(), h.karin));
    assert_eq!(next(&mut h, &one, "11-23 09:30"), Some(people[0]), "and the list says so");
    let took = take(&mut h, &mut again, &one, Want::This(people[0]), "11-23 09:30");
    assert_eq!(took, Took { person: Some(people[0]), other: None, held: true });
    assert_eq!(h.one("SELECT count(*) FROM hold"), "1", "one person at a time, at either computer");
    let took = take(&mut h, &mut other, &one, Want::This(people[0]), "11-23 10:35");
    assert_eq!((took.person, took.other), (Some(people[1]), Some(h.karin)), "held anew");
    let took = take(&mut h, &mut again, &one, Want::Skip(people[0]), "11-23 10:36");
    assert_eq!(took.person, Some(people[2]));
}

#[test]
fn two_programs_of_one_member_are_not_given_the_same_person() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..3).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    assert_eq!(
        take(&mut h, &mut None, &one, Want::Next(None), "11-23 09:00").person,
        Some(people[0])
    );
    let (mut second, by) = (h.other(), h.karin);
    let mut also = |h: &mut House, want: Want, alone: bool| {
        let action = ActionId(h.author().id());
        let wall = wall("11-23 09:10");
        Take { initiative: one.id, want, by, alone, action, wall }.apply(&mut second).unwrap()
    };
    let took = also(&mut h, Want::This(people[0]), false);
    assert_eq!((took.person, took.other), (Some(people[1]), Some(h.karin)));
    assert_eq!(h.one("SELECT count(*) FROM hold"), "2", "the first program keeps whom it had");
    assert_eq!(also(&mut h, Want::Next(Some(people[1])), false).person, Some(people[2]));
    // Who comes back to a text begun has the person, and the other program keeps its own.
    take(&mut h, &mut None, &one, Want::This(people[0]), "11-23 09:12");
    assert_eq!(also(&mut h, Want::Back(people[2]), false).person, Some(people[2]));
    assert_eq!(h.one("SELECT count(*) FROM hold"), "2");
    assert_eq!(also(&mut h, Want::Back(people[0]), false).person, Some(people[0]));
    // The first one has ended: all that is held in the member's name is one's own.
    assert_eq!(also(&mut h, Want::This(people[1]), true).person, Some(people[1]));
    assert_eq!(h.one("SELECT count(*) FROM hold"), "1");
}

#[test]
fn the_part_of_a_member_who_has_left_is_everybodys() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..2).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let camilla = h.worker("Camilla");
    let now = wall("11-23 09:00");
    let open = h.ask(&initiatives::ShareSheet { initiative: one.id, wall: now }).open;
    let part: Vec<_> = open.iter().map(|open| (*open, Some(camilla))).collect();
    let save = initiatives::share_out(&h.author(), one.id, &part, None);
    h.commit(&save);
    let mine =
        |h: &House| h.ask(&NextUp { initiative: one.id, after: None, by: h.karin, wall: now });
    assert_eq!(mine(&h), None, "they are Camilla's");
    let save = workers::leave(&h.author(), camilla);
    h.commit(&save);
    assert_eq!(mine(&h), Some(people[0]));
    let paper = h.ask(&ForPaper { initiative: one.id, by: h.karin, wall: now });
    assert_eq!(paper.turn, people);
    let left = h.ask(&initiatives::Left { after: None, by: h.karin, wall: now }).unwrap();
    assert_eq!(left.n, 2);
}
