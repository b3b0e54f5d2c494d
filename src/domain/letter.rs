//! Letters: texts with placeholders, those that ship in three languages and the team's own in any; and who
//! of a list may be written to.
//!
//! A letter is plain text. A blank line parts paragraphs, and a line that begins with `# ` is a heading.
//! What is to be filled in stands as `{{ name }}`; [`Place`] lists all of it.

mod head;
mod heard;
mod library;
mod place;
mod receiver;
mod times;

pub use head::{Letterhead, Window};
pub use heard::{Heard, Whom};
pub use library::{SHIPPED, Says, says, shipped};
pub use place::{Place, Values};
pub use receiver::{Facts, LeftOut, Receiver, Sifted, What, sift};

use crate::base::Lang;
use crate::domain::language::Language;

/// One letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is known by, the same in every language: `first`.
    pub key: String,
    /// The language of its text.
    pub lang: Language,
    /// What it is called on screen.
    pub name: String,
    /// Its text with placeholders.
    pub body: String,
}

impl Letter {
    /// The key a letter of one language is kept under: `first.sv`.
    pub fn row(&self) -> String {
        row(&self.key, self.lang)
    }
}

/// The key that the text of a letter in a language is kept under.
pub fn row(key: &str, lang: Language) -> String {
    format!("{key}.{}", lang.code())
}

/// The key and the language that [`row`] was made of.
pub fn of_row(row: &str) -> Option<(&str, Language)> {
    let (key, lang) = row.rsplit_once('.')?;
    Language::from_code(lang).map(|lang| (key, lang))
}

/// All letters there are: the team's own take the place of those that ship with the same key and
/// language.
pub fn all(own: &[Letter]) -> Vec<Letter> {
    let mut letters = shipped();
    for one in own {
        match letters.iter_mut().find(|l| l.key == one.key && l.lang == one.lang) {
            Some(shipped) => *shipped = one.clone(),
            None => letters.push(one.clone()),
        }
    }
    letters
}

/// The letter of a key in a language, else as [`for_reader`] has it.
pub fn find<'a>(letters: &'a [Letter], key: &str, lang: impl Into<Language>) -> Option<&'a Letter> {
    for_reader(letters, key, &[lang.into()])
}

/// The letter of a key for somebody who reads these, the best first: else in the first of Swedish, Finnish
/// and English there is, else in whichever it was written in.
pub fn for_reader<'a>(letters: &'a [Letter], key: &str, reads: &[Language]) -> Option<&'a Letter> {
    let of = |lang| versions(letters, key).find(move |letter| letter.lang == lang);
    let usual = Lang::ALL.map(Language::from);
    let known = reads.iter().chain(&usual).find_map(|lang| of(*lang));
    known.or_else(|| versions(letters, key).next())
}

/// A letter in every language it has been written in.
pub fn versions<'a>(letters: &'a [Letter], key: &str) -> impl Iterator<Item = &'a Letter> {
    letters.iter().filter(move |letter| letter.key == key)
}

/// Every letter once, by its key and by its name in a language.
pub fn names(letters: &[Letter], lang: Lang) -> Vec<(&str, &str)> {
    let mut names: Vec<(&str, &str)> = Vec::new();
    for letter in letters {
        let known = names.iter().any(|(key, _)| *key == letter.key);
        if let (false, Some(named)) = (known, find(letters, &letter.key, lang)) {
            names.push((&letter.key, &named.name));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_teams_own_takes_the_place_of_the_one_that_ships() {
        let own = Letter {
            key: "first".into(),
            lang: Language::Finnish,
            name: "Oma".into(),
            body: "Hei".into(),
        };
        let new = Letter { key: "own-1".into(), lang: Language::Somali, ..own.clone() };
        let letters = all(&[own.clone(), new.clone()]);
        assert_eq!(letters.len(), shipped().len() + 1);
        assert_eq!(find(&letters, "first", Lang::Fi), Some(&own));
        assert_ne!(find(&letters, "first", Lang::Sv), Some(&own));
        // Written in one language alone it is sent in that.
        assert_eq!(find(&letters, "own-1", Lang::En), Some(&new));
        assert_eq!(find(&letters, "nothing", Lang::Sv), None);
        assert_eq!(of_row(&own.row()), Some(("first", Language::Finnish)));
        assert_eq!(of_row("first"), None);
        // Who reads several gets the best of those there are, and is offered each letter once.
        let reads = |key, reads: &[Language]| for_reader(&letters, key, reads).map(|l| l.lang);
        let both = [Language::Dari, Language::Finnish, Language::Swedish];
        assert_eq!(reads("first", &both), Some(Language::Finnish));
        assert_eq!(reads("first", &[Language::Dari]), Some(Language::Swedish));
        assert_eq!(names(&letters, Lang::En).len(), SHIPPED.len() + 1);
    }
}
