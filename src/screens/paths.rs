//! Paths as people type or paste them.

use std::path::PathBuf;

/// The file or folder that was meant: quotes that came along with the path left out, and the folder the
/// program stands in put before a bare name.
pub fn path(typed: &str) -> PathBuf {
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    std::path::absolute(&path).unwrap_or(path)
}

/// The same of a register, with the ending put on where it was left off.
pub fn register_path(typed: &str) -> PathBuf {
    let path = path(typed);
    if path.extension().is_some() { path } else { path.with_extension("tillit") }
}
