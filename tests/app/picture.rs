//! The rows around a screen, as text and as roles.

use crate::harness::picture::letter_of;
use crate::harness::{Start, probe, town};
use tillit::base::Lang;
use tillit::config::theme::Role;

#[test]
fn the_frame_says_where_one_is_in_three_languages() {
    let mut rows = Vec::new();
    for lang in Lang::ALL {
        let mut h = Start::new().lang(lang).with(town::four);
        h.keys("2");
        rows.extend([h.line(1), h.line(2)]);
    }
    insta::assert_snapshot!(rows.join("\n"), @r"
    Personer                           Karin Lindén   mån 2026-11-23 v. 48  sparat
    1Idag[2Personer]3Insatser 4Fält 5Program 8Årshjul 9Siffror 0Mer
    Ihmiset                       Karin Lindén   ma 23.11.2026 vko 48  tallennettu
    1Tänään[2Ihmiset]3Toimet 4Kenttä 5Ohjelmat 8Vuosi 9Luvut 0Lisää
    People                                Karin Lindén   Mon 2026-11-23 w48  saved
    1Today[2People]3Initiatives 4Field 5Programmes 8Year 9Totals 0More
    ");
}

#[test]
fn the_frame_is_drawn_in_its_roles() {
    let mut h = Start::new().with(town::four);
    h.keys("2");
    let letters: Vec<String> = h.roles().lines().take(3).map(str::to_owned).collect();
    insta::assert_snapshot!(letters.join("\n"), @r"
     cccccc                                bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb  nnnnn
     sssssstttttttttssssssssssss ssssss sssssssssss sssss sssssss sssss
    dddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddddd
    ");
    let (_, chosen) = h.cursor();
    let row = h.roles().lines().nth(usize::from(chosen)).unwrap_or_default().to_owned();
    let selected = letter_of(Role::Selected).to_string();
    assert!(row.starts_with(&selected.repeat(20)), "{row}");
}

#[test]
fn without_colours_the_chosen_row_still_shows() {
    let mut h = Start::new().plain().size(60, 18).with(town::four);
    h.keys("2<down>");
    assert!(h.screen().contains(" > Väinö"), "{}", h.screen());
    assert_eq!(h.roles().trim(), "");
}

#[test]
fn what_may_leave_is_copied_and_what_may_not_is_not() {
    let mut h = Start::new().with(town::four);
    for (given, leaves) in [("Gunnel", true), ("Tilda", false)] {
        h.app.show(probe::note(h.person(given)));
        h.settle();
        h.keys("fikar<ctrl-a><ctrl-c>");
        let out = h.out().concat();
        assert_eq!(out.contains("ZmlrYXI="), leaves, "{given}: {}", h.screen());
        assert_eq!(h.line(23).contains("Copied"), leaves, "{given}: {}", h.screen());
        h.keys("<esc>");
    }
}
