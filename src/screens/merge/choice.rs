//! The facts of two cards, which of them is to stand, and the card that comes of it.

use crate::base::{AreaId, Word};
use crate::config::theme::Role;
use crate::domain::person::Person;
use crate::screens::facts::{Reader, address};
use crate::store::people::SheetOf;
use crate::ui::Look;
use crate::ui::list::{Cell, Column, Row, Width};

/// Which card a fact is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that stays.
    Left,
    /// The one that becomes part of it.
    Right,
    /// One after the other.
    Both,
}

/// Declares what can be chosen: variant, word, what it says, how it is taken over.
macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident $word:expr, $say:expr, $take:expr;)+) => {
        /// What is chosen of two cards.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Part { $($(#[$doc])* $name,)+ }

        impl Part {
            const ALL: &'static [Part] = &[$(Part::$name,)+];

            fn word(self) -> Word {
                match self { $(Part::$name => $word,)+ }
            }

            fn say(self, sheet: &SheetOf, reader: Reader<'_>) -> String {
                let say: fn(&SheetOf, Reader<'_>) -> String = match self { $(Part::$name => $say,)+ };
                say(sheet, reader)
            }

            fn take(self, to: &mut Person, from: &Person) {
                let take: fn(&mut Person, &Person) = match self { $(Part::$name => $take,)+ };
                take(to, from);
            }
        }
    };
}

parts! {
    /// First names.
    Given Word("form-given"), |s, _| s.person.given.clone(), |to, from| to.given.clone_from(&from.given);
    /// Last names.
    Family Word("form-family"), |s, _| s.person.family.clone(), |to, from| to.family.clone_from(&from.family);
    /// What the team calls them.
    Alias Word("form-alias"), |s, _| s.person.alias.clone(), |to, from| to.alias.clone_from(&from.alias);
    /// Birth date or year.
    Born Word("form-born"), |s, r| r.born(&s.person), |to, from| to.born = from.born;
    /// Street, postcode, town.
    Address Word("form-street"), |s, r| hidden(s, r, address(&s.person)), take_address;
    /// Area.
    Area Word("form-area"), |s, r| hidden(s, r, area(s, s.person.area)), |to, from| to.area = from.area;
    /// E-mail.
    Email Word("form-email"), |s, r| hidden(s, r, s.person.email.clone()), |to, from| to.email.clone_from(&from.email);
    /// Languages and interpreter.
    Language Word("form-language"), spoken, |to, from| {
        to.languages.clone_from(&from.languages);
        to.interpreter = from.interpreter;
    };
    /// How they heard of us.
    Heard Word("form-heard"), |s, _| s.person.heard.clone(), |to, from| {
        to.heard.clone_from(&from.heard);
        to.heard_from = from.heard_from;
        (to.heard_by, to.heard_at) = (from.heard_by, from.heard_at);
        to.heard_in = from.heard_in;
    };
    /// When and how they were told what is kept.
    Informed Word("form-informed"), |s, r| told(&s.person, r), |to, from| to.informed.clone_from(&from.informed);
    /// The day of death.
    Died Word("form-died"), |s, r| day(s.person.died, r), |to, from| to.died = from.died;
    /// The day of moving away.
    Moved Word("form-moved"), |s, r| day(s.person.moved, r), |to, from| to.moved = from.moved;
    /// Free text.
    Note Word("form-note"), |s, _| s.person.note.clone(), |to, from| to.note.clone_from(&from.note);
}

fn area(sheet: &SheetOf, id: Option<AreaId>) -> String {
    let area = sheet.offers.areas.iter().find(|area| Some(area.id) == id);
    area.map(|area| area.name.clone()).unwrap_or_default()
}

fn spoken(sheet: &SheetOf, reader: Reader<'_>) -> String {
    let languages = reader.languages(&sheet.person);
    if sheet.person.needs_interpreter() {
        format!("{languages} ({})", reader.words.get(Word("facts-interpreter")))
    } else {
        languages
    }
}

fn told(person: &Person, reader: Reader<'_>) -> String {
    let informed = person.informed.as_ref();
    informed.map(|i| format!("{} {}", reader.words.date(i.day), i.how)).unwrap_or_default()
}

fn day(day: Option<crate::base::Day>, reader: Reader<'_>) -> String {
    day.map(|day| reader.words.date(day)).unwrap_or_default()
}

/// Contact data of the protected is chosen unseen.
fn hidden(sheet: &SheetOf, reader: Reader<'_>, said: String) -> String {
    if said.is_empty() || !sheet.person.protection.is_protected() {
        return said;
    }
    reader.words.get(Word("merge-hidden"))
}

fn take_address(to: &mut Person, from: &Person) {
    to.street.clone_from(&from.street);
    to.postcode.clone_from(&from.postcode);
    to.town.clone_from(&from.town);
}

/// One fact of both cards.
#[derive(Debug, Clone)]
pub struct Fact {
    /// Which.
    pub part: Part,
    side: Side,
    said: [String; 2],
}

impl Row for Fact {
    type Key = Part;

    fn key(&self) -> Part {
        self.part
    }
}

impl Fact {
    /// Whether there is anything to choose.
    pub fn differs(&self) -> bool {
        let [left, right] = &self.said;
        left != right
    }

    /// The fact taken from a side, or from the next one.
    #[must_use]
    pub fn turned(self, side: Option<Side>) -> Self {
        let both = self.part == Part::Note && self.said.iter().all(|said| !said.is_empty());
        let side = side.unwrap_or(match self.side {
            Side::Left => Side::Right,
            Side::Right if both => Side::Both,
            Side::Right | Side::Both => Side::Left,
        });
        if self.differs() { Self { side, ..self } } else { self }
    }

    fn cell(&self, side: Side, look: &Look) -> Cell {
        let [left, right] = &self.said;
        let said = if side == Side::Left { left } else { right };
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        if !self.differs() {
            return Cell::of(format!("    {said}"), Role::Muted);
        }
        let on = self.side == side || self.side == Side::Both;
        let said = if said.is_empty() { look.word(Word("merge-empty")) } else { said };
        let (mark, role) = if on { ("[x]", Role::Accent) } else { ("[ ]", Role::Muted) };
        Cell::of(format!("{mark} {said}"), role)
    }
}

/// Columns of the facts.
pub const COLUMNS: &[Column<Fact>] = &[
    Column::bare(Width::Fixed(16), |fact, look| Cell::of(look.word(fact.part.word()), Role::Label)),
    Column::new(Word("merge-stays"), Width::Share { least: 16, share: 1 }, |fact, look| {
        fact.cell(Side::Left, look)
    }),
    Column::new(Word("merge-joins"), Width::Share { least: 16, share: 1 }, |fact, look| {
        fact.cell(Side::Right, look)
    }),
];

/// The facts at least one card has. What one card alone knows is taken from it.
pub fn facts(left: &SheetOf, right: &SheetOf, reader: Reader<'_>) -> Vec<Fact> {
    let fact = |part: &Part| {
        let said = [part.say(left, reader), part.say(right, reader)];
        let side = match said.each_ref().map(String::is_empty) {
            [true, true] => return None,
            [true, false] => Side::Right,
            [false, false] if *part == Part::Note => Side::Both,
            [false, false] if *part == Part::Born && is_fuller(right, left) => Side::Right,
            _ => Side::Left,
        };
        Some(Fact { part: *part, side, said })
    };
    Part::ALL.iter().filter_map(fact).collect()
}

/// Whether one card has the whole birth date where the other has the year alone.
fn is_fuller(one: &SheetOf, other: &SheetOf) -> bool {
    let whole = |sheet: &SheetOf| sheet.person.born.is_some_and(|born| born.rest.is_some());
    whole(one) && !whole(other)
}

/// The card that shall stand for both: what was chosen, numbers, tags and wishes of both, and the
/// stricter protection.
pub fn chosen(facts: &[Fact], left: &Person, right: &Person) -> Person {
    let mut person = left.clone();
    for fact in facts {
        match fact.side {
            Side::Left => {}
            Side::Right => fact.part.take(&mut person, right),
            Side::Both => person.note = format!("{}\n{}", left.note, right.note),
        }
    }
    person.protection = left.protection.max(right.protection);
    for phone in &right.phones {
        if !person.phones.iter().any(|own| own.phone == phone.phone) {
            person.phones.push(phone.clone());
        }
    }
    for tag in &right.tags {
        if !person.tags.contains(tag) {
            person.tags.push(tag.clone());
        }
    }
    for no in &right.no_contact {
        if !person.no_contact.iter().any(|own| own.channel == no.channel) {
            person.no_contact.push(no.clone());
        }
    }
    if person.protection.may_hold_contact() { person } else { without_contact(&person) }
}

/// The card without any way to reach the person.
pub fn without_contact(person: &Person) -> Person {
    Person {
        phones: Vec::new(),
        email: String::new(),
        street: String::new(),
        postcode: String::new(),
        town: String::new(),
        ..person.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Day, Id, PersonId};

    fn fact(part: Part, side: Side) -> Fact {
        Fact { part, side, said: ["left".into(), "right".into()] }
    }

    #[test]
    fn what_is_marked_is_what_becomes_of_it() {
        let one = |n: u8| Person::new(PersonId(Id([n; 16])));
        let left = Person {
            street: "Björkgatan 1".into(),
            moved: Day::of(2026, 3, 1),
            languages: vec!["sv".into()],
            ..one(1)
        };
        let right = Person {
            street: "Aspgatan 22".into(),
            moved: Day::of(2020, 1, 1),
            languages: vec!["ar".into()],
            interpreter: Some(true),
            ..one(2)
        };
        let facts = [
            fact(Part::Address, Side::Right),
            fact(Part::Moved, Side::Left),
            fact(Part::Language, Side::Left),
        ];
        let stands = chosen(&facts, &left, &right);
        assert_eq!((stands.street.as_str(), stands.moved), ("Aspgatan 22", left.moved));
        assert_eq!((stands.languages, stands.interpreter), (left.languages.clone(), None));
        let stands = chosen(&[fact(Part::Language, Side::Right)], &left, &right);
        assert_eq!((stands.languages, stands.interpreter), (right.languages.clone(), Some(true)));
    }
}
