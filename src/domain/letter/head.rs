//! What stands at the head of every letter: who writes, from where, and how to answer.

use crate::base::{Lang, Word};
use crate::domain::codes::codes;
use std::collections::BTreeMap;

codes! {
    /// Where an envelope has its window.
    Window {
        /// To the right, as in Sweden.
        Right = "right" Word("letterhead-window-right"),
        /// To the left, as in Finland.
        Left = "left" Word("letterhead-window-left"),
    }
}

/// The team on paper. What is not written is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Letterhead {
    /// What the team is called.
    pub team: String,
    /// The address letters come back to, in one line.
    pub address: String,
    /// The number to ring.
    pub phone: String,
    /// When somebody answers there, as a letter in each language of the program says it.
    pub hours: BTreeMap<Lang, String>,
    /// The same in figures, for letters in other languages.
    pub figures: String,
    /// Where the envelopes have their window, where that has been said.
    pub window: Option<Window>,
}

impl Letterhead {
    /// Each part with the fixed word it is kept under.
    pub fn parts(&self) -> [(&'static str, &str); 8] {
        let hours = |lang| self.hours.get(&lang).map_or("", String::as_str);
        [
            ("letter-team", &self.team),
            ("letter-address", &self.address),
            ("letter-phone", &self.phone),
            ("letter-hours-sv", hours(Lang::Sv)),
            ("letter-hours-fi", hours(Lang::Fi)),
            ("letter-hours-en", hours(Lang::En)),
            ("letter-hours", &self.figures),
            ("letter-window", self.window.map_or("", Window::code)),
        ]
    }

    /// The letterhead of what is kept under those words.
    pub fn of<'a>(kept: impl Fn(&str) -> Option<&'a str>) -> Self {
        let text = |key: &str| kept(key).unwrap_or_default().to_owned();
        Self {
            team: text("letter-team"),
            address: text("letter-address"),
            phone: text("letter-phone"),
            hours: Lang::ALL
                .into_iter()
                .map(|lang| (lang, text(&format!("letter-hours-{}", lang.code()))))
                .filter(|(_, text)| !text.is_empty())
                .collect(),
            figures: text("letter-hours"),
            window: kept("letter-window").and_then(Window::from_code),
        }
    }

    /// Whether this word is one of the letterhead's.
    pub fn is_part(key: &str) -> bool {
        Self::default().parts().iter().any(|(part, _)| *part == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back() {
        let head = Letterhead {
            team: "Uppsökande Nordost".into(),
            address: "Box 1, 424 21 Angered".into(),
            phone: "031-39 06 00".into(),
            hours: BTreeMap::from([(Lang::Fi, "arkisin klo 9-12".to_owned())]),
            figures: "9-12".into(),
            window: Some(Window::Left),
        };
        let parts = head.parts();
        let kept = |key: &str| parts.iter().find(|(part, _)| *part == key).map(|(_, v)| *v);
        assert_eq!(Letterhead::of(kept), head);
        assert!(Letterhead::is_part("letter-phone") && !Letterhead::is_part("small-number"));
    }
}
