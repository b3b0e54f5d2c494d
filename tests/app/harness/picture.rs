//! What the user sees.

use super::{Harness, Start};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::Event as Raw;
use ratatui::style::Color;
use tillit::config::theme::{Role, Theme};

/// What the picture is drawn with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    /// A colour for each role, for tests of roles.
    Roles,
    Plain,
    Sixteen,
}

impl Look {
    pub(super) fn theme(self) -> Theme {
        match self {
            Self::Roles => Theme::letters(),
            Self::Plain => Theme::plain(),
            Self::Sixteen => Theme::shipped("sixteen").unwrap(),
        }
    }
}

impl Start {
    /// No colours, as with `NO_COLOR`.
    #[must_use]
    pub fn plain(mut self) -> Self {
        self.look = Look::Plain;
        self
    }

    /// The theme for consoles of sixteen colours.
    #[must_use]
    pub fn sixteen(mut self) -> Self {
        self.look = Look::Sixteen;
        self
    }
}

impl Harness {
    /// The picture as text, blanks at the ends of rows cut.
    #[must_use]
    pub fn screen(&mut self) -> String {
        self.grid(|cell| cell.symbol().to_owned())
    }

    /// One row of the picture, from 1 as in the wireframes.
    #[must_use]
    pub fn line(&mut self, row: usize) -> String {
        self.screen().lines().nth(row - 1).unwrap_or_default().to_owned()
    }

    /// The roles the picture is drawn in, one letter a role: see [`letter_of`]. Blanks that are plain
    /// text stay blanks.
    #[must_use]
    pub fn roles(&mut self) -> String {
        self.grid(|cell| match letter(cell.fg) {
            'a' if cell.symbol() == " " => " ".to_owned(),
            letter => letter.to_string(),
        })
    }

    /// The colours of every cell, row by row: of its sign and behind it.
    #[must_use]
    pub fn colours(&mut self) -> Vec<Vec<(Color, Color)>> {
        self.draw();
        let buffer = self.screen.backend().buffer();
        let at = |x, y| (buffer[(x, y)].fg, buffer[(x, y)].bg);
        let row = |y| (0..buffer.area.width).map(|x| at(x, y)).collect();
        (0..buffer.area.height).map(row).collect()
    }

    /// Where the hardware cursor stands: column and row, from 0.
    #[must_use]
    pub fn cursor(&mut self) -> (u16, u16) {
        self.draw();
        let at = self.screen.get_cursor_position().unwrap();
        (at.x, at.y)
    }

    /// Another size of the picture from now on.
    pub fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.screen = Terminal::new(TestBackend::new(width, height)).unwrap();
        self.raw(vec![Raw::Resize(width, height)])
    }

    fn draw(&mut self) {
        let Self { app, screen, .. } = self;
        screen.draw(|f| app.draw(f)).unwrap();
    }

    fn grid(&mut self, show: impl Fn(&ratatui::buffer::Cell) -> String) -> String {
        self.draw();
        let buffer = self.screen.backend().buffer();
        let row = |y| (0..buffer.area.width).map(|x| show(&buffer[(x, y)])).collect::<String>();
        let rows = (0..buffer.area.height).map(|y| row(y).trim_end().to_owned());
        rows.collect::<Vec<_>>().join("\n")
    }
}

/// The letter of a role: its place in the table of roles, `a` first.
#[must_use]
pub fn letter_of(role: Role) -> char {
    let place = Role::ALL.iter().position(|r| *r == role);
    place.and_then(|at| LETTERS.chars().nth(at)).unwrap_or('?')
}

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ";

/// The letter of a colour of the test theme, a blank for any other.
fn letter(colour: Color) -> char {
    Theme::role_of(colour).map_or(' ', letter_of)
}
