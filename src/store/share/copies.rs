//! Copies that a sync service has put beside a register because two computers had changed it.

use std::path::{Path, PathBuf};

/// What services write into the name of such a copy, in small letters and in the team's languages.
const SAYS: &[&str] = &[
    "conflicted copy",
    "sync-conflict",
    "case conflict",
    "konfliktkopia",
    "ristiriitainen kopio",
    "conflict)",
];

/// The longest name a computer has in a Windows network.
const COMPUTER: usize = 15;

/// The copies beside a register, by name.
pub fn beside(register: &Path) -> Vec<PathBuf> {
    let folder = register.parent().unwrap_or(Path::new("."));
    let Some(own) = register.file_stem().and_then(|name| name.to_str()) else { return Vec::new() };
    let Ok(files) = std::fs::read_dir(folder) else { return Vec::new() };
    let files = files.flatten().map(|file| file.path());
    let mut found: Vec<PathBuf> = files
        .filter(|path| path.extension() == register.extension())
        .filter(|path| path.file_stem().and_then(|n| n.to_str()).is_some_and(|n| is_copy(n, own)))
        .collect();
    found.sort();
    found
}

fn is_copy(name: &str, own: &str) -> bool {
    let Some(rest) = name.strip_prefix(own).filter(|rest| !rest.is_empty()) else { return false };
    let said = rest.to_lowercase();
    SAYS.iter().any(|says| said.contains(says)) || rest.strip_prefix('-').is_some_and(computer)
}

/// `OneDrive` adds the name of the computer: capitals, digits and hyphens.
fn computer(name: &str) -> bool {
    let fits = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-';
    let letter = name.contains(|c: char| c.is_ascii_uppercase());
    (2..=COMPUTER).contains(&name.len()) && letter && name.chars().all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_of_the_services_are_found_and_others_left_alone() {
        for name in [
            "team (Karins konfliktkopia 2026-11-23)",
            "team (conflicted copy 2026-11-23 090000)",
            "team.sync-conflict-20261123-090000-ABCDEFG",
            "team-KARIN-LAPTOP2",
        ] {
            assert!(is_copy(name, "team"), "{name}");
        }
        for name in ["team", "team-2026", "team-old", "team copy", "steam-PC01", "team-2026-11-23"]
        {
            assert!(!is_copy(name, "team"), "{name}");
        }
    }

    #[test]
    fn only_registers_count() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["team.tillit", "team-PC01.tillit", "team-PC01.keys", "team-PC02.tillit"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        let found = beside(&folder.path().join("team.tillit"));
        let names: Vec<_> = found.iter().filter_map(|path| path.file_name()).collect();
        assert_eq!(names, ["team-PC01.tillit", "team-PC02.tillit"]);
    }
}
