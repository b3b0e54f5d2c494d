//! Choices as people write them in a file: by code, or by their words in any of the three languages.

use std::collections::HashMap;

use crate::base::lang::Lang;
use crate::base::phrase::Word;
use crate::base::text::fold;
use crate::config::words::Words;
use crate::domain::answer::Answer;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::person::Channel;

/// Everything a cell may name, made once for a file.
#[derive(Debug)]
pub struct Lookup {
    kinds: HashMap<String, Kind>,
    dispositions: HashMap<String, Disposition>,
    proxies: HashMap<String, Proxy>,
    channels: HashMap<String, Channel>,
    missing: HashMap<String, Answer>,
}

impl Default for Lookup {
    fn default() -> Self {
        let words = Lang::ALL.map(Words::shipped);
        let missing = [Answer::Unknown, Answer::Declined];
        Self {
            kinds: table(&words, Kind::ALL, |k| (k.code(), Some(k.word()))),
            dispositions: table(&words, Disposition::ALL, |d| (d.code(), Some(d.word()))),
            proxies: table(&words, Proxy::ALL, |p| (p.code(), Some(p.word()))),
            channels: table(&words, Channel::ALL, |c| (c.code(), Some(c.word()))),
            missing: table(&words, &missing, |a| (a.code(), a.word())),
        }
    }
}

impl Lookup {
    /// The kind of contact.
    pub fn kind(&self, text: &str) -> Option<Kind> {
        self.kinds.get(&plain(text)).copied()
    }

    /// How it went.
    pub fn disposition(&self, text: &str) -> Option<Disposition> {
        self.dispositions.get(&plain(text)).copied()
    }

    /// Who spoke for the person.
    pub fn proxy(&self, text: &str) -> Option<Proxy> {
        self.proxies.get(&plain(text)).copied()
    }

    /// A way to reach a person.
    pub fn channel(&self, text: &str) -> Option<Channel> {
        self.channels.get(&plain(text)).copied()
    }

    /// "Does not know" and "does not want to say", which are no answers.
    pub fn missing(&self, text: &str) -> Option<Answer> {
        self.missing.get(&plain(text)).cloned()
    }
}

/// Codes and words of all languages; of two choices with one word in different languages the first wins.
fn table<T: Clone>(
    words: &[Words],
    all: &[T],
    names: impl Fn(&T) -> (&'static str, Option<Word>),
) -> HashMap<String, T> {
    let mut table = HashMap::new();
    for one in all {
        let (code, _) = names(one);
        table.insert(plain(code), one.clone());
    }
    for (language, one) in words.iter().flat_map(|w| all.iter().map(move |one| (w, one))) {
        if let (_, Some(word)) = names(one) {
            table.entry(plain(&language.get(word))).or_insert_with(|| one.clone());
        }
    }
    table
}

/// Letters and digits, folded: `Svarar ej`, `svarar  ej.` and `SVARAR EJ` are one.
fn plain(text: &str) -> String {
    let folded = fold(text);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_is_found_by_its_code_and_by_its_words_in_every_language() {
        let lookup = Lookup::default();
        for disposition in Disposition::ALL {
            assert_eq!(lookup.disposition(disposition.code()), Some(*disposition));
            for lang in Lang::ALL {
                let word = Words::shipped(lang).get(disposition.word());
                assert_eq!(lookup.disposition(&word.to_uppercase()), Some(*disposition), "{word}");
            }
        }
        for kind in Kind::ALL {
            assert_eq!(lookup.kind(kind.code()), Some(*kind));
        }
        assert_eq!(lookup.disposition("något annat"), None);
    }
}
