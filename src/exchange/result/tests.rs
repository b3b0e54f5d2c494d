use super::*;
use crate::base::{AreaId, Id, InitiativeId, Lang, PersonId, Stamp, WorkerId};
use crate::config::words::Words;
use crate::domain::area::{Area, Population};
use crate::domain::initiative::{Counted, Goal, Initiative, Measure, Seal, Targets};
use crate::domain::makeup::Place;
use crate::domain::printed::Limit;
use crate::domain::protection::Protection;
use crate::domain::totals::{Attempt, reach};
use crate::exchange::printed::{Form, written};
use crate::store::initiatives::Line;

const TODAY: &str = "2026-11-23";

fn member(n: u8, area: u8, ended: Ended) -> Member {
    Member {
        person: PersonId(Id([n; 16])),
        area: Some(AreaId(Id([area; 16]))),
        born: "1946".parse().ok(),
        language: Some("sv".to_owned()),
        worker: Some(WorkerId(Id([1; 16]))),
        protection: Protection::Open,
        place: Place::Listed,
        ended: Some(ended),
        met: None,
        along: None,
        why_not: None,
        meetings: 0,
        minutes: 20,
        visits: 0,
        letters: 1,
    }
}

/// Forty people in two areas, thirty of them reached; one is protected.
fn figures(listed: bool) -> FiguresOf {
    let mut members: Vec<Member> = (0..40)
        .map(|n| member(n, 1 + n % 2, if n < 30 { Ended::Carried } else { Ended::NotReached }))
        .collect();
    members[39].protection = Protection::Secret;
    let mut one = Initiative::new(InitiativeId(Id([9; 16])), "80-åringar");
    one.from = TODAY.parse().ok();
    one.goal = Some(Goal { measure: Measure::Completed, wanted: Wanted::Percent(50) });
    let mut targets = Targets::open(one.id);
    for member in &members {
        targets.join(member.person, Stamp(0)).unwrap();
    }
    if listed {
        one.sealed = Some(Seal { at: Stamp(1), by: WorkerId(Id([1; 16])) });
        targets.seal = one.sealed;
    }
    let none: [Attempt; 0] = [];
    let reach = reach(&targets, &none, one.counting());
    let area = |n: u8, name: &str| Area::new(AreaId(Id([n; 16])), name);
    let living = |n: u8| Population { area: AreaId(Id([n; 16])), age: None, n: 100, year: None };
    FiguresOf {
        line: Line {
            initiative: one,
            reach,
            gathered: 0,
            contacts: 40,
            counted: Counted::default(),
            brought: 0,
        },
        members,
        before: None,
        areas: vec![area(1, "Hjällbo"), area(2, "Bergsjön")],
        populations: vec![living(1), living(2)],
        limit: Limit::default(),
        part: false,
    }
}

fn text(figures: &FiguresOf) -> String {
    let today: Day = TODAY.parse().unwrap();
    let worker = Worker {
        id: WorkerId(Id([1; 16])),
        name: "Karin".to_owned(),
        role: crate::domain::worker::Role::Coordinator,
        lang: Lang::Sv,
        gone: false,
    };
    let printed = page(figures, &[worker], today);
    let words = Words::shipped(Lang::Sv);
    String::from_utf8(written(&printed, Form::Text, (&words, today)).unwrap()).unwrap()
}

#[test]
fn the_page_of_a_list() {
    let text = text(&figures(true));
    for line in [
        "Effekt  inte sagt än",
        "Nådda                 30 av 39 (76,9 %)",
        "Ja av dem vi nådde    30 av 30 (100,0 %)",
        "Mål                   50 % av listan (Personer med genomförd kontakt)",
        "Brev och meddelanden  39",
        "Tid sammanlagt        13 h 0 min",
        "Per genomfört         26,0 min",
        "Per besök",
        // Four in Bergsjön were not reached, which the other area would give away.
        "Hjällbo          20         ..              0       0         ..                   0           ..",
        "Bergsjön         19         ..              0       0         ..                   0           ..",
        "Alla             39         30              0       0          9                   0       76,9 %",
    ] {
        assert!(text.lines().any(|found| found == line), "{line}\n{text}");
    }
}

#[test]
fn who_came_after_the_sealing_is_told_apart_and_never_of_few() {
    let of = |late: u8| {
        let mut figures = figures(true);
        let more =
            (0..late).map(|n| Member { place: Place::Late, ..member(100 + n, 1, Ended::Carried) });
        figures.members.extend(more);
        text(&figures)
    };
    let told = |text: &str| {
        let line = text.lines().find(|line| line.starts_with("Kom efter låsningen"));
        line.and_then(|line| line.rsplit("  ").next()).map(|n| n.trim().to_owned())
    };
    assert_eq!(told(&of(0)), None);
    assert_eq!(told(&of(3)).as_deref(), Some(".."));
    let seven = of(7);
    assert_eq!(told(&seven).as_deref(), Some("7"), "{seven}");
    assert!(seven.contains("30 av 39 (76,9 %)"), "{seven}");
}

#[test]
fn without_a_list_numbers_are_of_those_who_live_there() {
    let text = text(&figures(false));
    assert!(text.contains("30 av 200 (15,0 %)"), "{text}");
    assert!(!text.contains("av 40") && !text.contains("av 39"), "{text}");
}

#[test]
fn last_years_stands_beside_it_by_the_same_rules() {
    let mut both = figures(true);
    let mut before = figures(true);
    before.line.initiative.name = "80-åringar i fjol".to_owned();
    before.members.truncate(3);
    both.before = Some(Box::new(before));
    let text = text(&both);
    let (_, told) = text.split_once("80-åringar i fjol").unwrap();
    assert!(told.contains("Nådda                 .."), "{text}");
}

#[test]
fn nobody_protected_is_counted_and_one_more_would_be_seen() {
    let mut with = figures(true);
    assert!(text(&with).contains("30 av 39"), "{}", text(&with));
    with.members[39].protection = Protection::Open;
    assert!(text(&with).contains("30 av 40"), "{}", text(&with));
}

#[test]
fn a_number_nobody_has_counted_is_told_on_the_page() {
    let told = "Några av antalen är uppskattade";
    let mut one = figures(false);
    assert!(!text(&one).contains(told));
    one.line.counted.came = Amount { n: 30, about: true };
    assert!(text(&one).contains(told), "{}", text(&one));
}
