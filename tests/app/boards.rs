//! The board of an initiative: how far everybody has come and what needs doing; and its ladder, drawn and
//! changed rung by rung.

use crate::harness::{Harness, Start};
use crate::initiatives::sealed;
use tillit::base::{InitiativeId, Lang};
use tillit::domain::initiative::Initiative;
use tillit::store::initiatives;

/// A new initiative with the ladder of a card, and its ladder on the screen.
fn laddered() -> Harness {
    let mut h = Harness::new();
    h.keys("3isG36<enter><enter><ctrl-s>3g<end><enter>");
    assert!(h.line(1).contains("Ladder > Call at a set time"), "{}", h.screen());
    h
}

fn ladder(h: &Harness) -> String {
    h.row("SELECT ladder FROM initiative")
}

#[test]
fn the_board_says_how_many_of_how_many_and_rings_the_next() {
    let mut h = Start::new().with(sealed);
    h.keys("3g");
    let screen = h.screen();
    for said in ["On the list", "100", "Needs doing", "To call now", "attempt 1: 5"] {
        assert!(screen.contains(said), "{said} not on\n{screen}");
    }
    assert!(screen.contains("> To call now"), "{screen}");
    h.keys("l");
    assert!(h.line(1).contains("Anna"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE initiative IS NOT NULL"), "1");
    assert!(h.line(1).contains("Bertil"), "{}", h.screen());
    h.keys("<esc><esc>3g");
    let screen = h.screen();
    assert!(screen.contains("Called") && screen.contains("20"), "{screen}");
    assert!(screen.contains("attempt 1: 4"), "{screen}");
    // Who they are behind a figure, and the whole list as it was.
    h.keys("<home><down><enter>");
    assert!(h.screen().contains("Anna") && !h.screen().contains("Bertil"), "{}", h.screen());
    h.keys("<esc><end><up><enter>");
    assert!(h.screen().contains("Bertil") && h.screen().contains("of 5"), "{}", h.screen());
    h.keys("g");
    assert!(h.screen().contains("Needs doing"), "{}", h.screen());
}

/// Three on a list that is open, of an initiative that goes by this ladder.
fn three_gathered(h: Start, ladder: &str) -> Harness {
    h.with(|author| {
        let mut saves = crate::initiatives::hjallbo(author);
        let people: Vec<_> = saves.iter().filter_map(|save| save.about).take(3).collect();
        let ladder = tillit::domain::ladder::shipped_one(ladder).map(|one| one.text());
        let id = InitiativeId(author.id());
        let one = Initiative { ladder, ..Initiative::new(id, "Promenader") };
        saves.push(initiatives::add(author, &one));
        saves.push(initiatives::gather(author, id, &people));
        saves
    })
}

fn on_the_list(h: &mut Harness) -> String {
    let screen = h.keys("3g<home>").screen();
    screen.lines().find(|line| line.contains("On the list")).unwrap().to_owned()
}

#[test]
fn a_list_that_is_worked_while_it_fills_says_how_many_stand_on_it_and_what_share() {
    let line = on_the_list(&mut three_gathered(Start::new(), "poster-walk"));
    assert!(line.contains(" 3 ") && line.contains("100.0"), "{line}");
}

#[test]
fn a_list_that_is_yet_to_be_sealed_is_counted_and_gives_no_shares() {
    let line = on_the_list(&mut three_gathered(Start::new(), "letter-call-visit"));
    assert!(line.contains(" 3 ") && line.contains("so far") && !line.contains('%'), "{line}");
}

#[test]
fn a_ladder_is_drawn_with_its_ways_under_each_rung() {
    let mut h = laddered();
    let screen = h.screen();
    for said in
        ["1 Letter with day and time", "-> 2 Call", "Nobody answers", "We have tried to reach you"]
    {
        assert!(screen.contains(said), "{said} not on\n{screen}");
    }
    h.keys("<enter>");
    assert!(h.line(1).contains("Step: Letter with day and time"), "{}", h.screen());
}

#[test]
fn a_rung_is_put_in_changed_and_taken_out_each_as_one_change() {
    let mut h = laddered();
    let before = ladder(&h);
    h.keys("n");
    assert!(h.line(1).contains("New step"), "{}", h.screen());
    h.keys("<ctrl-u>Text<enter>Reminder<ctrl-s>");
    assert!(h.screen().contains("2 Reminder"), "{}", h.screen());
    assert!(h.screen().contains("-> 3 Call"), "{}", h.screen());
    let with = ladder(&h);
    assert_ne!(with, before);
    h.keys("<ctrl-z>");
    assert_eq!(ladder(&h), before);
    h.keys("<ctrl-y>");
    assert_eq!(ladder(&h), with);
    // Taken out again: what led to it leads on to where it led.
    while !h.screen().contains("\n > 2 Reminder") {
        h.keys("<down>");
    }
    h.keys("<delete>");
    assert_eq!(ladder(&h), before);
}

#[test]
fn a_rung_says_which_letter_it_is() {
    let mut h = laddered();
    assert!(ladder(&h).contains("letter = \"fixed-time\""), "{}", ladder(&h));
    h.keys("<enter>");
    for _ in 0..30 {
        if h.screen().lines().any(|l| l.starts_with("> Letter")) {
            break;
        }
        h.keys("<down>");
    }
    h.keys("<ctrl-u>Thank<ctrl-s>");
    let now = ladder(&h);
    assert!(
        now.contains("letter = \"thanks\"") && !now.contains("letter = \"fixed-time\""),
        "{now}"
    );
}

#[test]
fn a_rung_nobody_would_come_to_is_refused_with_the_reason() {
    let mut h = laddered();
    let before = ladder(&h);
    while !h.screen().contains("\n > 4 Invitation") {
        h.keys("<down>");
    }
    h.keys("<enter>");
    assert!(h.line(1).contains("Step: Invitation"), "{}", h.screen());
    for _ in 0..30 {
        if h.screen().lines().any(|l| l.starts_with("> ") && l.contains("When it is done")) {
            break;
        }
        h.keys("<down>");
    }
    h.keys("<ctrl-u>The end<ctrl-s>");
    assert_eq!(ladder(&h), before);
    assert!(h.screen().contains("Nobody ever comes to"), "{}", h.screen());
}

#[test]
fn a_rung_is_told_to_ask_for_a_yes_and_every_flaw_of_it_is_told_at_once() {
    let mut h = Harness::new();
    h.keys("3isG30<enter><enter><ctrl-s>3g<end><enter>");
    assert!(h.line(1).contains("Ladder > "), "{}", h.screen());
    assert!(!h.screen().contains("asks for a yes"), "{}", h.screen());
    while !h.screen().contains("\n > 2 Call") {
        h.keys("<down>");
    }
    let before = ladder(&h);
    h.keys("<enter>");
    let to = |h: &mut Harness, label: &str| {
        for _ in 0..30 {
            if h.screen().lines().any(|l| l.starts_with("> ") && l.contains(label)) {
                return;
            }
            h.keys("<tab>");
        }
        panic!("{label}\n{}", h.screen());
    };
    to(&mut h, "What the step is for");
    h.keys("2");
    to(&mut h, "Wait before");
    h.keys("<ctrl-u>soon<ctrl-s>");
    assert_eq!(ladder(&h), before);
    let screen = h.resize(100, 50).screen();
    assert!(screen.contains("no way shows where a yes leads"), "{screen}");
    assert!(screen.contains("is no delay"), "{screen}");
    h.resize(80, 24);
    to(&mut h, "Wait before");
    h.keys("<ctrl-u>1w");
    to(&mut h, "On a yes to the next");
    h.keys("3<enter><ctrl-s>");
    assert!(ladder(&h).contains("aim = \"yes\""), "{}", h.screen());
    assert!(h.screen().contains("asks for a yes"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(ladder(&h), before);
}

#[test]
fn the_board_and_the_ladder_speak_swedish() {
    let mut h = Start::new().lang(Lang::Sv).with(sealed);
    h.keys("3g");
    assert!(h.screen().contains("Att ringa nu") && h.screen().contains("försök 1: 5"));
    h.keys("<end><enter>");
    assert!(h.screen().contains("ingen stege än"), "{}", h.screen());
}

#[test]
fn a_rung_of_nobody_gets_no_letters() {
    let mut h = Start::new().with(sealed);
    h.keys("3g<home><down>p");
    assert!(h.line(23).contains("Nobody here"), "{}", h.screen());
    assert!(h.screen().contains("Needs doing"), "{}", h.screen());
    h.keys("<end><up>p");
    assert!(!h.screen().contains("Needs doing"), "the whole list: {}", h.screen());
}

#[test]
fn how_many_of_how_many_stands_whole_on_a_narrow_screen() {
    let mut h = Start::new().size(60, 18).with(sealed);
    h.keys("3g<home>");
    let listed = h.screen().lines().find(|line| line.contains("On the list")).unwrap().to_owned();
    assert!(listed.contains("100.0") && !listed.contains(".."), "{listed}");
}
