//! Keys that are never bound: they need the Alt Gr key or a dead key on a Nordic keyboard, a terminal
//! keeps them for itself, or many terminals do not send them at all.

use crate::base::phrase::Word;
use crate::config::keymap::Chord;
use ratatui::crossterm::event::{KeyCode, KeyModifiers};

const ALT_GR: Word = Word("never-altgr");
const TERMINAL: Word = Word("never-terminal");
const NOT_SENT: Word = Word("never-sent");

/// Why a key may not be bound, as the key of a phrase; `None` when it may.
pub fn forbidden(chord: Chord) -> Option<Word> {
    let held = |mods| chord.mods().contains(mods);
    if held(KeyModifiers::CONTROL | KeyModifiers::ALT) {
        return Some(ALT_GR);
    }
    if held(KeyModifiers::CONTROL | KeyModifiers::SHIFT) {
        return Some(TERMINAL);
    }
    if held(KeyModifiers::CONTROL) {
        return with_ctrl(chord.code());
    }
    if !chord.mods().is_empty() {
        return Some(with_alt_or_shift(chord.code()));
    }
    match chord.code() {
        KeyCode::Char(c) if !nordic(c) => Some(ALT_GR),
        // F10 opens a menu and F11 fills the screen.
        KeyCode::F(10 | 11) | KeyCode::Insert => Some(TERMINAL),
        _ => None,
    }
}

/// Ctrl with a letter is free but for the few that a terminal takes or sends as another key, and so
/// are Ctrl+Left and Ctrl+Right.
fn with_ctrl(code: KeyCode) -> Option<Word> {
    match code {
        KeyCode::Char('v') => Some(TERMINAL),
        KeyCode::Char('i' | 'm') => Some(NOT_SENT),
        KeyCode::Char('a'..='z') | KeyCode::Left | KeyCode::Right => None,
        KeyCode::Char(_) | KeyCode::Enter | KeyCode::Esc | KeyCode::Backspace => Some(NOT_SENT),
        _ => Some(TERMINAL),
    }
}

fn with_alt_or_shift(code: KeyCode) -> Word {
    match code {
        KeyCode::Enter | KeyCode::Esc | KeyCode::Backspace => NOT_SENT,
        _ => TERMINAL,
    }
}

/// Characters that a Swedish and a Finnish keyboard give without Alt Gr and without a dead key, and
/// that are no letters of some languages only.
fn nordic(c: char) -> bool {
    c.is_ascii_alphanumeric() || " ?:;.,+-_*/()=!\"%&'<>".contains(c)
}
