//! Columns: what stands in them and how wide they are at every width of the list.

use crate::{base::Word, config::theme::Role, ui::look::Look};

/// What stands in one row of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// The text, cut where the column is narrower.
    pub text: String,
    /// Its role.
    pub role: Role,
}

impl Cell {
    /// A text in a role of its own.
    pub fn of(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self { text, role: Role::Text }
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

/// How wide a column is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Always so many columns.
    Fixed(u16),
    /// So many at least; what is left over goes to such columns by their shares.
    Share {
        /// Columns it never goes below.
        least: u16,
        /// Its part of what is left over.
        share: u16,
    },
}

/// One column of a list.
#[derive(Debug)]
pub struct Column<R: 'static> {
    /// What stands over it.
    pub head: Option<Word>,
    /// How wide it is.
    pub width: Width,
    /// What stands in it.
    pub cell: fn(&R, &Look) -> Cell,
    /// Whether it stands at the right edge of its column, as figures do.
    pub right: bool,
    /// When room is short the columns with the highest number go first; those with 0 never go.
    pub drop: u8,
}

impl<R> Column<R> {
    /// A column that is never dropped.
    pub const fn new(head: Word, width: Width, cell: fn(&R, &Look) -> Cell) -> Self {
        Self { head: Some(head), width, cell, right: false, drop: 0 }
    }

    /// The same with nothing over it.
    pub const fn bare(width: Width, cell: fn(&R, &Look) -> Cell) -> Self {
        Self { head: None, width, cell, right: false, drop: 0 }
    }

    /// The column at the right edge of its place.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.right = true;
        self
    }

    /// The column dropped when room is short, the highest number first.
    #[must_use]
    pub const fn drop(mut self, order: u8) -> Self {
        self.drop = order;
        self
    }

    fn least(&self) -> u16 {
        match self.width {
            Width::Fixed(columns) => columns,
            Width::Share { least, .. } => least,
        }
    }
}

/// Blanks between two columns.
const GAP: u16 = 2;

/// Which columns are shown in `room` columns of the screen and how wide each is.
pub(super) fn fit<R>(columns: &'static [Column<R>], room: u16) -> Vec<(&'static Column<R>, u16)> {
    let mut shown: Vec<&'static Column<R>> = columns.iter().collect();
    while needed(&shown) > room {
        let droppable = shown.iter().enumerate().filter(|(_, column)| column.drop > 0);
        let Some((at, _)) = droppable.max_by_key(|(at, column)| (column.drop, *at)) else { break };
        shown.remove(at);
    }
    let mut left = room.saturating_sub(needed(&shown));
    let mut shares: u16 = shown.iter().map(|column| share(column)).sum();
    let mut fitted = Vec::with_capacity(shown.len());
    for column in shown {
        let more = (left * share(column)).checked_div(shares).unwrap_or(0);
        left -= more;
        shares -= share(column);
        fitted.push((column, column.least() + more));
    }
    squeeze(&mut fitted, room);
    fitted
}

/// Takes from the widest what does not fit even when everything that may be dropped is.
fn squeeze<R>(fitted: &mut [(&'static Column<R>, u16)], room: u16) {
    let gaps = GAP * u16::try_from(fitted.len().saturating_sub(1)).unwrap_or(0);
    let mut over = (fitted.iter().map(|(_, wide)| wide).sum::<u16>() + gaps).saturating_sub(room);
    while over > 0 {
        let Some((_, wide)) = fitted.iter_mut().max_by_key(|(_, wide)| *wide) else { break };
        if *wide <= 1 {
            break;
        }
        *wide -= 1;
        over -= 1;
    }
}

fn share<R>(column: &Column<R>) -> u16 {
    match column.width {
        Width::Fixed(_) => 0,
        Width::Share { share, .. } => share,
    }
}

fn needed<R>(columns: &[&'static Column<R>]) -> u16 {
    let gaps = GAP * u16::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    columns.iter().map(|column| column.least()).sum::<u16>() + gaps
}
