//! Keys to phrases in the reader's language, with plural forms, dates and numbers.
//!
//! The phrases are Project Fluent files, one a language and area, in `src/config/words/`. An area is
//! added by writing its three files and its one line under `areas!`.

mod format;

pub use format::month;

use crate::base::lang::Lang;
use crate::base::phrase::{Phrase, Piece, Word};
use crate::config::command::{Command, PLACES};
use crate::config::keymap::Chord;
use crate::config::trouble::Trouble;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::OnceLock;
use unic_langid::LanguageIdentifier;

/// Lists the areas of the word files: one line each.
macro_rules! areas {
    ($($area:literal),+ $(,)?) => {
        /// The areas of the word files.
        pub const AREAS: &[&str] = &[$($area),+];

        /// The texts of a language's word files, in the order of [`AREAS`].
        const fn texts(lang: Lang) -> &'static [&'static str] {
            match lang {
                Lang::Sv => &[$(include_str!(concat!("words/", $area, ".sv.ftl"))),+],
                Lang::Fi => &[$(include_str!(concat!("words/", $area, ".fi.ftl"))),+],
                Lang::En => &[$(include_str!(concat!("words/", $area, ".en.ftl"))),+],
            }
        }
    };
}

areas! {
    "base",
    "book",
    "cli",
    "command",
    "date",
    "disposition",
    "domain",
    "encounter",
    "exchange",
    "copies",
    "field",
    "import",
    "initiative",
    "key",
    "ladder",
    "language",
    "letter",
    "mailing",
    "member",
    "method",
    "more",
    "people",
    "printed",
    "programme",
    "record",
    "series",
    "session",
    "shell",
    "share",
    "store",
    "template",
    "today",
    "totals",
    "welcome",
    "trouble",
    "ui",
    "year",
}

/// What a place in a phrase is filled with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A whole number, which also chooses the plural form and has its thousands apart; so a year is
    /// given as text.
    Number(i64),
    /// Text as it stands.
    Text(&'a str),
}

impl From<i64> for Arg<'_> {
    fn from(n: i64) -> Self {
        Self::Number(n)
    }
}

impl From<u32> for Arg<'_> {
    fn from(n: u32) -> Self {
        Self::Number(n.into())
    }
}

impl From<usize> for Arg<'_> {
    fn from(n: usize) -> Self {
        Self::Number(i64::try_from(n).unwrap_or(i64::MAX))
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

impl<'a> From<&'a String> for Arg<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text)
    }
}

/// The phrases of one language.
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
    /// What every command is called in all languages, gathered when first asked for.
    names: OnceLock<BTreeMap<Word, Vec<String>>>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish_non_exhaustive()
    }
}

impl Words {
    /// The phrases that ship in a language. A few milliseconds; keep it.
    pub fn shipped(lang: Lang) -> Self {
        Self::of_areas(lang, |_| true)
    }

    fn of_areas(lang: Lang, wanted: fn(&str) -> bool) -> Self {
        // Two letters are always a language tag.
        let tag: LanguageIdentifier = lang.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // The marks that keep right-to-left names apart are columns of nothing in a terminal.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(match lang {
            Lang::Sv | Lang::Fi => |value, _| format::number_value(value, format::BLANK),
            Lang::En => |value, _| format::number_value(value, ','),
        }));
        for (_, text) in AREAS.iter().zip(texts(lang)).filter(|(area, _)| wanted(area)) {
            // A faulty line costs its own phrase only, and never ships: a test reads every file.
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(r, _)| r);
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle, names: OnceLock::new() }
    }

    /// The word files of the language as they ship, one after the other.
    pub fn source(&self) -> String {
        texts(self.lang).join("\n")
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A phrase without places. A key that does not exist is shown as it is.
    pub fn get(&self, word: Word) -> String {
        self.render(word.0, None, None)
    }

    /// A phrase with its places filled.
    pub fn with(&self, word: Word, args: &[(&str, Arg<'_>)]) -> String {
        let mut places = FluentArgs::with_capacity(args.len());
        for (name, arg) in args {
            places.set(*name, value(*arg));
        }
        self.render(word.0, None, Some(&places))
    }

    /// A phrase made elsewhere, its days, numbers and words as this language says them.
    pub fn say(&self, phrase: &Phrase) -> String {
        let mut places = FluentArgs::with_capacity(phrase.args.len());
        for (name, piece) in &phrase.args {
            let filled = match piece {
                Piece::Text(text) => FluentValue::from(text.as_str()),
                Piece::Number(n) => FluentValue::from(*n),
                Piece::About(n) => FluentValue::from(self.about(*n)),
                Piece::Day(day) => FluentValue::from(self.day(*day)),
                Piece::Word(key) => FluentValue::from(self.render(key, None, None)),
                Piece::Words(keys) => {
                    let said = keys.iter().map(|key| self.render(key, None, None));
                    FluentValue::from(said.collect::<Vec<_>>().join(", "))
                }
            };
            places.set(name.as_str(), filled);
        }
        self.render(&phrase.word, None, Some(&places))
    }

    /// An attribute of a phrase, such as `.also` or `.long`; `None` when it has no such one.
    pub fn attribute(&self, word: Word, name: &str) -> Option<String> {
        self.bundle.get_message(word.0)?.get_attribute(name)?;
        Some(self.render(word.0, Some(name), None))
    }

    /// Whether there is a phrase of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// The name of a key as it stands on this language's keyboards: `Ctrl+S`, `Mellanslag`.
    pub fn key(&self, chord: Chord) -> String {
        let key = chord.name().map(|name| format!("key-{name}")).filter(|key| self.has(key));
        match key {
            Some(key) => chord.held() + &self.render(&key, None, None),
            None => chord.to_string(),
        }
    }

    /// Every name of a command or place in all languages, this one's first, so that it is found by whatever
    /// somebody calls it.
    pub fn all_names(&self, of: Word) -> Vec<String> {
        self.names.get_or_init(|| self.gather_names()).get(&of).cloned().unwrap_or_default()
    }

    /// The names of a command or place in this language, the one on screen first.
    pub fn names(&self, of: Word) -> Vec<String> {
        let also = self.attribute(of, "also").unwrap_or_default();
        let all = std::iter::once(self.get(of)).chain(also.split(',').map(str::to_owned));
        all.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).collect()
    }

    fn gather_names(&self) -> BTreeMap<Word, Vec<String>> {
        let others = Lang::ALL.into_iter().filter(|l| *l != self.lang);
        let others: Vec<_> = others.map(|l| Self::of_areas(l, |area| area == "command")).collect();
        let mut all: BTreeMap<Word, Vec<String>> = BTreeMap::new();
        for words in std::iter::once(self).chain(&others) {
            for of in Command::ALL.iter().map(|command| command.word()).chain(PLACES) {
                let names = all.entry(of).or_default();
                for name in words.names(of) {
                    if !names.contains(&name) {
                        names.push(name);
                    }
                }
            }
        }
        all
    }

    /// A fault in a file, with where it is and what to do about it.
    pub fn trouble(&self, trouble: &Trouble) -> String {
        let what = self.say(&trouble.what);
        let file = ("file", Arg::Text(&trouble.file));
        let mut said = match trouble.line {
            Some(line) => {
                let args = [file, ("line", line.into()), ("what", Arg::Text(&what))];
                self.with(Word("trouble-line"), &args)
            }
            None => self.with(Word("trouble-whole"), &[file, ("what", Arg::Text(&what))]),
        };
        if let Some(hint) = &trouble.hint {
            said.push(' ');
            said.push_str(&self.say(hint));
        }
        said
    }

    fn render(&self, key: &str, attribute: Option<&str>, args: Option<&FluentArgs<'_>>) -> String {
        let message = self.bundle.get_message(key);
        let pattern = message.and_then(|m| match attribute {
            Some(name) => m.get_attribute(name).map(|a| a.value()),
            None => m.value(),
        });
        let Some(pattern) = pattern else { return key.to_owned() };
        // A place left unfilled shows as its name in braces; a test fills them all.
        self.bundle.format_pattern(pattern, args, &mut Vec::new()).into_owned()
    }
}

fn value(arg: Arg<'_>) -> FluentValue<'_> {
    match arg {
        Arg::Number(n) => FluentValue::from(n),
        Arg::Text(text) => FluentValue::from(text),
    }
}

#[cfg(test)]
mod check;
#[cfg(test)]
mod tests;
