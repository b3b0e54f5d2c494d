//! What became of each person on a list, and of the list as a whole.

use super::{Counts, Share};
use crate::base::{Day, PersonId, Stamp};
use crate::domain::disposition::{Bucket, Counting, Disposition};
use crate::domain::initiative::{Removal, Targets};
use std::collections::{BTreeMap, BTreeSet};

/// One attempt at a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempt {
    /// At whom, after merges.
    pub person: PersonId,
    /// When.
    pub at: Stamp,
    /// On which day, where it was.
    pub day: Day,
    /// How it went.
    pub disposition: Disposition,
}

/// What counts in the end for one person: the newest outcome that closes the case, else the best
/// contact there has been, and of equals the newest. `None` where nothing has been tried.
///
/// Death or moving away after a contact that was carried out does not undo it: the work was done,
/// and last spring's figures stay what they were.
pub fn final_disposition(
    attempts: impl IntoIterator<Item = (Stamp, Disposition)>,
    counting: Counting,
) -> Option<Disposition> {
    let mut newest: Option<(Stamp, Disposition)> = None;
    let mut best: Option<(Bucket, std::cmp::Reverse<Stamp>, Disposition)> = None;
    let mut done: Option<(Stamp, Disposition)> = None;
    for (at, disposition) in attempts {
        let contact = (disposition.bucket(counting), std::cmp::Reverse(at), disposition);
        best = Some(best.map_or(contact, |before| before.min(contact)));
        if disposition.asks_questions() && done.is_none_or(|(when, _)| when <= at) {
            done = Some((at, disposition));
        }
        if disposition.closes() && newest.is_none_or(|(when, _)| when <= at) {
            newest = Some((at, disposition));
        }
    }
    match (newest, done) {
        (Some((_, left)), Some((_, carried_out))) if left.is_departure() => Some(carried_out),
        (Some((_, closing)), _) => Some(closing),
        (None, _) => best.map(|(_, _, disposition)| disposition),
    }
}

/// What became of a sealed list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reach {
    /// Persons in each group of the rates; those not tried yet stand under "not begun".
    pub counts: Counts,
    /// What became of each person the N consists of, and of those found to be outside it.
    pub who: BTreeMap<PersonId, Disposition>,
    /// How many stood on the list when it was sealed.
    pub sealed: usize,
    /// How many of them are outside the N now, by reason.
    pub outside: BTreeMap<Removal, usize>,
    /// How many came after the sealing: in no figure above.
    pub late: usize,
    /// How many of those were met or spoken with.
    pub late_reached: usize,
}

/// What became of everybody on the list. Attempts at others than those on it do not count.
///
/// `None` before the list is sealed: there is nothing to set a figure against.
pub fn reach(targets: &Targets, attempts: &[Attempt], counting: Counting) -> Option<Reach> {
    targets.seal?;
    let mut tried: BTreeMap<PersonId, Vec<(Stamp, Disposition)>> = BTreeMap::new();
    for attempt in attempts {
        tried.entry(attempt.person).or_default().push((attempt.at, attempt.disposition));
    }
    let became = |person: PersonId| {
        let attempts = tried.get(&person).into_iter().flatten().copied();
        final_disposition(attempts, counting).unwrap_or(Disposition::NotBegun)
    };
    let mut reach = Reach {
        counts: Counts::default(),
        who: BTreeMap::new(),
        sealed: 0,
        outside: BTreeMap::new(),
        late: 0,
        late_reached: 0,
    };
    let mut seen = BTreeSet::new();
    for target in &targets.list {
        // Two cards on the list may since have been found to be the same person: one N, not two.
        let again = !seen.insert(target.person);
        let disposition = became(target.person);
        match (target.late, target.left()) {
            _ if again => reach.leave(target.late, Removal::Duplicate),
            (true, Some(_)) => {}
            (true, None) => {
                reach.late += 1;
                reach.late_reached += usize::from(disposition.bucket(counting).reached());
            }
            (false, Some(why)) => reach.leave(false, why),
            (false, None) => reach.count(target.person, disposition, counting),
        }
    }
    Some(reach)
}

impl Reach {
    /// The N of "n of N": the sealed list but for those found to be outside it.
    pub fn of(&self) -> usize {
        self.counts.eligible()
    }

    /// Persons the contact was carried out with, of the list. Partly carried out is not counted.
    pub fn completed(&self) -> Share {
        Share::of(self.counts.get(Bucket::Complete), self.of())
    }

    /// Persons with this outcome in the end, of the list.
    pub fn with(&self, bucket: Bucket) -> Share {
        Share::of(self.counts.get(bucket), self.of())
    }

    /// Who ended in this group, to list them.
    pub fn who_in(&self, bucket: Bucket, counting: Counting) -> Vec<PersonId> {
        let there = self.who.iter().filter(|(_, d)| d.bucket(counting) == bucket);
        there.map(|(person, _)| *person).collect()
    }

    fn count(&mut self, person: PersonId, disposition: Disposition, counting: Counting) {
        self.sealed += 1;
        let bucket = disposition.bucket(counting);
        self.counts.add(bucket);
        self.who.insert(person, disposition);
        if bucket == Bucket::NotEligible
            && let Some(why) = Removal::of(disposition)
        {
            *self.outside.entry(why).or_default() += 1;
        }
    }

    fn leave(&mut self, late: bool, why: Removal) {
        if !late {
            self.sealed += 1;
            self.counts.add(Bucket::NotEligible);
            *self.outside.entry(why).or_default() += 1;
        }
    }
}
