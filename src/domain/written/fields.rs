//! One table of a file: its keys read as what they should be, a fault for each that is not.

use super::{Faults, Labels};
use crate::base::lines::nearest;
use crate::base::{Lang, Phrase, Word};
use toml::Spanned;
use toml::de::{DeArray, DeString, DeTable, DeValue};

/// A table and where it stands.
#[derive(Debug)]
pub struct Fields<'t> {
    table: &'t DeTable<'t>,
    place: usize,
}

const LANGUAGES: &[&str] = &["sv", "fi", "en"];

impl<'t> Fields<'t> {
    pub fn new(table: &'t DeTable<'t>, place: usize) -> Self {
        Self { table, place }
    }

    /// A fault for each key not among these.
    pub fn only(&self, known: &[&str], faults: &mut Faults<'_>) {
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if !known.contains(&name) {
                let near = nearest(name, known.iter().copied());
                faults.nearest(key.span().start, Word("fault-unknown-key"), name, near);
            }
        }
    }

    /// Where a key stands; where the table stands when it has no such key.
    pub fn place(&self, key: &str) -> usize {
        let found = self.table.keys().find(|k| k.get_ref().as_ref() == key);
        found.map_or(self.place, |key| key.span().start)
    }

    pub fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// A text of one line, not empty.
    pub fn text(&self, key: &str, faults: &mut Faults<'_>) -> Option<String> {
        if let DeValue::String(text) = self.value(key)? {
            return one_line(text, self.place(key), key, faults);
        }
        faults.named(self.place(key), Word("fault-text"), key);
        None
    }

    /// A text as it stands, right or wrong, to tell what else depends on it.
    pub fn plain(&self, key: &str) -> Option<&'t str> {
        match self.value(key) {
            Some(DeValue::String(text)) => Some(text.trim()),
            _ => None,
        }
    }

    /// A key that names this and what stands in it; it must be there.
    pub fn key(&self, faults: &mut Faults<'_>) -> Option<String> {
        if !self.has("key") {
            faults.missing(self.place, "key");
            return None;
        }
        let key = self.text("key", faults)?;
        if is_key(&key) {
            return Some(key);
        }
        faults.named(self.place("key"), Word("fault-key"), &key);
        None
    }

    /// A whole number.
    pub fn number(&self, key: &str, faults: &mut Faults<'_>) -> Option<i64> {
        let number = match self.value(key)? {
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        if number.is_none() {
            faults.named(self.place(key), Word("fault-number"), key);
        }
        number
    }

    /// `true` or `false`; false when it is not there.
    pub fn yes(&self, key: &str, faults: &mut Faults<'_>) -> bool {
        match self.value(key) {
            None => false,
            Some(DeValue::Boolean(yes)) => *yes,
            Some(_) => {
                faults.named(self.place(key), Word("fault-true-false"), key);
                false
            }
        }
    }

    /// One text or a list of texts, each with its place.
    pub fn texts(&self, key: &str, faults: &mut Faults<'_>) -> Option<Vec<(String, usize)>> {
        let list = match self.value(key) {
            None => {
                faults.missing(self.place, key);
                return None;
            }
            Some(DeValue::Array(list)) => list,
            Some(_) => return self.text(key, faults).map(|text| vec![(text, self.place(key))]),
        };
        let mut texts = Vec::new();
        for item in list {
            match item.get_ref() {
                DeValue::String(text) => texts.push((text.to_string(), item.span().start)),
                _ => faults.named(item.span().start, Word("fault-text"), key),
            }
        }
        Some(texts)
    }

    /// A list, whatever it holds.
    pub fn list(&self, key: &str, faults: &mut Faults<'_>) -> Option<&'t DeArray<'t>> {
        if let DeValue::Array(list) = self.value(key)? {
            return Some(list);
        }
        faults.named(self.place(key), Word("fault-list"), key);
        None
    }

    /// A list of tables, `[[key]]`, each with its place.
    pub fn tables(&self, key: &str, faults: &mut Faults<'_>) -> Vec<(&'t DeTable<'t>, usize)> {
        let mut tables = Vec::new();
        for item in self.list(key, faults).into_iter().flat_map(|list| list.iter()) {
            match item.get_ref() {
                DeValue::Table(table) => tables.push((table, item.span().start)),
                _ => faults.named(item.span().start, Word("fault-table"), key),
            }
        }
        tables
    }

    /// A table within the table: `name.sv`, `goes.done`.
    pub fn table(&self, key: &str, faults: &mut Faults<'_>) -> Option<Fields<'t>> {
        if let DeValue::Table(table) = self.value(key)? {
            return Some(Fields::new(table, self.place(key)));
        }
        faults.named(self.place(key), Word("fault-parts"), key);
        None
    }

    /// A text in several languages: `"the same in all"` or `{ sv = "…", fi = "…", en = "…" }`.
    pub fn labels(&self, key: &str, needed: bool, faults: &mut Faults<'_>) -> Option<Labels> {
        match self.value(key) {
            None if needed => {
                faults.missing(self.place, key);
                None
            }
            None => None,
            Some(DeValue::String(text)) => {
                one_line(text, self.place(key), key, faults).map(|text| Labels::same(&text))
            }
            Some(DeValue::Table(table)) => {
                let fields = Fields::new(table, self.place(key));
                fields.only(LANGUAGES, faults);
                fields.languages(key, faults)
            }
            Some(_) => {
                faults.named(self.place(key), Word("fault-label"), key);
                None
            }
        }
    }

    /// The languages of a text, where this table is it; a warning for each that is missing.
    pub fn languages(&self, name: &str, faults: &mut Faults<'_>) -> Option<Labels> {
        let labels = Labels {
            sv: self.text("sv", faults),
            fi: self.text("fi", faults),
            en: self.text("en", faults),
        };
        if LANGUAGES.iter().all(|lang| !self.has(lang)) {
            faults.named(self.place, Word("fault-no-language"), name);
            return None;
        }
        for lang in Lang::ALL.into_iter().filter(|lang| !self.has(lang.code())) {
            faults.language(self.place, name, lang);
        }
        (!labels.is_empty()).then_some(labels)
    }

    /// Any value, as the text an answer is kept as; several as one text with commas.
    pub fn answer(&self, key: &str, faults: &mut Faults<'_>) -> Option<String> {
        let text = match self.value(key)? {
            DeValue::String(text) => Some(text.to_string()),
            DeValue::Boolean(yes) => Some(if *yes { "yes" } else { "no" }.to_owned()),
            DeValue::Integer(_) => return self.number(key, faults).map(|n| n.to_string()),
            DeValue::Array(_) => {
                let texts = self.texts(key, faults)?;
                Some(texts.into_iter().map(|(text, _)| text).collect::<Vec<_>>().join(","))
            }
            _ => None,
        };
        if text.is_none() {
            faults.named(self.place(key), Word("fault-default-kind"), key);
        }
        text
    }

    fn value(&self, key: &str) -> Option<&'t DeValue<'t>> {
        self.table.get(key).map(Spanned::get_ref)
    }
}

/// Small letters, digits and hyphens, a letter first.
pub fn key_like(text: &str) -> bool {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    text.starts_with(|c: char| c.is_ascii_lowercase()) && text.chars().all(plain)
}

/// A text as it can be drawn on one line. A line break or a control sign would break the picture.
pub fn one_line(
    text: &DeString<'_>,
    place: usize,
    name: &str,
    faults: &mut Faults<'_>,
) -> Option<String> {
    let text = text.trim();
    if text.is_empty() {
        faults.named(place, Word("fault-empty"), name);
        return None;
    }
    if text.chars().any(char::is_control) {
        faults.at(place, Phrase::new(Word("fault-control")).with("name", name));
        return None;
    }
    Some(text.to_owned())
}

/// Whether a text can be a key: small letters, digits and hyphens, at most forty.
pub fn is_key(text: &str) -> bool {
    key_like(text) && text.len() <= 40
}
