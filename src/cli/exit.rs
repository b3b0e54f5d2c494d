//! How the program ends: one number a kind of ending, for scripts, and one sentence for people.

use std::process::ExitCode;

use crate::base::phrase::{Phrase, Word};

/// How a command ended. The numbers are a promise to scripts: they are only ever added to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// All of it was done, nothing to remark.
    Done = 0,
    /// Trouble was found, or only a part could be done.
    Partly = 1,
    /// The command line was not understood.
    Usage = 2,
    /// The register or another file cannot be opened: missing, foreign, damaged, newer.
    CannotOpen = 3,
    /// Wrong passphrase, or none given where one is needed.
    WrongPassphrase = 4,
    /// Somebody else holds the file; the same command may go through later.
    Busy = 5,
    /// The register can be read but not written.
    ReadOnly = 6,
    /// A fault in the program itself.
    Fault = 7,
}

impl Exit {
    /// Every ending, in the order of the numbers.
    pub const ALL: [Self; 8] = [
        Self::Done,
        Self::Partly,
        Self::Usage,
        Self::CannotOpen,
        Self::WrongPassphrase,
        Self::Busy,
        Self::ReadOnly,
        Self::Fault,
    ];

    /// What the ending means, for the manual.
    pub const fn word(self) -> Word {
        match self {
            Self::Done => Word("cli-exit-done"),
            Self::Partly => Word("cli-exit-partly"),
            Self::Usage => Word("cli-exit-usage"),
            Self::CannotOpen => Word("cli-exit-cannot-open"),
            Self::WrongPassphrase => Word("cli-exit-passphrase"),
            Self::Busy => Word("cli-exit-busy"),
            Self::ReadOnly => Word("cli-exit-read-only"),
            Self::Fault => Word("cli-exit-fault"),
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command stopped: what happened, and what is safe or what to do next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// How the program ends.
    pub exit: Exit,
    /// The sentences, in the order they are said on standard error.
    pub said: Vec<Phrase>,
}

impl Stop {
    /// Stops with one sentence.
    pub fn new(exit: Exit, said: impl Into<Phrase>) -> Self {
        Self { exit, said: vec![said.into()] }
    }

    /// Adds what is safe or what to do next.
    #[must_use]
    pub fn then(mut self, said: impl Into<Phrase>) -> Self {
        self.said.push(said.into());
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_scripts_rely_on() {
        let numbers: Vec<u8> = Exit::ALL.iter().map(|exit| *exit as u8).collect();
        assert_eq!(numbers, [0, 1, 2, 3, 4, 5, 6, 7]);
        assert_eq!(Exit::WrongPassphrase as u8, 4);
        let mut words: Vec<Word> = Exit::ALL.iter().map(|exit| exit.word()).collect();
        words.dedup();
        assert_eq!(words.len(), Exit::ALL.len());
    }
}
