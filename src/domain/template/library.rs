//! The templates that ship with the program.

use super::Template;

/// One template that ships: the name of its file, and what stands in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shipped {
    /// The file's name.
    pub file: &'static str,
    /// The TOML text, to be copied by a team that wants its own.
    pub text: &'static str,
}

/// Lists the files of the library: one line each.
macro_rules! library {
    ($($file:literal),+ $(,)?) => {
        /// Every template that ships, in the order they are offered.
        pub const LIBRARY: &[Shipped] =
            &[$(Shipped { file: $file, text: include_str!(concat!("library/", $file)) }),+];
    };
}

library! {
    "cornerstones.toml",
    "home-visit.toml",
    "three-months.toml",
    "first-contact.toml",
    "welfare-referral.toml",
    "films.toml",
}

/// The templates of the library, read.
pub fn shipped() -> Vec<Template> {
    // A test reads every file: none is ever left out.
    LIBRARY.iter().filter_map(|one| Template::read(one.text, one.file).ok()).collect()
}
