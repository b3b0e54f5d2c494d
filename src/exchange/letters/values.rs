//! What stands in the places of one letter, and what is missing there.

use super::gather::SheetOf;
use super::render::{Fault, Text};
use crate::base::{Country, Day, PersonId, Phrase, Word};
use crate::config::words::Words;
use crate::domain::language::Language;
use crate::domain::letter::{
    Letter, Letterhead, Place, Receiver, Sifted, Values, What, Whom, find, for_reader, sift,
};
use chrono::{Datelike, NaiveTime};
use std::collections::BTreeMap;

/// What the user has chosen for a mailing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// What is made.
    pub what: What,
    /// To whom.
    pub whom: Whom,
    /// The key of the letter.
    pub letter: String,
    /// One language for all; else everybody's own.
    pub lang: Option<Language>,
    /// Who signs.
    pub signer: String,
    /// The day of the letter.
    pub date: Day,
    /// The day of a meeting or a call, for those who have none of their own.
    pub day: Option<Day>,
    /// The time of it.
    pub time: Option<NaiveTime>,
    /// Each gets a call at a time of their own, so many minutes after the one before on the list.
    pub every: Option<u32>,
    /// Where it is.
    pub place: String,
}

/// Something that a letter asks for and that is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What.
    pub place: Place,
    /// Who lacks it; nobody in particular where it is the same for all.
    pub who: Vec<PersonId>,
}

/// Who gets what is made, and who does not; with a time each where the order gives times.
pub fn receivers(sheet: &SheetOf, order: &Order, country: Country) -> Sifted {
    let mut list = sheet.list.clone();
    if order.what == What::Calls && order.whom == Whom::Turn {
        // As the queue would give them; whoever is not in it is left out below.
        list.sort_by_key(|one| sheet.turn.iter().position(|id| *id == one.person.id));
    }
    let sifted = sift(list, order.what).but(|one| sheet.not_for(order, one));
    match (order.day.zip(order.time), order.every) {
        (Some(first), Some(every)) => sifted.timed(first, every, country),
        _ => sifted,
    }
}

/// The letter somebody gets: in the language chosen for all, or else in the best of their own.
pub fn letter_of<'a>(sheet: &'a SheetOf, order: &Order, to: &Receiver) -> Option<&'a Letter> {
    match order.lang {
        Some(lang) => find(&sheet.letters, &order.letter, lang),
        None => for_reader(&sheet.letters, &order.letter, &to.reads),
    }
}

/// How days, times and numbers stand in a letter: in words where the program knows its language, else in
/// figures that are read alike everywhere.
#[derive(Debug)]
pub struct Said(Option<Words>);

impl Said {
    /// As a letter in that language says it.
    pub fn of(lang: Language) -> Self {
        Self(lang.interface().map(Words::shipped))
    }

    /// A day.
    pub fn day(&self, word: Word, day: Day) -> String {
        self.0.as_ref().map_or_else(|| day.to_string(), |words| said(words, word, day))
    }

    /// The number that stands on a letter, by which one that comes back is found.
    pub fn number(&self, n: usize) -> String {
        let number = Phrase::new(Word("letter-number")).with("n", n);
        self.0.as_ref().map_or_else(|| n.to_string(), |words| words.say(&number))
    }

    fn time(&self, time: NaiveTime) -> String {
        let figures = || time.format("%H:%M").to_string();
        self.0.as_ref().map_or_else(figures, |words| words.time(time))
    }
}

fn hours(head: &Letterhead, lang: Language) -> String {
    let hours = match lang.interface() {
        Some(lang) => head.hours.get(&lang).map_or("", String::as_str),
        None => head.figures.as_str(),
    };
    hours.trim().to_owned()
}

/// In a line that runs from the right, what runs from the left keeps its own order only where it is set
/// apart: the day 2026-12-01 would else be read from its end.
fn set_apart(value: String) -> String {
    if value.is_empty() { value } else { format!("\u{2068}{value}\u{2069}") }
}

/// What stands in every place of a letter in that language.
pub fn values(sheet: &SheetOf, order: &Order, to: &Receiver, lang: Language) -> Values {
    let said = Said::of(lang);
    let person = &to.person;
    let booked = to.booked.map(|(day, time)| (Some(day), time));
    let (day, time) = booked.unwrap_or((order.day, order.time));
    let short = |day: Option<Day>| day.map(|day| said.day(Word("letter-day-month"), day));
    let one = &sheet.initiative;
    let text = |text: &str| text.trim().to_owned();
    let values = [
        (Place::First, text(&person.given)),
        (Place::Last, text(&person.family)),
        (Place::Name, to.addressed()),
        (Place::Street, text(&person.street)),
        (Place::Postcode, text(&person.postcode)),
        (Place::Town, text(&person.town)),
        (Place::Area, text(&to.area)),
        (Place::Signer, text(&order.signer)),
        (Place::Team, text(&sheet.head.team)),
        (Place::Phone, text(&sheet.head.phone)),
        (Place::Hours, hours(&sheet.head, lang)),
        (Place::Date, said.day(Word("letter-date"), order.date)),
        (Place::From, short(one.from).unwrap_or_default()),
        (Place::Until, short(one.to).unwrap_or_default()),
        (Place::Day, day.map(|day| said.day(Word("letter-day"), day)).unwrap_or_default()),
        (Place::Time, time.map(|time| said.time(time)).unwrap_or_default()),
        (Place::Where, text(&order.place)),
    ];
    let apart = |value| if lang.is_rtl() { set_apart(value) } else { value };
    values.into_iter().map(|(place, value)| (place, apart(value))).collect()
}

/// A day in whole words, as letters say it.
fn said(words: &Words, word: Word, day: Day) -> String {
    let weekday = day.0.weekday().number_from_monday();
    let phrase = Phrase::new(word)
        .with("weekday", weekday)
        .with("d", day.0.day())
        .with("month", day.0.month())
        .with("year", day.year().to_string());
    words.say(&phrase)
}

/// What the letters of a mailing ask for and do not get, place by place. What somebody may well lack,
/// such as the hours of the phone, is asked for by no letter that is whole without it.
pub fn missing<'a>(
    sheet: &SheetOf,
    order: &Order,
    to: impl IntoIterator<Item = &'a Receiver>,
) -> Vec<Missing> {
    let mut found: BTreeMap<Place, Vec<PersonId>> = BTreeMap::new();
    for one in to {
        let Some(letter) = letter_of(sheet, order, one) else { continue };
        let Ok(text) = Text::read(&letter.body) else { continue };
        let values = values(sheet, order, one, letter.lang);
        let empty = |place: &&Place| values.get(place).is_none_or(String::is_empty);
        for place in text.uses().iter().filter(empty).filter(|place| !may_lack(**place)) {
            let who = found.entry(*place).or_default();
            if !place.is_common() {
                who.push(one.person.id);
            }
        }
    }
    found.into_iter().map(|(place, who)| Missing { place, who }).collect()
}

/// What letters get on without. The hour of a call or a meeting is none of it: who is told the day alone
/// sits and waits.
const fn may_lack(place: Place) -> bool {
    matches!(place, Place::Hours)
}

/// The letter to somebody, paragraph by paragraph; a heading begins with `# `.
///
/// # Errors
/// What is wrong with its text.
pub fn paragraphs(
    sheet: &SheetOf,
    order: &Order,
    to: &Receiver,
    letter: &Letter,
) -> Result<Vec<String>, Fault> {
    let text = Text::read(&letter.body)?.fill(&values(sheet, order, to, letter.lang))?;
    let blocks = text.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    Ok(blocks.map(str::to_owned).collect())
}
