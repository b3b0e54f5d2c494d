//! A question in a box, with two or more ways to go on.

use super::{
    draw,
    edit::Did,
    hits::Hit,
    layout::centred,
    line::{Face, Line},
    look::{Label, Look},
    scroll::Scroll,
};
use crate::{
    base::{
        Word,
        text::{fold_exact, wrap},
    },
    config::{command::Command, theme::Role, words::Arg},
};
use ratatui::{Frame, layout::Rect};

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

/// A question and its answers. The first answer is the harmless one and has the focus, so that Enter
/// alone never does harm.
#[derive(Debug, Clone)]
pub struct Dialog {
    /// The number by which clicks in the dialog are told from others.
    pub part: u8,
    title: Label,
    body: Vec<Label>,
    answers: Vec<Label>,
    yes_no: bool,
    demanded: Option<(String, Line)>,
    scroll: Scroll,
}

impl Dialog {
    /// A question; its answers are added by [`Dialog::answer`].
    pub fn new(title: impl Into<Label>) -> Self {
        Self {
            part: 0,
            title: title.into(),
            body: Vec::new(),
            answers: Vec::new(),
            yes_no: false,
            demanded: None,
            scroll: Scroll::default(),
        }
    }

    /// A question answered with no (0, with the focus) or yes (1), also by the letters.
    pub fn yes_no(title: impl Into<Label>) -> Self {
        let mut dialog = Self::new(title).answer(Word("no")).answer(Word("yes"));
        dialog.yes_no = true;
        dialog
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

    /// Every answer but the first demands that this word is typed: for what cannot be undone.
    #[must_use]
    pub fn demand(mut self, word: impl Into<String>) -> Self {
        self.demanded = Some((word.into(), Line::default()));
        self
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> DialogDid {
        if let Some((_, line)) = &mut self.demanded {
            line.text(text);
            self.scroll.go_to(usize::from(self.granted()));
            return DialogDid::Moved;
        }
        if self.yes_no {
            match text.to_lowercase().as_str() {
                "n" | "e" => return DialogDid::Chosen(0),
                "j" | "y" | "k" => return DialogDid::Chosen(1),
                _ => {}
            }
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
            _ => match self.demanded.as_mut().map(|(_, line)| line.command(command)) {
                None | Some(Did::Ignored) => DialogDid::Ignored,
                Some(_) => DialogDid::Moved,
            },
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
        let extra = if self.demanded.is_some() { 3 } else { 0 };
        let high = body.len() + extra + self.answers.len() + 3;
        let frame = centred(area, wide, u16::try_from(high).unwrap_or(u16::MAX));
        look.hits.cover(frame, Hit::Command(Command::Back));
        let within = draw::boxed(f, frame, &look.say(&self.title), look);
        draw::foot(f, frame, look, &super::verb::Verb::choose_or_leave());
        let within = draw::shrink(within, 2);
        // Where it is too low for everything the answers stay and the text is cut.
        let below = u16::try_from(extra + self.answers.len()).unwrap_or(u16::MAX);
        let most = usize::from(within.height.saturating_sub(below));
        let mut row = u16::from(most > body.len());
        for line in body.iter().take(most) {
            draw::put(f, within, (0, row), line, look.style(Role::Text));
            row += 1;
        }
        if let Some((word, line)) = &self.demanded {
            let words = look.words.with(Word("dialog-type"), &[("word", Arg::from(word))]);
            draw::put(f, within, (0, row), &words, look.style(Role::Label));
            let face = Face { focused: true, ..Face::default() };
            line.draw(f, draw::strip(within, row + 1, 0, 30), look, face);
            row += 3;
        }
        self.draw_answers(f, within, look, row);
    }

    fn draw_answers(&self, f: &mut Frame, area: Rect, look: &Look, first: u16) {
        for (at, (row, answer)) in (first..).zip(&self.answers).enumerate() {
            let on = at == self.scroll.at();
            let sign = if on { ">" } else { " " };
            let refused = at > 0 && !self.granted();
            let role = if refused { Role::Disabled } else { Role::Text };
            let words = look.say(answer);
            let words = if refused { format!("({words})") } else { words };
            let strip = draw::strip(area, row, 0, area.width);
            let digit = if self.demanded.is_some() { "" } else { &format!("{}  ", at + 1) };
            let end = draw::put(f, strip, (0, 0), &format!("{sign} "), look.style(Role::Accent));
            let end = draw::put(f, strip, (end, 0), digit, look.style(Role::Key));
            draw::put(f, strip, (end, 0), &words, look.style(role));
            if on {
                draw::tint(f, strip, look.style(Role::Selected));
                if self.demanded.is_none() {
                    draw::cursor(f, strip, (0, 0));
                }
            }
            look.hits.add(strip, Hit::Pick { part: self.part, row: at });
        }
    }

    /// Whether what does harm may be chosen.
    fn granted(&self) -> bool {
        self.demanded
            .as_ref()
            .is_none_or(|(word, line)| fold_exact(line.value().trim()) == fold_exact(word))
    }

    fn chosen(&self, at: usize) -> DialogDid {
        let may = at < self.answers.len() && (at == 0 || self.granted());
        if may { DialogDid::Chosen(at) } else { DialogDid::Moved }
    }

    fn moved(&mut self, command: Command) -> DialogDid {
        self.scroll.command(command, self.answers.len());
        DialogDid::Moved
    }
}

#[cfg(test)]
mod tests;
