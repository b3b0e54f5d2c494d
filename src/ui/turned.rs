//! A text longer than the picture, turned by keys.

use super::card::Card;
use super::look::Look;
use crate::config::command::Command;
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;

/// Rows that a page key turns.
const PAGE: u16 = 12;

/// How far a text has been turned.
#[derive(Debug, Clone, Default)]
pub struct Turned {
    top: u16,
    /// The last row it can begin with, as it was last drawn.
    end: Cell<u16>,
}

impl Turned {
    /// Turns as an arrow or page key says; other commands leave it where it is.
    pub fn command(&mut self, command: Command) {
        let end = self.end.get();
        let top = match command {
            Command::Down => self.top.saturating_add(1),
            Command::Up => self.top.saturating_sub(1),
            Command::PageDown => self.top.saturating_add(PAGE),
            Command::PageUp => self.top.saturating_sub(PAGE),
            Command::Home => 0,
            Command::End => end,
            _ => self.top,
        };
        self.top = top.min(end);
    }

    /// Draws the text from where it has been turned to, and the wheel turns it.
    pub fn draw(&self, card: &Card, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.add_part(area, 0);
        let end = card.rows(look, area.width).saturating_sub(area.height);
        self.end.set(end);
        card.draw(f, area, look, self.top.min(end));
    }
}
