//! The rows around every screen: where one is and whether it is saved, the ten screens, whether one
//! is writing, what has just been said, and the keys.

mod bands;
mod head;
mod keys;
mod tabs;

pub use bands::Bands;
pub use tabs::{TABS, Tab};

use super::{draw, look::Look, verb::Verb};
use crate::{
    base::{Word, text},
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect, style::Style};

/// Whether what was written is in the register.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SaveState {
    /// Nothing is open that could be saved.
    #[default]
    Nothing,
    /// Everything is in the register.
    Saved,
    /// On its way.
    Saving,
    /// Somebody else is writing.
    Waiting {
        /// Who, when it is known.
        who: Option<String>,
        /// For how long already.
        seconds: i64,
    },
    /// So many changes are kept on this computer until the register can be reached.
    Kept(usize),
    /// The register cannot be reached; so many changes wait for it on this computer.
    Away(usize),
    /// So many changes were not taken by the register, and stay on this computer.
    Refused(usize),
    /// What is being written is kept as a draft only.
    Draft,
    /// Nothing can be written to this register; so many changes wait for it on this computer.
    ReadOnly(usize),
}

/// How a sentence on row 23 is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tone {
    /// Something went as it should, or is good to know.
    #[default]
    Plain,
    /// Something could not be done, and nothing is wrong.
    Hint,
    /// Something went wrong.
    Trouble,
}

impl Tone {
    const fn sign(self) -> &'static str {
        match self {
            Tone::Plain => "",
            Tone::Hint => "- ",
            Tone::Trouble => "! ",
        }
    }

    const fn role(self) -> Role {
        match self {
            Tone::Plain => Role::Notice,
            Tone::Hint => Role::Warning,
            Tone::Trouble => Role::Error,
        }
    }
}

/// What a screen says about itself in the rows above it.
#[derive(Debug, Clone, Default)]
pub struct Head {
    /// Where one is, and on a form whom it is about. Cut only when nothing else is left to drop.
    pub title: String,
    /// What may stand after it where there is room: the file, the phone number.
    pub aside: String,
    /// Who else is here, then in fewer words, last how many: goes after who works and the date.
    pub here: Vec<String>,
    /// The screen it belongs to among the ten; none leaves their row out, as in forms and wizards.
    pub tab: Option<Command>,
    /// In place of who and date: a running time, a step of a wizard.
    pub right: Option<String>,
    /// Whether plain characters are text here.
    pub writing: bool,
    /// What the third row says in place of WRITE while `writing`, or besides: COUNTING.
    pub rule: Option<Word>,
    /// Set into that row at the right, such as when the draft was kept.
    pub note: Option<String>,
    /// What stands on row 23 while nothing is being said: counts, undo words, hints.
    pub status: String,
    /// The same, at its right end.
    pub count: String,
}

/// Everything around a screen.
#[derive(Debug, Clone, Copy)]
pub struct Surround<'a> {
    /// What the screen says about itself.
    pub head: &'a Head,
    /// What can be done on it, in the order of the footer.
    pub verbs: &'a [Verb],
    /// Who is working, as colleagues see the name.
    pub who: &'a str,
    /// Whether what was written is in the register.
    pub save: &'a SaveState,
    /// Made-up data: nothing done here matters.
    pub practice: bool,
    /// That it is a copy handed out, in so many words as there is room for, the most first; and whether it
    /// should be home by now.
    pub copy: (&'a [String], bool),
    /// The tabs that the one who sits here may not see.
    pub shut: &'a [Command],
    /// A box lies over the screen, which has to be left before help or menu can be opened.
    pub covered: bool,
    /// A sentence to show on row 23 in place of the screen's own.
    pub said: Option<(Tone, &'a str)>,
}

impl Surround<'_> {
    /// Draws the rows around the screen and gives the area that is left for it.
    pub fn draw(&self, f: &mut Frame, look: &Look) -> Rect {
        let bands = Bands::of(f.area(), self.head.tab.is_some());
        draw::wipe(f, f.area(), look);
        self.head_row(f, bands.head, look);
        if let Some(row) = bands.tabs {
            tabs::draw(f, row, look, (self.head.tab, self.shut));
        }
        if let Some(row) = bands.rule {
            self.rule_row(f, row, look);
        }
        if let Some(row) = bands.floor {
            draw::rule(f, row, 0, None, look);
        }
        if let Some(row) = bands.keys {
            self.key_row(f, row, look);
        }
        if let Some(row) = bands.message {
            self.message_row(f, (bands.floor, row), look);
        } else if let (Some(row), Some((tone, words))) = (bands.keys, self.said) {
            let words = format!("{}{words}", tone.sign());
            say(f, row, look, (&words, look.style(tone.role())));
        }
        bands.body
    }

    fn rule_row(&self, f: &mut Frame, row: Rect, look: &Look) {
        if !self.head.writing && self.head.rule.is_none() {
            draw::rule(f, row, 0, None, look);
            return;
        }
        let style = look.style(Role::Write);
        draw::put(f, row, (0, 0), &"═".repeat(usize::from(row.width)), style);
        let word = look.word(self.head.rule.unwrap_or(Word("frame-write")));
        let end = draw::put(f, row, (3, 0), &format!(" {word} "), style);
        if let Some(note) = &self.head.note {
            let room = row.width.saturating_sub(end + 4);
            let note = format!(" {} ", text::cut(note, usize::from(room.saturating_sub(2))));
            let from = row.width.saturating_sub(draw::columns(&note) + 3);
            if room > 6 {
                draw::put(f, row, (from, 0), &note, style);
            }
        }
    }

    fn message_row(&self, f: &mut Frame, (floor, row): (Option<Rect>, Rect), look: &Look) {
        if let Some(said) = self.said {
            let words = format!("{}{}", said.0.sign(), said.1);
            let area = row.union(room_above(floor, row, &words));
            return say(f, area, look, (&words, look.style(said.0.role())));
        }
        let muted = look.style(Role::Muted);
        let area = row.union(room_above(floor, row, &self.head.status));
        if area.height > 1 && self.head.count.is_empty() {
            return lines(f, area, look, (&self.head.status, muted));
        }
        let end = draw::put(f, row, (1, 0), &self.head.status, muted);
        let room = row.width.saturating_sub(end + 3);
        if !self.head.count.is_empty() && draw::columns(&self.head.count) <= room {
            let inner = Rect { width: row.width - 1, ..row };
            draw::put_right(f, inner, 0, &self.head.count, muted);
        }
    }
}

/// The rule above the messages, for a sentence that one row has no room for.
fn room_above(floor: Option<Rect>, row: Rect, words: &str) -> Rect {
    let long = draw::columns(words) + 2 > row.width;
    floor.filter(|_| long).unwrap_or(row)
}

/// A sentence with its sign: colour is never the only one. What has no room says where it stands
/// whole.
fn say(f: &mut Frame, area: Rect, look: &Look, (words, style): (&str, Style)) {
    let room = usize::from(area.width.saturating_sub(2));
    if text::wrap(words, room).len() <= usize::from(area.height) {
        return lines(f, area, look, (words, style));
    }
    let tail = look.word(Word("frame-more"));
    lines(f, area, look, (words, style));
    let last = Rect { y: area.bottom().saturating_sub(1), height: 1, ..area };
    let beside = draw::columns(&tail) + 1;
    let rest = Rect { width: last.width.saturating_sub(beside), ..last };
    let before = text::wrap(words, room);
    let rest_words = before.get(usize::from(area.height) - 1..).unwrap_or_default().join(" ");
    lines(f, rest, look, (&rest_words, style));
    draw::put_right(f, draw::shrink(last, 1), 0, &tail, style);
}

/// A sentence on as many rows as there are; the last is cut where they are too few.
fn lines(f: &mut Frame, area: Rect, look: &Look, (words, style): (&str, Style)) {
    draw::wipe(f, area, look);
    let within = draw::shrink(area, 1);
    let lines = text::wrap(words, usize::from(within.width));
    for y in 0..area.height {
        let at = usize::from(y);
        let last = y + 1 == area.height;
        let line = match lines.get(at..) {
            Some(rest) if last => rest.join(" "),
            _ => lines.get(at).cloned().unwrap_or_default(),
        };
        draw::put(f, within, (0, y), &line, style);
    }
}

#[cfg(test)]
mod tests;
