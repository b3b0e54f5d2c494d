//! Preventive home visits.

use super::*;

#[test]
fn g01_100_visits_are_a_quarter_of_400_and_each_is_followed_up_three_months_on() {
    let mut h = register(&[Group::of(400, "1951")]);
    begin(&mut h, "G01");
    list(&mut h, ("75", "75"), 400);
    letters(&mut h);
    later(&mut h, 7);
    // One is rung and a visit agreed on; so with 99 others, and the rest have been rung as well.
    h.keys("l7+1w<enter>10:00");
    let screen = h.screen();
    assert!(screen.contains("[Home visit ") && screen.contains("[No questions "), "{screen}");
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("Calling round > Anna001"), "{}", h.screen());
    h.keys("<esc>");
    let yes = Contact::call(Disposition::Booked, 5).then(Kind::Visit, "2026-12-07");
    let who = untried(&h, 99);
    contacts(&mut h, yes, &who);
    let who = untried(&h, 200);
    contacts(&mut h, Contact::call(Disposition::Declined, 3), &who);
    let who = untried(&h, 400);
    contacts(&mut h, Contact::call(Disposition::NoAnswer, 1), &who);
    says(&board(&mut h), &[("1 First letter", "400"), ("2 Book the visit", "100")]);
    later(&mut h, 7);
    let visited = named(&h, (1..100).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, Contact::visit(60).then(Kind::Call, "2027-03-08"), &visited);
    // The visit stands on Today, and the call three months later follows from it by itself.
    h.keys("1");
    down_to(&mut h, "10:00   Visit     Anna000");
    h.keys("b1");
    to(&mut h, "Minutes");
    assert!(h.screen().contains("Follow up [2027-03-08"), "{}", h.screen());
    h.keys("<ctrl-u>60");
    save(&mut h);
    assert!(h.screen().contains("100               Enter shows them"), "{}", h.screen());
    let visits = [("3 Home visit", "100"), ("3 Home visit", "25.0 %"), ("4 Follow-up", "0")];
    says(&board(&mut h), &visits);
    assert_eq!(summary(&h)["figures"]["visited"], 100);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("3 Home visit", "24.8 %")]);
    h.keys("<esc>1");
    assert!(h.screen().contains("Later 99"), "{}", h.screen());
    h.keys("<ctrl-y>");
    // Three months on a hundred are to be rung, and the first is.
    later(&mut h, 91);
    h.keys("1");
    assert!(h.screen().contains("Today 100"), "{}", h.screen());
    h.keys("<home>l1");
    assert!(h.screen().contains("[Follow-up after three m"), "{}", h.screen());
    save(&mut h);
    says(&board(&mut h), &[("4 Follow-up", "1"), ("3 Home visit", "100")]);
    h.keys("<esc>1");
    assert!(h.screen().contains("Today 99"), "{}", h.screen());
}

#[test]
fn g01_the_call_three_months_on_asks_its_own_questions_also_before_its_day() {
    let mut h = register(&[Group::of(2, "1951")]);
    begin(&mut h, "G01");
    list(&mut h, ("75", "75"), 2);
    letters(&mut h);
    later(&mut h, 7);
    let both = named(&h, (0..2).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, Contact::call(Disposition::Booked, 5).then(Kind::Visit, "2026-12-07"), &both);
    later(&mut h, 7);
    contacts(&mut h, Contact::visit(60).then(Kind::Call, "2027-03-08"), &both);
    // Two weeks after the visit the follow-up on the card is done early: it is the follow-up.
    later(&mut h, 14);
    card(&mut h, "Anna000");
    h.keys("<home>l1");
    assert!(h.screen().contains("[Follow-up after three m"), "{}", h.screen());
    save(&mut h);
    says(&board(&mut h), &[("4 Follow-up", "1"), ("3 Home visit", "2")]);
    assert_eq!(h.row("SELECT count(*) FROM task WHERE done IS NULL AND errand='call'"), "1");
    // A call of its own in between asks the same, and is not the follow-up.
    card(&mut h, "Anna001");
    h.keys("<end>l1");
    assert!(h.screen().contains("[Follow-up after three m"), "{}", h.screen());
    save(&mut h);
    says(&board(&mut h), &[("4 Follow-up", "1")]);
}

#[test]
fn g01_a_talk_is_no_yes_and_what_was_set_out_for_are_visits() {
    let mut h = register(&[Group::of(20, "1951")]);
    begin(&mut h, "G01");
    list(&mut h, ("75", "75"), 20);
    h.keys("e");
    to(&mut h, "How many");
    h.keys("5<ctrl-s>");
    letters(&mut h);
    later(&mut h, 7);
    let who =
        |h: &Harness, from: usize, to: usize| named(h, (from..to).map(|n| format!("Anna{n:03}")));
    let (agree, talk) = (who(&h, 1, 8), who(&h, 8, 16));
    contacts(
        &mut h,
        Contact::call(Disposition::Booked, 10).then(Kind::Visit, "2026-12-07"),
        &agree,
    );
    contacts(&mut h, Contact::call(Disposition::Completed, 10), &talk);
    // One by keys: talked with, and a visit agreed on.
    card(&mut h, "Anna000");
    h.keys("l1");
    to(&mut h, "Follow up");
    h.keys("<ctrl-u>2026-12-07");
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>10");
    save(&mut h);
    assert_eq!(h.row("SELECT count(*) FROM task WHERE errand='visit'"), "8", "{}", h.screen());
    let reached = [("Reached", "80.0 %"), ("Carried out, of the list", "0")];
    let yes = [("Said yes, of those reached", "50.0 %"), ("Per yes", "20.0 min")];
    let none_yet = [("Goal", "0"), ("Goal", "of 5")];
    says(&figures(&mut h), &[reached, yes, none_yet].concat());
    says(&board(&mut h), &[("2 Book the visit", "8"), ("2 Book the visit", "40.0 %")]);
    assert_eq!(summary(&h)["initiatives"][0]["completed"]["n"], 0);
    h.keys("<ctrl-z>");
    let less = [("Said yes, of those reached", "46.7 %"), ("Per yes", "21.4 min")];
    says(&figures(&mut h), &less);
    says(&board(&mut h), &[("2 Book the visit", "7")]);
    // The visits are what was set out for, and those who said yes are not counted twice.
    later(&mut h, 7);
    contacts(&mut h, Contact::visit(60), &agree[..6]);
    let lines = [("Carried out, of the list", "6"), ("Said yes, of those reached", "46.7 %")];
    says(&figures(&mut h), &[&lines[..], &[("Goal", "6")]].concat());
}

#[test]
fn g02_two_of_three_aged_85_want_a_visit_and_whether_anybody_rang_afterwards_is_told() {
    let mut h = register(&[Group::of(60, "1941")]);
    begin(&mut h, "G02");
    list(&mut h, ("85", "85"), 60);
    letters(&mut h);
    later(&mut h, 3);
    // Whoever wants a visit gets in touch: one by keys, thirty-nine others.
    card(&mut h, "Anna000");
    h.keys("l7+1w<enter>10:00<ctrl-s>");
    let yes = Contact { step: "answer", ..Contact::call(Disposition::Booked, 4) };
    let who = named(&h, (1..40).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, yes.then(Kind::Visit, "2026-12-07"), &who);
    says(&board(&mut h), &[("2 Gets in touch", "40"), ("2 Gets in touch", "66.7 %")]);
    later(&mut h, 11);
    let who = named(&h, (0..40).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, Contact::visit(60).then(Kind::Call, "2027-03-08"), &who);
    let visits = [("5 Home visit", "40"), ("5 Home visit", "66.7 %"), ("6 Follow-up", "0")];
    says(&board(&mut h), &visits);
    // Nobody has rung afterwards, and that is told; then one is rung.
    later(&mut h, 91);
    h.keys("<esc><esc><esc>3gl1");
    save(&mut h);
    says(&board(&mut h), &[("6 Follow-up", "1"), ("5 Home visit", "40")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("6 Follow-up", "0"), ("5 Home visit", "66.7 %")]);
}

#[test]
fn g03_where_they_would_rather_meet_and_who_was_not_reached() {
    let mut amal = Group::of(10, "1946").in_area("Amal", "Bergsjön");
    amal.language = "ar";
    let mut h =
        register(&[Group::of(30, "1946"), amal, Group::of(1, "1958").in_area("Bodil", "Backa")]);
    begin(&mut h, "G03");
    list(&mut h, ("80", "80"), 40);
    // One of another age has asked for it: counted apart.
    h.keys("nBodil000<enter>");
    letters(&mut h);
    later(&mut h, 7);
    let met = |kind| Contact { kind, ..Contact::visit(50) };
    let homes = named(&h, (1..13).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, met(Kind::Visit), &homes);
    let office = named(&h, (13..18).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, met(Kind::VisitOffice), &office);
    let neutral =
        named(&h, ["Anna018", "Anna019", "Amal000"].iter().map(|name| (*name).to_owned()));
    contacts(&mut h, met(Kind::VisitNeutral), &neutral);
    // One more by keys, at the library.
    card(&mut h, "Anna000");
    h.keys("b");
    back_to(&mut h, "Contact");
    h.keys("<ctrl-u>Meeting else<enter>");
    to(&mut h, "How did it go");
    h.keys("1");
    save(&mut h);
    let places = |h: &mut Harness| part(&looked(h, '3'), "Where you met").to_owned();
    let said = places(&mut h);
    let lines = [("Home visit", "12"), ("Visit at our place", "5"), ("Meeting elsewhere", "4")];
    says(&said, &lines);
    says(&said, &[("Not met", "of 19")]);
    // Nine of ten whose language is Arabic were not reached, ten of thirty of the others.
    let lines = [("Carried out, of the list", "52.5 %"), ("Arabic", "9"), ("Swedish", "10")];
    says(&figures(&mut h), &lines);
    h.keys("<ctrl-z>");
    says(&places(&mut h), &[("Meeting elsewhere", "3"), ("Not met", "of 20")]);
}

#[test]
fn g04_it_goes_better_when_the_care_manager_comes_along() {
    let mut h = register(&[Group::of(12, "1940")]);
    begin(&mut h, "G04");
    // About one request a month; the list fills as they come.
    for n in 0..12 {
        h.keys(&format!("nAnna{n:03}<enter>"));
    }
    let joint = |how, along| Contact { how, along: Some(along), ..Contact::visit(70) };
    let who =
        |h: &Harness, from: usize, to: usize| named(h, (from..to).map(|n| format!("Anna{n:03}")));
    let (done, no) = (Disposition::Completed, Disposition::Declined);
    let with = who(&h, 1, 6);
    contacts(&mut h, joint(done, Along::CareManager), &with);
    let with = who(&h, 6, 7);
    contacts(&mut h, joint(no, Along::CareManager), &with);
    let alone = who(&h, 7, 9);
    contacts(&mut h, joint(done, Along::Nobody), &alone);
    let alone = who(&h, 9, 12);
    contacts(&mut h, joint(no, Along::Nobody), &alone);
    card(&mut h, "Anna000");
    h.keys("b1");
    to(&mut h, "Who came along");
    h.keys("<ctrl-u>Care<enter>");
    save(&mut h);
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE along='care-manager'"), "7");
    let by = |h: &mut Harness| part(&looked(h, '3'), "Who came along").to_owned();
    // Six of seven with, two of five without.
    says(&by(&mut h), &[("Care manager", "6"), ("Nobody", "2")]);
    // The first time at the meeting place somebody goes along: came there, yes or no.
    let place = Contact { kind: Kind::Accompanied, step: "along", ..Contact::visit(30) };
    let there = who(&h, 1, 4);
    contacts(&mut h, place, &there);
    says(&figures(&mut h), &[("Met more than once", "3")]);
    h.keys("<ctrl-z>");
    says(&by(&mut h), &[("Care manager", "5"), ("Nobody", "2")]);
}
