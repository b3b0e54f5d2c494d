//! What the figures of a programme are made of.

use super::matches::{lines, over, times};
use super::read::{members, noticed, programmes};
use super::told::hours;
use crate::base::{Day, MembershipId, ProgrammeId};
use crate::domain::programme::figures::Known;
use crate::domain::programme::matched::Span;
use crate::store::row::{all, id_list};
use crate::store::{Ask, Result};
use rusqlite::Connection;

/// Everything known of one programme, or of all.
#[derive(Debug, Default)]
pub struct Figures {
    /// Which; all where none is said.
    pub programme: Option<ProgrammeId>,
    /// From which day on time given and going along are counted.
    pub from: Option<Day>,
    /// Until which day.
    pub to: Option<Day>,
}

impl Ask for Figures {
    type Answer = Vec<Known>;

    fn ask(&self, db: &Connection) -> Result<Vec<Known>> {
        let wanted = |id| self.programme.is_none_or(|one| one == id);
        let found = programmes(db)?.into_iter().filter(|one| wanted(one.id));
        found.map(|programme| self.known(db, programme)).collect()
    }
}

impl Figures {
    fn known(
        &self,
        db: &Connection,
        programme: crate::domain::programme::Programme,
    ) -> Result<Known> {
        let members = members(db, "programme=?1", [programme.id])?;
        let ids: Vec<MembershipId> = members.iter().map(|one| one.id).collect();
        let list = id_list(&ids);
        let within = "membership IN (SELECT id FROM membership WHERE programme=?1 AND gone IS NULL)
           AND day>=coalesce(?2,'') AND day<=coalesce(?3,'9999-12-31')";
        let given = hours(db, within, (programme.id, self.from, self.to))?;
        let theirs = "membership IN (SELECT unhex(value) FROM json_each(?1))";
        let matched = lines(db, theirs, [&list])?;
        let went = times(db, theirs, [&list])?;
        let sql = "SELECT id FROM match WHERE person IN (SELECT unhex(value) FROM json_each(?1))";
        let over = all(db, sql, [over(db, theirs, [&list])?], |r| Ok(r.get(0)?))?;
        let sql = "SELECT heard_membership, id FROM person WHERE gone IS NULL
           AND merged_into IS NULL
           AND heard_membership IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
        Ok(Known {
            noticed: noticed(db, &list)?,
            hours: given
                .into_iter()
                .map(|one| (one.membership, one.activity, one.minutes))
                .collect(),
            brought: all(db, sql, [&list], |r| Ok((r.get(0)?, r.get(1)?)))?,
            matches: matched.into_iter().map(|line| line.of).collect(),
            over: over.into_iter().collect(),
            times: went.into_iter().map(|time| (time.day, time.minutes.unwrap_or(0))).collect(),
            span: Span { from: self.from, to: self.to },
            members,
            programme,
        })
    }
}
