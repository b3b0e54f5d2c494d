//! A list is rung through.

use super::people::Made;
use super::{last, todo};
use crate::harness::{Harness, Start};
use tillit::base::{Id, InitiativeId, PersonId};
use tillit::domain::initiative::Initiative;
use tillit::domain::person::{Channel, NoContact, Person};
use tillit::store::{Author, Save, initiatives, people};

/// Gun-Britt and four others on a sealed list: one without a number, one who does not want to be
/// rung.
pub fn list(author: &Author<'_>) -> Vec<Save> {
    let made = Made::gun_britt(author);
    let other = |given: &str| Person {
        given: given.into(),
        id: PersonId(author.id()),
        phones: made
            .person
            .phones
            .iter()
            .map(|phone| {
                let mut phone = phone.clone();
                phone.id = tillit::base::PhoneId(author.id());
                phone
            })
            .collect(),
        ..made.person.clone()
    };
    let unwilling = NoContact {
        channel: Channel::Phone,
        since: "2026-10-01".parse().unwrap(),
        why: String::new(),
    };
    let others = [
        other("Anna"),
        Person { phones: Vec::new(), ..other("Bertil") },
        Person { no_contact: vec![unwilling], ..other("Cecilia") },
        other("David"),
    ];
    let round = Initiative::new(InitiativeId(Id([9; 16])), "80-åringar Hjällbo");
    let mut all = vec![made.person.id];
    all.extend(others.iter().map(|p| p.id));
    let mut saves = made.saves();
    saves.extend(others.iter().map(|person| people::add(author, person, &[])));
    saves.push(initiatives::add(author, &round));
    saves.push(initiatives::seal(author, &round, &all));
    saves
}

fn walking() -> Harness {
    let mut h = Start::new().with(list);
    h.keys("3<enter>");
    h
}

#[test]
fn after_saving_the_next_of_the_list_is_ready_without_a_key() {
    let mut h = walking();
    h.keys("l");
    let first = h.line(1);
    assert!(first.contains("Calling round > "), "{}", h.screen());
    h.keys("2<ctrl-s>");
    let second = h.line(1);
    assert!(second.contains("Calling round > ") && second != first, "{}", h.screen());
    assert!(h.line(23).contains("Saved: Gun-Britt Sjöberg."), "{}", h.screen());
    h.keys("2<ctrl-s>");
    h.keys("2<ctrl-s>");
    // Nobody is left but those who cannot or do not want to be rung.
    assert!(h.line(1).contains("Initiatives > 80-åringar"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE initiative IS NOT NULL"), "3");
    assert_eq!(h.row("SELECT count(DISTINCT person) FROM encounter"), "3");
}

#[test]
fn what_was_saved_on_the_walk_leaves_no_unsaved_work_behind() {
    let mut h = walking();
    h.keys("l2<ctrl-s>");
    h.wait(2_000).keys("<esc>1");
    assert!(!h.screen().contains("Call: Gun-Britt"), "{}", h.screen());
    let mut h = h.again();
    assert!(!h.screen().contains("Call: Gun-Britt"), "{}", h.screen());
}

#[test]
fn a_second_ctrl_s_while_the_next_is_fetched_logs_nothing_twice() {
    let mut h = walking();
    h.keys("l2").ahead("<ctrl-s><ctrl-s>3<tab><ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "1");
    assert!(h.line(1).contains("Calling round > Anna"), "{}", h.screen());
    h.keys("2").ahead("<ctrl-s><esc>");
    assert!(h.line(1).contains("Initiatives > 80-åringar"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "2");
}

#[test]
fn ctrl_z_in_the_next_form_takes_back_what_was_just_saved() {
    let mut h = walking();
    h.keys("l2<ctrl-s>");
    assert!(h.line(23).contains("Saved: Gun-Britt Sjöberg."), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert!(h.line(23).contains("Taken back"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE gone IS NULL"), "0");
    h.keys("<ctrl-y>");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE gone IS NULL"), "1");
    // Among the form's own steps one key too many does not reach what was saved.
    h.keys("2<ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z><ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE gone IS NULL"), "1");
    // Nor does it in a draft brought back.
    h.keys("2<esc>l<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE gone IS NULL"), "1");
}

#[test]
fn escape_leaves_the_walk() {
    let mut h = walking();
    h.keys("l2<ctrl-s><esc>");
    let screen = h.screen();
    assert!(h.line(1).contains("80-åringar Hjällbo"), "{screen}");
    // Who did not answer is to be tried again at noon: until then others come first.
    assert!(screen.contains("\n > Anna"), "{screen}");
    let (_, later) = screen.split_once("Booked for later").unwrap();
    assert!(later.contains("No answer") && later.contains("12:00"), "{screen}");
    assert_eq!(h.row("SELECT count(*) FROM encounter"), "1");
}

#[test]
fn a_call_outside_the_walk_counts_in_the_one_list_the_person_is_on() {
    let mut h = Start::new().with(list);
    h.keys("2l2<ctrl-s>");
    assert_eq!(last(&h, "initiative IS NOT NULL"), "1");
    assert_eq!(todo(&h), "call 2026-11-23 12:00");
}

#[test]
fn who_was_just_rung_does_not_come_first_again_and_escape_goes_on_as_saving_does() {
    let mut h = walking();
    // Today again, at no hour of the day.
    h.keys("l2<tab><ctrl-u><ctrl-s>2<tab><ctrl-u><ctrl-s>");
    let next = h.line(1);
    let name = next.split("Calling round > ").nth(1).and_then(|n| n.split("  ").next()).unwrap();
    let name = name.trim().to_owned();
    h.keys("<esc>");
    let screen = h.screen();
    assert!(h.line(23).contains(&format!("Next to call: {name}")), "{screen}");
    assert!(screen.contains(&format!("\n > {name}")), "{screen}");
    let (_, first) = screen.split_once("To call now").unwrap();
    assert!(
        first.trim_start().trim_start_matches(['█', '│', ' ', '\n']).contains(&name),
        "{screen}"
    );
    let row = |name: &str| screen.find(&format!("{name} ")).unwrap_or(usize::MAX);
    assert!(row(&name) < row("Gun-Britt"), "{screen}");
}

#[test]
fn the_list_says_at_what_hour_to_try_again() {
    let mut h = walking();
    h.keys("l2<ctrl-u>fre<enter><ctrl-u>930<ctrl-s><esc>");
    let (_, later) = { h.screen() }
        .split_once("Booked for later")
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    assert!(later.contains("Fri 09:30"), "{later}");
}
