//! The sessions of some days with what they came to, for figures.

use super::{Line, counted_of, lines_of, own, sessions};
use crate::base::{Day, SessionId};
use crate::domain::area::Area;
use crate::domain::printed::Limit;
use crate::domain::session::counter::{Counter, Name, details, places};
use crate::domain::session::{Kind, State};
use crate::store::copies::IsPart;
use crate::store::{Ask, Result, areas, settings};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Sessions of some days, both ends with them.
#[derive(Debug)]
pub struct Between {
    /// The first day.
    pub from: Day,
    /// The last.
    pub to: Day,
}

/// An answer to [`Between`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BetweenOf {
    /// The sessions, the latest first.
    pub lines: Vec<Line>,
    /// What was counted at each that was held besides people, talks and material.
    pub details: BTreeMap<SessionId, Vec<(Name, u64)>>,
    /// To name the areas.
    pub areas: Vec<Area>,
    /// The least number that is printed.
    pub limit: Limit,
    /// The file holds some of the persons alone; sessions it holds all.
    pub part: bool,
}

impl BetweenOf {
    /// What was counted at those listed besides people, talks and material: each counter by its name and
    /// how many, what there is most of first.
    pub fn besides(&self) -> Vec<(Name, u64)> {
        let mut all: Vec<(Name, u64)> = Vec::new();
        let each = self.lines.iter().filter_map(|line| self.details.get(&line.session.id));
        for (name, n) in each.flatten() {
            match all.iter_mut().find(|(known, _)| known == name) {
                Some((_, sum)) => *sum += n,
                None => all.push((name.clone(), *n)),
            }
        }
        all.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
        all
    }
}

impl Ask for Between {
    type Answer = BetweenOf;

    fn ask(&self, db: &Connection) -> Result<BetweenOf> {
        let which = "gone IS NULL AND day>=?1 AND day<=?2 ORDER BY day DESC, starts DESC, id";
        let (found, own) = (sessions(db, which, (self.from, self.to))?, own(db)?);
        let counted = counted_of(db, &found)?;
        let mut kinds: BTreeMap<Kind, Vec<(Counter, bool)>> = BTreeMap::new();
        let mut told = BTreeMap::new();
        for one in found.iter().filter(|one| matches!(one.state, State::Running | State::Done)) {
            let Some(counted) = counted.get(&one.id) else { continue };
            let places = kinds.entry(one.kind).or_insert_with(|| places(one.kind, &own));
            let details = details(places, counted);
            if !details.is_empty() {
                told.insert(one.id, details);
            }
        }
        Ok(BetweenOf {
            lines: lines_of(db, found, counted, &own)?,
            details: told,
            areas: areas::All.ask(db)?,
            limit: settings::Small.ask(db)?,
            part: IsPart.ask(db)?,
        })
    }
}
