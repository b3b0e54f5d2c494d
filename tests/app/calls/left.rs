//! Today tells how many are left to ring in every initiative that goes on, and opens the queue.

use super::walk::list;
use crate::harness::{Harness, Start};
use tillit::base::{Country, InitiativeId, Lang};
use tillit::store::initiatives::{ShareSheet, Wall, share_out};
use tillit::store::{Ask as _, Author};

fn start() -> Harness {
    Start::new().with(list)
}

#[test]
fn today_counts_those_who_can_be_rung_and_enter_opens_the_queue() {
    let mut h = start();
    // Two of the five have no number, or do not want to be rung.
    assert!(h.screen().contains("3 left in 80-åringar Hjällbo"), "{}", h.screen());
    assert!(h.line(24).contains("L Call next"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Calling round > Gun-Britt"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert!(h.line(1).contains("Calling round > Anna"), "{}", h.screen());
    h.keys("<esc>");
    assert!(h.line(1).contains("Today"), "{}", h.screen());
    assert!(h.screen().contains("2 left in 80-åringar"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("3 left in 80-åringar"), "{}", h.screen());
    // Who has been rung to the end finds the line gone.
    h.keys("<home>l5<ctrl-s>5<ctrl-s>5<ctrl-s>");
    assert!(h.line(1).contains("Today"), "{}", h.screen());
    assert!(!h.screen().contains("left in"), "{}", h.screen());
}

#[test]
fn what_colleagues_do_is_counted_some_minutes_later() {
    let mut h = start();
    let mut camilla = h.as_user("Camilla Ek");
    camilla.keys("3<enter>l5<ctrl-s><esc>");
    h.wait(60_000);
    assert!(h.screen().contains("3 left in"), "{}", h.screen());
    h.wait(5 * 60_000);
    camilla.keys("l5<ctrl-s><esc>");
    h.wait(60_000);
    assert!(h.screen().contains("1 left in"), "{}", h.screen());
}

#[test]
fn those_of_a_colleague_are_left_to_them() {
    let mut h = Start::new().lang(Lang::Sv).with(list);
    assert!(h.screen().contains("3 kvar i 80-åringar"), "{}", h.screen());
    drop(h.as_user("Camilla Ek"));
    let initiative = h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)));
    let (initiative, at) = (InitiativeId(initiative.unwrap()), h.now());
    let wall = Wall { at, now: at.utc(), country: Country::Se };
    let sheet = h.peek(|db| ShareSheet { initiative, wall }.ask(db).unwrap());
    let (anna, camilla) = (h.person("Anna"), h.member("Camilla Ek"));
    let part = sheet.open.iter().filter(|open| open.card == anna);
    let part: Vec<_> = part.map(|open| (*open, Some(camilla))).collect();
    let author = Author { by: h.member("Karin Lindén"), at, ids: &h.ids };
    h.write(&share_out(&author, initiative, &part, None));
    let mut h = h.again();
    assert!(h.screen().contains("2 kvar i 80-åringar"), "{}", h.screen());
}
