//! Keys that are never bound: they need AltGr or a dead key on a Nordic keyboard, a terminal keeps
//! them for itself, or many terminals do not send them at all.

use crate::base::phrase::Word;
use crate::config::keymap::Chord;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

/// Why a key may not be bound; `None` when it may.
pub fn forbidden(chord: Chord) -> Option<Word> {
    let (ctrl, alt, shift) = (
        chord.mods().contains(KeyModifiers::CONTROL),
        chord.mods().contains(KeyModifiers::ALT),
        chord.mods().contains(KeyModifiers::SHIFT),
    );
    match chord.code() {
        _ if ctrl && alt => Some(Word("never-altgr")),
        _ if ctrl && shift => Some(Word("never-terminal")),
        KeyCode::Char(c) if alt => {
            Some(if c.is_ascii() { Word("never-terminal") } else { Word("never-altgr") })
        }
        KeyCode::Char(c) if ctrl => ctrl_char(c),
        KeyCode::Char(c) if !nordic(c) => Some(Word("never-altgr")),
        KeyCode::F(10 | 11) => Some(Word("never-terminal")),
        KeyCode::F(4) if alt => Some(Word("never-terminal")),
        KeyCode::Insert => Some(Word("never-terminal")),
        KeyCode::Tab | KeyCode::BackTab if ctrl => Some(Word("never-terminal")),
        KeyCode::Enter if ctrl || alt || shift => Some(Word("never-sent")),
        KeyCode::Esc | KeyCode::Backspace if ctrl || alt || shift => Some(Word("never-sent")),
        KeyCode::Up | KeyCode::Down | KeyCode::PageUp | KeyCode::PageDown if ctrl || shift => {
            Some(Word("never-terminal"))
        }
        _ if alt || shift => Some(Word("never-terminal")),
        _ => None,
    }
}

/// Ctrl with a letter is free but for the few that a terminal takes or sends as another key.
fn ctrl_char(c: char) -> Option<Word> {
    match c {
        'v' => Some(Word("never-terminal")),
        'i' | 'm' => Some(Word("never-sent")),
        'a'..='z' => None,
        _ => Some(Word("never-sent")),
    }
}

/// Characters that a Swedish and a Finnish keyboard give without AltGr and without a dead key, and
/// that are no letters of one language only.
fn nordic(c: char) -> bool {
    c.is_ascii_alphanumeric() || " ?:;.,+-_*/()=!\"%&'<>".contains(c)
}
