//! Those who help in programmes, and the time they gave.

use super::ImportFiles;
use clap::Args;

/// Bringing those who help in, or the time they gave.
#[derive(Debug, Args)]
pub struct ImportHelpers {
    /// Files and how to read them.
    #[command(flatten)]
    pub from: ImportFiles,
    /// The programme of rows that name none.
    #[arg(long)]
    pub programme: Option<String>,
}
