//! How many are left to be rung in the initiatives that go on.

use super::next::{NextUp, held};
use super::place::{Wall, callable, ladder_of};
use super::read;
use crate::base::{Day, InitiativeId, PersonId, WorkerId};
use crate::store::row::one;
use crate::store::{Ask, Result};
use rusqlite::Connection;

/// The next initiative that goes on, the latest first, and how many the one who asks has to ring in it
/// now: those its queue would give one after the other. One initiative is one question, so that whoever
/// presses a key meanwhile does not wait for all lists to be read.
#[derive(Debug)]
pub struct Left {
    /// The one counted before; none to begin.
    pub after: Option<InitiativeId>,
    /// Who asks.
    pub by: WorkerId,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`Left`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftIn {
    /// Which initiative.
    pub initiative: InitiativeId,
    /// What it is called.
    pub name: String,
    /// How many there are to ring.
    pub n: usize,
}

impl Ask for Left {
    type Answer = Option<LeftIn>;

    fn ask(&self, db: &Connection) -> Result<Option<LeftIn>> {
        let sql = "SELECT id FROM initiative i WHERE (?1 IS NULL OR id<?1) AND gone IS NULL
           AND closed IS NULL AND mode<>'counts' AND (starts IS NULL OR starts<=?2)
           AND (sealed IS NOT NULL OR ladder IS NOT NULL)
           AND EXISTS (SELECT 1 FROM target t WHERE t.initiative=i.id AND t.gone IS NULL)
           ORDER BY id DESC LIMIT 1";
        let today = Day(self.wall.now.date());
        let next = one(db, sql, (self.after, today), |r| Ok(r.get::<_, InitiativeId>(0)?))?;
        next.map(|initiative| self.count(db, initiative)).transpose()
    }
}

impl Left {
    fn count(&self, db: &Connection, id: InitiativeId) -> Result<LeftIn> {
        let initiative = read(db, id)?;
        // Before the sealing nobody is rung, but where people come one at a time.
        let fills = || ladder_of(&initiative).is_some_and(|ladder| ladder.fills_as_it_goes());
        let mut n = 0;
        if initiative.sealed.is_some() || fills() {
            let next = NextUp { initiative: id, after: None, by: self.by, wall: self.wall };
            let line = next.line(db, None)?;
            if !line.is_empty() {
                let callable = callable(db, &initiative, self.wall)?;
                let others = held(db, self.wall, self.by)?;
                let free = |p: &&PersonId| callable.contains(p) && !others.contains(p);
                n = line.iter().filter(free).count();
            }
        }
        Ok(LeftIn { initiative: id, name: initiative.name, n })
    }
}
