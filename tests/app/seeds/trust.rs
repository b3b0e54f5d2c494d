//! Contact that takes its time: a chain from letter to door, and people of whom nobody has kept count.

use super::*;

#[test]
fn h1_nearly_100_people_since_the_start_stay_about_100() {
    let mut h = Harness::new();
    h.keys("3nSince 2016<enter>");
    to(&mut h, "Records");
    h.keys("3<ctrl-s>");
    assert_eq!(h.row("SELECT mode FROM initiative"), "counts");
    h.keys("n5100");
    to(&mut h, "A rough number");
    h.keys("y<ctrl-s>");
    says(&counts(&mut h), &[("Talked with", "about 100 (no list)")]);
    says(&figures(&mut h), &[("People counted without a name", "about 100")]);
    says(&answers(&mut h, "No questions"), &[("Talks and meetings", "about 100")]);
    h.keys("3");
    assert!(line(&h.screen(), "Since 2016").ends_with("about 100"), "{}", h.screen());
    // The same for whoever does not look at the screen: in figures as in words, on paper and in a file.
    let told = summary(&h);
    let one = &told["initiatives"][0];
    assert_eq!((&one["counted"]["talked"], &one["reached"]["about"]), (&100.into(), &true.into()));
    assert_eq!(one["counted"]["about"][0], "talked");
    assert_eq!(told["figures"]["about"].as_array().unwrap().len(), 2);
    let text = tillit(&h, &["summary"]);
    assert!(text.contains("about 100 (no list)") && !text.contains("  100"), "{text}");
    let file = h.laptop().join("page.txt").display().to_string();
    tillit(&h, &["summary", "--initiative", "Since 2016", "--file", &file]);
    let paper = std::fs::read_to_string(&file).unwrap();
    says(&paper, &[("People counted without a name", "about 100")]);
    let file = h.laptop().join("out.csv").display().to_string();
    tillit(&h, &["export", "encounters", &file]);
    assert!(std::fs::read_to_string(&file).unwrap().contains(";about 100;"));
    // Seven that were counted make the sum no surer; one record less is one record less.
    h.keys("<esc>3<enter>n57<ctrl-s>");
    says(&counts(&mut h), &[("Talked with", "about 107 (no list)")]);
    h.keys("<ctrl-z>");
    says(&counts(&mut h), &[("Talked with", "about 100 (no list)")]);
    h.keys("<home><delete>");
    assert!(!h.screen().contains("about"), "{}", h.screen());
}

#[test]
fn h3_first_a_letter_then_a_call_and_at_last_a_visit_at_the_door() {
    let without = Group { phone: false, ..Group::of(4, "1961").in_area("Bo", "Hjällbo") };
    let mut h = register(&[Group::of(16, "1961"), without]);
    h.keys("3nThe chain<enter>");
    to(&mut h, "Ladder");
    h.keys("Letter, call, at<enter><ctrl-s>");
    list(&mut h, ("65", "65"), 20);
    letters(&mut h);
    says(&board(&mut h), &[("1 First letter", "80.0 %"), ("2 Call", "0")]);
    // Who has no number is promised no call, and told that somebody comes.
    h.keys("<esc>3g");
    down_to(&mut h, "6 Letter that says");
    h.keys("p5<ctrl-s>");
    let told = "6 Letter that says we will";
    says(&board(&mut h), &[(told, "20.0 %"), ("1 First letter", "80.0 %")]);
    later(&mut h, 7);
    // Six are spoken with and left in peace, two agree on a visit, eight never answer.
    let who = untried(&h, 6);
    contacts(&mut h, Contact::call(Disposition::Completed, 10), &who);
    let who = untried(&h, 2);
    let yes = Contact::call(Disposition::Booked, 5).then(Kind::Visit, "2026-12-07");
    contacts(&mut h, yes, &who);
    let silent = untried(&h, 8);
    for _ in 0..3 {
        contacts(&mut h, Contact::call(Disposition::NoAnswer, 1), &silent);
        later(&mut h, 1);
    }
    let screen = board(&mut h);
    says(&screen, &[("2 Call", "8"), ("2 Call", "40.0 %"), ("3 Home visit", "0")]);
    later(&mut h, 7);
    // Those who agreed, those who never answered and those without a number are visited at the door.
    let screen = board(&mut h);
    let due = |line: &str| line.contains("3 Home visit") && line.contains(" 14  book a time");
    assert!(screen.lines().any(due), "{screen}");
    contacts(&mut h, Contact::visit(40), &silent[..4]);
    card(&mut h, "Bo000");
    h.keys("b1");
    to(&mut h, "Minutes");
    h.keys("<ctrl-u>45");
    save(&mut h);
    let rungs = [("3 Home visit", "5"), ("3 Home visit", "25.0 %"), ("4 Follow-up", "0")];
    says(&board(&mut h), &rungs);
    says(&figures(&mut h), &[("Met face to face", "25.0 %")]);
    h.keys("<ctrl-z>");
    says(&board(&mut h), &[("3 Home visit", "4"), ("3 Home visit", "20.0 %")]);
}
