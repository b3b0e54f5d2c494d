//! Wrappers for what must never reach a log, and for what must not be left lying in memory either.

use std::fmt;
use zeroize::Zeroizing;

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

/// A passphrase or a key as text: shown by no `Debug`, and wiped from memory when dropped.
///
/// What the terminal, the cipher and the system's own calls copy of it meanwhile is theirs.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// The text itself, for use; not for logs or errors.
    pub fn open(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(secret)")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(Zeroizing::new(text))
    }
}

impl From<Zeroizing<String>> for Secret {
    fn from(text: Zeroizing<String>) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
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
        let secret = Secret::from("fyra gula ord");
        assert_eq!(format!("{:?}", Some(&secret)), "Some((secret))");
        assert_eq!(secret.open(), "fyra gula ord");
    }
}
