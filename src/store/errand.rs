//! Questions of the floors above, put together from the store's own and from work around them, such as
//! reading a file. They know the register by its answers, never by its tables.

use super::{Ask, Result, StoreError};
use rusqlite::Connection;
use std::fmt::Debug;

/// Whoever a question can be put to: the register within an [`Errand`], or one that a command holds open.
pub trait Asks {
    /// How it says that there is no answer.
    type Fault;

    /// The answer to a question.
    ///
    /// # Errors
    /// Why there is none.
    fn ask<Q: Ask>(&self, question: &Q) -> std::result::Result<Q::Answer, Self::Fault>;
}

/// The register for the length of one errand: every answer is of the same moment.
#[derive(Debug)]
pub struct Asked<'a>(&'a Connection);

impl Asks for Asked<'_> {
    type Fault = StoreError;

    fn ask<Q: Ask>(&self, question: &Q) -> Result<Q::Answer> {
        question.ask(self.0)
    }
}

/// A question that is answered by putting others. It runs where all questions do, off the thread of the
/// keys, and again from the beginning when the file was busy.
pub trait Errand: Debug + Send + 'static {
    /// What comes back.
    type Answer: Send + 'static;

    /// Finds the answer.
    ///
    /// # Errors
    /// What the register says.
    fn run(&self, register: &Asked<'_>) -> Result<Self::Answer>;
}

impl<E: Errand> Ask for E {
    type Answer = E::Answer;

    fn ask(&self, db: &Connection) -> Result<E::Answer> {
        self.run(&Asked(db))
    }
}
