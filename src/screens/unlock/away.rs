//! The door of a register that cannot be reached just now.

use super::{Came, State, Unlock, patience};
use crate::base::Word;
use crate::screens::cx::Cx;
use crate::screens::env::Opening;
use crate::store::StoreError;

/// How soon it is tried again, in milliseconds.
const AGAIN: i64 = 5_000;

impl Unlock {
    /// The drive does not answer. What was typed is tried again as long as it may wait here.
    pub(super) fn is_away(&mut self, why: &StoreError, cx: &mut Cx<'_, Came>) -> State {
        self.tries += 1;
        cx.after(AGAIN, Came::Again(self.tries));
        let lost = matches!(why, StoreError::Lost(_));
        State::Away(if lost { Word("unlock-away").into() } else { why.phrase() })
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
