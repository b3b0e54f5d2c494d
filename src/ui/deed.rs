//! What can be done, with its names and its key, as help and menu list it.

use super::{
    look::{Label, Look},
    picker::begins_a_word,
    verb::Verb,
};
use crate::{
    base::{Phrase, Word, text::fold},
    config::{
        command::{Command, Context},
        keymap::Keymap,
        theme::Role,
        words::Words,
    },
};

/// One line of help or menu.
#[derive(Debug, Clone)]
pub(super) struct Deed {
    /// What doing it means; none for a line that only tells of keys, and for a place.
    pub(super) command: Option<Command>,
    /// Where it leads, when no command leads there.
    pub(super) place: Option<Word>,
    /// Its name in the reader's language.
    pub(super) name: String,
    /// Its keys as they stand on the reader's keyboard.
    pub(super) keys: String,
    /// Why it cannot be done now.
    pub(super) why_not: Option<Phrase>,
    own: String,
    names: String,
}

impl Deed {
    /// A verb with every name it is found by, in all languages.
    pub(super) fn of(verb: &Verb, words: &Words, keymap: &Keymap) -> Self {
        let command = verb.command;
        let name = words.get(verb.label.unwrap_or_else(|| command.word()));
        let keys: Vec<String> = keymap.chords_of(command).map(|chord| words.key(chord)).collect();
        let mut deed = Self::tell(keys.join(", "), name);
        deed.known_as(&words.all_names(command.word()));
        deed.command = Some(command);
        deed.why_not.clone_from(&verb.why_not);
        deed
    }

    /// A place that no key leads to.
    pub(super) fn to(place: Word, words: &Words) -> Self {
        let mut deed = Self::tell(String::new(), words.get(place));
        deed.known_as(&words.all_names(place));
        deed.place = Some(place);
        deed
    }

    fn known_as(&mut self, names: &[String]) {
        self.names = format!("{} / {}", self.own, fold(&names.join(" / ")));
    }

    /// The key of its names.
    pub(super) fn word(&self) -> Option<Word> {
        self.command.map(Command::word).or(self.place)
    }

    /// A line that tells what some keys do.
    pub(super) fn tell(keys: String, name: String) -> Self {
        let own = fold(&name);
        Self { command: None, place: None, keys, why_not: None, names: own.clone(), own, name }
    }

    /// How well it fits what is typed, folded: 0 best; `None` when it does not.
    pub(super) fn fits(&self, typed: &str) -> Option<u8> {
        let all = |text: &str| typed.split_whitespace().all(|word| begins_a_word(text, word));
        if self.own == typed {
            Some(0)
        } else if self.own.starts_with(typed) {
            Some(1)
        } else if all(&self.own) {
            Some(2)
        } else {
            all(&self.names).then_some(3)
        }
    }

    /// How the line is drawn: what cannot be done stands in brackets as well as grey.
    pub(super) fn shown(&self) -> (String, Role) {
        match self.why_not {
            Some(_) => (format!("({})", self.name), Role::Disabled),
            None => (self.name.clone(), Role::Text),
        }
    }

    /// Why it cannot be done, as a sentence.
    pub(super) fn reason(&self, look: &Look) -> Option<String> {
        let why = self.why_not.clone()?;
        Some(format!("! {}", look.say(&Label::Phrase(why))))
    }
}

/// Moving about: one thing to the reader, many commands.
pub(super) const MOVES: [Command; 8] = [
    Command::Up,
    Command::Down,
    Command::Left,
    Command::Right,
    Command::PageUp,
    Command::PageDown,
    Command::Home,
    Command::End,
];

/// The screens by their digits.
pub(super) fn screens() -> Vec<Command> {
    super::frame::TABS.iter().map(|tab| tab.command).collect()
}

/// Whether a command is another's twin for where nothing is written.
pub(super) fn is_twin(command: Command) -> bool {
    matches!(command, Command::HelpHere | Command::MenuHere)
}

/// Why something cannot be done where it is not offered: it is for boxes, or it is done on a screen
/// which is named with its key.
pub(super) fn not_here(command: Command, words: &Words, keymap: &Keymap) -> Phrase {
    if command.context() == Context::Write {
        return Phrase::new(Word("menu-in-boxes"));
    }
    let Some(home) = command.home() else { return Phrase::new(Word("menu-not-here")) };
    let key = keymap.chords_of(home).next().map(|chord| words.key(chord));
    Phrase::new(Word("menu-done-on"))
        .with("screen", home.word())
        .with("key", key.unwrap_or_default())
}

/// Commands that mean the same on every screen.
pub(super) fn everywhere() -> impl Iterator<Item = Command> {
    let any = Command::ALL.iter().copied().filter(|command| command.context() == Context::Any);
    any.filter(|command| !MOVES.contains(command))
}
