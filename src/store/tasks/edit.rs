//! Changes of a task.

use crate::base::{Day, EncounterId, Stamp, TaskId, Word, WorkerId};
use crate::domain::task::{Cancel, Task};
use crate::store::row::time_cell;
use crate::store::{Author, Cell, Column, Edit, Save};
use chrono::NaiveTime;

fn cells(task: &Task) -> Vec<(&'static str, Cell)> {
    // Fails only on maps with keys that are no texts, of which a phrase has none.
    let why = task.why.as_ref().and_then(|why| serde_json::to_string(why).ok());
    vec![
        ("person", task.person.into()),
        ("initiative", task.initiative.into()),
        ("errand", task.errand.code().into()),
        ("day", task.day.into()),
        ("time", time_cell(task.time)),
        ("worker", task.worker.into()),
        ("why", why.into()),
        ("note", task.note.trim().into()),
    ]
}

fn save(author: &Author<'_>, verb: Word, task: &Task, edit: Edit) -> Save {
    let save = author.save(verb, vec![edit]);
    task.person.map_or(save.clone(), |person| save.about(person))
}

/// The row of a new task, and the encounter it came out of.
pub fn row(author: &Author<'_>, task: &Task, source: Option<EncounterId>) -> Edit {
    let mut cells = cells(task);
    cells.extend([("source", source.into()), ("made", author.now())]);
    Edit::insert("task", task.id, cells)
}

/// Something new to do.
pub fn add(author: &Author<'_>, task: &Task) -> Save {
    save(author, Word("did-task-add"), task, row(author, task, None))
}

/// What changed in a task between what was seen and what is wanted.
pub fn edit(author: &Author<'_>, before: &Task, after: &Task) -> Save {
    let edit = Edit::diff("task", before.id, cells(before), cells(after));
    save(author, Word("did-task-edit"), before, edit)
}

/// Another day, and time if one was agreed on.
pub fn move_to(
    author: &Author<'_>,
    task: &Task,
    day: Option<Day>,
    time: Option<NaiveTime>,
) -> Save {
    let after = Task { day, time, ..task.clone() };
    let edit = Edit::diff("task", task.id, cells(task), cells(&after));
    save(author, Word("did-task-move"), task, edit)
}

/// Somebody else's, or the team's.
pub fn assign(author: &Author<'_>, task: &Task, worker: Option<WorkerId>) -> Save {
    let after = Task { worker, ..task.clone() };
    let edit = Edit::diff("task", task.id, cells(task), cells(&after));
    save(author, Word("did-task-assign"), task, edit)
}

/// Done without a contact; `note` is what there is to say of it.
pub fn done(author: &Author<'_>, task: &Task, note: &str) -> Save {
    let after = Task { note: note.to_owned(), ..task.clone() };
    let noted = Edit::diff("task", task.id, cells(task), cells(&after));
    save(author, Word("did-task-done"), task, done_edit(author, task.id, None)).and(vec![noted])
}

/// Given up, with a reason.
pub fn cancel(author: &Author<'_>, task: &Task, reason: Cancel) -> Save {
    save(author, Word("did-task-cancel"), task, cancel_edit(author, task.id, reason))
}

/// The edit that ends an open task.
pub fn done_edit(author: &Author<'_>, task: TaskId, by: Option<EncounterId>) -> Edit {
    let by = by.map(|by| Column::new("done_by", Cell::Null, by));
    let ends = [
        Column::new("done", Cell::Null, author.now()),
        Column::new("cancelled", Cell::Null, Cell::Null),
        Column::new("reason", Cell::Null, Cell::Null),
    ];
    Edit::exact("task", task, ends.into_iter().chain(by).collect())
}

/// The edit that opens a task again that was given up because the person was said to have died.
pub fn reopen_edit(task: TaskId, cancelled: Stamp) -> Edit {
    let columns = vec![
        Column::new("cancelled", cancelled, Cell::Null),
        Column::new("reason", Cancel::Dead.code(), Cell::Null),
    ];
    Edit::update("task", task, columns)
}

/// The edit that gives an open task up.
pub fn cancel_edit(author: &Author<'_>, task: TaskId, reason: Cancel) -> Edit {
    let columns = vec![
        Column::new("done", Cell::Null, Cell::Null),
        Column::new("cancelled", Cell::Null, author.now()),
        Column::new("reason", Cell::Null, reason.code()),
    ];
    Edit::exact("task", task, columns)
}
