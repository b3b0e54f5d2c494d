//! Sessions and what is counted at them: kept whole, turned round, counted by two and merged to the sum.

use super::merging::stories::Two;
use super::undo::Way;
use super::*;
use crate::base::{AreaId, Day, SessionId};
use crate::domain::area::Area;
use crate::domain::session::count::{SLOT, Sums};
use crate::domain::session::counter::{Counter, Means, Name, Own, counters};
use crate::domain::session::{Cancel, Kind, Material, Partner, Response, Session, State};
use crate::domain::worker::Role;
use sessions::{Around, Batch, Count, Sheet};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// A session with everything written down.
pub fn whole(h: &mut House, on: &str) -> Session {
    let area = Area::new(AreaId(h.author().id()), "Hjällbo");
    let save = areas::add(&h.author(), &area);
    h.commit(&save);
    let partner = |name: &str, drew| Partner { name: name.to_owned(), drew };
    let session = Session {
        name: "Höstens sista".into(),
        from: chrono::NaiveTime::from_hms_opt(13, 0, 0),
        to: chrono::NaiveTime::from_hms_opt(15, 0, 0),
        place: "Bergsjön torg".into(),
        area: Some(area.id),
        staff: vec![h.karin],
        partners: vec![partner("Biblioteket", true), partner("Polisen", false)],
        announced: Some(true),
        clothes: true,
        sign: true,
        draw: "kaffe".into(),
        weather: "mulet, 6 grader".into(),
        cost: Some(340),
        material: vec![Material { name: "folder".into(), n: 40 }],
        response: Some(Response::Good),
        reflection: "många frågade om Fixaren".into(),
        adjustment: "ta med kort till Fixaren".into(),
        safety: "stå inte vid gången".into(),
        note: "nyckel hos vaktmästaren".into(),
        ..Session::new(SessionId(h.author().id()), Kind::Square, day(on))
    };
    let save = sessions::add(&h.author(), &session);
    h.commit(&save);
    session
}

fn read(h: &House, id: SessionId) -> Session {
    h.ask(&Sheet { id: Some(id) }).session.unwrap()
}

/// Counts as a screen does: so many of a counter, in one batch.
pub fn count(h: &mut House, session: &Session, run: Id, numbers: &[(&str, i64)]) -> Save {
    let now = h.ask(&Count { id: session.id });
    let author = h.author();
    let mut batch = Batch::new(&author, run);
    for (counter, n) in numbers {
        let slot = Stamp(NOON.0 / SLOT * SLOT);
        let place = crate::domain::session::count::Place { run, counter: (*counter).into(), slot };
        let sent = now.counted.all().find(|(at, _)| **at == place).map(|(_, n)| n);
        batch.press(counter, slot, *n, sent);
    }
    let started = sessions::started(&author, &now.session);
    let save = sessions::gather(&author, &now.session, &batch);
    for save in started.iter().chain([&save]) {
        h.commit(save);
    }
    save
}

fn sums(h: &House, id: SessionId) -> Sums {
    let around = h.ask(&Around { today: day("2026-11-23"), limit: 9 });
    let mut all = around.coming.into_iter().chain(around.been);
    all.find(|line| line.session.id == id).unwrap().sums
}

#[test]
fn a_session_comes_back_as_it_was_written_changed_turned_round_and_binned() {
    let mut h = House::plain();
    let one = whole(&mut h, "2026-11-23");
    assert_eq!(read(&h, one.id), one);
    let mut after = one.clone();
    after.partners = vec![Partner { name: "Polisen".into(), drew: true }];
    after.material = vec![Material { name: "folder".into(), n: 41 }];
    (after.staff, after.announced, after.response) = (Vec::new(), None, None);
    let edit = sessions::edit(&h.author(), &one, &after);
    assert_eq!(h.commit(&edit), Saved::Done { conflicts: 0 });
    assert_eq!(read(&h, one.id), after);
    h.turn(edit.action, Way::Undo);
    assert_eq!(read(&h, one.id), one);
    let cancel = sessions::cancel(&h.author(), &one, Cancel::Weather);
    h.commit(&cancel);
    let stands = read(&h, one.id);
    assert_eq!((stands.state, stands.reason), (State::Cancelled, Some(Cancel::Weather)));
    h.turn(cancel.action, Way::Undo);
    assert_eq!(read(&h, one.id), one);
    let bin = sessions::bin(&h.author(), &one);
    h.commit(&bin);
    assert!(h.ask(&Around { today: one.day, limit: 9 }).coming.is_empty());
    assert_eq!(h.register.read(|db| Count { id: one.id }.ask(db)), Err(StoreError::Gone));
    h.turn(bin.action, Way::Undo);
    assert_eq!(h.ask(&Around { today: one.day, limit: 9 }).coming[0].session, one);
}

#[test]
fn what_comes_is_the_soonest_first_and_what_has_been_the_latest() {
    let mut h = House::plain();
    let days = ["2026-11-30", "2026-11-20", "2026-11-23", "2026-10-01", "2026-11-24"];
    let ids = days.map(|on| whole(&mut h, on).id);
    let around = h.ask(&Around { today: day("2026-11-23"), limit: 9 });
    let of = |lines: &[sessions::Line]| lines.iter().map(|l| l.session.id).collect::<Vec<_>>();
    assert_eq!(of(&around.coming), [ids[2], ids[4], ids[0]]);
    assert_eq!(of(&around.been), [ids[1], ids[3]]);
}

#[test]
fn a_batch_counts_once_however_often_it_is_sent_and_can_be_taken_back() {
    let mut h = House::plain();
    let one = whole(&mut h, "2026-11-23");
    let run = h.author().id();
    let first = count(&mut h, &one, run, &[("talk", 5), ("folder", 3)]);
    assert_eq!(read(&h, one.id).state, State::Running, "its first head began it");
    assert_eq!(h.commit(&first), Saved::Already);
    let second = count(&mut h, &one, run, &[("talk", 2), ("talk", -1)]);
    assert_eq!(sums(&h, one.id), Sums { heads: 6, talks: 6, material: 43 });
    assert_eq!(h.one("SELECT count(*) FROM tally"), "2", "a run writes on in its own rows");
    h.turn(second.action, Way::Undo);
    assert_eq!(sums(&h, one.id).talks, 5);
    h.turn(second.action, Way::Redo);
    assert_eq!(sums(&h, one.id).talks, 6);
    h.turn(second.action, Way::Undo);
    h.turn(first.action, Way::Undo);
    let state = read(&h, one.id).state;
    assert_eq!(state, State::Running, "what others count at it goes on");
}

#[test]
fn two_copies_that_count_the_same_session_merge_to_the_sum() {
    let mut home = House::plain();
    let one = whole(&mut home, "2026-11-23");
    let before = home.author().id();
    count(&mut home, &one, before, &[("talk", 10)]);
    let mut two = Two::part(home);
    let runs = [two.home.author().id(), two.field.author().id()];
    for _ in 0..3 {
        count(&mut two.home, &one, runs[0], &[("talk", 4), ("folder", 1)]);
        count(&mut two.field, &one, runs[1], &[("talk", 3), ("no", 2)]);
    }
    two.home();
    two.out();
    let sum = "SELECT sum(n) FROM tally WHERE counter='talk'";
    assert_eq!(two.both(sum), "31");
    assert_eq!(two.both("SELECT sum(n) FROM tally"), "40");
    assert_eq!(two.both("SELECT count(*) FROM conflict"), "0");
    // They go on where they were.
    count(&mut two.field, &one, runs[1], &[("talk", 9)]);
    two.home();
    assert_eq!(sums(&two.home, one.id).talks, 40);
}

#[test]
fn what_waits_on_the_computer_is_laid_over_what_the_register_holds() {
    let mut h = House::plain();
    let one = whole(&mut h, "2026-11-23");
    let run = h.author().id();
    count(&mut h, &one, run, &[("talk", 5)]);
    let waits = count(&mut h, &one, run, &[("talk", 2)]);
    h.turn(waits.action, Way::Undo);
    let mut counted = h.ask(&Count { id: one.id }).counted;
    assert_eq!(counted.total("talk"), 5);
    sessions::overlay(&mut counted, one.id, [&waits]);
    assert_eq!(counted.total("talk"), 7);
    sessions::overlay(&mut counted, SessionId(run), [&waits]);
    assert_eq!(counted.total("talk"), 7, "another session's is not this one's");
}

#[test]
fn counters_have_the_teams_own_names_and_only_some_may_give_them() {
    let mut h = House::plain();
    let coffee = Own {
        kind: Kind::Square,
        code: "own-1".into(),
        name: "Fick kaffe".into(),
        means: Means::Heads,
        hidden: false,
    };
    let save = sessions::own_counters(&h.author(), &[], std::slice::from_ref(&coffee));
    h.commit(&save);
    let renamed = Own { name: "Drack kaffe".into(), ..coffee.clone() };
    let save = sessions::own_counters(&h.author(), &[coffee], std::slice::from_ref(&renamed));
    h.commit(&save);
    let own = h.ask(&sessions::Counters);
    assert_eq!(own, [renamed]);
    let last = counters(Kind::Square, &own).pop().unwrap();
    let name = Name::Text("Drack kaffe".into());
    assert_eq!(last, Counter { code: "own-1".into(), name, means: Means::Heads });
    let one = whole(&mut h, "2026-11-23");
    let run = h.author().id();
    count(&mut h, &one, run, &[("talk", 3), ("own-1", 5)]);
    assert_eq!(sums(&h, one.id), Sums { heads: 5, talks: 3, material: 40 });
    for (role, may_count, may_name) in [
        (Role::Worker, true, true),
        (Role::VolunteerCoordinator, true, false),
        (Role::Reader, false, false),
    ] {
        let counts = sessions::turn(&h.author(), &one, State::Done);
        let names = sessions::own_counters(&h.author(), &[], &own);
        assert_eq!(may(&counts, role).is_ok(), may_count, "{role:?}");
        assert_eq!(may(&names, role).is_ok(), may_name, "{role:?}");
    }
}
