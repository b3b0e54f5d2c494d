//! Floor 3: one file a screen, over four shapes that are written once.
//!
//! [`open`] is the only list of screens. They know each other by [`Route`] alone.

pub mod card;
pub mod cx;
pub mod env;
pub mod list;
pub mod notice;
pub mod record;
pub mod report;
pub mod route;
pub mod screen;

mod columns;
mod conflicts;
mod messages;
mod people;
mod soon;
mod task_act;
mod task_boxes;
mod task_form;
mod today;
mod undo_list;
mod unlock;

pub use route::{Encounter, Record, Route, TaskAct, tab_route};

use list::ListScreen;
use record::RecordScreen;
use screen::{Layer, layer};

/// The screen of a route.
pub fn open(route: Route) -> Box<dyn Layer> {
    match route {
        Route::People { find: None } => layer(ListScreen::new(people::People::default())),
        Route::People { find: Some(text) } => {
            layer(ListScreen::finding(people::People::default(), &text))
        }
        Route::Unlock { path } => layer(unlock::Unlock::new(path)),
        Route::Today => layer(ListScreen::new(today::Today::default())),
        Route::TaskForm { id, person } => {
            layer(RecordScreen::new(task_form::TaskForm::new(id, person)))
        }
        Route::TaskAct { id, act } => layer(RecordScreen::new(task_act::ActForm::new(id, act))),
        Route::UndoList => layer(ListScreen::new(undo_list::UndoList::default())),
        Route::Conflicts => layer(ListScreen::new(conflicts::Conflicts::default())),
        Route::Messages => layer(ListScreen::new(messages::Messages)),
        other => layer(soon::Soon::new(other)),
    }
}
