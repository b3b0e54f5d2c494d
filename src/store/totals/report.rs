//! Everything the figures of a period are shown with, from one reading of the file.

use super::{AnswersOf, Asked, Overview, OverviewOf};
use crate::domain::area::Area;
use crate::store::copies::IsPart;
use crate::store::initiatives::{self, Line};
use crate::store::templates::{Kept, Newest};
use crate::store::{Ask, Result, areas};
use rusqlite::Connection;

/// How many initiatives are looked at.
const INITIATIVES: u32 = 200;

/// The figures of a period, the lists of the initiatives, and the answers to one template.
#[derive(Debug)]
pub struct Report {
    /// What is counted.
    pub overview: Overview,
    /// Whose answers are counted too.
    pub template: Option<String>,
}

/// An answer to [`Report`].
#[derive(Debug)]
pub struct ReportOf {
    /// Contacts.
    pub overview: OverviewOf,
    /// Initiatives with what has become of their lists.
    pub initiatives: Vec<Line>,
    /// Answers, question by question.
    pub answers: Vec<Asked>,
    /// To name areas by.
    pub areas: Vec<Area>,
    /// Templates to choose between.
    pub templates: Vec<Kept>,
    /// The file holds some of the persons alone, and so do the figures.
    pub part: bool,
}

impl Ask for Report {
    type Answer = ReportOf;

    fn ask(&self, db: &Connection) -> Result<ReportOf> {
        let answers = self.template.as_ref().map(|template| AnswersOf {
            scope: self.overview.scope.clone(),
            template: template.clone(),
        });
        Ok(ReportOf {
            overview: self.overview.ask(db)?,
            initiatives: initiatives::List { limit: INITIATIVES }.ask(db)?,
            answers: answers.map(|ask| ask.ask(db)).transpose()?.unwrap_or_default(),
            areas: areas::All.ask(db)?,
            templates: Newest.ask(db)?,
            part: IsPart.ask(db)?,
        })
    }
}
