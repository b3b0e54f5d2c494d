//! The list of an initiative in and out, and what an import does with those who may be here.

use super::{ExportFile, ImportFiles};
use clap::{Args, ValueEnum};

/// What to do with people who are probably here already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Alike {
    /// Brings them in; they are listed as possible duplicates.
    Add,
    /// Takes them for the person who is here.
    Same,
    /// The same, and fills in what the card lacks.
    Fill,
    /// Keeps the row aside.
    Aside,
}

/// Bringing people in for the list of an initiative.
#[derive(Debug, Args)]
pub struct ImportTargets {
    /// Files and how to read them.
    #[command(flatten)]
    pub from: ImportFiles,
    /// The initiative.
    #[arg(long)]
    pub initiative: String,
    /// What to do with people who are probably here already.
    #[arg(long, default_value = "add")]
    pub alike: Alike,
}

/// Writing the list of an initiative.
#[derive(Debug, Args)]
pub struct ExportTargets {
    /// Where it goes.
    #[command(flatten)]
    pub to_file: ExportFile,
    /// The initiative.
    #[arg(long)]
    pub initiative: String,
}
