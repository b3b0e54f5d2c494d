//! Which screens are open, and which of them the user sees.
//!
//! Each tab has a pile of its own: going to another tab and back finds the list and the chosen row as
//! they were left.

use crate::base::{InitiativeId, PersonId, Stamp};
use crate::config::command::Command;
use crate::screens::Route;
use crate::screens::screen::{Layer, Mode};
use crate::store::SlotId;
use serde_json::Value;

/// An open screen.
#[derive(Debug)]
pub struct Open {
    pub id: SlotId,
    pub layer: Box<dyn Layer>,
    /// Something in the register changed while it was covered: it must ask again when uncovered.
    pub stale: bool,
    /// When its draft was last kept.
    pub kept: Option<Stamp>,
    /// Whom of level 2 and 3 it may tell of.
    pub leave: Vec<PersonId>,
    /// Where it is found again; none for the shell's own boxes.
    pub route: Option<Route>,
}

/// The piles of screens; the last one of the pile in use is on top.
#[derive(Debug, Default)]
pub struct Stack {
    tab: Option<Command>,
    pile: Vec<Open>,
    parked: Vec<(Command, Vec<Open>)>,
    last: u64,
}

impl Stack {
    /// Lays the screen of a route, or a box without one, on top; gives it its name.
    pub fn push(&mut self, layer: Box<dyn Layer>, route: Option<Route>) -> SlotId {
        self.last += 1;
        let id = SlotId(self.last);
        self.pile.push(Open { id, layer, stale: false, kept: None, leave: Vec::new(), route });
        id
    }

    /// Takes the screen of this name off, wherever in the pile it lies.
    pub fn remove(&mut self, id: SlotId) -> Option<Open> {
        let at = self.pile.iter().position(|open| open.id == id)?;
        Some(self.pile.remove(at))
    }

    /// Puts the pile in use aside under its tab and takes up that of another tab. True when that
    /// one was there; else the new pile is empty. Everything aside is as old as what has changed since.
    pub fn turn_to(&mut self, tab: Command) -> bool {
        let pile = std::mem::take(&mut self.pile);
        if let Some(old) = self.tab.replace(tab) {
            self.parked.push((old, pile));
        }
        let at = self.parked.iter().position(|(t, _)| *t == tab);
        self.pile = at.map(|at| self.parked.remove(at).1).unwrap_or_default();
        !self.pile.is_empty()
    }

    /// Closes everything.
    pub fn clear(&mut self) {
        self.pile.clear();
        self.parked.clear();
        self.tab = None;
    }

    /// The tab in use.
    pub fn tab(&self) -> Option<Command> {
        self.tab
    }

    /// The screen on top.
    pub fn top(&self) -> Option<&Open> {
        self.pile.last()
    }

    /// The screen of a name, also one put aside.
    pub fn get_mut(&mut self, id: SlotId) -> Option<&mut Open> {
        let aside = self.parked.iter_mut().flat_map(|(_, pile)| pile);
        self.pile.iter_mut().chain(aside).find(|open| open.id == id)
    }

    /// Every open screen, also those put aside.
    pub fn all(&self) -> impl Iterator<Item = &Open> {
        self.pile.iter().chain(self.parked.iter().flat_map(|(_, pile)| pile))
    }

    /// The first screen of each tab that is open.
    pub fn roots(&self) -> impl Iterator<Item = (Command, &Open)> {
        let here = self.tab.into_iter().filter_map(|tab| Some((tab, self.pile.first()?)));
        here.chain(self.parked.iter().filter_map(|(tab, pile)| Some((*tab, pile.first()?))))
    }

    /// The screens of the pile in use that can be found again, and where the user is in each.
    pub fn trail(&self) -> Vec<(Route, Option<Value>)> {
        let found = self.pile.iter().filter_map(|open| Some((open.route.clone()?, open)));
        found.map(|(route, open)| (route, open.layer.place())).collect()
    }

    /// Marks every screen but the one on top as old.
    pub fn mark_stale(&mut self) {
        let aside = self.parked.iter_mut().flat_map(|(_, pile)| pile);
        for open in self.pile.iter_mut().rev().skip(1).chain(aside) {
            open.stale = true;
        }
    }

    /// The screens to draw: the topmost that is no box, and the boxes over it.
    pub fn visible(&self) -> &[Open] {
        let base = self.pile.iter().rposition(|open| !open.layer.over()).unwrap_or(0);
        self.pile.get(base..).unwrap_or_default()
    }

    /// How many screens the pile in use has.
    pub fn depth(&self) -> usize {
        self.pile.len()
    }

    /// The names of all but the lowest screen of the pile in use, top first.
    pub fn above_root(&self) -> Vec<SlotId> {
        self.pile.iter().skip(1).rev().map(|open| open.id).collect()
    }

    /// The initiative the user is at work in.
    pub fn work(&self) -> Option<InitiativeId> {
        self.pile.iter().rev().find_map(|open| open.route.as_ref()?.works_in())
    }

    /// How keys are read now.
    pub fn mode(&self) -> Mode {
        self.top().map_or(Mode::Browse, |open| open.layer.mode())
    }
}
