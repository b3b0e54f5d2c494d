//! The line to the register that is open, and those that were let go and still have their file open.
//!
//! Nobody at the keys ever waits for the store's thread: on a drive that is silent it may be minutes in
//! the middle of anything. Whoever needs a file closed waits for it on the new thread.

mod silence;

use crate::base::Stamp;
use crate::store::{Ending, Runner, Ticket};
use silence::Unanswered;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Whether there is a runner, what its file is, and what is still ending.
#[derive(Default)]
pub(super) struct Line {
    runner: Option<Box<dyn Runner>>,
    path: PathBuf,
    /// Counts the registers opened: an answer of an earlier one is no answer of this one.
    number: u64,
    ending: Vec<(PathBuf, Ending)>,
    unanswered: Unanswered,
}

impl Line {
    /// Whether there is a runner.
    pub(super) fn stands(&self) -> bool {
        self.runner.is_some()
    }

    /// Whether something comes from the register of this line.
    pub(super) fn is(&self, number: u64) -> bool {
        self.number == number
    }

    pub(super) fn submit(&mut self, ticket: Ticket, now: Stamp) {
        if let Some(runner) = &mut self.runner {
            self.unanswered.asked(&ticket, now);
            runner.submit(ticket);
        }
    }

    pub(super) fn retry(&mut self) {
        if let Some(runner) = &mut self.runner {
            runner.retry();
        }
    }

    /// Lets the register go. What it was given is still done.
    pub(super) fn let_go(&mut self) {
        if let Some(runner) = self.runner.take() {
            let path = std::mem::take(&mut self.path);
            self.ending.push((path, runner.let_go()));
        }
    }

    /// Begins another one: its number, and those that must have closed the same file before.
    pub(super) fn begin(&mut self, path: &Path) -> (u64, Vec<Ending>) {
        self.let_go();
        self.unanswered.renew();
        self.number += 1;
        path.clone_into(&mut self.path);
        let same = self.ending.extract_if(.., |(other, _)| other == path);
        (self.number, same.map(|(_, ending)| ending).collect())
    }

    pub(super) fn stand(&mut self, runner: Box<dyn Runner>) {
        self.runner = Some(runner);
    }

    /// Waits until all have closed their files, together at most so long.
    pub(super) fn wait(&mut self, most: Duration) {
        self.let_go();
        let each = most / u32::try_from(self.ending.len().max(1)).unwrap_or(u32::MAX);
        for (_, ending) in self.ending.drain(..) {
            ending.wait(each);
        }
    }
}
