//! The store's thread: opens the register, runs one job at a time, opens it again when it was lost.

use super::queue::{Queue, Waiting};
use super::{News, Runner, Ticket};
use crate::store::{Class, Guard, Register, Result, StoreError, check};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::JoinHandle;
use std::time::Duration;

/// Pauses before the file is opened again; the last one repeats. Damage that is still there after
/// all of them, more than 12 s, is looked at in earnest.
const PAUSES: [Duration; 7] = [
    Duration::from_millis(200),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(5),
    Duration::from_secs(5),
    Duration::from_secs(5),
];

/// How often a question is tried that finds the file busy: about 15 s.
const QUESTION_TRIES: u32 = 60;

/// The pause where a try came back busy at once and nothing else is to be done.
const BREATH: Duration = Duration::from_millis(20);

/// The store on a thread of its own. Dropping it finishes what was accepted and waits for that.
#[derive(Debug)]
pub struct Thread {
    jobs: Option<Sender<Ticket>>,
    join: Option<JoinHandle<()>>,
}

impl Thread {
    /// Starts the thread, which opens the register by `open`: a sleeping drive must not hold up the
    /// first frame. The first news is [`News::Opened`].
    pub fn start<E: Send + 'static>(
        open: impl FnOnce() -> Result<Register> + Send + 'static,
        out: Sender<E>,
        wrap: fn(News) -> E,
    ) -> Self {
        let (jobs, waiting) = mpsc::channel();
        let join = std::thread::spawn(move || {
            // Nobody left to tell is no reason not to finish what was accepted.
            let tell = move |news| drop(out.send(wrap(news)));
            Loop { waiting, tell, queue: Queue::default(), losses: 0, leaving: false }.run(open);
        });
        Self { jobs: Some(jobs), join: Some(join) }
    }
}

impl Runner for Thread {
    fn submit(&mut self, ticket: Ticket) {
        if let Some(jobs) = &self.jobs {
            // The thread ends only after this sender is dropped.
            let _ = jobs.send(ticket);
        }
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.jobs.take();
        if let Some(join) = self.join.take() {
            let _ = join.join();
        }
    }
}

struct Loop<T> {
    waiting: Receiver<Ticket>,
    tell: T,
    queue: Queue,
    /// How often the file was lost since a job last went well.
    losses: usize,
    /// No more jobs come: what waits is tried once more and then given back.
    leaving: bool,
}

impl<T: Fn(News)> Loop<T> {
    fn run(mut self, open: impl FnOnce() -> Result<Register>) {
        let opened = open().and_then(|register| Ok((register.opened()?, register)));
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
            let Some(next) = self.queue.pop() else { continue };
            match self.work(register, next) {
                Ok(same) => register = same,
                Err(why) => return self.refuse(&why),
            }
        }
    }

    /// Takes in what has come; waits when there is nothing to do. False: all is done.
    fn fill(&mut self) -> bool {
        if self.queue.is_empty() {
            match self.waiting.recv() {
                Ok(ticket) => self.queue.push(ticket),
                Err(_) => return false,
            }
        }
        loop {
            match self.waiting.try_recv() {
                Ok(ticket) => self.queue.push(ticket),
                Err(mpsc::TryRecvError::Empty) => return true,
                Err(mpsc::TryRecvError::Disconnected) => {
                    self.leaving = true;
                    return true;
                }
            }
        }
    }

    fn work(&mut self, mut register: Register, mut next: Waiting) -> Result<Register> {
        match next.ticket.job.run(&mut register) {
            Ok(msg) => {
                self.losses = 0;
                let t = &next.ticket;
                (self.tell)(Ticket::reply(t.to, t.seq, &t.job, msg));
                Ok(register)
            }
            Err(why) if self.leaving => {
                (self.tell)(next.ticket.fail(why));
                Ok(register)
            }
            Err(StoreError::Busy) => {
                self.busy(next);
                Ok(register)
            }
            Err(why) => {
                let damage = why.is_damage();
                self.put_back(next, &why);
                (self.tell)(News::Lost(why));
                self.reopen(register, damage)
            }
        }
    }

    fn busy(&mut self, next: Waiting) {
        let ticket = &next.ticket;
        if ticket.job.class == Class::Change {
            (self.tell)(News::Busy { to: ticket.to, seq: ticket.seq });
        }
        self.put_back(next, &StoreError::Busy);
        if let Ok(ticket) = self.waiting.recv_timeout(BREATH) {
            self.queue.push(ticket);
        }
    }

    /// A change keeps its place; a question is tried some more times.
    fn put_back(&mut self, mut next: Waiting, why: &StoreError) {
        if next.ticket.job.class == Class::Change {
            self.queue.put_back(next.ticket);
        } else if next.tries < QUESTION_TRIES {
            next.tries += 1;
            self.queue.again(next);
        } else {
            (self.tell)(next.ticket.fail(why.clone()));
        }
    }

    /// Closes the file and opens it again, after longer and longer pauses, until it is there.
    fn reopen(&mut self, mut register: Register, damage: bool) -> Result<Register> {
        let (way, notes) = (register.way().clone(), std::mem::take(&mut register.notes));
        let guard = register.guard();
        drop(register);
        loop {
            let pause = PAUSES.get(self.losses).or(PAUSES.last()).copied().unwrap_or_default();
            self.losses += 1;
            let patient = self.losses < PAUSES.len();
            if !self.pause(pause) {
                return Err(StoreError::Lost("leaving".to_owned()));
            }
            match way.enter_again(guard, patient) {
                Ok(mut register) => {
                    let checked =
                        if damage && !patient { check::damage(&register) } else { Ok(false) };
                    match checked {
                        Ok(true) => register.protect(Guard::Damage),
                        Ok(false) => {}
                        // A colleague holds the file just now: that says nothing of damage.
                        Err(why) => {
                            self.tell_others(&why);
                            continue;
                        }
                    }
                    register.notes = notes;
                    (self.tell)(News::Back);
                    return Ok(register);
                }
                Err(why @ (StoreError::Damaged | StoreError::OldKeys | StoreError::Foreign))
                    if !patient =>
                {
                    return Err(why);
                }
                // Given a new key, and not for us: waiting changes nothing.
                Err(why @ StoreError::ShutOut) => return Err(why),
                Err(why) => self.tell_others(&why),
            }
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
