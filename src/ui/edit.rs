//! Editing a text: cursor, whole-text selection, undo. The one-line and the many-line box share it.
//!
//! Moving and deleting go by what a reader sees as one letter, which `tui_input` knows; undo,
//! selection and pasting as one edit are ours.

use crate::config::command::Command;
use std::fmt;
use tui_input::{Input, InputRequest};
use zeroize::{Zeroize as _, Zeroizing};

/// What an editor made of a command or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Did {
    /// Not its business: the command may mean something to whoever holds the editor.
    Ignored,
    /// Only the cursor or the selection moved, or there was nothing to change.
    Moved,
    /// The text is another now.
    Changed,
    /// The text is another now, and what was cut out belongs on the clipboard.
    Cut(String),
    /// Nothing changed; this belongs on the clipboard.
    Copied(String),
    /// The text was refused whole: it would have made the content longer than the limit.
    TooLong,
}

/// A text and the cursor in it, as undo keeps them.
#[derive(Clone, PartialEq, Eq, Default)]
struct Shot {
    text: Zeroizing<String>,
    cursor: usize,
}

/// Most bytes of earlier texts kept for undo.
const KEPT: usize = 1 << 20;

/// A text being edited, which may be a passphrase: its `Debug` tells how long the text is and never what
/// it says, and what it held is wiped when it goes.
#[derive(Clone, Default)]
pub struct Editor {
    input: Input,
    all: bool,
    running: bool,
    back: Vec<Shot>,
    forth: Vec<Shot>,
}

impl fmt::Debug for Editor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (length, cursor) = (self.value().len(), self.cursor());
        f.debug_struct("Editor").field("length", &length).field("cursor", &cursor).finish()
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        String::from(std::mem::take(&mut self.input)).zeroize();
    }
}

impl Editor {
    /// An editor that holds `text`, cursor at the end.
    pub fn with(text: &str) -> Self {
        let mut editor = Self::default();
        editor.input = Input::new(text.to_owned());
        editor
    }

    /// The text as it stands.
    pub fn value(&self) -> &str {
        self.input.value()
    }

    /// How many code points stand before the cursor.
    pub fn cursor(&self) -> usize {
        self.input.cursor()
    }

    /// The cursor's column on screen, counted from the beginning of the text.
    pub fn column(&self) -> usize {
        self.input.visual_cursor()
    }

    /// Whether the whole text is selected: the next letter replaces it.
    pub fn all(&self) -> bool {
        self.all
    }

    /// Whether the cursor stands after the last letter.
    pub fn at_end(&self) -> bool {
        self.input.cursor() == self.value().chars().count()
    }

    /// Selects the whole text when there is any.
    pub fn select_all(&mut self) {
        self.all = !self.value().is_empty();
    }

    /// Puts the cursor after so many code points.
    pub fn move_to(&mut self, cursor: usize) {
        self.all = false;
        self.running = false;
        self.input.handle(InputRequest::SetCursor(cursor));
    }

    /// Replaces the text as one edit that can be undone.
    pub fn set(&mut self, text: &str) {
        if self.value() != text {
            self.keep();
            self.put(text.to_owned(), usize::MAX);
        }
    }

    /// Replaces the text and forgets every earlier one.
    pub fn reset(&mut self, text: &str) {
        *self = Self::with(text);
    }

    /// Puts clean text in at the cursor, in place of the selection. A single letter joins the
    /// letters typed just before it into one undo step; anything longer is a step of its own.
    pub fn insert(&mut self, text: &str, limit: usize) -> Did {
        if text.is_empty() {
            return Did::Moved;
        }
        let kept = if self.all { 0 } else { self.value().len() };
        if kept + text.len() > limit {
            return Did::TooLong;
        }
        let letter = text.chars().count() == 1 && !text.chars().all(char::is_whitespace);
        if !(letter && self.running && !self.all) {
            self.keep();
        }
        let (before, after) = if self.all { ("", "") } else { self.halves() };
        let cursor = before.chars().count() + text.chars().count();
        let whole = [before, text, after].concat();
        self.put(whole, cursor);
        self.running = letter;
        Did::Changed
    }

    /// Does what a command of the boxes says, if it is one.
    pub fn command(&mut self, command: Command) -> Did {
        match command {
            Command::SelectAll => {
                self.select_all();
                Did::Moved
            }
            Command::Copy => Did::Copied(self.value().to_owned()),
            Command::Cut => self.cut(),
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Empty => self.delete(InputRequest::DeleteLine),
            Command::Erase => self.delete(InputRequest::DeletePrevChar),
            Command::Delete => self.delete(InputRequest::DeleteNextChar),
            Command::DeleteWord => self.delete(InputRequest::DeletePrevWord),
            Command::Left => self.step(InputRequest::GoToPrevChar, InputRequest::GoToStart),
            Command::Right => self.step(InputRequest::GoToNextChar, InputRequest::GoToEnd),
            Command::WordLeft => self.step(InputRequest::GoToPrevWord, InputRequest::GoToStart),
            Command::WordRight => self.step(InputRequest::GoToNextWord, InputRequest::GoToEnd),
            Command::Home => self.step(InputRequest::GoToStart, InputRequest::GoToStart),
            Command::End => self.step(InputRequest::GoToEnd, InputRequest::GoToEnd),
            _ => Did::Ignored,
        }
    }

    /// The text before and after the cursor.
    fn halves(&self) -> (&str, &str) {
        let text = self.value();
        let byte = text.char_indices().nth(self.cursor()).map_or(text.len(), |(at, _)| at);
        text.split_at_checked(byte).unwrap_or((text, ""))
    }

    fn step(&mut self, plain: InputRequest, selected: InputRequest) -> Did {
        self.running = false;
        let selected = std::mem::take(&mut self.all).then_some(selected);
        self.input.handle(selected.unwrap_or(plain));
        Did::Moved
    }

    fn delete(&mut self, request: InputRequest) -> Did {
        let request = if self.all { InputRequest::DeleteLine } else { request };
        let before = self.shot();
        self.input.handle(request);
        self.all = false;
        self.running = false;
        if self.value() == *before.text {
            return Did::Moved;
        }
        self.push(before);
        Did::Changed
    }

    fn cut(&mut self) -> Did {
        if self.value().is_empty() {
            return Did::Moved;
        }
        let text = self.value().to_owned();
        self.keep();
        self.put(String::new(), 0);
        Did::Cut(text)
    }

    fn undo(&mut self) -> Did {
        let Some(shot) = self.back.pop() else { return Did::Moved };
        self.forth.push(self.shot());
        self.put(shot.text.to_string(), shot.cursor);
        Did::Changed
    }

    fn redo(&mut self) -> Did {
        let Some(shot) = self.forth.pop() else { return Did::Moved };
        self.back.push(self.shot());
        self.put(shot.text.to_string(), shot.cursor);
        Did::Changed
    }

    fn shot(&self) -> Shot {
        Shot { text: Zeroizing::new(self.value().to_owned()), cursor: self.cursor() }
    }

    fn keep(&mut self) {
        let shot = self.shot();
        self.push(shot);
    }

    fn push(&mut self, shot: Shot) {
        self.back.push(shot);
        self.forth.clear();
        let mut bytes: usize = self.back.iter().map(|shot| shot.text.len() + 32).sum();
        while bytes > KEPT && self.back.len() > 1 {
            bytes -= self.back.remove(0).text.len() + 32;
        }
    }

    fn put(&mut self, text: String, cursor: usize) {
        String::from(std::mem::take(&mut self.input)).zeroize();
        self.input = Input::new(text).with_cursor(cursor);
        self.all = false;
        self.running = false;
    }
}

/// A text as it came from the keyboard or the clipboard, made fit for a box: one kind of line break,
/// blanks for tabs, no other control signs. Line breaks become blanks unless `many`, those at the
/// end fall away.
pub fn clean(text: &str, many: bool) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = if many { text.as_str() } else { text.trim_end_matches('\n') };
    text.chars()
        .filter_map(|c| match c {
            '\n' if many => Some('\n'),
            '\n' | '\t' => Some(' '),
            c if c.is_control() => None,
            c => Some(c),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &str) -> Editor {
        let mut editor = Editor::default();
        for letter in words.chars() {
            assert_eq!(editor.insert(&letter.to_string(), 100), Did::Changed);
        }
        editor
    }

    #[test]
    fn undo_takes_back_a_word_at_a_time_and_redo_brings_it_again() {
        let mut editor = typed("gick förr på dans");
        let mut seen = Vec::new();
        while editor.command(Command::Undo) == Did::Changed {
            seen.push(editor.value().to_owned());
        }
        assert_eq!(
            seen,
            ["gick förr på ", "gick förr på", "gick förr ", "gick förr", "gick ", "gick", ""]
        );
        while editor.command(Command::Redo) == Did::Changed {}
        assert_eq!(editor.value(), "gick förr på dans");
        editor.insert("!", 100);
        assert_eq!(editor.command(Command::Redo), Did::Moved);
    }

    #[test]
    fn a_paste_is_one_edit_and_replaces_the_selection() {
        let mut editor = typed("abc");
        editor.command(Command::SelectAll);
        editor.insert("en hel mening", 100);
        assert_eq!(editor.value(), "en hel mening");
        editor.command(Command::Undo);
        assert_eq!(editor.value(), "abc");
        assert_eq!(editor.cursor(), 3);
    }

    #[test]
    fn letters_are_what_a_reader_sees() {
        let mut editor = Editor::with("A\u{30a}sa 👩‍👩‍👧!");
        editor.command(Command::Erase);
        editor.command(Command::Erase);
        assert_eq!(editor.value(), "A\u{30a}sa ");
        editor.command(Command::Home);
        editor.command(Command::Delete);
        assert_eq!(editor.value(), "sa ");
    }

    #[test]
    fn words_are_passed_and_deleted_whole() {
        let mut editor = Editor::with("vill ha programmet");
        editor.command(Command::WordLeft);
        assert_eq!(editor.cursor(), 8);
        editor.command(Command::DeleteWord);
        assert_eq!(editor.value(), "vill programmet");
        editor.command(Command::WordRight);
        assert!(editor.at_end());
        editor.command(Command::Empty);
        assert_eq!(editor.value(), "");
        editor.command(Command::Undo);
        assert_eq!(editor.value(), "vill programmet");
    }

    #[test]
    fn a_selection_is_left_at_the_side_one_goes_to_and_deleted_as_one() {
        let mut editor = Editor::with("abc");
        editor.command(Command::SelectAll);
        editor.command(Command::Left);
        assert_eq!((editor.cursor(), editor.all()), (0, false));
        editor.command(Command::SelectAll);
        editor.command(Command::Erase);
        assert_eq!(editor.value(), "");
        assert_eq!(editor.command(Command::Erase), Did::Moved);
        editor.command(Command::SelectAll);
        assert!(!editor.all());
    }

    #[test]
    fn cutting_hands_the_text_over() {
        let mut editor = Editor::with("abc");
        assert_eq!(editor.command(Command::Cut), Did::Cut("abc".into()));
        assert_eq!(editor.command(Command::Cut), Did::Moved);
        editor.command(Command::Undo);
        assert_eq!(editor.command(Command::Copy), Did::Copied("abc".into()));
        assert_eq!(editor.command(Command::Save), Did::Ignored);
    }

    #[test]
    fn what_would_not_fit_is_refused_whole() {
        let mut editor = Editor::with("abc");
        assert_eq!(editor.insert("defg", 6), Did::TooLong);
        assert_eq!(editor.value(), "abc");
        editor.select_all();
        assert_eq!(editor.insert("defghi", 6), Did::Changed);
    }

    #[test]
    fn undo_keeps_within_its_bytes() {
        let mut editor = Editor::default();
        for _ in 0..20 {
            editor.set(&"x".repeat(KEPT / 8));
            editor.set("y");
        }
        assert!(editor.back.iter().map(|shot| shot.text.len()).sum::<usize>() <= KEPT);
    }

    #[test]
    fn pasted_text_loses_what_no_box_can_show() {
        assert_eq!(clean("a\r\nb\rc\td\u{1b}[31m\n", false), "a b c d[31m");
        assert_eq!(clean("a\r\nb\rc\n", true), "a\nb\nc\n");
    }
}
