//! Sizes of files and functions, and what may not stand in them.

use crate::rust;
use crate::tree::{self, Source};

/// A file holds fewer lines than this; its tests are not counted.
const FILE: usize = 400;
/// A function holds at most so many lines of code.
const FUNCTION: usize = 60;

#[test]
fn files_and_functions_are_short() {
    let faults: Vec<String> = all_rust().iter().flat_map(sizes).collect();
    tree::none("Split it: one file one thing, one function one thought.", &faults);
}

#[test]
fn nothing_is_left_for_later_or_waved_through() {
    let faults: Vec<String> = all_rust().iter().flat_map(leftovers).collect();
    tree::none("Finish it or file it; a lint about size is answered by splitting.", &faults);
}

#[test]
fn the_entrance_is_small() {
    let lines = tree::file("src/main.rs").text.lines().count();
    assert!(
        lines <= 80,
        "src/main.rs holds {lines} lines: arguments, terminal, exit code, no more"
    );
}

fn all_rust() -> Vec<Source> {
    ["src", "tests", "benches"].iter().flat_map(|folder| tree::files(folder, ".rs")).collect()
}

fn sizes(source: &Source) -> Vec<String> {
    let code = rust::code(&source.text);
    let kept = rust::without_tests(&code);
    let cut = code.lines().zip(kept.lines()).filter(|(a, b)| a != b).count();
    let lines = source.text.lines().count() - cut;
    let mut faults = Vec::new();
    if lines >= FILE {
        faults.push(format!("{}: {lines} lines", source.path));
    }
    for (line, name, length) in functions(&kept) {
        if length > FUNCTION {
            faults.push(format!("{}:{line}: fn {name} holds {length} lines", source.path));
        }
    }
    faults
}

/// Line, name and lines of code of every function that has a body.
fn functions(code: &str) -> Vec<(usize, String, usize)> {
    let mut found = Vec::new();
    for at in rust::words_at(code, "fn") {
        let name = rust::name_at(code[at + 2..].trim_start());
        let Some(open) = code[at..].find(['{', ';']).map(|o| at + o) else { continue };
        if name.is_empty() || code.as_bytes()[open] == b';' {
            continue;
        }
        let body = &code[open + 1..rust::block_end(code, open) - 1];
        let length = body.lines().filter(|l| !l.trim().is_empty()).count();
        found.push((rust::line_of(code, at), name.to_string(), length));
    }
    found
}

fn leftovers(source: &Source) -> Vec<String> {
    let said = |line: usize, what: &str| format!("{}:{line}: {what}", source.path);
    let mut faults = Vec::new();
    let code = rust::without_tests(&rust::code(&source.text));
    for (i, (text, code)) in source.text.lines().zip(code.lines()).enumerate() {
        // Spelled in two halves, or this file would find itself.
        for mark in
            [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X"), concat!("HA", "CK")]
        {
            if rust::words_at(text, mark).next().is_some() {
                faults.push(said(i + 1, mark));
            }
        }
        if text.trim() == "///" && !next_is_doc(&source.text, i) {
            faults.push(said(i + 1, "a comment that says nothing"));
        }
        for lint in ["clippy::too_many", "clippy::cognitive_complexity", "dead_code", "unused"] {
            let waved =
                ["allow(", "expect("].iter().any(|how| code.contains(&format!("{how}{lint}")));
            if waved {
                faults.push(said(i + 1, &format!("{lint} waved through")));
            }
        }
        // Tests in files of their own may; that such a file is `cfg(test)` is what clippy sees to.
        if source.path.starts_with("src/") && !source.is_test() {
            for call in [".unwrap()", ".expect(", "todo!(", "unimplemented!(", "dbg!("] {
                if code.contains(call) {
                    faults.push(said(i + 1, call));
                }
            }
        }
    }
    faults
}

/// Whether an empty doc line parts two paragraphs.
fn next_is_doc(text: &str, line: usize) -> bool {
    let next = text.lines().nth(line + 1).unwrap_or_default().trim();
    line > 0 && next.starts_with("/// ")
}

#[cfg(test)]
mod planted {
    use super::*;

    fn with(text: &str) -> (usize, usize) {
        let source = Source::planted("src/base/a.rs", text);
        (sizes(&source).len(), leftovers(&source).len())
    }

    #[test]
    fn a_long_file_is_found_and_its_tests_are_not_counted() {
        assert_eq!(with(&"const A: u8 = 1;\n".repeat(399)), (0, 0));
        assert_eq!(with(&"const A: u8 = 1;\n".repeat(400)), (1, 0));
        let tests = format!(
            "const A: u8 = 1;\n#[cfg(test)]\nmod t {{\n{}}}\n",
            "const B: u8 = 1;\n".repeat(500)
        );
        assert_eq!(with(&tests), (0, 0));
    }

    #[test]
    fn a_long_function_is_found() {
        let of = |n: usize| format!("fn f() {{\n{}}}\n", "    a(\"}\");\n".repeat(n));
        assert_eq!(with(&of(60)), (0, 0));
        assert_eq!(with(&of(61)), (1, 0));
    }

    #[test]
    fn leftovers_are_found() {
        for text in [
            concat!("// TO", "DO later"),
            "let a = b.unwrap();",
            "#[allow(clippy::too_many_lines, reason = \"\")]",
            "#[expect(clippy::too_many_arguments)]",
            "    ///\n    fn a();",
            "todo!()",
        ] {
            assert_eq!(with(text).1, 1, "{text}");
        }
        assert_eq!(with("/// One.\n///\n/// Two.\nfn a() { b.unwrap_or(\".unwrap()\") }").1, 0);
        assert_eq!(with("#[cfg(test)]\nmod t { fn a() { b.unwrap() } }").1, 0);
    }
}
