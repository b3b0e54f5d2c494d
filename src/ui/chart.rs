//! Bars with their number and, where there is a whole, their share of it.

use super::{
    draw,
    hits::Hit,
    look::{Label, Look},
    scroll::Scroll,
};
use crate::{
    base::{Amount, Phrase, Word, text},
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect};

/// One bar.
#[derive(Debug, Clone)]
pub struct Bar {
    /// What it counts.
    pub label: Label,
    /// How many.
    pub n: usize,
    /// Nobody has counted it: the number is told as "about".
    pub about: bool,
    /// Out of how many, when that is known: the share is told, and of how many it is where no other words
    /// stand after it.
    pub of: Option<usize>,
    /// How deep it stands under the bar before it.
    pub depth: u16,
    /// Said after it: the change since last month.
    pub note: Option<Label>,
    /// What is told is no number: the words after it are all there is.
    wordy: bool,
}

impl Bar {
    /// A bar without a whole.
    pub fn new(label: impl Into<Label>, n: usize) -> Self {
        let label = label.into();
        Self { label, n, about: false, of: None, depth: 0, note: None, wordy: false }
    }

    /// A bar of a number that may be a guess.
    pub fn amount(label: impl Into<Label>, amount: Amount) -> Self {
        Self { about: amount.about, ..Self::new(label, amount.n) }
    }

    /// A line without a number, only words, such as a length of time.
    pub fn words(label: impl Into<Label>, words: impl Into<Label>) -> Self {
        Self { wordy: true, ..Self::new(label, 0).note(words) }
    }

    /// The bar as a part of a whole.
    #[must_use]
    pub fn of(mut self, whole: usize) -> Self {
        self.of = Some(whole);
        self
    }

    /// The bar as a part of the one before it.
    #[must_use]
    pub fn under(mut self, depth: u16) -> Self {
        self.depth = depth;
        self
    }

    /// The bar with a few words after it.
    #[must_use]
    pub fn note(mut self, note: impl Into<Label>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Whether the words after it tell the whole that the share is of: they stay where the bar has no room.
    fn tells_whole(&self) -> bool {
        self.of.is_some() && self.note.is_none()
    }
}

/// Bars one under another, one of them chosen.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// The number by which clicks in this chart are told from clicks elsewhere on the screen.
    pub part: u8,
    bars: Vec<Bar>,
    scroll: Scroll,
    /// Only to be looked at: no bar is chosen and none can be clicked.
    still: bool,
}

/// Columns of each part of a row.
struct Widths {
    label: u16,
    number: u16,
    bar: u16,
    share: u16,
    note: u16,
}

/// The narrowest bar that tells anything.
const LEAST: u16 = 6;

impl Chart {
    /// A chart of these bars.
    pub fn new(bars: Vec<Bar>) -> Self {
        Self { bars, ..Self::default() }
    }

    /// The chart under another part number.
    #[must_use]
    pub fn part(mut self, part: u8) -> Self {
        self.part = part;
        self
    }

    /// A chart only to be looked at, above something that is walked in.
    #[must_use]
    pub fn still(mut self) -> Self {
        self.still = true;
        self
    }

    /// The bars.
    pub fn bars(&self) -> &[Bar] {
        &self.bars
    }

    /// The place of the chosen bar, from 0.
    pub fn at(&self) -> usize {
        self.scroll.at()
    }

    /// Arrow and page keys. False when it is none of them.
    pub fn command(&mut self, command: Command) -> bool {
        self.scroll.command(command, self.bars.len())
    }

    /// A click on a bar, as noted in the hits.
    pub fn pick(&mut self, row: usize) {
        self.scroll.go_to(row);
        self.scroll.clamp(self.bars.len());
    }

    /// Draws one bar a row. With `focused` the chosen one is lit and has the hardware cursor. Where
    /// it is narrow notes go first, then the bars, never number and share, nor what the share is of.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, focused: bool) {
        if !self.still {
            look.hits.add_part(area, self.part);
        }
        let widths = self.widths(look, area.width.saturating_sub(1));
        let most = self.bars.iter().map(|bar| bar.of.unwrap_or(0).max(bar.n)).max().unwrap_or(0);
        let top = self.scroll.top(self.bars.len(), area.height);
        for (y, (place, bar)) in (0..area.height).zip(self.bars.iter().enumerate().skip(top)) {
            let strip = draw::strip(area, y, 0, area.width);
            let on = place == self.scroll.at() && !self.still;
            // Of several charts on a screen only the one in use shows what Enter opens.
            if on && focused {
                draw::put(f, strip, (1, 0), ">", look.style(Role::Accent));
            }
            draw_bar(f, strip, look, (bar, &widths, most));
            if on && focused {
                draw::tint(f, strip, look.style(Role::Selected));
                draw::cursor(f, strip, (1, 0));
            }
            if !self.still {
                look.hits.add(strip, Hit::Pick { part: self.part, row: place });
            }
        }
        draw::scrollbar(f, area, look, (top, self.bars.len()));
    }

    fn widths(&self, look: &Look, width: u16) -> Widths {
        let widest = |column: &dyn Fn(&Bar) -> u16| self.bars.iter().map(column).max().unwrap_or(0);
        let label = widest(&|bar| draw::columns(&look.say(&bar.label)) + bar.depth * 2);
        let number = widest(&|bar| draw::columns(&number_of(bar, look)));
        let share = widest(&|bar| share_of(bar, look).map_or(0, |share| draw::columns(&share) + 2));
        let note = widest(&|bar| draw::columns(&note_of(bar, look)));
        let note = if note > 0 { note + 2 } else { 0 };
        // The sign of the chosen row, and two blanks before and after the number.
        let fixed = 3 + number + 4 + share;
        let label = label.min((width * 45 / 100).max(12));
        let whole = self.bars.iter().any(Bar::tells_whole);
        let label =
            if whole { label.min(width.saturating_sub(fixed + note).max(12)) } else { label };
        let left = width.saturating_sub(fixed + label);
        let least = if whole { 0 } else { LEAST };
        let note = if left >= note + least { note } else { 0 };
        let bar = left - note;
        let bar = if bar >= LEAST { bar } else { 0 };
        let label = if bar == 0 { width.saturating_sub(fixed + note) } else { label };
        Widths { label, number, bar, share, note }
    }
}

fn number_of(bar: &Bar, look: &Look) -> String {
    if bar.wordy {
        return String::new();
    }
    look.words.amount(Amount { n: bar.n, about: bar.about })
}

fn share_of(bar: &Bar, look: &Look) -> Option<String> {
    bar.of.map(|of| look.words.percent(bar.n, of))
}

fn note_of(bar: &Bar, look: &Look) -> String {
    let whole = |of: usize| {
        let n = Amount { n: bar.n, about: bar.about };
        look.words.say(&Phrase::new(Word("bar-of")).with("n", look.words.amount(n)).with("of", of))
    };
    let said = bar.note.as_ref().map(|note| look.say(note));
    said.or_else(|| bar.of.map(whole)).unwrap_or_default()
}

fn draw_bar(f: &mut Frame, row: Rect, look: &Look, (bar, widths, most): (&Bar, &Widths, usize)) {
    let from = 3 + bar.depth * 2;
    let label = Rect { width: (3 + widths.label).min(row.width), ..row };
    draw::put(f, label, (from, 0), &look.say(&bar.label), look.style(Role::Label));
    let number = text::pad_left(&number_of(bar, look), usize::from(widths.number));
    let end = draw::put(f, row, (3 + widths.label + 2, 0), &number, look.style(Role::Accent)) + 2;
    let filled = fill(bar.n, bar.of.filter(|of| *of > 0).unwrap_or(most), widths.bar);
    draw::put(f, row, (end, 0), &filled, look.style(Role::Bar));
    let mut column = end + widths.bar;
    if let Some(share) = share_of(bar, look) {
        let share = text::pad_left(&share, usize::from(widths.share));
        draw::put(f, row, (column, 0), &share, look.style(Role::Text));
    }
    column += widths.share;
    if widths.note > 0 {
        let note = text::pad_left(&note_of(bar, look), usize::from(widths.note));
        draw::put(f, row, (column, 0), &note, look.style(Role::Muted));
    }
}

/// The bar of `n` out of `most` in so many columns, to half a column; what is there at all always
/// shows, and only the whole fills everything.
pub fn fill(n: usize, most: usize, columns: u16) -> String {
    let halves = usize::from(columns) * 2;
    let share = (n * halves + most / 2).checked_div(most).unwrap_or(0);
    let share = share.max(usize::from(n > 0 && columns > 0));
    let share = if n < most { share.min(halves.saturating_sub(1)) } else { share.min(halves) };
    let half = if share % 2 == 1 { "▌" } else { "" };
    format!("{}{half}", "█".repeat(share / 2))
}

#[cfg(test)]
mod tests;
