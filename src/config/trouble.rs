//! One type for every fault in a file of keys, colours, words or settings, and reading TOML so that
//! every fault keeps its line.

use crate::base::lines::nearest;
use crate::base::phrase::{Phrase, Word};
use std::borrow::Cow;
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// One fault: where it is, what it is, and what was perhaps meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The file as the user knows it.
    pub file: String,
    /// The line, counted from 1; `None` when it is about the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: Phrase,
    /// What to do about it.
    pub hint: Option<Phrase>,
}

/// A file being read, gathering its troubles on the way.
#[derive(Debug)]
pub(crate) struct Source<'a> {
    file: &'a str,
    text: &'a str,
    /// Every fault found so far.
    pub troubles: Vec<Trouble>,
}

/// A key of a table, with where it stands and what it holds.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    pub key: Cow<'a, str>,
    pub key_at: Range<usize>,
    pub value: DeValue<'a>,
    pub value_at: Range<usize>,
}

impl<'a> Source<'a> {
    pub fn new(file: &'a str, text: &'a str) -> Self {
        Self { file, text, troubles: Vec::new() }
    }

    /// The file's top table, in the order of its lines. What cannot be read as TOML is trouble, and
    /// what can is returned all the same.
    pub fn entries(&mut self) -> Vec<Entry<'a>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let at = error.span().unwrap_or(0..0);
            let what = Phrase::new(Word("trouble-not-toml")).with("said", error.message());
            self.add(at, what, None);
        }
        in_order(table.into_inner())
    }

    /// The entries of a table; anything else in its place is trouble.
    pub fn table(&mut self, entry: Entry<'a>) -> Vec<Entry<'a>> {
        if let DeValue::Table(table) = entry.value {
            return in_order(table);
        }
        let what = Phrase::new(Word("trouble-not-a-table")).with("name", entry.key.as_ref());
        self.add(entry.key_at, what, None);
        Vec::new()
    }

    /// Notes a fault at a place of the text.
    pub fn add(&mut self, at: Range<usize>, what: Phrase, hint: Option<Phrase>) {
        let before = self.text.get(..at.start).unwrap_or(self.text);
        let line = Some(before.matches('\n').count() + 1);
        self.troubles.push(Trouble { file: self.file.to_owned(), line, what, hint });
    }

    /// Notes a name nobody knows, with the nearest of the right ones.
    pub fn unknown<'n>(&mut self, entry: &Entry<'_>, right: impl IntoIterator<Item = &'n str>) {
        self.unknown_name(&entry.key, entry.key_at.clone(), right);
    }

    /// The same for a name that stands elsewhere than as a key.
    pub fn unknown_name<'n>(
        &mut self,
        name: &str,
        at: Range<usize>,
        right: impl IntoIterator<Item = &'n str>,
    ) {
        let hint = did_you_mean(name, right);
        self.add(at, Phrase::new(Word("trouble-unknown")).with("name", name), hint);
    }

    /// Notes that a value is not of the kind it should be.
    pub fn wrong_kind(&mut self, entry: &Entry<'_>, wanted: Word) {
        let what = Phrase::new(Word("trouble-wrong-kind"))
            .with("name", entry.key.as_ref())
            .with("wanted", wanted);
        self.add(entry.value_at.clone(), what, None);
    }
}

impl Entry<'_> {
    /// The value as text.
    pub fn text(&self) -> Option<&str> {
        self.value.as_str()
    }

    /// The value as a whole number from 0.
    pub fn number(&self) -> Option<u32> {
        let number = self.value.as_integer()?;
        u32::from_str_radix(number.as_str(), number.radix()).ok()
    }

    /// The value as yes or no.
    pub fn yes_no(&self) -> Option<bool> {
        self.value.as_bool()
    }
}

/// "Did you mean", when a right name is near.
pub(crate) fn did_you_mean<'n>(
    name: &str,
    right: impl IntoIterator<Item = &'n str>,
) -> Option<Phrase> {
    nearest(name, right).map(|near| Phrase::new(Word("trouble-did-you-mean")).with("near", near))
}

fn in_order(table: DeTable<'_>) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = table
        .into_iter()
        .map(|(key, value)| Entry {
            key_at: key.span(),
            key: key.into_inner(),
            value_at: value.span(),
            value: value.into_inner(),
        })
        .collect();
    entries.sort_by_key(|e| e.key_at.start);
    entries
}
