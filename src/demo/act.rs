//! What the team of the town did, one thing at a time, before anything is written into a file.

use crate::base::{
    AreaId, Day, InitiativeId, MembershipId, PersonId, PhoneId, Stamp, TaskId, WorkerId,
};
use crate::domain::area::{Area, Population};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Draft;
use crate::domain::initiative::{Afterwards, Initiative, Removal};
use crate::domain::letter::Letterhead;
use crate::domain::person::Person;
use crate::domain::programme::matching::Match;
use crate::domain::programme::{Membership, Programme};
use crate::domain::session::Session;
use crate::domain::session::series::Series;
use crate::domain::task::{Cancel, Task};
use crate::domain::wheel::Plan;
use crate::domain::worker::Worker;
use crate::store::books::Entry;
use crate::store::programmes::{Hours, Noticed, Time};

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

/// Letters of one rung of a ladder, posted together or come back.
#[derive(Debug, Clone, PartialEq)]
pub struct Bundle {
    /// As part of what.
    pub initiative: InitiativeId,
    /// The rung.
    pub step: String,
    /// The key of the letter.
    pub letter: String,
    /// They went, or they came back.
    pub outcome: Disposition,
    /// The day.
    pub day: Day,
    /// To whom.
    pub to: Vec<PersonId>,
}

/// What was done about those who help.
#[derive(Debug, Clone, PartialEq)]
pub enum Helping {
    /// A programme was changed.
    Programme(Box<Programme>, Box<Programme>),
    /// Somebody joined a programme.
    Joined(Box<Membership>),
    /// Somebody took a step.
    Step(Box<Membership>, Box<Membership>),
    /// Some were noticed.
    Noticed(Vec<MembershipId>, Noticed),
    /// Somebody gave time.
    Hours(Hours),
    /// Somebody began to go with somebody.
    Matched(Box<Match>),
    /// That changed or ended.
    Match(Box<Match>, Box<Match>),
    /// They went together.
    Went(Time),
}

/// What was done.
#[derive(Debug, Clone, PartialEq)]
pub enum What {
    /// A member joined the team.
    Joined(Worker),
    /// What stands at the head of letters was written down.
    Letterhead(Letterhead),
    /// In which areas a member works was written down.
    Works(Worker, Vec<AreaId>),
    /// An area was written down.
    Area(Area),
    /// How many live in an area was written down.
    Living(Vec<Population>),
    /// Something was put on the year wheel.
    Plan(Box<Plan>),
    /// A session, with what was counted at it.
    Session(Box<Session>, Vec<(&'static str, i64)>),
    /// A series of sessions was begun.
    Series(Box<Series>),
    /// Something was done about those who help.
    Helping(Box<Helping>),
    /// Lines that hang on persons, sessions and organisations.
    Lines(Vec<Entry>),
    /// A person came into the register.
    Person(Box<Person>),
    /// The second card became part of the first.
    Merged(Box<Person>, Box<Person>),
    /// An initiative was begun: its list, sealed at once; nobody where heads are counted.
    Begun(Box<Initiative>, Vec<PersonId>),
    /// An initiative was planned, and people were put on its list, which is not sealed yet.
    Planned(Box<Initiative>, Vec<PersonId>),
    /// A list was shared out, through a last day where there is one.
    Shared(InitiativeId, Vec<(PersonId, WorkerId)>, Option<Day>),
    /// Letters were posted, or came back.
    Posted(Box<Bundle>),
    /// An interpreter was booked.
    Arranged(Box<Task>),
    /// Somebody was taken off a sealed list.
    Removed(InitiativeId, PersonId, Removal),
    /// An initiative was ended.
    Ended(Box<Initiative>),
    /// What came of it was written down.
    Told(Box<Initiative>, Box<Afterwards>),
    /// A contact or an attempt was logged.
    Contact(Box<Contact>),
    /// Something to do was written down.
    Task(Box<Task>),
    /// A task was given up.
    Cancelled(Box<Task>, Cancel),
}
