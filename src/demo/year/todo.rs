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

/// Open tasks: those the team will do, by day, and those it will not get round to.
#[derive(Debug, Default)]
pub struct Todos {
    due: BTreeMap<(Day, usize), Todo>,
    late: Vec<Todo>,
    count: usize,
}

impl Todos {
    /// Remembers a task; one without a day is remembered by the register alone.
    pub fn add(&mut self, todo: Todo) {
        if let Some(day) = todo.task.day {
            self.count += 1;
            self.due.insert((day, self.count), todo);
        }
    }

    /// The next task due on `day` or before, which is then no longer remembered.
    pub fn take_due(&mut self, day: Day) -> Option<Todo> {
        let (key, _) = self.due.first_key_value().filter(|((due, _), _)| *due <= day)?;
        let key = *key;
        self.due.remove(&key)
    }

    /// Everything that is open about one resident, which is then no longer remembered.
    pub fn take_of(&mut self, who: usize) -> Vec<Task> {
        let due = self.due.extract_if(.., |_, todo| todo.who == who).map(|(_, todo)| todo);
        let late = self.late.extract_if(.., |todo| todo.who == who);
        due.chain(late).map(|todo| todo.task).collect()
    }

    /// In the last two weeks some of what is due is not got round to: it stays open, and late.
    pub fn neglect(&mut self, day: Day, today: Day, dice: &mut Dice) {
        if today.since(day) > 14 {
            return;
        }
        let soon = (day.plus_days(1), usize::MAX);
        let left = self.due.extract_if(..=soon, |_, _| dice.chance(20));
        self.late.extend(left.map(|(_, todo)| todo));
    }
}
