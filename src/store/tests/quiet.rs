//! Who has been reached once and not heard of since is closed at the day of the last contact, and can be
//! opened again.

use super::queue::{list, log, wall};
use super::undo::Way;
use super::work::{draft, open_task};
use super::*;
use crate::domain::disposition::Disposition;
use crate::domain::initiative::{Initiative, Removal};
use crate::domain::programme::matching::{Match, Parting};
use crate::domain::task::Task;
use initiatives::{Board, Card, Listed, NextUp, QuietNext, QuietOf, Wall, close_quiet, reopen};

/// Ann was reached in November, Bo as well and is to be rung on a day, Eva in February, and nobody has
/// reached Siv.
struct Story {
    h: House,
    one: Initiative,
    people: Vec<PersonId>,
}

fn story() -> Story {
    let mut h = House::plain();
    let people: Vec<PersonId> = ["Ann", "Bo", "Eva", "Siv"].map(|name| h.person(name)).into();
    let one = list(&mut h, &people);
    for (at, who, how) in [
        ("11-23 10:00", 0, Disposition::Partial),
        ("11-23 11:00", 1, Disposition::Partial),
        ("12-20 11:00", 2, Disposition::Partial),
        ("11-23 12:00", 3, Disposition::NoAnswer),
    ] {
        log(&mut h, &one, at, draft(people[who], how));
    }
    Story { h, one, people }
}

impl Story {
    fn set(&mut self, days: &str) {
        let save = settings::set(&self.h.author(), settings::QUIET, None, days);
        self.h.commit(&save);
    }

    fn board(&self, at: &str) -> QuietOf {
        self.h.ask(&Board { initiative: self.one.id, limit: 99, wall: next_year(at) }).quiet
    }

    fn due(&self, at: &str) -> QuietOf {
        let found = self.h.ask(&QuietNext { after: None, wall: next_year(at) });
        found.map(|(_, quiet)| quiet).unwrap_or_default()
    }

    fn who(quiet: &QuietOf) -> Vec<PersonId> {
        quiet.who.iter().map(|one| one.person).collect()
    }

    fn removed(&self, person: PersonId) -> Option<(Stamp, Removal)> {
        let of = Listed { initiative: self.one.id, only: Some(vec![person]), limit: 9 };
        self.h.ask(&of)[0].target.removed
    }

    fn close(&mut self, quiet: &QuietOf) -> Save {
        let save = close_quiet(&self.h.author(), self.one.id, quiet);
        assert_eq!(self.h.commit(&save), Saved::Done { conflicts: 0 });
        save
    }
}

/// What the clock shows then, the year after.
fn next_year(at: &str) -> Wall {
    let then = wall(at);
    let now = then.now + chrono::TimeDelta::days(365);
    Wall { at: Stamp(now.and_utc().timestamp_millis()), now, ..then }
}

#[test]
fn who_has_not_been_heard_of_for_ninety_days_is_closed_at_the_last_contact() {
    let mut s = story();
    let ann = s.people[0];
    let author = s.h.author();
    let later = Task {
        person: Some(s.people[1]),
        day: "2027-06-01".parse().ok(),
        ..open_task(author.id())
    };
    let save = tasks::add(&author, &later);
    s.h.commit(&save);
    assert_eq!(s.board("02-20 09:00").who, []);
    let quiet = s.board("02-21 09:00");
    assert_eq!(
        (quiet.days, Story::who(&quiet)),
        (90, vec![ann]),
        "Bo is waited for, Siv was never reached"
    );
    let reach = |s: &Story| s.h.ask(&Card { id: s.one.id }).line.reach.unwrap();
    let before = (reach(&s).of(), reach(&s).completed());
    let save = s.close(&quiet);
    assert_eq!(s.removed(ann), Some((wall("11-23 10:00").at, Removal::NoContact)));
    assert_eq!((reach(&s).of(), reach(&s).completed()), before, "the N of the figures stands");
    assert_eq!(s.board("02-21 09:00").who, []);
    let next = |s: &Story| {
        let by = s.h.karin;
        let next = NextUp { initiative: s.one.id, after: None, by, wall: next_year("02-21 09:00") };
        s.h.ask(&next)
    };
    assert_ne!(next(&s), Some(ann), "nobody rings her any more");
    s.h.turn(save.action, Way::Undo);
    assert_eq!(s.removed(ann), None);
    s.h.turn(save.action, Way::Redo);
    let back = reopen(&s.h.author(), s.one.id, ann, wall("11-23 10:00").at);
    s.h.commit(&back);
    assert_eq!((s.removed(ann), Story::who(&s.board("02-21 09:00"))), (None, vec![ann]));
}

#[test]
fn a_contact_anywhere_and_what_is_open_anywhere_keep_somebody_open() {
    let mut s = story();
    let ann = s.people[0];
    assert_eq!(Story::who(&s.board("02-21 09:00")), [ann, s.people[1]]);
    // A visit beside the initiative, on another card that has become part of hers.
    let other = s.h.person("Anna");
    let met = crate::domain::encounter::Draft {
        at: next_year("01-15 09:00").at,
        day: "2027-01-15".parse().unwrap(),
        ..draft(other, Disposition::Completed)
    };
    let (_, save) = encounters::log(&s.h.author(), &met, &encounters::Then::default());
    s.h.commit(&save);
    assert_eq!(s.board("02-21 09:00").who.len(), 2);
    s.h.done(
        verb("did"),
        vec![Edit::update("person", other, vec![Column::new("merged_into", Cell::Null, ann)])],
    );
    assert_eq!(Story::who(&s.board("02-21 09:00")), [s.people[1]]);
    assert_eq!(Story::who(&s.board("04-15 09:00")), [s.people[1], s.people[2], ann]);
    // Something is to be done with Bo, in no initiative.
    let task = Task { person: Some(s.people[1]), ..open_task(s.h.author().id()) };
    let save = tasks::add(&s.h.author(), &task);
    s.h.commit(&save);
    assert_eq!(Story::who(&s.board("04-15 09:00")), [s.people[2], ann]);
}

#[test]
fn the_program_closes_by_itself_only_where_the_team_says_so_and_never_again() {
    let mut s = story();
    let ann = s.people[0];
    assert_eq!(s.due("02-21 09:00").who, []);
    s.set("30");
    let due = s.due("01-01 09:00");
    assert_eq!((due.days, Story::who(&due)), (30, vec![ann, s.people[1]]));
    s.close(&due);
    assert_eq!(s.due("01-01 09:00").who, []);
    let back = reopen(&s.h.author(), s.one.id, ann, wall("11-23 10:00").at);
    s.h.commit(&back);
    assert_eq!(s.due("01-01 09:00").who, [], "who was opened by hand stays open");
    assert_eq!(Story::who(&s.board("01-01 09:00")), [ann], "and the board still tells");
}

#[test]
fn who_was_guided_on_or_goes_along_with_a_helper_is_not_silent() {
    let mut s = story();
    let (ann, bo) = (s.people[0], s.people[1]);
    s.set("90");
    let seen = |s: &Story| (Story::who(&s.board("02-22 09:00")), Story::who(&s.due("02-22 09:00")));
    assert_eq!(seen(&s), (vec![ann, bo], vec![ann, bo]));
    // Nobody knows yet what came of it for Ann, and Kerstin goes with another card of Bo's.
    let author = s.h.author();
    let on = books::Entry::new(crate::domain::book::Book::Referral, author.id());
    let on = on.with("person", ann.0).with("aim", "vårdcentralen").with("day", "2026-11-24");
    let guided = books::add(&author, &on);
    s.h.commit(&guided);
    let other = s.h.person("Bosse");
    let part = Column::new("merged_into", Cell::Null, bo);
    s.h.done(verb("did"), vec![Edit::update("person", other, vec![part])]);
    let going = super::going::pair(&mut s.h, other, "2026-11-24");
    assert_eq!(seen(&s), (vec![], vec![]));
    // What came of it is known, and she goes with nobody any more; the last time was in February.
    let told = on.clone().with("result", "helped").with("result_day", "2026-12-01");
    let save = books::edit(&s.h.author(), &on, &told);
    s.h.commit(&save);
    let author = s.h.author();
    let went = programmes::Time {
        id: author.id(),
        of: going.id,
        day: "2027-02-01".parse().unwrap(),
        minutes: None,
        what: String::new(),
    };
    let save = programmes::went(&author, &went);
    s.h.commit(&save);
    let reason = Some(Parting::Away);
    let ended = Match { ended: "2027-02-02".parse().ok(), reason, ..going.clone() };
    let save = programmes::edit_match(&s.h.author(), &going, &ended);
    s.h.commit(&save);
    assert_eq!(seen(&s).0, [ann], "with Bo somebody was three weeks ago");
    let last = s.board("02-22 09:00").who[0].last;
    assert_eq!(last, wall("11-24 12:00").at, "the day she was guided on, and not that of the call");
}
