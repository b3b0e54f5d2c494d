//! What stands in the boxes of a person's form, as a card, and the change it makes.

use super::{Record, fields, heard};
use crate::base::phone::{read_phone, show_phone};
use crate::base::text::fold;
use crate::base::{AreaId, Day, Id, PhoneId};
use crate::domain::area::Area;
use crate::domain::person::{Channel, Informed, NoContact, Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::screens::env::Env;
use crate::store::people::{self, Offers, Reached, Relation};
use crate::store::{Author, Edit, Save, areas};
use crate::ui::Form;

/// A card as it was written.
#[derive(Debug)]
pub struct Written {
    /// The card.
    pub person: Person,
    relations: Vec<Relation>,
    /// An area that the register does not have yet.
    area: Option<Area>,
}

/// The level chosen.
pub fn protection(form: &Form) -> Protection {
    let level = form.given("protection").and_then(|level| level.parse().ok());
    level.and_then(Protection::from_level).unwrap_or_default()
}

fn text(form: &Form, key: &str) -> String {
    // A box that waits for the one before it keeps what stands in it.
    let value = form.field(key).and_then(|field| field.value().ok());
    value.and_then(|value| value.given()).map(|text| text.trim().to_owned()).unwrap_or_default()
}

fn day(form: &Form, key: &str) -> Option<Day> {
    text(form, key).parse().ok()
}

impl Written {
    /// What is written so far.
    pub fn of(form: &Form, record: &Record, env: &Env<'_>) -> Self {
        Self::with(form, record, &record.offers, env)
    }

    /// The same with what may be chosen.
    pub fn with(form: &Form, record: &Record, offers: &Offers, env: &Env<'_>) -> Self {
        let before = &record.person;
        let (area, new) = area(form, offers, env);
        let level =
            if form.field("protection").is_some() { protection(form) } else { before.protection };
        let informed = day(form, "informed");
        let how = text(form, "informed-how");
        let mut person = Person {
            given: text(form, "given"),
            family: text(form, "family"),
            alias: text(form, "alias"),
            born: text(form, "born").parse().ok(),
            languages: languages(form, before),
            interpreter: match text(form, "interpreter").as_str() {
                "yes" => Some(true),
                "no" => Some(false),
                _ => None,
            },
            phones: phones(form, before, env),
            email: text(form, "email"),
            street: text(form, "street"),
            postcode: text(form, "postcode"),
            town: text(form, "town"),
            area,
            protection: level,
            no_contact: wishes(form, before, env.today),
            informed: informed.map(|day| Informed { day, how }),
            tags: tags(&text(form, "tags"), offers),
            note: text(form, "note"),
            died: day(form, "died"),
            moved: day(form, "moved"),
            ..before.clone()
        };
        heard::write(&mut person, &text(form, "heard"), offers, env);
        Self { person, relations: around(form, &record.relations, env), area: new }
    }

    /// The change from the card that was seen to this one.
    pub fn save(&self, record: &Record, offers: &Offers, new: bool, author: &Author<'_>) -> Save {
        let save = if new {
            people::add(author, &self.person, &offers.tags)
        } else {
            people::edit(author, &record.person, &self.person, &offers.tags)
        };
        let mut first: Vec<Edit> = self.area.iter().map(areas::row).collect();
        let mut last = self.around_edits(&record.relations, author);
        if !self.person.protection.may_hold_contact() {
            last.extend(record.parts.iter().flat_map(|part| emptied(part, author)));
            last.extend(record.reached.iter().map(Reached::emptied));
        }
        first.extend(save.edits);
        first.extend(last);
        Save { edits: first.into_iter().filter(|edit| !edit.is_empty()).collect(), ..save }
    }

    fn around_edits(&self, before: &[Relation], author: &Author<'_>) -> Vec<Edit> {
        let person = self.person.id;
        let mut edits = Vec::new();
        for relation in &self.relations {
            let save = match before.iter().find(|old| old.id == relation.id) {
                Some(old) => people::edit_relation(author, person, old, relation),
                None => people::relate(author, person, relation),
            };
            edits.extend(save.edits);
        }
        let left = before.iter().filter(|old| !self.relations.iter().any(|new| new.id == old.id));
        edits.extend(left.flat_map(|old| people::unrelate(author, person, old.id).edits));
        edits
    }
}

/// Other cards of somebody protected hold no contact data either.
fn emptied(part: &Person, author: &Author<'_>) -> Vec<Edit> {
    let empty = Person {
        phones: Vec::new(),
        email: String::new(),
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        ..part.clone()
    };
    people::edit(author, part, &empty, &[]).edits
}

/// The area chosen, and the new one when it is not in the register.
fn area(form: &Form, offers: &Offers, env: &Env<'_>) -> (Option<AreaId>, Option<Area>) {
    let written = text(form, "area");
    if written.is_empty() {
        return (None, None);
    }
    if let Ok(id) = written.parse::<Id>() {
        return (Some(AreaId(id)), None);
    }
    if let Some(known) = fields::area_named(&offers.areas, &written) {
        return (Some(known.id), None);
    }
    let new = Area::new(env.id(), &written);
    (Some(new.id), Some(new))
}

fn languages(form: &Form, before: &Person) -> Vec<String> {
    // Commas part them in the register.
    let written = ["language", "language-2"].map(|key| text(form, key).replace(',', " "));
    let first = written.into_iter().filter(|language| !language.is_empty());
    let mut languages: Vec<String> = first.collect();
    languages.extend(before.languages.iter().skip(2).cloned());
    languages.dedup();
    languages
}

fn phones(form: &Form, before: &Person, env: &Env<'_>) -> Vec<PersonPhone> {
    let mut phones = Vec::new();
    for n in (0..).take_while(|n| form.field(&fields::phone_key(*n)).is_some()) {
        let typed = text(form, &fields::phone_key(n));
        if typed.is_empty() {
            continue;
        }
        let label = text(form, &fields::label_key(n));
        let old = before.phones.get(n);
        let same = old.filter(|old| show_phone(&old.phone, env.country()) == typed);
        let phone = match same {
            // Untouched: it stays as it was first written.
            Some(old) => old.phone.clone(),
            None => read_phone(&typed, env.country()),
        };
        let id = old.map_or_else(|| env.id::<PhoneId>(), |old| old.id);
        phones.push(PersonPhone { id, phone, label });
    }
    phones
}

fn wishes(form: &Form, before: &Person, today: Day) -> Vec<NoContact> {
    let on = form.value("no-contact");
    let wish = |channel: &Channel| {
        let old = before.no_contact.iter().find(|no| no.channel == *channel);
        NoContact {
            channel: *channel,
            since: old.map_or(today, |no| no.since),
            why: text(form, &fields::why_key(*channel)),
        }
    };
    Channel::ALL.iter().filter(|channel| on.holds(channel.code())).map(wish).collect()
}

/// Tags after commas, each once, spelled as the team spells them.
fn tags(written: &str, offers: &Offers) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in written.split([',', ';']).map(str::trim).filter(|tag| !tag.is_empty()) {
        let known = offers.tags.iter().find(|known| fold(&known.name) == fold(tag));
        let name = known.map_or_else(|| tag.to_owned(), |known| known.name.clone());
        if !tags.contains(&name) {
            tags.push(name);
        }
    }
    tags
}

fn around(form: &Form, before: &[Relation], env: &Env<'_>) -> Vec<Relation> {
    let mut relations = Vec::new();
    for n in (0..).take_while(|n| form.field(&fields::around_key("kind", *n)).is_some()) {
        let [kind, name, phone] =
            ["kind", "name", "number"].map(|part| text(form, &fields::around_key(part, n)));
        let old = before.get(n);
        if kind.is_empty() && name.is_empty() && phone.is_empty() {
            continue;
        }
        relations.push(Relation {
            id: old.map_or_else(|| env.id::<Id>(), |old| old.id),
            kind,
            other: old.and_then(|old| old.other),
            name,
            phone,
            note: old.map(|old| old.note.clone()).unwrap_or_default(),
        });
    }
    relations
}
