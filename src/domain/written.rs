//! What people write as TOML: question templates, ladders, cards. Its tables are read key by key, and
//! every fault is told at once with its line.

mod fault;
mod faults;
mod fields;
mod labels;

pub use fault::Fault;
pub use faults::Faults;
pub use fields::{Fields, is_key, key_like, one_line};
pub use labels::Labels;

/// What reading a file came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading<T> {
    /// What was written, when it has no faults.
    pub whole: Option<T>,
    /// What must be put right, by line.
    pub faults: Vec<Fault>,
    /// What deserves a look: a language missing, above all. By line.
    pub warnings: Vec<Fault>,
}
