//! The store's thread: opens the register, runs one job at a time, opens it again when it was lost.

use super::queue::{Queue, Waiting};
use super::{Ending, News, Runner, Ticket};
use crate::store::job::guard;
use crate::store::{Class, Guard, Register, Result, StoreError, check};
use std::convert::Infallible;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

/// How long the thread waits before it tries again.
#[derive(Debug, Clone, Copy)]
pub struct Pauses {
    /// Before the file is opened again; the last one repeats. Damage that is still there after all of
    /// them is looked at in earnest.
    pub again: &'static [Duration],
    /// Before a change is tried again for which the drive had no room.
    pub full: Duration,
}

impl Pauses {
    /// Those of the program: together more than the 12 s for which a drive that comes back can give
    /// wrong pages.
    pub const PROGRAM: Self = Self {
        again: &[
            Duration::from_millis(200),
            Duration::from_millis(500),
            Duration::from_secs(1),
            Duration::from_secs(2),
            Duration::from_secs(5),
            Duration::from_secs(5),
            Duration::from_secs(5),
        ],
        full: Duration::from_secs(10),
    };

    fn after(self, losses: usize) -> Duration {
        self.again.get(losses).or(self.again.last()).copied().unwrap_or_default()
    }

    /// Whether it may still pass by itself.
    fn last(self, losses: usize) -> bool {
        losses < self.again.len()
    }
}

/// How often a question is tried that finds the file busy: about 15 s.
const QUESTION_TRIES: u32 = 60;

/// A try that takes so long has held a lock for most of it.
const LONG: Duration = Duration::from_secs(1);

/// The pause where a try came back busy at once and nothing else is to be done.
const BREATH: Duration = Duration::from_millis(20);

/// The store on a thread of its own. Dropped, it finishes what was accepted; nobody waits for that.
#[derive(Debug)]
pub struct Thread {
    jobs: Sender<Ticket>,
    ending: Ending,
}

impl Thread {
    /// Starts the thread, which opens the register by `open`: a sleeping drive must not hold up the
    /// first frame. The first news is [`News::Opened`].
    pub fn start<E: Send + 'static>(
        open: impl FnOnce() -> Result<Register> + Send + 'static,
        out: Sender<E>,
        wrap: impl Fn(News) -> E + Send + 'static,
    ) -> Self {
        Self::with(Pauses::PROGRAM, open, out, wrap)
    }

    /// The same with other pauses.
    pub fn with<E: Send + 'static>(
        pauses: Pauses,
        open: impl FnOnce() -> Result<Register> + Send + 'static,
        out: Sender<E>,
        wrap: impl Fn(News) -> E + Send + 'static,
    ) -> Self {
        let (jobs, waiting) = mpsc::channel();
        let (end, ending) = Ending::of();
        std::thread::spawn(move || {
            // Goes when the register is closed, and with it whoever waits for that.
            let _end: Sender<Infallible> = end;
            // Nobody left to tell is no reason not to finish what was accepted.
            let tell = move |news| drop(out.send(wrap(news)));
            let queue = Queue::default();
            Loop { waiting, tell, queue, pauses, held: None, leaving: false }.run(open);
        });
        Self { jobs, ending }
    }
}

impl Runner for Thread {
    fn submit(&mut self, ticket: Ticket) {
        // The thread ends only after this sender is dropped.
        let _ = self.jobs.send(ticket);
    }

    fn let_go(self: Box<Self>) -> Ending {
        self.ending
    }
}

/// The thread's own waits; nothing that is kept hangs on it.
#[expect(clippy::disallowed_methods, reason = "how long ago, and never when")]
fn now() -> Instant {
    Instant::now()
}

struct Loop<T> {
    waiting: Receiver<Ticket>,
    tell: T,
    queue: Queue,
    pauses: Pauses,
    /// Until when no change is tried: the first of them has failed, and the rest keep their order.
    held: Option<Instant>,
    /// No more jobs come: what waits is tried once more and then given back.
    leaving: bool,
}

impl<T: Fn(News)> Loop<T> {
    fn run(mut self, open: impl FnOnce() -> Result<Register>) {
        let opened = guard(|| open().and_then(|register| Ok((register.opened()?, register))));
        let mut register = match opened {
            Ok((opened, register)) => {
                (self.tell)(News::Opened(Ok(Box::new(opened))));
                register
            }
            Err(why) => {
                (self.tell)(News::Opened(Err(why.clone())));
                return self.refuse(&why);
            }
        };
        while self.fill() {
            let held = self.holding().is_some();
            let Some(next) = self.queue.pop(held) else { continue };
            match self.work(register, next) {
                Ok(same) => register = same,
                Err(why) => return self.refuse(&why),
            }
        }
    }

    /// How long changes are still held.
    fn holding(&mut self) -> Option<Duration> {
        let left = self.held?.checked_duration_since(now());
        let left = left.filter(|left| !self.leaving && !left.is_zero());
        if left.is_none() {
            self.held = None;
        }
        left
    }

    /// Takes in what has come; waits when there is nothing to do. False: all is done.
    fn fill(&mut self) -> bool {
        let holding = self.holding();
        if self.queue.is_idle(holding.is_some()) && !self.leaving {
            let next = match holding {
                Some(left) => self.waiting.recv_timeout(left),
                None => self.waiting.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match next {
                Ok(ticket) => self.queue.push(ticket),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => self.leaving = true,
            }
        }
        loop {
            match self.waiting.try_recv() {
                Ok(ticket) => self.queue.push(ticket),
                Err(mpsc::TryRecvError::Empty) => return true,
                Err(mpsc::TryRecvError::Disconnected) => {
                    self.leaving = true;
                    return !self.queue.is_idle(false);
                }
            }
        }
    }

    fn work(&mut self, mut register: Register, mut next: Waiting) -> Result<Register> {
        let begun = now();
        match next.ticket.job.run(&mut register) {
            Ok(msg) => {
                let t = &next.ticket;
                (self.tell)(Ticket::reply(t.to, t.seq, &t.job, msg));
                Ok(register)
            }
            Err(why) if self.leaving => {
                (self.tell)(next.ticket.fail(why));
                Ok(register)
            }
            Err(StoreError::Busy) => {
                self.busy(next, begun.elapsed());
                Ok(register)
            }
            Err(StoreError::Full) => {
                self.full(next);
                Ok(register)
            }
            Err(why) if why.is_damage() && register.guard() == Some(Guard::Damage) => {
                // It has been looked at: opening it again does not mend it.
                (self.tell)(next.ticket.fail(StoreError::ReadOnly(Guard::Damage)));
                Ok(register)
            }
            Err(why) => self.lost(register, next, why),
        }
    }

    fn busy(&mut self, next: Waiting, tried: Duration) {
        let ticket = &next.ticket;
        let class = ticket.job.class;
        if class == Class::Change && tried >= LONG {
            // It was kept from its end by one who reads, and has kept others from beginning to.
            self.held = Some(now() + LONG);
        }
        // Also of a question: who waits for it knows that the drive answers.
        (self.tell)(News::Busy { to: ticket.to, seq: ticket.seq, class });
        self.put_back(next, &StoreError::Busy);
        if let Ok(ticket) = self.waiting.recv_timeout(BREATH) {
            self.queue.push(ticket);
        }
    }

    /// There may be room later; everything is read as before meanwhile.
    fn full(&mut self, next: Waiting) {
        if next.ticket.job.class != Class::Change {
            return (self.tell)(next.ticket.fail(StoreError::Full));
        }
        (self.tell)(News::Full);
        self.put_back(next, &StoreError::Full);
        self.held = Some(now() + self.pauses.full);
    }

    /// Over one job, however well others fare in between, the file is lost so often and no more: a
    /// single page that is damaged for good must not look like a drive that comes and goes.
    fn lost(&mut self, register: Register, mut next: Waiting, why: StoreError) -> Result<Register> {
        next.losses += 1;
        let losses = next.losses;
        let change = next.ticket.job.class == Class::Change;
        self.put_back(next, &why);
        if change && losses > 1 {
            // Those who ask are not kept waiting for it.
            self.held = Some(now() + self.pauses.after(losses - 1));
        }
        let pause = if change { self.pauses.after(0) } else { self.pauses.after(losses - 1) };
        self.reopen(register, why, losses, pause)
    }

    /// A change keeps its place; a question is tried some more times.
    fn put_back(&mut self, mut next: Waiting, why: &StoreError) {
        next.tries += 1;
        if next.ticket.job.class == Class::Change {
            self.queue.put_back(next);
        } else if next.tries <= QUESTION_TRIES && self.pauses.last(next.losses.saturating_sub(1)) {
            self.queue.again(next);
        } else {
            (self.tell)(next.ticket.fail(why.clone()));
        }
    }

    /// Closes the file and opens it again, after longer and longer pauses, until it is there. It is told
    /// the first time that a job has lost it, and whenever it does not open.
    fn reopen(
        &mut self,
        mut register: Register,
        why: StoreError,
        mut losses: usize,
        mut pause: Duration,
    ) -> Result<Register> {
        let (way, notes) = (register.way().clone(), std::mem::take(&mut register.notes));
        let (before, damage) = (register.guard(), why.is_damage());
        drop(register);
        let mut told = losses <= 1;
        if told {
            (self.tell)(News::Lost(why));
        }
        loop {
            if !self.pause(pause) {
                return Err(StoreError::Lost("leaving".to_owned()));
            }
            let patient = self.pauses.last(losses);
            let entered = guard(|| {
                let mut register = way.enter_again(before, patient)?;
                if damage && !patient && check::damage(&register)? {
                    register.protect(Guard::Damage);
                }
                Ok(register)
            });
            match entered {
                Ok(mut register) => {
                    register.notes = notes;
                    if told {
                        (self.tell)(News::Back);
                    }
                    return Ok(register);
                }
                Err(
                    why @ (StoreError::Damaged
                    | StoreError::OldKeys
                    | StoreError::OldRegister
                    | StoreError::Foreign),
                ) if !patient => {
                    return Err(why);
                }
                // Given a new key, and not for us: waiting changes nothing.
                Err(why @ StoreError::ShutOut) => return Err(why),
                Err(why) => {
                    if !std::mem::replace(&mut told, true) {
                        (self.tell)(News::Lost(why.clone()));
                    }
                    self.tell_others(&why);
                }
            }
            losses += 1;
            pause = self.pauses.after(losses - 1);
        }
    }

    /// Those who only ask are not kept waiting.
    fn tell_others(&mut self, why: &StoreError) {
        for ticket in self.queue.drain_others() {
            (self.tell)(ticket.fail(why.clone()));
        }
    }

    /// Waits, taking in what comes. False: the program is leaving.
    fn pause(&mut self, mut pause: Duration) -> bool {
        loop {
            match self.waiting.recv_timeout(pause) {
                Ok(ticket) => {
                    self.queue.push(ticket);
                    // Not the whole pause again, or a flood of questions would never let it end.
                    pause /= 2;
                }
                Err(RecvTimeoutError::Timeout) => return true,
                Err(RecvTimeoutError::Disconnected) => {
                    self.leaving = true;
                    return false;
                }
            }
        }
    }

    /// There is no register: every job gets the reason for an answer.
    fn refuse(mut self, why: &StoreError) {
        loop {
            for ticket in self.queue.drain() {
                (self.tell)(ticket.fail(why.clone()));
            }
            match self.waiting.recv() {
                Ok(ticket) => self.queue.push(ticket),
                Err(_) => return,
            }
        }
    }
}
