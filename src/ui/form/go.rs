//! From box to box.

use super::{Form, FormDid};
use crate::config::command::Command;
use crate::ui::field::{Entry, Field, FieldKind, Here, Origin, Stroke};

impl Form {
    pub(super) fn enter(&mut self, here: &Here) -> FormDid {
        if self.fields.get(self.at).is_some_and(Field::has_lines) {
            return self.stroke(|field| field.command(Command::LineBreak, here), false, here);
        }
        let taken = self.take_offer(here);
        let last = self.places().last() == Some(&self.at);
        let moved = if last { FormDid::End } else { self.go(1) };
        taken.map_or(moved, FormDid::Changed)
    }

    /// To the next box or the one before, with the word that was offered in the one left.
    pub(super) fn step(&mut self, by: isize, here: &Here) -> FormDid {
        let taken = self.take_offer(here);
        let moved = self.go(by);
        taken.map_or(moved, FormDid::Changed)
    }

    /// To the box on the row below or above that stands in the same column, or nearest to it.
    pub(super) fn step_row(&mut self, by: isize, here: &Here) -> FormDid {
        let taken = self.take_offer(here);
        let rows = self.table(self.width.get());
        let rows = rows.iter().map(|row| -> Vec<usize> {
            let stand = |at: &usize| self.fields.get(*at).is_some_and(Field::answerable);
            row.iter().copied().filter(stand).collect()
        });
        let rows: Vec<Vec<usize>> = rows.filter(|row| !row.is_empty()).collect();
        let now = rows.iter().position(|row| row.contains(&self.at)).unwrap_or(0);
        let column = |row: &Vec<usize>| row.iter().position(|at| *at == self.at).unwrap_or(0);
        let column = rows.get(now).map_or(0, column);
        let to = now.checked_add_signed(by).and_then(|row| rows.get(row));
        let to = to.and_then(|row| row.get(column).or_else(|| row.last()));
        self.leave(to.copied().unwrap_or(self.at));
        taken.map_or(FormDid::Moved, FormDid::Changed)
    }

    /// Takes the word offered in the box in use, as leaving the box does; the key of that box when
    /// there was one.
    pub fn take_offer(&mut self, here: &Here) -> Option<String> {
        let key = self.focus().map(str::to_owned).filter(|_| self.would_accept(here));
        key.filter(|_| self.accept(here) != FormDid::Ignored)
    }

    pub(super) fn would_accept(&self, here: &Here) -> bool {
        self.fields.get(self.at).is_some_and(|field| {
            let at_end = match &field.entry {
                Entry::Line(line) => line.editor().at_end(),
                _ => false,
            };
            at_end && field.ghost(here).is_some()
        })
    }

    pub(super) fn accept(&mut self, here: &Here) -> FormDid {
        let Some(key) = self.focus().map(str::to_owned) else { return FormDid::Ignored };
        let take = |field: &mut Field| {
            if field.accept(here) { Stroke::Changed } else { Stroke::Ignored }
        };
        match self.edit(self.at, take, false) {
            Stroke::Changed => FormDid::Changed(key),
            _ => FormDid::Ignored,
        }
    }

    pub(super) fn same_as_last(&mut self, here: &Here) -> FormDid {
        let Some(key) = self.focus().map(str::to_owned) else { return FormDid::Ignored };
        let Some(value) = self.last.get(&key).cloned() else { return FormDid::Ignored };
        self.set(&key, &value, here);
        FormDid::Changed(key)
    }

    /// To the next box or the one before; stays at the edges.
    pub(super) fn go(&mut self, by: isize) -> FormDid {
        let places = self.places();
        let now = places.iter().position(|at| *at == self.at).unwrap_or(0);
        if let Some(at) = now.checked_add_signed(by).and_then(|next| places.get(next)) {
            self.leave(*at);
        } else {
            self.leave(self.at);
        }
        FormDid::Moved
    }

    /// To the first box after the next heading, or after the one before.
    pub(super) fn page(&mut self, down: bool) -> FormDid {
        let places = self.places();
        let heads: Vec<usize> = std::iter::once(0)
            .chain((0..self.fields.len()).filter(|at| {
                let kind = self.fields.get(*at).map(|field| &field.kind);
                matches!(kind, Some(FieldKind::Section)) && self.shown(*at)
            }))
            .filter_map(|head| places.iter().find(|at| **at >= head).copied())
            .collect();
        let to = if down {
            heads.iter().find(|at| **at > self.at).or_else(|| places.last())
        } else {
            heads.iter().rfind(|at| **at < self.at).or_else(|| places.first())
        };
        if let Some(at) = to.copied() {
            self.leave(at);
        }
        FormDid::Moved
    }

    /// Puts another box in use; what is wrong in the one left is said under it.
    pub(super) fn leave(&mut self, to: usize) {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.asking = false;
            if let Err(why) = field.value() {
                field.flaw = Some(why.clone());
            }
        }
        self.steps.pause();
        self.at = to;
        self.typed_over();
    }

    /// Another name, day or time is typed over the one that stands there, not after it.
    pub(super) fn typed_over(&mut self) {
        let Some(field) = self.fields.get_mut(self.at) else { return };
        let kind =
            matches!(field.kind, FieldKind::Pick { .. } | FieldKind::Date(_) | FieldKind::Time);
        let whole = kind || field.from == Origin::Proposed;
        if let Entry::Line(line) = &mut field.entry
            && whole
        {
            line.command(Command::SelectAll);
        }
    }
}
