//! What is wrong with what somebody has written, told field by field.

use crate::base::Phrase;

/// One thing wrong with one field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The field it belongs beside, by its key; `answer:KEY` for the answer to a question.
    pub field: String,
    /// What is wrong, said to the one who wrote it.
    pub reason: Phrase,
    /// Whether it must be put right before saving. Else it is only pointed out.
    pub stops: bool,
}

impl Flaw {
    /// Something that must be put right.
    pub fn stop(field: &str, reason: impl Into<Phrase>) -> Self {
        Self { field: field.to_owned(), reason: reason.into(), stops: true }
    }

    /// Something worth a second look.
    pub fn warn(field: &str, reason: impl Into<Phrase>) -> Self {
        Self { field: field.to_owned(), reason: reason.into(), stops: false }
    }
}

/// Whether any of the flaws must be put right before saving.
pub fn stops(flaws: &[Flaw]) -> bool {
    flaws.iter().any(|flaw| flaw.stops)
}
