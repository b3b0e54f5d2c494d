//! Sessions as they are written down: on the day that is meant, with nothing nobody wrote, and found again
//! where one stands.

use crate::harness::{Start, town};
use tillit::base::Country;
use tillit::domain::session::series::Series;
use tillit::domain::session::{Session, State};
use tillit::store::{Author, Save, sessions};

/// A square held last Friday with coffee, announced.
fn held(author: &Author<'_>) -> Session {
    let torg = town::torg(author);
    let day = torg.day.plus_days(-3);
    Session { day, state: State::Done, draw: "coffee".into(), announced: Some(true), ..torg }
}

/// Two patrols a week for a year, and a square held last week.
fn year(author: &Author<'_>) -> Vec<Save> {
    let patrols = town::patrols(author);
    let until = patrols.first.plus_days(364);
    let patrols = Series { until, ..patrols };
    let torg = held(author);
    vec![sessions::begin(author, &patrols, Country::Se), sessions::add(author, &torg)]
}

#[test]
fn the_calendar_holds_the_sessions_behind_the_line_too_and_says_what_to_open_it_with() {
    let mut h = Start::new().far_away().with(year);
    let coming = h.row("SELECT count(*)-1 FROM session");
    h.keys("4p");
    assert!(h.screen().contains("Outlook") && !h.screen().contains("Ctrl+P"), "{}", h.screen());
    let folder = h.laptop().join("paper");
    let file = std::fs::read_dir(folder).unwrap().flatten().map(|one| one.path());
    let file = file.into_iter().find(|one| one.extension().is_some_and(|e| e == "ics")).unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    assert_eq!(text.matches("BEGIN:VEVENT").count().to_string(), coming);
}
