//! What a merge would come to, counted before anything is written.

use super::binned;
use super::bring::{Ground, Looked};
use super::gap::Row;
use crate::base::{Id, PersonId, Phrase, Word};
use crate::store::conflicts::{Question, bytes};
use crate::store::{Cell, Result};
use serde::Serialize;
use std::collections::BTreeSet;

/// Rows of one kind.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Counted {
    /// That were not here.
    pub new: usize,
    /// That become another.
    pub changed: usize,
}

/// What comes in.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Persons; changed also by a phone, a tag or a wish of theirs.
    pub persons: Counted,
    /// Calls, visits and talks; changed also by an answer.
    pub encounters: Counted,
    /// Tasks.
    pub tasks: Counted,
    /// Rows of everything else: lists, areas, members, settings.
    pub others: Counted,
    /// Values that two wrote without knowing of each other, and persons in the bin who were written
    /// about elsewhere: for people to settle.
    pub conflicts: usize,
    /// Changes from a computer whose clock was more than a day ahead of this one.
    pub ahead: usize,
    /// Changes in all.
    pub changes: usize,
}

impl Tally {
    /// Whether there is nothing to bring in.
    pub fn is_empty(&self) -> bool {
        self.changes == 0
    }

    /// In words, a line a kind.
    pub fn lines(&self) -> Vec<Phrase> {
        let kinds = [
            (Word("copy-persons"), self.persons),
            (Word("copy-contacts"), self.encounters),
            (Word("copy-tasks"), self.tasks),
            (Word("copy-others"), self.others),
        ];
        let line = |(word, n): (Word, Counted)| {
            Phrase::new(word).with("new", n.new).with("changed", n.changed)
        };
        let conflicts = Phrase::new(Word("copy-conflicts")).with("n", self.conflicts);
        kinds.into_iter().map(line).chain([conflicts]).collect()
    }
}

/// Rows by what they are about.
#[derive(Default)]
struct Sets {
    persons: (BTreeSet<PersonId>, BTreeSet<PersonId>),
    encounters: (BTreeSet<Id>, BTreeSet<Id>),
    /// Questions that do not wait here yet.
    conflicts: BTreeSet<Question>,
}

/// What is asked by a row of the list of conflicts that comes in; nothing where it is settled.
fn asked(looked: &Looked<'_>) -> Option<Question> {
    let set = &looked.weighed.set;
    let cell = |name: &str| set.iter().find(|(field, _)| field.name == name);
    let text = |name: &str| match cell(name) {
        Some((_, Cell::Text(text))) => Some(text.clone()),
        _ => None,
    };
    let open = ["settled", "gone"].iter().all(|c| cell(c).is_none_or(|(_, v)| *v == Cell::Null));
    let question = Question {
        table: text("tbl")?,
        row: bytes(&text("row")?).ok()?,
        column: text("col")?,
        wanted: text("wanted")?,
    };
    open.then_some(question)
}

/// Counting, some rows at a time.
pub struct Counting {
    tally: Tally,
    sets: Sets,
    /// From which clock on a computer is ahead.
    limit: i64,
}

impl Counting {
    pub fn new(limit: i64) -> Self {
        Self { tally: Tally::default(), sets: Sets::default(), limit }
    }

    /// Counts what some rows come to.
    pub fn rows(&mut self, ground: &Ground<'_>, rows: &[Row]) -> Result<()> {
        rows.iter().try_for_each(|row| self.row(ground, row))
    }

    fn row(&mut self, ground: &Ground<'_>, row: &Row) -> Result<()> {
        let Self { tally, sets, limit } = self;
        tally.changes += row.lines.len();
        tally.ahead += row.lines.iter().filter(|line| line.clock > *limit).count();
        let ours = ground.ours(row)?;
        let looked = ground.look(row, &ours)?;
        let binned = binned::find(ground, &looked)?;
        let binned = binned.iter().map(|binned| (binned.id, binned.question()));
        let quarrels = looked.quarrels();
        let quarrels = quarrels.map(|q| (q.id(row.table, &row.key), looked.question(q)));
        for (id, question) in quarrels.chain(binned) {
            if !ground.listed(id)? && !question.is_open(ground.db)? {
                sets.conflicts.insert(question);
            }
        }
        if looked.weighed.erased || (looked.here && looked.weighed.set.is_empty()) {
            return Ok(());
        }
        let key = row.table.key_of(&row.key)?;
        let first = match key.first() {
            Some(Cell::Id(id)) => Some(*id),
            _ => None,
        };
        match (row.table.name.as_str(), looked.person, first) {
            ("person", Some(person), _) if !looked.here => {
                sets.persons.0.insert(person);
            }
            ("person" | "phone" | "no_contact" | "person_tag" | "relation", Some(person), _) => {
                sets.persons.1.insert(person);
            }
            ("encounter", _, Some(id)) if !looked.here => {
                sets.encounters.0.insert(id);
            }
            ("encounter" | "answer", _, Some(id)) => {
                sets.encounters.1.insert(id);
            }
            ("task", ..) => tally.tasks.one(looked.here),
            // They are counted as what they are.
            ("conflict", ..) => {
                if let Some(question) = asked(&looked).filter(|_| !looked.here)
                    && !question.is_open(ground.db)?
                {
                    sets.conflicts.insert(question);
                }
            }
            _ => tally.others.one(looked.here),
        }
        Ok(())
    }

    /// All that was counted.
    pub fn end(self) -> Tally {
        let Self { mut tally, sets, .. } = self;
        sets.tell(&mut tally);
        tally
    }
}

impl Counted {
    fn one(&mut self, here: bool) {
        if here { self.changed += 1 } else { self.new += 1 }
    }

    fn of<T: Ord>((new, changed): &(BTreeSet<T>, BTreeSet<T>)) -> Self {
        Self { new: new.len(), changed: changed.difference(new).count() }
    }
}

impl Sets {
    fn tell(&self, tally: &mut Tally) {
        tally.persons = Counted::of(&self.persons);
        tally.encounters = Counted::of(&self.encounters);
        tally.conflicts = self.conflicts.len();
    }
}
