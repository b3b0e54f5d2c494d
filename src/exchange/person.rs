//! One row of a file read as a person, or the reasons why it cannot be.

use super::cells::{Need, need, postcode, says_none, split_address, split_name, tidy, yes};
use super::known::number_of;
use super::lookup::Lookup;
use super::plan::Plan;
use super::relatives::relatives;
use super::table::Row;
use super::target::Target;
use super::wishes::wishes;
use crate::base::date::{Born, Day, read_birth};
use crate::base::id::{PersonId, PhoneId};
use crate::base::lang::Country;
use crate::base::phone::read_phone;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::person::{Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::store::people::Relation;
use crate::store::save::Author;

/// Letters one cell may hold; more is a quotation mark that was never closed.
const LONGEST: usize = 20_000;

/// Reads rows as people, all with the same plan.
#[derive(Debug, Clone, Copy)]
pub struct PersonReader<'a> {
    /// Which column goes where.
    pub plan: &'a Plan,
    /// The day birth dates are held against.
    pub today: Day,
    /// Whose phone numbers and postcodes they are.
    pub country: Country,
    /// What choices are called.
    pub lookup: &'a Lookup,
    /// What a relative is called of whom the row does not say what they are.
    pub relative: &'a str,
    /// Where new ids come from.
    pub author: Author<'a>,
}

/// A person as a row says, with the area still a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonRow {
    /// The person, under a new id, or under the id the row itself gives.
    pub person: Person,
    /// Whether the row itself gave the id: it has been exported from a register.
    pub known_id: bool,
    /// Name of the area; empty where the row has none.
    pub area: String,
    /// Relatives, as far as the row tells of them.
    pub relatives: Vec<Relation>,
    /// Telephone numbers that are kept as written, since no number could be read.
    pub unread: usize,
    /// Whether phone or address were left out: the level of protection forbids to keep them.
    pub forgotten: bool,
    /// Which time such a row stands in its file, from 0.
    pub again: usize,
}

impl PersonReader<'_> {
    /// Reads one row.
    ///
    /// # Errors
    /// Every reason why the row cannot be taken, for the one who corrects it.
    pub fn read(&self, row: &Row) -> Result<PersonRow, Vec<Phrase>> {
        check_shape(self.plan, row)?;
        let mut faults = Vec::new();
        let one = |target: &Target| self.plan.one(row, target);
        let id = one(&Target::Id).parse::<PersonId>().ok();
        let mut person = Person::new(id.unwrap_or_else(|| PersonId(self.author.id())));
        self.name(row, &mut person);
        match self.plan.all(row, &Target::Born).next().map(|text| self.born(text)) {
            Some(Ok(born)) => person.born = Some(born),
            Some(Err(reasons)) => faults.extend(reasons),
            None => {}
        }
        one(&Target::Email).clone_into(&mut person.email);
        self.address(row, &mut person);
        self.languages(row, &mut person);
        person.protection = protection(one(&Target::Protected));
        person.no_contact = wishes(self.plan, row, self.lookup, self.today);
        person.tags = tags(self.plan.all(row, &Target::Tags));
        let notes: Vec<&str> = self.plan.all(row, &Target::Note).collect();
        person.note = notes.join("\n");
        self.phones(row, &mut person);
        let unread = person.phones.iter().filter(|one| one.phone.e164.is_none()).count();
        let mut relatives = relatives(self.plan, row, self.relative, || self.author.id());
        let reachable = !person.phones.is_empty()
            || !person.email.is_empty()
            || !person.street.is_empty()
            || relatives.iter().any(|relative| !relative.phone.is_empty());
        let forgotten = reachable && !person.protection.may_hold_contact();
        if forgotten {
            forget_contact(&mut person);
            for relative in &mut relatives {
                relative.phone.clear();
            }
        }
        let stops = person.flaws(self.today).into_iter().filter(|flaw| flaw.stops);
        faults.extend(stops.map(|flaw| flaw.reason));
        let area = tidy(one(&Target::Area));
        if faults.is_empty() {
            let known_id = id.is_some();
            Ok(PersonRow { person, known_id, area, relatives, unread, forgotten, again: 0 })
        } else {
            Err(faults)
        }
    }

    fn name(&self, row: &Row, person: &mut Person) {
        let one = |target: &Target| tidy(self.plan.one(row, target));
        (person.given, person.family) = (one(&Target::Given), one(&Target::Family));
        person.alias = one(&Target::Alias);
        if person.given.is_empty() && person.family.is_empty() {
            (person.given, person.family) = split_name(self.plan.one(row, &Target::FullName));
        }
    }

    /// A birth date; of a national number only the date, also where the last four stand as `xxxx`.
    fn born(&self, text: &str) -> Result<Born, [Phrase; 2]> {
        let masked = text.trim_end_matches(['x', 'X', '*']).trim_end_matches(['-', '+', ' ']);
        let date = if masked.is_empty() { text } else { masked };
        read_birth(date, self.today, self.country)
            .map_err(|flaw| [Phrase::new(Word("exchange-born")).with("text", text), flaw.phrase()])
    }

    /// All numbers of all columns; two in one cell are parted where neither makes a number together.
    /// What holds no digit is no number: it is said in the note, unless it says that there is none.
    fn phones(&self, row: &Row, person: &mut Person) {
        for place in self.plan.places(&Target::Phone) {
            let cell = row.cell(place);
            let label = tidy(&self.plan.beside(row, place, &Target::PhoneOf).join(", "));
            let whole = read_phone(cell, self.country);
            let parts: Vec<&str> = cell.split(['/', ',', ';', '\n']).map(str::trim).collect();
            let read: Vec<_> = parts.iter().map(|part| read_phone(part, self.country)).collect();
            let apart = whole.e164.is_none() && read.iter().any(|phone| phone.e164.is_some());
            for phone in if apart { read } else { vec![whole] } {
                let twice = |p: &PersonPhone| number_of(&p.phone) == number_of(&phone);
                if says_none(&phone.typed) || person.phones.iter().any(twice) {
                    continue;
                }
                if phone.typed.contains(|c: char| c.is_ascii_digit()) {
                    let id = PhoneId(self.author.id());
                    person.phones.push(PersonPhone { id, phone, label: label.clone() });
                } else {
                    let lines = [person.note.as_str(), phone.typed.as_str()];
                    person.note = lines.map(str::trim).join("\n").trim_start().into();
                }
            }
        }
    }

    fn address(&self, row: &Row, person: &mut Person) {
        let one = |target: &Target| tidy(self.plan.one(row, target));
        let (street, code, town) = split_address(self.plan.one(row, &Target::Address));
        let or = |own: String, split: String| if own.is_empty() { split } else { own };
        person.street = or(one(&Target::Street), street);
        let spaced = self.country == Country::Se;
        person.postcode = postcode(&or(one(&Target::Postcode), code), spaced);
        person.town = or(one(&Target::Town), town);
    }

    /// Languages, and whether an interpreter is needed: by a yes, or by naming the language.
    fn languages(&self, row: &Row, person: &mut Person) {
        let languages =
            self.plan.all(row, &Target::Language).flat_map(|t| t.split([',', '/', ';']));
        let languages = languages.map(tidy).filter(|language| !language.is_empty());
        person.languages = languages.map(|language| self.lookup.language(&language)).collect();
        let interpreter = tidy(self.plan.one(row, &Target::Interpreter));
        if interpreter.is_empty() {
            return;
        }
        person.interpreter = match yes(&interpreter).map_or_else(|| need(&interpreter), Need::of) {
            Need::No => Some(false),
            Need::Unknown => None,
            Need::Yes => {
                speaks(person, self.lookup.languages_in(&interpreter));
                Some(true)
            }
            Need::Language => {
                speaks(person, vec![self.lookup.language(&interpreter)]);
                Some(true)
            }
        };
    }
}

/// Tags with commas, semicolons or line breaks between, each once.
fn tags<'r>(cells: impl Iterator<Item = &'r str>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in cells.flat_map(|cell| cell.split([',', ';', '\n'])).map(tidy) {
        if !tag.is_empty() && tags.iter().all(|known| fold(known) != fold(&tag)) {
            tags.push(tag);
        }
    }
    tags
}

/// The languages an interpreter is needed in stand before the others.
fn speaks(person: &mut Person, named: Vec<String>) {
    for language in named.into_iter().rev() {
        if !person.languages.contains(&language) {
            person.languages.insert(0, language);
        }
    }
}

/// A row that is no row of this table is not read any further.
pub(super) fn check_shape(plan: &Plan, row: &Row) -> Result<(), Vec<Phrase>> {
    let more = row.cells.iter().skip(plan.columns().len()).any(|cell| !cell.trim().is_empty());
    let long = row.cells.iter().any(|cell| cell.len() > LONGEST);
    let faults = [
        more.then_some(Word("exchange-too-many-cells")),
        long.then_some(Word("exchange-cell-too-long")),
    ];
    let faults: Vec<Phrase> = faults.into_iter().flatten().map(Phrase::new).collect();
    if faults.is_empty() { Ok(()) } else { Err(faults) }
}

/// The level of protection in a list's own words; what is not understood counts as protected.
fn protection(text: &str) -> Protection {
    let folded = fold(text);
    let says = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if yes(text) == Some(false) {
        Protection::Open
    } else if folded == "3" || says(&["fingera", "hemlig", "secret"]) {
        Protection::Secret
    } else if folded == "2" || says(&["folkbokforing", "kvarskriv", "turvakiel", "hidden"]) {
        Protection::Hidden
    } else {
        Protection::Marked
    }
}

/// At the higher levels of protection nothing is kept by which the person could be found.
fn forget_contact(person: &mut Person) {
    person.phones.clear();
    for text in [&mut person.email, &mut person.street, &mut person.postcode, &mut person.town] {
        text.clear();
    }
}
