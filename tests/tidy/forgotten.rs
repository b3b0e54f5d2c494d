//! Files that nothing reaches, and files where none should be.

use crate::rust;
use crate::tree::{self, Source};
use std::collections::BTreeSet;

/// What may stand at the top beside hidden files.
const TOP: &[&str] = &[
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE",
    "README.md",
    "benches",
    "src",
    "tests",
    "themes",
];

#[test]
fn the_top_folder_is_clear() {
    let faults: Vec<String> = tree::top()
        .into_iter()
        .filter(|n| !n.starts_with('.') && !TOP.contains(&n.as_str()))
        .collect();
    tree::none("These belong in a folder, or hidden.", &faults);
}

#[test]
fn every_module_is_reached() {
    let files = tree::files("src", ".rs");
    let reached = reached(&files, &["src/lib.rs", "src/main.rs"]);
    let faults: Vec<String> =
        files.iter().map(|s| s.path.clone()).filter(|p| !reached.contains(p)).collect();
    tree::none("No `mod` reaches these files.", &faults);
}

#[test]
fn everything_beside_the_code_is_built_in() {
    let code = tree::files("src", ".rs");
    let beside: Vec<Source> =
        tree::files("src", "").into_iter().chain(tree::files("themes", "")).collect();
    tree::none("Nothing embeds these files.", &not_built_in(&beside, &code));
}

/// The files that `mod` declarations lead to from these roots.
fn reached(files: &[Source], roots: &[&str]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut next: Vec<String> = roots.iter().map(ToString::to_string).collect();
    while let Some(path) = next.pop() {
        let Some(source) = files.iter().find(|s| s.path == path) else { continue };
        if found.insert(path) {
            next.extend(children(source));
        }
    }
    found
}

/// Both places where each declared module may lie.
fn children(source: &Source) -> Vec<String> {
    let stem = source.path.trim_end_matches(".rs");
    let is_head = ["/mod", "/lib", "/main"].iter().any(|end| stem.ends_with(end));
    let folder = if is_head { stem.rsplit_once('/').unwrap().0 } else { stem };
    let code = rust::code(&source.text);
    rust::words_at(&code, "mod")
        .map(|at| code[at + 3..].trim_start())
        .filter(|rest| rest[rust::name_at(rest).len()..].trim_start().starts_with(';'))
        .flat_map(|rest| {
            let name = rust::name_at(rest);
            [format!("{folder}/{name}.rs"), format!("{folder}/{name}/mod.rs")]
        })
        .collect()
}

/// What no literal names. A file is named by its name, by its name up to the first dot (lists from which
/// a macro makes the paths) or by the last steps of its path.
fn not_built_in(beside: &[Source], code: &[Source]) -> Vec<String> {
    let named: BTreeSet<String> = code.iter().flat_map(|s| rust::literals(&s.text)).collect();
    let is_named = |path: &str| {
        let name = path.rsplit('/').next().unwrap();
        let area = name.split('.').next().unwrap();
        named.iter().any(|l| l == name || l == area || l.ends_with(&format!("/{name}")))
    };
    beside
        .iter()
        .filter(|s| s.ending() != "rs" && !is_named(&s.path))
        .map(|s| s.path.clone())
        .collect()
}

#[cfg(test)]
mod planted {
    use super::*;

    #[test]
    fn a_module_nobody_declares_is_found() {
        let files = [
            Source::planted("src/lib.rs", "pub mod a; // mod gone;"),
            Source::planted("src/a/mod.rs", "mod b;"),
            Source::planted("src/a/b.rs", "#[cfg(test)]\nmod c;"),
            Source::planted("src/a/b/c.rs", ""),
            Source::planted("src/gone.rs", ""),
        ];
        let reached = reached(&files, &["src/lib.rs"]);
        let lost: Vec<&str> =
            files.iter().map(|s| s.path.as_str()).filter(|p| !reached.contains(*p)).collect();
        assert_eq!(lost, ["src/gone.rs"]);
    }

    #[test]
    fn a_file_nobody_embeds_is_found() {
        let code = [Source::planted(
            "src/a.rs",
            "const A: &str = include_str!(\"../themes/dark.toml\"); list!(\"people\");",
        )];
        let beside = [
            Source::planted("themes/dark.toml", ""),
            Source::planted("src/words/people.sv.ftl", ""),
            Source::planted("themes/lost.toml", ""),
        ];
        assert_eq!(not_built_in(&beside, &code), ["themes/lost.toml"]);
    }
}
