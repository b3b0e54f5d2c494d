//! Floor 1: keys, colours, words and settings as data, read, laid over each other and checked.
//!
//! What ships with the program and what a user writes are the same kinds of file. Nothing in them is
//! ignored: every fault becomes a [`Trouble`], all of them are reported together, and what is right
//! is used all the same.

pub mod command;
pub mod keymap;
pub mod settings;
pub mod theme;
pub mod trouble;
pub mod words;

pub use command::{Command, Context};
pub use keymap::{Chord, Keymap};
pub use settings::Settings;
pub use theme::{Role, Theme};
pub use trouble::Trouble;
pub use words::{Arg, Words};
