//! A list on a ladder: whose turn it is and why, one's own part of it, and colleagues who ring at once.

use crate::harness::{Harness, Start};
use crate::initiatives::hjallbo;
use tillit::base::{ActionId, Country, InitiativeId, PersonId, Word, WorkerId};
use tillit::domain::initiative::Initiative;
use tillit::domain::ladder::{Delay, shipped_one};
use tillit::domain::worker::{Role, Worker};
use tillit::store::initiatives::{Take, Took, Wall, Want};
use tillit::store::{
    Author, Cell, Change as _, Column, Edit, Register, Save, Unlock, initiatives, workers,
};

/// Six on a sealed list, the last without a number but with an address: calls first, then a letter.
fn ladder(author: &Author<'_>) -> Vec<Save> {
    let mut saves = hjallbo(author);
    let people: Vec<PersonId> = saves.iter().filter_map(|save| save.about).take(6).collect();
    let mut ladder = shipped_one("letter-call").unwrap();
    ladder.steps.remove(0);
    ladder.steps[0].after = Delay::NONE;
    let id = InitiativeId(author.id());
    let one = Initiative { ladder: Some(ladder.text()), ..Initiative::new(id, "Aged 80") };
    saves.push(initiatives::add(author, &one));
    saves.push(initiatives::seal(author, &one, &people));
    let camilla = Worker {
        id: WorkerId(author.id()),
        name: "Camilla Ek".into(),
        role: Role::Worker,
        lang: tillit::base::Lang::En,
        gone: false,
    };
    saves.push(workers::add(author, &camilla));
    saves
}

fn story() -> Harness {
    let mut h = Start::new().with(ladder);
    let street = vec![Column::new("street", Cell::Null, "Lövgatan 2")];
    let edit = Edit::update("person", h.person("Folke"), street);
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    h.write(&author.save(Word("did-person-edit"), vec![edit]));
    h.keys("3<enter>");
    h
}

/// What a colleague's program is given on the same list.
fn colleague(h: &Harness, register: &mut Register, want: Want) -> Took {
    let initiative = h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)));
    let at = h.now();
    let wall = Wall { at, now: at.utc(), country: Country::Se };
    let by = h.member("Camilla Ek");
    let action = ActionId(Author { by, at, ids: &h.ids }.id());
    let initiative = InitiativeId(initiative.unwrap());
    Take { initiative, want, by, alone: true, action, wall }.apply(register).unwrap()
}

#[test]
fn every_line_says_the_rung_and_why_and_so_does_the_card() {
    let mut h = story();
    let screen = h.screen();
    assert!(screen.contains("Call: The first step."), "{screen}");
    assert!(h.line(23).contains("Call (To do now). The first step."), "{screen}");
    let (_, other) = screen.split_once("To do, not by telephone").unwrap();
    assert!(other.contains("Folke") && other.contains("Invitation: Cannot be called"), "{screen}");
    h.keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("Call (To do now). The first step."), "{screen}");
}

#[test]
fn the_ladder_proposes_what_comes_next_and_the_call_keeps_its_rung() {
    let mut h = story();
    h.keys("l2");
    let screen = h.screen();
    assert!(screen.contains("attempt 1 of 3"), "{screen}");
    assert!(screen.contains("No answer to 1 of 3 tries: another time of day."), "{screen}");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT step||' '||disposition FROM encounter"), "call no-answer");
    assert_eq!(h.row("SELECT errand||' '||day||' '||time FROM task"), "call 2026-11-24 12:00");
    assert!(h.line(1).contains("Calling round > Bertil"), "{}", h.screen());
    // After a no the ladder proposes nothing more.
    h.keys("5<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM task"), "1");
    assert!(h.line(1).contains("Calling round > Cecilia"), "{}", h.screen());
    h.keys("<esc>");
    let (_, later) = { h.screen() }
        .split_once("Booked for later")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert!(later.contains("Anna") && later.contains("12:00"), "{later}");
}

#[test]
fn whom_a_colleague_has_nobody_else_gets() {
    let mut h = story();
    let mut register = Register::open(&h.path(), &Unlock::default()).unwrap();
    assert_eq!(colleague(&h, &mut register, Want::Next(None)).person, Some(h.person("Anna")));
    h.keys("l");
    assert!(h.line(1).contains("Calling round > Bertil"), "{}", h.screen());
    assert!(h.line(23).contains("Camilla Ek has Anna"), "{}", h.screen());
    let next = colleague(&h, &mut register, Want::Next(Some(h.person("Anna"))));
    assert_eq!(next.person, Some(h.person("Cecilia")), "Bertil is ours now");
    // The form is left without a call: he is free again.
    h.keys("<esc>");
    let next = colleague(&h, &mut register, Want::Next(Some(h.person("Cecilia"))));
    assert_eq!(next.person, Some(h.person("Anna")));
    let next = colleague(&h, &mut register, Want::This(h.person("Bertil")));
    assert_eq!(next.person, Some(h.person("Bertil")));
}

#[test]
fn the_board_rings_whom_the_queue_has_first() {
    let mut h = story();
    let mut register = Register::open(&h.path(), &Unlock::default()).unwrap();
    assert_eq!(colleague(&h, &mut register, Want::Next(None)).person, Some(h.person("Anna")));
    h.keys("gl");
    assert!(h.line(1).contains("Calling round > Bertil"), "{}", h.screen());
    assert!(!h.screen().contains("has Anna"), "nobody was asked for that is taken");
    let next = colleague(&h, &mut register, Want::Next(Some(h.person("Anna"))));
    assert_eq!(next.person, Some(h.person("Cecilia")), "Bertil is ours now");
}

#[test]
fn the_board_says_for_whom_an_interpreter_is_to_be_booked() {
    let mut h = story();
    let needs = vec![Column::new("interpreter", Cell::Null, true)];
    let edit = Edit::update("person", h.person("Bertil"), needs);
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    h.write(&author.save(Word("did-person-edit"), vec![edit]));
    h.keys("g");
    let screen = h.screen();
    let line = screen.lines().find(|line| line.contains("Interpreter to book"));
    assert!(line.is_some_and(|line| line.contains(" 1 ")), "{screen}");
}

#[test]
fn f8_goes_past_somebody_who_comes_last() {
    let mut h = story();
    h.keys("l<f8>");
    assert!(h.line(1).contains("Calling round > Bertil"), "{}", h.screen());
    for name in ["Cecilia", "David", "Elsa", "Anna"] {
        h.keys("2<ctrl-s>");
        assert!(h.line(1).contains(&format!("Calling round > {name}")), "{}", h.screen());
    }
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "4");
}

#[test]
fn a_list_is_shared_out_and_frees_itself() {
    let mut h = story();
    h.keys("a");
    assert!(h.screen().contains("Share out: Aged 80"), "{}", h.screen());
    h.keys("2");
    let screen = h.screen();
    assert!(screen.contains("Camilla Ek: 2") && screen.contains("Karin Lindén: 2"), "{screen}");
    h.keys("<tab>3<ctrl-s>");
    assert_eq!(
        h.row("SELECT count(*)||' '||max(until) FROM target WHERE worker IS NOT NULL"),
        "6 2026-11-25"
    );
    h.keys("v");
    assert!(h.screen().contains("Mine: 2 of 6"), "{}", h.screen());
    // What is somebody else's is not offered, until the slice is over.
    let mine = "SELECT count(*) FROM target t JOIN worker w ON w.id=t.worker
       WHERE w.name LIKE 'Karin%' AND t.person IN (SELECT person FROM phone)";
    let mine: usize = h.row(mine).parse().unwrap();
    h.keys("l");
    for _ in 1..mine {
        h.keys("5<ctrl-s>");
        assert!(h.line(1).contains("Calling round"), "{}", h.screen());
    }
    h.keys("5<ctrl-s>");
    assert!(h.line(1).contains("Initiatives > Aged 80"), "{}", h.screen());
}
