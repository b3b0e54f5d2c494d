//! The figures of an initiative: what came of its list, who of it was not reached, what it took.

use crate::harness::{Harness, Start, town};
use tillit::base::{AreaId, Id, InitiativeId, Lang, PersonId};
use tillit::domain::area::{Area, Population};
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::initiative::{Goal, Initiative, Measure, Wanted};
use tillit::domain::person::Person;
use tillit::screens::{Board, Paper, Route};
use tillit::store::encounters::{Then, log};
use tillit::store::{Author, Cell, Save, areas, initiatives, people};

/// Twelve on a sealed list: eight in Norr who speak Swedish, of whom six were talked with for twenty
/// minutes each, and four in Söder who speak Finnish, of whom one said no and the others were not tried.
fn twelve(author: &Author<'_>) -> Vec<Save> {
    // The one that is written down first is not the first by name.
    let south = Area::new(AreaId(author.id()), "Söder");
    let north = Area::new(AreaId(author.id()), "Norr");
    let people: Vec<Person> = (0..12)
        .map(|n| Person {
            area: Some(if n < 8 { north.id } else { south.id }),
            languages: vec![if n < 8 { "sv" } else { "fi" }.to_owned()],
            ..town::person(author, &format!("Anna{n}"), "Prov", "1946")
        })
        .collect();
    let mut saves = vec![areas::add(author, &north), areas::add(author, &south)];
    saves.extend(people.iter().map(|person| people::add(author, person, &[])));
    let one = Initiative {
        goal: Some(Goal { measure: Measure::Completed, wanted: Wanted::Percent(75) }),
        ..Initiative::new(InitiativeId(author.id()), "80-åringar")
    };
    let ids: Vec<PersonId> = people.iter().map(|person| person.id).collect();
    saves.push(initiatives::add(author, &one));
    saves.push(initiatives::seal(author, &one, &ids));
    let call = |person: PersonId, how: Disposition, minutes: u32| {
        let draft = Draft {
            person: Some(person),
            initiative: Some(one.id),
            disposition: Some(how),
            minutes: Some(minutes),
            ..Draft::new(Kind::Call, author.at, "2026-11-20".parse().unwrap())
        };
        log(author, &draft, &Then::default()).1
    };
    saves.extend(ids.iter().take(6).map(|id| call(*id, Disposition::Completed, 20)));
    saves.push(call(ids[6], Disposition::NoAnswer, 1));
    saves.push(call(ids[8], Disposition::Declined, 4));
    saves
}

fn line<'a>(screen: &'a str, starts: &str) -> &'a str {
    let mut lines = screen.lines().map(|line| line.trim_start_matches(['>', ' ']));
    lines.find(|line| line.starts_with(starts)).unwrap_or_else(|| panic!("{starts}\n{screen}"))
}

fn open(lang: Lang) -> Harness {
    let mut h = Start::new().lang(lang).with(twelve);
    h.keys("3<enter>w");
    h.resize(100, 60);
    h
}

#[test]
fn what_came_of_a_list_and_who_of_it_was_not_reached() {
    let mut h = open(Lang::En);
    let screen = h.screen();
    assert!(h.line(1).contains("80-åringar > What came of it"), "{screen}");
    assert!(line(&screen, "Goal").contains("of 9"), "{screen}");
    assert!(line(&screen, "Reached").contains("58.3"), "{screen}");
    assert!(line(&screen, "Carried out, of those").contains("85.7"), "{screen}");
    assert!(line(&screen, "Not asked yet").contains('4'), "{screen}");
    assert!(line(&screen, "Time in all").contains("2 h 5 min"), "{screen}");
    assert!(line(&screen, "Per contact carried out").contains("20.8 min"), "{screen}");
    assert!(line(&screen, "Per visit").contains("nobody yet"), "{screen}");
    // Two of eight in the north, three of four in the south: a third of the list, three fifths of those.
    assert!(line(&screen, "Norr").contains("of 8   67 % of the list, 40 % of these"), "{screen}");
    assert!(line(&screen, "Söder").contains("of 4   33 % of the list, 60 % of these"), "{screen}");
    let at = |name: &str| screen.find(&format!(" {name} ")).unwrap();
    assert!(at("Norr") < at("Söder"), "by name: {screen}");
    assert!(line(&screen, "Finnish").contains("75.0"), "{screen}");
    assert!(line(&screen, "Nobody has tried").contains("100.0"), "{screen}");
}

#[test]
fn what_came_of_the_time_before_stands_on_the_board_and_where_one_says_what_came_of_it() {
    let mut h = Start::new().with(|author| {
        let mut saves = twelve(author);
        let made = saves.iter().flat_map(|save| &save.edits).find(|e| e.row().0 == "initiative");
        let Some([Cell::Id(id)]) = made.map(|edit| edit.row().1) else { panic!("{made:?}") };
        let previous = Some(InitiativeId(*id));
        let one = Initiative { previous, ..Initiative::new(InitiativeId(author.id()), "Again") };
        let who = saves.iter().find_map(|save| save.about).unwrap();
        saves.push(initiatives::add(author, &one));
        saves.push(initiatives::seal(author, &one, &[who]));
        saves
    });
    let told = "reached 7 of 12, carried out 6";
    h.keys("3");
    while !h.screen().contains("> Again") {
        h.keys("<down>");
    }
    h.keys("g");
    h.resize(100, 40);
    assert!(line(&h.screen(), "Last time").contains(told), "{}", h.screen());
    // Enter shows what came of that one, and not of this.
    h.keys("<end><enter>");
    assert!(h.line(1).contains("80-åringar") && !h.line(1).contains("Again"), "{}", h.screen());
    h.keys("<esc>");
    let id = h.peek(|db| {
        let sql = "SELECT id FROM initiative WHERE name='Again'";
        db.query_row(sql, [], |r| r.get::<_, Id>(0))
    });
    h.app.go(Route::Board(Board::After(InitiativeId(id.unwrap()))));
    h.settle();
    let told = format!("Last time, 80-åringar: {told}");
    assert!(h.screen().contains(&told), "{}", h.screen());
}

#[test]
fn enter_on_a_line_lists_those_people() {
    let mut h = open(Lang::En);
    for _ in 0..40 {
        if h.screen().lines().any(|line| line.starts_with(" > Söder")) {
            break;
        }
        h.keys("<down>");
    }
    h.keys("<enter>");
    let screen = h.screen();
    assert!(h.line(1).contains("Söder > 80-åringar"), "{screen}");
    assert_eq!(screen.matches("Prov").count(), 3, "{screen}");
    // Whom one looks at can be chosen: those who were reached, one of whom lives there.
    h.keys("<esc>v2<ctrl-s>");
    assert!(h.screen().contains("Those reached"), "{}", h.screen());
    assert!(line(&h.screen(), "Söder").contains("25.0"), "{}", h.screen());
}

#[test]
fn how_a_figure_is_counted_stands_under_the_help() {
    let mut h = open(Lang::En);
    h.keys("?<down><down><down><down><enter>");
    assert!(h.screen().contains("CON1"), "{}", h.screen());
}

#[test]
fn without_a_list_it_is_of_those_who_live_there() {
    let mut h = Start::new().with(|author| {
        let area = Area::new(AreaId(author.id()), "Norr");
        let living = Population { area: area.id, age: None, n: 40, year: Some(2026) };
        let one = Initiative::new(InitiativeId(author.id()), "Torget");
        let person = Person { area: Some(area.id), ..town::person(author, "Anna", "Prov", "1946") };
        let draft = Draft {
            person: Some(person.id),
            initiative: Some(one.id),
            disposition: Some(Disposition::Completed),
            ..Draft::new(Kind::FieldTalk, author.at, "2026-11-20".parse().unwrap())
        };
        vec![
            areas::add(author, &area),
            areas::live(author, &[living]),
            people::add(author, &person, &[]),
            initiatives::add(author, &one),
            log(author, &draft, &Then::default()).1,
        ]
    });
    h.keys("3<enter>w");
    h.resize(100, 50);
    let screen = h.screen();
    assert!(screen.contains("no list"), "{screen}");
    assert!(screen.contains(" 2.5") && screen.contains("of 40 who live there"), "{screen}");
}

#[test]
fn homes_and_how_many_live_there_are_written_on_the_area() {
    let mut h = Start::new().with(twelve);
    h.keys("0");
    h.app.go(tillit::screens::Route::Areas(tillit::screens::Areas::All));
    h.settle();
    h.keys("<enter>");
    while !h.screen().contains("> Homes") {
        h.keys("<tab>");
    }
    h.keys("32025<enter>410<ctrl-s>");
    assert_eq!(
        h.row("SELECT name||' '||housing FROM area WHERE housing IS NOT NULL"),
        "Norr rental"
    );
    let sql = "SELECT age_group||' '||n||' '||year FROM area_population WHERE gone IS NULL";
    assert_eq!(h.row(sql), "all 410 2025");
}

#[test]
fn the_page_is_opened_to_be_printed_and_holds_no_small_number() {
    let mut h = open(Lang::En);
    h.keys("p");
    assert!(h.screen().contains("Opens in the web browser"), "{}", h.screen());
    let page = h.opened().pop().unwrap();
    let page = std::fs::read_to_string(page).unwrap();
    assert!(page.contains("<h1>80-åringar</h1>") && page.contains("6 of 12"), "{page}");
    // One said no and one was tried in vain: neither number is there, nor what would give it away.
    assert!(page.contains("<td>No, or not now</td><td>..</td>"), "{page}");
    assert!(page.contains("<td>Reached</td><td>..</td>") && !page.contains("7 of 12"), "{page}");
    assert!(page.contains("<td>Effect</td><td>not yet said</td>"), "{page}");
}

#[test]
fn how_it_was_done_and_what_it_cost_stands_with_the_figures_and_on_the_page() {
    let mut h = Start::new().lang(Lang::En).with(|author| {
        let mut saves = twelve(author);
        let made = saves.iter().flat_map(|save| &save.edits).find(|e| e.row().0 == "initiative");
        let Some([Cell::Id(id)]) = made.map(|edit| edit.row().1) else { panic!("{made:?}") };
        let before = Initiative::new(InitiativeId(*id), "80-åringar");
        let (method, decision) = (Some("G36".to_owned()), "SN 2026/14".to_owned());
        let after = Initiative { method, decision, cost: Some(3500), ..before.clone() };
        saves.push(initiatives::edit(author, &before, &after));
        saves
    });
    h.keys("3<enter>w");
    h.resize(100, 90);
    let screen = h.screen();
    assert!(line(&screen, "Decision").contains("SN 2026/14"), "{screen}");
    assert!(line(&screen, "Cost per person reached").contains("500"), "{screen}");
    assert!(!line(&screen, "Method").contains("G36"), "by its name: {screen}");
    h.keys("p");
    let page = std::fs::read_to_string(h.opened().pop().unwrap()).unwrap();
    assert!(page.contains("SN 2026/14") && page.contains("<td>Cost</td><td>3500"), "{page}");
    // Five were not reached, four of them not tried: how many were, and what each cost, is hidden.
    assert!(page.contains("<td>Cost per person reached</td><td>..</td>"), "{page}");
    assert!(page.contains("<h2>How far they have come</h2>"), "{page}");
    assert!(page.contains("<td>Goal: so far</td><td>6 of 9"), "{page}");
}

#[test]
fn the_limit_for_small_numbers_is_set_by_a_coordinator_and_holds_on_paper() {
    let mut h = open(Lang::En);
    h.keys("0");
    h.app.go(Route::Paper(Paper::Small));
    h.settle();
    assert!(h.screen().contains("[5"), "{}", h.screen());
    h.keys("<ctrl-u>2<ctrl-s>");
    assert_eq!(h.row("SELECT count(*) FROM setting WHERE key='small-number'"), "0", "too small");
    h.keys("<ctrl-u>7<ctrl-s>");
    let kept = "SELECT value FROM setting WHERE key='small-number' AND gone IS NULL";
    assert_eq!(h.row(kept), "7");
    h.keys("3<enter>wp");
    let page = std::fs::read_to_string(h.opened().pop().unwrap()).unwrap();
    assert!(!page.contains("6 of 12"), "six is under seven: {page}");
    // As everything it stands in the history, and can be taken back.
    h.app.go(Route::TeamHistory);
    h.settle();
    assert!(h.screen().contains("Team setting changed"), "{}", h.screen());
    h.keys("<esc><ctrl-z>");
    assert_eq!(
        h.row("SELECT count(*) FROM setting WHERE key='small-number' AND gone IS NULL"),
        "0"
    );
}
