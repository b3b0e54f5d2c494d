//! Bringing a list of people in: each row is new, already here, probably the same, or kept aside.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::known::{Known, Match, number_of};
use super::person::{PersonReader, PersonRow};
use super::table::Row;
use crate::base::id::{Id, PersonId};
use crate::base::phrase::Phrase;
use crate::base::text::fold;
use crate::domain::duplicate::Reason;
use crate::domain::person::Person;

/// What to do with people who are probably here already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alike {
    /// Bring them in; they can be merged later.
    #[default]
    Add,
    /// Take them for the person who is here.
    Same,
    /// Keep the row aside.
    Aside,
}

/// What becomes of one row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// Nobody of the register or of the rows above.
    New(Box<PersonRow>),
    /// Somebody who is here, or in a row above.
    Here(PersonId),
    /// Somebody who is probably here, and why.
    Likely(Box<PersonRow>, PersonId, Reason),
    /// It cannot be taken, for these reasons.
    Aside(Vec<Phrase>),
}

/// Decides what becomes of each row. Rows are to be given in the order of the file, since a row may be
/// about the same person as one above it.
#[derive(Debug)]
pub struct Sorter<'a> {
    /// Reads a row as a person.
    pub reader: PersonReader<'a>,
    /// Everybody in the register.
    pub known: Known,
    /// Rows brought in before, by their [`key`], and the person each became.
    pub imported: &'a HashMap<String, Id>,
    /// What to do with people who are probably here.
    pub alike: Alike,
}

impl Sorter<'_> {
    /// What becomes of a row. A person who is to be brought in is remembered for the rows below.
    pub fn sort(&mut self, row: &Row) -> Fate {
        let person = match self.reader.read(row) {
            Ok(person) => Box::new(person),
            Err(reasons) => return Fate::Aside(reasons),
        };
        if let Some(here) = self.here(&person) {
            return Fate::Here(here);
        }
        match self.known.find(&person.person) {
            Some(Match::Same(id)) => Fate::Here(id),
            Some(Match::Likely(id, why)) => {
                if self.alike == Alike::Add {
                    self.known.remember(&person.person);
                }
                Fate::Likely(person, id, why)
            }
            None => {
                self.known.remember(&person.person);
                Fate::New(person)
            }
        }
    }

    /// The person the row itself says it is, or became when it was brought in before.
    fn here(&self, row: &PersonRow) -> Option<PersonId> {
        let by_id = row.known_id.then(|| self.known.current(row.person.id)).flatten();
        let before = || self.imported.get(&key(&row.person)).map(|id| PersonId(*id));
        by_id.or_else(|| before().map(|id| self.known.current(id).unwrap_or(id)))
    }
}

/// The mark under which a row is remembered, so that the same row never comes in twice, whatever becomes
/// of the person meanwhile. Nothing can be read out of it.
pub fn key(person: &Person) -> String {
    let mut hash = Sha256::new();
    let born = person.born.map(|born| born.to_string()).unwrap_or_default();
    let texts = [&person.given, &person.family, &person.alias, &born, &person.street];
    let texts = texts.map(String::as_str);
    let phones = person.phones.iter().map(|one| number_of(&one.phone));
    for text in texts.into_iter().chain(phones) {
        hash.update(fold(text));
        hash.update([0]);
    }
    let digits: Vec<String> = hash.finalize().iter().take(16).map(|b| format!("{b:02x}")).collect();
    format!("person:{}", digits.concat())
}

/// How many rows of a file become what, before anything is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Preview {
    /// Rows that hold anything.
    pub rows: usize,
    /// New people.
    pub new: usize,
    /// Already here.
    pub here: usize,
    /// Probably here.
    pub likely: usize,
    /// New people with protected identity.
    pub protected: usize,
    /// Rows that cannot be taken.
    pub aside: usize,
    /// The first rows that cannot be taken, by line.
    pub faults: Vec<(u64, Vec<Phrase>)>,
    /// The first rows of people who are probably here, by line.
    pub alike: Vec<(u64, Reason)>,
}

impl Preview {
    /// Lines that are named one by one; the rest are only counted.
    const NAMED: usize = 20;

    /// Counts a row.
    pub fn count(&mut self, row: &Row, fate: &Fate) {
        self.rows += 1;
        match fate {
            Fate::New(person) => {
                self.new += 1;
                self.protected += usize::from(person.person.protection.is_protected());
            }
            Fate::Here(_) => self.here += 1,
            Fate::Likely(_, _, why) => {
                self.likely += 1;
                if self.alike.len() < Self::NAMED {
                    self.alike.push((row.line, *why));
                }
            }
            Fate::Aside(reasons) => {
                self.aside += 1;
                if self.faults.len() < Self::NAMED {
                    self.faults.push((row.line, reasons.clone()));
                }
            }
        }
    }
}
