//! What a command says: data on standard output, sentences on standard error, in the user's language.

use std::io::{self, Write};

use serde::Serialize;

use super::exit::{Exit, Stop};
use crate::base::phrase::{Phrase, Word};
use crate::config::trouble::Trouble;
use crate::config::words::Words;

/// A fault in a file, as a script reads it.
#[derive(Debug, Serialize)]
pub struct Told {
    file: String,
    line: Option<usize>,
    what: String,
}

/// The two ways out of a command, and the words for both.
#[derive(Debug)]
pub struct Voice {
    /// Words in the user's language.
    pub words: Words,
    /// Whether data is printed as JSON.
    pub json: bool,
}

impl Voice {
    /// Says a sentence on standard error.
    pub fn say(&self, said: impl Into<Phrase>) {
        let sentence = self.words.say(&said.into());
        // Nobody listening is no reason to stop.
        let _ = writeln!(io::stderr(), "{sentence}");
    }

    /// Says why a command stopped, and gives back how the program ends.
    pub fn stop(&self, stop: &Stop) -> Exit {
        for said in &stop.said {
            self.say(said.clone());
        }
        stop.exit
    }

    /// Says faults in files: where each is, what it is, and what was perhaps meant.
    pub fn troubles(&self, troubles: &[Trouble]) {
        for trouble in troubles {
            let _ = writeln!(io::stderr(), "{}", self.words.trouble(trouble));
        }
    }

    /// The same for a script.
    pub fn told(&self, trouble: &Trouble) -> Told {
        let mut what = self.words.say(&trouble.what);
        if let Some(hint) = &trouble.hint {
            what.push(' ');
            what.push_str(&self.words.say(hint));
        }
        Told { file: trouble.file.clone(), line: trouble.line, what }
    }
}

/// Prints data on standard output.
///
/// # Errors
/// A reader that has gone away, as `head` does, ends the command quietly.
pub fn print(text: &str) -> Result<(), Stop> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|fault| match fault.kind() {
        io::ErrorKind::BrokenPipe => Stop { exit: Exit::Done, said: Vec::new() },
        _ => Stop::new(Exit::CannotOpen, Word("cli-no-output")),
    })
}

/// Prints data as JSON on standard output.
///
/// # Errors
/// As [`print()`].
pub fn print_json(data: &impl Serialize) -> Result<(), Stop> {
    let text = serde_json::to_string_pretty(data)
        .map_err(|_| Stop::new(Exit::Fault, Word("cli-no-output")))?;
    print(&format!("{text}\n"))
}
