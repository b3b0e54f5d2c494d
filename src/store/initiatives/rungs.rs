//! How many of a list have come to every rung, with what the rung is called.

use super::board::{planned, trials};
use super::place::{Course, Wall, placed};
use crate::base::PersonId;
use crate::base::id::IdMap;
use crate::domain::initiative::{Initiative, Stair, stairs};
use crate::domain::ladder::{Ladder, Step};
use crate::domain::printed::Heading;
use crate::domain::task::Errand;
use crate::store::Result;
use rusqlite::Connection;

/// A rung, and who has come to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Came {
    /// What it is called.
    pub name: Heading,
    /// Who of the list.
    pub who: Vec<PersonId>,
}

/// All rungs, from the list down.
pub(super) fn rungs(
    db: &Connection,
    one: &Initiative,
    list: &[PersonId],
    wall: Wall,
) -> Result<Vec<Came>> {
    let by = Course::of(one);
    let placed = if by.plain { Vec::new() } else { placed(db, (one, &by), wall, None)? };
    let ladder = by.ladder();
    let done: IdMap<PersonId, Vec<String>> =
        placed.into_iter().map(|(target, on)| (target.person, on.done)).collect();
    let done = |id| done.get(&id).map_or(&[][..], Vec::as_slice);
    let tasks: Vec<(PersonId, Errand)> =
        planned(db, one.id)?.into_iter().map(|(person, errand, ..)| (person, errand)).collect();
    let came = stairs(list, (&trials(db, one.id)?, &tasks), ladder.as_ref(), done);
    let named = |(stair, who)| Came { name: called(stair, ladder.as_ref()), who };
    Ok(came.into_iter().map(named).collect())
}

fn called(stair: Stair, ladder: Option<&Ladder>) -> Heading {
    match stair {
        Stair::Rung(rung) => rung.word().into(),
        Stair::Step(at) => {
            let own = |step: &Step| {
                let kind = || step.kind.word().into();
                if step.name.is_empty() { kind() } else { Heading::Labels(step.name.clone()) }
            };
            let name = ladder.and_then(|ladder| ladder.steps.get(at)).map(own);
            Heading::Nth(at + 1, Box::new(name.unwrap_or_else(|| Heading::Text(String::new()))))
        }
    }
}
