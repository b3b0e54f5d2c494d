//! Encounters by the hundred, for files that leave the register.

use super::{Encounter, Read};
use crate::base::{Day, EncounterId, InitiativeId};
use crate::store::row::all;
use crate::store::{Ask, Result, StoreError};
use rusqlite::{Connection, params};

/// Which encounters there are, in the order they happened.
#[derive(Debug, Clone, Default)]
pub struct Ids {
    /// As part of this initiative.
    pub initiative: Option<InitiativeId>,
    /// The first day.
    pub from: Option<Day>,
    /// The last day, counted in.
    pub to: Option<Day>,
}

impl Ask for Ids {
    type Answer = Vec<EncounterId>;

    fn ask(&self, db: &Connection) -> Result<Vec<EncounterId>> {
        let sql = "SELECT id FROM encounter WHERE gone IS NULL AND (?1 IS NULL OR initiative=?1)
           AND (?2 IS NULL OR day>=?2) AND (?3 IS NULL OR day<=?3) ORDER BY day, at, id";
        all(db, sql, params![self.initiative, self.from, self.to], |r| Ok(r.get(0)?))
    }
}

/// Some encounters with their answers, in the order asked for. Those that are not in the file are left
/// out.
#[derive(Debug)]
pub struct Many {
    /// Which; some hundreds.
    pub ids: Vec<EncounterId>,
}

impl Ask for Many {
    type Answer = Vec<Encounter>;

    fn ask(&self, db: &Connection) -> Result<Vec<Encounter>> {
        let mut found = Vec::with_capacity(self.ids.len());
        for id in &self.ids {
            match (Read { id: *id }).ask(db) {
                Ok(encounter) => found.push(encounter),
                Err(StoreError::Gone) => {}
                Err(e) => return Err(e),
            }
        }
        Ok(found)
    }
}
