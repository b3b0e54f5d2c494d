//! Who on a list is to be rung next.

use crate::base::{InitiativeId, PersonId};
use crate::domain::disposition::Disposition;
use crate::store::row::one;
use crate::store::{Ask, Result};
use chrono::NaiveDateTime;
use rusqlite::{Connection, params};

/// The next person of a list to be rung: first whoever is due, by day and time, then those nobody
/// has tried, in the order of the list. Left out are those whose case is closed or waits for a
/// later hour, who have died or left the list, who cannot be rung or do not want to be, and those of
/// protection level 2 and 3, who stand in no list.
#[derive(Debug)]
pub struct NextUp {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Who has just been rung.
    pub after: PersonId,
    /// What the clock on the wall shows.
    pub now: NaiveDateTime,
}

impl Ask for NextUp {
    type Answer = Option<PersonId>;

    fn ask(&self, db: &Connection) -> Result<Option<PersonId>> {
        let closing = Disposition::ALL.iter().filter(|d| d.closes()).map(|d| d.code());
        let closing = closing.collect::<Vec<_>>().join("','");
        let open = "k.person IN (p.id, t.person) AND k.initiative=t.initiative AND k.done IS NULL
           AND k.cancelled IS NULL AND k.gone IS NULL";
        let tried = "e.person IN (p.id, t.person) AND e.initiative=t.initiative AND e.gone IS NULL";
        let sql = format!(
            "SELECT p.id, (SELECT min(k.day||coalesce(k.time, '99')) FROM task k
               WHERE {open} AND k.errand='call' AND (k.day<?3
                 OR k.day=?3 AND coalesce(k.time, '00:00')<=?4)) AS due
             FROM target t JOIN person c ON c.id=t.person
             JOIN person p ON p.id=coalesce(c.merged_into, c.id)
             WHERE t.initiative=?1 AND t.gone IS NULL AND t.removed IS NULL AND p.id<>?2
             AND p.gone IS NULL AND p.merged_into IS NULL AND p.deceased_on IS NULL
             AND p.protection<2
             AND EXISTS (SELECT 1 FROM phone f WHERE f.person IN (p.id, t.person) AND f.gone IS NULL
               AND f.wrong IS NULL)
             AND NOT EXISTS (SELECT 1 FROM no_contact n WHERE n.person IN (p.id, t.person)
               AND n.channel='phone' AND n.gone IS NULL)
             AND NOT EXISTS (SELECT 1 FROM encounter e WHERE {tried}
               AND e.disposition IN ('{closing}'))
             AND (due IS NOT NULL OR NOT EXISTS (SELECT 1 FROM task k WHERE {open})
               AND NOT EXISTS (SELECT 1 FROM encounter e WHERE {tried}))
             ORDER BY due IS NULL, due, t.added, t.person LIMIT 1"
        );
        let (day, time) = (self.now.format("%F").to_string(), self.now.format("%R").to_string());
        one(db, &sql, params![self.initiative, self.after, day, time], |r| Ok(r.get(0)?))
    }
}
