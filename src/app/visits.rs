//! The first time a screen is seen on this computer, one sentence says what it is for.

use super::App;
use crate::base::{Phrase, Word, text};
use crate::screens::screen::Tone;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// The screens seen so far, by the word of their help.
#[derive(Debug)]
pub(super) struct Visits {
    seen: BTreeSet<String>,
    file: PathBuf,
}

impl App {
    /// Tells from now on what each screen is for when it is seen for the first time.
    pub fn tell_first_visits(&mut self) {
        let file = self.laptop.join("seen.txt");
        let text = std::fs::read_to_string(&file).unwrap_or_default();
        let seen = text.lines().map(str::to_owned).collect();
        self.visits = Some(Visits { seen, file });
    }

    /// A screen is on top: says its sentence, unless something else is being said.
    pub(super) fn visited(&mut self, help: Word) {
        let (Some(visits), Some(_)) = (&mut self.visits, &self.world.open) else { return };
        if self.world.notices.shown().is_some() || !visits.seen.insert(help.0.to_owned()) {
            return;
        }
        let text: Vec<&str> = visits.seen.iter().map(String::as_str).collect();
        // Told once more at the next start when this fails.
        let _ = std::fs::write(&visits.file, text.join("\n"));
        let paragraph = self.world.words.get(help);
        let first = first_words(&paragraph);
        // It stands in the help of the screen: among the messages it would hide what matters.
        let first = Phrase::new(Word("shell-first-visit")).with("text", first);
        self.world.notices.whisper(self.world.clock.now(), Tone::Plain, first);
    }
}

/// The widest sentence that a line of 80 columns shows whole.
const LINE: usize = 77;

/// The first sentence; of one too long for a line what stands before its colon.
fn first_words(paragraph: &str) -> String {
    let sentence = paragraph.split_inclusive(". ").next().unwrap_or_default().trim_end();
    match sentence.split_once(": ") {
        Some((before, _)) if text::width(sentence) > LINE => format!("{before}."),
        _ => sentence.to_owned(),
    }
}
