//! Who runs the store's jobs: a thread of its own in the program, the caller itself in tests.

mod ending;
mod inline;
mod queue;
mod runner;

pub use ending::Ending;
pub use inline::Inline;
pub use runner::{Pauses, Thread};

use super::{AnyMsg, Card, Class, Job, StoreError, Way, desk::Seal};
use crate::domain::worker::Worker;
use std::path::PathBuf;

/// Who asked, and so who gets the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotId(pub u64);

/// A job on its way to the store.
#[derive(Debug)]
pub struct Ticket {
    /// Who asked.
    pub to: SlotId,
    /// Counts up; a reply older than the newest question of its lane is stale.
    pub seq: u64,
    /// What is to be done.
    pub job: Job<AnyMsg>,
}

/// A job's answer on its way back.
pub struct Reply {
    /// Who asked.
    pub to: SlotId,
    /// The number of the ticket.
    pub seq: u64,
    /// The lane of the job.
    pub lane: Option<&'static str>,
    /// Whether it was a change.
    pub class: Class,
    /// The message for the one who asked.
    pub msg: AnyMsg,
}

impl std::fmt::Debug for Reply {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Reply({:?} {} {:?})", self.to, self.seq, self.class)
    }
}

/// A register that has been opened.
#[derive(Debug)]
pub struct Opened {
    /// What it says of itself.
    pub card: Card,
    /// Who works with it: asked with the card, since every transaction costs a drive a dozen questions.
    pub team: Result<Vec<Worker>, StoreError>,
    /// What drafts and outbox on this computer are closed with.
    pub seal: Seal,
    /// Copies that a sync service has put beside it: colleagues' saves may lie in them.
    pub copies: Vec<PathBuf>,
    /// How it is opened again without asking anybody.
    pub way: Way,
    /// It was of an earlier version of the program, and has been made ready for this one.
    pub made_ready: bool,
}

/// What the store tells the program.
#[derive(Debug)]
pub enum News {
    /// The register is open, or why not. Comes once, first.
    Opened(Result<Box<Opened>, StoreError>),
    /// A job is done.
    Reply(Reply),
    /// Somebody else is writing: the job of this ticket waits and is tried again; behind a change,
    /// questions are answered in between. Comes after each try.
    Busy {
        /// Who asked.
        to: SlotId,
        /// The number of the ticket.
        seq: u64,
        /// Whether it is a change.
        class: Class,
    },
    /// The drive has no room for a change, which waits and is tried again. Comes after each try.
    Full,
    /// The file cannot be reached; it is being opened again.
    Lost(StoreError),
    /// The file is there again.
    Back,
}

/// Something that runs jobs.
pub trait Runner {
    /// Takes a job; its reply comes as [`News`]. Changes are never dropped.
    fn submit(&mut self, ticket: Ticket);

    /// Tries changes that wait for another writer once more. A thread does so by itself.
    fn retry(&mut self) {}

    /// Lets it go. It finishes what it was given by itself, and then closes the file: on a drive that is
    /// silent that can take minutes, and nobody waits for it here.
    fn let_go(self: Box<Self>) -> Ending {
        Ending::over()
    }
}

impl Ticket {
    fn reply(to: SlotId, seq: u64, job: &Job<AnyMsg>, msg: AnyMsg) -> News {
        News::Reply(Reply { to, seq, lane: job.lane, class: job.class, msg })
    }

    /// The reply that says why the job will not be done.
    fn fail(mut self, why: StoreError) -> News {
        let msg = self.job.fail(why);
        Self::reply(self.to, self.seq, &self.job, msg)
    }
}
