//! Bringing a list of people in: each row is new, already here, probably the same, or kept aside.

use std::collections::HashMap;

use sha2::{Digest, Sha256};

use super::known::{Known, Match};
use super::person::{PersonReader, PersonRow};
use super::table::Row;
use crate::base::id::{Id, PersonId};
use crate::base::phone::digits;
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::duplicate::Reason;

/// What to do with people who are probably here already.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Alike {
    /// Bring them in; they can be merged later.
    #[default]
    Add,
    /// Take them for the person who is here.
    Same,
    /// Take them for the person who is here, and fill in what the card lacks.
    Fill,
    /// Keep the row aside.
    Aside,
}

impl Alike {
    /// All of them, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Add, Self::Fill, Self::Same, Self::Aside];

    /// The name it is kept under.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Add => "add",
            Self::Same => "same",
            Self::Fill => "fill",
            Self::Aside => "aside",
        }
    }

    /// The one kept under this name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.code() == code)
    }

    /// What it is called where it is chosen.
    pub const fn word(self) -> Word {
        match self {
            Self::Add => Word("import-alike-add"),
            Self::Same => Word("import-alike-same"),
            Self::Fill => Word("import-alike-fill"),
            Self::Aside => Word("import-alike-aside"),
        }
    }
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

/// The person of a row and the [`key`] it is remembered under, or why there is none.
pub type Read = Result<(Box<PersonRow>, String), Vec<Phrase>>;

/// A row read as a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incoming {
    /// The row as it stands in the file.
    pub row: Row,
    /// What it says.
    pub read: Read,
}

impl Incoming {
    /// Reads a row.
    pub fn new(reader: &PersonReader<'_>, row: Row) -> Self {
        let read = reader.read(&row).map(|person| {
            let key = key(&person);
            (Box::new(person), key)
        });
        Self { row, read }
    }

    /// Numbers a row that stands more than once in its file, so that it is held against who is known
    /// like any other: three of one name may be three people.
    #[must_use]
    pub fn counted(mut self, seen: &mut HashMap<String, usize>) -> Self {
        if let Ok((row, mark)) = &mut self.read {
            let times = seen.entry(mark.clone()).or_default();
            row.again = *times;
            *times += 1;
            *mark = key(row);
        }
        self
    }

    /// The mark to ask the register about.
    pub fn key(&self) -> Option<&String> {
        self.read.as_ref().ok().map(|(_, key)| key)
    }
}

/// Decides what becomes of each row. Rows are to be given in the order of the file, since a row may be
/// about the same person as one above it.
#[derive(Debug)]
pub struct Sorter {
    known: Known,
    alike: Alike,
    /// Rows so far that are to be brought in, by their mark: a row written twice is one person.
    above: HashMap<String, PersonId>,
}

impl Sorter {
    /// Begins with everybody in the register.
    pub fn new(known: Known, alike: Alike) -> Self {
        Self { known, alike, above: HashMap::new() }
    }

    /// What becomes of a row. `before` are rows brought in earlier by their mark, and the person each
    /// became. A person who is to be brought in is remembered for the rows below.
    pub fn sort(&mut self, read: Read, before: &HashMap<String, Id>) -> Fate {
        let (row, key) = match read {
            Ok(read) => read,
            Err(reasons) => return Fate::Aside(reasons),
        };
        let by_id = row.known_id.then(|| self.known.current(row.person.id)).flatten();
        let above = self.above.get(&key).copied();
        let earlier = before.get(&key).map(|id| PersonId(*id));
        let earlier = earlier.map(|id| self.known.current(id).unwrap_or(id));
        if let Some(here) = by_id.or(above).or(earlier) {
            return Fate::Here(here);
        }
        let found = self.known.find(&row.person);
        let likely = matches!(found, Some(Match::Likely(..)));
        if found.is_none() || (likely && self.alike == Alike::Add) {
            self.known.remember(&row.person);
            self.above.insert(key, row.person.id);
        }
        match found {
            Some(Match::Same(id)) => Fate::Here(id),
            Some(Match::Likely(id, why)) => Fate::Likely(row, id, why),
            None => Fate::New(row),
        }
    }
}

/// The mark under which a row is remembered, so that the same row never comes in twice, whatever becomes
/// of the person meanwhile. Nothing can be read out of it.
pub fn key(row: &PersonRow) -> String {
    let person = &row.person;
    let mut hash = Sha256::new();
    let born = person.born.map(|born| born.to_string()).unwrap_or_default();
    let texts = [&person.given, &person.family, &person.alias, &born, &person.street];
    let texts = texts.map(String::as_str);
    let phones: Vec<String> = person.phones.iter().map(|one| digits(&one.phone.typed)).collect();
    for text in texts.into_iter().chain(phones.iter().map(String::as_str)) {
        hash.update(fold(text));
        hash.update([0]);
    }
    if row.again > 0 {
        hash.update(row.again.to_string());
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
    /// Of these, how many stood with a phone or an address that may not be kept.
    pub forgotten: usize,
    /// Telephone numbers of new people that are kept as written.
    pub unread: usize,
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
    pub fn count(&mut self, line: u64, fate: &Fate) {
        self.rows += 1;
        match fate {
            Fate::New(person) => {
                self.new += 1;
                self.protected += usize::from(person.person.protection.is_protected());
                self.forgotten += usize::from(person.forgotten);
                self.unread += person.unread;
            }
            Fate::Here(_) => self.here += 1,
            Fate::Likely(_, _, why) => {
                self.likely += 1;
                if self.alike.len() < Self::NAMED {
                    self.alike.push((line, *why));
                }
            }
            Fate::Aside(reasons) => self.refuse(line, reasons),
        }
    }

    /// Counts a row that cannot be taken.
    pub fn refuse(&mut self, line: u64, reasons: &[Phrase]) {
        self.aside += 1;
        if self.faults.len() < Self::NAMED {
            self.faults.push((line, reasons.to_vec()));
        }
    }
}
