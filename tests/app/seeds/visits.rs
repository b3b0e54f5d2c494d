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
    h.keys("l1");
    assert!(h.screen().contains("[Follow-up after three m"), "{}", h.screen());
    save(&mut h);
    says(&board(&mut h), &[("4 Follow-up", "1"), ("3 Home visit", "100")]);
    h.keys("<esc>1");
    assert!(h.screen().contains("Today 99"), "{}", h.screen());
}
