//! Sharing a list out among the team, for some days or for good.

use super::listed::places;
use super::place::{Course, Wall, placed};
use super::read;
use crate::base::{AreaId, Day, InitiativeId, PersonId, Phrase, Word, WorkerId};
use crate::domain::area::within;
use crate::domain::initiative::{Sharer, Target};
use crate::domain::ladder::State;
use crate::domain::worker::Worker;
use crate::store::row::all;
use crate::store::{Ask, Author, Cell, Column, Edit, Result, Save, areas, workers};
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};

/// A list that is to be shared out: who is still to be tried, and who can take a part.
#[derive(Debug)]
pub struct ShareSheet {
    /// Whose list.
    pub initiative: InitiativeId,
    /// What the clock shows.
    pub wall: Wall,
}

/// An answer to [`ShareSheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareOf {
    /// What the initiative is called.
    pub name: String,
    /// Those still to be tried.
    pub open: Vec<Open>,
    /// Who is in the team, with the areas they work in.
    pub team: Vec<(Worker, Sharer)>,
}

/// Somebody on the list who is still to be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    /// The card the place on the list is kept under.
    pub card: PersonId,
    /// The area on their card.
    pub area: Option<AreaId>,
    /// Whose they are, and until when.
    pub shared: Option<(WorkerId, Option<Day>)>,
}

impl Ask for ShareSheet {
    type Answer = ShareOf;

    fn ask(&self, db: &Connection) -> Result<ShareOf> {
        let initiative = read(db, self.initiative)?;
        let by = Course::of(&initiative);
        let over: BTreeSet<PersonId> = placed(db, (&initiative, &by), self.wall, None)?
            .into_iter()
            .filter(|(_, s)| matches!(s.state, State::Stopped(_) | State::Finished))
            .map(|(target, _)| target.person)
            .collect();
        let sql = "SELECT id, area FROM person WHERE area IS NOT NULL AND id IN
           (SELECT person FROM target WHERE initiative=?1 AND gone IS NULL)";
        let lives: BTreeMap<PersonId, AreaId> =
            all(db, sql, [self.initiative], |r| Ok((r.get(0)?, r.get(1)?)))?.into_iter().collect();
        let still = |t: &Target| t.removed.is_none() && !over.contains(&t.person);
        let open = places(db, self.initiative)?.into_iter().filter(|(_, target)| still(target));
        let open = open.map(|(card, target)| Open {
            card,
            area: lives.get(&card).copied(),
            shared: target.shared,
        });
        Ok(ShareOf { open: open.collect(), team: team(db)?, name: initiative.name })
    }
}

fn team(db: &Connection) -> Result<Vec<(Worker, Sharer)>> {
    let known = areas::All.ask(db)?;
    let sql = "SELECT worker, area FROM worker_area WHERE gone IS NULL";
    let works: Vec<(WorkerId, AreaId)> = all(db, sql, [], |r| Ok((r.get(0)?, r.get(1)?)))?;
    let members = workers::All.ask(db)?.into_iter().filter(|worker| !worker.gone);
    let sharer = |worker: Worker| {
        let own = works.iter().filter(|(who, _)| *who == worker.id);
        let areas = own.flat_map(|(_, area)| within(&known, *area)).collect();
        (worker.clone(), Sharer { worker: worker.id, areas })
    };
    Ok(members.map(sharer).collect())
}

/// Gives each of some people to somebody, or to nobody in particular, through a last day where there is
/// one. Who stays whose they were is not written.
pub fn share_out(
    author: &Author<'_>,
    list: InitiativeId,
    people: &[(Open, Option<WorkerId>)],
    until: Option<Day>,
) -> Save {
    let edit = |(open, to): &(Open, Option<WorkerId>)| {
        let to = to.map(|worker| (worker, until));
        let worker = |of: Option<(WorkerId, Option<Day>)>| Cell::from(of.map(|(worker, _)| worker));
        let day = |of: Option<(WorkerId, Option<Day>)>| Cell::from(of.and_then(|(_, day)| day));
        let columns = vec![
            Column::new("worker", worker(open.shared), worker(to)),
            Column::new("until", day(open.shared), day(to)),
        ];
        (open.shared != to).then(|| Edit::update("target", (list, open.card), columns))
    };
    let edits: Vec<Edit> = people.iter().filter_map(edit).collect();
    author.save(Phrase::new(Word("did-share")).with("n", edits.len()), edits)
}
