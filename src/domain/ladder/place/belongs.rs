//! Which rung a contact was.

use super::Tried;
use super::climb::{Climb, alike};
use crate::base::Day;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;

impl Climb<'_> {
    /// The rung a contact belongs to: the one it tells itself, else the one stood on, else one gone past
    /// for want of a number that is there after all. Of what came to something also one ahead, or one
    /// behind that was never done. None where it has nothing to do with the ladder.
    pub(super) fn rung(&self, tried: &Tried) -> Option<usize> {
        let told = tried.step.as_ref().and_then(|key| self.ladder.at(key));
        let fits = |at: &usize| self.fits(*at, tried.kind);
        let at = self.at.filter(|_| !self.early(Day(tried.at.date())));
        let skipped = || self.skipped.iter().rev().copied().find(fits);
        // Of a letter that does not say which it was: the first, sent while there was still a number to ring.
        let written = tried.kind.is_written();
        let sent = || skipped().filter(|at| written && !self.sent.contains(at));
        let here = told.filter(fits).or_else(sent).or(at.filter(fits));
        let here = here.or_else(|| skipped().filter(|_| !written));
        if here.is_some() || !tried.disposition.reached() {
            return here;
        }
        let behind = || self.passed.iter().rev().copied().filter(|at| self.at != Some(*at));
        let left = || behind().find(|at| fits(at) && !self.done.contains(at));
        // Somebody who was met has been spoken with, though not by telephone.
        let talks = |at: &usize| self.rung_at(*at).is_some_and(|step| !step.kind.is_written());
        let met = || at.filter(|_| tried.kind.face_to_face()).filter(talks);
        let first = || Some(0).filter(|_| comes_to_something(tried.disposition));
        self.at
            .and_then(|at| self.ahead(at, tried))
            .or_else(left)
            .or_else(|| first().and_then(|first| self.ahead(first, tried)))
            .or_else(met)
            .or_else(|| behind().find(fits))
    }

    /// Whether a contact of this kind can be the rung.
    pub(super) fn fits(&self, at: usize, kind: Kind) -> bool {
        self.rung_at(at).is_some_and(|step| alike(step.kind, kind))
    }

    /// Whether a rung was left before the one stood on.
    pub(super) fn is_behind(&self, rung: usize) -> bool {
        self.at != Some(rung) && self.passed.contains(&rung) && !self.skipped.contains(&rung)
    }

    /// The nearest rung ahead that a contact can be, past rungs that ask for less than it was: a visit
    /// makes up for the letter and the call before it, a call for the letter, none for a visit.
    fn ahead(&self, from: usize, tried: &Tried) -> Option<usize> {
        let less = |at: &usize| {
            self.rung_at(*at).is_some_and(|step| weight(step.kind) < weight(tried.kind))
        };
        let (mut next, mut seen) = (vec![from], vec![from]);
        while !next.is_empty() {
            let over = next.iter().copied().filter(less);
            let ways = over.flat_map(|at| self.ladder.ways(at));
            let ways: Vec<usize> = ways.filter(|to| !seen.contains(to)).collect();
            let open = |to: &usize| {
                self.fits(*to, tried.kind) && !self.done.contains(to) && self.at != Some(*to)
            };
            let found = ways.iter().copied().find(open);
            if found.is_some() || !comes_to_something(tried.disposition) {
                return found;
            }
            seen.extend(&ways);
            next = ways;
        }
        None
    }
}

/// How much a contact is: written, spoken, face to face.
fn weight(kind: Kind) -> u8 {
    match kind {
        kind if kind.is_written() => 0,
        kind if kind.face_to_face() => 2,
        _ => 1,
    }
}

/// Whether something was carried out or agreed on.
fn comes_to_something(outcome: Disposition) -> bool {
    matches!(outcome, Disposition::Completed | Disposition::Partial | Disposition::Booked)
}
