//! Who was opened or changed last, and who speaks what: questions the names in memory cannot answer.

use crate::base::{PersonId, Stamp, WorkerId};
use crate::store::initiatives::{hidden, standing};
use crate::store::row::all;
use crate::store::{Ask, Result};
use rusqlite::{Connection, params};
use std::collections::{BTreeMap, BTreeSet};

/// How far back the log of reads is looked through for one member's own.
const LOOKS: u32 = 300;
/// How many of a member's last changes are looked at.
const CHANGES: u32 = 100;

/// Whose cards a member opened or changed last, the latest first.
#[derive(Debug)]
pub struct Recent {
    /// The member.
    pub by: WorkerId,
    /// At most so many.
    pub limit: usize,
}

impl Ask for Recent {
    type Answer = Vec<PersonId>;

    fn ask(&self, db: &Connection) -> Result<Vec<PersonId>> {
        // Keys of the log of reads are in the order of time.
        let looks = "SELECT person, at FROM
             (SELECT person, at, worker FROM read_log ORDER BY id DESC LIMIT ?2) WHERE worker=?1";
        let changes = "SELECT about, at FROM action
             WHERE worker=?1 AND about IS NOT NULL ORDER BY clock DESC LIMIT ?2";
        let mut seen: Vec<(Stamp, PersonId)> = Vec::new();
        for (sql, limit) in [(looks, LOOKS), (changes, CHANGES)] {
            seen.extend(all(db, sql, params![self.by, limit], |r| Ok((r.get(1)?, r.get(0)?)))?);
        }
        seen.sort_unstable_by(|a, b| b.cmp(a));
        let mut persons: Vec<PersonId> = Vec::new();
        for (_, person) in seen {
            if persons.len() < self.limit && !persons.contains(&person) {
                persons.push(person);
            }
        }
        Ok(persons)
    }
}

/// The languages written on cards, the commonest first.
#[derive(Debug)]
pub struct Languages;

impl Ask for Languages {
    type Answer = Vec<String>;

    fn ask(&self, db: &Connection) -> Result<Vec<String>> {
        let sql = "SELECT languages, count(*) FROM person WHERE languages IS NOT NULL
             AND gone IS NULL AND merged_into IS NULL AND protection<2 GROUP BY languages";
        let mut counts: BTreeMap<String, i64> = BTreeMap::new();
        for (list, n) in all(db, sql, [], |r| Ok((r.get::<_, String>(0)?, r.get::<_, i64>(1)?)))? {
            for language in list.split(',').filter(|language| !language.is_empty()) {
                *counts.entry(language.to_owned()).or_default() += n;
            }
        }
        let mut languages: Vec<(i64, String)> =
            counts.into_iter().map(|(language, n)| (-n, language)).collect();
        languages.sort_unstable();
        Ok(languages.into_iter().map(|(_, language)| language).collect())
    }
}

/// Everybody who speaks a language, written as it stands on the cards; gives the language back.
#[derive(Debug)]
pub struct Speaking(
    /// The language.
    pub String,
);

impl Ask for Speaking {
    type Answer = (String, Vec<PersonId>);

    fn ask(&self, db: &Connection) -> Result<(String, Vec<PersonId>)> {
        let stands = standing(db)?;
        let sql = "SELECT id FROM person WHERE gone IS NULL
             AND instr(',' || languages || ',', ',' || ?1 || ',')>0";
        let mut speak: BTreeSet<PersonId> =
            all(db, sql, [&self.0], |r| Ok(stands(r.get(0)?)))?.into_iter().collect();
        for hidden in hidden(db, &stands)? {
            speak.remove(&hidden);
        }
        Ok((self.0.clone(), speak.into_iter().collect()))
    }
}
