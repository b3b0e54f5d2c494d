//! Row 24: help and menu first and never cut, then what can be done here.

use super::Surround;
use crate::{
    config::{
        command::{Command, Context},
        theme::Role,
    },
    ui::{draw, hits::Hit, look::Look, verb::Verb},
};
use ratatui::{Frame, layout::Rect};

/// A name of the way back that takes no more columns than this stays where it is tight.
const BRIEF: u16 = 10;

impl Surround<'_> {
    /// Draws the keys; what does not fit is dropped from the right, whole.
    pub(super) fn key_row(&self, f: &mut Frame, row: Rect, look: &Look) {
        let writing = self.head.writing;
        let help = if writing { Command::Help } else { Command::HelpHere };
        let fixed = [Verb::new(help), Verb::new(Command::Menu)];
        let mut column = 1;
        for verb in fixed.iter().filter(|_| !self.covered) {
            column = hint(f, row, look, column, verb);
        }
        // While one writes a letter is text: what only a letter asks for is no key now.
        let is_key = |command: Command| !writing || command.context() != Context::Browse;
        let shown = |verb: &&Verb| {
            is_key(verb.command) && !fixed.iter().any(|first| first.command == verb.command)
        };
        let shown: Vec<&Verb> = self.verbs.iter().filter(shown).collect();
        // While one writes only saving goes before the way back, which has a short name where it must. On a
        // page of no tab that leads back nowhere it is the way out that stays.
        let leads_back = shown.iter().any(|verb| verb.command == Command::Back);
        let out = match (writing, self.head.tab) {
            (true, _) => Some(Command::Back),
            (false, None) if !leads_back => Some(Command::Quit),
            (false, _) => None,
        };
        let back = shown.iter().find(|verb| Some(verb.command) == out);
        let mut back = back.map(|verb| in_short(verb, look));
        for verb in shown {
            let kept = back.as_ref().filter(|_| verb.command != Command::Save);
            let kept = kept.filter(|_| Some(verb.command) != out);
            let kept = kept.map_or(0, |back| width(look, back));
            if column + width(look, verb) + kept > row.width + 1 {
                break;
            }
            column = hint(f, row, look, column, verb);
            back = back.filter(|_| Some(verb.command) != out);
        }
        if let Some(back) = back.filter(|back| column + width(look, back) <= row.width + 1) {
            hint(f, row, look, column, &back);
        }
    }
}

/// A verb under the command's own name where its name here is a long one. A brief one says what else
/// the key does here, such as to empty the box.
fn in_short(verb: &Verb, look: &Look) -> Verb {
    let brief = draw::columns(&verb.name(look)) <= BRIEF;
    Verb { label: verb.label.filter(|_| brief), ..verb.clone() }
}

/// Columns a hint takes, the gap after it included.
fn width(look: &Look, verb: &Verb) -> u16 {
    let key = look.key(verb.command).map_or(0, |key| draw::columns(&key) + 1);
    key + draw::columns(&verb.name(look)) + 2
}

/// One key and what it does; in brackets and grey when it cannot be done just now.
fn hint(f: &mut Frame, row: Rect, look: &Look, column: u16, verb: &Verb) -> u16 {
    let (key, name) = (look.key(verb.command).unwrap_or_default(), verb.name(look));
    let from = column;
    let mut column = column;
    if verb.why_not.is_some() {
        let words = format!("({key} {name})");
        draw::put(f, row, (from.saturating_sub(1), 0), &words, look.style(Role::Disabled));
        column += draw::columns(&words).saturating_sub(2);
    } else {
        if !key.is_empty() {
            column = draw::put(f, row, (column, 0), &key, look.style(Role::Key)) + 1;
        }
        column = draw::put(f, row, (column, 0), &name, look.style(Role::Hint));
    }
    look.hits.add(draw::strip(row, 0, from, column - from), Hit::Command(verb.command));
    column + 2
}
