//! What may be told of counts that are still exact: which columns, which numbers, which shares.

use super::hide::{self, Shown};
use super::{Cell, Division, Fact, Heading, Limit, Sheet, Tally};
use crate::base::{Amount, Phrase, Word};

/// What may be told of a tally.
pub(super) struct Told {
    limit: Limit,
    /// There are so few that nothing is.
    too_few: bool,
    /// Columns that are told as one.
    groups: Vec<Vec<usize>>,
    /// Each division, as far as it can be told.
    shown: Vec<Option<Vec<Shown>>>,
}

impl Told {
    pub fn of(tally: &Tally, limit: Limit) -> Self {
        let k = limit.get();
        let mut groups = hide::groups(&tally.wholes, k);
        let sum = |group: &[usize]| group.iter().filter_map(|c| tally.wholes.get(*c)).sum();
        loop {
            let shown: Vec<_> = tally
                .divisions
                .iter()
                .map(|(_, lines)| hide::hide(&laid_together(lines, &groups), k))
                .collect();
            let failed = shown.iter().find_map(|shown| match shown {
                Err(hide::TooFew::Column(column)) => Some(*column),
                _ => None,
            });
            match failed {
                Some(column) if groups.len() > 1 => {
                    hide::lay_together(&mut groups, column, &sum);
                }
                _ => {
                    let shown = shown.into_iter().map(Result::ok).collect();
                    return Self { limit, too_few: tally.too_few(limit), groups, shown };
                }
            }
        }
    }

    /// Those of some columns together, where columns told as one do not stand in the way.
    fn sum(&self, tally: &Tally, columns: &[usize]) -> Option<usize> {
        let whole = |group: &&Vec<usize>| group.iter().all(|column| columns.contains(column));
        let held: usize = self.groups.iter().filter(whole).map(Vec::len).sum();
        let wanted = columns.iter().filter(|column| **column < tally.wholes.len()).count();
        (held == wanted && !self.too_few)
            .then(|| columns.iter().filter_map(|column| tally.wholes.get(*column)).sum())
    }

    pub fn facts(&self, tally: &Tally) -> Option<Sheet> {
        let row =
            |(name, fact): &(Heading, Fact)| vec![Cell::Said(name.clone()), self.fact(tally, fact)];
        let rows: Vec<Vec<Cell>> = tally.facts.iter().map(row).collect();
        let sheet = Sheet { title: None, columns: Vec::new(), rows, summed: false };
        (!sheet.rows.is_empty()).then_some(sheet)
    }

    fn fact(&self, tally: &Tally, fact: &Fact) -> Cell {
        let stands = |n: &usize| self.limit.may_stand(*n);
        let told = match fact {
            Fact::Said(heading) => return Cell::Said(heading.clone()),
            Fact::Unknown => return Cell::Unknown,
            Fact::Amount(Amount { n, about: true }) => Some(*n).filter(stands).map(Cell::About),
            Fact::Count(n) | Fact::Amount(Amount { n, .. }) => {
                Some(*n).filter(stands).map(Cell::Number)
            }
            Fact::All => Some(tally.whole()).filter(stands).map(Cell::Number),
            Fact::Sum(columns) => self.sum(tally, columns).map(Cell::Number),
            Fact::Share { columns, of } => {
                let both = self.sum(tally, columns).zip(self.sum(tally, of));
                both.map(|(n, of)| Cell::Share { n, of })
            }
            // Time that so few took is theirs.
            Fact::Minutes(minutes) => (!self.too_few).then_some(Cell::Minutes(*minutes)),
            Fact::MinutesPer { minutes, columns } => {
                let n = self.sum(tally, columns);
                n.map(|n| each(*minutes, n))
            }
            Fact::MinutesEach { minutes, n } => {
                let n = Some(*n).filter(|n| stands(n) && !self.too_few);
                n.map(|n| each(*minutes, n))
            }
            // Who is left of those who live there are people too.
            Fact::Coverage { columns, of } => {
                let n = self.sum(tally, columns).filter(|n| stands(&of.saturating_sub(*n)));
                n.map(|n| Cell::Share { n, of: *of })
            }
        };
        told.unwrap_or(Cell::Hidden)
    }

    pub fn divisions<'a>(&'a self, tally: &'a Tally) -> impl Iterator<Item = Sheet> + 'a {
        let divisions = tally.divisions.iter().zip(&self.shown);
        divisions.map(|((division, _), shown)| self.division(tally, division, shown.as_deref()))
    }

    fn division(&self, tally: &Tally, division: &Division, shown: Option<&[Shown]>) -> Sheet {
        let name = |group: &Vec<usize>| {
            let names = group.iter().filter_map(|column| tally.columns.get(*column)).cloned();
            let mut names: Vec<Heading> = names.collect();
            if names.len() == 1 { names.remove(0) } else { Heading::Together(names) }
        };
        // All columns told as one are the whole again.
        let groups = self.groups.iter().filter(|_| self.groups.len() > 1);
        let heads = [division.title.clone(), tally.all.clone()].into_iter();
        let parts = tally.parts.iter().map(|part| part.name.clone());
        let columns = heads.chain(groups.map(name)).chain(parts).collect();
        let whole = Shown {
            total: (!self.too_few).then(|| tally.whole()),
            cells: self.groups.iter().map(|group| self.sum(tally, group)).collect(),
        };
        let lines = shown.filter(|_| !self.too_few).into_iter().flatten();
        let lines = division.lines.iter().zip(lines);
        let mut rows: Vec<Vec<Cell>> =
            lines.map(|(name, shown)| self.line(name.clone(), shown, tally)).collect();
        rows.push(self.line(Word("printed-all").into(), &whole, tally));
        Sheet { title: Some(division.title.clone()), columns, rows, summed: true }
    }

    fn line(&self, name: Heading, shown: &Shown, tally: &Tally) -> Vec<Cell> {
        let number = |n: Option<usize>| n.map_or(Cell::Hidden, Cell::Number);
        let cells = shown.cells.iter().filter(|_| self.groups.len() > 1).map(|n| number(*n));
        let parts = tally.parts.iter().map(|part| self.part(&part.columns, shown));
        [Cell::Said(name), number(shown.total)].into_iter().chain(cells).chain(parts).collect()
    }

    /// A share of a line: of the numbers that are printed there, either of its own or of all others.
    fn part(&self, columns: &[usize], shown: &Shown) -> Cell {
        let within = |group: &Vec<usize>| group.iter().filter(|c| columns.contains(c)).count();
        let whole = self.groups.iter().all(|group| [0, group.len()].contains(&within(group)));
        let Some(of) = shown.total.filter(|_| whole) else { return Cell::Hidden };
        let side = |own: bool| {
            let cells = self.groups.iter().zip(&shown.cells);
            let cells = cells.filter(|(group, _)| (within(group) > 0) == own);
            cells.map(|(_, n)| *n).sum::<Option<usize>>()
        };
        let n = side(true).or_else(|| side(false).and_then(|others| of.checked_sub(others)));
        n.map_or(Cell::Hidden, |n| Cell::Percent { n, of })
    }

    /// How it was decided what may stand. Said always: that nothing is hidden is then known too.
    pub fn notes(&self) -> Vec<Phrase> {
        let limit = self.limit.get();
        let mut notes = vec![
            Phrase::new(Word("printed-note-hidden")).with("limit", limit),
            Phrase::new(Word("printed-note-protected")),
        ];
        if self.too_few {
            notes.insert(0, Phrase::new(Word("printed-note-too-few")).with("limit", limit));
        }
        if self.groups.iter().any(|group| group.len() > 1) {
            notes.push(Phrase::new(Word("printed-note-together")).with("limit", limit));
        }
        notes
    }
}

fn each(minutes: u64, n: usize) -> Cell {
    if n == 0 { Cell::Empty } else { Cell::Each { minutes, n } }
}

/// The lines with columns that are told as one laid together.
fn laid_together(lines: &[Vec<usize>], groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let line = |line: &Vec<usize>| {
        let sum = |group: &Vec<usize>| group.iter().filter_map(|column| line.get(*column)).sum();
        groups.iter().map(sum).collect()
    };
    lines.iter().map(line).collect()
}
