//! How a form looks: the part of it that fits, with the box in use in the picture.

use super::{
    Form,
    option::Spot,
    place::{Placed, Plan},
};
use crate::{
    config::theme::Role,
    ui::{
        draw,
        field::{Aid, Entry, Field, FieldKind},
        hits::{self, Hit},
        line::Face,
        look::Look,
    },
};
use ratatui::{Frame, layout::Rect};

/// The window a form is seen through.
struct Window<'a, 'b> {
    area: Rect,
    top: u16,
    look: &'a Look<'b>,
}

impl Window<'_, '_> {
    /// The row of the picture a row of the form is on, when it is in it.
    fn row(&self, y: u16) -> Option<u16> {
        y.checked_sub(self.top).filter(|row| *row < self.area.height)
    }

    fn put(&self, f: &mut Frame, at: (u16, u16), words: &str, role: Role) {
        if let Some(row) = self.row(at.1) {
            draw::put(f, self.area, (at.0, row), words, self.look.style(role));
        }
    }

    fn hit(&self, at: (u16, u16), width: u16, hit: Hit) {
        if let Some(row) = self.row(at.1) {
            self.look.hits.add(draw::strip(self.area, row, at.0, width), hit);
        }
    }

    fn cursor(&self, f: &mut Frame, at: (u16, u16)) {
        if let Some(row) = self.row(at.1) {
            draw::cursor(f, self.area, (at.0, row));
        }
    }

    /// The part of some rows that is in the picture.
    fn rows(&self, at: (u16, u16), width: u16, rows: u16) -> Rect {
        let from = at.1.max(self.top);
        let to = (at.1 + rows).min(self.top + self.area.height);
        let y = self.area.y + from.saturating_sub(self.top);
        let width = width.min(self.area.width.saturating_sub(at.0));
        Rect::new(self.area.x + at.0, y, width, to.saturating_sub(from))
    }
}

impl Form {
    /// Draws the boxes, the one in use with the hardware cursor, and over them what helps with it.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        look.hits.add_part(area, hits::FIRST);
        let inner = Rect { width: area.width.saturating_sub(1), ..area };
        self.width.set(inner.width);
        let plan = self.plan(look, inner.width);
        let top = self.scrolled(&plan, area.height);
        let window = Window { area: inner, top, look };
        for placed in &plan.placed {
            if let Some(field) = self.fields.get(placed.at) {
                self.draw_field(f, &window, field, placed);
            }
        }
        draw::scrollbar(f, area, look, (usize::from(top), usize::from(plan.rows)));
        if let Some(helper) = &self.helper {
            self.draw_helper(f, area, look, helper);
        }
    }

    /// How many rows the boxes take in so many columns.
    pub fn rows(&self, look: &Look, width: u16) -> u16 {
        self.plan(look, width.saturating_sub(1)).rows
    }

    /// How many rows of the form are above the picture.
    fn scrolled(&self, plan: &Plan, height: u16) -> u16 {
        let first = plan.placed.iter().position(|placed| placed.at == self.at).unwrap_or(0);
        let Some(here) = plan.placed.get(first) else { return 0 };
        // A heading or note just above the box in use is seen with it.
        let above = plan.placed.iter().take(first).rev();
        let above = above.take_while(|p| self.fields.get(p.at).is_some_and(|f| !f.answerable()));
        let from = above.last().map_or(here.y, |placed| placed.y);
        let end = here.y + here.rows;
        // So is the box after it: one reads ahead while somebody answers.
        let mut after = plan.placed.iter().skip(first + 1);
        let after = after.find(|p| self.fields.get(p.at).is_some_and(Field::answerable));
        let ahead = after.map_or(end, |placed| placed.y + placed.rows);
        let end = if ahead.saturating_sub(from) <= height { ahead.max(end) } else { end };
        let from = if end.saturating_sub(from) > height { here.y } else { from };
        let top = self.top.get().min(plan.rows.saturating_sub(height));
        let top = top.max(end.saturating_sub(height)).min(from);
        self.top.set(top);
        top
    }

    fn draw_field(&self, f: &mut Frame, window: &Window, field: &Field, placed: &Placed) {
        let (x, y) = (placed.x, placed.y);
        match field.kind {
            FieldKind::Section => {
                if let Some(row) = window.row(y) {
                    let title = placed.label.first().map(String::as_str);
                    draw::rule(f, window.area, row, title, window.look);
                }
                return;
            }
            FieldKind::Note => {
                for (row, line) in (y..).zip(&placed.label) {
                    window.put(f, (x + 2, row), line, Role::Text);
                }
                return;
            }
            _ => {}
        }
        let focused = placed.at == self.at && self.helper.is_none();
        let used = placed.at == self.at;
        let whole = Hit::Pick { part: hits::FIRST, row: Spot::Whole.row(placed.at) };
        for row in y..y + placed.rows {
            window.hit((x, row), placed.width, whole);
        }
        if used {
            window.put(f, (x, y), ">", Role::Accent);
        }
        let label = if used { Role::Title } else { Role::Label };
        for (row, line) in (y..).zip(&placed.label) {
            window.put(f, (x + 2, row), line, label);
        }
        self.draw_box(f, window, (field, placed), focused);
        let under = placed.y + placed.rows - u16::try_from(placed.flaw.len()).unwrap_or(0);
        for (row, line) in (under..).zip(&placed.flaw) {
            window.put(f, (x + placed.inset.0, row), line, Role::Error);
        }
    }

    fn draw_box(
        &self,
        f: &mut Frame,
        window: &Window,
        (field, placed): (&Field, &Placed),
        focused: bool,
    ) {
        let (x, y) = (placed.x + placed.inset.0, placed.y + placed.inset.1);
        let click = |spot: Spot| Hit::Pick { part: hits::FIRST, row: spot.row(placed.at) };
        for piece in &placed.sketch.pieces {
            let at = (x + piece.x, y + piece.y);
            window.put(f, at, &piece.text, piece.role);
            if let Some(choice) = piece.choice {
                window.hit(at, draw::columns(&piece.text), click(Spot::Choice(choice)));
            }
        }
        let Some(slot) = placed.sketch.slot else {
            if focused {
                let (column, row) = placed.sketch.cursor;
                window.cursor(f, (x + column, y + row));
            }
            return;
        };
        let area = window.rows((x, y), slot.width, slot.rows);
        if area.is_empty() {
            return;
        }
        match &field.entry {
            Entry::Line(line) => {
                let ghost = field.ghost(&window.look.here()).filter(|_| focused);
                let ghost = ghost.map(|(_, rest)| rest).unwrap_or_default();
                let secret = field.kind == FieldKind::Secret;
                let shown = field.shown(&window.look.here()).filter(|_| line.value().is_empty());
                let hint = shown.as_deref().unwrap_or_default();
                let face = Face { focused, ghost: &ghost, hint, secret };
                line.draw(f, area, window.look, face);
            }
            Entry::Area(text) => text.draw(f, area, window.look, focused),
            _ => {}
        }
        if placed.at == self.at {
            for column in 0..slot.width.min(Spot::COLUMNS) {
                window.hit((x + column, y), 1, click(Spot::Column(column)));
            }
        }
        let opens = matches!(field.kind, FieldKind::Date(_) | FieldKind::LongText);
        if opens || field.has_list() || field.aid == Aid::Screen {
            window.hit((x + slot.width.saturating_sub(1), y), 1, click(Spot::Helper));
        }
    }
}
