//! Who is on a list, and what has been tried with each.

use super::asked::Asked;
use super::read;
use crate::base::id::IdMap;
use crate::base::{Day, InitiativeId, PersonId, Stamp, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::initiative::{Initiative, Removal, Target, Targets};
use crate::domain::person::{Person, survivor};
use crate::domain::totals::{Attempt, final_disposition};
use crate::store::people;
use crate::store::row::{all, code_or_none, time};
use crate::store::{Ask, Result, StoreError};
use chrono::NaiveTime;
use rusqlite::Connection;

/// The list of an initiative; each card stands as the person it leads to after merges.
pub fn targets(db: &Connection, initiative: &Initiative) -> Result<Targets> {
    let list = places(db, initiative.id)?.into_iter().map(|(_, target)| target).collect();
    Ok(Targets { initiative: initiative.id, seal: initiative.sealed, list })
}

/// The places of a list: the card each is kept under, and the place of the person it leads to.
pub fn places(db: &Connection, initiative: InitiativeId) -> Result<Vec<(PersonId, Target)>> {
    places_of(db, initiative, None)
}

/// The same of one person alone, whose cards are given as a list of ids.
pub fn places_of(
    db: &Connection,
    initiative: InitiativeId,
    cards: Option<&str>,
) -> Result<Vec<(PersonId, Target)>> {
    let stands = standing(db)?;
    let place = |r: &rusqlite::Row<'_>| {
        let person: PersonId = r.get("person")?;
        let at: Option<Stamp> = r.get("removed")?;
        let why = code_or_none(r, "reason", Removal::from_code)?;
        let target = Target {
            initiative,
            person: stands(person),
            added: r.get("added")?,
            late: r.get("late")?,
            removed: at.map(|at| (at, why.unwrap_or(Removal::Mistake))),
            shared: r.get::<_, Option<WorkerId>>("worker")?.zip(Some(r.get("until")?)),
        };
        Ok((person, target))
    };
    let sql = "SELECT * FROM target WHERE initiative=?1 AND gone IS NULL";
    match cards {
        None => all(db, &format!("{sql} ORDER BY added, person"), [initiative], place),
        Some(cards) => all(db, &format!("{sql} {CARDS}"), (initiative, cards), place),
    }
}

/// Of one person alone.
const CARDS: &str = "AND person IN (SELECT unhex(value) FROM json_each(?2))";

/// Every attempt of an initiative at somebody, as its ladder counts it.
pub fn attempts(db: &Connection, of: &Initiative) -> Result<Vec<Attempt>> {
    let (stands, asked) = (standing(db)?, Asked::of(db, of)?);
    let sql = "SELECT id, person, at, day, kind, step, disposition FROM encounter
       WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL";
    all(db, sql, [of.id], |r| {
        Ok(Attempt {
            person: stands(r.get("person")?),
            at: r.get("at")?,
            day: r.get("day")?,
            disposition: asked.comes_to(r)?,
        })
    })
}

/// Every attempt of an initiative at somebody, to be set against its list by whoever asks.
#[derive(Debug)]
pub struct Attempts {
    /// Which initiative.
    pub initiative: InitiativeId,
}

impl Ask for Attempts {
    type Answer = Vec<Attempt>;

    fn ask(&self, db: &Connection) -> Result<Vec<Attempt>> {
        attempts(db, &read(db, self.initiative)?)
    }
}

/// Which card leads where.
fn merged(db: &Connection) -> Result<IdMap<PersonId, PersonId>> {
    let sql = "SELECT id, merged_into FROM person WHERE merged_into IS NOT NULL";
    Ok(all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect())
}

/// The card that any card leads to in the end.
pub fn standing(db: &Connection) -> Result<impl Fn(PersonId) -> PersonId> {
    let survivors = survivors(db)?;
    Ok(move |card| survivors.get(&card).copied().unwrap_or(card))
}

/// Every merged card with the one it leads to in the end.
pub fn survivors(db: &Connection) -> Result<IdMap<PersonId, PersonId>> {
    let merged = merged(db)?;
    let stands = |card: &PersonId| (*card, survivor(*card, |id| merged.get(&id).copied()));
    Ok(merged.keys().map(stands).collect())
}

/// The day of something to do, and the time agreed on.
pub type Due = (Day, Option<NaiveTime>);

/// A person on a list, with what has been tried.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPerson {
    /// The person, of merged cards the one that stands for all.
    pub person: Person,
    /// The card the place on the list is kept under.
    pub card: PersonId,
    /// The place on the list.
    pub target: Target,
    /// Attempts of this initiative.
    pub attempts: u32,
    /// When the last one was.
    pub last: Option<Day>,
    /// What has become of it so far; nothing tried yet when none.
    pub outcome: Option<Disposition>,
    /// The case is closed: nothing more is to be tried.
    pub closed: bool,
    /// The next thing to do with the person within the initiative: the day, and the time agreed on.
    pub next: Option<Due>,
}

/// Those of a sealed list who are drawn for a follow-up: of all who stood on it when it was sealed, by
/// the card they stood there with. Who came later or was taken off changes nothing.
pub fn sampled(of: &Initiative, listed: &[ListedPerson]) -> Vec<PersonId> {
    let stood = || listed.iter().filter(|one| !one.target.late);
    let Some(n) = of.sample_of(stood().count()) else { return Vec::new() };
    let drawn = of.seed().draw(stood().map(|one| one.card), n);
    let mut who: Vec<PersonId> =
        stood().filter(|one| drawn.contains(&one.card)).map(|one| one.person.id).collect();
    who.dedup();
    who
}

/// Who is on a list: all, or some of them.
#[derive(Debug)]
pub struct Listed {
    /// Whose list.
    pub initiative: InitiativeId,
    /// Only these, when given: "who are they" behind a figure.
    pub only: Option<Vec<PersonId>>,
    /// At most so many.
    pub limit: u32,
}

impl Ask for Listed {
    type Answer = Vec<ListedPerson>;

    fn ask(&self, db: &Connection) -> Result<Vec<ListedPerson>> {
        let initiative = read(db, self.initiative)?;
        let counting = initiative.counting();
        let mut tried: IdMap<PersonId, Vec<Attempt>> = IdMap::default();
        for attempt in attempts(db, &initiative)? {
            tried.entry(attempt.person).or_default().push(attempt);
        }
        let to_do = to_do(db, self.initiative)?;
        let limit = usize::try_from(self.limit).unwrap_or(usize::MAX);
        let wanted = |t: &Target| self.only.as_ref().is_none_or(|ids| ids.contains(&t.person));
        let places = places(db, self.initiative)?.into_iter().filter(|(_, t)| wanted(t));
        let mut found = Vec::new();
        for (card, target) in places {
            if found.len() >= limit {
                break;
            }
            let person = match people::read(db, target.person) {
                Err(StoreError::Gone) => continue,
                other => other?,
            };
            // Two places on the list may be the same person's now: both tell what was tried.
            let mine = tried.get(&target.person).map_or(&[][..], Vec::as_slice);
            let outcome = final_disposition(mine.iter().map(|a| (a.at, a.disposition)), counting);
            let attempts = mine.iter().filter(|one| !one.disposition.is_untried()).count();
            found.push(ListedPerson {
                attempts: u32::try_from(attempts).unwrap_or(u32::MAX),
                last: mine.iter().map(|attempt| attempt.day).max(),
                closed: outcome.is_some_and(Disposition::closes),
                next: to_do.get(&target.person).copied(),
                person,
                card,
                target,
                outcome,
            });
        }
        Ok(found)
    }
}

/// The next thing to do with each person within an initiative, on whichever card it was put down.
fn to_do(db: &Connection, list: InitiativeId) -> Result<IdMap<PersonId, Due>> {
    let stands = standing(db)?;
    let sql = "SELECT person, day, time FROM task WHERE initiative=?1 AND person IS NOT NULL
       AND day IS NOT NULL AND done IS NULL AND cancelled IS NULL AND gone IS NULL
       ORDER BY day DESC, coalesce(time, '') DESC";
    let all = all(db, sql, [list], |r| {
        Ok((stands(r.get("person")?), (r.get("day")?, time(r, "time")?)))
    })?;
    // Of several the last one stands, which is the first to do.
    Ok(all.into_iter().collect())
}
