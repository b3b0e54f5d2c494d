//! Those met in the field: who is met again and again, how trust grew, what they were helped with.

use crate::base::id::IdMap;
use crate::base::text::fold;
use crate::base::{Clock, Day, PersonId, SessionId, Stamp};
use crate::domain::book::{Given, Outcome};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::person::Trust;
use crate::domain::session::met::Road;
use crate::store::initiatives::survivors;
use crate::store::row::{all, code, code_or_none, count, id_list};
use crate::store::sessions::newcomers;
use crate::store::{Ask, Result, StoreError};
use rusqlite::{Connection, Row};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So far back somebody is still said to be met at a place, in days, and so many are offered.
const BACK: i64 = 365;
const OFFERED: usize = 12;

/// Somebody who was guided on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Referred {
    /// Whether they had been in touch before; none where nobody asked.
    pub before: Option<bool>,
    /// What came of it, as far as it is known.
    pub result: Option<Outcome>,
}

impl Referred {
    /// Whether somebody came into touch with those they had not been in touch with before.
    pub fn is_new(self) -> bool {
        let came = matches!(self.result, Some(Outcome::Contact | Outcome::Helped));
        came && self.before != Some(true)
    }
}

/// What was done with those met from one day to another.
#[derive(Debug)]
pub struct Met {
    /// The first day.
    pub from: Day,
    /// The last.
    pub to: Day,
    /// The moments the first begins and the last is over, by the clock on the wall.
    pub moments: (Stamp, Stamp),
}

impl Met {
    /// From one day to another, both of them whole.
    pub fn between((from, to): (Day, Day), clock: &dyn Clock) -> Self {
        Self { from, to, moments: (clock.begins(from), clock.begins(to.plus_days(1))) }
    }
}

/// An answer to [`Met`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MetOf {
    /// How trust grew with everybody of whom it is written down, whenever.
    pub roads: Vec<Road>,
    /// At how many sessions each was met by name or alias in those days.
    pub met: BTreeMap<PersonId, usize>,
    /// What was helped with on the spot: how often, and how many minutes in all.
    pub help: Vec<(Given, usize, u64)>,
    /// How often the team went along somewhere.
    pub along: usize,
    /// Those guided on.
    pub referred: Vec<Referred>,
    /// How many small steps were written down.
    pub steps: usize,
    /// How many new ones say that they came by work in the field: at least so many did.
    pub brought: usize,
}

impl MetOf {
    /// How many were met at more than one session.
    pub fn again(&self) -> usize {
        self.met.values().filter(|n| **n > 1).count()
    }

    /// How often somebody was helped on the spot, and how many minutes in all.
    pub fn helped(&self) -> (usize, u64) {
        self.help.iter().fold((0, 0), |sum, one| (sum.0 + one.1, sum.1 + one.2))
    }
}

impl Ask for Met {
    type Answer = MetOf;

    fn ask(&self, db: &Connection) -> Result<MetOf> {
        let into = survivors(db)?;
        let one = |card: PersonId| into.get(&card).copied().unwrap_or(card);
        let span = (self.from, self.to);
        let sql = "SELECT DISTINCT e.person, e.session FROM session s
             JOIN encounter e ON e.session=s.id AND e.gone IS NULL AND e.person IS NOT NULL
           WHERE s.gone IS NULL AND s.day>=?1 AND s.day<=?2";
        let mut at: Vec<(PersonId, SessionId)> =
            all(db, sql, span, |r| Ok((one(r.get(0)?), r.get(1)?)))?;
        at.sort_unstable();
        at.dedup();
        let mut met: BTreeMap<PersonId, usize> = BTreeMap::new();
        for (person, _) in at {
            *met.entry(person).or_default() += 1;
        }
        let sql = "SELECT kind, count(*), sum(minutes) FROM help
           WHERE gone IS NULL AND day>=?1 AND day<=?2 GROUP BY kind ORDER BY kind";
        let helped = |r: &Row<'_>| {
            let minutes: Option<i64> = r.get(2)?;
            let minutes = u64::try_from(minutes.unwrap_or(0)).unwrap_or(0);
            Ok((code(r, "kind", Given::from_code)?, count(r, 1)?, minutes))
        };
        let sql_along = "SELECT count(*) FROM encounter
           WHERE gone IS NULL AND kind=?3 AND day>=?1 AND day<=?2";
        let sql_steps = "SELECT count(*) FROM progress
           WHERE gone IS NULL AND words IS NOT NULL AND day>=?1 AND day<=?2";
        let sql_on = "SELECT before, result FROM referral
           WHERE gone IS NULL AND day>=?1 AND day<=?2 ORDER BY day, id";
        let referred = |r: &Row<'_>| {
            let result = code_or_none(r, "result", Outcome::from_code)?;
            Ok(Referred { before: r.get("before")?, result })
        };
        let along = (self.from, self.to, Kind::Accompanied.code());
        let number = |r: &Row<'_>| Ok(count(r, 0)?);
        Ok(MetOf {
            roads: roads(db, &into)?,
            met,
            help: all(db, sql, span, helped)?,
            along: all(db, sql_along, along, number)?.pop().unwrap_or(0),
            referred: all(db, sql_on, span, referred)?,
            steps: all(db, sql_steps, span, number)?.pop().unwrap_or(0),
            brought: newcomers(db, self.moments)?,
        })
    }
}

/// Everybody with whom it is written down how trust grew, and the contacts with them.
fn roads(db: &Connection, into: &IdMap<PersonId, PersonId>) -> Result<Vec<Road>> {
    let one = |card: PersonId| into.get(&card).copied().unwrap_or(card);
    let mut roads: BTreeMap<PersonId, Road> = BTreeMap::new();
    let sql = "SELECT person, stage, day FROM progress WHERE gone IS NULL AND stage IS NOT NULL
       ORDER BY day, made, id";
    let stage = |r: &Row<'_>| {
        Ok((one(r.get("person")?), code(r, "stage", Trust::from_code)?, r.get("day")?))
    };
    for (person, stage, day) in all(db, sql, [], stage)? {
        let new = || Road { person, contacts: Vec::new(), stages: Vec::new() };
        roads.entry(person).or_insert_with(new).stages.push((stage, day));
    }
    // Cards without a stage that have become one with such a card bring their contacts along.
    let cards = roads.keys().copied().chain(into.keys().copied());
    let cards: Vec<PersonId> = cards.filter(|card| roads.contains_key(&one(*card))).collect();
    let sql = "SELECT person, day, kind, disposition FROM encounter WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY day, id";
    let contact = |r: &Row<'_>| {
        let kind = code(r, "kind", Kind::from_code)?;
        let outcome = code(r, "disposition", Disposition::from_code)?;
        // A letter and a call that nobody answered are no contact.
        let met = outcome.reached() && !kind.is_written();
        Ok((one(r.get(0)?), r.get(1)?, met))
    };
    for (person, day, met) in all(db, sql, [id_list(&cards)], contact)? {
        if let Some(road) = roads.get_mut(&person).filter(|_| met) {
            road.contacts.push(day);
        }
    }
    Ok(roads.into_values().collect())
}

/// Who is usually met where a session is, and how far trust has come with everybody.
#[derive(Debug)]
pub struct Usual {
    /// Which session.
    pub session: SessionId,
}

/// Those usually met, the one met most often first; and with whom trust has come how far.
pub type UsualOf = (Vec<PersonId>, BTreeMap<PersonId, (Trust, Day)>);

impl Ask for Usual {
    type Answer = UsualOf;

    fn ask(&self, db: &Connection) -> Result<UsualOf> {
        let into = survivors(db)?;
        let one = |card: PersonId| into.get(&card).copied().unwrap_or(card);
        let sql = "SELECT e.person, s.place, h.place, s.area=h.area FROM session h
         JOIN session s ON s.day>=date(h.day, ?2) AND s.id<>h.id AND s.gone IS NULL
         JOIN encounter e ON e.session=s.id AND e.gone IS NULL AND e.person IS NOT NULL
       WHERE h.id=?1 AND (s.area=h.area OR s.place IS NOT NULL AND h.place IS NOT NULL)";
        let back = format!("-{BACK} days");
        let each = all(db, sql, (self.session, back), |r| {
            let place = |at| Ok::<_, StoreError>(r.get::<_, Option<String>>(at)?.map(|p| fold(&p)));
            let (there, here) = (place(1)?, place(2)?);
            let near: Option<bool> = r.get(3)?;
            Ok((one(r.get(0)?), there.is_some() && there == here, near == Some(true)))
        })?;
        // At the very place comes before in the same area, and then whoever was met most often.
        let mut often: BTreeMap<PersonId, (usize, usize)> = BTreeMap::new();
        for (person, same, _) in each.into_iter().filter(|(_, same, near)| *same || *near) {
            let times = often.entry(person).or_default();
            times.0 += usize::from(same);
            times.1 += 1;
        }
        let mut often: Vec<_> = often.into_iter().collect();
        often.sort_by_key(|(_, times)| Reverse(*times));
        let met = often.into_iter().take(OFFERED).map(|(person, _)| person).collect();
        let now = roads(db, &into)?.into_iter().filter_map(|road| Some((road.person, road.now()?)));
        Ok((met, now.collect()))
    }
}
