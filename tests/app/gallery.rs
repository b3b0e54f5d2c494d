//! Every screen in every language, in the made-up town: to be looked at, and held to what holds for all.
//!
//! `cargo test --test app gallery -- --ignored` leaves the pictures in `target/tmp/gallery`, one file a
//! language and size.

mod states;

use crate::harness::{Harness, Start, town};
use crate::letters::{About, after};
use std::fmt::Write;
use std::path::Path;
use tillit::base::{
    InitiativeId, Lang, MembershipId, PersonId, Phrase, SeriesId, SessionId, TaskId, Word, WorkerId,
};
use tillit::config::words::Words;
use tillit::domain::worker::{Role, Worker};
use tillit::screens::Route;
use tillit::store::{Ask, Author, people, workers};

/// The sizes of UX.md 1.
const SIZES: [(u16, u16); 3] = [(60, 18), (80, 24), (120, 40)];

/// What is reached by keys and by no route: where one begins, and what is pressed.
const BY_KEYS: &[(&str, &str)] = &[
    ("help", "1?"),
    ("menu", "1<f9>"),
    ("menu of a card", "2<enter><f9>"),
    ("finding", "2sma"),
    ("nobody found", "2sxyzxyz"),
    ("views", "2v"),
    ("order", "2o"),
    ("card below", "2<down><enter><end>"),
    ("call answered", "2<down>l1"),
    ("call answered, questions below", "2<down>l1<pagedown><pagedown>"),
    ("call refused by a flaw", "2<down>l7<ctrl-s>"),
    ("call, all outcomes", "2<down>l<f4>"),
    ("call, help of the form", "2<down>l<f1>"),
    ("visit", "2<down>b"),
    ("a contact with nobody yet", "0<ctrl-l>"),
    ("calendar", "2<down><enter>f<tab><f4>"),
    ("somebody late to the list", "3<enter>n"),
    ("the call-next walk", "3<enter>l"),
    ("initiative's first contact changed", "2<down><enter><down><enter>"),
    ("totals in full", "9<end>"),
    ("who they are", "9<down><enter>"),
    ("counting", "4<enter>1121-1+15"),
    ("counting, note", "4<enter>11<tab>"),
];

/// Somebody named, something to do and an initiative of the town.
fn about(h: &Harness) -> About {
    let id = |sql: &str| h.peek(|db| db.query_row(sql, [], |r| r.get(0)).unwrap());
    let person = "SELECT person FROM encounter WHERE person IN
        (SELECT id FROM person WHERE protection=0 AND given<>'' AND gone IS NULL) LIMIT 1";
    About {
        person: PersonId(id(person)),
        task: TaskId(id("SELECT id FROM task WHERE done IS NULL AND cancelled IS NULL LIMIT 1")),
        initiative: InitiativeId(id("SELECT initiative FROM target LIMIT 1")),
        worker: WorkerId(id("SELECT id FROM worker LIMIT 1")),
        session: SessionId(id("SELECT id FROM session WHERE day='2026-11-23'")),
        series: SeriesId(id("SELECT id FROM series LIMIT 1")),
        membership: MembershipId(id("SELECT id FROM membership WHERE active IS NOT NULL LIMIT 1")),
        organisation: id("SELECT organisation FROM stairwell LIMIT 1"),
        stairwell: id("SELECT id FROM stairwell LIMIT 1"),
    }
}

/// The pictures after a route or keys, one a size, under its name.
type Shot = (String, Vec<String>);

/// The picture in every size; then it is as large as it was.
fn sizes(h: &mut Harness) -> Vec<String> {
    let mut at = |(width, height)| {
        h.resize(width, height).settle();
        h.screen()
    };
    let pictures = SIZES.into_iter().map(&mut at).collect();
    at(SIZES[0]);
    pictures
}

/// Every route, then what is reached by keys, then what only happens to somebody. The doors of the
/// house are looked at from another sitting: whoever goes there leaves the register.
fn shots(start: Start) -> Vec<Shot> {
    let mut all = Vec::new();
    let mut doors = start.in_town();
    let mut h = start.in_town();
    let about = about(&h);
    let mut inside = false;
    for route in std::iter::successors(Some(Route::Welcome), |route| after(route, &about)) {
        inside |= route == Route::Today;
        let h = if inside { &mut h } else { &mut doors };
        h.app.go(route.clone());
        h.wait(400);
        all.push((format!("{route:?}"), sizes(h)));
    }
    for (name, keys) in BY_KEYS {
        h.app.go(Route::Today);
        h.settle();
        h.keys(keys).wait(400);
        all.push(((*name).to_owned(), sizes(&mut h)));
        h.keys("<esc><esc>");
    }
    at_odds(&mut h, &about);
    h.app.go(Route::Conflicts { person: None });
    h.settle();
    all.push(("two wrote at once".into(), sizes(&mut h)));
    refused(&mut h);
    h.app.go(Route::Today);
    h.settle();
    h.keys("<home>");
    all.push(("not taken by the register".into(), sizes(&mut h)));
    h.keys("<enter>");
    all.push(("not taken, what now".into(), sizes(&mut h)));
    let mut h = h.seated_as("Somebody Else");
    all.push(("who sits here".into(), sizes(&mut h)));
    all.extend(states::shots(start));
    all
}

/// The coordinator of the town at her own computer.
fn elsewhere(h: &Harness) -> Author<'_> {
    Author { by: h.member(town::COORDINATOR), at: h.now(), ids: &h.ids }
}

/// Two wrote another street for the same person.
fn at_odds(h: &mut Harness, about: &About) {
    let author = elsewhere(h);
    let before = h.peek(|db| people::Read { person: about.person }.ask(db).unwrap());
    for street in ["Björkgatan 1", "Aspgatan 22"] {
        let mut after = before.clone();
        after.street = street.into();
        h.write(&people::edit(&author, &before, &after, &[]));
    }
}

/// A change that the register did not take: the one at the keyboard may change no persons since a
/// colleague, made coordinator for that, wished it.
fn refused(h: &mut Harness) {
    let author = elsewhere(h);
    let role = |name: &str, before: Role, after: Role| {
        let was = Worker {
            id: h.member(name),
            name: name.into(),
            role: before,
            lang: Lang::Sv,
            gone: false,
        };
        h.write(&workers::edit(&author, &was, &Worker { role: after, ..was.clone() }));
    };
    role("Bosse Hed", Role::Worker, Role::Coordinator);
    role(town::COORDINATOR, Role::Coordinator, Role::VolunteerCoordinator);
    h.keys("2<down>e<ctrl-u>Gunilla<ctrl-s>").wait(4_000);
}

/// What no picture may show: a value that was not filled in, an id, something still being fetched.
const NEVER: [&str; 3] = ["{$", "{ $", "00000000"];

/// Where one is, and what can be done there; no box that ends outside the screen.
#[test]
fn every_screen_says_where_one_is_and_what_the_keys_do_in_every_size() {
    for lang in Lang::ALL {
        let fetching = Words::shipped(lang).say(&Phrase::new(Word("list-loading")));
        for (name, pictures) in shots(start(lang)) {
            for ((width, height), picture) in SIZES.into_iter().zip(&pictures) {
                let name = format!("{lang:?}, {width}x{height}, {name}");
                let rows: Vec<&str> = picture.lines().collect();
                assert_eq!(rows.len(), usize::from(height), "{name}:\n{picture}");
                let told = |row: Option<&&str>| row.is_some_and(|row| !row.trim().is_empty());
                assert!(told(rows.first()) && told(rows.last()), "{name}:\n{picture}");
                let odd = NEVER.iter().find(|odd| picture.contains(**odd));
                assert_eq!(odd, None, "{name}:\n{picture}");
                assert!(!picture.contains(&fetching), "{name}:\n{picture}");
                let corners = ['┌', '┐', '└', '┘'].map(|one| picture.matches(one).count());
                assert!(corners.iter().all(|n| *n == corners[0]), "{name}, cut:\n{picture}");
                // Where one is and what the keys do stand whole wherever eighty columns do.
                let ends = [rows[0], rows[rows.len() - 1]];
                let cut = ends.iter().any(|row| row.replace("...", "").contains(".."));
                assert!(width < 80 || !cut, "{name}, cut:\n{picture}");
            }
        }
    }
}

/// A start in the smallest size.
fn start(lang: Lang) -> Start {
    let (width, height) = SIZES[0];
    Start::new().lang(lang).size(width, height)
}

#[test]
#[ignore = "leaves pictures to be looked at"]
fn pictures_of_every_screen() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("gallery");
    std::fs::create_dir_all(&folder).unwrap();
    for lang in Lang::ALL {
        let shots = shots(start(lang));
        for (at, (width, height)) in SIZES.into_iter().enumerate() {
            let mut page = String::new();
            for (name, pictures) in &shots {
                writeln!(page, "=== {name}\n{}\n", pictures[at]).unwrap();
            }
            std::fs::write(folder.join(format!("{lang:?}-{width}x{height}.txt")), page).unwrap();
        }
    }
}
