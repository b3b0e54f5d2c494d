//! The box for a text of several lines.

use super::{
    draw,
    edit::{Did, Editor, clean},
    look::Look,
};
use crate::{base::text, config::command::Command, config::theme::Role};
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;
use unicode_segmentation::UnicodeSegmentation;

/// Most bytes a box of several lines takes.
pub const AREA_LIMIT: usize = 100_000;

/// A text of several lines with its cursor, wrapped between words at the width it is drawn.
#[derive(Debug, Clone)]
pub struct Area {
    editor: Editor,
    goal: Option<usize>,
    top: Cell<usize>,
    width: Cell<u16>,
}

impl Default for Area {
    fn default() -> Self {
        Self { editor: Editor::default(), goal: None, top: Cell::new(0), width: Cell::new(60) }
    }
}

/// One row as it is drawn: code points `from..to` of the whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Row {
    from: usize,
    to: usize,
    text: String,
}

impl Area {
    /// An area that holds `text`, cursor at the end.
    pub fn with(text: &str) -> Self {
        Self { editor: Editor::with(&clean(text, true)), ..Self::default() }
    }

    /// The text as it stands, lines parted by `\n`.
    pub fn value(&self) -> &str {
        self.editor.value()
    }

    /// The editor within.
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Types or pastes at the cursor; line breaks are kept.
    pub fn text(&mut self, text: &str) -> Did {
        self.goal = None;
        self.editor.insert(&clean(text, true), AREA_LIMIT)
    }

    /// Replaces the text as one edit.
    pub fn set(&mut self, text: &str) {
        self.goal = None;
        self.editor.set(&clean(text, true));
    }

    /// Puts a text back with the cursor where it stood, forgetting every earlier one.
    pub fn put(&mut self, text: &str, cursor: usize) {
        self.goal = None;
        self.editor.reset(text);
        self.editor.move_to(cursor);
    }

    /// Does what a command of the boxes says. Up on the first row and Down on the last are not its
    /// business, so that they lead out of the box.
    pub fn command(&mut self, command: Command) -> Did {
        match command {
            Command::LineBreak => self.text("\n"),
            Command::Up => self.step(-1),
            Command::Down => self.step(1),
            Command::Home | Command::End => self.edge(command == Command::End),
            _ => {
                self.goal = None;
                self.editor.command(command)
            }
        }
    }

    /// How many rows the text takes in a box so wide, brackets included.
    pub fn rows(&self, width: u16) -> u16 {
        u16::try_from(rows(self.value(), inner(width)).len()).unwrap_or(u16::MAX)
    }

    /// Draws the text row by row, each between brackets, scrolled so that the cursor shows.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, focused: bool) {
        if area.width < 3 || area.height == 0 {
            return;
        }
        self.width.set(area.width);
        let role = if focused { Role::Focus } else { Role::Field };
        let rows = rows(self.value(), inner(area.width));
        let (at, column) = place(&rows, self.editor.cursor());
        let top = self.scrolled(at, usize::from(area.height), rows.len(), focused);
        let text_role = if focused && self.editor.all() { Role::Selected } else { role };
        let within = Rect { x: area.x + 1, width: area.width - 2, ..area };
        for line in 0..area.height {
            let blank = " ".repeat(usize::from(area.width - 2));
            draw::put(f, area, (0, line), &format!("[{blank}]"), look.style(role));
            if let Some(row) = rows.get(top + usize::from(line)) {
                draw::put(f, within, (0, line), row.text.trim_end(), look.style(text_role));
            }
        }
        Self::more_marks(f, area, look, (top, rows.len()));
        if focused {
            let line = u16::try_from(at - top).unwrap_or(u16::MAX);
            let column = u16::try_from(column).unwrap_or(u16::MAX);
            draw::cursor(f, within, (column.min(within.width.saturating_sub(1)), line));
        }
    }

    fn more_marks(f: &mut Frame, area: Rect, look: &Look, (top, all): (usize, usize)) {
        let edge = area.width - 1;
        if top > 0 {
            draw::put(f, area, (edge, 0), "-", look.style(Role::Hint));
        }
        if top + usize::from(area.height) < all {
            draw::put(f, area, (edge, area.height - 1), "+", look.style(Role::Hint));
        }
    }

    fn scrolled(&self, at: usize, height: usize, all: usize, focused: bool) -> usize {
        if !focused {
            self.top.set(0);
            return 0;
        }
        let top = self.top.get().min(all.saturating_sub(height));
        let top = top.min(at).max((at + 1).saturating_sub(height));
        self.top.set(top);
        top
    }

    fn step(&mut self, by: isize) -> Did {
        let rows = rows(self.value(), inner(self.width.get()));
        let (at, column) = place(&rows, self.editor.cursor());
        let goal = *self.goal.get_or_insert(column);
        let Some(row) = at.checked_add_signed(by).and_then(|at| rows.get(at)) else {
            self.goal = None;
            return Did::Ignored;
        };
        let (mut cols, mut cursor) = (0, row.from);
        for letter in row.text.graphemes(true) {
            cols += text::width(letter);
            if cols > goal || cursor + letter.chars().count() > row.to {
                break;
            }
            cursor += letter.chars().count();
        }
        self.editor.move_to(cursor);
        Did::Moved
    }

    fn edge(&mut self, end: bool) -> Did {
        self.goal = None;
        let rows = rows(self.value(), inner(self.width.get()));
        let (at, _) = place(&rows, self.editor.cursor());
        if let Some(row) = rows.get(at) {
            // The end of a wrapped row is the beginning of the next: stay before its last blank.
            let wrapped = rows.get(at + 1).is_some_and(|next| next.from == row.to);
            let last = if wrapped { row.to.saturating_sub(1).max(row.from) } else { row.to };
            self.editor.move_to(if end { last } else { row.from });
        }
        Did::Moved
    }
}

fn inner(width: u16) -> usize {
    // One column is left for the cursor after a full row.
    usize::from(width.saturating_sub(3)).max(1)
}

/// The row and the column in it where the cursor stands.
fn place(rows: &[Row], cursor: usize) -> (usize, usize) {
    let at = rows.iter().rposition(|row| row.from <= cursor).unwrap_or(0);
    let column = rows.get(at).map_or(0, |row| {
        let before: String = row.text.chars().take(cursor - row.from.min(cursor)).collect();
        text::width(&before)
    });
    (at, column)
}

/// The rows of a text, at most `cols` columns wide (a blank at a break may hang over).
fn rows(text: &str, cols: usize) -> Vec<Row> {
    let (mut rows, mut from) = (Vec::new(), 0);
    for line in text.split('\n') {
        wrap(line, cols, from, &mut rows);
        from += line.chars().count() + 1;
    }
    rows
}

fn wrap(line: &str, cols: usize, start: usize, rows: &mut Vec<Row>) {
    let (mut row, mut from, mut wide) = (String::new(), start, 0);
    for word in line.split_inclusive(char::is_whitespace) {
        let letters = text::width(word.trim_end());
        if wide > 0 && wide + letters > cols {
            from = close(&mut row, from, rows);
            wide = 0;
        }
        if letters <= cols {
            row.push_str(word);
            wide += text::width(word);
            continue;
        }
        for letter in word.graphemes(true) {
            let cell = text::width(letter);
            if wide > 0 && wide + cell > cols && !letter.trim().is_empty() {
                from = close(&mut row, from, rows);
                wide = 0;
            }
            row.push_str(letter);
            wide += cell;
        }
    }
    close(&mut row, from, rows);
}

fn close(row: &mut String, from: usize, rows: &mut Vec<Row>) -> usize {
    let text = std::mem::take(row);
    let to = from + text.chars().count();
    rows.push(Row { from, to, text });
    to
}

#[cfg(test)]
mod tests;
