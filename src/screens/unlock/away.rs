//! The door of a register that cannot be reached just now, and one that nobody is at.

use super::{Came, State, Unlock, patience};
use crate::base::{Phrase, Word};
use crate::screens::cx::Cx;
use crate::screens::env::Opening;
use crate::store::{Key, StoreError};

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

    /// The drive does not answer, or somebody is in the way. What was typed is tried again as long as it may
    /// wait here.
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
        let old = self.used.is_some_and(|used| cx.env.now.since(used) >= patience(cx.env));
        if old && !matches!(self.by, Key::None) {
            return self.empty(cx);
        }
        let kept = i64::from(self.tries) * AGAIN < patience(cx.env);
        let (path, key) = (self.path.clone(), self.by.clone());
        cx.open(Opening::Open { path, key, kept }, Came::NotOpened);
    }

    /// Whoever sat here may have gone: what was typed goes too.
    pub(super) fn idle(&mut self, cx: &mut Cx<'_, Came>) {
        let Some(used) = self.used else { return };
        if !matches!(self.state, State::Asking | State::Away(_)) {
            return cx.after(patience(cx.env), Came::Idle);
        }
        match patience(cx.env) - cx.env.now.since(used) {
            left if left > 0 => cx.after(left, Came::Idle),
            _ => self.empty(cx),
        }
    }

    /// The door as it was before anybody came to it. A register that is away and for which nothing was typed
    /// is tried as before: it may ask for nothing.
    pub(super) fn empty(&mut self, cx: &mut Cx<'_, Came>) {
        let fresh = Self::new(std::mem::take(&mut self.path));
        let door = std::mem::replace(self, fresh);
        self.hidden = door.hidden;
        self.state = State::Asking;
        if let (State::Away(_), Key::None) = (&door.state, door.by) {
            (self.state, self.tries) = (door.state, door.tries);
        }
        self.name_known(cx);
    }
}
