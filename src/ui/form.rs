//! A form built from data, so that a template's questions and a fixed record are one thing.
//!
//! Enter, Tab and Down go on, Up and Shift+Tab back; a digit answers and goes on by itself; what is
//! wrong stays where it was written, with the reason under it.

mod beside;
mod draw;
mod go;
mod helper;
mod keep;
mod option;
mod place;
mod sketch;
mod steps;

use super::{
    field::{Choice, Field, FieldValue, Here, Stroke},
    look::Label,
};
use crate::{
    base::{Phrase, Secret},
    config::command::Command,
};
use helper::Helper;
use serde_json::Value;
use std::{cell::Cell, collections::BTreeMap, fmt};
use steps::Steps;

/// What a form made of a command or a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FormDid {
    /// Not its business.
    Ignored,
    /// Taken; no answer is another than before.
    Moved,
    /// The box of this key holds another answer.
    Changed(String),
    /// Enter in the last box: everything has been asked.
    End,
    /// F4 in the box of this key, which the screen must help with.
    Helper(String),
    /// This belongs on the clipboard.
    Clipboard(String),
}

/// Boxes in their order, which of them is in use, and what was in them before. Its `Debug` tells
/// which boxes there are and never what stands in them.
#[derive(Clone)]
pub struct Form {
    fields: Vec<Field>,
    at: usize,
    steps: Steps,
    last: BTreeMap<String, FieldValue>,
    helper: Option<Helper>,
    /// The box that was left for the helper of another, and is gone back to when nothing is chosen.
    aside: Option<usize>,
    /// A letter chose in the box before and led here: an Enter now only says yes to that.
    led: bool,
    /// What stood in each box before it was first written in.
    begun: BTreeMap<String, Value>,
    /// A draft held text that found no box: only keeping the draft keeps it.
    homeless: bool,
    /// Boxes refused by the screen since the last edit.
    refused: Vec<usize>,
    top: Cell<u16>,
    /// Columns it was last drawn in: which boxes share a row hangs on it.
    width: Cell<u16>,
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let focus = self.focus();
        f.debug_struct("Form")
            .field("focus", &focus)
            .field("fields", &self.fields)
            .finish_non_exhaustive()
    }
}

impl Form {
    /// A form of these boxes; the first that can be stood in is in use.
    pub fn new(fields: Vec<Field>) -> Self {
        let mut form = Self {
            fields,
            at: 0,
            steps: Steps::default(),
            last: BTreeMap::new(),
            helper: None,
            aside: None,
            led: false,
            begun: BTreeMap::new(),
            homeless: false,
            refused: Vec::new(),
            top: Cell::new(0),
            width: Cell::new(0),
        };
        form.at = form.places().first().copied().unwrap_or(0);
        form
    }

    /// Writes what was put in from the beginning as the reader's language writes it: dates, names of
    /// choices.
    #[must_use]
    pub fn settled(mut self, here: &Here) -> Self {
        for field in &mut self.fields {
            field.settle(here);
        }
        self.typed_over();
        self
    }

    /// The boxes in their order, hidden ones too.
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }

    /// The box of a key.
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The box of a key, to set what is chosen from or when it is shown.
    pub fn field_mut(&mut self, key: &str) -> Option<&mut Field> {
        self.fields.iter_mut().find(|field| field.key == key)
    }

    /// Takes out the boxes that `which` names and puts others in where the first of them stood,
    /// such as the questions of another template. What stands in a box of the same key and kind
    /// is kept.
    pub fn exchange(&mut self, which: impl Fn(&str) -> bool, mut fields: Vec<Field>) {
        let focus = self.focus().map(str::to_owned);
        let first = self.fields.iter().position(|field| which(&field.key));
        let (out, mut stay): (Vec<Field>, Vec<Field>) =
            std::mem::take(&mut self.fields).into_iter().partition(|field| which(&field.key));
        for field in &mut fields {
            if let Some(old) = out.iter().find(|o| o.key == field.key && o.kind == field.kind) {
                field.inherit(old);
            }
        }
        let first = first.unwrap_or(stay.len()).min(stay.len());
        stay.splice(first..first, fields);
        self.fields = stay;
        self.steps = Steps::default();
        self.refused.clear();
        self.helper = None;
        let at = focus.and_then(|key| self.fields.iter().position(|field| field.key == key));
        let places = self.places();
        self.at = at.filter(|at| places.contains(at)).or(places.first().copied()).unwrap_or(0);
    }

    /// The key of the box in use.
    pub fn focus(&self) -> Option<&str> {
        self.fields.get(self.at).map(|field| field.key.as_str())
    }

    /// Puts the box of a key in use. False when it is not there to be stood in.
    pub fn go_to(&mut self, key: &str) -> bool {
        let at = self.fields.iter().position(|field| field.key == key);
        let at = at.filter(|at| self.places().contains(at));
        if let Some(at) = at {
            self.leave(at);
        }
        at.is_some()
    }

    /// What the box of a key was understood to say; `Empty` when it is hidden, wrong or unknown.
    pub fn value(&self, key: &str) -> FieldValue {
        self.seen(key).and_then(|field| field.value().ok()).cloned().unwrap_or_default()
    }

    /// The answer of a box as text, when there is exactly one.
    pub fn given(&self, key: &str) -> Option<String> {
        self.value(key).given().map(str::to_owned)
    }

    /// What was typed in a box for a passphrase, when there is anything: its value does not say.
    pub fn secret(&self, key: &str) -> Option<Secret> {
        self.seen(key).and_then(Field::secret)
    }

    /// The box of a key while it is shown.
    fn seen(&self, key: &str) -> Option<&Field> {
        let at = self.fields.iter().position(|field| field.key == key);
        at.filter(|at| self.shown(*at)).and_then(|at| self.fields.get(at))
    }

    /// Every box that is shown and holds an answer.
    pub fn values(&self) -> BTreeMap<String, FieldValue> {
        let shown = self.fields.iter().filter(|field| field.answerable());
        shown
            .map(|field| (field.key.clone(), self.value(&field.key)))
            .filter(|(_, value)| *value != FieldValue::Empty)
            .collect()
    }

    /// Puts a value into a box as an edit that can be undone.
    pub fn set(&mut self, key: &str, value: &FieldValue, here: &Here) {
        let Some(at) = self.fields.iter().position(|field| field.key == key) else { return };
        let put = |field: &mut Field| {
            field.set(value);
            field.settle(here);
            Stroke::Changed
        };
        self.edit(at, put, false);
    }

    /// Puts what may be chosen into a box, once it is known; what stands there stays.
    pub fn offer(&mut self, key: &str, choices: Vec<Choice>, here: &Here) {
        if let Some(field) = self.field_mut(key) {
            field.offer(choices, here);
        }
    }

    /// What the boxes held last time, for Ctrl+D.
    pub fn remember(&mut self, last: BTreeMap<String, FieldValue>) {
        self.last = last;
    }

    /// Whether what was written differs from what stood there when writing began. What the form puts
    /// into its boxes by itself, such as the minutes that run, is nobody's writing.
    pub fn dirty(&self) -> bool {
        self.homeless || self.written().next().is_some()
    }

    /// The boxes that hold something else than when writing began, with what they held then.
    fn written(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.begun.iter().filter(|(key, was)| {
            self.field(key).is_some_and(|field| field.snapshot().as_ref() != Some(was))
        })
    }

    /// Says that a box cannot be saved as it is, found out by a rule of the screen's own. It stands
    /// until anything in the form is changed: the rule may hang on another box.
    pub fn refuse(&mut self, key: &str, why: Phrase) {
        let at = self.fields.iter().position(|field| field.key == key);
        if let Some((at, field)) = at.and_then(|at| Some((at, self.fields.get_mut(at)?))) {
            field.refuse(why);
            self.refused.push(at);
        }
    }

    /// What the screen has refused it is to find out anew.
    pub fn forgive(&mut self) {
        self.refused.clear();
    }

    /// Puts the first box that cannot be saved in use. True when there is none.
    pub fn check(&mut self) -> bool {
        let places = self.places();
        for at in &places {
            if let Some(field) = self.fields.get_mut(*at) {
                let refused = field.flaw.take().filter(|_| self.refused.contains(at));
                field.flaw = field.fault().or(refused);
            }
        }
        let flawed =
            places.into_iter().find(|at| self.fields.get(*at).is_some_and(|f| f.flaw.is_some()));
        if let Some(at) = flawed {
            self.helper = None;
            self.at = at;
        }
        flawed.is_none()
    }

    /// How many questions have an answer, and how many there are: boxes marked as answers, shown.
    pub fn answered(&self) -> (usize, usize) {
        let asked = self.places().into_iter().filter_map(|at| self.fields.get(at));
        let asked: Vec<&Field> = asked.filter(|field| field.answer).collect();
        let done = asked.iter().filter(|f| f.value().is_ok_and(|v| *v != FieldValue::Empty));
        (done.count(), asked.len())
    }

    /// What the box in use wants to say in the message row.
    pub fn help(&self) -> Option<&Label> {
        self.fields.get(self.at).and_then(|field| field.help.as_ref())
    }

    /// Typed letters, or one paste.
    pub fn text(&mut self, text: &str, here: &Here) -> FormDid {
        if self.helper.is_some() {
            return self.help_text(text, here);
        }
        let letter = text.chars().count() == 1 && !text.trim().is_empty();
        let from = self.at;
        let did = self.stroke(|field| field.write(text, here), letter, here);
        // After a digit an Enter goes on: a row of a paper is a number, a digit and Enter.
        self.led = self.at != from && text.chars().all(char::is_alphabetic);
        did
    }

    /// A command; what it does not know it leaves to the screen.
    pub fn command(&mut self, command: Command, here: &Here) -> FormDid {
        if self.helper.is_some() {
            return self.help_command(command, here);
        }
        if std::mem::take(&mut self.led) && command == Command::Enter {
            return FormDid::Moved;
        }
        match command {
            Command::Undo => self.undo(here),
            Command::Redo => self.redo(here),
            Command::Helper => self.open_helper(here),
            Command::SameAsLast => self.same_as_last(here),
            Command::Enter => self.enter(here),
            Command::Next => self.step(1, here),
            Command::Prev => self.step(-1, here),
            Command::PageDown => self.page(true),
            Command::PageUp => self.page(false),
            Command::Right if self.would_accept(here) => self.accept(here),
            _ => match self.stroke(|field| field.command(command, here), false, here) {
                FormDid::Ignored if command == Command::Down => self.step_row(1, here),
                FormDid::Ignored if command == Command::Up => self.step_row(-1, here),
                did => did,
            },
        }
    }

    /// The places of the boxes that are shown and can be stood in.
    fn places(&self) -> Vec<usize> {
        let shown = (0..self.fields.len()).filter(|at| self.shown(*at));
        shown.filter(|at| self.fields.get(*at).is_some_and(Field::answerable)).collect()
    }

    /// Whether a box is there: what it hangs on is there itself and holds one of the values.
    fn shown(&self, at: usize) -> bool {
        let mut at = Some(at);
        // As many steps as boxes: boxes that hang on each other in a ring are not shown.
        for _ in 0..=self.fields.len() {
            let Some(field) = at.and_then(|at| self.fields.get(at)) else { return false };
            let Some(condition) = &field.shown_if else { return true };
            at = self.fields.iter().position(|other| other.key == condition.key);
            let holds = at.and_then(|at| self.fields.get(at)).is_some_and(|other| {
                let value = other.value().cloned().unwrap_or_default();
                if condition.values.is_empty() {
                    return value != FieldValue::Empty;
                }
                condition.values.iter().any(|one| value.holds(one))
            });
            if !holds {
                return false;
            }
        }
        false
    }

    /// Changes the box at a place, so that it can be undone.
    fn edit(&mut self, at: usize, act: impl FnOnce(&mut Field) -> Stroke, letter: bool) -> Stroke {
        let Some(field) = self.fields.get_mut(at) else { return Stroke::Ignored };
        let before = field.raw();
        let begun = self.begun.contains_key(&field.key);
        let was = if begun { None } else { field.snapshot() };
        let stroke = act(field);
        let changed = matches!(stroke, Stroke::Changed | Stroke::Done | Stroke::Clipboard(_, true));
        if changed && field.raw() != before {
            if let Some(was) = was {
                self.begun.insert(field.key.clone(), was);
            }
            self.refused.clear();
            self.steps.note(at, before, letter);
        }
        stroke
    }

    /// Changes the box in use and goes on where the answer is whole.
    fn stroke(
        &mut self,
        act: impl FnOnce(&mut Field) -> Stroke,
        letter: bool,
        here: &Here,
    ) -> FormDid {
        let Some(key) = self.focus().map(str::to_owned) else { return FormDid::Ignored };
        match self.edit(self.at, act, letter) {
            Stroke::Ignored => FormDid::Ignored,
            Stroke::Moved => FormDid::Moved,
            Stroke::Changed => FormDid::Changed(key),
            Stroke::Done => {
                self.go(1);
                FormDid::Changed(key)
            }
            Stroke::List(letters) => self.open_list(&letters, here),
            Stroke::Clipboard(text, _) => FormDid::Clipboard(text),
        }
    }
}

#[cfg(test)]
mod tests;
