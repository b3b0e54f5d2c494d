//! One row's changes of both files weighed against each other: what it becomes, and what two disagree
//! about. Nothing is read and nothing is written here.

use super::line::{Known, Line, Values};
use super::{NOBODYS, binned};
use crate::base::Id;
use crate::store::apply::{DECIDED, same};
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

/// Rows that hold what somebody has written at length.
const TAKEN: [&str; 2] = ["encounter", "task"];

/// What a file's own keys are: who opens this one, and by which paper. Another file's say nothing of it,
/// and whoever is wrapped for would be let in there and shut out here.
const OWN: [(&str, &str); 2] = [("worker", "public"), ("register", "recovery")];

/// What becomes of a row.
#[derive(Debug, Default)]
pub struct Weighed<'a> {
    /// It was erased, here or there: for good.
    pub erased: bool,
    /// It was added, here or there.
    pub born: bool,
    /// Columns that become what the other file says.
    pub set: Vec<(&'static Field, Cell)>,
    /// Values that two wrote without knowing of each other.
    pub quarrels: Vec<Differ<'a>>,
}

/// A column, or several that are one value together.
type One = Vec<&'static Field>;

/// Two values of one and the same.
#[derive(Debug)]
pub struct Differ<'a> {
    pub fields: One,
    /// What stands.
    pub stands: Said<'a>,
    /// What does not.
    pub falls: Said<'a>,
}

/// What one change says of a value.
#[derive(Debug, Clone)]
pub struct Said<'a> {
    pub line: &'a Line,
    pub value: Vec<Cell>,
    /// Somebody meant it: a row that is added also stands where nobody spoke of it.
    meant: bool,
}

impl Differ<'_> {
    /// The column it is listed by.
    pub fn column(&self) -> &'static str {
        self.fields.first().map_or("", |field| field.name.as_str())
    }

    /// What the one who does not stand had seen.
    pub fn seen(&self) -> Result<Vec<Cell>> {
        let olds = self.falls.line.olds()?;
        let seen = |f: &&Field| olds.get(&f.name).map_or(Ok(Cell::Null), |s| from_json(s, f.holds));
        self.fields.iter().map(seen).collect()
    }

    /// The same whichever file finds it.
    pub fn id(&self, table: &Table, row: &[u8]) -> Id {
        if table.name == "person" && self.column() == "gone" {
            let (bin, back) = match self.stands.value.as_slice() {
                [Cell::Null] => (&self.falls, &self.stands),
                _ => (&self.stands, &self.falls),
            };
            return binned::id(row, bin.line, back.line);
        }
        let mut names = [self.stands.line.name, self.falls.line.name];
        names.sort_unstable();
        let [(one, n), (other, m)] = names;
        let (n, m) = (n.to_be_bytes(), m.to_be_bytes());
        let column = self.column().as_bytes();
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

    /// What it says of a value. A row that is added says nothing of a column left empty, so that the
    /// same pair added twice keeps what either said; but it does say that the row stands.
    fn said(&self, one: &[&'static Field]) -> Result<Option<Said<'a>>> {
        if !self.tells_of(one) {
            return Ok(None);
        }
        let value = |f: &&'static Field| match self.news.get(&f.name) {
            Some(value) => from_json(value, f.holds),
            None => Ok(Cell::Null),
        };
        let value = one.iter().map(value).collect::<Result<_>>()?;
        Ok(Some(Said { line: self.line, value, meant: self.means(one) }))
    }

    fn adds(&self) -> bool {
        self.line.op == "I"
    }

    /// Whether it speaks of the value itself.
    fn means(&self, one: &[&Field]) -> bool {
        one.iter().any(|field| self.news.contains_key(&field.name))
    }

    fn tells_of(&self, one: &[&Field]) -> bool {
        let stands = self.adds() && one.iter().any(|field| field.name == "gone");
        self.means(one) || stands
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
    for one in table.values()? {
        let comes = lines.iter().any(|l| l.side == Side::There && l.tells_of(&one));
        if comes && !one.iter().any(|f| OWN.contains(&(&table.name, &f.name))) {
            value(table, one, &lines, wins, &mut weighed)?;
        }
    }
    if TAKEN.contains(&table.name.as_str()) {
        taken(table, &lines, wins, &mut weighed)?;
    }
    Ok(weighed)
}

/// What was taken away in one file and written on in the other is to be settled: else what was written
/// there is lost out of sight.
fn taken<'a>(
    table: &'static Table,
    lines: &[Placed<'a>],
    wins: Wins,
    weighed: &mut Weighed<'a>,
) -> Result<()> {
    let gone = vec![table.field("gone")?];
    let mut stands: Option<(Said<'a>, Side)> = None;
    for placed in lines.iter().filter(|placed| placed.means(&gone)) {
        let said = placed.said(&gone)?;
        if let Some(said) = said
            .filter(|said| stands.as_ref().is_none_or(|(stands, _)| wins(said.line, stands.line)))
        {
            stands = Some((said, placed.side));
        }
    }
    let Some((stands, side)) = stands.filter(|(said, _)| said.value != [Cell::Null]) else {
        return Ok(());
    };
    let other = match side {
        Side::Here => Side::There,
        Side::There => Side::Here,
        Side::Both => return Ok(()),
    };
    let mut edit: Option<Said<'a>> = None;
    // What a merge has put right nobody has written.
    let written = |l: &Placed<'_>| l.line.action != NOBODYS && !l.adds() && !l.means(&gone);
    for placed in lines.iter().filter(|l| l.side == other && written(l)) {
        let line = placed.line;
        keep(&mut edit, &Said { line, value: vec![Cell::Null], meant: true }, wins);
    }
    let asked = weighed.quarrels.iter().any(|differ| differ.column() == "gone");
    if let Some(falls) = edit.filter(|_| !asked) {
        weighed.quarrels.push(Differ { fields: gone, stands, falls });
    }
    Ok(())
}

fn value<'a>(
    table: &Table,
    one: One,
    lines: &[Placed<'a>],
    wins: Wins,
    weighed: &mut Weighed<'a>,
) -> Result<()> {
    let (mut best, mut here, mut there) = (None, None, None);
    for placed in lines {
        let Some(said) = placed.said(&one)? else { continue };
        match placed.side {
            Side::Both => {}
            Side::Here => keep(&mut here, &said, wins),
            Side::There => keep(&mut there, &said, wins),
        }
        keep(&mut best, &said, wins);
    }
    let Some(there) = there else { return Ok(()) };
    let Some(best) = best else { return Ok(()) };
    if best.line.name == there.line.name {
        weighed.set.extend(one.iter().copied().zip(best.value));
    }
    let Some(here) = here.filter(|here| here.meant && there.meant) else { return Ok(()) };
    let decided = |f: &&Field| DECIDED.contains(&(&table.name, &f.name));
    let settled = UNSETTLED.contains(&table.name.as_str()) || one.iter().any(decided);
    let alike = one.iter().zip(here.value.iter().zip(&there.value));
    if !settled && !alike.into_iter().all(|(f, (a, b))| same(&f.name, a, b)) {
        let (stands, falls) =
            if wins(there.line, here.line) { (there, here) } else { (here, there) };
        weighed.quarrels.push(Differ { fields: one, stands, falls });
    }
    Ok(())
}

fn keep<'a>(best: &mut Option<Said<'a>>, said: &Said<'a>, wins: Wins) {
    if best.as_ref().is_none_or(|best| wins(said.line, best.line)) {
        *best = Some(said.clone());
    }
}
