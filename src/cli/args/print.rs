//! `tillit print` and `tillit completions` as types.

use clap::{Args, ValueEnum};

/// What to print.
#[derive(Debug, Args)]
pub struct Print {
    /// Which of them.
    pub what: Printed,
}

/// What the program ships with and a user may lay an own file over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Printed {
    /// Keys.
    Keys,
    /// Colours.
    Theme,
    /// Words of the language chosen.
    Words,
    /// Settings.
    Settings,
}

/// A shell.
#[derive(Debug, Args)]
pub struct Completions {
    /// Which of them.
    pub shell: clap_complete::Shell,
}
