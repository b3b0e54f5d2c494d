//! What follows from how it went.

use super::people::Made;
use super::{back_to, last, start, to, todo};
use crate::harness::Start;
use tillit::domain::person::{Channel, NoContact};
use tillit::domain::protection::Protection;
use tillit::domain::task::Errand;

#[test]
fn a_relative_who_speaks_is_written_down_as_such() {
    let mut h = start();
    h.keys("2l3");
    to(&mut h, "Spoke with");
    h.keys("<ctrl-u>rel<enter><ctrl-s>");
    assert_eq!(last(&h, "disposition, proxy"), "call-back|relative");
}

#[test]
fn a_no_of_somebody_else_needs_a_line_of_why() {
    let mut h = start();
    h.keys("2l0somebody<enter><ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "2");
    assert!(h.screen().contains("Somebody else said no"), "{}", h.screen());
    h.keys("dottern vill inte att vi ringer<ctrl-s>");
    assert_eq!(last(&h, "disposition, note"), "other-declined|dottern vill inte att vi ringer");
}

#[test]
fn who_says_no_is_asked_what_they_do_not_want_and_only_then_left_alone() {
    let mut h = start();
    h.keys("2l5<ctrl-s>");
    assert_eq!(last(&h, "disposition"), "declined");
    assert_eq!(h.row("SELECT count(*) FROM no_contact"), "0");
    assert_eq!(todo(&h), "nothing");
    h.keys("l512<ctrl-s>");
    let wishes = "SELECT group_concat(channel||' '||since, ', ') FROM no_contact";
    assert_eq!(h.row(wishes), "phone 2026-11-23, post 2026-11-23");
}

#[test]
fn a_death_says_what_it_does_before_it_is_saved_and_ends_everything() {
    let made = |author: &tillit::store::Author<'_>| {
        Made::gun_britt(author)
            .task(Errand::Call, "2026-11-20", "")
            .task(Errand::Visit, "2026-12-01", "")
            .saves()
    };
    let mut h = Start::new().with(made);
    h.keys("2l0died<enter>");
    let screen = h.screen().replace('\n', " ");
    let said = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("Gun-Britt Sjöberg is marked as dead. 2 waiting tasks"), "{screen}");
    assert!(!said.contains("Follow up"), "{screen}");
    h.keys("<ctrl-s>");
    assert_eq!(h.row("SELECT deceased_on FROM person"), "2026-11-23");
    assert_eq!(todo(&h), "nothing");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT deceased_on FROM person"), "NULL");
    assert_eq!(todo(&h), "call 2026-11-20, visit 2026-12-01");
}

#[test]
fn a_booked_time_asks_for_its_day() {
    let mut h = start();
    h.keys("2l7<ctrl-s>");
    assert!(h.screen().contains("Which day did you agree on?"), "{}", h.screen());
    h.keys("fre<enter>10<ctrl-s>");
    assert_eq!(todo(&h), "call 2026-11-27 10:00");
}

#[test]
fn a_visit_has_outcomes_of_its_own_and_elsewhere_a_place() {
    let mut h = start();
    h.keys("2l");
    back_to(&mut h, "Contact");
    h.keys("<ctrl-u>home<enter>");
    assert!(h.line(1).contains("Log home visit"), "{}", h.screen());
    assert!(h.screen().contains("2 Not at home"), "{}", h.screen());
    to(&mut h, "How did it go");
    h.keys("2<ctrl-s>");
    assert_eq!(last(&h, "kind, disposition"), "visit|not-home");
    h.keys("l");
    back_to(&mut h, "Contact");
    h.keys("<ctrl-u>walk<enter>");
    to(&mut h, "How did it go");
    h.keys("2");
    to(&mut h, "Place");
    h.keys("torget<ctrl-s>");
    assert_eq!(last(&h, "kind, disposition, place"), "walk|no-show|torget");
}

#[test]
fn a_number_that_is_protected_is_shown_by_a_key_that_is_noted() {
    let made = |author: &tillit::store::Author<'_>| {
        Made::gun_britt(author).but(|p| p.protection = Protection::Marked).saves()
    };
    let mut h = Start::new().with(made);
    h.keys("2l");
    assert!(!h.screen().contains("174 06 26"), "{}", h.screen());
    assert!(h.line(24).contains("Show number"), "{}", h.screen());
    h.keys("<f4>");
    assert!(h.line(1).contains("070-174 06 26"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM read_log WHERE reason IS NOT NULL"), "1");
    h.keys("<ctrl-c>");
    assert!(h.out().is_empty());
}

#[test]
fn somebody_is_asked_for_when_nobody_is_chosen() {
    let mut h = start();
    h.keys("<ctrl-l>gun");
    assert!(h.screen().contains("Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("<enter>2<ctrl-s>");
    assert_eq!(last(&h, "disposition"), "no-answer");
}

#[test]
fn undo_takes_the_call_and_what_follows_back_in_words() {
    let mut h = start();
    h.keys("2l2<ctrl-s><ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE gone IS NULL"), "2");
    assert_eq!(todo(&h), "nothing");
    assert!(h.line(23).to_lowercase().contains("call"), "{}", h.screen());
    h.keys("<ctrl-y>");
    assert_eq!(todo(&h), "call 2026-11-24 14:00");
}

#[test]
fn b_logs_a_visit() {
    let mut h = start();
    h.keys("2b");
    assert!(h.line(1).contains("Log home visit > Gun-Britt Sjöberg"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert_eq!(last(&h, "kind, disposition"), "visit|not-home");
    assert_eq!(todo(&h), "visit 2026-11-26 14:00");
}

#[test]
fn what_must_be_known_is_in_sight_while_one_rings() {
    let made = |author: &tillit::store::Author<'_>| {
        let unwilling = NoContact {
            channel: Channel::Phone,
            since: "2026-10-01".parse().unwrap(),
            why: "hör dåligt".into(),
        };
        Made::gun_britt(author)
            .but(|p| {
                p.interpreter = Some(true);
                p.languages = vec!["ar".into()];
                p.no_contact = vec![unwilling];
            })
            .saves()
    };
    for (width, height) in [(80, 24), (60, 18), (120, 40)] {
        let mut h = Start::new().size(width, height).with(made);
        h.keys("2l1");
        let screen = h.screen();
        assert!(screen.contains("! Do not ring"), "{screen}");
        assert!(screen.contains("Arabic"), "{screen}");
        assert!(h.line(1).contains("Time 0:0"), "{screen}");
    }
}

#[test]
fn a_click_on_the_head_copies_the_number() {
    let mut h = start();
    h.keys("2l");
    h.click("070-174 06 26");
    assert_eq!(h.out().len(), 1);
    assert!(h.line(23).contains("070-174 06 26"), "{}", h.screen());
}

#[test]
fn the_mouse_alone_logs_a_call() {
    let mut h = start();
    h.keys("2l");
    h.click("2 No answer").click("Ctrl+S");
    assert_eq!(last(&h, "disposition"), "no-answer");
}

#[test]
fn a_visit_gets_the_questions_of_a_visit() {
    let mut h = Start::new().with(|author| {
        let made = Made::gun_britt(author);
        let person = made.person.clone();
        vec![tillit::store::people::add(author, &person, &[])]
    });
    h.keys("2b");
    assert!(h.screen().contains("Questions [Home visit"), "{}", h.screen());
    h.keys("<esc>l");
    assert!(h.screen().contains("Questions [A talk about"), "{}", h.screen());
    back_to(&mut h, "Contact");
    h.keys("<ctrl-u>home<enter>");
    assert!(h.screen().contains("Questions [Home visit"), "{}", h.screen());
}
