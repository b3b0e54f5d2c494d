//! How one box looks: pieces of text and places for the cursor, counted from the corner of the box.

use super::beside::{beside, shorter};
use crate::{
    base::{Word, text},
    config::{theme::Role, words::Arg},
    ui::{
        draw,
        field::{Entry, Field, FieldKind, Reply, Rest},
        look::Look,
    },
};

/// A text somewhere in a box.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    pub(super) x: u16,
    pub(super) y: u16,
    pub(super) text: String,
    pub(super) role: Role,
    /// Which choice a click on it takes.
    pub(super) choice: Option<usize>,
}

/// A place where an editor is drawn.
#[derive(Debug, Clone, Copy)]
pub(super) struct Slot {
    pub(super) width: u16,
    pub(super) rows: u16,
}

/// One box, drawn nowhere yet.
#[derive(Debug, Clone, Default)]
pub(super) struct Sketch {
    pub(super) pieces: Vec<Piece>,
    pub(super) slot: Option<Slot>,
    pub(super) rows: u16,
    pub(super) cursor: (u16, u16),
    /// A piece was longer than a row.
    pub(super) wrapped: bool,
}

/// How a box looks in `width` columns.
pub(super) fn sketch(field: &Field, focused: bool, look: &Look, width: u16) -> Sketch {
    if field.asking {
        return why_none(look, width);
    }
    let none = match field.reply {
        Reply::Unknown => Some(Word("field-unknown")),
        Reply::Declined => Some(Word("field-declined")),
        Reply::Given => None,
    };
    if let Some(word) = none {
        let mut flow = Flow::new(width);
        flow.add(&format!("[{}]", look.word(word)), Role::Accent, None);
        return flow.done();
    }
    match (&field.kind, &field.entry) {
        (FieldKind::Scale { low, high, .. }, Entry::One(at)) => {
            let ends = (look.say(low), look.say(high));
            scale(field, (focused, *at), &ends, width)
        }
        (_, Entry::One(at)) => one_of(field, (focused, *at), look, width),
        (_, Entry::Many { on, at }) => many_of(field, (focused, *at), on, (look, width)),
        (_, Entry::Area(area)) => {
            let rows = area.rows(width).clamp(2, if focused { 8 } else { 4 });
            Sketch { slot: Some(Slot { width, rows }), rows, ..Sketch::default() }
        }
        (_, Entry::Line(_)) => line(field, focused, look, width),
        (_, Entry::Nothing) => Sketch::default(),
    }
}

/// The question why there is no answer.
fn why_none(look: &Look, width: u16) -> Sketch {
    let mut flow = Flow::new(width);
    for (digit, word) in [('1', Word("field-unknown")), ('2', Word("field-declined"))] {
        flow.add(
            &format!(" {digit} {} ", look.word(word)),
            Role::Focus,
            Some(usize::from(digit == '2')),
        );
    }
    flow.done()
}

/// Columns further in that a piece goes on which is longer than a row.
const HANG: u16 = 3;

/// Pieces one after another, on the next row where one does not fit.
struct Flow {
    sketch: Sketch,
    width: u16,
    /// Where the pieces stand under each other: how wide each column is.
    columns: Vec<u16>,
    x: u16,
    y: u16,
}

impl Flow {
    fn new(width: u16) -> Self {
        Self { sketch: Sketch::default(), width, columns: Vec::new(), x: 0, y: 0 }
    }

    /// Gives the column and row the piece begins at.
    fn add(&mut self, words: &str, role: Role, choice: Option<usize>) -> (u16, u16) {
        let at = self.sketch.pieces.len();
        let column = at.checked_rem(self.columns.len());
        let own = column.and_then(|column| self.columns.get(column)).copied();
        let wide = own.unwrap_or(draw::columns(words));
        let full = self.x > 0 && self.x + wide > self.width;
        if full || (at > 0 && column == Some(0)) {
            self.x = 0;
            self.y += 1;
        }
        let place = (self.x, self.y);
        if wide > self.width {
            self.wrapped(words, role, choice);
            return place;
        }
        let text = words.to_owned();
        self.sketch.pieces.push(Piece { x: self.x, y: self.y, text, role, choice });
        self.x += wide;
        place
    }

    /// A piece longer than a row: it goes on further in on the next, and what comes after it below.
    fn wrapped(&mut self, words: &str, role: Role, choice: Option<usize>) {
        let room = usize::from(self.width.saturating_sub(HANG).max(1));
        for (line, text) in text::wrap(words.trim(), room).into_iter().enumerate() {
            self.y += u16::from(line > 0);
            let x = if line > 0 { HANG.min(self.width) } else { 1 };
            self.sketch.pieces.push(Piece { x, y: self.y, text, role, choice });
        }
        self.x = self.width;
        self.sketch.wrapped = true;
    }

    fn done(mut self) -> Sketch {
        self.sketch.rows = self.y + 1;
        self.sketch
    }
}

/// A choice in brackets when it is the one taken; brackets stand where blanks would, so nothing moves.
fn marked(on: bool, words: &str) -> String {
    if on { format!("[{words}]") } else { format!(" {words} ") }
}

fn choice_role(on: bool, focused: bool) -> Role {
    match (on, focused) {
        (true, true) => Role::Focus,
        (true, false) => Role::Accent,
        (false, _) => Role::Text,
    }
}

fn one_of(field: &Field, (focused, at): (bool, Option<usize>), look: &Look, width: u16) -> Sketch {
    let mut pieces = near_choices(field, at, look);
    let near = pieces.len();
    let far = at.filter(|at| *at >= near).and_then(|at| field.choices().get(at));
    let all = field.choices().len();
    if all > near {
        let more = look.words.with(Word("field-more"), &[("n", Arg::from(all - near))]);
        pieces.push((format!(" 0 {more} "), false, usize::MAX));
    }
    if let (Some(choice), Some(at)) = (far, at) {
        pieces.push((marked(true, &look.say(&choice.label)), true, at));
    }
    if field.rest == Rest::Fold && !focused && at.is_some() {
        pieces.retain(|(_, on, _)| *on);
    }
    let mut flow = Flow::new(width);
    flow.columns = columns(&pieces, width);
    let mut cursor = (1, 0);
    for (words, on, choice) in &pieces {
        let (x, y) = flow.add(words, choice_role(*on, focused), Some(*choice));
        if *on {
            cursor = (x + 1, y);
        }
    }
    let mut sketch = flow.done();
    sketch.cursor = cursor;
    sketch
}

/// The choices that stand in the box: the words, whether it is the one taken, its place.
fn near_choices(field: &Field, at: Option<usize>, look: &Look) -> Vec<(String, bool, usize)> {
    let names: Vec<String> = if field.kind == FieldKind::YesNo {
        [Word("field-yes"), Word("field-no")].map(|word| look.word(word)).to_vec()
    } else {
        let near = field.choices().iter().take(field.near()).enumerate();
        near.map(|(n, choice)| format!("{} {}", n + 1, look.say(&choice.label))).collect()
    };
    let each = names.iter().enumerate();
    each.map(|(n, name)| (marked(at == Some(n), name), at == Some(n), n)).collect()
}

/// The widths of columns under each other for choices that do not fit on one row, so that a digit is
/// always found in the same place; none where that would take more than a row more than running on.
fn columns(pieces: &[(String, bool, usize)], width: u16) -> Vec<u16> {
    let wide: Vec<u16> = pieces.iter().map(|(words, ..)| draw::columns(words)).collect();
    if wide.iter().sum::<u16>() <= width {
        return Vec::new();
    }
    let (mut rows, mut x) = (1, 0);
    for one in &wide {
        (rows, x) = if x > 0 && x + one > width { (rows + 1, *one) } else { (rows, x + one) };
    }
    let under = |count: usize| -> Vec<u16> {
        let column = |at: usize| wide.iter().skip(at).step_by(count).max().copied();
        (0..count).filter_map(column).collect()
    };
    let fits = (2..=wide.len()).rev().map(under).find(|c| c.iter().sum::<u16>() <= width);
    fits.filter(|c| wide.len().div_ceil(c.len()) <= rows + 1).unwrap_or_default()
}

fn many_of(
    field: &Field,
    (focused, at): (bool, usize),
    on: &[bool],
    (look, width): (&Look, u16),
) -> Sketch {
    let mut pieces = Vec::new();
    let mut cursor = (1, 0);
    for (place, (choice, on)) in field.choices().iter().zip(on).enumerate() {
        let digit = if place < 10 { format!("{} ", (place + 1) % 10) } else { "  ".to_owned() };
        let sign = if *on { "[x]" } else { "[ ]" };
        let words = format!(" {digit}{sign} {} ", look.say(&choice.label));
        pieces.push((words, *on, place));
    }
    let mut flow = Flow::new(width);
    flow.columns = columns(&pieces, width);
    for (words, on, place) in &pieces {
        let here = focused && *place == at;
        let role = if here { Role::Focus } else { choice_role(*on, false) };
        let (x, y) = flow.add(words, role, Some(*place));
        if here {
            cursor = (x + 1, y);
        }
    }
    let mut sketch = flow.done();
    sketch.cursor = cursor;
    sketch
}

fn scale(
    field: &Field,
    (focused, at): (bool, Option<usize>),
    (low, high): &(String, String),
    width: u16,
) -> Sketch {
    let mut flow = Flow::new(width);
    let mut cursor = (1, 0);
    let numbers: Vec<String> =
        (0..field.near()).filter_map(|place| field.value_at(place)).collect();
    for (place, number) in numbers.iter().enumerate() {
        let on = at == Some(place);
        let words = marked(on, number);
        let (x, y) = flow.add(&words, choice_role(on, focused), Some(place));
        if on {
            cursor = (x + 1, y);
        }
    }
    let first = numbers.first().cloned().unwrap_or_default();
    let last = numbers.last().cloned().unwrap_or_default();
    let ends: Vec<String> = [(first, low), (last, high)]
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(number, words)| format!("{number} {words}"))
        .collect();
    if !ends.is_empty() {
        flow.add(&format!("  {}", ends.join(" - ")), Role::Muted, None);
    }
    let mut sketch = flow.done();
    sketch.cursor = cursor;
    sketch
}

/// A box that is typed in, with what was understood beside it, or under it where it is narrow.
fn line(field: &Field, focused: bool, look: &Look, width: u16) -> Sketch {
    let wide = field.columns.unwrap_or(own_width(&field.kind)).min(width);
    let slot = Some(Slot { width: wide, rows: 1 });
    let mut sketch = Sketch { slot, rows: 1, ..Sketch::default() };
    if let Some((words, role)) = beside(field, focused, look) {
        let room = usize::from(width.saturating_sub(wide + 1));
        let words = shorter(field, look, words, room);
        let (x, y, room) = if text::width(&words) <= room {
            (wide + 1, 0, room)
        } else if matches!(role, Role::Hint | Role::Muted) {
            // Help that does not fit is left out: the boxes below would jump.
            return sketch;
        } else {
            (1, 1, usize::from(width.saturating_sub(1)))
        };
        let text = text::cut(&words, room);
        sketch.pieces.push(Piece { x, y, text, role, choice: None });
        sketch.rows = y + 1;
    }
    sketch
}

/// Columns of a box by what it holds.
fn own_width(kind: &FieldKind) -> u16 {
    match kind {
        FieldKind::Time => 9,
        FieldKind::Number { .. } => 10,
        FieldKind::Birth => 15,
        FieldKind::Date(_) => 18,
        FieldKind::Phone => 22,
        _ => 60,
    }
}
