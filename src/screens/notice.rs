//! What the program says on row 23, and what it has said.

use crate::base::{Phrase, Stamp};
use crate::ui::frame::Tone;
use std::collections::VecDeque;

/// How many sentences are kept for the list of messages.
const KEPT: usize = 200;

/// A sentence that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub at: Stamp,
    pub tone: Tone,
    pub phrase: Phrase,
}

/// The sentence shown now and those before it.
#[derive(Debug, Default)]
pub struct Notices {
    shown: bool,
    kept: VecDeque<Notice>,
}

impl Notices {
    /// Shows a sentence until the next key and keeps it.
    pub fn say(&mut self, at: Stamp, tone: Tone, phrase: Phrase) {
        self.kept.push_front(Notice { at, tone, phrase });
        self.kept.truncate(KEPT);
        self.shown = true;
    }

    /// Takes the sentence off the screen; it stays among those kept.
    pub fn clear(&mut self) {
        self.shown = false;
    }

    /// The sentence to show.
    pub fn shown(&self) -> Option<&Notice> {
        self.kept.front().filter(|_| self.shown)
    }

    /// Everything said since the start, newest first.
    pub fn kept(&self) -> impl Iterator<Item = &Notice> {
        self.kept.iter()
    }
}
