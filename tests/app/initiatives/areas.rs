//! Whom an initiative is for and where it is carried out: written, shown, and what its letters are held
//! against.

use crate::harness::{Harness, Start};
use crate::seeds::{counts, figures, says, summary, to};
use tillit::base::{AreaId, InitiativeId};
use tillit::domain::area::{Area, Population};
use tillit::domain::initiative::{Breadth, Initiative, Mode};
use tillit::store::{Author, Save, areas, initiatives};

/// Angered with Hjällbo and Hammarkullen in it, where four hundred and six hundred live, and Backa.
fn town(author: &Author<'_>) -> (Vec<Area>, Vec<Save>) {
    let area = |name: &str, parent| Area { parent, ..Area::new(AreaId(author.id()), name) };
    let angered = area("Angered", None);
    let (one, two) = (area("Hjällbo", Some(angered.id)), area("Hammarkullen", Some(angered.id)));
    let all = vec![angered, one, two, area("Backa", None)];
    let living = |at: usize, n| Population { area: all[at].id, age: None, n, year: Some(2025) };
    let people = [living(1, 400), living(2, 600)];
    let mut saves: Vec<Save> = all.iter().map(|area| areas::add(author, area)).collect();
    if let Some(last) = saves.pop() {
        saves.push(last.and(areas::population(author, &[], &people)));
    }
    (all, saves)
}

#[test]
fn the_group_and_several_areas_are_written_shown_and_in_the_history() {
    let mut h = Start::new().with(|author| {
        let mut saves = town(author).1;
        let one = Initiative::new(InitiativeId(author.id()), "Letters");
        saves.push(initiatives::add(author, &one));
        saves
    });
    h.keys("3<enter>e");
    to(&mut h, "Target group");
    h.keys("Aged 80 and living alone<enter>Hjäl<enter>Backa<ctrl-s>");
    assert_eq!(h.row("SELECT target_group FROM initiative"), "Aged 80 and living alone");
    assert_eq!(h.row("SELECT count(*) FROM initiative_area WHERE gone IS NULL"), "2");
    h.keys("<esc>3g");
    let screen = h.screen();
    assert!(screen.contains("Backa, Hjällbo"), "{screen}");
    assert!(screen.contains("Target group  Aged 80 and living alone"), "{screen}");
    // Backa is left, and Hammarkullen comes in its place.
    h.keys("e");
    to(&mut h, "and");
    h.keys("<ctrl-u>Hamm<enter><ctrl-s>");
    assert!(h.screen().contains("Hammarkullen, Hjällbo"), "{}", h.screen());
    h.keys("<ctrl-h>");
    let screen = h.keys("h").resize(100, 40).screen();
    for said in ["Areas: Backa", "Areas", "Hjällbo", "Target group", "Aged 80 and living alone"] {
        assert!(screen.contains(said), "{said} not in\n{screen}");
    }
    h.resize(80, 24).keys("<esc><ctrl-z>");
    h.keys("<esc>3g");
    assert!(h.screen().contains("Backa, Hjällbo"), "{}", h.screen());
}

#[test]
fn where_nobody_may_be_told_the_group_names_nobody() {
    let mut h = Start::new().with(|author| {
        let mode = Mode::Counts;
        let one = Initiative { mode, ..Initiative::new(InitiativeId(author.id()), "Letters") };
        vec![initiatives::add(author, &one)]
    });
    h.keys("3e");
    to(&mut h, "Target group");
    h.keys("Ring 070-174 06 26<ctrl-s>");
    assert_eq!(h.row("SELECT coalesce(target_group, '-') FROM initiative"), "-", "{}", h.screen());
}

/// Letters to everybody in these of the areas.
fn mailing(tops: &[usize]) -> Harness {
    Start::new().with(|author| {
        let (all, mut saves) = town(author);
        let one = Initiative {
            mode: Mode::Counts,
            breadth: Breadth::Broad,
            areas: tops.iter().map(|at| all[*at].id).collect(),
            ..Initiative::new(InitiativeId(author.id()), "Letters")
        };
        saves.push(initiatives::add(author, &one));
        saves
    })
}

#[test]
fn letters_are_held_against_those_who_live_where_they_went() {
    // The district has no number of its own: its two parts make it, and one of them is not counted twice.
    let mut h = mailing(&[0, 1]);
    h.keys("3<enter>n1910<ctrl-s>n210<ctrl-s>");
    says(&counts(&mut h), &[("Letters that arrived", "900 (no list)")]);
    let reached = "Letters that arrived";
    says(&figures(&mut h), &[(reached, "900"), (reached, "90.0 %"), (reached, "for 1,000")]);
    let told = summary(&h);
    assert_eq!(told["initiatives"][0]["counted"]["arrived"], 900);
    h.keys("<esc><esc>3<enter>n21<ctrl-s>");
    says(&figures(&mut h), &[(reached, "899"), (reached, "89.9 %")]);
    let mut elsewhere = mailing(&[3]);
    elsewhere.keys("3<enter>n1910<ctrl-s>");
    assert!(!figures(&mut elsewhere).contains("for 1,000"), "{}", figures(&mut elsewhere));
}
