//! Where every box of a form goes, as if the picture were as high as the form.

use super::{
    Form,
    sketch::{Sketch, sketch},
};
use crate::{
    base::text,
    ui::{
        draw,
        field::{Field, FieldKind},
        look::Look,
    },
};

/// A box with its label, placed.
#[derive(Debug)]
pub(super) struct Placed {
    /// Which box.
    pub(super) at: usize,
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) width: u16,
    /// The label, on rows of its own when it is longer than the room beside the boxes.
    pub(super) label: Vec<String>,
    /// Where the box begins, from `x` and `y`.
    pub(super) inset: (u16, u16),
    pub(super) sketch: Sketch,
    /// Why it cannot be saved, under the box.
    pub(super) flaw: Vec<String>,
    /// All its rows.
    pub(super) rows: u16,
}

/// Boxes placed, and how high they are together.
#[derive(Debug, Default)]
pub(super) struct Plan {
    pub(super) placed: Vec<Placed>,
    pub(super) rows: u16,
}

/// Columns before the label: the sign of the box in use.
const SIGN: u16 = 2;
/// Blanks between boxes on one row.
const GAP: u16 = 2;
/// Boxes share a row from so many columns on.
const SHARED: u16 = 70;

impl Form {
    /// Places every box that is shown in so many columns.
    pub(super) fn plan(&self, look: &Look, width: u16) -> Plan {
        let shown = self.all_shown();
        let mut plan = Plan::default();
        for block in blocks(&self.fields, &shown) {
            let labels = Labels::of(&self.fields, block, look, width);
            for row in self.rows_of(block, width) {
                self.place_row(&mut plan, (look, width), row, &labels);
            }
        }
        plan
    }

    /// The boxes that are shown, row by row.
    pub(super) fn table(&self, width: u16) -> Vec<Vec<usize>> {
        let shown = self.all_shown();
        let blocks = blocks(&self.fields, &shown).into_iter();
        blocks.flat_map(|block| self.rows_of(block, width)).map(<[usize]>::to_vec).collect()
    }

    fn all_shown(&self) -> Vec<usize> {
        (0..self.fields.len()).filter(|at| self.shown(*at)).collect()
    }

    /// The boxes under one heading, row by row.
    fn rows_of<'a>(&self, block: &'a [usize], width: u16) -> Vec<&'a [usize]> {
        let mut rows = Vec::new();
        let mut rest = block;
        while let Some(first) = rest.first().and_then(|at| self.fields.get(*at)) {
            let share = usize::from(share(first, width));
            let same = rest.iter().take(share).take_while(|at| {
                self.fields.get(**at).is_some_and(|f| self::share(f, width) == first.share)
            });
            let count = if share == 1 { 1 } else { same.count().max(1) };
            let (row, after) = rest.split_at(count.min(rest.len()));
            rows.push(row);
            rest = after;
        }
        rows
    }

    fn place_row(&self, plan: &mut Plan, room: (&Look, u16), row: &[usize], labels: &Labels) {
        let (look, width) = room;
        let share = row.first().and_then(|at| self.fields.get(*at)).map_or(1, |f| share(f, width));
        let cell = (width - GAP * (u16::from(share) - 1)) / u16::from(share);
        let y = plan.rows;
        let mut cells: Vec<Placed> = Vec::new();
        for (column, at) in (0..).zip(row) {
            let Some(field) = self.fields.get(*at) else { continue };
            let x = column * (cell + GAP);
            let focused = *at == self.at;
            let label = labels.width(share, usize::from(column));
            let mut placed = place(field, focused, look, (cell, label));
            (placed.at, placed.x, placed.y) = (*at, x, y);
            cells.push(placed);
        }
        self.widen_flaw(&mut cells, look, width);
        plan.rows += cells.iter().map(|cell| cell.rows).max().unwrap_or(0);
        plan.placed.extend(cells);
    }

    /// What alone is wrong on a row that boxes share is said over the whole row, under all of them.
    fn widen_flaw(&self, cells: &mut [Placed], look: &Look, width: u16) {
        let own = |cell: &Placed| {
            cell.rows.saturating_sub(u16::try_from(cell.flaw.len()).unwrap_or(u16::MAX))
        };
        let boxes = cells.iter().map(own).max().unwrap_or(0);
        let flawed = cells.iter().filter(|cell| !cell.flaw.is_empty()).count();
        let shared = cells.len() > 1 && flawed == 1;
        let Some(cell) = cells.first_mut().filter(|cell| shared && !cell.flaw.is_empty()) else {
            return;
        };
        let Some(why) = self.fields.get(cell.at).and_then(|field| field.flaw.as_ref()) else {
            return;
        };
        let room = usize::from(width.saturating_sub(cell.inset.0));
        cell.flaw = text::wrap(&format!("! {}", look.words.say(why)), room);
        cell.rows = boxes + u16::try_from(cell.flaw.len()).unwrap_or(0);
    }
}

/// How many boxes share the row of this one at so many columns.
fn share(field: &Field, width: u16) -> u8 {
    if width >= SHARED { field.share.clamp(1, 3) } else { 1 }
}

/// Runs of boxes between headings; a heading begins its run.
fn blocks<'a>(fields: &[Field], shown: &'a [usize]) -> Vec<&'a [usize]> {
    let is_head =
        |at: &usize| fields.get(*at).is_some_and(|field| field.kind == FieldKind::Section);
    let mut blocks = Vec::new();
    let mut rest = shown;
    while !rest.is_empty() {
        let next = rest.iter().skip(1).position(is_head).map_or(rest.len(), |n| n + 1);
        let (block, after) = rest.split_at(next);
        // A heading with nothing under it is not shown.
        if block.len() > 1 || !block.first().is_some_and(is_head) {
            blocks.push(block);
        }
        rest = after;
    }
    blocks
}

/// How wide the labels of a run are, by how many boxes share a row and which of them it is.
struct Labels {
    widths: Vec<(u8, usize, u16)>,
}

impl Labels {
    fn of(fields: &[Field], block: &[usize], look: &Look, width: u16) -> Self {
        let mut widths: Vec<(u8, usize, u16)> = Vec::new();
        let mut column = 0;
        let mut last = 1;
        for field in block.iter().filter_map(|at| fields.get(*at)).filter(|f| f.answerable()) {
            let share = share(field, width);
            column = if share == last && share > 1 { (column + 1) % usize::from(share) } else { 0 };
            last = share;
            let cell = (width - GAP * (u16::from(share) - 1)) / u16::from(share);
            let most = cell.saturating_sub(SIGN) * 48 / 100;
            let wide = draw::columns(&label_of(field, look));
            if wide <= most {
                match widths.iter_mut().find(|(s, c, _)| (*s, *c) == (share, column)) {
                    Some((.., widest)) => *widest = wide.max(*widest),
                    None => widths.push((share, column, wide)),
                }
            }
        }
        Self { widths }
    }

    fn width(&self, share: u8, column: usize) -> u16 {
        self.widths.iter().find(|(s, c, _)| (*s, *c) == (share, column)).map_or(0, |(.., w)| *w)
    }
}

fn label_of(field: &Field, look: &Look) -> String {
    let label = look.say(&field.label);
    if field.required { format!("{label} *") } else { label }
}

/// The box beside its label, or under it where an answer to choose would be longer than the row
/// beside it.
fn uncramped(
    field: &Field,
    focused: bool,
    look: &Look,
    (cell, label, inset): (u16, Vec<String>, (u16, u16)),
) -> (Vec<String>, (u16, u16), Sketch) {
    let beside = sketch(field, focused, look, cell.saturating_sub(inset.0));
    let many = matches!(field.kind, FieldKind::OneOf { .. } | FieldKind::ManyOf(_));
    if !many || inset.1 > 0 || !beside.wrapped {
        return (label, inset, beside);
    }
    let inset = (SIGN + 2, u16::try_from(label.len()).unwrap_or(u16::MAX));
    let under = sketch(field, focused, look, cell.saturating_sub(inset.0));
    (label, inset, under)
}

/// One box within a cell `cell` columns wide whose labels take `beside` columns.
fn place(field: &Field, focused: bool, look: &Look, (cell, beside): (u16, u16)) -> Placed {
    let words = label_of(field, look);
    let room = cell.saturating_sub(SIGN);
    let wrap = |words: &str, width: u16| text::wrap(words, usize::from(width.max(1)));
    let (label, inset) = match field.kind {
        FieldKind::Section => (vec![words], (0, 0)),
        FieldKind::Note => (wrap(&words, room), (0, 0)),
        _ if draw::columns(&words) <= beside => (vec![words], (SIGN + beside + 1, 0)),
        _ => {
            let label = wrap(&words, room);
            let rows = u16::try_from(label.len()).unwrap_or(u16::MAX);
            (label, (SIGN + 2, rows))
        }
    };
    let (label, inset, sketch) = uncramped(field, focused, look, (cell, label, inset));
    let flaw = field.flaw.as_ref().map(|why| format!("! {}", look.words.say(why)));
    let flaw = flaw.map(|why| wrap(&why, cell.saturating_sub(inset.0))).unwrap_or_default();
    let flaws = u16::try_from(flaw.len()).unwrap_or(u16::MAX);
    let labels = u16::try_from(label.len()).unwrap_or(u16::MAX);
    let rows = labels.max(inset.1 + sketch.rows) + flaws;
    Placed { at: 0, x: 0, y: 0, width: cell, label, inset, sketch, flaw, rows }
}
