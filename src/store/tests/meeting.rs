//! Those met in the field: what is a contact with them, and who is usually met.

use super::work::{met_since, today};
use super::*;
use crate::base::{Clock, FakeClock, SessionId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::person::Trust;
use crate::domain::session::Session;
use encounters::Then;

/// A session so many days ago, at a place if any is said.
fn session(h: &mut House, place: &str, ago: i64) -> Session {
    let author = h.author();
    let day = today().plus_days(-ago);
    let new = Session::new(SessionId(author.id()), crate::domain::session::Kind::Patrol, day);
    let area = Some(crate::base::AreaId(h.one("SELECT hex(id) FROM area").parse().unwrap()));
    let new = Session { place: place.to_owned(), name: "Patrull".to_owned(), area, ..new };
    let save = sessions::add(&h.author(), &new);
    h.commit(&save);
    new
}

fn meet(h: &mut House, session: &Session, person: PersonId) {
    let encounter = crate::base::EncounterId(h.author().id());
    let meeting = sessions::Meeting { person, new: None, encounter, at: NOON, stage: None };
    let save = sessions::met(&h.author(), session, &meeting);
    h.commit(&save);
}

#[test]
fn the_way_to_asking_for_help_begins_where_somebody_was_reached() {
    let mut h = House::plain();
    let ann = h.person("Ann");
    let contacts = [
        (60, Kind::Letter, Disposition::Sent),
        (50, Kind::Call, Disposition::NoAnswer),
        (40, Kind::Call, Disposition::NoAnswer),
        (30, Kind::Call, Disposition::Completed),
        (23, Kind::Visit, Disposition::Partial),
    ];
    for (ago, kind, disposition) in contacts {
        let day = today().plus_days(-ago);
        let contact = Draft { kind, day, ..super::work::draft(ann, disposition) };
        let (_, save) = encounters::log(&h.author(), &contact, &Then::default());
        h.commit(&save);
    }
    let author = h.author();
    let asks = books::Entry::new(crate::domain::book::Book::Progress, author.id());
    let asks = asks.with("person", ann.0).with("stage", Trust::AsksForHelp.code());
    let save = books::add(&author, &asks.with("day", today().plus_days(-23)));
    h.commit(&save);
    let met = met_since(&h, 90, &FakeClock::at("2026-11-23 09:00"));
    let engaged = met.roads[0].engaged().unwrap();
    assert_eq!((engaged.days, engaged.contacts), (7, 2));
}

#[test]
fn who_is_met_most_often_is_offered_first_also_where_a_session_has_no_place() {
    let mut h = House::plain();
    let area = h.author().id();
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let (seldom, often) = (h.person("Ann"), h.person("Bo"));
    let torg = session(&mut h, "", 5);
    meet(&mut h, &torg, seldom);
    for ago in [10, 20] {
        let one = session(&mut h, "", ago);
        meet(&mut h, &one, often);
    }
    let here = session(&mut h, "Torget", 0);
    let (usual, _) = h.ask(&books::Usual { session: here.id });
    assert_eq!(usual, [often, seldom]);
    // Where they were met counts for more, however it is written.
    let there = session(&mut h, "torget", 30);
    meet(&mut h, &there, seldom);
    let (usual, _) = h.ask(&books::Usual { session: here.id });
    assert_eq!(usual, [seldom, often]);
}

/// A wall two hours ahead, as in Finland in winter.
#[derive(Debug)]
struct East;

impl Clock for East {
    fn now(&self) -> Stamp {
        NOON
    }

    fn local(&self, s: Stamp) -> chrono::NaiveDateTime {
        s.plus(2 * 3_600_000).utc()
    }

    fn moment(&self, wall: chrono::NaiveDateTime) -> Stamp {
        Stamp(wall.and_utc().timestamp_millis()).plus(-2 * 3_600_000)
    }
}

#[test]
fn whoever_is_written_down_after_midnight_by_the_wall_is_of_the_new_day() {
    let mut h = House::plain();
    let area = h.author().id();
    h.done(verb("did"), vec![Edit::insert("area", area, vec![("name", "Hjällbo".into())])]);
    let walk = session(&mut h, "Torget", 0);
    // Half past midnight in Finland, half past ten the evening before by the sun of Greenwich.
    let made = East.moment("2026-11-23T00:30:00".parse().unwrap());
    let id = h.author().id();
    let cells = vec![("made", made.into()), ("heard_session", walk.id.into())];
    h.done(verb("did"), vec![Edit::insert("person", id, cells)]);
    let of =
        |day: crate::base::Day, h: &House| h.ask(&books::Met::between((day, day), &East)).brought;
    assert_eq!((of(today(), &h), of(today().plus_days(-1), &h)), (1, 0));
}
