//! What waits for the store, and in which order it is taken.

use super::Ticket;
use crate::store::Class;
use std::collections::VecDeque;

/// Changes before questions before background, each in its order. While a change waits for another
/// writer, everything else that waits is taken before it is tried again; no later change overtakes
/// it.
#[derive(Debug, Default)]
pub struct Queue {
    changes: VecDeque<Ticket>,
    questions: VecDeque<Waiting>,
    background: VecDeque<Waiting>,
    /// How many of the others may still go before the change that waits.
    before: usize,
}

/// A question and how often it was tried.
#[derive(Debug)]
pub struct Waiting {
    pub ticket: Ticket,
    pub tries: u32,
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
            Class::Change => self.changes.push_back(ticket),
            Class::Question => self.questions.push_back(Waiting { ticket, tries: 0 }),
            Class::Background => self.background.push_back(Waiting { ticket, tries: 0 }),
        }
    }

    pub fn pop(&mut self) -> Option<Waiting> {
        if self.before > 0 {
            self.before -= 1;
            if let Some(other) = self.pop_other() {
                return Some(other);
            }
            self.before = 0;
        }
        let change = self.changes.pop_front().map(|ticket| Waiting { ticket, tries: 0 });
        change.or_else(|| self.pop_other())
    }

    fn pop_other(&mut self) -> Option<Waiting> {
        self.questions.pop_front().or_else(|| self.background.pop_front())
    }

    /// Puts a change back in its place, after the others that wait now.
    pub fn put_back(&mut self, change: Ticket) {
        self.changes.push_front(change);
        self.before = self.questions.len() + self.background.len();
    }

    /// Puts a question back, after the others.
    pub fn again(&mut self, waiting: Waiting) {
        self.questions.push_back(waiting);
    }

    pub fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.questions.is_empty() && self.background.is_empty()
    }

    /// Everything but the changes.
    pub fn drain_others(&mut self) -> Vec<Ticket> {
        self.before = 0;
        let all = self.questions.drain(..).chain(self.background.drain(..));
        all.map(|w| w.ticket).collect()
    }

    /// Everything.
    pub fn drain(&mut self) -> Vec<Ticket> {
        let mut all: Vec<Ticket> = self.changes.drain(..).collect();
        all.extend(self.drain_others());
        all
    }
}
