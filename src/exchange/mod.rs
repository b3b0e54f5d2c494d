//! Rows from files and rows to files: lists from Excel and Forms come in here, and go out as CSV.
//!
//! Reading goes in three steps that a screen or a command can stop between. A [`table::Table`] is the
//! file as it stands; a [`plan::Plan`] says which column is what, guessed from the headings and changed by
//! the user; then each row is read with the plan, and is new, already here, or kept aside with reasons.
//! What is written goes through [`crate::domain::output`], so that nobody protected leaves.

pub mod answers;
pub mod aside;
pub mod bring;
pub mod calendar;
pub mod cells;
pub mod encoding;
pub mod encounter;
pub mod encounters;
pub mod encounters_out;
pub mod field;
pub mod fill;
pub mod folder;
mod heading;
pub mod helpers;
pub mod intake;
pub mod known;
pub mod letters;
pub mod lookup;
mod minutes;
pub mod organisations;
pub mod parts;
pub mod people;
pub mod people_out;
pub mod person;
pub mod plan;
pub mod printed;
mod relatives;
pub mod replacing;
pub mod result;
pub mod seal;
pub mod separator;
pub mod source;
pub mod table;
pub mod target;
pub mod targets;
mod wishes;
pub mod workbook;
pub mod write;

#[cfg(test)]
mod tests;
