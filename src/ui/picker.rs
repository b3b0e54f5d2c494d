//! A list in a box with a line to type in; gives back one of its rows.

use super::{
    draw,
    edit::Did,
    field::{Choice, Here},
    hits::{self, Hit},
    layout::{centred, split_bottom},
    line::{Face, Line},
    look::{Label, Look},
    scroll::Scroll,
    verb::Verb,
};
use crate::{
    base::{
        Word,
        text::{fold, width},
    },
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect};

/// The least columns a picker takes, the most where the picture is no wider than usual, and the most
/// ever.
const NARROW: u16 = 44;
const WIDE: u16 = 72;
const WIDEST: u16 = 110;

/// What a picker made of a command or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickerDid {
    /// Not its business.
    Ignored,
    /// Taken.
    Moved,
    /// The letters are others now; a picker filled from outside wants its rows for them.
    Typed(String),
    /// This row was chosen, counted in the choices given.
    Chosen(usize),
    /// Esc: none of them.
    Closed,
}

#[derive(Debug, Clone)]
struct Row {
    name: String,
    detail: String,
    /// The name as it is searched, and behind it the detail.
    folded: String,
    /// Where the name ends in it.
    named: usize,
}

/// Columns from which on a name keeps no others waiting for it.
const NAME: usize = 28;

/// Columns before a name and after it.
const SIGNS: usize = 7;
/// An empty row and two for what is said of the chosen one.
const DETAILS: u16 = 3;

/// Rows to choose from, narrowed by typing the beginning of any of their words.
#[derive(Debug, Clone)]
pub struct Picker {
    title: Label,
    rows: Vec<Row>,
    found: Vec<usize>,
    marks: Option<Vec<bool>>,
    query: Line,
    scroll: Scroll,
    digits: bool,
    outside: bool,
    /// How many there are to choose from, where not all of them are rows.
    of: Option<usize>,
    /// The least columns it takes.
    least: u16,
    part: u8,
}

impl Picker {
    /// A picker over these choices. A digit takes the line it stands before, until letters are typed
    /// that a digit may belong to.
    pub fn new(title: impl Into<Label>, choices: &[Choice], here: &Here) -> Self {
        let mut picker = Self {
            title: title.into(),
            rows: Vec::new(),
            found: Vec::new(),
            marks: None,
            query: Line::default(),
            scroll: Scroll::default(),
            digits: true,
            outside: false,
            of: None,
            least: NARROW,
            part: hits::FIRST,
        };
        picker.fill(choices, here);
        picker
    }

    /// The picker under another part number.
    #[must_use]
    pub fn part(mut self, part: u8) -> Self {
        self.part = part;
        self
    }

    /// Digits are typed like letters, as where people are found by phone number.
    #[must_use]
    pub fn digits_typed(mut self) -> Self {
        self.digits = false;
        self
    }

    /// The rows come from outside, narrowed already: see [`Picker::fill`].
    #[must_use]
    pub fn filled_from_outside(mut self) -> Self {
        self.outside = true;
        self.digits = false;
        self
    }

    /// Says that there are more than the rows put in.
    pub fn out_of(&mut self, all: usize) {
        self.of = Some(all).filter(|all| *all > self.rows.len());
    }

    /// As wide as a picker may be whatever stands in it, as where long paths are typed.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.least = WIDE;
        self
    }

    /// Many can be chosen: each row shows whether it is on, and choosing leaves the picker open.
    #[must_use]
    pub fn marked(mut self, marks: Vec<bool>) -> Self {
        self.marks = Some(marks);
        self
    }

    /// What holds now is the chosen line: Enter leaves it so.
    #[must_use]
    pub fn chosen_now(mut self, row: usize) -> Self {
        if let Some(at) = self.found.iter().position(|found| *found == row) {
            self.scroll.go_to(at);
        }
        self
    }

    /// Begins with letters already typed.
    #[must_use]
    pub fn typed(mut self, letters: &str) -> Self {
        self.query.text(letters);
        self.narrow();
        self
    }

    /// The letters typed.
    pub fn query(&self) -> &str {
        self.query.value()
    }

    /// Puts other rows in.
    pub fn fill(&mut self, choices: &[Choice], here: &Here) {
        self.rows = choices
            .iter()
            .map(|choice| {
                let name = here.say(&choice.label);
                let detail = choice.detail.as_ref().map(|d| here.say(d)).unwrap_or_default();
                let (folded, behind) = (fold(&name), fold(&detail));
                let named = folded.len();
                Row { folded: format!("{folded} {behind}"), named, name, detail }
            })
            .collect();
        self.narrow();
    }

    /// Turns a row on or off in a picker of many.
    pub fn mark(&mut self, row: usize) {
        if let Some(on) = self.marks.as_mut().and_then(|marks| marks.get_mut(row)) {
            *on = !*on;
        }
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str) -> PickerDid {
        let digit = text.parse::<usize>().ok().filter(|_| self.digits && text.len() == 1);
        if let Some(line) = digit.and_then(|digit| digit.checked_sub(1)) {
            return match self.found.get(line) {
                Some(row) => PickerDid::Chosen(*row),
                None => PickerDid::Moved,
            };
        }
        if text == " " && self.marks.is_some() && self.query().is_empty() {
            return self.chosen();
        }
        self.query.text(text);
        self.narrowed()
    }

    /// A command.
    pub fn command(&mut self, command: Command) -> PickerDid {
        match command {
            Command::Back => PickerDid::Closed,
            Command::Enter => self.chosen(),
            Command::Next => self.moved(Command::Down),
            Command::Prev => self.moved(Command::Up),
            _ if self.scroll.command(command, self.found.len()) => PickerDid::Moved,
            _ => match self.query.command(command) {
                Did::Ignored => PickerDid::Ignored,
                Did::Changed | Did::Cut(_) => self.narrowed(),
                Did::Moved | Did::Copied(_) | Did::TooLong => PickerDid::Moved,
            },
        }
    }

    /// A click on a row, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> PickerDid {
        if let Some(at) = self.found.iter().position(|found| *found == row) {
            self.scroll.go_to(at);
        }
        if self.found.contains(&row) { PickerDid::Chosen(row) } else { PickerDid::Moved }
    }

    /// Turns the rows by the wheel, so many down or, when negative, up.
    pub fn wheel(&mut self, rows: i32) {
        self.scroll.step(isize::try_from(rows).unwrap_or(0), self.found.len());
    }

    /// What can be done in it. What is chosen in a box of many holds at once.
    pub fn verbs(&self) -> [Verb; 2] {
        let [choose, leave] = Verb::choose_or_leave();
        [choose, if self.marks.is_some() { leave.called(Word("picker-done")) } else { leave }]
    }

    /// Draws the box in the middle of `area`, with its keys in the lower edge.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let wide = self.rows.iter().map(|row| width(&row.name) + width(&row.detail) + 14).max();
        let most = area.width.saturating_sub(8).clamp(WIDE, WIDEST);
        let title = look.say(&self.title);
        // What is asked stands whole.
        let wide = wide.unwrap_or(0).max(width(&title) + 6);
        let wide = u16::try_from(wide).unwrap_or(u16::MAX).clamp(self.least, most);
        let high = u16::try_from(self.rows.len())
            .unwrap_or(u16::MAX)
            .saturating_add(5 + u16::from(self.of.is_some()));
        let frame = centred(area, wide, high.clamp(8, area.height.max(8)));
        look.hits.cover(frame, Hit::Command(Command::Back));
        let within = draw::boxed(f, frame, &title, look);
        draw::foot(f, frame, look, &self.verbs());
        let line = Rect { height: 1.min(within.height), ..within };
        let face = Face { focused: true, ..Face::default() };
        self.query.draw(f, draw::strip(line, 0, 1, line.width.saturating_sub(10)), look, face);
        let all = self.of.unwrap_or(self.rows.len());
        let count = format!("{}/{all} ", self.found.len());
        draw::put_right(f, line, 0, &count, look.style(Role::Muted));
        let list = Rect {
            y: within.y + 1.min(within.height),
            height: within.height.saturating_sub(1),
            ..within
        };
        let list = self.draw_more(f, list, look);
        let said = self.room_for_details(list);
        let (rows, foot) = split_bottom(list, said);
        self.draw_rows(f, rows, look);
        let chosen = self.found.get(self.scroll.at()).and_then(|row| self.rows.get(*row));
        if let (Some(chosen), true) = (chosen, said > 0) {
            let style = look.style(Role::Muted);
            draw::paragraph(f, draw::shrink(foot, 2), 1, &chosen.detail, style);
        }
    }

    /// Says under the rows that there are more of them; gives the area above.
    fn draw_more(&self, f: &mut Frame, list: Rect, look: &Look) -> Rect {
        let (list, more) = split_bottom(list, u16::from(self.of.is_some()));
        if more.height > 0 {
            let words = look.word(Word("picker-more"));
            draw::put(f, more, (3, 0), &words, look.style(Role::Muted));
        }
        list
    }

    /// Columns that names take before what is said of them.
    fn names(&self, area: Rect) -> usize {
        let names = self.rows.iter().map(|row| width(&row.name)).filter(|wide| *wide <= NAME);
        // Where it is narrow what is said of them is worth more than a straight edge.
        names.max().unwrap_or(0).min(usize::from(area.width) * 2 / 5)
    }

    /// Rows under the list for what is said of the chosen one, where beside the names it is cut.
    fn room_for_details(&self, area: Rect) -> u16 {
        let room = usize::from(area.width).saturating_sub(self.names(area) + SIGNS);
        let cut = self.rows.iter().any(|row| width(&row.detail) > room);
        if cut && area.height >= DETAILS * 3 { DETAILS } else { 0 }
    }

    fn draw_rows(&self, f: &mut Frame, area: Rect, look: &Look) {
        if self.found.is_empty() {
            let words = look.word(Word("picker-nothing"));
            draw::paragraph(f, draw::shrink(area, 2), 0, &words, look.style(Role::Muted));
            return;
        }
        look.hits.add_part(area, self.part);
        let top = self.scroll.top(self.found.len(), area.height);
        let names = self.names(area);
        let seen = self.found.iter().enumerate().skip(top).take(usize::from(area.height));
        for (line, (place, row)) in (0..).zip(seen) {
            let Some(entry) = self.rows.get(*row) else { continue };
            let on = place == self.scroll.at();
            let sign = if on { '>' } else { ' ' };
            let digit = match place {
                0..9 if self.digits => format!("{} ", place + 1),
                _ if self.digits => "  ".to_owned(),
                _ => String::new(),
            };
            let mark = match self.marks.as_ref().and_then(|marks| marks.get(*row)) {
                Some(true) => "[x] ",
                Some(false) => "[ ] ",
                None => "",
            };
            let gap = " ".repeat(names.saturating_sub(width(&entry.name)));
            let words = format!(" {sign} {digit}{mark}{}{gap}  ", entry.name);
            let end = draw::put(f, area, (0, line), &words, look.style(Role::Text));
            draw::put(f, area, (end, line), &entry.detail, look.style(Role::Muted));
            let strip = draw::strip(area, line, 0, area.width);
            if on {
                draw::tint(f, strip, look.style(Role::Selected));
            }
            look.hits.add(strip, Hit::Pick { part: self.part, row: *row });
        }
        draw::scrollbar(f, Rect { width: area.width + 1, ..area }, look, (top, self.found.len()));
    }

    fn chosen(&self) -> PickerDid {
        self.found.get(self.scroll.at()).map_or(PickerDid::Moved, |row| PickerDid::Chosen(*row))
    }

    fn moved(&mut self, command: Command) -> PickerDid {
        self.scroll.command(command, self.found.len());
        PickerDid::Moved
    }

    fn narrowed(&mut self) -> PickerDid {
        self.narrow();
        PickerDid::Typed(self.query().to_owned())
    }

    fn narrow(&mut self) {
        let query = if self.outside { String::new() } else { fold(self.query.value()) };
        let wanted: Vec<&str> = query.split_whitespace().collect();
        let rows = self.rows.iter().enumerate();
        let met = |text: &str| wanted.iter().all(|word| begins_a_word(text, word));
        let mut found: Vec<((bool, bool), usize)> = rows
            .filter(|(_, row)| met(&row.folded))
            .map(|(at, row)| {
                let name = row.folded.get(..row.named).unwrap_or_default();
                ((!name.starts_with(query.trim()), !met(name)), at)
            })
            .collect();
        // Who begins so comes first, then whose name has it, then what is only said of them.
        found.sort_unstable();
        self.found = found.into_iter().map(|(_, at)| at).collect();
        self.scroll.go_to(0);
    }
}

/// Whether any word of a folded text begins with `start`.
pub(super) fn begins_a_word(folded: &str, start: &str) -> bool {
    folded.match_indices(start).any(|(at, _)| {
        let before = folded.get(..at).and_then(|text| text.chars().next_back());
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}

#[cfg(test)]
mod tests;
