//! Where everybody on a list stands on the ladder of its initiative.

mod facts;
mod tried;

use super::listed::{places_of, survivors};
use super::read;
use crate::base::id::IdMap;
use crate::base::{Country, Day, InitiativeId, PersonId, Stamp};
use crate::domain::initiative::{Initiative, Target};
use crate::domain::ladder::{Facts, Ladder, Now, Open, Standing, Tried, place, place_plain};
use crate::domain::person::Channel;
use crate::store::row::{all, id_list};
use crate::store::{Ask, Result, people};
use chrono::{NaiveDateTime, NaiveTime, TimeDelta};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// What the clock on the wall shows where it is asked, and whose red days are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wall {
    /// The moment.
    pub at: Stamp,
    /// What the clock shows then.
    pub now: NaiveDateTime,
    /// The country.
    pub country: Country,
}

impl Wall {
    /// What the clock showed at a moment: as far from the moment as it is now.
    fn local(self, at: Stamp) -> NaiveDateTime {
        at.utc() + self.now.signed_duration_since(self.at.utc())
    }

    /// Noon of a day, which stands for it where no hour is known.
    pub(super) fn noon(self, day: Day) -> Stamp {
        let noon = day.0.and_time(NaiveTime::MIN) + TimeDelta::hours(12);
        self.at.plus(noon.signed_duration_since(self.now).num_milliseconds())
    }

    /// As a ladder asks for it, within an initiative.
    pub fn within(self, initiative: &Initiative) -> Now {
        Now { at: self.now, country: self.country, ends: initiative.to }
    }
}

/// The ladder of an initiative; none where it has none, or one this program cannot read.
pub fn ladder_of(initiative: &Initiative) -> Option<Ladder> {
    Ladder::read(initiative.ladder.as_deref()?, "").ok()
}

/// How those on a list are gone through: by its ladder, or where it has none by calls alone.
pub struct Course {
    ladder: Ladder,
    /// There is only ringing.
    pub plain: bool,
}

impl Course {
    /// That of an initiative; its ladder is read here, and nowhere else while a list is placed.
    pub fn of(initiative: &Initiative) -> Self {
        match ladder_of(initiative) {
            Some(ladder) => Self { ladder, plain: false },
            None => Self { ladder: Ladder::of_calls(), plain: true },
        }
    }

    /// The ladder; none where there is only ringing.
    pub fn ladder(self) -> Option<Ladder> {
        (!self.plain).then_some(self.ladder)
    }
}

/// Somebody on a ladder, with all that tells where they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rung {
    /// Of which initiative.
    pub initiative: InitiativeId,
    /// Its name.
    pub name: String,
    /// The ladder.
    pub ladder: Ladder,
    /// What is known of the person.
    pub facts: Facts,
    /// What has been tried, the earliest first.
    pub tried: Vec<Tried>,
    /// Where that puts them.
    pub standing: Standing,
}

/// What is known of those asked for.
struct Known {
    /// Their places, in the order of the list, each with the card it is kept under.
    places: Vec<(PersonId, Target)>,
    facts: IdMap<PersonId, Facts>,
    tried: IdMap<PersonId, Vec<Tried>>,
    open: IdMap<PersonId, Vec<Open>>,
}

impl Known {
    /// Of everybody on the list, or of one person's cards.
    fn of(db: &Connection, of: &Initiative, wall: Wall, cards: Option<&str>) -> Result<Self> {
        let merged = survivors(db)?;
        let places = places_of(db, of.id, cards)?;
        let mut known = Self {
            facts: facts::read(db, (of, wall), (&places, &merged), cards)?,
            places,
            tried: IdMap::default(),
            open: IdMap::default(),
        };
        tried::read(db, of.id, (wall, cards), &merged, &mut known)?;
        Ok(known)
    }

    fn place(&self, by: &Course, person: PersonId, now: &Now) -> Option<Standing> {
        let facts = self.facts.get(&person)?;
        let tried = self.tried.get(&person).map_or(&[][..], Vec::as_slice);
        let open = self.open.get(&person).map_or(&[][..], Vec::as_slice);
        let place = if by.plain { place_plain } else { place };
        Some(place(&by.ladder, facts, tried, open, now))
    }
}

/// Everybody on the list, each once, with where they stand, in the order of the list; or one person
/// alone, by their cards.
pub fn placed(
    db: &Connection,
    (initiative, by): (&Initiative, &Course),
    wall: Wall,
    cards: Option<&str>,
) -> Result<Vec<(Target, Standing)>> {
    let mut known = Known::of(db, initiative, wall, cards)?;
    let now = wall.within(initiative);
    let mut nth: IdMap<PersonId, usize> = IdMap::default();
    let mut found: Vec<(Target, Standing)> = Vec::new();
    for (_, target) in std::mem::take(&mut known.places) {
        if let Some(nth) = nth.get(&target.person) {
            // Of several places of merged cards the one that was not taken off stands for all.
            if let Some((first, _)) = found.get_mut(*nth).filter(|(t, _)| t.removed.is_some()) {
                *first = target;
            }
        } else if let Some(standing) = known.place(by, target.person, &now) {
            nth.insert(target.person, found.len());
            found.push((target, standing));
        }
    }
    Ok(found)
}

/// Everybody on the list with a number to ring and no wish against it, who has not died or left it and
/// is not hidden: what `next::can_be_rung` asks of one person, asked of all at once.
pub fn callable(
    db: &Connection,
    initiative: &Initiative,
    wall: Wall,
) -> Result<BTreeSet<PersonId>> {
    let places = places_of(db, initiative.id, None)?;
    let facts = facts::read(db, (initiative, wall), (&places, &survivors(db)?), None)?;
    let rings = |of: &Facts| of.left.is_none() && of.ways.contains(&Channel::Phone);
    Ok(facts.into_iter().filter(|(_, of)| rings(of)).map(|(person, _)| person).collect())
}

/// Where one person stands; none where the initiative has no ladder or they are not on its list.
pub fn rung(
    db: &Connection,
    initiative: Initiative,
    person: PersonId,
    wall: Wall,
) -> Result<Option<Rung>> {
    let by = Course::of(&initiative);
    if by.plain {
        return Ok(None);
    }
    let family = people::family(db, person)?;
    let Some(stands) = family.first().copied() else { return Ok(None) };
    let mut known = Known::of(db, &initiative, wall, Some(&id_list(&family)))?;
    let standing = known.place(&by, stands, &wall.within(&initiative));
    let tried = known.tried.remove(&stands).unwrap_or_default();
    Ok(standing.zip(known.facts.remove(&stands)).map(|(standing, facts)| Rung {
        initiative: initiative.id,
        name: initiative.name,
        ladder: by.ladder,
        facts,
        tried,
        standing,
    }))
}

/// Where everybody on a list stands, on its ladder or, where it has none, by calls alone.
#[derive(Debug)]
pub struct Placing {
    /// Whose list.
    pub initiative: InitiativeId,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`Placing`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlacingOf {
    /// The ladder, if it has one.
    pub ladder: Option<Ladder>,
    /// Everybody on the list, of merged cards the one that stands for all.
    pub standing: IdMap<PersonId, Standing>,
}

impl Ask for Placing {
    type Answer = PlacingOf;

    fn ask(&self, db: &Connection) -> Result<PlacingOf> {
        let initiative = read(db, self.initiative)?;
        let by = Course::of(&initiative);
        let placed = placed(db, (&initiative, &by), self.wall, None)?;
        let standing = placed.into_iter().map(|(target, standing)| (target.person, standing));
        Ok(PlacingOf { standing: standing.collect(), ladder: by.ladder() })
    }
}

/// Where somebody stands on the ladder of each initiative that goes on and has them on its list.
#[derive(Debug)]
pub struct RungsOf {
    /// Who; any card of the person.
    pub person: PersonId,
    /// What the clock shows.
    pub wall: Wall,
}

impl Ask for RungsOf {
    type Answer = Vec<Rung>;

    fn ask(&self, db: &Connection) -> Result<Vec<Rung>> {
        let cards = id_list(&people::family(db, self.person)?);
        let sql = "SELECT DISTINCT i.id FROM target t JOIN initiative i ON i.id=t.initiative
           WHERE t.person IN (SELECT unhex(value) FROM json_each(?1)) AND t.gone IS NULL
           AND i.gone IS NULL AND i.closed IS NULL AND i.ladder IS NOT NULL ORDER BY i.made DESC";
        let lists: Vec<InitiativeId> = all(db, sql, [cards], |r| Ok(r.get(0)?))?;
        let mut found = Vec::new();
        for list in lists {
            found.extend(rung(db, read(db, list)?, self.person, self.wall)?);
        }
        Ok(found)
    }
}
