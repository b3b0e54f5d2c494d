//! Keys to commands. The shipped map and a user's are the same kind of file, laid over each other.

mod chord;
mod forbidden;

pub use chord::Chord;
pub use forbidden::forbidden;

use crate::base::phrase::{Phrase, Word};
use crate::config::command::{Command, Context};
use crate::config::trouble::{Entry, Source, Trouble, did_you_mean};
use std::ops::Range;
use toml::de::DeValue;

/// The keys as they ship.
pub const SHIPPED: &str = include_str!("keys.toml");

/// Which key asks for which command, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keymap {
    /// In the order they were given: the first key of a command is the one shown beside it.
    rows: Vec<(Chord, Command)>,
}

impl Keymap {
    /// The map as it ships; a test knows that it has no troubles.
    pub fn shipped() -> Self {
        let mut map = Self::default();
        map.lay(SHIPPED, "keys.toml");
        map
    }

    /// Lays a key file over the map: a command named in it takes exactly the keys given. What is
    /// wrong is left out and returned, all of it.
    pub fn lay(&mut self, text: &str, file: &str) -> Vec<Trouble> {
        let mut source = Source::new(file, text);
        let mut fresh = Vec::new();
        for section in source.entries() {
            let Some(context) = Context::parse(&section.key) else {
                source.unknown(&section, Context::ALL.map(Context::name));
                continue;
            };
            for entry in source.table(section) {
                self.lay_command(context, &entry, &mut fresh, &mut source);
            }
        }
        self.settle(&fresh, &mut source);
        source.troubles
    }

    /// Reads one line, `verb = ["key", ..]`, into `fresh`.
    fn lay_command(
        &mut self,
        context: Context,
        entry: &Entry<'_>,
        fresh: &mut Vec<(Chord, Command, Range<usize>)>,
        source: &mut Source<'_>,
    ) {
        let Some(command) = Command::parse(context, &entry.key) else {
            let here = Command::ALL.iter().filter(|c| c.context() == context);
            source.unknown(entry, here.map(|c| c.verb()));
            return;
        };
        let DeValue::Array(keys) = &entry.value else {
            source.wrong_kind(entry, Word("kind-keys"));
            return;
        };
        let mut chords = Vec::new();
        for key in keys {
            match key.get_ref().as_str() {
                Some(name) => {
                    chords
                        .extend(chord(name, key.span(), context, source).map(|c| (c, key.span())));
                }
                None => source.wrong_kind(entry, Word("kind-keys")),
            }
        }
        if keys.is_empty() {
            let what = Phrase::new(Word("trouble-no-keys")).with("command", command.word());
            source.add(entry.key_at.clone(), what, None);
        }
        // Without a key that can be used the command keeps the ones it had.
        if chords.is_empty() {
            return;
        }
        self.rows.retain(|(_, c)| *c != command);
        fresh.extend(chords.into_iter().map(|(chord, at)| (chord, command, at)));
    }

    /// Puts the new rows in. A key that is taken where it could be meant for either is trouble, and
    /// the earlier meaning stands; a command that is left with no key by that is told too.
    fn settle(&mut self, fresh: &[(Chord, Command, Range<usize>)], source: &mut Source<'_>) {
        for (chord, command, at) in fresh {
            let taken = self
                .rows
                .iter()
                .find(|(c, other)| c == chord && other.context().meets(command.context()));
            match taken {
                Some((_, other)) => {
                    let what = Phrase::new(Word("trouble-key-taken"))
                        .with("key", chord.to_string())
                        .with("first", other.word())
                        .with("second", command.word());
                    source.add(at.clone(), what, None);
                }
                None => self.rows.push((*chord, *command)),
            }
        }
        for command in Command::ALL {
            let asked = fresh.iter().find(|(_, c, _)| c == command);
            if let (Some((.., at)), true) = (asked, self.chords_of(*command).next().is_none()) {
                let what = Phrase::new(Word("trouble-no-key-left")).with("command", command.word());
                source.add(at.clone(), what, None);
            }
        }
    }

    /// The command a key asks for in the first of the contexts that knows it.
    pub fn find(&self, contexts: &[Context], key: Chord) -> Option<Command> {
        let row = |context| self.rows.iter().find(|(c, cmd)| *c == key && cmd.context() == context);
        contexts.iter().find_map(|context| row(*context)).map(|(_, command)| *command)
    }

    /// The keys of a command, the one to show first.
    pub fn chords_of(&self, command: Command) -> impl Iterator<Item = Chord> {
        self.rows.iter().filter(move |(_, c)| *c == command).map(|(chord, _)| *chord)
    }

    /// The names of a command's keys, the same in every language: `Ctrl+S`, `F9`, `L`, `Esc`.
    pub fn keys_of(&self, command: Command) -> Vec<String> {
        self.chords_of(command).map(|c| c.to_string()).collect()
    }
}

/// Reads a key, or tells why it cannot be used in this context.
fn chord(name: &str, at: Range<usize>, context: Context, source: &mut Source<'_>) -> Option<Chord> {
    let Some(chord) = Chord::parse(name) else {
        let hint = did_you_mean(name, Chord::named());
        source.add(at, Phrase::new(Word("trouble-bad-key")).with("key", name), hint);
        return None;
    };
    if let Some(why) = forbidden(chord) {
        let what = Phrase::new(Word("trouble-key-forbidden"))
            .with("key", chord.to_string())
            .with("why", why);
        source.add(at, what, None);
        return None;
    }
    if context != Context::Browse && chord.is_text() {
        let what = Phrase::new(Word("trouble-key-is-text")).with("key", chord.to_string());
        source.add(at, what, None);
        return None;
    }
    Some(chord)
}

#[cfg(test)]
mod tests;
