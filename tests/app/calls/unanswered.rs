//! Nobody answers.

use super::people::Made;
use super::{back_to, last, start, todo};
use crate::harness::{Start, read_keys};
use tillit::base::phone::read_phone;
use tillit::base::{Country, PhoneId};
use tillit::domain::disposition::Disposition;
use tillit::domain::person::{Channel, NoContact, PersonPhone};
use tillit::domain::task::Errand;

#[test]
fn an_unanswered_call_is_three_keys_from_a_row() {
    let mut h = start();
    h.keys("2");
    let keys = "l2<ctrl-s>";
    assert_eq!(read_keys(keys).len(), 3);
    h.keys(keys);
    assert_eq!(last(&h, "kind, disposition, day, minutes"), "call|no-answer|2026-11-23|1");
    assert_eq!(todo(&h), "call 2026-11-24 14:00");
    assert!(h.line(1).contains("People"), "{}", h.screen());
    assert!(h.line(23).contains("Saved: Gun-Britt Sjöberg. Task: Call"), "{}", h.screen());
}

#[test]
fn the_next_try_is_proposed_with_its_reason() {
    // Attempts before, the hour of this one, what is proposed.
    for (before, hours, day) in [
        (0, 0, "call 2026-11-23 12:00"),
        (1, 0, "call 2026-11-24 14:00"),
        (1, 5, "call 2026-11-24 10:00"),
        (2, 0, "write 2026-11-24"),
    ] {
        let mut h = Start::new().with(|author| {
            let days = (1..=before).map(|n| format!("2026-11-0{n}"));
            let made = Made::gun_britt(author);
            days.fold(made, |made, day| made.tried(&day, Disposition::NoAnswer, "")).saves()
        });
        h.wait(hours * 3_600_000);
        // The first key uncovers what nobody has looked at for hours.
        h.keys("<left>2l2");
        let screen = h.screen();
        assert!(screen.contains(&format!("attempt {} of 3", before + 1)), "{screen}");
        h.keys("<ctrl-s>");
        assert_eq!(todo(&h), day, "{screen}");
    }
}

#[test]
fn what_somebody_has_written_is_not_proposed_over() {
    let mut h = start();
    h.keys("2l2");
    assert!(h.screen().contains("Another time of day"), "{}", h.screen());
    h.keys("<ctrl-u>+1w");
    assert!(!h.screen().contains("Another time of day"), "{}", h.screen());
    back_to(&mut h, "How did it go");
    h.keys("6<ctrl-s>");
    assert_eq!(last(&h, "disposition"), "voicemail");
    assert_eq!(todo(&h), "call 2026-11-30 14:00");
}

#[test]
fn another_outcome_takes_its_own_proposal_along() {
    let mut h = start();
    h.keys("2l2");
    back_to(&mut h, "How did it go");
    h.keys("3<ctrl-s>");
    assert_eq!(last(&h, "disposition"), "call-back");
    assert_eq!(todo(&h), "call 2026-11-24");
}

#[test]
fn the_task_it_was_is_done_when_it_leads_on_and_stays_when_it_does_not() {
    let made = |author: &tillit::store::Author<'_>| {
        Made::gun_britt(author).task(Errand::Call, "2026-11-20", "lovad ett samtal").saves()
    };
    let mut h = Start::new().with(made);
    h.keys("2l");
    assert!(
        h.screen().contains("To do: Call · Fri 20 Nov · 3 d late · lovad ett samtal"),
        "{}",
        h.screen()
    );
    h.keys("2<ctrl-u><tab><ctrl-u><ctrl-s>");
    assert_eq!(todo(&h), "call 2026-11-20");
    h.keys("l2<ctrl-s>");
    assert_eq!(todo(&h), "call 2026-11-24 14:00");
    assert_eq!(h.row("SELECT count(*) FROM task WHERE done_by IS NOT NULL"), "1");
}

#[test]
fn a_wrong_number_is_marked_and_a_letter_proposed() {
    let mut h = start();
    h.keys("2l4<ctrl-s>");
    assert_eq!(h.row("SELECT wrong IS NOT NULL FROM phone"), "1");
    assert_eq!(todo(&h), "write 2026-11-24");
}

#[test]
fn every_outcome_is_reached_by_its_letters() {
    let mut h = start();
    h.keys("2l0away<enter>");
    assert!(h.screen().contains("[Away]"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(last(&h, "disposition"), "away");
}

#[test]
fn a_wrong_number_is_named_and_another_of_the_person_comes_before_a_letter() {
    let mut h = Start::new().with(|author| {
        let other = PersonPhone {
            id: PhoneId(author.id()),
            phone: read_phone("031-390 06 00", Country::Se),
            label: "dottern".into(),
        };
        Made::gun_britt(author).but(|person| person.phones.push(other)).saves()
    });
    h.keys("2l4");
    let screen = h.screen();
    assert!(screen.contains("070-174 06 26 is struck as a wrong number"), "{screen}");
    assert!(screen.contains("031-390 06 00 (dottern)"), "{screen}");
    h.keys("<ctrl-s>");
    assert_eq!(todo(&h), "call 2026-11-23");
    assert!(h.line(23).contains("070-174 06 26"), "{}", h.screen());
}

#[test]
fn what_the_person_has_said_no_to_is_never_proposed() {
    for (bars, next) in [
        (&[Channel::Post][..], "visit 2026-11-24"),
        (&[Channel::Post, Channel::Visit][..], "nothing"),
    ] {
        let mut h = Start::new().with(|author| {
            let no = |channel: &Channel| NoContact {
                channel: *channel,
                since: "2026-10-01".parse().unwrap(),
                why: String::new(),
            };
            let bars = bars.iter().map(no).collect();
            Made::gun_britt(author).but(|person| person.no_contact = bars).saves()
        });
        h.keys("2l4<ctrl-s>");
        assert_eq!(todo(&h), next, "{}", h.screen());
    }
}
