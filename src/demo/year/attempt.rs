//! Trying somebody on the list of an initiative.

use super::Year;
use super::todo::Todo;
use crate::base::date::red_day;
use crate::base::{Country, Day, WorkerId};
use crate::demo::act::What;
use crate::demo::resident::Resident;
use crate::demo::rounds;
use crate::demo::voice::{heading, minutes};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, FollowUp, Kind, Proxy};
use crate::domain::task::{Errand, State, Task};
use chrono::NaiveTime;

/// After so many tries without an answer a letter goes, and that is the last.
const TRIES: u32 = 4;

/// What came of a try.
#[derive(Debug, Clone, Copy)]
pub(super) struct Outcome {
    pub who: usize,
    pub round: Option<usize>,
    pub kind: Kind,
    pub disposition: Disposition,
}

impl Year {
    /// Tries the next one of some initiative that is under way; false when nobody is to be tried.
    pub(super) fn attempt(&mut self, minute: u32) -> bool {
        let day = self.day;
        let open = self.rounds.iter().enumerate().filter(|(_, r)| r.has_work(day));
        let running: Vec<usize> = open.map(|(nth, _)| nth).collect();
        let Some(nth) = running.get(self.dice.below(running.len())).copied() else { return false };
        let Some(round) = self.rounds.get_mut(nth) else { return false };
        if round.counts {
            round.counted = day;
            return self.head_count(nth, minute);
        }
        let first_kind = round.kind;
        let Some((_, who)) = round.due.pop_first() else { return false };
        let kind = self.kind_for(who, first_kind);
        let disposition = self.outcome(who, kind);
        self.log(minute, Outcome { who, round: Some(nth), kind, disposition });
        self.what_next(nth, who, disposition);
        true
    }

    /// A letter instead of a call where there is no number, or nobody has answered for long.
    fn kind_for(&self, who: usize, kind: Kind) -> Kind {
        let silent = self.silent.get(who).copied().unwrap_or(0);
        let rung = self.residents.get(who).is_some_and(Resident::has_phone);
        let kind = match kind {
            Kind::Call if !rung && silent > 0 => Kind::Letter,
            Kind::Call | Kind::Visit if silent >= TRIES - 1 => Kind::Letter,
            _ => kind,
        };
        self.wished(who, kind)
    }

    /// The same way to reach somebody, or another where they have asked not to be reached by it.
    pub(super) fn wished(&self, who: usize, kind: Kind) -> Kind {
        let barred = |kind: Kind| {
            let one = self.residents.get(who).map(|r| &r.person);
            kind.channel().zip(one).is_some_and(|(c, one)| one.barred(c).is_some())
        };
        match kind {
            Kind::Call | Kind::Visit if barred(kind) => Kind::Letter,
            Kind::Letter if barred(kind) => Kind::VisitOffice,
            _ => kind,
        }
    }

    fn outcome(&mut self, who: usize, kind: Kind) -> Disposition {
        use Disposition as D;
        let Some(one) = self.residents.get(who) else { return D::NoAnswer };
        let (reach, warm) = (one.reach, one.warm);
        let needs_interpreter = one.person.interpreter;
        let first = self.silent.get(who).is_none_or(|tries| *tries == 0);
        if kind == Kind::Letter {
            return if self.dice.chance(4) { D::Returned } else { D::Sent };
        }
        if kind == Kind::Call && !one.has_phone() {
            return D::NoNumber;
        }
        if kind == Kind::FieldTalk {
            return if self.dice.chance(warm) { D::Completed } else { D::NotNow };
        }
        if !self.dice.chance(reach) {
            let nobody: &[(u32, D)] = match kind {
                Kind::Visit => &[(24, D::NotHome), (3, D::NoEntry), (2, D::Away)],
                _ => &[(70, D::NoAnswer), (26, D::Voicemail), (3, D::WrongNumber), (1, D::Away)],
            };
            return self.dice.weighted(nobody).copied().unwrap_or(D::NoAnswer);
        }
        if needs_interpreter && first && self.dice.chance(60) {
            return D::Language;
        }
        let met: &[(u32, D)] = if self.dice.chance(warm) {
            &[(80, D::Completed), (5, D::Partial), (8, D::Booked), (7, D::CallBack)]
        } else {
            &[
                (52, D::Declined),
                (18, D::NotNow),
                (8, D::OtherDeclined),
                (12, D::Ill),
                (4, D::MovedAway),
                (4, D::CallBack),
                (2, D::Dead),
            ]
        };
        self.dice.weighted(met).copied().unwrap_or(D::Completed)
    }

    /// Whether and when the same person is to be tried again.
    fn what_next(&mut self, nth: usize, who: usize, disposition: Disposition) {
        use Disposition as D;
        let days = match disposition {
            D::NoAnswer | D::Voicemail | D::WrongNumber | D::CallBack => self.dice.days(1, 5),
            D::NotHome | D::NoNumber | D::NoEntry | D::Language => self.dice.days(3, 8),
            D::NotNow => self.dice.days(7, 10),
            D::Ill | D::Away => self.dice.days(25, 35),
            // What is booked or cut short goes on as a task of its own.
            _ => return,
        };
        if let Some(silent) = self.silent.get_mut(who) {
            *silent += 1;
            if *silent > TRIES {
                *silent = 0;
                return;
            }
        }
        let next = workday(self.day.plus_days(days));
        if let Some(round) = self.rounds.get_mut(nth) {
            round.due.insert((next, who));
        }
    }

    /// Writes a contact down, with what follows from it.
    pub(super) fn log(&mut self, minute: u32, outcome: Outcome) {
        let by = self.someone();
        let Some(draft) = self.draft(minute, by, outcome) else { return };
        let what =
            What::Contact { id: self.new_encounter(minute), draft: Box::new(draft), done: None };
        self.act(minute, by, what);
        self.consequences(minute, by, outcome);
    }

    /// A contact as it is written down; its follow-up is a task of its own, see `consequences`.
    pub(super) fn draft(&mut self, minute: u32, by: WorkerId, outcome: Outcome) -> Option<Draft> {
        let Outcome { who, round, kind, disposition } = outcome;
        let person = self.residents.get(who)?.person.clone();
        let finnish_spoken = person.languages.iter().any(|l| l == "finska");
        let finnish = self.town.writes_finnish(by) && finnish_spoken;
        let mut draft = Draft::new(kind, self.now(minute), self.day);
        draft.person = Some(person.id);
        draft.disposition = Some(disposition);
        draft.minutes = Some(minutes(kind, disposition, &mut self.dice));
        let round = round.and_then(|nth| self.rounds.get(nth));
        draft.initiative = round.map(|r| r.initiative.id);
        let key = round.and_then(|r| r.initiative.template.clone());
        self.fill_questions(&mut draft, key.as_deref());
        if let Some(heading) = heading(kind, disposition)
            && (disposition.note_required() || self.dice.chance(70))
        {
            draft.note = self.voice.note(heading, finnish, &mut self.dice);
        }
        if kind.face_to_face() && kind != Kind::Visit {
            self.town.place(&mut self.dice).clone_into(&mut draft.place);
        }
        if kind == Kind::Call && disposition.reached() && self.dice.chance(6) {
            draft.proxy = Some(Proxy::Relative);
        }
        Some(draft)
    }

    /// Puts the answers to a template into a contact that was carried out.
    pub(super) fn fill_questions(&mut self, draft: &mut Draft, key: Option<&str>) {
        let asks = draft.disposition.is_some_and(|d| d == Disposition::Completed);
        let template = self.templates.iter().find(|t| Some(t.key.as_str()) == key);
        if let Some(template) = template.filter(|t| asks && t.suits(draft.kind)) {
            draft.template = Some(template.reference());
            draft.answers = self.voice.answers(template, draft.day, &mut self.dice);
        }
    }

    /// What a contact leads to: they are known now, or dead; something is to be done.
    pub(super) fn consequences(&mut self, minute: u32, by: WorkerId, outcome: Outcome) {
        let Outcome { who, round, kind, disposition } = outcome;
        if disposition.reached() && self.known.len() < self.residents.len() * 2 {
            self.known.push(who);
        }
        if disposition == Disposition::Dead {
            self.died(who, minute, by);
            return;
        }
        let template =
            round.and_then(|nth| self.rounds.get(nth)).map(|r| r.initiative.template.clone());
        let visited = template.flatten().as_deref() == Some(rounds::VISIT);
        let next = match disposition {
            Disposition::Booked => Some((self.dice.days(2, 9), self.clock(), kind, false)),
            Disposition::Partial => Some((self.dice.days(1, 4), None, kind, false)),
            Disposition::CallBack if self.near_end() => Some((1, None, kind, false)),
            Disposition::NoAnswer | Disposition::Voicemail if self.near_end() => {
                Some((self.dice.days(1, 3), self.clock(), kind, false))
            }
            Disposition::Completed if visited => Some((91, None, Kind::Call, true)),
            Disposition::Completed if self.dice.chance(18) => {
                Some((self.dice.days(4, 40), None, Kind::Call, false))
            }
            _ => None,
        };
        if let Some((days, time, kind, looks_back)) = next {
            let day = workday(self.day.plus_days(days));
            let due = FollowUp { day, time, kind, worker: Some(by) };
            self.remind(minute, (who, round), &due, looks_back);
        }
    }

    /// Writes down that something is to be done.
    pub(super) fn remind(
        &mut self,
        minute: u32,
        whom: (usize, Option<usize>),
        due: &FollowUp,
        looks_back: bool,
    ) {
        let todo = self.todo(minute, whom, due, looks_back);
        let by = due.worker.unwrap_or_else(|| self.coordinator());
        self.act(minute, by, What::Task(Box::new(todo.task.clone())));
        self.todos.add(todo);
    }

    fn todo(
        &mut self,
        minute: u32,
        (who, round): (usize, Option<usize>),
        due: &FollowUp,
        looks_back: bool,
    ) -> Todo {
        let by = due.worker;
        let finnish = by.is_some_and(|by| self.town.writes_finnish(by)) && self.dice.chance(50);
        let note = match (looks_back, due.time) {
            (true, _) => self.voice.first("why", finnish),
            (false, Some(_)) => String::new(),
            (false, None) => self.voice.note("why", finnish, &mut self.dice),
        };
        let task = Task {
            id: self.new_task(minute),
            person: self.residents.get(who).map(|r| r.person.id),
            initiative: round.and_then(|nth| self.rounds.get(nth)).map(|r| r.initiative.id),
            errand: Errand::of(due.kind),
            day: Some(due.day),
            time: due.time,
            worker: by,
            note,
            why: None,
            state: State::Open,
        };
        Todo { task, who, round, kind: due.kind, looks_back }
    }

    /// Whether what happens now is still to be seen as undone on the last day.
    fn near_end(&self) -> bool {
        self.today.since(self.day) <= 6
    }

    /// A time on the wall somebody agrees to: a quarter of an hour between nine and four.
    pub(super) fn clock(&mut self) -> Option<NaiveTime> {
        NaiveTime::from_hms_opt(self.dice.between(9, 15), self.dice.between(0, 3) * 15, 0)
    }
}

/// The day itself, or the first after it on which people work.
pub(super) fn workday(day: Day) -> Day {
    let free = |d: &Day| d.is_weekend() || red_day(*d, Country::Se).is_some_and(|r| !r.eve);
    (0..14).map(|n| day.plus_days(n)).find(|d| !free(d)).unwrap_or(day)
}
