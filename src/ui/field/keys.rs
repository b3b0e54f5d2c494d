//! What typing and commands do in a box, by its kind.

use super::{Entry, Field, FieldKind, Here, Reply};
use crate::{
    base::{Phrase, Word},
    config::command::Command,
    ui::edit::{Did, clean},
};

/// What a box made of a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui) enum Stroke {
    /// Not its business.
    Ignored,
    /// Taken, and nothing changed.
    Moved,
    /// Another answer stands in it.
    Changed,
    /// Another answer stands in it and nothing more can be meant: the next box may have its turn.
    Done,
    /// The list of all choices is wanted, narrowed to these letters.
    List(String),
    /// This belongs on the clipboard; true when it was cut out.
    Clipboard(String, bool),
}

impl From<Did> for Stroke {
    fn from(did: Did) -> Self {
        match did {
            Did::Ignored => Self::Ignored,
            Did::Moved | Did::TooLong => Self::Moved,
            Did::Changed => Self::Changed,
            Did::Cut(text) => Self::Clipboard(text, true),
            Did::Copied(text) => Self::Clipboard(text, false),
        }
    }
}

impl Field {
    /// Typed letters, or one paste.
    pub(in crate::ui) fn write(&mut self, text: &str, here: &Here) -> Stroke {
        self.ripen(here);
        let stroke = if self.asking {
            self.why_none(text)
        } else if text == "-" && self.takes_none() {
            self.asking = true;
            Stroke::Moved
        } else {
            self.typed_in(text)
        };
        self.after(stroke, here)
    }

    /// A command that is not the form's own.
    pub(in crate::ui) fn command(&mut self, command: Command, here: &Here) -> Stroke {
        self.ripen(here);
        if self.asking && matches!(command, Command::Back | Command::Erase | Command::Delete) {
            self.asking = false;
            return Stroke::Moved;
        }
        let erase = matches!(command, Command::Erase | Command::Delete | Command::Empty);
        if erase && self.reply != Reply::Given {
            self.reply = Reply::Given;
            return self.after(Stroke::Changed, here);
        }
        let offered = command == Command::Delete && self.ghost(here).is_some();
        let stroke = match &mut self.entry {
            Entry::Nothing => Stroke::Ignored,
            // As in a spreadsheet, Delete takes away the end that was offered and not typed.
            Entry::Line(line) if offered && line.editor().at_end() => {
                line.close();
                Stroke::Moved
            }
            Entry::Line(line) => match line.command(command) {
                // What is secret stays out of the clipboard.
                Did::Cut(_) if self.kind == FieldKind::Secret => Stroke::Changed,
                Did::Copied(_) if self.kind == FieldKind::Secret => Stroke::Moved,
                did => did.into(),
            },
            Entry::Area(area) => area.command(command).into(),
            Entry::One(_) => self.turn(command),
            Entry::Many { .. } => self.walk(command),
        };
        self.after(stroke, here)
    }

    /// Takes the choice at a place: by its digit, from the list, by the mouse.
    pub(in crate::ui) fn choose(&mut self, place: usize, here: &Here) -> Stroke {
        if place >= self.offered() {
            return Stroke::Moved;
        }
        let stroke = match &mut self.entry {
            Entry::One(at) => {
                self.reply = Reply::Given;
                *at = Some(place);
                Stroke::Done
            }
            Entry::Many { on, at } => match on.get_mut(place) {
                Some(on) => {
                    self.reply = Reply::Given;
                    *on = !*on;
                    *at = place;
                    Stroke::Changed
                }
                None => Stroke::Moved,
            },
            Entry::Line(line) => match self.kind {
                FieldKind::Pick { ref choices, .. } => {
                    let name = choices.get(place).map(|choice| here.say(&choice.label));
                    line.set(&name.unwrap_or_default());
                    self.reply = Reply::Given;
                    Stroke::Done
                }
                _ => Stroke::Moved,
            },
            Entry::Area(_) | Entry::Nothing => Stroke::Moved,
        };
        self.after(stroke, here)
    }

    /// Puts a whole text into a box that is typed in, as one edit.
    pub(in crate::ui) fn fill(&mut self, text: &str, here: &Here) -> Stroke {
        match &mut self.entry {
            Entry::Line(line) => line.set(text),
            Entry::Area(area) => area.set(text),
            _ => return Stroke::Moved,
        }
        self.after(Stroke::Changed, here)
    }

    /// Accepts the name that the letters so far begin, if they begin one.
    pub(in crate::ui) fn accept(&mut self, here: &Here) -> bool {
        let Some((place, _)) = self.ghost(here) else { return false };
        self.choose(place, here);
        true
    }

    /// The list of all choices is of use in this box.
    pub(in crate::ui) fn has_list(&self) -> bool {
        !self.choices().is_empty()
    }

    /// How many answers can be chosen, near and far.
    fn offered(&self) -> usize {
        self.choices().len().max(self.near())
    }

    fn after(&mut self, stroke: Stroke, here: &Here) -> Stroke {
        let changed = matches!(stroke, Stroke::Changed | Stroke::Done | Stroke::Clipboard(_, true));
        if changed {
            self.flaw = None;
            self.reread(here);
        }
        stroke
    }

    /// Whether `-` means that there is no answer, rather than being one or a part of one.
    fn takes_none(&self) -> bool {
        let minus = matches!(self.kind, FieldKind::Number { min, .. } if min.is_none_or(|m| m < 0));
        self.answer && !minus && self.typed().is_none_or(str::is_empty)
    }

    fn why_none(&mut self, text: &str) -> Stroke {
        self.asking = false;
        let reply = match text {
            "1" => Reply::Unknown,
            "2" => Reply::Declined,
            _ => return Stroke::Moved,
        };
        self.wipe();
        self.reply = reply;
        Stroke::Done
    }

    pub(super) fn wipe(&mut self) {
        match &mut self.entry {
            Entry::Line(line) => line.editor_mut().reset(""),
            Entry::Area(area) => area.put("", 0),
            Entry::One(at) => *at = None,
            Entry::Many { on, .. } => on.fill(false),
            Entry::Nothing => {}
        }
    }

    fn typed_in(&mut self, text: &str) -> Stroke {
        let did = match &mut self.entry {
            Entry::Nothing => return Stroke::Ignored,
            Entry::Line(line) => line.text(text),
            Entry::Area(area) => area.text(text),
            Entry::One(_) | Entry::Many { .. } => return self.pressed(text.trim()),
        };
        match did {
            Did::TooLong => {
                let many = i64::try_from(text.chars().count()).unwrap_or(i64::MAX);
                self.flaw = Some(Phrase::new(Word("field-too-long")).with("n", many));
                Stroke::Moved
            }
            Did::Changed => {
                self.reply = Reply::Given;
                Stroke::Changed
            }
            did => did.into(),
        }
    }

    /// A letter or digit in a box of choices.
    fn pressed(&mut self, text: &str) -> Stroke {
        if text.is_empty() {
            return match self.entry {
                Entry::Many { at, .. } => self.toggle(at),
                _ => Stroke::Moved,
            };
        }
        let digit = text.parse::<usize>().ok().filter(|_| text.len() == 1);
        match (&self.kind, digit) {
            (FieldKind::Scale { min, max, .. }, Some(digit)) => {
                self.on_scale((usize::from(*min), usize::from(*max)), digit)
            }
            (FieldKind::YesNo, None) => match text.to_lowercase().as_str() {
                "j" | "y" | "k" => self.take(0),
                "n" | "e" => self.take(1),
                _ => {
                    self.flaw = Some(Phrase::new(Word("field-yes-or-no")));
                    Stroke::Moved
                }
            },
            // The tenth of several answers has the tenth key.
            (FieldKind::ManyOf(choices), Some(0)) if choices.len() > 9 => self.toggle(9),
            (_, Some(0)) if self.has_list() => Stroke::List(String::new()),
            (_, Some(digit)) if (1..=self.near().min(9)).contains(&digit) => self.take(digit - 1),
            (FieldKind::OneOf { .. } | FieldKind::ManyOf(_), None) => {
                Stroke::List(clean(text, false))
            }
            _ => Stroke::Moved,
        }
    }

    /// A digit on a scale; on one that reaches 10 the 1 waits for a 0.
    fn on_scale(&mut self, (min, max): (usize, usize), digit: usize) -> Stroke {
        let ten = max == 10 && digit == 0 && self.entry_at() == 1_usize.checked_sub(min);
        let number = if ten { 10 } else { digit };
        let Some(place) = number.checked_sub(min).filter(|_| number <= max) else {
            return Stroke::Moved;
        };
        match self.take(place) {
            Stroke::Done if max == 10 && number == 1 => Stroke::Changed,
            stroke => stroke,
        }
    }

    fn entry_at(&self) -> Option<usize> {
        match self.entry {
            Entry::One(at) => at,
            _ => None,
        }
    }

    fn take(&mut self, place: usize) -> Stroke {
        self.reply = Reply::Given;
        match &mut self.entry {
            Entry::One(at) => {
                *at = Some(place);
                Stroke::Done
            }
            _ => self.toggle(place),
        }
    }

    fn toggle(&mut self, place: usize) -> Stroke {
        let Entry::Many { on, at } = &mut self.entry else { return Stroke::Moved };
        let Some(one) = on.get_mut(place) else { return Stroke::Moved };
        *one = !*one;
        *at = place;
        self.reply = Reply::Given;
        Stroke::Changed
    }

    /// Left and Right in a box of one choice take its neighbour; the erasing keys empty it.
    fn turn(&mut self, command: Command) -> Stroke {
        let last = self.offered();
        let at = self.entry_at();
        let next = match (command, at) {
            (Command::Erase | Command::Delete | Command::Empty, Some(_)) => None,
            (Command::Right, None) => Some(0),
            (Command::Right, Some(at)) => Some((at + 1).min(last.saturating_sub(1))),
            (Command::Left, Some(at)) => Some(at.saturating_sub(1)),
            (Command::Erase | Command::Delete | Command::Empty | Command::Left, None) => at,
            _ => return Stroke::Ignored,
        };
        if next == at {
            return Stroke::Moved;
        }
        self.reply = Reply::Given;
        self.entry = Entry::One(next);
        Stroke::Changed
    }

    /// Left and Right walk over many choices; the erasing keys put all of them off.
    fn walk(&mut self, command: Command) -> Stroke {
        let Entry::Many { on, at } = &mut self.entry else { return Stroke::Ignored };
        let last = on.len().saturating_sub(1);
        match command {
            Command::Left => *at = at.saturating_sub(1),
            Command::Right => *at = (*at + 1).min(last),
            Command::Erase | Command::Delete | Command::Empty => {
                let any = on.contains(&true);
                on.fill(false);
                return if any { Stroke::Changed } else { Stroke::Moved };
            }
            _ => return Stroke::Ignored,
        }
        Stroke::Moved
    }
}
