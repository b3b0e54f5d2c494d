//! The ladders that ship with the program.

use super::Ladder;
use crate::domain::template::Shipped;

/// Lists the files of the library: one line each.
macro_rules! library {
    ($($file:literal),+ $(,)?) => {
        /// Every ladder that ships, in the order they are offered.
        pub const LIBRARY: &[Shipped] =
            &[$(Shipped { file: $file, text: include_str!(concat!("library/", $file)) }),+];
    };
}

library! {
    "letter-call-visit.toml",
    "letter-call-door.toml",
    "letter-visit.toml",
    "letter-call.toml",
    "letter-film-call.toml",
    "call-window.toml",
    "fixed-time-call.toml",
    "invite-meeting-sample.toml",
    "invite-party.toml",
    "joint-visit.toml",
    "letter-only.toml",
    "poster-walk.toml",
}

/// The ladders of the library, read.
pub fn shipped() -> Vec<Ladder> {
    // A test reads every file: none is ever left out.
    LIBRARY.iter().filter_map(|one| Ladder::read(one.text, one.file).ok()).collect()
}

/// The ladder of the library with this key.
pub fn shipped_one(key: &str) -> Option<Ladder> {
    let one = LIBRARY.iter().find(|one| one.file.strip_suffix(".toml") == Some(key))?;
    Ladder::read(one.text, one.file).ok()
}
