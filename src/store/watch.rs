//! Noticing what others have done.

use super::row::{count, one};
use super::vfs::{self, Mark};
use super::{Ask, Result};
use crate::base::{Stamp, WorkerId};
use rusqlite::{Connection, params};

/// How the file stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Others once anybody has written.
    pub mark: Mark,
    /// The last change this copy of the register knows of.
    pub seq: i64,
}

/// Asked every few seconds: did anything change? Where nothing has, that costs the drive one read.
#[derive(Debug)]
pub struct Watch {
    /// How the file stood when it was last asked.
    pub seen: Option<Standing>,
}

impl Ask for Watch {
    type Answer = Standing;

    fn ask(&self, db: &Connection) -> Result<Standing> {
        // Before the log: what comes in between is found the next time.
        let mark = vfs::mark(db)?;
        if let Some(seen) = self.seen.filter(|seen| seen.mark == mark) {
            return Ok(seen);
        }
        let sql = "SELECT seq FROM change ORDER BY seq DESC LIMIT 1";
        Ok(Standing { mark, seq: one(db, sql, [], |r| Ok(r.get(0)?))?.unwrap_or(0) })
    }
}

/// How many things others have done since.
#[derive(Debug)]
pub struct Others {
    /// Who asks.
    pub me: WorkerId,
    /// Since when.
    pub since: Stamp,
}

impl Ask for Others {
    type Answer = usize;

    fn ask(&self, db: &Connection) -> Result<usize> {
        // An id of an action begins with its moment, so the latest are found without reading on.
        let sql = "SELECT count(DISTINCT id) FROM action
           WHERE id>=?1 AND worker<>?2 AND turn='do' AND at>=?3";
        let first = self.since.0.max(0).to_be_bytes();
        let first = first.get(2..).unwrap_or_default();
        let mut ask = db.prepare_cached(sql)?;
        Ok(ask.query_row(params![first, self.me, self.since], |r| count(r, 0))?)
    }
}
