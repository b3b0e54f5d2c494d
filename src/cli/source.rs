//! The files an import is given: opened, read as a table, their columns matched.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::{EncodingName, ImportFiles, SeparatorName};
use super::context::Context;
use super::exit::{Exit, Stop};
use crate::base::phrase::{Phrase, Word};
use crate::exchange::encoding::Encoding;
use crate::exchange::plan::Plan;
use crate::exchange::table::{LARGEST, Reading, Table};
use crate::exchange::target::{Kind, Target};

/// A file that can be read row by row.
#[derive(Debug)]
pub struct Source {
    /// Where it lies.
    pub path: PathBuf,
    /// Its rows.
    pub table: Table,
    /// Which column is what.
    pub plan: Plan,
}

impl Source {
    /// The file's name as the user gave it.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Headings of columns that are left out.
    pub fn skipped(&self) -> Vec<&str> {
        let columns = self.table.headings().iter().zip(self.plan.columns());
        let skipped =
            columns.filter(|(heading, target)| **target == Target::Skip && !heading.is_empty());
        skipped.map(|(heading, _)| heading.as_str()).collect()
    }
}

/// Opens every file before anything of any is written.
///
/// # Errors
/// The first file that is no list, with what to do.
pub fn open_all(args: &ImportFiles, kind: Kind) -> Result<Vec<Source>, Stop> {
    let how = Reading {
        encoding: args.encoding.map(|name| match name {
            EncodingName::Utf8 => Encoding::Utf8,
            EncodingName::Utf16 => Encoding::Utf16,
            EncodingName::Windows1252 => Encoding::Windows1252,
        }),
        separator: args.separator.map(|name| match name {
            SeparatorName::Semicolon => b';',
            SeparatorName::Comma => b',',
            SeparatorName::Tab => b'\t',
        }),
    };
    args.files.iter().map(|path| open(path, how, kind)).collect()
}

fn open(path: &Path, how: Reading, kind: Kind) -> Result<Source, Stop> {
    let table = read(path, how, kind);
    let table = table.map_err(|why| about(path, why).then(Word("cli-nothing-written")))?;
    let plan = Plan::of(kind, &table);
    match plan.flaw() {
        Some(flaw) => Err(about(path, flaw).then(Word("cli-nothing-written"))),
        None => Ok(Source { path: path.to_owned(), table, plan }),
    }
}

fn read(path: &Path, how: Reading, kind: Kind) -> Result<Table, Phrase> {
    let unreadable = |_| Phrase::new(Word("cli-unreadable"));
    let size = fs::metadata(path).map_err(unreadable)?.len();
    if size > LARGEST as u64 {
        return Err(Phrase::new(Word("exchange-too-large")).with("mb", LARGEST >> 20));
    }
    let bytes = fs::read(path).map_err(unreadable)?;
    Table::read(&bytes, how, &|heading| Target::guess(kind, heading) != Target::Skip)
}

fn about(path: &Path, why: Phrase) -> Stop {
    let named = Phrase::new(Word("cli-file")).with("file", path.display().to_string());
    Stop { exit: Exit::CannotOpen, said: vec![named, why] }
}

/// Says which columns are left out, so that nobody thinks they came in.
pub fn say_skipped(cx: &Context, source: &Source) {
    let skipped = source.skipped();
    if !skipped.is_empty() {
        let said = Phrase::new(Word("cli-skipped")).with("file", source.name());
        cx.voice.say(said.with("list", skipped.join(", ")));
    }
}

/// The rows kept aside could not be written beside the file.
pub fn not_written(source: &Source) -> Stop {
    let said = Phrase::new(Word("cli-aside-not-written")).with("file", source.name());
    Stop::new(Exit::CannotOpen, said).then(Word("cli-import-half"))
}
