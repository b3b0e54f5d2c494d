//! Which of many rows is chosen and which of them are in the picture.

use crate::config::command::Command;
use std::cell::Cell;

/// The chosen row and the first row drawn. The number of rows is the holder's to know.
#[derive(Debug, Clone, Default)]
pub struct Scroll {
    at: usize,
    top: Cell<usize>,
    page: Cell<usize>,
}

impl Scroll {
    /// The chosen row, from 0.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Chooses a row.
    pub fn go_to(&mut self, at: usize) {
        self.at = at;
    }

    /// Keeps the chosen row among `all` rows after they have changed.
    pub fn clamp(&mut self, all: usize) {
        self.at = self.at.min(all.saturating_sub(1));
    }

    /// Moves by rows, staying within `all` of them.
    pub fn step(&mut self, by: isize, all: usize) {
        self.at = self.at.saturating_add_signed(by).min(all.saturating_sub(1));
    }

    /// Moves as an arrow or page key says. False when it is no such key.
    pub fn command(&mut self, command: Command, all: usize) -> bool {
        let page = isize::try_from(self.page.get().saturating_sub(1).max(1)).unwrap_or(1);
        match command {
            Command::Up => self.step(-1, all),
            Command::Down => self.step(1, all),
            Command::PageUp => self.step(-page, all),
            Command::PageDown => self.step(page, all),
            Command::Home => self.at = 0,
            Command::End => self.at = all.saturating_sub(1),
            _ => return false,
        }
        true
    }

    /// The first row to draw so that the chosen one shows among `height` of `all` rows; the picture
    /// moves no further than it must.
    pub fn top(&self, all: usize, height: u16) -> usize {
        self.top_of(self.at, all, height)
    }

    /// The same where the chosen row is drawn as line `line`, because headings stand between.
    pub fn top_of(&self, line: usize, lines: usize, height: u16) -> usize {
        let height = usize::from(height);
        self.page.set(height);
        let top = self.top.get().min(lines.saturating_sub(height));
        let top = top.min(line).max((line + 1).saturating_sub(height));
        self.top.set(top);
        top
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_moves_no_further_than_it_must() {
        let mut scroll = Scroll::default();
        assert_eq!(scroll.top(100, 10), 0);
        scroll.go_to(9);
        assert_eq!(scroll.top(100, 10), 0);
        scroll.command(Command::Down, 100);
        assert_eq!((scroll.at(), scroll.top(100, 10)), (10, 1));
        scroll.command(Command::Up, 100);
        assert_eq!(scroll.top(100, 10), 1);
        scroll.command(Command::End, 100);
        assert_eq!((scroll.at(), scroll.top(100, 10)), (99, 90));
        scroll.command(Command::PageUp, 100);
        assert_eq!(scroll.at(), 90);
        scroll.clamp(3);
        assert_eq!((scroll.at(), scroll.top(3, 10)), (2, 0));
    }

    #[test]
    fn nothing_to_choose_from_is_no_trouble() {
        let mut scroll = Scroll::default();
        assert!(scroll.command(Command::Down, 0));
        assert!(!scroll.command(Command::Save, 0));
        assert_eq!((scroll.at(), scroll.top(0, 5)), (0, 0));
    }
}
