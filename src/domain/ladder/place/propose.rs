//! What a ladder proposes to do after a try, while it is being written down.

use super::{Facts, Now, Tried, place};
use crate::domain::encounter::Proposal;
use crate::domain::ladder::Ladder;

/// The next step after `tried`, the last of which is the one being written down; none where the ladder
/// ends or stops there, or waits for the person. What was open to be done is done by it.
pub fn propose(ladder: &Ladder, facts: &Facts, tried: &[Tried], now: &Now) -> Option<Proposal> {
    let standing = place(ladder, facts, tried, &[], now);
    let (day, time) = standing.due?;
    let waits = standing.step.as_ref().and_then(|key| ladder.step(key)?.wait);
    let kind = standing.kind.filter(|_| waits.is_none())?;
    Some(Proposal { day, time, kind, why: standing.why })
}
