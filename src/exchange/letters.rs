//! Letters, labels, call lists and merge files: gathered from the register, sifted, filled in, and
//! written to one file.
//!
//! [`Sheet`] reads what a mailing is made of; [`sift`](crate::domain::letter::sift) says who gets it.
//! What writes a page or a row takes [`Cleared`](crate::domain::output::Cleared) receivers and nothing
//! else, so that nobody who may not leave can.

mod calls;
mod fit;
mod gather;
mod make;
mod merge;
mod page;
mod render;
mod turn;
mod values;

#[cfg(test)]
mod tests;

pub use gather::{Sheet, SheetOf, read as gathered};
pub use make::{Form, Made, Make, ending, sent_to, write};
pub use render::{Fault, Text, check};
pub use turn::Rung;
pub use values::{Missing, Order, Said, letter_of, missing, paragraphs, receivers, values};
