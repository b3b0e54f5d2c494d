//! Choices as people write them in a file: by code, or by their words in any of the three languages.

use std::collections::HashMap;

use crate::base::lang::Lang;
use crate::base::phrase::Word;
use crate::base::text::fold;
use crate::config::words::Words;
use crate::domain::answer::Answer;
use crate::domain::book::Organised;
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Along, Kind, Proxy, WhyNot};
use crate::domain::language::Language;
use crate::domain::person::Channel;

/// What lists written elsewhere call kinds of contact, by code.
const KINDS: &[(&str, &str)] = &[
    (
        "call",
        "telefonsamtal|telefon|tel|puh|ringt|ring|puhelinsoitto|soitto|phone|phone call|telephone",
    ),
    ("visit", "besok|besokt|kaynti|home visit|visited"),
    ("letter", "utskick|posti|mailing|post"),
    ("email", "mejl|mail|e mail"),
    ("sms", "textmeddelande|text|text message|viesti"),
];

/// What lists written elsewhere call ways to reach somebody, by code.
const CHANNELS: &[(&str, &str)] = &[
    ("phone", "telefon|telefonsamtal|ring|ringa|puhelin|soitto|soittaa|call|phone call|telephone"),
    ("post", "posti|letter|mailing"),
    ("email", "mejl|mail|epost|e mail"),
    ("sms", "textmeddelande|text|text message|viesti"),
    ("visit", "hembesok|kotikaynti|home visit"),
];

/// What lists written elsewhere call outcomes, by code.
const DISPOSITIONS: &[(&str, &str)] = &[
    (
        "completed",
        "genomford|genomfort samtal|klar|klart|ja|svarade|tehty|toteutunut|done|yes|answered",
    ),
    (
        "no-answer",
        "inget svar|svarar inte|svarade inte|ej svar|ei vastannut|ei vastausta|not answered",
    ),
    ("no-number", "inget nummer|nummer saknas|telefon saknas|ei puhelinta|no phone"),
    (
        "declined",
        "nej|nej tack|avbojer|avbojde|kieltaytyi|tackade nej|ville inte|ei|ei halua|no|refused",
    ),
    ("dead", "dod|har avlidit|kuollut|deceased|died"),
    ("call-back", "ring igen|ring ater|aterkom|soita uudelleen|call again"),
];

/// What lists written elsewhere call organisations, by code.
const ORGANISED: &[(&str, &str)] = &[
    ("association", "forening|ideell forening|pensionarsforening|yhdistys"),
    ("landlord", "fastighetsbolag|bostadsbolag|bostadsrattsforening|taloyhtio|housing company"),
    ("parish", "kyrka|svenska kyrkan|kirkko|church|moske|mosque"),
    ("service", "kommun|kommunen|kunta|municipality"),
    ("authority", "polis|polisen|poliisi|police"),
];

/// Everything a cell may name, made once for a file.
#[derive(Debug)]
pub struct Lookup {
    kinds: HashMap<String, Kind>,
    dispositions: HashMap<String, Disposition>,
    proxies: HashMap<String, Proxy>,
    along: HashMap<String, Along>,
    why_not: HashMap<String, WhyNot>,
    channels: HashMap<String, Channel>,
    languages: HashMap<String, Language>,
    missing: HashMap<String, Answer>,
    organised: HashMap<String, Organised>,
}

impl Default for Lookup {
    fn default() -> Self {
        let words = Lang::ALL.map(Words::shipped);
        let missing = [Answer::Unknown, Answer::Declined];
        let kinds = table(&words, Kind::ALL, |k| (k.code(), Some(k.word())));
        let dispositions = table(&words, Disposition::ALL, |d| (d.code(), Some(d.word())));
        let channels = table(&words, Channel::ALL, |c| (c.code(), Some(c.word())));
        Self {
            kinds: also(kinds, KINDS, Kind::from_code),
            dispositions: also(dispositions, DISPOSITIONS, Disposition::from_code),
            proxies: table(&words, Proxy::ALL, |p| (p.code(), Some(p.word()))),
            along: table(&words, Along::ALL, |a| (a.code(), Some(a.word()))),
            why_not: table(&words, WhyNot::ALL, |w| (w.code(), Some(w.word()))),
            channels: also(channels, CHANNELS, Channel::from_code),
            languages: languages(&words),
            organised: also(
                table(&words, Organised::ALL, |one| (one.code(), Some(one.word()))),
                ORGANISED,
                Organised::from_code,
            ),
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

    /// What an organisation is.
    pub fn organised(&self, text: &str) -> Option<Organised> {
        self.organised.get(&plain(text)).copied()
    }

    /// Who spoke for the person.
    pub fn proxy(&self, text: &str) -> Option<Proxy> {
        self.proxies.get(&plain(text)).copied()
    }

    /// Who came along.
    pub fn along(&self, text: &str) -> Option<Along> {
        self.along.get(&plain(text)).copied()
    }

    /// Why the answer was no.
    pub fn why_not(&self, text: &str) -> Option<WhyNot> {
        self.why_not.get(&plain(text)).copied()
    }

    /// A way to reach a person.
    pub fn channel(&self, text: &str) -> Option<Channel> {
        self.channels.get(&plain(text)).copied()
    }

    /// A language as it is kept: its code where it is one that is offered, else as written.
    pub fn language(&self, text: &str) -> String {
        let known = self.languages.get(&plain(text));
        known.map_or_else(|| text.to_owned(), |language| language.code().to_owned())
    }

    /// The languages that are named among the words of a text, in their order.
    pub fn languages_in(&self, text: &str) -> Vec<String> {
        let words = plain(text);
        let known = words.split(' ').filter_map(|word| self.languages.get(word));
        known.map(|language| language.code().to_owned()).collect()
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

/// The same with what other lists call the choices; the program's own words come first.
fn also<T: Copy>(
    mut table: HashMap<String, T>,
    synonyms: &[(&str, &str)],
    from_code: fn(&str) -> Option<T>,
) -> HashMap<String, T> {
    for (code, words) in synonyms {
        let Some(one) = from_code(code) else { continue };
        for word in words.split('|') {
            table.entry(word.to_owned()).or_insert(one);
        }
    }
    table
}

/// Languages by code and word, and by each word where one name holds several: `bosniska/kroatiska`.
fn languages(words: &[Words]) -> HashMap<String, Language> {
    let mut all = table(words, Language::ALL, |l| (l.code(), Some(l.word())));
    for (language, one) in words.iter().flat_map(|w| Language::ALL.iter().map(move |l| (w, l))) {
        for part in language.get(one.word()).split([',', '/', '(', ')']) {
            all.entry(plain(part)).or_insert(*one);
        }
    }
    all.remove("");
    all
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
        for (synonyms, known) in [(KINDS, 0), (DISPOSITIONS, 1), (CHANNELS, 2)] {
            for (code, words) in synonyms {
                for word in words.split('|') {
                    assert_eq!(plain(word), word, "synonyms are folded");
                    let found = [
                        lookup.kind(word).map(Kind::code),
                        lookup.disposition(word).map(Disposition::code),
                        lookup.channel(word).map(Channel::code),
                    ];
                    assert_eq!(found[known], Some(*code), "{word}");
                }
            }
        }
        assert_eq!(lookup.disposition("något annat"), None);
        assert_eq!(lookup.language("Serbiska"), "bs");
        assert_eq!(lookup.language("Arabia"), "ar");
        assert_eq!(lookup.language("klingon"), "klingon");
    }
}
