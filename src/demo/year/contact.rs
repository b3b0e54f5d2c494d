//! Writing a contact down, with all that follows from how it went.

use super::Year;
use super::todo::Todo;
use crate::base::WorkerId;
use crate::demo::act::{Contact, What};
use crate::demo::rounds;
use crate::demo::town::workday;
use crate::demo::voice::{heading, minutes};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind, Proxy};
use crate::domain::language::Language;
use crate::domain::task::{Errand, State, Task};
use chrono::NaiveTime;

/// One contact or attempt: who did what with whom, and what came of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Try {
    pub minute: u32,
    pub by: WorkerId,
    pub who: usize,
    pub round: Option<usize>,
    pub kind: Kind,
    pub disposition: Disposition,
}

/// What is to be done next: in so many days, at a time if one was agreed on.
#[derive(Debug, Clone, Copy)]
pub(super) struct Step {
    pub days: i64,
    pub time: Option<NaiveTime>,
    pub kind: Kind,
    pub looks_back: bool,
}

impl Year {
    /// Writes down a try of somebody on a list, or of nobody's list.
    pub(super) fn log(&mut self, one: Try) {
        if let Some(draft) = self.draft(one) {
            self.enter(one, draft, None);
        }
    }

    /// A contact as it is written down.
    pub(super) fn draft(&mut self, one: Try) -> Option<Draft> {
        let person = self.residents.get(one.who)?.person.clone();
        let finnish_spoken = person.languages.iter().any(|l| l == Language::Finnish.code());
        let finnish = self.town.writes_finnish(one.by) && finnish_spoken;
        let mut draft = Draft::new(one.kind, self.now(one.minute), self.day);
        draft.person = Some(person.id);
        draft.disposition = Some(one.disposition);
        draft.minutes = Some(minutes(one.kind, one.disposition, &mut self.dice));
        let round = one.round.and_then(|nth| self.rounds.get(nth));
        draft.initiative = round.map(|r| r.initiative.id);
        let key = round.and_then(|r| r.initiative.template.clone());
        self.fill_questions(&mut draft, key.as_deref());
        if let Some((step, asked)) = self.rung_of(one) {
            draft.step = Some(step);
            self.fill_questions(&mut draft, asked.as_deref());
        }
        if let Some(heading) = heading(one.kind, one.disposition)
            && (one.disposition.note_required() || self.dice.chance(70))
        {
            draft.note = self.voice.note(heading, finnish, &mut self.dice);
        }
        if one.kind.face_to_face() && one.kind != Kind::Visit {
            self.town.place(&mut self.dice).clone_into(&mut draft.place);
        }
        if one.kind == Kind::Call && one.disposition.reached() && self.dice.chance(6) {
            draft.proxy = Some(Proxy::Relative);
        }
        Some(draft)
    }

    /// Puts the answers to a template into a contact that was carried out.
    pub(super) fn fill_questions(&mut self, draft: &mut Draft, key: Option<&str>) {
        let asks = draft.disposition == Some(Disposition::Completed);
        let template = self.templates.iter().find(|t| Some(t.key.as_str()) == key);
        if let Some(template) = template.filter(|t| asks && t.suits(draft.kind)) {
            draft.template = Some(template.reference());
            draft.answers = self.voice.answers(template, draft.day, &mut self.dice);
        }
    }

    /// Enters a contact: by it they are known, a number is wrong, somebody is dead; a task is done,
    /// and another may follow.
    pub(super) fn enter(&mut self, one: Try, draft: Draft, done: Option<Task>) {
        let mut contact = Contact::new(draft);
        let step = if done.is_none() { self.next_step(one) } else { None };
        contact.next = step.map(|step| self.remember(one, step));
        contact.done = done.as_ref().map(|task| task.id);
        contact.open = done.into_iter().collect();
        self.learn(one, &mut contact);
        self.climbed(one, &contact.draft, contact.next.as_ref());
        self.act(one.minute, one.by, What::Contact(Box::new(contact)));
    }

    fn learn(&mut self, one: Try, contact: &mut Contact) {
        if one.disposition.reached() && one.round.is_some() {
            self.known.push(one.who);
        }
        let (day, gone) = (self.day, one.disposition.is_departure());
        let Some(resident) = self.residents.get_mut(one.who) else { return };
        if one.disposition == Disposition::WrongNumber && !resident.person.phones.is_empty() {
            contact.wrong = Some(resident.person.phones.remove(0).id);
        }
        if !gone {
            return;
        }
        if one.disposition == Disposition::Dead {
            resident.person.died = Some(day);
            contact.open.extend(self.todos.take_of(one.who));
        } else {
            contact.moved = resident.person.moved.replace(day);
            self.has_moved(one);
        }
        for round in &mut self.rounds {
            round.due.retain(|(_, who)| *who != one.who);
        }
    }

    fn next_step(&mut self, one: Try) -> Option<Step> {
        use Disposition as D;
        if self.on_ladder(one.round) {
            return self.agrees(one);
        }
        let step = |days, time, kind| Step { days, time, kind, looks_back: false };
        let template = one.round.and_then(|nth| self.rounds.get(nth));
        let template = template.and_then(|r| r.initiative.template.as_deref());
        let visited = template == Some(rounds::VISIT) && one.kind == Kind::Visit;
        let often = if one.round.is_some() { 18 } else { 8 };
        Some(match one.disposition {
            D::Booked => step(self.dice.days(2, 9), self.clock(), one.kind),
            D::Partial => step(self.dice.days(1, 4), None, one.kind),
            D::CallBack if self.near_end() => step(1, None, one.kind),
            D::NoAnswer | D::Voicemail if self.near_end() && one.round.is_some() => {
                step(self.dice.days(1, 3), self.clock(), one.kind)
            }
            D::Completed if visited => Step { looks_back: true, ..step(91, None, Kind::Call) },
            D::Completed if self.dice.chance(often) => {
                step(self.dice.days(4, 40), None, self.wished(one.who, Kind::Call))
            }
            _ => return None,
        })
    }

    /// A new task, which the team will come back to.
    fn remember(&mut self, one: Try, step: Step) -> Task {
        let finnish = self.town.writes_finnish(one.by) && self.dice.chance(50);
        let note = match (step.looks_back, step.time) {
            (true, _) => self.voice.first("why", finnish),
            (false, Some(_)) => String::new(),
            (false, None) => self.voice.note("why", finnish, &mut self.dice),
        };
        let task = Task {
            id: self.new_task(one.minute),
            person: self.residents.get(one.who).map(|r| r.person.id),
            initiative: one.round.and_then(|nth| self.rounds.get(nth)).map(|r| r.initiative.id),
            errand: Errand::of(step.kind),
            day: Some(workday(self.day.plus_days(step.days))),
            time: step.time,
            worker: Some(one.by),
            note,
            why: None,
            state: State::Open,
        };
        let Step { kind, looks_back, .. } = step;
        self.todos.add(Todo {
            task: task.clone(),
            who: one.who,
            round: one.round,
            kind,
            looks_back,
        });
        task
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
