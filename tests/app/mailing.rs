//! Letters from an initiative: made, opened, written down, taken back; and what was written on paper.

mod languages;
mod pdf;
mod round;
mod rungs;
mod typed;

use crate::harness::{Harness, Start, town};
use tillit::base::phone::read_phone;
use tillit::base::{Country, InitiativeId, PersonId, PhoneId};
use tillit::domain::initiative::Initiative;
use tillit::domain::letter::{Letterhead, Window};
use tillit::domain::person::{Channel, NoContact, Person, PersonPhone};
use tillit::domain::protection::Protection;
use tillit::store::{Author, Cell, Save, initiatives, letters, people};

/// How many of the list get a letter.
pub const N: usize = 38;

/// The name of the one each of those left out has, so that it is found wherever it should not be.
pub const OUTSIDE: [&str; 7] =
    ["Skyddad", "Gömd", "Hemlig", "Avliden", "Flyttad", "Nejtack", "Hemlös"];

/// Somebody with a name, an address and a number.
fn resident(author: &Author<'_>, given: &str, family: &str, n: usize) -> Person {
    let phone = read_phone(&format!("070-174 06 {n:02}"), Country::Se);
    Person {
        street: format!("Skolgatan {n}"),
        postcode: "424 33".into(),
        town: "ANGERED".into(),
        phones: vec![PersonPhone { id: PhoneId(author.id()), phone, label: String::new() }],
        ..town::person(author, given, family, "1946-05-01")
    }
}

/// What has become of somebody since the list was sealed, so that they get no letter.
fn since_then(before: &Person) -> Person {
    let day = "2026-10-01".parse().ok();
    let mut after = before.clone();
    match before.given.as_str() {
        "Skyddad" => after.protection = Protection::Marked,
        "Gömd" | "Hemlig" => {
            after.phones.clear();
            (after.street, after.postcode, after.town) = Default::default();
            let secret = before.given == "Hemlig";
            after.protection = if secret { Protection::Secret } else { Protection::Hidden };
        }
        "Avliden" => after.died = day,
        "Flyttad" => after.moved = day,
        "Nejtack" => {
            let since = "2026-10-01".parse().unwrap();
            let why = String::new();
            after.no_contact = vec![NoContact { channel: Channel::Post, since, why }];
        }
        _ => after.street.clear(),
    }
    after
}

/// A sealed list of 38 and of one of each kind who gets no letter, and a letterhead.
pub fn listed(author: &Author<'_>) -> Vec<Save> {
    listed_but(author, |_, _| {})
}

/// The same with something changed on some of the 38 cards.
pub fn listed_but(author: &Author<'_>, change: impl Fn(usize, &mut Person)) -> Vec<Save> {
    let mut all: Vec<Person> = (0..N)
        .map(|n| {
            let mut person = resident(author, &format!("Anna{n:02}"), "Hjällström", n + 1);
            // Some read Finnish, and one no language that letters are written in.
            person.languages = match n {
                1 | 2 => vec!["fi".into()],
                3 => vec!["ar".into()],
                _ => Vec::new(),
            };
            change(n, &mut person);
            person
        })
        .collect();
    let outside: Vec<Person> =
        OUTSIDE.iter().zip(60..).map(|(name, n)| resident(author, name, name, n)).collect();
    all.extend(outside.iter().cloned());
    let mut saves: Vec<Save> = all.iter().map(|one| people::add(author, one, &[])).collect();
    let ids: Vec<PersonId> = all.iter().map(|one| one.id).collect();
    let id = InitiativeId(author.id());
    let one = Initiative { owner: Some(author.by), ..Initiative::new(id, "80-åringar Hjällbo") };
    saves.push(initiatives::add(author, &one));
    saves.push(initiatives::seal(author, &one, &ids));
    saves.extend(outside.iter().map(|one| people::edit(author, one, &since_then(one), &[])));
    saves.push(letters::set_head(author, &Letterhead::default(), &letterhead()));
    saves
}

/// The initiative those saves begin.
pub fn on_the_list(saves: &[Save]) -> Initiative {
    let made = saves.iter().flat_map(|save| &save.edits).find(|e| e.row().0 == "initiative");
    let Some([Cell::Id(id)]) = made.map(|edit| edit.row().1) else { panic!("{made:?}") };
    Initiative::new(InitiativeId(*id), "80-åringar Hjällbo")
}

/// The team on paper.
pub fn letterhead() -> Letterhead {
    Letterhead {
        team: "Uppsökande Nordost".into(),
        address: "Box 1, 424 21 ANGERED".into(),
        phone: "031-39 06 00".into(),
        hours: [(tillit::base::Lang::Sv, "vardagar 9-12".to_owned())].into(),
        figures: "9-12".into(),
        window: Some(Window::Right),
    }
}

/// English words, Karin at the keyboard, the initiative open.
fn start() -> Harness {
    let mut h = Start::new().with(listed);
    h.keys("3<enter>");
    h
}

/// The one file that was opened, as text.
fn opened(h: &Harness) -> String {
    let files = h.opened();
    assert_eq!(files.len(), 1, "{files:?}");
    std::fs::read_to_string(&files[0]).unwrap()
}

/// How many letters stand in the history, by how they went.
fn logged(h: &Harness, how: &str) -> String {
    h.row(&format!(
        "SELECT count(*) FROM encounter WHERE kind='letter' AND disposition='{how}'
         AND gone IS NULL"
    ))
}

/// What is to be done, counted.
fn to_do(h: &Harness) -> String {
    h.row(
        "SELECT count(*)||' '||coalesce(min(day), '') FROM task WHERE gone IS NULL
         AND done IS NULL AND cancelled IS NULL AND errand='call'",
    )
}
