//! One file made of a mailing.

use super::gather::{Sheet, SheetOf};
use super::values::{Order, receivers};
use super::{calls, merge, page};
use crate::base::{Country, Lang, PersonId, Phrase, Word};
use crate::config::words::Words;
use crate::domain::letter::{LeftOut, Receiver, Sifted, What};
use crate::domain::task::Task;
use crate::exchange::replacing::{Replacing, make_private};
use crate::store::letters::To;
use crate::store::{Asked, Errand, Result};
use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// How a merge file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Form {
    /// As Excel does.
    #[default]
    Xlsx,
    /// As text.
    Csv,
}

/// Makes the file of a mailing.
#[derive(Debug, Clone)]
pub struct Make {
    /// What it is made of; read anew, so that nobody gets a letter who died while one chose.
    pub sheet: Sheet,
    /// What was chosen.
    pub order: Order,
    /// How a merge file is written.
    pub form: Form,
    /// Where it goes. The folder is made where it is the program's own.
    pub to: PathBuf,
    /// The folder is the program's own: nobody else on the computer is to look into it.
    pub private: bool,
    /// Whether a file that lies there may be replaced.
    pub replace: bool,
    /// The language of headings.
    pub lang: Lang,
}

/// Those it went to, as it is written in everybody's history. `tells`: the letter told each when they
/// will be rung.
pub fn sent_to(
    to: &[Receiver],
    (mut tasks, mut steps): (BTreeMap<PersonId, Vec<Task>>, BTreeMap<PersonId, String>),
    tells: bool,
) -> Vec<To> {
    let one = |one: &Receiver| To {
        person: one.person.id,
        follow: one.follow(),
        told: one.booked.filter(|_| tells),
        open: tasks.remove(&one.person.id).unwrap_or_default(),
        step: steps.remove(&one.person.id),
    };
    to.iter().map(one).collect()
}

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// Whom it holds, in its order; or who was written to by hand.
    pub to: Vec<Receiver>,
    /// Who was left out, and why.
    pub out: Vec<(PersonId, LeftOut)>,
    /// What is to be done with each.
    pub tasks: BTreeMap<PersonId, Vec<Task>>,
    /// The rung of the ladder it is to each, where it is one.
    pub steps: BTreeMap<PersonId, String>,
}

impl Errand for Make {
    /// What was made, or why the file was not.
    type Answer = std::result::Result<Made, Phrase>;

    fn run(&self, register: &Asked<'_>) -> Result<Self::Answer> {
        let sheet = super::gather::read(&self.sheet, register)?;
        let sifted = receivers(&sheet, &self.order, self.sheet.wall.country);
        if self.order.what.is_file()
            && let Err(why) = self.file(&sheet, &sifted)
        {
            return Ok(Err(why));
        }
        let to = match self.order.what {
            What::ByHand => sheet.by_hand(&self.order).into_iter().cloned().collect(),
            _ => sifted.cleared.rows().to_vec(),
        };
        let steps = sheet.steps_of(&self.order);
        Ok(Ok(Made { to, out: sifted.out, tasks: sheet.tasks, steps }))
    }
}

impl Make {
    fn file(&self, sheet: &SheetOf, sifted: &Sifted) -> std::result::Result<(), Phrase> {
        if sifted.cleared.rows().is_empty() {
            return Err(Phrase::new(Word("letters-nobody")));
        }
        let words = Words::shipped(self.lang);
        let bytes =
            write((sheet, sifted), &self.order, (self.form, self.sheet.wall.country), &words)?;
        self.put(&bytes).map_err(|why| {
            let there = why.kind() == io::ErrorKind::AlreadyExists;
            let word = if there { Word("letters-file-there") } else { Word("letters-not-written") };
            let file = self.to.display().to_string();
            Phrase::new(word).with("file", file).with("why", why.kind().to_string())
        })
    }

    fn put(&self, bytes: &[u8]) -> io::Result<()> {
        if self.private {
            make_private(self.to.parent().unwrap_or(Path::new(".")))?;
        }
        if self.to.exists() && !self.replace {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let file = Replacing::begin(&self.to)?;
        file.out().write_all(bytes)?;
        file.end()
    }
}

/// How the file of a mailing ends.
pub const fn ending(what: What, form: Form) -> &'static str {
    match (what, form) {
        (What::Merge, Form::Xlsx) => "xlsx",
        (What::Merge, Form::Csv) => "csv",
        _ => "html",
    }
}

/// The bytes of the file.
///
/// # Errors
/// What is wrong with a letter's text.
pub fn write(
    (sheet, sifted): (&SheetOf, &Sifted),
    order: &Order,
    (form, country): (Form, Country),
    words: &Words,
) -> std::result::Result<Vec<u8>, Phrase> {
    let to = &sifted.cleared;
    match (order.what, form) {
        (What::Letters, _) => page::letters(sheet, order, to, words).map(String::into_bytes),
        (What::Labels, _) => page::labels(sheet, to, words.lang()).map(String::into_bytes),
        (What::Calls, _) => calls::calls(sheet, to, words, country).map(String::into_bytes),
        (What::Merge, form) => merge::write((sheet, order), to, form, words),
        (What::History | What::ByHand, _) => Ok(Vec::new()),
    }
}
