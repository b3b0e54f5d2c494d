//! The box for one line of text.

use super::{
    draw,
    edit::{Did, Editor, clean},
    look::Look,
};
use crate::{base::text, config::command::Command, config::theme::Role};
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use unicode_segmentation::UnicodeSegmentation;

/// Most bytes a one-line box takes.
pub const LINE_LIMIT: usize = 4_000;

/// A line of text with its cursor.
#[derive(Debug, Clone, Default)]
pub struct Line {
    editor: Editor,
    /// How many columns were hidden at the left when it was last drawn.
    from: Cell<usize>,
    /// What stands here is meant as it is: no longer word is to be offered for it.
    whole: bool,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, Default)]
pub struct Face<'a> {
    /// Whether what is typed goes here: the hardware cursor stands in it.
    pub focused: bool,
    /// What is likely meant, shown after what is typed.
    pub ghost: &'a str,
    /// What an empty box says it is for.
    pub hint: &'a str,
    /// Draw a dot for each letter: a passphrase.
    pub secret: bool,
}

impl Line {
    /// The text as it stands.
    pub fn value(&self) -> &str {
        self.editor.value()
    }

    /// The editor within.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// The editor within, to change it.
    pub fn editor_mut(&mut self) -> &mut Editor {
        &mut self.editor
    }

    /// Types or pastes at the cursor; line breaks become blanks.
    pub fn text(&mut self, text: &str) -> Did {
        self.whole = false;
        self.editor.insert(&clean(text, false), LINE_LIMIT)
    }

    /// Whether a longer word may be meant by what stands here.
    pub fn open(&self) -> bool {
        !self.whole
    }

    /// Offers no longer word for what stands here, until something more is typed.
    pub fn close(&mut self) {
        self.whole = true;
    }

    /// Replaces the text as one edit.
    pub fn set(&mut self, text: &str) {
        self.editor.set(&clean(text, false));
    }

    /// Does what a command of the boxes says, if it is one.
    pub fn command(&mut self, command: Command) -> Did {
        self.editor.command(command)
    }

    /// Puts the cursor where the box in use was clicked; `column` counts from the left bracket.
    pub fn click(&mut self, column: u16) {
        let want = self.from.get() + usize::from(column.saturating_sub(1));
        let (mut cols, mut cursor) = (0, 0);
        for letter in self.value().graphemes(true) {
            cols += text::width(letter);
            if cols > want {
                break;
            }
            cursor += letter.chars().count();
        }
        self.editor.move_to(cursor);
    }

    /// Draws the line as `[text    ]` over the first row of `area`, scrolled so that the cursor shows.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, face: Face) {
        if area.width < 3 || area.height == 0 {
            return;
        }
        let role = if face.focused { Role::Focus } else { Role::Field };
        let style = look.style(role);
        let inner = usize::from(area.width - 2);
        draw::put(f, area, (0, 0), &format!("[{}]", " ".repeat(inner)), style);
        let text = if face.secret { dots(self.value()) } else { self.value().to_owned() };
        let column = if face.secret { self.dot_column() } else { self.editor.column() };
        // All of it is chosen: whoever comes here reads it from its beginning.
        let written = face.focused && !self.editor.all();
        let from = if written { scroll(column, inner) } else { 0 };
        self.from.set(from);
        let shown = window(&text, from, inner);
        let style =
            if self.editor.all() && face.focused { look.style(Role::Selected) } else { style };
        let within = Rect { x: area.x + 1, width: area.width - 2, height: 1, ..area };
        let end = draw::put(f, within, (0, 0), &shown, style);
        let after = if text.is_empty() && face.ghost.is_empty() { face.hint } else { face.ghost };
        if end < within.width {
            draw::put(f, within, (end, 0), after, look.style(Role::Hint));
        }
        if !face.focused && text::width(&text) > inner {
            draw::put(f, area, (area.width - 2, 0), "»", look.style(Role::Hint));
        }
        if face.focused {
            if from > 0 {
                draw::put(f, area, (0, 0), "«", look.style(Role::Hint));
            }
            let at = u16::try_from(column - from).unwrap_or(u16::MAX);
            draw::cursor(f, area, (at.saturating_add(1).min(area.width - 1), 0));
        }
    }

    fn dot_column(&self) -> usize {
        let before: String = self.value().chars().take(self.editor.cursor()).collect();
        before.graphemes(true).count()
    }
}

fn dots(text: &str) -> String {
    "*".repeat(text.graphemes(true).count())
}

/// How many columns are hidden on the left so that the cursor, and a cell to write in, show.
fn scroll(column: usize, inner: usize) -> usize {
    (column + 1).saturating_sub(inner)
}

/// The part of a text from column `from` on, at most `inner` columns wide.
fn window(text: &str, from: usize, inner: usize) -> String {
    let (mut shown, mut at) = (String::new(), 0);
    for letter in text.graphemes(true) {
        let wide = text::width(letter);
        if at + wide > from + inner {
            break;
        }
        if at >= from {
            shown.push_str(letter);
        } else if at + wide > from {
            // Half of a wide letter is hidden: a blank keeps the rest in its columns.
            shown.push(' ');
        }
        at += wide;
    }
    shown
}

#[cfg(test)]
mod tests;
