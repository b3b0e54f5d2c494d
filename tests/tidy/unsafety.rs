//! Where C is spoken: `SQLite`'s file functions, and the faulty drive that tests put beneath them.

use crate::rust;
use crate::tree::{self, Source};

/// Folders in which code may be `unsafe`.
const PLACES: [&str; 2] = ["src/store/vfs/", "tests/drive/"];

#[test]
fn unsafe_code_stands_in_its_places_alone() {
    let all = ["src", "tests", "benches"].iter().flat_map(|folder| tree::files(folder, ".rs"));
    let faults: Vec<String> = all.flat_map(|source| faults(&source)).collect();
    tree::none("C is spoken in the wrapper of SQLite's files, and nowhere else.", &faults);
}

fn faults(source: &Source) -> Vec<String> {
    if PLACES.iter().any(|place| source.path.starts_with(place)) {
        return Vec::new();
    }
    let code = rust::code(&source.text);
    ["unsafe", "unsafe_code"]
        .iter()
        .flat_map(|word| rust::words_at(&code, word))
        .map(|at| format!("{}:{}", source.path, rust::line_of(&code, at)))
        .collect()
}

#[test]
fn a_planted_fault_is_found() {
    let of = |path| {
        let text = "// unsafe\nfn f() { unsafe { g(\"unsafe\") } }\n#![expect(unsafe_code)]";
        faults(&Source::planted(path, text))
    };
    assert_eq!(of("src/store/thread/a.rs"), ["src/store/thread/a.rs:2", "src/store/thread/a.rs:3"]);
    assert_eq!(of("src/store/vfs/a.rs"), [""; 0]);
}
