//! Made-up data to look around in: the town of Lindhamra, its people, and fourteen months of work.
//!
//! Nobody here is anybody: names are put together by chance, the streets are no streets, the
//! postcodes no post office's, the phone numbers set aside for fiction, and there are no national
//! numbers at all. The same seed, size and day give the same town.
//!
//! The work is first told as acts ([`Act`]), pure and in the order of time, and then written into a
//! register through the same changes as anybody's, so that history and undo hold for it too.

mod act;
mod dice;
mod lists;
mod resident;
mod rounds;
mod rungs;
mod town;
mod voice;
mod write;
mod year;

pub use act::{Act, Contact, What};
pub use town::NAME;
pub use write::{create, fill};
pub use year::{Plan, Year};
