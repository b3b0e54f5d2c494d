//! The deepest of the flows: a letter with a day and a time for each, an interpreter booked beforehand, an
//! invitation to whoever has no number, a letter to whoever did not answer, a relative who rings back,
//! visits that build trust.

use super::*;

const LETTER: &str = "1 Letter with day and time";

/// Twenty-three aged 80 in Hjällbo: eighteen with a telephone, one of whom needs an interpreter.
fn hjallbo() -> Harness {
    let without = Group { phone: false, ..Group::of(5, "1946").in_area("Utan", "Hjällbo") };
    let mut h = register(&[Group::of(18, "1946"), without]);
    card(&mut h, "Anna001");
    h.keys("e");
    to(&mut h, "Interpreter");
    h.keys("y<ctrl-s>");
    assert_eq!(h.row("SELECT given FROM person WHERE interpreter=1"), "Anna001");
    begin(&mut h, "G36");
    list(&mut h, ("80", "80"), 23);
    h
}

/// Opens the letters of a line of the board.
fn letters_of(h: &mut Harness, line: &str) {
    h.keys("<esc><esc><esc>3g");
    down_to(h, line);
    h.keys("p");
}

/// The letters that each have a time of their own, from ten o'clock on the first of December.
fn told(h: &mut Harness) -> String {
    letters_of(h, LETTER);
    assert!(h.screen().contains("To 18 people"), "{}", h.screen());
    to(h, "Day");
    h.keys("<ctrl-u>2026-12-01");
    to(h, "Time");
    h.keys("<ctrl-u>10:00");
    to(h, "Minutes between");
    h.keys("30<ctrl-s>");
    std::fs::read_to_string(h.opened().last().unwrap()).unwrap()
}

/// What is to be done at what time, the first of it.
fn booked(h: &Harness) -> String {
    h.row(
        "SELECT count(*)||' '||min(day||' '||time)||' '||max(day||' '||time) FROM task
         WHERE errand='call' AND done IS NULL AND cancelled IS NULL AND gone IS NULL",
    )
}

#[test]
fn g36_each_is_told_a_time_and_rung_then_and_not_before() {
    let mut h = hjallbo();
    let page = told(&mut h);
    assert_eq!(page.matches("<section").count(), 18);
    for time in ["klockan 10:00", "klockan 10:30", "klockan 15:30"] {
        assert!(page.contains(&format!("tisdag 1 december {time}")), "{time}");
    }
    assert!(page.contains("onsdag 2 december klockan 10:00"), "the thirteenth");
    assert_eq!(booked(&h), "18 2026-12-01 10:00 2026-12-02 12:30");
    says(&board(&mut h), &[(LETTER, "18")]);
    // All of it is one step: taken back nobody is to be rung, and again they are.
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[(LETTER, "0")]);
    h.keys("<ctrl-y>");
    // Nobody is rung before the time, and whoever needs an interpreter not before one is booked.
    h.keys("<esc><esc><esc>3gl");
    assert!(!h.screen().contains("Calling round"), "{}", h.screen());
    says(&board(&mut h), &[("Interpreter to book", "1")]);
    later(&mut h, 8);
    h.clock.advance(60 * 60 * 1_000);
    h.keys("<f5><esc><esc><esc>3gl");
    assert!(h.line(1).contains("Calling round > Anna000"), "{}", h.screen());
    h.keys("1");
    save(&mut h);
    h.clock.advance(31 * 60 * 1_000);
    h.keys("<f5><esc><esc><esc>3gl");
    assert!(!h.screen().contains("Calling round"), "{}", h.screen());
    // Booked beforehand, the call comes at its time.
    card(&mut h, "Anna001");
    h.keys("<home>n5");
    to(&mut h, "Day");
    h.keys("<ctrl-u>2026-12-01");
    to(&mut h, "Time");
    h.keys("10:30<ctrl-s>");
    h.keys("1");
    h.keys("<home>");
    down_to(&mut h, "Book i");
    h.keys("d<ctrl-s>3gl");
    assert!(h.line(1).contains("Calling round > Anna001"), "{}", h.screen());
}

/// Seven of the eighteen are spoken with, one of them by keys and with a visit to come; the five without a
/// number are invited.
fn rung() -> Harness {
    let mut h = hjallbo();
    told(&mut h);
    // No number: an invitation to a meeting nearby, where one of the five comes.
    letters_of(&mut h, "4 Invitation to a meeting");
    assert!(h.screen().contains("To 5 people"), "{}", h.screen());
    to(&mut h, "Day");
    h.keys("<ctrl-u>2026-12-03");
    to(&mut h, "Time");
    h.keys("<ctrl-u>14:00");
    to(&mut h, "Place");
    h.keys("Biblioteket<ctrl-s>");
    says(&board(&mut h), &[("4 Invitation to a meeting", "5"), (LETTER, "18")]);
    later(&mut h, 9);
    // The first is rung by keys: a programme home, and a visit the week after.
    card(&mut h, "Anna000");
    h.keys("l1");
    to(&mut h, "What would you like us");
    h.keys("1");
    to(&mut h, "Follow up");
    h.keys("<ctrl-u>2026-12-09<enter>10:00");
    save(&mut h);
    assert_eq!(h.row("SELECT errand FROM task WHERE done IS NULL AND day='2026-12-09'"), "visit");
    let who = named(&h, (2..8).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, Contact::call(Disposition::Completed, 15), &who);
    h
}

#[test]
fn g36_7_of_23_answer_and_everybody_else_is_met_in_the_way_that_suits() {
    let mut h = rung();
    let lines = [("Carried out, of the list", "7"), ("Carried out, of the list", "30.4 %")];
    says(&figures(&mut h), &lines);
    assert_eq!(summary(&h)["initiatives"][0]["completed"]["percent"], 30.4);
    // The rest do not answer, today or tomorrow: a letter that we have tried.
    let silent = named(&h, (8..18).map(|n| format!("Anna{n:03}")));
    for _ in 0..2 {
        contacts(&mut h, Contact::call(Disposition::NoAnswer, 1), &silent);
        later(&mut h, 1);
    }
    letters_of(&mut h, "6 We have tried to reach you");
    assert!(h.screen().contains("To 10 people"), "{}", h.screen());
    h.keys("<ctrl-s>");
    says(&board(&mut h), &[("6 We have tried to reach", "10")]);
    // A daughter rings back: a contact, and nobody rings the mother again.
    card(&mut h, "Anna008");
    h.keys("l1");
    to(&mut h, "Spoke with");
    h.keys("<ctrl-u>Relative<enter>");
    save(&mut h);
    assert!(h.screen().contains("spoke for the person: Relative"), "{}", h.screen());
    h.keys("<ctrl-z>");
    says(&figures(&mut h), &[("Carried out, of the list", "30.4 %")]);
    h.keys("<ctrl-y>");
    // One of those without a number comes to the meeting; the visit is made, and one more is agreed on.
    came(&mut h, "19");
    says(&board(&mut h), &[("5 The meeting", "1")]);
    later(&mut h, 3);
    h.keys("<esc><esc><esc>1");
    down_to(&mut h, "Anna000");
    h.keys("b1");
    to(&mut h, "Follow up");
    h.keys("<ctrl-u>+2w<enter>10:00");
    save(&mut h);
    later(&mut h, 14);
    h.keys("<esc><esc><esc>1");
    down_to(&mut h, "Anna000");
    h.keys("b1");
    save(&mut h);
    let lines = [("Met face to face", "2"), ("Met more than once", "1"), ("Not reached", "9")];
    says(&figures(&mut h), &lines);
    let lines = [("Send a programme home", "1")];
    says(&answers(&mut h, "A talk about everyday life"), &lines);
    h.keys("<ctrl-z>");
    assert!(!figures(&mut h).contains("Met more than once"));
}
