//! When the rung somebody stands on is to be done.

use super::climb::{Climb, alike};
use super::{Booked, For, Open, State, Tried};
use crate::base::Day;
use crate::domain::disposition::{Disposition, Retry};
use crate::domain::encounter::{Kind, workday_from};
use crate::domain::ladder::{Daypart, Step, When};
use crate::domain::task::Errand;
use chrono::{NaiveDateTime, NaiveTime};

/// When, and what is waited for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Due {
    /// What comes next.
    pub kind: Option<Kind>,
    pub state: State,
    pub at: Option<(Day, Option<NaiveTime>)>,
    /// Whether it was agreed on with the person or put down by the team.
    pub agreed: bool,
}

/// So long somebody who is away is left in peace when nothing tells when they are back.
const AWAY: i64 = 14;

impl Climb<'_> {
    /// When the rung is to be done. What is open to be done goes before what the ladder would say.
    pub fn due(&self, open: &[Open], tried: &[Tried]) -> Due {
        if let Some(stop) = self.stop() {
            return Due { kind: None, state: State::Stopped(stop), at: None, agreed: false };
        }
        let Some(step) = self.step() else { return self.beside(open, tried) };
        let own =
            first(open.iter().filter(|o| o.errand.kind().is_some_and(|k| alike(k, step.kind))));
        let by_ladder = Some(self.by_ladder(step));
        let at = own.or(by_ladder);
        let agreed = own.is_some() && (own != by_ladder || self.is_agreed());
        let due = |state| Due { kind: Some(step.kind), state, at, agreed };
        if self.blocked {
            let missing = if step.kind == Kind::Call || step.kind == Kind::Sms {
                For::Number
            } else {
                For::Address
            };
            return Due { at: None, ..due(State::Waiting(missing)) };
        }
        if let Some(wait) = step.wait.filter(|_| own.is_none()) {
            let over = at.map(|(day, time)| (wait.from(day), time));
            return Due { at: over, ..due(State::Waiting(For::Person)) };
        }
        if !step.kind.is_written()
            && let Some(waits) = self.interpreter(open, tried, at)
        {
            return waits_for(due(State::Waiting(For::Interpreter)), &waits);
        }
        due(self.state(at, agreed))
    }

    /// Whether what is open was agreed on with the person; else it is only what the team has planned.
    fn is_agreed(&self) -> bool {
        match self.again {
            Some((outcome, _)) => outcome == Disposition::Booked,
            None => self.came.by == Some(When::Yes),
        }
    }

    /// What was agreed on beside the ladder, once it has come to its end; with a day before without.
    fn beside(&self, open: &[Open], tried: &[Tried]) -> Due {
        let contacts = open.iter().filter(|open| open.errand.kind().is_some());
        let first = contacts.min_by_key(|o| (o.day.is_none(), o.day, o.time.is_none(), o.time));
        let Some(first) = first else {
            return Due { kind: None, state: State::Finished, at: None, agreed: false };
        };
        let (kind, at) = (first.errand.kind(), first.day.map(|day| (day, first.time)));
        let due = Due { kind, state: self.state(at, true), at, agreed: true };
        let spoken = kind.is_some_and(|kind| !kind.is_written());
        match self.interpreter(open, tried, at).filter(|_| spoken) {
            Some(waits) => {
                waits_for(Due { state: State::Waiting(For::Interpreter), ..due }, &waits)
            }
            None => due,
        }
    }

    fn state(&self, at: Option<(Day, Option<NaiveTime>)>, agreed: bool) -> State {
        match at {
            Some((day, time)) if (day.0, time.unwrap_or(NaiveTime::MIN)) > moment(self.now.at) => {
                State::Waiting(if agreed && time.is_some() { For::Booked } else { For::Day })
            }
            _ => State::ToDo,
        }
    }

    /// When an interpreter has to be booked before, or was booked for a later day: that day.
    fn interpreter(
        &self,
        open: &[Open],
        tried: &[Tried],
        at: Option<(Day, Option<NaiveTime>)>,
    ) -> Option<Waits> {
        let lacked = self.talk.is_some_and(|(_, outcome)| lacks_language(outcome));
        if !self.facts.interpreter && !lacked {
            return None;
        }
        let last = tried.iter().rev().find(|one| !one.kind.is_written()).map(|one| one.at);
        // One booking is for one call: after a try in vain, or when its day is past, it has to be done
        // again. A call before the day it is for does not use it up.
        let today = Day(self.now.at.date());
        let then = |b: &Booked| b.day.map(|day| day.0.and_time(b.time.unwrap_or(NaiveTime::MIN)));
        let booked = self.facts.booked.filter(|b| {
            let unused = |last| b.made > last || then(b).is_some_and(|then| then > last);
            b.day.is_none_or(|day| day >= today) && last.is_none_or(unused)
        });
        let Some(Booked { day, time, .. }) = booked else {
            let task = open.iter().filter(|open| open.errand == Errand::Interpreter);
            return Some(Waits { at: first(task), booked: false });
        };
        let day = day?;
        let later = at.is_none_or(|at| key(at) < key((day, time)));
        let ahead = (day.0, time.unwrap_or(NaiveTime::MIN)) > moment(self.now.at);
        (later && ahead).then_some(Waits { at: Some((day, time)), booked: true })
    }

    /// When the ladder itself would have it done.
    fn by_ladder(&self, step: &Step) -> (Day, Option<NaiveTime>) {
        let workday = |day| workday_from(day, self.now.country);
        let Some((outcome, day)) = self.again else {
            return (workday(step.after.from(self.came.day)), None);
        };
        if let Some(last) =
            self.silent.last().filter(|_| outcome.is_silence() || is_missed(outcome))
        {
            return self.another_time(step, *last);
        }
        let days = match outcome.retry() {
            Retry::AfterDays(days) => i64::from(days),
            Retry::EndOfPeriod => {
                let back = self.now.ends.filter(|end| *end > day);
                return (workday(back.unwrap_or_else(|| day.plus_days(AWAY))), None);
            }
            Retry::NextWorkday | Retry::Continue | Retry::AtBooked => 1,
            _ => 0,
        };
        (workday(day.plus_days(days)), None)
    }

    /// The next try after one that nobody answered: at the time of day that has been tried least.
    fn another_time(&self, step: &Step, last: NaiveDateTime) -> (Day, Option<NaiveTime>) {
        let tries =
            |part: Daypart| self.silent.iter().filter(|at| Daypart::of(at.time()) == part).count();
        let part = step.dayparts.iter().copied().min_by_key(|part| tries(*part));
        let day = Day(last.date());
        let (from, now) = (step.again.from(day), Daypart::of(last.time()));
        // The same day still, where the ladder allows it and the part of the day is yet to come.
        let from = if from == day && part.is_none_or(|part| part <= now) {
            day.plus_days(1)
        } else {
            from
        };
        (workday_from(from, self.now.country), part.map(Daypart::begins))
    }
}

/// What an interpreter is waited for until.
struct Waits {
    at: Option<(Day, Option<NaiveTime>)>,
    booked: bool,
}

fn waits_for(due: Due, waits: &Waits) -> Due {
    let state = if waits.booked { State::Waiting(For::Booked) } else { due.state };
    // What is agreed on with the person stands where it stood: it is then that the interpreter is needed.
    let at = if due.agreed && !waits.booked { due.at } else { waits.at };
    Due { state, at, agreed: waits.booked || due.agreed, ..due }
}

/// The first of several that have a day.
fn first<'a>(open: impl Iterator<Item = &'a Open>) -> Option<(Day, Option<NaiveTime>)> {
    open.filter_map(|open| Some((open.day?, open.time))).min_by_key(|at| key(*at))
}

/// Of one day what has a time comes first.
fn key((day, time): (Day, Option<NaiveTime>)) -> (Day, bool, Option<NaiveTime>) {
    (day, time.is_none(), time)
}

fn moment(at: NaiveDateTime) -> (chrono::NaiveDate, NaiveTime) {
    (at.date(), at.time())
}

fn lacks_language(outcome: Disposition) -> bool {
    outcome.retry() == Retry::InterpreterFirst
}

fn is_missed(outcome: Disposition) -> bool {
    matches!(outcome, Disposition::NoEntry | Disposition::NoShow)
}
