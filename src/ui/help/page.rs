//! How the help page is drawn.

use super::{Entry, Help};
use crate::{
    base::{
        Word,
        text::{cut, wrap},
    },
    config::{command::Command, theme::Role},
    ui::{draw, hits::Hit, layout::split_top, line::Face, look::Look, verb::Verb},
};
use ratatui::{Frame, layout::Rect};

/// Columns from which the two lists stand side by side.
const BESIDE: u16 = 72;
/// Columns of the box to type in.
const QUERY: u16 = 16;
/// Columns that a title keeps at least where it is cut for that.
const LEAST: u16 = 12;
/// Columns before what stands under a line.
const UNDER: u16 = 4;

/// A line of a page on which everything stands under each other.
enum Line {
    /// A line that can be chosen.
    Entry(usize),
    /// Words from a column on.
    Words(u16, String, Role),
}

impl Help {
    /// Draws the page over the whole of `area`.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.cover(area, Hit::Command(Command::Back));
        // That one can search is worth more than the end of a long title.
        let query = draw::columns(&look.word(Word("help-search"))) + 2 + QUERY;
        let room = area.width.saturating_sub(query + 8);
        let title = if room < LEAST { self.title.clone() } else { cut(&self.title, room.into()) };
        let within = draw::boxed(f, area, &title, look);
        self.draw_query(f, area, &title, look);
        let [choose, leave] = Verb::choose_or_leave();
        let column = Verb::new(Command::Next).called(Word("help-other-list"));
        draw::foot(f, area, look, &[choose.called(Word("menu-do")), column, leave]);
        let within = draw::shrink(within, 1);
        if self.found.is_empty() {
            let words = look.word(Word("menu-nothing"));
            draw::paragraph(f, within, 0, &words, look.style(Role::Muted));
        } else if within.width < BESIDE || within.height < 9 {
            self.draw_below(f, within, look);
        } else {
            let about = wrap(&self.about, usize::from(within.width));
            let mut row = 0;
            for line in about.iter().take(usize::from(within.height / 2)) {
                draw::put(f, within, (0, row), line, look.style(Role::Text));
                row += 1;
            }
            let (_, body) = split_top(within, row + 1);
            self.draw_beside(f, body, look);
        }
    }

    /// The box to type in stands in the upper edge.
    fn draw_query(&self, f: &mut Frame, area: Rect, title: &str, look: &Look) {
        let words = format!(" {} ", look.word(Word("help-search")));
        let wide = draw::columns(&words) + QUERY;
        let room = area.width.saturating_sub(draw::columns(title) + 8);
        let (words, wide) =
            if room >= wide { (words, wide) } else { (String::new(), room.min(QUERY)) };
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

    /// Everything under each other, as one page that is scrolled: what can be done here, what can be
    /// done everywhere, and before it what the screen is, or after it where that fills the page.
    fn draw_below(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.add_part(area, self.part);
        let page = self.page(area, look);
        let at = self.scroll.at();
        let line = page.iter().position(|line| matches!(line, Line::Entry(n) if *n == at));
        let line = line.unwrap_or(0);
        // With the first entry all before it is seen, with the last all after it.
        let top = if at == 0 {
            0
        } else {
            let last = at + 1 == self.found.len();
            let end = line + self.under(at, area.width, look).0.len();
            let end = if last { page.len().saturating_sub(1) } else { end };
            self.scroll.top_of(end, page.len(), area.height).min(line)
        };
        for (y, line) in (0..area.height).zip(page.iter().skip(top)) {
            match line {
                Line::Entry(place) => {
                    let strip = draw::strip(area, y, 0, area.width);
                    if let Some(entry) = self.entry(*place) {
                        self.draw_entry(f, strip, look, (*place, entry));
                    }
                }
                Line::Words(from, words, role) => {
                    draw::put(f, area, (*from, y), words, look.style(*role));
                }
            }
        }
        draw::scrollbar(f, Rect { width: area.width + 2, ..area }, look, (top, page.len()));
    }

    fn page(&self, area: Rect, look: &Look) -> Vec<Line> {
        let words = |words: String, role| Line::Words(0, words, role);
        let about = wrap(&self.about, usize::from(area.width));
        // The first thing that can be done is in sight with it.
        let first = about.len() + 3 <= usize::from(area.height);
        let about = about.into_iter().map(|line| words(line, Role::Text));
        let gap = || words(String::new(), Role::Text);
        let mut page: Vec<Line> = Vec::new();
        let (before, after) = if first { (Some(about), None) } else { (None, Some(about)) };
        page.extend(before.into_iter().flatten().chain(first.then(gap)));
        let mut side = None;
        for (place, (left, _)) in self.found.iter().enumerate() {
            if side != Some(*left) {
                let head = if *left { Word("help-here") } else { Word("help-everywhere") };
                page.push(words(look.word(head), Role::Title));
                side = Some(*left);
            }
            page.push(Line::Entry(place));
            let (under, role) = self.under(place, area.width, look);
            page.extend(under.into_iter().map(|line| Line::Words(UNDER, line, role)));
        }
        page.extend((!first).then(gap).into_iter().chain(after.into_iter().flatten()));
        page
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
                let from = if end > self.keys + 1 { end + 1 } else { self.keys + 2 };
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
}
