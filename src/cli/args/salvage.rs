//! `tillit salvage` as a type.

use clap::Args;
use std::path::PathBuf;

/// Saving what can be read of a damaged register.
#[derive(Debug, Args)]
pub struct Salvage {
    /// The damaged register.
    pub file: PathBuf,
    /// The new file; without it one beside the register.
    #[arg(id = "saved", long = "to", value_name = "FILE")]
    pub new: Option<PathBuf>,
}
