//! A card: what is known about one thing, in sections of names and values.

use super::{
    draw,
    hits::Hit,
    look::{Label, Look},
};
use crate::{
    base::text,
    config::{command::Command, theme::Role},
};
use ratatui::{Frame, layout::Rect};

/// One line of a card, or several when it is long.
#[derive(Debug, Clone)]
pub enum Item {
    /// A name and its value.
    Pair {
        /// What it is.
        name: Label,
        /// How it stands; an empty value is not drawn, nor is its name.
        value: String,
        /// The role of the value.
        role: Role,
        /// What a click on it does.
        command: Option<Command>,
    },
    /// Several short things one after another, on the next line where one does not fit.
    Flow(Vec<(String, Role)>),
    /// Words in full lines.
    Text(String, Role),
    /// What must be seen: `! DO NOT SEND POST`.
    Alert(String),
}

impl Item {
    /// A name and its value.
    pub fn pair(name: impl Into<Label>, value: impl Into<String>) -> Self {
        Self::Pair { name: name.into(), value: value.into(), role: Role::Text, command: None }
    }
}

/// Items under a heading.
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// Drawn as a rule; the first section of a card mostly has none.
    pub title: Option<Label>,
    /// What stands under it.
    pub items: Vec<Item>,
}

/// Sections one under another.
#[derive(Debug, Clone, Default)]
pub struct Card {
    /// From the top.
    pub sections: Vec<Section>,
}

/// A row as it is drawn: pieces of text at columns.
struct Row {
    pieces: Vec<(u16, String, Role)>,
    title: Option<String>,
    command: Option<Command>,
}

impl Card {
    /// A card of one section without a heading.
    pub fn of(items: Vec<Item>) -> Self {
        Self { sections: vec![Section { title: None, items }] }
    }

    /// How many rows it takes at a width.
    pub fn rows(&self, look: &Look, width: u16) -> u16 {
        u16::try_from(self.lay(look, width).len()).unwrap_or(u16::MAX)
    }

    /// Draws the card from its row `top` on; gives how many rows of the area it filled.
    pub fn draw(&self, f: &mut Frame, area: Rect, look: &Look, top: u16) -> u16 {
        let rows = self.lay(look, area.width);
        let filled = fill(&rows, f, area, look, top);
        draw::scrollbar(f, area, look, (usize::from(top), rows.len()));
        filled
    }

    /// Draws as much of it as there is room for, above something else that is walked in.
    pub fn draw_still(&self, f: &mut Frame, area: Rect, look: &Look) {
        fill(&self.lay(look, area.width), f, area, look, 0);
    }

    fn lay(&self, look: &Look, width: u16) -> Vec<Row> {
        let mut rows = Vec::new();
        for section in &self.sections {
            if let Some(title) = &section.title {
                let title = Some(look.say(title));
                rows.push(Row { pieces: Vec::new(), title, command: None });
            }
            let names = section.items.iter().filter_map(|item| match item {
                Item::Pair { name, value, .. } if !value.is_empty() => Some(look.say(name)),
                _ => None,
            });
            let widest = names.map(|name| draw::columns(&name)).max().unwrap_or(0);
            let beside = widest.min(width.saturating_mul(2) / 5);
            for item in &section.items {
                lay_item(item, look, (beside, width), &mut rows);
            }
        }
        rows
    }
}

/// Draws rows from `top` on; gives how many rows of the area they filled.
fn fill(rows: &[Row], f: &mut Frame, area: Rect, look: &Look, top: u16) -> u16 {
    let mut filled = 0;
    for (y, row) in (0..area.height).zip(rows.iter().skip(usize::from(top))) {
        if let Some(title) = &row.title {
            draw::rule(f, area, y, Some(title), look);
        }
        for (x, words, role) in &row.pieces {
            draw::put(f, area, (*x, y), words, look.style(*role));
        }
        if let Some(command) = row.command {
            look.hits.add(draw::strip(area, y, 0, area.width), Hit::Command(command));
        }
        filled = y + 1;
    }
    filled
}

fn lay_item(item: &Item, look: &Look, (beside, width): (u16, u16), rows: &mut Vec<Row>) {
    let mut push = |pieces: Vec<(u16, String, Role)>, command| {
        rows.push(Row { pieces, title: None, command });
    };
    let wrap = |words: &str, from: u16| {
        text::wrap(words, usize::from(width.saturating_sub(from + 1)).max(1))
    };
    match item {
        Item::Pair { value, .. } if value.is_empty() => {}
        Item::Pair { name, value, role, command } => {
            let name = text::cut(&look.say(name), usize::from(beside));
            for (n, line) in wrap(value, beside + 3).into_iter().enumerate() {
                let mut pieces = vec![(beside + 3, line, *role)];
                if n == 0 {
                    pieces.push((1, name.clone(), Role::Label));
                }
                push(pieces, *command);
            }
        }
        Item::Text(words, role) => {
            for line in wrap(words, 1) {
                push(vec![(1, line, *role)], None);
            }
        }
        Item::Alert(words) => {
            for line in wrap(&format!("! {words}"), 1) {
                push(vec![(1, line, Role::Warning)], None);
            }
        }
        Item::Flow(pieces) => {
            let mut row: Vec<(u16, String, Role)> = Vec::new();
            let mut x = 1;
            for (words, role) in pieces.iter().filter(|(words, _)| !words.is_empty()) {
                let wide = draw::columns(words);
                if x > 1 && x + wide > width {
                    push(std::mem::take(&mut row), None);
                    x = 1;
                }
                row.push((x, words.clone(), *role));
                x += wide + 3;
            }
            if !row.is_empty() {
                push(row, None);
            }
        }
    }
}

#[cfg(test)]
mod tests;
