//! Cards that may be the same person, and those somebody has found to be two.

use crate::base::{PersonId, Word};
use crate::domain::duplicate::{Pair, pairs};
use crate::domain::names::Names;
use crate::store::row::all;
use crate::store::{Ask, Author, Edit, Result, Save};
use rusqlite::Connection;
use std::collections::HashSet;
use std::sync::Arc;

/// The two in the order in which a pair is kept.
fn in_order(one: PersonId, other: PersonId) -> (PersonId, PersonId) {
    (one.min(other), one.max(other))
}

/// Remembers that two cards alike are two persons.
pub fn keep_apart(author: &Author<'_>, one: PersonId, other: PersonId) -> Save {
    let edit = Edit::insert("apart", in_order(one, other), vec![]);
    author.save(Word("did-apart"), vec![edit]).about(one)
}

/// Pairs of cards that may be one person and have not been found to be two. Asked here though the names alone answer it, since going
/// through everybody takes too long for the thread that draws.
pub struct Alike {
    /// Everybody.
    pub names: Arc<Names>,
    /// At most so many pairs.
    pub limit: usize,
}

impl std::fmt::Debug for Alike {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Alike(of {})", self.names.len())
    }
}

impl Ask for Alike {
    type Answer = Vec<Pair>;

    fn ask(&self, db: &Connection) -> Result<Vec<Pair>> {
        let sql = "SELECT one, other FROM apart WHERE gone IS NULL";
        let apart: Vec<(PersonId, PersonId)> =
            all(db, sql, [], |r| Ok((r.get("one")?, r.get("other")?)))?;
        // Whoever has since become part of another card is as little the same as before.
        let now = |id| self.names.survivor(id);
        let apart: HashSet<_> = apart.iter().map(|(a, b)| in_order(now(*a), now(*b))).collect();
        Ok(pairs(&self.names, self.limit, |one, other| apart.contains(&in_order(one, other))))
    }
}
