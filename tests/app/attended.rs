//! Names typed at the door and in the field, one after the other as fast as they are said: everybody is there
//! once, and nobody is taken away but by the key for it.

use crate::harness::{Harness, Start, town};
use tillit::domain::session::{Kind, Session};
use tillit::screens::screen::Mode;
use tillit::store::{Author, Save, sessions};

/// The four of the town and an open house today, to which nobody in particular is invited.
fn house(author: &Author<'_>) -> Vec<Save> {
    let house = Session { kind: Kind::OpenHouse, ..town::torg(author) };
    town::four(author).into_iter().chain([sessions::add(author, &house)]).collect()
}

/// The four of the town and a square.
fn square(author: &Author<'_>) -> Vec<Save> {
    town::four(author).into_iter().chain([sessions::add(author, &town::torg(author))]).collect()
}

/// Who is down as there.
fn here(h: &Harness) -> String {
    h.row(
        "SELECT coalesce(group_concat(given,' '),'') FROM (SELECT coalesce(p.given,p.alias) given
           FROM encounter e JOIN person p ON p.id=e.person WHERE e.session IS NOT NULL
           AND e.gone IS NULL ORDER BY given)",
    )
}

#[test]
fn names_are_typed_at_the_door_one_after_the_other_and_nobody_is_taken_away() {
    let mut h = Start::new().with(house);
    h.keys("4is");
    h.keys("gun-b");
    assert!(h.line(24).contains("Enter Came"), "{}", h.screen());
    assert!(!h.line(24).contains("N New"), "a letter is one of the name: {}", h.screen());
    h.keys("<enter>gunnel<enter>korhonen<enter>");
    assert_eq!(here(&h), "Gun-Britt Gunnel Väinö", "{}", h.screen());
    assert_eq!(h.app.mode(), Mode::Write, "ready for the next");
    // Enter once too often, and somebody said twice.
    h.keys("<enter>");
    assert!(h.line(23).contains("Type a name"), "{}", h.screen());
    h.keys("gun-b<enter>");
    assert!(h.line(23).contains("Gun-Britt Sjöberg is here already"), "{}", h.screen());
    assert_eq!(here(&h), "Gun-Britt Gunnel Väinö");
    // The rows with the arrows: Enter there takes nobody away either, Delete does and says so.
    h.keys("gun-b<down>");
    assert!(h.line(24).contains("Is here already"), "{}", h.screen());
    h.keys("<enter>gun-b<down><delete>");
    assert!(h.line(23).contains("Did not come to the meeting: Gun-Britt"), "{}", h.screen());
    assert_eq!(here(&h), "Gunnel Väinö");
    h.keys("<ctrl-z>");
    assert_eq!(here(&h), "Gun-Britt Gunnel Väinö", "{}", h.screen());
}

#[test]
fn whoever_is_looked_for_is_not_one_of_that_name_who_is_here_already() {
    let mut h = Start::new().with(house);
    h.keys("4isgun<enter>gun<enter>");
    assert_eq!(here(&h), "Gun-Britt Gunnel", "{}", h.screen());
}

#[test]
fn names_of_those_met_are_typed_one_after_the_other_and_nobody_is_taken_away() {
    let mut h = Start::new().with(square);
    h.keys("4lgun-b<enter><enter>gunnel<enter><enter>blue jacket<enter><enter>");
    assert_eq!(here(&h), "Gun-Britt Gunnel blue jacket", "{}", h.screen());
    assert_eq!(h.app.mode(), Mode::Write, "ready for the next");
    h.keys("<enter>gun-b<enter>");
    assert!(h.line(23).contains("Gun-Britt Sjöberg is met here already"), "{}", h.screen());
    assert_eq!(here(&h), "Gun-Britt Gunnel blue jacket");
    h.keys("gun-b<down><delete>");
    assert!(h.line(23).contains("Not met: Gun-Britt"), "{}", h.screen());
    assert_eq!(here(&h), "Gunnel blue jacket");
    h.keys("<ctrl-z>");
    assert_eq!(here(&h), "Gun-Britt Gunnel blue jacket", "{}", h.screen());
}

#[test]
fn somebody_new_at_the_door_is_written_down_and_is_there() {
    let mut h = Start::new().with(house);
    h.keys("4isAsta Ny");
    assert!(h.screen().contains("New person: “Asta Ny”"), "{}", h.screen());
    h.keys("<enter>");
    assert!(h.line(1).contains("Asta Ny"), "what was typed is in the form: {}", h.screen());
    h.keys("<ctrl-s>");
    assert!(h.line(1).contains("Who came"), "{}", h.screen());
    assert_eq!((here(&h).as_str(), h.app.mode()), ("Asta", Mode::Write), "{}", h.screen());
    assert!(h.screen().contains("Asta Ny"), "{}", h.screen());
    h.keys("gunnel<enter>");
    assert_eq!(here(&h), "Asta Gunnel");
    // With the box closed the key does the same; whoever is not saved after all is not there.
    h.keys("<esc>n");
    h.keys("Bo<ctrl-s>");
    assert_eq!(here(&h), "Asta Bo Gunnel", "{}", h.screen());
    h.keys("Disa<enter><esc>");
    assert!(h.line(1).contains("Who came"), "{}", h.screen());
    h.keys("<f5>");
    assert_eq!(here(&h), "Asta Bo Gunnel", "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person"), "6");
}
