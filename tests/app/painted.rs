//! What the main screens look like: their text, and under it the roles it is drawn in, a letter a role.

use crate::harness::{Harness, Start, town};
use ratatui::style::Color;
use tillit::screens::Route;
use tillit::store::{Author, Save, sessions};

fn painted(h: &mut Harness) -> String {
    format!("{}\n\n{}", h.screen(), h.roles())
}

#[test]
fn today() {
    let mut h = Start::new().with(town::busy);
    h.keys("1");
    insta::assert_snapshot!(painted(&mut h));
}

/// Two have been rung in vain, one of them twice.
fn worked() -> Harness {
    let mut h = Start::new().with(town::busy);
    for keys in ["2<home>l2<ctrl-s>", "2<home>l2<ctrl-s>", "2<end>l2<ctrl-s>"] {
        h.keys(keys).wait(1_000);
    }
    h
}

#[test]
fn a_card() {
    let mut h = worked();
    h.keys("2<home><enter>");
    insta::assert_snapshot!(painted(&mut h));
}

#[test]
fn totals() {
    let mut h = worked();
    h.keys("9");
    insta::assert_snapshot!(painted(&mut h));
}

#[test]
fn a_list_coming_in() {
    let mut h = Start::new().with(town::four);
    std::fs::create_dir_all(h.laptop()).unwrap();
    let path = h.laptop().join("list.csv");
    std::fs::write(&path, "Namn;Tel;Taggar;Annat\nEk, Bo;070-174 06 05;kaffe;x\n").unwrap();
    h.keys("2i").paste(&path.display().to_string()).keys("<enter>");
    insta::assert_snapshot!(painted(&mut h));
}

#[test]
fn the_first_page() {
    let mut h = Start::new().open();
    h.app.go(Route::Welcome);
    h.settle();
    insta::assert_snapshot!(painted(&mut h));
}

fn on_the_square(author: &Author<'_>) -> Vec<Save> {
    vec![sessions::add(author, &town::torg(author))]
}

#[test]
fn the_counter() {
    let mut h = Start::new().with(on_the_square);
    h.keys("4<enter>1121");
    insta::assert_snapshot!(painted(&mut h));
}

#[test]
fn an_old_console_gets_nothing_but_its_sixteen_colours() {
    let mut h = Start::new().sixteen().with(town::busy);
    h.keys("1");
    let chosen = usize::from(h.cursor().1);
    let colours = h.colours();
    let named = |colour: &Color| !matches!(colour, Color::Rgb(..) | Color::Indexed(_));
    assert!(colours.iter().flatten().all(|(fg, bg)| named(fg) && named(bg)), "{colours:?}");
    assert!(colours[chosen].iter().all(|at| *at == (Color::Black, Color::Cyan)), "{chosen}");
    let kinds: std::collections::HashSet<_> = colours.iter().flatten().collect();
    assert!(kinds.len() > 4, "titles, keys and text are told apart: {kinds:?}");
}
