//! How many sessions there are on which days, for the year wheel.

use crate::base::Day;
use crate::domain::session::{Kind, State};
use crate::store::row::{all, code, count};
use crate::store::{Ask, Result};
use rusqlite::Connection;

/// Sessions of each kind on each day, of all years, the earliest first. What was called off is none.
#[derive(Debug)]
pub struct Days;

/// The sessions of a kind on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnDay {
    /// Their kind.
    pub kind: Kind,
    /// The day.
    pub day: Day,
    /// How many there are.
    pub times: usize,
    /// How many of them have been held.
    pub done: usize,
}

impl Ask for Days {
    type Answer = Vec<OnDay>;

    fn ask(&self, db: &Connection) -> Result<Vec<OnDay>> {
        let sql = "SELECT kind, day, count(*), sum(state=?1) FROM session
           WHERE gone IS NULL AND state<>?2 GROUP BY day, kind ORDER BY day, kind";
        all(db, sql, [State::Done.code(), State::Cancelled.code()], |r| {
            Ok(OnDay {
                kind: code(r, "kind", Kind::from_code)?,
                day: r.get("day")?,
                times: count(r, 2)?,
                done: count(r, 3)?,
            })
        })
    }
}
