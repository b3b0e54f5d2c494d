//! What the team of the town did, one thing at a time, before anything is written into a file.

use crate::base::{EncounterId, PersonId, Stamp, WorkerId};
use crate::domain::area::Area;
use crate::domain::encounter::Draft;
use crate::domain::initiative::Initiative;
use crate::domain::person::Person;
use crate::domain::task::{Cancel, Task};
use crate::domain::worker::Worker;

/// Something one of the team did at a moment.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// When. Acts come in the order of time.
    pub at: Stamp,
    /// Who.
    pub by: WorkerId,
    /// What.
    pub what: What,
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A member joined the team.
    Joined(Worker),
    /// An area was written down.
    Area(Area),
    /// A person came into the register.
    Person(Box<Person>),
    /// A card was changed: as it was, and as it is.
    Changed(Box<Person>, Box<Person>),
    /// One card became part of another.
    Merged {
        /// The card that became part.
        card: PersonId,
        /// The one that stands for both.
        into: PersonId,
    },
    /// An initiative was begun: its list, sealed at once.
    Begun(Box<Initiative>, Vec<PersonId>),
    /// An initiative was ended: as it was, and as it is.
    Ended(Box<Initiative>, Box<Initiative>),
    /// A contact or an attempt was logged.
    Contact {
        /// What the row will be called.
        id: EncounterId,
        /// What was written down.
        draft: Box<Draft>,
        /// The task that was done by it.
        done: Option<Box<Task>>,
    },
    /// Something to do was written down.
    Task(Box<Task>),
    /// A task was given up.
    Cancelled(Box<Task>, Cancel),
}
