//! Those that sessions were for by the list of an initiative, and how many of them came.

use super::attendance::{came, on_list};
use crate::base::{Day, InitiativeId, PersonId};
use crate::domain::session::attendance::{Share, shares};
use crate::domain::session::{Session, State};
use crate::store::Result;
use crate::store::row::one;
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

/// One for each list that any of the sessions held is for; none of lists with nobody on them.
pub(super) fn invited(
    db: &Connection,
    sessions: &[Session],
    (from, to): (Day, Day),
) -> Result<Vec<Invited>> {
    let held = |one: &&Session| matches!(one.state, State::Running | State::Done);
    let lists: BTreeSet<InitiativeId> =
        sessions.iter().filter(held).filter_map(|one| one.initiative).collect();
    let mut all = Vec::new();
    for initiative in lists {
        let list = on_list(db, initiative)?;
        let name = "SELECT name FROM initiative WHERE id=?1 AND gone IS NULL";
        let name: Option<String> = one(db, name, [initiative], |r| Ok(r.get(0)?))?;
        let Some(name) = name.filter(|_| !list.is_empty()) else { continue };
        let there =
            came(db, "s.initiative=?1 AND s.day BETWEEN ?2 AND ?3", (initiative, from, to))?;
        let there: BTreeSet<PersonId> = there.into_iter().map(|one| one.person).collect();
        all.push(Invited { initiative, name, shares: shares(&list, &there) });
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}
