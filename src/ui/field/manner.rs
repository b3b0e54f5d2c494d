//! How a box behaves beside what kind of answer it takes.

use super::Field;

impl Field {
    /// Enter begins a new line in the box, and Tab goes on.
    #[must_use]
    pub fn lines(mut self) -> Self {
        self.enter = OnEnter::NewLine;
        self
    }

    /// Whether Enter begins a new line in the box.
    pub fn has_lines(&self) -> bool {
        self.enter == OnEnter::NewLine
    }
}

/// What Enter does in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnEnter {
    /// It goes on to the next box.
    GoesOn,
    /// It begins a new line: what is written there is lines, steps or whole paragraphs.
    NewLine,
}

/// Where what stands in a box from the beginning comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Somebody has written it once: it is gone on with.
    Given,
    /// The program proposes it: it is typed over.
    Proposed,
}

/// Who helps with a box when F4 is pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aid {
    /// The box itself: its list, calendar or big note.
    Box,
    /// The screen.
    Screen,
}

/// What becomes of the choices not taken, while the box is not in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rest {
    /// They stay in sight.
    Stay,
    /// They are put away: only the one taken is shown.
    Fold,
}
