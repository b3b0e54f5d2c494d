//! How far those on a list have come, as it is told: by the rungs of its ladder where it has one, else by
//! those that every list has.

use super::funnel::{Rung, Trial, funnel};
use crate::base::PersonId;
use crate::domain::ladder::Ladder;
use crate::domain::task::Errand;

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stair {
    /// A rung that every list has.
    Rung(Rung),
    /// This rung of the ladder, counted from nought.
    Step(usize),
}

/// Everybody at each, from the list down. `done` gives the keys of the rungs somebody has done with. A
/// rung nobody has come to says nothing, but for those of the ladder and the two that every list has.
pub fn stairs<'a>(
    list: &[PersonId],
    (trials, planned): (&[Trial], &[(PersonId, Errand)]),
    ladder: Option<&Ladder>,
    done: impl Fn(PersonId) -> &'a [String],
) -> Vec<(Stair, Vec<PersonId>)> {
    let always = |rung: Rung| matches!(rung, Rung::Listed | Rung::Reached);
    let mut rungs = funnel(list, trials, planned);
    // The ladder's own rungs say what is tried.
    rungs.retain(|(rung, who)| always(*rung) || (ladder.is_none() && !who.is_empty()));
    let mut rungs = rungs.into_iter().map(|(rung, who)| (Stair::Rung(rung), who));
    let steps =
        ladder.into_iter().flat_map(|ladder| &ladder.steps).enumerate().map(|(at, step)| {
            let who = list.iter().copied().filter(|id| done(*id).contains(&step.key)).collect();
            (Stair::Step(at), who)
        });
    let listed = rungs.next();
    listed.into_iter().chain(steps).chain(rungs).collect()
}
