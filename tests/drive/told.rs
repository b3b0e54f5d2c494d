//! What the environment tells a program of these tests that a script has started. Run by hand without
//! it, such a program does nothing.

use std::env::{current_exe, var_os};
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const REGISTER: &str = "TILLIT_TEST_REGISTER";
const AT: &str = "TILLIT_TEST_AT";

/// The program of one of these tests, that is to work on a register and to end in the middle, at that
/// question to the file. What it says is nobody's business unless its output is taken.
pub fn program(test: &str, register: &Path, at: impl Display) -> Command {
    let mut program = Command::new(current_exe().unwrap());
    program.args(["--ignored", "--exact", "--nocapture", "--test-threads=1", test]);
    program.env(REGISTER, register).env(AT, at.to_string());
    program.stdout(Stdio::null()).stderr(Stdio::null());
    program
}

/// The question to the file at which it is to end.
pub fn at() -> u64 {
    number(AT, 0)
}

/// The register to work on.
pub fn register() -> Option<PathBuf> {
    var_os(REGISTER).map(PathBuf::from)
}

/// A number of that name, or how it is without one.
pub fn number(name: &str, otherwise: u64) -> u64 {
    word(name).and_then(|n| n.parse().ok()).unwrap_or(otherwise)
}

pub fn word(name: &str) -> Option<String> {
    var_os(name).and_then(|n| n.into_string().ok())
}
