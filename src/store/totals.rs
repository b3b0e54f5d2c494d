//! Figures: what was done in a period, who is behind a line, and how answers spread.

mod answers;
mod count;
mod entry;
mod report;
mod rows;

pub use answers::{AnswersOf, Asked};
pub use count::{Overview, OverviewOf, Table, Who};
pub use report::{Report, ReportOf};

use crate::base::{AreaId, Day, InitiativeId, WorkerId};
use crate::domain::encounter::Kind;
use std::collections::BTreeSet;

/// What a report looks at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scope {
    /// The first day.
    pub from: Day,
    /// The last day, counted in.
    pub to: Day,
    /// Persons of these areas only; everybody when none is named.
    pub areas: BTreeSet<AreaId>,
    /// What this member did.
    pub worker: Option<WorkerId>,
    /// As part of this initiative.
    pub initiative: Option<InitiativeId>,
    /// Contacts of this kind.
    pub kind: Option<Kind>,
    /// Only what may leave the program: nothing about anybody protected.
    pub leaving: bool,
}

impl Scope {
    /// Everything from one day to another.
    pub fn between(from: Day, to: Day) -> Self {
        let areas = BTreeSet::new();
        Self { from, to, areas, worker: None, initiative: None, kind: None, leaving: false }
    }
}
