//! How a list looks.

use super::{Cell, Column, List, Row, State, column::fit};
use crate::{
    base::text,
    config::theme::Role,
    ui::{
        draw,
        hits::{self, Hit},
        layout::split_top,
        look::Look,
    },
};
use ratatui::{Frame, layout::Rect};

/// The line under a row begins with its second column where that is no further in than this; else it
/// belongs to the first and is set in a little.
const UNDER: u16 = 14;
/// Columns before the first: attention, choice, mark.
const SIGNS: u16 = 3;

impl<R: Row> List<R> {
    /// Draws head and rows. With `focused` the arrow keys go here: the chosen row is lit and the
    /// hardware cursor stands on it; without, only the `>` shows which it is.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, focused: bool) {
        look.hits.add_part(area, hits::FIRST);
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
            State::Loading => (look.loading(), Role::Muted, None),
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
        let lines = self.rows.len() + self.heads.len() + self.unders.len();
        let at = self.line_of(self.at());
        let mut top = self.scroll.top_of(at, lines, area.height);
        // The heading over the chosen row is seen with it.
        if top == at && at > 0 && area.height > 1 && matches!(self.spot(at - 1), Spot::Head(_)) {
            top = self.scroll.top_of(at - 1, lines, area.height);
        }
        for y in 0..area.height {
            let line = top + usize::from(y);
            match self.spot(line) {
                Spot::Row(place) => self.draw_row(f, (area, y), look, (place, columns, focused)),
                Spot::Under(place) => self.draw_under(f, (area, y), look, (place, columns)),
                Spot::Head(place) => self.draw_group(f, area, y, (place, look)),
                Spot::End => break,
            }
        }
        draw::scrollbar(f, area, look, (top, lines));
    }

    fn draw_group(&self, f: &mut Frame, area: Rect, y: u16, (place, look): (usize, &Look)) {
        let at = self.heads.binary_search_by_key(&place, |(first, _)| *first).ok();
        if let Some((_, label)) = at.and_then(|at| self.heads.get(at)) {
            let alarm = self.rows.get(place).is_some_and(Row::alarm);
            let role = if alarm { Role::Warning } else { Role::Title };
            let sign = if alarm { "!" } else { " " };
            let words = format!("{sign} {}", look.say(label));
            draw::put(f, area, (0, y), &words, look.style(role));
        }
    }

    /// The line under a row, from the second column on where that is not far in.
    fn draw_under(
        &self,
        f: &mut Frame,
        (area, y): (Rect, u16),
        look: &Look,
        (place, columns): (usize, &[(&'static Column<R>, u16)]),
    ) {
        let Some(words) = self.rows.get(place).and_then(Row::under) else { return };
        let second = columns.first().map_or(0, |(_, wide)| wide + 2);
        let from = SIGNS + if second > UNDER { 2 } else { second };
        let room = area.width.saturating_sub(from + 1);
        let strip = draw::strip(area, y, from, room);
        draw::put(f, strip, (0, 0), &words, look.style(Role::Muted));
        let whole = draw::strip(area, y, 0, area.width);
        look.hits.add(whole, Hit::Pick { part: hits::FIRST, row: place });
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
        let cells = columns.iter().map(|(column, wide)| (*column, (column.cell)(row, look), *wide));
        let mut cells = cells.peekable();
        let mut x = SIGNS;
        while let Some((column, Cell { text, role }, mut wide)) = cells.next() {
            // As in a spreadsheet, a text runs on over the empty cells after it.
            while !column.right
                && draw::columns(&text) > wide
                && let Some((_, _, free)) = cells.next_if(|(_, next, _)| next.text.is_empty())
            {
                wide += free + 2;
            }
            let words = fitted(&text, wide, column.right);
            draw::put(f, strip, (x, 0), &words, look.style(role));
            x += wide + 2;
        }
        if on && focused {
            draw::tint(f, strip, look.style(Role::Selected));
            draw::cursor(f, strip, (1, 0));
        }
        look.hits.add(strip, Hit::Pick { part: hits::FIRST, row: place });
    }

    /// The line a row is drawn on, headings and the lines under rows counted.
    fn line_of(&self, place: usize) -> usize {
        let heads = self.heads.partition_point(|(first, _)| *first <= place);
        place + heads + self.unders.partition_point(|under| *under < place)
    }

    /// What is drawn on a line.
    fn spot(&self, line: usize) -> Spot {
        let (mut from, mut to) = (0, self.rows.len());
        while from < to {
            let middle = usize::midpoint(from, to);
            if self.line_of(middle) <= line { from = middle + 1 } else { to = middle }
        }
        // Rows before `from` are drawn on this line or above it.
        let Some(place) = from.checked_sub(1) else { return Spot::Head(0) };
        let under = self.unders.binary_search(&place).is_ok();
        match line - self.line_of(place) {
            0 => Spot::Row(place),
            1 if under => Spot::Under(place),
            _ if from < self.rows.len() => Spot::Head(from),
            _ => Spot::End,
        }
    }
}

/// What is drawn on a line of the list.
enum Spot {
    /// The heading over the row at this place.
    Head(usize),
    /// The row at this place.
    Row(usize),
    /// The line under the row at this place.
    Under(usize),
    /// Nothing: the list has ended.
    End,
}

/// A text exactly so wide.
fn fitted(words: &str, wide: u16, right: bool) -> String {
    let wide = usize::from(wide);
    if right { text::pad_left(words, wide) } else { text::pad(words, wide) }
}
