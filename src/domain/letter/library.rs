//! The letters that ship with the program.

use super::Letter;
use crate::base::Lang;
use crate::domain::template::Labels;
use serde::Deserialize;

/// Lists the files of the library: one line each.
macro_rules! library {
    ($($key:literal),+ $(,)?) => {
        /// Every letter that ships: its key, and the TOML text of its file.
        pub const SHIPPED: &[(&str, &str)] =
            &[$(($key, include_str!(concat!("library/", $key, ".toml")))),+];
    };
}

library! {
    "first",
    "window",
    "fixed-time",
    "invitation",
    "tried",
    "material",
    "thanks",
}

/// What stands in a file of the library.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    name: Labels,
    body: Labels,
}

/// The letters of the library, in the order they are offered, each in every language.
pub fn shipped() -> Vec<Letter> {
    // A test reads every file: none is ever left out.
    let files = SHIPPED.iter().filter_map(|(key, text)| Some((key, read(text)?)));
    files.flat_map(|(key, file)| in_each_language(key, &file)).collect()
}

fn read(text: &str) -> Option<File> {
    toml::from_str(text).ok()
}

fn in_each_language(key: &str, file: &File) -> Vec<Letter> {
    let one = |lang| {
        let name = file.name.exact(lang)?.trim().to_owned();
        let body = file.body.exact(lang)?.trim().to_owned();
        Some(Letter { key: key.to_owned(), lang, name, body })
    };
    Lang::ALL.into_iter().filter_map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_that_ships_stands_in_every_language() {
        assert_eq!(shipped().len(), SHIPPED.len() * Lang::ALL.len());
    }
}
