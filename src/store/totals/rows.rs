//! The contacts a report looks at, read out of one index. There may be a million of them, so they are
//! given on one by one, and nothing is done for each that can be done once for those that follow each
//! other.

use super::Scope;
use crate::base::id::IdMap;
use crate::base::{AreaId, Born, Day, InitiativeId, PersonId, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::totals::{By, Row};
use crate::store::initiatives::survivors;
use crate::store::row::{all, parse};
use crate::store::{Result, StoreError};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, params};
use std::collections::BTreeSet;

/// Whether a division looks at more of a person than who it is.
pub fn needs(by: By) -> bool {
    matches!(by, By::Area | By::Age)
}

/// Where a contact belongs: with the card that stands for the person now, and whether that lies in
/// the areas looked at.
pub struct Places<'a> {
    areas: &'a BTreeSet<AreaId>,
    /// Cards that something is to be said of: those merged, or all of them with what is known.
    cards: IdMap<PersonId, Found>,
}

impl<'a> Places<'a> {
    /// Reads what is needed for a scope; `facts`: also where it names no areas.
    pub fn of(db: &Connection, scope: &'a Scope, facts: bool) -> Result<Self> {
        let areas = &scope.areas;
        let mut cards = if facts || !areas.is_empty() { known(db)? } else { IdMap::default() };
        for (card, into) in survivors(db)? {
            let stands = cards.get(&into).copied().unwrap_or_else(|| Found::only(into));
            cards.insert(card, stands);
        }
        Ok(Self { areas, cards })
    }

    /// The card that stands for the person, where they live and when they were born; none where the
    /// contact is not of these areas.
    pub fn find(&self, card: Option<PersonId>) -> Option<Found> {
        let found = card.map_or_else(Found::default, |card| {
            self.cards.get(&card).copied().unwrap_or_else(|| Found::only(card))
        });
        let here = |area: AreaId| self.areas.contains(&area);
        (self.areas.is_empty() || found.area.is_some_and(here)).then_some(found)
    }
}

/// The person of a contact.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// The card that stands for the person, where somebody is known.
    pub person: Option<PersonId>,
    area: Option<AreaId>,
    born: Option<Born>,
}

impl Found {
    /// Somebody of whom nothing else is known.
    fn only(person: PersonId) -> Self {
        Self { person: Some(person), ..Self::default() }
    }
}

/// Gives each contact of a period to `take`. `facts`: with the person's area and birth; areas of the
/// scope need them too.
pub fn each(db: &Connection, scope: &Scope, facts: bool, mut take: impl FnMut(&Row)) -> Result<()> {
    let places = Places::of(db, scope, facts)?;
    // All columns stand in the index, in its order.
    let sql = "SELECT day, kind, disposition, minutes, person, worker, initiative
       FROM encounter INDEXED BY encounter_totals
       WHERE day BETWEEN ?1 AND ?2 AND gone IS NULL
       AND (?3 IS NULL OR worker=?3) AND (?4 IS NULL OR initiative=?4) AND (?5 IS NULL OR kind=?5)";
    let mut ask = db.prepare_cached(sql)?;
    let kind = scope.kind.map(Kind::code);
    let mut found =
        ask.query(params![scope.from, scope.to, scope.worker, scope.initiative, kind])?;
    let (mut days, mut kinds, mut outcomes) = (
        Same::new(|text| text.parse::<Day>().ok()),
        Same::new(Kind::from_code),
        Same::new(Disposition::from_code),
    );
    while let Some(r) = found.next()? {
        let Some(Found { person, area, born }) = places.find(r.get(4)?) else { continue };
        take(&Row {
            day: days.read(r.get_ref(0)?)?,
            kind: kinds.read(r.get_ref(1)?)?,
            disposition: outcomes.read(r.get_ref(2)?)?,
            person,
            worker: r.get::<_, WorkerId>(5)?,
            area,
            born,
            minutes: r.get::<_, Option<u32>>(3)?.unwrap_or(0),
            initiative: r.get::<_, Option<InitiativeId>>(6)?,
        });
    }
    Ok(())
}

/// Everybody, with what figures are divided by.
fn known(db: &Connection) -> Result<IdMap<PersonId, Found>> {
    let sql = "SELECT id, area, born FROM person";
    let known = all(db, sql, [], |r| {
        let person = r.get(0)?;
        Ok((person, Found { person: Some(person), area: r.get(1)?, born: parse(r, "born")? }))
    })?;
    Ok(known.into_iter().collect())
}

/// Reads a text that is mostly the one before.
struct Same<T, F> {
    text: Vec<u8>,
    value: Option<T>,
    read: F,
}

impl<T: Copy, F: Fn(&str) -> Option<T>> Same<T, F> {
    fn new(read: F) -> Self {
        Self { text: Vec::new(), value: None, read }
    }

    fn read(&mut self, here: ValueRef<'_>) -> Result<T> {
        let bad = || StoreError::Bug("an unknown code among the contacts".to_owned());
        let ValueRef::Text(here) = here else { return Err(bad()) };
        if self.value.is_none() || self.text != here {
            self.value = std::str::from_utf8(here).ok().and_then(&self.read);
            self.text.clear();
            self.text.extend_from_slice(here);
        }
        self.value.ok_or_else(bad)
    }
}
