//! What belongs to a row and has no id of its own: rows of other tables that begin with its key.

use super::{Author, Cell, Edit};
use crate::base::Id;
use std::collections::BTreeMap;

/// The table, the rest of the key, and the cells of each.
pub type Parts = BTreeMap<(&'static str, Part), Vec<(&'static str, Cell)>>;

/// The second half of the key of a part.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Id(Id),
    Name(String),
}

/// The parts of a row from what was seen to what is wanted.
pub fn edits(author: &Author<'_>, of: Id, was: &Parts, wanted: &Parts) -> Vec<Edit> {
    let key = |part: &Part| {
        let part = match part {
            Part::Id(id) => Cell::Id(*id),
            Part::Name(name) => Cell::Text(name.clone()),
        };
        vec![Cell::from(of), part]
    };
    let written = wanted.iter().map(|(at, cells)| match was.get(at) {
        Some(seen) => Edit::diff(at.0, key(&at.1), seen.clone(), cells.clone()),
        None => Edit::insert(at.0, key(&at.1), cells.clone()),
    });
    let taken = was.keys().filter(|at| !wanted.contains_key(at));
    let taken = taken.map(|at| Edit::take(at.0, key(&at.1), author.at));
    written.chain(taken).collect()
}
