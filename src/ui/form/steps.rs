//! Undo and redo over all boxes of a form: what stood in which box before each edit.

use super::{Form, FormDid};
use crate::ui::field::{Here, Raw};

/// Most edits kept.
const KEPT: usize = 500;
/// Most bytes of earlier texts kept.
const BYTES: usize = 1 << 20;

/// Edits that can be taken back, and those taken back.
#[derive(Debug, Clone, Default)]
pub(super) struct Steps {
    back: Vec<(usize, Raw)>,
    forth: Vec<(usize, Raw)>,
    running: Option<usize>,
}

impl Steps {
    /// Keeps what stood in a box before an edit. A letter joins the letters typed just before it.
    pub(super) fn note(&mut self, at: usize, before: Raw, letter: bool) {
        if !(letter && self.running == Some(at)) {
            self.back.push((at, before));
            self.shed();
        }
        self.forth.clear();
        self.running = letter.then_some(at);
    }

    /// Ends a run of letters: the next one is a step of its own.
    pub(super) fn pause(&mut self) {
        self.running = None;
    }

    fn shed(&mut self) {
        let mut bytes: usize = self.back.iter().map(|(_, raw)| raw.bytes()).sum();
        while (bytes > BYTES || self.back.len() > KEPT) && self.back.len() > 1 {
            bytes -= self.back.remove(0).1.bytes();
        }
    }
}

impl Form {
    /// Takes the last edit back, in whichever box it was, and puts that box in use. Where nothing was
    /// written yet it is not the form's business: what was saved before may be meant.
    pub(super) fn undo(&mut self, here: &Here) -> FormDid {
        let Some((at, raw)) = self.steps.back.pop() else { return self.no_step() };
        match self.put_back(at, &raw, here) {
            Some((now, did)) => {
                self.steps.forth.push((at, now));
                did
            }
            None => FormDid::Moved,
        }
    }

    /// Does the edit taken back last again.
    pub(super) fn redo(&mut self, here: &Here) -> FormDid {
        let Some((at, raw)) = self.steps.forth.pop() else { return self.no_step() };
        match self.put_back(at, &raw, here) {
            Some((now, did)) => {
                self.steps.back.push((at, now));
                did
            }
            None => FormDid::Moved,
        }
    }

    /// One key too many among the form's own steps must not reach further than the form.
    fn no_step(&self) -> FormDid {
        let blank = self.steps.back.is_empty() && self.steps.forth.is_empty();
        if blank && !self.dirty() { FormDid::Ignored } else { FormDid::Moved }
    }

    fn put_back(&mut self, at: usize, raw: &Raw, here: &Here) -> Option<(Raw, FormDid)> {
        self.steps.running = None;
        let field = self.fields.get_mut(at)?;
        let now = field.raw();
        field.put_raw(raw, here);
        let key = field.key.clone();
        self.refused.clear();
        self.at = at;
        if !self.shown(at) {
            self.at = self.places().into_iter().find(|place| *place > at).unwrap_or(0);
        }
        Some((now, FormDid::Changed(key)))
    }
}
