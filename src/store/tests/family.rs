//! Several cards of one human being: what holds for one of them holds for all.

use super::lists::initiative;
use super::work::{draft, due_lines, met_since, open_task, today};
use super::*;
use crate::base::{FakeClock, SessionId};
use crate::domain::area::Area;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft as Contact;
use crate::domain::initiative::{Initiative, Mode};
use crate::domain::person::{Person, Trust};
use crate::domain::session::attendance::Share;
use crate::domain::session::{Kind, Session, State};
use crate::domain::task::Task;
use encounters::Then;

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
    let lines = |h: &House| due_lines(h, None).lines;
    assert!(lines(&h)[0].phone.is_some());
    merge(&mut h, open, marked);
    assert!(lines(&h)[0].phone.is_some(), "the number of any of the cards");
    let level = Edit::update("person", marked, vec![Column::new("protection", 0_i64, 1_i64)]);
    h.done(verb("did"), vec![level]);
    assert_eq!(lines(&h)[0].phone, None);
    assert_eq!(lines(&h)[0].name, None, "of a protected person nothing is told by a first look");
}

/// Three cards of one person, each part of the next; the first stands on a list, has been called and
/// is to be called again.
fn chain(h: &mut House) -> ([PersonId; 3], Initiative) {
    let first = reached(h, "Ann", "0701740605");
    let cards = [first, h.person("Anna"), h.person("Anna-Lisa")];
    let list = initiative(h, Mode::Named);
    let gather = initiatives::gather(&h.author(), list.id, &[first]);
    h.commit(&gather);
    let contact = Contact { initiative: Some(list.id), ..draft(first, Disposition::NoAnswer) };
    let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
    h.commit(&save);
    let task = open_task(h.author().id());
    let (person, day) = (Some(first), Some(today()));
    let task = Task { person, initiative: Some(list.id), day, ..task };
    let save = tasks::add(&h.author(), &task);
    h.commit(&save);
    merge(h, first, cards[1]);
    merge(h, cards[1], cards[2]);
    (cards, list)
}

#[test]
fn what_was_done_with_any_card_is_shown_of_the_person() {
    let mut h = House::plain();
    let ([.., stands], list) = chain(&mut h);
    let listed = h.ask(&initiatives::Listed { initiative: list.id, only: None, limit: 9 });
    assert_eq!((listed[0].person.id, listed[0].attempts), (stands, 1));
    assert_eq!((listed[0].last, listed[0].next), (Some(today()), Some((today(), None))));
    let rows = h.ask(&people::Rows { ids: vec![stands] });
    assert_eq!(rows[0].next, Some(today()));
}

#[test]
fn who_came_under_a_card_merged_twice_is_one_of_those_invited_and_one_head() {
    let mut h = House::plain();
    let ([first, second, stands], list) = chain(&mut h);
    let new = Session::new(SessionId(h.author().id()), Kind::Meeting, today());
    let session = Session { initiative: Some(list.id), ..new };
    let save = sessions::add(&h.author(), &session);
    h.commit(&save);
    let begun = sessions::begun(&h.author(), &session, today()).unwrap();
    h.commit(&begun);
    for card in [first, second] {
        let id = crate::base::EncounterId(h.author().id());
        let save = sessions::attended(&h.author(), (card, id), &session, NOON);
        h.commit(&save);
    }
    let of = h.ask(&sessions::Attendance { session: session.id });
    assert!(of.came.iter().all(|one| one.person == stands), "{:?}", of.came);
    let area = Area::new(crate::base::AreaId(h.author().id()), "Hjällbo");
    let save = areas::add(&h.author(), &area);
    h.commit(&save);
    let lives = vec![Column::new("area", Cell::Null, area.id)];
    h.done(verb("did"), vec![Edit::update("person", stands, lives)]);
    let invited = h.ask(&sessions::InvitedTo { from: today(), to: today() });
    let share = Share { area: Some(area.id), came: 1, of: 1 };
    assert_eq!(invited.lists[0].shares, [share], "they live where the card says that stands");
    assert_eq!((invited.lists.len(), invited.areas.len()), (1, 1));
    let line = h.ask(&sessions::Between { from: today(), to: today() }).lines.remove(0);
    assert_eq!((line.sums.heads, line.session.state), (1, State::Running));
}

#[test]
fn somebody_merged_twice_is_rung_and_what_holds_for_one_card_holds() {
    let mut h = House::plain();
    let ([first, _, stands], list) = chain(&mut h);
    let next = |h: &House, after: PersonId| {
        let now = today().0.and_hms_opt(18, 0, 0).unwrap();
        let wall = initiatives::Wall { at: NOON, now, country: crate::base::Country::Se };
        let (after, by) = (Some(after), h.karin);
        h.ask(&initiatives::NextUp { initiative: list.id, after, by, wall })
    };
    let nobody = PersonId(Id([0; 16]));
    assert_eq!(next(&h, nobody), Some(stands));
    assert_eq!(next(&h, stands), None, "who has just been rung is not rung again");
    assert_eq!(next(&h, first), None);
    let wish = Edit::insert("no_contact", (first, "phone"), vec![("since", today().into())]);
    let wish = h.done(verb("did"), vec![wish]);
    assert_eq!(next(&h, nobody), None);
    h.turn(wish.action, undo::Way::Undo);
    assert_eq!(next(&h, nobody), Some(stands));
}

#[test]
fn a_hidden_or_dead_person_is_not_reached_by_another_card() {
    let mut h = House::plain();
    let (plain, hidden) = (h.person("Ann"), h.person("Dold"));
    let level = Edit::update("person", hidden, vec![Column::new("protection", 0_i64, 2_i64)]);
    h.done(verb("did"), vec![level, set(plain, "languages", None, Some("sv,ar"))]);
    let speaking = |h: &House| h.ask(&people::Speaking("ar".into())).1;
    assert_eq!(speaking(&h), [plain]);
    merge(&mut h, plain, hidden);
    assert_eq!(speaking(&h), [], "a search by language does not show who is found by name alone");
    let (card, dead) = (reached(&mut h, "Bo", "0701740605"), h.person("Bosse"));
    to_do(&mut h, card);
    merge(&mut h, card, dead);
    let lines = |h: &House| due_lines(h, None);
    assert_eq!((lines(&h).lines.len(), lines(&h).counts.no_day), (1, 1));
    let died = Edit::update("person", dead, vec![Column::new("deceased_on", Cell::Null, today())]);
    h.done(verb("did"), vec![died]);
    assert_eq!((lines(&h).lines.len(), lines(&h).counts.no_day), (0, 0));
}

#[test]
fn cards_merged_crosswise_in_two_copies_stand_for_the_smallest_everywhere() {
    let mut h = House::plain();
    let cards = [h.person("Ann"), h.person("Anna"), h.person("Anna-Lisa")];
    // No save may do this; two copies of the file, merged, can.
    h.register.db.execute_batch("PRAGMA query_only=OFF").unwrap();
    for (card, into) in [(0, 1), (1, 0), (2, 1)] {
        let sql = "UPDATE person SET merged_into=?2 WHERE id=?1";
        h.register.db.execute(sql, (cards[card], cards[into])).unwrap();
    }
    let named = h.ask(&names::LoadNames { lang: crate::base::Lang::Sv });
    let survivors = h.register.read(initiatives::survivors).unwrap();
    for card in cards {
        assert_eq!(h.ask(&people::Card { person: card, lines: 9 }).person.id, cards[0]);
        assert_eq!(named.names.survivor(card), cards[0]);
        assert_eq!(survivors.get(&card).copied().unwrap_or(card), cards[0]);
    }
}

#[test]
fn a_number_found_wrong_does_not_disturb_the_order_of_the_others() {
    let mut h = House::plain();
    let ann = reached(&mut h, "Ann", "0701740605");
    for (place, typed) in [(1_i64, "0701740606"), (2, "0701740607")] {
        let cells = vec![("person", ann.into()), ("typed", typed.into()), ("place", place.into())];
        let phone = h.author().id();
        h.done(verb("did"), vec![Edit::insert("phone", phone, cells)]);
    }
    let before = h.ask(&people::Read { person: ann });
    let wrong = Column::new("wrong", Cell::Null, NOON);
    h.done(verb("did"), vec![Edit::update("phone", before.phones[0].id, vec![wrong])]);
    let before = h.ask(&people::Read { person: ann });
    let mut after = before.clone();
    after.phones.swap(0, 1);
    let save = people::edit(&h.author(), &before, &after, &[]);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    let read = h.ask(&people::Read { person: ann });
    let typed = |p: &crate::domain::person::Person| {
        p.phones.iter().map(|p| p.phone.typed.clone()).collect::<Vec<_>>()
    };
    assert_eq!(typed(&read), typed(&after));
    let mut fewer = read.clone();
    fewer.phones.remove(0);
    let save = people::edit(&h.author(), &read, &fewer, &[]);
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    assert_eq!(typed(&h.ask(&people::Read { person: ann })), typed(&fewer));
}

/// What is known of those met, however many cards they have.
fn met(h: &House) -> books::MetOf {
    met_since(h, 400, &FakeClock::at("2026-11-23 09:00"))
}

/// Somebody met at a session by an alias, so many days ago, with the stage reached then.
fn met_as(h: &mut House, alias: &str, days: i64, stage: Trust) -> PersonId {
    let new = Session::new(SessionId(h.author().id()), Kind::Patrol, today().plus_days(-days));
    let session = Session { place: "Gamlestan".into(), ..new };
    let save = sessions::add(&h.author(), &session);
    h.commit(&save);
    let mut card = Person::new(PersonId(h.author().id()));
    card.alias = alias.to_owned();
    let meeting = sessions::Meeting {
        person: card.id,
        new: Some(&card),
        encounter: crate::base::EncounterId(h.author().id()),
        at: NOON,
        stage: Some(stage),
    };
    let save = sessions::met(&h.author(), &session, &meeting);
    h.commit(&save);
    card.id
}

#[test]
fn ten_aliases_joined_one_after_another_are_one_with_all_that_was_and_come_apart_again() {
    let mut h = House::plain();
    let cards: Vec<PersonId> = (0..11_i64)
        .map(|n| {
            let stage = if n == 10 { Trust::AsksForHelp } else { Trust::Talks };
            met_as(&mut h, &format!("blå jacka {n}"), 70 - n * 7, stage)
        })
        .collect();
    let apart = met(&h);
    assert_eq!((apart.met.len(), apart.again()), (11, 0));
    let mut turned = Vec::new();
    for pair in cards.windows(2) {
        let (keep, other) = (pair[1], pair[0]);
        let read = |h: &House, person| h.ask(&people::Read { person });
        let (keep, other) = (read(&h, keep), read(&h, other));
        let save = people::merge(&h.author(), &keep, &other, &keep, &[]);
        h.commit(&save);
        turned.push(save.action);
    }
    let one = met(&h);
    assert_eq!((one.met.len(), one.again()), (1, 1));
    let road = &one.roads[0];
    assert_eq!((road.person, road.contacts.len(), road.stages.len()), (cards[10], 11, 11));
    let engaged = road.engaged().unwrap();
    assert_eq!((engaged.days, engaged.contacts), (70, 11));
    let card = h.ask(&people::Card { person: cards[0], lines: 99 });
    assert_eq!((card.person.id, card.timeline.len(), card.stages.len()), (cards[10], 11, 11));
    for action in turned.iter().rev() {
        h.turn(*action, undo::Way::Undo);
    }
    assert_eq!(met(&h), apart, "every history as it was");
    for action in &turned {
        h.turn(*action, undo::Way::Redo);
    }
    assert_eq!(met(&h), one, "and one again");
}
