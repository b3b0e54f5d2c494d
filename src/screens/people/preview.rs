//! The chosen person beside the list: what one must know before calling.

use super::row::PersonRow;
use crate::base::phone::{read_phone, show_phone};
use crate::base::{Phrase, Word};
use crate::config::theme::Role;
use crate::domain::names::Named;
use crate::screens::facts::{Reader, address};
use crate::store::people::CardOf;
use crate::ui::Look;
use crate::ui::card::{Card, Item};
use ratatui::{Frame, layout::Rect};

/// Draws what the names know at once, and the rest as soon as it has been read; or why nothing is told.
pub fn draw(
    row: &PersonRow,
    (card, sealed): (Option<&CardOf>, Option<&Phrase>),
    (f, area): (&mut Frame, Rect),
    look: &Look,
) {
    let items = match row.person() {
        Some(person) if let Some(why) = sealed => shut(&person, row.is_masked(), why, look),
        Some(person) if row.is_masked() => masked(&person, look),
        Some(person) => told(&person, card, look),
        None => Vec::new(),
    };
    Card::of(items).draw(f, area, look, 0);
}

fn masked(person: &Named<'_>, look: &Look) -> Vec<Item> {
    let text = |word| Item::Text(look.word(word), Role::Protected);
    let why = Item::Text(look.word(Word("people-masked-why")), Role::Text);
    vec![text(Word("people-masked")), text(person.protection.word()), gap(), why]
}

/// Somebody whose card the one who looks may not open.
fn shut(person: &Named<'_>, masked: bool, why: &Phrase, look: &Look) -> Vec<Item> {
    let name = if masked { look.word(Word("people-masked")) } else { person.name() };
    let level = Item::Text(look.word(person.protection.word()), Role::Protected);
    vec![Item::Text(name, Role::Title), level, gap(), Item::Text(look.words.say(why), Role::Text)]
}

fn gap() -> Item {
    Item::Text(" ".to_owned(), Role::Text)
}

fn told(person: &Named<'_>, card: Option<&CardOf>, look: &Look) -> Vec<Item> {
    let reader = Reader::from(look);
    let mut items = vec![Item::Text(person.name(), Role::Title)];
    let text = |words: String| Item::Text(words, Role::Text);
    let born = match card {
        Some(card) => reader.born(&card.person),
        None => person.born.map(|born| look.words.born(born)).unwrap_or_default(),
    };
    items.extend((!born.is_empty()).then(|| text(born)));
    let warnings = card.map(|card| reader.warnings(&card.person)).unwrap_or_default();
    items.extend(warnings.into_iter().map(Item::Alert));
    items.extend(contact(person, card, look));
    if !person.area.is_empty() {
        items.push(text(person.area.to_owned()));
    }
    items.extend(card.map(|card| rest(card, reader)).unwrap_or_default());
    items
}

/// Numbers and address.
fn contact(person: &Named<'_>, card: Option<&CardOf>, look: &Look) -> Vec<Item> {
    let reader = Reader::from(look);
    if person.protection.is_protected() {
        return vec![Item::Text(look.word(Word("people-contact-hidden")), Role::Protected)];
    }
    let (mut said, street): (Vec<String>, String) = if let Some(card) = card {
        let phones = card.person.phones.iter().map(|phone| reader.phone(phone));
        (phones.collect(), address(&card.person))
    } else {
        let phones = person.phones().map(|phone| read_phone(phone, look.country));
        let phones = phones.map(|phone| show_phone(&phone, look.country));
        (phones.collect(), person.street.to_owned())
    };
    if said.is_empty() {
        said.push(look.word(Word("people-no-phone")));
    }
    said.push(street);
    let said = said.into_iter().filter(|words| !words.is_empty());
    said.map(|words| Item::Text(words, Role::Text)).collect()
}

/// Languages and tags, what is next, what was last, which lists.
fn rest(card: &CardOf, reader: Reader<'_>) -> Vec<Item> {
    let tags = card.person.tags.join(", ");
    let next = card.tasks.first().map(|task| {
        let what = reader.words.get(task.errand.word());
        format!("{what} {}", reader.day(task.day))
    });
    let last = card.timeline.first().map(|last| {
        let what = reader.words.get(last.kind.word());
        format!("{} {what}: {}", reader.month_day(last.day), reader.happened(last))
    });
    let lists = card.lists.iter().filter(|listing| !listing.removed);
    let lists: Vec<&str> = lists.map(|listing| listing.name.as_str()).collect();
    let mut items = vec![
        Item::pair(Word("people-speaks"), reader.languages(&card.person)),
        Item::pair(Word("people-tags"), tags),
        Item::pair(Word("people-next"), next.unwrap_or_default()),
        Item::pair(Word("people-last-was"), last.unwrap_or_default()),
        Item::pair(Word("people-on-lists"), lists.join(", ")),
    ];
    if card.happened > 0 {
        let n = Phrase::new(Word("people-contacts")).with("n", card.happened);
        items.push(Item::Text(reader.words.say(&n), Role::Muted));
    }
    items.insert(0, gap());
    items
}
