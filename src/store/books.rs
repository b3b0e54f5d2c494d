//! Lines that hang on persons, sessions and organisations out of the tables, told by their columns.

mod due;
mod entry;
mod met;
mod read;

pub use due::{Due, DueOf};
pub use entry::{Entry, add, bin, edit, put_up, rows};
pub use met::{Met, MetOf, Referred, Usual, UsualOf};
pub use read::{Names, Read, ReadOf, Sheet, SheetOf};
pub(super) use read::{held, stages};
