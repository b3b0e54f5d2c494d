//! A whole list of people or of organisations brought in from a screen: read, counted, and at the end the
//! parts of one action.
//!
//! Counting and bringing in are the same errand, so that what was counted is what comes in. It changes
//! nothing: what it gives are saves, which go the way of all saves.

use std::path::PathBuf;
use std::sync::Arc;

use super::aside::Aside;
use super::intake::{Door, Intake, Taken};
use super::lookup::Lookup;
use super::organisations::{Fate, Sorter};
use super::parts::{ASKED, Parts, SHARED};
use super::people::{Alike, Preview};
use super::person::PersonReader;
use super::plan::Plan;
use super::seal::{self, Sealed, Wish};
use super::source::Source;
use super::table::{Reading, Row};
use super::target::Kind;
use crate::base::clock::Stamp;
use crate::base::date::Day;
use crate::base::id::{IdSource, WorkerId};
use crate::base::lang::{Country, Lang};
use crate::base::phrase::{Phrase, Word};
use crate::config::words::Words;
use crate::store::{Ask, Asked, Asks, Author, Errand, Result, Save, StoreError};

/// Reads a file as a list.
#[derive(Debug)]
pub struct Read {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is to be read.
    pub how: Reading,
    /// Of what.
    pub kind: Kind,
}

impl Errand for Read {
    /// The list, or what the file is instead.
    type Answer = std::result::Result<Arc<Source>, Phrase>;

    fn run(&self, _register: &Asked<'_>) -> Result<Self::Answer> {
        Ok(Source::open(&self.path, self.how, self.kind).map(Arc::new))
    }
}

/// What becomes of a list.
#[derive(Debug, Clone)]
pub struct Bring {
    /// The list.
    pub source: Arc<Source>,
    /// Which column is what.
    pub plan: Plan,
    /// What is done with people who are probably here.
    pub alike: Alike,
    /// The initiative that has them for its list.
    pub wish: Option<Wish>,
    /// Whether it is to come in; else it is only counted.
    pub in_earnest: bool,
    /// Who brings it in, and when.
    pub by: WorkerId,
    /// When.
    pub at: Stamp,
    /// The day birth dates are held against.
    pub today: Day,
    /// Where ids of new rows come from.
    pub ids: Arc<IdSource>,
    /// Whose phone numbers and postcodes they are.
    pub country: Country,
    /// The language reasons are written in.
    pub lang: Lang,
}

/// What became of it.
#[derive(Debug, Default)]
pub struct Brought {
    /// How many rows became what.
    pub counts: Preview,
    /// The action, part by part; none where it was only counted, or there is nothing new.
    pub saves: Vec<Save>,
    /// The file of rows that could not be taken.
    pub rejected: Option<PathBuf>,
    /// What becomes of the initiative's list.
    pub sealed: Option<Sealed>,
}

/// The register for the rows, and what they have given so far.
struct Collect<'r, 'a> {
    register: &'r Asked<'a>,
    in_earnest: bool,
    saves: Vec<Save>,
    aside: Vec<(Row, Vec<Phrase>)>,
}

impl Asks for Collect<'_, '_> {
    type Fault = StoreError;

    fn ask<Q: Ask>(&self, question: &Q) -> Result<Q::Answer> {
        self.register.ask(question)
    }
}

impl Door for Collect<'_, '_> {
    fn take(&mut self, taken: Taken) -> Result<()> {
        if self.in_earnest {
            self.saves.extend(taken.save);
            self.aside.extend(taken.aside);
        }
        Ok(())
    }
}

impl Errand for Bring {
    /// What became of it, or why nothing can.
    type Answer = std::result::Result<Brought, Phrase>;

    fn run(&self, register: &Asked<'_>) -> Result<Self::Answer> {
        if let Some(flaw) = self.plan.flaw() {
            return Ok(Err(flaw));
        }
        let author = Author { by: self.by, at: self.at, ids: &self.ids };
        if self.plan.kind() == Kind::Organisations {
            return self.organisations(register, author);
        }
        let (plan, today, country) = (&self.plan, self.today, self.country);
        let lookup = Lookup::default();
        let relative = Words::shipped(self.lang).get(Word("exchange-relative"));
        let reader =
            PersonReader { plan, today, country, lookup: &lookup, relative: &relative, author };
        let mut intake = Intake::begin(register, author, self.alike, SHARED)?;
        let (saves, aside) = (Vec::new(), Vec::new());
        let mut door = Collect { register, in_earnest: self.in_earnest, saves, aside };
        let counts = intake.list(&self.source.table, &reader, &mut door)?;
        let Collect { mut saves, aside, .. } = door;
        let people = intake.people().to_vec();
        let mut parts = intake.into_parts();
        let mut sealed = None;
        if let Some(wish) = &self.wish {
            let plan = seal::Plan::find(register, wish)?;
            if let Some((told, edits)) = seal::edits(register, &author, &plan, &people)? {
                sealed = Some(told);
                saves.extend(parts.many(edits));
            }
        }
        saves.extend(parts.rest());
        if !self.in_earnest {
            saves.clear();
        }
        let kept = self.keep(&aside);
        Ok(kept.map(|rejected| Brought { counts, saves, rejected, sealed }))
    }
}

impl Bring {
    fn organisations(
        &self,
        register: &Asked<'_>,
        author: Author<'_>,
    ) -> Result<std::result::Result<Brought, Phrase>> {
        let mut sorter = Sorter::begin(register, author)?;
        let mut parts = Parts::new(author, Word("did-import-organisations"), SHARED);
        let mut brought = Brought::default();
        let mut aside = Vec::new();
        let mut rows = self.source.table.rows().peekable();
        while rows.peek().is_some() {
            let some: Vec<Row> = rows.by_ref().take(ASKED).collect();
            let fates = sorter.sort(&some, &self.plan, register)?;
            for (row, fate) in some.into_iter().zip(fates) {
                brought.counts.rows += 1;
                match fate {
                    Fate::Here => brought.counts.here += 1,
                    Fate::New(edits) => {
                        brought.counts.new += 1;
                        brought.saves.extend(parts.row(edits));
                    }
                    Fate::Aside(reasons) => {
                        brought.counts.refuse(row.line, &reasons);
                        aside.push((row, reasons));
                    }
                }
            }
        }
        brought.saves.extend(parts.rest());
        if !self.in_earnest {
            brought.saves.clear();
            aside.clear();
        }
        let kept = self.keep(&aside);
        Ok(kept.map(|rejected| Brought { rejected, ..brought }))
    }

    /// Keeps the rows that cannot be taken beside their file. Last, when nothing can fail any more, so
    /// that an errand begun again leaves no file behind.
    fn keep(&self, rows: &[(Row, Vec<Phrase>)]) -> std::result::Result<Option<PathBuf>, Phrase> {
        let words = Words::shipped(self.lang);
        let mut aside = Aside::new(&self.source.path, self.source.table.headings(), &words);
        let kept = rows.iter().try_for_each(|(row, reasons)| aside.keep(row, reasons));
        kept.and_then(|()| aside.finish()).map_err(|_| not_written(&self.source))
    }
}

/// The rows kept aside could not be written beside the file.
pub fn not_written(source: &Source) -> Phrase {
    Phrase::new(Word("exchange-aside-not-written")).with("file", source.name())
}
