//! Who on a list is to be rung next.

use super::listed::{attempts, places, standing};
use crate::base::id::IdMap;
use crate::base::{Day, InitiativeId, PersonId};
use crate::store::row::{all, id_list, one};
use crate::store::{Ask, Result, people};
use chrono::NaiveDateTime;
use rusqlite::{Connection, params};

/// How what is due at no set hour ends, after every hour there is.
const NO_HOUR: &str = "99";

/// The next person of a list to be rung: first whoever is due, by day and time, then those nobody
/// has tried, in the order of the list, and last those tried today who are due at no set hour. Left
/// out are those whose case is closed or waits for a later hour, who have died or left the list, who
/// cannot be rung or do not want to be, and those of protection level 2 and 3, who stand in no list.
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
        let stands = standing(db)?;
        let after = stands(self.after);
        let today = Day(self.now.date());
        // Whether the case is closed, and whether there was a try today.
        let mut tried: IdMap<PersonId, (bool, bool)> = IdMap::default();
        for attempt in attempts(db, self.initiative)? {
            let so_far = tried.entry(attempt.person).or_default();
            so_far.0 |= attempt.disposition.closes();
            so_far.1 |= attempt.day == today;
        }
        let to_do = self.to_do(db, stands)?;
        let places = places(db, self.initiative)?.into_iter().map(|(_, target)| target);
        let on_list = places.filter(|t| t.removed.is_none() && t.person != after);
        let mut line: Vec<(bool, Option<&str>, PersonId)> = Vec::new();
        for person in on_list.map(|target| target.person) {
            match (tried.get(&person), to_do.get(&person)) {
                (Some((true, _)), _) | (_, Some(None)) | (Some(_), None) => {}
                (tried, Some(Some(due))) => {
                    let again = tried.is_some_and(|(_, today)| *today) && due.ends_with(NO_HOUR);
                    line.push((again, Some(due), person));
                }
                (None, None) => line.push((false, None, person)),
            }
        }
        // The order of the list holds among those who are due alike.
        line.sort_by_key(|(again, due, _)| (*again, due.is_none(), *due));
        for (.., person) in line {
            if can_be_rung(db, person)? {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }
}

impl NextUp {
    /// Everybody with something to do within the initiative, and when the call is due, if it is.
    fn to_do(
        &self,
        db: &Connection,
        stands: impl Fn(PersonId) -> PersonId,
    ) -> Result<IdMap<PersonId, Option<String>>> {
        let (day, time) = (self.now.format("%F").to_string(), self.now.format("%R").to_string());
        let sql = "SELECT person, CASE WHEN errand='call'
             AND (day<?2 OR day=?2 AND coalesce(time, '00:00')<=?3)
             THEN day||coalesce(time, '99') END
           FROM task WHERE initiative=?1 AND person IS NOT NULL AND done IS NULL
           AND cancelled IS NULL AND gone IS NULL";
        let mut found: IdMap<PersonId, Option<String>> = IdMap::default();
        let each = all(db, sql, params![self.initiative, day, time], |r| {
            Ok((stands(r.get(0)?), r.get::<_, Option<String>>(1)?))
        })?;
        for (person, due) in each {
            let first = found.entry(person).or_default();
            *first = match (first.take(), due) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            };
        }
        Ok(found)
    }
}

/// Whether somebody is there to be rung, has a number and does not mind: asked of all cards.
fn can_be_rung(db: &Connection, person: PersonId) -> Result<bool> {
    let cards = id_list(&people::family(db, person)?);
    let sql = "WITH card(id) AS (SELECT unhex(value) FROM json_each(?2))
       SELECT 1 FROM person p WHERE p.id=?1 AND p.gone IS NULL AND p.deceased_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM person WHERE id IN card AND protection>=2)
       AND EXISTS (SELECT 1 FROM phone WHERE person IN card AND gone IS NULL AND wrong IS NULL)
       AND NOT EXISTS (SELECT 1 FROM no_contact WHERE person IN card AND channel='phone'
         AND gone IS NULL)";
    Ok(one(db, sql, (person, cards), |_| Ok(()))?.is_some())
}
