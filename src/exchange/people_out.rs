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
use crate::domain::person::Person;
use crate::domain::protection::Protection;

/// A person on the way out.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The person.
    pub person: Person,
    /// The strictest protection of all cards of the person.
    pub protection: Protection,
    /// Name of the area.
    pub area: String,
    /// What stands behind that, as many cells as [`Shape::more`] has headings.
    pub more: Vec<String>,
}

/// The columns before and after the phones; of those there are as many as somebody has numbers.
const BEFORE: [Target; 5] =
    [Target::Id, Target::Family, Target::Given, Target::Alias, Target::Born];
const AFTER: [Target; 9] = [
    Target::Email,
    Target::Street,
    Target::Postcode,
    Target::Town,
    Target::Area,
    Target::Language,
    Target::Interpreter,
    Target::NoContact,
    Target::Note,
];

/// A file of people being written.
#[derive(Debug)]
pub struct PeopleSheet<'w, W: Write> {
    sheet: Sheet<W>,
    words: &'w Words,
    country: Country,
    phones: usize,
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
        let phones = shape.phones.max(1);
        let name = |target: &Target| target.word().map(|word| words.get(word)).unwrap_or_default();
        let mut headings: Vec<String> = BEFORE.iter().map(name).collect();
        let phone = name(&Target::Phone);
        headings.extend((1..=phones).map(|n| match n {
            1 => phone.clone(),
            n => format!("{phone} {n}"),
        }));
        headings.extend(AFTER.iter().map(name));
        headings.extend(shape.more.iter().map(|word| words.get(*word)));
        let sheet = Sheet::named(file, out, &headings)?;
        Ok(Self { sheet, words, country, phones, held: 0, written: 0 })
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
        let shown = person.phones.iter().map(|one| show_phone(&one.phone, self.country));
        cells.extend(shown.chain(std::iter::repeat(String::new())).take(self.phones));
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
            person.note.clone(),
        ]);
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
