//! What the environment tells a program of these tests that a script has started. Run by hand without
//! it, such a program does nothing.

use std::env::var_os;
use std::path::PathBuf;

/// The register to work on.
pub fn register() -> Option<PathBuf> {
    var_os("TILLIT_TEST_REGISTER").map(PathBuf::from)
}

/// A number of that name, or how it is without one.
pub fn number(name: &str, otherwise: u64) -> u64 {
    word(name).and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

pub fn word(name: &str) -> Option<String> {
    var_os(name).and_then(|n| n.into_string().ok())
}
