//! A few persons to tell stories about. All of them are made up.

use tillit::base::{Day, InitiativeId, PersonId, TaskId};
use tillit::domain::initiative::Initiative;
use tillit::domain::person::Person;
use tillit::domain::protection::Protection;
use tillit::domain::task::{Errand, State, Task};
use tillit::store::{Author, Save, initiatives, people, tasks};

/// A person with a name and a birth year.
#[must_use]
pub fn person(author: &Author<'_>, given: &str, family: &str, born: &str) -> Person {
    let mut person = Person::new(PersonId(author.id()));
    person.given = given.into();
    person.family = family.into();
    person.born = born.parse().ok();
    person
}

/// Four persons: two whose names begin alike, one with accents, one of protection level 2.
#[must_use]
pub fn four(author: &Author<'_>) -> Vec<Save> {
    let mut hidden = person(author, "Tilda", "Gömd", "1950");
    hidden.protection = Protection::Hidden;
    let open = [
        person(author, "Gun-Britt", "Sjöberg", "1946-08-20"),
        person(author, "Gunnel", "Bergström", "1936"),
        person(author, "Väinö", "Korhonen", "1948"),
    ];
    open.iter().chain([&hidden]).map(|person| people::add(author, person, &[])).collect()
}

/// The four, something to do with each of them today, and an initiative with its list still open.
#[must_use]
pub fn busy(author: &Author<'_>) -> Vec<Save> {
    let mut saves = four(author);
    let about: Vec<PersonId> = saves.iter().filter_map(|save| save.about).collect();
    saves.extend(about.iter().map(|person| tasks::add(author, &call(author, *person))));
    let round = Initiative::new(InitiativeId(author.id()), "80-åringar Hjällbo");
    saves.push(initiatives::add(author, &round));
    saves
}

/// A call to make on the day every test begins.
fn call(author: &Author<'_>, person: PersonId) -> Task {
    Task {
        id: TaskId(author.id()),
        person: Some(person),
        initiative: None,
        errand: Errand::Call,
        day: Day::of(2026, 11, 23),
        time: None,
        worker: Some(author.by),
        note: String::new(),
        why: None,
        state: State::Open,
    }
}
