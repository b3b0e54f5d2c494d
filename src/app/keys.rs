//! What a key, a paste or a click comes to: text, a command of the screen, or one of the shell's own.

use super::App;
use super::input::{Input, typed};
use crate::base::{Phrase, Word, text};
use crate::config::command::{Command, Context};
use crate::config::keymap::Chord;
use crate::screens::gate::leads_to;
use crate::screens::screen::{Act, Mode, Tone};
use crate::screens::{Route, tab_route};
use ratatui::crossterm::event::{KeyCode, KeyEvent};

/// The longest paste that is offered as a search, in characters; longer ones were meant elsewhere.
const LONGEST_SEARCH: usize = 200;
/// So many digits that were waiting together are somebody counting in haste; more are a number pasted.
const HASTE: usize = 7;
/// How much of a paste is shown when it is offered as a search, in columns.
const OFFER: usize = 30;

impl App {
    /// Takes one thing the user did.
    pub(super) fn input(&mut self, input: Input) {
        if self.uncover(&input) || self.hide_when_idle() {
            return;
        }
        self.used();
        match input {
            Input::Key(key) => self.key(key),
            Input::Paste(text) => self.paste(&text),
            Input::Mouse(mouse) => self.mouse(mouse),
            Input::Resize => {}
        }
    }

    fn key(&mut self, key: KeyEvent) {
        let offer = self.offer.take();
        self.world.notices.clear();
        let mode = self.stack.mode();
        // While a box has the focus, plain characters are text, whatever else they mean.
        if let Some(c) = typed(&key).filter(|c| is_text(mode, *c)) {
            return self.write(c.encode_utf8(&mut [0; 4]));
        }
        if let Some(letter) = self.searching_letter(&key) {
            return self.search_from(letter);
        }
        let command = self.world.keymap.find(contexts(mode), Chord::from(key));
        match (command, offer) {
            (Some(Command::Enter), Some(text)) => self.go(Route::People { find: Some(text) }),
            (Some(command), _) => self.command(command),
            (None, _) => self.unknown(key),
        }
    }

    /// The letter that begins a search, where letters are no commands.
    fn searching_letter(&self, key: &KeyEvent) -> Option<char> {
        let off = !self.world.settings.letter_keys && self.world.open.is_some();
        typed(key).filter(|c| off && c.is_alphabetic())
    }

    /// Searches in this list where it has a find box, else for a person.
    fn search_from(&mut self, letter: char) {
        self.command(Command::Search);
        if self.stack.mode() == Mode::Write {
            self.write(letter.encode_utf8(&mut [0; 4]));
        }
    }

    /// A letter that means nothing here says how to find what does; other keys stay silent.
    fn unknown(&mut self, key: KeyEvent) {
        match key.code {
            KeyCode::Char('q' | 'Q') if typed(&key).is_some() => self.how_to_quit(),
            KeyCode::Char(c) if typed(&key).is_some() && !c.is_whitespace() => {
                self.hint(Phrase::new(Word("shell-no-such-key")).with("key", c.to_string()));
            }
            _ => {}
        }
    }

    /// Said as often as it is asked, and not kept among the messages.
    pub(super) fn how_to_quit(&mut self) {
        let now = self.world.clock.now();
        self.world.notices.whisper(now, Tone::Hint, Word("shell-quit-how").into());
    }

    /// Text into the box that has the focus.
    fn write(&mut self, text: &str) {
        self.top(Act::Text(text));
        self.typed_something();
    }

    fn paste(&mut self, text: &str) {
        self.offer = None;
        self.world.notices.clear();
        let mode = self.stack.mode();
        let counted = mode == Mode::Count && text.len() <= HASTE;
        if mode == Mode::Write || (counted && text.bytes().all(|b| b.is_ascii_digit())) {
            return self.write(text);
        }
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        if line.is_empty() || self.world.open.is_none() {
            return;
        }
        let n = line.chars().count();
        if n > LONGEST_SEARCH {
            return self.hint(Phrase::new(Word("field-too-long")).with("n", n));
        }
        let shown = text::cut(&line, OFFER);
        self.hint(Phrase::new(Word("shell-search-for")).with("text", shown));
        self.offer = Some(line);
    }

    /// Carries a command out: what the screen lists as its own goes to the screen, or says why it
    /// cannot be; the rest is the shell's, or moves about on the screen.
    pub(super) fn command(&mut self, command: Command) {
        let Some(top) = self.stack.top() else { return };
        if command == Command::Hide {
            return self.hide();
        }
        if top.layer.over() && command != Command::Quit {
            return self.give(command);
        }
        let verbs = self.verbs_of(top);
        let twins = twins(command);
        let verb = verbs.into_iter().find(|verb| twins.contains(&verb.command));
        match verb {
            Some(verb) => match verb.why_not {
                // Nobody is chosen here: the key that logs a call from anywhere asks who it is.
                Some(_) if command == Command::LogCall => self.own_command(command),
                Some(why) => self.say(Tone::Hint, why),
                // A footer may name it; leaving is the shell's all the same.
                None if command == Command::Quit => self.leave(),
                None => self.give(verb.command),
            },
            None => self.own_command(command),
        }
    }

    /// The commands that mean the same on every screen.
    fn own_command(&mut self, command: Command) {
        let writing = self.stack.mode() == Mode::Write;
        if let (Some(why), true, false) = (self.read_only(), command.writes(), writing) {
            return self.say(Tone::Hint, why);
        }
        let turns = matches!(command, Command::Undo | Command::Redo) && !writing;
        if let Some(why) = self.shut(command).filter(|_| turns) {
            return self.hint(why);
        }
        match command {
            Command::Quit => self.leave(),
            Command::Help | Command::HelpHere => self.open_help(),
            Command::Menu | Command::MenuHere => self.open_menu(),
            Command::Undo
            | Command::Redo
            | Command::SameAsLast
            | Command::Helper
            | Command::Copy
                if writing =>
            {
                self.give(command);
            }
            Command::Save if !writing => self.hint(Word("shell-nothing-to-save")),
            _ if movement(command) => self.give(command),
            _ if command.context() == Context::Write => self.give(command),
            // The first page has choices that a digit takes.
            _ if self.world.open.is_none() && tab_route(command).is_none() => {
                self.hint(Word("shell-open-first"));
            }
            Command::Find
            | Command::Search
            | Command::NewPerson
            | Command::LogCall
            | Command::UndoList => {
                if let Some(route) = leads_to(command) {
                    self.go(route);
                }
            }
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Refresh => self.refresh(),
            _ => match tab_route(command) {
                Some(_) if self.head().tab.is_none() => self.give(command),
                Some(route) => self.turn_to(command, route),
                None => self.not_here(command),
            },
        }
    }

    fn give(&mut self, command: Command) {
        self.top(Act::Command(command));
        self.typed_something();
    }

    fn not_here(&mut self, command: Command) {
        self.hint(Phrase::new(Word("shell-not-here")).with("what", command.word()));
    }
}

/// Whether a character is text in this mode, whatever else it means.
fn is_text(mode: Mode, c: char) -> bool {
    match mode {
        Mode::Browse => false,
        Mode::Write => true,
        Mode::Count => c.is_ascii_digit(),
    }
}

fn contexts(mode: Mode) -> &'static [Context] {
    match mode {
        Mode::Browse | Mode::Count => &[Context::Browse, Context::Any],
        Mode::Write => &[Context::Write, Context::Any],
    }
}

/// Commands that a screen may list under either name: a letter where letters are free, and a key
/// that works everywhere.
fn twins(command: Command) -> &'static [Command] {
    const SEARCH: &[Command] = &[Command::Search, Command::Find];
    const CALL: &[Command] = &[Command::Call, Command::LogCall];
    const COPY: &[Command] = &[Command::CopyRow, Command::Copy];
    match command {
        Command::Search | Command::Find => SEARCH,
        Command::Call | Command::LogCall => CALL,
        Command::CopyRow | Command::Copy => COPY,
        // A command is in the table of all commands once; that row is its own list of one.
        _ => Command::ALL
            .iter()
            .position(|c| *c == command)
            .and_then(|at| Command::ALL.get(at..=at))
            .unwrap_or_default(),
    }
}

/// Keys that move about or step on or back: each screen makes of them what it can.
fn movement(command: Command) -> bool {
    matches!(
        command,
        Command::Enter
            | Command::Back
            | Command::Next
            | Command::Prev
            | Command::Up
            | Command::Down
            | Command::Left
            | Command::Right
            | Command::PageUp
            | Command::PageDown
            | Command::Home
            | Command::End
            | Command::Save
    )
}
