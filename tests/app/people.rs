//! People: finding, the card, the form, two cards made one, what changed.

mod card;
mod finding;
mod joining;
mod writing;

use crate::harness::{Harness, Start};
use tillit::base::phone::read_phone;
use tillit::base::{AreaId, Country, Day, Lang, PersonId, PhoneId, TaskId};
use tillit::domain::area::Area;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::person::{Channel, NoContact, Person, PersonPhone};
use tillit::domain::protection::Protection;
use tillit::domain::task::{Errand, State, Task};
use tillit::store::{Author, Save, areas, encounters, people, tasks};

/// Somebody of the town.
fn person(author: &Author<'_>, name: &str, born: &str, phone: &str) -> Person {
    let (given, family) = name.rsplit_once(' ').unwrap_or((name, ""));
    let mut person = Person {
        given: given.into(),
        family: family.into(),
        born: born.parse().ok(),
        ..Person::new(PersonId(author.id()))
    };
    if !phone.is_empty() {
        let phone = read_phone(phone, Country::Se);
        person.phones.push(PersonPhone { id: PhoneId(author.id()), phone, label: String::new() });
    }
    person
}

/// Five people: Gun-Britt with all there is, two like her, one protected and one in hiding.
fn town(author: &Author<'_>) -> Vec<Save> {
    let area = Area::new(AreaId(author.id()), "Hjällbo");
    let mut gun = person(author, "Gun-Britt Sjöberg", "1946-08-20", "0701740626");
    gun.street = "Kyrkogatan 24".into();
    gun.postcode = "424 33".into();
    gun.town = "Angered".into();
    gun.area = Some(area.id);
    gun.languages = vec!["sv".into()];
    gun.tags = vec!["ensam".into(), "kaffe".into()];
    gun.no_contact = vec![NoContact {
        channel: Channel::Post,
        since: Day::of(2026, 10, 20).unwrap(),
        why: "vill inte ha reklam".into(),
    }];
    let twin = person(author, "Gun Sjöberg", "1946", "0701740626");
    let andersson = person(author, "Gun-Britt Andersson", "1951-02-11", "0313900600");
    let marked = Person {
        protection: Protection::Marked,
        ..person(author, "Siv Nilsson", "1950-01-01", "0701740608")
    };
    let hidden = Person {
        protection: Protection::Hidden,
        ..person(author, "Aino Mäkelä", "1944-05-05", "")
    };
    let mut saves = vec![areas::add(author, &area)];
    for one in [&gun, &twin, &andersson, &marked, &hidden] {
        saves.push(people::add(author, one, &[]));
    }
    saves.extend(work(author, &gun));
    saves
}

fn work(author: &Author<'_>, gun: &Person) -> Vec<Save> {
    let day = Day::of(2026, 11, 2).unwrap();
    let mut call = Draft::new(Kind::Call, author.at.plus(-21 * 86_400_000), day);
    call.person = Some(gun.id);
    call.disposition = Some(Disposition::NoAnswer);
    call.minutes = Some(3);
    call.note = "ringde två gånger".into();
    let task = Task {
        id: TaskId(author.id()),
        person: Some(gun.id),
        initiative: None,
        errand: Errand::Call,
        day: Day::of(2026, 11, 23),
        time: None,
        worker: Some(author.by),
        note: "trean".into(),
        why: None,
        state: State::Open,
    };
    let logged = encounters::log(author, &call, &encounters::Then::default()).1;
    vec![logged, tasks::add(author, &task)]
}

fn swedish() -> Start {
    Start::new().lang(Lang::Sv)
}

/// The list, everybody shown, nothing being written.
fn people(h: &mut Harness) {
    h.keys("2");
}

/// Goes to the card of the one this finds.
fn card(h: &mut Harness, find: &str) {
    h.keys(&format!("2<ctrl-f>{find}<enter>"));
}
