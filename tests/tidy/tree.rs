//! The files of the repository as text.

use std::fs;
use std::path::{Path, PathBuf};

/// A file: its path from the root of the repository with `/` between the parts, and what it says.
#[derive(Debug, Clone)]
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// A file that exists in a test alone.
    pub fn planted(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into() }
    }

    /// Whether the file holds tests alone: `tests.rs`, or something in a folder `tests`.
    pub fn is_test(&self) -> bool {
        self.parts().contains(&"tests")
    }

    /// What stands behind the last dot of the path.
    pub fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    /// The folders and the name, without the ending: `["src", "base", "clock"]`.
    pub fn parts(&self) -> Vec<&str> {
        let stem = self.path.rsplit_once('.').map_or(self.path.as_str(), |(stem, _)| stem);
        stem.split('/').collect()
    }
}

/// The folder of Cargo.toml.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Everything in the top folder but `.git` and what builds leave.
pub fn top() -> Vec<String> {
    names(&root())
        .into_iter()
        .filter(|n| !["target", ".git", "proptest-regressions"].contains(&n.as_str()))
        .collect()
}

/// Every file below `folder` whose name ends so, sorted by path. A folder that is not there holds none.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    walk(&root().join(folder), folder, ending, &mut found);
    found
}

/// The files the program is made of: everything in `src` but tests.
pub fn program() -> Vec<Source> {
    files("src", ".rs").into_iter().filter(|s| !s.is_test()).collect()
}

/// Every text file of the repository: what would be in a fresh clone.
pub fn everything() -> Vec<Source> {
    let mut found = Vec::new();
    for name in top() {
        let path = root().join(&name);
        if path.is_dir() {
            walk(&path, &name, "", &mut found);
        } else if let Ok(text) = fs::read_to_string(&path) {
            found.push(Source { path: name, text });
        }
    }
    found
}

/// One file that must be there.
pub fn file(path: &str) -> Source {
    let text = fs::read_to_string(root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
    Source { path: path.into(), text }
}

fn walk(folder: &Path, from_root: &str, ending: &str, found: &mut Vec<Source>) {
    for name in names(folder) {
        let path = folder.join(&name);
        let from_root = format!("{from_root}/{name}");
        if path.is_dir() {
            walk(&path, &from_root, ending, found);
        } else if name.ends_with(ending) {
            // What is no text (a list in Windows-1252) is nobody's source.
            if let Ok(text) = fs::read_to_string(&path) {
                found.push(Source { path: from_root, text });
            }
        }
    }
}

fn names(folder: &Path) -> Vec<String> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut names: Vec<String> = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .filter(|n| !n.ends_with(".pending-snap") && !n.ends_with(".snap.new"))
        .collect();
    names.sort();
    names
}

/// Fails with one fault a line, so that all are seen at once.
#[track_caller]
pub fn none(rule: &str, faults: &[String]) {
    assert!(faults.is_empty(), "{rule}\n  {}", faults.join("\n  "));
}
