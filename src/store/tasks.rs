//! Tasks: what is to be done today, and everything that can become of a task.

mod edit;
mod read;

pub use edit::{add, assign, cancel, done, edit, move_to};
pub(super) use edit::{cancel_edit, done_edit, reopen_edit, row};
pub(super) use read::open_of;
pub use read::{Counts, Depth, Line, Read, Today, TodayOf};
