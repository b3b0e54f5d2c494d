//! What the rows say: which figures, which table, what a key does here, whether all is saved.

use super::initiatives::hjallbo;
use crate::harness::{Harness, Start, town};
use tillit::base::Lang;

#[test]
fn which_period_the_figures_are_of_stays_in_row_1_at_every_width() {
    for (width, height) in [(40, 12), (60, 18), (80, 24), (120, 40)] {
        let mut h = Start::new().lang(Lang::Fi).size(width, height).with(town::busy);
        h.keys("9");
        assert!(h.line(1).contains("marraskuu 2026"), "{}", h.screen());
        h.keys("<left>");
        assert!(h.line(1).contains("lokakuu 2026"), "{}", h.screen());
    }
}

#[test]
fn the_history_of_the_team_tells_what_about_whom_and_by_whom() {
    let mut h = Start::new().lang(Lang::Fi).with(hjallbo);
    h.keys("<f9>tiimin historia<enter>");
    let screen = h.screen();
    assert!(screen.contains("Mitä") && screen.contains("Kohde"), "{screen}");
    assert!(screen.contains("Kuka") && !screen.contains("Ennen"), "{screen}");
    assert!(screen.contains("Karin Lindén"), "{screen}");
}

#[test]
fn everything_behind_more_is_found_by_name() {
    for (typed, title) in [
        ("viestit", "Viestit"),
        ("kaksoiskortit", "Sama henkilö?"),
        ("pohjat", "Kysymyspohjat"),
        ("roskakori", "Roskakori"),
        ("papperskorg", "Roskakori"),
        ("tuonti", "uettelo"),
    ] {
        let mut h = Start::new().lang(Lang::Fi).with(town::four);
        h.keys(&format!("<f9>{typed}"));
        assert!(h.screen().contains("KAIKKIALLA"), "{typed}: {}", h.screen());
        h.keys("<enter>");
        assert!(h.line(1).contains(title), "{typed}: {}", h.screen());
    }
    for (typed, choice) in [("värit", "Suuri kontrasti"), ("kieli", "Svenska")] {
        let mut h = Start::new().lang(Lang::Fi).with(town::four);
        h.keys(&format!("<f9>{typed}<enter>"));
        assert!(h.screen().contains(choice), "{typed}: {}", h.screen());
    }
}

#[test]
fn a_form_says_how_it_is_left_where_a_screen_cannot_be_gone_to() {
    let mut h = Harness::new();
    h.keys("<ctrl-n>Siv<f9>totals");
    assert!(h.screen().contains("(Totals)"), "{}", h.screen());
    assert!(h.screen().contains("Leave with Esc first."), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(24).contains("Leave with Esc first.") || h.screen().contains("Leave with Esc"));
}

#[test]
fn row_1_says_saved_only_when_all_is() {
    let mut h = Start::new().with(town::four);
    assert!(h.line(1).ends_with("saved"), "{}", h.screen());
    // Of a form that nobody has written in nothing is saved.
    h.keys("<ctrl-n>");
    assert!(!h.line(1).contains("saved"), "{}", h.screen());
    h.keys("Siv");
    assert!(h.line(1).ends_with("draft"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.line(1).ends_with("saved"), "{}", h.screen());
}

#[test]
fn f4_is_called_what_it_opens_in_the_box_in_use() {
    let mut h = Start::new().with(town::four);
    h.keys("2<enter>l");
    assert!(h.line(24).contains("F4 List"), "{}", h.screen());
    h.keys("2");
    assert!(h.line(24).contains("F4 Calendar"), "{}", h.screen());
    h.keys("<up>");
    assert!(h.line(24).contains("F4 Bigger box"), "{}", h.screen());
}

#[test]
fn another_name_is_typed_over_the_one_that_stands_in_a_box() {
    let mut h = Start::new().with(hjallbo);
    h.keys("9v<tab>Hj");
    assert!(h.screen().contains("[Hj "), "{}", h.screen());
    h.keys("<esc>");
    h.keys("2slind<down>sgunnel");
    assert!(h.line(4).contains("[gunnel"), "{}", h.screen());
}
