//! The contacts a report looks at, read out of one index. There may be a million of them, so they are
//! given on one by one, and nothing is done for each that can be done once for those that follow each
//! other.

use super::Scope;
use super::entry::{ENTRY, Entries, Entry, What};
use crate::base::id::IdMap;
use crate::base::{AreaId, Born, PersonId};
use crate::domain::output::{Purpose, may_leave};
use crate::domain::protection::Protection;
use crate::domain::totals::{By, Row};
use crate::store::initiatives::survivors;
use crate::store::row::{all, parse};
use crate::store::{Result, StoreError};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Whether a division looks at more of a person than who it is.
pub fn needs(by: By) -> bool {
    matches!(by, By::Area | By::Age)
}

/// Where contacts belong: with the card that stands for the person now, and whether that lies in the
/// areas looked at.
pub struct Places<'a> {
    areas: &'a BTreeSet<AreaId>,
    /// Only those are looked at who may leave the program.
    leaving: bool,
    /// Where among the persons a card leads.
    cards: IdMap<PersonId, u32>,
    persons: Vec<Known>,
}

/// What is known of a person.
#[derive(Debug, Clone, Copy)]
struct Known {
    id: PersonId,
    area: Option<AreaId>,
    born: Option<Born>,
    /// May not leave the program, by this card or by one that leads to it.
    held: bool,
}

/// The person of a contact.
#[derive(Debug, Clone, Copy, Default)]
pub struct Found {
    /// The number of the person, where somebody is known.
    pub person: Option<usize>,
    area: Option<AreaId>,
    born: Option<Born>,
}

impl<'a> Places<'a> {
    /// Reads what is needed for a scope; `facts`: also where it names no areas.
    pub fn of(db: &Connection, scope: &'a Scope, facts: bool) -> Result<Self> {
        let Scope { areas, leaving, .. } = scope;
        let (cards, persons) = (IdMap::default(), Vec::new());
        let mut places = Self { areas, leaving: *leaving, cards, persons };
        if facts || *leaving || !scope.areas.is_empty() {
            places.persons = known(db)?;
            places.cards = places.persons.iter().map(|known| known.id).zip(0..).collect();
        }
        for (card, into) in survivors(db)? {
            let stands = places.number(into);
            let before = places.cards.insert(card, stands);
            places.hold(stands, before);
        }
        Ok(places)
    }

    /// A person one of whose cards is held is held.
    fn hold(&mut self, stands: u32, card: Option<u32>) {
        let at = |number: u32| usize::try_from(number).ok();
        let held = card.and_then(at).and_then(|card| self.persons.get(card));
        let held = held.is_some_and(|card| card.held);
        if let Some(person) = at(stands).and_then(|stands| self.persons.get_mut(stands)) {
            person.held |= held;
        }
    }

    /// The number of the person a card leads to: a new one at first sight.
    fn number(&mut self, card: PersonId) -> u32 {
        let persons = &mut self.persons;
        *self.cards.entry(card).or_insert_with(|| {
            persons.push(Known { id: card, area: None, born: None, held: false });
            u32::try_from(persons.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The person of a card, where they live and when they were born; none where the contact is not
    /// of these areas.
    pub fn find(&mut self, card: Option<PersonId>) -> Option<Found> {
        let number = card.and_then(|card| usize::try_from(self.number(card)).ok());
        let known = number.and_then(|number| self.persons.get(number));
        if self.leaving && known.is_some_and(|known| known.held) {
            return None;
        }
        let found = known.map_or_else(Found::default, |known| Found {
            person: number,
            area: known.area,
            born: known.born,
        });
        let here = |area: AreaId| self.areas.contains(&area);
        (self.areas.is_empty() || found.area.is_some_and(here)).then_some(found)
    }

    /// A contact as it is counted; none where it is not of these areas.
    fn row(&mut self, entry: &Entry) -> Option<Row> {
        let Found { person, area, born } = self.find(entry.card)?;
        let What { kind, disposition, minutes, heads, about } = entry.what;
        let heads = heads.filter(|_| entry.card.is_none()).unwrap_or(1);
        let about = about && entry.card.is_none();
        let Entry { day, worker, initiative, .. } = *entry;
        Some(Row {
            day,
            kind,
            disposition,
            person,
            worker,
            area,
            born,
            minutes,
            heads,
            about,
            initiative,
        })
    }

    /// The card that stands for a person.
    pub fn id(&self, person: usize) -> Option<PersonId> {
        self.persons.get(person).map(|known| known.id)
    }
}

/// Gives each contact of a period to `take`.
pub fn each(
    db: &Connection,
    scope: &Scope,
    places: &mut Places<'_>,
    mut take: impl FnMut(&Row),
) -> Result<()> {
    let mut ask = db.prepare_cached(&entries_of_period())?;
    let mut found = ask.query([scope.from, scope.to])?;
    let mut entries = Entries::default();
    while let Some(r) = found.next()? {
        let entry = entry(&mut entries, r)?;
        if let Some(row) = scope.holds(&entry).then(|| places.row(&entry)).flatten() {
            take(&row);
        }
    }
    Ok(())
}

/// The question that is answered from the index alone.
fn entries_of_period() -> String {
    format!(
        "SELECT day, {ENTRY} FROM encounter INDEXED BY encounter_totals
         WHERE day BETWEEN ?1 AND ?2 AND gone IS NULL"
    )
}

fn entry(entries: &mut Entries, r: &rusqlite::Row<'_>) -> Result<Entry> {
    let (day, entry) = (r.get_ref(0)?, r.get_ref(1)?);
    let read =
        entries.read(day.as_bytes().unwrap_or_default(), entry.as_bytes().unwrap_or_default());
    read.ok_or_else(|| StoreError::Bug("an unknown code among the contacts".to_owned()))
}

impl Scope {
    /// Whether a contact of the period is looked at, as far as it can be told without its person.
    fn holds(&self, entry: &Entry) -> bool {
        self.worker.is_none_or(|worker| worker == entry.worker)
            && self.kind.is_none_or(|kind| kind == entry.what.kind)
            && (self.initiative.is_none() || self.initiative == entry.initiative)
    }
}

/// Everybody, with what figures are divided by.
fn known(db: &Connection) -> Result<Vec<Known>> {
    all(db, "SELECT id, area, born, protection FROM person", [], |r| {
        // A level this program does not know is the strictest.
        let level = Protection::from_level(r.get(3)?).unwrap_or(Protection::Secret);
        let held = may_leave(level, Purpose::Report).is_err();
        Ok(Known { id: r.get(0)?, area: r.get(1)?, born: parse(r, "born")?, held })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::tests::House;

    #[test]
    fn figures_never_read_the_contacts_themselves() {
        let h = House::plain();
        let steps = h.register.read(|db| {
            all(db, &format!("EXPLAIN {}", entries_of_period()), ["", ""], |r| {
                Ok((r.get::<_, String>("opcode")?, r.get::<_, i64>("p1")?))
            })
        });
        let steps = steps.unwrap();
        let cursors = |code: &str| -> Vec<i64> {
            steps.iter().filter(|(step, _)| step == code).map(|(_, cursor)| *cursor).collect()
        };
        let index = cursors("IdxGT");
        assert_eq!(cursors("Column"), [index[0]; 2], "{steps:?}");
    }
}
