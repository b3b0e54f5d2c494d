//! Figures: what is counted, how it is said, who they are.

#[cfg(test)]
mod lines;

use crate::calls::people::FIVE;
use crate::harness::{Harness, Start, town};
use tillit::base::{AreaId, Day, Lang, PersonId};
use tillit::domain::answer::Answer;
use tillit::domain::area::Area;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::person::Person;
use tillit::domain::template::Template;
use tillit::store::{Author, Save, areas, encounters, people, templates};

/// A talk of 77 minutes in which something was answered.
fn talk(author: &Author<'_>, person: PersonId, feel: &str, word: &str) -> Save {
    let day = Day::of(2026, 11, 18).unwrap();
    let mut talk = Draft::new(Kind::Call, author.at.plus(-5 * 86_400_000), day);
    talk.person = Some(person);
    talk.disposition = Some(Disposition::Completed);
    talk.minutes = Some(77);
    let five = Template::read(FIVE, "a-five.toml").unwrap();
    talk.template = Some(five.reference());
    talk.answers.set("feel", Answer::Value(feel.into()));
    talk.answers.set("word", Answer::Value(word.into()));
    encounters::log(author, &talk, &encounters::Then::default()).1
}

/// Two areas. Anna of Norr has two cards that are one now, both with a talk; Bo of Söder has one.
fn town(author: &Author<'_>) -> Vec<Save> {
    let area = |name: &str| Area::new(AreaId(author.id()), name);
    let (north, south) = (area("Norr"), area("Söder"));
    let five = Template::read(FIVE, "a-five.toml").unwrap();
    let person = |given: &str, area: &Area| Person {
        area: Some(area.id),
        ..town::person(author, given, "Prov", "1940")
    };
    let (anna, bo, again) = (person("Anna", &north), person("Bo", &south), person("Ann", &south));
    let mut saves = vec![
        areas::add(author, &north),
        areas::add(author, &south),
        templates::keep(author, &five, FIVE),
    ];
    saves.extend([&bo, &anna, &again].map(|person| people::add(author, person, &[])));
    saves.push(talk(author, again.id, "4", "förstahand"));
    saves.push(talk(author, bo.id, "4", "söderut"));
    saves.push(talk(author, anna.id, "4", "norrut"));
    saves.push(people::merge(author, &anna, &again, &anna, &[]));
    saves
}

/// Chooses an area and the answers to the five questions.
fn choose(h: &mut Harness, area: &str) {
    let area = if area.is_empty() { String::new() } else { format!("<ctrl-u>{area}<enter>") };
    h.keys(&format!("9v<tab>{area}"));
    while !h.screen().contains("> Answers to") {
        h.keys("<tab>");
    }
    h.keys("<ctrl-u>80-year<enter><ctrl-s>");
    h.resize(100, 60);
}

#[test]
fn answers_are_those_of_the_area_that_is_chosen() {
    let mut h = Start::new().with(town);
    choose(&mut h, "Norr");
    let screen = h.screen();
    assert!(screen.contains("How do you feel these days? (2 answers)"), "{screen}");
}

#[test]
fn two_cards_that_are_one_are_listed_once() {
    let mut h = Start::new().with(town);
    choose(&mut h, "");
    for _ in 0..60 {
        if h.screen().lines().any(|line| line.starts_with(" > 4 ")) {
            break;
        }
        h.keys("<down>");
    }
    h.keys("<enter>");
    let screen = h.screen();
    assert!(h.line(1).contains("Who: 4"), "{screen}");
    assert_eq!(screen.matches("Prov").count(), 2, "{screen}");
    assert_eq!(screen.matches("Anna").count(), 1, "{screen}");
}

#[test]
fn time_and_keys_are_said_as_one_says_them() {
    for (lang, time, keys) in [
        (Lang::Sv, "Tid", "Enter Vilka är de?  Vänster Tidigare  Höger Senare"),
        (Lang::Fi, "Aika", "Vasen Aiempi  Oikea Myöhempi"),
        (Lang::En, "Time", "Enter Who are they?  Left Earlier  Right Later"),
    ] {
        let mut h = Start::new().lang(lang).with(town);
        h.keys("9");
        let screen = h.screen();
        assert!(h.line(24).contains(keys), "{screen}");
        let line = screen.lines().find(|line| line.trim_start().starts_with(time)).unwrap();
        assert_eq!(line.split_whitespace().collect::<Vec<_>>(), [time, "3", "h", "51", "min"]);
        assert!(screen.contains(", 3 h 51 min"), "{screen}");
        h.keys("<left>");
        assert!(!h.screen().contains("51 min"), "{}", h.screen());
    }
}

#[test]
fn a_week_belongs_to_the_year_of_its_thursday() {
    let mut h = Start::new().with(town);
    h.keys("9v1<ctrl-s>");
    assert!(h.line(1).contains("w48 2026"), "{}", h.screen());
    for _ in 48..53 {
        h.keys("<right>");
    }
    assert!(h.line(1).contains("w53 2026"), "{}", h.screen());
    h.keys("<right>");
    assert!(h.line(1).contains("w1 2027"), "{}", h.screen());
}

#[test]
fn what_the_shares_are_of_stands_over_them() {
    let mut h = Start::new().with(town);
    h.resize(100, 60).keys("9");
    let screen = h.screen();
    for over in ["How it went (3 contacts)", "Area (3 contacts)", "Age (3 contacts)"] {
        assert!(screen.contains(over), "{over} not on\n{screen}");
    }
}
