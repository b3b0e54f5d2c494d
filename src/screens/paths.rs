//! Paths as people type or paste them.

use std::path::PathBuf;

/// The file that was meant: quotes that came along with the path left out, the ending put on where it
/// was left off, and the folder the program stands in put before a bare name.
pub fn register_path(typed: &str) -> PathBuf {
    let path = PathBuf::from(typed.trim().trim_matches('"'));
    let path = if path.extension().is_some() { path } else { path.with_extension("tillit") };
    std::path::absolute(&path).unwrap_or(path)
}
