//! What is to be done by when, as the team remembers it.

use crate::base::Day;
use crate::demo::dice::Dice;
use crate::domain::encounter::Kind;
use crate::domain::task::Task;
use std::collections::BTreeMap;

/// An open task and what the simulation knows of it.
#[derive(Debug, Clone)]
pub struct Todo {
    /// The task as the register has it.
    pub task: Task,
    /// Which resident.
    pub who: usize,
    /// Which round it belongs to.
    pub round: Option<usize>,
    /// The kind of contact it ends in.
    pub kind: Kind,
    /// Whether it looks back on something three months ago.
    pub looks_back: bool,
}

/// Open tasks by day.
#[derive(Debug, Default)]
pub struct Todos(BTreeMap<(Day, usize), Todo>, usize);

impl Todos {
    /// Remembers a task; one without a day is remembered by the register alone.
    pub fn add(&mut self, todo: Todo) {
        if let Some(day) = todo.task.day {
            self.1 += 1;
            self.0.insert((day, self.1), todo);
        }
    }

    /// The next task due on `day` or before, which is then no longer remembered.
    pub fn take_due(&mut self, day: Day) -> Option<Todo> {
        let (key, _) = self.0.first_key_value().filter(|((due, _), _)| *due <= day)?;
        let key = *key;
        self.0.remove(&key)
    }

    /// In the last two weeks some of what is due is not got round to: it stays open, and late.
    pub fn forget_overdue(&mut self, day: Day, today: Day, dice: &mut Dice) {
        if today.since(day) > 14 {
            return;
        }
        let tomorrow = day.plus_days(1);
        self.0.retain(|(due, _), _| *due > tomorrow || !dice.chance(20));
    }
}
