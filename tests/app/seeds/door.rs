//! Who came to which meeting, ticked off at the door or typed in from paper: the same meeting, one way.

use super::*;

/// A meeting of today to which those on the one list are invited, written by keys.
fn meeting(h: &mut Harness, place: &str, from: &str) {
    let name = h.row("SELECT name FROM initiative");
    let begins: String = name.chars().take(8).collect();
    h.keys(&format!("<esc><esc><esc>4n<ctrl-u>3{place}<enter><enter><ctrl-u>{from}<enter>"));
    to(h, "Invited");
    h.keys(&format!("{begins}<enter><ctrl-s>"));
    let invited =
        format!("SELECT count(*) FROM session WHERE place='{place}' AND initiative IS NOT NULL");
    assert_eq!(h.row(&invited), "1", "{}", h.screen());
}

/// Types who came from a paper where all of them are down as there already.
pub fn came_already(h: &mut Harness, numbers: &str) {
    on_paper(h, numbers);
    assert!(h.screen().contains("there already"), "{}", h.screen());
    h.keys("<ctrl-u><esc>");
}

/// The list at the door with what it says of all of them.
fn door(h: &mut Harness) -> String {
    let before = h.keys("<down>").resize(110, 60).screen().replace('\u{a0}', " ");
    h.resize(80, 24);
    before
}

#[test]
fn g09_who_comes_in_another_area_than_invited_counts_once_and_where_they_live() {
    let areas = [Group::of(20, "1946"), Group::of(20, "1946").in_area("Bo", "Bergsjön")];
    let mut h = register(&areas);
    begin(&mut h, "G09");
    list(&mut h, ("80", "80"), 40);
    meeting(&mut h, "Hjällbo kyrka", "13");
    meeting(&mut h, "Bergsjön bibliotek", "15");
    // Seven by tick, and one whose name is said at the door, from the other area.
    h.keys("<home>is");
    assert!(h.line(1).contains("Who came > Information meeting: Hjällbo kyrka"), "{}", h.screen());
    for n in 0..7 {
        h.keys(&format!("Anna{n:03}<enter>"));
    }
    h.keys("Bo003<enter><esc>");
    let states = "SELECT group_concat(state) FROM (SELECT state FROM session ORDER BY starts)";
    assert_eq!(h.row(states), "running,planned", "who comes to it begins it");
    let screen = door(&mut h);
    assert!(screen.contains("8 here, 8 of 40 invited (20.0 %)"), "{screen}");
    assert!(screen.contains("Hjällbo 7 of 20 (35.0 %)"), "{screen}");
    assert!(screen.contains("Bergsjön 1 of 20 (5.0 %)"), "{screen}");
    // Eight in Bergsjön, one of whom has been in Hjällbo already.
    h.keys("<esc><home><down>is");
    for n in 3..11 {
        h.keys(&format!("Bo{n:03}<enter>"));
    }
    h.keys("<esc>");
    let screen = door(&mut h);
    assert!(screen.contains("8 here, 15 of 40 invited (37.5 %)"), "{screen}");
    assert!(screen.contains("Bergsjön 8 of 20 (40.0 %)"), "{screen}");
    says(&board(&mut h), &[("3 The meeting", "15"), ("3 The meeting", "37.5 %")]);
    // Nobody has been visited by coming to a meeting, and who came is told among the sessions.
    assert_eq!(summary(&h)["figures"]["visited"], 0);
    let of_invited = |h: &mut Harness| h.keys("<esc><esc><esc>4w").screen().replace('\u{a0}', " ");
    let told = of_invited(&mut h);
    assert!(told.contains("15 of 40 invited came (37.5 %)"), "{told}");
    // One less is one less everywhere.
    h.keys("<esc><esc>4<home><down>isBo010<down><delete>");
    says(&board(&mut h), &[("3 The meeting", "14")]);
    assert!(of_invited(&mut h).contains("14 of 40 invited came"), "{}", h.screen());
    let heads = "SELECT group_concat(n) FROM (SELECT count(*) n FROM encounter
       WHERE session IS NOT NULL AND gone IS NULL GROUP BY session ORDER BY session)";
    assert_eq!(h.row(heads), "8,7");
}

#[test]
fn what_is_typed_from_paper_hangs_at_the_meeting_of_the_day() {
    let mut h = register(&[Group::of(10, "1946")]);
    begin(&mut h, "G09");
    list(&mut h, ("80", "80"), 10);
    came(&mut h, "1-4");
    came(&mut h, "5");
    let sql =
        "SELECT count(*)||' '||count(DISTINCT session) FROM encounter WHERE session IS NOT NULL";
    assert_eq!(h.row(sql), "5 1");
    assert_eq!(h.row("SELECT kind||' '||state FROM session"), "meeting done");
    h.keys("<esc><esc>4");
    let line = h.screen().lines().find(|line| line.contains("Done")).unwrap_or_default().to_owned();
    assert!(line.contains(" 5 "), "{}", h.screen());
    // It is the same list that is ticked at the door.
    h.keys("i");
    assert!(door(&mut h).contains("5 here, 5 of 10 invited (50.0 %)"), "{}", h.screen());
    // Who was ticked there is not there a second time by the paper.
    h.keys("<esc>");
    came(&mut h, "4-6");
    came_already(&mut h, "4-6");
    assert_eq!(h.row(sql), "6 1");
    h.keys("<ctrl-z>");
    assert_eq!(h.row(&format!("{sql} AND gone IS NULL")), "5 1");
    h.keys("<esc><esc>4i");
    // Somebody who stands on no list comes too, and is in no share.
    h.keys("<esc><ctrl-n>Disa<tab>Ny<ctrl-s><esc>4isDisa<enter><esc>");
    let screen = door(&mut h);
    assert!(screen.contains("6 here, 5 of 10 invited (50.0 %)"), "{screen}");
    assert!(screen.contains("Not invited"), "{screen}");
}
