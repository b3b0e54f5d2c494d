//! Something to do, being written.

use super::env::Env;
use super::record::{Flaws, Msg, RecordCx, RecordSpec};
use super::route::Route;
use super::screen::Head;
use crate::base::{Day, Id, Lean, PersonId, Phrase, TaskId, Word, WorkerId};
use crate::domain::flaw::Flaw;
use crate::domain::task::{Errand, State, Task};
use crate::store::{Save, tasks};
use crate::ui::field::{Choice, FieldKind};
use crate::ui::{Field, Form, Look};
use chrono::NaiveTime;
use std::convert::Infallible;

/// A new task about somebody or nobody, or one to change.
#[derive(Debug)]
pub struct TaskForm {
    id: Option<TaskId>,
    person: Option<PersonId>,
    name: String,
}

impl TaskForm {
    /// The form of a task, or of a new one about `person`.
    pub fn new(id: Option<TaskId>, person: Option<PersonId>) -> Self {
        Self { id, person, name: String::new() }
    }
}

/// The members of the team that something can be given to, and the team itself.
pub(super) fn workers(env: &Env<'_>) -> Vec<Choice> {
    let team = Choice::new("team", Word("today-team"));
    let members = env.workers.iter().filter(|worker| !worker.gone);
    let members = members.map(|w| Choice::new(w.id.0.to_string(), w.name.as_str()));
    std::iter::once(team).chain(members).collect()
}

/// The member chosen in the box `worker`; the team is nobody.
pub(super) fn worker_of(form: &Form) -> Option<WorkerId> {
    form.given("worker").and_then(|id| id.parse::<Id>().ok()).map(WorkerId)
}

/// The value of the box `worker` for a member.
pub(super) fn worker_value(worker: Option<WorkerId>) -> String {
    worker.map_or_else(|| "team".to_owned(), |id| id.0.to_string())
}

/// The day and the time in the boxes `day` and `time`.
pub(super) fn day_and_time(form: &Form) -> (Option<Day>, Option<NaiveTime>) {
    let day = form.given("day").and_then(|day| day.parse().ok());
    let time = form.given("time").and_then(|time| NaiveTime::parse_from_str(&time, "%H:%M").ok());
    (day, time)
}

/// The boxes for a day and a time agreed on.
pub(super) fn when_fields(task: &Task) -> Vec<Field> {
    let day = task.day.map(|day| day.to_string()).unwrap_or_default();
    let time = task.time.map(|time| time.format("%H:%M").to_string()).unwrap_or_default();
    vec![
        Field::date("day", Word("task-day"), Lean::Plan).with(&day).help(Word("task-day-help")),
        Field::new("time", Word("task-time"), FieldKind::Time)
            .with(&time)
            .help(Word("task-time-help")),
    ]
}

/// What stops a save, beside its box.
pub(super) fn stopping(flaws: Vec<Flaw>) -> Flaws {
    flaws.into_iter().filter(|flaw| flaw.stops).map(|flaw| (flaw.field, flaw.reason)).collect()
}

/// Whom a task is about, for row 1 and for drafts.
pub(super) fn title(about: Word, task: &Task, look: &Look, name: &str) -> Head {
    let what = look.word(about);
    let title = if name.is_empty() { what } else { format!("{what} > {name}") };
    let aside = look.word(task.errand.word());
    Head { title, aside, writing: true, ..Head::default() }
}

impl RecordSpec for TaskForm {
    type Record = Task;
    type Own = Infallible;

    fn key(&self) -> String {
        match (self.id, self.person) {
            (Some(id), _) => format!("task-{}", id.0),
            (None, Some(person)) => format!("task-new-{}", person.0),
            (None, None) => "task-new".to_owned(),
        }
    }

    fn route(&self) -> Route {
        Route::TaskForm { id: self.id, person: self.person }
    }

    fn head(&self, record: Option<&Task>, look: &Look) -> Head {
        let about = if self.id.is_some() { Word("task-title") } else { Word("task-title-new") };
        match record {
            Some(task) => title(about, task, look, &self.name),
            None => Head { title: look.word(about), writing: true, ..Head::default() },
        }
    }

    fn help(&self) -> Word {
        Word("task-help")
    }

    fn draft_title(&self, _task: &Task) -> Phrase {
        Phrase::new(Word("task-draft")).with("who", self.name.as_str())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Task> {
        if let Some(id) = self.id {
            cx.ask(tasks::Read { id }, Msg::Loaded);
            return None;
        }
        Some(Task {
            id: cx.id(),
            person: self.person,
            initiative: None,
            errand: Errand::Call,
            day: None,
            time: None,
            worker: Some(cx.env.me.id),
            note: String::new(),
            why: None,
            state: State::Open,
        })
    }

    fn opened(&mut self, task: &Task, env: &Env<'_>) {
        self.name = env.name_of(task.person);
    }

    fn fields(&self, task: &Task, env: &Env<'_>) -> Vec<Field> {
        let errands = Errand::ALL.iter().map(|e| Choice::new(e.code(), e.word())).collect();
        let mut fields =
            vec![Field::one_of("errand", Word("task-errand"), errands).with(task.errand.code())];
        fields.extend(when_fields(task));
        fields.push(
            Field::pick("worker", Word("task-worker"), workers(env))
                .with(&worker_value(task.worker)),
        );
        fields.push(Field::long("note", Word("task-note")).with(&task.note));
        fields
    }

    fn save(&mut self, form: &Form, before: &Task, env: &Env<'_>) -> Result<Save, Flaws> {
        let (day, time) = day_and_time(form);
        let errand = form.given("errand").and_then(|code| Errand::from_code(&code));
        let after = Task {
            errand: errand.unwrap_or(before.errand),
            day,
            time,
            worker: worker_of(form),
            note: form.given("note").unwrap_or_default(),
            ..before.clone()
        };
        let flaws = stopping(after.flaws(env.today));
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let author = env.author();
        Ok(match self.id {
            Some(_) => tasks::edit(&author, before, &after),
            None => tasks::add(&author, &after),
        })
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
