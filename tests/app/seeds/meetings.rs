//! Meetings on one's own premises: invited by letter, counted by who came.

use super::*;

#[test]
fn g09_35_to_40_percent_of_those_invited_come_and_a_fifth_of_them_is_rung_afterwards() {
    let areas = [Group::of(100, "1946"), Group::of(100, "1946").in_area("Bo", "Bergsjön")];
    let mut h = register(&areas);
    begin(&mut h, "G09");
    list(&mut h, ("80", "80"), 200);
    letters(&mut h);
    later(&mut h, 7);
    // Everybody is reminded by telephone; one by keys.
    h.keys("3gl1");
    save(&mut h);
    h.keys("<esc>");
    let who = untried(&h, 200);
    contacts(&mut h, Contact::call(Disposition::Completed, 4), &who);
    later(&mut h, 7);
    came(&mut h, "1-35, 101-140");
    let screen = board(&mut h);
    says(&screen, &[("3 The meeting", "75"), ("3 The meeting", "37.5 %")]);
    // Somebody who stands on two papers is one.
    super::door::came_already(&mut h, "1");
    says(&board(&mut h), &[("3 The meeting", "75")]);
    // One less of those who came is one less.
    came(&mut h, "36");
    says(&board(&mut h), &[("3 The meeting", "76"), ("3 The meeting", "38.0 %")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("3 The meeting", "75"), ("3 The meeting", "37.5 %")]);
    later(&mut h, 14);
    h.keys("3gl");
    h.keys("1");
    save(&mut h);
    says(&board(&mut h), &[("4 Call to a sample", "1")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("4 Call to a sample", "0"), ("3 The meeting", "75")]);
}

#[test]
fn g12_about_one_in_ten_comes_to_the_open_house_and_some_go_on_meeting() {
    let mut h = register(&[Group::of(200, "1941")]);
    begin(&mut h, "G12");
    list(&mut h, ("85", "85"), 200);
    letters(&mut h);
    later(&mut h, 14);
    came(&mut h, "1-21");
    says(&board(&mut h), &[("2 The party", "21"), ("2 The party", "10.5 %")]);
    // A month later those who came are rung; two of the first three still meet somebody from there.
    later(&mut h, 28);
    for (n, still) in ["y", "y", "n"].into_iter().enumerate() {
        h.keys("<esc><esc><esc>3gl");
        assert!(h.line(1).contains(&format!("Calling round > Anna{n:03}")), "{}", h.screen());
        h.keys("1");
        to(&mut h, "About how many times");
        h.keys("4");
        to(&mut h, "Do you still meet");
        h.keys(still);
        save(&mut h);
    }
    says(&board(&mut h), &[("3 Call afterwards", "3")]);
    let still = |h: &mut Harness| {
        part(&answers(h, "Follow-up after three months"), "Do you still meet").to_owned()
    };
    let said = still(&mut h);
    assert!(said.contains("66.7 %") && said.contains("33.3 %"), "{said}");
    h.keys("<ctrl-z>");
    assert!(still(&mut h).contains("100.0 %"));
}

#[test]
fn g13_few_come_to_the_party_and_why_the_others_say_no_is_told() {
    let mut h = register(&[Group::of(60, "1951")]);
    begin(&mut h, "G13");
    list(&mut h, ("75", "75"), 60);
    letters(&mut h);
    later(&mut h, 7);
    // Some ring to say no: most feel too well for it.
    let no = |why| Contact {
        why_not: Some(why),
        step: "party",
        ..Contact::call(Disposition::Declined, 3)
    };
    let who = named(&h, (40..48).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, no(WhyNot::TooWell), &who);
    let who = named(&h, (48..51).map(|n| format!("Anna{n:03}")));
    contacts(&mut h, no(WhyNot::NoTime), &who);
    card(&mut h, "Anna051");
    h.keys("l5");
    to(&mut h, "Reason for the no");
    h.keys("1");
    save(&mut h);
    assert_eq!(h.row("SELECT count(*) FROM encounter WHERE reason='too-well'"), "9");
    later(&mut h, 7);
    came(&mut h, "1-6");
    says(&board(&mut h), &[("2 The party", "6"), ("2 The party", "10.0 %")]);
    let lines =
        [("No, or not now", "20.0 %"), ("Feels too well for it", "9"), ("Has no time", "3")];
    says(&looked(&mut h, '4'), &lines);
    // Whoever said no gets the material home, as the ladder has it.
    assert!(board(&mut h).contains("4 The material"), "{}", board(&mut h));
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("2 The party", "0")]);
    h.keys("<ctrl-z>");
    says(&looked(&mut h, '4'), &[("Feels too well for it", "8")]);
}

#[test]
fn g11_27_people_came_and_there_is_no_list_to_hold_it_against() {
    let mut h = Harness::new();
    begin(&mut h, "G11");
    for n in [7, 6, 8, 6] {
        h.keys(&format!("n4{n}<enter><enter>Lundby<ctrl-s>"));
    }
    assert!(h.screen().contains("Came to us  27 (no list)"), "{}", h.screen());
    let told = summary(&h);
    let one = &told["initiatives"][0];
    assert_eq!((one["reached"]["n"].as_u64(), one["reached"]["of"].is_null()), (Some(27), true));
    h.keys("<ctrl-z>");
    assert!(h.screen().contains("Came to us  21 (no list)"), "{}", h.screen());
    h.keys("3");
    assert!(h.screen().contains("21 (no list)"), "{}", h.screen());
}

#[test]
fn g14_who_does_not_come_gets_the_material_home() {
    let mut h = register(&[Group::of(30, "1951")]);
    begin(&mut h, "G14");
    list(&mut h, ("75", "75"), 30);
    letters(&mut h);
    later(&mut h, 14);
    came(&mut h, "1-12");
    later(&mut h, 30);
    says(&board(&mut h), &[("2 The party", "40.0 %"), ("4 The material", "0")]);
    h.keys("<esc>3g");
    down_to(&mut h, "4 The material");
    h.keys("p5");
    h.keys("<ctrl-s>");
    says(&board(&mut h), &[("4 The material", "18"), ("4 The material", "60.0 %")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("2 The party", "40.0 %"), ("4 The material", "0")]);
}
