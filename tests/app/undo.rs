//! Taking back and doing again, in words; over a colleague's later work only when asked.

use crate::harness::{Harness, KARIN, Start, probe, town};
use tillit::domain::session::Session;
use tillit::domain::wheel::Plan;
use tillit::screens::{Route, Sessions};
use tillit::store::{Author, plans, sessions};

fn with_note(text: &str) -> Harness {
    let mut h = Start::new().with(town::four);
    write_note(&mut h, text);
    h
}

fn write_note(h: &mut Harness, text: &str) {
    h.app.show(probe::note(h.person("Gunnel")));
    h.settle();
    h.keys("<ctrl-u>").keys(text).keys("<ctrl-s>");
}

fn note(h: &Harness) -> String {
    h.row("SELECT coalesce(note,'') FROM person WHERE given='Gunnel'")
}

#[test]
fn one_key_takes_it_back_another_does_it_again() {
    let mut h = with_note("fikar");
    h.keys("<ctrl-z>");
    assert_eq!(note(&h), "");
    assert!(h.line(23).contains("Taken back"), "{}", h.screen());
    assert!(h.line(23).contains("Gunnel Bergström"), "{}", h.screen());
    h.keys("<ctrl-y>");
    assert_eq!(note(&h), "fikar");
    assert!(h.line(23).contains("Done again"), "{}", h.screen());
    h.keys("<ctrl-y>");
    assert!(h.line(23).contains("nothing to do again"), "{}", h.screen());
}

#[test]
fn step_by_step_to_where_it_began() {
    let mut h = with_note("ett");
    write_note(&mut h, "två");
    h.keys("<ctrl-z>");
    assert_eq!(note(&h), "ett");
    h.keys("<ctrl-z>");
    assert_eq!(note(&h), "");
}

#[test]
fn a_colleagues_later_words_are_asked_for_first() {
    let mut h = with_note("mitt");
    let mut bo = h.as_user("Bo");
    write_note(&mut bo, "hens");
    assert_eq!(note(&h), "hens");
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("Bo changed the same thing"), "{}", h.screen());
    h.keys("<enter>");
    assert_eq!(note(&h), "hens", "Enter alone does no harm");
    h.keys("<ctrl-z><down><enter>");
    assert_eq!(note(&h), "");
}

#[test]
fn a_digit_meant_for_a_tab_does_not_answer_the_question_of_undo() {
    let mut h = with_note("ett");
    let mut other = h.beside(KARIN);
    write_note(&mut other, "två");
    h.silent(|h| {
        h.keys("<ctrl-z>2");
        assert!(h.line(1).contains("People"), "{}", h.screen());
    });
    assert!(h.screen().contains("This was not done from here"), "{}", h.screen());
    h.keys("21");
    assert!(h.line(23).contains("Choose with the arrows"), "{}", h.screen());
    assert!(h.screen().contains("This was not done from here"), "{}", h.screen());
    assert_eq!(note(&h), "två");
    h.keys("<down><enter>");
    assert_eq!(note(&h), "ett");
}

#[test]
fn what_the_same_member_did_in_another_program_is_asked_about_first() {
    let mut h = with_note("ett");
    let mut other = h.beside(KARIN);
    write_note(&mut other, "två");
    h.keys("<ctrl-z>");
    assert_eq!(note(&h), "två", "not a word was said of it here");
    for told in ["Person changed: Gunnel Bergström", "09:00", "in another program"] {
        assert!(h.screen().contains(told), "{told}\n{}", h.screen());
    }
    h.keys("<enter>");
    assert_eq!(note(&h), "två", "Enter alone does no harm");
    h.keys("<ctrl-z><down><enter>");
    assert_eq!(note(&h), "ett");
    h.keys("<ctrl-z>");
    assert_eq!(note(&h), "", "one's own goes as before");
    other.keys("<ctrl-y>");
    assert!(other.screen().contains("This was not taken back from here"), "{}", other.screen());
    other.keys("<down><enter>");
    assert_eq!(note(&h), "ett");
}

#[test]
fn escape_from_the_question_changes_nothing_and_undo_works_on() {
    let mut h = with_note("mitt");
    let mut bo = h.as_user("Bo");
    write_note(&mut bo, "hens");
    h.keys("<ctrl-z><esc>");
    assert_eq!(note(&h), "hens");
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("Bo changed the same thing"), "{}", h.screen());
}

#[test]
fn what_waits_to_be_saved_is_not_taken_back() {
    let mut h = with_note("ett");
    let lock = h.hold_lock();
    write_note(&mut h, "två");
    h.keys("<ctrl-z>");
    assert!(h.line(23).contains("Wait"), "{}", h.screen());
    drop(lock);
    h.wait(1_000).keys("<ctrl-z>");
    assert_eq!(note(&h), "ett");
}

#[test]
fn two_of_almost_the_same_name_are_told_apart() {
    let mut h = Harness::new();
    h.keys("<ctrl-n>Fatima<enter>Nordstrom<ctrl-s>");
    h.keys("<ctrl-n>Fatima<enter>Nordström<ctrl-s>");
    h.keys("u");
    let screen = h.screen();
    assert!(screen.contains("Fatima Nordstrom "), "{screen}");
    assert!(screen.contains("Fatima Nordström "), "{screen}");
}

#[test]
fn two_presses_at_once_are_not_one_without_a_word() {
    let mut h = with_note("ett");
    write_note(&mut h, "två");
    h.ahead("<ctrl-z><ctrl-z>");
    assert!(h.line(23).contains("Taken back") || h.line(23).contains("Wait"), "{}", h.screen());
    h.app.go(tillit::screens::Route::Messages);
    h.settle();
    assert!(h.screen().contains("Wait until"), "{}", h.screen());
}

#[test]
fn what_a_colleague_did_while_a_question_stood_is_shown_when_it_is_answered() {
    let mut h = Start::new().with(town::busy);
    let mut bo = h.as_user("Bo");
    bo.keys("v<home><down>");
    let note = |h: &mut Harness, text: &str| {
        h.keys("e").click("Note").keys("<ctrl-u>").keys(text).keys("<ctrl-s>");
    };
    note(&mut h, "mitt");
    bo.wait(4_000);
    note(&mut bo, "hens");
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("Bo changed the same thing"), "{}", h.screen());
    note(&mut bo, "nytt");
    h.wait(4_000).keys("<enter>");
    assert!(h.screen().contains("nytt"), "{}", h.screen());
}

#[test]
fn what_is_about_nobody_is_told_apart_by_what_it_is_and_its_day() {
    let two = |author: &Author<'_>| {
        let torg = town::torg(author);
        let later = Session { day: torg.day.plus_days(7), ..town::torg(author) };
        let plan = Plan::new(author.id(), "Vaccination", torg.day.plus_days(9));
        let added = [torg, later].map(|one| sessions::add(author, &one));
        added.into_iter().chain([plans::add(author, &plan)]).collect()
    };
    let mut h = Start::new().with(two);
    h.keys("u");
    let screen = h.screen();
    for told in ["Mon 2026-11-23, Square", "Mon 2026-11-30, Square", "Wed 2026-12-02, Event"] {
        assert_eq!(screen.matches(told).count(), 1, "{told}\n{screen}");
    }
}

/// Who came first has begun the session for all who came after.
#[test]
fn taking_back_that_the_first_one_came_leaves_the_session_to_the_others() {
    let mut h = Start::new().with(|author| {
        let mut saves = town::four(author);
        saves.push(sessions::add(author, &town::torg(author)));
        saves
    });
    let id = h.peek(|db| db.query_row("SELECT id FROM session", [], |r| r.get(0)).unwrap());
    let met = |h: &mut Harness, name: &str| {
        h.app.go(Route::Sessions(Sessions::Met(id)));
        h.settle();
        h.keys(name).keys("<enter><enter>");
    };
    met(&mut h, "Gunnel");
    let mut bo = h.as_user("Bo");
    met(&mut bo, "Gun-Britt");
    let stands =
        "SELECT state||' '||(SELECT count(*) FROM encounter WHERE gone IS NULL) FROM session";
    assert_eq!(h.row(stands), "running 2", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(stands), "running 1", "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(stands), "planned 1", "{}", h.screen());
}
