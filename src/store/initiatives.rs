//! Initiatives and their sealed lists.

mod board;
mod counts;
mod edit;
mod figures;
mod gather;
mod hold;
mod listed;
mod next;
mod place;
mod read;
mod seal;
mod share;

pub use board::{Board, BoardOf};
pub use counts::{CountSheet, CountSheetOf, Counting, Entries, Entry, retell, tell};
pub use edit::{StillOpen, add, bin, climb, close, edit};
pub use figures::{Figures, FiguresOf};
pub use gather::{Sheet, SheetOf, gather, leave};
pub(super) use hold::logged;
pub use hold::{LetGo, Take, Took, Want};
pub use listed::{Attempts, Due, Listed, ListedPerson};
pub(super) use listed::{standing, survivors};
pub use next::NextUp;
pub(super) use place::rung;
pub use place::{Placing, PlacingOf, Rung, RungsOf, Wall, ladder_of};
pub use read::{Card, CardOf, Line, List};
pub(super) use read::{dated, read};
pub(super) use seal::hidden;
pub use seal::{
    Gathered, LeftOut, SealPlan, Sealable, join_late, listing, remove, seal, seal_edits,
};
pub use share::{Open, ShareOf, ShareSheet, share_out};
