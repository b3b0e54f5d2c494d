//! Somebody answers, and is asked.

use super::people::gun_britt;
use super::{back_to, last, start, to, todo};
use crate::harness::{Harness, Start, read_keys};

/// The answers of the last encounter: question, value, and why there is none.
fn answers(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(concat_ws('=', question, coalesce(value, missing)), ' '), '')
         FROM (SELECT * FROM answer WHERE gone IS NULL AND encounter=(SELECT id FROM encounter
               ORDER BY made DESC, id DESC LIMIT 1) ORDER BY question)",
    )
}

#[test]
fn a_call_with_five_answers_takes_few_keys_beyond_the_answers() {
    let mut h = start();
    h.keys("2");
    // How she feels, gets out, knows the place, would like; and a word.
    let (before, data, after) = ("l1", ["4", "3", "j", "12<enter>", "dans"], "<ctrl-s>");
    h.keys(before);
    for answer in data {
        h.keys(answer);
    }
    assert!(h.screen().contains("All 5 questions answered"), "{}", h.screen());
    h.keys(after);
    let beyond = read_keys(before).len() + read_keys("<enter>").len() + read_keys(after).len();
    assert!(beyond <= 7, "{beyond}");
    assert_eq!(answers(&h), "feel=4 like=dance,coffee out=3 place=yes word=dans");
    assert_eq!(
        last(&h, "disposition, template, template_version>>31, proxy"),
        "completed|a-five|1"
    );
    // What the questions say of following up.
    assert_eq!(todo(&h), "call 2027-02-23");
}

#[test]
fn no_does_not_know_does_not_want_to_say_and_not_asked_are_kept_apart() {
    let mut h = start();
    h.keys("2l1-1-2n<ctrl-s>");
    assert_eq!(answers(&h), "feel=unknown out=declined place=no");
    let missing = "SELECT group_concat(coalesce(missing, 'given'), ' ')
        FROM (SELECT missing FROM answer ORDER BY question)";
    assert_eq!(h.row(missing), "unknown declined given");
}

#[test]
fn a_question_comes_with_the_answer_it_hangs_on() {
    let mut h = start();
    h.keys("2l14");
    assert!(!h.screen().contains("stands in the way"), "{}", h.screen());
    h.keys("2");
    assert!(h.screen().contains("stands in the way"), "{}", h.screen());
    h.keys("trapporna<enter>");
    assert!(h.screen().contains("3 of 6 questions answered"), "{}", h.screen());
    h.keys("<up><up>5");
    assert!(h.screen().contains("2 of 5 questions answered"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(answers(&h), "feel=4 out=5");
}

#[test]
fn what_must_be_answered_is_told_and_the_cursor_is_there() {
    let mut h = start();
    h.keys("2l1<ctrl-s>");
    let screen = h.screen();
    assert!(screen.contains("! "), "{screen}");
    let line = screen.lines().find(|line| line.starts_with('>')).unwrap_or_default();
    assert!(line.contains("get out"), "{screen}");
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "2");
    h.keys("-2<ctrl-s>");
    assert_eq!(answers(&h), "out=declined");
}

#[test]
fn another_set_of_questions_keeps_what_both_ask() {
    let mut h = start();
    h.keys("2l1<f4>three<enter>");
    let screen = h.screen();
    assert!(screen.contains("three months") || screen.contains("Three"), "{screen}");
    assert!(!screen.contains("Meeting place"), "{screen}");
    h.keys("<ctrl-s>");
    let line = h.screen();
    assert!(line.contains('>'), "{line}");
}

#[test]
fn note_follow_up_and_minutes_are_kept() {
    let mut h = start();
    h.keys("2l");
    h.wait(61_000);
    h.keys("1435");
    h.keys("j<enter><enter>");
    h.keys("Vill ha programmet<ctrl-j>hemskickat<enter><ctrl-u>fre<enter>9.30<ctrl-s>");
    assert_eq!(
        last(&h, "disposition, minutes, note"),
        "completed|2|Vill ha programmet\nhemskickat"
    );
    assert_eq!(todo(&h), "call 2026-11-27 09:30");
}

#[test]
fn the_clock_runs_until_the_minutes_are_somebodys_own() {
    let mut h = start();
    h.keys("2l2");
    h.wait(125_000);
    assert!(h.line(1).contains("Time 2:05"), "{}", h.screen());
    assert!(h.screen().contains("Minutes [3 "), "{}", h.screen());
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>20");
    h.wait(120_000);
    assert!(h.screen().contains("Minutes [20"), "{}", h.screen());
    assert!(!h.line(1).contains("Time"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(last(&h, "minutes"), "20");
}

#[test]
fn what_is_written_afterwards_says_when_it_was_and_not_how_long() {
    let mut h = start();
    h.keys("2l2");
    to(&mut h, "When");
    h.keys("<ctrl-u>igår<enter><ctrl-u>1415<ctrl-s>");
    assert_eq!(last(&h, "day, coalesce(minutes, 'none')"), "2026-11-22|none");
    assert_eq!(
        h.row("SELECT strftime('%H:%M', max(at)/1000, 'unixepoch') FROM encounter"),
        "14:15"
    );
}

#[test]
fn who_does_not_want_to_be_rung_again_is_not_proposed_to_be() {
    let mut h = Start::new().size(80, 45).with(gun_britt);
    h.keys("2l1<f4>four<enter>");
    let proposed = |h: &mut Harness| {
        to(h, "Follow up");
        let there = h.screen().contains("Follow up [2027-02-23");
        back_to(h, "Is it all right if we are in touch");
        there
    };
    to(&mut h, "Is it all right if we are in touch");
    assert!(proposed(&mut h), "{}", h.screen());
    h.keys("n");
    assert!(!proposed(&mut h), "{}", h.screen());
    h.keys("y");
    assert!(proposed(&mut h), "{}", h.screen());
}

#[test]
fn a_talk_without_questions_is_chosen_first_of_the_list_and_an_error_tells_the_way_out() {
    let mut h = start();
    h.keys("2l1<ctrl-s>");
    assert!(h.screen().contains("- when there is none"), "{}", h.screen());
    h.keys("<f4>");
    let screen = h.screen();
    let first = screen.lines().find(|line| line.contains("│ > ") || line.contains("│> "));
    assert!(first.is_some_and(|line| line.contains("No questions")), "{screen}");
    h.keys("<enter>");
    assert!(!h.screen().contains("get out"), "{}", h.screen());
    h.keys("<esc>l");
    assert!(!h.screen().contains("get out"), "it stays so in the draft: {}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(last(&h, "disposition, coalesce(template, 'none')"), "completed|none");
}
