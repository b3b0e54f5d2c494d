//! Contacts that belong to no list: people who come by, walk along, ring up; and tasks done.

use super::Year;
use super::contact::Try;
use super::todo::Todo;
use crate::base::WorkerId;
use crate::demo::act::{Contact, What};
use crate::demo::rounds;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Draft, Kind};
use crate::domain::task::Cancel;

impl Year {
    /// Somebody the team knows, in some everyday way. False when nobody is known yet.
    pub(super) fn regular(&mut self, minute: u32) -> bool {
        let Some(who) = self.known.get(self.dice.below(self.known.len())).copied() else {
            return false;
        };
        let Some(one) = self.residents.get(who) else { return false };
        if one.has_left() || one.person.protection.is_protected() {
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
        let one = Try { minute, by, who, round: None, kind, disposition };
        let Some(mut draft) = self.draft(one) else { return false };
        if kind == Kind::Call && disposition == Disposition::Completed {
            let finnish = self.town.writes_finnish(by);
            draft.note = self.voice.note("brief-call", finnish, &mut self.dice);
            draft.minutes = Some(self.dice.between(2, 9));
        }
        self.enter(one, draft, None);
        true
    }

    /// People who passed by a table: how many, and nobody's name.
    /// What is counted today of the initiatives without a list.
    pub(super) fn count(&mut self) {
        for nth in 0..self.rounds.len() {
            let day = self.day;
            let Some(round) = self.rounds.get_mut(nth) else { continue };
            let Some((what, heads, minutes, note)) = round.entries.remove(&day) else { continue };
            let (id, by) = (round.initiative.id, round.initiative.owner);
            self.contacts = self.contacts.saturating_sub(1);
            let (kind, disposition) = what.kept();
            let mut draft = Draft::new(kind, self.now(40), day);
            draft.initiative = Some(id);
            draft.disposition = Some(disposition);
            (draft.heads, draft.minutes) = (Some(heads), Some(minutes));
            note.clone_into(&mut draft.note);
            let by = by.unwrap_or_else(|| self.coordinator());
            self.act(40, by, What::Contact(Box::new(Contact::new(draft))));
        }
    }

    pub(super) fn head_count(&mut self, nth: usize, minute: u32) -> bool {
        let by = self.someone();
        let mut draft = Draft::new(Kind::FieldTalk, self.now(minute), self.day);
        draft.initiative = self.rounds.get(nth).map(|r| r.initiative.id);
        draft.heads = Some(self.dice.between(3, 22));
        draft.minutes = Some(self.dice.between(60, 120));
        "biblioteket".clone_into(&mut draft.place);
        draft.disposition = Some(Disposition::Completed);
        self.act(minute, by, What::Contact(Box::new(Contact::new(draft))));
        true
    }

    /// Does the next task that is due. False when there is none.
    pub(super) fn follow_up(&mut self, minute: u32) -> bool {
        let Some(todo) = self.todos.take_due(self.day) else { return false };
        let by = todo.task.worker.unwrap_or_else(|| self.coordinator());
        if !self.on_ladder(todo.round) && self.dice.chance(4) {
            self.act(minute, by, What::Cancelled(Box::new(todo.task), Cancel::NotWanted));
            return false;
        }
        self.done(minute, by, todo)
    }

    fn done(&mut self, minute: u32, by: WorkerId, todo: Todo) -> bool {
        let Todo { task, who, round, kind, looks_back } = todo;
        let disposition = match kind {
            _ if self.dice.chance(85) => Disposition::Completed,
            Kind::Visit => Disposition::NotHome,
            _ => Disposition::NoAnswer,
        };
        let one = Try { minute, by, who, round, kind, disposition };
        let Some(mut draft) = self.draft(one) else { return false };
        if looks_back {
            let finnish = self.town.writes_finnish(by);
            draft.note = self.voice.note("follow-up", finnish, &mut self.dice);
            self.fill_questions(&mut draft, Some(rounds::FOLLOW_UP));
        }
        self.enter(one, draft, Some(task));
        true
    }
}
