//! What is asked for of the figures.

use std::path::PathBuf;

use clap::Args;

use super::Days;

/// The figures.
#[derive(Debug, Args)]
pub struct Summary {
    /// One initiative, or `all`.
    #[arg(long, default_value = "all")]
    pub initiative: String,
    /// Sessions instead of initiatives.
    #[arg(long, conflicts_with = "initiative")]
    pub sessions: bool,
    /// What programmes came to instead: one, or all of them.
    #[arg(long, num_args = 0..=1, default_missing_value = "all")]
    #[arg(conflicts_with_all = ["initiative", "area", "paper", "sessions"])]
    pub programme: Option<String>,
    /// Which days.
    #[command(flatten)]
    pub days: Days,
    /// Only people of this area.
    #[arg(long)]
    pub area: Option<String>,
    /// A file they go to instead of the terminal.
    #[arg(id = "paper", long = "file", value_name = "FILE")]
    pub paper: Option<PathBuf>,
    /// Replaces a file that is there.
    #[arg(long)]
    pub replace: bool,
}

impl Summary {
    /// Whether it asks about everybody and all days.
    pub const fn is_whole(&self) -> bool {
        self.area.is_none() && self.days.from.is_none() && self.days.to.is_none()
    }
}
