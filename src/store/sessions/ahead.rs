//! The sessions of these days, for Today.

use super::sessions;
use crate::base::{Day, WorkerId};
use crate::domain::session::{Session, State};
use crate::domain::task::Due;
use crate::store::{Ask, Result};
use rusqlite::{Connection, params};

/// So many days back somebody is reminded of a session nobody has ended.
const REMINDED: i64 = 7;

/// Sessions that are planned or go on: what has not been ended of the last seven days, today's, and those of
/// the week, in the order of their hours. The untimed of a day come last.
#[derive(Debug)]
pub struct Ahead {
    /// The day it is.
    pub today: Day,
    /// One member's and those that nobody in particular is to be at, or everybody's.
    pub worker: Option<WorkerId>,
}

impl Ask for Ahead {
    type Answer = Vec<Session>;

    fn ask(&self, db: &Connection) -> Result<Vec<Session>> {
        let which = "gone IS NULL AND day BETWEEN ?1 AND ?2 AND state IN (?3, ?4)
           ORDER BY day, starts IS NULL, starts, id";
        let days = (self.today.plus_days(-REMINDED), Due::week_end(self.today));
        let states = (State::Planned.code(), State::Running.code());
        let found = sessions(db, which, params![days.0, days.1, states.0, states.1])?;
        let theirs = |session: &Session| {
            self.worker.is_none_or(|one| session.staff.is_empty() || session.staff.contains(&one))
        };
        Ok(found.into_iter().filter(theirs).collect())
    }
}
