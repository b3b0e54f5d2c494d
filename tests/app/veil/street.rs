//! Four persons, one of each level, with names, numbers, streets and notes that stand nowhere else,
//! and everything that can be told of them.

use super::super::calls::people::FIVE;
use crate::harness::town;
use tillit::base::phone::read_phone;
use tillit::base::{AreaId, Country, Day, InitiativeId, PersonId, PhoneId, TaskId};
use tillit::domain::answer::Answer;
use tillit::domain::area::Area;
use tillit::domain::book::Book;
use tillit::domain::disposition::Disposition;
use tillit::domain::encounter::{Draft, Kind};
use tillit::domain::initiative::Initiative;
use tillit::domain::person::{Channel, NoContact, Person, PersonPhone};
use tillit::domain::programme::Membership;
use tillit::domain::protection::Protection;
use tillit::domain::task::{Errand, State, Task};
use tillit::domain::template::Template;
use tillit::store::books::{self, Entry};
use tillit::store::people::Relation;
use tillit::store::{
    Author, Cell, Save, areas, encounters, initiatives, people, programmes, sessions, tasks,
    templates,
};

/// What is never drawn of the two in hiding before it has been asked why.
pub const HIDDEN: [&str; 25] = [
    "Birgittina",
    "Avlagdsson",
    "Danutaxa",
    "Wojcikowna",
    "Blåklinten",
    "1931",
    "kanelnot",
    "Grynhild",
    "0701740642",
    "070-174 06 42",
    "saffranssamtal",
    "ingefärasvar",
    "kardemummauppdrag",
    "peppartagg",
    "Zebulonia",
    "Xanthopoulou",
    "Rödhaken",
    "1933",
    "vaniljnot",
    "muskotsamtal",
    "dragonsvar",
    "timjanuppdrag",
    "basilikasteg",
    "oreganohjälp",
    "pistagehjälpare",
];

/// What is drawn of her who is marked only once the look is in the register.
pub const CONTACT: [&str; 6] =
    ["031-390 06 71", "0313900671", "Gallergränd", "41771", "marktrud@exempel.se", "031-390 06 72"];

fn phone(author: &Author<'_>, number: &str) -> PersonPhone {
    let phone = read_phone(number, Country::Se);
    PersonPhone { id: PhoneId(author.id()), phone, label: String::new() }
}

fn person(author: &Author<'_>, name: [&str; 3], born: &str, level: Protection) -> Person {
    let [given, family, alias] = name;
    Person {
        given: given.into(),
        family: family.into(),
        alias: alias.into(),
        born: born.parse().ok(),
        protection: level,
        ..Person::new(PersonId(author.id()))
    }
}

/// The four, open to hidden.
fn four(author: &Author<'_>, area: AreaId) -> [Person; 4] {
    let mut open = person(author, ["Openia", "Vanlig", ""], "1940", Protection::Open);
    open.phones = vec![phone(author, "0701740699")];
    let mut marked = person(author, ["Marktrud", "Ek", ""], "1941", Protection::Marked);
    marked.phones = vec![phone(author, "0313900671")];
    marked.street = "Gallergränd 7".into();
    marked.postcode = "41771".into();
    marked.email = "marktrud@exempel.se".into();
    marked.area = Some(area);
    let names = ["Danutaxa", "Wojcikowna", "Blåklinten"];
    let mut hidden = person(author, names, "1931-07-13", Protection::Hidden);
    hidden.note = "kanelnot om var hon bor".into();
    hidden.tags = vec!["peppartagg".into()];
    hidden.no_contact = vec![NoContact {
        channel: Channel::Post,
        since: Day::of(2026, 10, 20).unwrap(),
        why: "kanelnot".into(),
    }];
    let names = ["Zebulonia", "Xanthopoulou", "Rödhaken"];
    let mut secret = person(author, names, "1933-01-02", Protection::Secret);
    secret.note = "vaniljnot".into();
    [open, marked, hidden, secret]
}

fn call(author: &Author<'_>, person: PersonId, list: InitiativeId, said: [&str; 2]) -> Save {
    let day = Day::of(2026, 11, 2).unwrap();
    let mut call = Draft::new(Kind::Call, author.at.plus(-21 * 86_400_000), day);
    call.person = Some(person);
    call.initiative = Some(list);
    call.disposition = Some(Disposition::Completed);
    let [note, answer] = said;
    call.note = note.into();
    let five = Template::read(FIVE, "a-five.toml").unwrap();
    call.template = Some(five.reference());
    call.answers.set("word", Answer::Value(answer.into()));
    encounters::log(author, &call, &encounters::Then::default()).1
}

fn task(author: &Author<'_>, person: PersonId, errand: Errand, note: &str) -> Save {
    let task = Task {
        id: TaskId(author.id()),
        person: Some(person),
        initiative: None,
        errand,
        day: Day::of(2026, 11, 23),
        time: None,
        worker: Some(author.by),
        note: note.into(),
        why: None,
        state: State::Open,
    };
    tasks::add(author, &task)
}

/// Two have written other values over the same ones.
fn at_odds(author: &Author<'_>, before: &Person, change: fn(&mut Person, &str)) -> Vec<Save> {
    let edit = |how: &str| {
        let mut after = before.clone();
        change(&mut after, how);
        people::edit(author, before, &after, &[])
    };
    vec![edit("I"), edit("II")]
}

/// Everything, in the order it was done.
pub fn everything(author: &Author<'_>) -> Vec<Save> {
    let area = Area::new(AreaId(author.id()), "Kvistkulla");
    let five = Template::read(FIVE, "a-five.toml").unwrap();
    let round = Initiative::new(InitiativeId(author.id()), "Ringrunda");
    let mut saves = vec![
        areas::add(author, &area),
        templates::keep(author, &five, FIVE),
        initiatives::add(author, &round),
    ];
    let four = four(author, area.id);
    saves.extend(four.iter().map(|person| people::add(author, person, &[])));
    let [open, marked, hidden, secret] = four;
    let ids = [&open, &marked, &hidden, &secret].map(|person| person.id);
    saves.push(initiatives::gather(author, round.id, &ids));
    for (id, said) in ids.into_iter().zip([
        ["vanligt samtal", "vanligt svar"],
        ["märkt samtal", "märkt svar"],
        ["saffranssamtal", "ingefärasvar"],
        ["muskotsamtal", "dragonsvar"],
    ]) {
        saves.push(call(author, id, round.id, said));
    }
    saves.extend([
        task(author, open.id, Errand::Call, "vanligt uppdrag"),
        task(author, marked.id, Errand::Visit, "märkt uppdrag"),
        task(author, hidden.id, Errand::Call, "kardemummauppdrag"),
        task(author, secret.id, Errand::Visit, "timjanuppdrag"),
    ]);
    let sister = Relation {
        id: author.id(),
        kind: "syster".into(),
        other: None,
        name: "Grynhild".into(),
        phone: "0701740642".into(),
        note: String::new(),
    };
    saves.push(people::relate(author, hidden.id, &sister));
    let odd = |person: &mut Person, how: &str| {
        person.family = format!("{} {how}", person.family);
        person.note = format!("{} {how}", person.note);
    };
    saves.extend(at_odds(author, &hidden, odd));
    saves.extend(at_odds(author, &secret, odd));
    saves.extend(at_odds(author, &marked, |person, how| {
        person.street = format!("Gallergränd 7 {how}");
        person.email = format!("marktrud@exempel.se.{how}");
    }));
    saves.push(sessions::add(author, &town::torg(author)));
    saves.push(sessions::begin(author, &town::patrols(author), Country::Se));
    saves.extend(helping(author, &ids));
    saves.extend(met(author, &ids, &secret));
    // Somebody put away, and two cards of one person of whom one is hidden.
    let away = person(author, ["Birgittina", "Avlagdsson", ""], "1931", Protection::Hidden);
    saves.push(people::add(author, &away, &[]));
    saves.push(people::bin(author, away.id));
    saves
}

/// All four help as well, and are named by their cards there too; she who is marked has a number there.
fn helping(author: &Author<'_>, ids: &[PersonId; 4]) -> Vec<Save> {
    let notes = ["vanlig hjälpare", "märkt hjälpare", "pistagehjälpare", "pistagehjälpare"];
    let phones = ["", "031-390 06 72", "", ""];
    let help = |((id, note), phone): ((&PersonId, &str), &str)| {
        let helps = town::ambassador(author, "", "2026-01-01");
        let (note, phone, places) = (note.into(), phone.into(), vec!["Torpa".into()]);
        let one = Membership { person: Some(*id), note, phone, places, ..helps };
        programmes::add(author, &one)
    };
    ids.iter().zip(notes).zip(phones).map(help).collect()
}

/// What is written of them line by line, and whom the team works with.
fn met(author: &Author<'_>, ids: &[PersonId; 4], secret: &Person) -> Vec<Save> {
    let (landlord, wall) = town::landlord(author);
    let line = |book, person: PersonId| Entry::new(book, author.id()).with("person", person);
    let words = ["vanligt steg", "märkt steg", "basilikasteg", "basilikasteg"];
    let steps = ids.iter().zip(words).map(|(id, said)| {
        let step = line(Book::Progress, *id).with("stage", "talks").with("words", said);
        step.with("day", "2026-11-20").with("distance", "afraid")
    });
    let help = line(Book::Help, secret.id).with("kind", "form").with("note", "oreganohjälp");
    let on = line(Book::Referral, secret.id).with("aim", "oreganohjälp").with("day", "2026-10-01");
    let led = line(Book::Referral, ids[1]).with("aim", "märkt hjälp").with("day", "2026-10-01");
    let led = led.with("result", "unwilling").with("result_day", "2026-10-02");
    let all = [landlord, wall].into_iter().chain(steps);
    all.chain([help.with("day", "2026-11-20"), on, led])
        .map(|one| books::add(author, &one))
        .collect()
}

/// Somebody open of the same area.
pub fn neighbour(author: &Author<'_>, saves: &[Save]) -> Option<Save> {
    let area = saves.first()?.edits.first()?.row().1.first().cloned();
    let mut open = person(author, ["Grannfrid", "Vanlig", ""], "1942", Protection::Open);
    open.area = match area {
        Some(Cell::Id(id)) => Some(AreaId(id)),
        _ => None,
    };
    Some(people::add(author, &open, &[]))
}
