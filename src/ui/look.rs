//! What a view may read: colours, words, keys, the size of the picture, and the time.

use super::{field::Here, hits::Hits, layout::Room};
use crate::{
    base::{Country, Day, Phrase, Word, sort::Collation},
    config::{
        command::Command,
        keymap::Keymap,
        theme::{Role, Theme},
        words::Words,
    },
};
use chrono::NaiveDateTime;
use ratatui::style::Style;

/// A text that is drawn: a key of the word files, a sentence as data, or words somebody wrote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A key, said in the reader's language.
    Word(Word),
    /// A sentence with its places filled.
    Phrase(Phrase),
    /// As it stands: a name, a question somebody wrote.
    Text(String),
}

impl From<Word> for Label {
    fn from(word: Word) -> Self {
        Self::Word(word)
    }
}

impl From<Phrase> for Label {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(phrase)
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// What a view may read while it draws one picture.
#[derive(Debug, Clone, Copy)]
pub struct Look<'a> {
    /// Role to style.
    pub theme: &'a Theme,
    /// Key to text in the reader's language.
    pub words: &'a Words,
    /// Command to the keys that give it, as the user has set them.
    pub keymap: &'a Keymap,
    /// The order of names in the reader's language.
    pub collation: &'a Collation,
    /// Where clicks are noted.
    pub hits: &'a Hits,
    /// Whose red days and telephone numbers are at home.
    pub country: Country,
    /// How much room the whole picture has.
    pub room: Room,
    /// Today where the user sits.
    pub today: Day,
    /// The local time.
    pub now: NaiveDateTime,
    /// The register cannot be reached just now.
    pub away: bool,
}

impl Look<'_> {
    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// What stands where something is not there yet: that it is fetched, or why it does not come.
    pub fn loading(&self) -> String {
        self.word(if self.away { Word("list-away") } else { Word("list-loading") })
    }

    /// What editing has to know, the same as the view.
    pub fn here(&self) -> Here<'_> {
        Here { now: self.now, words: self.words, country: self.country }
    }

    /// A key in the reader's language.
    pub fn word(&self, word: Word) -> String {
        self.words.get(word)
    }

    /// Any label as text.
    pub fn say(&self, label: &Label) -> String {
        self.here().say(label)
    }

    /// The first key of a command as it stands on the reader's keyboard, such as `Ctrl+S` or `L`.
    pub fn key(&self, command: Command) -> Option<String> {
        self.keymap.chords_of(command).next().map(|chord| self.words.key(chord))
    }
}
