//! Keys, pastes and the mouse.

use super::Harness;
use ratatui::crossterm::event::{
    Event as Raw, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};
use tillit::app::Event;
use tillit::base::text::width;
use tillit::config::keymap::Chord;

impl Harness {
    /// Types keys one by one, in the notation of key files: `"2s"`, `"gun<enter>"`, `"<ctrl-s>"`;
    /// `<lt>` is `<`.
    pub fn keys(&mut self, keys: &str) -> &mut Self {
        for key in read_keys(keys) {
            self.raw(vec![Raw::Key(key)]);
        }
        self
    }

    /// Gives the program terminal events that were all waiting together.
    pub fn raw(&mut self, waiting: Vec<Raw>) -> &mut Self {
        self.app.handle(Event::Terminal(waiting));
        self.settle();
        self
    }

    /// Pastes as a terminal does that marks pastes.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.raw(vec![Raw::Paste(text.into())])
    }

    /// Pastes as Windows does: every character a key, all of them waiting at once.
    pub fn burst(&mut self, text: &str) -> &mut Self {
        let key = |c| match c {
            '\n' => KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE),
            c => KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE),
        };
        self.raw(text.chars().map(|c| Raw::Key(key(c))).collect())
    }

    /// Clicks on the first place where the picture shows this text.
    pub fn click(&mut self, text: &str) -> &mut Self {
        let screen = self.screen();
        let at = screen.lines().enumerate().find_map(|(y, line)| {
            let byte = line.find(text)?;
            let x = width(line.get(..byte)?);
            Some((u16::try_from(x).ok()?, u16::try_from(y).ok()?))
        });
        let (column, row) = at.unwrap_or_else(|| panic!("no {text:?} on\n{screen}"));
        self.mouse(MouseEventKind::Down(MouseButton::Left), column, row)
    }

    /// Clicks on a cell, from 0.
    pub fn click_at(&mut self, column: u16, row: u16) -> &mut Self {
        let _ = self.screen();
        self.mouse(MouseEventKind::Down(MouseButton::Left), column, row)
    }

    /// Turns the wheel one notch over a cell.
    pub fn wheel(&mut self, column: u16, row: u16, down: bool) -> &mut Self {
        let _ = self.screen();
        let kind = if down { MouseEventKind::ScrollDown } else { MouseEventKind::ScrollUp };
        self.mouse(kind, column, row)
    }

    /// Moves the mouse over a cell, as a knock against the table does.
    pub fn nudge(&mut self, column: u16, row: u16) -> &mut Self {
        self.mouse(MouseEventKind::Moved, column, row)
    }

    fn mouse(&mut self, kind: MouseEventKind, column: u16, row: u16) -> &mut Self {
        self.raw(vec![Raw::Mouse(MouseEvent { kind, column, row, modifiers: KeyModifiers::NONE })])
    }
}

/// The keys of a text in the notation of key files; capitals and signs stand as they are.
#[must_use]
pub fn read_keys(keys: &str) -> Vec<KeyEvent> {
    let mut out = Vec::new();
    let mut rest = keys;
    while let Some(c) = rest.chars().next() {
        let named = rest.strip_prefix('<').and_then(|tail| tail.split_once('>'));
        let (key, tail) = match named {
            Some(("lt", tail)) => (plain('<'), tail),
            Some((name, tail)) => {
                let chord = Chord::parse(name).unwrap_or_else(|| panic!("no key {name:?}"));
                (KeyEvent::new(chord.code(), chord.mods()), tail)
            }
            None => (plain(c), rest.get(c.len_utf8()..).unwrap_or_default()),
        };
        out.push(key);
        rest = tail;
    }
    out
}

fn plain(c: char) -> KeyEvent {
    KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE)
}
