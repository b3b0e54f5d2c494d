//! The one gate everything passes that leaves the program: paper, files, the clipboard, calendars.
//!
//! A row that is to leave is let through by [`clear`], which asks [`may_leave`]. What wants to
//! write, print or copy rows asks for a [`Cleared`] list, and nothing else can make one.

use crate::base::Word;
use crate::domain::protection::Protection;

/// Where something is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// On paper: letters, labels, call lists.
    Print,
    /// To the clipboard.
    Copy,
    /// To a file.
    Export,
    /// To a calendar.
    Calendar,
    /// Into a cell of a report.
    Report,
}

impl Purpose {
    /// Every way out.
    pub const ALL: [Purpose; 5] =
        [Purpose::Print, Purpose::Copy, Purpose::Export, Purpose::Calendar, Purpose::Report];
}

/// Whether a person of this protection may leave the program this way; the reason if not.
pub const fn may_leave(protection: Protection, purpose: Purpose) -> Result<(), Word> {
    match (protection, purpose) {
        (Protection::Open, _) => Ok(()),
        (_, Purpose::Print) => Err(Word("may-not-print")),
        (_, Purpose::Copy) => Err(Word("may-not-copy")),
        (_, Purpose::Export) => Err(Word("may-not-export")),
        (_, Purpose::Calendar) => Err(Word("may-not-calendar")),
        (_, Purpose::Report) => Err(Word("may-not-report")),
    }
}

/// Rows that have passed the gate. Only [`clear`] makes one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cleared<T> {
    rows: Vec<T>,
    held: usize,
    purpose: Purpose,
}

/// Lets those rows through whose person may leave. `protection` says how a row's person is
/// protected; a row about nobody is [`Protection::Open`].
pub fn clear<T>(
    rows: impl IntoIterator<Item = T>,
    purpose: Purpose,
    protection: impl Fn(&T) -> Protection,
) -> Cleared<T> {
    let mut cleared = Cleared { rows: Vec::new(), held: 0, purpose };
    for row in rows {
        match may_leave(protection(&row), purpose) {
            Ok(()) => cleared.rows.push(row),
            Err(_) => cleared.held += 1,
        }
    }
    cleared
}

impl<T> Cleared<T> {
    /// The rows that may leave.
    pub fn rows(&self) -> &[T] {
        &self.rows
    }

    /// The same rows as something else that is to be let out; what makes nothing of a row leaves it away.
    pub fn map<U>(&self, into: impl FnMut(&T) -> Option<U>) -> Cleared<U> {
        let rows = self.rows.iter().filter_map(into).collect();
        Cleared { rows, held: self.held, purpose: self.purpose }
    }

    /// How many were held back; told on screen, never in what leaves.
    pub fn held(&self) -> usize {
        self.held
    }

    /// The way out they were cleared for.
    pub fn purpose(&self) -> Purpose {
        self.purpose
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_unprotected_leave_and_that_by_every_way_out() {
        for purpose in Purpose::ALL {
            for protection in Protection::ALL {
                let leaves = may_leave(protection, purpose).is_ok();
                assert_eq!(leaves, protection == Protection::Open, "{protection:?} {purpose:?}");
            }
            let rows = clear(Protection::ALL, purpose, |p| *p);
            assert_eq!(rows.rows(), [Protection::Open]);
            assert_eq!((rows.held(), rows.purpose()), (3, purpose));
        }
    }
}
