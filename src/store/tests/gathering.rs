//! Who comes on a list that is put together, and of everybody else the one reason why not.

use super::lists::initiative;
use super::work::{day, draft, today};
use super::*;
use crate::base::InitiativeId;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::initiative::{Drawn, Initiative, Mode, Removal};
use crate::domain::ladder::shipped_one;
use encounters::Then;
use initiatives::{GatherPlan, LeftOut, Sealable};

fn plan(list: InitiativeId, ids: &[PersonId]) -> GatherPlan {
    GatherPlan { list, ids: ids.to_vec(), since: None, most: 999, by_lot: false }
}

fn why(plan: &Sealable, person: PersonId) -> Option<LeftOut> {
    plan.left_out.iter().find(|(id, _)| *id == person).map(|(_, why)| *why)
}

fn refuses(h: &mut House, person: PersonId, channels: &[&str]) {
    let one = |channel: &&str| {
        Edit::insert("no_contact", (person, *channel), vec![("since", today().into())])
    };
    h.done(verb("did"), channels.iter().map(one).collect());
}

#[test]
fn each_who_does_not_come_is_told_with_the_reason() {
    let mut h = House::plain();
    let one = initiative(&mut h, Mode::Named);
    let people: Vec<PersonId> = (0..9).map(|_| h.person("Ann")).collect();
    let put = |person: PersonId, name: &str, what: Cell| {
        Edit::update("person", person, vec![Column::new(name, Cell::Null, what)])
    };
    h.done(
        verb("did"),
        vec![
            put(people[1], "deceased_on", today().into()),
            put(people[2], "moved", today().into()),
            Edit::update("person", people[3], vec![Column::new("protection", 0_i64, 3_i64)]),
            Edit::take("person", people[4], NOON),
            put(people[6], "merged_into", people[0].into()),
        ],
    );
    refuses(&mut h, people[5], &["phone", "post", "email", "sms", "visit"]);
    // Wishes stand on whichever card they were written down, and one way left open is enough.
    refuses(&mut h, people[6], &["phone"]);
    let gather = initiatives::gather(&h.author(), one.id, &people[7..8]);
    h.commit(&gather);
    let answer = h.ask(&plan(one.id, &people));
    assert_eq!(answer.take, [people[0], people[8]]);
    let told: Vec<_> = (1..8).map(|n| why(&answer, people[n])).collect();
    let reasons = [
        LeftOut::Dead,
        LeftOut::Moved,
        LeftOut::Protected,
        LeftOut::Binned,
        LeftOut::Refuses,
        LeftOut::Duplicate,
        LeftOut::Listed,
    ];
    assert_eq!(told, reasons.map(Some));
}

#[test]
fn a_wish_counts_against_the_ways_the_ladder_goes_by() {
    let mut h = House::plain();
    let ladder = shipped_one("letter-call").map(|ladder| ladder.text());
    let one = initiative(&mut h, Mode::Named);
    let edit = initiatives::edit(&h.author(), &one, &Initiative { ladder, ..one.clone() });
    h.commit(&edit);
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    refuses(&mut h, ann, &["phone", "post"]);
    refuses(&mut h, bo, &["phone", "visit"]);
    let answer = h.ask(&plan(one.id, &[ann, bo]));
    assert_eq!((answer.take.clone(), why(&answer, ann)), (vec![bo], Some(LeftOut::Refuses)));
    let seal = h.ask(&initiatives::SealPlan { list: Some(one.id), ids: vec![ann, bo] });
    assert_eq!(seal.take, [bo], "nor does the sealing take them");
}

#[test]
fn who_was_on_another_list_since_a_day_does_not_come() {
    let mut h = House::plain();
    let (this, other) = (initiative(&mut h, Mode::Named), initiative(&mut h, Mode::Named));
    let people: Vec<PersonId> = (0..5).map(|_| h.person("Ann")).collect();
    // Two stand on the other list, one of them has been taken off; the third was only rung.
    let seal = initiatives::seal(&h.author(), &other, &people[..2]);
    h.commit(&seal);
    let off = initiatives::remove(&h.author(), other.id, people[1], Removal::Mistake);
    h.commit(&off);
    let contact =
        Contact { initiative: Some(other.id), ..draft(people[2], Disposition::Completed) };
    let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
    h.commit(&save);
    let own = Contact { initiative: Some(this.id), ..draft(people[3], Disposition::Completed) };
    let (_, save) = encounters::log(&h.author(), &own, &Then::default());
    h.commit(&save);
    let ask = |h: &House, since| h.ask(&GatherPlan { since, ..plan(this.id, &people) });
    let since = Some((today(), NOON));
    let answer = ask(&h, since);
    assert_eq!(answer.take, [people[1], people[3], people[4]]);
    assert_eq!(why(&answer, people[0]), Some(LeftOut::Elsewhere));
    assert_eq!(why(&answer, people[2]), Some(LeftOut::Elsewhere));
    assert_eq!(ask(&h, None).take.len(), 5, "without a day nobody is asked about it");
    let later = Some((day("2027-01-01"), Stamp(NOON.0 + 40 * 86_400_000)));
    assert_eq!(ask(&h, later).take.len(), 5);
}

#[test]
fn lots_are_drawn_of_those_who_may_come_and_stay_drawn_in_any_order() {
    let mut h = House::plain();
    let one = initiative(&mut h, Mode::Named);
    let people: Vec<PersonId> = (0..40).map(|_| h.person("Ann")).collect();
    let dead = |n: usize| {
        Edit::update("person", people[n], vec![Column::new("deceased_on", Cell::Null, today())])
    };
    h.done(verb("did"), (0..4).map(dead).collect());
    let ask = |h: &House, ids: Vec<PersonId>, by_lot| {
        h.ask(&GatherPlan { ids, most: 10, by_lot, ..plan(one.id, &[]) })
    };
    let drawn = ask(&h, people.clone(), true);
    assert_eq!((drawn.take.len(), drawn.chosen_from()), (10, 36));
    let turned = ask(&h, people.iter().rev().copied().collect(), true);
    let sorted = |plan: &Sealable| {
        let mut who = plan.take.clone();
        who.sort_unstable();
        who
    };
    assert_eq!(sorted(&drawn), sorted(&turned));
    let waited = ask(&h, people.clone(), false);
    assert_eq!(waited.take, people[4..14], "without lots the first come");
    assert!(why(&waited, people[20]) == Some(LeftOut::TooMany));
    // How it was drawn is kept with the initiative, and undone with the gathering.
    let now = Drawn { n: 10, of: 36 };
    let save = initiatives::gather_drawn(&h.author(), one.id, &drawn.take, (None, now));
    h.commit(&save);
    let kept = |h: &House| h.ask(&initiatives::Card { id: one.id }).line.initiative.drawn;
    assert_eq!(kept(&h), Some(now));
    h.turn(save.action, undo::Way::Undo);
    assert_eq!(kept(&h), None);
}

#[test]
fn the_sample_of_a_sealed_list_stays_who_comes_later_or_leaves() {
    let mut h = House::plain();
    let one = initiative(&mut h, Mode::Named);
    let people: Vec<PersonId> = (0..30).map(|_| h.person("Ann")).collect();
    let sampled = |h: &House| {
        let of = h.ask(&initiatives::Card { id: one.id }).line.initiative;
        let listed = h.ask(&initiatives::Listed { initiative: one.id, only: None, limit: 99 });
        (initiatives::sampled(&of, &listed), of.lots(30))
    };
    let edit = initiatives::edit(&h.author(), &one, &Initiative { sample: Some(6), ..one.clone() });
    h.commit(&edit);
    let gather = initiatives::gather(&h.author(), one.id, &people);
    h.commit(&gather);
    assert_eq!(sampled(&h).0, [], "nobody is drawn of a list that is still open");
    let of = h.ask(&initiatives::Card { id: one.id }).line.initiative;
    let seal = initiatives::seal(&h.author(), &of, &[]);
    h.commit(&seal);
    let (drawn, told) = sampled(&h);
    assert_eq!((drawn.len(), told.len()), (6, 1));
    for n in 0..20 {
        let late = h.person("Late");
        let join = initiatives::join_late(&h.author(), one.id, late);
        h.commit(&join);
        if n == 0 {
            let off = initiatives::remove(&h.author(), one.id, drawn[0], Removal::MovedAway);
            h.commit(&off);
        }
    }
    assert_eq!(sampled(&h).0, drawn);
    // Two cards found to be one person are drawn as they stood.
    let into = Column::new("merged_into", Cell::Null, Cell::from(people[0]));
    let twin = people.iter().find(|id| !drawn.contains(id) && **id != people[0]).copied();
    h.done(verb("did"), vec![Edit::update("person", twin.unwrap(), vec![into])]);
    assert_eq!(sampled(&h).0, drawn);
}

/// Whatever stands in the register and whatever is asked for, everybody meant is either taken or has
/// exactly one reason.
#[test]
fn everybody_meant_is_taken_or_has_one_reason() {
    let mut h = House::plain();
    let lists = [initiative(&mut h, Mode::Named), initiative(&mut h, Mode::Named)];
    let people: Vec<PersonId> = (0..48).map(|_| h.person("Ann")).collect();
    for (n, person) in people.iter().enumerate() {
        let mut columns = Vec::new();
        let mut edits = Vec::new();
        for (column, every, cell) in [
            ("deceased_on", 5, Cell::from(today())),
            ("moved", 7, today().into()),
            ("merged_into", 11, people[(n + 3) % 40].into()),
        ] {
            if n % every == every - 1 {
                columns.push(Column::new(column, Cell::Null, cell));
            }
        }
        if n % 13 == 4 {
            columns.push(Column::new("protection", 0_i64, 2_i64));
        }
        if n % 9 == 2 {
            edits.push(Edit::take("person", *person, NOON));
        }
        if !columns.is_empty() {
            edits.push(Edit::update("person", *person, columns));
        }
        if !edits.is_empty() {
            h.done(verb("did"), edits);
        }
        if n % 4 == 1 {
            let gather = initiatives::gather(&h.author(), lists[n / 4 % 2].id, &[*person]);
            h.commit(&gather);
        }
    }
    for seed in 0_usize..60 {
        let ids: Vec<PersonId> =
            (0..48).filter(|n| (n * 7 + seed * 5) % 11 > seed % 4).map(|n| people[n]).collect();
        let answer = h.ask(&GatherPlan {
            list: lists[seed % 2].id,
            since: (seed % 3 > 0).then_some((today(), NOON)),
            most: seed,
            by_lot: seed % 5 > 1,
            ids: ids.clone(),
        });
        let out: Vec<PersonId> = answer.left_out.iter().map(|(id, _)| *id).collect();
        let mut told = out.clone();
        told.sort_unstable();
        told.dedup();
        assert_eq!(told.len(), out.len(), "one reason each, seed {seed}");
        // Of merged cards the one that stands for all is taken.
        let open = ids.iter().filter(|id| !out.contains(id)).copied();
        let standing = |db: &_| Ok(open.map(initiatives::standing(db)?).collect());
        let open: Vec<PersonId> = h.register.read(standing).unwrap();
        assert_eq!(open, answer.take, "seed {seed}");
        assert!(answer.take.len() <= seed, "seed {seed}");
    }
}
