//! Letters: texts with placeholders, in three languages, those that ship and the team's own; and who of
//! a list may be written to.
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

/// One letter in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// What it is known by, the same in every language: `first`.
    pub key: String,
    /// The language of its text.
    pub lang: Lang,
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
pub fn row(key: &str, lang: Lang) -> String {
    format!("{key}.{}", lang.code())
}

/// The key and the language that [`row`] was made of.
pub fn of_row(row: &str) -> Option<(&str, Lang)> {
    let (key, lang) = row.rsplit_once('.')?;
    Lang::from_code(lang).map(|lang| (key, lang))
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

/// The letter of a key in a language, else in the first of Swedish, Finnish and English there is.
pub fn find<'a>(letters: &'a [Letter], key: &str, lang: Lang) -> Option<&'a Letter> {
    let of = |lang| letters.iter().find(move |l| l.key == key && l.lang == lang);
    of(lang).or_else(|| Lang::ALL.into_iter().find_map(of))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_teams_own_takes_the_place_of_the_one_that_ships() {
        let own =
            Letter { key: "first".into(), lang: Lang::Fi, name: "Oma".into(), body: "Hei".into() };
        let new = Letter { key: "own-1".into(), lang: Lang::Sv, ..own.clone() };
        let letters = all(&[own.clone(), new.clone()]);
        assert_eq!(letters.len(), shipped().len() + 1);
        assert_eq!(find(&letters, "first", Lang::Fi), Some(&own));
        assert_ne!(find(&letters, "first", Lang::Sv), Some(&own));
        // Written in one language alone it is sent in that.
        assert_eq!(find(&letters, "own-1", Lang::En), Some(&new));
        assert_eq!(find(&letters, "nothing", Lang::Sv), None);
        assert_eq!(of_row(&own.row()), Some(("first", Lang::Fi)));
        assert_eq!(of_row("first"), None);
    }
}
