//! A question in a box, with two or more ways to go on.

use super::{
    draw,
    hits::Hit,
    layout::centred,
    look::{Label, Look},
    scroll::Scroll,
};
use crate::{
    base::text::wrap,
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect};
use std::cell::Cell;

/// What a dialog made of a command or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DialogDid {
    /// Not its business.
    Ignored,
    /// Taken.
    Moved,
    /// This answer, counted from 0 in those given.
    Chosen(usize),
    /// Esc: none of them.
    Closed,
}

/// How many rows of a long text a page key turns.
const TURN: usize = 4;

/// A question and its answers. The first answer is the harmless one and has the focus, so that Enter
/// alone never does harm.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// The number by which clicks in the dialog are told from others.
    pub part: u8,
    title: Label,
    body: Vec<Label>,
    answers: Vec<Label>,
    /// Whether a digit takes an answer at once.
    pub digits: bool,
    scroll: Scroll,
    /// The first row of the text that is seen; drawing finds out how far it can be turned.
    top: Cell<usize>,
}

impl Dialog {
    /// A question; its answers are added by [`Dialog::answer`].
    pub fn new(title: impl Into<Label>) -> Self {
        Self {
            part: 0,
            title: title.into(),
            body: Vec::new(),
            answers: Vec::new(),
            digits: true,
            scroll: Scroll::default(),
            top: Cell::new(0),
        }
    }

    /// A paragraph of what is at stake.
    #[must_use]
    pub fn say(mut self, words: impl Into<Label>) -> Self {
        self.body.push(words.into());
        self
    }

    /// Another way to go on.
    #[must_use]
    pub fn answer(mut self, words: impl Into<Label>) -> Self {
        self.answers.push(words.into());
        self
    }

    /// Only Enter or a click takes an answer: digits may have been meant for what was there before.
    #[must_use]
    pub fn without_digits(mut self) -> Self {
        self.digits = false;
        self
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> DialogDid {
        if !self.digits {
            return DialogDid::Ignored;
        }
        let digit = text.parse::<usize>().ok().and_then(|digit| digit.checked_sub(1));
        match digit.filter(|at| *at < self.answers.len()) {
            Some(at) => DialogDid::Chosen(at),
            None => DialogDid::Moved,
        }
    }

    /// A command.
    pub fn command(&mut self, command: Command) -> DialogDid {
        match command {
            Command::Back => DialogDid::Closed,
            Command::Enter => self.chosen(self.scroll.at()),
            Command::Next => self.moved(Command::Down),
            Command::Prev => self.moved(Command::Up),
            Command::Up | Command::Down => self.moved(command),
            Command::PageDown | Command::PageUp => {
                let top = self.top.get();
                let down = command == Command::PageDown;
                self.top.set(if down { top + TURN } else { top.saturating_sub(TURN) });
                DialogDid::Moved
            }
            _ => DialogDid::Ignored,
        }
    }

    /// A click on an answer, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> DialogDid {
        self.scroll.go_to(row);
        self.chosen(row)
    }

    /// Draws the box in the middle of `area`.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let wide = area.width.min(64);
        let room = usize::from(wide.saturating_sub(6)).max(1);
        let body: Vec<String> = self
            .body
            .iter()
            .flat_map(|words| wrap(&look.say(words), room).into_iter().chain([String::new()]))
            .collect();
        let high = body.len() + self.answers.len() + 3;
        let frame = centred(area, wide, u16::try_from(high).unwrap_or(u16::MAX));
        look.hits.cover(frame, Hit::Command(Command::Back));
        let within = draw::boxed(f, frame, &look.say(&self.title), look);
        draw::foot(f, frame, look, &super::verb::Verb::choose_or_leave());
        let within = draw::shrink(within, 2);
        // Where it is too low for everything the answers stay and the text is turned by the page.
        let below = u16::try_from(self.answers.len()).unwrap_or(u16::MAX);
        let most = usize::from(within.height.saturating_sub(below));
        let last = body.last().is_some_and(String::is_empty) && most < body.len();
        let body = body.get(..body.len() - usize::from(last)).unwrap_or_default();
        let mut row = u16::from(most > body.len());
        let top = self.top.get().min(body.len().saturating_sub(most));
        self.top.set(top);
        for line in body.iter().skip(top).take(most) {
            draw::put(f, within, (0, row), line, look.style(Role::Text));
            row += 1;
        }
        if most < body.len() {
            let (width, height) = (within.width + 1, row.max(1));
            let text = Rect { width, height, ..within };
            draw::scrollbar(f, text, look, (top, body.len()));
        }
        self.draw_answers(f, within, look, row);
    }

    fn draw_answers(&self, f: &mut Frame, area: Rect, look: &Look, first: u16) {
        for (at, (row, answer)) in (first..).zip(&self.answers).enumerate() {
            let on = at == self.scroll.at();
            let sign = if on { ">" } else { " " };
            let strip = draw::strip(area, row, 0, area.width);
            let end = draw::put(f, strip, (0, 0), &format!("{sign} "), look.style(Role::Accent));
            let digit = if self.digits { format!("{}  ", at + 1) } else { String::new() };
            let end = draw::put(f, strip, (end, 0), &digit, look.style(Role::Key));
            draw::put(f, strip, (end, 0), &look.say(answer), look.style(Role::Text));
            if on {
                draw::tint(f, strip, look.style(Role::Selected));
                draw::cursor(f, strip, (0, 0));
            }
            look.hits.add(strip, Hit::Pick { part: self.part, row: at });
        }
    }

    fn chosen(&self, at: usize) -> DialogDid {
        if at < self.answers.len() { DialogDid::Chosen(at) } else { DialogDid::Moved }
    }

    fn moved(&mut self, command: Command) -> DialogDid {
        self.scroll.command(command, self.answers.len());
        DialogDid::Moved
    }
}

#[cfg(test)]
mod tests;
