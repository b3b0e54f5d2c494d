//! What a contact changes: the rung it carries out, the stop it puts or lifts, the letter that comes back.

use super::climb::{Climb, alike};
use super::{Stop, Tried};
use crate::base::Day;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::ladder::When;

impl Climb<'_> {
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
            return self.put_a_stop(stop, rung, day);
        }
        self.lift(tried);
        if self.promises(tried) && rung.is_none_or(|rung| self.passed.contains(&rung)) {
            self.done.extend(rung.filter(|rung| !self.done.contains(rung)));
            self.agreed.extend(rung);
            self.again = Some((Disposition::Booked, day));
            return;
        }
        if outcome == Disposition::Returned {
            return self.came_back(tried, rung);
        }
        let Some(rung) = rung else { return };
        match outcome {
            Disposition::NotBegun => {}
            Disposition::Completed | Disposition::Sent => self.carried_out(rung, tried),
            Disposition::Booked => self.agreed(rung, tried),
            Disposition::WrongNumber | Disposition::NoNumber => {
                // With no number left the rung is not for them any more.
                if !self.is_behind(rung) {
                    self.enter(rung, self.came);
                }
            }
            outcome if counts_as_try(outcome) => self.silence(rung, tried),
            outcome => {
                if !self.is_behind(rung) || outcome.reached() && !self.met {
                    self.go_to(rung);
                    self.silent.clear();
                    self.again = Some((outcome, day));
                }
            }
        }
    }

    /// Nothing more is tried, unless the ladder has something for whoever says no.
    fn put_a_stop(&mut self, stop: Stop, rung: Option<usize>, day: Day) {
        let from = self.at.or(rung);
        let on = stop == Stop::Declined
            && from.is_some_and(|from| self.leave(from, When::Declined, day));
        if !on && self.stopped.is_none_or(can_be_lifted) {
            self.stopped = Some(stop);
        }
    }

    /// Whoever is spoken with after all has taken back what stopped it.
    fn lift(&mut self, tried: &Tried) {
        let spoken = tried.proxy.is_none() && !tried.kind.is_written();
        if spoken && tried.disposition.reached() && self.stopped.is_some_and(can_be_lifted) {
            self.stopped = None;
            self.silent.clear();
        }
    }

    /// Whether somebody waited for has told, in another way than by coming, that they come.
    fn promises(&self, tried: &Tried) -> bool {
        let awaited = self.step().filter(|step| step.wait.is_some());
        awaited.is_some_and(|step| {
            tried.disposition.reached()
                && !alike(step.kind, tried.kind)
                && tried.agreed.is_some_and(|kind| alike(kind, step.kind))
        })
    }

    /// A letter comes back, often weeks later. What has been done since stands; only who has come no
    /// further by it goes another way.
    fn came_back(&mut self, tried: &Tried, rung: Option<usize>) {
        let day = Day(tried.at.date());
        let fits = |at: &usize| self.fits(*at, tried.kind);
        let gone = |at: &usize| self.sent.contains(at);
        let last = self.sent.iter().rev().copied().find(fits);
        // One that was never written down as sent is the first there is.
        let first = || self.passed.iter().copied().find(fits);
        let Some(rung) = rung.filter(gone).or(last).or_else(first) else { return };
        self.sent.retain(|at| *at != rung);
        if self.met {
            return;
        }
        if self.at == Some(rung) {
            self.blocked = !self.leave(rung, When::Returned, day);
            return;
        }
        let just = self.came.from == Some(rung) && self.again.is_none() && self.silent.is_empty();
        let goes = self.rung_at(rung).and_then(|step| step.way(When::Returned));
        match goes.map(|goes| self.target(goes)) {
            Some(Some(to)) if !self.passed.contains(&to) => {
                self.leave(rung, When::Returned, day);
            }
            Some(None) if just => {
                self.leave(rung, When::Returned, day);
            }
            None if just => {
                self.go_to(rung);
                self.blocked = true;
            }
            _ => {}
        }
    }

    /// Stands on a rung without having come to it anew.
    fn go_to(&mut self, rung: usize) {
        if self.at != Some(rung) {
            self.at = Some(rung);
            self.silent.clear();
            self.blocked = false;
        }
        self.skipped.clear();
    }

    fn carried_out(&mut self, rung: usize, tried: &Tried) {
        let way = if self.says_yes(rung, tried) { When::Yes } else { When::Done };
        let written = tried.kind.is_written();
        let counts = !self.is_behind(rung) || self.counts(rung, way, tried);
        // A letter has gone, also one written down after the talk it came before.
        if (written || counts) && !self.done.contains(&rung) {
            self.done.push(rung);
        }
        if way == When::Yes {
            self.agreed.push(rung);
        }
        if written {
            self.sent.push(rung);
        }
        if !counts {
            return;
        }
        self.leave(rung, way, Day(tried.at.date()));
    }

    /// A time was agreed on: for this rung again, or for the one a yes leads to.
    fn agreed(&mut self, rung: usize, tried: &Tried) {
        let same = tried.agreed.is_some_and(|kind| self.fits(rung, kind));
        if self.says_yes(rung, tried) && !same {
            self.carried_out(rung, tried);
        } else if !self.is_behind(rung) || !self.met {
            self.go_to(rung);
            self.silent.clear();
            self.again = Some((tried.disposition, Day(tried.at.date())));
        }
    }

    fn silence(&mut self, rung: usize, tried: &Tried) {
        if self.is_behind(rung) {
            return;
        }
        self.go_to(rung);
        self.silent.push(tried.at);
        self.again = Some((tried.disposition, Day(tried.at.date())));
        let most = self.step().map_or(1, |step| step.tries);
        let given_up = self.silences() >= most;
        if given_up && !self.leave(rung, When::NoAnswer, Day(tried.at.date())) {
            self.stopped = self.stopped.or(Some(Stop::NotReached));
        }
    }

    /// Whether a contact agrees on what a yes on the rung leads to.
    fn says_yes(&self, rung: usize, tried: &Tried) -> bool {
        let Some(step) = self.rung_at(rung).filter(|step| When::Yes.suits(step)) else {
            return false;
        };
        let to = step.way(When::Yes).and_then(|goes| self.target(goes));
        to.zip(tried.agreed).is_some_and(|(to, kind)| self.fits(to, kind))
    }

    /// Whether a contact on a rung that was left long since still changes where they stand. What is
    /// agreed on does; else only where nobody has been met since, and never back to what is done.
    fn counts(&self, rung: usize, way: When, tried: &Tried) -> bool {
        let goes = self.rung_at(rung).and_then(|step| step.way(way));
        let to = goes.and_then(|goes| self.target(goes));
        if tried.kind.is_written() || !tried.disposition.reached() {
            return !self.met && to.is_some_and(|to| !self.passed.contains(&to));
        }
        (way == When::Yes || !self.met) && to.is_none_or(|to| !self.done.contains(&to))
    }
}

/// Whether an outcome is a try that nobody answered.
fn counts_as_try(outcome: Disposition) -> bool {
    outcome.is_silence() || matches!(outcome, Disposition::NoEntry | Disposition::NoShow)
}

/// Whether a stop holds only until the person is spoken with.
fn can_be_lifted(stop: Stop) -> bool {
    matches!(
        stop,
        Stop::Declined
            | Stop::NotReached
            | Stop::Through(_)
            | Stop::Outside(Disposition::MovedUnknown)
    )
}

/// Why nothing more is to be tried after this, whatever rung it was.
fn stops(tried: &Tried) -> Option<Stop> {
    // A relative who agrees on a visit or a call for them has not taken their place.
    let agreed = tried.agreed.is_some_and(|kind: Kind| !kind.is_written());
    match (tried.disposition, tried.proxy) {
        (Disposition::Dead, _) => Some(Stop::Dead),
        (Disposition::Declined | Disposition::OtherDeclined, _) => Some(Stop::Declined),
        (Disposition::Completed | Disposition::Partial, Some(proxy)) if !agreed => {
            Some(Stop::Through(proxy))
        }
        (outcome, _) if outcome.is_departure() => Some(Stop::Outside(outcome)),
        (outcome @ (Disposition::Outside | Disposition::Duplicate), _) => {
            Some(Stop::Outside(outcome))
        }
        _ => None,
    }
}
