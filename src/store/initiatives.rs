//! Initiatives and their sealed lists.

mod edit;
mod listed;
mod read;
mod seal;

pub use edit::{add, bin, close, edit};
pub use listed::{Listed, ListedPerson, attempts, targets};
pub(super) use read::read;
pub use read::{Card, CardOf, Line, List};
pub use seal::{LeftOut, SealPlan, Sealable, join_late, remove, seal};
