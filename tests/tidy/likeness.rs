//! No screen is a copy of another: what two have in common belongs in a shape they share.

use crate::rust;
use crate::tree::{self, Source};

/// Two screens may share at most this part of their lines.
const ALIKE: f32 = 0.5;
/// Below this many lines a file is mostly signatures that every screen must have.
const ENOUGH: usize = 15;

#[test]
fn screens_are_not_copies() {
    let screens: Vec<Source> =
        tree::program().into_iter().filter(|s| s.path.starts_with("src/screens/")).collect();
    tree::none("More than half alike: write the common part once, over a spec.", &alike(&screens));
}

fn alike(files: &[Source]) -> Vec<String> {
    let lines: Vec<Vec<&str>> = files.iter().map(|s| own_lines(&s.text)).collect();
    let mut faults = Vec::new();
    for (i, a) in lines.iter().enumerate() {
        for (j, b) in lines.iter().enumerate().skip(i + 1) {
            if a.len() < ENOUGH || b.len() < ENOUGH {
                continue;
            }
            let ratio = similar::TextDiff::from_slices(a, b).ratio();
            if ratio > ALIKE {
                faults.push(format!(
                    "{} and {}: {:.0} %",
                    files[i].path,
                    files[j].path,
                    ratio * 100.0
                ));
            }
        }
    }
    faults
}

/// The lines that say something: no imports, no lone brackets, no tests.
fn own_lines(text: &str) -> Vec<&str> {
    let kept = rust::without_tests(&rust::code(text));
    text.lines()
        .zip(kept.lines())
        .filter(|(_, kept)| kept.chars().any(char::is_alphanumeric))
        .map(|(line, _)| line.trim())
        .filter(|line| !line.starts_with("use "))
        .collect()
}

/// Twenty lines, each with its number in place of `#`.
fn numbered(line: &str) -> String {
    (0..20).map(|i| line.replace('#', &i.to_string())).collect()
}

#[test]
fn a_copy_with_other_names_is_found() {
    let screen = |name: &str| {
        let body = numbered("    let a# = b(\"#\");\n");
        Source::planted(&format!("src/screens/{name}.rs"), &format!("fn {name}() {{\n{body}}}\n"))
    };
    let other = numbered("    draw(#);\n");
    let other = Source::planted("src/screens/c.rs", &format!("fn c() {{\n{other}}}\n"));
    assert_eq!(alike(&[screen("a"), screen("b"), other.clone()]).len(), 1);
    assert_eq!(alike(&[screen("a"), other]).len(), 0);
}
