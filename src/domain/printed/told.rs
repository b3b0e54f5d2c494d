//! What may be told of counts that are still exact: which columns, which numbers, which shares.

use super::hide::{self, Lines, Shown};
use super::{Cell, Division, Fact, Heading, Limit, Sheet, Tally, Unit};
use crate::base::{Amount, Phrase, Word};

/// A division as far as it can be told: columns told as one, and its lines.
struct Lined {
    groups: Vec<Vec<usize>>,
    shown: Vec<Shown>,
}

/// What may be told of a tally.
pub(super) struct Told {
    limit: Limit,
    /// There are so few that nothing is.
    too_few: bool,
    /// Columns that are told as one.
    groups: Vec<Vec<usize>>,
    /// Each division; none where its lines cannot be told.
    divisions: Vec<Option<Lined>>,
}

impl Told {
    pub fn of(tally: &Tally, limit: Limit) -> Self {
        let groups = hide::groups(&tally.wholes, limit.get());
        let divisions =
            tally.divisions.iter().map(|one| Lined::of(one, (tally, &groups), limit)).collect();
        let too_few = tally.too_few(limit);
        let mut told = Self { limit, too_few, groups, divisions };
        for at in 0..told.divisions.len() {
            if (told.is_given_away(tally, at) || told.is_twin(tally, at))
                && let Some(lined) = told.divisions.get_mut(at)
            {
                *lined = None;
            }
        }
        told
    }

    /// Whether a line of this division holds the same people as one of another, and not both are told:
    /// what is hidden with it here could be had from there.
    fn is_given_away(&self, tally: &Tally, at: usize) -> bool {
        let same = tally.divisions.get(at).and_then(|(division, _)| division.same);
        let Some((other, there, here)) = same else { return false };
        let told = |division: usize| self.divisions.get(division).is_some_and(Option::is_some);
        let both = told(other) && told(at);
        both && (self.line(other, there).is_none() || self.line(at, here).is_none())
    }

    /// The same for lines that hold exactly the same: there every number of one is a number of the other,
    /// so that both stand only where nothing is hidden in either, under the same columns.
    fn is_twin(&self, tally: &Tally, at: usize) -> bool {
        let whole = |(division, line): (usize, usize)| {
            let lined = self.divisions.get(division)?.as_ref()?;
            let shown = lined.shown.get(line)?;
            let open = shown.total.is_some() && shown.cells.iter().all(Option::is_some);
            Some((&lined.groups, open))
        };
        let pairs = tally.equal.iter().filter(|[_, (division, _)]| *division == at);
        pairs.into_iter().any(|[one, other]| match (whole(*one), whole(*other)) {
            (Some(one), Some(other)) => !one.1 || !other.1 || one.0 != other.0,
            _ => false,
        })
    }

    /// How many stand in a line of a division, where that is told.
    fn line(&self, division: usize, line: usize) -> Option<usize> {
        let lined = self.divisions.get(division)?.as_ref()?;
        lined.shown.get(line)?.total.filter(|_| !self.too_few)
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
        let number = |fact: &Fact| self.number(tally, fact);
        let told = match fact {
            Fact::Said(heading) => return Cell::Said(heading.clone()),
            Fact::Unknown => return Cell::Unknown,
            Fact::Amount(Amount { n, about: true }) => Some(*n).filter(stands).map(Cell::About),
            Fact::Share { columns, of } => {
                let both = self.sum(tally, columns).zip(self.sum(tally, of));
                both.map(|(n, of)| Cell::Share { n, of })
            }
            // Time that so few took is theirs.
            Fact::Minutes(minutes) => (!self.too_few).then_some(Cell::Minutes(*minutes)),
            Fact::MinutesOf { minutes, of } => number(of).map(|_| Cell::Minutes(*minutes)),
            Fact::Per { sum, unit, of, heads } => {
                let n = number(of).filter(|_| stands(&heads.n));
                n.map(|n| each((*sum, *unit), Amount::exactly(n) + *heads))
            }
            Fact::Toward { of, wanted } => number(of).map(|n| Cell::Share { n, of: *wanted }),
            // Who is left of those who live there are people too.
            Fact::Coverage { columns, of } => {
                let n = self.sum(tally, columns).filter(|n| stands(&of.saturating_sub(*n)));
                n.map(|n| Cell::Share { n, of: *of })
            }
            counted => number(counted).map(Cell::Number),
        };
        told.unwrap_or(Cell::Hidden)
    }

    /// The number a fact is, where it may be told.
    fn number(&self, tally: &Tally, fact: &Fact) -> Option<usize> {
        let stands = |n: &usize| self.limit.may_stand(*n);
        match fact {
            Fact::Count(n) | Fact::Amount(Amount { n, .. }) => Some(*n).filter(stands),
            Fact::All => Some(tally.whole()).filter(stands),
            Fact::Sum(columns) => self.sum(tally, columns),
            Fact::Outside { division, line } => {
                tally.whole().checked_sub(self.line(*division, *line)?)
            }
            Fact::Beside { n, of } => {
                let apart = self.number(tally, of)?.abs_diff(*n);
                Some(*n).filter(|n| stands(n) && stands(&apart))
            }
            _ => None,
        }
    }

    /// Every rung of how many. Mostly each is a part of the one before, so that whoever is missing from
    /// one to the next is told as well: no two numbers stand that differ by few.
    pub fn funnel(&self, tally: &Tally) -> Option<Sheet> {
        let funnel = tally.funnel.as_ref()?;
        let of = Some(tally.whole()).filter(|_| !self.too_few);
        let mut told: Vec<usize> = of.into_iter().collect();
        let (mut near, mut hidden) = (Vec::new(), Vec::new());
        for fact in &funnel.beside {
            match self.number(tally, fact) {
                Some(n) => near.push(n),
                None => hidden.extend(exactly(tally, fact)),
            }
        }
        told.append(&mut near);
        let mut row = |(name, n): &(Heading, usize)| {
            let apart = |other: &usize| self.limit.may_stand(other.abs_diff(*n));
            // One that is as good as a hidden number would tell it.
            let far = |other: &usize| other.abs_diff(*n) >= self.limit.get();
            let stands =
                self.limit.may_stand(*n) && told.iter().all(apart) && hidden.iter().all(far);
            // All of them are told of already.
            let stands = stands || of == Some(*n);
            let cell = of.filter(|_| stands).map(|of| Cell::Share { n: *n, of });
            if cell.is_some() {
                told.push(*n);
            }
            vec![Cell::Said(name.clone()), cell.unwrap_or(Cell::Hidden)]
        };
        let rows = funnel.rungs.iter().map(&mut row).collect();
        let title = Some(funnel.title.clone());
        Some(Sheet { title, columns: Vec::new(), rows, summed: false })
    }

    pub fn divisions<'a>(&'a self, tally: &'a Tally) -> impl Iterator<Item = Sheet> + 'a {
        let divisions = tally.divisions.iter().zip(&self.divisions);
        divisions.map(|((division, _), lined)| {
            let untold = Lined { groups: self.groups.clone(), shown: Vec::new() };
            let lined = lined.as_ref().filter(|_| !self.too_few);
            self.division(tally, division, lined.unwrap_or(&untold))
        })
    }

    fn division(&self, tally: &Tally, division: &Division, laid: &Lined) -> Sheet {
        let name = |group: &Vec<usize>| {
            let names = group.iter().filter_map(|column| tally.columns.get(*column)).cloned();
            let mut names: Vec<Heading> = names.collect();
            if names.len() == 1 { names.remove(0) } else { Heading::Together(names) }
        };
        // All columns told as one are the whole again.
        let groups = laid.groups.iter().filter(|_| laid.groups.len() > 1);
        let heads = [division.title.clone(), tally.all.clone()].into_iter();
        let parts = tally.parts.iter().map(|part| part.name.clone());
        let columns = heads.chain(groups.map(name)).chain(parts).collect();
        let whole = Shown {
            total: (!self.too_few).then(|| tally.whole()),
            cells: laid.groups.iter().map(|group| self.sum(tally, group)).collect(),
        };
        let lines = division.lines.iter().zip(&laid.shown);
        let row = |(name, shown): (&Heading, &Shown)| laid.row(name.clone(), shown, tally);
        let mut rows: Vec<Vec<Cell>> = lines.map(row).collect();
        rows.push(laid.row(Word("printed-all").into(), &whole, tally));
        Sheet { title: Some(division.title.clone()), columns, rows, summed: true }
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
        let lined = self.divisions.iter().flatten().flat_map(|lined| &lined.groups);
        if self.groups.iter().chain(lined).any(|group| group.len() > 1) {
            notes.push(Phrase::new(Word("printed-note-together")).with("limit", limit));
        }
        notes
    }
}

impl Lined {
    /// The lines of a division under wholes that stand. Where a small number cannot be hidden among the
    /// others, columns are told as one in this division alone; where that does not do, its lines are
    /// given up. The wholes stay: they are what is asked for first.
    fn of(
        (division, lines): &(Division, Lines),
        (tally, groups): (&Tally, &[Vec<usize>]),
        limit: Limit,
    ) -> Option<Self> {
        let mut groups = groups.to_vec();
        let sum = |group: &[usize]| group.iter().filter_map(|c| tally.wholes.get(*c)).sum();
        loop {
            let never = |(line, group): &(usize, usize)| {
                let columns = groups.get(*group);
                columns.is_some_and(|all| all.iter().all(|c| division.never.contains(&(*line, *c))))
            };
            let places =
                (0..lines.len()).flat_map(|line| (0..groups.len()).map(move |g| (line, g)));
            let never = places.filter(never).collect();
            match hide::hide(&laid_together(lines, &groups), &never, limit.get()) {
                Ok(shown) => return Some(Self { groups, shown }),
                Err(hide::TooFew::Column(column)) if groups.len() > 1 => {
                    hide::lay_together(&mut groups, column, &sum);
                }
                Err(_) => return None,
            }
        }
    }

    fn row(&self, name: Heading, shown: &Shown, tally: &Tally) -> Vec<Cell> {
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
}

fn each((sum, unit): (u64, Unit), Amount { n, about }: Amount) -> Cell {
    if n == 0 { Cell::Empty } else { Cell::Each { sum, unit, n, about } }
}

/// The number of a fact, told or not.
fn exactly(tally: &Tally, fact: &Fact) -> Option<usize> {
    match fact {
        Fact::All => Some(tally.whole()),
        Fact::Count(n) | Fact::Beside { n, .. } => Some(*n),
        Fact::Sum(columns) => Some(columns.iter().filter_map(|c| tally.wholes.get(*c)).sum()),
        Fact::Outside { division, line } => {
            let (_, lines) = tally.divisions.get(*division)?;
            Some(tally.whole() - lines.get(*line)?.iter().sum::<usize>())
        }
        _ => None,
    }
}

/// The lines with columns that are told as one laid together.
fn laid_together(lines: &[Vec<usize>], groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
    let line = |line: &Vec<usize>| {
        let sum = |group: &Vec<usize>| group.iter().filter_map(|column| line.get(*column)).sum();
        groups.iter().map(sum).collect()
    };
    lines.iter().map(line).collect()
}
