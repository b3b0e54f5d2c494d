//! Strokes: text, rules, lines that join, boxes. Every other part of the kit draws with these, so
//! that nothing reaches outside its area and only the oldest glyphs are used.

use super::{hits::Hit, look::Look, verb::Verb};
use crate::{
    base::{Phrase, Word, text},
    config::theme::Role,
};
use ratatui::{
    Frame,
    layout::{Position, Rect},
    style::Style,
};

/// Writes `words` into the row `at.1`, column `at.0` of `area` (counted from its corner), cut at its
/// right edge. Gives the column after the last one written, counted the same way.
pub fn put(f: &mut Frame, area: Rect, at: (u16, u16), words: &str, style: Style) -> u16 {
    let (column, row) = at;
    let area = area.intersection(f.area());
    if column >= area.width || row >= area.height {
        return column;
    }
    let room = usize::from(area.width - column);
    let (x, y) = (area.x + column, area.y + row);
    let (end, _) = if text::width(words) > room {
        f.buffer_mut().set_stringn(x, y, text::cut(words, room), room, style)
    } else {
        f.buffer_mut().set_stringn(x, y, words, room, style)
    };
    end.saturating_sub(area.x)
}

/// Writes `words` so that they end at the right edge of `area`; gives the column they begin at.
pub fn put_right(f: &mut Frame, area: Rect, row: u16, words: &str, style: Style) -> u16 {
    let column = area.width.saturating_sub(columns(words));
    put(f, area, (column, row), words, style);
    column
}

/// How many columns a text takes on screen.
pub fn columns(words: &str) -> u16 {
    u16::try_from(text::width(words)).unwrap_or(u16::MAX)
}

/// A rule over the whole width of row `row`, with a title set into it three columns from the left
/// when there is one.
pub fn rule(f: &mut Frame, area: Rect, row: u16, title: Option<&str>, look: &Look) {
    let line = "─".repeat(usize::from(area.width));
    put(f, area, (0, row), &line, look.style(Role::Rule));
    if let Some(title) = title {
        let room = usize::from(area.width.saturating_sub(8));
        let title = format!(" {} ", text::cut(title, room));
        put(f, area, (3, row), &title, look.style(Role::Title));
    }
}

/// An upright line at column `x` from row `top` up to, not including, row `end`; a rule that runs
/// just above or below it is joined.
pub fn upright(f: &mut Frame, place: (u16, u16, u16), style: Style) {
    let (x, top, end) = place;
    for y in top..end {
        set(f, x, y, "│", style);
    }
    if let Some(above) = top.checked_sub(1) {
        join(f, x, above, "┬");
    }
    join(f, x, end, "┴");
}

fn join(f: &mut Frame, x: u16, y: u16, glyph: &str) {
    if let Some(cell) = f.buffer_mut().cell_mut(Position::new(x, y))
        && cell.symbol() == "─"
    {
        cell.set_symbol(glyph);
    }
}

fn set(f: &mut Frame, x: u16, y: u16, glyph: &str, style: Style) {
    if let Some(cell) = f.buffer_mut().cell_mut(Position::new(x, y)) {
        cell.set_symbol(glyph).set_style(style);
    }
}

/// Wipes an area, draws a frame around it with a title in its upper edge, and gives the area within.
pub fn boxed(f: &mut Frame, area: Rect, title: &str, look: &Look) -> Rect {
    wipe(f, area, look);
    let style = look.style(Role::Rule);
    if area.width < 2 || area.height < 2 {
        return area;
    }
    let across = "─".repeat(usize::from(area.width - 2));
    put(f, area, (0, 0), &format!("┌{across}┐"), style);
    put(f, area, (0, area.height - 1), &format!("└{across}┘"), style);
    for y in area.y + 1..area.bottom() - 1 {
        set(f, area.x, y, "│", style);
        set(f, area.right() - 1, y, "│", style);
    }
    if !title.is_empty() {
        let room = usize::from(area.width.saturating_sub(6));
        put(f, area, (2, 0), &format!(" {} ", text::cut(title, room)), look.style(Role::Title));
    }
    Rect { x: area.x + 1, y: area.y + 1, width: area.width - 2, height: area.height - 2 }
}

/// Makes an area empty, in the colours of plain text.
pub fn wipe(f: &mut Frame, area: Rect, look: &Look) {
    let style = look.style(Role::Text);
    let area = area.intersection(f.area());
    for place in area.positions() {
        if let Some(cell) = f.buffer_mut().cell_mut(place) {
            cell.reset();
            cell.set_style(style);
        }
    }
}

/// Puts a style on a part of a row that is drawn already.
pub fn tint(f: &mut Frame, area: Rect, style: Style) {
    f.buffer_mut().set_style(area, style);
}

/// Puts the hardware cursor on a cell of `area`, counted from its corner, when it lies inside.
pub fn cursor(f: &mut Frame, area: Rect, at: (u16, u16)) {
    let place = Position::new(area.x.saturating_add(at.0), area.y.saturating_add(at.1));
    if area.intersection(f.area()).contains(place) {
        f.set_cursor_position(place);
    }
}

/// Row `row` of an area, from column `from` and `width` columns wide, as an area of its own.
pub fn strip(area: Rect, row: u16, from: u16, width: u16) -> Rect {
    Rect::new(area.x.saturating_add(from), area.y.saturating_add(row), width, 1).intersection(area)
}

/// Paragraphs wrapped at the width of the area from row `at` on; gives the row after the last.
pub fn paragraph(f: &mut Frame, area: Rect, at: u16, words: &str, style: Style) -> u16 {
    let mut row = at;
    for line in words.lines().flat_map(|line| text::wrap(line, usize::from(area.width))) {
        if row >= area.height {
            break;
        }
        put(f, area, (0, row), &line, style);
        row += 1;
    }
    row
}

/// Writes lines below each other, one column in: what is too wide goes on in the next row, broken where
/// three blanks part it, else between words. What there is no room for is said, not only left out. Gives how
/// many rows of `area` it took.
pub fn lines(f: &mut Frame, area: Rect, lines: &[String], look: &Look, role: Role) -> u16 {
    let area = shrink(area, 1);
    let room = usize::from(area.width);
    let mut rows: Vec<String> = Vec::new();
    for line in lines {
        let from = rows.len();
        for part in line.split("   ") {
            let fits = |row: &&mut String| text::width(row) + 3 + text::width(part) <= room;
            let last = rows.get_mut(from..).and_then(<[String]>::last_mut);
            match last.filter(fits) {
                Some(row) => *row = format!("{row}   {part}"),
                None => rows.extend(text::wrap(part, room)),
            }
        }
    }
    let high = usize::from(area.height);
    if rows.len() > high && high > 0 {
        let left = Phrase::new(Word("lines-more")).with("n", rows.len() + 1 - high);
        rows.truncate(high - 1);
        rows.push(look.words.say(&left));
    }
    let shown = rows.iter().zip(0..area.height);
    shown.fold(0, |_, (row, at)| {
        put(f, area, (0, at), row, look.style(role));
        at + 1
    })
}

/// The keys of a box, set into its lower edge; each can be clicked.
pub fn foot(f: &mut Frame, frame: Rect, look: &Look, verbs: &[Verb]) {
    if frame.height < 2 {
        return;
    }
    let row = frame.height - 1;
    let mut column = 2;
    for verb in verbs {
        let (key, name) = (look.key(verb.command).unwrap_or_default(), verb.name(look));
        let wide = columns(&key) + columns(&name) + 3;
        if column + wide + 1 > frame.width {
            break;
        }
        let from = column;
        column = put(f, frame, (column, row), &format!(" {key} "), look.style(Role::Key));
        column = put(f, frame, (column, row), &format!("{name} "), look.style(Role::Hint));
        look.hits.add(strip(frame, row, from, column - from), Hit::Command(verb.command));
    }
}

/// An area less so many columns at its left and right edge.
pub fn shrink(area: Rect, by: u16) -> Rect {
    let by = by.min(area.width / 2);
    Rect { x: area.x + by, width: area.width - 2 * by, ..area }
}

/// How far down `all` rows the picture is, at the right edge of an area that begins with row `top`;
/// nothing when all of them fit.
pub fn scrollbar(f: &mut Frame, area: Rect, look: &Look, (top, all): (usize, usize)) {
    let high = usize::from(area.height);
    if all <= high || high == 0 || area.width == 0 {
        return;
    }
    let size = (high * high / all).max(1);
    let from = (top * (high - size)).div_ceil(all - high);
    let x = area.right() - 1;
    for (row, y) in (area.y..area.bottom()).enumerate() {
        let on = (from..from + size).contains(&row);
        let (glyph, role) = if on { ("█", Role::Muted) } else { ("│", Role::Rule) };
        set(f, x, y, glyph, look.style(role));
    }
}
