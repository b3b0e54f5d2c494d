//! How the counting screen looks: bars, what is begun, twenty minutes by twenty minutes, boxes.

use super::keys::Begun;
use super::page::Page;
use crate::base::{Phrase, Word};
use crate::config::command::Command;
use crate::config::theme::Role;
use crate::domain::session::counter::Name;
use crate::ui::chart::fill;
use crate::ui::field::{FieldKind, FieldValue};
use crate::ui::hits::Hit;
use crate::ui::layout::{split_bottom, split_top};
use crate::ui::{Look, draw};
use ratatui::{Frame, layout::Rect};

/// Columns of one bar of twenty minutes.
const BAR: u16 = 6;

impl Page {
    fn name(&self, at: usize, look: &Look) -> String {
        match self.counters.get(at).map(|one| &one.name) {
            Some(Name::Word(word)) => look.word(*word),
            Some(Name::Text(text)) => text.clone(),
            None => String::new(),
        }
    }

    /// What stands on row 23: what is begun, else what the last press came to and when it was sent.
    pub fn status(&self, look: &Look) -> String {
        let said = match self.begun {
            Begun::Less => Phrase::new(Word("counting-less")),
            Begun::Many(n) => Phrase::new(Word("counting-many")).with("n", i64::from(n)),
            Begun::OfWhat(n) => Phrase::new(Word("counting-of-what")).with("n", i64::from(n)),
            Begun::One => match self.last {
                Some((at, from, to)) => Phrase::new(Word("counting-last"))
                    .with("what", self.name(at, look))
                    .with("from", from)
                    .with("to", to),
                None if self.brought > 0 => {
                    Phrase::new(Word("session-brought")).with("n", self.brought)
                }
                None => return String::new(),
            },
        };
        let sent = self.sent.as_ref().map(|at| {
            look.words.say(&Phrase::new(Word("counting-sent")).with("time", at.as_str()))
        });
        let parts = [Some(look.words.say(&said)), sent.filter(|_| self.begun == Begun::One)];
        parts.into_iter().flatten().collect::<Vec<_>>().join("   ")
    }

    /// Draws it: the counters first, and of the rest what there is room for.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look) {
        let bars = u16::try_from(self.chart.bars().len()).unwrap_or(u16::MAX);
        let boxes = self.form.rows(look, area.width).min(area.height / 2);
        let boxes = if self.writing { boxes } else { 2.min(area.height.saturating_sub(bars)) };
        let (upper, lower) = split_bottom(area, boxes);
        let roomy = upper.height >= bars + 5;
        let (_, upper) = split_top(upper, u16::from(roomy));
        let (counters, rest) = split_top(upper, bars.min(upper.height));
        if self.writing {
            self.form.draw(f, lower, look);
        } else {
            self.draw_written(f, lower, look);
        }
        self.chart.draw(f, counters, look, !self.writing);
        if roomy {
            let row = draw::strip(rest, 1, 0, rest.width);
            let how = look.word(Word("counting-how"));
            draw::put(f, row, (3, 0), &how, look.style(Role::Hint));
            self.draw_slots(f, draw::strip(rest, 2, 0, rest.width), look);
            draw::rule(f, rest, rest.height.saturating_sub(1), None, look);
        }
    }

    /// What stands in the boxes, while nothing is written in them.
    fn draw_written(&self, f: &mut Frame, area: Rect, look: &Look) {
        let told = |key: &str| {
            let field = self.form.field(key)?;
            let chosen = |value: &String| {
                field
                    .choices()
                    .iter()
                    .find(|one| one.value == *value)
                    .map(|one| look.say(&one.label))
            };
            let said = match self.form.value(key) {
                FieldValue::Given(yes) if matches!(field.kind, FieldKind::YesNo) => {
                    look.word(if yes == "yes" { Word("yes") } else { Word("no") })
                }
                FieldValue::Given(text) => text,
                FieldValue::Many(all) => {
                    all.iter().filter_map(chosen).collect::<Vec<_>>().join(", ")
                }
                _ => return None,
            };
            Some(format!("{}: {said}", look.say(&field.label)))
        };
        let rows = [["weather", "kit", "announced"].as_slice(), ["note"].as_slice()];
        for (row, keys) in (0..area.height).zip(rows) {
            let said: Vec<String> = keys.iter().filter_map(|key| told(key)).collect();
            let row = draw::strip(area, row, 0, area.width);
            draw::put(f, row, (3, 0), &said.join("   "), look.style(Role::Text));
            look.hits.add(row, Hit::Command(Command::Next));
        }
    }

    /// The chosen counter twenty minutes by twenty minutes, the last of them where not all fit.
    fn draw_slots(&self, f: &mut Frame, row: Rect, look: &Look) {
        if self.slots.is_empty() {
            return;
        }
        let name = self.name(self.chart.at(), look);
        let said = look.words.say(&Phrase::new(Word("counting-per")).with("what", name));
        let from = draw::put(f, row, (3, 0), &said, look.style(Role::Label)) + 1;
        let most = self.slots.iter().map(|(_, n)| *n).max().unwrap_or(0);
        let wide = BAR + 12;
        let fit = usize::from(row.width.saturating_sub(from) / wide).max(1);
        let skipped = self.slots.len().saturating_sub(fit);
        let mut column = from;
        for (when, n) in self.slots.iter().skip(skipped) {
            let end = draw::put(f, row, (column, 0), when, look.style(Role::Muted)) + 1;
            let end = draw::put(f, row, (end, 0), &fill(*n, most, BAR), look.style(Role::Bar)) + 1;
            draw::put(f, row, (end, 0), &n.to_string(), look.style(Role::Text));
            column += wide;
        }
    }
}
