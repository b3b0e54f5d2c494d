//! `tillit letters` as a type.

use crate::base::date::Day;
use chrono::NaiveTime;
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
    /// The key of the letter; without it the one most of them are due on the ladder, or else the first.
    #[arg(long)]
    pub letter: Option<String>,
    /// To whom of the list.
    #[arg(long, default_value = "turn")]
    pub whom: ToWhom,
    /// Makes letters although something is missing in them.
    #[arg(long)]
    pub incomplete: bool,
    /// Who signs; without it the member.
    #[arg(long)]
    pub sign: Option<String>,
    /// The day of the letters; without it today.
    #[arg(id = "dated", long = "date")]
    pub date: Option<Day>,
    /// The day of the meeting or the first call that the letter tells of.
    #[arg(id = "meeting_day", long = "day")]
    pub day: Option<Day>,
    /// The time of it.
    #[arg(id = "meeting_time", long = "time")]
    pub time: Option<NaiveTime>,
    /// Each is rung at a time of their own, so many minutes after the one before.
    #[arg(long, value_parser = clap::value_parser!(u32).range(5..=240))]
    #[arg(requires_all = ["meeting_day", "meeting_time"])]
    pub every: Option<u32>,
    /// Where the meeting is.
    #[arg(id = "meeting_place", long = "where")]
    pub place: Option<String>,
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

/// To whom something goes, by the name one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ToWhom {
    /// Those whose turn it is: due the letter, or to be rung now.
    Turn,
    /// Everybody on the list whom it is not untrue for.
    All,
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
