//! Sessions as they are written down: on the day that is meant, with nothing nobody wrote, and found again
//! where one stands.

use crate::harness::{Harness, Start, town};
use crate::seeds::to;
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

/// The chosen line.
fn chosen(h: &mut Harness) -> String {
    h.screen().lines().find(|line| line.starts_with(" > ")).unwrap_or_default().to_owned()
}

#[test]
fn a_day_without_a_year_is_the_nearest_and_one_far_off_is_said() {
    let mut h = Harness::new();
    h.keys("4n2Hamnen<enter>");
    to(&mut h, "Day");
    h.keys("<ctrl-u>20.11.");
    assert!(h.screen().contains("Fri 2026-11-20"), "{}", h.screen());
    h.keys("<ctrl-u>20.1.");
    assert!(h.screen().contains("Wed 2027-01-20"), "{}", h.screen());
    h.keys("<ctrl-u>v46");
    assert!(h.screen().contains("Mon 2026-11-09"), "{}", h.screen());
    h.keys("<ctrl-u>fri");
    assert!(h.screen().contains("Fri 2026-11-27"), "a weekday is still to come: {}", h.screen());
    assert!(!h.screen().contains("far off"), "{}", h.screen());
    h.keys("<ctrl-u>20.11.2027");
    assert!(h.screen().contains("far off, is the year right?"), "{}", h.screen());
    h.keys("<ctrl-u>20.11.<ctrl-s>");
    assert_eq!(h.row("SELECT day FROM session"), "2026-11-20", "{}", h.screen());
}

#[test]
fn what_drew_people_last_time_is_offered_and_not_written() {
    let mut h = Start::new().with(|author| vec![sessions::add(author, &held(author))]);
    h.keys("4n<enter>Torget<enter><ctrl-s>");
    let draws = "SELECT group_concat(coalesce(draw,'-')||coalesce(announced,'-'),' ')
       FROM (SELECT * FROM session WHERE place<>'Bergsjön torg' ORDER BY id)";
    assert_eq!(h.row(draws), "--", "{}", h.screen());
    // Nor does a series take over what was written of one day.
    h.keys("4");
    crate::seeds::down_to(&mut h, "Bergsjön torg");
    h.keys("f");
    to(&mut h, "Until");
    h.keys("<ctrl-u>2026-12-20<ctrl-s>");
    let series = "SELECT count(*)||' '||count(draw)||' '||count(announced) FROM session
       WHERE series IS NOT NULL";
    assert!(h.row(series).ends_with(" 0 0"), "{} {}", h.row(series), h.screen());
    // The key that repeats elsewhere repeats here, also what a colleague wrote.
    let mut h = Start::new().with(|author| vec![sessions::add(author, &held(author))]);
    h.keys("4n<enter>Torget<enter>");
    to(&mut h, "Draw card");
    h.keys("<ctrl-d><ctrl-s>");
    assert_eq!(h.row(draws), "coffee-", "{}", h.screen());
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
fn the_sessions_of_last_week_are_not_behind_a_year_of_coming_ones() {
    let mut h = Start::new().with(year);
    h.keys("4");
    assert!(h.screen().contains("Bergsjön torg"), "{}", h.screen());
    let all: usize = h.row("SELECT count(*)-1 FROM session").parse().unwrap();
    let line = format!("{} more until Tue 2027-11-23", all - 1);
    assert!(h.screen().contains(&line), "{line}\n{}", h.screen());
    assert!(h.line(23).contains(&(all + 1).to_string()), "all of them count: {}", h.screen());
    crate::seeds::down_to(&mut h, "more until");
    assert!(h.line(24).contains("Enter Show them"), "{}", h.screen());
    h.keys("<enter>");
    assert!(!h.screen().contains("more until"), "{}", h.screen());
    h.keys("<end>");
    assert!(chosen(&mut h).contains("Bergsjön torg"), "{}", h.screen());
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

#[test]
fn the_cursor_stands_on_what_was_saved() {
    let mut h = Start::new().with(year);
    h.keys("4n2Torget<enter><ctrl-s>");
    assert!(chosen(&mut h).contains("Torget"), "{}", h.screen());
    h.keys("n2Kajen<enter>");
    to(&mut h, "Day");
    h.keys("<ctrl-u>18.11.<ctrl-s>");
    assert!(chosen(&mut h).contains("Kajen"), "{}", h.screen());
    // Only once: who goes on stays where they went.
    h.keys("<home><f5>");
    assert!(!chosen(&mut h).contains("Kajen"), "{}", h.screen());
}
