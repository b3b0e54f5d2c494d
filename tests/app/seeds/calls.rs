//! Calls with questions: the pandemic's rounds.

use super::*;

#[test]
fn g30_of_237_aged_70_to_75_187_are_called_for_20_minutes_each() {
    let mut h = register(&[Group::of(180, "1953"), Group::of(57, "1954").in_area("Bo", "Backa")]);
    begin(&mut h, "G30");
    list(&mut h, ("70", "75"), 237);
    letters(&mut h);
    assert_eq!(h.row("SELECT DISTINCT note FROM encounter"), "We will ring between these days");
    later(&mut h, 7);
    let who = untried(&h, 186);
    contacts(&mut h, Contact::call(Disposition::Completed, 20), &who);
    let rest: Vec<PersonId> = untried(&h, 51).split_off(1);
    contacts(&mut h, Contact::call(Disposition::NoAnswer, 0), &rest);
    says(&board(&mut h), &[("To call now", "1"), ("2 Call", "78.5 %")]);
    // The last is rung by keys: the questions, and how long it took.
    h.keys("3gl");
    assert!(h.line(1).contains("Calling round > Bo006"), "{}", h.screen());
    h.keys("14");
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>20");
    save(&mut h);
    let lines = [
        ("Carried out, of the list", "187"),
        ("Carried out, of the list", "78.9 %"),
        ("Not reached", "50"),
        ("Time in all", "62 h 20 min"),
        ("Per contact carried out", "20.0 min"),
        ("Backa", "of 57"),
    ];
    says(&figures(&mut h), &lines);
    says(&board(&mut h), &[("2 Call", "187"), ("2 Call", "78.9 %")]);
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["completed"]["n"], 187);
    assert_eq!(told["initiatives"][0]["completed"]["percent"], 78.9);
    assert_eq!(told["figures"]["minutes"], 62 * 60 + 20);
    h.keys("<ctrl-z>");
    let lines = [("Carried out, of the list", "78.5 %"), ("Time in all", "62 h 0 min")];
    says(&figures(&mut h), &lines);
}

#[test]
fn g32_of_250_letters_40_percent_say_yes_for_10_minutes_each_and_six_share_them() {
    let mut h = register(&[Group::of(250, "1946")]);
    begin(&mut h, "G32");
    list(&mut h, ("80", "80"), 250);
    letters(&mut h);
    later(&mut h, 7);
    let yes = untried(&h, 99);
    contacts(&mut h, Contact::call(Disposition::Completed, 10), &yes);
    let no = untried(&h, 250).split_off(1);
    contacts(&mut h, Contact::call(Disposition::Declined, 0), &no);
    h.keys("3gl14");
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>10");
    save(&mut h);
    let lines = [
        ("Carried out, of the list", "100"),
        ("Carried out, of the list", "40.0 %"),
        ("Time in all", "16 h 40 min"),
        ("Per contact carried out", "10.0 min"),
    ];
    says(&figures(&mut h), &lines);
    h.keys("<ctrl-z>");
    says(&figures(&mut h), &[("Carried out, of the list", "39.6 %")]);
}

#[test]
fn g28_everybody_gets_the_material_and_is_offered_a_call() {
    let mut h = register(&[Group::of(40, "1951")]);
    begin(&mut h, "G28");
    list(&mut h, ("75", "75"), 40);
    letters(&mut h);
    says(&board(&mut h), &[("1 First letter", "100.0 %")]);
    later(&mut h, 7);
    let no = untried(&h, 40).split_off(12);
    contacts(&mut h, Contact::call(Disposition::Declined, 2), &no);
    h.keys("3gl14");
    save(&mut h);
    says(&board(&mut h), &[("1 First letter", "100.0 %"), ("2 Call", "1"), ("2 Call", "2.5 %")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("2 Call", "0")]);
}
