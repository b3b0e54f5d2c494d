//! How the people of an initiative are divided on its page, and which places every reader knows to be
//! empty: who was not met has no place where they met, and who has not been tried has said nothing.

use super::columns;
use crate::base::Day;
use crate::domain::makeup::{Divide, Ended, Look, Mark, Member};
use crate::domain::printed::{Division, Fact, Heading};
use std::collections::BTreeSet;

/// The divisions with their lines.
pub(super) struct Divided {
    pub by: Vec<Divide>,
    /// The lines of each.
    pub marks: Vec<Vec<Mark>>,
}

impl Divided {
    /// The line somebody stands in, of each division.
    pub fn lines_of(&self, member: &Member, on: Day) -> Vec<usize> {
        let line = |(by, marks): (&Divide, &Vec<Mark>)| {
            let mark = member.mark(*by, on);
            marks.iter().position(|one| *one == mark).unwrap_or(usize::MAX)
        };
        self.by.iter().zip(&self.marks).map(line).collect()
    }

    /// Each with its headings.
    pub fn divisions(&self, name: impl Fn(&Mark) -> Heading) -> Vec<Division> {
        let division = |(by, marks): (&Divide, &Vec<Mark>)| Division {
            never: never(marks),
            same: self.same(*by),
            ..Division::new(by.word(), marks.iter().map(&name).collect())
        };
        self.by.iter().zip(&self.marks).map(division).collect()
    }

    /// Where a line of a division stands.
    fn place(&self, by: Divide, mark: &Mark) -> Option<(usize, usize)> {
        let division = self.by.iter().position(|one| *one == by)?;
        let line = self.marks.get(division)?.iter().position(|one| one == mark)?;
        Some((division, line))
    }

    /// Who was never visited was mostly never met: the two lines tell of the same people.
    fn same(&self, by: Divide) -> Option<(usize, usize, usize)> {
        let (_, here) =
            self.place(Divide::Along, &Mark::Along(None)).filter(|_| by == Divide::Along)?;
        let (division, line) = self.place(Divide::Met, &Mark::Met(None))?;
        Some((division, line, here))
    }

    /// How many were met face to face: all but those who were not, who stand in a line of their own.
    pub fn met(&self) -> Fact {
        let divided = self.by.contains(&Divide::Met);
        match self.place(Divide::Met, &Mark::Met(None)) {
            Some((division, line)) => Fact::Outside { division, line },
            None if divided => Fact::All,
            None => Fact::Count(0),
        }
    }
}

/// The lines and columns nobody can stand in.
fn never(marks: &[Mark]) -> BTreeSet<(usize, usize)> {
    let all = columns(Ended::ALL);
    let but = |ended: Ended| all.iter().copied().filter(move |column| *column != ended as usize);
    let mut never = BTreeSet::new();
    for (line, mark) in marks.iter().enumerate() {
        let empty: Vec<usize> = match mark {
            Mark::Worker(None) => but(Ended::NotBegun).collect(),
            Mark::Worker(Some(_)) => columns(&[Ended::NotBegun]),
            Mark::Met(Some(_)) | Mark::Along(Some(_)) => columns(Look::NotReached.ends()),
            Mark::WhyNot(Some(_)) => but(Ended::Declined).collect(),
            _ => Vec::new(),
        };
        never.extend(empty.into_iter().map(|column| (line, column)));
    }
    never
}
