//! Some of the persons carried into a file of their own, in short looks at the register.

use super::carry::Carrying;
use super::take::patiently;
use super::{Scope, Taken};
use crate::base::{Id, PersonId};
use crate::domain::protection::Protection;
use crate::store::create::lay;
use crate::store::row::all;
use crate::store::vfs::{self, Mark};
use crate::store::{Ask as _, Register, Result, StoreError, areas, people};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// How often somebody's save makes it begin again before one lock holds for all of it.
const TRIES: u8 = 2;

/// A part being carried.
struct Going {
    carrying: Carrying,
    /// The bytes that tell whether somebody has written since it was begun.
    mark: Mark,
    taken: Taken,
}

/// What one look came to.
enum Look {
    More,
    /// Somebody has written meanwhile: what is there does not belong together.
    Changed,
    Done(Taken),
}

/// Fills an empty file. Nobody can save while it is looked at the register: each look is short, and
/// where somebody has saved in between it begins again; the third time one look does it all.
pub fn fill(register: &Register, to: &Connection, scope: Scope, copy: Id) -> Result<Taken> {
    for begun in 0..=TRIES {
        to.execute_batch("PRAGMA foreign_keys=OFF; BEGIN")?;
        lay(to)?;
        let mut going = None;
        loop {
            let look =
                || register.read(|db| look(db, to, (scope, copy), &mut going, begun == TRIES));
            match patiently(look)? {
                Look::More => {}
                Look::Changed => break,
                Look::Done(taken) => {
                    to.execute_batch("COMMIT")?;
                    return Ok(taken);
                }
            }
        }
        to.execute_batch("ROLLBACK")?;
    }
    Err(StoreError::Busy)
}

fn look(
    db: &Connection,
    to: &Connection,
    of: (Scope, Id),
    going: &mut Option<Going>,
    all_of_it: bool,
) -> Result<Look> {
    // The lock is taken by reading, not by beginning.
    db.query_row("PRAGMA page_count", [], |_| Ok(()))?;
    let mark = vfs::mark(db)?;
    let going = match going {
        Some(going) => going,
        None => going.insert(begin(db, of, mark)?),
    };
    if going.mark != mark {
        return Ok(Look::Changed);
    }
    loop {
        if going.carrying.step(db, to)? {
            return Ok(Look::Done(going.taken));
        }
        if !all_of_it {
            return Ok(Look::More);
        }
    }
}

fn begin(db: &Connection, (scope, copy): (Scope, Id), mark: Mark) -> Result<Going> {
    let (persons, left_out) = persons(db, scope)?;
    let list = match scope {
        Scope::Initiative(id) => Some(id),
        Scope::Whole | Scope::Area(_) => None,
    };
    let taken = Taken { persons: Some(persons.len()), left_out };
    Ok(Going { carrying: Carrying::new(persons, list, copy)?, mark, taken })
}

/// The persons of a part: those meant, and how many of them are protected and stay. Whoever lies in the
/// bin stays too.
fn persons(db: &Connection, scope: Scope) -> Result<(Vec<PersonId>, usize)> {
    let meant: Vec<PersonId> = match scope {
        Scope::Whole => Vec::new(),
        Scope::Initiative(id) => {
            let sql = "SELECT person FROM target
               WHERE initiative=?1 AND gone IS NULL AND removed IS NULL";
            all(db, sql, [id], |r| Ok(r.get(0)?))?
        }
        Scope::Area(id) => {
            let areas = crate::domain::area::within(&areas::All.ask(db)?, id);
            // Where somebody lives says the card that stands for all of theirs.
            let sql = "SELECT id FROM person WHERE area=?1 AND merged_into IS NULL";
            let mut living = Vec::new();
            for area in areas {
                living.extend(all(db, sql, [area], |r| Ok(r.get::<_, PersonId>(0)?))?);
            }
            living
        }
    };
    let (mut cards, mut left_out) = (BTreeSet::new(), BTreeSet::new());
    for person in meant {
        let family = people::family(db, person)?;
        let of = |card: &PersonId| -> Result<Option<(Protection, bool)>> {
            let sql = "SELECT protection, gone IS NOT NULL FROM person WHERE id=?1";
            let found =
                all(db, sql, [card], |r| Ok((people::protection(r, "protection")?, r.get(1)?)));
            Ok(found?.into_iter().next())
        };
        let cards_of: Vec<_> = family.iter().map(of).collect::<Result<_>>()?;
        let hidden = |card: &Option<(Protection, bool)>| {
            card.is_none_or(|(level, _)| level != Protection::Open)
        };
        if cards_of.first().is_none_or(|first| first.is_none_or(|(_, binned)| binned)) {
            continue;
        }
        if cards_of.iter().any(hidden) {
            left_out.extend(family.first().copied());
        } else {
            cards.extend(family);
        }
    }
    Ok((cards.into_iter().collect(), left_out.len()))
}
