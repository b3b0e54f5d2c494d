//! Which column of a file goes where: guessed once, changed by the user, then used for every row.

use std::collections::BTreeMap;

use super::table::{Row, Table};
use super::target::{Kind, Target};
use crate::base::phrase::{Phrase, Word};

/// The matching of a file's columns, separate from reading the file so that a screen can change it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    kind: Kind,
    columns: Vec<Target>,
}

impl Plan {
    /// Guesses every column from its heading.
    pub fn guess(kind: Kind, headings: &[String]) -> Self {
        Self {
            kind,
            columns: headings.iter().map(|heading| Target::guess(kind, heading)).collect(),
        }
    }

    /// Reads nothing but the headings of a table.
    pub fn of(kind: Kind, table: &Table) -> Self {
        Self::guess(kind, table.headings())
    }

    /// Which kind of rows this plan reads.
    pub const fn kind(&self) -> Kind {
        self.kind
    }

    /// Where each column goes, in the order of the file.
    pub fn columns(&self) -> &[Target] {
        &self.columns
    }

    /// Sends a column elsewhere; a column the file does not have is let be.
    pub fn set(&mut self, column: usize, target: Target) {
        if let Some(place) = self.columns.get_mut(column) {
            *place = target;
        }
    }

    /// Sends columns where those of the same heading went in another file.
    pub fn recall(&mut self, headings: &[String], kept: &BTreeMap<String, String>) {
        for (column, heading) in headings.iter().enumerate() {
            let code = kept.get(heading.trim());
            if let Some(target) = code.and_then(|code| Target::from_code(self.kind, code)) {
                self.set(column, target);
            }
        }
    }

    /// Keeps where columns go that do not go where their heading tells. Of a file without headings
    /// nothing is kept: what stands in its first row is somebody.
    pub fn learn(&self, headings: &[String], kept: &mut BTreeMap<String, String>) {
        let guess = Self::guess(self.kind, headings);
        if guess.columns.iter().all(|target| *target == Target::Skip) {
            return;
        }
        for ((heading, told), goes) in headings.iter().zip(&guess.columns).zip(&self.columns) {
            let heading = heading.trim();
            match goes.code().filter(|_| goes != told && !heading.is_empty()) {
                Some(code) => kept.insert(heading.to_owned(), code.to_owned()),
                None => kept.remove(heading),
            };
        }
    }

    /// Whether any column goes there.
    pub fn has(&self, target: &Target) -> bool {
        self.columns.contains(target)
    }

    /// The texts a row has for a target, column by column, empty cells left out.
    pub fn all<'r, 'a: 'r>(
        &'a self,
        row: &'r Row,
        target: &'a Target,
    ) -> impl Iterator<Item = &'r str> + use<'r, 'a> {
        let columns = self.columns.iter().enumerate().filter(move |(_, t)| *t == target);
        columns.map(|(column, _)| row.cell(column)).filter(|text| !text.is_empty())
    }

    /// Places of the columns that go to a target, in the order of the file.
    pub fn places(&self, target: &Target) -> Vec<usize> {
        let columns = self.columns.iter().enumerate().filter(|(_, goes_to)| *goes_to == target);
        columns.map(|(column, _)| column).collect()
    }

    /// The texts of a target that belong to the column at a place: each belongs to the nearest of its
    /// like before it, and where none stands before, to the first.
    pub fn beside<'r>(&self, row: &'r Row, place: usize, target: &Target) -> Vec<&'r str> {
        let like = self.columns.get(place).map(|like| self.places(like)).unwrap_or_default();
        let owner = |column: &usize| {
            like.iter()
                .rev()
                .find(|of| *of < column)
                .or(like.first())
                .is_some_and(|of| *of == place)
        };
        let texts = self.places(target).into_iter().filter(owner).map(|column| row.cell(column));
        texts.filter(|text| !text.is_empty()).collect()
    }

    /// The first text a row has for a target; empty where there is none.
    pub fn one<'r>(&self, row: &'r Row, target: &Target) -> &'r str {
        let mut texts = self.places(target).into_iter().map(|column| row.cell(column));
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Says what is missing before any row can be read: somebody must be named in each row.
    pub fn flaw(&self) -> Option<Phrase> {
        let called = [Target::Given, Target::Family, Target::FullName, Target::Alias];
        let named = called.iter().any(|target| self.has(target));
        match self.kind {
            Kind::People | Kind::Members | Kind::Hours if !named => {
                Some(Phrase::new(Word("exchange-no-name-column")))
            }
            Kind::Encounters if !named && !self.has(&Target::Phone) && !self.has(&Target::Id) => {
                Some(Phrase::new(Word("exchange-no-name-column")))
            }
            Kind::Organisations if !self.has(&Target::FullName) => {
                Some(Phrase::new(Word("exchange-no-organisation-column")))
            }
            Kind::Encounters if !self.has(&Target::Disposition) => {
                Some(Phrase::new(Word("exchange-no-outcome-column")))
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headings(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    #[test]
    fn what_was_matched_by_hand_is_recalled_until_it_is_matched_otherwise() {
        let file = headings(&["Namn", "Info", "Kön"]);
        let mut kept = BTreeMap::new();
        let mut plan = Plan::guess(Kind::People, &file);
        plan.set(1, Target::Note);
        plan.learn(&file, &mut kept);
        assert_eq!(kept, BTreeMap::from([("Info".into(), "note".into())]));
        let other = headings(&["Kön", "Info", "Namn"]);
        let mut next = Plan::guess(Kind::People, &other);
        next.recall(&other, &kept);
        assert_eq!(next.columns(), [Target::Skip, Target::Note, Target::FullName]);
        next.set(1, Target::Skip);
        next.learn(&other, &mut kept);
        assert_eq!(kept, BTreeMap::new());
    }

    #[test]
    fn a_first_row_that_is_somebody_is_not_kept() {
        let file = headings(&["Bo Ek", "Storgatan 1"]);
        let mut kept = BTreeMap::new();
        let mut plan = Plan::guess(Kind::People, &file);
        plan.set(0, Target::FullName);
        plan.learn(&file, &mut kept);
        assert_eq!(kept, BTreeMap::new());
    }
}
