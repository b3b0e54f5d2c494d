//! tillit: a keyboard-first register for outreach teams, in one encrypted `SQLite` file.

pub mod base;
pub mod config;
pub mod store;
