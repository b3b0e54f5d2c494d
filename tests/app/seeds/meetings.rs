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
    // Somebody who comes to the meeting of another area as well is still one.
    came(&mut h, "1");
    says(&board(&mut h), &[("3 The meeting", "75")]);
    later(&mut h, 14);
    h.keys("3gl");
    h.keys("1");
    save(&mut h);
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
