//! Row 2: the ten screens, the digit of each before its name.

use crate::{
    base::{Word, text},
    config::{command::Command, theme::Role},
    ui::{draw, hits::Hit, look::Look},
};
use ratatui::{Frame, layout::Rect};

/// One of the screens that a digit leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tab {
    /// The digit that leads there.
    pub digit: char,
    /// Its name, short enough for ten of them to stand on 80 columns.
    pub name: Word,
    /// What leads there.
    pub command: Command,
}

/// The screens in their order. Digits without a screen yet are left free.
pub const TABS: &[Tab] = &[
    Tab { digit: '1', name: Word("tab-today"), command: Command::Screen1 },
    Tab { digit: '2', name: Word("tab-people"), command: Command::Screen2 },
    Tab { digit: '3', name: Word("tab-initiatives"), command: Command::Screen3 },
    Tab { digit: '4', name: Word("tab-field"), command: Command::Screen4 },
    Tab { digit: '5', name: Word("tab-programmes"), command: Command::Screen5 },
    Tab { digit: '8', name: Word("tab-year"), command: Command::Screen8 },
    Tab { digit: '9', name: Word("tab-totals"), command: Command::Screen9 },
    Tab { digit: '0', name: Word("tab-more"), command: Command::Screen0 },
];

/// Draws the screens but those that are shut, the one we are on in brackets. Where not all names fit, the
/// others shrink to their digits.
pub(super) fn draw(
    f: &mut Frame,
    row: Rect,
    look: &Look,
    (here, shut): (Option<Command>, &[Command]),
) {
    let open = TABS.iter().filter(|tab| !shut.contains(&tab.command));
    let names: Vec<(&Tab, String)> = open.map(|tab| (tab, look.word(tab.name))).collect();
    let whole: usize = names.iter().map(|(_, name)| text::width(name) + 2).sum();
    let all = whole < usize::from(row.width);
    let mut column = 1;
    for (tab, name) in names {
        let on = here == Some(tab.command);
        let shown = if all || on { format!("{}{name}", tab.digit) } else { tab.digit.to_string() };
        let from = column;
        if on {
            let marked = format!("[{shown}]");
            draw::put(f, row, (column - 1, 0), &marked, look.style(Role::TabHere));
            column += draw::columns(&shown);
        } else {
            column = draw::put(f, row, (column, 0), &shown, look.style(Role::Tab));
        }
        look.hits.add(draw::strip(row, 0, from, column - from), Hit::Command(tab.command));
        column += 1;
    }
}
