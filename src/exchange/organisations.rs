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
use crate::domain::book::{Book, Organised};
use crate::store::books::{self, Entry};
use crate::store::{Author, Edit, imports};

/// Within how many days the team is to be in touch with one, where the team says nothing else.
const EVERY: i64 = 90;

/// An organisation as a row tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
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
pub struct Known {
    /// Names of the organisations that stand, folded.
    pub names: HashSet<String>,
    /// Areas by their folded names.
    pub areas: HashMap<String, AreaId>,
}

impl Told {
    /// Reads a row.
    ///
    /// # Errors
    /// Every reason why it cannot be taken.
    pub fn read(
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
    pub fn folded(&self) -> String {
        fold(&self.name)
    }

    /// The mark under which it is remembered, also once it lies in the bin. Nothing can be read out of it.
    pub fn mark(&self) -> String {
        let full = Sha256::digest(self.folded());
        format!("organisation:{}", Id(full.first_chunk::<16>().copied().unwrap_or_default()))
    }

    /// The rows it becomes: itself, and who is the key there.
    pub fn edits(&self, author: &Author<'_>) -> Vec<Edit> {
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
