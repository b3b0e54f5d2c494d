//! What the team of the town did, one thing at a time, before anything is written into a file.

use crate::base::{Day, PersonId, PhoneId, Stamp, TaskId, WorkerId};
use crate::domain::area::{Area, Population};
use crate::domain::encounter::Draft;
use crate::domain::initiative::Initiative;
use crate::domain::person::Person;
use crate::domain::session::Session;
use crate::domain::task::{Cancel, Task};
use crate::domain::wheel::Plan;
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

/// A contact with what hangs on it.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// What was written down.
    pub draft: Draft,
    /// Open tasks it ends: the one it was, and all there are when the person has died.
    pub open: Vec<Task>,
    /// The task it was.
    pub done: Option<TaskId>,
    /// What is to be done next.
    pub next: Option<Task>,
    /// The number that turned out to be wrong.
    pub wrong: Option<PhoneId>,
    /// What stood on the card before as the day of moving.
    pub moved: Option<Day>,
}

impl Contact {
    /// A contact on which nothing hangs.
    pub fn new(draft: Draft) -> Self {
        Self { draft, open: Vec::new(), done: None, next: None, wrong: None, moved: None }
    }
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A member joined the team.
    Joined(Worker),
    /// An area was written down.
    Area(Area),
    /// How many live in an area was written down.
    Living(Vec<Population>),
    /// Something was put on the year wheel.
    Plan(Box<Plan>),
    /// A session, with what was counted at it.
    Session(Box<Session>, Vec<(&'static str, i64)>),
    /// A person came into the register.
    Person(Box<Person>),
    /// The second card became part of the first.
    Merged(Box<Person>, Box<Person>),
    /// An initiative was begun: its list, sealed at once; nobody where heads are counted.
    Begun(Box<Initiative>, Vec<PersonId>),
    /// An initiative was ended.
    Ended(Box<Initiative>),
    /// A contact or an attempt was logged.
    Contact(Box<Contact>),
    /// Something to do was written down.
    Task(Box<Task>),
    /// A task was given up.
    Cancelled(Box<Task>, Cancel),
}
