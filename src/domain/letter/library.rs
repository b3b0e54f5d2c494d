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
    "offer",
    "reminder",
    "news",
    "films",
    "films-only",
    "door",
}

/// What a letter takes for granted of whoever reads it: untrue, it should not be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// They will be rung.
    WillRing,
    /// Somebody will come to their door.
    WillCome,
    /// They have been tried, and nobody answered.
    Tried,
    /// They have been spoken with.
    Spoken,
}

/// What the letter of this key takes for granted, also where the team has put it in its own words.
pub fn says(key: &str) -> Option<Says> {
    let (_, text) = SHIPPED.iter().find(|(shipped, _)| *shipped == key)?;
    read(text)?.says
}

/// What stands in a file of the library.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    says: Option<Says>,
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
        Some(Letter { key: key.to_owned(), lang: lang.into(), name, body })
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

    #[test]
    fn a_letter_in_whose_text_we_ring_is_marked_as_one_that_promises_a_call() {
        // As it is said in each of the languages, in the letters and their headings.
        let ringing = ["ringer vi", "vi ringer", "ringa dig", "soitamme", "soittaa sinulle"];
        let ringing = ringing.into_iter().chain(["we will ring", "ring you", "när vi ringer"]);
        let words: Vec<&str> = ringing.collect();
        for letter in shipped() {
            let body = letter.body.to_lowercase();
            let rings = words.iter().any(|words| body.contains(words));
            let marked = says(&letter.key) == Some(Says::WillRing);
            assert_eq!(rings, marked, "{}", letter.row());
        }
        assert_eq!(says("own-1"), None);
    }
}
