//! The box one finds in: a line, what it looks through, and how many it found of how many.

use super::{
    draw,
    edit::Did,
    line::{Face, Line},
    look::{Label, Look},
};
use crate::config::{command::Command, theme::Role};
use ratatui::{Frame, layout::Rect};

/// The line typed in, above a list that it narrows.
#[derive(Debug, Clone, Default)]
pub struct Find {
    line: Line,
}

/// What stands around the line.
#[derive(Debug, Clone)]
pub struct Around<'a> {
    /// Before it: `Find:`.
    pub label: &'a Label,
    /// After it, where there is room: what it looks through.
    pub hint: &'a Label,
    /// How many were found.
    pub found: usize,
    /// Out of how many.
    pub all: usize,
    /// The command that leads into it.
    pub key: Command,
    /// Whether what is typed goes here.
    pub focused: bool,
}

impl Find {
    /// What is typed, without blanks around it.
    pub fn query(&self) -> &str {
        self.line.value().trim()
    }

    /// Typed letters, or one paste. True when the query is another one now.
    pub fn text(&mut self, text: &str) -> bool {
        self.line.text(text) == Did::Changed
    }

    /// Puts a query in as one edit.
    pub fn set(&mut self, query: &str) {
        self.line.set(query);
    }

    /// A command of the boxes.
    pub fn command(&mut self, command: Command) -> Did {
        self.line.command(command)
    }

    /// Draws one row: a box while what is typed goes there, else the key that leads into it. What looks
    /// like a box would be typed in, and letters are commands.
    pub fn draw(&self, f: &mut Frame, row: Rect, look: &Look, around: &Around) {
        let count = format!("{}/{}", around.found, around.all);
        let end = Rect { width: row.width.saturating_sub(1), ..row };
        let count_at = draw::put_right(f, end, 0, &count, look.style(Role::Muted));
        let hint = look.say(around.hint);
        let key = look.key(around.key).filter(|_| !around.focused);
        let from = key.map_or(0, |key| draw::put(f, row, (1, 0), &key, look.style(Role::Key)));
        let label = look.say(around.label);
        let from = draw::put(f, row, (from + 1, 0), &label, look.style(Role::Label)) + 1;
        let room = count_at.saturating_sub(from + 2);
        if !around.focused {
            let shown = draw::strip(row, 0, from, room);
            let end = draw::put(f, shown, (0, 0), self.query(), look.style(Role::Text));
            let gap = if end > 0 { 2 } else { 0 };
            draw::put(f, shown, (end + gap, 0), &hint, look.style(Role::Hint));
            return;
        }
        let beside = draw::columns(&hint) + 4;
        let wide = room.saturating_sub(beside);
        let wide = if wide >= 24 { wide.min(40) } else { room };
        self.line.draw(
            f,
            draw::strip(row, 0, from, wide),
            look,
            Face { focused: true, ..Face::default() },
        );
        if wide < room {
            draw::put(f, row, (from + wide + 2, 0), &hint, look.style(Role::Hint));
        }
    }
}

#[cfg(test)]
mod tests;
