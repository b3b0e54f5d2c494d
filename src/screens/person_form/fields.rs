//! The boxes of a person's form.

use super::{Record, heard};
use crate::base::phone::show_phone;
use crate::base::text::fold;
use crate::base::{Country, Lean, PersonId, Word};
use crate::domain::area::Area;
use crate::domain::language::Language;
use crate::domain::person::{Channel, Person};
use crate::domain::protection::Protection;
use crate::screens::env::Env;
use crate::screens::facts::Reader;
use crate::screens::record::Flaws;
use crate::store::people::{Offers, Relation};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, FieldValue, Form};

/// How many boxes for numbers there are at least; a new one shows when the one before is filled.
const PHONES: usize = 5;
/// The same for people around.
const AROUND: usize = 4;
/// So many digits in a search are a number that was looked for, not a year.
const NUMBER: usize = 6;

/// Every box, filled from the card.
pub fn all(record: &Record, env: &Env<'_>) -> Vec<Field> {
    let person = &record.person;
    let mut fields = vec![
        Field::text("given", Word("form-given")).half().with(&person.given),
        Field::text("family", Word("form-family")).half().with(&person.family),
        born(person, env.country()),
        Field::text("alias", Word("form-alias"))
            .half()
            .help(Word("form-alias-help"))
            .with(&person.alias),
    ];
    fields.extend(phones(person, env));
    fields.extend(home(record, env));
    fields.extend(speech(person, &record.offers, env));
    fields.push(Field::section("s-care", Word("form-care")));
    fields.extend(wishes(person));
    fields.extend(care(person, env));
    fields.push(Field::section("s-around", Word("form-around")));
    fields.extend(around(&record.relations));
    fields.push(Field::section("s-kept", Word("form-kept")));
    fields.extend(kept(person, &record.offers, env));
    fields
}

fn born(person: &Person, country: Country) -> Field {
    let born = person.born.map(|born| born.to_string()).unwrap_or_default();
    let field = Field::new("born", Word("form-born"), FieldKind::Birth).half();
    let help = match country {
        Country::Se => Word("form-born-help"),
        Country::Fi => Word("form-born-help-day-first"),
    };
    field.help(help).with(&born)
}

fn phones(person: &Person, env: &Env<'_>) -> Vec<Field> {
    let mut fields = Vec::new();
    for n in 0..PHONES.max(person.phones.len() + 2) {
        let (number, label) = (phone_key(n), label_key(n));
        let has = person.phones.get(n);
        let typed = has.map(|p| show_phone(&p.phone, env.country())).unwrap_or_default();
        let word = if n == 0 { Word("form-phone") } else { Word("form-phone-more") };
        let mut boxes = [
            Field::new(&number, word, FieldKind::Phone).half().with(&typed),
            Field::text(&label, Word("form-phone-label"))
                .half()
                .help(Word("form-phone-label-help"))
                .with(has.map_or("", |p| &p.label)),
        ];
        if n > 0 && has.is_none() {
            boxes = boxes.map(|field| field.shown_if(&phone_key(n - 1), &[]));
        }
        fields.extend(boxes);
    }
    fields
}

/// Key of the box of a number.
pub fn phone_key(n: usize) -> String {
    format!("phone-{n}")
}

/// Key of the box that says whose the number is.
pub fn label_key(n: usize) -> String {
    format!("label-{n}")
}

fn home(record: &Record, env: &Env<'_>) -> Vec<Field> {
    let person = &record.person;
    let area = person.area.map(|id| id.0.to_string()).unwrap_or_default();
    vec![
        Field::text("street", Word("form-street")).half().with(&person.street),
        Field::pick_or_new("area", Word("form-area"), areas(&record.offers.areas, env))
            .half()
            .help(Word("form-area-help"))
            .with(&area),
        Field::text("postcode", Word("form-postcode")).half().with(&person.postcode),
        Field::text("town", Word("form-town")).half().with(&person.town),
    ]
}

/// Areas to choose from, by name, with the larger one each is part of.
fn areas(areas: &[Area], env: &Env<'_>) -> Vec<Choice> {
    let mut standing: Vec<&Area> = areas.iter().filter(|area| !area.gone).collect();
    standing.sort_by_cached_key(|area| env.collation.key(&area.name));
    let choice = |area: &Area| {
        let choice = Choice::new(area.id.0.to_string(), area.name.clone());
        match areas.iter().find(|other| Some(other.id) == area.parent) {
            Some(parent) => choice.detail(parent.name.clone()),
            None => choice,
        }
    };
    standing.into_iter().map(choice).collect()
}

fn speech(person: &Person, offers: &Offers, env: &Env<'_>) -> Vec<Field> {
    let choices = languages(&offers.languages, env);
    let spoken = |n: usize| person.languages.get(n).map_or("", String::as_str);
    let language =
        |key, word, n| Field::pick_or_new(key, word, choices.clone()).half().with(spoken(n));
    let interpreter = match person.interpreter {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    vec![
        language("language", Word("form-language"), 0),
        language("language-2", Word("form-language-2"), 1),
        Field::yes_no("interpreter", Word("form-interpreter")).half().with(interpreter),
        Field::text("email", Word("form-email")).half().with(&person.email),
        Field::text("tags", Word("form-tags"))
            .help(Word("form-tags-help"))
            .with(&person.tags.join(", ")),
    ]
}

/// Languages to choose from: those people here speak first, then the others by name.
fn languages(spoken: &[String], env: &Env<'_>) -> Vec<Choice> {
    let reader = Reader::of(env);
    let mut others: Vec<(String, &str)> = Language::ALL
        .iter()
        .filter(|language| !spoken.iter().any(|code| code == language.code()))
        .map(|language| (env.words.get(language.word()), language.code()))
        .collect();
    others.sort_by_cached_key(|(name, _)| env.collation.key(name));
    let first = spoken.iter().map(|code| Choice::new(code.clone(), reader.language(code)));
    first.chain(others.into_iter().map(|(name, code)| Choice::new(code, name))).collect()
}

fn wishes(person: &Person) -> Vec<Field> {
    let choice = |channel: &Channel| Choice::new(channel.code(), channel.word());
    let choices = Channel::ALL.iter().map(choice).collect();
    let on: Vec<String> = person.no_contact.iter().map(|no| no.channel.code().to_owned()).collect();
    let mut fields = vec![
        Field::many_of("no-contact", Word("form-no-contact"), choices)
            .help(Word("form-no-contact-help"))
            .with_many(&on),
    ];
    for channel in Channel::ALL {
        let why = person.no_contact.iter().find(|no| no.channel == *channel);
        let word = match channel {
            Channel::Phone => Word("form-why-phone"),
            Channel::Post => Word("form-why-post"),
            Channel::Email => Word("form-why-email"),
            Channel::Sms => Word("form-why-sms"),
            Channel::Visit => Word("form-why-visit"),
        };
        fields.push(
            Field::text(&why_key(*channel), word)
                .shown_if("no-contact", &[channel.code()])
                .with(why.map_or("", |no| &no.why)),
        );
    }
    fields
}

/// Key of the box for why a person does not want to be reached in one way.
pub fn why_key(channel: Channel) -> String {
    format!("why-{}", channel.code())
}

fn care(person: &Person, env: &Env<'_>) -> Vec<Field> {
    let choice = |level: Protection| Choice::new(level.level().to_string(), level.word());
    let levels = Protection::ALL.into_iter().map(choice).collect();
    let day = |day: Option<crate::base::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let protection = Field::one_of("protection", Word("form-protection"), levels)
        .help(Word("form-protection-help"))
        .with(&person.protection.level().to_string());
    let may = env.me.role.why_not(crate::domain::worker::Deed::EditProtection);
    let protection = match may {
        None => vec![protection],
        // Who may not change it does not see a box that cannot be saved.
        Some(_) => Vec::new(),
    };
    let mut fields = protection;
    fields.extend([
        Field::date("died", Word("form-died"), Lean::Past).half().with(&day(person.died)),
        Field::date("moved", Word("form-moved"), Lean::Past).half().with(&day(person.moved)),
    ]);
    fields
}

fn around(relations: &[Relation]) -> Vec<Field> {
    let mut fields = Vec::new();
    for n in 0..AROUND.max(relations.len() + 2) {
        let has = relations.get(n);
        let text = |part: fn(&Relation) -> &String| has.map_or("", |relation| part(relation));
        let mut boxes = [
            Field::text(&around_key("kind", n), Word("form-around-kind"))
                .third()
                .with(text(|r| &r.kind)),
            Field::text(&around_key("name", n), Word("form-around-name"))
                .third()
                .with(text(|r| &r.name)),
            Field::text(&around_key("number", n), Word("form-around-phone"))
                .third()
                .with(text(|r| &r.phone)),
        ];
        if n > 0 && has.is_none() {
            boxes = boxes.map(|field| field.shown_if(&around_key("name", n - 1), &[]));
        }
        fields.extend(boxes);
    }
    fields
}

/// Key of a box about somebody around the person.
pub fn around_key(part: &str, n: usize) -> String {
    format!("around-{part}-{n}")
}

fn kept(person: &Person, offers: &Offers, env: &Env<'_>) -> Vec<Field> {
    let informed = person.informed.as_ref();
    let day = informed.map(|informed| informed.day.to_string()).unwrap_or_default();
    let how = informed.map(|informed| informed.how.as_str()).unwrap_or_default();
    vec![
        heard::field(person, offers, env),
        Field::date("informed", Word("form-informed"), Lean::Past)
            .half()
            .help(Word("form-informed-help"))
            .with(&day),
        Field::text("informed-how", Word("form-informed-how")).half().with(how),
        Field::long("note", Word("form-note")).with(&person.note),
    ]
}

/// Keys of the boxes that hold nothing at level 2 and 3.
pub fn contact(form: &Form) -> Vec<String> {
    let fixed = ["street", "postcode", "town", "email"];
    let keys = form.fields().iter().map(|field| field.key.as_str());
    let held =
        |key: &&str| fixed.contains(key) || key.starts_with("phone-") || key.starts_with("label-");
    keys.filter(held).map(str::to_owned).collect()
}

/// Boxes without which what stands beside them would be kept nowhere, and what to do about it.
pub fn halves(form: &Form) -> Flaws {
    let alone = |whole: &str, half: &str| {
        form.given(half).is_some() && form.value(whole) == FieldValue::Empty
    };
    let numbers = (0..).take_while(|n| form.field(&phone_key(*n)).is_some());
    let numbers = numbers.filter(|n| alone(&phone_key(*n), &label_key(*n)));
    let mut halves: Flaws =
        numbers.map(|n| (phone_key(n), Word("form-flaw-number").into())).collect();
    // Who counts the boxes wrong writes a street where a number belongs.
    let numbers = (0..).take_while(|n| form.field(&phone_key(*n)).is_some());
    let words =
        numbers.filter(|n| form.given(&phone_key(*n)).is_some_and(|typed| is_words(&typed)));
    halves.extend(words.map(|n| (phone_key(n), Word("form-flaw-words").into())));
    if alone("informed", "informed-how") {
        halves.push(("informed".to_owned(), Word("form-flaw-informed").into()));
    }
    halves
}

/// Letters, and fewer digits than any number has.
fn is_words(typed: &str) -> bool {
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    digits < 5 && typed.chars().any(char::is_alphabetic)
}

/// The box at which a flaw of a card is told.
pub fn key_of(field: &str) -> String {
    match field {
        "phone" => phone_key(0),
        other => other.to_owned(),
    }
}

/// Puts what may be chosen into the boxes of somebody new, once it is known.
pub fn offer(form: &mut Form, offers: &Offers, env: &Env<'_>) {
    let here = env.here();
    form.offer("area", areas(&offers.areas, env), &here);
    form.offer("language", languages(&offers.languages, env), &here);
    form.offer("language-2", languages(&offers.languages, env), &here);
    form.offer("heard", heard::choices(offers, env), &here);
}

/// Somebody new of whom only what was searched for is known: names, or a number.
pub fn named(id: PersonId, typed: &str, env: &Env<'_>) -> Person {
    let mut person = Person::new(id);
    let digits = typed.chars().filter(char::is_ascii_digit).count();
    if digits >= NUMBER {
        person.phones.push(crate::domain::person::PersonPhone {
            id: env.id(),
            phone: crate::base::phone::read_phone(typed, env.country()),
            label: String::new(),
        });
        return person;
    }
    let words: Vec<String> = typed.split_whitespace().map(|word| named_so(word, typed)).collect();
    if let Some((last, first)) = words.split_last() {
        if first.is_empty() {
            person.given.clone_from(last);
        } else {
            person.given = first.join(" ");
            person.family.clone_from(last);
        }
    }
    person
}

/// Names searched for in small letters begin with capitals: `gun-britt` is `Gun-Britt`.
fn named_so(word: &str, typed: &str) -> String {
    if typed.chars().any(char::is_uppercase) {
        return word.to_owned();
    }
    let mut begins = true;
    let mut name = String::with_capacity(word.len());
    for letter in word.chars() {
        if begins {
            name.extend(letter.to_uppercase());
        } else {
            name.push(letter);
        }
        begins = !letter.is_alphabetic();
    }
    name
}

/// The area of a name, however its letters are written.
pub fn area_named<'a>(areas: &'a [Area], name: &str) -> Option<&'a Area> {
    let wanted = fold(name.trim());
    areas.iter().find(|area| !area.gone && fold(&area.name) == wanted)
}
