//! The edge: what a terminal sends, made the same everywhere before anything else sees it.
//!
//! Three things differ between terminals and would each lose or spoil text if they came further in:
//! Windows sends key releases, sends `AltGr` as Ctrl+Alt, and sends a paste as single key presses.

use ratatui::crossterm::event::{
    Event as Raw, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseEvent,
};
use std::collections::BTreeSet;

/// How many printable keys must wait behind the one just read for them all to be one paste.
const BURST: usize = 4;

/// One thing the user did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    Key(KeyEvent),
    /// Text that came at once; line breaks are `\n`, other control characters are gone.
    Paste(String),
    Mouse(MouseEvent),
    Resize,
}

/// Remembers which keys are down, to tell the release of a key from a character typed as Alt+digits.
#[derive(Debug, Default)]
pub struct Edge {
    down: BTreeSet<char>,
}

impl Edge {
    /// Cleans everything that was waiting when the terminal was read.
    ///
    /// What waits together matters: five keys that arrive at once were pasted, not typed.
    pub fn read(&mut self, waiting: Vec<Raw>) -> Vec<Input> {
        let clean: Vec<Input> = waiting.into_iter().filter_map(|raw| self.one(raw)).collect();
        let mut out = Vec::new();
        let mut run: Vec<KeyEvent> = Vec::new();
        for input in clean {
            match input {
                Input::Key(key) if burst_char(&key).is_some() => run.push(key),
                other => {
                    flush(&mut run, &mut out);
                    out.push(other);
                }
            }
        }
        flush(&mut run, &mut out);
        out
    }

    fn one(&mut self, raw: Raw) -> Option<Input> {
        match raw {
            Raw::Key(key) => self.key(key).map(Input::Key),
            Raw::Paste(text) => Some(Input::Paste(tidy_paste(&text))),
            Raw::Mouse(mouse) => Some(Input::Mouse(mouse)),
            Raw::Resize(..) => Some(Input::Resize),
            Raw::FocusGained | Raw::FocusLost => None,
        }
    }

    fn key(&mut self, key: KeyEvent) -> Option<KeyEvent> {
        match (key.kind, key.code) {
            (KeyEventKind::Release, KeyCode::Char(c)) => {
                self.typed_by_number(c).then(|| KeyEvent::new(key.code, KeyModifiers::NONE))
            }
            (KeyEventKind::Release, _) => None,
            (_, KeyCode::Char(c)) => {
                self.down.insert(c);
                Some(plain(key, c))
            }
            _ => Some(KeyEvent::new(key.code, key.modifiers)),
        }
    }

    /// Alt+064 gives no press, only a release that carries the character. Any other release
    /// follows a press; Shift may have changed the character in between, so one press answers
    /// for one release whatever the character.
    fn typed_by_number(&mut self, c: char) -> bool {
        if self.down.is_empty() {
            return true;
        }
        if !self.down.remove(&c) {
            self.down.clear();
        }
        false
    }
}

/// Folds `AltGr`, which Windows reports as Ctrl+Alt with the finished character.
///
/// ASCII letters and digits stay as they came: there Ctrl+Alt was really meant, and is bound to nothing.
fn plain(key: KeyEvent, c: char) -> KeyEvent {
    let altgr = key.modifiers.contains(KeyModifiers::CONTROL | KeyModifiers::ALT);
    if altgr && !c.is_ascii_alphanumeric() && !c.is_control() {
        return KeyEvent::new(key.code, KeyModifiers::NONE);
    }
    KeyEvent::new(key.code, key.modifiers)
}

/// The character a key types, if it types one: no Ctrl and no Alt with it.
#[must_use]
pub fn typed(key: &KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Char(c) if (key.modifiers - KeyModifiers::SHIFT).is_empty() => Some(c),
        _ => None,
    }
}

/// What a key stands for inside a paste that arrives as key presses.
fn burst_char(key: &KeyEvent) -> Option<char> {
    match key.code {
        KeyCode::Enter if key.modifiers.is_empty() => Some('\n'),
        KeyCode::Tab if key.modifiers.is_empty() => Some('\t'),
        // A line feed arrives as Ctrl+J where the terminal does not mark pastes.
        KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => Some('\n'),
        _ => typed(key),
    }
}

fn flush(run: &mut Vec<KeyEvent>, out: &mut Vec<Input>) {
    if is_paste(run) {
        let text: String = run.iter().filter_map(burst_char).collect();
        out.push(Input::Paste(tidy_paste(&text)));
        run.clear();
    } else {
        out.extend(run.drain(..).map(Input::Key));
    }
}

/// A held key repeats the same character; only changes of character count.
fn is_paste(run: &[KeyEvent]) -> bool {
    let mut last = None;
    let mut changes = 0_usize;
    for c in run.iter().filter_map(typed) {
        changes += usize::from(last != Some(c));
        last = Some(c);
    }
    changes > BURST
}

/// Line breaks become `\n`, tabs spaces; what is left of control characters cannot be shown or
/// typed and goes.
fn tidy_paste(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', " ")
        .chars()
        .filter(|c| *c == '\n' || !c.is_control())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(c: char) -> Raw {
        Raw::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE))
    }
    fn release(c: char) -> Raw {
        Raw::Key(KeyEvent::new_with_kind(
            KeyCode::Char(c),
            KeyModifiers::NONE,
            KeyEventKind::Release,
        ))
    }
    fn keys(inputs: &[Input]) -> String {
        inputs
            .iter()
            .filter_map(|i| match i {
                Input::Key(k) => typed(k),
                _ => None,
            })
            .collect()
    }
    fn all(text: &str) -> Vec<Raw> {
        text.chars()
            .map(|c| match c {
                '\n' => Raw::Key(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE)),
                c => press(c),
            })
            .collect()
    }

    #[test]
    fn releases_do_nothing() {
        let mut edge = Edge::default();
        let got = edge.read(vec![press('a'), release('a'), press('b'), release('b')]);
        assert_eq!(keys(&got), "ab");
    }

    #[test]
    fn a_release_after_shift_is_let_go_is_no_character() {
        let mut edge = Edge::default();
        assert_eq!(keys(&edge.read(vec![press('!'), release('1')])), "!");
    }

    #[test]
    fn a_character_typed_by_its_number_arrives() {
        let mut edge = Edge::default();
        assert_eq!(keys(&edge.read(vec![press('a'), release('a'), release('@')])), "a@");
    }

    #[test]
    fn altgr_is_folded_and_ctrl_alt_letters_are_not() {
        let mut edge = Edge::default();
        let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
        for (c, modifiers) in [('@', both), ('{', both | KeyModifiers::SHIFT), ('€', both)] {
            let got = edge.read(vec![Raw::Key(KeyEvent::new(KeyCode::Char(c), modifiers))]);
            assert_eq!(keys(&got), c.to_string());
        }
        for c in ['q', '3'] {
            let got = edge.read(vec![Raw::Key(KeyEvent::new(KeyCode::Char(c), both))]);
            assert_eq!(keys(&got), "", "{c}");
        }
    }

    #[test]
    fn five_different_keys_at_once_are_a_paste_and_enter_is_inside_it() {
        let got = Edge::default().read(all("ring\nAnna\n"));
        assert_eq!(got, [Input::Paste("ring\nAnna\n".into())]);
    }

    #[test]
    fn four_keys_at_once_are_keys() {
        assert_eq!(keys(&Edge::default().read(all("ring"))), "ring");
    }

    #[test]
    fn a_held_key_is_not_a_paste() {
        assert_eq!(keys(&Edge::default().read(all("jjjjjjjjjjjj"))), "jjjjjjjjjjjj");
    }

    #[test]
    fn a_command_key_splits_a_burst() {
        let mut waiting = all("abcde");
        waiting.push(Raw::Key(KeyEvent::new(KeyCode::Char('s'), KeyModifiers::CONTROL)));
        let got = Edge::default().read(waiting);
        assert_eq!(got.len(), 2);
        assert_eq!(got[0], Input::Paste("abcde".into()));
    }

    #[test]
    fn a_marked_paste_has_plain_line_breaks_and_no_control_characters() {
        let got = Edge::default().read(vec![Raw::Paste("a\r\nb\rc\td\u{1b}[2Je".into())]);
        assert_eq!(got, [Input::Paste("a\nb\nc d[2Je".into())]);
    }

    #[test]
    fn a_huge_paste_comes_whole_for_the_box_to_refuse() {
        let got = Edge::default().read(vec![Raw::Paste("x".repeat(10_000_000))]);
        assert!(matches!(&got[..], [Input::Paste(text)] if text.len() == 10_000_000));
    }
}
