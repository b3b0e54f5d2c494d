//! The ladder gone up once more, from the first rung through everything that was tried.

use super::{Facts, Now, Stop, Tried};
use crate::base::Day;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::ladder::{Goes, Ladder, Step, When};
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
    at: Option<usize>,
    pub came: Came,
    /// Tries on this rung that nobody answered.
    pub silent: Vec<NaiveDateTime>,
    /// The outcome that decides when this rung comes again, with its day.
    pub again: Option<(Disposition, Day)>,
    /// No way to reach the person on this rung.
    pub blocked: bool,
    /// Rungs come to, in order.
    passed: Vec<usize>,
    done: Vec<usize>,
    pub stop: Option<Stop>,
    /// The last one that talked or tried to talk, for whether an interpreter is booked since.
    pub talk: Option<(NaiveDateTime, Disposition)>,
}

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
            passed: Vec::new(),
            done: Vec::new(),
            stop: facts.left,
            talk: None,
        };
        climb.enter(0, came);
        climb
    }

    /// The rung.
    pub fn step(&self) -> Option<&'a Step> {
        self.at.and_then(|at| self.ladder.steps.get(at))
    }

    /// How many tries on this rung nobody answered.
    pub fn silences(&self) -> u32 {
        u32::try_from(self.silent.len()).unwrap_or(u32::MAX)
    }

    /// The rungs carried out.
    pub fn done(&self) -> impl Iterator<Item = &'a Step> {
        self.done.iter().filter_map(|at| self.ladder.steps.get(*at))
    }

    /// Comes to a rung, and goes on at once from one that is not for this person.
    fn enter(&mut self, at: usize, came: Came) {
        (self.at, self.came) = (Some(at), came);
        // Round a circle of rungs none of which is for this person nobody goes twice.
        for _ in 0..=self.ladder.steps.len() {
            self.silent.clear();
            (self.again, self.blocked) = (None, false);
            let Some((here, step)) = self.at.zip(self.step()) else { return };
            self.passed.push(here);
            let drawn = step.sample.is_none_or(|share| self.facts.lot < share);
            let way = match step.kind {
                _ if !drawn => When::NotDrawn,
                _ if step.wait.is_some() || self.reachable(step.kind) => return,
                Kind::Call | Kind::Sms => When::NoPhone,
                _ => When::NoAddress,
            };
            let Some(goes) = step.way(way) else {
                self.blocked = true;
                return;
            };
            self.at = self.target(goes);
            self.came = Came { by: Some(way), from: Some(here), day: self.came.day };
        }
        self.blocked = true;
    }

    fn reachable(&self, kind: Kind) -> bool {
        kind.channel().is_none_or(|channel| self.facts.ways.contains(&channel))
    }

    fn target(&self, goes: &Goes) -> Option<usize> {
        match goes {
            Goes::Step(key) => self.ladder.steps.iter().position(|step| step.key == *key),
            Goes::End => None,
        }
    }

    /// Leaves a rung by a way out; false where it has none.
    fn leave(&mut self, from: usize, by: When, day: Day) -> bool {
        let Some(step) = self.ladder.steps.get(from) else { return false };
        let Some(goes) = step.way(by) else { return false };
        let came = Came { by: Some(by), from: Some(from), day };
        if let Some(to) = self.target(goes) {
            self.enter(to, came);
        } else {
            (self.at, self.came, self.again, self.blocked) = (None, came, None, false);
            self.silent.clear();
        }
        true
    }

    /// Goes on from rungs that wait for the person, where they have waited long enough.
    pub fn wait_until(&mut self, day: Day) {
        for _ in 0..=self.ladder.steps.len() {
            let Some((at, step)) = self.at.zip(self.step()) else { return };
            let Some(wait) = step.wait else { return };
            let over = wait.from(step.after.from(self.came.day));
            let silent = self.again.is_none() && over < day;
            if !silent || !self.leave(at, When::NoAnswer, over) {
                return;
            }
        }
    }

    /// Takes in what was tried.
    pub fn tried(&mut self, tried: &Tried) {
        let day = Day(tried.at.date());
        self.wait_until(day);
        let outcome = tried.disposition;
        if !tried.kind.is_written() {
            self.talk = Some((tried.at, outcome));
        }
        let rung = self.rung(tried);
        if let Some(stop) = stops(tried) {
            let from = self.at.or(rung);
            let on = stop == Stop::Declined
                && from.is_some_and(|from| self.leave(from, When::Declined, day));
            self.stop = if on { self.stop } else { self.stop.or(Some(stop)) };
            return;
        }
        let Some(rung) = rung else { return };
        match outcome {
            Disposition::Completed | Disposition::Sent => self.carried_out(rung, tried),
            Disposition::Booked => self.agreed(rung, tried),
            Disposition::NotBegun => {}
            Disposition::Returned => {
                self.go_to(rung);
                self.blocked = !self.leave(rung, When::Returned, day);
            }
            Disposition::WrongNumber | Disposition::NoNumber => {
                // With no number left the rung is not for them any more.
                self.enter(rung, self.came);
            }
            outcome if counts_as_try(outcome) => self.silence(rung, tried),
            outcome => {
                self.go_to(rung);
                self.again = Some((outcome, day));
            }
        }
    }

    /// Stands on a rung without having come to it anew.
    fn go_to(&mut self, rung: usize) {
        if self.at != Some(rung) {
            self.at = Some(rung);
            self.silent.clear();
            self.blocked = false;
        }
    }

    fn carried_out(&mut self, rung: usize, tried: &Tried) {
        let day = Day(tried.at.date());
        self.done.push(rung);
        let yes = tried.agreed.is_some_and(|kind| self.leads_to(rung, When::Yes, kind));
        self.leave(rung, if yes { When::Yes } else { When::Done }, day);
    }

    /// A time was agreed on: for this rung again, or for the one a yes leads to.
    fn agreed(&mut self, rung: usize, tried: &Tried) {
        let day = Day(tried.at.date());
        let yes = tried.agreed.is_some_and(|kind| self.leads_to(rung, When::Yes, kind));
        let same = |kind: Kind| self.ladder.steps.get(rung).is_some_and(|s| alike(s.kind, kind));
        if yes && !tried.agreed.is_some_and(same) {
            self.done.push(rung);
            self.leave(rung, When::Yes, day);
        } else {
            self.go_to(rung);
            self.again = Some((tried.disposition, day));
        }
    }

    fn silence(&mut self, rung: usize, tried: &Tried) {
        self.go_to(rung);
        self.silent.push(tried.at);
        self.again = Some((tried.disposition, Day(tried.at.date())));
        let most = self.step().map_or(1, |step| step.tries);
        let given_up = self.silences() >= most;
        if given_up && !self.leave(rung, When::NoAnswer, Day(tried.at.date())) {
            self.stop = self.stop.or(Some(Stop::NotReached));
        }
    }

    /// Whether the way out leads to a rung of this kind.
    fn leads_to(&self, rung: usize, by: When, kind: Kind) -> bool {
        let step = self.ladder.steps.get(rung);
        let goes = step.and_then(|step| step.way(by));
        let to = goes.and_then(|goes| self.target(goes)).and_then(|to| self.ladder.steps.get(to));
        to.is_some_and(|to| alike(to.kind, kind))
    }

    /// The rung a contact belongs to: the one it tells itself, else the one stood on, else, when it came
    /// to something, one behind or the next one ahead. None where it has nothing to do with the ladder.
    fn rung(&self, tried: &Tried) -> Option<usize> {
        let told = tried.step.as_ref().and_then(|key| self.ladder.at(key));
        let fits = |at: usize| self.ladder.steps.get(at).is_some_and(|s| alike(s.kind, tried.kind));
        let outcome = tried.disposition;
        let behind = || self.passed.iter().rev().copied().find(|at| fits(*at));
        // Whoever is waited for has not come yet: what follows on that is still to be done.
        let awaited = self.step().is_some_and(|step| step.wait.is_some());
        let ahead = || {
            let ways = self.at.into_iter().flat_map(|at| self.ladder.ways(at));
            ways.filter(|at| !awaited && fits(*at)).min()
        };
        let here = self.at.filter(|at| fits(*at));
        // Somebody who was met has been spoken with, though not by telephone.
        let met = || self.at.filter(|_| tried.kind.face_to_face() && outcome.reached());
        let talks = |at: &usize| self.ladder.steps.get(*at).is_some_and(|s| !s.kind.is_written());
        let other = || match outcome {
            Disposition::Returned => behind(),
            outcome if outcome.reached() => ahead().or_else(behind),
            _ => None,
        };
        told.or(here).or_else(other).or_else(|| met().filter(talks))
    }
}

/// Whether two kinds of contact are one and the same rung: any meeting is as good as another.
pub(super) fn alike(one: Kind, other: Kind) -> bool {
    one == other || one.face_to_face() && other.face_to_face()
}

/// Whether an outcome is a try that nobody answered.
fn counts_as_try(outcome: Disposition) -> bool {
    outcome.is_silence() || matches!(outcome, Disposition::NoEntry | Disposition::NoShow)
}

/// Why nothing more is to be tried after this, whatever rung it was.
fn stops(tried: &Tried) -> Option<Stop> {
    match (tried.disposition, tried.proxy) {
        (Disposition::Dead, _) => Some(Stop::Dead),
        (Disposition::Declined | Disposition::OtherDeclined, _) => Some(Stop::Declined),
        (Disposition::Completed | Disposition::Partial, Some(proxy)) => Some(Stop::Through(proxy)),
        (outcome, _) if outcome.is_departure() => Some(Stop::Outside(outcome)),
        (outcome @ (Disposition::Outside | Disposition::Duplicate), _) => {
            Some(Stop::Outside(outcome))
        }
        _ => None,
    }
}
