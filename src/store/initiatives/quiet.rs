//! Who has been reached once and not heard of since: found, closed at the day of the last contact, and
//! opened again.

use super::listed::{attempts, places, standing};
use super::place::{Placing, PlacingOf, Wall};
use super::read;
use crate::base::id::IdMap;
use crate::base::{Day, InitiativeId, PersonId, Phrase, Stamp, Word};
use crate::domain::disposition::{Bucket, Disposition};
use crate::domain::initiative::{Initiative, Removal, Target};
use crate::domain::ladder::{For, State};
use crate::store::row::{all, one};
use crate::store::schema;
use crate::store::settings::QUIET;
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// So many days without contact are told of on the board where the team has decided nothing.
const USUAL: u32 = 90;

/// Somebody who has not been heard of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuietOne {
    /// Who, of merged cards the one that stands for all.
    pub person: PersonId,
    /// The card the place on the list is kept under.
    pub card: PersonId,
    /// When there was contact last.
    pub last: Stamp,
}

/// Those of a list who have not been heard of, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct QuietOf {
    /// So many days at least.
    pub days: u32,
    /// Who, the longest silent first.
    pub who: Vec<QuietOne>,
}

/// What the team has decided: so many days, after which the program closes by itself.
fn decided(db: &Connection) -> Result<Option<u32>> {
    let sql = "SELECT value FROM setting WHERE key=?1 AND gone IS NULL AND value IS NOT NULL";
    let kept = one(db, sql, [QUIET], |r| Ok(r.get::<_, String>(0)?))?;
    Ok(kept.and_then(|days| days.parse().ok()).filter(|days| *days > 0))
}

/// Those of a running list who have been reached within it, and whom nobody has been in touch with since
/// so many days. Who has anything open to be done, was guided on and not heard of since, is gone along
/// with, or has something on the ladder that is yet to come, is waited for and not silent.
pub(super) fn quiet(
    db: &Connection,
    of: &Initiative,
    placing: &PlacingOf,
    wall: Wall,
) -> Result<QuietOf> {
    let days = decided(db)?.unwrap_or(USUAL);
    if of.sealed.is_none() || of.closed.is_some() {
        return Ok(QuietOf { days, who: Vec::new() });
    }
    let (mut here, mut over) = (BTreeSet::new(), BTreeSet::new());
    for attempt in attempts(db, of)? {
        if attempt.disposition.reached() {
            here.insert(attempt.person);
        }
        // What was begun and not finished is over for the figures alone.
        let begun = attempt.disposition.bucket(of.counting()) == Bucket::Partial;
        if placing.ladder.is_none() && attempt.disposition.closes() && !begun {
            over.insert(attempt.person);
        }
    }
    let last = last_contacts(db, of.id, wall)?;
    let before = Day(wall.now.date()).plus_days(-i64::from(days));
    let waits = |person: &PersonId| {
        let stands = placing.standing.get(person);
        stands.is_some_and(|on| {
            let ahead = on.due.is_some_and(|(day, _)| day.0 >= wall.now.date());
            match on.state {
                State::Stopped(_) | State::Finished | State::Waiting(For::Interpreter) => true,
                State::Waiting(_) | State::ToDo => ahead,
            }
        })
    };
    let open = at_work(db, of.id)?;
    let silent = |target: &Target| {
        let person = target.person;
        target.removed.is_none()
            && here.contains(&person)
            && ![&over, &open].iter().any(|not| not.contains(&person))
            && !waits(&person)
    };
    let listed = places(db, of.id)?.into_iter().filter(|(_, target)| silent(target));
    let listed = listed.filter_map(|(card, Target { person, .. })| {
        let (day, last) = *last.get(&person)?;
        (day <= before).then_some(QuietOne { person, card, last })
    });
    let mut who: Vec<QuietOne> = listed.collect();
    who.sort_by_key(|one| one.last);
    Ok(QuietOf { days, who })
}

/// Who is on a list, by all their cards: what is asked of them is asked of every card.
const CARDS: &str = "WITH RECURSIVE listed(id) AS (
     SELECT person FROM target WHERE initiative=?1 AND gone IS NULL
     UNION SELECT p.merged_into FROM person p JOIN listed ON listed.id=p.id
       WHERE p.merged_into IS NOT NULL
     UNION SELECT p.id FROM person p JOIN listed ON p.merged_into=listed.id)";

/// Days on which somebody was met, helped, guided on or gone with. Of these no hour is known.
const DAYS: &str = "SELECT person, day FROM progress WHERE gone IS NULL
     UNION SELECT person, day FROM help WHERE gone IS NULL
     UNION SELECT person, day FROM referral WHERE gone IS NULL
     UNION SELECT m.person, t.day FROM match_time t JOIN match m ON m.id=t.match
       WHERE t.gone IS NULL AND m.gone IS NULL";

/// When somebody last was in touch with each on a list, in whatever initiative or none.
fn last_contacts(
    db: &Connection,
    list: InitiativeId,
    wall: Wall,
) -> Result<IdMap<PersonId, (Day, Stamp)>> {
    let stands = standing(db)?;
    let reached = Disposition::ALL.iter().filter(|one| one.reached());
    let reached: Vec<String> = reached.map(|one| format!("'{}'", one.code())).collect();
    let sql = format!(
        "{CARDS} SELECT person, day, at FROM encounter INDEXED BY encounter_person
         WHERE person IN (SELECT id FROM listed) AND gone IS NULL AND disposition IN ({})",
        reached.join(",")
    );
    let mut latest: IdMap<PersonId, (Day, Stamp)> = IdMap::default();
    let each = all(db, &sql, [list], |r| Ok((stands(r.get(0)?), (r.get(1)?, r.get(2)?))))?;
    let sql = format!("{CARDS} SELECT * FROM ({DAYS}) WHERE person IN (SELECT id FROM listed)");
    let others = all(db, &sql, [list], |r| {
        let day: Day = r.get(1)?;
        Ok((stands(r.get(0)?), (day, wall.noon(day))))
    })?;
    for (person, at) in each.into_iter().chain(others) {
        let newest = latest.entry(person).or_insert(at);
        *newest = (*newest).max(at);
    }
    Ok(latest)
}

/// Everybody on a list with whom anything is open: a task in whatever initiative or none, that they were
/// guided on and nobody knows yet what came of it, that somebody goes along with them.
fn at_work(db: &Connection, list: InitiativeId) -> Result<BTreeSet<PersonId>> {
    let stands = standing(db)?;
    let sql = format!(
        "{CARDS} SELECT person FROM task WHERE person IN (SELECT id FROM listed)
           AND done IS NULL AND cancelled IS NULL AND gone IS NULL
         UNION SELECT person FROM referral WHERE person IN (SELECT id FROM listed)
           AND result IS NULL AND gone IS NULL
         UNION SELECT m.person FROM match m JOIN membership h ON h.id=m.membership
           WHERE m.person IN (SELECT id FROM listed) AND m.ended IS NULL AND m.gone IS NULL
             AND h.ended IS NULL AND h.gone IS NULL"
    );
    Ok(all(db, &sql, [list], |r| Ok(stands(r.get(0)?)))?.into_iter().collect())
}

/// The next list that goes on, and who is to be closed on it by what the team has decided; none when
/// all have been asked for, or where it has decided nothing. Whoever was closed so before and opened
/// again by somebody is left to people. One list is one question: nobody waits for all of them.
#[derive(Debug)]
pub struct QuietNext {
    /// The list asked for before; none to begin.
    pub after: Option<InitiativeId>,
    /// What the clock shows.
    pub wall: Wall,
}

impl Ask for QuietNext {
    type Answer = Option<(InitiativeId, QuietOf)>;

    fn ask(&self, db: &Connection) -> Result<Self::Answer> {
        let sql = "SELECT id FROM initiative WHERE (?1 IS NULL OR id>?1) AND gone IS NULL
           AND closed IS NULL AND sealed IS NOT NULL ORDER BY id LIMIT 1";
        if decided(db)?.is_none() {
            return Ok(None);
        }
        let next = one(db, sql, [self.after], |r| Ok(r.get::<_, InitiativeId>(0)?))?;
        let Some(initiative) = next else { return Ok(None) };
        let placing = Placing { initiative, wall: self.wall }.ask(db)?;
        let mut found = quiet(db, &read(db, initiative)?, &placing, self.wall)?;
        let target = schema::table("target")?;
        let sql = "SELECT 1 FROM change WHERE row=?1 AND tbl='target'
           AND json_extract(new, '$.reason')=?2";
        let mut fresh = Vec::new();
        for silent in found.who {
            let row = target.row_of(&[initiative.into(), silent.card.into()]);
            if one(db, sql, (row, Removal::NoContact.code()), |_| Ok(()))?.is_none() {
                fresh.push(silent);
            }
        }
        found.who = fresh;
        Ok(Some((initiative, found)))
    }
}

/// Closes those who have not been heard of: the end is when there was contact last.
pub fn close_quiet(author: &Author<'_>, list: InitiativeId, quiet: &QuietOf) -> Save {
    let edit = |one: &QuietOne| {
        let columns = vec![
            Column::new("removed", Cell::Null, one.last),
            Column::new("reason", Cell::Null, Removal::NoContact.code()),
        ];
        Edit::update("target", (list, one.card), columns)
    };
    let verb = Phrase::new(Word("did-quiet")).with("n", quiet.who.len()).with("days", quiet.days);
    author.save(verb, quiet.who.iter().map(edit).collect())
}

/// Opens what was closed so: the person is on the list as before.
pub fn reopen(author: &Author<'_>, list: InitiativeId, card: PersonId, closed: Stamp) -> Save {
    let columns = vec![
        Column::new("removed", closed, Cell::Null),
        Column::new("reason", Removal::NoContact.code(), Cell::Null),
    ];
    let edit = Edit::update("target", (list, card), columns);
    author.save(Word("did-quiet-back"), vec![edit]).about(card)
}
