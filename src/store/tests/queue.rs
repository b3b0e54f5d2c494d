//! Who is rung next, by the ladder, and that nobody else is given the same person.

use super::work::{draft, open_task, today};
use super::*;
use crate::base::{ActionId, Country, InitiativeId, PhoneId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft as Contact, FollowUp, Kind, Proxy};
use crate::domain::initiative::{Initiative, Removal};
use crate::domain::ladder::{Ladder, State, Stop, shipped_one};
use crate::domain::task::{Cancel, Errand, Task};
use encounters::Then;
use initiatives::{LetGo, NextUp, Placing, Rung, RungsOf, ShareSheet, Take, Took, Wall, Want};
use rusqlite::Connection;

pub fn wall(at: &str) -> Wall {
    let now = chrono::NaiveDateTime::parse_from_str(&format!("2026-{at}"), "%Y-%m-%d %H:%M");
    let now = now.unwrap();
    Wall { at: Stamp(now.and_utc().timestamp_millis()), now, country: Country::Se }
}

pub fn ring(h: &mut House, person: PersonId) {
    let id = PhoneId(h.author().id());
    let cells = vec![("person", person.into()), ("typed", "0701740605".into())];
    h.done(verb("did"), vec![Edit::insert("phone", id, cells)]);
}

/// A sealed list on a ladder of calls: three tries a day apart, then a letter.
pub fn list(h: &mut House, people: &[PersonId]) -> Initiative {
    for person in people {
        ring(h, *person);
    }
    let mut ladder = shipped_one("letter-call").unwrap();
    ladder.steps.remove(0);
    ladder.steps[0].after = crate::domain::ladder::Delay::NONE;
    ladder.steps[0].dayparts.clear();
    let text = ladder.text();
    assert!(Ladder::read(&text, "").is_ok());
    let id = InitiativeId(h.author().id());
    let one = Initiative { ladder: Some(text), from: Some(today()), ..Initiative::new(id, "H") };
    let save = initiatives::add(&h.author(), &one);
    h.commit(&save);
    let seal = initiatives::seal(&h.author(), &one, people);
    h.commit(&seal);
    one
}

pub fn log(h: &mut House, list: &Initiative, at: &str, contact: Contact) -> Save {
    let wall = wall(at);
    let day = crate::base::Day(wall.now.date());
    let contact = Contact { initiative: Some(list.id), at: wall.at, day, ..contact };
    let open = h.ask(&encounters::Before {
        person: contact.person.unwrap(),
        initiative: Some(list.id),
        lines: 1,
    });
    // What was to be done is done by it, as in the form.
    let lives = contact.disposition != Some(Disposition::Dead);
    let done = open.tasks.first().filter(|_| lives).map(|task| task.id);
    let then = Then { open: open.tasks, done, ..Then::default() };
    let (_, save) = encounters::log(&h.author(), &contact, &then);
    h.commit(&save);
    save
}

pub fn next(h: &mut House, list: &Initiative, at: &str) -> Option<PersonId> {
    let by = h.karin;
    h.ask(&NextUp { initiative: list.id, after: None, by, wall: wall(at) })
}

fn number(h: &House, sql: &str) -> i64 {
    h.one(sql).parse().unwrap()
}

pub fn rung(h: &House, person: PersonId, at: &str) -> Rung {
    h.ask(&RungsOf { person, wall: wall(at) }).into_iter().next().unwrap()
}

/// Another computer, and who sits at it.
pub type Seat = Option<(Register, WorkerId)>;

/// A colleague at a computer of their own.
pub fn colleague(h: &mut House) -> (Register, WorkerId) {
    let camilla = h.worker("Camilla");
    (h.other(), camilla)
}

/// At one's own computer where no seat is given.
pub fn take(h: &mut House, seat: &mut Seat, list: &Initiative, want: Want, at: &str) -> Took {
    let action = ActionId(h.author().id());
    let karin = h.karin;
    let (register, by) =
        seat.as_mut().map_or((&mut h.register, karin), |(there, who)| (there, *who));
    let take = Take { initiative: list.id, want, by, alone: true, action, wall: wall(at) };
    take.apply(register).unwrap()
}

#[test]
fn the_ladder_says_who_is_next_and_a_call_says_which_rung_it_was() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..3).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    assert_eq!(next(&mut h, &one, "11-23 09:00"), Some(people[0]));
    let step = Some("call".to_owned());
    let silent = Contact { step, ..draft(people[0], Disposition::NoAnswer) };
    log(&mut h, &one, "11-23 09:05", silent);
    assert_eq!(h.one("SELECT step FROM encounter"), "call");
    assert_eq!(next(&mut h, &one, "11-23 09:06"), Some(people[1]));
    let stands = rung(&h, people[0], "11-23 09:06").standing;
    assert_eq!((stands.tries, stands.state), (1, State::Waiting(crate::domain::ladder::For::Day)));
    for (person, at) in [(1, "11-23 09:10"), (2, "11-23 09:15")] {
        log(&mut h, &one, at, draft(people[person], Disposition::Completed));
    }
    assert_eq!(next(&mut h, &one, "11-23 15:00"), None);
    assert_eq!(next(&mut h, &one, "11-24 09:00"), Some(people[0]), "tried again the next day");
    let placing = h.ask(&Placing { initiative: one.id, wall: wall("11-24 09:00") });
    assert_eq!(placing.standing[&people[1]].state, State::Finished);
}

#[test]
fn a_relative_who_rings_back_takes_the_person_out_of_the_queue() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    for day in 23..26 {
        log(&mut h, &one, &format!("11-{day} 09:00"), draft(ann, Disposition::NoAnswer));
    }
    assert_eq!(rung(&h, ann, "11-26 09:00").standing.step.as_deref(), Some("tried"));
    let letter = Contact { kind: Kind::Letter, ..draft(ann, Disposition::Sent) };
    log(&mut h, &one, "11-26 09:00", letter);
    let proxy = Some(Proxy::Relative);
    log(&mut h, &one, "11-27 10:00", Contact { proxy, ..draft(ann, Disposition::Completed) });
    let stands = rung(&h, ann, "11-30 09:00").standing;
    assert_eq!(stands.state, State::Stopped(Stop::Through(Proxy::Relative)));
    assert_eq!(next(&mut h, &one, "11-30 09:00"), None);
}

#[test]
fn without_a_phone_nobody_is_in_the_queue_and_the_list_of_invitations_has_them() {
    let mut h = House::plain();
    let (ann, bo) = (h.person("Ann"), h.person("Bo"));
    let one = list(&mut h, &[ann, bo]);
    let phone = "SELECT id FROM phone WHERE person=?1";
    let phone = |db: &Connection| Ok(db.query_row(phone, [ann], |r| r.get::<_, PhoneId>(0))?);
    let phone = h.register.read(phone).unwrap();
    let wrong = Column::new("wrong", Cell::Null, 1_i64);
    h.done(verb("did"), vec![Edit::update("phone", phone, vec![wrong])]);
    let street = vec![set(ann, "street", None, Some("Lövgatan 2"))];
    h.done(verb("did"), street);
    assert_eq!(next(&mut h, &one, "11-23 09:00"), Some(bo));
    let stands = rung(&h, ann, "11-23 09:00").standing;
    assert_eq!((stands.step.as_deref(), stands.state), (Some("invitation"), State::ToDo));
    // Who does not want to be rung has no number for this.
    let wish = Edit::insert("no_contact", (bo, "phone"), vec![("since", today().into())]);
    h.done(verb("did"), vec![wish]);
    assert_eq!(next(&mut h, &one, "11-23 09:00"), None);
}

#[test]
fn who_needs_an_interpreter_is_offered_once_one_is_booked_and_not_before_that_day() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    let needs = Edit::update("person", ann, vec![Column::new("interpreter", Cell::Null, 1_i64)]);
    h.done(verb("did"), vec![needs]);
    assert_eq!(next(&mut h, &one, "11-25 09:00"), None);
    let day = Some("2026-11-26".parse().unwrap());
    let task = open_task(h.author().id());
    let task = Task { person: Some(ann), errand: Errand::Interpreter, day, ..task };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    assert_eq!(next(&mut h, &one, "11-27 09:00"), None, "to be booked is not booked");
    let save = tasks::done(&h.author(), &task, "");
    h.commit(&save);
    assert_eq!(next(&mut h, &one, "11-25 09:00"), None, "booked for the twenty-sixth");
    assert_eq!(next(&mut h, &one, "11-26 09:00"), Some(ann));
}

#[test]
fn somebody_on_two_lists_stands_on_each_once() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let (one, other) = (list(&mut h, &[ann]), list(&mut h, &[ann]));
    assert_eq!(h.ask(&RungsOf { person: ann, wall: wall("11-23 09:00") }).len(), 2);
    log(&mut h, &one, "11-23 09:00", draft(ann, Disposition::Completed));
    assert_eq!(next(&mut h, &one, "11-24 09:00"), None);
    assert_eq!(next(&mut h, &other, "11-24 09:00"), Some(ann), "the other list is its own");
}

#[test]
fn the_dead_leave_every_queue_with_the_save_that_says_so_and_come_back_with_it() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let (one, other) = (list(&mut h, &[ann]), list(&mut h, &[ann]));
    let task = open_task(h.author().id());
    let (person, day) = (Some(ann), Some(today()));
    let save = tasks::add(&h.author(), &Task { person, initiative: Some(other.id), day, ..task });
    h.commit(&save);
    let before = number(&h, "SELECT count(*) FROM action");
    let died = log(&mut h, &one, "11-23 09:00", draft(ann, Disposition::Dead));
    assert_eq!(number(&h, "SELECT count(*) FROM action"), before + 1, "one transaction");
    for list in [&one, &other] {
        assert_eq!(next(&mut h, list, "11-24 09:00"), None);
    }
    assert_eq!(number(&h, "SELECT count(*) FROM task WHERE cancelled IS NULL"), 0);
    assert_eq!(rung(&h, ann, "11-24 09:00").standing.state, State::Stopped(Stop::Dead));
    h.turn(died.action, undo::Way::Undo);
    assert_eq!(next(&mut h, &other, "11-24 09:00"), Some(ann));
    let gone = initiatives::remove(&h.author(), one.id, ann, Removal::Mistake);
    h.commit(&gone);
    assert_eq!(next(&mut h, &one, "11-24 09:00"), None);
}

#[test]
fn a_booked_call_comes_at_its_time_before_all_others() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..3).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let time = chrono::NaiveTime::from_hms_opt(14, 0, 0);
    let follow_up = Some(FollowUp { day: today(), time, kind: Kind::Call, worker: None });
    let booked = Contact { follow_up, ..draft(people[2], Disposition::Booked) };
    log(&mut h, &one, "11-23 09:00", booked);
    assert_eq!(next(&mut h, &one, "11-23 13:59"), Some(people[0]));
    assert_eq!(next(&mut h, &one, "11-23 14:00"), Some(people[2]));
}

#[test]
fn two_who_open_the_queue_at_once_get_two_and_a_call_or_half_an_hour_frees() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..4).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let (mut own, mut other) = (None, Some(colleague(&mut h)));
    let first =
        |h: &mut House, by: &mut Seat, at: &str| take(h, by, &one, Want::Next(None), at).person;
    assert_eq!(first(&mut h, &mut own, "11-23 09:00"), Some(people[0]));
    assert_eq!(first(&mut h, &mut other, "11-23 09:00"), Some(people[1]));
    // Who is asked for by name and is taken: the next who is free, and who has them.
    let took = take(&mut h, &mut other, &one, Want::This(people[0]), "11-23 09:01");
    assert_eq!((took.person, took.other, took.held), (Some(people[1]), Some(h.karin), true));
    assert_eq!(number(&h, "SELECT count(*) FROM hold"), 2, "each has one");
    // A call frees whoever was called, and the list goes on after them.
    log(&mut h, &one, "11-23 09:05", draft(people[0], Disposition::NoAnswer));
    assert_eq!(number(&h, "SELECT count(*) FROM hold"), 1);
    let took = take(&mut h, &mut own, &one, Want::Next(Some(people[0])), "11-23 09:05");
    assert_eq!(took.person, Some(people[2]));
    // A form that was left frees as well.
    let let_go =
        LetGo { by: h.karin, action: ActionId(h.author().id()), wall: wall("11-23 09:06") };
    let_go.apply(&mut h.register).unwrap();
    assert_eq!(first(&mut h, &mut other, "11-23 09:07"), Some(people[1]), "still one's own");
    assert_eq!(first(&mut h, &mut own, "11-23 10:36"), Some(people[2]));
    // An hour and a half after it was taken it frees itself.
    assert_eq!(first(&mut h, &mut own, "11-23 10:38"), Some(people[1]));
    assert_eq!(number(&h, "SELECT count(*) FROM change WHERE tbl='hold'"), 0);
    h.done(verb("did"), vec![set(people[3], "note", None, Some("x"))]);
}

#[test]
fn whoever_is_skipped_comes_last_that_day_for_everybody() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..2).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let (mut own, mut other) = (None, Some(colleague(&mut h)));
    take(&mut h, &mut own, &one, Want::Next(None), "11-23 09:00");
    let took = take(&mut h, &mut own, &one, Want::Skip(people[0]), "11-23 09:01");
    assert_eq!(took.person, Some(people[1]));
    let took = take(&mut h, &mut other, &one, Want::Next(None), "11-23 09:02");
    assert_eq!(took.person, Some(people[0]), "the last that is left");
    let took = take(&mut h, &mut own, &one, Want::Skip(people[1]), "11-23 09:03");
    assert_eq!(took.person, None);
    assert_eq!(next(&mut h, &one, "11-24 09:00"), Some(people[0]), "a new day");
}

#[test]
fn a_file_that_cannot_be_written_holds_nobody_and_says_so() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    h.register.protect(Guard::Rights);
    for want in [Want::Next(None), Want::This(ann)] {
        let took = take(&mut h, &mut None, &one, want, "11-23 09:00");
        assert_eq!(took, Took { person: Some(ann), other: None, held: false });
    }
}

#[test]
fn a_copy_that_is_taken_out_holds_nobody() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    take(&mut h, &mut None, &one, Want::Next(None), "11-23 09:00");
    let (path, taken) = super::taking::take(&mut h, "usb.tillit", copies::Scope::Whole);
    taken.unwrap();
    let there = Register::open(&path, &h.unlock()).unwrap();
    let sql = "SELECT count(*) FROM hold";
    let held: i64 = there.read(|db| Ok(db.query_row(sql, [], |r| r.get(0))?)).unwrap();
    assert_eq!((held, number(&h, sql)), (0, 1));
}

#[test]
fn a_part_of_the_list_is_its_workers_until_it_frees_itself() {
    let mut h = House::plain();
    let people: Vec<PersonId> = (0..2).map(|_| h.person("Ann")).collect();
    let one = list(&mut h, &people);
    let camilla = h.worker("Camilla");
    let sheet = ShareSheet { initiative: one.id, wall: wall("11-23 09:00") };
    let open = h.ask(&sheet).open;
    let until = Some("2026-11-25".parse().unwrap());
    let part = [(open[0], Some(camilla))];
    let save = initiatives::share_out(&h.author(), one.id, &part, until);
    h.commit(&save);
    let asks = |h: &House, by: WorkerId, at: &str| {
        h.ask(&NextUp { initiative: one.id, after: None, by, wall: wall(at) })
    };
    assert_eq!(asks(&h, h.karin, "11-25 09:00"), Some(people[1]), "the first is Camilla's");
    assert_eq!(asks(&h, camilla, "11-25 09:00"), Some(people[0]));
    assert_eq!(asks(&h, h.karin, "11-26 09:00"), Some(people[0]), "the part is everybody's again");
    // What stays as it was is not written again.
    let again = [(h.ask(&sheet).open[0], Some(camilla))];
    assert!(initiatives::share_out(&h.author(), one.id, &again, until).is_empty());
}

#[test]
fn a_follow_up_that_is_done_or_given_up_is_asked_for_no_more() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let one = list(&mut h, &[ann]);
    let again = Some(FollowUp { day: today(), time: None, kind: Kind::Call, worker: None });
    log(
        &mut h,
        &one,
        "11-23 09:00",
        Contact { follow_up: again, ..draft(ann, Disposition::NoAnswer) },
    );
    assert_eq!(next(&mut h, &one, "11-23 10:00"), Some(ann), "on the day it was put down for");
    let open = h.ask(&encounters::Before { person: ann, initiative: Some(one.id), lines: 1 }).tasks;
    let save = tasks::cancel(&h.author(), &open[0], Cancel::NotWanted);
    h.commit(&save);
    assert_eq!(next(&mut h, &one, "11-30 10:00"), None, "nor by the ladder itself");
    let stands = rung(&h, ann, "11-30 10:00").standing.state;
    assert_eq!(stands, State::Stopped(Stop::GivenUp(Cancel::NotWanted)));
    h.turn(save.action, undo::Way::Undo);
    assert_eq!(next(&mut h, &one, "11-30 10:00"), Some(ann));
    log(&mut h, &one, "11-30 10:00", draft(ann, Disposition::Completed));
    assert_eq!(next(&mut h, &one, "11-30 10:01"), None, "done is done the same minute");
}
