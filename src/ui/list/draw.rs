//! How a list looks.

use super::{Cell, Column, List, Row, State, column::fit};
use crate::{
    base::{Word, text},
    config::theme::Role,
    ui::{draw, hits::Hit, layout::split_top, look::Look},
};
use ratatui::{Frame, layout::Rect};

/// Columns before the first: attention, choice, mark.
const SIGNS: u16 = 3;

impl<R: Row> List<R> {
    /// Draws head and rows. With `focused` the arrow keys go here: the chosen row is lit and the
    /// hardware cursor stands on it; without, only the `>` shows which it is.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, focused: bool) {
        look.hits.add_part(area, self.part);
        let room = area.width.saturating_sub(SIGNS + 1);
        let columns = fit(self.columns, room);
        let headed = self.columns.iter().any(|column| column.head.is_some());
        let (head, body) = split_top(area, u16::from(headed && area.height > 2));
        if head.height > 0 {
            Self::draw_head(f, head, look, &columns);
        }
        if self.rows.is_empty() {
            self.draw_nothing(f, body, look);
            return;
        }
        let (body, note) = self.note_row(body);
        if let (Some(row), State::Failed(why)) = (note, &self.state) {
            let words = format!("! {}", look.words.say(why));
            draw::put(f, row, (1, 0), &words, look.style(Role::Error));
        }
        self.draw_rows(f, body, look, (&columns, focused));
    }

    /// Rows that could not be fetched again stay, with the reason under them.
    fn note_row(&self, body: Rect) -> (Rect, Option<Rect>) {
        if matches!(self.state, State::Failed(_)) && body.height > 1 {
            let (body, row) = crate::ui::layout::split_bottom(body, 1);
            return (body, Some(row));
        }
        (body, None)
    }

    fn draw_head(f: &mut Frame, row: Rect, look: &Look, columns: &[(&'static Column<R>, u16)]) {
        let mut x = SIGNS;
        for (column, wide) in columns {
            if let Some(head) = column.head {
                let words = fitted(&look.word(head), *wide, column.right);
                draw::put(f, row, (x, 0), &words, look.style(Role::Muted));
            }
            x += wide + 2;
        }
    }

    fn draw_nothing(&self, f: &mut Frame, area: Rect, look: &Look) {
        let (words, role, way_out) = match &self.state {
            State::Loading => (look.word(Word("list-loading")), Role::Muted, None),
            State::Failed(why) => (format!("! {}", look.words.say(why)), Role::Error, None),
            State::Ready => {
                (look.say(&self.nothing.words), Role::Text, self.nothing.way_out.as_ref())
            }
        };
        let within = draw::shrink(area, SIGNS);
        let row = draw::paragraph(f, within, u16::from(area.height > 3), &words, look.style(role));
        if let Some(verb) = way_out {
            let key = look.key(verb.command).unwrap_or_default();
            let end = draw::put(f, within, (0, row), &key, look.style(Role::Key));
            let end =
                draw::put(f, within, (end + 1, row), &verb.name(look), look.style(Role::Hint));
            look.hits.add(draw::strip(within, row, 0, end), Hit::Command(verb.command));
        }
    }

    fn draw_rows(
        &self,
        f: &mut Frame,
        area: Rect,
        look: &Look,
        (columns, focused): (&[(&'static Column<R>, u16)], bool),
    ) {
        let lines = self.rows.len() + self.heads.len();
        let at = self.line_of(self.at());
        let mut top = self.scroll.top_of(at, lines, area.height);
        // The heading over the chosen row is seen with it.
        if top == at && at > 0 && area.height > 1 && self.row_at(at - 1).is_none() {
            top = self.scroll.top_of(at - 1, lines, area.height);
        }
        for y in 0..area.height {
            let line = top + usize::from(y);
            match self.row_at(line) {
                Some(place) => self.draw_row(f, (area, y), look, (place, columns, focused)),
                None => self.draw_group(f, area, y, (line, look)),
            }
        }
        draw::scrollbar(f, area, look, (top, lines));
    }

    fn draw_group(&self, f: &mut Frame, area: Rect, y: u16, (line, look): (usize, &Look)) {
        let head = self.heads.iter().enumerate().find(|(n, (row, _))| row + n == line);
        if let Some((_, (row, label))) = head {
            let alarm = self.rows.get(*row).is_some_and(Row::alarm);
            let role = if alarm { Role::Warning } else { Role::Title };
            let sign = if alarm { "!" } else { " " };
            let words = format!("{sign} {}", look.say(label));
            draw::put(f, area, (0, y), &words, look.style(role));
        }
    }

    fn draw_row(
        &self,
        f: &mut Frame,
        (area, y): (Rect, u16),
        look: &Look,
        (place, columns, focused): (usize, &[(&'static Column<R>, u16)], bool),
    ) {
        let Some(row) = self.rows.get(place) else { return };
        let on = place == self.at();
        let marked = self.marked.contains(&row.key());
        let grouped = row.alarm() && row.group().is_none();
        let signs = [(grouped, "!"), (on, ">"), (marked, "*")];
        let strip = draw::strip(area, y, 0, area.width);
        for (x, (there, sign)) in (0..).zip(signs) {
            let role = if x == 0 { Role::Warning } else { Role::Marked };
            if there {
                draw::put(f, strip, (x, 0), sign, look.style(role));
            }
        }
        let mut x = SIGNS;
        for (column, wide) in columns {
            let Cell { text, role } = (column.cell)(row, look);
            let words = fitted(&text, *wide, column.right);
            draw::put(f, strip, (x, 0), &words, look.style(role));
            x += wide + 2;
        }
        if on && focused {
            draw::tint(f, strip, look.style(Role::Selected));
            draw::cursor(f, strip, (1, 0));
        }
        look.hits.add(strip, Hit::Pick { part: self.part, row: place });
    }

    /// The line a row is drawn on, headings counted.
    fn line_of(&self, place: usize) -> usize {
        place + self.heads.partition_point(|(first, _)| *first <= place)
    }

    /// The row drawn on a line; none where a heading stands or the list has ended.
    fn row_at(&self, line: usize) -> Option<usize> {
        let heads = self.heads.iter().enumerate().take_while(|(n, (first, _))| first + n < line);
        let before = heads.count();
        let heading = self.heads.get(before).is_some_and(|(first, _)| first + before == line);
        let place = line.checked_sub(before)?;
        (!heading && place < self.rows.len()).then_some(place)
    }
}

/// A text exactly so wide.
fn fitted(words: &str, wide: u16, right: bool) -> String {
    let wide = usize::from(wide);
    if right { text::pad_left(words, wide) } else { text::pad(words, wide) }
}
