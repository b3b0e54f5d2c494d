//! Contacts counted as they are read, by several divisions at once: there may be a million of them, so
//! none is kept and nothing about one is looked up twice.

use super::distinct::Marks;
use super::{By, Figures, Group, Part, Row};
use crate::base::id::IdMap;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

/// Each group that has anything, in order.
pub type Lines = Vec<(Group, Figures)>;

/// Figures by group, and of everything together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Totals {
    /// Each group that has anything, in order.
    pub lines: Lines,
    /// All together: a person in two groups counts once.
    pub all: Figures,
}

/// What has been counted so far.
#[derive(Debug, Default)]
pub struct Count {
    divisions: Vec<Division>,
    all: Tally,
    /// What the contact before added: mostly the next one too.
    last: Option<(Kind, Disposition, One)>,
}

impl Count {
    /// Begins to count by each of these divisions.
    pub fn by(by: &[By]) -> Self {
        Self { divisions: by.iter().copied().map(Division::new).collect(), ..Self::default() }
    }

    /// Counts one contact.
    pub fn add(&mut self, row: &Row) {
        let one = match &self.last {
            Some((kind, how, one)) if (*kind, *how) == (row.kind, row.disposition) => one,
            _ => &self.last.insert((row.kind, row.disposition, One::of(row))).2,
        };
        for division in &mut self.divisions {
            if let Some(tally) = division.tally(row) {
                tally.count(one, row);
            }
        }
        self.all.count(one, row);
    }

    /// The lines of each division, in their order, and all together.
    pub fn finish(self) -> (Vec<Lines>, Figures) {
        (self.divisions.into_iter().map(Division::finish).collect(), self.all.finish())
    }
}

/// The lines of one division.
#[derive(Debug)]
struct Division {
    by: By,
    /// The group of the contact before and its line: mostly those of the next one too.
    last: Option<(Group, usize)>,
    places: IdMap<Group, usize>,
    lines: Vec<(Group, Tally)>,
}

impl Division {
    fn new(by: By) -> Self {
        Self { by, last: None, places: IdMap::default(), lines: Vec::new() }
    }

    fn tally(&mut self, row: &Row) -> Option<&mut Tally> {
        let group = self.by.group(row);
        let place = match self.last {
            Some((last, place)) if last == group => place,
            _ => {
                let next = self.lines.len();
                let place = *self.places.entry(group).or_insert(next);
                if place == next {
                    self.lines.push((group, Tally::default()));
                }
                place
            }
        };
        self.last = Some((group, place));
        self.lines.get_mut(place).map(|(_, tally)| tally)
    }

    fn finish(self) -> Lines {
        let mut lines: Vec<_> =
            self.lines.into_iter().map(|(group, tally)| (group, tally.finish())).collect();
        lines.sort_unstable_by_key(|(group, _)| *group);
        lines
    }
}

/// What a contact of a kind that went one way adds, whichever groups it falls in.
#[derive(Debug)]
struct One {
    figures: Figures,
    reached: bool,
}

impl One {
    fn of(row: &Row) -> Self {
        let counted = |part: Part| usize::from(part.holds(row));
        let figures = Figures {
            contacts: counted(Part::Contacts),
            written: counted(Part::Written),
            calls: counted(Part::Calls),
            answered: counted(Part::Answered),
            visits: counted(Part::Visits),
            visited: counted(Part::Visited),
            talks: counted(Part::Talks),
            completed: counted(Part::Completed),
            ..Figures::default()
        };
        Self { figures, reached: Part::Reached.holds(row) }
    }
}

#[derive(Debug, Default)]
struct Tally {
    figures: Figures,
    persons: Marks,
}

impl Tally {
    fn count(&mut self, one: &One, row: &Row) {
        let (sum, more) = (&mut self.figures, &one.figures);
        sum.contacts += more.contacts;
        sum.written += more.written;
        sum.calls += more.calls;
        sum.answered += more.answered;
        sum.visits += more.visits;
        sum.visited += more.visited;
        sum.talks += more.talks;
        sum.completed += more.completed;
        sum.minutes += u64::from(row.minutes);
        if let Some(person) = row.person {
            self.persons.insert(person, one.reached);
        }
    }

    fn finish(self) -> Figures {
        let (persons, reached) = self.persons.counts();
        Figures { persons, reached, ..self.figures }
    }
}
