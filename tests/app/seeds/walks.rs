//! Posters, walks and being seen.

use super::*;

#[test]
fn g31_eight_people_ring_about_the_poster_and_some_want_to_go_on_walking() {
    let mut h = register(&[Group::of(8, "1950")]);
    begin(&mut h, "G31");
    h.keys("n312<ctrl-s>");
    says(&counts(&mut h), &[("Posters", "12 (no list)")]);
    h.keys("i");
    // Whoever rings is put on the list there and then; a walk is agreed on.
    for n in 0..8 {
        h.keys(&format!("nAnna00{n}<enter>"));
    }
    let all = named(&h, (0..8).map(|n| format!("Anna00{n}")));
    let walk = Contact { kind: Kind::Walk, step: "walk", ..Contact::visit(50) };
    later(&mut h, 7);
    contacts(&mut h, walk, &all[..5]);
    contacts(&mut h, walk.then(Kind::Walk, "2026-12-07"), &all[5..7]);
    h.keys("3<enter>");
    down_to(&mut h, "Anna007");
    h.keys("b1");
    save(&mut h);
    says(&board(&mut h), &[("1 The walk", "8")]);
    says(&figures(&mut h), &[("Met face to face", "8")]);
    assert!(!figures(&mut h).contains("Met more than once"), "nobody has gone twice yet");
    // Two of them go on.
    later(&mut h, 7);
    contacts(&mut h, walk, &all[5..7]);
    says(&figures(&mut h), &[("Met face to face", "8"), ("Met more than once", "2")]);
    assert_eq!(summary(&h)["figures"]["talks"], 10);
    h.keys("<ctrl-z><down><enter>");
    assert!(!figures(&mut h).contains("Met more than once"));
    says(&board(&mut h), &[("1 The walk", "8")]);
}

#[test]
fn g33_posters_and_a_walk_in_work_clothes_and_the_newcomers_they_brought() {
    let mut h = register(&[Group::of(3, "1948")]);
    begin(&mut h, "G33");
    h.keys("n340<enter><enter>Stairwells, Skolgatan<ctrl-s>n512<ctrl-s>");
    says(&counts(&mut h), &[("Posters", "40 (no list)"), ("Talked with", "12 (no list)")]);
    // Two who are new say how they heard of us.
    for n in 0..2 {
        card(&mut h, &format!("Anna00{n}"));
        h.keys("e");
        to(&mut h, "Heard of us");
        h.keys("Posters<enter><ctrl-s>");
    }
    assert!(counts(&mut h).contains("at least 2 new"), "{}", counts(&mut h));
    h.keys("<ctrl-z>");
    assert!(counts(&mut h).contains("at least 1 new"), "{}", counts(&mut h));
    end(&mut h, '1');
    assert_eq!(summary(&h)["initiatives"][0]["counted"]["posters"], 40);
}
