//! Initiatives and their sealed lists.

mod board;
mod counts;
mod edit;
mod figures;
mod fit;
mod gather;
mod hold;
mod left;
mod listed;
mod next;
mod place;
mod quiet;
mod read;
mod seal;
mod share;

pub use board::{Board, BoardOf};
pub use counts::{CountSheet, CountSheetOf, Counting, Entries, Entry, retell, tell};
pub use edit::{StillOpen, add, bin, climb, close, edit};
pub use figures::{Figures, FiguresOf};
pub(super) use fit::hidden;
pub use fit::{GatherPlan, LeftOut, SealPlan, Sealable};
pub use gather::{Sheet, SheetOf, gather, gather_drawn, leave};
pub(super) use hold::logged;
pub use hold::{LetGo, Take, Took, Want};
pub use left::{Left, LeftIn};
pub use listed::{Attempts, Due, Listed, ListedPerson, sampled};
pub(super) use listed::{standing, survivors};
pub use next::NextUp;
pub(super) use place::rung;
pub use place::{Placing, PlacingOf, Rung, RungsOf, Wall, ladder_of};
pub use quiet::{QuietNext, QuietOf, QuietOne, close_quiet, reopen};
pub use read::{Card, CardOf, Line, List};
pub(super) use read::{dated, read};
pub use seal::{Gathered, join_late, late, listing, remove, seal, seal_edits};
pub use share::{Open, ShareOf, ShareSheet, share_out};
