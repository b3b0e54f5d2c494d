//! The floors: a module imports what lies beneath it, and each outside crate has its storeys.

use crate::rust::{self, name_at};
use crate::tree::{self, Source};
use std::collections::BTreeSet;

struct Floor {
    name: &'static str,
    may_import: &'static [&'static str],
    crates: &'static [&'static str],
}

/// Text, time and names: crates that any floor may use, for they reach nothing outside.
const ANYWHERE: &[&str] = &[
    "chrono",
    "serde",
    "serde_json",
    "thiserror",
    "unicode_normalization",
    "unicode_segmentation",
    "unicode_width",
    "zeroize",
];

const FLOORS: &[Floor] = &[
    Floor {
        name: "base",
        may_import: &[],
        crates: &["icu_collator", "icu_locale_core", "rlibphonenumber", "uuid"],
    },
    Floor { name: "domain", may_import: &["base"], crates: &["rrule", "toml"] },
    Floor {
        name: "config",
        may_import: &["base"],
        crates: &["fluent_bundle", "ratatui", "toml", "unic_langid"],
    },
    Floor {
        name: "store",
        may_import: &["base", "domain"],
        crates: &["age", "directories", "getrandom", "libc", "rusqlite", "rustix", "sha2", "toml"],
    },
    Floor { name: "ui", may_import: &["base", "config"], crates: &["ratatui", "tui_input"] },
    Floor {
        name: "exchange",
        may_import: &["base", "domain", "config", "store"],
        crates: &[
            "calamine",
            "csv",
            "encoding_rs",
            "icalendar",
            "minijinja",
            "rust_xlsxwriter",
            "sha2",
        ],
    },
    Floor { name: "demo", may_import: &["base", "domain", "store"], crates: &[] },
    Floor {
        name: "screens",
        may_import: &["base", "domain", "config", "store", "ui", "exchange"],
        crates: &["ratatui"],
    },
    Floor {
        name: "app",
        may_import: &["base", "domain", "config", "store", "ui", "screens"],
        crates: &["directories", "ratatui"],
    },
    Floor { name: "crash", may_import: &["base", "config", "app"], crates: &["ratatui"] },
    Floor {
        name: "cli",
        may_import: &[
            "base", "domain", "config", "store", "ui", "screens", "app", "crash", "demo",
            "exchange",
        ],
        crates: &[
            "clap",
            "clap_complete",
            "clap_mangen",
            "csv",
            "directories",
            "encoding_rs",
            "open",
            "rpassword",
            "sha2",
            "toml",
        ],
    },
];

#[test]
fn modules_import_downward() {
    let outside = outside_crates(&tree::file("Cargo.toml").text);
    let faults: Vec<String> = tree::program().iter().flat_map(|s| imports(s, &outside)).collect();
    tree::none("A floor may import only what lies beneath it (tests/tidy/floors.rs).", &faults);
}

#[test]
fn a_screen_goes_to_another_by_its_route() {
    let files: Vec<Source> =
        tree::program().into_iter().filter(|s| s.path.starts_with("src/screens/")).collect();
    let screens: BTreeSet<&str> = files.iter().filter(|s| is_screen(s)).map(home).collect();
    let faults: Vec<String> =
        files.iter().filter(|s| is_screen(s)).flat_map(|s| between(s, &screens)).collect();
    tree::none("Screens do not import each other: go by Route.", &faults);
}

/// The faults of one file: floors imported from below, crates from a storey that is not theirs.
fn imports(source: &Source, outside: &[String]) -> Vec<String> {
    let parts = source.parts();
    let own = parts.get(1).copied().unwrap_or_default();
    let code = rust::without_tests(&rust::code(&source.text));
    let Some(floor) = FLOORS.iter().find(|f| f.name == own) else {
        let known = ["lib", "main"].contains(&own);
        return if known {
            Vec::new()
        } else {
            vec![format!("{}: no floor of that name", source.path)]
        };
    };
    let mut faults = Vec::new();
    for (line, name) in own_modules(&code, parts.len() - 1) {
        let known = FLOORS.iter().any(|f| f.name == name);
        if known && name != own && !floor.may_import.contains(&name.as_str()) {
            faults.push(format!("{}:{line}: {own} imports {name}", source.path));
        }
    }
    for name in outside {
        let allowed = ANYWHERE.contains(&name.as_str()) || floor.crates.contains(&name.as_str());
        // The floor has a module of that name, and the crate is used by none of it.
        let file = format!("{}/src/{own}/{name}.rs", env!("CARGO_MANIFEST_DIR"));
        if allowed || is_own(&code, name) || std::path::Path::new(&file).exists() {
            continue;
        }
        for at in rust::words_at(&code, name) {
            let path = code[at + name.len()..].starts_with("::") && !code[..at].ends_with("::");
            if path {
                let line = rust::line_of(&code, at);
                faults.push(format!("{}:{line}: {own} uses the crate {name}", source.path));
            }
        }
    }
    faults
}

/// Whether what follows stands in the braces of an import of our own.
fn imported(before: &str) -> bool {
    let from = before.rsplit(';').next().unwrap_or_default().trim_start();
    let from = from.strip_prefix("use ").unwrap_or_default();
    from.starts_with("crate::") || from.starts_with("super::")
}

/// Whether a name is that of a module of ours here: declared, or imported by a path.
fn is_own(code: &str, name: &str) -> bool {
    rust::words_at(code, name).any(|at| {
        let before = code[..at].trim_end();
        before.ends_with("mod") || before.ends_with("super::") || imported(before)
    })
}

/// The modules of the crate's root that this code names, with their lines. `depth` is how many modules
/// deep the file lies: as many `super` as that are the root.
fn own_modules(code: &str, depth: usize) -> Vec<(usize, String)> {
    let to_root = format!("{}::", vec!["super"; depth].join("::"));
    let mut found = Vec::new();
    for start in ["crate::", to_root.as_str()] {
        for (at, _) in code.match_indices(start) {
            let rest = &code[at + start.len()..];
            let line = rust::line_of(code, at);
            match rest.strip_prefix('{') {
                None => found.push((line, name_at(rest).to_string())),
                Some(group) => {
                    found.extend(group_heads(group).into_iter().map(|n| (line, n)));
                }
            }
        }
    }
    found
}

/// The first names of a `{a::b, c::{d, e}, f}` whose brace is already open.
fn group_heads(group: &str) -> Vec<String> {
    let (mut heads, mut depth, mut fresh) = (Vec::new(), 1, true);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' => fresh |= depth == 1,
            c if c.is_whitespace() => {}
            _ if fresh && depth == 1 => {
                heads.push(name_at(&group[at..]).to_string());
                fresh = false;
            }
            _ => {}
        }
        if depth == 0 {
            break;
        }
    }
    heads
}

/// The dependencies of the program as they are written in code.
fn outside_crates(manifest: &str) -> Vec<String> {
    let manifest: toml::Table = toml::from_str(manifest).unwrap();
    manifest["dependencies"].as_table().unwrap().keys().map(|k| k.replace('-', "_")).collect()
}

fn is_screen(source: &Source) -> bool {
    let code = rust::without_tests(&rust::code(&source.text));
    ["impl Screen for ", "Spec for "].iter().any(|i| code.contains(i))
}

/// The name under which the file, or the folder it lies in, stands among the screens.
fn home(source: &Source) -> &str {
    source.parts().get(2).copied().unwrap_or_default()
}

/// Where a screen names another.
fn between(source: &Source, screens: &BTreeSet<&str>) -> Vec<String> {
    let code = rust::without_tests(&rust::code(&source.text));
    let up = format!("{}::", vec!["super"; source.parts().len() - 2].join("::"));
    let mut faults = Vec::new();
    for screen in screens.iter().filter(|s| **s != home(source)) {
        for start in ["crate::screens::", up.as_str()] {
            for (at, _) in code.match_indices(&format!("{start}{screen}::")) {
                faults.push(format!(
                    "{}:{}: imports the screen {screen}",
                    source.path,
                    rust::line_of(&code, at)
                ));
            }
        }
    }
    faults
}

#[cfg(test)]
mod planted {
    use super::*;

    fn faults(path: &str, text: &str) -> usize {
        imports(&Source::planted(path, text), &["rusqlite".into(), "ratatui".into()]).len()
    }

    #[test]
    fn an_import_from_above_is_found() {
        assert_eq!(faults("src/base/a.rs", "use crate::base::id::Id;"), 0);
        assert_eq!(faults("src/base/a.rs", "use crate::store::open;"), 1);
        assert_eq!(faults("src/domain/a/b.rs", "use super::super::super::config::theme;"), 1);
        assert_eq!(faults("src/domain/a/b.rs", "use super::super::config;"), 0);
        assert_eq!(
            faults("src/ui/a.rs", "use crate::{base::id, domain::{person, store}, config};"),
            1
        );
        assert_eq!(faults("src/ui/a.rs", "fn f() { crate::store::open() } // crate::app::x"), 1);
        assert_eq!(faults("src/ui/a.rs", "#[cfg(test)]\nmod t { use crate::store::open; }"), 0);
        assert_eq!(faults("src/odd/a.rs", ""), 1);
    }

    #[test]
    fn a_crate_on_the_wrong_storey_is_found() {
        assert_eq!(faults("src/store/a.rs", "use rusqlite::Connection;"), 0);
        assert_eq!(faults("src/screens/a.rs", "fn f(c: &rusqlite::Connection) {}"), 1);
        assert_eq!(faults("src/domain/a.rs", "use ratatui::style::Color;"), 1);
        assert_eq!(faults("src/domain/a.rs", "mod ratatui;\nuse ratatui::Own;"), 0);
    }

    #[test]
    fn a_screen_that_imports_another_is_found() {
        let screens = BTreeSet::from(["people", "person"]);
        let of =
            |text: &str| between(&Source::planted("src/screens/people.rs", text), &screens).len();
        assert_eq!(of("use super::person::Card;"), 1);
        assert_eq!(of("use crate::screens::person::Card;"), 1);
        assert_eq!(of("use super::people::rows; use super::screen::Cx;"), 0);
        let inner =
            Source::planted("src/screens/people/rows.rs", "use super::super::person::Card;");
        assert_eq!(between(&inner, &screens).len(), 1);
    }
}
