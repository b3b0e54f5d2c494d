//! Every word that is used is there, and every word that is there is used. That the languages agree
//! with each other is tested beside the words themselves.

use crate::rust;
use crate::tree::{self, Source};
use fluent_syntax::ast::Entry;
use std::collections::BTreeSet;

const FOLDER: &str = "src/config/words";

#[test]
fn every_word_used_is_there() {
    let there = keys(&tree::files(FOLDER, ".ftl"));
    let faults: Vec<String> = tree::program().iter().flat_map(|s| missing(s, &there)).collect();
    tree::none("No such word in src/config/words.", &faults);
}

#[test]
fn every_word_there_is_used() {
    let mut used: BTreeSet<String> =
        tree::program().iter().flat_map(|s| rust::literals(&s.text)).collect();
    used.extend(tillit::config::command::Command::ALL.iter().map(|c| c.word().0.to_owned()));
    tree::none("Nobody says these words.", &unused(&tree::files(FOLDER, ".ftl"), &used));
}

#[test]
fn every_word_file_is_of_an_area_that_is_read() {
    let areas = tillit::config::words::AREAS;
    let faults: Vec<String> = tree::files(FOLDER, ".ftl")
        .iter()
        .filter(|s| !is_area(&s.path, areas))
        .map(|s| s.path.clone())
        .collect();
    tree::none("Not in the list of areas, or not in Swedish, Finnish or English.", &faults);
}

/// Whether a path is that of `area.language.ftl`.
fn is_area(path: &str, areas: &[&str]) -> bool {
    let name = path.rsplit('/').next().unwrap();
    match name.split('.').collect::<Vec<_>>()[..] {
        [area, "sv" | "fi" | "en", "ftl"] => areas.contains(&area),
        _ => false,
    }
}

/// The keys of all messages.
fn keys(files: &[Source]) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    for source in files {
        let text = source.text.as_str();
        let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(resource, _)| resource);
        keys.extend(resource.body.iter().filter_map(|entry| match entry {
            Entry::Message(message) => Some(message.id.name.to_owned()),
            _ => None,
        }));
    }
    keys
}

/// The `Word("…")` of a source that no file holds.
fn missing(source: &Source, there: &BTreeSet<String>) -> Vec<String> {
    let text = rust::without_tests_but_literals(&source.text);
    let mut faults = Vec::new();
    for (at, start) in text.match_indices("Word(\"") {
        let key = text[at + start.len()..].split('"').next().unwrap();
        if !there.contains(key) {
            faults.push(format!("{}:{}: {key}", source.path, rust::line_of(&text, at)));
        }
    }
    faults
}

/// The keys that no literal names, `used` being all literals.
fn unused(files: &[Source], used: &BTreeSet<String>) -> Vec<String> {
    let texts: Vec<&str> = files.iter().map(|s| s.text.as_str()).collect();
    // A key may be put together: "key-{name}".
    let made: Vec<&str> =
        used.iter().filter_map(|l| l.split_once('{')).map(|(start, _)| start).collect();
    let is_made = |key: &str| made.iter().any(|m| m.ends_with('-') && key.starts_with(m));
    // A phrase may be made of another one: { person-title }.
    let is_part = |key: &str| texts.iter().any(|t| t.contains(&format!("{{ {key} }}")));
    keys(files).into_iter().filter(|k| !used.contains(k) && !is_made(k) && !is_part(k)).collect()
}

#[cfg(test)]
mod planted {
    use super::*;

    fn file(text: &str) -> [Source; 1] {
        [Source::planted("src/config/words/a.sv.ftl", text)]
    }

    #[test]
    fn a_word_that_is_missing_is_found() {
        let there = keys(&file("a = x\nb = { a }\n    .also = y\n"));
        let code =
            "f(Word(\"b\"), Word(\"d\")); // Word(\"e\")\n#[cfg(test)]\nmod t { f(Word(\"f\")); }";
        assert_eq!(missing(&Source::planted("src/a.rs", code), &there), ["src/a.rs:1: d"]);
    }

    #[test]
    fn a_word_that_nobody_says_is_found() {
        let files = file("a = x\nb = { a }\nc = x\nkey-tab = x\nkeyed = x\n");
        let used = BTreeSet::from(["b".to_owned(), "key-{name}".to_owned()]);
        assert_eq!(unused(&files, &used), ["c", "keyed"]);
    }

    #[test]
    fn a_file_of_no_area_is_found() {
        let is = |name: &str| is_area(&format!("src/config/words/{name}"), &["base"]);
        assert!(is("base.fi.ftl"));
        assert!(!is("bass.fi.ftl") && !is("base.nb.ftl") && !is("base.ftl"));
    }
}
