//! A new passphrase, typed twice.

use crate::base::{Phrase, Word};
use crate::store::passphrase;
use crate::ui::{Field, FieldKind, Form};

/// The box of the new passphrase.
pub const PASSPHRASE: &str = "passphrase";
/// The box where it is typed once more.
pub const AGAIN: &str = "again";

/// The two boxes.
pub fn boxes() -> [Field; 2] {
    [
        Field::new(PASSPHRASE, Word("new-passphrase"), FieldKind::Secret)
            .help(Word("new-passphrase-help")),
        Field::new(AGAIN, Word("new-again"), FieldKind::Secret).help(Word("new-again-help")),
    ]
}

/// What is wrong, and beside which box. `known` are names anybody would try.
pub fn flaw(form: &Form, known: &[&str]) -> Option<(&'static str, Phrase)> {
    let given = |key| form.secret(key).unwrap_or_default();
    let (first, again) = (given(PASSPHRASE), given(AGAIN));
    match passphrase::check(first.open(), known) {
        Err(weak) => Some((PASSPHRASE, weak.phrase())),
        Ok(()) if first != again => Some((AGAIN, Phrase::new(Word("new-not-the-same")))),
        Ok(()) => None,
    }
}
