//! What is wrong with a file that somebody wrote, and where.

use crate::base::{Phrase, Word};

/// One fault of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, as it was named by the one who gave it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong.
    pub reason: Phrase,
    /// The right name nearest to a wrong one, where there is one.
    pub nearest: Option<String>,
    /// The names that may stand there, where none is near and they are few enough to tell.
    pub possible: String,
}

impl Fault {
    /// The sentence that proposes the nearest right name, or all of them.
    pub fn hint(&self) -> Option<Phrase> {
        let nearest = |name| Phrase::new(Word("fault-hint-nearest")).with("name", name);
        let possible = Some(&self.possible).filter(|names| !names.is_empty());
        let possible =
            possible.map(|names| Phrase::new(Word("fault-hint-possible")).with("names", names));
        self.nearest.as_ref().map(nearest).or(possible)
    }
}
