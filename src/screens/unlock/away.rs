//! The door of a register that cannot be reached just now.

use super::{Came, State, Unlock, patience};
use crate::base::{Phrase, Word};
use crate::screens::cx::Cx;
use crate::screens::env::Opening;
use crate::store::StoreError;

/// How soon it is tried again, in milliseconds.
const AGAIN: i64 = 5_000;

/// Why it was not opened, where it is not tried again by itself: nothing has been saved at a door yet.
pub(super) fn said(why: &StoreError) -> Phrase {
    if *why == StoreError::Busy { Word("unlock-busy-now").into() } else { why.phrase() }
}

impl Unlock {
    /// Whether it may pass by itself, and nothing else is being asked of the user.
    pub(super) fn passes(&self, why: &StoreError) -> bool {
        let passes = matches!(why, StoreError::Lost(_) | StoreError::Missing | StoreError::Busy);
        passes && !self.damaged && self.team.is_empty()
    }

    /// The drive does not answer, or somebody is in the way. What was typed is tried again as long as it may wait here.
    pub(super) fn is_away(&mut self, why: &StoreError, cx: &mut Cx<'_, Came>) -> State {
        self.tries += 1;
        cx.after(AGAIN, Came::Again(self.tries));
        State::Away(match why {
            StoreError::Lost(_) => Word("unlock-away").into(),
            StoreError::Busy => Word("unlock-busy").into(),
            why => why.phrase(),
        })
    }

    /// Tries it again by itself, without a word, so that the page does not flicker. By the passphrase that
    /// the operating system holds nobody comes in long after whoever sat here has gone.
    pub(super) fn again(&mut self, cx: &mut Cx<'_, Came>) {
        if self.used.is_some_and(|used| cx.env.now.since(used) >= patience(cx.env)) {
            return self.empty(cx);
        }
        let kept = i64::from(self.tries) * AGAIN < patience(cx.env);
        let (path, key) = (self.path.clone(), self.by.clone());
        cx.open(Opening::Open { path, key, kept }, Came::NotOpened);
    }
}
