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
    /// It is gone with the next key: something protected stands in it.
    passing: bool,
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
        self.put(Notice { at, tone, phrase, passing: false });
    }

    /// Shows a sentence until the next key and does not keep it.
    pub fn whisper(&mut self, at: Stamp, tone: Tone, phrase: Phrase) {
        self.put(Notice { at, tone, phrase, passing: true });
    }

    fn put(&mut self, notice: Notice) {
        self.kept.retain(|kept| !kept.passing);
        self.kept.push_front(notice);
        self.kept.truncate(KEPT);
        self.shown = true;
    }

    /// Takes the sentence off the screen; it stays among those kept unless it was to pass.
    pub fn clear(&mut self) {
        self.kept.retain(|kept| !kept.passing);
        self.shown = false;
    }

    /// The sentence to show.
    pub fn shown(&self) -> Option<&Notice> {
        self.kept.front().filter(|_| self.shown)
    }

    /// Everything said since the start but what is to pass, newest first.
    pub fn kept(&self) -> impl Iterator<Item = &Notice> {
        self.kept.iter().filter(|notice| !notice.passing)
    }
}
