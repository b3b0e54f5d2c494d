//! Two have one card open and write in the same box: both values are kept, the second is told, and people
//! choose.

use crate::harness::{Harness, Start, town};

/// The card of Gunnel, being changed, and in the box of that name.
fn at(h: &mut Harness, name: &str) {
    h.keys("2sgunnel<enter>e");
    for _ in 0..20 {
        if h.screen().contains(&format!("> {name}")) {
            return;
        }
        h.keys("<tab>");
    }
    panic!("no box {name}: {}", h.screen());
}

fn street(h: &Harness) -> String {
    h.row("SELECT street FROM person WHERE given='Gunnel'")
}

fn open(h: &Harness) -> String {
    h.row("SELECT count(*) FROM conflict WHERE settled IS NULL")
}

/// Karin and Camilla, each at a program of her own on one register, with the same card being changed.
fn both(hers: &str, others: &str) -> (Harness, Harness) {
    let mut karin = Start::new().with(town::four);
    let mut camilla = karin.as_user("Camilla");
    at(&mut karin, hers);
    at(&mut camilla, others);
    (karin, camilla)
}

/// Goes from Today to the question and takes what was written second.
fn choose(h: &mut Harness) {
    h.keys("<home><enter>");
    let list = h.screen();
    for told in ["Gunnel Bergström", "Street", "Hemgatan 2", "Fältvägen 1"] {
        assert!(list.contains(told), "{told}\n{list}");
    }
    h.keys("<enter>");
    let asked = h.screen();
    for told in ["Stands now: Hemgatan 2 (Karin", "Also written: Fältvägen 1 (Camilla", "09:00"] {
        assert!(asked.contains(told), "{told}\n{asked}");
    }
    h.keys("2");
    assert!(h.screen().contains("Settled"), "{}", h.screen());
}

#[test]
fn who_is_second_in_the_same_box_is_told_and_either_of_them_settles_it_on_today() {
    let (mut karin, mut camilla) = both("Street", "Street");
    karin.keys("Hemgatan 2<ctrl-s>");
    assert!(!karin.screen().contains("was first"), "{}", karin.screen());
    camilla.keys("Fältvägen 1<ctrl-s>");
    assert!(
        camilla.line(23).contains("Somebody was first. Both values are kept"),
        "{}",
        camilla.screen()
    );
    assert_eq!((street(&karin), open(&karin)), ("Hemgatan 2".into(), "1".into()));
    // Karin's program notices it within its round, and shows it where what is to be done stands.
    karin.keys("1").wait(6_000);
    for h in [&mut camilla, &mut karin] {
        h.keys("1");
        let screen = h.screen();
        assert!(screen.contains("Two have written differently in one place"), "{screen}");
        assert!(screen.contains("One place where you choose"), "{screen}");
    }
    choose(&mut karin);
    assert_eq!((street(&karin), open(&karin)), ("Fältvägen 1".into(), "0".into()));
    // What was not chosen is in the history; the other sees on Today that it is settled.
    let told = "SELECT count(*) FROM change WHERE tbl='person' AND new LIKE '%Hemgatan 2%'";
    assert_eq!(karin.row(told), "1");
    camilla.wait(6_000);
    assert!(!camilla.screen().contains("differently in one place"), "{}", camilla.screen());
}

#[test]
fn what_two_write_in_different_boxes_of_one_card_is_both_kept_and_nobody_is_asked() {
    let (mut karin, mut camilla) = both("Street", "Town");
    karin.keys("Hemgatan 2<ctrl-s>");
    camilla.keys("Lindhamra<ctrl-s>");
    assert!(!camilla.screen().contains("was first"), "{}", camilla.screen());
    let kept = "SELECT street || ' ' || town FROM person WHERE given='Gunnel'";
    assert_eq!((karin.row(kept), open(&karin)), ("Hemgatan 2 Lindhamra".into(), "0".into()));
    karin.wait(6_000);
    for h in [&mut karin, &mut camilla] {
        let screen = h.screen();
        assert!(screen.contains("Hemgatan 2") && screen.contains("Lindhamra"), "{screen}");
    }
}
