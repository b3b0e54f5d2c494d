//! Letters of a list that goes by a ladder: each is the rung its receiver stood on.

use super::{listed, logged, opened, to_do};
use crate::harness::{Harness, Start};
use tillit::base::InitiativeId;
use tillit::domain::initiative::Initiative;
use tillit::domain::ladder::{Ladder, shipped_one};
use tillit::store::{Author, Cell, Save, initiatives};

/// The list of 38, by the ladder that begins with a letter and goes on to a call.
fn by_ladder(author: &Author<'_>, ladder: &Ladder) -> Vec<Save> {
    let mut saves = listed(author);
    let made = saves.iter().flat_map(|save| &save.edits).find(|e| e.row().0 == "initiative");
    let Some([Cell::Id(id)]) = made.map(|edit| edit.row().1) else { panic!("{made:?}") };
    let one = Initiative::new(InitiativeId(*id), "80-åringar Hjällbo");
    saves.push(initiatives::climb(author, &one, ladder));
    saves
}

fn steps(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(step||' '||n, ', '), '') FROM (SELECT coalesce(step,'-') AS
         step, count(*) AS n FROM encounter WHERE kind='letter' AND gone IS NULL GROUP BY 1)",
    )
}

#[test]
fn letters_that_are_printed_count_as_the_rung_and_the_ladder_says_what_comes_next() {
    let ladder = shipped_one("letter-call-visit").unwrap();
    let mut h = Start::new().with(|author| by_ladder(author, &ladder));
    h.keys("3<enter>g");
    assert!(h.screen().contains("1 First letter"), "{}", h.screen());
    h.keys("p");
    assert!(h.screen().contains("To 38 people"), "{}", h.screen());
    assert!(!h.screen().contains("already"), "{}", h.screen());
    h.keys("<ctrl-s>");
    opened(&h);
    assert_eq!(logged(&h, "sent"), "38");
    assert_eq!(steps(&h), "letter 38");
    assert_eq!(to_do(&h), "0 ", "the ladder itself says when to ring");
    let board = h.screen();
    assert!(board.lines().any(|l| l.contains("1 First letter") && l.contains("38")), "{board}");
    // Nobody is written to twice without being told.
    h.keys("<end>p");
    let told = h.screen();
    assert!(told.contains("38 of them have had a letter") && told.contains("23 Nov"), "{told}");
}
