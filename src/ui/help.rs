//! Help about the screen at hand: what can be done on it, what can be done everywhere, and answers.

use super::{
    deed::{Deed, everywhere, is_twin, screens},
    draw,
    edit::Did,
    hits::Hit,
    line::{Face, Line},
    look::{Label, Look},
    scroll::Scroll,
    verb::Verb,
};
use crate::{
    base::{
        Word,
        text::{fold, wrap},
    },
    config::{
        command::{Command, Context},
        keymap::Keymap,
        theme::Role,
        words::Words,
    },
};
use ratatui::{Frame, layout::Rect};

/// What help made of a command or a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HelpDid {
    /// Not its business.
    Ignored,
    /// Taken.
    Moved,
    /// Do this.
    Run(Command),
    /// Esc: back to the screen.
    Closed,
}

/// A question people ask on a screen, and what to do.
#[derive(Debug, Clone)]
pub struct Question {
    /// In their words: `The person has moved. What do I do?`
    pub ask: Word,
    /// In a few sentences.
    pub answer: Word,
}

/// A line of help.
#[derive(Debug, Clone)]
enum Entry {
    Deed(Deed),
    Question { ask: String, answer: String },
}

/// Columns from which the two lists stand side by side.
const BESIDE: u16 = 72;
/// Columns before what stands under a line.
const UNDER: u16 = 4;
/// Columns for the keys.
const KEYS: u16 = 11;

/// The help page over a screen.
#[derive(Debug, Clone)]
pub struct Help {
    /// The number by which clicks in help are told from others.
    pub part: u8,
    title: String,
    about: String,
    left: Vec<Entry>,
    right: Vec<Entry>,
    found: Vec<(bool, usize)>,
    query: Line,
    scroll: Scroll,
    open: Option<usize>,
}

impl Help {
    /// Help about a screen with this title, paragraph and verbs. While somebody writes, the keys of
    /// the boxes are told too.
    pub fn new(
        (title, about): (&str, Word),
        verbs: &[Verb],
        writing: bool,
        (words, keymap): (&Words, &Keymap),
    ) -> Self {
        let deed = |command: Command| Deed::of(&Verb::new(command), words, keymap);
        let keys = |commands: &[Command]| {
            let keys = commands.iter().filter_map(|command| keymap.chords_of(*command).next());
            keys.map(|chord| words.key(chord)).collect::<Vec<_>>().join(" ")
        };
        let mut left: Vec<Entry> = verbs
            .iter()
            .filter(|verb| !is_twin(verb.command) && verb.command.context() != Context::Any)
            .map(|verb| Entry::Deed(Deed::of(verb, words, keymap)))
            .collect();
        if writing {
            let boxes = Command::ALL.iter().filter(|c| c.context() == Context::Write);
            left.extend(boxes.map(|command| Entry::Deed(deed(*command))));
        }
        let first = [Command::Enter, Command::Back, Command::Next, Command::Prev];
        let told = [
            Deed::tell(keys(&[Command::Up, Command::Down]), words.get(Word("help-moves"))),
            Deed::tell(keys(&[Command::Left, Command::Right]), words.get(Word("help-aside"))),
            Deed::tell(keys(&[Command::PageUp, Command::PageDown]), words.get(Word("help-pages"))),
            Deed::tell(keys(&[Command::Home, Command::End]), words.get(Word("help-ends"))),
            Deed::tell(keys(&screens()), words.get(Word("help-screens"))),
        ];
        let rest = everywhere().filter(|command| !first.contains(command));
        let right = first.into_iter().map(deed).chain(told).chain(rest.map(deed));
        let mut help = Self {
            part: 0,
            title: title.to_owned(),
            about: words.get(about),
            left,
            right: right.map(Entry::Deed).collect(),
            found: Vec::new(),
            query: Line::default(),
            scroll: Scroll::default(),
            open: None,
        };
        help.narrow();
        help
    }

    /// Questions people ask on this screen, under what can be done on it.
    #[must_use]
    pub fn questions(mut self, questions: &[Question], words: &Words) -> Self {
        self.left.extend(questions.iter().map(|question| Entry::Question {
            ask: words.get(question.ask),
            answer: words.get(question.answer),
        }));
        self.narrow();
        self
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> HelpDid {
        self.query.text(text);
        self.narrow();
        HelpDid::Moved
    }

    /// A command.
    pub fn command(&mut self, command: Command) -> HelpDid {
        match command {
            Command::Back | Command::Help | Command::HelpHere => HelpDid::Closed,
            Command::Enter => self.chosen(),
            Command::Next | Command::Prev => self.other_side(),
            Command::Up | Command::Down | Command::PageUp | Command::PageDown => {
                self.scroll.command(command, self.found.len());
                HelpDid::Moved
            }
            _ => match self.query.command(command) {
                Did::Ignored => HelpDid::Ignored,
                Did::Changed | Did::Cut(_) => {
                    self.narrow();
                    HelpDid::Moved
                }
                Did::Moved | Did::Copied(_) | Did::TooLong => HelpDid::Moved,
            },
        }
    }

    /// A click on a line, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> HelpDid {
        self.scroll.go_to(row);
        self.scroll.clamp(self.found.len());
        self.chosen()
    }

    /// Turns the lines by the wheel, so many down or, when negative, up.
    pub fn wheel(&mut self, rows: i32) {
        self.scroll.step(isize::try_from(rows).unwrap_or(0), self.found.len());
    }

    /// Draws the page over the whole of `area`.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.cover(area, Hit::Command(Command::Back));
        let within = draw::boxed(f, area, &self.title, look);
        self.draw_query(f, area, look);
        let [choose, leave] = Verb::choose_or_leave();
        let column = Verb::new(Command::Next).called(Word("help-other-list"));
        draw::foot(f, area, look, &[choose.called(Word("menu-do")), column, leave]);
        let within = draw::shrink(within, 1);
        let mut row = 0;
        if within.height > 8 {
            let about = wrap(&self.about, usize::from(within.width));
            let text = look.style(Role::Text);
            for line in about.iter().take(usize::from(within.height / 3)) {
                draw::put(f, within, (0, row), line, text);
                row += 1;
            }
            row += 1;
        }
        let body = Rect { y: within.y + row, height: within.height.saturating_sub(row), ..within };
        if self.found.is_empty() {
            let words = look.word(Word("menu-nothing"));
            draw::paragraph(f, body, 0, &words, look.style(Role::Muted));
        } else if body.width >= BESIDE {
            self.draw_beside(f, body, look);
        } else {
            self.draw_below(f, body, look);
        }
    }

    /// The box to type in stands in the upper edge.
    fn draw_query(&self, f: &mut Frame, area: Rect, look: &Look) {
        let words = format!(" {} ", look.word(Word("help-search")));
        let wide = draw::columns(&words) + 16;
        let room = area.width.saturating_sub(draw::columns(&self.title) + 8);
        let (words, wide) =
            if room >= wide { (words, wide) } else { (String::new(), room.min(16)) };
        let from = area.width.saturating_sub(wide + 2);
        let end = draw::put(f, area, (from, 0), &words, look.style(Role::Hint));
        let face = Face { focused: true, ..Face::default() };
        let line =
            draw::strip(area, 0, end.max(from), area.width.saturating_sub(end.max(from) + 2));
        self.query.draw(f, line, look, face);
    }

    fn draw_beside(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.add_part(area, self.part);
        let half = area.width / 2;
        let split = self.found.iter().filter(|(left, _)| *left).count();
        let lines = split.max(self.found.len() - split);
        let heads = look.style(Role::Title);
        draw::put(f, area, (0, 0), &look.word(Word("help-here")), heads);
        draw::put(f, area, (half + 1, 0), &look.word(Word("help-everywhere")), heads);
        let body = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let wide = half.saturating_sub(1);
        let at = self.scroll.at();
        let line = if at < split { at } else { at - split };
        let after = self.under(at, wide, look).0.len();
        let lines = lines + self.lines_under(wide, look);
        let top = self.scroll.top_of(line + after, lines, body.height).min(line);
        let left = Rect { width: wide, ..body };
        let right = Rect { x: body.x + half + 1, width: body.width - half - 1, ..body };
        self.draw_entries(f, left, look, (0..split, top));
        self.draw_entries(f, right, look, (split..self.found.len(), top));
        draw::scrollbar(f, Rect { width: body.width + 2, ..body }, look, (top, lines));
    }

    fn draw_below(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.add_part(area, self.part);
        let lines = self.found.len() + self.lines_under(area.width, look);
        let at = self.scroll.at();
        let after = self.under(at, area.width, look).0.len();
        let top = self.scroll.top_of(at + after, lines, area.height).min(at);
        self.draw_entries(f, area, look, (0..self.found.len(), top));
        draw::scrollbar(f, Rect { width: area.width + 2, ..area }, look, (top, lines));
    }

    /// Lines of one list from the row `top` on; what stands under a line pushes those below it down.
    fn draw_entries(
        &self,
        f: &mut Frame,
        area: Rect,
        look: &Look,
        (places, top): (std::ops::Range<usize>, usize),
    ) {
        let mut y = 0;
        for place in places.skip(top) {
            if y >= area.height {
                break;
            }
            let Some(entry) = self.entry(place) else { continue };
            let strip = draw::strip(area, y, 0, area.width);
            self.draw_entry(f, strip, look, (place, entry));
            y += 1;
            let (under, role) = self.under(place, area.width, look);
            for line in under {
                draw::put(f, area, (UNDER, y), &line, look.style(role));
                y += 1;
            }
        }
    }

    fn draw_entry(&self, f: &mut Frame, strip: Rect, look: &Look, (place, entry): (usize, &Entry)) {
        let on = place == self.scroll.at();
        if on {
            draw::put(f, strip, (0, 0), ">", look.style(Role::Accent));
        }
        match entry {
            Entry::Question { ask, .. } => {
                draw::put(f, strip, (2, 0), ask, look.style(Role::Label));
            }
            Entry::Deed(deed) => {
                let end = draw::put(f, strip, (2, 0), &deed.keys, look.style(Role::Key));
                let (words, role) = deed.shown();
                let from = if end > KEYS + 1 { end + 1 } else { KEYS + 2 };
                draw::put(f, strip, (from, 0), &words, look.style(role));
            }
        }
        if on {
            draw::tint(f, strip, look.style(Role::Selected));
        }
        look.hits.add(strip, Hit::Pick { part: self.part, row: place });
    }

    /// What stands under a line of a list so wide: the answer of a question that is open, and of the
    /// chosen line why it cannot be done.
    fn under(&self, place: usize, width: u16, look: &Look) -> (Vec<String>, Role) {
        let width = usize::from(width.saturating_sub(UNDER));
        match self.entry(place) {
            Some(Entry::Question { answer, .. }) if self.open == Some(place) => {
                (wrap(answer, width), Role::Muted)
            }
            Some(Entry::Deed(deed)) if place == self.scroll.at() => {
                let why = deed.reason(look).map(|why| wrap(&why, width));
                (why.unwrap_or_default(), Role::Warning)
            }
            _ => (Vec::new(), Role::Muted),
        }
    }

    fn lines_under(&self, width: u16, look: &Look) -> usize {
        let mut places: Vec<usize> = self.open.into_iter().chain([self.scroll.at()]).collect();
        places.dedup();
        places.iter().map(|place| self.under(*place, width, look).0.len()).sum()
    }

    fn entry(&self, place: usize) -> Option<&Entry> {
        let (left, at) = self.found.get(place)?;
        if *left { self.left.get(*at) } else { self.right.get(*at) }
    }

    fn chosen(&mut self) -> HelpDid {
        let at = self.scroll.at();
        match self.entry(at) {
            Some(Entry::Question { .. }) => {
                self.open = if self.open == Some(at) { None } else { Some(at) };
                HelpDid::Moved
            }
            Some(Entry::Deed(Deed { command: Some(command), why_not: None, .. })) => {
                HelpDid::Run(*command)
            }
            Some(Entry::Deed(_)) | None => HelpDid::Moved,
        }
    }

    fn other_side(&mut self) -> HelpDid {
        let split = self.found.iter().filter(|(left, _)| *left).count();
        let to = if self.scroll.at() < split { split } else { 0 };
        self.scroll.go_to(to);
        self.scroll.clamp(self.found.len());
        HelpDid::Moved
    }

    fn narrow(&mut self) {
        let typed = fold(self.query.value().trim());
        let fits = |entry: &Entry| match entry {
            Entry::Deed(deed) => typed.is_empty() || deed.fits(&typed).is_some(),
            Entry::Question { ask, answer } => {
                let text = fold(&format!("{ask} {answer}"));
                typed.split_whitespace().all(|word| super::picker::begins_a_word(&text, word))
            }
        };
        let side = |entries: &[Entry], left: bool| -> Vec<(bool, usize)> {
            let found = entries.iter().enumerate().filter(|(_, entry)| fits(entry));
            found.map(|(at, _)| (left, at)).collect()
        };
        let mut found = side(&self.left, true);
        found.extend(side(&self.right, false));
        self.found = found;
        self.open = None;
        self.scroll.go_to(0);
    }
}

/// The label of a help page about a screen.
pub fn title(screen: &Label, look: &Look) -> String {
    let screen = look.say(screen);
    look.words.with(Word("help-title"), &[("screen", crate::config::words::Arg::from(&screen))])
}

#[cfg(test)]
mod tests;
