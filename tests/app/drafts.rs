//! Nothing typed is lost: at a rest, at Esc, at the end, without a goodbye.

use crate::harness::{Harness, Start, probe, town};
use tillit::screens::Route;
use tillit::screens::route::TaskAct;

fn at_note() -> Harness {
    let mut h = Start::new().with(town::four);
    open_note(&mut h);
    h
}

fn open_note(h: &mut Harness) {
    h.app.show(probe::note(h.person("Gunnel")));
    h.settle();
}

#[test]
fn a_second_after_a_key_the_draft_survives_a_kill() {
    let mut h = at_note();
    h.keys("fikar").wait(600);
    assert!(!h.line(2).contains("draft kept"), "{}", h.screen());
    h.keys(" gärna").wait(400);
    assert!(h.line(2).contains("draft kept 09:00"), "{}", h.screen());
    let mut h = h.again();
    open_note(&mut h);
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
    assert!(h.line(23).contains("draft"), "{}", h.screen());
}

#[test]
fn whoever_types_on_without_a_rest_loses_a_second_at_most() {
    let mut h = at_note();
    for key in "fikar gärna på torget".chars() {
        h.keys(&key.to_string()).wait(200);
    }
    let mut h = h.again();
    open_note(&mut h);
    // Twenty-one keys, five a second: the last five may be gone.
    assert!(h.screen().contains("[fikar gärna på t"), "{}", h.screen());
}

#[test]
fn escape_keeps_the_text_and_the_form_offers_it_again() {
    let mut h = at_note();
    h.keys("fikar gärna<esc>");
    assert!(!h.line(1).contains("Gunnel"), "{}", h.screen());
    open_note(&mut h);
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
}

#[test]
fn text_that_is_taken_out_again_is_no_draft_any_more() {
    let mut h = at_note();
    h.keys("fika").wait(2_000).keys("<backspace><backspace><backspace><backspace><esc>");
    open_note(&mut h);
    assert!(!h.line(23).contains("draft"), "{}", h.screen());
    h.keys("fika<esc>");
    let mut h = h.again();
    open_note(&mut h);
    assert!(h.screen().contains("[fika "), "{}", h.screen());
    h.keys("<ctrl-u><esc>");
    let mut h = h.again();
    open_note(&mut h);
    assert!(!h.line(23).contains("draft"), "{}", h.screen());
}

/// The form that ends the first task.
fn end(h: &mut Harness) -> &mut Harness {
    let sql = "SELECT t.id, t.person FROM task t JOIN person p ON p.id=t.person
       WHERE p.given='Gun-Britt' ORDER BY t.day LIMIT 1";
    let task = |r: &rusqlite::Row<'_>| Ok((r.get(0)?, r.get(1)?));
    let (id, person) = h.peek(|db| db.query_row(sql, [], task).unwrap());
    h.app.go(Route::TaskAct { id, person, act: TaskAct::Done });
    h.settle();
    h
}

#[test]
fn what_was_written_to_end_a_task_is_not_laid_over_another_day_for_it() {
    let mut h = Start::new().with(town::busy);
    end(&mut h).keys("ringde<esc>");
    h.keys("f");
    assert!(h.line(1).contains("Move day"), "{}", h.screen());
    assert!(!h.screen().contains("ringde"), "{}", h.screen());
    h.keys("<esc>");
    end(&mut h);
    assert!(h.screen().contains("[ringde"), "{}", h.screen());
}

#[test]
fn another_day_is_typed_over_the_one_that_stands() {
    let mut h = Start::new().with(town::busy);
    h.keys("f25.12.2026");
    assert!(h.screen().contains("[25.12.2026 "), "{}", h.screen());
}

#[test]
fn control_d_gives_what_the_last_form_of_the_kind_held() {
    let mut h = at_note();
    h.keys("<ctrl-d>");
    assert!(h.line(23).contains("No such box has been saved"), "{}", h.screen());
    h.keys("fikar gärna<ctrl-s>");
    h.app.show(probe::note(h.person("Väinö")));
    h.settle();
    h.keys("<ctrl-d>");
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
}

#[test]
fn a_paste_that_is_too_long_is_refused_whole() {
    let mut h = Start::new().with(town::busy);
    h.keys("e").click("Note");
    h.paste(&"x".repeat(150_000));
    assert!(h.screen().contains("more than fits here"), "{}", h.screen());
    assert!(!h.screen().contains("xxx"), "{}", h.screen());
    h.keys("<esc>").paste(&"x".repeat(150_000));
    assert!(h.line(23).contains("more than fits here"), "{}", h.screen());
}

#[test]
fn quitting_keeps_it_without_a_question() {
    let mut h = at_note();
    h.keys("fikar gärna<ctrl-q>");
    assert!(h.app.done());
    let mut h = h.again();
    open_note(&mut h);
    assert!(h.screen().contains("[fikar gärna"), "{}", h.screen());
}

#[test]
fn what_is_saved_is_no_draft_any_more() {
    let mut h = at_note();
    h.keys("fikar gärna").wait(2_000);
    h.keys("<ctrl-s>").wait(2_000);
    let mut h = h.again();
    open_note(&mut h);
    assert!(!h.line(23).contains("draft"), "{}", h.screen());
    assert!(h.screen().contains("[fikar gärna"), "from the register: {}", h.screen());
}

#[test]
fn the_next_start_finds_the_row_and_the_order_of_a_list() {
    let mut h = Start::new().with(town::four);
    h.keys("2o<end>");
    let (_, row) = h.cursor();
    let (chosen, status) = (h.line(usize::from(row) + 1), h.line(23));
    h.keys("1<ctrl-q>");
    let mut h = h.again();
    assert!(h.line(2).contains("[1"), "it starts where every day starts: {}", h.screen());
    h.keys("2");
    let (_, row) = h.cursor();
    assert_eq!((h.line(usize::from(row) + 1), h.line(23)), (chosen, status), "{}", h.screen());
}

#[test]
fn what_is_begun_says_what_it_is() {
    let mut h = Start::new().with(town::busy);
    h.keys("f<ctrl-u>w<esc>");
    end(&mut h).keys("ringde<esc>").keys("e").click("Note").keys("ny<esc>");
    h.keys("n").click("Note").keys("ny<esc>");
    h.keys("3<enter>i<tab>70<esc>e<tab>n<esc>");
    h.app.go(Route::Today);
    h.settle();
    let screen = h.screen();
    for line in [
        "Move day: Gun-Britt",
        "Done: Gun-Britt",
        "Change task: Gun-Britt",
        "New task",
        "From the register to 80-åringar Hjällbo",
        "Change initiative: 80-åringar Hjällbo",
    ] {
        assert!(screen.contains(line), "{line}: {screen}");
    }
    assert!(!screen.contains('{'), "no place is left unfilled: {screen}");
}
