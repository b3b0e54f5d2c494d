//! Contacts that belong to no list: people who come by, walk along, ring up; and tasks done.

use super::Year;
use super::attempt::{Outcome, workday};
use super::todo::Todo;
use crate::base::WorkerId;
use crate::demo::act::What;
use crate::demo::rounds;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, FollowUp, Kind};
use crate::domain::task::{Cancel, Task};

impl Year {
    /// Somebody the team knows, in some everyday way. False when nobody is known yet.
    pub(super) fn regular(&mut self, minute: u32) -> bool {
        let Some(who) = self.known.get(self.dice.below(self.known.len())).copied() else {
            return false;
        };
        let Some(one) = self.residents.get(who) else { return false };
        if one.person.died.is_some() || one.person.protection.is_protected() {
            return false;
        }
        let everyday: &[(u32, Kind)] = match (one.field, one.has_phone()) {
            (true, _) => &[(8, Kind::FieldTalk), (1, Kind::Accompanied)],
            (false, true) => &[
                (34, Kind::Call),
                (34, Kind::DropIn),
                (16, Kind::Walk),
                (6, Kind::VisitOffice),
                (6, Kind::Accompanied),
                (4, Kind::Sms),
            ],
            (false, false) => &[(6, Kind::DropIn), (3, Kind::Walk), (1, Kind::Letter)],
        };
        let kind = self.dice.weighted(everyday).copied().unwrap_or(Kind::DropIn);
        let kind = self.wished(who, kind);
        let disposition = match kind {
            Kind::Call if self.dice.chance(25) => Disposition::NoAnswer,
            Kind::Sms | Kind::Letter => Disposition::Sent,
            _ => Disposition::Completed,
        };
        let by = self.someone();
        let outcome = Outcome { who, round: None, kind, disposition };
        let Some(mut draft) = self.draft(minute, by, outcome) else { return false };
        if kind == Kind::Call && disposition == Disposition::Completed {
            let finnish = self.town.writes_finnish(by);
            draft.note = self.voice.note("brief-call", finnish, &mut self.dice);
            draft.minutes = Some(self.dice.between(2, 9));
        }
        self.logged(minute, by, draft, None);
        if disposition == Disposition::Completed && self.dice.chance(8) {
            let day = workday(self.day.plus_days(self.dice.days(3, 30)));
            let due = FollowUp { day, time: None, kind: Kind::Call, worker: Some(by) };
            self.remind(minute, (who, None), &due, false);
        }
        true
    }

    /// People who passed by a table: how many, and nobody's name.
    pub(super) fn head_count(&mut self, nth: usize, minute: u32) -> bool {
        let by = self.someone();
        let mut draft = Draft::new(Kind::FieldTalk, self.now(minute), self.day);
        draft.initiative = self.rounds.get(nth).map(|r| r.initiative.id);
        draft.heads = Some(self.dice.between(3, 22));
        draft.minutes = Some(self.dice.between(60, 120));
        "biblioteket".clone_into(&mut draft.place);
        draft.disposition = Some(Disposition::Completed);
        self.logged(minute, by, draft, None);
        true
    }

    /// Does the next task that is due. False when there is none.
    pub(super) fn follow_up(&mut self, minute: u32) -> bool {
        let Some(todo) = self.todos.take_due(self.day) else { return false };
        let by = todo.task.worker.unwrap_or_else(|| self.coordinator());
        let reason = match self.residents.get(todo.who) {
            Some(one) if one.person.died.is_some() => Some(Cancel::Dead),
            _ if self.dice.chance(4) => Some(Cancel::NotWanted),
            _ => None,
        };
        if let Some(reason) = reason {
            self.act(minute, by, What::Cancelled(Box::new(todo.task), reason));
            return false;
        }
        self.done(minute, by, todo)
    }

    fn done(&mut self, minute: u32, by: WorkerId, todo: Todo) -> bool {
        let disposition =
            if self.dice.chance(85) { Disposition::Completed } else { Disposition::NoAnswer };
        let Todo { task, who, round, kind, looks_back } = todo;
        let outcome = Outcome { who, round, kind, disposition };
        let Some(mut draft) = self.draft(minute, by, outcome) else { return false };
        if looks_back {
            let finnish = self.town.writes_finnish(by);
            draft.note = self.voice.note("follow-up", finnish, &mut self.dice);
            self.fill_questions(&mut draft, Some(rounds::FOLLOW_UP));
        }
        self.logged(minute, by, draft, Some(task));
        true
    }

    fn logged(&mut self, minute: u32, by: WorkerId, draft: Draft, done: Option<Task>) {
        let id = self.new_encounter(minute);
        self.act(
            minute,
            by,
            What::Contact { id, draft: Box::new(draft), done: done.map(Box::new) },
        );
    }
}
