//! Something to do, being written.

use super::env::Env;
use super::record::{Flaws, Msg, RecordCx, RecordScreen, RecordSpec};
use super::route::Route;
use super::screen::Head;
use super::task_boxes::{
    day_and_time, persons, stopping, title, when_fields, worker_of, worker_value, workers,
};
use crate::base::{Id, PersonId, Phrase, TaskId, Word};
use crate::domain::task::{Errand, State, Task};
use crate::store::{Save, tasks};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
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

    fn word(&self) -> Word {
        if self.id.is_some() { Word("task-title-change") } else { Word("task-title-new") }
    }
}

/// The form of a task, or of a new one about `person`.
pub fn screen(id: Option<TaskId>, person: Option<PersonId>) -> RecordScreen<TaskForm> {
    RecordScreen::new(TaskForm::new(id, person))
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
        let about = self.word();
        match record {
            Some(task) if self.id.is_some() => title(about, task, look, &self.name),
            Some(_) if !self.name.is_empty() => {
                let title = format!("{} > {}", look.word(about), self.name);
                Head { title, writing: true, ..Head::default() }
            }
            _ => Head { title: look.word(about), writing: true, ..Head::default() },
        }
    }

    fn help(&self) -> Word {
        Word("task-help")
    }

    fn draft_title(&self, _task: &Task) -> Phrase {
        let title = if self.person.is_some() { Word("task-draft-act") } else { self.word() };
        Phrase::new(title).with("act", self.word())
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
        if task.person.is_none() && self.id.is_none() {
            fields.push(
                Field::pick("person", Word("task-person"), persons(env))
                    .help(Word("task-person-help")),
            );
        }
        fields.extend(when_fields(task));
        fields.push(
            Field::pick("worker", Word("task-worker"), workers(task.worker, env))
                .with(&worker_value(task.worker)),
        );
        fields.push(Field::long("note", Word("task-note")).with(&task.note));
        fields
    }

    fn save(&mut self, form: &Form, before: &Task, env: &Env<'_>) -> Result<Save, Flaws> {
        let (day, time) = day_and_time(form);
        let errand = form.given("errand").and_then(|code| Errand::from_code(&code));
        let person = form.given("person").and_then(|id| id.parse::<Id>().ok()).map(PersonId);
        let after = Task {
            person: before.person.or(person),
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
