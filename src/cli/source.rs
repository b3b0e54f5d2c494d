//! The files an import is given: opened, read as a table, their columns matched.

use std::path::Path;

use super::args::{EncodingName, ImportFiles, SeparatorName};
use super::context::Context;
use super::exit::{Exit, Stop};
use crate::base::phrase::{Phrase, Word};
use crate::exchange::bring;
use crate::exchange::encoding::Encoding;
use crate::exchange::source::Source;
use crate::exchange::table::Reading;
use crate::exchange::target::Kind;

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
    let opened = Source::open(path, how, kind);
    let opened = opened.and_then(|source| source.plan.flaw().map_or(Ok(source), Err));
    opened.map_err(|why| about(path, why).then(Word("cli-nothing-written")))
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
    Stop::new(Exit::CannotOpen, bring::not_written(source)).then(Word("cli-import-half"))
}
