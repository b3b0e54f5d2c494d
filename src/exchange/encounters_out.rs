//! Calls and visits to a file, with the answers: what Excel opens right, and what can be brought in again.

use std::io::{self, Write};
use std::path::Path;

use chrono::NaiveDateTime;

use super::target::Target;
use super::write::Sheet;
use crate::base::phrase::Word;
use crate::config::words::Words;
use crate::domain::answer::Answer;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Proxy, WhyNot};
use crate::domain::output::{Cleared, Purpose, clear};
use crate::domain::person::Person;
use crate::domain::protection::Protection;
use crate::store::encounters::Encounter;

/// An encounter on the way out.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The encounter.
    pub encounter: Encounter,
    /// When it began, on the wall.
    pub at: NaiveDateTime,
    /// With whom; nobody where only the count is kept.
    pub person: Option<Person>,
    /// The strictest protection of all cards of the person.
    pub protection: Protection,
    /// Name of the initiative.
    pub initiative: String,
    /// Name of the member.
    pub worker: String,
}

/// The columns before the answers.
const COLUMNS: [Target; 18] = [
    Target::Id,
    Target::Initiative,
    Target::Family,
    Target::Given,
    Target::Alias,
    Target::Born,
    Target::Day,
    Target::Time,
    Target::Kind,
    Target::Disposition,
    Target::Minutes,
    Target::Worker,
    Target::Place,
    Target::Proxy,
    Target::Along,
    Target::WhyNot,
    Target::Heads,
    Target::Note,
];

/// A file of encounters being written.
#[derive(Debug)]
pub struct EncountersSheet<'w, W: Write> {
    sheet: Sheet<W>,
    words: &'w Words,
    questions: Vec<String>,
    held: usize,
    written: usize,
}

impl<'w, W: Write> EncountersSheet<'w, W> {
    /// Begins a file with a column for each of the questions, by key.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn new(out: W, file: &Path, words: &'w Words, questions: Vec<String>) -> io::Result<Self> {
        let name = |target: &Target| target.word().map(|word| words.get(word)).unwrap_or_default();
        let mut headings: Vec<String> = COLUMNS.iter().map(name).collect();
        headings.extend(questions.iter().map(|key| format!("q:{key}")));
        let sheet = Sheet::named(file, out, &headings)?;
        Ok(Self { sheet, words, questions, held: 0, written: 0 })
    }

    /// Writes those that are with nobody who may not leave.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn write(&mut self, encounters: Vec<Leaving>) -> io::Result<()> {
        let cleared: Cleared<Leaving> = clear(encounters, Purpose::Export, |one| one.protection);
        self.held += cleared.held();
        for one in cleared.rows() {
            self.sheet.row(&self.cells(one))?;
            self.written += 1;
        }
        Ok(())
    }

    /// Ends the file; says how many were written and how many were held back.
    ///
    /// # Errors
    /// What the system says when the file cannot be written.
    pub fn finish(self) -> io::Result<(usize, usize)> {
        self.sheet.finish()?.flush()?;
        Ok((self.written, self.held))
    }

    fn cells(&self, leaving: &Leaving) -> Vec<String> {
        let (draft, person) = (&leaving.encounter.draft, leaving.person.as_ref());
        let of = |text: fn(&Person) -> String| person.map(text).unwrap_or_default();
        let say = |word: Option<Word>| word.map(|word| self.words.get(word)).unwrap_or_default();
        let said = |n: u32| if draft.about { self.words.about(n.into()) } else { n.to_string() };
        let heads = draft.heads.map(said).unwrap_or_default();
        let mut cells = vec![
            leaving.encounter.id.to_string(),
            leaving.initiative.clone(),
            of(|p| p.family.clone()),
            of(|p| p.given.clone()),
            of(|p| p.alias.clone()),
            of(|p| p.born.map(|born| born.to_string()).unwrap_or_default()),
            draft.day.to_string(),
            leaving.at.format("%H:%M").to_string(),
            say(Some(draft.kind.word())),
            say(draft.disposition.map(Disposition::word)),
            draft.minutes.map(|minutes| minutes.to_string()).unwrap_or_default(),
            leaving.worker.clone(),
            draft.place.clone(),
            say(draft.proxy.map(Proxy::word)),
            say(draft.along.map(Along::word)),
            say(draft.why_not.map(WhyNot::word)),
            heads,
            draft.note.clone(),
        ];
        cells.extend(self.questions.iter().map(|key| match draft.answers.get(key) {
            Some(Answer::Value(value)) => value.clone(),
            Some(other) => say(other.word()),
            None => String::new(),
        }));
        cells
    }
}
