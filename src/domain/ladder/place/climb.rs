//! The ladder gone up once more, from the first rung through everything that was tried: where somebody
//! stands on it, and how they come to a rung and leave it.

use super::{Facts, Now, Open, Stop};
use crate::base::Day;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::ladder::{Aim, Goes, Ladder, Step, When};
use crate::domain::person::Channel;
use chrono::NaiveDateTime;

/// How somebody came to the rung they stand on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Came {
    /// By which way out of the rung before; none for the first.
    pub by: Option<When>,
    /// The rung before.
    pub from: Option<usize>,
    /// The day.
    pub day: Day,
}

/// Somebody on their way.
pub(super) struct Climb<'a> {
    pub ladder: &'a Ladder,
    pub facts: &'a Facts,
    pub now: &'a Now,
    /// The rung; none at the end.
    pub at: Option<usize>,
    pub came: Came,
    /// Tries on this rung that nobody answered.
    pub silent: Vec<NaiveDateTime>,
    /// The outcome that decides when this rung comes again, with its day.
    pub again: Option<(Disposition, Day)>,
    /// No way to reach the person on this rung.
    pub blocked: bool,
    /// Whether it was a contact with somebody that led to this rung, or to the end.
    pub met: bool,
    /// Rungs come to, in order.
    pub passed: Vec<usize>,
    /// Rungs gone past on the way to this one, since they are not for this person.
    pub skipped: Vec<usize>,
    /// Letters that have gone and not come back, in order.
    pub sent: Vec<usize>,
    pub done: Vec<usize>,
    /// Of these the ones at which there was a yes.
    pub agreed: Vec<usize>,
    /// What the last contact put a stop to; see [`Climb::stop`].
    pub stopped: Option<Stop>,
    /// The last one that talked or tried to talk, for whether an interpreter is booked since.
    pub talk: Option<(NaiveDateTime, Disposition)>,
}

/// A rung that comes so many days after the one before is no sooner done because of a call in between.
const LATER: i64 = 28;
/// So many days before its own day such a rung can be done, where it is not more than half the time.
const EARLY: i64 = 21;

impl<'a> Climb<'a> {
    /// At the first rung.
    pub fn begin(ladder: &'a Ladder, facts: &'a Facts, now: &'a Now) -> Self {
        let came = Came { by: None, from: None, day: facts.began };
        let mut climb = Self {
            ladder,
            facts,
            now,
            at: None,
            came,
            silent: Vec::new(),
            again: None,
            blocked: false,
            met: false,
            passed: Vec::new(),
            skipped: Vec::new(),
            sent: Vec::new(),
            done: Vec::new(),
            agreed: Vec::new(),
            stopped: None,
            talk: None,
        };
        climb.enter(0, came);
        climb
    }

    /// The rung.
    pub fn step(&self) -> Option<&'a Step> {
        self.at.and_then(|at| self.rung_at(at))
    }

    pub fn rung_at(&self, at: usize) -> Option<&'a Step> {
        self.ladder.steps.get(at)
    }

    /// Why nothing more is tried.
    pub fn stop(&self) -> Option<Stop> {
        self.facts.left.or(self.stopped)
    }

    /// How many tries on this rung nobody answered.
    pub fn silences(&self) -> u32 {
        u32::try_from(self.silent.len()).unwrap_or(u32::MAX)
    }

    /// The rungs carried out, each once: one that asks for a yes by a yes.
    pub fn done(&self) -> impl Iterator<Item = &'a Step> {
        let done = self.done.iter().filter_map(|at| Some((at, self.rung_at(*at)?)));
        let counts =
            |(at, step): &(&usize, &Step)| step.aim == Aim::Talk || self.agreed.contains(at);
        done.filter(counts).map(|(_, step)| step)
    }

    /// Comes to a rung, and goes on at once from one that is not for this person.
    pub fn enter(&mut self, at: usize, came: Came) {
        (self.at, self.came) = (Some(at), came);
        self.skipped.clear();
        // Round a circle of rungs none of which is for this person nobody goes twice.
        for _ in 0..=self.ladder.steps.len() {
            self.silent.clear();
            (self.again, self.blocked) = (None, false);
            let Some((here, step)) = self.at.zip(self.step()) else { return };
            self.passed.push(here);
            let Some(way) = self.past(step) else { return };
            let Some(goes) = step.way(way) else {
                self.blocked = true;
                return;
            };
            self.skipped.push(here);
            self.at = self.target(goes);
            self.came = Came { by: Some(way), from: Some(here), day: self.came.day };
        }
        self.blocked = true;
    }

    /// The way out that somebody takes at once for whom a rung is not.
    fn past(&self, step: &Step) -> Option<When> {
        let drawn = step.sample.is_none_or(|share| self.facts.lot < share);
        let phone = self.facts.ways.contains(&Channel::Phone);
        match step.kind {
            _ if !drawn => Some(When::NotDrawn),
            // A letter about a call is for those who can be rung.
            _ if !phone && step.kind.is_written() && step.goes.contains_key(&When::NoPhone) => {
                Some(When::NoPhone)
            }
            _ if step.wait.is_some() || self.reachable(step.kind) => None,
            Kind::Call | Kind::Sms => Some(When::NoPhone),
            _ => Some(When::NoAddress),
        }
    }

    fn reachable(&self, kind: Kind) -> bool {
        kind.channel().is_none_or(|channel| self.facts.ways.contains(&channel))
    }

    pub fn target(&self, goes: &Goes) -> Option<usize> {
        match goes {
            Goes::Step(key) => self.ladder.steps.iter().position(|step| step.key == *key),
            Goes::End => None,
        }
    }

    /// Leaves a rung by a way out; false where it has none.
    pub fn leave(&mut self, from: usize, by: When, day: Day) -> bool {
        let Some(step) = self.rung_at(from) else { return false };
        let Some(goes) = step.way(by) else { return false };
        let came = Came { by: Some(by), from: Some(from), day };
        self.met = matches!(by, When::Done | When::Yes) && !step.kind.is_written();
        if let Some(to) = self.target(goes) {
            self.enter(to, came);
        } else {
            (self.at, self.came, self.again, self.blocked) = (None, came, None, false);
            self.silent.clear();
            self.skipped.clear();
        }
        true
    }

    /// Goes on from rungs that wait for the person, where they had waited long enough by a day on which
    /// something was tried. Whoever has said when they come is waited for.
    pub fn wait_until(&mut self, day: Day) {
        for _ in 0..=self.ladder.steps.len() {
            let promised = self.again.is_some_and(|(outcome, _)| outcome == Disposition::Booked);
            if promised || !self.waited(day) {
                return;
            }
        }
    }

    /// What comes of time having gone by since the last that was tried. A meeting that is agreed on and
    /// not written down yet is waited for, also when its day is past.
    pub fn settle(&mut self, open: &[Open]) {
        for _ in 0..=self.ladder.steps.len() {
            let kind = self.step().map(|step| step.kind);
            let agreed = |one: &Open| {
                one.day.is_some() && one.errand.kind().zip(kind).is_some_and(|(a, b)| alike(a, b))
            };
            if open.iter().any(agreed) || !self.waited(Day(self.now.at.date())) {
                break;
            }
        }
        let Some((at, step)) = self.at.zip(self.step()).filter(|_| !self.blocked) else { return };
        // Begun while there was a number or an address, which has gone since.
        let Some(goes) = self.past(step).map(|way| step.way(way)) else { return };
        match goes.map(|goes| self.target(goes)) {
            Some(to) if to.is_none_or(|to| !self.done.contains(&to)) => self.enter(at, self.came),
            _ => self.blocked = true,
        }
    }

    /// Leaves a rung that waits for the person, if the wait was over before this day.
    fn waited(&mut self, day: Day) -> bool {
        let Some((at, step)) = self.at.zip(self.step()) else { return false };
        let Some(wait) = step.wait else { return false };
        let over = match self.again {
            Some((_, from)) => wait.from(from),
            None => wait.from(step.after.from(self.came.day)),
        };
        over < day && self.leave(at, When::NoAnswer, over)
    }

    /// Whether it is too early for a contact to be the rung stood on: a call to thank for the visit is
    /// not the one three months later.
    pub fn early(&self, day: Day) -> bool {
        let Some(step) = self.step().filter(|_| self.met && self.again.is_none()) else {
            return false;
        };
        let due = step.after.from(self.came.day);
        let between = due.0.signed_duration_since(self.came.day.0).num_days();
        between >= LATER && day < due.plus_days(-EARLY.min(between / 2))
    }
}

/// Whether two kinds of contact are one and the same rung: any meeting is as good as another.
pub(in crate::domain::ladder) fn alike(one: Kind, other: Kind) -> bool {
    one == other || one.face_to_face() && other.face_to_face()
}
