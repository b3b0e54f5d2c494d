//! The entrance: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tillit::cli::run(std::env::args_os())
}
