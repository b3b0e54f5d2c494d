//! Sessions as what people heard of the team by: those of late that are offered, and how many each brought.

use crate::base::{Day, SeriesId, SessionId, Stamp};
use crate::domain::session::Kind;
use crate::store::Result;
use crate::store::row::{all, code, count, text};
use rusqlite::{Connection, Row};
use std::collections::BTreeMap;

/// So many sessions that stand alone and so many series are offered: who says "at the square" means the
/// last few times, not last year.
const SESSIONS: u32 = 12;
const SERIES: u32 = 8;

/// Something in the field that somebody may have come by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Which.
    pub at: At,
    /// What kind it is.
    pub kind: Kind,
    /// What it is called beside its kind and place.
    pub name: String,
    /// Where.
    pub place: String,
    /// The day; of a series the last it was held.
    pub day: Day,
}

/// One session, or a series as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// One that stands alone.
    Session(SessionId),
    /// All of a series: who comes to the one on Tuesdays says so, and not which Tuesday.
    Series(SeriesId),
}

/// What was held of late, the latest first.
pub(in crate::store) fn occasions(db: &Connection) -> Result<Vec<Occasion>> {
    let sql = "SELECT s.id, s.kind, s.name, s.place, s.day FROM session s
       WHERE s.gone IS NULL AND s.state IN ('done', 'running')
         AND NOT EXISTS(SELECT 1 FROM series r WHERE r.id=s.series AND r.gone IS NULL)
       ORDER BY s.day DESC, s.id DESC LIMIT ?1";
    let mut found = all(db, sql, [SESSIONS], |r| occasion(r, At::Session(r.get("id")?)))?;
    let sql = "SELECT r.id, r.kind, r.name, r.place, max(s.day) AS day FROM series r
         JOIN session s ON s.series=r.id AND s.gone IS NULL AND s.state IN ('done', 'running')
       WHERE r.gone IS NULL GROUP BY r.id ORDER BY max(s.day) DESC, r.id LIMIT ?1";
    found.extend(all(db, sql, [SERIES], |r| occasion(r, At::Series(r.get("id")?)))?);
    found.sort_by_key(|one| std::cmp::Reverse(one.day));
    Ok(found)
}

fn occasion(r: &Row<'_>, at: At) -> Result<Occasion> {
    Ok(Occasion {
        at,
        kind: code(r, "kind", Kind::from_code)?,
        name: text(r, "name")?,
        place: text(r, "place")?,
        day: r.get("day")?,
    })
}

const STAND: &str = "gone IS NULL AND merged_into IS NULL";

/// How many say that they came by each session.
pub(super) fn brought(db: &Connection) -> Result<BTreeMap<SessionId, usize>> {
    let sql = format!(
        "SELECT heard_session, count(*) FROM person
         WHERE heard_session IS NOT NULL AND {STAND} GROUP BY heard_session"
    );
    Ok(all(db, &sql, [], |r| Ok((r.get(0)?, count(r, 1)?)))?.into_iter().collect())
}

/// How many say that they came by a series, or by one of its sessions.
pub(super) fn brought_by_series(db: &Connection, series: SeriesId) -> Result<usize> {
    let sql = format!(
        "SELECT count(*) FROM person WHERE {STAND} AND (heard_series=?1
         OR heard_session IN (SELECT id FROM session WHERE series=?1))"
    );
    Ok(db.prepare_cached(&sql)?.query_row([series], |r| count(r, 0))?)
}

/// How many who came into the register from one moment until before another say that they came by work in
/// the field.
pub(in crate::store) fn newcomers(db: &Connection, made: (Stamp, Stamp)) -> Result<usize> {
    let sql = format!(
        "SELECT count(*) FROM person WHERE {STAND}
           AND (heard_session IS NOT NULL OR heard_series IS NOT NULL)
           AND made>=?1 AND made<?2"
    );
    Ok(db.prepare_cached(&sql)?.query_row(made, |r| count(r, 0))?)
}
