//! Those met in the field: what is a contact with them, and who is usually met.

use super::work::today;
use super::*;
use crate::base::SessionId;
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
    let meeting =
        sessions::Meeting { person, new: None, encounter, at: NOON, today: today(), stage: None };
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
    let met = h.ask(&books::Met { from: today().plus_days(-90), to: today() });
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
