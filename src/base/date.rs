//! Days, birth dates, and reading what people type for them.
//!
//! Whatever is typed is understood in all languages at once ([`read_day`], [`read_birth`],
//! [`read_time`]), and what was understood is told back as an [`Echo`].

mod birth;
mod day;
mod echo;
mod flaw;
mod parts;
mod red;
mod time;
mod typed;
mod vocabulary;

pub use birth::{Born, read_birth};
pub use day::Day;
pub use echo::Echo;
pub use flaw::DateFlaw;
pub use red::{RedDay, red_day};
pub use time::read_time;
pub use typed::{Lean, read_day};
