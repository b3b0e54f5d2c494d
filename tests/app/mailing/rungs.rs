//! Letters of a list that goes by a ladder: each is the rung its receiver stood on.

use super::round::to;
use super::{listed, listed_but, logged, on_the_list, opened, to_do};
use crate::harness::{Harness, Start};
use tillit::domain::ladder::{Delay, Ladder, shipped_one};
use tillit::store::{Author, Save, initiatives};

/// The list of 38, by the ladder that begins with a letter and goes on to a call.
fn by_ladder(author: &Author<'_>, ladder: &Ladder) -> Vec<Save> {
    climbing(author, listed(author), ladder)
}

fn climbing(author: &Author<'_>, mut saves: Vec<Save>, ladder: &Ladder) -> Vec<Save> {
    let one = on_the_list(&saves);
    saves.push(initiatives::climb(author, &one, ladder));
    saves
}

fn steps(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(step||' '||n, ', '), '') FROM (SELECT coalesce(step,'-') AS
         step, count(*) AS n FROM encounter WHERE kind='letter' AND gone IS NULL GROUP BY 1)",
    )
}

#[test]
fn letters_that_are_printed_count_as_the_rung_and_the_ladder_says_what_comes_next() {
    let ladder = shipped_one("letter-call-visit").unwrap();
    let mut h = Start::new().with(|author| by_ladder(author, &ladder));
    h.keys("3<enter>g");
    assert!(h.screen().contains("1 First letter"), "{}", h.screen());
    h.keys("p");
    assert!(h.screen().contains("To 38 people"), "{}", h.screen());
    assert!(!h.screen().contains("already"), "{}", h.screen());
    h.keys("<ctrl-s>");
    opened(&h);
    assert_eq!(logged(&h, "sent"), "38");
    assert_eq!(steps(&h), "letter 38");
    assert_eq!(to_do(&h), "0 ", "the ladder itself says when to ring");
    let board = h.screen();
    assert!(board.lines().any(|l| l.contains("1 First letter") && l.contains("38")), "{board}");
    // Nobody is due a letter, and nobody is written to twice without being told.
    h.keys("<end>p");
    assert!(h.screen().contains("By hand: 1 (Skyddad Skyddad)"), "{}", h.screen());
    h.keys("1");
    assert!(h.screen().contains("To 0 people"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(logged(&h, "sent"), "38");
    to(&mut h, "To whom");
    h.keys("2");
    let told = h.screen();
    assert!(told.contains("38 of them have had a letter") && told.contains("23 Nov"), "{told}");
}

#[test]
fn who_has_no_number_is_promised_no_call() {
    let all = [
        ("letter-call-visit", "5 Invitation"),
        ("letter-call-door", "6 Letter that says"),
        ("letter-call", "3 Invitation"),
        ("letter-film-call", "5 Letter about the films"),
    ];
    for (key, instead) in all {
        let mut h = Start::new().with(|author| {
            let saves = listed_but(author, |n, person| {
                if n == 5 {
                    person.phones.clear();
                }
            });
            climbing(author, saves, &shipped_one(key).unwrap())
        });
        h.keys("3<enter>gp");
        assert!(h.screen().contains("To 37 people"), "{key}: {}", h.screen());
        h.keys("<ctrl-s>");
        assert_eq!(steps(&h), "letter 37", "{key}");
        h.keys("<esc><esc>3g");
        while !h.screen().lines().any(|l| l.starts_with(" > ") && l.contains(instead)) {
            h.keys("<down>");
        }
        h.keys("p");
        assert!(h.screen().contains("To 1 p"), "{key}: {}", h.screen());
    }
}

/// Somebody without a number stands on another rung than the others.
fn one_has_no_number(author: &Author<'_>) -> Vec<Save> {
    let ladder = shipped_one("fixed-time-call").unwrap();
    let saves = listed_but(author, |n, person| {
        if n == 5 {
            person.phones.clear();
        }
    });
    climbing(author, saves, &ladder)
}

#[test]
fn only_those_whose_rung_it_is_get_the_letter_and_what_it_cannot_do_without_is_asked_for_first() {
    let mut h = Start::new().with(one_has_no_number);
    h.keys("3<enter>p");
    let screen = h.screen();
    assert!(screen.contains("To 37 people"), "{screen}");
    assert!(
        screen.contains("1 other is due another letter: Invitation to a meeting (1)"),
        "{screen}"
    );
    // No day and no hour: nothing is printed and nothing written down before that is settled.
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("The letter is not complete"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.opened().is_empty() && logged(&h, "sent") == "0", "{}", h.screen());
    to(&mut h, "Day");
    h.paste("2026-12-01");
    to(&mut h, "Time");
    h.paste("10:00").keys("<ctrl-s>");
    let page = opened(&h);
    assert_eq!((page.matches("<section").count(), page.contains("Anna05")), (37, false));
    assert_eq!((logged(&h, "sent"), steps(&h)), ("37".into(), "letter 37".into()));
    // The one without a number gets the invitation, and it is that rung.
    h.keys("p");
    assert!(h.screen().contains("To 1 person"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.screen().contains("the place"), "{}", h.screen());
    h.keys("<down><enter>");
    assert_eq!(steps(&h), "invitation 1, letter 37", "{}", h.screen());
}

#[test]
fn whoever_gets_another_letter_than_their_rung_has_not_done_the_rung() {
    let mut h = Start::new().with(one_has_no_number);
    h.keys("3<enter>p");
    to(&mut h, "Letter");
    h.keys("<ctrl-u>").paste("What there is").keys("<enter>");
    to(&mut h, "To whom");
    h.keys("2<ctrl-s>");
    assert_eq!((logged(&h, "sent"), steps(&h)), ("38".into(), "- 38".into()), "{}", h.screen());
}

#[test]
fn a_letter_written_by_hand_to_somebody_protected_is_ticked_off() {
    let ladder = shipped_one("letter-call-visit").unwrap();
    let mut h = Start::new().with(|author| by_ladder(author, &ladder));
    h.keys("3<enter>p");
    let told = h.screen();
    assert!(told.contains("By hand: 1 with a protected identity."), "{told}");
    h.keys("<ctrl-s>g");
    let by_hand = |h: &mut Harness| {
        let board = h.screen();
        let line = board.lines().find(|line| line.contains("by hand, P ticks it off"));
        line.map(str::to_owned)
    };
    let line = by_hand(&mut h).unwrap_or_else(|| panic!("{}", h.screen()));
    assert!(line.contains("1 First letter"), "{line}");
    h.keys("p");
    assert!(h.screen().contains("By hand: 1 (Skyddad Skyddad). No file is made"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!((logged(&h, "sent"), steps(&h)), ("39".into(), "letter 39".into()));
    assert_eq!(by_hand(&mut h), None, "{}", h.screen());
    assert_eq!(h.opened().len(), 1, "nothing was made for them");
}

#[test]
fn a_call_list_holds_those_to_be_rung_now_and_what_is_known_of_the_others_by_choice() {
    let mut h = Start::new().with(listed);
    h.keys("3<enter>i");
    h.keys("3<enter>15<enter><enter><enter>4<enter>2<enter><enter><esc>");
    h.keys("p3");
    let told = h.screen();
    assert!(told.contains("To 38 people") && told.contains("2 not"), "{told}");
    h.keys("<ctrl-s>");
    let page = opened(&h);
    assert!(page.contains("Anna01") && !page.contains("Anna02") && !page.contains("Anna03"));
    h.keys("p3");
    to(&mut h, "To whom");
    h.keys("2<ctrl-s>");
    let page = std::fs::read_to_string(h.opened().last().unwrap()).unwrap();
    assert!(page.contains("Last: No answer, Mon 23 Nov"), "{page}");
    assert!(page.contains("Last: Carried out, Mon 23 Nov"), "{page}");
}

#[test]
fn a_visit_agreed_on_and_written_on_paper_is_a_visit() {
    let mut ladder = shipped_one("letter-call-visit").unwrap();
    ladder.steps.remove(0);
    ladder.steps[0].after = Delay::NONE;
    let mut h = Start::new().with(|author| by_ladder(author, &ladder));
    h.keys("3<enter>i3<enter>7");
    h.keys("2026-11-25<enter>14<enter><ctrl-s>");
    let task = h.row("SELECT errand||' '||day||' '||time FROM task");
    assert_eq!(task, "visit 2026-11-25 14:00", "{}", h.screen());
}
