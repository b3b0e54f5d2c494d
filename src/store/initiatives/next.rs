//! Who on a list is to be rung next.

use super::listed::{attempts_of, places_of, standing};
use super::place::{Wall, ladder_of, placed};
use super::read;
use crate::base::id::IdMap;
use crate::base::{Day, InitiativeId, PersonId, WorkerId};
use crate::domain::initiative::{Initiative, Target};
use crate::domain::ladder::{Ladder, Standing};
use crate::store::row::{all, id_list, one};
use crate::store::{Ask, Result, people};
use chrono::NaiveDateTime;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// How what is due at no set hour ends, after every hour there is.
const NO_HOUR: &str = "99";

/// The next person of a list to be rung, as its ladder has it; where it has none, first whoever is due,
/// by day and time, then those nobody has tried, in the order of the list, and last those tried today
/// who are due at no set hour. Booked times come before all others, whoever was skipped today after
/// them. Left out are those whose case is closed or waits for a later hour, who have died or left the
/// list, who cannot be rung or do not want to be, those of protection level 2 and 3, who stand in no
/// list, those shared out to somebody else, and those a colleague has before them just now.
#[derive(Debug)]
pub struct NextUp {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Who has just been rung.
    pub after: Option<PersonId>,
    /// Who asks.
    pub by: WorkerId,
    /// What the clock on the wall shows.
    pub wall: Wall,
}

impl Ask for NextUp {
    type Answer = Option<PersonId>;

    fn ask(&self, db: &Connection) -> Result<Option<PersonId>> {
        for person in self.free(db)? {
            if can_be_rung(db, person)? {
                return Ok(Some(person));
            }
        }
        Ok(None)
    }
}

/// Whom somebody has before them just now.
fn held(db: &Connection, list: InitiativeId, wall: Wall) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT person FROM hold WHERE initiative=?1 AND until>?2";
    Ok(all(db, sql, (list, wall.at), |r| Ok(r.get(0)?))?.into_iter().collect())
}

impl NextUp {
    /// Everybody the queue would give one after another, the first first.
    pub fn everybody(&self, db: &Connection) -> Result<Vec<PersonId>> {
        let mut able = Vec::new();
        for person in self.free(db)? {
            if can_be_rung(db, person)? {
                able.push(person);
            }
        }
        Ok(able)
    }

    /// The line without those a colleague has before them.
    fn free(&self, db: &Connection) -> Result<Vec<PersonId>> {
        let held = held(db, self.initiative, self.wall)?;
        Ok(self.line(db, None)?.into_iter().filter(|person| !held.contains(person)).collect())
    }

    /// Everybody who is to be rung now, the first first; of one person alone where their cards are given.
    /// Whether they can be rung is asked of each when it is their turn: `can_be_rung`.
    pub fn line(&self, db: &Connection, cards: Option<&str>) -> Result<Vec<PersonId>> {
        let initiative = read(db, self.initiative)?;
        let today = Day(self.wall.now.date());
        let sql = "SELECT person FROM hold WHERE initiative=?1 AND skipped=?2";
        let skipped: BTreeSet<PersonId> =
            all(db, sql, (self.initiative, today), |r| Ok(r.get(0)?))?.into_iter().collect();
        let after = self.after.map(standing(db)?);
        let other = |t: &Target| t.whose(today).is_some_and(|worker| worker != self.by);
        let passes = |t: &Target| t.removed.is_none() && Some(t.person) != after && !other(t);
        let mut line = match ladder_of(&initiative) {
            Some(ladder) => self.by_ladder(db, (&initiative, &ladder), cards, passes)?,
            None => self.plain(db, cards, passes)?,
        };
        line.sort_by_key(|person| skipped.contains(person));
        Ok(line)
    }

    /// Those whose next rung is a call and due.
    fn by_ladder(
        &self,
        db: &Connection,
        (initiative, ladder): (&Initiative, &Ladder),
        cards: Option<&str>,
        passes: impl Fn(&Target) -> bool,
    ) -> Result<Vec<PersonId>> {
        let placed = placed(db, initiative, ladder, self.wall, cards)?;
        let due = placed.into_iter().filter(|(target, s)| s.is_call_now() && passes(target));
        let mut line: Vec<(Target, Standing)> = due.collect();
        line.sort_by_key(|(_, standing)| self.turn(standing));
        Ok(line.into_iter().map(|(target, _)| target.person).collect())
    }

    /// A time agreed on comes first, then by day; who was tried today comes after who was not.
    fn turn(&self, standing: &Standing) -> (bool, bool, Option<Day>, String) {
        let time = standing.due.and_then(|(_, time)| time);
        let agreed = standing.agreed && time.is_some();
        let last = standing.last.first().map(|tried| tried.at.date());
        let again = !agreed && last == Some(self.wall.now.date());
        let hour = time.map_or_else(|| NO_HOUR.to_owned(), |time| time.format("%R").to_string());
        (!agreed, again, standing.due.map(|(day, _)| day), hour)
    }

    /// Those to be rung where no ladder says it: by what is open to be done.
    fn plain(
        &self,
        db: &Connection,
        cards: Option<&str>,
        passes: impl Fn(&Target) -> bool,
    ) -> Result<Vec<PersonId>> {
        let today = Day(self.wall.now.date());
        // Whether the case is closed, and whether there was a try today.
        let mut tried: IdMap<PersonId, (bool, bool)> = IdMap::default();
        for attempt in attempts_of(db, self.initiative, cards)? {
            let so_far = tried.entry(attempt.person).or_default();
            so_far.0 |= attempt.disposition.closes();
            so_far.1 |= attempt.day == today;
        }
        let to_do = self.to_do(db, self.wall.now, standing(db)?)?;
        let places = places_of(db, self.initiative, cards)?.into_iter().map(|(_, target)| target);
        let mut line: Vec<(bool, Option<&str>, PersonId)> = Vec::new();
        for person in places.filter(passes).map(|target| target.person) {
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
        Ok(line.into_iter().map(|(.., person)| person).collect())
    }

    /// Everybody with something to do within the initiative, and when the call is due, if it is.
    fn to_do(
        &self,
        db: &Connection,
        now: NaiveDateTime,
        stands: impl Fn(PersonId) -> PersonId,
    ) -> Result<IdMap<PersonId, Option<String>>> {
        let (day, time) = (now.format("%F").to_string(), now.format("%R").to_string());
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
pub fn can_be_rung(db: &Connection, person: PersonId) -> Result<bool> {
    let cards = id_list(&people::family(db, person)?);
    let sql = "WITH card(id) AS (SELECT unhex(value) FROM json_each(?2))
       SELECT 1 FROM person p WHERE p.id=?1 AND p.gone IS NULL AND p.deceased_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM person WHERE id IN card AND protection>=2)
       AND EXISTS (SELECT 1 FROM phone WHERE person IN card AND gone IS NULL AND wrong IS NULL)
       AND NOT EXISTS (SELECT 1 FROM no_contact WHERE person IN card AND channel='phone'
         AND gone IS NULL)";
    Ok(one(db, sql, (person, cards), |_| Ok(()))?.is_some())
}
