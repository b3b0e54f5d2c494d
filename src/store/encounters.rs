//! Encounters: what a form needs before, what one says, and writing one down with what follows.

mod log;
mod many;
mod read;
mod start;

pub use log::{Then, bin, edit, log, rows};
pub use many::{Ids, Many};
pub(super) use read::answer;
pub use read::{Before, BeforeOf, Encounter, Read};
pub use start::{Start, StartOf};
