//! What of organisations, rounds, decisions and those guided on has to be seen to.

use super::Entry;
use super::read::{Names, entries, last};
use crate::base::{Day, Id, PersonId, WorkerId};
use crate::domain::book::{Book, Of, Page};
use crate::store::{Ask, Result, people, row};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// So many days ahead decisions are told of, and after so many somebody guided on is asked after.
const AHEAD: i64 = 7;
const AFTER: i64 = 14;

/// What has to be seen to by somebody.
#[derive(Debug)]
pub struct Due {
    /// The day it is.
    pub today: Day,
    /// Who; everybody's where none.
    pub worker: Option<WorkerId>,
}

/// One thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueOf {
    /// Of which book: an organisation nobody has been in touch with, a round of stairwells, ...
    pub book: Book,
    /// Where it is seen to.
    pub page: Page,
    /// The line; of a round the organisation.
    pub id: Id,
    /// What it is called.
    pub name: String,
    /// Whom it is about.
    pub person: Option<PersonId>,
    /// How many, of a round.
    pub n: usize,
    /// Since when it waits, or by when it is to be done.
    pub day: Option<Day>,
}

impl Ask for Due {
    type Answer = Vec<DueOf>;

    fn ask(&self, db: &Connection) -> Result<Vec<DueOf>> {
        let names = Names::read(db)?;
        let mut due = self.silent(db)?;
        due.extend(self.orphans(db)?);
        due.extend(self.rounds(db, &names)?);
        due.extend(self.decisions(db)?);
        due.extend(self.guided(db, &names)?);
        Ok(due)
    }
}

impl Due {
    fn mine(&self, entry: &Entry) -> bool {
        let whose = entry.id_in("worker");
        self.worker.is_none() || whose.is_none() || whose == self.worker.map(|one| one.0)
    }

    /// Organisations nobody has been in touch with for longer than the team wanted.
    fn silent(&self, db: &Connection) -> Result<Vec<DueOf>> {
        let last = last(db, Book::Organisation)?;
        // Of one that is new, the time runs from the day it was written down.
        let sql = "SELECT id, date(made/1000, 'unixepoch') FROM organisation WHERE gone IS NULL";
        let made: BTreeMap<Id, Day> =
            row::all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect();
        let all = entries(db, Book::Organisation, "every IS NOT NULL", [])?;
        let one = |entry: &Entry| {
            let day = last.get(&entry.id).copied();
            let from = day.or(made.get(&entry.id).copied()).unwrap_or(self.today);
            let late = from.plus_days(entry.number("every").unwrap_or(0)) < self.today;
            late.then(|| DueOf {
                page: Page::Of(Of::Organisation(entry.id)),
                day,
                ..of(entry, entry.text("name"))
            })
        };
        Ok(all.iter().filter_map(one).collect())
    }

    /// Key persons who have left, and nobody is there in their place.
    fn orphans(&self, db: &Connection) -> Result<Vec<DueOf>> {
        let all = entries(db, Book::KeyPerson, "1", [])?;
        let left = |entry: &Entry| entry.day("until").is_some_and(|day| day <= self.today);
        let stands = |of: Option<Id>| {
            all.iter().any(|entry| entry.id_in("organisation") == of && !left(entry))
        };
        let one = |entry: &Entry| {
            let organisation = entry.id_in("organisation")?;
            let alone = left(entry) && !stands(Some(organisation));
            let alone = alone && entry.id_in("heir").is_none();
            alone.then(|| DueOf {
                page: Page::Of(Of::Organisation(organisation)),
                day: entry.day("until"),
                ..of(entry, entry.text("name"))
            })
        };
        Ok(all.iter().filter_map(one).collect())
    }

    /// Stairwells whose sheet is to be changed, landlord by landlord.
    fn rounds(&self, db: &Connection, names: &Names) -> Result<Vec<DueOf>> {
        let last = last(db, Book::Stairwell)?;
        let mut due: BTreeMap<Id, DueOf> = BTreeMap::new();
        for entry in entries(db, Book::Stairwell, "every IS NOT NULL", [])? {
            let (Some(landlord), true) = (entry.id_in("organisation"), self.mine(&entry)) else {
                continue;
            };
            let every = entry.number("every").unwrap_or(0);
            let day = last.get(&entry.id).map(|day| day.plus_days(every));
            let name = names.organisation(landlord);
            let (true, Some(name)) = (day.is_none_or(|day| day <= self.today), name) else {
                continue;
            };
            let page = Page::Of(Of::Organisation(landlord));
            let new = || DueOf { id: landlord, page, n: 0, day, ..of(&entry, name) };
            let round = due.entry(landlord).or_insert_with(new);
            round.n += 1;
            round.day = round.day.min(day);
        }
        Ok(due.into_values().collect())
    }

    /// What was decided and is to be done soon.
    fn decisions(&self, db: &Connection) -> Result<Vec<DueOf>> {
        let which = "done IS NULL AND due IS NOT NULL AND due<=?1";
        let all = entries(db, Book::Decision, which, [self.today.plus_days(AHEAD)])?;
        let one = |entry: &Entry| DueOf {
            page: Page::All(Book::Decision),
            day: entry.day("due"),
            ..of(entry, entry.text("what"))
        };
        Ok(all.iter().filter(|entry| self.mine(entry)).map(one).collect())
    }

    /// Those guided on of whom nobody knows yet what came of it.
    fn guided(&self, db: &Connection, names: &Names) -> Result<Vec<DueOf>> {
        let which = "result IS NULL AND day<=?1";
        let mut all = entries(db, Book::Referral, which, [self.today.plus_days(-AFTER)])?;
        let whose = |entry: &Entry| entry.id_in("person").map(PersonId);
        // Of who has died or lies in the bin nobody will hear any more.
        let over = people::over(db, &all.iter().filter_map(whose).collect::<Vec<_>>())?;
        all.retain(|entry| whose(entry).is_none_or(|person| !over.contains(&person)));
        let one = |entry: &Entry| {
            let whom = entry.id_in("organisation").and_then(|id| names.organisation(id));
            let person = whose(entry);
            DueOf {
                page: person.map_or(Page::All(Book::Referral), |one| Page::Of(Of::Person(one))),
                person,
                day: entry.day("day"),
                ..of(entry, whom.unwrap_or(entry.text("aim")))
            }
        };
        Ok(all.iter().filter(|entry| self.mine(entry)).map(one).collect())
    }
}

fn of(entry: &Entry, name: &str) -> DueOf {
    DueOf {
        book: entry.book,
        page: Page::All(entry.book),
        id: entry.id,
        name: name.to_owned(),
        person: None,
        n: 1,
        day: None,
    }
}
