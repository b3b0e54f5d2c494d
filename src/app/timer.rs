//! What is to happen later. There is no tick: the loop sleeps until the first of these is due.

use crate::base::Stamp;
use crate::store::{AnyMsg, SlotId};

/// A message that waits for its moment.
#[derive(Debug)]
struct Timer {
    due: Stamp,
    to: SlotId,
    msg: AnyMsg,
}

/// Messages that wait, in the order they were set.
#[derive(Debug, Default)]
pub struct Timers(Vec<Timer>);

impl Timers {
    /// Delivers `msg` to `to` at `due` or as soon after as the loop wakes.
    pub fn set(&mut self, due: Stamp, to: SlotId, msg: AnyMsg) {
        self.0.push(Timer { due, to, msg });
    }

    /// Takes out everything due at `now`, earliest first.
    pub fn due(&mut self, now: Stamp) -> Vec<(SlotId, AnyMsg)> {
        let (mut due, rest): (Vec<_>, Vec<_>) = self.0.drain(..).partition(|t| t.due <= now);
        self.0 = rest;
        due.sort_by_key(|t| t.due);
        due.into_iter().map(|t| (t.to, t.msg)).collect()
    }

    /// Milliseconds from `now` until the first is due; none when nothing waits.
    pub fn until(&self, now: Stamp) -> Option<i64> {
        self.0.iter().map(|t| t.due.since(now).max(0)).min()
    }

    /// Forgets what waits for a screen that is gone.
    pub fn forget(&mut self, gone: SlotId) {
        self.0.retain(|t| t.to != gone);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_earliest_comes_first_and_the_rest_waits() {
        let mut timers = Timers::default();
        timers.set(Stamp(30), SlotId(1), Box::new(3));
        timers.set(Stamp(10), SlotId(1), Box::new(1));
        timers.set(Stamp(20), SlotId(2), Box::new(2));
        assert_eq!(timers.until(Stamp(4)), Some(6));
        assert_eq!(timers.until(Stamp(40)), Some(0));
        let due: Vec<u64> = timers.due(Stamp(20)).into_iter().map(|(to, _)| to.0).collect();
        assert_eq!(due, [1, 2]);
        timers.forget(SlotId(1));
        assert_eq!(timers.until(Stamp(0)), None);
    }
}
