//! Files whose rows come in one by one: what is kept aside, and what is told of them.

use serde::Serialize;

use super::context::Context;
use super::exit::{Exit, Stop};
use super::import_people::{Fault, say_end, say_faults};
use super::source;
use super::voice::{self, Voice};
use crate::base::phrase::{Phrase, Word};
use crate::exchange::aside::Aside;
use crate::exchange::source::Source;
use crate::exchange::table::Row;

/// Lines that are named one by one.
const NAMED: usize = 20;

/// What came of one file, as a script reads it.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// The file.
    pub file: String,
    /// How many rows it has.
    pub rows: usize,
    /// How many of them are new.
    pub new: usize,
    /// How many were here already.
    pub here: usize,
    /// With people who are not on the list of the initiative, where rows are about people.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unlisted: Option<usize>,
    /// How many could not be taken.
    pub aside: usize,
    /// Where those are kept.
    pub rejected: Option<String>,
    /// Columns that are left out.
    pub skipped: Vec<String>,
    /// Why rows could not be taken.
    pub faults: Vec<Fault>,
}

/// A file on its way in.
#[derive(Debug)]
pub struct Taking<'r> {
    /// What has come of it so far.
    pub report: Report,
    source: &'r Source,
    voice: &'r Voice,
    aside: Aside<'r>,
    preview: bool,
}

impl<'r> Taking<'r> {
    /// No row of it has been read yet.
    pub fn begin(cx: &'r Context, source: &'r Source, preview: bool) -> Self {
        let report = Report {
            file: source.name(),
            skipped: source.skipped().into_iter().map(str::to_owned).collect(),
            ..Report::default()
        };
        let aside = Aside::new(&source.path, source.table.headings(), &cx.voice.words);
        Self { report, source, voice: &cx.voice, aside, preview }
    }

    /// A row cannot be taken: it is counted, the first are told, and all are kept beside the file.
    pub fn refuse(&mut self, row: &Row, reasons: &[Phrase]) -> Result<(), Stop> {
        self.report.aside += 1;
        if self.report.faults.len() < NAMED {
            self.report.faults.push(Fault::new(self.voice, row.line, reasons));
        }
        if self.preview {
            return Ok(());
        }
        self.aside.keep(row, reasons).map_err(|_| source::not_written(self.source))
    }

    /// All rows have been read.
    pub fn end(self) -> Result<Report, Stop> {
        let rejected = self.aside.finish().map_err(|_| source::not_written(self.source))?;
        let rejected = rejected.map(|path| path.display().to_string());
        Ok(Report { rejected, ..self.report })
    }
}

/// Says what came of the files, each in a line of this word.
pub fn tell(
    cx: &Context,
    files: &[Report],
    word: Word,
    (preview, written): (bool, bool),
) -> Result<Exit, Stop> {
    for file in files {
        say_faults(&cx.voice, &file.file, &file.faults);
        if let Some(rejected) = &file.rejected {
            let said = Phrase::new(Word("cli-kept-aside")).with("n", file.aside);
            cx.voice.say(said.with("file", rejected));
        }
        if let Some(n) = file.unlisted.filter(|n| *n > 0) {
            cx.voice.say(Phrase::new(Word("cli-unlisted")).with("n", n));
        }
    }
    if cx.voice.json {
        voice::print_json(&files)?;
    } else {
        let lines: Vec<String> = files.iter().map(|file| line(cx, file, word)).collect();
        voice::print(&lines.concat())?;
    }
    say_end(&cx.voice, preview, written);
    let aside = files.iter().any(|file| file.aside > 0);
    Ok(if aside { Exit::Partly } else { Exit::Done })
}

fn line(cx: &Context, file: &Report, word: Word) -> String {
    let said = Phrase::new(word)
        .with("file", &file.file)
        .with("rows", file.rows)
        .with("new", file.new)
        .with("here", file.here)
        .with("aside", file.aside);
    format!("{}\n", cx.voice.words.say(&said))
}
