//! What has happened with a person, on all cards that are now one.

use crate::base::{Day, EncounterId, InitiativeId, PersonId, Stamp, WorkerId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::{Kind, Proxy};
use crate::domain::template::TemplateRef;
use crate::store::row::{all, code, code_or_none, count, id_list, text};
use crate::store::{Ask, Result};
use rusqlite::{Connection, Row, params};

/// One contact or attempt, as a line of a timeline.
#[derive(Clone, PartialEq, Eq)]
pub struct Happened {
    /// The encounter.
    pub id: EncounterId,
    /// What kind.
    pub kind: Kind,
    /// When it began.
    pub at: Stamp,
    /// The date on the wall then.
    pub day: Day,
    /// How long it took.
    pub minutes: Option<u32>,
    /// Who did it.
    pub worker: WorkerId,
    /// How it went.
    pub disposition: Disposition,
    /// Who spoke for the person.
    pub proxy: Option<Proxy>,
    /// As part of what.
    pub initiative: Option<InitiativeId>,
    /// Where.
    pub place: String,
    /// What was written down.
    pub note: String,
    /// By which questions.
    pub template: Option<TemplateRef>,
    /// How many of them were answered.
    pub answers: usize,
}

impl std::fmt::Debug for Happened {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Happened({} {:?} {:?})", self.day, self.kind, self.disposition)
    }
}

/// What has happened with a person, the latest first.
#[derive(Debug)]
pub struct Timeline {
    /// With whom; any card of the person.
    pub person: PersonId,
    /// Only what came before this, to read on.
    pub before: Option<Stamp>,
    /// At most so many lines.
    pub limit: u32,
}

impl Ask for Timeline {
    type Answer = Vec<Happened>;

    fn ask(&self, db: &Connection) -> Result<Vec<Happened>> {
        let cards = super::family(db, self.person)?;
        let before = self.before.map_or(i64::MAX, |s| s.0);
        of_cards(db, &cards, before, self.limit)
    }
}

/// The lines of some cards together.
pub fn of_cards(
    db: &Connection,
    cards: &[PersonId],
    before: i64,
    limit: u32,
) -> Result<Vec<Happened>> {
    let sql = "SELECT e.*, (SELECT count(*) FROM answer a WHERE a.encounter=e.id
         AND a.gone IS NULL AND a.missing IS NULL) AS answers
       FROM encounter e WHERE e.person IN (SELECT unhex(value) FROM json_each(?1))
       AND e.gone IS NULL AND e.at<?2 ORDER BY e.at DESC, e.id DESC LIMIT ?3";
    all(db, sql, params![id_list(cards), before, limit], happened)
}

/// A line out of a row of the encounter table with its number of answers last.
pub fn happened(r: &Row<'_>) -> Result<Happened> {
    Ok(Happened {
        id: r.get("id")?,
        kind: code(r, "kind", Kind::from_code)?,
        at: r.get("at")?,
        day: r.get("day")?,
        minutes: r.get("minutes")?,
        worker: r.get("worker")?,
        disposition: code(r, "disposition", Disposition::from_code)?,
        proxy: code_or_none(r, "proxy", Proxy::from_code)?,
        initiative: r.get("initiative")?,
        place: text(r, "place")?,
        note: text(r, "note")?,
        template: template(r)?,
        answers: count(r, r.as_ref().column_count() - 1)?,
    })
}

/// The questions of an encounter, when it had any.
pub fn template(r: &Row<'_>) -> Result<Option<TemplateRef>> {
    let key: Option<String> = r.get("template")?;
    let version = r.get("template_version")?;
    Ok(key.zip(version).map(|(key, version)| TemplateRef { key, version }))
}
