//! Saves that are kept on this computer and not in the file yet: what lists must not offer again.

use super::{Cell, Edit, Save};
use crate::base::{Id, PersonId, TaskId};
use std::collections::BTreeSet;

/// What saves on their way touch.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Touched {
    /// Tasks that will be done, moved or given up.
    pub tasks: BTreeSet<TaskId>,
    /// Persons somebody has just been in contact with, or whose card changes.
    pub persons: BTreeSet<PersonId>,
}

impl Touched {
    /// What these saves touch together.
    pub fn by<'a>(saves: impl IntoIterator<Item = &'a Save>) -> Self {
        let mut touched = Self::default();
        for save in saves {
            touched.persons.extend(save.about);
            save.edits.iter().for_each(|edit| touched.add(edit));
        }
        touched
    }

    fn add(&mut self, edit: &Edit) {
        let (table, key) = edit.row();
        let first = match key.first() {
            Some(Cell::Id(id)) => Some(*id),
            _ => None,
        };
        let person = match edit.wanted("person") {
            Some(Cell::Id(id)) => Some(PersonId(*id)),
            _ => None,
        };
        match table {
            "task" => self.tasks.extend(first.map(TaskId)),
            "encounter" => self.persons.extend(person),
            "person" | "person_tag" | "no_contact" => {
                self.persons.extend(first.map(|id: Id| PersonId(id)));
            }
            _ => {}
        }
    }
}
