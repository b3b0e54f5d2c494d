//! `tillit letters` as a type.

use crate::base::date::Day;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Letters, labels, a call list or a merge file for the list of an initiative.
#[derive(Debug, Args)]
pub struct Letters {
    /// Whose list.
    #[arg(id = "list")]
    pub list: String,
    /// What is made.
    #[arg(id = "made", long = "what", default_value = "letters")]
    pub what: Made,
    /// The key of the letter.
    #[arg(long, default_value = "first")]
    pub letter: String,
    /// Who signs; without it the member.
    #[arg(long)]
    pub sign: Option<String>,
    /// The day of the letters; without it today.
    #[arg(id = "dated", long = "date")]
    pub date: Option<Day>,
    /// The file to write.
    #[arg(id = "out", long = "out")]
    pub out: PathBuf,
    /// Replaces a file that is there.
    #[arg(long)]
    pub replace: bool,
    /// Writes in everybody's history that it was sent.
    #[arg(long)]
    pub log: bool,
}

/// What can be made, by the name one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Made {
    /// Letters, a page each.
    Letters,
    /// Address labels.
    Labels,
    /// A call list.
    Calls,
    /// A file for Word: a spreadsheet, or text where the file ends so.
    Merge,
}
