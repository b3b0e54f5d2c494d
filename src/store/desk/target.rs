//! Which file of a register something on the desk is meant for. A register has one id in all its copies
//! and backups, and what was saved in one of them must not turn up in another.

use super::{Desk, Draft, Posted};
use crate::base::{Id, Phrase, Stamp, Word};
use crate::store::Result;
use serde::{Deserialize, Serialize};
use std::path::Path;

/// A file of a register.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Target {
    file: String,
    /// Which of the copies handed out.
    copy: Option<Id>,
}

/// Something on the desk, with the file it is meant for.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Meant<T> {
    pub of: Target,
    #[serde(flatten)]
    pub what: T,
}

/// What waits on this computer for another file of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Elsewhere {
    /// The file, as it was opened.
    pub file: String,
    /// Saves that have not reached it.
    pub saves: usize,
    /// Forms begun in it.
    pub drafts: usize,
}

impl Elsewhere {
    /// What waits, and for which file.
    pub fn phrase(&self) -> Phrase {
        let said = Phrase::new(Word("elsewhere-waits")).with("file", &self.file);
        said.with("saves", self.saves).with("drafts", self.drafts)
    }
}

impl Target {
    /// Told without asking the drive, which may be away. On Windows capital letters mean nothing.
    fn of(path: &Path, copy: Option<Id>) -> Self {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        Self { file: whole.to_string_lossy().into_owned(), copy }
    }

    fn is(&self, other: &Self) -> bool {
        let file = |one: &Self| {
            if cfg!(windows) { one.file.to_lowercase() } else { one.file.clone() }
        };
        file(self) == file(other)
    }

    pub(super) fn file(&self) -> &str {
        &self.file
    }
}

impl Desk {
    /// The same desk, at work in this file.
    #[must_use]
    pub fn of_file(self, path: &Path, copy: Option<Id>) -> Self {
        Self { target: Target::of(path, copy), ..self }
    }

    pub(super) fn meant<T>(&self, what: T) -> Meant<T> {
        Meant { of: self.target.clone(), what }
    }

    /// Whether it is meant for the file at work.
    pub(super) fn ours<T>(&self, one: &Meant<T>) -> bool {
        one.of.is(&self.target)
    }

    /// What waits for other files, each of them once. Forms begun in another copy wait for that one; those
    /// of a file that is the same but for its name may be looked for here.
    pub fn elsewhere(&self) -> Result<Vec<Elsewhere>> {
        let mut found: Vec<Elsewhere> = Vec::new();
        let mut add =
            |of: &Target, saves, drafts| match found.iter_mut().find(|one| one.file == of.file) {
                Some(one) => (one.saves, one.drafts) = (one.saves + saves, one.drafts + drafts),
                None => found.push(Elsewhere { file: of.file.clone(), saves, drafts }),
            };
        for (_, one) in self.all::<Meant<Posted>>("outbox")? {
            if !self.ours(&one) {
                add(&one.of, 1, 0);
            }
        }
        for (_, one) in self.all::<Meant<Draft>>("drafts")? {
            if !self.ours(&one) && one.of.copy == self.target.copy {
                add(&one.of, 0, 1);
            }
        }
        Ok(found)
    }

    /// Takes what waits for another file for this one; a form that has been begun here too stays there.
    /// Returns the saves in their order, and the forms.
    pub fn take_over(&self, from: &Elsewhere, now: Stamp) -> Result<(Vec<Posted>, Vec<Draft>)> {
        let there = |of: &Target| of.file == from.file;
        let mut saves = Vec::new();
        for (_, one) in self.all::<Meant<Posted>>("outbox")? {
            if there(&one.of) {
                // Under the same name: it is never on the desk twice.
                self.post(&one.what)?;
                saves.push(one.what);
            }
        }
        let known = self.drafts(now)?;
        let mut drafts = Vec::new();
        for (name, one) in self.all::<Meant<Draft>>("drafts")? {
            if there(&one.of) && known.iter().all(|draft| draft.key != one.what.key) {
                self.keep_draft(&one.what)?;
                self.remove("drafts", &name)?;
                drafts.push(one.what);
            }
        }
        Ok((saves, drafts))
    }
}
