//! Counts on their way to paper: people or contacts, each in one column and in one line of every
//! division, and what is to be said of them all.

use super::hide::Lines;
use super::{Heading, Limit, Unit};
use crate::base::Amount;
use crate::domain::output::Cleared;
use std::collections::{BTreeMap, BTreeSet};

/// Some of those counted: where they stand. Everything printed is made of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counted {
    /// In which column: what became of them.
    pub column: usize,
    /// In which line of each division, in the order of the divisions.
    pub lines: Vec<usize>,
    /// How many they are.
    pub n: usize,
}

/// A way to divide those counted: by area, by age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// What it is by.
    pub title: Heading,
    /// Its lines, in order.
    pub lines: Vec<Heading>,
    /// Lines and columns in which nobody can stand, as every reader knows: who has not been tried has
    /// not said no. A nought there hides nothing.
    pub never: BTreeSet<(usize, usize)>,
    /// A line that holds the same people as a line of an earlier division: that division, its line and
    /// the line here. Either gives the other away.
    pub same: Option<(usize, usize, usize)>,
}

impl Division {
    /// A division in which everybody can stand everywhere.
    pub fn new(title: impl Into<Heading>, lines: Vec<Heading>) -> Self {
        Self { title: title.into(), lines, never: BTreeSet::new(), same: None }
    }
}

/// A share of each line: those of some columns, of all in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub name: Heading,
    /// Whose.
    pub columns: Vec<usize>,
}

/// Something to be said of all of those counted, before they are divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fact {
    /// Words.
    Said(Heading),
    /// It is not known, and that is said.
    Unknown,
    /// A number that stands alone: nothing else that is told depends on it, or it on anything.
    Count(usize),
    /// The same, and it may be a guess.
    Amount(Amount),
    /// How many all are.
    All,
    /// Those of some columns, where there is nothing they are a part of.
    Sum(Vec<usize>),
    /// All but those in a line of a division. It is told where that line is, for it gives it away.
    Outside { division: usize, line: usize },
    /// A number that is a part of another, or more than it: told only beside one that is, and where the
    /// two do not differ by few.
    Beside { n: usize, of: Box<Fact> },
    /// Those of some columns, of those of others: `187 of 237 (78.9 %)`.
    Share { columns: Vec<usize>, of: Vec<usize> },
    /// Minutes in all.
    Minutes(u64),
    /// Minutes in all, told where another number is: time that so few took is theirs.
    MinutesOf { minutes: u64, of: Box<Fact> },
    /// Minutes or money for each of another number, and of heads that were only counted. Both can be had
    /// from it, so that it is told where they are.
    Per { sum: u64, unit: Unit, of: Box<Fact>, heads: Amount },
    /// Another number, of so many as were set out for.
    Toward { of: Box<Fact>, wanted: usize },
    /// Those of some columns, of a number known from elsewhere, such as how many live there.
    Coverage { columns: Vec<usize>, of: usize },
}

/// Counts that are still exact. They leave by [`super::Printed::tally`] alone.
#[derive(Debug, Clone)]
pub struct Tally {
    pub(super) all: Heading,
    pub(super) columns: Vec<Heading>,
    pub(super) divisions: Vec<(Division, Lines)>,
    /// Lines of two divisions that hold the same of those counted: each its division and its line, the
    /// earlier division first.
    pub(super) equal: Vec<[(usize, usize); 2]>,
    pub(super) wholes: Vec<usize>,
    pub(super) parts: Vec<Part>,
    pub(super) facts: Vec<(Heading, Fact)>,
    pub(super) funnel: Option<Funnel>,
}

/// How many of all have come to every rung, from all of them down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Funnel {
    /// What it is called.
    pub title: Heading,
    /// Each with its name.
    pub rungs: Vec<(Heading, usize)>,
    /// Numbers that are, or may be taken for, those of a rung, or that a rung is a part of.
    pub beside: Vec<Fact>,
}

impl Tally {
    /// Counts what may leave. `all` is what they are called together; each of `columns` is what can
    /// have become of them, next to each other those that can best be told as one.
    pub fn of(
        all: impl Into<Heading>,
        columns: Vec<Heading>,
        divisions: Vec<Division>,
        counted: &Cleared<Counted>,
    ) -> Self {
        let empty = |division: Division| {
            let lines = vec![vec![0; columns.len()]; division.lines.len()];
            (division, lines)
        };
        let mut divisions: Vec<_> = divisions.into_iter().map(empty).collect();
        let mut wholes = vec![0; columns.len()];
        let held = counted.rows().iter().filter(|row| row.column < wholes.len());
        for row in held.collect::<Vec<_>>() {
            if let Some(whole) = wholes.get_mut(row.column) {
                *whole += row.n;
            }
            for ((_, lines), at) in divisions.iter_mut().zip(&row.lines) {
                let cell = lines.get_mut(*at).and_then(|line| line.get_mut(row.column));
                if let Some(cell) = cell {
                    *cell += row.n;
                }
            }
        }
        for (division, lines) in &mut divisions {
            // Where somebody stands all the same, readers know it no better than elsewhere.
            let empty = |(line, column): &(usize, usize)| {
                cell(lines, *line, *column).is_none_or(|n| n == 0)
            };
            division.never.retain(empty);
        }
        let (all, equal) = (all.into(), equal(counted.rows(), wholes.len(), divisions.len()));
        let (parts, facts) = (Vec::new(), Vec::new());
        Self { all, columns, divisions, equal, wholes, parts, facts, funnel: None }
    }

    /// Has a share stand at the end of each line.
    #[must_use]
    pub fn part(mut self, name: impl Into<Heading>, columns: &[usize]) -> Self {
        self.parts.push(Part { name: name.into(), columns: columns.to_vec() });
        self
    }

    /// Has something said of all.
    #[must_use]
    pub fn fact(mut self, name: impl Into<Heading>, fact: Fact) -> Self {
        self.facts.push((name.into(), fact));
        self
    }

    /// Has it told how far all have come.
    #[must_use]
    pub fn funnel(mut self, funnel: Funnel) -> Self {
        self.funnel = Some(funnel);
        self
    }

    /// How many all are, exactly.
    pub(super) fn whole(&self) -> usize {
        self.wholes.iter().sum()
    }

    /// Whether so few are counted that nothing at all is told of them.
    pub(super) fn too_few(&self, limit: Limit) -> bool {
        !limit.may_stand(self.whole())
    }
}

/// The pairs of lines in which the same stand. A reader who knows of one that it is the other, for each area
/// is one worker's or each says of how many sessions it is, has two tables of one line.
fn equal(rows: &[Counted], columns: usize, divisions: usize) -> Vec<[(usize, usize); 2]> {
    let mut lines: BTreeMap<(usize, usize), Vec<usize>> = BTreeMap::new();
    for (nth, row) in rows.iter().enumerate().filter(|(_, row)| row.n > 0 && row.column < columns) {
        for (division, line) in row.lines.iter().take(divisions).enumerate() {
            lines.entry((division, *line)).or_default().push(nth);
        }
    }
    let mut held: BTreeMap<Vec<usize>, Vec<(usize, usize)>> = BTreeMap::new();
    for (at, who) in lines.into_iter().filter(|((_, line), _)| *line != usize::MAX) {
        held.entry(who).or_default().push(at);
    }
    let pairs = |same: &Vec<(usize, usize)>| {
        let after = |at: usize| same.iter().skip(at + 1).copied();
        let each = same.iter().enumerate();
        each.flat_map(|(at, one)| after(at).map(|other| [*one, other])).collect::<Vec<_>>()
    };
    held.values().flat_map(pairs).collect()
}

fn cell(lines: &Lines, line: usize, column: usize) -> Option<usize> {
    lines.get(line)?.get(column).copied()
}
