//! Who was reached once and has not been heard of since: told on the board, closed by a key or by itself,
//! and put back.

use crate::harness::{Harness, Start};
use crate::initiatives::sealed;
use tillit::base::{InitiativeId, Lang, PersonId, Stamp};
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::screens::Route;
use tillit::screens::route::Paper;
use tillit::store::encounters::{Then, log};
use tillit::store::{Author, Cell, Save};

const CLOSED: &str =
    "SELECT count(*) FROM target WHERE removed IS NOT NULL AND reason='no-contact'";

/// Five on a sealed list; Anna and Bertil were spoken with in August, and it was not finished.
fn silent(author: &Author<'_>) -> Vec<Save> {
    let mut saves = sealed(author);
    let people: Vec<PersonId> = saves.iter().filter_map(|save| save.about).take(2).collect();
    let mut edits = saves.iter().flat_map(|save| &save.edits);
    let list = edits.find_map(|edit| match edit.row() {
        ("initiative", [Cell::Id(id)]) => Some(InitiativeId(*id)),
        _ => None,
    });
    for (person, day) in people.into_iter().zip(["2026-08-01", "2026-08-02"]) {
        let day: tillit::base::Day = day.parse().unwrap();
        let at = Stamp(day.0.and_hms_opt(8, 0, 0).unwrap().and_utc().timestamp_millis());
        let draft = Draft {
            person: Some(person),
            initiative: list,
            disposition: Some(Disposition::Partial),
            ..Draft::new(Kind::Call, at, day)
        };
        saves.push(log(author, &draft, &Then::default()).1);
    }
    saves
}

fn board(lang: Lang, line: &str) -> Harness {
    let mut h = Start::new().lang(lang).with(silent);
    h.keys("3g");
    for _ in 0..20 {
        if h.screen().contains(&format!("> {line}")) {
            break;
        }
        h.keys("<down>");
    }
    h
}

#[test]
fn the_board_tells_who_is_silent_and_closes_them_once_they_were_seen() {
    let mut h = board(Lang::En, "Silent for 90 days");
    assert!(h.screen().contains("> Silent for 90 days"), "{}", h.screen());
    h.keys("<enter>");
    let screen = h.screen();
    assert!(screen.contains("Anna Hjällström (1 Aug)"), "{screen}");
    assert!(screen.contains("Bertil Hjällström (2 Aug)"), "{screen}");
    h.keys("<enter>");
    assert_eq!(h.row(CLOSED), "0", "Enter alone never closes");
    h.keys("<enter>3");
    assert_eq!(h.row(CLOSED), "2", "{}", h.screen());
    assert!(!h.screen().contains("Silent for"), "{}", h.screen());
    let ends = "SELECT group_concat(date(removed/1000, 'unixepoch')) FROM target
        WHERE removed IS NOT NULL";
    assert_eq!(h.row(ends), "2026-08-01,2026-08-02");
    h.keys("<ctrl-z>");
    assert_eq!(h.row(CLOSED), "0");
    h.keys("<ctrl-y><esc><enter><end>");
    // By hand, one by one: the list has them last, and the N is what it was.
    assert!(h.screen().contains("Not heard from since"), "{}", h.screen());
    assert!(h.screen().contains(" of 5"), "{}", h.screen());
    assert!(!h.screen().contains("outside"), "{}", h.screen());
    h.keys("<delete>");
    assert_eq!(h.row(CLOSED), "1", "{}", h.screen());
}

#[test]
fn the_program_closes_by_itself_what_the_team_has_decided_and_says_so() {
    let mut h = Start::new().with(silent);
    h.wait(60_000);
    assert_eq!(h.row(CLOSED), "0", "nothing has been decided");
    h.app.go(Route::Paper(Paper::Small));
    h.settle();
    h.keys("<tab>90<ctrl-s>");
    assert_eq!(
        h.row("SELECT group_concat(key||value) FROM setting WHERE gone IS NULL AND value='90'"),
        "no-contact-days90"
    );
    let mut h = h.again();
    h.wait(60_000);
    assert_eq!(h.row(CLOSED), "2", "{}", h.screen());
    assert!(h.line(23).contains("2 persons closed: no contact for 90 days"), "{}", h.screen());
    h.keys("<ctrl-z>");
    assert_eq!(h.row(CLOSED), "0", "{}", h.screen());
    h.wait(7 * 60 * 60_000);
    assert_eq!(h.row(CLOSED), "0", "what somebody has taken back is not done again");
}

#[test]
fn the_silent_are_told_of_in_swedish_and_finnish() {
    for (lang, line, one) in [
        (Lang::Sv, "Tysta i 90 dagar", "2 har inte hörts av på 90 dagar"),
        (Lang::Fi, "Hiljaa, päiviä 90", "Hiljaa olleita 2, päiviä 90"),
    ] {
        let mut h = board(lang, line);
        h.keys("<enter>");
        assert!(h.screen().contains(one), "{}", h.screen());
    }
}
