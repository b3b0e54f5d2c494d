//! A command line that was not understood, said in the user's language.

use std::ffi::OsString;
use std::path::Path;

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

use super::exit::{Exit, Stop};
use crate::base::phrase::{Phrase, Word};

/// The sentences for what clap did not understand.
pub fn stop(error: &Error) -> Stop {
    let of = |kind| context(error, kind);
    let said = match error.kind() {
        ErrorKind::UnknownArgument => {
            Phrase::new(Word("cli-unknown-argument")).with("what", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidSubcommand => Phrase::new(Word("cli-unknown-command"))
            .with("what", of(ContextKind::InvalidSubcommand)),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Phrase::new(Word("cli-missing-command"))
        }
        ErrorKind::MissingRequiredArgument => {
            Phrase::new(Word("cli-missing-argument")).with("what", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation
            if of(ContextKind::InvalidValue).is_empty() =>
        {
            Phrase::new(Word("cli-missing-value")).with("what", of(ContextKind::InvalidArg))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Phrase::new(Word("cli-wrong-value"))
                .with("value", of(ContextKind::InvalidValue))
                .with("what", of(ContextKind::InvalidArg))
        }
        _ => Phrase::new(Word("cli-not-understood")).with("what", of(ContextKind::InvalidArg)),
    };
    let mut stop = Stop::new(Exit::Usage, said);
    let choices = of(ContextKind::ValidValue);
    if !choices.is_empty() {
        stop = stop.then(Phrase::new(Word("cli-choices")).with("list", choices));
    }
    for kind in [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand] {
        let nearest = of(kind);
        if !nearest.is_empty() {
            stop = stop.then(Phrase::new(Word("cli-did-you-mean")).with("what", nearest));
        }
    }
    stop.then(Word("cli-see-help"))
}

/// The command line with `open` before a register that stands in the place of a command; none where
/// the word that was no command is no file either.
pub fn opening(args: &[OsString], error: &Error) -> Option<Vec<OsString>> {
    let word = context(error, ContextKind::InvalidSubcommand);
    let at = args.iter().skip(1).position(|arg| !word.is_empty() && *arg == *word)? + 1;
    let path = Path::new(&word);
    let is_file = path.extension().is_some() || path.components().count() > 1 || path.is_file();
    is_file.then(|| {
        let (before, after) = args.split_at(at);
        [before, &["open".into()], after].concat()
    })
}

/// What clap knows of the fault, as it was typed.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}
