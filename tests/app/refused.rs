//! What the register does not take is seen, and can be opened again, tried again or thrown away; so
//! can what was begun and never saved.

use crate::harness::{EVA, Harness, KARIN, Start, town};
use tillit::domain::worker::{Role, Worker};
use tillit::screens::Route;
use tillit::store::{Author, workers};

/// Eva, another coordinator, gives Karin another role.
fn role(h: &Harness, before: Role, after: Role) {
    let author = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    let karin = Worker {
        id: h.member(KARIN),
        name: KARIN.into(),
        role: before,
        lang: tillit::base::Lang::Sv,
        gone: false,
    };
    h.write(&workers::edit(&author, &karin, &Worker { role: after, ..karin.clone() }));
}

/// Karin may only read from now on, and has logged a call nevertheless.
fn refused_call() -> Harness {
    let mut h = Start::new().with(town::busy);
    role(&h, Role::Coordinator, Role::Reader);
    h.keys("l2<up>trapporna<ctrl-s>");
    h
}

/// Karin may not change persons any more, and has given somebody another name nevertheless.
fn refused() -> Harness {
    let mut h = Start::new().with(town::busy);
    role(&h, Role::Coordinator, Role::VolunteerCoordinator);
    h.keys("2sgun-britt<down>e<ctrl-u>Gunilla<ctrl-s>1");
    h
}

/// How many changes lie on Karin's disk.
fn waiting(h: &Harness) -> usize {
    let desks = std::fs::read_dir(h.laptop().join("desk")).unwrap();
    let folders = desks.map(|desk| desk.unwrap().path().join("outbox"));
    folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten()).count()
}

fn calls(h: &Harness) -> String {
    h.row("SELECT count(*) FROM encounter")
}

fn named(h: &Harness) -> String {
    h.row("SELECT count(*) FROM person WHERE given='Gunilla'")
}

#[test]
fn what_is_refused_stands_first_on_today_with_the_reason() {
    let mut h = refused_call();
    assert_eq!(calls(&h), "0");
    assert!(h.screen().contains("Not taken, lies at the top of Today"), "{}", h.screen());
    let screen = h.screen();
    let (_, below) = screen.split_once("Not taken by the register").expect(&screen);
    let (line, rest) = below.trim_start().split_once('\n').unwrap();
    assert!(line.contains("Gun-Britt Sjöberg") && line.contains(" Call "), "{screen}");
    assert!(!line.contains("logged"), "nothing was logged: {screen}");
    assert!(rest.contains("Gun-Britt Sjöberg"), "the task is still to be done: {screen}");
    assert!(h.line(1).contains("not taken: 1"), "{}", h.screen());
    let mut h = h.again();
    // Whoever sees nobody any more sees nobody in what waits either; it waits all the same.
    assert!(!h.screen().contains("Gun-Britt"), "{}", h.screen());
    assert_eq!(waiting(&h), 1);
    let mut h = refused().again();
    assert!(h.screen().contains("Not taken by the register"), "{}", h.screen());
}

#[test]
fn its_form_is_opened_again_as_it_was() {
    let mut h = refused().again();
    h.keys("<home><enter>");
    assert!(h.screen().contains("Your role is not allowed"), "{}", h.screen());
    // The form opens again for who may write in it.
    role(&h, Role::VolunteerCoordinator, Role::Coordinator);
    h.keys("<esc>").wait(4_000);
    h.keys("<home><enter>");
    h.click("Open the form again");
    assert!(h.screen().contains("[Gunilla "), "{}", h.screen());
    assert_eq!(waiting(&h), 0);
    h.keys("<ctrl-s>");
    assert_eq!(named(&h), "1");
    h.keys("1");
    assert!(!h.screen().contains("Not taken"), "{}", h.screen());
    assert!(!h.screen().contains("Begun"), "{}", h.screen());
}

#[test]
fn it_is_tried_again_when_the_reason_is_gone() {
    let mut h = refused();
    role(&h, Role::VolunteerCoordinator, Role::Coordinator);
    h.keys("<home><enter>").click("Try once more");
    assert_eq!(named(&h), "1");
    assert!(!h.screen().contains("Not taken"), "{}", h.screen());
    assert!(h.line(1).contains("saved"), "{}", h.screen());
}

#[test]
fn it_is_thrown_away_and_ctrl_z_brings_it_back() {
    let mut h = refused();
    h.keys("<home><delete>");
    assert!(!h.screen().contains("Not taken"), "{}", h.screen());
    assert_eq!(waiting(&h), 0);
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("Not taken by the register"), "{}", h.screen());
    assert_eq!(waiting(&h), 1);
    h.keys("<home><enter>").click("Throw it away");
    let mut h = h.again();
    assert!(!h.screen().contains("Not taken"), "{}", h.screen());
    assert!(h.line(1).contains("saved"), "{}", h.screen());
}

#[test]
fn a_form_that_is_as_it_was_leaves_nothing_behind() {
    let mut h = Start::new().with(town::busy);
    h.keys("l2<ctrl-z><ctrl-z><ctrl-z><ctrl-z><esc>");
    assert!(!h.screen().contains("Begun, not saved"), "{}", h.screen());
}

#[test]
fn unsaved_work_is_thrown_away_and_ctrl_z_brings_it_back() {
    let mut h = Start::new().with(town::busy);
    h.keys("l2<esc>");
    assert!(h.screen().contains("Begun, not saved"), "{}", h.screen());
    h.keys("<home><delete>");
    assert!(!h.screen().contains("Begun, not saved"), "{}", h.screen());
    assert!(h.line(23).contains("Ctrl+Z brings it back"), "{}", h.screen());
    h.keys("<ctrl-z><home><enter>");
    assert!(h.screen().contains("[2 No answer]"), "{}", h.screen());
    h.keys("<esc><home><delete>");
    let mut h = h.again();
    assert!(!h.screen().contains("Begun, not saved"), "{}", h.screen());
    h.keys("l");
    assert!(!h.screen().contains("[2 No answer]"), "{}", h.screen());
}

#[test]
fn a_change_of_the_team_is_called_not_done_and_of_whom() {
    let mut h = Start::new().with(town::busy);
    let eva = h.member(EVA);
    h.app.go(Route::Member(eva));
    h.settle();
    role(&h, Role::Coordinator, Role::Worker);
    h.keys("<ctrl-u>Eva Falk<ctrl-s>").wait(4_000).keys("1<home>");
    let screen = h.screen();
    assert!(screen.contains("Not done:") && screen.contains(EVA), "{screen}");
    assert_eq!(h.row("SELECT count(*) FROM worker WHERE name='Eva Falk'"), "0");
}

#[test]
fn the_last_coordinator_is_told_in_the_form_that_there_must_be_one() {
    let mut h = Start::new().with(town::busy);
    let (eva, karin) = (h.member(EVA), h.member(KARIN));
    let author = Author { by: karin, at: h.now(), ids: &h.ids };
    h.write(&workers::leave(&author, eva));
    h.wait(4_000);
    h.app.go(Route::Member(karin));
    h.settle();
    h.keys("<tab>3<ctrl-s>");
    assert!(h.screen().contains("at least one coordinator"), "{}", h.screen());
    let role = "SELECT role FROM worker WHERE gone IS NULL AND name<>'Eva Holm'";
    assert_eq!(h.row(role), "coordinator");
}

#[test]
fn what_was_refused_is_not_said_to_go_in_when_the_drive_is_back() {
    let mut h = refused();
    assert!(h.line(1).contains("not taken: 1"), "{}", h.screen());
    let away = h.drive_goes();
    h.keys("2").wait(2_000);
    assert!(h.line(1).contains("out of reach"), "{}", h.screen());
    assert!(!h.line(1).contains("waiting"), "{}", h.screen());
    drop(away);
}
