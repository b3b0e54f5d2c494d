//! What can be done here: the one list that footer, help and menu all read.

use super::look::Look;
use crate::{
    base::{Phrase, Word},
    config::command::Command,
};

/// One thing that can be done on a screen. Screens list theirs in the order of the footer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    /// What the key, the click and the menu line give.
    pub command: Command,
    /// Why it cannot be done just now; the verb then stays in its place, grey.
    pub why_not: Option<Phrase>,
    /// What it is called here, where that differs from the command's own name.
    pub label: Option<Word>,
    /// Whether it comes to a change of the register, where that is not as its command mostly does.
    pub changes: Option<bool>,
}

impl Verb {
    /// A verb that can be done, under the command's own name.
    pub fn new(command: Command) -> Self {
        Self { command, why_not: None, label: None, changes: None }
    }

    /// The verb under a name of its own.
    #[must_use]
    pub fn called(mut self, label: Word) -> Self {
        self.label = Some(label);
        self
    }

    /// The verb as impossible for a reason; `None` leaves it possible.
    #[must_use]
    pub fn unless(mut self, why_not: Option<Phrase>) -> Self {
        self.why_not = why_not;
        self
    }

    /// The verb as one that leaves the register as it is, where its command mostly does not.
    #[must_use]
    pub fn staying_here(mut self) -> Self {
        self.changes = Some(false);
        self
    }

    /// The verb as one that changes the register at once, where its command mostly only opens.
    #[must_use]
    pub fn writing(mut self) -> Self {
        self.changes = Some(true);
        self
    }

    /// Whether it comes to a change of the register.
    pub fn writes(&self) -> bool {
        self.changes.unwrap_or(self.command.writes())
    }

    /// The two verbs of every box that something is chosen in.
    pub fn choose_or_leave() -> [Self; 2] {
        [Self::new(Command::Enter).called(Word("ui-choose")), Self::new(Command::Back)]
    }

    /// Its name in the reader's language.
    pub fn name(&self, look: &Look) -> String {
        look.word(self.label.unwrap_or_else(|| self.command.word()))
    }
}

impl From<Command> for Verb {
    fn from(command: Command) -> Self {
        Self::new(command)
    }
}
