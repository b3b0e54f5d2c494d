//! What is told of files whose rows came in one by one.

use serde::Serialize;

use super::context::Context;
use super::exit::{Exit, Stop};
use super::import_people::{Fault, say_end, say_faults};
use super::voice;
use crate::base::phrase::{Phrase, Word};
use crate::exchange::source::Source;

/// Lines that are named one by one.
pub const NAMED: usize = 20;

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

impl Report {
    /// Of a file of which no row has been read.
    pub fn of(source: &Source) -> Self {
        Self {
            file: source.name(),
            skipped: source.skipped().into_iter().map(str::to_owned).collect(),
            ..Self::default()
        }
    }
}

/// Says what came of the files.
pub fn tell(cx: &Context, files: &[Report], preview: bool, written: bool) -> Result<Exit, Stop> {
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
        let lines: Vec<String> = files.iter().map(|file| line(cx, file)).collect();
        voice::print(&lines.concat())?;
    }
    say_end(&cx.voice, preview, written);
    let aside = files.iter().any(|file| file.aside > 0);
    Ok(if aside { Exit::Partly } else { Exit::Done })
}

fn line(cx: &Context, file: &Report) -> String {
    let said = Phrase::new(Word("cli-encounters-in"))
        .with("file", &file.file)
        .with("rows", file.rows)
        .with("new", file.new)
        .with("here", file.here)
        .with("aside", file.aside);
    format!("{}\n", cx.voice.words.say(&said))
}
