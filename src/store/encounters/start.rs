//! Everything the form of an encounter starts from, read at once.

use super::{Before, BeforeOf};
use crate::base::{InitiativeId, PersonId, TaskId};
use crate::domain::initiative::Initiative;
use crate::domain::template::{Template, shipped};
use crate::domain::worker::Worker;
use crate::store::row::{all, id_list};
use crate::store::{Ask, Result, initiatives, people, templates, workers};
use rusqlite::Connection;

/// What there is to know before an encounter with somebody is written down.
#[derive(Debug)]
pub struct Start {
    /// With whom; any card of the person.
    pub person: PersonId,
    /// As part of what, when the form was opened from there.
    pub initiative: Option<InitiativeId>,
    /// The task it was opened from.
    pub task: Option<TaskId>,
    /// How many of the last contacts.
    pub lines: u32,
}

/// An answer to [`Start`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartOf {
    /// The person, the last contacts, what is to be done.
    pub before: BeforeOf,
    /// The initiatives it may count in: those that go on and have the person on their list, and the
    /// one it was opened from.
    pub initiatives: Vec<Initiative>,
    /// The newest version of every set of questions: the team's own before those that ship.
    pub templates: Vec<Template>,
    /// Who is or was in the team.
    pub workers: Vec<Worker>,
}

impl Ask for Start {
    type Answer = StartOf;

    fn ask(&self, db: &Connection) -> Result<StartOf> {
        let cards = people::family(db, self.person)?;
        let ids = id_list(&cards);
        let initiatives = self.initiatives(db, &ids)?;
        let of_task = || task_initiative(db, self.task).transpose();
        let chosen = self.initiative.map(Ok).or_else(of_task).transpose()?;
        // On one list only: what else would it be part of?
        let only = || match initiatives.as_slice() {
            [one] => Some(one.id),
            _ => None,
        };
        let initiative = chosen.or_else(only);
        let before = Before { person: self.person, initiative, lines: self.lines }.ask(db)?;
        Ok(StartOf {
            before,
            initiatives,
            templates: all_templates(db)?,
            workers: workers::All.ask(db)?,
        })
    }
}

impl Start {
    fn initiatives(&self, db: &Connection, ids: &str) -> Result<Vec<Initiative>> {
        let sql = "SELECT i.id FROM initiative i WHERE i.gone IS NULL AND (i.id=?2
           OR i.closed IS NULL AND EXISTS (SELECT 1 FROM target t WHERE t.initiative=i.id
             AND t.gone IS NULL AND t.removed IS NULL
             AND t.person IN (SELECT unhex(value) FROM json_each(?1))))
           ORDER BY i.made DESC LIMIT 50";
        let found: Vec<InitiativeId> = all(db, sql, (ids, self.initiative), |r| Ok(r.get(0)?))?;
        found.into_iter().map(|id| initiatives::read(db, id)).collect()
    }
}

fn task_initiative(db: &Connection, task: Option<TaskId>) -> Result<Option<InitiativeId>> {
    let sql = "SELECT initiative FROM task WHERE id=?1 AND initiative IS NOT NULL";
    Ok(all(db, sql, [task], |r| Ok(r.get(0)?))?.into_iter().next())
}

/// The team's own take the place of a shipped set of the same key.
fn all_templates(db: &Connection) -> Result<Vec<Template>> {
    let kept = templates::Newest.ask(db)?;
    let mut found: Vec<Template> = kept.into_iter().filter_map(|k| k.template.ok()).collect();
    for ships in shipped() {
        match found.iter().find(|own| own.key == ships.key) {
            Some(_) => {}
            None => found.push(ships.clone()),
        }
    }
    Ok(found)
}
