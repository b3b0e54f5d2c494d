//! One door out: whatever prints, copies or exports rows about persons has them cleared by
//! `domain::output`, which knows the levels of protection. This test knows who goes through it.

use crate::rust;
use crate::tree::{self, Source};
use std::collections::BTreeSet;

const HOME: &str = "src/domain/output.rs";

/// The files that let rows out. A new one is looked at before it is put here: does everything it lets
/// out come from a `Cleared`?
const DOORS: &[&str] = &[
    "src/app/effect.rs",
    "src/cli/summary/page.rs",
    "src/domain/letter/receiver.rs",
    "src/domain/printed.rs",
    "src/domain/printed/tally.rs",
    "src/exchange/encounters_out.rs",
    "src/exchange/field.rs",
    "src/exchange/letters/calls.rs",
    "src/exchange/letters/merge.rs",
    "src/exchange/letters/page.rs",
    "src/exchange/people_out.rs",
    "src/exchange/result.rs",
    "src/exchange/result/toward.rs",
    "src/screens/books/paper.rs",
    "src/screens/year/row.rs",
    "src/store/totals/rows.rs",
];

#[test]
fn the_doors_out_are_known() {
    let found = doors(&tree::program());
    let known: BTreeSet<String> = DOORS.iter().map(ToString::to_string).collect();
    assert_eq!(found, known, "left: found, right: the list in tests/tidy/output.rs");
}

/// The files that use the clearing, the one it lives in left out.
fn doors(files: &[Source]) -> BTreeSet<String> {
    let uses = |s: &&Source| {
        let code = rust::without_tests(&rust::code(&s.text));
        let mut named = code.match_indices("output::").flat_map(|(at, start)| {
            // One name, or those of a group in braces.
            let rest = &code[at + start.len()..];
            let end = if rest.starts_with('{') { rest.find('}') } else { None };
            rest[..end.unwrap_or_else(|| rust::name_at(rest).len())]
                .split(|c: char| !c.is_alphanumeric() && c != '_')
        });
        named.any(|n| ["clear", "may_leave", "Cleared"].contains(&n)) && s.path != HOME
    };
    files.iter().filter(uses).map(|s| s.path.clone()).collect()
}

/// Whom somebody who helps goes with is told by `Whom::told`, which asks for the pledge of confidentiality.
/// The row in the file takes it without, and so do the made-up town and the way to a form, which asks why
/// it is opened.
#[test]
fn whom_a_helper_goes_with_is_told_by_one_function() {
    let takes = |s: &&Source| rust::code(&s.text).contains("whom.written()");
    let program = tree::program();
    let found: Vec<&str> = program.iter().filter(takes).map(|s| s.path.as_str()).collect();
    let known = [
        "src/demo/year/matches.rs",
        "src/screens/route/parts.rs",
        "src/store/programmes/paired.rs",
    ];
    assert_eq!(found, known);
}

#[test]
fn a_new_door_is_found() {
    let file = |path: &str, text: &str| Source::planted(path, text);
    let files = [
        file("src/domain/output.rs", "pub fn clear() { output::clear() }"),
        file("src/cli/a.rs", "use crate::domain::output::{Purpose, clear};"),
        file("src/cli/b.rs", "// crate::domain::output::clear"),
        file("src/cli/c.rs", "fn f() { output::clear(rows, Purpose::Copy, p) }"),
        file("src/cli/d.rs", "use crate::domain::output::Purpose;"),
    ];
    assert_eq!(doors(&files), ["src/cli/a.rs", "src/cli/c.rs"].map(String::from).into());
}
