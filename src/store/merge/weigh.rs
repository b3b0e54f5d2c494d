//! One row's changes of both files weighed against each other: what it becomes, and what two disagree
//! about. Nothing is read and nothing is written here.

use super::line::{Known, Line, Values};
use crate::base::Id;
use crate::store::apply::{ORDER, same};
use crate::store::conflicts::id_of;
use crate::store::row::from_json;
use crate::store::schema::{Field, Table};
use crate::store::{Cell, Result};

/// Says whether the first of two changes of one value counts.
pub type Wins = fn(&Line, &Line) -> bool;

/// The rule: the greater clock, and of two alike the greater writer.
pub const GREATEST: Wins = |a, b| a.rank() > b.rank();

/// What two files list of their own accord, and nobody is to settle.
const UNSETTLED: [&str; 2] = ["conflict", "imported"];

/// What becomes of a row.
#[derive(Debug, Default)]
pub struct Weighed<'a> {
    /// It was erased, here or there: for good.
    pub erased: bool,
    /// It was added, here or there.
    pub born: bool,
    /// Columns that become what the other file says.
    pub set: Vec<(&'static Field, Cell)>,
    /// Columns that two wrote without knowing of each other.
    pub quarrels: Vec<Differ<'a>>,
}

/// Two values of one column.
#[derive(Debug)]
pub struct Differ<'a> {
    pub field: &'static Field,
    /// What stands.
    pub stands: Said<'a>,
    /// What does not.
    pub falls: Said<'a>,
}

/// What one change says of one column.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    pub line: &'a Line,
    pub value: Cell,
    /// Somebody meant it: a row that is added also stands where nobody spoke of it.
    meant: bool,
}

impl Differ<'_> {
    /// What the one who does not stand had seen.
    pub fn seen(&self) -> Result<Cell> {
        let olds = self.falls.line.olds()?;
        let seen = olds.get(&self.field.name);
        seen.map_or(Ok(Cell::Null), |seen| from_json(seen, self.field.holds))
    }

    /// The same whichever file finds it.
    pub fn id(&self, table: &Table, row: &[u8]) -> Id {
        let mut names = [self.stands.line.name, self.falls.line.name];
        names.sort_unstable();
        let [(one, n), (other, m)] = names;
        let (n, m) = (n.to_be_bytes(), m.to_be_bytes());
        let column = self.field.name.as_bytes();
        id_of(&[b"merge", table.name.as_bytes(), row, column, &one, &n, &other, &m])
    }
}

/// One line, where it stands and what it says.
struct Placed<'a> {
    line: &'a Line,
    side: Side,
    news: Values,
}

impl<'a> Placed<'a> {
    fn new(line: &'a Line, side: Side) -> Result<Self> {
        Ok(Self { line, side, news: line.news()? })
    }

    /// What it says of a column. A row that is added says nothing of a column left empty, so that the
    /// same pair added twice keeps what either said; but it does say that the row stands.
    fn said(&self, field: &Field) -> Result<Option<Said<'a>>> {
        let line = self.line;
        Ok(match self.news.get(&field.name) {
            Some(value) => Some(Said { line, value: from_json(value, field.holds)?, meant: true }),
            None if self.adds() && field.name == "gone" => {
                Some(Said { line, value: Cell::Null, meant: false })
            }
            None => None,
        })
    }

    fn adds(&self) -> bool {
        self.line.op == "I"
    }

    fn tells_of(&self, field: &Field) -> bool {
        self.news.contains_key(&field.name) || self.adds() && field.name == "gone"
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    /// Both files know it.
    Both,
    /// The other file does not.
    Here,
    /// This file does not.
    There,
}

/// Weighs what is here (`ours`) and what comes (`news`), given what the other file `known`.
pub fn weigh<'a>(
    table: &'static Table,
    (ours, news): (&'a [Line], &'a [Line]),
    known: &Known,
    wins: Wins,
) -> Result<Weighed<'a>> {
    let side = |line: &Line| if known.has(line.name) { Side::Both } else { Side::Here };
    let here = ours.iter().map(|line| Placed::new(line, side(line)));
    let there = news.iter().map(|line| Placed::new(line, Side::There));
    let lines: Vec<Placed<'_>> = here.chain(there).collect::<Result<_>>()?;
    let mut weighed = Weighed {
        erased: lines.iter().any(|l| l.line.op == "D"),
        born: lines.iter().any(|l| l.line.op == "I"),
        ..Weighed::default()
    };
    if weighed.erased {
        return Ok(weighed);
    }
    let comes = |f: &&Field| lines.iter().any(|l| l.side == Side::There && l.tells_of(f));
    for field in table.fields.iter().filter(comes) {
        column(table, field, &lines, wins, &mut weighed)?;
    }
    Ok(weighed)
}

fn column<'a>(
    table: &Table,
    field: &'static Field,
    lines: &[Placed<'a>],
    wins: Wins,
    weighed: &mut Weighed<'a>,
) -> Result<()> {
    let (mut best, mut here, mut there) = (None, None, None);
    for placed in lines {
        let Some(said) = placed.said(field)? else { continue };
        match placed.side {
            Side::Both => {}
            Side::Here => keep(&mut here, &said, wins),
            Side::There => keep(&mut there, &said, wins),
        }
        keep(&mut best, &said, wins);
    }
    let Some(there) = there else { return Ok(()) };
    let Some(best) = best else { return Ok(()) };
    let theirs = best.line.name == there.line.name;
    if theirs {
        weighed.set.push((field, best.value));
    }
    let Some(here) = here.filter(|here| here.meant && there.meant) else { return Ok(()) };
    let last_counts = (table.name.as_str(), field.name.as_str()) == ORDER;
    let settled = UNSETTLED.contains(&table.name.as_str()) || last_counts;
    if !settled && !same(&field.name, &here.value, &there.value) {
        let (stands, falls) =
            if wins(there.line, here.line) { (there, here) } else { (here, there) };
        weighed.quarrels.push(Differ { field, stands, falls });
    }
    Ok(())
}

fn keep<'a>(best: &mut Option<Said<'a>>, said: &Said<'a>, wins: Wins) {
    if best.as_ref().is_none_or(|best| wins(said.line, best.line)) {
        *best = Some(said.clone());
    }
}
