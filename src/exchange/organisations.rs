//! Bringing organisations in: each row is new, already here by its name, or kept aside.

use std::collections::{HashMap, HashSet};

use sha2::{Digest, Sha256};

use super::lookup::Lookup;
use super::plan::Plan;
use super::table::Row;
use super::target::Target;
use crate::base::id::{AreaId, Id};
use crate::base::phrase::{Phrase, Word};
use crate::base::text::fold;
use crate::domain::book::{Book, Organised, Page};
use crate::store::books::{self, Entry};
use crate::store::{Asks, Author, Edit, areas, imports};

/// Within how many days the team is to be in touch with one, where the team says nothing else.
const EVERY: i64 = 90;

/// An organisation as a row tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    name: String,
    kind: Organised,
    area: Option<AreaId>,
    phone: String,
    email: String,
    /// Who is the key there, where the row says so.
    key: String,
    note: String,
}

/// What rows are held against.
#[derive(Debug)]
struct Known {
    /// Names of the organisations that stand, folded.
    names: HashSet<String>,
    /// Areas by their folded names.
    areas: HashMap<String, AreaId>,
}

/// What becomes of a row.
#[derive(Debug)]
pub enum Fate {
    /// An organisation that is not in the register: the rows it becomes.
    New(Vec<Edit>),
    /// One that is here, or was brought in before.
    Here,
    /// It cannot be taken, for these reasons.
    Aside(Vec<Phrase>),
}

/// Decides what becomes of each row, in the order of the files.
#[derive(Debug)]
pub struct Sorter<'a> {
    known: Known,
    lookup: Lookup,
    author: Author<'a>,
}

impl<'a> Sorter<'a> {
    /// Begins with what is in the register.
    ///
    /// # Errors
    /// What the register says.
    pub fn begin<A: Asks>(register: &A, author: Author<'a>) -> Result<Self, A::Fault> {
        let got = register.ask(&books::Read { page: Page::All(Book::Organisation) })?;
        let areas = register.ask(&areas::All)?;
        let areas = areas.iter().filter(|area| !area.gone);
        let known = Known {
            names: got.entries.iter().map(|one| fold(one.text("name"))).collect(),
            areas: areas.map(|area| (fold(&area.name), area.id)).collect(),
        };
        Ok(Self { known, lookup: Lookup::default(), author })
    }

    /// What becomes of each of some rows; the register is asked about all of them at once.
    ///
    /// # Errors
    /// What the register says.
    pub fn sort<A: Asks>(
        &mut self,
        rows: &[Row],
        plan: &Plan,
        register: &A,
    ) -> Result<Vec<Fate>, A::Fault> {
        let read = |row: &Row| Told::read(row, (plan, &self.lookup), &self.known);
        let read: Vec<_> = rows.iter().map(read).collect();
        let keys = read.iter().flatten().map(Told::mark).collect();
        let before = register.ask(&imports::Known { keys })?;
        let fate = |read| match read {
            Err(reasons) => Fate::Aside(reasons),
            Ok(told) if before.contains_key(&Told::mark(&told)) => Fate::Here,
            Ok(told) if self.known.names.insert(told.folded()) => {
                Fate::New(told.edits(&self.author))
            }
            Ok(_) => Fate::Here,
        };
        Ok(read.into_iter().map(fate).collect())
    }
}

impl Told {
    /// Reads a row, or says every reason why it cannot be taken.
    fn read(
        row: &Row,
        (plan, lookup): (&Plan, &Lookup),
        known: &Known,
    ) -> Result<Self, Vec<Phrase>> {
        let one = |target: &Target| plan.one(row, target).trim().to_owned();
        let mut faults = Vec::new();
        let name = one(&Target::FullName);
        if name.is_empty() {
            faults.push(Phrase::new(Word("exchange-no-organisation")));
        }
        let said = one(&Target::Kind);
        let kind = if said.is_empty() { Some(Organised::Other) } else { lookup.organised(&said) };
        if kind.is_none() {
            let fault = Phrase::new(Word("exchange-no-organisation-kind"));
            faults.push(fault.with("name", said.as_str()));
        }
        let named = one(&Target::Area);
        let area = known.areas.get(&fold(&named)).copied();
        if area.is_none() && !named.is_empty() {
            faults.push(Phrase::new(Word("exchange-no-area")).with("name", named.as_str()));
        }
        let notes: Vec<&str> = plan.all(row, &Target::Note).collect();
        let told = Self {
            name,
            kind: kind.unwrap_or(Organised::Other),
            area,
            phone: one(&Target::Phone),
            email: one(&Target::Email),
            key: one(&Target::KeyPerson),
            note: notes.join("\n"),
        };
        if faults.is_empty() { Ok(told) } else { Err(faults) }
    }

    /// Its name, as rows and the register are held against each other by it.
    fn folded(&self) -> String {
        fold(&self.name)
    }

    /// The mark under which it is remembered, also once it lies in the bin. Nothing can be read out of it.
    fn mark(&self) -> String {
        let full = Sha256::digest(self.folded());
        format!("organisation:{}", Id(full.first_chunk::<16>().copied().unwrap_or_default()))
    }

    /// The rows it becomes: itself, and who is the key there.
    fn edits(&self, author: &Author<'_>) -> Vec<Edit> {
        let one = Entry::new(Book::Organisation, author.id())
            .with("name", self.name.as_str())
            .with("kind", self.kind.code())
            .with("area", self.area)
            .with("phone", self.phone.as_str())
            .with("email", self.email.as_str())
            .with("every", EVERY)
            .with("note", self.note.as_str());
        let mut edits = vec![books::rows(author, &one)];
        if !self.key.is_empty() {
            let key = Entry::new(Book::KeyPerson, author.id()).with("organisation", one.id);
            edits.push(books::rows(author, &key.with("name", self.key.as_str())));
        }
        edits.push(imports::mark(&self.mark(), one.id));
        edits
    }
}
