//! A person out of the tables, and all cards of the same human being.

use crate::base::id::IdMap;
use crate::base::phone::Phone;
use crate::base::{Born, Day, PersonId};
use crate::domain::person::{Channel, Informed, NoContact, Person, PersonPhone, survivor};
use crate::domain::protection::Protection;
use crate::store::row::{all, code, id_list, one, parse, text};
use crate::store::{Ask, Result, StoreError};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;

/// One card as it stands, also one that lies in the bin or is part of another.
#[derive(Debug)]
pub struct Read {
    /// Whose.
    pub person: PersonId,
}

impl Ask for Read {
    type Answer = Person;

    fn ask(&self, db: &Connection) -> Result<Person> {
        read(db, self.person)
    }
}

/// The card an id leads to after merges, first, and then every card that has become part of it.
pub fn family(db: &Connection, person: PersonId) -> Result<Vec<PersonId>> {
    let mut into = IdMap::default();
    let mut at = Some(person);
    while let Some(card) = at {
        let sql = "SELECT merged_into FROM person WHERE id=?1";
        let next = one(db, sql, [card], |r| Ok(r.get::<_, Option<PersonId>>(0)?))?;
        let next = next.ok_or(StoreError::Gone)?;
        // A circle ends where a card comes again.
        at = next.filter(|next| into.insert(card, *next).is_none());
    }
    let mut cards = vec![survivor(person, |card| into.get(&card).copied())];
    let mut done = 0;
    while let Some(card) = cards.get(done).copied() {
        done += 1;
        let sql = "SELECT id FROM person WHERE merged_into=?1";
        for below in all(db, sql, [card], |r| Ok(r.get(0)?))? {
            if !cards.contains(&below) {
                cards.push(below);
            }
        }
    }
    Ok(cards)
}

/// Which of these cards are of somebody who has died or lies in the bin, by that card or by one it has
/// become part of.
pub fn over(db: &Connection, cards: &[PersonId]) -> Result<BTreeSet<PersonId>> {
    let sql = "WITH RECURSIVE up(card, at) AS (
         SELECT unhex(value), unhex(value) FROM json_each(?1)
         UNION SELECT up.card, p.merged_into FROM up JOIN person p ON p.id=up.at
           WHERE p.merged_into IS NOT NULL)
       SELECT DISTINCT up.card FROM up JOIN person p ON p.id=up.at
       WHERE p.gone IS NOT NULL OR p.deceased_on IS NOT NULL";
    Ok(all(db, sql, [id_list(cards)], |r| Ok(r.get(0)?))?.into_iter().collect())
}

/// One card with its phones, tags and wishes.
pub fn read(db: &Connection, id: PersonId) -> Result<Person> {
    let sql = "SELECT * FROM person WHERE id=?1";
    let mut person = one(db, sql, [id], bare)?.ok_or(StoreError::Gone)?;
    person.phones = phones(db, id)?;
    let sql = "SELECT channel, since, reason FROM no_contact WHERE person=?1 AND gone IS NULL";
    person.no_contact = all(db, sql, [id], |r| {
        let channel = code(r, "channel", Channel::from_code)?;
        Ok(NoContact { channel, since: r.get("since")?, why: text(r, "reason")? })
    })?;
    let sql = "SELECT DISTINCT t.name FROM person_tag p JOIN tag t ON t.id=p.tag
       WHERE p.person=?1 AND p.gone IS NULL AND t.gone IS NULL ORDER BY t.name";
    person.tags = all(db, sql, [id], |r| Ok(r.get(0)?))?;
    Ok(person)
}

/// The numbers of a person that are not known to be wrong, the one to try first first.
pub fn phones(db: &Connection, person: PersonId) -> Result<Vec<PersonPhone>> {
    let sql = "SELECT id, typed, e164, label FROM phone
       WHERE person=?1 AND gone IS NULL AND wrong IS NULL ORDER BY place, id";
    all(db, sql, [person], |r| {
        let phone = Phone { typed: r.get("typed")?, e164: r.get("e164")? };
        Ok(PersonPhone { id: r.get("id")?, phone, label: text(r, "label")? })
    })
}

/// A row of the person table alone.
pub fn bare(r: &Row<'_>) -> Result<Person> {
    let informed: Option<Day> = parse(r, "informed_on")?;
    let how = text(r, "informed_how")?;
    Ok(Person {
        given: text(r, "given")?,
        family: text(r, "family")?,
        alias: text(r, "alias")?,
        born: parse::<Born>(r, "born")?,
        national: r.get("national_number")?,
        languages: words(&text(r, "languages")?),
        interpreter: r.get("interpreter")?,
        email: text(r, "email")?,
        street: text(r, "street")?,
        postcode: text(r, "postcode")?,
        town: text(r, "town")?,
        area: r.get("area")?,
        protection: protection(r, "protection")?,
        heard: text(r, "heard_of")?,
        heard_from: r.get("heard_initiative")?,
        heard_by: r.get("heard_membership")?,
        heard_at: r.get("heard_session")?,
        heard_in: r.get("heard_series")?,
        informed: informed.map(|day| Informed { day, how }),
        note: text(r, "note")?,
        died: parse(r, "deceased_on")?,
        moved: parse(r, "moved")?,
        merged_into: r.get("merged_into")?,
        gone: r.get::<_, Option<i64>>("gone")?.is_some(),
        ..Person::new(r.get("id")?)
    })
}

fn words(list: &str) -> Vec<String> {
    list.split(',').filter(|w| !w.is_empty()).map(str::to_owned).collect()
}

/// How a person is protected; a number nobody knows is the strictest.
pub fn protection(row: &Row<'_>, column: &str) -> Result<Protection> {
    let level: i64 = row.get(column)?;
    let level = u8::try_from(level).ok().and_then(Protection::from_level);
    Ok(level.unwrap_or(Protection::Secret))
}
