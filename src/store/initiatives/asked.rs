//! What tells a talk from a yes in an initiative whose ladder has a rung that asks for one.

use super::listed::standing;
use crate::base::id::IdMap;
use crate::base::{EncounterId, PersonId};
use crate::domain::disposition::Disposition;
use crate::domain::encounter::Kind;
use crate::domain::initiative::Initiative;
use crate::domain::ladder::{Ladder, Spoke};
use crate::domain::task::Errand;
use crate::store::Result;
use crate::store::row::{all, code};
use rusqlite::{Connection, Row};
use std::collections::BTreeSet;

/// What was asked for in an initiative, and what was agreed on; nothing where no rung asks.
#[derive(Debug, Default)]
pub struct Asked {
    ladder: Option<Ladder>,
    agreed: IdMap<EncounterId, Kind>,
    /// With whom a visit or a meeting is, or was, to be.
    planned: BTreeSet<PersonId>,
}

/// One row of what was, or is, to be done, and whether it came to nothing.
type Line = (PersonId, Option<EncounterId>, Errand, bool);

impl Asked {
    /// What was asked for in this one.
    pub fn of(db: &Connection, of: &Initiative) -> Result<Self> {
        // Most ladders ask for nothing, and need not be read to know it.
        let text = of.ladder.as_deref().filter(|text| text.contains("aim"));
        let ladder = text.and_then(|text| Ladder::read(text, "").ok()).filter(Ladder::asks);
        if ladder.is_none() {
            return Ok(Self::default());
        }
        let sql = "SELECT person, source, errand, cancelled IS NOT NULL FROM task
           WHERE initiative=?1 AND person IS NOT NULL AND gone IS NULL";
        let lines: Vec<Line> = all(db, sql, [of.id], |r| {
            let errand = code(r, "errand", Errand::from_code)?;
            Ok((r.get("person")?, r.get("source")?, errand, r.get(3)?))
        })?;
        let stands = standing(db)?;
        let met =
            |(.., errand, off): &&Line| matches!(errand, Errand::Visit | Errand::Meet) && !off;
        let planned = lines.iter().filter(met).map(|(person, ..)| stands(*person)).collect();
        // What was said in a call stays said when what was agreed on comes to nothing.
        let agreed =
            lines.iter().filter_map(|(_, source, errand, _)| Some(((*source)?, errand.kind()?)));
        Ok(Self { agreed: agreed.collect(), planned, ladder })
    }

    /// Whether any rung asks for a yes.
    pub fn asks(&self) -> bool {
        self.ladder.is_some()
    }

    /// What the contact in a row comes to in every figure: `id`, `kind`, `step` and `disposition` are read.
    pub fn comes_to(&self, r: &Row<'_>) -> Result<Disposition> {
        let disposition = code(r, "disposition", Disposition::from_code)?;
        let Some(ladder) = &self.ladder else { return Ok(disposition) };
        self.spoke(r, disposition, |spoke| ladder.comes_to(spoke))
    }

    /// Whether it is a yes to what was asked for.
    pub fn is_yes(&self, r: &Row<'_>) -> Result<bool> {
        let Some(ladder) = &self.ladder else { return Ok(false) };
        self.spoke(r, code(r, "disposition", Disposition::from_code)?, |spoke| ladder.is_yes(spoke))
    }

    /// Whether a visit or a meeting with somebody is, or was, to be, whoever put it down.
    pub fn expects(&self, person: PersonId) -> bool {
        self.planned.contains(&person)
    }

    fn spoke<T>(
        &self,
        r: &Row<'_>,
        disposition: Disposition,
        tell: impl Fn(Spoke<'_>) -> T,
    ) -> Result<T> {
        let (id, step): (EncounterId, Option<String>) = (r.get("id")?, r.get("step")?);
        let kind = code(r, "kind", Kind::from_code)?;
        let agreed = self.agreed.get(&id).copied();
        Ok(tell(Spoke { step: step.as_deref(), kind, disposition, agreed }))
    }
}
