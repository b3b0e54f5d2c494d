//! Putting a list together out of the register: every box of the filter, who is left out and why, lots.

use crate::harness::{Harness, Start, town};
use tillit::base::{InitiativeId, Lang, PersonId};
use tillit::domain::initiative::{Initiative, Removal};
use tillit::domain::person::{Channel, NoContact};
use tillit::domain::protection::Protection;
use tillit::screens::Route;
use tillit::screens::route::Board;
use tillit::store::{Author, Save, initiatives, people};

/// Twelve born 1946, each in another way, one who turns 80 on New Year's Eve, and two lists: one of them
/// has Frida.
fn street(author: &Author<'_>) -> Vec<Save> {
    let today = "2026-11-23".parse().unwrap();
    let mut saves = Vec::new();
    let mut add = |given: &str, change: &dyn Fn(&mut tillit::domain::person::Person)| {
        let mut person = town::person(author, given, "Berg", "1946-02-03");
        change(&mut person);
        saves.push(people::add(author, &person, &[]));
        person.id
    };
    for given in ["Anna", "Bo", "Cilla", "Dan"] {
        add(given, &|_| {});
    }
    add("Doris", &|p| p.died = Some(today));
    add("Moa", &|p| p.moved = Some(today));
    add("Nej", &|p| {
        p.no_contact = Channel::ALL
            .iter()
            .map(|channel| NoContact { channel: *channel, since: today, why: String::new() })
            .collect();
    });
    add("Hemlig", &|p| p.protection = Protection::Hidden);
    add("Kaffe", &|p| p.tags = vec!["kaffe".into()]);
    add("Aino", &|p| p.languages = vec!["fi".into()]);
    add("Sylvester", &|p| p.born = "1946-12-31".parse().ok());
    let frida: PersonId = add("Frida", &|_| {});
    let list = |name: &str| Initiative::new(InitiativeId(author.id()), name);
    let (other, this) = (list("Brev"), list("Ringrunda"));
    saves.push(initiatives::add(author, &other));
    saves.push(initiatives::gather(author, other.id, &[frida]));
    saves.push(initiatives::add(author, &this));
    saves
}

/// The form that gathers for the calls.
fn gathering(start: Start) -> Harness {
    let mut h = start.with(street);
    let id = "SELECT id FROM initiative WHERE name='Ringrunda'";
    let id = InitiativeId(h.peek(|db| db.query_row(id, [], |r| r.get(0)).unwrap()));
    h.app.go(Route::InitiativeGather(id));
    h.settle();
    h
}

fn listed(h: &Harness) -> String {
    h.row(
        "SELECT group_concat(given, ' ') FROM (SELECT given FROM person p JOIN target t ON t.person=p.id
           JOIN initiative i ON i.id=t.initiative WHERE i.name='Ringrunda' AND t.gone IS NULL
           ORDER BY given)",
    )
}

#[test]
fn an_age_is_counted_on_the_day_asked_for() {
    let mut h = gathering(Start::new());
    h.keys("<tab>80<tab>80");
    assert!(h.screen().contains("Aged 80-80 today"), "{}", h.screen());
    assert!(h.screen().contains("7 people are added"), "{}", h.screen());
    h.keys("<tab>2026-12-31");
    assert!(h.screen().contains("Aged 80-80 on"), "{}", h.screen());
    assert!(h.screen().contains("8 people are added"), "{}", h.screen());
}

#[test]
fn everybody_left_out_has_a_line_with_its_number_and_enter_tells_who() {
    for (lang, dead, apart) in [
        (Lang::Sv, "Lämnas utanför: 1 (Avliden)", "skyddade uppgifter: 1"),
        (Lang::Fi, "Jää pois: 1 (Kuollut)", "Suojatut tiedot: 1"),
        (Lang::En, "Left out: 1 (Has died)", "Protected identity: 1"),
    ] {
        for (width, height) in [(80, 24), (60, 18)] {
            let mut h = gathering(Start::new().lang(lang).size(width, height));
            h.keys("<tab>1946<tab><tab><tab><tab><tab><tab>2026-11-01<tab>");
            // Where there is no room for all at once, the arrow keys lead to the rest.
            h.keys("<down>");
            let mut seen = h.screen();
            for _ in 0..7 {
                seen += &h.keys("<down>").screen();
            }
            for line in [dead, apart] {
                assert!(seen.contains(line), "{line} not on\n{seen}");
            }
            assert!(!seen.contains("Hemlig"), "{seen}");
            h.keys("<home><down><down><enter>");
            let screen = h.screen();
            assert!(screen.contains("Doris Berg") && !screen.contains("Anna"), "{screen}");
            h.keys("<esc>");
            assert!(h.screen().contains("2026-11-01"), "nothing typed is lost: {}", h.screen());
        }
    }
    let mut h = gathering(Start::new());
    h.keys("<tab>1946<tab><tab><tab><tab><tab><tab>2026-11-01");
    for (line, n) in [
        ("7 people are added", 1),
        ("(Has died)", 1),
        ("(Has moved)", 1),
        ("(Does not want to be contacted)", 1),
        ("(Has been in another initiative)", 1),
    ] {
        assert_eq!(h.screen().matches(line).count(), n, "{line} on {}", h.screen());
    }
    h.keys("<ctrl-s>");
    assert_eq!(listed(&h), "Aino Anna Bo Cilla Dan Kaffe Sylvester");
}

#[test]
fn by_tag_and_by_language() {
    let mut h = gathering(Start::new());
    h.keys("<tab><tab><tab><tab><tab><f4>kaffe<enter>");
    assert!(h.screen().contains("1 person is added"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(listed(&h), "Kaffe");
    let mut h = gathering(Start::new());
    h.keys("<tab><tab><tab><tab><f4>finn<enter>");
    assert!(h.screen().contains("1 person is added"), "{}", h.screen());
    h.keys("<ctrl-s>");
    assert_eq!(listed(&h), "Aino");
}

#[test]
fn lots_are_drawn_and_how_is_told_with_the_number_wherever_it_is_drawn() {
    let draw = |keys: &str| {
        let mut h = gathering(Start::new());
        h.keys(keys).keys("<tab><tab><tab>3<tab>2");
        assert!(h.screen().contains("3 people of 8 are added"), "{}", h.screen());
        assert!(h.screen().contains("5 (Not drawn by lot)"), "{}", h.screen());
        h.keys("<ctrl-s>");
        (listed(&h), h)
    };
    let (first, mut h) = draw("<tab>1946<tab>1946<tab><tab><tab>");
    // Asked for in another way it is the same eight, and the lot falls on the same three.
    assert_eq!(draw("<tab>79<tab>80<tab><tab><tab>").0, first);
    assert_eq!(h.row("SELECT drawn||' of '||drawn_of FROM initiative WHERE drawn>0"), "3 of 8");
    let id = "SELECT id FROM initiative WHERE name='Ringrunda'";
    let id = InitiativeId(h.peek(|db| db.query_row(id, [], |r| r.get(0)).unwrap()));
    h.app.go(Route::Board(Board::Page(id)));
    h.settle();
    let seed = Initiative::new(id, "").seed().to_string();
    let screen = h.screen();
    assert!(screen.contains("Drawn by lot from the register: 3 of 8"), "{screen}");
    assert!(screen.contains(&seed), "{seed} not on {screen}");
    h.keys("<ctrl-z>");
    assert_eq!(h.row("SELECT count(drawn) FROM initiative"), "0");
}

#[test]
fn the_sample_of_a_sealed_list_is_a_line_of_its_board() {
    let mut h = Start::new().with(crate::initiatives::sealed);
    h.keys("3<enter>e<pagedown><pagedown><pagedown><pagedown><tab><tab><tab><tab>");
    assert!(h.screen().contains("> Sample for a follow-up"), "{}", h.screen());
    h.keys("2<ctrl-s>");
    assert_eq!(h.row("SELECT sample FROM initiative"), "2");
    let id = InitiativeId(
        h.peek(|db| db.query_row("SELECT id FROM initiative", [], |r| r.get(0)).unwrap()),
    );
    h.app.go(Route::Board(Board::Page(id)));
    h.settle();
    let screen = h.screen();
    assert!(screen.contains("Sample of the list: 2 of 5, drawn by lot"), "{screen}");
    assert!(screen.contains(&Initiative::new(id, "").seed().to_string()), "{screen}");
    let drawn = |h: &mut Harness| {
        h.keys("<end><up><up>");
        let at = h.screen().lines().any(|line| line.contains("> ") && line.contains("Sample,"));
        assert!(at, "{}", h.screen());
        let who = h.keys("<enter>").screen();
        h.keys("<esc>");
        let names = ["Anna", "Bertil", "Cecilia", "David", "Elsa", "Folke"];
        names.into_iter().filter(|name| who.contains(name)).collect::<Vec<_>>()
    };
    let first = drawn(&mut h);
    assert_eq!(first.len(), 2);
    // Somebody comes later and one of the drawn is taken off: the lots stay as they fell.
    let author = Author { by: h.member("Karin Lindén"), at: h.now(), ids: &h.ids };
    let saves = [
        initiatives::join_late(&author, id, h.person("Folke")),
        initiatives::remove(&author, id, h.person(first[0]), Removal::MovedAway),
    ];
    for save in &saves {
        h.write(save);
    }
    h.keys("<f5>");
    assert_eq!(drawn(&mut h), first);
}
