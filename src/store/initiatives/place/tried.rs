//! What has been tried with the people on a list, and what is open to be done.

use super::{Known, Wall};
use crate::base::id::IdMap;
use crate::base::{EncounterId, InitiativeId, PersonId, Stamp};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::ladder::{Booked, Open, Stop, Tried};
use crate::domain::task::{Cancel, Errand};
use crate::store::Result;
use crate::store::row::{all, code, code_or_none, time};
use rusqlite::Connection;
use std::collections::BTreeSet;

const TASKS: &str = "SELECT person, source, errand, day, time, done, cancelled, reason FROM task
   WHERE gone IS NULL AND (initiative=?1 OR initiative IS NULL AND errand='interpreter') AND ";
const TRIED: &str = "SELECT id, person, at, kind, disposition, proxy, step FROM encounter
   WHERE initiative=?1 AND gone IS NULL AND ";
const ANYBODY: &str = "person IS NOT NULL ";
const CARDS: &str = "person IN (SELECT unhex(value) FROM json_each(?2)) ";

/// Puts down what was tried, in the order it happened, and what is open.
pub(super) fn read(
    db: &Connection,
    list: InitiativeId,
    (wall, cards): (Wall, Option<&str>),
    merged: &IdMap<PersonId, PersonId>,
    known: &mut Known,
) -> Result<()> {
    let stands = |card: PersonId| merged.get(&card).copied().unwrap_or(card);
    let several: BTreeSet<PersonId> = merged.values().copied().collect();
    let (agreed, given_up) = tasks(db, list, (wall, cards), known, &stands)?;
    let who = if cards.is_some() { CARDS } else { ANYBODY };
    let sql = format!("{TRIED}{who}ORDER BY at, id");
    let each = |r: &rusqlite::Row<'_>| {
        let id: EncounterId = r.get("id")?;
        let tried = Tried {
            at: wall.local(r.get("at")?),
            kind: code(r, "kind", Kind::from_code)?,
            disposition: code(r, "disposition", Disposition::from_code)?,
            proxy: code_or_none(r, "proxy", Proxy::from_code)?,
            step: r.get("step")?,
            agreed: agreed.get(&id).copied(),
        };
        Ok((stands(r.get("person")?), tried))
    };
    let found = match cards {
        Some(cards) => all(db, &sql, (list, cards), each)?,
        None => all(db, &sql, [list], each)?,
    };
    // That one of two cards was on the list twice has been settled by putting them together.
    let settled = |(person, tried): &(PersonId, Tried)| {
        tried.disposition == Disposition::Duplicate && several.contains(person)
    };
    for (person, tried) in found.into_iter().filter(|one| !settled(one)) {
        known.tried.entry(person).or_default().push(tried);
    }
    for (person, (at, why)) in given_up {
        let newest = known.tried.get(&person).and_then(|tried| tried.last());
        let since = newest.is_some_and(|last| last.at >= wall.local(at));
        let contact = |open: &Open| open.errand.kind().is_some();
        let planned = known.open.get(&person).is_some_and(|open| open.iter().any(contact));
        if let Some(facts) = known.facts.get_mut(&person).filter(|_| !since && !planned) {
            facts.left = facts.left.or(Some(Stop::GivenUp(why)));
        }
    }
    Ok(())
}

/// One task.
struct Line {
    person: PersonId,
    source: Option<EncounterId>,
    open: Open,
    done: Option<Stamp>,
    cancelled: Option<(Stamp, Cancel)>,
}

impl Line {
    /// Whether it was given up though what was agreed on still is.
    fn stays_agreed(&self) -> bool {
        matches!(self.cancelled, Some((_, Cancel::DoneElsewhere | Cancel::Mistake)))
    }
}

/// What each contact agreed on, and when and why what was to be done with somebody was given up.
type Ended = (IdMap<EncounterId, Kind>, IdMap<PersonId, (Stamp, Cancel)>);

/// Puts down what is open and which interpreters were booked; gives what each contact agreed on.
fn tasks(
    db: &Connection,
    list: InitiativeId,
    (wall, cards): (Wall, Option<&str>),
    known: &mut Known,
    stands: &impl Fn(PersonId) -> PersonId,
) -> Result<Ended> {
    let who = if cards.is_some() { CARDS } else { ANYBODY };
    let sql = format!("{TASKS}{who}ORDER BY done");
    let each = |r: &rusqlite::Row<'_>| {
        let errand = code(r, "errand", Errand::from_code)?;
        Ok(Line {
            person: stands(r.get("person")?),
            source: r.get("source")?,
            open: Open { errand, day: r.get("day")?, time: time(r, "time")? },
            done: r.get("done")?,
            cancelled: r.get::<_, Option<Stamp>>("cancelled")?.zip(code_or_none(
                r,
                "reason",
                Cancel::from_code,
            )?),
        })
    };
    let lines = match cards {
        Some(cards) => all(db, &sql, (list, cards), each)?,
        None => all(db, &sql, [list], each)?,
    };
    // Booked anew by hand: the worker was ill, and the visit is on another day.
    let anew: BTreeSet<(PersonId, Errand)> = lines
        .iter()
        .filter(|line| line.cancelled.is_none() && line.source.is_none())
        .map(|line| (line.person, line.open.errand))
        .collect();
    let (mut agreed, mut given_up) = Ended::default();
    for line in lines {
        let Open { errand, day, time } = line.open;
        let stays = line.cancelled.is_none()
            || line.stays_agreed()
            || anew.contains(&(line.person, errand));
        if let (Some(source), Some(kind)) = (line.source.filter(|_| stays), errand.kind()) {
            agreed.insert(source, kind);
        }
        if let Some((at, why)) = line.cancelled {
            // Done in another way, or put down by mistake: that ends nothing.
            let ends = matches!(why, Cancel::NotNeeded | Cancel::NotWanted | Cancel::Unreachable);
            if ends && errand.kind().is_some() {
                given_up.insert(line.person, (at, why));
            }
            continue;
        }
        match line.done {
            None => known.open.entry(line.person).or_default().push(line.open),
            Some(done) if errand == Errand::Interpreter => {
                if let Some(facts) = known.facts.get_mut(&line.person) {
                    facts.booked = Some(Booked { made: wall.local(done), day, time });
                }
            }
            Some(_) => {}
        }
    }
    Ok((agreed, given_up))
}
