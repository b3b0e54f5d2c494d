//! Whether a ladder hangs together: every rung can be come to, and nobody goes round it within a day.

use super::{Goes, Ladder, When};
use crate::base::Word;
use crate::domain::written::Faults;
use std::collections::BTreeMap;

/// Tells what does not hang together, each at the place of its rung.
pub(super) fn tell(ladder: &Ladder, places: &BTreeMap<&str, usize>, faults: &mut Faults<'_>) {
    let mut at = |key: &str, word: Word| {
        let place = places.get(key).copied().unwrap_or(0);
        faults.named(place, word, key);
    };
    for key in unreached(ladder) {
        at(key, Word("fault-ladder-unreached"));
    }
    for key in circles(ladder) {
        at(key, Word("fault-ladder-circle"));
    }
}

impl Ladder {
    /// Rungs that a way out of this one leads to.
    pub(super) fn ways(&self, at: usize) -> impl Iterator<Item = usize> {
        let step = self.steps.get(at);
        let goes = step.into_iter().flat_map(|step| {
            When::ALL.iter().filter(|when| when.suits(step)).filter_map(|w| step.way(*w))
        });
        goes.filter_map(|goes| match goes {
            Goes::Step(key) => self.at(key),
            Goes::End => None,
        })
    }
}

/// The rungs nobody ever comes to.
pub(super) fn unreached(ladder: &Ladder) -> Vec<&str> {
    let mut come = vec![false; ladder.steps.len()];
    let mut next = vec![0];
    while let Some(at) = next.pop() {
        if let Some(seen) = come.get_mut(at).filter(|seen| !**seen) {
            *seen = true;
            next.extend(ladder.ways(at));
        }
    }
    let steps = ladder.steps.iter().zip(come);
    steps.filter(|(_, seen)| !seen).map(|(step, _)| step.key.as_str()).collect()
}

/// The rungs that lead back to themselves with not a day between: somebody would go round for ever.
pub(super) fn circles(ladder: &Ladder) -> Vec<&str> {
    let quick = |at: usize| {
        let soon = |to: &usize| ladder.steps.get(*to).is_some_and(|step| step.after.is_none());
        ladder.ways(at).filter(soon).collect::<Vec<_>>()
    };
    let returns = |from: usize| {
        let mut seen = vec![false; ladder.steps.len()];
        let mut next = quick(from);
        while let Some(at) = next.pop() {
            if at == from {
                return true;
            }
            if let Some(seen) = seen.get_mut(at).filter(|seen| !**seen) {
                *seen = true;
                next.extend(quick(at));
            }
        }
        false
    };
    let steps = ladder.steps.iter().enumerate().filter(|(at, _)| returns(*at));
    steps.map(|(_, step)| step.key.as_str()).collect()
}
