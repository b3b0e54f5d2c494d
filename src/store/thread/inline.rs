//! The store on the caller's own thread: no sleeps and no races in tests.

use super::{News, Runner, Ticket};
use crate::store::{Class, Register, StoreError};
use std::collections::VecDeque;
use std::sync::mpsc::Sender;

/// What is told, as the listener wants it.
struct Wrap<E>(Box<dyn Fn(News) -> E>);

impl<E> std::fmt::Debug for Wrap<E> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Wrap")
    }
}

/// Runs each job at once. A change that finds the file busy waits for [`Runner::retry`], and those
/// after it wait behind it.
#[derive(Debug)]
pub struct Inline<E> {
    register: Register,
    out: Sender<E>,
    wrap: Wrap<E>,
    changes: VecDeque<Ticket>,
    lost: bool,
}

impl<E> Inline<E> {
    /// Takes a register that stands open and says so.
    pub fn start(register: Register, out: Sender<E>, wrap: impl Fn(News) -> E + 'static) -> Self {
        let opened = register.opened().map(Box::new);
        let wrap = Wrap(Box::new(wrap));
        let inline = Self { register, out, wrap, changes: VecDeque::new(), lost: false };
        inline.tell(News::Opened(opened));
        inline
    }

    /// The register, for tests that look into the file.
    pub fn register(&mut self) -> &mut Register {
        &mut self.register
    }

    fn tell(&self, news: News) {
        // A test that does not listen misses nothing.
        drop(self.out.send((self.wrap.0)(news)));
    }

    fn work(&mut self, mut ticket: Ticket) -> Result<(), Ticket> {
        match ticket.job.run(&mut self.register) {
            Ok(msg) => {
                // What only looks beside the file succeeds also while nothing of it can be read.
                if self.lost && self.answers() {
                    self.lost = false;
                    self.tell(News::Back);
                }
                self.tell(Ticket::reply(ticket.to, ticket.seq, &ticket.job, msg));
                Ok(())
            }
            Err(why) => {
                let known = self.lost;
                let why = match why {
                    StoreError::Busy | StoreError::Full => why,
                    why => self.reopen(&why).unwrap_or(why),
                };
                if ticket.job.class != Class::Change {
                    self.tell(ticket.fail(why));
                    return Ok(());
                }
                if why == StoreError::Busy {
                    self.tell(News::Busy {
                        to: ticket.to,
                        seq: ticket.seq,
                        class: ticket.job.class,
                    });
                }
                if why == StoreError::Full {
                    self.tell(News::Full);
                }
                if known && self.lost {
                    // A thread tries again by itself; here whoever listens is to come again.
                    self.tell(News::Lost(why));
                }
                Err(ticket)
            }
        }
    }

    /// Whether the file can be read.
    fn answers(&self) -> bool {
        let look = |db: &rusqlite::Connection| {
            Ok(db.query_row("SELECT 1 FROM register", [], |r| r.get::<_, i64>(0))?)
        };
        self.register.still_there().is_ok() && self.register.read(look).is_ok()
    }

    /// Opens it again; gives why it stays shut where that is for good.
    fn reopen(&mut self, why: &StoreError) -> Option<StoreError> {
        if !std::mem::replace(&mut self.lost, true) {
            self.tell(News::Lost(why.clone()));
        }
        let before = self.register.guard();
        match self.register.way().enter_again(before, true) {
            Ok(mut again) => {
                again.notes = std::mem::take(&mut self.register.notes);
                self.register = again;
                None
            }
            Err(why) => Some(why).filter(|why| *why == StoreError::ShutOut),
        }
    }
}

impl<E> Runner for Inline<E> {
    fn submit(&mut self, ticket: Ticket) {
        if ticket.job.class == Class::Change {
            self.changes.push_back(ticket);
            if self.changes.len() == 1 {
                self.retry();
            }
        } else {
            // Questions never come back to be tried again.
            drop(self.work(ticket));
        }
    }

    fn retry(&mut self) {
        while let Some(ticket) = self.changes.pop_front() {
            if let Err(ticket) = self.work(ticket) {
                return self.changes.push_front(ticket);
            }
        }
    }
}
