//! The command line as types. What each command and option says about itself stands in the word files.

mod helpers;
mod letters;
mod member;
mod print;
mod salvage;
mod summary;
mod targets;

pub use helpers::ImportHelpers;
pub use letters::{Letters, Made, ToWhom};
pub use member::{Invite, Member, OneMember, Rename, RoleName};
pub use print::{Completions, Print, Printed};
pub use salvage::Salvage;
pub use summary::Summary;
pub use targets::{Alike, ExportTargets, ImportTargets};

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::surroundings::today;
use crate::base::date::{Day, Lean, read_day};
use crate::base::lang::Lang;

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "tillit", version, disable_help_flag = true, disable_version_flag = true)]
#[command(disable_help_subcommand = true, args_override_self = true)]
pub struct Line {
    /// Options every command takes.
    #[command(flatten)]
    pub common: Common,
    /// What to do; without it the last register is opened.
    #[command(subcommand)]
    pub command: Option<Command>,
}

/// Options every command takes.
#[derive(Debug, Clone, Default, Args)]
pub struct Common {
    /// Language of everything said.
    #[arg(long, global = true, value_name = "LANG", value_parser = lang)]
    pub lang: Option<Lang>,
    /// The register; without it the one opened last.
    #[arg(long, short, global = true, value_name = "FILE")]
    pub register: Option<PathBuf>,
    /// Whose name the changes go under.
    #[arg(long = "as", global = true, value_name = "NAME")]
    pub member: Option<String>,
    /// Open file to read the passphrase from.
    #[arg(long, global = true, value_name = "N")]
    pub passphrase_fd: Option<u32>,
    /// Data as JSON.
    #[arg(long, global = true)]
    pub json: bool,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Opens a register on the screen.
    Open(OneFile),
    /// Looks around in made-up data.
    Demo(Demo),
    /// Makes a register.
    New(New),
    /// Brings rows in.
    #[command(subcommand)]
    Import(Import),
    /// Writes rows out.
    #[command(subcommand)]
    Export(Export),
    /// Letters and lists on paper.
    Letters(Letters),
    /// The figures.
    Summary(Summary),
    /// A copy that is known to be whole.
    Backup(Backup),
    /// A backup in the place of a register.
    Restore(Restore),
    /// What can be read of a damaged register.
    Salvage(Salvage),
    /// All troubles at once.
    Check(Check),
    /// A copy to work with elsewhere.
    Copy(CopyOut),
    /// A copy brought home.
    Merge(MergeIn),
    /// Question templates.
    #[command(subcommand)]
    Template(Template),
    /// Who is in the team and can open the register.
    #[command(subcommand)]
    Member(Member),
    /// What the program ships with, as files to change.
    Print(Print),
    /// Completion for a shell.
    Completions(Completions),
    /// The manual page.
    Man,
}

/// A register's file.
#[derive(Debug, Args)]
pub struct OneFile {
    /// The file.
    pub file: PathBuf,
}

/// Made-up data.
#[derive(Debug, Args)]
pub struct Demo {
    /// The same number gives the same town.
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,
    /// How many people live there.
    #[arg(long, value_name = "N")]
    pub people: Option<usize>,
    /// Keeps the town in this file and opens nothing.
    #[arg(long, value_name = "FILE")]
    pub keep: Option<PathBuf>,
}

/// Making a register.
#[derive(Debug, Clone, Args)]
pub struct New {
    /// The file to make.
    pub file: PathBuf,
    /// What the register is called; without it the file's name.
    #[arg(long)]
    pub name: Option<String>,
    /// Leaves the file readable by anybody who gets hold of it.
    #[arg(long)]
    pub no_passphrase: bool,
}

/// Kinds of rows to bring in.
#[derive(Debug, Subcommand)]
pub enum Import {
    /// One person a row.
    People(ImportPeople),
    /// One call or visit a row.
    Encounters(ImportEncounters),
    /// One who helps in a programme a row.
    Members(ImportHelpers),
    /// Time that one of them gave a row.
    Hours(ImportHelpers),
    /// One organisation a row.
    Organisations(ImportFiles),
    /// One person a row, for the list of an initiative.
    Targets(ImportTargets),
}

/// Options of both kinds of import.
#[derive(Debug, Clone, Args)]
pub struct ImportFiles {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// Writes nothing; says what would come in.
    #[arg(long)]
    pub preview: bool,
    /// Encoding of the files, where the guess is wrong.
    #[arg(long)]
    pub encoding: Option<EncodingName>,
    /// Separator of the files, where the guess is wrong.
    #[arg(long)]
    pub separator: Option<SeparatorName>,
}

/// Bringing people in.
#[derive(Debug, Args)]
pub struct ImportPeople {
    /// Files and how to read them.
    #[command(flatten)]
    pub from: ImportFiles,
    /// Seals the people as this initiative's list.
    #[arg(long)]
    pub initiative: Option<String>,
    /// How many the initiative aims to reach.
    #[arg(long, requires = "initiative")]
    pub goal: Option<u32>,
    /// Questions of the initiative.
    #[arg(long, requires = "initiative")]
    pub template: Option<String>,
    /// What to do with people who are probably here already.
    #[arg(long, default_value = "add")]
    pub alike: Alike,
}

/// Bringing calls and visits in.
#[derive(Debug, Args)]
pub struct ImportEncounters {
    /// Files and how to read them.
    #[command(flatten)]
    pub from: ImportFiles,
    /// The initiative of rows that name none.
    #[arg(long)]
    pub initiative: Option<String>,
    /// The key of the questions of rows whose initiative has none, or that belong to none.
    #[arg(long)]
    pub template: Option<String>,
    /// The day of rows that do not say theirs whole.
    #[arg(long, value_parser = day)]
    pub day: Option<Day>,
}

/// Encodings by the name one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum EncodingName {
    /// UTF-8.
    Utf8,
    /// UTF-16.
    Utf16,
    /// Windows-1252.
    Windows1252,
}

/// Separators by the name one types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SeparatorName {
    /// `;`.
    Semicolon,
    /// `,`.
    Comma,
    /// Tab.
    Tab,
}

/// Kinds of rows to write.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// One person a row.
    People(ExportFile),
    /// One call or visit a row.
    Encounters(ExportEncounters),
    /// A calendar of the sessions.
    Sessions(ExportSessions),
    /// One person a row, of the list of an initiative.
    Targets(ExportTargets),
}

/// Where an export goes.
#[derive(Debug, Clone, Args)]
pub struct ExportFile {
    /// The file to write.
    pub file: PathBuf,
    /// Replaces a file that is there.
    #[arg(long)]
    pub replace: bool,
}

/// Writing calls and visits.
#[derive(Debug, Args)]
pub struct ExportEncounters {
    /// Where it goes.
    #[command(flatten)]
    pub to_file: ExportFile,
    /// Only of this initiative.
    #[arg(long)]
    pub initiative: Option<String>,
    /// Which days.
    #[command(flatten)]
    pub days: Days,
}

/// Writing a calendar.
#[derive(Debug, Args)]
pub struct ExportSessions {
    /// Where it goes.
    #[command(flatten)]
    pub to_file: ExportFile,
    /// Which days.
    #[command(flatten)]
    pub days: Days,
}

/// A stretch of days, both ends included.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Days {
    /// First day.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub from: Option<Day>,
    /// Last day.
    #[arg(long, value_name = "DAY", value_parser = day)]
    pub to: Option<Day>,
}

/// Taking a backup.
#[derive(Debug, Args)]
pub struct Backup {
    /// The register; without it the one opened last.
    pub file: Option<PathBuf>,
    /// The folder it goes to, instead of the one beside the register.
    #[arg(id = "into", long = "to", value_name = "FOLDER")]
    pub into: Option<PathBuf>,
}

/// Putting a backup back.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup.
    pub backup: PathBuf,
    /// The register it takes the place of.
    #[arg(long, value_name = "FILE")]
    pub over: Option<PathBuf>,
    /// A new file it goes to.
    #[arg(id = "new", long = "to", value_name = "FILE", conflicts_with = "over")]
    pub new: Option<PathBuf>,
    /// Does not ask, unless somebody removed would get a key again.
    #[arg(long)]
    pub replace: bool,
}

/// What is checked.
#[derive(Debug, Args)]
pub struct Check {
    /// A register; without it the program's own files alone.
    pub file: Option<PathBuf>,
}

/// Taking a copy.
#[derive(Debug, Args)]
pub struct CopyOut {
    /// The register.
    pub file: PathBuf,
    /// The copy to make.
    #[arg(long = "to")]
    pub place: PathBuf,
    /// Only those on this initiative's list.
    #[arg(id = "only", long = "initiative", value_name = "NAME", conflicts_with = "area")]
    pub initiative: Option<String>,
    /// Only people of this area.
    #[arg(long)]
    pub area: Option<String>,
    /// The day it must be home.
    #[arg(long)]
    pub home: String,
}

/// Bringing a copy home.
#[derive(Debug, Args)]
pub struct MergeIn {
    /// The register.
    pub file: PathBuf,
    /// The copy, or any other file of the register.
    pub other: PathBuf,
    /// Writes nothing; says what would come in.
    #[arg(long)]
    pub preview: bool,
}

/// Question templates.
#[derive(Debug, Subcommand)]
pub enum Template {
    /// Says every fault of template files.
    Check(TemplateFiles),
    /// The templates that can be used.
    List,
    /// Puts the team's own template into the register.
    Add(OneFile),
}

/// Template files.
#[derive(Debug, Args)]
pub struct TemplateFiles {
    /// The files.
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
}

/// A day as one types it on the screens: `2026-11-23`, `23/11`, `igår`.
fn day(text: &str) -> Result<Day, String> {
    read_day(text, today(), Lean::Past).map_err(|_| text.to_owned())
}

fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| code.to_owned())
}
