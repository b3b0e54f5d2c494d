//! Who on a list is to be rung next.

use super::listed::standing;
use super::place::{Course, Wall, placed};
use super::read;
use crate::base::{Day, InitiativeId, PersonId, WorkerId};
use crate::domain::initiative::Target;
use crate::domain::ladder::Standing;
use crate::store::row::{all, id_list, one};
use crate::store::{Ask, Result, people};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// How what is due at no set hour ends, after every hour there is.
const NO_HOUR: &str = "99";

/// The next person of a list to be rung, as its ladder has it; where it has none, first whoever is due,
/// by day and time, then those nobody has tried, in the order of the list. Booked times come before all
/// others, those rung today, here or in another initiative, after them, and whoever was skipped today
/// last. Left out are those whose case is closed or waits for a later hour or for an interpreter, who
/// have died or left the list, who cannot be rung or do not want to be, those of protection level 2 and
/// 3, who stand in no list, those shared out to somebody else, and those a colleague has before them
/// just now, in whatever initiative.
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

/// Whom a colleague has before them just now. What a member holds in another program, or held before
/// the register was let go and opened again, is shown as the member's own; [`Take`](super::Take) knows
/// one from the other.
pub(super) fn held(db: &Connection, wall: Wall, by: WorkerId) -> Result<BTreeSet<PersonId>> {
    let sql = "SELECT person FROM hold WHERE until>?1 AND worker<>?2";
    Ok(all(db, sql, (wall.at, by), |r| Ok(r.get(0)?))?.into_iter().collect())
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
        let held = held(db, self.wall, self.by)?;
        Ok(self.line(db, None)?.into_iter().filter(|person| !held.contains(person)).collect())
    }

    /// Everybody who is to be rung now, the first first; of one person alone where their cards are given.
    /// Whether they can be rung is asked of each when it is their turn: `can_be_rung`.
    pub fn line(&self, db: &Connection, cards: Option<&str>) -> Result<Vec<PersonId>> {
        let initiative = read(db, self.initiative)?;
        let today = Day(self.wall.now.date());
        let after = self.after.map(standing(db)?);
        // The part of a member who has left is everybody's.
        let sql = "SELECT id FROM worker WHERE gone IS NULL";
        let team: BTreeSet<WorkerId> = all(db, sql, [], |r| Ok(r.get(0)?))?.into_iter().collect();
        let other =
            |t: &Target| t.whose(today).is_some_and(|who| who != self.by && team.contains(&who));
        let passes = |t: &Target| t.removed.is_none() && Some(t.person) != after && !other(t);
        let by = Course::of(&initiative);
        let placed = placed(db, (&initiative, &by), self.wall, cards)?.into_iter();
        let mut line: Vec<(Target, Standing)> =
            placed.filter(|(target, s)| s.is_call_now() && passes(target)).collect();
        // One alone stands in no order, and is asked for while nobody else can write.
        if cards.is_none() {
            self.sort(db, &mut line, today)?;
        }
        Ok(line.into_iter().map(|(target, _)| target.person).collect())
    }

    /// Whoever was skipped today comes last; else each by their turn.
    fn sort(&self, db: &Connection, line: &mut [(Target, Standing)], today: Day) -> Result<()> {
        let sql = "SELECT person FROM hold WHERE initiative=?1 AND skipped=?2";
        let skipped: BTreeSet<PersonId> =
            all(db, sql, (self.initiative, today), |r| Ok(r.get(0)?))?.into_iter().collect();
        let elsewhere = rung_elsewhere(db, self.initiative, today)?;
        line.sort_by_cached_key(|(target, standing)| {
            let again = elsewhere.contains(&target.person);
            (skipped.contains(&target.person), self.turn(standing, again))
        });
        Ok(())
    }

    /// A time agreed on comes first, then by day, last whom nobody has tried; who was tried today, here
    /// or in another initiative, comes after who was not.
    fn turn(
        &self,
        standing: &Standing,
        elsewhere: bool,
    ) -> (bool, bool, bool, Option<Day>, String) {
        let time = standing.due.and_then(|(_, time)| time);
        let agreed = standing.agreed && time.is_some();
        let last = standing.last.first().map(|tried| tried.at.date());
        let again = !agreed && (elsewhere || last == Some(self.wall.now.date()));
        let hour = time.map_or_else(|| NO_HOUR.to_owned(), |time| time.format("%R").to_string());
        let day = standing.due.map(|(day, _)| day);
        (!agreed, again, day.is_none(), day, hour)
    }
}

/// Who was rung today as part of something else.
fn rung_elsewhere(db: &Connection, list: InitiativeId, today: Day) -> Result<BTreeSet<PersonId>> {
    let stands = standing(db)?;
    let sql =
        "SELECT DISTINCT person FROM encounter WHERE day=?1 AND kind='call' AND person IS NOT NULL
       AND initiative IS NOT ?2 AND gone IS NULL";
    Ok(all(db, sql, (today, list), |r| Ok(stands(r.get(0)?)))?.into_iter().collect())
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
