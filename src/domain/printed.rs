//! What goes on paper or into a file: headings, facts, lists and tables, with no small number in them
//! and nothing a small number could be worked out from.
//!
//! A number from 1 to below the limit is hidden. A nought is printed, for it tells of nobody; in a line
//! of fewer than the limit nothing is printed at all. Columns whose whole is too small are laid
//! together, so that every whole stands. Then as many numbers more are hidden in each division as it
//! takes for each hidden one to be, for all the reader can tell by the sums, also one that need not have
//! been hidden; where that cannot be, the division gives way and not the wholes. Nothing is told twice
//! by two rules: a fact that a line of a division would give away stands or falls with that line, and
//! shares and means are printed only where the numbers they are made of are. Hidden is hidden: the same
//! two points, whatever the reason.
//!
//! Only [`Tally`] and [`Printed::list`] lead here, and both take a [`Cleared`] list: nobody protected is
//! in any number.

mod hide;
mod network;
mod tally;
#[cfg(test)]
pub(crate) mod tests;
mod told;

pub use tally::{Counted, Division, Fact, Funnel, Part, Tally};

use crate::base::{Country, Day, Phrase, Word};
use crate::domain::output::Cleared;
use crate::domain::written::Labels;
use told::Told;

/// The least number that is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit(usize);

impl Limit {
    /// The least and the greatest limit a team may choose.
    pub const RANGE: (u32, u32) = (3, 20);

    /// A limit within the range.
    pub fn new(n: u32) -> Self {
        let (least, greatest) = Self::RANGE;
        Self(usize::try_from(n.clamp(least, greatest)).unwrap_or(5))
    }

    /// The number itself.
    pub const fn get(self) -> usize {
        self.0
    }

    /// Whether so many are nobody, or enough to be told of.
    pub const fn may_stand(self, n: usize) -> bool {
        hide::may_stand(n, self.0)
    }
}

impl Default for Limit {
    fn default() -> Self {
        Self(5)
    }
}

/// What something is called: a sentence in the reader's language, or the team's own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heading {
    /// Said in the reader's language.
    Phrase(Phrase),
    /// As it stands.
    Text(String),
    /// As it is called in the reader's language.
    Labels(Labels),
    /// With its number before it.
    Nth(usize, Box<Heading>),
    /// Several that are told as one.
    Together(Vec<Heading>),
    /// From the first to the last.
    Span(Vec<Heading>),
    /// A day.
    Day(Day),
}

impl From<Day> for Heading {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<Phrase> for Heading {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<Word> for Heading {
    fn from(word: Word) -> Self {
        Self::Phrase(word.into())
    }
}

impl From<&str> for Heading {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// What something is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Money, of the country.
    Money(Country),
}

/// One place of a table as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words.
    Said(Heading),
    /// A number that may stand.
    Number(usize),
    /// A number that may stand, and that nobody has counted.
    About(usize),
    /// So many of so many, both of which may stand.
    Share { n: usize, of: usize },
    /// The share alone.
    Percent { n: usize, of: usize },
    /// A length of time in minutes.
    Minutes(u64),
    /// So much for each of so many, which may stand; `about` where those were not all counted.
    Each { sum: u64, unit: Unit, n: usize, about: bool },
    /// Too small, or it would give one away that is.
    Hidden,
    /// Not known.
    Unknown,
    /// Nothing stands here.
    Empty,
}

/// A table as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    title: Option<Heading>,
    columns: Vec<Heading>,
    rows: Vec<Vec<Cell>>,
    /// The last row holds the wholes.
    summed: bool,
}

impl Sheet {
    /// What it is about.
    pub fn title(&self) -> Option<&Heading> {
        self.title.as_ref()
    }

    /// What stands over its columns; nothing over pairs of a name and a value.
    pub fn columns(&self) -> &[Heading] {
        &self.columns
    }

    /// Its rows.
    pub fn rows(&self) -> &[Vec<Cell>] {
        &self.rows
    }

    /// Whether the last row holds the wholes of the others.
    pub fn is_summed(&self) -> bool {
        self.summed
    }
}

/// A page or a file about to be written: everything in it may be read by anybody it is given to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    title: Heading,
    about: Vec<Heading>,
    sheets: Vec<Sheet>,
    notes: Vec<Phrase>,
    limit: Limit,
}

impl Printed {
    /// An empty page.
    pub fn new(title: impl Into<Heading>, limit: Limit) -> Self {
        let (about, sheets, notes) = (Vec::new(), Vec::new(), Vec::new());
        Self { title: title.into(), about, sheets, notes, limit }
    }

    /// With a line under the title.
    #[must_use]
    pub fn about(mut self, line: impl Into<Heading>) -> Self {
        self.about.push(line.into());
        self
    }

    /// With a table of names and words, in which nothing is counted.
    #[must_use]
    pub fn words(mut self, title: Option<Heading>, rows: Vec<(Heading, Heading)>) -> Self {
        let row = |(name, said)| vec![Cell::Said(name), Cell::Said(said)];
        let rows = rows.into_iter().map(row).collect();
        self.sheets.push(Sheet { title, columns: Vec::new(), rows, summed: false });
        self
    }

    /// With a list, one row each of those who may leave.
    #[must_use]
    pub fn list(
        mut self,
        title: Option<Heading>,
        columns: Vec<Heading>,
        rows: &Cleared<Vec<Heading>>,
    ) -> Self {
        let row = |row: &Vec<Heading>| row.iter().cloned().map(Cell::Said).collect();
        let rows = rows.rows().iter().map(row).collect();
        self.sheets.push(Sheet { title, columns, rows, summed: false });
        self
    }

    /// With counts, as far as they may stand, and how that was decided.
    #[must_use]
    pub fn tally(mut self, tally: &Tally) -> Self {
        let told = Told::of(tally, self.limit);
        self.sheets.extend(told.facts(tally));
        self.sheets.extend(told.funnel(tally));
        self.sheets.extend(told.divisions(tally));
        for note in told.notes() {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
        self
    }

    /// What it is called.
    pub fn title(&self) -> &Heading {
        &self.title
    }

    /// The lines under the title.
    pub fn lines(&self) -> &[Heading] {
        &self.about
    }

    /// Its tables, in order.
    pub fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    /// What the reader has to know of how it was made.
    pub fn notes(&self) -> &[Phrase] {
        &self.notes
    }
}
