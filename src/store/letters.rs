//! The team's own letters, and what all cards of those on a list say about writing to them.

mod posted;

pub use posted::{Posted, To, posted};

use super::row::{all, code, id_list};
use super::save::{Author, Cell, Edit, Save};
use super::{Ask, Column, Result, people, settings, tasks};
use crate::base::{Day, InitiativeId, PersonId, Word};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::letter::{Facts, Letter, Letterhead, of_row};
use crate::domain::person::Channel;
use crate::domain::task::Task;
use rusqlite::{Connection, params};
use std::collections::BTreeMap;

/// More than any team writes.
const LIMIT: u32 = 1000;

/// The letters the team has written or changed.
#[derive(Debug)]
pub struct Own;

impl Ask for Own {
    type Answer = Vec<Letter>;

    fn ask(&self, db: &Connection) -> Result<Vec<Letter>> {
        let sql = "SELECT key, name, body FROM letter WHERE gone IS NULL ORDER BY key LIMIT ?1";
        let rows = all(db, sql, [LIMIT], |r| {
            let row: String = r.get("key")?;
            let (name, body) = (r.get("name")?, r.get("body")?);
            // A later program may know languages that this one does not.
            let letter = |(key, lang): (&str, _)| Letter { key: key.to_owned(), lang, name, body };
            Ok(of_row(&row).map(letter))
        })?;
        Ok(rows.into_iter().flatten().collect())
    }
}

fn cells(letter: &Letter) -> Vec<(&'static str, Cell)> {
    vec![("name", letter.name.trim().into()), ("body", letter.body.trim().into())]
}

/// Keeps a letter. `own` is what the team has kept of it so far; nothing where it is new, or only ships.
pub fn keep(author: &Author<'_>, own: Option<&Letter>, letter: &Letter) -> Save {
    let new = || {
        let made = [("made", author.now())];
        Edit::insert("letter", letter.row(), cells(letter).into_iter().chain(made).collect())
    };
    let edit = own.map_or_else(new, |before| {
        Edit::diff("letter", letter.row(), cells(before), cells(letter))
    });
    author.save(Word("did-letter-keep"), vec![edit])
}

/// Takes a letter of the team's own away; one that ships is then as it came.
pub fn withdraw(author: &Author<'_>, letter: &Letter) -> Save {
    let edit = Edit::take("letter", letter.row(), author.at);
    author.save(Word("did-letter-withdraw"), vec![edit])
}

/// What stands at the head of letters.
#[derive(Debug)]
pub struct Head;

impl Ask for Head {
    type Answer = Letterhead;

    fn ask(&self, db: &Connection) -> Result<Letterhead> {
        let kept = settings::All.ask(db)?;
        Ok(Letterhead::of(|key| kept.get(key).map(String::as_str)))
    }
}

/// Another letterhead than was seen.
pub fn set_head(author: &Author<'_>, before: &Letterhead, after: &Letterhead) -> Save {
    let pairs = before.parts().into_iter().zip(after.parts());
    let edits = pairs.filter(|((_, seen), (_, want))| seen.trim() != want.trim());
    let edits = edits.map(|((key, seen), (_, want))| match (seen, want.trim()) {
        ("", want) => Edit::insert("setting", key, vec![("value", want.into())]),
        (_, "") => Edit::take("setting", key, author.at),
        (seen, want) => Edit::update("setting", key, vec![Column::new("value", seen, want)]),
    });
    author.save(Word("did-letterhead"), edits.collect())
}

/// What all cards of some persons say, and what is to be done with each.
#[derive(Debug)]
pub struct Families {
    /// Who.
    pub ids: Vec<PersonId>,
}

/// One answer of [`Families`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Family {
    /// What the cards say.
    pub facts: Facts,
    /// What is to be done with the person.
    pub tasks: Vec<Task>,
}

impl Ask for Families {
    /// In the order asked for.
    type Answer = Vec<Family>;

    fn ask(&self, db: &Connection) -> Result<Vec<Family>> {
        self.ids.iter().map(|id| family(db, *id)).collect()
    }
}

/// The last day a letter of an initiative went to each of these; those it never did are left out.
#[derive(Debug)]
pub struct Written {
    /// As part of what.
    pub initiative: InitiativeId,
    /// Who.
    pub ids: Vec<PersonId>,
}

impl Ask for Written {
    type Answer = BTreeMap<PersonId, Day>;

    fn ask(&self, db: &Connection) -> Result<Self::Answer> {
        let sql = "SELECT person, max(day) FROM encounter
           WHERE initiative=?1 AND kind=?2 AND disposition=?3 AND person IS NOT NULL AND gone IS NULL
           GROUP BY person";
        let (kind, sent) = (Kind::Letter.code(), Disposition::Sent.code());
        let cards = all(db, sql, params![self.initiative, kind, sent], |r| {
            Ok((r.get::<_, PersonId>(0)?, r.get::<_, Day>(1)?))
        })?;
        let cards: BTreeMap<PersonId, Day> = cards.into_iter().collect();
        let mut written = BTreeMap::new();
        for id in self.ids.iter().filter(|_| !cards.is_empty()) {
            let family = people::family(db, *id)?;
            let last = family.iter().filter_map(|card| cards.get(card)).max();
            written.extend(last.map(|day| (*id, *day)));
        }
        Ok(written)
    }
}

fn family(db: &Connection, person: PersonId) -> Result<Family> {
    let cards = id_list(&people::family(db, person)?);
    let sql = "SELECT protection, deceased_on IS NOT NULL AS died, moved IS NOT NULL AS left
       FROM person WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    let mut facts = Facts::default();
    let each = all(db, sql, [&cards], |r| {
        let flags: (bool, bool) = (r.get("died")?, r.get("left")?);
        Ok((people::protection(r, "protection")?, flags))
    })?;
    for (level, (died, moved)) in each {
        facts.protection = facts.protection.max(level);
        facts.died |= died;
        facts.moved |= moved;
    }
    let sql = "SELECT DISTINCT channel FROM no_contact WHERE gone IS NULL
       AND person IN (SELECT unhex(value) FROM json_each(?1))";
    facts.wishes = all(db, sql, [&cards], |r| code(r, "channel", Channel::from_code))?;
    Ok(Family { facts, tasks: tasks::open_of(db, &cards)? })
}
