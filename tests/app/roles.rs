//! What each role sees: a reader nobody, a volunteer coordinator nobody's protected card; and who may
//! not write is told so before anything is written.

use crate::harness::{EVA, Harness, KARIN, Start};
use crate::veil::street::{CONTACT, HIDDEN, everything};
use crate::veil::{TRIED, screens};
use tillit::base::{Lang, Phrase, Word};
use tillit::domain::book::{Book, Page};
use tillit::domain::worker::{Role, Worker};
use tillit::screens::{Books, Route};
use tillit::store::{Author, workers};

/// What is told of the open one and of her who is marked.
const OPEN: [&str; 6] =
    ["Openia", "Vanlig", "vanligt samtal", "vanligt svar", "vanligt uppdrag", "070-174 06 99"];
const MARKED: [&str; 5] = ["märkt samtal", "märkt svar", "märkt uppdrag", "märkt hjälp", "1941-"];

/// Eva gives Karin another role.
fn make(h: &Harness, before: Role, role: Role) {
    let author = Author { by: h.member(EVA), at: h.now(), ids: &h.ids };
    let was = Worker {
        id: h.member(KARIN),
        name: KARIN.into(),
        role: before,
        lang: Lang::En,
        gone: false,
    };
    h.write(&workers::edit(&author, &was, &Worker { role, ..was.clone() }));
}

/// The street, with Karin at the keyboard in a role of hers.
fn as_role(role: Role) -> Harness {
    let h = Start::new().with(everything);
    make(&h, Role::Coordinator, role);
    let mut h = h.again();
    h.wait(400);
    h
}

/// Goes to every screen about somebody, tries what can be tried there, and gives what was drawn.
fn drawn(h: &mut Harness, given: &str, tried: &str) -> Vec<(String, String)> {
    let mut all = Vec::new();
    // Another language would be chosen there for all that follows.
    let other = |route: &Route| matches!(route, Route::Choosing(_) | Route::More);
    for route in screens(h, h.person(given)).into_iter().filter(|route| !other(route)) {
        for keys in tried.split(';').map(str::trim) {
            h.app.go(route.clone());
            h.settle();
            h.keys(keys);
            if matches!(route, Route::People { .. }) {
                h.wait(400);
            }
            all.push((format!("{given} {route:?} {keys}"), h.screen()));
            h.keys("<esc><esc><esc><esc>");
        }
    }
    all
}

#[track_caller]
fn nowhere(all: &[(String, String)], secrets: &[&str]) {
    for (where_, picture) in all {
        let told = secrets.iter().find(|secret| picture.contains(**secret));
        assert_eq!(told, None, "{where_}\n{picture}");
    }
}

#[test]
fn a_reader_sees_figures_and_the_team_and_nobody_by_name_or_number() {
    let mut h = as_role(Role::Reader);
    assert!(h.line(1).contains("Totals"), "{}", h.screen());
    assert!(!h.line(2).contains("1Today") && h.line(2).contains("9Totals"), "{}", h.screen());
    h.resize(120, 40);
    let mut all = drawn(&mut h, "Openia", TRIED);
    all.extend(drawn(&mut h, "Marktrud", "; <f9>vanlig; 2; l"));
    for secrets in [&OPEN[..], &MARKED, &HIDDEN, &CONTACT, &["Marktrud"]] {
        nowhere(&all, secrets);
    }
    assert!(all.iter().any(|(_, picture)| picture.contains("What was done")));
    h.resize(80, 24);
    for (keys, why) in [
        ("9<down><enter>", "see persons"),
        ("2", "see persons"),
        ("4", "see persons"),
        ("<ctrl-f>", "see persons"),
        ("<ctrl-l>", "log calls"),
        ("<ctrl-n>", "add and change persons"),
        ("<ctrl-z>", "see persons"),
    ] {
        h.keys("9").keys(keys);
        assert!(h.line(23).contains(why), "{keys}: {}", h.screen());
    }
    h.keys("0");
    assert!(h.screen().contains("The team") && h.screen().contains("Language"), "{}", h.screen());
    assert!(!h.screen().contains("Import") || h.line(24).contains("(I"), "{}", h.screen());
    assert!(!h.screen().contains("Who changed what"), "{}", h.screen());
}

#[test]
fn a_volunteer_coordinator_opens_cards_but_none_of_anybody_protected() {
    let mut h = as_role(Role::VolunteerCoordinator);
    h.keys("2sopenia<down><enter>");
    assert!(h.screen().contains("vanligt samtal"), "{}", h.screen());
    h.resize(120, 40);
    let mut all = drawn(&mut h, "Marktrud", TRIED);
    all.extend(drawn(&mut h, "Openia", TRIED));
    all.extend(drawn(&mut h, "Danutaxa", "; <f9>danutaxa wojcikowna i<enter>"));
    for secrets in [&MARKED[..], &HIDDEN, &CONTACT, &["Why do you open this card?"]] {
        nowhere(&all, secrets);
    }
    assert_eq!(h.row("SELECT count(*) FROM read_log WHERE reason IS NOT NULL"), "0");
    h.resize(80, 24);
    h.keys("2<esc><esc>smarktrud<enter>");
    assert!(h.line(23).contains("open protected cards"), "{}", h.screen());
    h.keys("<esc><esc>sdanutaxa wojcikowna i<enter>");
    assert!(h.line(23).contains("open protected cards"), "{}", h.screen());
}

#[test]
fn who_may_not_write_is_told_so_before_anything_is_written() {
    let mut h = as_role(Role::VolunteerCoordinator);
    h.keys("2<home>");
    h.resize(160, 24);
    let footer = h.line(24);
    assert!(footer.contains("(N New person)") && footer.contains("(E Edit)"), "{footer}");
    assert!(footer.contains(" L Log call"), "{footer}");
    for (keys, why) in [
        ("2n", "add and change persons"),
        ("2e", "add and change persons"),
        ("2<delete>", "add and change persons"),
        ("3n", "change initiatives"),
        ("0i", "import files"),
    ] {
        let before = h.tables();
        h.keys(keys);
        assert!(h.line(23).contains(why), "{keys}: {}", h.screen());
        assert!(!h.line(3).contains("WRIT"), "{keys}: {}", h.screen());
        h.wait(5_000);
        assert_eq!(h.tables(), before, "{keys}");
        h.keys("<esc>");
    }
    h.keys("1<ctrl-z><down><enter>");
    assert!(h.line(23).contains("Your role is not allowed"), "{}", h.screen());
    assert!(!h.line(1).contains("not taken"), "{}", h.screen());
}

#[test]
fn a_coordinator_reads_who_has_opened_a_protected_card_and_why() {
    let mut h = Start::new().with(everything);
    h.keys("2sdanutaxa wojcikowna i<enter>asked by her sister<enter>h");
    assert!(h.screen().contains("V Who opened the card"), "{}", h.screen());
    h.keys("v");
    assert!(h.line(1).contains("Who opened the card"), "{}", h.screen());
    let screen = h.screen();
    let told = screen.lines().find(|line| line.contains("asked by her sister")).unwrap();
    assert!(told.contains(KARIN) && told.contains("2026-11-23 09:00"), "{screen}");
    make(&h, Role::Coordinator, Role::Worker);
    let mut h = h.again();
    h.keys("2sdanutaxa wojcikowna i<enter>once more<enter>h");
    assert!(h.line(1).contains("History"), "{}", h.screen());
    assert!(!h.screen().contains("Who opened"), "{}", h.screen());
    h.keys("v");
    assert!(!h.screen().contains("asked by her sister"), "{}", h.screen());
    h.app.go(Route::ReadLog(h.person("Danutaxa")));
    h.settle();
    assert!(h.line(23).contains("see who opened which card"), "{}", h.screen());
}

#[test]
fn another_role_closes_what_is_not_to_be_seen_any_more() {
    let mut h = Start::new().with(everything);
    h.keys("2sopenia<down><enter>l1");
    assert!(h.line(1).contains("Openia"), "{}", h.screen());
    make(&h, Role::Coordinator, Role::Reader);
    h.wait(4_000);
    assert!(h.line(1).contains("Totals"), "{}", h.screen());
    assert!(h.line(23).contains("Your role is now"), "{}", h.screen());
    let all = drawn(&mut h, "Openia", "; <f9>vanlig; <enter>");
    nowhere(&all, &OPEN);
    make(&h, Role::Reader, Role::Coordinator);
    h.wait(4_000);
    h.keys("1");
    assert!(h.screen().contains("Call: Openia Vanlig"), "what was begun waits: {}", h.screen());
}

#[test]
fn no_list_tells_a_volunteer_coordinator_how_it_went_with_somebody_protected() {
    let mut h = as_role(Role::VolunteerCoordinator);
    let (marked, open) = (h.person("Marktrud"), h.person("Openia"));
    h.resize(120, 40);
    let of = |persons| Route::Who { title: Phrase::new(Word("people-title")), persons };
    for (person, told) in [(open, true), (marked, false)] {
        h.app.go(of(vec![person]));
        h.settle();
        assert_eq!(h.screen().contains("Carried out"), told, "{}", h.screen());
    }
    h.app.go(Route::Books(Books::Page(Page::All(Book::Referral))));
    h.settle();
    assert!(h.screen().contains("Marktrud"), "{}", h.screen());
    assert!(!h.screen().contains("Did not want to"), "{}", h.screen());
}
