//! Work on a list that goes by a ladder: who is due for what, day by day.

use super::Year;
use super::contact::{Step, Try};
use crate::base::{PersonId, WorkerId};
use crate::demo::act::{Bundle, What};
use crate::demo::rungs::Rungs;
use crate::demo::town::{moment, workday};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::initiative::Removal;
use crate::domain::ladder::{Booked, For, Open, Standing, State, Tried, When};
use crate::domain::task::{self, Errand, Task};
use std::collections::BTreeMap;

/// So many days lie between two evenings of folding letters.
const BETWEEN_LETTERS: i64 = 13;
/// So late in the day, in minutes, the last contact of a day has been written down.
const EVENING: u32 = 960;

impl Year {
    /// Shares a new list out by area, each neighbourhood to one of the team.
    pub(super) fn share_out(&mut self, nth: usize) {
        let Some(round) = self.rounds.get_mut(nth) else { return };
        let Some(rungs) = &mut round.rungs else { return };
        let mut shared: Vec<(PersonId, WorkerId)> = Vec::new();
        for (who, climber) in &mut rungs.people {
            let one = self.residents.get(*who).map(|one| &one.person);
            let Some((id, area)) = one.and_then(|one| Some((one.id, one.area?))) else { continue };
            climber.whose = self.town.works_in(area);
            shared.extend(climber.whose.map(|worker| (id, worker)));
        }
        let (id, by) = (round.initiative.id, round.initiative.owner);
        let by = by.unwrap_or_else(|| self.coordinator());
        self.act(26, by, What::Shared(id, shared, None));
    }

    /// Sees who is due for what today, on every ladder, and posts letters now and then.
    pub(super) fn climb(&mut self) {
        for nth in 0..self.rounds.len() {
            if self.rounds.get(nth).is_some_and(|r| r.rungs.is_some() && r.runs(self.day)) {
                while let Some(who) = self.pop_due(nth) {
                    self.sort(nth, who);
                }
                self.post(nth);
                self.come_back(nth);
            }
        }
    }

    fn pop_due(&mut self, nth: usize) -> Option<usize> {
        let due = &mut self.rounds.get_mut(nth)?.due;
        due.first().filter(|(day, _)| *day <= self.day)?;
        due.pop_first().map(|(_, who)| who)
    }

    fn rungs(&mut self, nth: usize) -> Option<&mut Rungs> {
        self.rounds.get_mut(nth)?.rungs.as_mut()
    }

    pub(super) fn standing(&self, nth: usize, who: usize, minute: u32) -> Option<Standing> {
        let round = self.rounds.get(nth)?;
        let at = moment(self.day, minute).utc();
        round.rungs.as_ref()?.standing(who, self.residents.get(who)?, &round.initiative, at)
    }

    /// Puts somebody among those to write to, to ring, or to look at again later.
    fn sort(&mut self, nth: usize, who: usize) {
        let (day, Some(standing)) = (self.day, self.standing(nth, who, EVENING)) else { return };
        let written = standing.kind.is_some_and(Kind::is_written);
        let due = standing.due.map_or(day, |(due, _)| due);
        match (standing.state, standing.step) {
            (State::ToDo, Some(step)) if written => {
                if let Some(rungs) = self.rungs(nth) {
                    rungs.letters.push((who, step));
                }
            }
            (State::ToDo, _) => {
                if let Some(rungs) = self.rungs(nth) {
                    rungs.ready.insert((due, who));
                }
            }
            (State::Waiting(For::Interpreter), _) => self.book_interpreter(nth, who),
            (State::Waiting(For::Day | For::Booked), _) => {
                if let Some(round) = self.rounds.get_mut(nth) {
                    round.due.insert((due.max(day.plus_days(1)), who));
                }
            }
            _ => {}
        }
    }

    /// Books an interpreter for a day to come; not everybody's turn comes at once.
    fn book_interpreter(&mut self, nth: usize, who: usize) {
        if !self.dice.chance(35) {
            let later = self.day.plus_days(self.dice.days(6, 18));
            if let Some(round) = self.rounds.get_mut(nth) {
                round.due.insert((later, who));
            }
            return;
        }
        let (day, time) = (workday(self.day.plus_days(self.dice.days(2, 6))), self.clock());
        let made = moment(self.day, 30);
        let Some((by, id)) = self.whose(nth, who) else { return };
        let task = Task {
            id: self.new_task(30),
            person: Some(id),
            initiative: self.rounds.get(nth).map(|round| round.initiative.id),
            errand: Errand::Interpreter,
            day: Some(day),
            time,
            worker: Some(by),
            note: String::new(),
            why: None,
            state: task::State::Open,
        };
        self.act(30, by, What::Arranged(Box::new(task)));
        let Some(round) = self.rounds.get_mut(nth) else { return };
        round.due.insert((day, who));
        if let Some(climber) = round.rungs.as_mut().and_then(|r| r.people.get_mut(&who)) {
            climber.booked = Some(Booked { made: made.utc(), day: Some(day), time });
        }
    }

    fn whose(&self, nth: usize, who: usize) -> Option<(WorkerId, PersonId)> {
        let rungs = self.rounds.get(nth)?.rungs.as_ref()?;
        let whose = rungs.people.get(&who)?.whose;
        let id = self.residents.get(who)?.person.id;
        Some((whose.unwrap_or_else(|| self.coordinator()), id))
    }

    /// Posts the letters that wait, all of a rung at once.
    fn post(&mut self, nth: usize) {
        let (day, weekend) = (self.day, self.day.is_weekend());
        let Some(rungs) = self.rungs(nth) else { return };
        let soon = rungs.posted.is_some_and(|last| day.since(last) < BETWEEN_LETTERS);
        if weekend || soon || rungs.letters.is_empty() {
            return;
        }
        rungs.posted = Some(day);
        let mut bundles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (who, step) in std::mem::take(&mut rungs.letters) {
            bundles.entry(step).or_default().push(who);
        }
        for (step, to) in bundles {
            for who in &to {
                if self.dice.chance(6) {
                    let comes = workday(day.plus_days(self.dice.days(4, 9)));
                    let back = (comes, *who, step.clone());
                    if let Some(rungs) = self.rungs(nth) {
                        rungs.back.push(back);
                    }
                }
            }
            self.letters(nth, &step, &to, Disposition::Sent);
        }
    }

    /// Writes down letters that have come back.
    fn come_back(&mut self, nth: usize) {
        let day = self.day;
        let Some(rungs) = self.rungs(nth) else { return };
        let come: Vec<_> = rungs.back.extract_if(.., |(comes, ..)| *comes <= day).collect();
        for (_, who, step) in come {
            self.letters(nth, &step, &[who], Disposition::Returned);
        }
    }

    fn letters(&mut self, nth: usize, step: &str, to: &[usize], outcome: Disposition) {
        let (minute, day) = (35, self.day);
        let people: Vec<PersonId> =
            to.iter().filter_map(|who| Some(self.residents.get(*who)?.person.id)).collect();
        let Some(round) = self.rounds.get_mut(nth) else { return };
        let (id, by) = (round.initiative.id, round.initiative.owner);
        let Some(rungs) = &mut round.rungs else { return };
        for who in to {
            if let Some(climber) = rungs.people.get_mut(who) {
                climber.tried.push(Tried {
                    at: moment(day, minute).utc(),
                    kind: Kind::Letter,
                    disposition: outcome,
                    proxy: None,
                    step: Some(step.to_owned()),
                    agreed: None,
                });
            }
            round.due.insert((day.plus_days(1), *who));
        }
        let letter = rungs.ladder.step(step).and_then(|step| step.letter.clone());
        let bundle = Bundle {
            initiative: id,
            step: step.to_owned(),
            letter: letter.unwrap_or_default(),
            outcome,
            day,
            to: people,
        };
        let by = by.unwrap_or_else(|| self.coordinator());
        self.act(minute, by, What::Posted(Box::new(bundle)));
    }

    /// Whoever has told elsewhere that they have moved is taken off the lists that go by a ladder.
    pub(super) fn has_moved(&mut self, one: Try) {
        let Some(id) = self.residents.get(one.who).map(|r| r.person.id) else { return };
        for nth in (0..self.rounds.len()).filter(|nth| Some(*nth) != one.round) {
            let open = self.rounds.get(nth).is_some_and(|round| round.runs(self.day));
            let Some(rungs) = self.rungs(nth).filter(|_| open) else { continue };
            rungs.ready.retain(|(_, who)| *who != one.who);
            rungs.letters.retain(|(who, _)| *who != one.who);
            let listed = rungs.people.remove(&one.who).is_some();
            let list = self.rounds.get(nth).map(|round| round.initiative.id);
            if let Some(list) = list.filter(|_| listed) {
                self.act(one.minute, one.by, What::Removed(list, id, Removal::MovedAway));
            }
        }
    }

    /// Rings or visits the next one who is due on a ladder; false when it turns out nobody is.
    pub(super) fn rung_attempt(&mut self, nth: usize, minute: u32) -> bool {
        let day = self.day;
        let ready = self.rungs(nth).and_then(|rungs| {
            rungs.ready.first().filter(|(due, _)| *due <= day)?;
            rungs.ready.pop_first()
        });
        let Some((_, who)) = ready else { return false };
        let Some(standing) = self.standing(nth, who, minute) else { return false };
        let Some(kind) = standing.kind.filter(|_| standing.state == State::ToDo) else {
            if let Some(round) = self.rounds.get_mut(nth) {
                round.due.insert((day.plus_days(1), who));
            }
            return false;
        };
        let disposition = match self.outcome(who, kind) {
            // An interpreter has been booked: nobody is rung who needs one and has none.
            Disposition::Language => Disposition::Completed,
            other => other,
        };
        let Some((by, _)) = self.whose(nth, who) else { return false };
        self.log(Try { minute, by, who, round: Some(nth), kind, disposition });
        true
    }

    /// Which rung a contact is, and what is asked there.
    pub(super) fn rung_of(&self, one: Try) -> Option<(String, Option<String>)> {
        let nth = one.round?;
        let ladder = &self.rounds.get(nth)?.rungs.as_ref()?.ladder;
        let key = self.standing(nth, one.who, one.minute)?.step_of(ladder, one.kind)?;
        let template = ladder.step(&key).and_then(|step| step.template.clone());
        Some((key, template))
    }

    /// Whether somebody on the list goes by a ladder.
    pub(super) fn on_ladder(&self, nth: Option<usize>) -> bool {
        nth.and_then(|nth| self.rounds.get(nth)).is_some_and(|round| round.rungs.is_some())
    }

    /// What is agreed on with somebody on a ladder.
    pub(super) fn agrees(&mut self, one: Try) -> Option<Step> {
        use Disposition as D;
        let to = self.yes_leads_to(one);
        let (days, kind) = match (one.disposition, to) {
            (D::Completed, Some(kind)) if self.dice.chance(48) => (self.dice.days(3, 14), kind),
            (D::Booked, Some(kind)) => (self.dice.days(3, 14), kind),
            (D::Booked, None) => (self.dice.days(2, 9), one.kind),
            (D::CallBack, _) => (self.dice.days(1, 3), one.kind),
            (D::Partial, _) => (self.dice.days(1, 4), one.kind),
            _ => return None,
        };
        let time = if one.disposition == D::Partial { None } else { self.clock() };
        Some(Step { days, time, kind, looks_back: false })
    }

    /// The kind of contact that a yes on this rung leads to.
    fn yes_leads_to(&self, one: Try) -> Option<Kind> {
        let nth = one.round?;
        let (key, _) = self.rung_of(one)?;
        let ladder = &self.rounds.get(nth)?.rungs.as_ref()?.ladder;
        let step = ladder.step(&key)?;
        match step.goes.get(&When::Yes)? {
            crate::domain::ladder::Goes::Step(to) => ladder.step(to).map(|step| step.kind),
            crate::domain::ladder::Goes::End => None,
        }
    }

    /// Remembers what was tried, and looks at the one it was tried with again tomorrow.
    pub(super) fn climbed(&mut self, one: Try, draft: &Draft, next: Option<&Task>) {
        let tomorrow = self.day.plus_days(1);
        let Some(round) = one.round.and_then(|nth| self.rounds.get_mut(nth)) else { return };
        let Some(climber) = round.rungs.as_mut().and_then(|r| r.people.get_mut(&one.who)) else {
            return;
        };
        climber.tried.push(Tried {
            at: draft.at.utc(),
            kind: one.kind,
            disposition: one.disposition,
            proxy: draft.proxy,
            step: draft.step.clone(),
            agreed: next.and_then(|task| task.errand.kind()),
        });
        let open = |task: &Task| Open { errand: task.errand, day: task.day, time: task.time };
        climber.open = next.map(open).into_iter().collect();
        // What was agreed on is done when its day comes; see the tasks.
        if next.is_none() {
            round.due.insert((tomorrow, one.who));
        }
    }
}
