//! A list on this computer: opened, read as a table, its columns matched.

use std::fs;
use std::path::{Path, PathBuf};

use super::plan::Plan;
use super::table::{LARGEST, Reading, Table};
use super::target::{Kind, Target};
use crate::base::phrase::{Phrase, Word};

/// A file that can be read row by row.
#[derive(Debug)]
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// Its rows.
    pub table: Table,
    /// Which column is what, as the headings tell.
    pub plan: Plan,
}

impl Source {
    /// Opens a file. Whether its columns are enough is for [`Plan::flaw`] to say: they can be matched
    /// otherwise than the headings tell.
    ///
    /// # Errors
    /// What the file is instead of a list, and what to do.
    pub fn open(path: &Path, how: Reading, kind: Kind) -> Result<Self, Phrase> {
        let unreadable = |_| Phrase::new(Word("exchange-unreadable"));
        let size = fs::metadata(path).map_err(unreadable)?.len();
        if size > LARGEST as u64 {
            return Err(Phrase::new(Word("exchange-too-large")).with("mb", LARGEST >> 20));
        }
        let bytes = fs::read(path).map_err(unreadable)?;
        let known = |heading: &str| Target::guess(kind, heading) != Target::Skip;
        let table = Table::read(&bytes, how, &known)?;
        let plan = Plan::of(kind, &table);
        Ok(Self { path: path.to_owned(), table, plan })
    }

    /// The file's name as the user gave it.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Headings of columns that are left out.
    pub fn skipped(&self) -> Vec<&str> {
        let columns = self.table.headings().iter().zip(self.plan.columns());
        let skipped =
            columns.filter(|(heading, target)| **target == Target::Skip && !heading.is_empty());
        skipped.map(|(heading, _)| heading.as_str()).collect()
    }
}
