//! What stands around the boxes: earlier contacts under them, and with more room the person beside
//! them.

use super::past;
use crate::base::{Phrase, Word, text};
use crate::config::theme::Role;
use crate::screens::facts::Reader;
use crate::store::encounters::StartOf;
use crate::ui::layout::{split_beside, split_bottom};
use crate::ui::{Hit, Look, Room, draw};
use ratatui::{Frame, layout::Rect};

/// The part under which a click on the head of the picture comes: it copies the number.
pub const NUMBER: u8 = 9;

/// What is drawn around the boxes.
#[derive(Debug, Clone, Copy)]
pub struct Around<'a> {
    pub start: &'a StartOf,
    /// Why it is this person's turn.
    pub turn: Option<&'a str>,
    /// Which attempt it is; none for a contact that is long over.
    pub attempt: Option<(u32, u32)>,
    /// Where the person lives or is met.
    pub area: &'a str,
    /// Whether contact data is hidden.
    pub veiled: bool,
    /// How many rows the boxes take.
    pub rows: u16,
}

impl Around<'_> {
    /// Draws it, and gives the area that is left for the boxes.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) -> Rect {
        let head = Rect { y: f.area().y, height: 1, ..f.area() };
        look.hits.add(draw::strip(head, 0, 0, head.width / 2), Hit::Pick { part: NUMBER, row: 0 });
        if look.room >= Room::Wide {
            let share = if look.room == Room::Broad { 64 } else { 66 };
            let (boxes, side) = split_beside(f, area, look, share);
            self.beside(f, draw::shrink(side, 1), look);
            return boxes;
        }
        let told = Reader::from(look).warnings(&self.start.before.person);
        let told = told.iter().map(|words| format!("! {words}")).collect::<Vec<_>>().join("  ");
        let room = usize::from(area.width.saturating_sub(2));
        let lines = if told.is_empty() { Vec::new() } else { text::wrap(&told, room) };
        let warned = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height / 6);
        let least = u16::from(area.height >= 12) + warned;
        let wanted = 1 + warned + self.lines() + u16::from(self.turn.is_some());
        let rows = area.height.saturating_sub(self.rows).clamp(least, wanted.max(least));
        let (boxes, foot) = split_bottom(area, rows);
        let (foot, warning) = split_bottom(foot, warned);
        for (row, words) in (0..warning.height).zip(&lines) {
            draw::put(f, warning, (1, row), words, look.style(Role::Warning));
        }
        self.under(f, foot, look);
        boxes
    }

    fn lines(&self) -> u16 {
        u16::try_from(self.start.before.last.len()).unwrap_or(past::ROWS).clamp(1, past::ROWS)
    }

    /// A rule that says which attempt it is, the reason, and the last contacts; with one row only,
    /// the rule says the last of them.
    fn under(&self, f: &mut Frame, area: Rect, look: &Look) {
        if area.height == 0 {
            return;
        }
        let title = self.title(look, area.height == 1);
        draw::rule(f, area, 0, Some(&title), look);
        let mut rest = Rect { y: area.y + 1, height: area.height - 1, ..area };
        if let Some(turn) = self.turn.filter(|_| rest.height > 1) {
            draw::put(f, rest, (1, 0), turn, look.style(Role::Accent));
            rest = Rect { y: rest.y + 1, height: rest.height - 1, ..rest };
        }
        if rest.height > 0 {
            past::draw_rows(f, rest, look, self.start);
        }
    }

    fn title(&self, look: &Look, alone: bool) -> String {
        let last = self.start.before.last.first().filter(|_| alone);
        let attempt = self.attempt.map(|n| look.words.say(&past::attempt(n)));
        let last = last.map(|last| {
            let said = Phrase::new(Word("encounter-last"))
                .with("day", look.words.day_short(last.day))
                .with("how", look.word(last.disposition.word()));
            look.words.say(&said)
        });
        let head = (!alone).then(|| look.word(Word("encounter-past")));
        head.into_iter().chain(attempt).chain(last).collect::<Vec<_>>().join(" · ")
    }

    fn beside(&self, f: &mut Frame, area: Rect, look: &Look) {
        let mut row = 0;
        for (words, role) in self.facts(look) {
            row = draw::paragraph(f, area, row, &words, look.style(role));
        }
        if let Some(turn) = self.turn {
            row = draw::paragraph(f, area, row + 1, turn, look.style(Role::Accent));
        }
        let rest = |row: u16| Rect {
            y: area.y + row.min(area.height),
            height: area.height.saturating_sub(row),
            ..area
        };
        let title = self.title(look, false);
        let below = rest(row + 1);
        if below.height > 1 {
            draw::rule(f, below, 0, Some(&title), look);
            past::draw_column(f, rest(row + 3), look, self.start);
        }
    }

    /// What one wants to know of the person while talking.
    fn facts(&self, look: &Look) -> Vec<(String, Role)> {
        let person = &self.start.before.person;
        let mut facts = vec![(person.name(), Role::Title)];
        let reader = Reader::from(look);
        let warnings = reader.warnings(person).into_iter();
        facts.extend(warnings.map(|words| (format!("! {words}"), Role::Warning)));
        let plain = |words: String| (words, Role::Text);
        facts.push(plain(reader.born(person)));
        if !self.veiled {
            let phones = person.phones.iter();
            facts.extend(phones.map(|phone| (reader.phone(phone), Role::Accent)));
        }
        facts.push(plain(self.area.to_owned()));
        facts.push(plain(reader.languages(person)));
        facts.push((person.tags.join(", "), Role::Muted));
        facts.push((person.note.clone(), Role::Muted));
        facts.retain(|(words, _)| !words.trim().is_empty());
        facts
    }
}
