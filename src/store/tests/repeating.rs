//! Series that are changed, and changed back.

use super::counting::count;
use super::work::day;
use super::*;
use crate::base::{Country, Day, SeriesId, SessionId};
use crate::domain::session::series::{Nth, Often, Rule, Series, Weeks};
use crate::domain::session::{Kind, Session};
use chrono::Weekday;
use sessions::{Repeats, RepeatsOf, rework};

/// The Tuesdays of December.
fn tuesdays(h: &mut House) -> Series {
    let author = h.author();
    let first = day("2026-12-01");
    let model = Session::new(SessionId(author.id()), Kind::Square, first);
    let model = Session { place: "Torget".to_owned(), ..model };
    let id = SeriesId(author.id());
    let (rule, until) = (on(Weekday::Tue), day("2026-12-22"));
    let one = Series { id, rule, first, until, closed: Vec::new(), skip_red: false, model };
    let save = sessions::begin(&author, &one, Country::Se);
    h.commit(&save);
    one
}

fn on(weekday: Weekday) -> Rule {
    Rule { often: Often::Week, every: 1, days: vec![weekday], nth: Nth::First }
}

fn read(h: &House, one: &Series) -> RepeatsOf {
    h.ask(&Repeats { id: one.id })
}

/// The series as it is to be from a day on.
fn change(h: &mut House, one: &Series, on: &str, like: impl FnOnce(Series) -> Series) -> Save {
    let before = read(h, one);
    let after = like(before.series.clone());
    let save = rework(&h.author(), &before, &after, (day(on), Country::Se));
    assert_eq!(h.commit(&save), Saved::Done { conflicts: 0 });
    save
}

/// The days there are sessions on.
fn days(h: &House) -> Vec<Day> {
    let sql = "SELECT day FROM session WHERE gone IS NULL ORDER BY day";
    h.register.read(|db| row::all(db, sql, [], |r| Ok(r.get(0)?))).unwrap()
}

#[test]
fn a_series_that_was_shortened_or_closed_and_is_long_again_has_its_days_back() {
    let mut h = House::plain();
    let one = tuesdays(&mut h);
    let all = days(&h);
    assert_eq!(all.len(), 4);
    // One was left out by hand, and stays so whatever is changed.
    let skipped = read(&h, &one).sessions[1].0.clone();
    let skip = sessions::skip(&h.author(), &skipped);
    h.commit(&skip);
    change(&mut h, &one, "2026-11-23", |one| Series { until: day("2026-12-10"), ..one });
    assert_eq!(days(&h), all[..1]);
    assert_eq!(read(&h, &one).sessions.len(), 2, "what is not of it any more was not skipped");
    change(&mut h, &one, "2026-11-23", |one| Series { until: day("2026-12-22"), ..one });
    assert_eq!(days(&h), [all[0], all[2], all[3]]);
    change(&mut h, &one, "2026-11-23", |one| Series { closed: Weeks::read("51").unwrap(), ..one });
    assert_eq!(days(&h), [all[0], all[3]]);
    change(&mut h, &one, "2026-11-23", |one| Series { closed: Vec::new(), ..one });
    assert_eq!(days(&h), [all[0], all[2], all[3]]);
}

#[test]
fn a_session_of_today_and_one_something_was_written_at_stay_when_the_series_moves() {
    let mut h = House::plain();
    let one = tuesdays(&mut h);
    let all = days(&h);
    let session = |h: &House, nth: usize| read(h, &one).sessions[nth].0.clone();
    // Somebody was met at the second, the third was counted at, and at the fourth a partner is expected.
    let ann = h.person("Ann");
    let encounter = crate::base::EncounterId(h.author().id());
    let meeting = sessions::Meeting { person: ann, new: None, encounter, at: NOON, stage: None };
    let second = session(&h, 1);
    let save = sessions::met(&h.author(), &second, &meeting);
    h.commit(&save);
    let (third, run) = (session(&h, 2), h.author().id());
    count(&mut h, &third, run, &[("heads", 3)]);
    let fourth = session(&h, 3);
    let partner = crate::domain::session::Partner { name: "Kyrkan".to_owned(), drew: false };
    let with = Session { partners: vec![partner], ..fourth.clone() };
    let save = sessions::edit(&h.author(), &fourth, &with);
    h.commit(&save);
    let thursday = |one: Series| Series { rule: on(Weekday::Thu), ..one };
    let moved = change(&mut h, &one, "2026-12-01", thursday);
    assert_eq!(days(&h), all, "today's is this week's, and the last Thursday comes after the end");
    h.turn(moved.action, undo::Way::Undo);
    change(&mut h, &one, "2026-12-01", |one| Series { until: day("2026-12-02"), ..one });
    assert_eq!(days(&h), all, "nothing of what was written goes into the bin");
}
