//! Floor 1: what the words mean. Persons, contacts, questions, lists and figures, with their rules.
//!
//! Pure: no clock, no database, no screen. Time, ids and the language come in as parameters. Imports
//! the base floor only, with `serde` for what is kept whole, `toml` for what the team writes itself and
//! `rrule` for what comes again.

pub mod answer;
pub mod area;
pub mod book;
mod codes;
pub mod disposition;
pub mod duplicate;
pub mod encounter;
pub mod flaw;
pub mod initiative;
pub mod ladder;
pub mod language;
pub mod letter;
pub mod makeup;
pub mod method;
pub mod names;
pub mod national;
pub mod output;
pub mod person;
pub mod printed;
pub mod programme;
pub mod protection;
pub mod session;
pub mod somebody;
pub mod task;
pub mod template;
pub mod totals;
mod veiled;
pub mod wheel;
pub mod worker;
pub mod written;
