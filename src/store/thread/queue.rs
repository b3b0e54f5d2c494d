//! What waits for the store, and in which order it is taken.

use super::Ticket;
use crate::store::Class;
use std::collections::VecDeque;

/// Changes before questions before background, each in its order. While a change waits for another
/// writer, everything else that waits is taken before it is tried again; no later change overtakes
/// it.
#[derive(Debug, Default)]
pub struct Queue {
    changes: VecDeque<Waiting>,
    questions: VecDeque<Waiting>,
    background: VecDeque<Waiting>,
    /// How many of the others may still go before the change that waits.
    before: usize,
}

/// A job and how it has fared.
#[derive(Debug)]
pub struct Waiting {
    pub ticket: Ticket,
    /// How often a question was tried that found the file busy.
    pub tries: u32,
    /// How often the file was lost over this job, and over no other.
    pub losses: usize,
}

impl From<Ticket> for Waiting {
    fn from(ticket: Ticket) -> Self {
        Self { ticket, tries: 0, losses: 0 }
    }
}

impl Queue {
    pub fn push(&mut self, ticket: Ticket) {
        if ticket.job.lane.is_some() {
            let same =
                |w: &Waiting| w.ticket.to == ticket.to && w.ticket.job.lane == ticket.job.lane;
            self.questions.retain(|w| !same(w));
            self.background.retain(|w| !same(w));
        }
        match ticket.job.class {
            Class::Change => self.changes.push_back(ticket.into()),
            Class::Question => self.questions.push_back(ticket.into()),
            Class::Background => self.background.push_back(ticket.into()),
        }
    }

    /// The next job; none of the changes while these are held.
    pub fn pop(&mut self, held: bool) -> Option<Waiting> {
        if held {
            return self.pop_other();
        }
        if self.before > 0 {
            self.before -= 1;
            if let Some(other) = self.pop_other() {
                return Some(other);
            }
            self.before = 0;
        }
        self.changes.pop_front().or_else(|| self.pop_other())
    }

    fn pop_other(&mut self) -> Option<Waiting> {
        self.questions.pop_front().or_else(|| self.background.pop_front())
    }

    /// Puts a change back in its place, after the others that wait now.
    pub fn put_back(&mut self, change: Waiting) {
        self.changes.push_front(change);
        self.before = self.questions.len() + self.background.len();
    }

    /// Puts a question back, after the others.
    pub fn again(&mut self, waiting: Waiting) {
        self.questions.push_back(waiting);
    }

    /// Whether there is anything to do; changes do not count while these are held.
    pub fn is_idle(&self, held: bool) -> bool {
        (held || self.changes.is_empty()) && self.questions.is_empty() && self.background.is_empty()
    }

    /// Everything but the changes.
    pub fn drain_others(&mut self) -> Vec<Ticket> {
        self.before = 0;
        let all = self.questions.drain(..).chain(self.background.drain(..));
        all.map(|w| w.ticket).collect()
    }

    /// Everything.
    pub fn drain(&mut self) -> Vec<Ticket> {
        let mut all: Vec<Ticket> = self.changes.drain(..).map(|w| w.ticket).collect();
        all.extend(self.drain_others());
        all
    }
}
