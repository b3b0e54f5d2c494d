//! Something to do by a day, or at a time agreed on.

use crate::base::{Day, EncounterId, InitiativeId, PersonId, Phrase, TaskId, Word, WorkerId};
use crate::domain::codes::codes;
use crate::domain::encounter::Kind;
use crate::domain::flaw::Flaw;
use chrono::NaiveTime;

codes! {
    /// What is to be done.
    Errand {
        /// Ring.
        Call = "call" Word("errand-call"),
        /// Visit.
        Visit = "visit" Word("errand-visit"),
        /// Write: a letter, an e-mail, a text message.
        Write = "write" Word("errand-write"),
        /// Meet somewhere, walk, go along.
        Meet = "meet" Word("errand-meet"),
        /// Book an interpreter.
        Interpreter = "interpreter" Word("errand-interpreter"),
        /// Look in on how it is going.
        CheckIn = "check-in" Word("errand-check-in"),
        /// Give somebody an answer.
        Answer = "answer" Word("errand-answer"),
        /// Something else.
        Other = "other" Word("errand-other"),
    }
}

impl Errand {
    /// The errand that ends in this kind of contact.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Call => Errand::Call,
            Kind::Visit => Errand::Visit,
            Kind::Letter | Kind::Email | Kind::Sms | Kind::Poster => Errand::Write,
            Kind::VisitOffice
            | Kind::VisitNeutral
            | Kind::Walk
            | Kind::DropIn
            | Kind::Meeting
            | Kind::FieldTalk
            | Kind::Accompanied => Errand::Meet,
        }
    }

    /// The kind of contact to log when it is done, if it is a contact.
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Errand::Call => Some(Kind::Call),
            Errand::Visit => Some(Kind::Visit),
            Errand::Write => Some(Kind::Letter),
            Errand::Meet => Some(Kind::VisitNeutral),
            Errand::Interpreter | Errand::CheckIn | Errand::Answer | Errand::Other => None,
        }
    }
}

codes! {
    /// Why a task was given up.
    Cancel {
        /// Done in another way, or by somebody else.
        DoneElsewhere = "done-elsewhere" Word("cancel-done-elsewhere"),
        /// No longer needed.
        NotNeeded = "not-needed" Word("cancel-not-needed"),
        /// The person does not want it.
        NotWanted = "not-wanted" Word("cancel-not-wanted"),
        /// The person cannot be reached.
        Unreachable = "unreachable" Word("cancel-unreachable"),
        /// The person has died.
        Dead = "dead" Word("cancel-dead"),
        /// Made by mistake.
        Mistake = "mistake" Word("cancel-mistake"),
    }
}

/// How far a task has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// To be done.
    Open,
    /// Done; by which contact, when it was one.
    Done(Option<EncounterId>),
    /// Given up.
    Cancelled(Cancel),
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// Names the task.
    pub id: TaskId,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// The initiative it comes from.
    pub initiative: Option<InitiativeId>,
    /// What is to be done.
    pub errand: Errand,
    /// By when; without a day it waits in the list of those.
    pub day: Option<Day>,
    /// The time agreed on, on the wall clock.
    pub time: Option<NaiveTime>,
    /// Whose it is; nobody's in particular: the team's.
    pub worker: Option<WorkerId>,
    /// What to think of.
    pub note: String,
    /// Why it came about, when the program proposed it.
    pub why: Option<Phrase>,
    /// How far it has come.
    pub state: State,
}

codes! {
    /// Where an open task stands on Today.
    Due {
        /// Should have been done.
        Late = "late" Word("due-late"),
        /// Today.
        Today = "today" Word("due-today"),
        /// By the coming Sunday; on a Sunday the week that comes.
        ThisWeek = "this-week" Word("due-this-week"),
        /// After that.
        Later = "later" Word("due-later"),
        /// No day set.
        NoDay = "no-day" Word("due-no-day"),
    }
}

impl Due {
    /// Where something to be done on `day` stands, seen from `today`.
    pub fn of(day: Option<Day>, today: Day) -> Self {
        match day {
            None => Due::NoDay,
            Some(day) if day < today => Due::Late,
            Some(day) if day == today => Due::Today,
            Some(day) if day <= Due::week_end(today) => Due::ThisWeek,
            Some(_) => Due::Later,
        }
    }

    /// The last day of the week that is looked at: on a Sunday nothing of it is left, and it is the
    /// week to come.
    pub fn week_end(today: Day) -> Day {
        today.plus_days(1).monday().plus_days(6)
    }
}

impl Task {
    /// Where it stands on Today; `None` once it is done or given up.
    pub fn due(&self, today: Day) -> Option<Due> {
        matches!(self.state, State::Open).then(|| Due::of(self.day, today))
    }

    /// What open tasks are sorted by: day, then time with the untimed last, those without a day
    /// after all others.
    pub fn order(&self) -> (bool, Option<Day>, bool, Option<NaiveTime>, TaskId) {
        (self.day.is_none(), self.day, self.time.is_none(), self.time, self.id)
    }

    /// Everything wrong with it at once.
    pub fn flaws(&self, today: Day) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.person.is_none() && self.note.trim().is_empty() {
            flaws.push(Flaw::stop("note", Word("flaw-task-empty")));
        }
        if self.time.is_some() && self.day.is_none() {
            flaws.push(Flaw::stop("day", Word("flaw-task-day")));
        }
        if let Some(day) = self.day.filter(|day| *day < today && self.state == State::Open) {
            let reason = Phrase::new(Word("flaw-follow-up-past")).with("day", day);
            flaws.push(Flaw::warn("day", reason));
        }
        flaws
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Id;

    fn task(day: Option<&str>, hour: Option<u32>) -> Task {
        Task {
            id: TaskId(Id([1; 16])),
            person: None,
            initiative: None,
            errand: Errand::Call,
            day: day.map(|text| text.parse().unwrap()),
            time: hour.and_then(|hour| NaiveTime::from_hms_opt(hour, 0, 0)),
            worker: None,
            note: "ring".into(),
            why: None,
            state: State::Open,
        }
    }

    #[test]
    fn a_task_stands_where_its_day_puts_it() {
        let monday: Day = "2026-11-23".parse().unwrap();
        for (day, due) in [
            (Some("2026-11-22"), Due::Late),
            (Some("2026-11-23"), Due::Today),
            (Some("2026-11-24"), Due::ThisWeek),
            (Some("2026-11-29"), Due::ThisWeek),
            (Some("2026-11-30"), Due::Later),
            (None, Due::NoDay),
        ] {
            assert_eq!(task(day, None).due(monday), Some(due), "{day:?}");
        }
        let sunday: Day = "2026-11-29".parse().unwrap();
        for (day, due) in [("2026-11-30", Due::ThisWeek), ("2026-12-06", Due::ThisWeek)] {
            assert_eq!(task(Some(day), None).due(sunday), Some(due), "{day}");
        }
        assert_eq!(task(Some("2026-12-07"), None).due(sunday), Some(Due::Later));
        let done = Task { state: State::Done(None), ..task(Some("2026-11-22"), None) };
        assert_eq!(done.due(monday), None);
        let dropped = Task { state: State::Cancelled(Cancel::NotWanted), ..done };
        assert_eq!(dropped.due(monday), None);
    }

    #[test]
    fn timed_tasks_come_first_and_those_without_a_day_last() {
        let mut tasks = [
            task(None, None),
            task(Some("2026-11-24"), None),
            task(Some("2026-11-24"), Some(14)),
            task(Some("2026-11-24"), Some(9)),
            task(Some("2026-11-23"), None),
        ];
        tasks.sort_by_key(Task::order);
        let hours = tasks.map(|t| (t.day.map(Day::day), t.time.map(|t| t.to_string())));
        assert_eq!(
            hours,
            [
                (Some(23), None),
                (Some(24), Some("09:00:00".into())),
                (Some(24), Some("14:00:00".into())),
                (Some(24), None),
                (None, None),
            ]
        );
    }

    #[test]
    fn a_task_says_what_and_a_time_needs_a_day() {
        let today: Day = "2026-11-23".parse().unwrap();
        let mut bad = task(None, Some(9));
        bad.note.clear();
        let fields: Vec<String> = bad.flaws(today).into_iter().map(|f| f.field).collect();
        assert_eq!(fields, ["note", "day"]);
        assert!(task(Some("2026-11-23"), Some(9)).flaws(today).is_empty());
        assert!(!crate::domain::flaw::stops(&task(Some("2026-11-01"), None).flaws(today)));
    }

    #[test]
    fn every_kind_of_contact_has_its_errand_and_back() {
        for kind in Kind::ALL {
            let errand = Errand::of(*kind);
            assert!(errand.kind().is_some_and(|back| Errand::of(back) == errand), "{kind:?}");
        }
    }
}
