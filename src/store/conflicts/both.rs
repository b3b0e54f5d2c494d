//! Keeping both of two values nobody agreed on, where both can stand.

use super::{Conflict, id_of, settle};
use crate::base::{PersonId, PhoneId};
use crate::store::Cell;
use crate::store::save::{Author, Edit, Save};

/// How both can be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Both {
    /// What was wanted becomes one more number of the person's.
    Number(PersonId),
    /// One text after the other.
    Text(String),
}

/// After every number a card shows; it counts them anew when it is saved.
const LAST: i64 = 999;

/// How both values of a quarrel can be kept; none where only one can stand.
pub fn both(conflict: &Conflict) -> Option<Both> {
    let (Some(Cell::Text(here)), Some(Cell::Text(wanted))) =
        (conflict.here.first(), conflict.wanted.first())
    else {
        return None;
    };
    let (here, wanted) = (here.trim(), wanted.trim());
    if here.is_empty() || wanted.is_empty() {
        return None;
    }
    match (conflict.table.as_str(), conflict.columns.as_slice()) {
        ("phone", ["typed", ..]) => {
            // Written in two ways, or with another name beside it, it is one number still.
            let same = conflict
                .here
                .get(1)
                .is_some_and(|e164| *e164 != Cell::Null && Some(e164) == conflict.wanted.get(1));
            conflict.person.filter(|_| !same).map(Both::Number)
        }
        (_, ["note"]) if !here.contains(wanted) => Some(Both::Text(format!("{here}\n{wanted}"))),
        _ => None,
    }
}

/// Settles a conflict so that both values stand.
pub fn keep_both(author: &Author<'_>, conflict: &Conflict, both: &Both) -> Save {
    match both {
        Both::Text(text) => settle(author, conflict, &[text.as_str().into()]),
        Both::Number(person) => {
            let mut save = settle(author, conflict, &conflict.here);
            let cells = conflict.columns.iter().copied().zip(conflict.wanted.iter().cloned());
            let whose = [("person", (*person).into()), ("place", LAST.into())];
            // Whoever else settles it so, here or in a copy, writes the same row.
            let id = PhoneId(id_of(&[&conflict.id.0, b"both"]));
            save.edits.push(Edit::insert("phone", id, whose.into_iter().chain(cells).collect()));
            save
        }
    }
}
