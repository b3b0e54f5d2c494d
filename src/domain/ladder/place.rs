//! Where a person stands on a ladder, told from what has been tried with them.

mod belongs;
mod climb;
mod due;
mod propose;
mod take;
mod why;

pub(super) use climb::alike;
pub use propose::propose;

use super::{Ladder, Step};
use crate::base::{Country, Day, Phrase, Word};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::initiative::Removal;
use crate::domain::person::Channel;
use crate::domain::task::{Cancel, Errand};
use chrono::{NaiveDateTime, NaiveTime};
use climb::Climb;

/// What there is to know of a person on a list beside what has been tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facts {
    /// When the ladder began for them: the first day of the initiative, or the day they were put on it.
    pub began: Day,
    /// The ways they can be reached: a number or an address is there, and no wish against it.
    pub ways: Vec<Channel>,
    /// Whether an interpreter is needed.
    pub interpreter: bool,
    /// The last interpreter that was booked.
    pub booked: Option<Booked>,
    /// A number under a hundred that is always the same for this person and this list.
    pub lot: u32,
    /// Why nothing more is tried, whatever the ladder says.
    pub left: Option<Stop>,
}

/// An interpreter who was booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Booked {
    /// When it was done.
    pub made: NaiveDateTime,
    /// For when.
    pub day: Option<Day>,
    /// See `day`.
    pub time: Option<NaiveTime>,
}

/// One thing that was tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tried {
    /// What the clock on the wall showed.
    pub at: NaiveDateTime,
    /// What kind of contact.
    pub kind: Kind,
    /// How it went.
    pub disposition: Disposition,
    /// Who spoke for the person.
    pub proxy: Option<Proxy>,
    /// The rung it was, where it is known.
    pub step: Option<String>,
    /// What was agreed to come next, and has not been given up since.
    pub agreed: Option<Kind>,
}

/// Something open to be done with the person within the initiative.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// What.
    pub errand: Errand,
    /// The day.
    pub day: Option<Day>,
    /// The time agreed on.
    pub time: Option<NaiveTime>,
}

/// What the clock on the wall shows, and whose red days are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Now {
    /// The clock.
    pub at: NaiveDateTime,
    /// The country.
    pub country: Country,
    /// The last day of the initiative, when somebody who is away is tried again.
    pub ends: Option<Day>,
}

/// How it stands with somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// To be done now.
    ToDo,
    /// Not yet.
    Waiting(For),
    /// Nothing more is to be tried.
    Stopped(Stop),
    /// The ladder has been gone to its end.
    Finished,
}

/// What is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum For {
    /// The day.
    Day,
    /// The time agreed on.
    Booked,
    /// The person, who is to come or get in touch.
    Person,
    /// An interpreter to be booked.
    Interpreter,
    /// A number to ring.
    Number,
    /// An address.
    Address,
}

/// Why nothing more is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// Said no.
    Declined,
    /// Somebody else has spoken for them.
    Through(Proxy),
    /// Has died.
    Dead,
    /// Protected identity: stands in no list.
    Protected,
    /// Taken off the list.
    Removed(Removal),
    /// Moved, or not one of those the initiative is for.
    Outside(Disposition),
    /// As many tries as the ladder allows.
    NotReached,
    /// What was to be done was given up by the team, and nothing has been tried since.
    GivenUp(Cancel),
}

impl Stop {
    /// Its name on screen; who it was that spoke for them is told by [`Standing::why`].
    pub const fn word(self) -> Word {
        match self {
            Stop::Declined => Word("stop-declined"),
            Stop::Through(Proxy::Relative) => Word("stop-relative"),
            Stop::Through(_) => Word("stop-through"),
            Stop::Dead => Word("removal-dead"),
            Stop::Protected => Word("removal-protected"),
            Stop::Removed(why) => why.word(),
            Stop::Outside(outcome) => outcome.word(),
            Stop::NotReached => Word("stop-not-reached"),
            Stop::GivenUp(why) => why.word(),
        }
    }
}

impl State {
    /// Its name on screen.
    pub const fn word(self) -> Word {
        match self {
            State::ToDo => Word("rung-to-do"),
            State::Waiting(For::Day) => Word("rung-later"),
            State::Waiting(For::Booked) => Word("rung-booked"),
            State::Waiting(For::Person) => Word("rung-person"),
            State::Waiting(For::Interpreter) => Word("rung-interpreter"),
            State::Waiting(For::Number) => Word("rung-number"),
            State::Waiting(For::Address) => Word("rung-address"),
            State::Stopped(stop) => stop.word(),
            State::Finished => Word("rung-finished"),
        }
    }
}

/// Where a person stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The key of the rung; of one who was stopped the last, of one who is finished none.
    pub step: Option<String>,
    /// What kind of contact comes next, also one agreed on beside the ladder.
    pub kind: Option<Kind>,
    /// How it stands.
    pub state: State,
    /// When it is to be done, and at what time where that matters.
    pub due: Option<(Day, Option<NaiveTime>)>,
    /// Whether the time was agreed with the person.
    pub agreed: bool,
    /// Tries on this rung that nobody answered.
    pub tries: u32,
    /// Whether a contact now would be too early to be the rung: it is beside the ladder.
    pub early: bool,
    /// The keys of the rungs carried out.
    pub done: Vec<String>,
    /// Why just this.
    pub why: Phrase,
    /// The last things tried, the newest first.
    pub last: Vec<Tried>,
}

/// So many of the last tries are told with the reason.
const TOLD: usize = 3;

impl Standing {
    /// The rung a contact of this kind is, if it is the one stood on and its time has come.
    pub fn step_of(&self, ladder: &Ladder, kind: Kind) -> Option<String> {
        self.stood_on(ladder, kind).filter(|_| !self.early).map(|step| step.key.clone())
    }

    /// The rung stood on, where it is of this kind, also before its time.
    pub fn stood_on<'a>(&self, ladder: &'a Ladder, kind: Kind) -> Option<&'a Step> {
        ladder.step(self.step.as_ref()?).filter(|step| alike(step.kind, kind))
    }

    /// Whether a call is to be made now.
    pub fn is_call_now(&self) -> bool {
        self.state == State::ToDo && self.kind == Some(Kind::Call)
    }
}

/// Where a person stands on `ladder`. `tried` is in the order it happened.
pub fn place(
    ladder: &Ladder,
    facts: &Facts,
    tried: &[Tried],
    open: &[Open],
    now: &Now,
) -> Standing {
    climbed(ladder, (facts, now), tried, open).stand(tried, open)
}

/// Where a person stands on a list that has no ladder but `calls`, [`Ladder::of_calls`]: whatever is put
/// down to be done with them goes before a call nobody has agreed on, and whom nobody has tried is due
/// on any day, after those whose day has come.
pub fn place_plain(
    calls: &Ladder,
    facts: &Facts,
    tried: &[Tried],
    open: &[Open],
    now: &Now,
) -> Standing {
    let mut climb = climbed(calls, (facts, now), tried, open);
    let planned = || open.iter().filter_map(|one| one.errand.kind());
    if planned().next().is_some() && planned().all(|kind| kind != Kind::Call) {
        climb.at = None;
    }
    let mut standing = climb.stand(tried, open);
    let waits = matches!(standing.state, State::ToDo | State::Waiting(For::Day));
    let begun = facts.began <= Day(now.at.date());
    if waits && begun && tried.is_empty() && planned().next().is_none() {
        (standing.state, standing.due) = (State::ToDo, None);
    }
    standing
}

fn climbed<'a>(
    ladder: &'a Ladder,
    (facts, now): (&'a Facts, &'a Now),
    tried: &[Tried],
    open: &[Open],
) -> Climb<'a> {
    let mut climb = Climb::begin(ladder, facts, now);
    for one in tried {
        climb.tried(one);
    }
    climb.settle(open);
    climb
}

impl Climb<'_> {
    fn stand(&self, tried: &[Tried], open: &[Open]) -> Standing {
        let due = self.due(open, tried);
        Standing {
            step: self.step().map(|step| step.key.clone()),
            kind: due.kind,
            state: due.state,
            due: due.at,
            agreed: due.agreed,
            tries: self.silences(),
            early: self.early(Day(self.now.at.date())),
            done: self.done().map(|step: &Step| step.key.clone()).collect(),
            why: self.why(&due),
            last: tried.iter().rev().take(TOLD).cloned().collect(),
        }
    }
}
