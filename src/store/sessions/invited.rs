//! Those that sessions were for by the list of an initiative, and how many of them came.

use super::attendance::{came, on_list};
use crate::base::{Day, InitiativeId, PersonId};
use crate::domain::area::Area;
use crate::domain::session::attendance::{Share, shares};
use crate::store::initiatives::standing;
use crate::store::row::all;
use crate::store::{Ask, Result, areas};
use rusqlite::Connection;
use std::collections::BTreeSet;

/// Who on one list came to its sessions of some days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Whose list.
    pub initiative: InitiativeId,
    /// What the initiative is called.
    pub name: String,
    /// How many of how many, by where they live: whoever came twice, or in another area, came once.
    pub shares: Vec<Share>,
}

impl Invited {
    /// How many came, and of how many.
    pub fn all(&self) -> (usize, usize) {
        self.shares.iter().fold((0, 0), |(came, of), one| (came + one.came, of + one.of))
    }
}

/// Who came to the sessions of some days, of those they were for; both days with them. It reads whole lists,
/// so that it is asked only where that is shown.
#[derive(Debug)]
pub struct InvitedTo {
    /// The first day.
    pub from: Day,
    /// The last.
    pub to: Day,
}

/// An answer to [`InvitedTo`].
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct InvitedOf {
    /// One for each list that any of the sessions held is for; none of lists with nobody on them.
    pub lists: Vec<Invited>,
    /// To name the areas.
    pub areas: Vec<Area>,
}

impl Ask for InvitedTo {
    type Answer = InvitedOf;

    fn ask(&self, db: &Connection) -> Result<InvitedOf> {
        let days = (self.from, self.to);
        let sql =
            "SELECT DISTINCT i.id, i.name FROM session s JOIN initiative i ON i.id=s.initiative
           WHERE s.gone IS NULL AND s.day BETWEEN ?1 AND ?2 AND s.state IN ('running', 'done')
           AND i.gone IS NULL";
        let held = all(db, sql, days, |r| Ok((r.get(0)?, r.get(1)?)))?;
        let stands = standing(db)?;
        let mut lists = Vec::new();
        for (initiative, name) in held {
            let list = on_list(db, initiative, &stands)?;
            if list.is_empty() {
                continue;
            }
            let which = "s.initiative=?1 AND s.day BETWEEN ?2 AND ?3";
            let there = came(db, &stands, which, (initiative, self.from, self.to))?;
            let there: BTreeSet<PersonId> = there.into_iter().map(|one| one.person).collect();
            lists.push(Invited { initiative, name, shares: shares(&list, &there) });
        }
        lists.sort_by(|a, b| (&a.name, a.initiative).cmp(&(&b.name, b.initiative)));
        Ok(InvitedOf { lists, areas: areas::All.ask(db)? })
    }
}
