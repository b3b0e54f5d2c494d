//! People to a file: what Excel opens right, and what can be brought in again.

use std::io::{self, Write};
use std::path::Path;

use super::target::Target;
use super::write::Sheet;
use crate::base::lang::Country;
use crate::base::phone::show_phone;
use crate::base::phrase::Word;
use crate::config::words::Words;
use crate::domain::language::Language;
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::person::{Person, PersonPhone};
use crate::domain::protection::Protection;
use crate::store::people::Relation;

/// A person on the way out.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The person.
    pub person: Person,
    /// The strictest protection of all cards of the person.
    pub protection: Protection,
    /// Name of the area.
    pub area: String,
    /// Who is around the person.
    pub around: Vec<Near>,
    /// What stands behind that, as many cells as [`Shape::more`] has headings.
    pub more: Vec<String>,
}

/// Somebody around a person on the way out.
#[derive(Debug, Clone)]
pub struct Near {
    /// What they are to the person, and their number.
    pub relation: Relation,
    /// Their name; of somebody with a card of their own what stands on it.
    pub name: String,
    /// How their own card is protected.
    pub protection: Protection,
}

/// The columns before and after the phones; of those there are as many as somebody has numbers.
const BEFORE: [Target; 5] =
    [Target::Id, Target::Family, Target::Given, Target::Alias, Target::Born];
const AFTER: [Target; 10] = [
    Target::Email,
    Target::Street,
    Target::Postcode,
    Target::Town,
    Target::Area,
    Target::Language,
    Target::Interpreter,
    Target::NoContact,
    Target::Tags,
    Target::Note,
];
/// What stands for each number, and for each of those around the person.
const PHONE: [Target; 2] = [Target::Phone, Target::PhoneOf];
const AROUND: [Target; 3] = [Target::Relative, Target::RelativeIs, Target::RelativePhone];

/// A file of people being written.
#[derive(Debug)]
pub struct PeopleSheet<'w, W: Write> {
    sheet: Sheet<W>,
    words: &'w Words,
    country: Country,
    phones: usize,
    around: usize,
    held: usize,
    written: usize,
}

/// What the file is like.
#[derive(Debug, Clone, Copy)]
pub struct Shape<'w> {
    /// Where it is to lie: a workbook where that ends in `.xlsx`.
    pub file: &'w Path,
    /// The language of the headings.
    pub words: &'w Words,
    /// Whose phone numbers they are.
    pub country: Country,
    /// As many phones as the person with most has.
    pub phones: usize,
    /// As many others as stand around the person with most.
    pub around: usize,
    /// What stands behind what is known of the person.
    pub more: &'w [Word],
}

impl<'w, W: Write> PeopleSheet<'w, W> {
    /// Begins a file.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn new(out: W, shape: &Shape<'w>) -> io::Result<Self> {
        let Shape { file, words, country, .. } = *shape;
        let (phones, around) = (shape.phones.max(1), shape.around.max(1));
        let name = |target: &Target| target.word().map(|word| words.get(word)).unwrap_or_default();
        let mut headings: Vec<String> = BEFORE.iter().map(name).collect();
        let numbered = |n: usize, target: &Target| match n {
            1 => name(target),
            n => format!("{} {n}", name(target)),
        };
        let each = |n| PHONE.iter().map(move |target| numbered(n, target));
        headings.extend((1..=phones).flat_map(each));
        headings.extend(AFTER.iter().map(name));
        let each = |n| AROUND.iter().map(move |target| numbered(n, target));
        headings.extend((1..=around).flat_map(each));
        headings.extend(shape.more.iter().map(|word| words.get(*word)));
        let sheet = Sheet::named(file, out, &headings)?;
        Ok(Self { sheet, words, country, phones, around, held: 0, written: 0 })
    }

    /// Writes those of the people who may leave.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn write(&mut self, people: Vec<Leaving>) -> io::Result<()> {
        let cleared: Cleared<Leaving> = clear(people, Purpose::Export, |one| one.protection);
        self.held += cleared.held();
        for one in cleared.rows() {
            self.sheet.row(&self.cells(one))?;
            self.written += 1;
        }
        Ok(())
    }

    /// Ends the file; says how many were written and how many are protected and were not.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn finish(self) -> io::Result<(usize, usize)> {
        self.sheet.finish()?.flush()?;
        Ok((self.written, self.held))
    }

    fn cells(&self, leaving: &Leaving) -> Vec<String> {
        let person = &leaving.person;
        let mut cells = vec![
            person.id.to_string(),
            person.family.clone(),
            person.given.clone(),
            person.alias.clone(),
            person.born.map(|born| born.to_string()).unwrap_or_default(),
        ];
        let phone = |one: &PersonPhone| [show_phone(&one.phone, self.country), one.label.clone()];
        let phones = person.phones.iter().flat_map(phone);
        cells.extend(padded(phones, PHONE.len() * self.phones));
        let languages: Vec<String> = person.languages.iter().map(|l| self.language(l)).collect();
        let ways = person.no_contact.iter().map(|no| self.words.get(no.channel.word()));
        let said =
            |yes| self.words.get(if yes { Word("exchange-yes") } else { Word("exchange-no") });
        cells.extend([
            person.email.clone(),
            person.street.clone(),
            person.postcode.clone(),
            person.town.clone(),
            leaving.area.clone(),
            languages.join(", "),
            person.interpreter.map(said).unwrap_or_default(),
            ways.collect::<Vec<_>>().join(", "),
            person.tags.join(", "),
            person.note.clone(),
        ]);
        // Who is around somebody may be protected, where the person is not.
        let around = clear(&leaving.around, Purpose::Export, |near| near.protection);
        let near = |near: &&Near| {
            [near.name.clone(), near.relation.kind.clone(), near.relation.phone.clone()]
        };
        cells.extend(padded(around.rows().iter().flat_map(near), AROUND.len() * self.around));
        cells.extend(leaving.more.iter().cloned());
        cells
    }

    /// A language as it is called; in the file a comma parts languages, so that one with several names
    /// goes by the first.
    fn language(&self, kept: &str) -> String {
        let Some(language) = Language::from_code(kept) else { return kept.to_owned() };
        let name = self.words.get(language.word());
        name.split(',').next().unwrap_or_default().to_owned()
    }
}

/// So many cells, the last of them empty.
fn padded(cells: impl Iterator<Item = String>, count: usize) -> impl Iterator<Item = String> {
    cells.chain(std::iter::repeat(String::new())).take(count)
}
