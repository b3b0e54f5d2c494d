//! A list: columns as data, the chosen row kept by its id, only the rows in the picture built.

mod column;
mod draw;

pub use column::{Cell, Column, Width};

use super::{look::Label, scroll::Scroll, verb::Verb};
use crate::{
    base::{Id, Phrase, Word},
    config::command::Command,
};
use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::Hash;

/// A row that a list can hold.
pub trait Row: Debug + 'static {
    /// What tells one row from another, also after the list was fetched again.
    type Key: Clone + Eq + Hash + Debug;

    /// This row's own.
    fn key(&self) -> Self::Key;

    /// The row of the register it shows, where what was just saved is looked for by that.
    fn id(&self) -> Option<Id> {
        None
    }

    /// The heading the row stands under; drawn where it differs from that of the row before.
    fn group(&self) -> Option<Label> {
        None
    }

    /// Whether another group begins with the row though it is called as the one before.
    fn begins(&self) -> bool {
        false
    }

    /// What stands on a line of its own under the row, such as the note that was written; it is part
    /// of the row and cut where it is longer than the line.
    fn under(&self) -> Option<String> {
        None
    }

    /// Whether the row wants attention: a `!` stands before it.
    fn alarm(&self) -> bool {
        false
    }
}

/// What a list has to show.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum State {
    /// Nothing yet; it was asked for.
    Loading,
    /// The rows, perhaps none.
    Ready,
    /// It could not be fetched. Rows fetched before stay.
    Failed(Phrase),
}

/// What an empty list says, and the way out of it.
#[derive(Debug, Clone)]
pub struct Nothing {
    /// The sentence.
    pub words: Label,
    /// What to do instead, as a key that can be clicked.
    pub way_out: Option<Verb>,
}

/// What a click on a row did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The row is the chosen one now.
    Chosen,
    /// It was the chosen one already: a second click is Enter.
    Again,
}

/// Rows with one of them chosen and any number marked.
#[derive(Debug, Clone)]
pub struct List<R: Row> {
    columns: &'static [Column<R>],
    rows: Vec<R>,
    heads: Vec<(usize, Label)>,
    /// Places of the rows with a line under them, in order.
    unders: Vec<usize>,
    state: State,
    nothing: Nothing,
    marked: HashSet<R::Key>,
    scroll: Scroll,
    wanted: Option<R::Key>,
    /// What was just saved: chosen as soon as it is among the rows, unless the user goes on before.
    saved: Vec<Id>,
}

impl<R: Row> List<R> {
    /// A list of these columns that is still to be fetched.
    pub fn new(columns: &'static [Column<R>]) -> Self {
        Self {
            columns,
            rows: Vec::new(),
            heads: Vec::new(),
            unders: Vec::new(),
            state: State::Loading,
            nothing: Nothing { words: Word("list-nothing").into(), way_out: None },
            marked: HashSet::new(),
            scroll: Scroll::default(),
            wanted: None,
            saved: Vec::new(),
        }
    }

    /// What it says when it is empty, and the way out.
    pub fn set_nothing(&mut self, words: impl Into<Label>, way_out: Option<Verb>) {
        self.nothing = Nothing { words: words.into(), way_out };
    }

    /// Takes the rows fetched. The chosen row stays chosen and the marked ones marked, where they
    /// are among them; else the row that took its place is chosen.
    pub fn set(&mut self, rows: Vec<R>) {
        let key = self.wanted.take().or_else(|| self.current().map(Row::key));
        self.rows = rows;
        self.state = State::Ready;
        self.heads = heads(&self.rows);
        let under = self.rows.iter().enumerate().filter(|(_, row)| row.under().is_some());
        self.unders = under.map(|(place, _)| place).collect();
        let at = key.and_then(|key| self.rows.iter().position(|row| row.key() == key));
        match at {
            Some(at) => self.scroll.go_to(at),
            None => self.scroll.clamp(self.rows.len()),
        }
        let saved = |row: &R| row.id().is_some_and(|id| self.saved.contains(&id));
        if let Some(at) = self.rows.iter().position(saved) {
            self.saved.clear();
            self.scroll.go_to(at);
        }
        if !self.marked.is_empty() {
            let here: HashSet<R::Key> = self.rows.iter().map(Row::key).collect();
            self.marked.retain(|key| here.contains(key));
        }
    }

    /// Takes the rows away until those of another question are fetched.
    pub fn wait(&mut self) {
        self.set(Vec::new());
        self.state = State::Loading;
    }

    /// It could not be fetched, for a reason that is said.
    pub fn fail(&mut self, why: Phrase) {
        self.state = State::Failed(why);
    }

    /// The rows.
    pub fn rows(&self) -> &[R] {
        &self.rows
    }

    /// The chosen row.
    pub fn current(&self) -> Option<&R> {
        self.rows.get(self.scroll.at())
    }

    /// The place of the chosen row, from 0.
    pub fn at(&self) -> usize {
        self.scroll.at()
    }

    /// Chooses the row at a place.
    pub fn go_to(&mut self, at: usize) {
        self.saved.clear();
        self.scroll.go_to(at);
        self.scroll.clamp(self.rows.len());
    }

    /// Chooses the row of a key, now or as soon as it is fetched.
    pub fn choose(&mut self, key: &R::Key) {
        match self.rows.iter().position(|row| row.key() == *key) {
            Some(at) => self.scroll.go_to(at),
            None => self.wanted = Some(key.clone()),
        }
    }

    /// Chooses the row of what was just saved, as soon as it is fetched.
    pub fn choose_saved(&mut self, saved: &[Id]) {
        self.saved = saved.to_vec();
    }

    /// The rows marked, in their order.
    pub fn marked(&self) -> Vec<&R> {
        self.rows.iter().filter(|row| self.marked.contains(&row.key())).collect()
    }

    /// The rows marked, or the chosen one when none is: what a command means.
    pub fn meant(&self) -> Vec<&R> {
        let marked = self.marked();
        if marked.is_empty() { self.current().into_iter().collect() } else { marked }
    }

    /// Takes every mark away.
    pub fn mark_none(&mut self) {
        self.marked.clear();
    }

    /// Arrow and page keys, and Space to mark a row and go on. False when it is none of them.
    pub fn command(&mut self, command: Command) -> bool {
        self.saved.clear();
        if command == Command::Mark {
            if let Some(key) = self.current().map(Row::key) {
                if !self.marked.remove(&key) {
                    self.marked.insert(key);
                }
                self.scroll.step(1, self.rows.len());
            }
            return true;
        }
        self.scroll.command(command, self.rows.len())
    }

    /// Turns the list by the wheel, so many rows down or, when negative, up.
    pub fn wheel(&mut self, rows: i32) {
        self.scroll.step(isize::try_from(rows).unwrap_or(0), self.rows.len());
    }

    /// A click on a row, as noted in the hits.
    pub fn pick(&mut self, row: usize) -> Picked {
        if row == self.scroll.at() {
            return Picked::Again;
        }
        self.go_to(row);
        Picked::Chosen
    }
}

/// The headings and the place of the first row under each.
fn heads<R: Row>(rows: &[R]) -> Vec<(usize, Label)> {
    let mut heads: Vec<(usize, Label)> = Vec::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(label) = row.group()
            && (row.begins() || heads.last().is_none_or(|(_, last)| *last != label))
        {
            heads.push((at, label));
        }
    }
    heads
}

#[cfg(test)]
mod tests;
