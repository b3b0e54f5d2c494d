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
    last: Option<(Alike, One)>,
}

impl Count {
    /// Begins to count by each of these divisions.
    pub fn by(by: &[By]) -> Self {
        Self { divisions: by.iter().copied().map(Division::new).collect(), ..Self::default() }
    }

    /// Counts one contact.
    pub fn add(&mut self, row: &Row) {
        let one = match &self.last {
            Some((alike, one)) if *alike == alike_as(row) => one,
            _ => &self.last.insert((alike_as(row), One::of(row))).1,
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

/// What tells which figures a contact adds to: its kind, how it went, whether it was with a person.
type Alike = (Kind, Disposition, bool);

fn alike_as(row: &Row) -> Alike {
    (row.kind, row.disposition, row.person.is_some())
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
    tried: bool,
    reached: bool,
}

impl One {
    fn of(row: &Row) -> Self {
        let counted = |part: Part| usize::from(part.holds(row));
        let figures = Figures {
            contacts: counted(Part::Contacts),
            written: counted(Part::Written),
            written_nameless: counted(Part::WrittenNameless),
            calls: counted(Part::Calls),
            answered: counted(Part::Answered),
            visits: counted(Part::Visits),
            visited: counted(Part::Visited),
            talks: counted(Part::Talks),
            talks_nameless: counted(Part::TalksNameless),
            completed: counted(Part::Completed),
            ..Figures::default()
        };
        let (tried, reached) = (Part::Tried.holds(row), Part::Reached.holds(row));
        Self { figures, tried, reached }
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
        let heads = usize::try_from(row.heads).unwrap_or(usize::MAX);
        sum.contacts += more.contacts * heads;
        sum.written += more.written * heads;
        sum.written_nameless += more.written_nameless * heads;
        sum.calls += more.calls * heads;
        sum.answered += more.answered * heads;
        sum.visits += more.visits * heads;
        sum.visited += more.visited * heads;
        sum.talks += more.talks * heads;
        sum.talks_nameless += more.talks_nameless * heads;
        sum.completed += more.completed * heads;
        if row.about {
            sum.guessed.written |= more.written > 0;
            sum.guessed.talks |= more.talks > 0 || more.completed > 0;
        }
        sum.minutes += u64::from(row.minutes);
        if let Some(person) = row.person.filter(|_| one.tried) {
            self.persons.insert(person, one.reached);
        }
    }

    fn finish(self) -> Figures {
        let (persons, reached) = self.persons.counts();
        Figures { persons, reached, ..self.figures }
    }
}
