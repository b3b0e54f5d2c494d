//! Everything the form of an encounter starts from, read at once.

use super::{Before, BeforeOf, Encounter, Read};
use crate::base::{EncounterId, InitiativeId, PersonId, TaskId};
use crate::domain::initiative::Initiative;
use crate::domain::template::{Template, shipped};
use crate::domain::worker::Worker;
use crate::store::initiatives::{Rung, Wall, rung};
use crate::store::people::Timeline;
use crate::store::row::{all, id_list};
use crate::store::{Ask, Result, StoreError, initiatives, people, templates, workers};
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
    /// An encounter written down before, to be changed; one that lies in the bin cannot be.
    pub change: Option<EncounterId>,
    /// How many of the last contacts.
    pub lines: u32,
    /// What the clock on the wall shows.
    pub wall: Wall,
}

/// An answer to [`Start`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartOf {
    /// The person, the last contacts, what is to be done.
    pub before: BeforeOf,
    /// The initiatives it may count in: those that go on and have the person on their list, and the
    /// one it was opened from.
    pub initiatives: Vec<Initiative>,
    /// Where the person stands on the ladder of the initiative.
    pub rung: Option<Rung>,
    /// The newest version of every set of questions: the team's own before those that ship.
    pub templates: Vec<Template>,
    /// Who is or was in the team.
    pub workers: Vec<Worker>,
    /// The encounter to be changed.
    pub changed: Option<Encounter>,
}

impl Ask for Start {
    type Answer = StartOf;

    fn ask(&self, db: &Connection) -> Result<StartOf> {
        let cards = people::family(db, self.person)?;
        let changed = self.change.map(|id| Read { id }.ask(db)).transpose()?;
        if changed.as_ref().is_some_and(|changed| changed.gone) {
            return Err(StoreError::Gone);
        }
        let named = match &changed {
            Some(changed) => changed.draft.initiative,
            None => {
                self.initiative.map_or_else(|| task_initiative(db, self.task), |i| Ok(Some(i)))?
            }
        };
        let initiatives = initiatives(db, &id_list(&cards), named)?;
        // On one list only: what else would it be part of?
        let only = match initiatives.as_slice() {
            [one] if changed.is_none() => Some(one.id),
            _ => None,
        };
        let before = Before { person: self.person, initiative: named.or(only), lines: self.lines };
        let mut before = before.ask(db)?;
        if let Some(changed) = &changed {
            // Earlier than what is put right, not than now.
            let earlier = Some(changed.draft.at);
            let of = Timeline { person: self.person, before: earlier, limit: self.lines };
            before.last = of.ask(db)?;
        }
        let of = before.initiative.clone().filter(|_| changed.is_none());
        let rung = of.map(|of| rung(db, of, self.person, self.wall)).transpose()?.flatten();
        Ok(StartOf {
            before,
            rung,
            initiatives,
            templates: all_templates(db, changed.as_ref())?,
            workers: workers::All.ask(db)?,
            changed,
        })
    }
}

fn initiatives(
    db: &Connection,
    cards: &str,
    named: Option<InitiativeId>,
) -> Result<Vec<Initiative>> {
    let sql = "SELECT i.id FROM initiative i WHERE i.gone IS NULL AND (i.id=?2
       OR i.closed IS NULL AND EXISTS (SELECT 1 FROM target t WHERE t.initiative=i.id
         AND t.gone IS NULL AND t.removed IS NULL
         AND t.person IN (SELECT unhex(value) FROM json_each(?1))))
       ORDER BY i.made DESC LIMIT 50";
    let found: Vec<InitiativeId> = all(db, sql, (cards, named), |r| Ok(r.get(0)?))?;
    found.into_iter().map(|id| initiatives::read(db, id)).collect()
}

fn task_initiative(db: &Connection, task: Option<TaskId>) -> Result<Option<InitiativeId>> {
    let sql = "SELECT initiative FROM task WHERE id=?1 AND initiative IS NOT NULL";
    Ok(all(db, sql, [task], |r| Ok(r.get(0)?))?.into_iter().next())
}

/// The team's own take the place of a shipped set of the same key, and the version that answers
/// were given to that of a newer one.
fn all_templates(db: &Connection, changed: Option<&Encounter>) -> Result<Vec<Template>> {
    let given_to = changed.and_then(|changed| changed.draft.template.clone());
    let given_to = given_to.map(|version| templates::Version(version).ask(db));
    // A shipped set that the register has never kept is read from the program.
    let given_to = given_to.and_then(|kept| kept.ok()?.template.ok());
    let kept = templates::Newest.ask(db)?.into_iter().filter_map(|kept| kept.template.ok());
    let mut found: Vec<Template> = Vec::new();
    for template in given_to.into_iter().chain(kept).chain(shipped()) {
        if !found.iter().any(|own| own.key == template.key) {
            found.push(template);
        }
    }
    Ok(found)
}
