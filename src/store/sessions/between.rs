//! The sessions of some days with what they came to, for figures.

use super::{Line, lines};
use crate::base::Day;
use crate::domain::area::Area;
use crate::domain::printed::Limit;
use crate::store::copies::IsPart;
use crate::store::{Ask, Result, areas, settings};
use rusqlite::Connection;

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
    /// To name the areas.
    pub areas: Vec<Area>,
    /// The least number that is printed.
    pub limit: Limit,
    /// The file holds some of the persons alone; sessions it holds all.
    pub part: bool,
}

impl Ask for Between {
    type Answer = BetweenOf;

    fn ask(&self, db: &Connection) -> Result<BetweenOf> {
        let which = "gone IS NULL AND day>=?1 AND day<=?2 ORDER BY day DESC, starts DESC, id";
        Ok(BetweenOf {
            lines: lines(db, which, (self.from, self.to))?,
            areas: areas::All.ask(db)?,
            limit: settings::Small.ask(db)?,
            part: IsPart.ask(db)?,
        })
    }
}
