//! What README names as showing that something is so exists: tests by their path, files, and the words of
//! the scripts.

use crate::rust;
use crate::tree::{self, Source};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The folders of tests, each a program, as README names them.
const PROGRAMS: &[&str] = &["app", "cli", "drive", "processes", "terminal", "tidy"];

/// The tests of the library and of each program.
static NAMES: LazyLock<BTreeMap<&str, BTreeSet<String>>> = LazyLock::new(|| {
    let of = |folder: &str| names(folder, &tree::files(folder, ".rs"));
    let programs = PROGRAMS.iter().map(|program| (*program, of(&format!("tests/{program}"))));
    programs.chain([("src", of("src"))]).collect()
});

#[test]
fn every_proof_that_the_readme_names_is_there() {
    let readme = tree::file("README.md").text;
    let faults: Vec<String> = spans(&readme)
        .filter_map(|(line, span)| fault(span, &there).map(|f| (line, f)))
        .map(|(line, fault)| format!("README.md:{line}: {fault}"))
        .collect();
    tree::none("Nothing shows this.", &faults);
}

/// A row that says what happens, and by what it is seen.
#[test]
fn every_row_of_what_happens_on_a_drive_names_its_proof() {
    let readme = tree::file("README.md").text;
    let bare = rows_without(&readme);
    tree::none("These rows of README.md name nothing that shows them.", &bare);
}

/// Rows of tables whose last column is for tests, with none in it.
fn rows_without(text: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut wanted = false;
    for line in text.lines() {
        let Some(row) = line.strip_prefix("| ").and_then(|l| l.strip_suffix(" |")) else {
            // The line under the heads goes on with the table.
            wanted &= line.starts_with("|---");
            continue;
        };
        let last = row.rsplit(" | ").next().unwrap();
        if ["shown by", "Test"].contains(&last) {
            wanted = true;
        } else if wanted && !last.starts_with("the same") && !spans(last).any(|(_, s)| is_proof(s))
        {
            faults.push(row.to_owned());
        }
    }
    faults
}

/// What stands between back ticks, and in which line.
fn spans(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text.lines().enumerate().filter(|(_, l)| !l.starts_with("```"));
    lines.flat_map(|(n, line)| line.split('`').skip(1).step_by(2).map(move |span| (n + 1, span)))
}

/// A proof, as it is written in README.
enum Proof<'a> {
    File(&'a str),
    Script(&'a str, Option<&'a str>),
    /// In a program of tests, or in the library; what stands there may begin further in.
    Test(&'a str, &'a str),
}

fn proof(span: &str) -> Option<Proof<'_>> {
    let mut words = span.split(' ');
    let (first, second, third) = (words.next().unwrap(), words.next(), words.next());
    if first.starts_with(".ci/") {
        return Some(Proof::Script(first, second));
    }
    match (second, third) {
        (None, _) if ["src/", "tests/", "benches/"].iter().any(|f| first.starts_with(f)) => {
            Some(Proof::File(first))
        }
        (None, _) if first.contains("::") => Some(Proof::Test("src", first)),
        (Some(test), None) if PROGRAMS.contains(&first) || test.contains("::") => {
            Some(Proof::Test(first, test))
        }
        _ => None,
    }
}

fn is_proof(span: &str) -> bool {
    proof(span).is_some()
}

/// What is wrong with a span that names a proof; nothing where it names none or the proof is there.
fn fault(span: &str, there: &dyn Fn(&Proof<'_>) -> bool) -> Option<String> {
    let is_missing = proof(span).is_some_and(|proof| !there(&proof));
    is_missing.then(|| format!("no `{span}`"))
}

fn there(proof: &Proof<'_>) -> bool {
    match proof {
        Proof::File(path) => tree::root().join(path).exists(),
        Proof::Script(path, word) => {
            std::fs::read_to_string(tree::root().join(path)).is_ok_and(|text| takes(&text, *word))
        }
        Proof::Test("src", path) => {
            NAMES["src"].iter().any(|n| n == path || n.ends_with(&format!("::{path}")))
        }
        Proof::Test(program, path) => NAMES.get(program).is_some_and(|n| n.contains(*path)),
    }
}

/// Whether a script knows the word: it compares with it, or calls a step by it.
fn takes(script: &str, word: Option<&str>) -> bool {
    word.is_none_or(|w| {
        script.contains(&format!("'{w}'")) || script.contains(&format!("\n{w}() {{"))
    })
}

/// The paths of all tests in these files, and of what holds them.
fn names(folder: &str, files: &[Source]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for source in files.iter().filter(|source| source.text.contains("#[test]")) {
        let inside = Source::planted(&source.path[folder.len() + 1..], "");
        let outer = inside.parts();
        let outer = outer.into_iter().filter(|p| !["mod", "main", "lib"].contains(p));
        let outer: Vec<&str> = outer.collect();
        for test in tests_of(&source.text) {
            let all: Vec<&str> = outer.iter().copied().chain(test.split("::")).collect();
            found.extend((1..=all.len()).map(|n| all[..n].join("::")));
        }
    }
    found
}

/// The tests of a file, each with the modules of the file that it lies in.
fn tests_of(text: &str) -> Vec<String> {
    let code = rust::code(text);
    let mods: Vec<_> = rust::words_at(&code, "mod")
        .filter_map(|at| {
            let name = rust::name_at(code[at + 3..].trim_start());
            let open = at + code[at..].find(['{', ';'])?;
            let is_block = code.as_bytes()[open] == b'{';
            is_block.then(|| (name, open..rust::block_end(&code, open)))
        })
        .collect();
    let of = |(at, _): (usize, &str)| {
        let function = at + rust::words_at(&code[at..], "fn").next()?;
        let name = rust::name_at(code[function + 2..].trim_start());
        let around = mods.iter().filter(|(_, range)| range.contains(&at)).map(|(name, _)| *name);
        Some(around.chain([name]).collect::<Vec<_>>().join("::"))
    };
    code.match_indices("#[test]").filter_map(of).collect()
}

#[cfg(test)]
mod planted {
    use super::*;

    #[test]
    fn a_test_is_found_by_its_path() {
        let text = "#[test]\nfn a() {}\nfn b() {}\nmod t { mod u { #[test] fn c() {} } }\nmod v;";
        let file = Source::planted("src/store/place.rs", text);
        let names = names("src", &[file]);
        let wanted = [
            "store",
            "store::place",
            "store::place::a",
            "store::place::t",
            "store::place::t::u",
            "store::place::t::u::c",
        ];
        assert_eq!(names.iter().map(String::as_str).collect::<Vec<_>>(), wanted);
    }

    #[test]
    fn what_is_no_more_is_told() {
        let faults = |span: &str| fault(span, &there).is_some();
        for gone in [
            "app place::nobody",
            "app nowhere",
            "share::probe::tests::gone",
            "rive two::x",
            "tests/drive/gone.rs",
            ".ci/gone",
            ".ci/netdrive gone",
        ] {
            assert!(faults(gone), "{gone}");
        }
        for well in [
            "app place",
            "store::tests::errors",
            "tests/drive/two.rs",
            "src/store/vfs",
            ".ci/netdrive kill",
            ".ci/windows screen",
            ".ci/share",
            "nobrl",
            "tillit check FILE",
            "socket options = A B",
        ] {
            assert!(!faults(well), "{well}");
        }
    }

    #[test]
    fn a_row_without_a_proof_is_told() {
        let text = "| what | shown by |\n|---|---|\n| a | `app place` |\n| b | the same |\n| c | `x` |\n\n| d | e |\n";
        assert_eq!(rows_without(text), ["c | `x`"]);
    }
}
