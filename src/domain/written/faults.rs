//! Gathers faults and knows on which line a place lies.

use super::{Fault, Reading};
use crate::base::lines::nearest;
use crate::base::text::cut;
use crate::base::{Lang, Phrase, Word};
use std::collections::BTreeSet;

/// The faults found so far.
#[derive(Debug)]
pub struct Faults<'t> {
    text: &'t str,
    file: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    found: Vec<Fault>,
    warnings: Vec<Fault>,
    /// What is missing: told only when the file can be read, for what cannot be read is not missing.
    missing: Vec<Fault>,
    /// Lines that cannot be read.
    unreadable: BTreeSet<usize>,
}

/// As much of a line as is shown in a fault, in columns.
const SHOWN: usize = 40;

impl<'t> Faults<'t> {
    pub fn new(text: &'t str, file: &'t str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1));
        Self {
            text,
            file,
            lines: lines.collect(),
            found: Vec::new(),
            warnings: Vec::new(),
            missing: Vec::new(),
            unreadable: BTreeSet::new(),
        }
    }

    /// The line of a place in the text, from 1.
    pub fn line(&self, place: usize) -> usize {
        self.lines.partition_point(|start| *start <= place).max(1)
    }

    /// A fault at a place.
    pub fn at(&mut self, place: usize, reason: Phrase) {
        let fault = self.fault(place, reason, None);
        self.found.push(fault);
    }

    /// A fault about something by name.
    pub fn named(&mut self, place: usize, word: Word, name: &str) {
        self.nearest(place, word, name, None);
    }

    /// A fault about a wrong name, with the right one nearest to it.
    pub fn nearest(&mut self, place: usize, word: Word, name: &str, near: Option<&str>) {
        let reason = Phrase::new(word).with("name", cut(name, SHOWN));
        let fault = self.fault(place, reason, near);
        self.found.push(fault);
    }

    /// A fault about a name that has to be one of these: the nearest, or all where none is near.
    pub fn one_of(&mut self, place: usize, word: Word, name: &str, all: &[&str]) {
        let near = nearest(name, all.iter().copied());
        let reason = Phrase::new(word).with("name", cut(name, SHOWN));
        let fault = self.fault(place, reason, near);
        let possible = if near.is_none() { all.join(", ") } else { String::new() };
        self.found.push(Fault { possible, ..fault });
    }

    /// A key that is there already.
    pub fn again(&mut self, place: usize, name: &str, line: usize) {
        let reason = Phrase::new(Word("fault-key-again")).with("name", name).with("line", line);
        self.at(place, reason);
    }

    /// Something that has to be there and is not.
    pub fn missing(&mut self, place: usize, name: &str) {
        let reason = Phrase::new(Word("fault-missing")).with("name", name);
        let fault = self.fault(place, reason, None);
        self.missing.push(fault);
    }

    /// A text without one of its languages.
    pub fn language(&mut self, place: usize, name: &str, lang: Lang) {
        let reason = Phrase::new(Word("fault-language"))
            .with("name", name)
            .with("language", lang.own_name());
        let fault = self.fault(place, reason, None);
        self.warnings.push(fault);
    }

    /// What cannot be read at all.
    pub fn syntax(&mut self, error: &toml::de::Error) {
        let span = error.span().unwrap_or(0..0);
        let number = self.line(span.start);
        self.unreadable.insert(number);
        let line = self.text.lines().nth(number - 1).unwrap_or("").trim();
        let shown = |word: Word| Phrase::new(word).with("line", cut(line, SHOWN));
        let message = error.message();
        let reason = if message.contains("duplicate key") {
            let name = self.text.get(span.clone()).unwrap_or("").trim();
            Phrase::new(Word("fault-twice")).with("name", cut(name, SHOWN))
        } else if message.contains("recurs") {
            Phrase::new(Word("fault-too-deep"))
        } else if is_bare(line) {
            shown(Word("fault-quotes"))
        } else if line.matches('"').count() % 2 == 1 || message.contains("unclosed") {
            shown(Word("fault-unclosed"))
        } else {
            shown(Word("fault-unreadable"))
        };
        self.at(span.start, reason);
    }

    /// Faults and warnings by line, and what was written if there are no faults.
    pub fn finish<T>(mut self, whole: Option<T>) -> Reading<T> {
        if self.unreadable.is_empty() {
            self.found.append(&mut self.missing);
        }
        self.found.sort_by_key(|fault| fault.line);
        // What cannot be read is told first and has made whatever else is wrong on its line.
        self.found.dedup_by_key(|fault| {
            let whole = self.unreadable.contains(&fault.line);
            (fault.line, (!whole).then(|| (fault.reason.clone(), fault.nearest.clone())))
        });
        self.warnings.sort_by_key(|fault| fault.line);
        let whole = whole.filter(|_| self.found.is_empty());
        Reading { whole, faults: self.found, warnings: self.warnings }
    }

    fn fault(&self, place: usize, reason: Phrase, near: Option<&str>) -> Fault {
        Fault {
            file: self.file.to_owned(),
            line: self.line(place),
            reason,
            nearest: near.map(str::to_owned),
            possible: String::new(),
        }
    }
}

/// Whether the value of a line is text without its quotation marks.
fn is_bare(line: &str) -> bool {
    let value = line.split_once('=').map_or("", |(_, value)| value.trim());
    value.starts_with(char::is_alphabetic) && !["true", "false"].contains(&value)
}
