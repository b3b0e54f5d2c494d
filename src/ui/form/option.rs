//! What a click in a form means, as the one number a hit carries.

use super::{Form, FormDid};
use crate::ui::field::{Entry, Here, Stroke};

/// A place in a box.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spot {
    /// Anywhere: the box is in use then.
    Whole,
    /// The right edge of the box: what F4 does.
    Helper,
    /// One of the choices drawn; `usize::MAX` is the list of all.
    Choice(usize),
    /// A column of a box that is typed in.
    Column(u16),
}

/// Numbers kept for each box.
const EACH: usize = 1_000;
/// Where the numbers of columns begin.
const COLUMN: usize = 500;
/// The number of the list of all choices.
const ALL: usize = 499;

impl Spot {
    /// How many columns of a box can be told apart.
    pub(super) const COLUMNS: u16 = 400;

    /// The number of this place in the box at `at`.
    pub(super) fn row(self, at: usize) -> usize {
        let within = match self {
            Self::Whole => 0,
            Self::Helper => 1,
            Self::Choice(usize::MAX) => ALL,
            Self::Choice(choice) => (2 + choice).min(ALL - 1),
            Self::Column(column) => COLUMN + usize::from(column.min(Self::COLUMNS)),
        };
        at * EACH + within
    }

    /// The box and the place in it of a number.
    fn of(row: usize) -> (usize, Self) {
        let spot = match row % EACH {
            0 => Self::Whole,
            1 => Self::Helper,
            ALL => Self::Choice(usize::MAX),
            within @ 2..ALL => Self::Choice(within - 2),
            within => Self::Column(u16::try_from(within - COLUMN).unwrap_or(0)),
        };
        (row / EACH, spot)
    }
}

impl Form {
    /// A click, as noted in the hits.
    pub fn pick(&mut self, row: usize, here: &Here) -> FormDid {
        if self.helper.is_some() {
            return self.help_pick(row, here);
        }
        let (at, spot) = Spot::of(row);
        if !self.places().contains(&at) {
            return FormDid::Moved;
        }
        let mut taken = None;
        if at != self.at {
            taken = self.take_offer(here);
            self.leave(at);
        }
        let did = match spot {
            Spot::Whole => FormDid::Moved,
            Spot::Helper => self.open_helper(here),
            Spot::Choice(usize::MAX) => self.open_list("", here),
            Spot::Choice(choice) => self.click_choice(choice, here),
            Spot::Column(column) => {
                self.click_column(column);
                FormDid::Moved
            }
        };
        match (did, taken) {
            (FormDid::Moved, Some(key)) => FormDid::Changed(key),
            (did, _) => did,
        }
    }

    fn click_choice(&mut self, choice: usize, here: &Here) -> FormDid {
        let asking = self.fields.get(self.at).is_some_and(|field| field.asking);
        let digit = if choice == 0 { "1" } else { "2" };
        self.stroke(
            |field| if asking { field.write(digit, here) } else { field.choose(choice, here) },
            false,
            here,
        )
    }

    fn click_column(&mut self, column: u16) {
        let Some(field) = self.fields.get_mut(self.at) else { return };
        if let Entry::Line(line) = &mut field.entry {
            line.click(column);
        }
        self.steps.pause();
    }

    /// Takes what the list or calendar gave, and goes on where the answer is whole.
    pub(super) fn take(
        &mut self,
        act: impl FnOnce(&mut super::Field) -> Stroke,
        here: &Here,
    ) -> FormDid {
        self.helper = None;
        self.stroke(act, false, here)
    }
}
