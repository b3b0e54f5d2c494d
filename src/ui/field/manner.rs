//! How a box behaves beside what kind of answer it takes.

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
