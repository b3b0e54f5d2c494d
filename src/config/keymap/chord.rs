//! One key press, and its name in key files and on screen.

use ratatui::crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use std::fmt;

/// A key with what is held down beside it. Large and small letters are the same key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Chord {
    code: KeyCode,
    mods: KeyModifiers,
}

/// Keys with names: in key files, on screen, and what the terminal calls them.
const NAMED: &[(&str, &str, KeyCode)] = &[
    ("enter", "Enter", KeyCode::Enter),
    ("esc", "Esc", KeyCode::Esc),
    ("tab", "Tab", KeyCode::Tab),
    ("backtab", "Shift+Tab", KeyCode::BackTab),
    ("space", "Space", KeyCode::Char(' ')),
    ("backspace", "Backspace", KeyCode::Backspace),
    ("delete", "Del", KeyCode::Delete),
    ("insert", "Ins", KeyCode::Insert),
    ("up", "Up", KeyCode::Up),
    ("down", "Down", KeyCode::Down),
    ("left", "Left", KeyCode::Left),
    ("right", "Right", KeyCode::Right),
    ("pageup", "PgUp", KeyCode::PageUp),
    ("pagedown", "PgDn", KeyCode::PageDown),
    ("home", "Home", KeyCode::Home),
    ("end", "End", KeyCode::End),
];

impl Chord {
    /// A key press in its one form: letters small, Shift only where it makes another key.
    pub fn new(code: KeyCode, mods: KeyModifiers) -> Self {
        let held = mods & (KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT);
        match code {
            // The character says it all; terminals disagree on whether Shift comes with it.
            KeyCode::Char(c) if !held.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) => {
                Self { code: KeyCode::Char(small(c)), mods: KeyModifiers::NONE }
            }
            KeyCode::Char(c) => Self { code: KeyCode::Char(small(c)), mods: held },
            KeyCode::Tab if held == KeyModifiers::SHIFT => Self::new(KeyCode::BackTab, held),
            KeyCode::BackTab => Self { code, mods: held - KeyModifiers::SHIFT },
            _ => Self { code, mods: held },
        }
    }

    /// Reads `s`, `?`, `space`, `f9`, `ctrl-s`, `ctrl-shift-x`, `alt-enter`.
    pub fn parse(name: &str) -> Option<Self> {
        let mut mods = KeyModifiers::NONE;
        let mut rest = name;
        while let Some((held, key)) = rest.split_once('-').filter(|(_, key)| !key.is_empty()) {
            mods |= match held {
                "ctrl" => KeyModifiers::CONTROL,
                "alt" => KeyModifiers::ALT,
                "shift" => KeyModifiers::SHIFT,
                _ => return None,
            };
            rest = key;
        }
        let named = NAMED.iter().find(|(n, ..)| *n == rest).map(|(.., code)| *code);
        let code = named.or_else(|| function_key(rest)).or_else(|| single(rest))?;
        Some(Self::new(code, mods))
    }

    /// The names of keys that have one, for "did you mean".
    pub fn named() -> impl Iterator<Item = &'static str> {
        NAMED.iter().map(|(name, ..)| *name)
    }

    /// The key without what is held beside it.
    pub fn code(self) -> KeyCode {
        self.code
    }

    /// What is held beside it.
    pub fn mods(self) -> KeyModifiers {
        self.mods
    }

    /// What is held beside it, as it is shown before the key: `Ctrl+`.
    pub fn held(self) -> String {
        let names = [
            (KeyModifiers::CONTROL, "Ctrl+"),
            (KeyModifiers::ALT, "Alt+"),
            (KeyModifiers::SHIFT, "Shift+"),
        ];
        names.iter().filter(|(held, _)| self.mods.contains(*held)).map(|(_, name)| *name).collect()
    }

    /// Whether it is a plain character, that a box takes as text.
    pub fn is_text(self) -> bool {
        matches!(self.code, KeyCode::Char(_)) && self.mods.is_empty()
    }

    /// The name of the key in key files, without what is held beside it; `None` for characters.
    pub fn name(self) -> Option<&'static str> {
        NAMED.iter().find(|(.., code)| *code == self.code).map(|(name, ..)| *name)
    }
}

impl From<KeyEvent> for Chord {
    fn from(event: KeyEvent) -> Self {
        Self::new(event.code, event.modifiers)
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.held())?;
        match self.code {
            KeyCode::Char(c) if c != ' ' => write!(f, "{}", c.to_uppercase()),
            KeyCode::F(n) => write!(f, "F{n}"),
            code => f.write_str(NAMED.iter().find(|(.., c)| *c == code).map_or("?", |(_, n, _)| n)),
        }
    }
}

fn small(c: char) -> char {
    let mut small = c.to_lowercase();
    small.next().filter(|_| small.next().is_none()).unwrap_or(c)
}

fn function_key(name: &str) -> Option<KeyCode> {
    let n: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=12).contains(&n).then_some(KeyCode::F(n))
}

fn single(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    let c = chars.next()?;
    (chars.next().is_none() && !c.is_whitespace()).then_some(KeyCode::Char(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_and_shown() {
        for (name, shown) in [
            ("s", "S"),
            ("?", "?"),
            ("-", "-"),
            ("space", "Space"),
            ("f9", "F9"),
            ("ctrl-s", "Ctrl+S"),
            ("ctrl--", "Ctrl+-"),
            ("backtab", "Shift+Tab"),
            ("shift-tab", "Shift+Tab"),
            ("ctrl-shift-x", "Ctrl+Shift+X"),
            ("alt-enter", "Alt+Enter"),
            ("delete", "Del"),
        ] {
            assert_eq!(Chord::parse(name).map(|c| c.to_string()).as_deref(), Some(shown), "{name}");
        }
        for name in ["", "f13", "f0", "strg-s", "ctrl-", "spc", "ctrl-spc", " "] {
            assert_eq!(Chord::parse(name), None, "{name:?}");
        }
    }

    #[test]
    fn caps_lock_and_shift_change_nothing() {
        let s = Chord::parse("s");
        for (c, mods) in [('s', "NONE"), ('S', "SHIFT"), ('S', "NONE")] {
            let mods = KeyModifiers::from_name(mods).unwrap_or(KeyModifiers::NONE);
            assert_eq!(Some(Chord::from(KeyEvent::new(KeyCode::Char(c), mods))), s);
        }
        let question = KeyEvent::new(KeyCode::Char('?'), KeyModifiers::SHIFT);
        assert_eq!(Some(Chord::from(question)), Chord::parse("?"));
        let shift_tab = KeyEvent::new(KeyCode::BackTab, KeyModifiers::SHIFT);
        assert_eq!(Some(Chord::from(shift_tab)), Chord::parse("backtab"));
        assert_ne!(Chord::parse("ctrl-s"), s);
    }
}
