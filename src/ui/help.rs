//! Help about the screen at hand: what can be done on it, what can be done everywhere, and answers.

mod page;

use super::{
    deed::{Deed, everywhere, is_twin, screens},
    draw,
    edit::Did,
    line::Line,
    look::{Label, Look},
    scroll::Scroll,
    verb::Verb,
};
use crate::{
    base::{Word, text::fold},
    config::{
        command::{Command, Context},
        keymap::Keymap,
        words::Words,
    },
};

/// What help made of a command or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpDid {
    /// Not its business.
    Ignored,
    /// Taken.
    Moved,
    /// Do this.
    Run(Command),
    /// Esc: back to the screen.
    Closed,
}

/// A question people ask on a screen, and what to do.
#[derive(Debug, Clone)]
pub struct Question {
    /// In their words: `The person has moved. What do I do?`
    pub ask: Word,
    /// In a few sentences.
    pub answer: Word,
}

/// A line of help.
#[derive(Debug, Clone)]
enum Entry {
    Deed(Deed),
    Question { ask: String, answer: String },
}

/// Columns for the keys, at least and at most.
const KEYS: (u16, u16) = (11, 14);

/// The help page over a screen.
#[derive(Debug, Clone)]
pub struct Help {
    /// The number by which clicks in help are told from others.
    pub part: u8,
    title: String,
    about: String,
    left: Vec<Entry>,
    right: Vec<Entry>,
    /// Columns for the keys.
    keys: u16,
    found: Vec<(bool, usize)>,
    query: Line,
    scroll: Scroll,
    open: Option<usize>,
}

impl Help {
    /// Help about a screen with this title, paragraph and verbs. While somebody writes, the keys of
    /// the boxes are told too.
    pub fn new(
        (title, about): (&str, Word),
        verbs: &[Verb],
        writing: bool,
        (words, keymap): (&Words, &Keymap),
    ) -> Self {
        let deed = |command: Command| Deed::of(&Verb::new(command), words, keymap);
        let keys_of = |commands: &[Command]| {
            let keys = commands.iter().filter_map(|command| keymap.chords_of(*command).next());
            keys.map(|chord| words.key(chord)).collect::<Vec<_>>().join(" ")
        };
        let mut left: Vec<Entry> = verbs
            .iter()
            .filter(|verb| !is_twin(verb.command))
            .map(|verb| Entry::Deed(Deed::of(verb, words, keymap)))
            .collect();
        if writing {
            let boxes = Command::ALL.iter().filter(|c| c.context() == Context::Write);
            left.extend(boxes.map(|command| Entry::Deed(deed(*command))));
        }
        // What the screen has its own word for is not said again.
        let new = |command: &Command| verbs.iter().all(|verb| verb.command != *command);
        let first = [Command::Enter, Command::Back, Command::Next, Command::Prev];
        let told = [
            Deed::tell(keys_of(&[Command::Up, Command::Down]), words.get(Word("help-moves"))),
            Deed::tell(keys_of(&[Command::Left, Command::Right]), words.get(Word("help-aside"))),
            Deed::tell(
                keys_of(&[Command::PageUp, Command::PageDown]),
                words.get(Word("help-pages")),
            ),
            Deed::tell(keys_of(&[Command::Home, Command::End]), words.get(Word("help-ends"))),
        ];
        // While one writes digits answer or are text.
        let screens = Deed::tell(keys_of(&screens()), words.get(Word("help-screens")));
        let told = told.into_iter().chain((!writing).then_some(screens));
        let rest = everywhere().filter(|command| !first.contains(command) && new(command));
        let first = first.into_iter().filter(new).map(|command| match command {
            Command::Enter if writing => {
                Deed::of(&Verb::new(command).called(Word("help-next-box")), words, keymap)
            }
            _ => deed(command),
        });
        let right = first.chain(told).chain(rest.map(deed));
        let right: Vec<Entry> = right.map(Entry::Deed).collect();
        let wide = left.iter().chain(&right).filter_map(|entry| match entry {
            Entry::Deed(deed) => Some(draw::columns(&deed.keys)).filter(|wide| *wide <= KEYS.1),
            Entry::Question { .. } => None,
        });
        let keys = wide.max().unwrap_or(0).max(KEYS.0);
        let mut help = Self {
            part: 0,
            title: title.to_owned(),
            about: words.get(about),
            left,
            right,
            keys,
            found: Vec::new(),
            query: Line::default(),
            scroll: Scroll::default(),
            open: None,
        };
        help.narrow();
        help
    }

    /// Questions people ask on this screen, under what can be done on it.
    #[must_use]
    pub fn questions(mut self, questions: &[Question], words: &Words) -> Self {
        self.left.extend(questions.iter().map(|question| Entry::Question {
            ask: words.get(question.ask),
            answer: words.get(question.answer),
        }));
        self.narrow();
        self
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> HelpDid {
        self.query.text(text);
        self.narrow();
        HelpDid::Moved
    }

    /// A command.
    pub fn command(&mut self, command: Command) -> HelpDid {
        match command {
            Command::Back | Command::Help | Command::HelpHere => HelpDid::Closed,
            Command::Enter => self.chosen(),
            Command::Next | Command::Prev => self.other_side(),
            Command::Up | Command::Down => self.moved(command),
            Command::PageUp | Command::PageDown => {
                let side = self.side();
                self.moved(command);
                if self.side() != side {
                    self.go_to_edge(command);
                }
                HelpDid::Moved
            }
            _ => match self.query.command(command) {
                Did::Ignored => HelpDid::Ignored,
                Did::Changed | Did::Cut(_) => {
                    self.narrow();
                    HelpDid::Moved
                }
                Did::Moved | Did::Copied(_) | Did::TooLong => HelpDid::Moved,
            },
        }
    }

    /// A click on a line, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> HelpDid {
        self.scroll.go_to(row);
        self.scroll.clamp(self.found.len());
        self.chosen()
    }

    /// Turns the lines by the wheel, so many down or, when negative, up.
    pub fn wheel(&mut self, rows: i32) {
        self.scroll.step(isize::try_from(rows).unwrap_or(0), self.found.len());
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        let (left, at) = self.found.get(place)?;
        if *left { self.left.get(*at) } else { self.right.get(*at) }
    }

    fn chosen(&mut self) -> HelpDid {
        let at = self.scroll.at();
        match self.entry(at) {
            Some(Entry::Question { .. }) => {
                self.open = if self.open == Some(at) { None } else { Some(at) };
                HelpDid::Moved
            }
            Some(Entry::Deed(Deed { command: Some(command), why_not: None, .. })) => {
                HelpDid::Run(*command)
            }
            Some(Entry::Deed(_)) | None => HelpDid::Moved,
        }
    }

    fn moved(&mut self, command: Command) -> HelpDid {
        self.scroll.command(command, self.found.len());
        HelpDid::Moved
    }

    /// How many lines what can be done here has.
    fn split(&self) -> usize {
        self.found.iter().filter(|(left, _)| *left).count()
    }

    /// Whether the chosen line is one of what can be done here.
    fn side(&self) -> bool {
        self.scroll.at() < self.split()
    }

    /// A page ends where its list does: to the line at that end.
    fn go_to_edge(&mut self, command: Command) {
        let split = self.split();
        let last = if command == Command::PageDown { split.saturating_sub(1) } else { split };
        self.scroll.go_to(last);
    }

    fn other_side(&mut self) -> HelpDid {
        let split = self.split();
        let to = if self.scroll.at() < split { split } else { 0 };
        self.scroll.go_to(to);
        self.scroll.clamp(self.found.len());
        HelpDid::Moved
    }

    fn narrow(&mut self) {
        let typed = fold(self.query.value().trim());
        let fits = |entry: &Entry| match entry {
            Entry::Deed(deed) => typed.is_empty() || deed.fits(&typed).is_some(),
            Entry::Question { ask, answer } => {
                let text = fold(&format!("{ask} {answer}"));
                typed.split_whitespace().all(|word| super::picker::begins_a_word(&text, word))
            }
        };
        let side = |entries: &[Entry], left: bool| -> Vec<(bool, usize)> {
            let found = entries.iter().enumerate().filter(|(_, entry)| fits(entry));
            found.map(|(at, _)| (left, at)).collect()
        };
        let mut found = side(&self.left, true);
        found.extend(side(&self.right, false));
        self.found = found;
        self.open = None;
        self.scroll.go_to(0);
    }
}

/// The label of a help page about a screen.
pub fn title(screen: &Label, look: &Look) -> String {
    let screen = look.say(screen);
    look.words.with(Word("help-title"), &[("screen", crate::config::words::Arg::from(&screen))])
}

#[cfg(test)]
mod tests;
