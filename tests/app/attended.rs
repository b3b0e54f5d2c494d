//! Names typed at the door and in the field, one after the other as fast as they are said: everybody is there
//! once, and nobody is taken away but by the key for it.

use crate::harness::{Harness, Start, town};
use tillit::base::{InitiativeId, PersonId};
use tillit::domain::initiative::{Initiative, Mode as Keeps};
use tillit::domain::person::Person;
use tillit::domain::session::{Kind, Session};
use tillit::screens::screen::Mode;
use tillit::screens::{Route, Sessions};
use tillit::store::{Author, Save, initiatives, people, sessions};

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
    h.keys("4isgu<enter>gu<enter>");
    assert_eq!(here(&h), "Gun-Britt Gunnel", "{}", h.screen());
}

#[test]
fn whoever_is_here_and_is_named_again_is_said_to_be_and_nobody_of_a_like_name_is_taken() {
    let mut h = Start::new().with(house);
    h.keys("4isgun<enter>gun<enter>");
    assert!(h.line(23).contains("Gun-Britt Sjöberg is here already"), "{}", h.screen());
    assert_eq!(here(&h), "Gun-Britt", "Gunnel was not named");
}

/// Of two invited the first lives in a street called as the second, and a third one, who is not invited,
/// lives there too.
fn lunds(author: &Author<'_>) -> Vec<Save> {
    let at = |given: &str, family: &str, street: &str| Person {
        street: street.to_owned(),
        ..town::person(author, given, family, "1946")
    };
    let people = [
        at("Alma", "Ek", "Lundgatan 4"),
        at("Erik", "Lund", "Skolgatan 1"),
        at("Berit", "Dal", "Lundgatan 6"),
    ];
    let list = Initiative::new(InitiativeId(author.id()), "80-åringar");
    let invited: Vec<PersonId> = people.iter().take(2).map(|one| one.id).collect();
    let house = Session { kind: Kind::Meeting, initiative: Some(list.id), ..town::torg(author) };
    let mut saves: Vec<Save> = people.iter().map(|one| people::add(author, one, &[])).collect();
    saves.push(initiatives::add(author, &list));
    saves.push(initiatives::seal(author, &list, &invited));
    saves.push(sessions::add(author, &house));
    saves
}

#[test]
fn whoever_is_called_so_is_meant_at_the_door_and_nobody_who_only_lives_there() {
    let mut h = Start::new().with(lunds);
    h.keys("4islund<enter>");
    assert_eq!(here(&h), "Erik", "{}", h.screen());
    // Said once more: no neighbour takes the place.
    h.keys("lund<enter>");
    assert!(h.line(23).contains("Erik Lund is here already"), "{}", h.screen());
    assert_eq!(here(&h), "Erik", "{}", h.screen());
    // A street is nobody's name, but a row that is chosen is.
    h.keys("lundgatan<enter>");
    assert!(h.screen().contains("Alma Ek is not called that"), "{}", h.screen());
    assert_eq!(here(&h), "Erik", "{}", h.screen());
    h.keys("<down><enter>");
    assert_eq!(here(&h), "Alma Erik", "{}", h.screen());
}

#[test]
fn whoever_is_called_so_is_met_before_one_met_often_who_lives_there() {
    let (mut before, mut now) = (None, None);
    let mut h = Start::new().with(|author| {
        let mut saves = lunds(author);
        saves.pop();
        let [first, second] = ["2026-11-20", "2026-11-23"]
            .map(|day| Session { day: day.parse().unwrap(), ..town::torg(author) });
        (before, now) = (Some(first.id), Some(second.id));
        saves.extend([first, second].map(|one| sessions::add(author, &one)));
        saves
    });
    h.app.go(Route::Sessions(Sessions::Met(before.unwrap())));
    h.settle();
    h.keys("alma<enter><enter>");
    assert_eq!(here(&h), "Alma", "{}", h.screen());
    h.app.go(Route::Sessions(Sessions::Met(now.unwrap())));
    h.settle();
    assert!(h.screen().contains("Alma Ek"), "one of those met here: {}", h.screen());
    h.keys("lund");
    let screen = h.screen();
    let of = |name: &str| screen.lines().position(|line| line.contains(name)).unwrap();
    assert!(of("Erik Lund") < of("Alma Ek"), "{screen}");
}

#[test]
fn nobody_new_is_written_down_where_counts_alone_are_kept() {
    let mut h = Start::new().with(|author| {
        let counts = InitiativeId(author.id());
        let counts = Initiative { mode: Keeps::Counts, ..Initiative::new(counts, "Café") };
        let house =
            Session { kind: Kind::OpenHouse, initiative: Some(counts.id), ..town::torg(author) };
        vec![initiatives::add(author, &counts), sessions::add(author, &house)]
    });
    h.keys("4in");
    assert!(h.line(23).contains("counts"), "{}", h.screen());
    assert!(h.line(1).contains("Who came"), "no form: {}", h.screen());
    h.keys("sAsta");
    assert!(!h.screen().contains("New person"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person"), "0");
}

#[test]
fn somebody_new_at_the_door_is_there_though_the_form_is_finished_later() {
    let mut h = Start::new().with(lunds);
    h.keys("4isAsta Ny<enter>f<esc>");
    assert!(h.line(1).contains("Who came"), "{}", h.screen());
    assert_eq!(h.row("SELECT count(*) FROM person"), "3");
    h.keys("<esc><esc>1");
    h.keys("<home>");
    assert!(h.screen().contains("New person > Astaf Ny"), "{}", h.screen());
    h.keys("<enter><ctrl-s>");
    assert_eq!(here(&h), "Astaf", "{}", h.screen());
    let of = "SELECT count(*) FROM encounter WHERE initiative IS NOT NULL AND session IS NOT NULL";
    assert_eq!(h.row(of), "1");
    assert_eq!(h.row("SELECT state FROM session"), "running", "without the door beneath it too");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(*) FROM person WHERE gone IS NULL"), "3", "{}", h.screen());
    assert_eq!(h.row("SELECT state FROM session"), "running", "an action of its own");
}

#[test]
fn somebody_new_is_down_as_there_while_the_drive_is_away() {
    let mut h = Start::new().with(lunds);
    h.keys("4is");
    let away = h.drive_goes();
    h.keys("Asta Ny<enter><ctrl-s>");
    assert!(h.line(1).contains("waiting here: 2"), "{}", h.screen());
    drop(away);
    h.wait(12_000);
    assert_eq!(here(&h), "Asta", "{}", h.screen());
    assert_eq!(h.row("SELECT state FROM session"), "running");
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
