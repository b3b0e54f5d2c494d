//! The lines above a card: who it is and how to reach them, what must be known, tags.

use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::domain::person::Person;
use crate::domain::session::met::Road;
use crate::screens::facts::{Reader, address};
use crate::store::people::CardOf;
use crate::ui::Look;
use crate::ui::card::{Card, Item};
use ratatui::{Frame, layout::Rect};

/// What the head says, and whether contact data may be said.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The card.
    pub card: &'a CardOf,
    /// Where the person lives or is met.
    pub area: &'a str,
    /// Whether contact data is told.
    pub contact: bool,
}

/// Draws the head in as few rows as it takes; gives how many. Where there is little room, the lines
/// below are worth more than the last of the head.
pub fn draw(told: Told<'_>, f: &mut Frame, area: Rect, look: &Look) -> u16 {
    let head = Rect { height: area.height / 2, ..area };
    items(told, look).draw(f, head, look, 0)
}

fn items(told: Told<'_>, look: &Look) -> Card {
    let reader = Reader::from(look);
    let person = &told.card.person;
    let mut items = vec![Item::Flow(reach(told, look))];
    items.extend(reader.warnings(person).into_iter().map(Item::Alert));
    if told.card.conflicts > 0 {
        let words = Phrase::new(Word("person-conflicts")).with("n", told.card.conflicts);
        items.push(Item::Alert(look.words.say(&words)));
    }
    items.push(Item::Flow(about(told, reader)));
    let note = person.note.split_whitespace().collect::<Vec<_>>().join(" ");
    if !note.is_empty() {
        items.push(Item::Text(note, Role::Text));
    }
    Card::of(items)
}

/// Whether there is anything to show of how to reach somebody.
pub fn has_contact(card: &CardOf) -> bool {
    [&card.person].into_iter().chain(&card.parts).any(|person| {
        !person.phones.is_empty() || !person.email.is_empty() || !address(person).is_empty()
    })
}

/// Name and age, numbers, e-mail, address; or that they are there to be asked for.
fn reach(told: Told<'_>, look: &Look) -> Vec<(String, Role)> {
    let reader = Reader::from(look);
    let person = &told.card.person;
    let mut said = vec![(person.name(), Role::Title), (reader.born(person), Role::Text)];
    if !told.contact {
        let hidden = if has_contact(told.card) {
            Word("people-contact-hidden")
        } else {
            Word("person-contact-none")
        };
        said.push((look.word(hidden), Role::Protected));
        return said;
    }
    let before = said.len();
    let cards = [person].into_iter().chain(&told.card.parts);
    for phone in cards.flat_map(|card| &card.phones) {
        let phone = (reader.phone(phone), Role::Accent);
        if !said.contains(&phone) {
            said.push(phone);
        }
    }
    if said.len() == before && person.protection.may_hold_contact() {
        said.push((look.word(Word("people-no-phone")), Role::Muted));
    }
    said.push((person.email.clone(), Role::Text));
    said.push((address(person), Role::Text));
    said
}

/// Area, languages, tags, people around, how they heard of us, whether they know what is kept.
fn about(told: Told<'_>, reader: Reader<'_>) -> Vec<(String, Role)> {
    let person = &told.card.person;
    let say = |word, name: &str, value: &str| {
        if value.is_empty() {
            return String::new();
        }
        reader.words.say(&Phrase::new(word).with(name, value))
    };
    let mut said = vec![
        (told.area.to_owned(), Role::Text),
        (reader.languages(person), Role::Text),
        (say(Word("person-tags"), "tags", &person.tags.join(", ")), Role::Accent),
    ];
    for relation in &told.card.relations {
        let parts = [relation.kind.as_str(), &relation.name, &relation.phone, &relation.note];
        let hidden = if told.contact { parts.len() } else { 2 };
        let parts = parts.into_iter().take(hidden).filter(|part| !part.is_empty());
        said.push((parts.collect::<Vec<_>>().join(" "), Role::Text));
    }
    said.extend(trust(told, reader).into_iter().map(|line| (line, Role::Accent)));
    said.push((informed(person, reader), Role::Muted));
    said.push((say(Word("person-heard"), "how", &person.heard), Role::Muted));
    said
}

/// How far trust has come, and how long it took until the person asked for help.
fn trust(told: Told<'_>, reader: Reader<'_>) -> Vec<String> {
    let card = told.card;
    let contacts = card.timeline.iter().map(|one| one.day).collect();
    let road = Road { person: card.person.id, contacts, stages: card.stages.clone() };
    let now = road.now().map(|(stage, day)| {
        let day = reader.words.date(day);
        Phrase::new(Word("person-trust")).with("stage", stage.word()).with("day", day)
    });
    let engaged = road.engaged().map(|one| {
        let said = Phrase::new(Word("person-engaged")).with("days", one.days);
        said.with("contacts", one.contacts)
    });
    now.into_iter().chain(engaged).map(|said| reader.words.say(&said)).collect()
}

/// Whether the person knows what is kept.
fn informed(person: &Person, reader: Reader<'_>) -> String {
    match &person.informed {
        Some(informed) => {
            let phrase = Phrase::new(Word("person-informed"));
            let day = reader.words.date(informed.day);
            reader.words.say(&phrase.with("day", day).with("how", &informed.how))
        }
        None => reader.words.get(Word("person-not-informed")),
    }
}
