//! A wrapper for what must never reach a log.

use std::fmt;

/// A value whose `Debug` shows nothing of it: names, phones, notes inside questions and errors.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Private<T>(pub T);

impl<T> Private<T> {
    /// The value itself, for use; not for logs or errors.
    pub fn open(&self) -> &T {
        &self.0
    }

    /// Gives the value up.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> fmt::Debug for Private<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(private)")
    }
}

impl<T> From<T> for Private<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_the_value() {
        let note = Private::from("Gun-Britt Sjöberg");
        assert_eq!(format!("{:?}", Some(note)), "Some((private))");
        assert_eq!(note.open(), &"Gun-Britt Sjöberg");
    }
}
