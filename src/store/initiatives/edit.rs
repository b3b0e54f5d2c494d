//! Making and changing an initiative.

use crate::base::{AreaId, InitiativeId, TaskId, Word};
use crate::domain::initiative::{Effect, Initiative, Wanted};
use crate::domain::ladder::Ladder;
use crate::domain::task::Cancel;
use crate::store::parts::{self, Part, Parts};
use crate::store::row::all;
use crate::store::tasks::cancel_edit;
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save};
use rusqlite::Connection;

fn cells(one: &Initiative) -> Vec<(&'static str, Cell)> {
    let (count, percent) = match one.goal.map(|g| g.wanted) {
        Some(Wanted::Count(n)) => (Some(n), None),
        Some(Wanted::Percent(n)) => (None, Some(n)),
        None => (None, None),
    };
    vec![
        ("name", one.name.trim().into()),
        ("purpose", one.purpose.trim().into()),
        ("target_group", one.target_group.trim().into()),
        ("measure", one.goal.map(|g| g.measure.code()).into()),
        ("goal_count", count.into()),
        ("goal_percent", percent.into()),
        ("mode", one.mode.code().into()),
        ("method", one.method.as_deref().into()),
        ("breadth", one.breadth.code().into()),
        ("draw", one.draw.trim().into()),
        ("ladder", one.ladder.as_deref().into()),
        ("legal_basis", one.legal_basis.trim().into()),
        ("decision", one.decision.trim().into()),
        ("cost", one.cost.into()),
        ("previous", one.previous.into()),
        ("effect", one.after.effect.map(Effect::code).into()),
        ("effect_note", one.after.effect_note.trim().into()),
        ("advantages", one.after.advantages.trim().into()),
        ("drawbacks", one.after.drawbacks.trim().into()),
        ("lessons", one.after.lessons.trim().into()),
        ("template", one.template.as_deref().into()),
        ("starts", one.from.into()),
        ("ends", one.to.into()),
        ("owner", one.owner.into()),
        ("from_register", one.from_register.into()),
        ("sample", one.sample.into()),
    ]
}

fn areas(one: &Initiative) -> Parts {
    let area = |area: &AreaId| (("initiative_area", Part::Id(area.0)), Vec::new());
    one.areas.iter().map(area).collect()
}

/// A new initiative, its list still empty.
pub fn add(author: &Author<'_>, one: &Initiative) -> Save {
    let mut cells = cells(one);
    cells.push(("made", author.now()));
    let row = Edit::insert("initiative", one.id, cells);
    let areas = parts::edits(author, one.id.0, &Parts::new(), &areas(one));
    author.save(Word("did-initiative-add"), [row].into_iter().chain(areas).collect())
}

/// What changed between an initiative as it was seen and as it is wanted. Its seal has its own.
pub fn edit(author: &Author<'_>, before: &Initiative, after: &Initiative) -> Save {
    let row = Edit::diff("initiative", before.id, cells(before), cells(after));
    let areas = parts::edits(author, before.id.0, &areas(before), &areas(after));
    author.save(Word("did-initiative-edit"), [row].into_iter().chain(areas).collect())
}

/// Another ladder for an initiative.
pub fn climb(author: &Author<'_>, one: &Initiative, ladder: &Ladder) -> Save {
    let column = Column::new("ladder", one.ladder.as_deref(), ladder.text());
    author.save(Word("did-ladder"), vec![Edit::update("initiative", one.id, vec![column])])
}

/// Ends an initiative: its figures stand as they are from now on. These of its tasks are given up.
pub fn close(author: &Author<'_>, one: &Initiative, tasks: &[TaskId]) -> Save {
    let column = Column::new("closed", one.closed, author.at);
    let mut edits = vec![Edit::update("initiative", one.id, vec![column])];
    edits.extend(tasks.iter().map(|task| cancel_edit(author, *task, Cancel::NotNeeded)));
    author.save(Word("did-initiative-close"), edits)
}

/// What is still to be done in an initiative.
#[derive(Debug)]
pub struct StillOpen {
    /// Which.
    pub initiative: InitiativeId,
}

impl Ask for StillOpen {
    type Answer = Vec<TaskId>;

    fn ask(&self, db: &Connection) -> Result<Vec<TaskId>> {
        let sql = "SELECT id FROM task WHERE initiative=?1 AND done IS NULL AND cancelled IS NULL
           AND gone IS NULL ORDER BY day, id";
        all(db, sql, [self.initiative], |r| Ok(r.get(0)?))
    }
}

/// Takes an initiative away. What was done in it stays.
pub fn bin(author: &Author<'_>, one: &Initiative) -> Save {
    let edits = vec![Edit::take("initiative", one.id, author.at)];
    author.save(Word("did-initiative-bin"), edits)
}
