//! What a list on paper is made of beside its people: whom the queue would give, in its order, and what has
//! been heard of each.

use super::listed::standing;
use super::next::NextUp;
use super::place::Wall;
use crate::base::{Day, InitiativeId, PersonId, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::letter::Heard;
use crate::store::row::{all, code};
use crate::store::{Ask, Result};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Asks for it.
#[derive(Debug)]
pub struct ForPaper {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Who asks: what is shared out to others is theirs.
    pub by: WorkerId,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`ForPaper`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ForPaperOf {
    /// Everybody who is to be rung now, the first first.
    pub turn: Vec<PersonId>,
    /// What has been heard of those who were tried.
    pub heard: BTreeMap<PersonId, Heard>,
}

impl Ask for ForPaper {
    type Answer = ForPaperOf;

    fn ask(&self, db: &Connection) -> Result<ForPaperOf> {
        let stands = standing(db)?;
        let sql = "SELECT person, kind, disposition, day FROM encounter
           WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL ORDER BY at, id";
        let tried = all(db, sql, [self.initiative], |r| {
            let kind = code(r, "kind", Kind::from_code)?;
            let outcome = code(r, "disposition", Disposition::from_code)?;
            Ok((stands(r.get("person")?), kind, outcome, r.get::<_, Day>("day")?))
        })?;
        let mut heard: BTreeMap<PersonId, Heard> = BTreeMap::new();
        for (person, kind, outcome, day) in tried {
            heard.entry(person).or_default().hear(kind, outcome, day);
        }
        let next =
            NextUp { initiative: self.initiative, after: None, by: self.by, wall: self.wall };
        Ok(ForPaperOf { turn: next.everybody(db)?, heard })
    }
}
