//! What becomes of a task: done, moved to another day, given to somebody, given up. Each is a form
//! of a box or two, so that no letter writes.

use super::env::Env;
use super::record::{Flaws, Msg, RecordCx, RecordSpec};
use super::route::{Route, TaskAct};
use super::screen::Head;
use super::task_boxes::{
    day_and_time, stopping, title, when_fields, worker_of, worker_value, workers,
};
use crate::base::{PersonId, Phrase, TaskId, Word};
use crate::domain::task::{Cancel, Task};
use crate::store::{Save, tasks};
use crate::ui::field::Choice;
use crate::ui::{Field, Form, Look};
use std::convert::Infallible;

/// One thing done to one task.
#[derive(Debug)]
pub struct ActForm {
    id: TaskId,
    person: Option<PersonId>,
    act: TaskAct,
    name: String,
}

impl ActForm {
    /// The form of doing this to that task, which is about `person`.
    pub fn new(id: TaskId, person: Option<PersonId>, act: TaskAct) -> Self {
        Self { id, person, act, name: String::new() }
    }

    fn word(&self) -> Word {
        match self.act {
            TaskAct::Done => Word("task-done"),
            TaskAct::Move => Word("task-move"),
            TaskAct::Assign => Word("task-assign"),
            TaskAct::Cancel => Word("task-cancel"),
        }
    }
}

impl RecordSpec for ActForm {
    type Record = Task;
    type Own = Infallible;

    fn key(&self) -> String {
        // What was written to end it has nothing to do with another day for it.
        let act = match self.act {
            TaskAct::Done => "done",
            TaskAct::Move => "move",
            TaskAct::Assign => "assign",
            TaskAct::Cancel => "cancel",
        };
        format!("task-{act}-{}", self.id.0)
    }

    fn route(&self) -> Route {
        Route::TaskAct { id: self.id, person: self.person, act: self.act }
    }

    fn head(&self, task: Option<&Task>, look: &Look) -> Head {
        match task {
            Some(task) => title(self.word(), task, look, &self.name),
            None => Head { title: look.word(self.word()), writing: true, ..Head::default() },
        }
    }

    fn help(&self) -> Word {
        Word("task-act-help")
    }

    fn save_called(&self) -> Option<Word> {
        Some(self.word())
    }

    fn draft_title(&self, _task: &Task) -> Phrase {
        let title = if self.person.is_some() { Word("task-draft-act") } else { self.word() };
        Phrase::new(title).with("act", self.word())
    }

    fn load(&mut self, cx: &mut RecordCx<'_, Self>) -> Option<Task> {
        cx.ask(tasks::Read { id: self.id }, Msg::Loaded);
        None
    }

    fn fields(&self, task: &Task, env: &Env<'_>) -> Vec<Field> {
        match self.act {
            TaskAct::Done => {
                let to_do = Some(task.note.trim()).filter(|note| !note.is_empty());
                let to_do = to_do.map(|note| {
                    Field::note("to-do", Phrase::new(Word("task-to-do")).with("note", note))
                });
                let came = Field::long("note", Word("task-result")).help(Word("task-done-help"));
                to_do.into_iter().chain([came]).collect()
            }
            TaskAct::Move => when_fields(task),
            TaskAct::Assign => vec![
                Field::pick("worker", Word("task-worker"), workers(task.worker, env))
                    .with(&worker_value(task.worker)),
            ],
            TaskAct::Cancel => {
                let reasons = Cancel::ALL.iter().map(|c| Choice::new(c.code(), c.word())).collect();
                vec![Field::one_of("reason", Word("task-reason"), reasons).required()]
            }
        }
    }

    fn opened(&mut self, task: &Task, env: &Env<'_>) {
        self.name = env.name_of(task.person);
    }

    fn save(&mut self, form: &Form, task: &Task, env: &Env<'_>) -> Result<Save, Flaws> {
        let author = env.author();
        match self.act {
            TaskAct::Done => {
                // What was to be done stays above what came of it.
                let said = [task.note.clone(), form.given("note").unwrap_or_default()];
                let said = said.into_iter().filter(|said| !said.trim().is_empty());
                Ok(tasks::done(&author, task, &said.collect::<Vec<_>>().join("\n")))
            }
            TaskAct::Move => {
                let (day, time) = day_and_time(form);
                let after = Task { day, time, ..task.clone() };
                let flaws = stopping(after.flaws(env.today));
                if flaws.is_empty() {
                    Ok(tasks::move_to(&author, task, day, time))
                } else {
                    Err(flaws)
                }
            }
            TaskAct::Assign => Ok(tasks::assign(&author, task, worker_of(form))),
            TaskAct::Cancel => match form.given("reason").and_then(|code| Cancel::from_code(&code))
            {
                Some(reason) => Ok(tasks::cancel(&author, task, reason)),
                None => Err(vec![("reason".to_owned(), Phrase::new(Word("task-reason-missing")))]),
            },
        }
    }

    fn update(&mut self, msg: Infallible, _: &mut Form, _: &mut RecordCx<'_, Self>) {
        match msg {}
    }
}
